//! A calendar day and a span of days.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar day (日) of the years 1–9999, without time or zone. Written `2026-11-24` in files and JSON.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

/// A text that is no ISO day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no day written as YYYY-MM-DD")]
pub struct BadDay {
    /// What was found.
    pub found: String,
}

impl Day {
    /// The first day there is.
    pub const MIN: Self = Self(NaiveDate::from_ymd_opt(1, 1, 1).expect("1 January 1 exists"));
    /// The last day there is.
    pub const MAX: Self =
        Self(NaiveDate::from_ymd_opt(9999, 12, 31).expect("31 December 9999 exists"));

    /// Builds a day, or `None` if the calendar has no such day.
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) if year >= 1 && year <= 9999 => Some(Self(date)),
            _ => None,
        }
    }

    /// Takes a chrono date, or `None` outside the years 1–9999.
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// Reads a spreadsheet's serial number (1900 system, where 1 is 1900-01-01). `None` for 0, below, and the 29 February 1900
    /// which Excel counts although it never was.
    pub fn from_excel(serial: u32) -> Option<Self> {
        let shift = match serial {
            0 | 60 => return None,
            // Below the phantom leap day the count starts one day later.
            1..60 => 1,
            _ => 0,
        };
        let base = NaiveDate::from_ymd_opt(1899, 12, 30).expect("30 December 1899 exists");
        base.checked_add_days(Days::new(u64::from(serial) + shift))
            .and_then(Self::from_date)
    }

    /// The chrono date.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1–12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1–31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Whether it falls on a Saturday or Sunday. Holidays and moved rest days (调休) are a table, not arithmetic.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// The Monday of its week.
    pub fn monday(self) -> Self {
        self.plus_days(-i64::from(self.0.weekday().num_days_from_monday()))
    }

    /// The day `days` later (earlier if negative). Stops at the ends of the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        let count = Days::new(days.unsigned_abs());
        let moved = if days >= 0 {
            self.0.checked_add_days(count)
        } else {
            self.0.checked_sub_days(count)
        };
        Self::or_end(moved, days < 0)
    }

    /// The corresponding day `months` later; if that month has none, its last day (民法典 Art. 202). Stops at the ends of the calendar.
    pub fn plus_months(self, months: i32) -> Self {
        let count = Months::new(months.unsigned_abs());
        let moved = if months >= 0 {
            self.0.checked_add_months(count)
        } else {
            self.0.checked_sub_months(count)
        };
        Self::or_end(moved, months < 0)
    }

    /// The corresponding day `years` later; 29 February becomes the 28th in a common year (民法典 Art. 202).
    pub fn plus_years(self, years: i32) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    fn or_end(moved: Option<NaiveDate>, backwards: bool) -> Self {
        moved
            .and_then(Self::from_date)
            .unwrap_or(if backwards { Self::MIN } else { Self::MAX })
    }

    /// How many days later `other` is; negative if it is earlier. The first day is not counted (民法典 Art. 201).
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// Whole years from this day to `on`: the age of somebody born on this day. Zero while `on` is earlier.
    pub fn years_until(self, on: Self) -> i32 {
        i32::try_from(on.0.years_since(self.0).unwrap_or(0)).expect("the calendar spans 9999 years")
    }

    /// The first day of its year.
    pub fn first_of_year(self) -> Self {
        Self::new(self.year(), 1, 1).expect("a year that holds a day has a first one")
    }

    /// The first day of its month.
    pub fn first_of_month(self) -> Self {
        Self(self.0.with_day(1).expect("every month has a first day"))
    }

    /// The last day of its month.
    pub fn last_of_month(self) -> Self {
        self.first_of_month()
            .plus_months(1)
            .plus_days(if self.0 > Self::MAX.first_of_month().0 {
                0
            } else {
                -1
            })
    }

    /// The day as official documents write it: `2026年3月8日`, no leading zeros (GB/T 9704).
    pub fn chinese(self) -> String {
        format!("{}年{}月{}日", self.year(), self.month(), self.day())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = BadDay;

    /// Reads exactly `YYYY-MM-DD`; what people type goes through [`super::read_day`].
    fn from_str(text: &str) -> Result<Self, BadDay> {
        let part = |range: std::ops::Range<usize>| {
            text.get(range)
                .filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse().ok())
        };
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
        let day = match (shaped, part(0..4), part(5..7), part(8..10)) {
            (true, Some(year), Some(month), Some(day)) => i32::try_from(year)
                .ok()
                .and_then(|year| Self::new(year, month, day)),
            _ => None,
        };
        day.ok_or_else(|| BadDay {
            found: text.to_owned(),
        })
    }
}

impl TryFrom<String> for Day {
    type Error = BadDay;
    fn try_from(text: String) -> Result<Self, BadDay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// A span of days, both ends within it (起止).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Period {
    /// Builds a span, or `None` if it would end before it begins.
    pub fn new(from: Day, to: Day) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// Whether a day lies within.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether two spans share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Days of it that have passed on a day, that day included; none before it, all of them after it (进度).
    pub fn elapsed(self, on: Day) -> i64 {
        (self.from.days_until(on) + 1).clamp(0, self.days())
    }

    /// Whether what was done of a plan is behind the time that has passed: its share is smaller (regulations §11).
    pub fn is_behind(self, done: i64, planned: i64, on: Day) -> bool {
        i128::from(done) * i128::from(self.days())
            < i128::from(planned) * i128::from(self.elapsed(on))
    }

    /// The number of its days, both ends counted.
    pub fn days(self) -> i64 {
        self.from.days_until(self.to) + 1
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_done_is_behind_only_when_its_share_is_smaller_than_that_of_the_days() {
        let year = Period::new(d("2026-01-01"), d("2026-12-31")).unwrap();
        for (on, elapsed) in [
            ("2025-12-31", 0),
            ("2026-01-01", 1),
            ("2026-07-01", 182),
            ("2026-12-31", 365),
            ("2027-03-01", 365),
        ] {
            assert_eq!(year.elapsed(d(on)), elapsed, "{on}");
        }
        // 182 of 365 days: 182 of 365 pieces are enough.
        for (done, behind) in [(181, true), (182, false), (183, false)] {
            assert_eq!(year.is_behind(done, 365, d("2026-07-01")), behind, "{done}");
        }
        assert!(!year.is_behind(0, 10, d("2025-12-31")));
        assert!(!year.is_behind(0, 0, d("2026-12-31")));
    }

    #[test]
    fn a_month_without_the_corresponding_day_ends_the_period_on_its_last() {
        assert_eq!(d("2026-01-31").plus_months(1), d("2026-02-28"));
        assert_eq!(d("2024-02-29").plus_years(5), d("2029-02-28"));
        assert_eq!(d("2021-11-24").plus_years(5), d("2026-11-24"));
        assert_eq!(d("2026-03-31").plus_months(-1), d("2026-02-28"));
    }

    #[test]
    fn days_are_counted_without_the_first() {
        assert_eq!(d("2026-11-24").days_until(d("2026-12-01")), 7);
        assert_eq!(d("2026-12-01").days_until(d("2026-11-24")), -7);
        assert_eq!(d("2026-12-31").plus_days(1), d("2027-01-01"));
        assert_eq!(d("2026-01-01").plus_days(-1), d("2025-12-31"));
    }

    #[test]
    fn arithmetic_stops_at_the_ends_of_the_calendar() {
        assert_eq!(d("9999-12-31").plus_days(1), Day::MAX);
        assert_eq!(d("2026-01-01").plus_years(i32::MAX), Day::MAX);
        assert_eq!(d("2026-01-01").plus_days(i64::MIN), Day::MIN);
        assert_eq!(Day::MAX.last_of_month(), Day::MAX);
    }

    #[test]
    fn somebody_born_on_the_29th_of_february_grows_older_on_the_first_of_march() {
        assert_eq!(d("2004-02-29").years_until(d("2022-02-28")), 17);
        assert_eq!(d("2004-02-29").years_until(d("2022-03-01")), 18);
        assert_eq!(d("2030-01-01").years_until(d("2026-01-01")), 0);
    }

    #[test]
    fn only_the_iso_form_parses_strictly() {
        for bad in [
            "2026-1-1",
            "2026-02-29",
            "20260101",
            "2026-01-01 ",
            "+026-01-01",
            "2026-01-0１",
            "0000-01-01",
            "",
        ] {
            assert_eq!(
                bad.parse::<Day>(),
                Err(BadDay {
                    found: bad.to_owned()
                }),
                "{bad}"
            );
        }
        assert_eq!(d("0001-01-01").to_string(), "0001-01-01");
    }

    #[test]
    fn official_documents_write_days_without_leading_zeros() {
        assert_eq!(d("2026-03-08").chinese(), "2026年3月8日");
        assert_eq!(d("2026-11-24").chinese(), "2026年11月24日");
    }

    #[test]
    fn excel_counts_a_leap_day_that_never_was() {
        assert_eq!(Day::from_excel(1), Day::new(1900, 1, 1));
        assert_eq!(Day::from_excel(59), Day::new(1900, 2, 28));
        assert_eq!(Day::from_excel(60), None);
        assert_eq!(Day::from_excel(61), Day::new(1900, 3, 1));
        assert_eq!(Day::from_excel(41870), Day::new(2014, 8, 19));
    }

    #[test]
    fn months_and_weekends_are_known() {
        assert_eq!(d("2024-02-11").first_of_month(), d("2024-02-01"));
        assert_eq!(d("2024-02-11").last_of_month(), d("2024-02-29"));
        assert!(d("2026-11-22").is_weekend());
        assert!(!d("2026-11-24").is_weekend());
    }

    #[test]
    fn a_day_is_a_plain_string_in_json() {
        assert_eq!(
            serde_json::to_string(&d("2026-11-24")).unwrap(),
            "\"2026-11-24\""
        );
        assert!(serde_json::from_str::<Day>("\"2026-11-31\"").is_err());
    }

    #[test]
    fn both_ends_of_a_period_belong_to_it() {
        let year = Period::new(d("2025-10-01"), d("2026-09-30")).unwrap();
        assert!(year.contains(d("2025-10-01")) && year.contains(d("2026-09-30")));
        assert!(!year.contains(d("2026-10-01")));
        assert_eq!(year.days(), 365);
        assert!(year.overlaps(Period::new(d("2026-09-30"), d("2026-10-01")).unwrap()));
        assert_eq!(Period::new(d("2026-01-02"), d("2026-01-01")), None);
    }

    proptest! {
        #[test]
        fn every_day_survives_its_text(n in 0i64..3_652_058) {
            let day = Day::MIN.plus_days(n);
            prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
            prop_assert_eq!(Day::MIN.days_until(day), n);
        }
    }
}
