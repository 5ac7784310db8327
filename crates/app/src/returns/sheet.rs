//! The return as the window shows it.

use serde::Serialize;
use ts_rs::TS;

/// A return as the window shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnSheet {
    /// Code of the edition.
    pub edition: String,
    /// Its title.
    pub title: String,
    /// 示例版
    pub sample: bool,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// The seal, if it is sealed.
    pub sealed: Option<ReturnSealed>,
    /// Where last year's figures come from, in words.
    pub last_year_from: Option<String>,
    /// Its blocks.
    pub blocks: Vec<ReturnBlock>,
    /// What the checks found.
    pub findings: Vec<ReturnFinding>,
    /// 错误
    pub errors: usize,
    /// 核实
    pub verify: usize,
    /// 核实 that are explained.
    pub explained: usize,
    /// 提示
    pub hints: usize,
    /// Whether last year's figures may come in from a sheet: neither this year nor that one is sealed here.
    pub takes_earlier: bool,
    /// Whether it can be sealed now, by this operator.
    pub can_seal: bool,
    /// What stands in the way of sealing.
    pub why_not: Option<String>,
}

/// The seal of a return.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnSealed {
    /// Day of sealing.
    pub on: String,
    /// Who sealed it.
    pub by: String,
    /// The short code on its cover.
    pub short_code: String,
}

/// A block of a return.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnBlock {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<ReturnLineRow>,
}

/// A line of a return.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnLineRow {
    /// 编号
    pub no: String,
    /// 指标
    pub label: String,
    /// How deep it is set in.
    pub indent: u8,
    /// 计量单位
    pub unit: String,
    /// `count`, `percent`, `text`, `date` or `yesno`.
    pub kind: String,
    /// 本年
    pub value: Option<String>,
    /// Why it is empty, or why its nought was not counted, in Chinese.
    pub blank: Option<String>,
    /// 上年
    pub last_year: Option<String>,
    /// 增减, with its sign.
    pub change: Option<String>,
    /// The heaviest finding at this line.
    pub severity: Option<String>,
}

/// Something a check found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnFinding {
    /// Names it to `return_note`.
    pub id: String,
    /// `error`, `verify` or `hint`.
    pub severity: String,
    /// Number of the line.
    pub line: String,
    /// What is wrong.
    pub message: String,
    /// 依据
    pub article: Option<String>,
    /// What the office says to it.
    pub explanation: Option<String>,
}

/// What the checks of a return found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnChecked {
    /// 错误
    pub errors: usize,
    /// 核实
    pub verify: usize,
    /// 核实 that are explained.
    pub explained: usize,
    /// 提示
    pub hints: usize,
    /// All of them.
    pub findings: Vec<ReturnFinding>,
    /// The lines that say nothing, each with the reason.
    pub blanks: Vec<ReturnBlank>,
}

/// A line of a return that says nothing (空着的行).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnBlank {
    /// 编号
    pub line: String,
    /// 指标
    pub label: String,
    /// `null` where there is no figure, `0` where there is a nought that nobody counted.
    pub value: Option<String>,
    /// Why, in Chinese.
    pub why: String,
}
