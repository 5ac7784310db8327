//! Refused rows handed back (退回的行): the user's own headings and column order, the faulty cells marked,
//! 错误原因 last, so that the sheet can be mended and imported again.
//!
//! Nothing stands above the headings, because a remark there would be read as one of them; what the sheet
//! is and how to use it stands on a second sheet. Formats of the original are not kept.

use std::ops::ControlFlow;
use std::path::Path;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook};

use crate::ReportError;
use crate::file::{self, Existing};
use crate::list::stream_beside;
use crate::paper::{self, Fit, Lie, Margins};

/// Heading of the last column, which the importer ignores.
pub const REASON: &str = "错误原因";

const ROW_LIMIT: u64 = 1_048_576;
const STEP: u64 = 1_000;
const MARGINS: Margins = Margins {
    left: 20.0,
    right: 10.0,
    top: 15.0,
    bottom: 15.0,
};
/// Widths of columns in letters: narrower hides a name, wider pushes the reason off the screen.
const WIDTH: (usize, usize) = (6, 36);
/// The reason is the last column and is read whole: rows of a streamed sheet do not grow for a second line.
const REASON_WIDTH: usize = 80;

/// What the refused rows came under (原表的表头).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusals {
    /// Heading rows as the user wrote them, one or two; shorter ones are filled with blanks. A two-line head
    /// that has been flattened is one row.
    pub headings: Vec<Vec<String>>,
    /// Sentences for the sheet 说明.
    pub remarks: Vec<String>,
}

/// One refused row (退回的一行).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The cells as read, whole, in the user's order.
    pub cells: Vec<String>,
    /// Places of the cells at fault, counted from 0. A row may be at fault as a whole and name none.
    pub faulty: Vec<usize>,
    /// Places of cells that go back as the numbers they were: an ID number that lost its last digits would look
    /// whole as text, and be taken when the sheet comes in again.
    pub numbers: Vec<usize>,
    /// Why it was refused, in the words the person reads.
    pub reason: String,
}

/// Writes the refused rows; `watch` is told the number of rows every thousand and may break off.
///
/// Every value but `numbers` is text: an ID number stays as it was read and nothing becomes a formula. Returns the number of rows.
///
/// # Errors
/// [`ReportError::Cancelled`] when `watch` breaks, [`ReportError::RowTooWide`] for a row with more cells than the
/// headings have columns, [`ReportError::TooManyRows`], and those of [`file::write_whole`].
pub fn write_refusals(
    target: &Path,
    existing: Existing,
    refusals: &Refusals,
    rows: impl IntoIterator<Item = RefusedRow>,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<u64, ReportError> {
    let columns = refusals.headings.iter().map(Vec::len).max().unwrap_or(0);
    let heads = refusals.headings.len() as u64;
    let mut workbook = stream_beside(target)?;
    let mut widths = head(&mut workbook, refusals, columns)?;
    let (fault, reason_format) = (fault_format(), reason_format());

    let mut count = 0;
    for row in rows {
        count += 1;
        if row.cells.len() > columns {
            let cells = row.cells.len();
            return Err(ReportError::RowTooWide {
                row: count,
                cells,
                columns,
            });
        }
        let line = heads + count - 1;
        if line >= ROW_LIMIT {
            return Err(ReportError::TooManyRows {
                limit: (ROW_LIMIT - heads) as u32,
            });
        }
        let sheet = workbook.worksheet_from_index(0)?;
        file::shielded(target, || {
            for (place, width) in widths.iter_mut().enumerate().take(columns) {
                let text = row.cells.get(place).map_or("", String::as_str);
                let at = (line as u32, place as u16);
                *width = (*width).max(paper::letters(text));
                let number: Option<f64> = text.parse().ok();
                if let Some(number) = number.filter(|_| row.numbers.contains(&place)) {
                    sheet.write_number_with_format(at.0, at.1, number, &fault)?;
                } else if row.faulty.contains(&place) {
                    // An empty faulty cell is coloured too: that is where the missing name belongs.
                    sheet.write_string_with_format(
                        at.0,
                        at.1,
                        paper::clip(text).as_ref(),
                        &fault,
                    )?;
                } else if !text.is_empty() {
                    sheet.write_string(at.0, at.1, paper::clip(text).as_ref())?;
                }
            }
            widths[columns] = widths[columns].max(paper::letters(&row.reason));
            let reason = paper::clip(&row.reason);
            sheet.write_string_with_format(line as u32, columns as u16, reason, &reason_format)?;
            Ok(())
        })?;
        if count % STEP == 0 && watch(count).is_break() {
            return Err(ReportError::Cancelled { rows: count });
        }
    }

    let sheet = workbook.worksheet_from_index(0)?;
    for (place, width) in widths.iter().enumerate() {
        let most = if place == columns {
            REASON_WIDTH
        } else {
            WIDTH.1
        };
        sheet.set_column_width(place as u16, ((*width).clamp(WIDTH.0, most) + 2) as f64)?;
    }
    paper::no_green_corners(
        sheet,
        (heads + count).min(ROW_LIMIT - 1) as u32,
        columns as u16,
    )?;
    if !refusals.remarks.is_empty() {
        paper::sentences(&mut workbook, "说明", &refusals.remarks)?;
    }
    file::write_workbook(target, existing, &mut workbook)?;
    Ok(count)
}

/// Writes the heading rows and returns the widths they need, one per column and one for the reason.
fn head(
    workbook: &mut Workbook,
    refusals: &Refusals,
    columns: usize,
) -> Result<Vec<usize>, ReportError> {
    let heads = refusals.headings.len() as u32;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("退回的行")?;
    paper::lay_out(sheet, Lie::Across, MARGINS, Fit::Width);
    sheet.set_print_gridlines(true);
    sheet.set_footer("&C第 &P 页，共 &N 页");
    sheet.set_freeze_panes(heads, 0)?;
    if heads > 0 {
        sheet.set_repeat_rows(0, heads - 1)?;
    }
    let text = paper::plain().set_num_format_index(paper::TEXT);
    for place in 0..=columns {
        sheet.set_column_format(place as u16, &text)?;
    }
    let heading = paper::heading(11.0)
        .set_align(FormatAlign::Center)
        .set_background_color(0xEDEDED)
        .set_border(FormatBorder::Thin);
    let mut widths = vec![0; columns + 1];
    widths[columns] = paper::letters(REASON);
    for (row, cells) in (0..).zip(&refusals.headings) {
        for (place, width) in widths.iter_mut().enumerate().take(columns) {
            let text = cells.get(place).map_or("", String::as_str);
            *width = (*width).max(paper::letters(text));
            sheet.write_string_with_format(row, place as u16, text, &heading)?;
        }
        // In the upper row of two, as a heading merged downwards would stand: there it also ends a group
        // heading ("联系方式" over two columns) that would otherwise be read as reaching over it.
        let last = if row == 0 { REASON } else { "" };
        sheet.write_string_with_format(row, columns as u16, last, &heading)?;
    }
    Ok(widths)
}

/// Coloured, framed and bold: a grey printer and a colour-blind clerk must see it too.
fn fault_format() -> Format {
    paper::plain()
        .set_num_format_index(paper::TEXT)
        .set_background_color(0xFFD9D6)
        .set_border(FormatBorder::Medium)
        .set_border_color(Color::RGB(0xB3261E))
        .set_bold()
}

fn reason_format() -> Format {
    paper::plain()
        .set_num_format_index(paper::TEXT)
        .set_font_color(0xB3261E)
}

#[cfg(test)]
#[path = "refusals_tests.rs"]
mod tests;
