//! A county's congresses (全部会议、年度召开情况): two thousand unions with ten sessions each in one year, paged.

use crate::child::{self, Figures};
use crate::import::as_one_act;
use crate::table::{Line, millis, quantile};
use crate::{Run, office};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;
use taizhang_ledger::congress::{Congress, CongressForm, Session, SessionKind};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Tx;
use taizhang_ledger::unions::{Union, list_unions};

const UNIONS: u32 = 2_000;
/// Sessions of each union in the year.
const EACH: i64 = 10;
const LIMIT: usize = 50;

/// Measures and judges.
pub fn measure(folder: &Path) -> Run<Vec<Line>> {
    child::run("sessions-fill", folder, UNIONS)?;
    let found = child::run("sessions", folder, UNIONS)?;
    let sessions = i64::from(UNIONS) * EACH;
    let page = |name: &str, what: &str| {
        let [p50, p99] = ["p50", "p99"].map(|part| found[&format!("{what} {part}")]);
        Line::new(
            name,
            format!("p50 {}, p99 {}", millis(p50), millis(p99)),
            "–".to_owned(),
            None,
            "p99 ≤ 50 ms",
            p99 <= 0.050,
        )
    };
    Ok(vec![
        page(
            &format!("page of {LIMIT} of {sessions} sessions"),
            "sessions",
        ),
        page(
            &format!("page of {LIMIT} of the year of {UNIONS} unions"),
            "year",
        ),
        Line::new(
            &format!("rate of a year, {sessions} sessions"),
            millis(found["rate"]),
            "–".to_owned(),
            None,
            "(shown only)",
            true,
        ),
    ])
}

/// The child that enters unions, congresses and sessions.
pub fn fill(folder: &Path, unions: u32) -> Run<()> {
    let office = office::create(folder)?;
    for number in 1..=unions {
        office::add_union(&office, number)?;
    }
    as_one_act(&office, |tx| {
        for union in list_unions(tx.conn())? {
            meet(tx, &union)?;
        }
        Ok(())
    })
}

/// A congress and the sessions of one year, one in ten of them not closed yet.
fn meet(tx: &Tx<'_>, union: &Union) -> Run<()> {
    let day = |year, month, day| Day::new(year, month, day).ok_or("a day of the calendar");
    let congress = tx.insert(Congress {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        form: CongressForm::General,
        term_no: 3,
        from_day: day(2025, 1, 1)?,
        years: 3,
        ends_on: day(2028, 1, 1)?,
    })?;
    for number in 1..=EACH {
        let on_day = day(2026, 1, 1)?.plus_days(number * 29);
        tx.insert(Session {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            congress: congress.id,
            session_no: number,
            kind: SessionKind::Regular,
            on_day,
            place: None,
            base: Some(80),
            present: Some(60),
            papers_on: None,
            agenda_public_on: None,
            public_from: None,
            public_to: None,
            closed_on: (number < EACH).then_some(on_day),
        })?;
    }
    Ok(())
}

/// The child that turns every page.
pub fn ours(folder: &Path) -> Run<Figures> {
    let office = office::open(folder)?;
    let mut figures = Figures::new();
    let year = json!({ "year": 2026, "query": "", "state": null, "limit": LIMIT });
    let sessions = json!({ "year": 2026, "limit": LIMIT });
    for (name, command, request) in [
        ("sessions", "session_list", sessions),
        ("year", "congress_year", year),
    ] {
        let mut times = turn(&office, command, request)?;
        figures.insert(format!("{name} p50"), quantile(&mut times, 0.5));
        figures.insert(format!("{name} p99"), quantile(&mut times, 0.99));
    }
    let began = Instant::now();
    office::call(&office, "congress_rate", json!({ "year": 2026 }))?;
    figures.insert("rate".into(), began.elapsed().as_secs_f64());
    Ok(figures)
}

/// Seconds of each page, from the first to the last.
fn turn(office: &taizhang_app::Office, command: &str, mut request: Value) -> Run<Vec<f64>> {
    let mut times = Vec::new();
    loop {
        let began = Instant::now();
        let page = office::call(office, command, request.clone())?;
        times.push(began.elapsed().as_secs_f64());
        match page["next"].as_str() {
            Some(next) => request["after"] = json!(next),
            None => return Ok(times),
        }
    }
}
