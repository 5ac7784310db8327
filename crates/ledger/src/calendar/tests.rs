//! Working days as tables of days.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::shared::Day;

fn d(text: &str) -> Day {
    text.parse().unwrap()
}

fn shipped() -> Calendar {
    let tables: Vec<YearTable> =
        serde_json::from_str(include_str!("../../../../assets/rules/holidays.json")).unwrap();
    Calendar::new(&tables).unwrap()
}

#[test]
fn the_table_of_a_year_rules_both_ways() {
    let calendar = shipped();
    for (day, works) in [
        ("2026-02-14", true),  // a Saturday that is worked
        ("2026-02-16", false), // a Monday in the Spring Festival
        ("2026-02-24", true),
        ("2026-09-26", false),
        ("2026-10-07", false), // a Wednesday, moved
        ("2026-10-10", true),
        ("2026-11-24", true),
        ("2026-11-28", false),
    ] {
        assert_eq!(calendar.is_working(d(day)), works, "{day}");
    }
    assert_eq!(calendar.festival(d("2026-10-07")), Some("国庆节"));
    assert_eq!(calendar.missing(d("2025-12-31"), d("2027-01-01")), [2027]);
}

/// Statutory days of the measure, by the almanac: they hold where no table is here.
#[test]
fn a_year_without_a_table_has_its_week_ends_and_statutory_days() {
    let calendar = Calendar::default();
    for (day, name) in [
        ("2027-01-01", Some("元旦")),
        ("2027-02-05", Some("春节")), // New Year's Eve
        ("2027-02-06", Some("春节")),
        ("2027-02-08", Some("春节")),
        ("2027-02-09", None),
        ("2027-04-05", Some("清明节")),
        ("2026-04-05", Some("清明节")),
        ("2028-04-04", Some("清明节")),
        ("2027-05-02", Some("劳动节")),
        ("2027-05-03", None),
        ("2027-06-09", Some("端午节")),
        ("2027-09-15", Some("中秋节")),
        ("2027-10-03", Some("国庆节")),
        ("2027-10-04", None),
        // Before the amendment of 2025 there was no New Year's Eve and no second of May.
        ("2024-02-09", None),
        ("2024-02-10", Some("春节")),
        ("2024-05-02", None),
        // 2025 has a leap sixth month; the festivals fall in the ordinary ones.
        ("2025-01-28", Some("春节")),
        ("2025-10-06", Some("中秋节")),
    ] {
        assert_eq!(calendar.festival(d(day)), name, "{day}");
    }
    assert!(
        !calendar.is_working(d("2027-02-13")),
        "no moved Saturday is guessed"
    );
}

#[test]
fn statutory_days_lie_within_the_rest_of_the_published_tables() {
    let calendar = shipped();
    let mut day = d("2025-01-01");
    while day <= d("2026-12-31") {
        if statutory::statutory(day).is_some() {
            assert!(!calendar.is_working(day), "{day}");
        }
        day = day.plus_days(1);
    }
}

#[test]
fn working_days_are_counted_without_the_first() {
    let calendar = shipped();
    for (from, days, to) in [
        ("2026-11-24", 1, "2026-11-25"),
        ("2026-11-27", 1, "2026-11-30"),
        // 28 September to 10 October 2026: the 10th, a Saturday, is worked.
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-09-30", 3, "2026-10-10"),
        ("2026-09-30", 4, "2026-10-12"),
        ("2026-10-08", -1, "2026-09-30"),
        ("2026-11-24", 0, "2026-11-24"),
    ] {
        assert_eq!(
            calendar.plus_working(d(from), days),
            d(to),
            "{from} {days:+}"
        );
    }
    assert_eq!(calendar.next_working(d("2026-10-01")), d("2026-10-08"));
    assert_eq!(calendar.next_working(d("2026-10-10")), d("2026-10-10"));
}

#[test]
fn a_new_years_rest_may_begin_in_the_december_before() {
    let table = YearTable {
        year: 2029,
        source: "示例".to_owned(),
        rest: vec![Festival {
            name: "元旦".to_owned(),
            from: d("2028-12-31"),
            to: d("2029-01-01"),
        }],
        worked: vec![],
    };
    let calendar = Calendar::new(&[table]).unwrap();
    assert_eq!(calendar.festival(d("2028-12-31")), Some("元旦"));
}

#[test]
fn a_table_that_cannot_be_one_is_refused() {
    let good = YearTable {
        year: 2027,
        source: "示例".to_owned(),
        rest: vec![Festival {
            name: "元旦".to_owned(),
            from: d("2027-01-01"),
            to: d("2027-01-03"),
        }],
        worked: vec![d("2027-01-10")],
    };
    let with = |change: &dyn Fn(&mut YearTable)| {
        let mut table = good.clone();
        change(&mut table);
        Calendar::new(&[table]).unwrap_err()
    };
    assert_eq!(
        Calendar::new(&[good.clone(), good.clone()]).unwrap_err(),
        TableError::Twice { year: 2027 }
    );
    assert_eq!(with(&|t| t.rest.clear()), TableError::Empty { year: 2027 });
    assert_eq!(
        with(&|t| t.rest[0].to = d("2026-12-31")),
        TableError::Backwards {
            year: 2027,
            name: "元旦".to_owned()
        }
    );
    let day = d("2028-01-01");
    assert_eq!(
        with(&|t| t.worked[0] = day),
        TableError::OtherYear { year: 2027, day }
    );
    let day = d("2027-01-11");
    assert_eq!(with(&|t| t.worked[0] = day), TableError::NoWeekend { day });
    let day = d("2027-01-02");
    assert_eq!(with(&|t| t.worked[0] = day), TableError::Both { day });
}

#[test]
fn a_time_of_every_year_is_read_in_the_ways_people_write_it() {
    let window = |from: (u32, u32), to: (u32, u32)| YearWindow {
        from: MonthDay::new(from.0, from.1).unwrap(),
        to: MonthDay::new(to.0, to.1).unwrap(),
    };
    for (text, expected) in [
        ("10月1日—10月22日", Some(window((10, 1), (10, 22)))),
        ("10月1日至10月22日", Some(window((10, 1), (10, 22)))),
        ("10-01 到 10-22", Some(window((10, 1), (10, 22)))),
        ("1月1日——2月底", Some(window((1, 1), (2, 29)))),
        ("9月30日", Some(window((9, 30), (9, 30)))),
        ("4月1日—4月末", Some(window((4, 1), (4, 30)))),
        // Across New Year: two times.
        ("12月20日—2月底", None),
        ("10月32日—11月1日", None),
        ("2月30日", None),
        ("13月1日", None),
        ("1月1日—2月1日—3月1日", None),
        ("十月", None),
        ("", None),
    ] {
        assert_eq!(YearWindow::read(text), expected, "{text}");
    }
    assert_eq!(window((1, 1), (2, 29)).to_string(), "1月1日—2月底");
    assert!(serde_json::from_str::<MonthDay>("\"02-30\"").is_err());
    assert!(serde_json::from_str::<MonthDay>("\"2月3日\"").is_err());
}
