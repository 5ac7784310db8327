//! The recovery code on paper (恢复码): opens the ledger when the passphrase is lost.
//!
//! The written file holds the secret in clear: whoever asks for it prints it, deletes it and says so.

use std::fmt;
use std::path::Path;

use rust_xlsxwriter::{FormatAlign, FormatBorder};

use super::Office;
use crate::file::{self, Existing};
use crate::paper::{self, Fit, Lie, Margins};
use crate::{Day, ReportError};

const MARGINS: Margins = Margins {
    left: 28.0,
    right: 20.0,
    top: 28.0,
    bottom: 20.0,
};
const COLUMNS: [f64; 4] = [34.0, 34.0, 60.0, 34.0];
const LAST: u16 = 3;
/// Groups of the code in one printed row.
const GROUPS: usize = 5;
/// Empty rows for the envelope's own record.
const OPENINGS: u32 = 5;

/// A recovery code to be printed once and locked away (恢复码).
#[derive(Clone, PartialEq, Eq)]
pub struct Recovery {
    /// Whose ledger it opens.
    pub office: Office,
    /// When it was made.
    pub made: Day,
    /// The code in groups, as it is typed in.
    pub groups: Vec<String>,
}

/// Leaves the code out: a log must not hold it.
impl fmt::Debug for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recovery")
            .field("office", &self.office)
            .field("made", &self.made)
            .finish_non_exhaustive()
    }
}

/// Writes the sheet.
///
/// # Errors
/// Those of [`file::write_whole`].
pub fn write_recovery(
    target: &Path,
    existing: Existing,
    recovery: &Recovery,
) -> Result<(), ReportError> {
    let mut workbook = paper::workbook()?;
    let sheet = workbook.add_worksheet();
    sheet.set_name("恢复码")?;
    paper::lay_out(sheet, Lie::Upright, MARGINS, Fit::Page);
    sheet.set_screen_gridlines(false);
    sheet.set_print_black_and_white(true);
    paper::columns(sheet, &COLUMNS)?;

    paper::row_height(sheet, 0, 18.0)?;
    paper::span(sheet, 0, (0, LAST), "工会台账恢复码", &paper::title(22.0))?;
    paper::row_height(sheet, 1, 6.0)?;
    let cell = paper::ruled(paper::body(14.0)).set_indent(1).set_shrink();
    let facts = [
        ("台账单位", recovery.office.name.clone()),
        ("编　　码", recovery.office.code.clone()),
        ("生成日期", recovery.made.to_string()),
    ];
    let mut row = 2;
    for (label, value) in &facts {
        paper::row_height(sheet, row, 11.0)?;
        paper::span(sheet, row, (0, 0), label, &cell)?;
        paper::span(sheet, row, (1, LAST), value, &cell)?;
        row += 1;
    }
    paper::row_height(sheet, row, 8.0)?;
    row += 1;
    let code = paper::code(20.0)
        .set_align(FormatAlign::Center)
        .set_shrink();
    let lines: Vec<String> = recovery
        .groups
        .chunks(GROUPS)
        .map(|groups| groups.join("  "))
        .collect();
    for (place, line) in lines.iter().enumerate() {
        let side = FormatBorder::Medium;
        let mut format = code.clone().set_border_left(side).set_border_right(side);
        if place == 0 {
            format = format.set_border_top(side);
        }
        if place + 1 == lines.len() {
            format = format.set_border_bottom(side);
        }
        paper::row_height(sheet, row, 14.0)?;
        paper::span(sheet, row, (0, LAST), line, &format)?;
        row += 1;
    }
    paper::row_height(sheet, row, 6.0)?;
    row += 1;
    for line in [
        "1. 口令忘记时，用这组码打开台账，并立即设新口令。",
        "2. 谁拿到这张纸，谁就能打开台账。装入信封，骑缝盖章，锁入保险柜。",
        "3. 不拍照，不存入电脑；打印以后删除电子文件。",
        "4. 每次拆封都在下面登记，用后重新生成，旧码作废。",
    ] {
        paper::row_height(sheet, row, 9.0)?;
        paper::span(sheet, row, (0, LAST), line, &paper::body(13.0).set_shrink())?;
        row += 1;
    }
    paper::row_height(sheet, row, 6.0)?;
    row += 1;
    row = openings(sheet, row)?;
    sheet.set_print_area(0, 0, row - 1, LAST)?;
    paper::no_green_corners(sheet, row, LAST)?;
    file::write_workbook(target, existing, &mut workbook)
}

/// Draws the empty record of openings and returns the row after it.
fn openings(sheet: &mut rust_xlsxwriter::Worksheet, mut row: u32) -> Result<u32, ReportError> {
    let head = paper::ruled(paper::heading(12.0)).set_align(FormatAlign::Center);
    let empty = paper::ruled(paper::body(12.0));
    paper::row_height(sheet, row, 10.0)?;
    for (column, text) in (0..).zip(["拆封日期", "拆封人", "事由", "见证人"]) {
        paper::span(sheet, row, (column, column), text, &head)?;
    }
    for _ in 0..OPENINGS {
        row += 1;
        paper::row_height(sheet, row, 11.0)?;
        for column in 0..=LAST {
            paper::span(sheet, row, (column, column), "", &empty)?;
        }
    }
    Ok(row + 1)
}
