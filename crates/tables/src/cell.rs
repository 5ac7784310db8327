//! Rows and cells (行与单元格) as a person would read them.

use serde::Serialize;

/// What a cell was in the file (单元格类型).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CellKind {
    /// Nothing in it.
    #[default]
    Blank,
    /// Text. Every cell of csv, tsv and HTML is text.
    Text,
    /// A number; an ID number of 16 digits or more in such a cell has lost digits (decision 25).
    Number,
    /// A date or time by its number format.
    Date,
    /// TRUE or FALSE.
    Bool,
    /// A spreadsheet error such as `#N/A`.
    Error,
}

/// Whether a formula stands behind a cell (公式).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// No formula.
    #[default]
    None,
    /// A formula; the text is the value the last program to save the file had worked out.
    Cached,
    /// A formula whose value was never saved: the text is empty though a person may see something.
    NotCalculated,
}

/// One cell (单元格).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cell {
    /// What it was in the file.
    pub kind: CellKind,
    /// The text a person would read, untrimmed; dates as `2015-01-07` or `2015-01-07 08:30:00`.
    pub text: String,
    /// Whether a formula stands behind it.
    pub formula: Formula,
}

impl Cell {
    /// Returns whether the cell shows nothing but blanks, full-width ones included.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(is_space)
    }

    pub(crate) fn clear(&mut self) {
        self.kind = CellKind::Blank;
        self.text.clear();
        self.formula = Formula::None;
    }

    pub(crate) fn set(&mut self, kind: CellKind, text: &str) {
        self.text.clear();
        self.text.push_str(text);
        self.kind = if text.is_empty() {
            CellKind::Blank
        } else {
            kind
        };
    }
}

/// One row (行), with no blank cells at its end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Row {
    /// The row's number as Excel shows it, from 1.
    pub number: u32,
    /// The cells from column A on.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Returns the text of a column (from 0), empty where the row ends before it.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }

    /// Returns the cell of a column (from 0), if the row reaches that far.
    #[must_use]
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.get(column)
    }

    /// Returns whether no cell shows anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// Begins a row anew. The cells stay allocated: a roll has the same width in every row.
    pub(crate) fn begin(&mut self, number: u32) {
        self.number = number;
        for cell in &mut self.cells {
            cell.clear();
        }
    }

    pub(crate) fn at(&mut self, column: usize) -> &mut Cell {
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, Cell::default);
        }
        &mut self.cells[column]
    }

    /// Drops blank cells at the end. A formula never worked out stays, so that it can be warned about.
    pub(crate) fn finish(&mut self) {
        let filled = self
            .cells
            .iter()
            .rposition(|cell| cell.kind != CellKind::Blank || cell.formula != Formula::None);
        self.cells.truncate(filled.map_or(0, |last| last + 1));
    }
}

/// Returns whether a character is a space in any width, or one that cannot be seen.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
}

/// Writes a number as Excel shows it in a wide General cell, but with all its digits: a damaged
/// ID number must be seen as 18 digits, not as 3.71E+17.
pub(crate) fn write_number(out: &mut String, value: f64) {
    use std::fmt::Write as _;
    out.clear();
    // Writing to a String cannot fail.
    let _ = if value.abs() >= 1e21 || !value.is_finite() {
        write!(out, "{value:E}")
    } else if value.fract() == 0.0 && value.abs() < 1e15 {
        // The cast is exact below 2^53; it also turns -0 into 0.
        write!(out, "{}", value as i64)
    } else if value.fract() == 0.0 {
        write!(out, "{value}")
    } else {
        // Excel keeps 15 significant digits: 0.1+0.2 reads 0.3.
        let fifteen: f64 = format!("{value:.14e}").parse().unwrap_or(value);
        write!(out, "{fifteen}")
    };
}

/// Writes a date serial as ISO text; a serial outside Excel's calendar is written as the number it is.
pub(crate) fn write_date(out: &mut String, date: &calamine::ExcelDateTime) -> CellKind {
    use std::fmt::Write as _;
    const LAST_SERIAL: f64 = 2_958_466.0;
    let serial = date.as_f64();
    if !(0.0..LAST_SERIAL).contains(&serial) {
        write_number(out, serial);
        return CellKind::Number;
    }
    out.clear();
    let _ = if date.is_duration() {
        let seconds = (serial * 86_400.0).round() as u64;
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        write!(out, "{hours}:{minutes:02}:{:02}", seconds % 60)
    } else {
        let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
        if serial < 1.0 && serial > 0.0 {
            write!(out, "{hour:02}:{minute:02}:{second:02}")
        } else if (hour, minute, second) == (0, 0, 0) {
            write!(out, "{year:04}-{month:02}-{day:02}")
        } else {
            write!(
                out,
                "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
            )
        }
    };
    CellKind::Date
}

/// Writes an ISO date-time of the file without a midnight that nobody sees.
pub(crate) fn write_iso(out: &mut String, iso: &str) {
    out.clear();
    let (day, time) = iso.split_once('T').unwrap_or((iso, ""));
    out.push_str(day);
    let time = time.trim_end_matches('Z');
    let time = time.split_once('.').map_or(time, |(whole, _)| whole);
    if !time.is_empty() && time.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        out.push(' ');
        out.push_str(time);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn shown(value: f64) -> String {
        let mut out = String::from("left over");
        write_number(&mut out, value);
        out
    }

    #[test]
    fn numbers_read_as_a_person_reads_them() {
        assert_eq!(shown(1.0), "1");
        assert_eq!(shown(-0.0), "0");
        assert_eq!(shown(13_912_633_036.0), "13912633036");
        assert_eq!(shown(0.1 + 0.2), "0.3");
        assert_eq!(shown(3.5), "3.5");
        assert_eq!(shown(371_322_198_805_098_000.0), "371322198805098000");
        assert_eq!(shown(1e22), "1E22");
    }

    #[test]
    fn an_iso_date_loses_only_its_midnight() {
        let mut out = String::new();
        write_iso(&mut out, "2015-01-07T00:00:00.000");
        assert_eq!(out, "2015-01-07");
        write_iso(&mut out, "2015-01-07T08:30:00Z");
        assert_eq!(out, "2015-01-07 08:30:00");
    }

    #[test]
    fn a_row_keeps_no_blanks_at_its_end() {
        let mut row = Row::default();
        row.begin(7);
        row.at(1).set(CellKind::Text, "b");
        row.at(3).set(CellKind::Text, "");
        row.finish();
        assert_eq!(row.cells.len(), 2);
        assert_eq!(row.text(9), "");
    }
}
