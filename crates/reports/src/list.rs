//! Any list as a sheet (名册导出): one heading row, then the rows as they come, in constant memory.
//!
//! The heading is the first row, so that the file can be read back in; the title stands in the page header,
//! where it is printed on every page. Remarks go to a second sheet.

use std::borrow::Cow;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use crate::file::{self, Existing};
use crate::paper::{self, Fit, Lie, Margins};
use crate::{Day, ReportError};

/// Rows of a sheet under one heading row.
const ROW_LIMIT: u32 = 1_048_575;
/// Rows between two looks at whether the person wants to stop.
const STEP: u64 = 1_000;
/// Size of the default font, and the height of one of its lines, in points.
const POINTS: f64 = 10.0;
const LINE: f64 = 15.75;
/// A list is read more than filed, so its margins are narrow but for the binding one.
const MARGINS: Margins = Margins {
    left: 25.0,
    right: 12.0,
    top: 20.0,
    bottom: 16.0,
};

/// What a list is called and which columns it has (名册).
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Title, printed at the top of every page and used as the sheet's name.
    pub title: String,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Sentences about the list, e.g. as of which day; a second sheet 说明 when there are any.
    pub remarks: Vec<String>,
}

/// One column of a list (栏).
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Heading in the first row.
    pub heading: String,
    /// Width in half-width letters: 姓名 needs 8, an ID number 20.
    pub width: f64,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column (栏的类型).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, also numbers that are names: IDs, phones, codes. Marked as text, so Excel never turns it into a number.
    Text,
    /// Sentences: they break within their column, and a list that has any stands at the top of its rows (长文字).
    Words,
    /// Whole numbers with thousands commas.
    Number,
    /// Days as `2026-10-16`.
    Date,
    /// Rates with one decimal.
    Percent,
    /// Yuan with two decimals.
    Money,
}

/// One cell of a list (格).
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text, written as text whatever it looks like.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
    /// A day. Where only the month is known, use [`Cell::Text`].
    Date(Day),
    /// A rate, 1.0 being 100 %.
    Percent(f64),
    /// Money in fen (分), shown in yuan.
    Money(i64),
}

impl<'a> Cell<'a> {
    /// Returns a text cell.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }
}

/// Writes a list in one go; `watch` is told the number of rows every thousand and may break off.
///
/// Returns how many rows were written.
///
/// # Errors
/// [`ReportError::Cancelled`] when `watch` breaks, otherwise as [`ListWriter::push`] and [`ListWriter::finish`].
pub fn write_list<'a>(
    target: &Path,
    existing: Existing,
    list: &List,
    rows: impl IntoIterator<Item = Vec<Cell<'a>>>,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<u64, ReportError> {
    let mut writer = ListWriter::new(target, existing, list)?;
    for row in rows {
        writer.push(&row)?;
        if writer.rows() % STEP == 0 && watch(writer.rows()).is_break() {
            return Err(ReportError::Cancelled {
                rows: writer.rows(),
            });
        }
    }
    writer.finish()
}

/// A list being written row by row, for callers whose rows come through a callback (逐行导出).
///
/// Nothing stands under the target's name before [`ListWriter::finish`]; dropping it writes nothing.
pub struct ListWriter {
    workbook: Workbook,
    target: PathBuf,
    existing: Existing,
    remarks: Vec<String>,
    /// For each column: its width in mm where sentences break in it.
    breaks: Vec<Option<f64>>,
    rows: u64,
}

impl ListWriter {
    /// Starts a list with its heading and page setup.
    ///
    /// # Errors
    /// [`ReportError::Exists`] at once when the name is taken and to be kept; [`ReportError::Write`] when the
    /// target's folder takes no file.
    pub fn new(target: &Path, existing: Existing, list: &List) -> Result<Self, ReportError> {
        if existing == Existing::Keep && target.symlink_metadata().is_ok() {
            return Err(ReportError::Exists {
                path: target.to_path_buf(),
            });
        }
        let mut workbook = stream_beside(target)?;
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        set_up(sheet, list)?;
        Ok(Self {
            workbook,
            target: target.to_path_buf(),
            existing,
            remarks: list.remarks.clone(),
            breaks: list.columns.iter().map(break_width).collect(),
            rows: 0,
        })
    }

    /// Writes the next row; missing cells at its end stay empty.
    ///
    /// # Errors
    /// [`ReportError::TooManyRows`] past Excel's 1,048,576 rows, [`ReportError::RowTooWide`] for a cell without a column.
    pub fn push(&mut self, cells: &[Cell<'_>]) -> Result<(), ReportError> {
        if cells.len() > self.breaks.len() {
            return Err(ReportError::RowTooWide {
                row: self.rows + 1,
                cells: cells.len(),
                columns: self.breaks.len(),
            });
        }
        if self.rows >= u64::from(ROW_LIMIT) {
            return Err(ReportError::TooManyRows { limit: ROW_LIMIT });
        }
        self.rows += 1;
        let row = self.rows as u32;
        let lines = lines_of(cells, &self.breaks);
        let sheet = self.workbook.worksheet_from_index(0)?;
        file::shielded(&self.target, || {
            if lines > 1.0 {
                sheet.set_row_height(row, LINE * lines)?;
            }
            for (column, cell) in (0..).zip(cells) {
                write_cell(sheet, row, column, cell)?;
            }
            Ok(())
        })
    }

    /// Returns how many rows have been pushed.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Puts the finished file under its name and returns the number of rows.
    ///
    /// # Errors
    /// As [`file::write_whole`].
    pub fn finish(mut self) -> Result<u64, ReportError> {
        if !self.breaks.is_empty() {
            let last = self.breaks.len() as u16 - 1;
            let sheet = self.workbook.worksheet_from_index(0)?;
            sheet.autofilter(0, 0, self.rows as u32, last)?;
            paper::no_green_corners(sheet, self.rows as u32, last)?;
        }
        if !self.remarks.is_empty() {
            paper::sentences(&mut self.workbook, "说明", &self.remarks)?;
        }
        file::write_workbook(&self.target, self.existing, &mut self.workbook)?;
        Ok(self.rows)
    }
}

/// Width of a column in mm, where it holds sentences: n letters are 7n + 5 pixels in the default font, at 96 pixels an inch.
fn break_width(column: &Column) -> Option<f64> {
    (column.kind == Kind::Words).then_some((column.width * 7.0 + 5.0) / 96.0 * 25.4)
}

/// Lines the longest sentence of a row takes. Excel and WPS would find that out by themselves, LibreOffice does not.
fn lines_of(cells: &[Cell<'_>], breaks: &[Option<f64>]) -> f64 {
    let lines = |(cell, width): (&Cell<'_>, &Option<f64>)| match (cell, width) {
        (Cell::Text(text), Some(width)) => paper::lines_of(text, *width, POINTS),
        _ => 1.0,
    };
    cells.iter().zip(breaks).map(lines).fold(1.0, f64::max)
}

/// Writes one cell. No format here: the column's own is taken, which is much cheaper than naming it for every cell.
fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell<'_>,
) -> Result<(), ReportError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => sheet.write_string(row, column, paper::clip(text).as_ref())?,
        Cell::Number(number) => sheet.write_number(row, column, *number as f64)?,
        Cell::Date(day) => sheet.write_datetime(row, column, excel_day(*day)?)?,
        Cell::Percent(rate) => sheet.write_number(row, column, *rate)?,
        Cell::Money(fen) => sheet.write_number(row, column, *fen as f64 / 100.0)?,
    };
    Ok(())
}

/// A workbook whose rows wait in an unnamed file in the target's own folder: there the person wants these
/// data to lie and there is room for them; the system's temporary folder may be neither.
pub(crate) fn stream_beside(target: &Path) -> Result<Workbook, ReportError> {
    let mut workbook = paper::workbook()?;
    workbook.set_tempdir(file::folder_of(target))?;
    Ok(workbook)
}

fn set_up(sheet: &mut Worksheet, list: &List) -> Result<(), ReportError> {
    sheet.set_name(paper::sheet_name(&list.title))?;
    let room = 210.0 - MARGINS.left - MARGINS.right;
    // A column of n letters is 7n + 5 pixels wide in the default font, at 96 pixels an inch.
    let pixels: f64 = list
        .columns
        .iter()
        .map(|column| column.width * 7.0 + 5.0)
        .sum();
    let lie = if pixels / 96.0 * 25.4 > room {
        Lie::Across
    } else {
        Lie::Upright
    };
    paper::lay_out(sheet, lie, MARGINS, Fit::Width);
    sheet.set_print_gridlines(true);
    sheet.set_header(format!("&C{}", paper::margin_text(&list.title)));
    sheet.set_footer("&C第 &P 页，共 &N 页");
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;

    let heading = paper::heading(11.0)
        .set_align(FormatAlign::Center)
        .set_text_wrap()
        .set_background_color(0xEDEDED);
    paper::row_height(sheet, 0, 8.0)?;
    let tall = list.columns.iter().any(|it| it.kind == Kind::Words);
    for (place, column) in (0..).zip(&list.columns) {
        sheet.set_column_width(place, column.width)?;
        let mut format = format_of(column.kind);
        if tall {
            format = format.set_align(FormatAlign::Top);
        }
        sheet.set_column_format(place, &format)?;
        sheet.write_string_with_format(0, place, &column.heading, &heading)?;
    }
    Ok(())
}

fn format_of(kind: Kind) -> Format {
    let plain = paper::plain();
    match kind {
        Kind::Text => plain.set_num_format_index(paper::TEXT),
        Kind::Words => plain.set_num_format_index(paper::TEXT).set_text_wrap(),
        Kind::Number => plain.set_num_format("#,##0"),
        Kind::Date => plain
            .set_num_format("yyyy-mm-dd")
            .set_align(FormatAlign::Left),
        Kind::Percent => plain.set_num_format("0.0%"),
        Kind::Money => plain.set_num_format("#,##0.00"),
    }
}

fn excel_day(day: Day) -> Result<ExcelDateTime, ReportError> {
    let (year, month, day) = day.parts();
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
