//! A time of every year (每年的一段日子).

use crate::shared::{Day, Period};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of every year (月日), written `10-22`. 29 February is the last day of February, leap year or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

/// A text that is no day of a year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no day of a year written as MM-DD")]
pub struct BadMonthDay {
    /// What was found.
    pub found: String,
}

/// Any leap year: it has every day that a year can have.
const LEAP: i32 = 2024;

impl MonthDay {
    /// Builds it, or `None` if no year has such a day.
    pub fn new(month: u32, day: u32) -> Option<Self> {
        Day::new(LEAP, month, day).map(|_| Self { month, day })
    }

    /// The day in a year: the last of February where it is meant.
    pub fn of(self, year: i32) -> Option<Day> {
        Day::new(year, self.month, self.day)
            .or_else(|| Day::new(year, self.month, 1).map(Day::last_of_month))
    }

    /// As a page writes it: 10月22日, and 2月底 for the last of February.
    pub fn words(self) -> String {
        match (self.month, self.day) {
            (2, 29) => "2月底".to_owned(),
            (month, day) => format!("{month}月{day}日"),
        }
    }

    /// Reads what a page writes, `10-22` and `10.22` as well.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (month, day) = text.split_once(['月', '-', '.', '/'])?;
        let (month, day) = (month.trim().parse().ok()?, day.trim());
        match day {
            "底" | "末" => {
                let last = Day::new(LEAP, month, 1)?.last_of_month();
                Self::new(month, last.day())
            }
            _ => Self::new(month, day.trim_end_matches(['日', '号']).parse().ok()?),
        }
    }
}

impl TryFrom<String> for MonthDay {
    type Error = BadMonthDay;

    fn try_from(found: String) -> Result<Self, BadMonthDay> {
        let read = match found.len() {
            5 => Self::read(&found),
            _ => None,
        };
        read.ok_or(BadMonthDay { found })
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        format!("{:02}-{:02}", day.month, day.day)
    }
}

/// From one day of every year to another, both in the same year (窗口期).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearWindow {
    /// First day.
    pub from: MonthDay,
    /// Last day; not before the first.
    pub to: MonthDay,
}

impl YearWindow {
    /// The days it has in a year; `None` if it ends before it begins.
    pub fn of(self, year: i32) -> Option<Period> {
        Period::new(self.from.of(year)?, self.to.of(year)?)
    }

    /// Reads `10月1日—10月22日`, or one day alone.
    pub fn read(text: &str) -> Option<Self> {
        let ends: Vec<&str> = text.split(['—', '–', '至', '到', '~', '～']).collect();
        let ends: Vec<&&str> = ends.iter().filter(|end| !end.trim().is_empty()).collect();
        let (from, to) = match ends[..] {
            [only] => (only, only),
            [from, to] => (from, to),
            _ => return None,
        };
        let window = Self {
            from: MonthDay::read(from)?,
            to: MonthDay::read(to)?,
        };
        (window.from <= window.to).then_some(window)
    }
}

impl fmt::Display for YearWindow {
    /// 10月1日—10月22日; a window of one day is that day.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.from == self.to {
            true => f.write_str(&self.from.words()),
            false => write!(f, "{}—{}", self.from.words(), self.to.words()),
        }
    }
}
