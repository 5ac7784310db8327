//! What money asks for: dues and levies past their day, remitting that is behind, findings of audits, a year that is not closed.

use super::{DueItem, item};
use crate::dues::{due_years, last_day};
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::dues::rules::Progress;
use taizhang_ledger::dues::{
    LevyWanted, LineItem, MonthWanted, dues_months, levies_page, open_audits, plans_of, sums,
};
use taizhang_ledger::shared::{Day, Fen, Period};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Union, list_unions};

/// What was owed longer ago is a gap of an earlier year, and stands in its closing.
const LOOK_BACK_DAYS: i64 = 366;
/// A finding is listed so many days before its last one.
const AUDIT_NOTICE_DAYS: i64 = 15;

/// What the money of this station asks for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = Vec::new();
        items.extend(dues(conn, &station, &rules)?);
        items.extend(levies(conn, &station, &rules)?);
        items.extend(remittance(conn, &station, &rules)?);
        items.extend(audits(conn, &station, &rules)?);
        items.extend(closing(conn, &station, &rules)?);
        Ok(items)
    })
}

fn recent(today: Day) -> Period {
    Period {
        from: today.plus_days(-LOOK_BACK_DAYS),
        to: today,
    }
}

fn basis(rules: &RulesOfDay, code: &str) -> Answer<String> {
    let parameter = rules.book.get(code, &rules.region, rules.today)?;
    Ok(format!("{}，待核实", parameter.basis()))
}

fn dues(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Option<DueItem>> {
    let wanted = MonthWanted {
        union: None,
        station: Some(station),
        period: recent(rules.today),
    };
    let (mut months, mut left, mut first) = (0, 0, None::<Day>);
    for (month, paid) in dues_months(conn, &wanted)? {
        let last = last_day(rules, "dues.member_after", month.month.last_of_month())?;
        if paid >= month.due || last >= rules.today {
            continue;
        }
        months += 1;
        left += month.due.0 - paid.0;
        first = Some(first.map_or(last, |first| first.min(last)));
    }
    let Some(first) = first else { return Ok(None) };
    Ok(Some(
        item(
            "dues_unpaid",
            "会费没有收齐",
            format!("{months} 个月，还差 {} 元", Fen(left)),
            "去收",
        )
        .by(first, rules.today)
        .under(&basis(rules, "dues.member_after")?),
    ))
}

fn levies(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Option<DueItem>> {
    let wanted = LevyWanted {
        union: None,
        station: Some(station),
        kind: None,
        period: recent(rules.today),
    };
    let (mut levies, mut left, mut first) = (0, 0, None::<(Day, String)>);
    for one in levies_page(conn, &wanted, None, usize::MAX)? {
        let last = last_day(rules, "dues.levy_after", one.levy.to_day)?;
        let is_settled = one.paid >= one.levy.due || one.levy.gap_reason.is_some();
        if is_settled || last >= rules.today {
            continue;
        }
        levies += 1;
        left += one.levy.due.0 - one.paid.0;
        if first.as_ref().is_none_or(|(first, _)| last < *first) {
            first = Some((last, one.levy.payer));
        }
    }
    let Some((first, payer)) = first else {
        return Ok(None);
    };
    Ok(Some(
        item(
            "levy_unpaid",
            format!("{levies} 笔工会经费没有缴足"),
            format!("还差 {} 元，最早一笔：{payer}", Fen(left)),
            "去记",
        )
        .by(first, rules.today)
        .under("工会法第四十三、四十四条"),
    ))
}

/// 时间过半、任务过半: who is behind with remitting, by the days of the year.
fn remittance(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Option<DueItem>> {
    let Some(year) = year_of(rules.today.year()) else {
        return Ok(None);
    };
    let plans = plans_of(conn, None, i64::from(rules.today.year()))?;
    let plans: Vec<_> = plans
        .into_iter()
        .filter(|plan| plan.item == LineItem::Remitted && plan.station == station)
        .collect();
    if plans.is_empty() {
        return Ok(None);
    }
    let books = sums(conn, None, year, (&rules.book, &rules.region))?;
    let mut behind = Vec::new();
    for plan in plans {
        let done = books
            .get(&plan.trade_union)
            .map_or(Fen::ZERO, |book| book.remitted);
        let progress = Progress {
            done,
            planned: plan.amount,
            year,
            on: rules.today,
        };
        if progress.is_behind() {
            behind.push((Union::get(conn, plan.trade_union)?.name, done, plan.amount));
        }
    }
    let Some((name, done, planned)) = behind.first() else {
        return Ok(None);
    };
    let more = match behind.len() {
        1 => String::new(),
        all => format!("等 {all} 家"),
    };
    let line = item(
        "remittance_behind",
        format!("经费上解慢了：{name}{more}"),
        format!(
            "{name}上解 {done} 元，计划 {planned} 元；今年过了 {} 天，共 {} 天",
            year.elapsed(rules.today),
            year.days()
        ),
        "看进度",
    );
    Ok(Some(line.under("时间过半、任务过半（按天算）")))
}

fn audits(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let by = rules.today.plus_days(AUDIT_NOTICE_DAYS);
    let open = open_audits(conn, station, by)?.into_iter().map(|one| {
        let union = Union::get(conn, one.trade_union)?;
        Ok(item(
            "audit_finding",
            format!("{}：经审意见要整改", union.name),
            one.finding,
            "记整改",
        )
        .by(one.deadline, rules.today)
        .about(one.id.to_string()))
    });
    open.collect()
}

/// The year before, of each union whose book has lines in it, once the time for closing is over.
fn closing(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Option<DueItem>> {
    let year = rules.today.year() - 1;
    let Some(period) = year_of(year) else {
        return Ok(None);
    };
    let last = last_day(rules, "dues.close_after", period.to)?;
    let mut open = Vec::new();
    for union in list_unions(conn)? {
        if union.station == station && due_years(conn, union.id, year)? {
            open.push(union);
        }
    }
    let Some(first) = open.first() else {
        return Ok(None);
    };
    let more = match open.len() {
        1 => String::new(),
        all => format!("等 {all} 家"),
    };
    Ok(Some(
        item(
            "year_open",
            format!("{year} 年的账还没有结"),
            format!("{}{more}", first.name),
            "去结账",
        )
        .by(last, rules.today)
        .about(format!("{}/{year}", first.code))
        .under(&basis(rules, "dues.close_after")?),
    ))
}

fn year_of(year: i32) -> Option<Period> {
    let days = Day::new(year, 1, 1).zip(Day::new(year, 12, 31))?;
    Period::new(days.0, days.1)
}
