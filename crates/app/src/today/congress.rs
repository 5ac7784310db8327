//! What a congress asks for: before and after a session, its minutes, the meeting that a year owes, the end of a term.

use super::{DueItem, item};
use crate::congress::year;
use crate::messages::session_day;
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use std::collections::HashSet;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::clocks::Counting;
use taizhang_ledger::congress::{
    Congress, Kept, Session, newest_congress, reminders_with_end, seats_ending, session_days,
    sessions_between,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Union, list_unions};

/// What is before and after a session is listed so many days ahead.
const SESSION_NOTICE_DAYS: i64 = 14;
/// The meeting that a year owes, and the end of a term, so many.
const YEAR_NOTICE_DAYS: i64 = 90;
/// What was missed is listed as long as it can be made good: a decision that was not made public, minutes that are lacking.
const LOOK_BACK_DAYS: i64 = 366;

/// What the congresses of this station ask for: a desk reads those of its stations and does nothing for them.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = sessions(conn, &rules, &station)?;
        items.extend(owed(conn, &rules, &station)?);
        items.extend(reminded(conn, &rules, &station)?);
        items.extend(terms(conn, &rules, &station)?);
        items.extend(board_terms(conn, &rules, &station)?);
        Ok(items)
    })
}

fn sessions(conn: &Reader, rules: &RulesOfDay, station: &str) -> Answer<Vec<DueItem>> {
    let today = rules.today;
    let near = Period {
        from: today.plus_days(-LOOK_BACK_DAYS),
        to: today.plus_days(SESSION_NOTICE_DAYS + 7),
    };
    let mut items = Vec::new();
    for session in sessions_between(conn, near)? {
        if session.station == station {
            items.extend(around(conn, &session, rules)?);
        }
    }
    Ok(items)
}

fn around(conn: &Reader, session: &Session, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let today = rules.today;
    let congress = Congress::get(conn, session.congress)?;
    let union = Union::get(conn, congress.trade_union)?;
    let meeting = format!("{}的{}", session.on_day.chinese(), congress.form.label());
    let calendar = rules.given().calendar;
    let due = |what: &str, detail: String, act: &str| {
        let mut line = item("session", format!("{}：{what}", union.name), detail, act)
            .about(session.id.to_string());
        line.id = format!("session-{}-{what}", session.id);
        line
    };
    let mut items: Vec<DueItem> =
        session_days(&rules.book, calendar, &rules.region, session, today)
            .iter()
            .filter(|day| matches!(day.kept, Kept::Open(left) if left <= SESSION_NOTICE_DAYS))
            // What had to be done before a meeting is over with it; its page tells what was missed.
            .filter(|day| day.rule.counting != Counting::Notice || today <= session.on_day)
            .map(|day| {
                due(
                    &day.rule.step,
                    format!("{meeting}；{}", session_day(day)),
                    "去记",
                )
                .by(day.due, today)
                .under(&day.rule.article)
            })
            .collect();
    if session.closed_on.is_none() && session.on_day <= today {
        items.push(
            due("开会、计票、闭会", format!("{meeting}还没有闭会"), "去会议")
                .by(session.on_day, today),
        );
    }
    if session.closed_on.is_some() && Attachment::of(conn, session.id)?.is_empty() {
        items.push(due(
            "附会议记录",
            format!("{meeting}已召开，未附依据，算召开率时只进分母"),
            "去附上",
        ));
    }
    Ok(items)
}

/// One line for all unions that have not met this year (WC-08), in the last quarter.
fn owed(conn: &Reader, rules: &RulesOfDay, station: &str) -> Answer<Vec<DueItem>> {
    let today = rules.today;
    let Some(last) = Day::new(today.year(), 12, 31) else {
        return Ok(Vec::new());
    };
    if today.days_until(last) > YEAR_NOTICE_DAYS {
        return Ok(Vec::new());
    }
    let period = year::whole_year(today.year())?;
    let mut owing: Vec<String> = Vec::new();
    for union in list_unions(conn)? {
        if union.station != station {
            continue;
        }
        let row = year::row(conn, &union, period, rules)?;
        owing.extend(row.filter(|row| row.is_owing()).map(|row| row.name));
    }
    let detail = match &owing[..] {
        [] => return Ok(Vec::new()),
        [name] => name.clone(),
        [first, .., last] if owing.len() == 2 => format!("{first}、{last}"),
        [first, second, ..] => format!("{first}、{second}等 {} 家", owing.len()),
    };
    let basis = rules
        .book
        .get("congress.quorum", &rules.region, today)?
        .basis();
    let title = format!("{} 家工会今年还没有开职代会", owing.len());
    Ok(vec![
        item("congress_year", title, detail, "看名单")
            .by(last, today)
            .under(&basis),
    ])
}

/// Unions that were given a last day (催办) and still owe this year a congress: the newest notice counts.
fn reminded(conn: &Reader, rules: &RulesOfDay, station: &str) -> Answer<Vec<DueItem>> {
    let today = rules.today;
    let period = year::whole_year(today.year())?;
    let mut asked = HashSet::new();
    let mut items = Vec::new();
    for notice in reminders_with_end(conn, station, today.year().into())? {
        let Some(by) = notice.meet_by.filter(|_| asked.insert(notice.trade_union)) else {
            continue;
        };
        if today.days_until(by) > SESSION_NOTICE_DAYS {
            continue;
        }
        let union = Union::get(conn, notice.trade_union)?;
        let Some(row) = year::row(conn, &union, period, rules)?.filter(|row| row.state != "held")
        else {
            continue;
        };
        let title = format!("{}：限期召开职代会", union.name);
        let detail = format!("{}催办过，现在{}", notice.served_on.chinese(), row.label);
        items.push(
            item("reminder", title, detail, "去看")
                .by(by, today)
                .about(union.code.to_string()),
        );
    }
    Ok(items)
}

/// Congresses whose term ends soon or has ended (WC-07).
fn terms(conn: &Reader, rules: &RulesOfDay, station: &str) -> Answer<Vec<DueItem>> {
    let today = rules.today;
    let mut items = Vec::new();
    for union in list_unions(conn)? {
        if union.station != station || union.ended_on.is_some() {
            continue;
        }
        let Some(congress) = newest_congress(conn, union.id, today)? else {
            continue;
        };
        let left = today.days_until(congress.ends_on);
        if left > YEAR_NOTICE_DAYS {
            continue;
        }
        let basis = rules
            .book
            .get("congress.term_years", &rules.region, today)?
            .basis();
        let ends = congress.ends_on.chinese();
        let detail = match left {
            0.. => format!("第 {} 届{ends}届满，还有 {left} 天", congress.term_no),
            _ => format!("第 {} 届{ends}已届满，过了 {} 天", congress.term_no, -left),
        };
        let title = format!("{}：{}换届", union.name, congress.form.label());
        items.push(
            item("congress_term", title, detail, "去登记下一届")
                .by(congress.ends_on, today)
                .about(union.code.to_string())
                .under(&basis),
        );
    }
    Ok(items)
}

/// Employees on boards whose term ends soon or has ended: the congress elects again (公司法 Art. 70, 77).
fn board_terms(conn: &Reader, rules: &RulesOfDay, station: &str) -> Answer<Vec<DueItem>> {
    let today = rules.today;
    let mut items = Vec::new();
    for seat in seats_ending(conn, station, today.plus_days(YEAR_NOTICE_DAYS))? {
        let union = Union::get(conn, seat.trade_union)?;
        if union.ended_on.is_some() {
            continue;
        }
        let name = Person::get(conn, seat.person)?.name;
        let (role, ends) = (seat.role.label(), seat.ends_on.chinese());
        let detail = match today.days_until(seat.ends_on) {
            left @ 0.. => format!("{name}的任期{ends}届满，还有 {left} 天；由职代会改选或者连选"),
            left => format!(
                "{name}的任期{ends}已届满，过了 {} 天；由职代会改选或者连选",
                -left
            ),
        };
        let basis = rules
            .book
            .get("board.term_years", &rules.region, today)?
            .basis();
        let mut line = item(
            "board_term",
            format!("{}：{role}改选", union.name),
            detail,
            "去看",
        )
        .by(seat.ends_on, today)
        .about(union.code.to_string())
        .under(&basis);
        line.id = format!("board_term-{}", seat.id);
        items.push(line);
    }
    Ok(items)
}
