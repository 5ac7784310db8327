//! A workbook to be filled in and read back (填写用的模板): sheets of headed columns, with lists to choose from.

use std::path::Path;

use rust_xlsxwriter::{DataValidation, Format, FormatAlign};

use crate::ReportError;
use crate::file::{self, Existing};
use crate::paper::{self, Fit, Lie, Margins};

/// Rows below the last one on which a choice is still offered.
const SPARE_ROWS: u32 = 500;
const MARGINS: Margins = Margins {
    left: 20.0,
    right: 12.0,
    top: 20.0,
    bottom: 16.0,
};

/// A sheet to be filled in (一张表).
#[derive(Debug, Clone, PartialEq)]
pub struct FillSheet {
    /// Its name.
    pub name: String,
    /// Its columns from left to right.
    pub columns: Vec<FillColumn>,
    /// What stands in it already.
    pub rows: Vec<Vec<String>>,
}

/// A column of it (一栏).
#[derive(Debug, Clone, PartialEq)]
pub struct FillColumn {
    /// Heading in the first row.
    pub heading: String,
    /// Width in half-width letters.
    pub width: f64,
    /// What may stand in it; anything where there is nothing. Together not longer than 255 letters.
    pub choices: Vec<String>,
}

/// Writes the workbook, its sentences on a sheet of their own.
///
/// # Errors
/// As [`file::write_whole`].
pub fn write_fill_in(
    target: &Path,
    existing: Existing,
    sheets: &[FillSheet],
    remarks: &[String],
) -> Result<(), ReportError> {
    let mut workbook = paper::workbook()?;
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    paper::sentences(&mut workbook, "说明", remarks)?;
    file::write_workbook(target, existing, &mut workbook)
}

fn write_sheet(
    page: &mut rust_xlsxwriter::Worksheet,
    sheet: &FillSheet,
) -> Result<(), ReportError> {
    page.set_name(paper::sheet_name(&sheet.name))?;
    paper::lay_out(page, Lie::Across, MARGINS, Fit::Width);
    page.set_print_gridlines(true);
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    let heading = paper::heading(11.0)
        .set_align(FormatAlign::Center)
        .set_text_wrap()
        .set_background_color(0xEDEDED);
    // Text everywhere: a line's number must not become a figure, nor a formula one of the program's own.
    let text = Format::new()
        .set_num_format_index(paper::TEXT)
        .set_text_wrap();
    let last_row = sheet.rows.len() as u32;
    for (place, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(place, column.width)?;
        page.set_column_format(place, &text)?;
        page.write_string_with_format(0, place, &column.heading, &heading)?;
        if !column.choices.is_empty() {
            let choice = DataValidation::new().allow_list_strings(&column.choices)?;
            page.add_data_validation(1, place, last_row + SPARE_ROWS, place, &choice)?;
        }
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            if !cell.is_empty() {
                page.write_string(row, column, paper::clip(cell).as_ref())?;
            }
        }
    }
    let last = sheet.columns.len().saturating_sub(1) as u16;
    paper::no_green_corners(page, last_row, last)
}
