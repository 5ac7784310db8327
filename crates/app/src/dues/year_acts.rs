//! Plans and budgets of a year, its closing, and that it was opened again.

use super::{Nothing, record};
use crate::form::{choice, filled, money_if};
use crate::messages::closing_notice;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::{self, LineItem, notices_before_closing};
use taizhang_ledger::shared::Fen;
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// Lines of a year's plan and budget.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundPlanPut {
    /// Code of the union.
    pub union: String,
    /// 年度
    pub year: i64,
    /// The lines.
    pub lines: Vec<PlanLine>,
}

/// A line of it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanLine {
    /// Code of the item.
    pub item: String,
    /// How much, in 元; empty leaves it as it stands.
    pub amount: Option<String>,
}

/// Sets a year's plan and budget (定计划和预算), in one act.
pub fn fund_plan_put(office: &Office, request: FundPlanPut, _: &dyn Progress) -> Answer<Nothing> {
    let mut lines: Vec<(LineItem, Fen)> = Vec::new();
    for line in &request.lines {
        if filled(&line.amount).is_some() {
            let item: LineItem = choice(&line.item, "item")?;
            lines.extend(money_if(&line.amount, item.code())?.map(|amount| (item, amount)));
        }
    }
    if lines.is_empty() {
        return Err(crate::Failure::new(
            "empty",
            "一项也没有写。",
            "写上计划数或者预算数，没有的项目空着。",
        )
        .at("lines"));
    }
    let union = unions::coded(office, &request.union)?;
    let what = format!("{}年计划和预算", request.year);
    record(office, &union, &what, |tx| {
        for (item, amount) in lines {
            dues::plan(tx, &union, (request.year, item), amount, None)?;
        }
        Ok(Nothing {})
    })
}

/// A year to close.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearClose {
    /// Code of the union.
    pub union: String,
    /// 年度
    pub year: i64,
}

/// What was open in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearClosed {
    /// What was open, for the record.
    pub notices: Vec<Notice>,
}

/// Closes a year (年度结账). The chair or a deputy answers for it.
pub fn year_close(office: &Office, request: YearClose, _: &dyn Progress) -> Answer<YearClosed> {
    office.answers_for_office()?;
    let union = unions::coded(office, &request.union)?;
    let subject = format!("{}：{}年", union.name, request.year);
    office.transact(Entry::new(Act::CloseYear, &subject), |tx| {
        tx.hold_ours(&union)?;
        let closed = dues::close_year(tx, &union, request.year)?;
        let last = crate::dues::year_period(i32::try_from(closed.year).unwrap_or_default())?.to;
        let open = notices_before_closing(tx.conn(), union.id, last)?;
        Answer::Ok(YearClosed {
            notices: open.into_iter().map(closing_notice).collect(),
        })
    })
}

/// A year to open again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearReopen {
    /// Code of the union.
    pub union: String,
    /// 年度
    pub year: i64,
    /// Why.
    pub why: String,
}

/// Opens a year again (打开已结账的年度), with the reason in the log.
pub fn year_reopen(office: &Office, request: YearReopen, _: &dyn Progress) -> Answer<Nothing> {
    office.answers_for_office()?;
    let union = unions::coded(office, &request.union)?;
    let subject = format!("{}：{}年", union.name, request.year);
    let why = request.why.trim().to_owned();
    let entry = Entry::new(Act::ReopenYear, &subject).because(&why);
    office.transact(entry, |tx| {
        tx.hold_ours(&union)?;
        dues::reopen_year(tx, &union, request.year, &why)?;
        Answer::Ok(Nothing {})
    })
}
