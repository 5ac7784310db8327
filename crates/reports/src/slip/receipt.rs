//! The receipt on paper (回执单): what the county took, what it returns and why.

use std::path::Path;

use rust_xlsxwriter::{FormatAlign, Workbook};

use super::Office;
use super::two_copies::{self, Fact, Paper};
use crate::file::{self, Existing};
use crate::paper::{self, Fit, Lie};
use crate::{Day, ReportError, ShortCode};

const HEADINGS: [&str; 3] = ["序号", "记录", "退回原因"];
const WIDTHS: [f64; 3] = [14.0, 68.0, 80.0];

/// What the county answers (回执).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Number of the bundle that is answered (第几号).
    pub number: u64,
    /// Name of the office that took it (接收单位).
    pub by: String,
    /// Who handed it in (报送单位).
    pub to: Office,
    /// When it was taken in (收件日期).
    pub received: Day,
    /// Short code of the bundle that is answered.
    pub answers: ShortCode,
    /// Records taken (收下).
    pub accepted: u64,
    /// Records returned (退回): all of them, masked by the caller.
    pub returned: Vec<ReturnedItem>,
    /// Records held back until somebody decides (待查).
    pub held: u64,
    /// Members of the union on the county's roll afterwards (在册).
    pub members: u64,
    /// First 20 hex digits of the receipt header's SHA-256.
    pub short_code: ShortCode,
    /// 链头: the newest line of the county's log.
    pub log_head: ShortCode,
}

/// One record that comes back (退回的记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedItem {
    /// Which record, in words, e.g. 会员 王桂兰 371***********0021.
    pub record: String,
    /// Why.
    pub reason: String,
}

/// Writes the receipt; returned records are listed on a second sheet 退回明细.
///
/// # Errors
/// Those of [`file::write_whole`].
pub fn write_receipt(
    target: &Path,
    existing: Existing,
    receipt: &Receipt,
) -> Result<(), ReportError> {
    let returned = receipt.returned.len();
    let detail = match returned {
        0 => "没有退回的记录".to_owned(),
        _ => format!("{returned} 条，逐条见“退回明细”"),
    };
    let paper = Paper {
        sheet: "回执单",
        title: "工会台账报送回执单",
        number: format!("答复第 {} 号", receipt.number),
        copies: [
            "第一联　报送单位留存".to_owned(),
            format!("第二联　{}留存", receipt.by),
        ],
        facts: vec![
            Fact::Pair(
                ("报送单位", receipt.to.name.clone()),
                ("编码", receipt.to.code.clone()),
            ),
            Fact::Pair(
                ("接收单位", receipt.by.clone()),
                ("收件日期", receipt.received.to_string()),
            ),
            Fact::Whole(
                "所收资料",
                format!("第 {} 号，短码 {}", receipt.number, receipt.answers),
            ),
            Fact::Pair(
                (
                    "核对结果",
                    format!(
                        "收下 {} 条　退回 {returned} 条　待查 {} 条",
                        receipt.accepted, receipt.held
                    ),
                ),
                ("收后在册", format!("{} 人", receipt.members)),
            ),
            Fact::Whole("退回记录", detail),
            Fact::Whole("记录链头", receipt.log_head.to_string()),
        ],
        code: &receipt.short_code,
        advice: "导入回执时屏幕上的短码与此一致，即为同一份回执",
        signers: ["接收人（签字）", "领回人（签字）"],
    };
    let mut workbook = paper::workbook()?;
    two_copies::add(&mut workbook, &paper)?;
    if returned > 0 {
        add_returned(&mut workbook, receipt)?;
    }
    file::write_workbook(target, existing, &mut workbook)
}

fn add_returned(workbook: &mut Workbook, receipt: &Receipt) -> Result<(), ReportError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name("退回明细")?;
    paper::lay_out(sheet, Lie::Upright, paper::FORM, Fit::Width);
    sheet.set_screen_gridlines(false);
    paper::columns(sheet, &WIDTHS)?;
    let whose = paper::margin_text(&format!(
        "{}　答复第 {} 号",
        receipt.to.name, receipt.number
    ));
    sheet.set_header(format!("&L{whose}"));
    let code = receipt.short_code.to_string();
    sheet.set_footer(format!("&L回执短码 {code}&R第 &P 页，共 &N 页"));

    paper::row_height(sheet, 0, 12.0)?;
    paper::span(sheet, 0, (0, 2), "退回明细", &paper::title(18.0))?;
    let heading = paper::ruled(paper::heading(11.0)).set_align(FormatAlign::Center);
    paper::row_height(sheet, 1, 8.0)?;
    for (column, text) in (0..).zip(HEADINGS) {
        paper::span(sheet, 1, (column, column), text, &heading)?;
    }
    sheet.set_repeat_rows(1, 1)?;
    let text = paper::ruled(paper::body(11.0)).set_text_wrap();
    let number = paper::ruled(paper::body(11.0)).set_align(FormatAlign::Center);
    for (row, item) in (2..).zip(&receipt.returned) {
        let lines = paper::lines_of(&item.record, WIDTHS[1], 11.0).max(paper::lines_of(
            &item.reason,
            WIDTHS[2],
            11.0,
        ));
        paper::row_height(sheet, row, 3.0 + 5.0 * lines)?;
        paper::span(sheet, row, (0, 0), &(row - 1).to_string(), &number)?;
        paper::span(
            sheet,
            row,
            (1, 1),
            paper::clip(&item.record).as_ref(),
            &text,
        )?;
        paper::span(
            sheet,
            row,
            (2, 2),
            paper::clip(&item.reason).as_ref(),
            &text,
        )?;
    }
    paper::no_green_corners(sheet, receipt.returned.len() as u32 + 1, 2)
}
