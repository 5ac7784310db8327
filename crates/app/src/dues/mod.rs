//! 经费: members' dues, what employers owe and pay, the cash book with the eight bans, plans and budgets, money that goes back,
//! findings of audits, and the closing of a year.

mod asking;
mod audits;
mod book;
mod choices;
mod levies;
mod levy_list;
mod months;
mod returns;
mod year;
mod year_acts;
mod year_list;

pub(crate) use crate::congress::Choice;
use crate::form::filled;
pub use crate::list::ListWritten;
use crate::rules::RulesOfDay;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Failure, Office, unions};
pub use asking::{
    DuesAsk, DuesAskLast, DuesAskSum, DuesAsked, DuesBases, DuesBasesPage, DuesPaste, DuesPasted,
    dues_ask, dues_ask_last, dues_ask_sum, dues_bases, dues_paste,
};
pub use audits::{AuditFix, AuditList, AuditListReply, AuditPut, audit_fix, audit_list, audit_put};
pub use book::{
    MoneyDrop, MoneyList, MoneyListWrite, MoneyPage, MoneyPut, MoneySaved, money_drop, money_list,
    money_list_write, money_put,
};
pub(crate) use book::{VoucherView, voucher_view};
pub use choices::{FundChoices, fund_choices};
pub use levies::{
    LevyGap, LevyGet, LevyPay, LevyPut, LevySaved, LevyView, levy_gap, levy_get, levy_pay, levy_put,
};
pub use levy_list::{LevyList, LevyListWrite, LevyPage, levy_list, levy_list_write};
pub use months::{
    DuesCollect, DuesCollected, DuesMonthGet, DuesMonthList, DuesMonthView, DuesMonthWrite,
    DuesMonths, dues_collect, dues_month, dues_month_write, dues_months,
};
pub(crate) use months::{NoticeView, notice_view};
pub use returns::{
    FundReturnDeclare, FundReturnList, FundReturnPage, FundReturnReceive, fund_return_declare,
    fund_return_list, fund_return_receive,
};
use serde::Serialize;
use taizhang_ledger::shared::{Day, Fen, Period, tenths_of_percent};
use taizhang_ledger::store::{Act, Entry, Reader, Tx};
use taizhang_ledger::unions::Union;
use ts_rs::TS;
pub(crate) use year::YearItem;
pub(crate) use year::due_years;
pub use year::{FundYear, FundYearView, fund_year};
pub use year_acts::{
    FundPlanPut, PlanLine, YearClose, YearClosed, YearReopen, fund_plan_put, year_close,
    year_reopen,
};
pub use year_list::{FundUnions, FundUnionsReply, FundUnionsWrite, fund_unions, fund_unions_write};

/// One act about money. The log says a union's name and what it was, never a member's.
fn record<T>(
    office: &Office,
    union: &Union,
    what: &str,
    work: impl FnOnce(&Tx<'_>) -> Answer<T>,
) -> Answer<T> {
    let subject = format!("{}：{what}", union.name);
    office.transact(Entry::new(Act::RecordFunds, &subject), |tx| {
        tx.hold_ours(union)?;
        work(tx)
    })
}

/// A calendar year.
fn year_period(year: i32) -> Answer<Period> {
    crate::congress::year::whole_year(year)
}

/// The union a page asks for, or none.
fn union_if(office: &Office, code: &Option<String>) -> Answer<Option<Union>> {
    filled(code)
        .map(|code| unions::coded(office, code))
        .transpose()
}

/// Money that has to be there.
fn money(text: &str, field: &str) -> Answer<Fen> {
    let said = Some(text.to_owned());
    crate::form::money_if(&said, field)?.ok_or_else(|| {
        Failure::new(
            "empty",
            "金额还没有写。",
            "请写成元，例如 2500 或 2,500.50。",
        )
        .at(field)
    })
}

/// A month as a page writes it: `2026-03`, or any day of it.
fn month(text: &str) -> Answer<Day> {
    let text = text.trim();
    let day = match text.len() {
        7 => format!("{text}-01").parse().ok(),
        _ => taizhang_ledger::shared::read_day(text)
            .ok()
            .map(|(day, _)| day),
    };
    day.map(Day::first_of_month).ok_or_else(|| {
        Failure::new(
            "bad_month",
            format!("“{text}”不是一个月份。"),
            "请写成 2026-03。",
        )
        .at("month")
    })
}

/// `2026-03`.
fn month_text(month: Day) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

/// The last day by which what is owed for a time that ended is to be paid, by its clock (`dues.member_after`, `dues.levy_after`).
pub(crate) fn last_day(rules: &RulesOfDay, code: &str, ended: Day) -> Answer<Day> {
    let clock = rules.book.clock(code, &rules.region, ended)?;
    let reading = taizhang_ledger::clocks::read(&clock, ended, &[], rules.calendar(), rules.today);
    Ok(reading.due.unwrap_or(ended))
}

/// What stands a plan beside what was done, with how it is reckoned and the elapsed share of the year (时间过半、任务过半).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanRate {
    /// Done, in 元.
    pub done: String,
    /// Planned, in 元; `null` where there is no plan.
    pub planned: Option<String>,
    /// The share, `48.2%` or `—`.
    pub rate: String,
    /// The share that should be done by the day, `89.3%`.
    pub elapsed: String,
    /// The same two in tenths of a percent, for the bars.
    pub tenths: Option<i64>,
    /// The elapsed share in tenths of a percent.
    pub elapsed_tenths: i64,
    /// Less is done than the days that have passed.
    pub behind: bool,
    /// How it is reckoned.
    pub formula: String,
}

/// Puts a plan beside what was done.
fn plan_rate(
    done: Fen,
    planned: Option<Fen>,
    (year, on): (Period, Day),
    formula: &str,
) -> PlanRate {
    let progress = taizhang_ledger::dues::rules::Progress {
        done,
        planned: planned.unwrap_or_default(),
        year,
        on,
    };
    let tenths = planned.and_then(|planned| tenths_of_percent(done.0, planned.0));
    let passed = tenths_of_percent(year.elapsed(on), year.days()).unwrap_or(0);
    PlanRate {
        done: done.to_string(),
        planned: planned.map(|planned| planned.to_string()),
        rate: tenths.map_or_else(|| "—".to_owned(), percent),
        elapsed: percent(passed),
        tenths,
        elapsed_tenths: passed,
        behind: planned.is_some() && progress.is_behind(),
        formula: formula.to_owned(),
    }
}

/// `48.2%`.
fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The basis of a parameter in one line, with its 待核实; `None` where there is none.
fn basis(rules: &RulesOfDay, code: &str, on: Day) -> Option<String> {
    let parameter = rules.book.find(code, &rules.region, on)?;
    Some(match parameter.verify {
        true => format!("{}，待核实", parameter.basis()),
        false => parameter.basis(),
    })
}

fn choices<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    let choice = |(code, label): (&str, &str)| Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    };
    list.map(choice).collect()
}

/// Names of unions, each looked up once.
struct Names<'a> {
    conn: &'a Reader,
    known: std::collections::HashMap<taizhang_ledger::shared::UnionId, Union>,
}

impl<'a> Names<'a> {
    fn new(conn: &'a Reader) -> Self {
        Self {
            conn,
            known: std::collections::HashMap::new(),
        }
    }

    fn of(&mut self, id: taizhang_ledger::shared::UnionId) -> Answer<&Union> {
        use taizhang_ledger::store::Record as _;
        if !self.known.contains_key(&id) {
            self.known.insert(id, Union::get(self.conn, id)?);
        }
        Ok(&self.known[&id])
    }
}
