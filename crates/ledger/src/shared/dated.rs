//! Days as offices write them, and how exact they were: `2014.08` is a month, not the first of August.

use super::{Day, codes::coded, fold};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

coded! {
    /// How exactly a day is known.
    pub enum Precision {
        /// 日
        Day = "day" "日",
        /// 月
        Month = "month" "月",
        /// 年
        Year = "year" "年",
    }
}

/// Why a cell could not be read as a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnreadDay {
    /// Nothing was there.
    #[error("no day given")]
    Empty,
    /// The year has two digits; which century is anybody's guess.
    #[error("{found:?} has a year of two digits")]
    ShortYear {
        /// What was found.
        found: String,
    },
    /// The shape is right, but the calendar has no such day, or the year is not within 1900–2100.
    #[error("{found:?} is no day of the calendar")]
    Impossible {
        /// What was found.
        found: String,
    },
    /// No shape of a day.
    #[error("{found:?} is not written like a day")]
    Unrecognised {
        /// What was found.
        found: String,
    },
}

/// A day with its precision (年月或年份也算): stored and sent as `2014-08-19`, `2014-08` or `2014`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Dated {
    /// The day; the first of its month or year when only that is known.
    pub day: Day,
    /// How exactly it is known.
    pub precision: Precision,
}

impl Dated {
    /// Reads whatever shape an office writes. See [`read_day`].
    pub fn read(text: &str) -> Result<Self, UnreadDay> {
        read_day(text).map(|(day, precision)| Self { day, precision })
    }

    /// The latest day it can mean: the last of the month or year when only that is known.
    pub fn latest(self) -> Day {
        match self.precision {
            Precision::Day => self.day,
            Precision::Month => self.day.last_of_month(),
            Precision::Year => self.day.plus_months(11).last_of_month(),
        }
    }

    /// As documents write it: `2014年8月19日`, `2014年8月` or `2014年`.
    pub fn chinese(self) -> String {
        match self.precision {
            Precision::Day => self.day.chinese(),
            Precision::Month => format!("{}年{}月", self.day.year(), self.day.month()),
            Precision::Year => format!("{}年", self.day.year()),
        }
    }
}

impl From<Day> for Dated {
    fn from(day: Day) -> Self {
        Self {
            day,
            precision: Precision::Day,
        }
    }
}

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Day => self.day.fmt(f),
            Precision::Month => write!(f, "{:04}-{:02}", self.day.year(), self.day.month()),
            Precision::Year => write!(f, "{:04}", self.day.year()),
        }
    }
}

impl FromStr for Dated {
    type Err = super::BadDay;

    /// Reads exactly the three stored forms.
    fn from_str(text: &str) -> Result<Self, super::BadDay> {
        let (whole, precision) = match text.len() {
            4 => (format!("{text}-01-01"), Precision::Year),
            7 => (format!("{text}-01"), Precision::Month),
            _ => (text.to_owned(), Precision::Day),
        };
        let day = whole.parse().map_err(|_| super::BadDay {
            found: text.to_owned(),
        })?;
        Ok(Self { day, precision })
    }
}

impl TryFrom<String> for Dated {
    type Error = super::BadDay;
    fn try_from(text: String) -> Result<Self, super::BadDay> {
        text.parse()
    }
}

impl From<Dated> for String {
    fn from(dated: Dated) -> Self {
        dated.to_string()
    }
}

/// Reads a day in any of the shapes offices write: `2014-08-19`, `2014/8/19`, `2014.8.19`, `20140819`, `2014年8月19日`, `2014、8、19`,
/// with a time behind it, as a spreadsheet's serial number (20000–60000), in full-width digits; a month or a year alone.
///
/// A month is given as its first day with [`Precision::Month`], a year likewise. Six digits are year and month (`201408`), because
/// personnel sheets write the start of work so; years of two digits are refused. Years outside 1900–2100 are typing errors here.
pub fn read_day(text: &str) -> Result<(Day, Precision), UnreadDay> {
    let unrecognised = || UnreadDay::Unrecognised {
        found: text.trim().to_owned(),
    };
    let plain: String = text
        .chars()
        .map(fold::half_width_char)
        .filter(|c| !fold::is_unseen(*c) && !matches!(c, '\'' | '‘' | '’'))
        .collect();
    let plain = plain.trim();
    if plain.is_empty() {
        return Err(UnreadDay::Empty);
    }
    if let Some(serial) = excel_serial(plain) {
        let day = Day::from_excel(serial).ok_or_else(unrecognised)?;
        return Ok((day, Precision::Day));
    }
    let plain = without_time(plain).ok_or_else(unrecognised)?;
    let parts = numbers(plain).ok_or_else(unrecognised)?;
    let parts = match parts.as_slice() {
        [one] if one.len() == 8 => vec![&one[..4], &one[4..6], &one[6..]],
        [one] if one.len() == 6 => vec![&one[..4], &one[4..]],
        _ => parts,
    };
    let precision = match (parts.len(), parts[0].len()) {
        (1, 4) => Precision::Year,
        (2, 4) => Precision::Month,
        (3, 4) => Precision::Day,
        (2 | 3, 2) => {
            return Err(UnreadDay::ShortYear {
                found: text.trim().to_owned(),
            });
        }
        _ => return Err(unrecognised()),
    };
    if parts[1..].iter().any(|part| part.len() > 2) {
        return Err(unrecognised());
    }
    let number = |at: usize| {
        parts.get(at).map_or(Ok(1), |part| {
            part.parse::<u32>().map_err(|_| unrecognised())
        })
    };
    let year = i32::try_from(number(0)?).map_err(|_| unrecognised())?;
    Day::new(year, number(1)?, number(2)?)
        .filter(|day| (1900..=2100).contains(&day.year()))
        .map(|day| (day, precision))
        .ok_or_else(|| UnreadDay::Impossible {
            found: text.trim().to_owned(),
        })
}

/// Five digits of 20000–60000 (1954–2064), with or without a fraction, which would be the time of day.
fn excel_serial(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if whole.len() != 5 || !digits(whole) || !digits(fraction) {
        return None;
    }
    whole
        .parse()
        .ok()
        .filter(|serial| (20_000..=60_000).contains(serial))
}

/// Cuts a time of day (`T00:00:00`, ` 0:00`, `00:00:00.000Z`) off the end; `None` if a colon stands where no time can be.
fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else {
        return Some(text);
    };
    let start = text[..colon].rfind(|c: char| c == 'T' || c.is_whitespace())?;
    let time = text[start..].trim_start_matches(|c: char| c == 'T' || c.is_whitespace());
    time.bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'Z' | b'+'))
        .then(|| text[..start].trim_end())
}

/// Splits a date into its one to three runs of digits; `None` if what stands between or after them is no separator of dates.
fn numbers(text: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::with_capacity(3);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        if end == 0 || parts.len() == 3 {
            return None;
        }
        parts.push(&rest[..end]);
        let tail = &rest[end..];
        let next = tail
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(tail.len());
        let separator = tail[..next].trim();
        let named = match parts.len() {
            1 => "年",
            2 => "月",
            _ => "日",
        };
        let fits = matches!(
            separator,
            "" | "-" | "/" | "." | "," | "、" | "。" | "—" | "–" | "－" | "_" | "\\"
        ) || separator == named
            || (parts.len() == 3 && separator == "号")
            || (parts.len() == 2 && separator == "月份");
        // Nothing at all between two runs of digits cannot happen, so an empty separator is a space or the end.
        if !fits {
            return None;
        }
        rest = &tail[next..];
    }
    Some(parts)
}

#[cfg(test)]
#[path = "dated_tests.rs"]
mod tests;
