//! The enrolment form (登记表): carries the fingerprint of a union's keys to the county on paper, because what
//! is on the stick cannot vouch for itself.

use std::path::Path;

use rust_xlsxwriter::FormatAlign;

use super::{Office, framed_code, writing_line};
use crate::file::{self, Existing};
use crate::paper::{self, Fit, Lie, Margins};
use crate::{Day, ReportError, ShortCode};

const MARGINS: Margins = Margins {
    left: 28.0,
    right: 20.0,
    top: 28.0,
    bottom: 20.0,
};
const COLUMNS: [f64; 5] = [32.0, 44.0, 10.0, 32.0, 44.0];
const LAST: u16 = 4;

/// What a union asks the county to enrol (登记申请).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The union that asks (申请单位).
    pub office: Office,
    /// Name of the office that enrols (登记单位).
    pub desk: String,
    /// Union codes it will report for (报送范围), its own first.
    pub scope: Vec<String>,
    /// What the machine is called (电脑名称), e.g. 办公室台式机.
    pub label: String,
    /// Name of the file on the stick.
    pub file_name: String,
    /// When the file was written.
    pub written: Day,
    /// First 20 hex digits of SHA-256 over the enrolment header.
    pub fingerprint: ShortCode,
}

/// Writes the form.
///
/// # Errors
/// Those of [`file::write_whole`].
pub fn write_enrolment(
    target: &Path,
    existing: Existing,
    enrolment: &Enrolment,
) -> Result<(), ReportError> {
    let mut workbook = paper::workbook()?;
    let sheet = workbook.add_worksheet();
    sheet.set_name("登记表")?;
    paper::lay_out(sheet, Lie::Upright, MARGINS, Fit::Page);
    sheet.set_screen_gridlines(false);
    sheet.set_print_black_and_white(true);
    paper::columns(sheet, &COLUMNS)?;

    paper::row_height(sheet, 0, 18.0)?;
    paper::span(
        sheet,
        0,
        (0, LAST),
        "工会台账报送登记表",
        &paper::title(22.0),
    )?;
    paper::row_height(sheet, 1, 6.0)?;
    let facts = [
        ("申请单位", enrolment.office.name.clone()),
        ("编　　码", enrolment.office.code.clone()),
        ("登记单位", enrolment.desk.clone()),
        ("报送范围", enrolment.scope.join("、")),
        ("电脑名称", enrolment.label.clone()),
        ("U盘上的文件", enrolment.file_name.clone()),
        ("写成日期", enrolment.written.to_string()),
    ];
    let label_format = paper::ruled(paper::body(14.0)).set_indent(1).set_shrink();
    let width = COLUMNS[1..].iter().sum();
    let mut row = 2;
    for (label, value) in &facts {
        let value_format = paper::ruled(paper::body(14.0))
            .set_indent(1)
            .set_text_wrap();
        paper::row_height(sheet, row, 4.0 + 7.0 * paper::lines_of(value, width, 14.0))?;
        paper::span(sheet, row, (0, 0), label, &label_format)?;
        paper::span(sheet, row, (1, LAST), value, &value_format)?;
        row += 1;
    }
    paper::row_height(sheet, row, 6.0)?;
    paper::row_height(sheet, row + 1, 15.0)?;
    paper::row_height(sheet, row + 2, 8.0)?;
    let advice = "请与登记单位屏幕上的指纹逐组核对，五组全部一致才可登记";
    framed_code(
        sheet,
        row + 1,
        LAST,
        ("指　纹", &enrolment.fingerprint, advice),
    )?;
    row += 3;
    paper::row_height(sheet, row, 14.0)?;
    let checked = "核对结果：　□ 一致，同意登记　　　□ 不一致，退回重做";
    paper::span(sheet, row, (0, LAST), checked, &paper::body(14.0))?;
    row += 1;

    for labels in [
        ["申请单位负责人（签字）", "登记单位核对人（签字）"],
        ["联系电话", "联系电话"],
    ] {
        paper::row_height(sheet, row, 12.0)?;
        paper::span(sheet, row, (0, 1), labels[0], &writing_line(12.0))?;
        paper::span(sheet, row, (3, LAST), labels[1], &writing_line(12.0))?;
        row += 1;
    }
    paper::row_height(sheet, row, 42.0)?;
    paper::row_height(sheet, row + 1, 9.0)?;
    for columns in [(0, 1), (3, LAST)] {
        let seal = paper::body(12.0).set_align(FormatAlign::Top);
        paper::span(sheet, row, columns, "单位（盖章）", &seal)?;
        let day = paper::body(12.0).set_align(FormatAlign::Right);
        paper::span(sheet, row + 1, columns, "年　　月　　日", &day)?;
    }
    sheet.set_print_area(0, 0, row + 1, LAST)?;
    paper::no_green_corners(sheet, row + 1, LAST)?;
    file::write_workbook(target, existing, &mut workbook)
}
