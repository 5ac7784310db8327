//! 一年概览: a year on one sheet: the roll, the rates, the money, the cases. Every number opens its rows.

use super::rates::{ScoredRateLine, line};
use super::rows::{Move, TALKS, TALKS_BEGUN};
use super::{among, begun, period_words, rules_used, whose};
use crate::returns::editions;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use taizhang_ledger::negotiation::talks_begun;
use taizhang_ledger::returns::{
    Amounts, Figure, RateOver, ScoredRate, amounts_over, members_on, unions_among,
};
use taizhang_ledger::roll::{MonthEvents, events_by_month};
use taizhang_ledger::shared::{Day, Fen, Period, UnionId};
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearOverview {
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
}

/// A year on one sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearOverviewReply {
    /// The year.
    pub year: i32,
    /// First day counted.
    pub from: String,
    /// Last day counted: the year's, or today.
    pub to: String,
    /// The days in words.
    pub words: String,
    /// Whose.
    pub name: String,
    /// By which rules.
    pub rules: String,
    /// Whether nothing at all is recorded of the year.
    pub empty: bool,
    /// Members on the eve of the year and at the end of each quarter that has begun.
    pub members: Vec<MembersOn>,
    /// What happened to memberships, month by month; twelve of them.
    pub months: Vec<MonthMoves>,
    /// The scored rates as of the last day.
    pub rates: Vec<ScoredRateLine>,
    /// Money, in 元; what is nothing is left out.
    pub money: Vec<OverviewItem>,
    /// Cases and meetings; what is nothing is left out.
    pub cases: Vec<OverviewItem>,
}

/// Members on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MembersOn {
    /// The day.
    pub on: String,
    /// How many.
    pub members: i64,
}

/// What happened to memberships in a month.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MonthMoves {
    /// 1 to 12.
    pub month: usize,
    /// 入会
    pub joined: i64,
    /// 转入、恢复会籍
    pub came: i64,
    /// 转出、保留会籍、终止会籍
    pub left: i64,
}

/// A number of the overview.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverviewItem {
    /// What it is.
    pub label: String,
    /// For drawing: so many, or 元.
    pub value: f64,
    /// As it is printed.
    pub shown: String,
    /// 件, 次, 户, 元
    pub measure: String,
    /// What [`super::YearRows`] lists for it.
    pub what: String,
}

/// A figure on the sheet: its code, how it is called, its measure. One that this program does not have is left out.
type Shown = (&'static str, &'static str, &'static str);

const MONEY: &[Shown] = &[
    ("aid_money_fiscal", "帮扶：财政拨款", "元"),
    ("aid_money_upper", "帮扶：上级补助", "元"),
    ("aid_money_own", "帮扶：本级经费", "元"),
    ("aid_money_donated", "帮扶：社会捐赠", "元"),
    ("aid_money_employer", "帮扶：行政支持", "元"),
    ("aid_money_other", "帮扶：其他来源", "元"),
    ("warmth_raised", "送温暖筹集", "元"),
    ("tuition_money", "金秋助学", "元"),
    ("levy_collected", "收缴经费", "元"),
    ("up_done", "已上解", "元"),
    ("fund_income", "经费收入", "元"),
    ("fund_spent", "经费支出", "元"),
];

const CASES: &[Shown] = &[
    ("sessions", "职代会会议", "次"),
    ("postings", "厂务公开", "次"),
    ("contracts_wage", "有效的工资合同", "份"),
    ("petitions_received", "收到信访", "件"),
    ("petitions_settled", "按期办结信访", "件"),
    ("legal_aids", "法律援助", "件"),
    ("aid_files", "在档困难家庭", "户"),
    ("aid_files_new", "新建困难档案", "户"),
    ("aid_households", "得到帮扶的家庭", "户"),
    ("helps", "结亲帮扶", "次"),
    ("committees_elected", "换届", "个"),
    ("committees_overdue", "到期未换届", "个"),
    ("contests", "劳动竞赛", "次"),
    ("trainings", "培训", "期"),
];

/// Puts a year on one sheet.
pub fn year_overview(
    office: &Office,
    request: YearOverview,
    progress: &dyn Progress,
) -> Answer<YearOverviewReply> {
    let today = office.today();
    let year = request.year.unwrap_or(today.year());
    let period = begun(office, whole_year(year, today)?)?;
    progress.go_on("数这一年", 0, None)?;
    let ledger = office.ledger()?;
    let name = whose(&ledger, &request.union)?;
    let editions = editions(&ledger)?;
    let among = among(&request.union);
    let unions = ledger.read(|conn| unions_among(conn, among))?;
    let unions: HashSet<UnionId> = unions.iter().map(|union| union.id).collect();
    let amounts = ledger.read(|conn| amounts_over(conn, &editions, period, among))?;
    let mut members = Vec::new();
    for on in quarter_days(period) {
        progress.go_on("数会员", members.len() as u64, None)?;
        members.push(MembersOn {
            on: on.to_string(),
            members: ledger.read(|conn| members_on(conn, &editions, on, &unions))?,
        });
    }
    let events = ledger.read(|conn| events_by_month(conn, period))?;
    let months = moves(events.iter().filter(|one| unions.contains(&one.union)));
    let talks = ledger.read(|conn| talks_begun(conn, period))?;
    let talks = talks
        .iter()
        .filter(|talks| unions.contains(&talks.trade_union))
        .count();
    let rates = ScoredRate::ALL.iter().map(|rate| {
        line(&RateOver {
            rate: *rate,
            part: amounts.get(rate.part()).unwrap_or(0),
            whole: amounts.get(rate.whole()).unwrap_or(0),
        })
    });
    let rates: Vec<ScoredRateLine> = rates.collect();
    let money = items(MONEY, &amounts);
    let mut cases = items(CASES, &amounts);
    if talks > 0 {
        let item = OverviewItem {
            label: TALKS_BEGUN.to_owned(),
            value: talks as f64,
            shown: talks.to_string(),
            measure: "件".to_owned(),
            what: TALKS.to_owned(),
        };
        cases.insert(0, item);
    }
    let moved = |one: &MonthMoves| one.joined + one.came + one.left > 0;
    Ok(YearOverviewReply {
        year,
        from: period.from.to_string(),
        to: period.to.to_string(),
        words: period_words(period),
        name,
        rules: rules_used(&ledger)?,
        empty: money.is_empty()
            && cases.is_empty()
            && !months.iter().any(moved)
            && members.iter().all(|one| one.members == 0)
            && rates.iter().all(|one| one.rate.whole == 0),
        members,
        months,
        rates,
        money,
        cases,
    })
}

/// The days of a year, up to today.
fn whole_year(year: i32, today: Day) -> Answer<Period> {
    let bad_year = || {
        Failure::new(
            "bad_year",
            format!("没有 {year} 年可以看。"),
            "请写四位数的年份。",
        )
        .at("year")
    };
    let from = Day::new(year, 1, 1).ok_or_else(bad_year)?;
    let to = Day::new(year, 12, 31).ok_or_else(bad_year)?;
    Ok(Period::new(from, to.min(today)).unwrap_or(Period { from, to }))
}

/// The eve of a period and the ends of its quarters; the last is the period's own last day.
fn quarter_days(period: Period) -> Vec<Day> {
    let ends = (1..=4).map(|quarter| period.from.plus_months(quarter * 3).plus_days(-1));
    let mut days = vec![period.from.plus_days(-1)];
    days.extend(ends.map(|end| end.min(period.to)));
    days.dedup();
    days
}

fn moves<'a>(events: impl Iterator<Item = &'a MonthEvents>) -> Vec<MonthMoves> {
    let blank = |month| MonthMoves {
        month,
        joined: 0,
        came: 0,
        left: 0,
    };
    let mut months: Vec<MonthMoves> = (1..=12).map(blank).collect();
    for event in events {
        let Some(month) = months.get_mut(event.month.wrapping_sub(1)) else {
            continue;
        };
        match Move::of(event.kind) {
            Move::Joined => month.joined += event.times,
            Move::Came => month.came += event.times,
            Move::Left => month.left += event.times,
        }
    }
    months
}

fn items(list: &[Shown], amounts: &Amounts) -> Vec<OverviewItem> {
    let item = |(code, label, measure): &Shown| {
        let amount = amounts.get(code.parse::<Figure>().ok()?)?;
        let is_money = *measure == "元";
        (amount != 0).then(|| OverviewItem {
            label: (*label).to_owned(),
            // For drawing only: no amount is worked out from it.
            value: if is_money {
                amount as f64 / 100.0
            } else {
                amount as f64
            },
            shown: if is_money {
                Fen(amount).to_string()
            } else {
                amount.to_string()
            },
            measure: (*measure).to_owned(),
            what: (*code).to_owned(),
        })
    };
    list.iter().filter_map(item).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_year_is_looked_at_on_its_eve_and_at_the_end_of_each_quarter_up_to_today() {
        for (today, expected) in [
            ("2026-01-01", "2025-12-31 2026-01-01"),
            ("2026-03-31", "2025-12-31 2026-03-31"),
            ("2026-04-01", "2025-12-31 2026-03-31 2026-04-01"),
            (
                "2026-11-22",
                "2025-12-31 2026-03-31 2026-06-30 2026-09-30 2026-11-22",
            ),
            (
                "2027-05-01",
                "2025-12-31 2026-03-31 2026-06-30 2026-09-30 2026-12-31",
            ),
        ] {
            let period = whole_year(2026, today.parse().unwrap()).unwrap();
            let days: Vec<String> = quarter_days(period).iter().map(Day::to_string).collect();
            assert_eq!(days.join(" "), expected, "{today}");
        }
    }

    #[test]
    fn money_of_the_sheet_is_shown_in_yuan_and_the_rest_as_it_is_counted() {
        let mut amounts = Amounts::none_yet();
        for (code, ..) in MONEY.iter().chain(CASES) {
            amounts.set(code.parse().unwrap(), 120_050);
        }
        let money = items(MONEY, &amounts);
        assert_eq!(
            (money[0].shown.as_str(), money[0].value),
            ("1200.50", 1200.5)
        );
        let cases = items(CASES, &amounts);
        assert_eq!(
            (cases[0].shown.as_str(), cases.len()),
            ("120050", CASES.len())
        );
    }
}
