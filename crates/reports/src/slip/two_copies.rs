//! One A4 page with the same paper twice (一式两联), to cut along the middle.

use rust_xlsxwriter::{FormatAlign, FormatBorder, Workbook, Worksheet};

use super::{framed_code, writing_line};
use crate::paper::{self, Fit, Lie, Margins, Page};
use crate::{ReportError, ShortCode};

const MARGINS: Margins = Margins {
    left: 28.0,
    right: 20.0,
    top: 8.0,
    bottom: 5.0,
};
/// Label · value · gap between the signatures · rest of the value · second label · second value.
const COLUMNS: [f64; 6] = [22.0, 54.0, 10.0, 7.0, 22.0, 47.0];
const LAST: u16 = 5;
/// Columns of the left and of the right signature.
const SIDES: [(u16, u16); 2] = [(0, 1), (3, LAST)];
/// Height of one copy in mm; twice that and the cutting line fill the page.
const HALF: f64 = 138.0;
const CUT: f64 = 6.0;

/// What both copies say.
pub(super) struct Paper<'a> {
    pub sheet: &'a str,
    pub title: &'a str,
    pub number: String,
    /// Who keeps which copy.
    pub copies: [String; 2],
    pub facts: Vec<Fact<'a>>,
    pub code: &'a ShortCode,
    pub advice: &'a str,
    /// Who signs at the left and at the right.
    pub signers: [&'a str; 2],
}

/// One row of the table of facts.
pub(super) enum Fact<'a> {
    /// One label and its value over the whole row.
    Whole(&'a str, String),
    /// Two labels, each with its value.
    Pair((&'a str, String), (&'a str, String)),
}

pub(super) fn add(workbook: &mut Workbook, paper: &Paper<'_>) -> Result<(), ReportError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(paper.sheet)?;
    paper::lay_out(sheet, Lie::Upright, MARGINS, Fit::Page);
    sheet.set_screen_gridlines(false);
    sheet.set_print_black_and_white(true);
    paper::columns(sheet, &COLUMNS)?;

    let cut = copy(sheet, 0, &paper.copies[0], paper)?;
    cutting_line(sheet, cut)?;
    let end = copy(sheet, cut + 2, &paper.copies[1], paper)?;
    sheet.set_print_area(0, 0, end - 1, LAST)?;
    paper::no_green_corners(sheet, end, LAST)
}

/// Draws one copy from `row` on and returns the row after it.
fn copy(
    sheet: &mut Worksheet,
    row: u32,
    keeper: &str,
    paper: &Paper<'_>,
) -> Result<u32, ReportError> {
    let mut page = Page {
        sheet,
        row,
        used: 0.0,
    };
    let all = (0, LAST);
    page.line(
        6.0,
        all,
        keeper,
        &paper::body(10.5).set_align(FormatAlign::Right),
    )?;
    page.line(10.0, all, paper.title, &paper::title(18.0))?;
    page.line(
        7.0,
        all,
        &paper.number,
        &paper::body(12.0).set_align(FormatAlign::Center),
    )?;
    for fact in &paper.facts {
        let at = page.next(7.5)?;
        write_fact(page.sheet, at, fact)?;
    }
    page.gap(3.0)?;
    let at = page.next(12.0)?;
    page.gap(6.0)?;
    framed_code(page.sheet, at, LAST, ("短　码", paper.code, paper.advice))?;
    page.gap(2.0)?;

    for labels in [paper.signers, ["电话", "电话"]] {
        let at = page.next(8.5)?;
        for (columns, label) in SIDES.into_iter().zip(labels) {
            paper::span(page.sheet, at, columns, label, &writing_line(12.0))?;
        }
    }
    // The seal takes what is left; with the date below and the line above it is 40 mm high or more.
    let at = page.next(HALF - page.used - 8.0)?;
    let date = page.next(8.0)?;
    for columns in SIDES {
        let seal = paper::body(12.0).set_align(FormatAlign::Top);
        paper::span(page.sheet, at, columns, "单位（盖章）", &seal)?;
        let day = paper::body(12.0).set_align(FormatAlign::Right);
        paper::span(page.sheet, date, columns, "年　　月　　日", &day)?;
    }
    Ok(page.row)
}

fn write_fact(sheet: &mut Worksheet, row: u32, fact: &Fact<'_>) -> Result<(), ReportError> {
    let cell = paper::ruled(paper::body(11.0)).set_indent(1).set_shrink();
    match fact {
        Fact::Whole(label, value) => {
            paper::span(sheet, row, (0, 0), label, &cell)?;
            paper::span(sheet, row, (1, LAST), value, &cell)
        }
        Fact::Pair((left, left_value), (right, right_value)) => {
            paper::span(sheet, row, (0, 0), left, &cell)?;
            paper::span(sheet, row, (1, 3), left_value, &cell)?;
            paper::span(sheet, row, (4, 4), right, &cell)?;
            paper::span(sheet, row, (5, LAST), right_value, &cell)
        }
    }
}

/// Two thin rows: the words stand on the dashed line between them.
fn cutting_line(sheet: &mut Worksheet, row: u32) -> Result<(), ReportError> {
    paper::row_height(sheet, row, CUT / 2.0)?;
    paper::row_height(sheet, row + 1, CUT / 2.0)?;
    let dashes = rust_xlsxwriter::Format::new().set_border_bottom(FormatBorder::Dashed);
    for columns in [(0, 1), (4, LAST)] {
        paper::span(sheet, row, columns, "", &dashes)?;
    }
    let words = paper::body(8.0).set_align(FormatAlign::Center).set_shrink();
    paper::block(sheet, (row, row + 1), (2, 3), "沿此线裁开", &words)
}
