//! What a clock is made of.

use crate::shared::{Day, Severity};
use serde::{Deserialize, Serialize};

/// A rule of time (期限规则). It is data: shipped, or published by the county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockRule {
    /// Stable code, e.g. `offer_reply`.
    pub code: String,
    /// What has to be done (书面答复).
    pub step: String,
    /// What starts it, as it stands behind the day (收到要约).
    pub starts: String,
    /// How it is counted.
    pub counting: Counting,
    /// How long it is.
    pub length: Length,
    /// The article it rests on.
    pub article: String,
    /// How much it weighs when it is missed.
    pub severity: Severity,
}

/// How a length is counted (计算方法).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// 期限: after its start; moves past days of rest (民法典 Art. 203).
    Deadline,
    /// 提前: before an event, whose own day is not counted; not moved.
    Notice,
    /// 任期、合同期: to the corresponding day; not moved.
    Term,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 日
    Days,
    /// 工作日
    WorkingDays,
    /// 个月
    Months,
    /// 年
    Years,
}

impl Unit {
    /// As it stands behind the number.
    pub fn label(self) -> &'static str {
        match self {
            Self::Days => "日",
            Self::WorkingDays => "个工作日",
            Self::Months => "个月",
            Self::Years => "年",
        }
    }
}

/// A time that is not counted (中止), e.g. for force majeure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// First day that is not counted.
    pub from: Day,
    /// Last day that is not counted; `None` while it lasts.
    pub to: Option<Day>,
    /// Why (不可抗力).
    pub why: String,
}
