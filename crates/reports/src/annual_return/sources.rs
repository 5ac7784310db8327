//! What the checks found (核实说明) and, hidden, from which records the figures come (`_来源`).

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};

use super::{AnnualReturn, Severity, State, tables};
use crate::ReportError;
use crate::paper::{self, Fit, Lie, Margins};

const MARGINS: Margins = Margins {
    left: 28.0,
    right: 20.0,
    top: 26.0,
    bottom: 20.0,
};
const FINDINGS: [&str; 4] = ["级别", "编号", "核对发现", "填报单位说明"];
const WIDTHS: [f64; 4] = [15.0, 23.0, 62.0, 62.0];
const SIZE: f64 = 10.5;

pub(super) fn add_findings(
    workbook: &mut Workbook,
    annual: &AnnualReturn,
) -> Result<(), ReportError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name("核实说明")?;
    paper::lay_out(sheet, Lie::Upright, MARGINS, Fit::Width);
    sheet.set_screen_gridlines(false);
    paper::columns(sheet, &WIDTHS)?;
    tables::page_frame(sheet, annual);

    paper::row_height(sheet, 0, 12.0)?;
    paper::span(sheet, 0, (0, 3), "核实说明", &paper::title(18.0))?;
    if annual.findings.is_empty() {
        let format = paper::body(12.0);
        return paper::span(sheet, 1, (0, 3), "各项核对没有发现问题。", &format);
    }
    paper::row_height(sheet, 1, 8.0)?;
    let heading = paper::ruled(paper::heading(SIZE)).set_align(FormatAlign::Center);
    for (column, text) in (0..).zip(FINDINGS) {
        paper::span(sheet, 1, (column, column), text, &heading)?;
    }
    sheet.set_repeat_rows(1, 1)?;
    let text = paper::ruled(paper::body(SIZE)).set_text_wrap();
    for (row, finding) in (2..).zip(&annual.findings) {
        let cells = [
            severity(finding.severity),
            &finding.lines,
            &finding.finding,
            &finding.explanation,
        ];
        let mut lines: f64 = 1.0;
        for ((column, cell), width) in (0..).zip(cells).zip(WIDTHS) {
            lines = lines.max(paper::lines_of(cell, width, SIZE));
            paper::span(
                sheet,
                row,
                (column, column),
                paper::clip(cell).as_ref(),
                &text,
            )?;
        }
        paper::row_height(sheet, row, 3.0 + 4.8 * lines)?;
    }
    paper::no_green_corners(sheet, annual.findings.len() as u32 + 1, 3)
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "核实",
        Severity::Notice => "提示",
    }
}

pub(super) fn add_provenance(
    workbook: &mut Workbook,
    annual: &AnnualReturn,
) -> Result<(), ReportError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name("_来源")?;
    sheet.set_hidden(true);
    paper::lay_out(sheet, Lie::Upright, paper::FORM, Fit::Width);
    paper::columns(sheet, &[30.0, 100.0, 25.0])?;

    let provenance = &annual.provenance;
    let (state, code) = match &annual.cover.state {
        State::Draft => ("草稿", String::new()),
        State::Sealed(code) => ("已封存", code.to_string()),
    };
    let facts = [
        ("程序", provenance.program.as_str()),
        ("表式版本", &provenance.edition_code),
        ("工会编码", &annual.cover.code),
        ("起止", &annual.cover.period),
        ("状态", state),
        ("短码", &code),
        ("台账摘要", &provenance.state_digest),
    ];
    let mut list = Rows { sheet, row: 0 };
    for (label, value) in facts {
        list.push(label, value, None)?;
    }
    list.row += 1;
    list.push("记录", "", None)?;
    for (kind, count) in &provenance.records {
        list.push(kind, "", Some(*count))?;
    }
    list.row += 1;
    list.push("编号", "取自", None)?;
    for line in &provenance.lines {
        list.push(&line.no, &line.from, Some(line.rows))?;
    }
    let last = list.row;
    paper::no_green_corners(sheet, last, 2)
}

struct Rows<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
}

impl Rows<'_> {
    fn push(&mut self, label: &str, text: &str, count: Option<u64>) -> Result<(), ReportError> {
        let format = Format::new()
            .set_num_format_index(paper::TEXT)
            .set_align(FormatAlign::Top);
        let row = self.row;
        self.sheet
            .write_string_with_format(row, 0, label, &format)?;
        if !text.is_empty() {
            let wrapped = format.set_text_wrap();
            self.sheet
                .write_string_with_format(row, 1, paper::clip(text).as_ref(), &wrapped)?;
        }
        if let Some(count) = count {
            self.sheet.write_number(row, 2, count as f64)?;
        }
        self.row += 1;
        Ok(())
    }
}
