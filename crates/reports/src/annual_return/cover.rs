//! The cover to sign and stamp (封面): one page, room for a 40 mm seal.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook};

use super::{Cover, State};
use crate::ReportError;
use crate::paper::{self, Fit, Lie, Margins, Page};

/// Type area of GB/T 9704: 156 × 225 mm, bound on the left.
const MARGINS: Margins = Margins {
    left: 28.0,
    right: 26.0,
    top: 37.0,
    bottom: 35.0,
};
/// Label, value up to the middle, gap, value on the right: the seal stands in the last two.
const COLUMNS: [f64; 4] = [42.0, 56.0, 8.0, 50.0];
const LAST: u16 = 3;
/// What the rows may take, a millimetre short of the type area.
const HEIGHT: f64 = 224.0;
const ITEM: f64 = 11.0;
const SIGN: f64 = 12.0;

pub(super) fn add(workbook: &mut Workbook, cover: &Cover) -> Result<(), ReportError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name("封面")?;
    paper::lay_out(sheet, Lie::Upright, MARGINS, Fit::Page);
    sheet.set_screen_gridlines(false);
    paper::columns(sheet, &COLUMNS)?;

    let mut page = Page {
        sheet,
        row: 0,
        used: 0.0,
    };
    let right = paper::heading(16.0).set_align(FormatAlign::Right);
    page.line(9.0, (0, LAST), &cover.edition, &right)?;
    page.gap(16.0)?;
    page.line(
        26.0,
        (0, LAST),
        &cover.title,
        &paper::title(22.0).set_text_wrap(),
    )?;
    page.line(
        11.0,
        (0, LAST),
        &cover.period,
        &paper::body(16.0).set_align(FormatAlign::Center),
    )?;
    page.gap(12.0)?;
    item(&mut page, "填报单位", &cover.union)?;
    item(&mut page, "工会编码", &cover.code)?;
    for extra in &cover.items {
        item(&mut page, &extra.label, &extra.value)?;
    }
    page.gap(9.0)?;
    short_code(&mut page, &cover.state)?;

    // What is left of the page goes above the signatures, so that they always stand at its foot.
    let notices: f64 = cover.notices.iter().map(|text| notice_height(text)).sum();
    page.gap((HEIGHT - page.used - 4.0 * SIGN - 4.0 - notices).max(4.0))?;
    signatures(&mut page, cover)?;
    page.gap(4.0)?;
    for text in &cover.notices {
        let format = paper::body(10.5).set_text_wrap();
        page.line(notice_height(text), (0, LAST), text, &format)?;
    }
    let rows = page.row;
    sheet.set_print_area(0, 0, rows - 1, LAST)?;
    Ok(())
}

fn notice_height(text: &str) -> f64 {
    6.0 * paper::lines_of(text, COLUMNS.iter().sum(), 10.5)
}

fn item(page: &mut Page<'_>, label: &str, value: &str) -> Result<(), ReportError> {
    let row = page.next(ITEM)?;
    let line = paper::body(16.0)
        .set_border_bottom(FormatBorder::Thin)
        .set_indent(1)
        .set_shrink();
    paper::span(
        page.sheet,
        row,
        (0, 0),
        label,
        &paper::heading(16.0).set_shrink(),
    )?;
    paper::span(page.sheet, row, (1, LAST), value, &line)
}

fn short_code(page: &mut Page<'_>, state: &State) -> Result<(), ReportError> {
    let row = page.next(13.0)?;
    let side = FormatBorder::Medium;
    let frame = |format: Format| format.set_border_top(side).set_border_bottom(side);
    let (label, text, format) = match state {
        State::Draft => ("状　态", state.words(), paper::heading(16.0)),
        State::Sealed(code) => ("短　码", code.to_string(), paper::code(18.0)),
    };
    let label_format = frame(paper::heading(16.0))
        .set_border_left(side)
        .set_indent(1);
    paper::span(page.sheet, row, (0, 0), label, &label_format)?;
    paper::span(
        page.sheet,
        row,
        (1, LAST),
        &text,
        &frame(format).set_border_right(side),
    )
}

/// Four lines to write on at the left, the seal's place beside them: 4 × 12 = 48 mm high, 50 mm wide.
fn signatures(page: &mut Page<'_>, cover: &Cover) -> Result<(), ReportError> {
    let first = page.row;
    let day = cover.filled_on.map(|day| day.to_string());
    let lines = [
        ("负责人（签字）", cover.responsible.as_deref()),
        ("填 表 人", cover.filler.as_deref()),
        ("联系电话", cover.phone.as_deref()),
        (
            "填报日期",
            Some(day.as_deref().unwrap_or("　　　年　　月　　日")),
        ),
    ];
    let line = paper::body(14.0)
        .set_border_bottom(FormatBorder::Thin)
        .set_shrink();
    for (label, value) in lines {
        let row = page.next(SIGN)?;
        paper::span(
            page.sheet,
            row,
            (0, 0),
            label,
            &paper::body(14.0).set_shrink(),
        )?;
        paper::span(page.sheet, row, (1, 1), value.unwrap_or(""), &line)?;
    }
    let seal = paper::body(14.0)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Hair);
    paper::block(
        page.sheet,
        (first, page.row - 1),
        (LAST, LAST),
        "单位（盖章）",
        &seal,
    )
}
