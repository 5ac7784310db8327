//! Statutory holidays (法定节假日): 全国年节及纪念日放假办法, as amended from 2025-01-01 (regulations §8.3).

use crate::shared::Day;
use icu_calendar::cal::ChineseTraditional;
use icu_calendar::{Date, Iso};

/// The first year of the amended measure: New Year's Eve and 2 May are days of rest since then.
const AMENDED: i32 = 2025;

/// The name of a statutory holiday on which everybody rests.
pub(super) fn statutory(day: Day) -> Option<&'static str> {
    let amended = day.year() >= AMENDED;
    match (day.month(), day.day()) {
        (1, 1) => return Some("元旦"),
        (5, 1) => return Some("劳动节"),
        (5, 2) if amended => return Some("劳动节"),
        (10, 1..=3) => return Some("国庆节"),
        (4, on) if on == qingming(day.year()) => return Some("清明节"),
        _ => {}
    }
    match lunar(day) {
        (1, 1..=3) => Some("春节"),
        (5, 5) => Some("端午节"),
        (8, 15) => Some("中秋节"),
        _ if amended && lunar(day.plus_days(1)) == (1, 1) => Some("春节"),
        _ => None,
    }
}

/// Month and day of the lunar calendar; a leap month, in which no festival falls, is month 0.
fn lunar(day: Day) -> (u8, u8) {
    let date = Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8)
        .unwrap_or_else(|_| Date::<Iso>::try_new_iso(1, 1, 1).expect("year 1 exists"))
        .to_calendar(ChineseTraditional::new());
    let month = date.month();
    let number = if month.to_input().is_leap() {
        0
    } else {
        month.number()
    };
    (number, date.day_of_month().0)
}

/// The day of April on which Qingming falls: the common formula of the 21st century, right for 2000–2099.
fn qingming(year: i32) -> u32 {
    let of_century = year.rem_euclid(100);
    ((f64::from(of_century) * 0.2422 + 4.81) as u32).saturating_sub(of_century as u32 / 4)
}
