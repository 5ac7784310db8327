//! Days, moments and short codes as paper shows them.

use std::fmt;

use crate::ReportError;

/// A calendar day (日期), 1900 to 9999 as a sheet can hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Returns the day, or `None` when the calendar has no such day between 1900 and 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let length = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        let known = (1900..=9999).contains(&year) && (1..=length).contains(&day);
        known.then_some(Self { year, month, day })
    }

    /// Returns the day written `2026-10-16`, or `None` for anything else, e.g. a month without a day.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
        if !plain || text.len() != 10 {
            return None;
        }
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Returns year, month and day.
    pub(crate) fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

/// As paper writes it: `2026年7月1日`, Arabic digits without leading zeros (GB/T 9704).
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}年{}月{}日", self.year, self.month, self.day)
    }
}

/// A short code (短码): 20 hex digits that two people compare, shown in capitals in groups of four.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortCode(String);

impl ShortCode {
    /// Reads 20 hex digits in either case; spaces between groups are ignored.
    ///
    /// # Errors
    /// [`ReportError::ShortCode`] for anything else.
    pub fn new(text: &str) -> Result<Self, ReportError> {
        let digits: String = text
            .chars()
            .filter(|c| *c != ' ')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if digits.len() == 20 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(Self(digits))
        } else {
            Err(ReportError::ShortCode {
                text: text.to_owned(),
            })
        }
    }
}

/// `3F9A 71C0 8E24 D5B6 10AF`
impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn paper_writes_a_day_without_leading_zeros() {
        assert_eq!(
            Day::parse("2026-07-01").unwrap().to_string(),
            "2026年7月1日"
        );
    }

    #[test]
    fn only_real_whole_days_are_days() {
        assert!(Day::parse("2024-02-29").is_some());
        for text in [
            "2026-02-29",
            "2026-10",
            "2026-1-16x",
            "1899-12-31",
            "2026-13-01",
            "+026-01-01",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_short_code_is_shown_in_groups_of_four() {
        let code = ShortCode::new("3f9a71c08e24d5b610af").unwrap();
        assert_eq!(code.to_string(), "3F9A 71C0 8E24 D5B6 10AF");
        assert_eq!(ShortCode::new("3F9A 71C0 8E24 D5B6 10AF").unwrap(), code);
    }

    #[test]
    fn anything_but_twenty_hex_digits_is_no_short_code() {
        for text in [
            "",
            "3F9A",
            "3F9A 71C0 8E24 D5B6 10AG",
            "3F9A 71C0 8E24 D5B6 10AF 0",
        ] {
            assert!(
                matches!(ShortCode::new(text), Err(ReportError::ShortCode { .. })),
                "{text}"
            );
        }
    }
}
