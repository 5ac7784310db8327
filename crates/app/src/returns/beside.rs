//! A return beside another period, another edition or the records of today; why a line changed; a seal broken for a reason.

use super::{editions, no_edition, reporter};
use crate::form::day;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::returns::{self, Beside, Cause, Other, Reason, ReturnError, Side, Value};
use taizhang_ledger::roll::EventKind;
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// What a return is to be set beside.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnBeside {
    /// Code of the edition.
    pub edition: String,
    /// Code of another edition; without it the days below.
    #[serde(default)]
    pub with: Option<String>,
    /// First day of another period; without any of the three, the calendar year in which the period ends.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day of it.
    #[serde(default)]
    pub to: Option<String>,
}

/// A return beside another.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnBesideReply {
    /// What stands on the left.
    pub here: String,
    /// What stands on the right.
    pub there: String,
    /// The lines; those that only one side has are marked.
    pub lines: Vec<BesideLine>,
}

/// A line beside another.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BesideLine {
    /// 编号 on the left; `null` where only the other has the line.
    pub no: Option<String>,
    /// 编号 on the right; `null` where only this one has the line.
    pub other_no: Option<String>,
    /// 指标
    pub label: String,
    /// 计量单位
    pub unit: String,
    /// What stands in it, as its code.
    pub kind: String,
    /// What it says on the left.
    pub value: Option<String>,
    /// What it says on the right.
    pub other: Option<String>,
    /// What is to be known of the line: 新增、取消、改了编号、改了名称.
    pub remark: Option<String>,
}

/// Sets a return beside the calendar year, another period or another edition, from the same records (对照).
pub fn return_beside(
    office: &Office,
    request: ReturnBeside,
    progress: &dyn Progress,
) -> Answer<ReturnBesideReply> {
    progress.go_on("算另一个时期的数", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    let find = |code: &str| editions.find(code).ok_or_else(|| no_edition(code));
    let edition = find(&request.edition)?;
    let span = |period: Period| format!("{} 至 {}", period.from, period.to);
    let (other, there) = match (&request.with, &request.from, &request.to) {
        (Some(code), ..) => {
            let with = find(code)?;
            (Other::Edition(with.code.clone()), with.title.clone())
        }
        (None, None, None) => {
            let period = calendar_year(edition.period.to);
            (Other::Period(period), span(period))
        }
        (None, from, to) => {
            let from = day(from.as_deref().unwrap_or_default(), "from")?;
            let to = day(to.as_deref().unwrap_or_default(), "to")?;
            let period = Period::new(from, to).ok_or_else(|| {
                Failure::new("bad_period", "末日在首日之前。", "请把两个日期对调。").at("to")
            })?;
            (Other::Period(period), span(period))
        }
    };
    let lines =
        ledger.read(|conn| returns::beside(conn, &editions, &edition.code, &reporter, &other))?;
    let here = match &other {
        Other::Edition(_) => edition.title.clone(),
        Other::Period(_) => span(edition.period),
    };
    Ok(ReturnBesideReply {
        here,
        there,
        lines: lines.iter().map(line).collect(),
    })
}

/// 1 January to 31 December of the year in which a day lies.
fn calendar_year(day: Day) -> Period {
    let year = day.year();
    Period {
        from: Day::new(year, 1, 1).expect("every year has a first of January"),
        to: Day::new(year, 12, 31).expect("every year has a last of December"),
    }
}

fn line(beside: &Beside) -> BesideLine {
    let written = |side: &Option<Side>| {
        let value = side.as_ref()?.value.as_ref()?;
        Some(value.written(beside.kind))
    };
    let no = |side: &Option<Side>| side.as_ref().map(|side| side.no.clone());
    let remark = match (&beside.here, &beside.there) {
        (Some(_), None) => Some("只在左边这一版有".to_owned()),
        (None, Some(_)) => Some("只在右边那一版有".to_owned()),
        (Some(here), Some(there)) if here.label != there.label => {
            Some(format!("右边叫“{}”，编号 {}", there.label, there.no))
        }
        (Some(here), Some(there)) if here.no != there.no => {
            Some(format!("右边的编号是 {}", there.no))
        }
        _ => None,
    };
    let label = beside.here.as_ref().or(beside.there.as_ref());
    BesideLine {
        no: no(&beside.here),
        other_no: no(&beside.there),
        label: label.map(|side| side.label.clone()).unwrap_or_default(),
        unit: beside.unit.clone(),
        kind: beside.kind.code().to_owned(),
        value: written(&beside.here),
        other: written(&beside.there),
        remark,
    }
}

/// Which sealed return.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnSince {
    /// Code of the edition.
    pub edition: String,
}

/// What the records of today say differently from the seal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnSinceReply {
    /// Lines that would say something else.
    pub lines: Vec<SinceLine>,
    /// What the checks find now and did not find at sealing.
    pub findings: Vec<super::ReturnFinding>,
}

/// A line that would say something else.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SinceLine {
    /// 编号
    pub no: String,
    /// 指标
    pub label: String,
    /// As sealed.
    pub sealed: Option<String>,
    /// As the records give it now.
    pub now: Option<String>,
}

/// Compares the sealed return with today's records (封存以后改过的). The seal stays as it is.
pub fn return_since(
    office: &Office,
    request: ReturnSince,
    progress: &dyn Progress,
) -> Answer<ReturnSinceReply> {
    progress.go_on("和现在的台账对一遍", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    let since = ledger
        .read(|conn| returns::since_seal(conn, &editions, &request.edition, &reporter))?
        .ok_or(ReturnError::NotSealed {
            edition: request.edition,
        })?;
    let lines = since.lines.into_iter().map(|(line, now)| SinceLine {
        sealed: line.value.as_ref().map(|value| value.written(line.kind)),
        now: now.map(|value| value.written(line.kind)),
        no: line.no,
        label: line.label,
    });
    Ok(ReturnSinceReply {
        lines: lines.collect(),
        findings: since.findings.iter().map(super::show_finding).collect(),
    })
}

/// A line whose change is to be told.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnWhy {
    /// Code of the edition.
    pub edition: String,
    /// 编号
    pub line: String,
}

/// Why a line changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnWhyReply {
    /// On the last day of the year before, by today's records.
    pub before: String,
    /// On the last day of the period.
    pub after: String,
    /// The reasons, the largest first.
    pub reasons: Vec<WhyReason>,
    /// How many smaller reasons are not shown.
    pub more: usize,
}

/// One reason.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhyReason {
    /// What happened, in words.
    pub words: String,
    /// By how much, with its sign.
    pub amount: String,
    /// How many records it was.
    pub records: u64,
}

/// Reasons that are shown.
const REASONS: usize = 30;

/// Says why a line changed since the year before, from what happened in between (为什么变了).
pub fn return_why(
    office: &Office,
    request: ReturnWhy,
    progress: &dyn Progress,
) -> Answer<ReturnWhyReply> {
    progress.go_on("找变化的原因", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    let edition = editions
        .find(&request.edition)
        .ok_or_else(|| no_edition(&request.edition))?;
    let why =
        ledger.read(|conn| returns::why_changed(conn, edition, &request.line, &reporter.code))?;
    // Of a rate the reasons are those of its part: people, not tenths of a percent.
    let kind = edition.line(&request.line).map(|line| line.kind);
    let kind = match kind {
        Some(returns::LineKind::Money) => returns::LineKind::Money,
        _ => returns::LineKind::Count,
    };
    let more = why.reasons.len().saturating_sub(REASONS);
    let reason = |reason: &Reason| WhyReason {
        words: words(&reason.cause),
        amount: super::signed(reason.amount, kind),
        records: reason.records,
    };
    Ok(ReturnWhyReply {
        before: Value::Number(why.before).written(kind),
        after: Value::Number(why.after).written(kind),
        reasons: why.reasons.iter().take(REASONS).map(reason).collect(),
        more,
    })
}

fn words(cause: &Cause) -> String {
    match cause {
        Cause::Event(code) => code.parse().map_or_else(
            |_| (*code).to_owned(),
            |kind: EventKind| kind.label().to_owned(),
        ),
        Cause::Corrected => "档案更正、补登记".to_owned(),
        Cause::Came(name) => format!("新计入：{name}"),
        Cause::Went(name) => format!("不再计入：{name}"),
        Cause::Changed(name) => format!("数变了：{name}"),
    }
}

/// A seal that is to be broken.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnReopen {
    /// Code of the edition.
    pub edition: String,
    /// Why: the next cover names it.
    pub reason: String,
}

/// Opens a sealed return again (重新打开): chair or deputy only, and not what the county has and did not send back.
pub fn return_reopen(
    office: &Office,
    request: ReturnReopen,
    progress: &dyn Progress,
) -> Answer<super::Nothing> {
    office.answers_for_office()?;
    progress.go_on("重新打开年报", 0, None)?;
    let reporter = reporter(&*office.ledger()?);
    office.transact(Entry::new(Act::ReopenReturn, &request.edition), |tx| {
        returns::reopen(tx, &request.edition, &reporter, &request.reason)
    })?;
    Ok(super::Nothing {})
}
