//! The times of a year's tasks, day by day, and what the records show of them.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::assistance::rounds::{RoundKind, WarmthRound};
use crate::rulebook::{OWN_TASK, Parameter, ParameterValue, Rulebook};
use crate::shared::{Day, Period};
use crate::store::Act;
use crate::store::tests::{Desk, d};

fn time(code: &str, year: i32) -> Period {
    window_in(Rulebook::shipped(), code, "371323", year)
        .unwrap()
        .1
}

fn timed(task: &YearTask, year: i32) -> Option<Period> {
    let book = Rulebook::shipped();
    let calendar = book.calendar().unwrap();
    time_in(book, &calendar, task, "371323", year).map(|(_, time)| time)
}

/// The return is due so many days after the statistical year: one parameter for the desk, for today and for the year.
#[test]
fn the_return_has_its_time_once_the_statistical_year_is_over() {
    let due = task("returns.due").unwrap();
    for (year, from, to) in [
        (2026, "2026-10-01", "2026-10-22"),
        (2025, "2025-10-01", "2025-10-22"),
    ] {
        let time = timed(due, year).unwrap();
        assert_eq!((time.from, time.to), (d(from), d(to)));
    }
}

#[test]
fn every_task_has_its_time_in_the_shipped_book_and_every_time_its_task() {
    let book = Rulebook::shipped();
    for task in TASKS {
        assert!(timed(&task, 2026).is_some(), "{}", task.code);
    }
    for entry in &book.parameters {
        if matches!(entry.value, ParameterValue::Window(_)) {
            assert!(task(&entry.code).is_some(), "{}", entry.code);
        }
    }
}

#[test]
fn the_tasks_stand_in_the_order_in_which_the_year_brings_them() {
    let times: Vec<Day> = TASKS
        .iter()
        .map(|task| timed(task, 2026).unwrap().from)
        .collect();
    let mut sorted = times.clone();
    sorted.sort();
    assert_eq!(times, sorted);
}

/// The last of February is its 29th in a leap year only.
#[test]
fn a_time_ends_on_the_last_day_that_its_month_has() {
    for (year, last) in [(2026, "2026-02-28"), (2028, "2028-02-29")] {
        assert_eq!(time("year.warmth", year).to, d(last));
    }
}

#[test]
fn a_task_is_told_of_in_its_first_week_and_in_its_last_two() {
    let warmth = time("year.warmth", 2027);
    let survey = time("year.hardship_autumn", 2027);
    let one_day = time("year.statistics_end", 2027);
    for (time, day, expected) in [
        (warmth, "2026-12-31", Phase::Ahead),
        (warmth, "2027-01-01", Phase::Opened),
        (warmth, "2027-01-07", Phase::Opened),
        (warmth, "2027-01-08", Phase::Running),
        (warmth, "2027-02-14", Phase::Running),
        (warmth, "2027-02-15", Phase::Closing),
        (warmth, "2027-02-28", Phase::Closing),
        (warmth, "2027-03-01", Phase::Over),
        (survey, "2027-10-01", Phase::Opened),
        (survey, "2027-10-31", Phase::Closing),
        (one_day, "2027-09-29", Phase::Ahead),
        (one_day, "2027-09-30", Phase::Closing),
        (one_day, "2027-10-01", Phase::Over),
    ] {
        assert_eq!(phase(time, d(day)), expected, "{day}");
    }
}

/// A county's own time: it holds in the first year whose time it can still set, and an old year keeps what it had.
#[test]
fn a_countys_time_holds_from_its_year_on() {
    let shipped = Rulebook::shipped();
    let old = window_in(shipped, "year.offers", "371323", 2026).unwrap().0;
    let own = |from: &str, window: &str| Parameter {
        region: "371323".to_owned(),
        from: d(from),
        value: ParameterValue::Window(crate::calendar::YearWindow::read(window).unwrap()),
        ..old.clone()
    };
    let months = |entry: Parameter| {
        let mut book = shipped.clone();
        book.parameters.push(entry);
        [2025, 2026, 2027].map(|year| {
            window_in(&book, "year.offers", "371323", year)
                .unwrap()
                .1
                .from
                .month()
        })
    };
    // Its last March day in 2026 is the 31st: an edition of that day still sets it, one of the day after does not.
    for (from, expected) in [
        ("2026-03-31", [5, 3, 3]),
        ("2026-04-01", [5, 5, 3]),
        ("2025-03-31", [3, 3, 3]),
    ] {
        assert_eq!(months(own(from, "3月1日—3月31日")), expected, "{from}");
    }
    let mut book = shipped.clone();
    book.parameters.push(own("2025-01-01", "3月1日—3月31日"));
    let elsewhere = window_in(&book, "year.offers", "371324", 2026).unwrap().1;
    assert_eq!(elsewhere.from.month(), 5, "another county keeps its own");
}

/// A county's own task stands beside the known ones, once however often its time was changed, and only where it holds.
#[test]
fn a_countys_own_task_is_told_of_in_that_county_only() {
    let mut book = Rulebook::shipped().clone();
    for (region, from, window) in [
        ("371323", "2026-01-01", "12月1日—12月15日"),
        ("371323", "2027-01-01", "12月1日—12月20日"),
        ("371324", "2026-01-01", "6月1日—6月30日"),
    ] {
        book.parameters.push(Parameter {
            code: format!("{OWN_TASK}{region}"),
            name: "交年度材料".to_owned(),
            region: region.to_owned(),
            from: d(from),
            value: ParameterValue::Window(crate::calendar::YearWindow::read(window).unwrap()),
            ..window_in(Rulebook::shipped(), "year.offers", region, 2026)
                .unwrap()
                .0
                .clone()
        });
    }
    let own: Vec<(&str, bool)> = tasks(&book, "371323")[TASKS.len()..]
        .iter()
        .map(|task| (task.code, task.reminds))
        .collect();
    assert_eq!(own, [("year.own.371323", true)]);
    assert_eq!(tasks(Rulebook::shipped(), "371323").len(), TASKS.len());
}

#[test]
fn a_round_counts_where_its_days_touch_the_time() {
    let desk = Desk::new();
    let (station, union) = (
        desk.ledger.station(),
        desk.found("371323-DZC", "电子厂工会"),
    );
    let january = time("year.warmth", 2027);
    let seen = |trace| {
        desk.ledger
            .read(|conn| {
                first_trace(
                    conn,
                    &station,
                    trace,
                    january,
                    (Rulebook::shipped(), "371323"),
                )
            })
            .unwrap()
    };
    let warmth = Trace::Round(RoundKind::Warmth);
    for (from, to, expected) in [
        ("2026-12-01", "2026-12-31", None),
        ("2027-03-01", "2027-03-05", None),
        ("2027-02-28", "2027-03-05", Some("2027-02-28")),
        ("2026-12-20", "2027-01-01", Some("2026-12-20")),
    ] {
        desk.act(Act::RecordAid, |tx| {
            tx.insert(WarmthRound {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                trade_union: union,
                kind: RoundKind::Warmth,
                name: "送温暖".to_owned(),
                year: 2027,
                from_day: d(from),
                to_day: d(to),
                note: None,
            })
        })
        .unwrap();
        assert_eq!(seen(warmth), expected.map(d), "{from}");
    }
    assert_eq!(seen(Trace::Round(RoundKind::Cooling)), None);
    for other in [
        Trace::Survey,
        Trace::Tuition,
        Trace::Offer,
        Trace::Return,
        Trace::Congress,
        Trace::Budget,
        Trace::Income,
        Trace::Remittance,
        Trace::Grading("dual_four"),
        Trace::Activity(&[26, 58]),
        Trace::Honour,
    ] {
        assert_eq!(seen(other), None, "{other:?}");
    }
}
