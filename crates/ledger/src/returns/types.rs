//! Values of the returns area: the return as it is shown and sealed, and its two records.

use super::blank::Blank;
use crate::shared::{Day, EarlierFigureId, Fen, Period, ReturnNoteId, SealedReturnId, Severity};
use crate::store::{record, text_code};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

text_code! {
    /// What stands in a line (指标类型).
    pub enum LineKind {
        /// A whole number.
        Count = "count" "数",
        /// Money in 分, written in 元.
        Money = "money" "金额",
        /// A rate in tenths of a percent.
        Percent = "percent" "百分比",
        /// Text.
        Text = "text" "文字",
        /// A day.
        Date = "date" "日期",
        /// 是 or 否
        YesNo = "yesno" "是否",
    }
}

/// What a line says: a number (a rate in tenths of a percent) or a text (days as ISO text).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A count or a rate.
    Number(i64),
    /// A text, a day, 是 or 否.
    Text(String),
}

impl Value {
    /// The number, if it is one.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) => None,
        }
    }

    /// The value as paper and window write it, without thousands signs: `3398`, `85.8`, `2026-09-30`, `是`.
    pub fn written(&self, kind: LineKind) -> String {
        match self {
            Self::Number(number) if kind == LineKind::Percent => tenths(*number),
            Self::Number(number) if kind == LineKind::Money => Fen(*number).to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(serde_json::to_string(self)
            .expect("a value is plain data and always serialises")
            .into())
    }
}

impl rusqlite::types::FromSql for Value {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map_err(|error| rusqlite::types::FromSqlError::Other(Box::new(error)))
    }
}

/// Writes tenths as a decimal: 858 is `85.8`, -5 is `-0.5`.
pub fn tenths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!(
        "{sign}{}.{}",
        number.unsigned_abs() / 10,
        number.unsigned_abs() % 10
    )
}

/// A return of one period (年报): every figure with the unions it comes from, and everything the checks found.
///
/// Sealing keeps exactly this as canonical JSON (struct order, compact), so a sealed return shows for ever what it
/// showed on the day of sealing, whatever is corrected in the ledger afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// Code of the form edition.
    pub edition: String,
    /// Its title.
    pub title: String,
    /// 示例版: not the county's own form.
    pub sample: bool,
    /// Reference period.
    pub period: Period,
    /// Who reports.
    pub reporter: Reporter,
    /// What the figures of the year before were taken from.
    pub last_year: Option<LastYear>,
    /// The unions whose figures it adds up, by code.
    pub unions: Vec<UnionName>,
    /// Its blocks.
    pub blocks: Vec<ReturnBlock>,
    /// What the checks found, with the explanations given.
    pub findings: Vec<Finding>,
    /// How many records of each kind it was worked out from, counted when it was sealed; empty while it may change.
    pub records: BTreeMap<String, i64>,
    /// State digest of the station's records at sealing; none while it may change.
    pub state_digest: Option<String>,
    /// The seal that was broken before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Replaced>,
}

/// A seal that was broken (重新打开过的封存).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// Its short code.
    pub short_code: String,
    /// Why.
    pub why: String,
}

/// The union that reports (填报单位).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reporter {
    /// The station that owns the ledger.
    pub station: String,
    /// The union's lifelong code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Where the figures of the year before come from (上年数来源).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastYear {
    /// Last day of that period.
    pub to: Day,
    /// What they are taken from.
    pub source: LastYearSource,
}

/// What the figures of the year before are taken from: the surest there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum LastYearSource {
    /// The return that was sealed in this ledger.
    Sealed {
        /// Its short code.
        short_code: String,
    },
    /// The return of that year as a sheet of the office has it ([`EarlierFigure`]).
    Sheet {
        /// Name of the file.
        file: String,
    },
    /// This year's form, worked out from the ledger's records as of that day.
    Reckoned,
}

/// A union by code and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnionName {
    /// Lifelong code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// A block of a return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnBlock {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<ReturnLine>,
}

/// A line of a return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnLine {
    /// 编号, as the edition gives it.
    pub no: String,
    /// 指标
    pub label: String,
    /// How deep it is set in.
    pub indent: u8,
    /// 计量单位
    pub unit: String,
    /// What stands in it.
    pub kind: LineKind,
    /// Formula or fact it shows, in the edition's words.
    pub formula: String,
    /// 本年; `None` where nothing is recorded.
    pub value: Option<Value>,
    /// Why it says nothing, or why its nought was not counted. Returns sealed before this was told have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<Blank>,
    /// 上年
    pub last_year: Option<Value>,
    /// How many records stand behind it.
    pub rows: u64,
    /// The same per union, where either year has something to show.
    pub by_union: Vec<UnionValue>,
}

impl ReturnLine {
    /// 增减: this year's number less last year's.
    pub fn change(&self) -> Option<i64> {
        self.value
            .as_ref()?
            .number()?
            .checked_sub(self.last_year.as_ref()?.number()?)
    }
}

/// What one union contributes to a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnionValue {
    /// The union's code.
    pub code: String,
    /// 本年
    pub value: Option<i64>,
    /// 上年
    pub last_year: Option<i64>,
}

/// Something a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Stable within the edition: an explanation refers to it.
    pub id: String,
    /// How much it weighs.
    pub severity: Severity,
    /// Number of the line it is about.
    pub line: String,
    /// What is wrong, in the edition's words.
    pub message: String,
    /// 依据
    pub article: Option<String>,
    /// What the office says to it.
    pub explanation: Option<String>,
}

/// How many findings of each weight, and how many are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// 错误
    pub errors: usize,
    /// 核实
    pub verify: usize,
    /// 核实 that are explained.
    pub explained: usize,
    /// 提示
    pub hints: usize,
}

impl Return {
    /// Every line, block after block.
    pub fn lines(&self) -> impl Iterator<Item = &ReturnLine> {
        self.blocks.iter().flat_map(|block| &block.lines)
    }

    /// Counts the findings.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for finding in &self.findings {
            match finding.severity {
                Severity::Error => tally.errors += 1,
                Severity::Hint => tally.hints += 1,
                Severity::Verify => {
                    tally.verify += 1;
                    tally.explained += usize::from(finding.explanation.is_some());
                }
            }
        }
        tally
    }

    /// The canonical JSON that is sealed.
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).expect("a return is plain data and always serialises")
    }
}

/// Short code of a sealed return (短码): the first 20 hex digits of the SHA-256 of its canonical JSON, in groups of
/// four, as bundles write theirs (decision 14).
pub fn short_code(canonical: &str) -> String {
    let digest = Sha256::digest(canonical.as_bytes());
    let groups: Vec<String> = digest
        .chunks(2)
        .take(5)
        .map(|pair| format!("{:02x}{:02x}", pair[0], pair[1]))
        .collect();
    groups.join(" ")
}

record! {
    /// The written explanation of a finding (核实说明). It travels with the return.
    pub struct ReturnNote: ReturnNote(ReturnNoteId) in "return_note" {
        /// Code of the form edition.
        pub edition: String,
        /// Which finding.
        pub finding: String,
        /// What the office says to it.
        pub text: String,
    }
}

record! {
    /// A figure of an earlier return that a sheet of the office gives (上年年报数): for a year this ledger has not sealed.
    pub struct EarlierFigure: EarlierFigure(EarlierFigureId) in "earlier_figure" {
        /// Last day of the year it is of.
        pub to_day: Day,
        /// What it shows, as [`ReturnLine::formula`] says: an edition may number its lines anew.
        pub formula: String,
        /// The figure.
        pub value: Value,
        /// Name of the file it came from.
        pub file: String,
    }
}

record! {
    /// A sealed return (封存的年报): never changed afterwards.
    pub struct SealedReturn: SealedReturn(SealedReturnId) in "sealed_return" {
        /// Code of the form edition.
        pub edition: String,
        /// First day of the period.
        pub from_day: Day,
        /// Last day of the period.
        pub to_day: Day,
        /// Day of sealing.
        pub sealed_on: Day,
        /// Operator who sealed it.
        pub sealed_by: String,
        /// [`short_code`] of `figures`.
        pub short_code: String,
        /// Canonical JSON of the whole [`Return`].
        pub figures: String,
    }
}
