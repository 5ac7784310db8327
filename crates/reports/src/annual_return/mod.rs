//! The annual return as a workbook to print, sign and stamp (年报): 封面, 年报表, 核实说明 and, hidden, `_来源`.
//!
//! Layout follows regulations on official paper (GB/T 9704) and the return's custom that the person in charge
//! signs and seals the cover. Figures are values, never formulas: what was sealed is what is printed. The short
//! code stands on every page, so a page cannot be exchanged unnoticed. Editions are data: no line number,
//! label or block is known here.

mod cover;
mod sources;
mod tables;

use std::path::Path;

use crate::file::{self, Existing};
use crate::paper;
use crate::{Day, ReportError, ShortCode};

/// A return ready to print (年报).
#[derive(Debug, Clone, PartialEq)]
pub struct AnnualReturn {
    /// First page.
    pub cover: Cover,
    /// Blocks of lines, in the edition's order.
    pub blocks: Vec<Block>,
    /// What the checks found, with what the union said to it.
    pub findings: Vec<Finding>,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// The cover (封面).
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// Title, e.g. 2026年度基层工会统计年报表.
    pub title: String,
    /// The edition's mark in the corner, e.g. 示例版.
    pub edition: String,
    /// Name of the union that reports.
    pub union: String,
    /// The union's lifelong code.
    pub code: String,
    /// The period in words, e.g. 2025年10月1日至2026年9月30日.
    pub period: String,
    /// Further items under name, code and period, e.g. 所在地区划代码.
    pub items: Vec<Item>,
    /// Person in charge (负责人); a blank line to write on when not known.
    pub responsible: Option<String>,
    /// Who filled it in (填表人).
    pub filler: Option<String>,
    /// Telephone (联系电话).
    pub phone: Option<String>,
    /// Day of filling in (填报日期).
    pub filled_on: Option<Day>,
    /// Sealed with its code, or still a draft.
    pub state: State,
    /// Sentences at the foot, e.g. the duty to report truthfully.
    pub notices: Vec<String>,
}

/// One item of the cover (封面项目).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub label: String,
    /// Its value, written as text.
    pub value: String,
}

/// Whether the figures are final (封存状态).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// May still change; every page says 草稿.
    Draft,
    /// Sealed (已封存) under this short code.
    Sealed(ShortCode),
}

/// Lines under one heading (一组指标).
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Heading, e.g. 二、职工与会员.
    pub title: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// One line of the return (指标).
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Number in the edition (编号), text.
    pub no: String,
    /// Name of the figure (指标).
    pub label: String,
    /// Steps the name is set in under a line it belongs to (其中).
    pub indent: u8,
    /// Unit (单位), e.g. 人.
    pub unit: String,
    /// This year (本年).
    pub value: Value,
    /// Last year (上年).
    pub last_year: Value,
    /// Difference (增减), printed with its sign.
    pub change: Value,
    /// Remark (说明).
    pub note: String,
}

/// A figure or an answer (填报值).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Not known or not asked: printed as a dash, which is not zero.
    Missing,
    /// A whole number.
    Count(i64),
    /// Money in fen (分), printed in yuan.
    Money(i64),
    /// A rate, 1.0 being 100 %; printed with one decimal.
    Percent(f64),
    /// A day, printed as text `2026-09-30`, since a sheet's own dates change with its settings.
    Date(Day),
    /// A code or an answer in words.
    Text(String),
}

/// What a check found (核实).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Numbers of the lines it concerns, as text.
    pub lines: String,
    /// What was found.
    pub finding: String,
    /// What the union answered; empty when nothing was asked.
    pub explanation: String,
}

/// How much a finding matters (级别).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// 错误: keeps the return from being sealed.
    Error,
    /// 核实: needs a written line.
    Warning,
    /// 提示: may be ignored.
    Notice,
}

/// Which records and which program made the figures (数据来源).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Program and version, e.g. taizhang 0.1.0.
    pub program: String,
    /// Code of the form edition.
    pub edition_code: String,
    /// Digest over all records at sealing, hex.
    pub state_digest: String,
    /// Kind of record and how many there were.
    pub records: Vec<(String, u64)>,
    /// For each line: from what it was counted.
    pub lines: Vec<Source>,
}

/// From what one line was counted (一个指标的来源).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Number of the line.
    pub no: String,
    /// What was counted, in words or as the edition's expression.
    pub from: String,
    /// How many records went in.
    pub rows: u64,
}

/// Writes the return.
///
/// # Errors
/// Those of [`file::write_whole`], and [`ReportError::Xlsx`] if a text breaks a rule of the format.
pub fn write_annual_return(
    target: &Path,
    existing: Existing,
    annual: &AnnualReturn,
) -> Result<(), ReportError> {
    let mut workbook = paper::workbook()?;
    cover::add(&mut workbook, &annual.cover)?;
    tables::add(&mut workbook, annual)?;
    sources::add_findings(&mut workbook, annual)?;
    sources::add_provenance(&mut workbook, annual)?;
    file::write_workbook(target, existing, &mut workbook)
}

impl State {
    /// Returns the words every page bears.
    fn words(&self) -> String {
        match self {
            Self::Draft => "草稿，未封存，不作上报".to_owned(),
            Self::Sealed(code) => format!("短码 {code}"),
        }
    }
}

#[cfg(test)]
mod tests;
