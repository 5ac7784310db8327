//! Paper: A4, margins in millimetres, the fonts of official documents and the few shapes every sheet shares.
//!
//! Sizes and margins follow GB/T 9704-2012 (binding margin 28 mm; title 小标宋 2号, headings 黑体, text 仿宋).
//! A sheet names one font only, so family and charset are given too: a machine without 方正小标宋 or 仿宋 then
//! takes another Chinese serif face instead of a Latin one.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet};

use crate::ReportError;

/// Built-in number format `@`: text, whatever is typed later.
pub(crate) const TEXT: u8 = 49;

/// GB2312 in the font tables of Windows.
const CHINESE: u8 = 134;
const ROMAN: u8 = 1;
const SWISS: u8 = 2;
const MODERN: u8 = 3;

/// Width in mm between a binding margin of 28 and an outer margin of 20 on upright A4.
pub(crate) const TEXT_WIDTH: f64 = 162.0;

/// The longest text a cell can hold.
const CELL_LIMIT: usize = 32_767;
const CUT: &str = "…（原文过长，后面的没有写下）";

/// Margins of a page in mm.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Margins {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// How the page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lie {
    Upright,
    Across,
}

/// How much of the sheet must stand on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// All columns; rows run over as many pages as they need.
    Width,
    /// Everything: a form is one page on every printer.
    Page,
}

/// Sets A4, margins and fit. Printing is black and white only where the caller says so.
pub(crate) fn lay_out(sheet: &mut Worksheet, lie: Lie, margins: Margins, fit: Fit) {
    sheet.set_paper_size(9);
    match lie {
        Lie::Upright => sheet.set_portrait(),
        Lie::Across => sheet.set_landscape(),
    };
    let header = inches((margins.top - 9.0).max(5.0));
    let footer = inches((margins.bottom - 9.0).max(5.0));
    sheet.set_margins(
        inches(margins.left),
        inches(margins.right),
        inches(margins.top),
        inches(margins.bottom),
        header,
        footer,
    );
    sheet.set_print_fit_to_pages(1, u16::from(fit == Fit::Page));
}

/// Sets column widths in mm, from the first column on.
pub(crate) fn columns(sheet: &mut Worksheet, widths: &[f64]) -> Result<(), ReportError> {
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width_pixels(column, (width / 25.4 * 96.0).round() as u32)?;
    }
    Ok(())
}

/// Sets a row height in mm.
pub(crate) fn row_height(sheet: &mut Worksheet, row: u32, height: f64) -> Result<(), ReportError> {
    sheet.set_row_height(row, height / 25.4 * 72.0)?;
    Ok(())
}

/// Writes one text over the columns `first..=last` of a row, merged where that is more than one.
pub(crate) fn span(
    sheet: &mut Worksheet,
    row: u32,
    (first, last): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), ReportError> {
    block(sheet, (row, row), (first, last), text, format)
}

/// Writes one text over a block of rows and columns, merged where that is more than one cell.
pub(crate) fn block(
    sheet: &mut Worksheet,
    rows: (u32, u32),
    columns: (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), ReportError> {
    if rows.0 == rows.1 && columns.0 == columns.1 {
        sheet.write_string_with_format(rows.0, columns.0, text, format)?;
    } else {
        sheet.merge_range(rows.0, columns.0, rows.1, columns.1, text, format)?;
    }
    Ok(())
}

/// Text as typed: never a number, a date or a formula (数字存成文本 is meant, so no green corner).
pub(crate) fn no_green_corners(
    sheet: &mut Worksheet,
    last_row: u32,
    last_column: u16,
) -> Result<(), ReportError> {
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// Starts a workbook. Column widths are counted in digits of the default font, so it must be as wide
/// everywhere: Arial, or Liberation Sans with the same metrics; without Calibri a page would shrink by a quarter.
pub(crate) fn workbook() -> Result<Workbook, ReportError> {
    let mut workbook = Workbook::new();
    let format = Format::new()
        .set_font_name("Arial")
        .set_font_family(SWISS)
        .set_font_size(10);
    workbook.set_default_format(&format, 20, 64)?;
    Ok(workbook)
}

/// A page as it grows downwards; heights in mm.
pub(crate) struct Page<'a> {
    pub sheet: &'a mut Worksheet,
    /// The next row.
    pub row: u32,
    /// Height of the rows so far.
    pub used: f64,
}

impl Page<'_> {
    /// Takes the next row at that height and returns its number.
    pub(crate) fn next(&mut self, height: f64) -> Result<u32, ReportError> {
        let row = self.row;
        row_height(self.sheet, row, height)?;
        self.row += 1;
        self.used += height;
        Ok(row)
    }

    /// Leaves room.
    pub(crate) fn gap(&mut self, height: f64) -> Result<(), ReportError> {
        self.next(height).map(drop)
    }

    /// Takes the next row for one text over the columns `first..=last`.
    pub(crate) fn line(
        &mut self,
        height: f64,
        columns: (u16, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), ReportError> {
        let row = self.next(height)?;
        span(self.sheet, row, columns, text, format)
    }
}

/// Adds a sheet of sentences, one a row, in one wide column (说明).
pub(crate) fn sentences(
    workbook: &mut Workbook,
    name: &str,
    lines: &[String],
) -> Result<(), ReportError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    lay_out(sheet, Lie::Upright, FORM, Fit::Width);
    columns(sheet, &[TEXT_WIDTH])?;
    let format = body(12.0).set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0..).zip(lines) {
        row_height(sheet, row, 6.5 * lines_of(line, TEXT_WIDTH, 12.0))?;
        sheet.write_string_with_format(row, 0, clip(line).as_ref(), &format)?;
    }
    Ok(())
}

/// Margins of a form: bound on the left.
pub(crate) const FORM: Margins = Margins {
    left: 28.0,
    right: 20.0,
    top: 20.0,
    bottom: 18.0,
};

/// Title face (方正小标宋), which is heavy by itself and takes no bold.
pub(crate) fn title(points: f64) -> Format {
    face("方正小标宋简体", ROMAN, points).set_align(FormatAlign::Center)
}

/// Heading face (黑体).
pub(crate) fn heading(points: f64) -> Format {
    face("黑体", SWISS, points)
}

/// Body face (仿宋).
pub(crate) fn body(points: f64) -> Format {
    face("仿宋", ROMAN, points)
}

/// Face of lists: the one that column widths are counted in, so that an ID number always fits its column.
/// It has no Chinese letters; every system puts its own beside it.
pub(crate) fn plain() -> Format {
    Format::new()
        .set_font_name("Arial")
        .set_font_family(SWISS)
        .set_font_size(10)
        .set_align(FormatAlign::VerticalCenter)
}

/// Face of codes that people compare letter by letter: every letter equally wide.
pub(crate) fn code(points: f64) -> Format {
    Format::new()
        .set_font_name("Consolas")
        .set_font_family(MODERN)
        .set_font_size(points)
        .set_bold()
        .set_align(FormatAlign::VerticalCenter)
        .set_num_format_index(TEXT)
}

fn face(name: &str, family: u8, points: f64) -> Format {
    Format::new()
        .set_font_name(name)
        .set_font_family(family)
        .set_font_charset(CHINESE)
        .set_font_size(points)
        .set_align(FormatAlign::VerticalCenter)
        .set_num_format_index(TEXT)
}

/// A cell of a ruled table.
pub(crate) fn ruled(format: Format) -> Format {
    format.set_border(FormatBorder::Thin)
}

/// Returns a sheet name Excel accepts: no `[]:*?/\`, no outer apostrophe, at most 31 characters.
pub(crate) fn sheet_name(wanted: &str) -> String {
    let mut name = String::new();
    let mut units = 0;
    for letter in wanted
        .chars()
        .filter(|c| !c.is_control() && !"[]:*?/\\'".contains(*c))
    {
        units += letter.len_utf16();
        if units > 31 {
            break;
        }
        name.push(letter);
    }
    if name.trim().is_empty() {
        "名单".to_owned()
    } else {
        name
    }
}

/// Returns text for a page header or footer, where `&` begins a command and 255 letters are the limit.
pub(crate) fn margin_text(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(80)
        .collect::<String>()
        .replace('&', "&&")
}

/// Returns text a cell can hold; a longer one is cut and says so in the cell.
pub(crate) fn clip(text: &str) -> std::borrow::Cow<'_, str> {
    // Bytes bound UTF-16 units from above, so almost every text is passed without counting.
    if text.len() <= CELL_LIMIT || text.encode_utf16().count() <= CELL_LIMIT {
        return text.into();
    }
    let mut kept = String::with_capacity(CELL_LIMIT);
    let mut units = 0;
    let room = CELL_LIMIT - CUT.chars().count();
    for letter in text.chars() {
        units += letter.len_utf16();
        if units > room {
            break;
        }
        kept.push(letter);
    }
    kept.push_str(CUT);
    kept.into()
}

/// Returns how wide a text is in half-width letters: Chinese counts two.
pub(crate) fn letters(text: &str) -> usize {
    text.chars()
        .map(|letter| if letter.is_ascii() { 1 } else { 2 })
        .sum()
}

/// Returns how many lines a text takes in a column of that width (mm) at that size (pt).
pub(crate) fn lines_of(text: &str, width: f64, points: f64) -> f64 {
    // A half-width letter is half the type size; 2.5 mm go to the cell's own padding.
    let per_line = ((width - 2.5) / (points * 0.3528 / 2.0)).floor().max(2.0);
    text.split('\n')
        .map(|line| (letters(line) as f64 / per_line).ceil().max(1.0))
        .sum()
}

fn inches(mm: f64) -> f64 {
    mm / 25.4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_name_loses_what_excel_forbids() {
        assert_eq!(sheet_name("会员[2026/10]:全部?"), "会员202610全部");
        assert_eq!(sheet_name("'*'"), "名单");
        assert_eq!(sheet_name(&"会".repeat(40)), "会".repeat(31));
    }

    #[test]
    fn an_ampersand_in_a_title_is_not_a_command() {
        assert_eq!(margin_text("A&B 厂工会"), "A&&B 厂工会");
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_says_so() {
        let cut = clip(&"长".repeat(40_000)).into_owned();
        assert_eq!(cut.chars().count(), 32_767);
        assert!(cut.ends_with("长…（原文过长，后面的没有写下）"));
        assert_eq!(clip("短"), "短");
    }

    #[test]
    fn chinese_takes_twice_the_room() {
        assert_eq!(letters("工会A1"), 6);
        assert_eq!(lines_of("", 50.0, 12.0), 1.0);
        assert_eq!(lines_of(&"会".repeat(30), 72.0, 12.0), 2.0);
    }
}
