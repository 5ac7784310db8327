//! Clocks as tables of cases, with the articles they rest on.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::calendar::{Calendar, YearTable};
use crate::shared::{Day, Severity};

fn d(text: &str) -> Day {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    let tables: Vec<YearTable> =
        serde_json::from_str(include_str!("../../../../assets/rules/holidays.json")).unwrap();
    Calendar::new(&tables).unwrap()
}

fn rule(counting: Counting, count: u16, unit: Unit) -> ClockRule {
    ClockRule {
        code: "offer_reply".to_owned(),
        step: "书面答复".to_owned(),
        starts: "收到要约".to_owned(),
        counting,
        length: Length { count, unit },
        article: "山东省企业工资集体协商条例 第二十一条".to_owned(),
        severity: Severity::Error,
    }
}

fn due(counting: Counting, count: u16, unit: Unit, start: &str) -> Day {
    let rule = rule(counting, count, unit);
    read(&rule, d(start), &[], &calendar(), d("2026-11-24"))
        .due
        .unwrap()
}

/// 民法典 Art. 200–204 with the readings of regulations §11.
#[test]
fn a_deadline_leaves_out_its_first_day_and_moves_past_days_of_rest() {
    use Counting::Deadline;
    for (count, unit, start, last) in [
        (10, Unit::Days, "2026-11-17", "2026-11-27"),
        // Saturday the 28th: Monday.
        (10, Unit::Days, "2026-11-18", "2026-11-30"),
        // 1 October: past the National Day week.
        (15, Unit::Days, "2026-09-16", "2026-10-08"),
        // The Saturday 10 October is worked: it stays.
        (10, Unit::Days, "2026-09-30", "2026-10-10"),
        (15, Unit::WorkingDays, "2026-09-18", "2026-10-15"),
        (1, Unit::WorkingDays, "2026-11-27", "2026-11-30"),
        // No corresponding day: the month's last (Art. 202), a Saturday.
        (1, Unit::Months, "2026-01-31", "2026-02-28"),
        (6, Unit::Months, "2026-05-31", "2026-11-30"),
        (3, Unit::Years, "2024-02-29", "2027-03-01"),
    ] {
        assert_eq!(
            due(Deadline, count, unit, start),
            d(last),
            "{count} {unit:?} from {start}"
        );
    }
}

#[test]
fn a_notice_is_counted_back_without_the_event_s_own_day_and_is_not_moved() {
    use Counting::Notice;
    for (count, unit, event, last) in [
        (7, Unit::Days, "2026-11-27", "2026-11-20"),
        // A Sunday stays: whoever sends later has sent too late.
        (5, Unit::Days, "2026-11-27", "2026-11-22"),
        (5, Unit::WorkingDays, "2026-10-09", "2026-09-24"),
    ] {
        assert_eq!(
            due(Notice, count, unit, event),
            d(last),
            "{count} {unit:?} before {event}"
        );
    }
}

#[test]
fn a_term_ends_on_the_corresponding_day_whatever_day_that_is() {
    use Counting::Term;
    for (count, unit, start, last) in [
        (5, Unit::Years, "2021-11-28", "2026-11-28"),
        (3, Unit::Years, "2024-02-29", "2027-02-28"),
        (1, Unit::Months, "2026-01-31", "2026-02-28"),
    ] {
        assert_eq!(
            due(Term, count, unit, start),
            d(last),
            "{count} {unit:?} from {start}"
        );
    }
}

#[test]
fn what_started_before_the_first_running_day_is_over_and_what_started_on_it_is_not() {
    use Counting::{Deadline, Term};
    for (counting, count, unit, on, first) in [
        (Term, 1, Unit::Years, "2026-11-22", "2025-11-22"),
        (Term, 12, Unit::Months, "2026-11-22", "2025-11-22"),
        // 29 February has no corresponding day, so both end on the 28th; a month that began on 28 February is over by then.
        (Term, 1, Unit::Years, "2025-02-28", "2024-02-28"),
        (Term, 1, Unit::Months, "2026-03-31", "2026-03-01"),
        (Term, 30, Unit::Days, "2026-11-22", "2026-10-23"),
        // Ten days from the 14th end on Tuesday the 24th; from the 11th on a Saturday, which moves to Monday the 23rd.
        (Deadline, 10, Unit::Days, "2026-11-24", "2026-11-14"),
        (Deadline, 10, Unit::Days, "2026-11-23", "2026-11-11"),
        (Deadline, 5, Unit::WorkingDays, "2026-11-20", "2026-11-13"),
    ] {
        let asked = rule(counting, count, unit);
        let found = first_running(&asked, &calendar(), d(on));
        assert_eq!(found, d(first), "{count} {unit:?} on {on}");
        let due = |start: Day| read(&asked, start, &[], &calendar(), d(on)).due.unwrap();
        assert!(
            due(found) >= d(on) && due(found.plus_days(-1)) < d(on),
            "{on}"
        );
    }
}

fn paused(pauses: &[(&str, Option<&str>)], count: u16, unit: Unit) -> Reading {
    let pauses: Vec<Pause> = pauses
        .iter()
        .map(|(from, to)| Pause {
            from: d(from),
            to: to.map(d),
            why: "不可抗力".to_owned(),
        })
        .collect();
    let rule = rule(Counting::Deadline, count, unit);
    read(
        &rule,
        d("2026-11-02"),
        &pauses,
        &calendar(),
        d("2026-11-24"),
    )
}

#[test]
fn days_of_a_pause_are_not_counted() {
    for (pauses, count, unit, last) in [
        (
            vec![("2026-11-05", Some("2026-11-08"))],
            10,
            Unit::Days,
            Some("2026-11-16"),
        ),
        // Overlapping pauses leave a day out once.
        (
            vec![
                ("2026-11-05", Some("2026-11-08")),
                ("2026-11-07", Some("2026-11-09")),
            ],
            10,
            Unit::Days,
            Some("2026-11-17"),
        ),
        // Before the start and after the end: nothing.
        (
            vec![("2026-10-20", Some("2026-11-02"))],
            10,
            Unit::Days,
            Some("2026-11-12"),
        ),
        (
            vec![("2026-11-13", Some("2026-11-20"))],
            10,
            Unit::Days,
            Some("2026-11-12"),
        ),
        // Begun before the start: only the days within count.
        (
            vec![("2026-10-20", Some("2026-11-03"))],
            10,
            Unit::Days,
            Some("2026-11-13"),
        ),
        (
            vec![("2026-11-04", Some("2026-11-06"))],
            5,
            Unit::WorkingDays,
            Some("2026-11-12"),
        ),
        (vec![("2026-11-05", None)], 10, Unit::Days, None),
        (vec![("2026-11-05", None)], 10, Unit::WorkingDays, None),
    ] {
        let reading = paused(&pauses, count, unit);
        assert_eq!(reading.due, last.map(d), "{pauses:?}");
        assert_eq!(reading.is_paused(), last.is_none());
    }
}

#[test]
fn a_clock_says_what_is_left_and_how_late_it_is() {
    let rule = rule(Counting::Deadline, 10, Unit::Days);
    for (today, left, late) in [
        ("2026-11-24", 3, 0),
        ("2026-11-27", 0, 0),
        ("2026-11-28", -1, 1),
    ] {
        let reading = read(&rule, d("2026-11-17"), &[], &calendar(), d(today));
        assert_eq!(
            (reading.days_left, reading.late_by()),
            (Some(left), late),
            "{today}"
        );
    }
}

#[test]
fn a_clock_explains_itself() {
    let said = |counting, count, unit, start: &str| {
        read(
            &rule(counting, count, unit),
            d(start),
            &[],
            &calendar(),
            d("2026-11-24"),
        )
        .words
    };
    use Counting::{Deadline, Notice, Term};
    assert_eq!(
        said(Deadline, 10, Unit::Days, "2026-11-17"),
        "11月17日收到要约，次日起算10日，最后一日 11月27日（周五）"
    );
    assert_eq!(
        said(Deadline, 10, Unit::Days, "2026-11-18"),
        "11月18日收到要约，次日起算10日，最后一日 11月28日（周六） 休息，顺延到 11月30日（周一）"
    );
    assert_eq!(
        said(Deadline, 15, Unit::Days, "2026-09-16"),
        "9月16日收到要约，次日起算15日，最后一日 10月1日（周四） 是国庆节休息日，顺延到 10月8日（周四）"
    );
    assert_eq!(
        said(Deadline, 15, Unit::WorkingDays, "2026-12-30"),
        "12月30日收到要约，次日起算15个工作日，最后一日 2027年1月21日（周四）"
    );
    assert_eq!(
        said(Notice, 7, Unit::Days, "2026-11-27"),
        "11月27日收到要约，提前7日，最迟 11月20日（周五）"
    );
    assert_eq!(
        said(Term, 5, Unit::Years, "2021-11-24"),
        "2021年11月24日收到要约，5年，到 11月24日（周二）"
    );
    assert_eq!(
        paused(&[("2026-11-05", Some("2026-11-08"))], 10, Unit::Days).words,
        "11月2日收到要约，次日起算10日，其中 11月5日 到 11月8日 不算（不可抗力），最后一日 11月16日（周一）"
    );
    assert_eq!(
        paused(&[("2026-11-05", None)], 10, Unit::Days).words,
        "11月2日收到要约，次日起算10日，11月5日 起停着（不可抗力），恢复以后接着算"
    );
}

#[test]
fn a_year_without_a_table_is_a_doubt_where_it_is_leant_on() {
    let doubts = |counting, count, unit, start: &str| {
        read(
            &rule(counting, count, unit),
            d(start),
            &[],
            &calendar(),
            d("2026-11-24"),
        )
        .doubts
    };
    let no_table = vec![Doubt::NoTable { year: 2027 }];
    use Counting::{Deadline, Notice, Term};
    assert_eq!(doubts(Deadline, 15, Unit::Days, "2026-12-20"), no_table);
    assert_eq!(
        doubts(Deadline, 15, Unit::WorkingDays, "2026-12-20"),
        no_table
    );
    assert_eq!(doubts(Notice, 5, Unit::WorkingDays, "2027-01-04"), no_table);
    assert_eq!(doubts(Deadline, 10, Unit::Days, "2026-12-20"), vec![]);
    assert_eq!(doubts(Term, 3, Unit::Years, "2026-12-20"), vec![]);
    assert_eq!(doubts(Notice, 5, Unit::Days, "2027-01-10"), vec![]);
}

/// S3 Art. 12; regulations §11: the day of posting is not counted, and days of rest move nothing.
#[test]
fn a_posting_of_fifteen_days_does_not_count_its_own_day() {
    let book = crate::rulebook::Rulebook::shipped();
    for (posted, last) in [("2026-11-02", "2026-11-17"), ("2026-09-20", "2026-10-05")] {
        let rule = book.clock("openness.posting", "371323", d(posted)).unwrap();
        let reading = read(&rule, d(posted), &[], &calendar(), d(posted));
        assert_eq!(reading.due, Some(d(last)), "{posted}");
    }
}
