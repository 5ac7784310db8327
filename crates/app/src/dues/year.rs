//! 经费一年: a union's year: plans beside what was done and the days that have passed, income and spending by item beside the
//! budget, what is left, whether the year is closed and what is open in it.

use super::{PlanRate, plan_rate, union_if, year_period};
use crate::messages::closing_notice;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::{
    Balance, FundPlan, LineItem, Side, YearClosing, balance_of, closing_of, notices_before_closing,
    plans_of, sums,
};
use taizhang_ledger::shared::{Day, Fen, Period, UnionId};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// How the two rates are reckoned (anchors §1.2 no. 48, 49).
pub(super) const COLLECTED: &str = "本年收缴的拨缴经费（各级份额在内）÷ 本年收缴计划";
/// As above.
pub(super) const REMITTED: &str =
    "本年已上解（自行上解的，加税务、财政划缴时分出的）÷ 本年上解计划";

/// Which union's year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundYear {
    /// Code of the union; `null` for all together.
    pub union: Option<String>,
    /// The year.
    pub year: i32,
}

/// A union's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundYearView {
    /// The year.
    pub year: i32,
    /// The day as of which it stands.
    pub on: String,
    /// 收缴率
    pub collected: PlanRate,
    /// 上解进度
    pub remitted: PlanRate,
    /// Of what was remitted, what the tax office or the treasury took out on the way, in 元.
    pub on_the_way: String,
    /// 应上解: the upper share of what was collected.
    pub owed_up: String,
    /// Income by item, with the budget.
    pub income: Vec<YearItem>,
    /// Spending by head, with the budget.
    pub spending: Vec<YearItem>,
    /// 收入合计
    pub total_income: String,
    /// 支出合计
    pub total_spending: String,
    /// 上年结余 that the book began with, and everything before the year.
    pub before: String,
    /// 结余 on the day.
    pub left: String,
    /// 代收的筹备金
    pub held: String,
    /// Whether the year is closed: of one union only.
    pub closing: Option<ClosingView>,
    /// Whether it may be closed: of one union, after the year is over.
    pub may_close: bool,
    /// What is open in it.
    pub notices: Vec<Notice>,
}

/// An item of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearItem {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
    /// 预算, in 元; `null` where there is none.
    pub planned: Option<String>,
    /// 决算
    pub done: String,
    /// The share of the budget in tenths of a percent; `null` without one.
    pub tenths: Option<i64>,
    /// Its words.
    pub rate: String,
}

/// The closing of a year that was written last.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClosingView {
    /// Whether it holds.
    pub closed: bool,
    /// When it was closed.
    pub closed_on: String,
    /// By whom.
    pub closed_by: String,
    /// When it was opened again.
    pub reopened_on: Option<String>,
    /// Why.
    pub reopened_why: Option<String>,
}

/// Reckons a union's year, or that of all.
pub fn fund_year(office: &Office, request: FundYear, _: &dyn Progress) -> Answer<FundYearView> {
    let union = union_if(office, &request.union)?;
    let period = year_period(request.year)?;
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let found = Found::read(conn, union.as_ref(), period, &rules)?;
        let on = period.to.min(rules.today);
        let closing = match &union {
            Some(union) => closing_of(conn, union.id, i64::from(request.year))?,
            None => None,
        };
        let is_closed = closing.as_ref().is_some_and(YearClosing::holds);
        let may_close = union.is_some() && rules.today >= period.to && !is_closed;
        let notices = match &union {
            Some(union) if may_close => notices_before_closing(conn, union.id, period.to)?,
            _ => Vec::new(),
        };
        let of_side = |side: Side| -> Vec<YearItem> {
            let items = LineItem::ALL.iter().filter(|item| item.side() == side);
            items.filter_map(|item| found.item(*item)).collect()
        };
        let year = &found.year;
        Ok(FundYearView {
            year: request.year,
            on: on.to_string(),
            collected: plan_rate(
                year.collected,
                found.plan(LineItem::Levy),
                (period, on),
                COLLECTED,
            ),
            remitted: plan_rate(
                year.remitted,
                found.plan(LineItem::Remitted),
                (period, on),
                REMITTED,
            ),
            on_the_way: Fen(year.remitted.0 - found.sent.0).to_string(),
            owed_up: year.owed_up.to_string(),
            income: of_side(Side::Income),
            spending: of_side(Side::Spending),
            total_income: year.total_income().to_string(),
            total_spending: year.total_spending().to_string(),
            before: Fen(found.left.0 - year.total_income().0 + year.total_spending().0).to_string(),
            left: found.left.to_string(),
            held: year.held.to_string(),
            closing: closing.map(|closing| ClosingView {
                closed: closing.holds(),
                closed_on: closing.closed_on.to_string(),
                closed_by: closing.closed_by,
                reopened_on: closing.reopened_on.map(|on| on.to_string()),
                reopened_why: closing.reopened_why,
            }),
            may_close,
            notices: notices.into_iter().map(closing_notice).collect(),
        })
    })
}

/// The books of a year with their plans.
struct Found {
    year: Balance,
    plans: Vec<FundPlan>,
    /// What was remitted directly.
    sent: Fen,
    left: Fen,
}

impl Found {
    fn read(
        conn: &Reader,
        union: Option<&Union>,
        period: Period,
        rules: &RulesOfDay,
    ) -> Answer<Self> {
        let one = union.map(|union| union.id);
        let with = (&rules.book, rules.region.as_str());
        let books = sums(conn, one, period, with)?;
        let plans = plans_of(conn, one, i64::from(period.from.year()))?;
        let left: i64 = match union {
            Some(union) => balance_of(conn, union.id, period.to, with)?.left().0,
            None => {
                let whole = Period {
                    from: Day::MIN,
                    to: period.to,
                };
                let books = sums(conn, None, whole, with)?;
                books.values().map(|book| book.left().0).sum()
            }
        };
        let mut year = Balance::default();
        for book in books.values() {
            year.join(book);
        }
        Ok(Self {
            sent: year.sent,
            year,
            plans,
            left: Fen(left),
        })
    }

    fn plan(&self, item: LineItem) -> Option<Fen> {
        let own: Vec<&FundPlan> = self.plans.iter().filter(|plan| plan.item == item).collect();
        (!own.is_empty()).then(|| Fen(own.iter().map(|plan| plan.amount.0).sum()))
    }

    /// An item that has a budget or that something stands in.
    fn item(&self, item: LineItem) -> Option<YearItem> {
        // The plan of the levy is that of collecting, all shares; what the base union keeps of it has no budget of its own.
        let planned = self.plan(item).filter(|_| item != LineItem::Levy);
        let side = match item.side() {
            Side::Spending => &self.year.spending,
            _ => &self.year.income,
        };
        let done = side.get(&item).copied();
        if planned.is_none() && done.is_none() {
            return None;
        }
        let done = done.unwrap_or_default();
        let tenths = planned
            .and_then(|planned| taizhang_ledger::shared::tenths_of_percent(done.0, planned.0));
        let label = match item {
            LineItem::Levy => "拨缴经费收入（留成）",
            _ => item.label(),
        };
        Some(YearItem {
            code: item.code().to_owned(),
            label: label.to_owned(),
            planned: planned.map(|planned| planned.to_string()),
            done: done.to_string(),
            tenths,
            rate: tenths.map_or_else(|| "—".to_owned(), super::percent),
        })
    }
}

/// Years before this one that hold lines of a union's book and were not closed, the newest first.
pub(crate) fn due_years(conn: &Reader, union: UnionId, year: i32) -> Answer<bool> {
    let Ok(period) = year_period(year) else {
        return Ok(false);
    };
    let wanted = taizhang_ledger::dues::LineWanted {
        union: Some(union),
        period: Some(period),
        ..taizhang_ledger::dues::LineWanted::default()
    };
    let has_lines = !taizhang_ledger::dues::lines_page(conn, &wanted, None, 1)?.is_empty();
    let closing = closing_of(conn, union, i64::from(year))?;
    Ok(has_lines && !closing.is_some_and(|closing| closing.holds()))
}
