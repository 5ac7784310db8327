//! 年度: the scored rates, the work report and the overview of a year, all from the figures of the return.

mod overview;
mod rates;
mod report;
mod rows;

pub use crate::list::ListWritten;
pub use overview::{YearOverview, YearOverviewReply, year_overview};
pub use rates::{
    RateRows, RateRowsReply, Rates, RatesReply, RatesWrite, rate_rows, rates, rates_write,
};
pub(crate) use report::report_of;
pub use report::{
    ReportSection, WorkReport, WorkReportReply, WorkReportWrite, WorkReportWritten, work_report,
    work_report_write,
};
pub use rows::{YearRows, YearRowsReply, year_rows};

use crate::form::{day, filled};
use crate::{Answer, Failure, Office};
use taizhang_ledger::returns::Among;
use taizhang_ledger::rulebook;
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::Ledger;
use taizhang_ledger::unions::Union;

/// Reads two days as a period.
fn period(from: &str, to: &str) -> Answer<Period> {
    Period::new(day(from, "from")?, day(to, "to")?).ok_or_else(|| {
        Failure::new("bad_period", "末日在首日之前。", "请把两个日期对调。").at("to")
    })
}

/// Which unions a request speaks of: one with everything beneath it, or all.
fn among(union: &Option<String>) -> Among<'_> {
    filled(union).map_or(Among::All, Among::Beneath)
}

/// Whose figures they are, as paper names it.
fn whose(ledger: &Ledger, union: &Option<String>) -> Answer<String> {
    Ok(match filled(union) {
        Some(code) => ledger.read(|conn| Union::coded(conn, code))?.name,
        None => ledger.info().name,
    })
}

/// Which rules the figures were worked out by (规则包), to be printed under them.
fn rules_used(ledger: &Ledger) -> Answer<String> {
    let edition = ledger.read(rulebook::newest_edition)?;
    Ok(match edition {
        Some(edition) => format!("规则：县里第 {} 版", edition.number),
        None => "规则：程序自带".to_owned(),
    })
}

/// A period in words: 2026年上半年, 2026年, or its two days.
fn period_words(period: Period) -> String {
    let year = period.from.year();
    let is = |month: u32, day: u32| {
        period.from == period.from.first_of_year() && Day::new(year, month, day) == Some(period.to)
    };
    if is(6, 30) {
        format!("{year}年上半年")
    } else if is(12, 31) {
        format!("{year}年")
    } else {
        format!("{}至{}", period.from.chinese(), period.to.chinese())
    }
}

/// Refuses a period that has not begun: nothing is recorded of it.
fn begun(office: &Office, period: Period) -> Answer<Period> {
    if period.from > office.today() {
        return Err(Failure::new(
            "period_ahead",
            format!("{}还没有到。", period.from.chinese()),
            "请选已经开始的一段时间。",
        )
        .at("from"));
    }
    Ok(period)
}
