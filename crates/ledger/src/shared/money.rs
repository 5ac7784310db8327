//! Money (金额) in whole 分. Binary fractions never touch it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

use super::fold;

/// An amount of money in 分 (1/100 元); negative for what is owed back. An integer in JSON and SQL.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Fen(pub i64);

/// Why a text is no amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadAmount {
    /// Not written like an amount in 元.
    #[error("{found:?} is no amount of money")]
    Unrecognised {
        /// What was found.
        found: String,
    },
    /// Finer than one 分; rounding is a rule of the form, not of the reader.
    #[error("{found:?} is finer than one fen")]
    TooFine {
        /// What was found.
        found: String,
    },
    /// Beyond what the ledger can hold.
    #[error("{found:?} is too large an amount")]
    TooLarge {
        /// What was found.
        found: String,
    },
}

impl Fen {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of whole 元; `None` beyond 92 quadrillion.
    pub fn yuan(yuan: i64) -> Option<Self> {
        yuan.checked_mul(100).map(Self)
    }

    /// The sum, or `None` if it is too large.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` if it is too large.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Splits an amount by a share in tenths of a percent: the own part is rounded down, the upper union's takes the rest, so
    /// that the two are the whole (60/40 of dues; regulations §11).
    pub fn split(self, own_permille: i64) -> (Self, Self) {
        let own = (i128::from(self.0) * i128::from(own_permille)).div_euclid(1000);
        let own = i64::try_from(own).expect("a part is no larger than its whole");
        (Self(own), Self(self.0 - own))
    }

    /// The sum of many, or `None` if it is too large.
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Reads an amount in 元 as people type it: `1234.5`, `1,234.50元`, `￥1234`, full-width digits.
    ///
    /// # Errors
    /// If it is no amount, finer than one 分, or too large.
    pub fn read(text: &str) -> Result<Self, BadAmount> {
        let found = || text.trim().to_owned();
        let half: String = text
            .chars()
            .map(fold::half_width_char)
            .filter(|c| !fold::is_unseen(*c) && !c.is_whitespace())
            .collect();
        let bare = half
            .trim_start_matches(['¥', '￥'])
            .trim_end_matches("元")
            .replace(',', "");
        let (sign, digits) = bare
            .strip_prefix('-')
            .map_or((1, bare.as_str()), |rest| (-1, rest));
        let (yuan, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if yuan.is_empty() || !all_digits(yuan) || !all_digits(fraction) {
            return Err(BadAmount::Unrecognised { found: found() });
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > 2 {
            return Err(BadAmount::TooFine { found: found() });
        }
        let cents = format!("{yuan}{fraction:0<2}")
            .parse::<i64>()
            .map_err(|_| BadAmount::TooLarge { found: found() })?;
        Ok(Self(sign * cents))
    }
}

impl fmt::Display for Fen {
    /// 元 with two decimals: `1234.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, whole) = if self.0 < 0 {
            ("-", self.0.unsigned_abs())
        } else {
            ("", self.0.unsigned_abs())
        };
        write!(f, "{sign}{}.{:02}", whole / 100, whole % 100)
    }
}

impl FromStr for Fen {
    type Err = BadAmount;
    fn from_str(text: &str) -> Result<Self, BadAmount> {
        Self::read(text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (text, fen) in [
            ("1234.5", 123_450),
            ("1,234.50元", 123_450),
            ("￥1234", 123_400),
            ("１２．３０", 1230),
            ("0.05", 5),
            ("-3.20", -320),
            ("10.500", 1050),
            (" 7 ", 700),
            ("7.", 700),
        ] {
            assert_eq!(Fen::read(text), Ok(Fen(fen)), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "元", "-", ".5", "1.2.3", "三百", "1e3", "--1"] {
            assert_eq!(
                Fen::read(text),
                Err(BadAmount::Unrecognised {
                    found: text.to_owned()
                }),
                "{text}"
            );
        }
        assert_eq!(
            Fen::read("0.005"),
            Err(BadAmount::TooFine {
                found: "0.005".to_owned()
            })
        );
        assert_eq!(
            Fen::read("99999999999999999999"),
            Err(BadAmount::TooLarge {
                found: "99999999999999999999".to_owned()
            })
        );
    }

    #[test]
    fn amounts_show_two_decimals() {
        assert_eq!(Fen(123_450).to_string(), "1234.50");
        assert_eq!(Fen(-5).to_string(), "-0.05");
        assert_eq!(Fen(0).to_string(), "0.00");
        assert_eq!(Fen(i64::MIN).to_string(), "-92233720368547758.08");
    }

    #[test]
    fn the_upper_share_takes_what_does_not_divide() {
        for (all, own, upper) in [
            (100, 60, 40),
            (1, 0, 1),
            (2, 1, 1),
            (3, 1, 2),
            (12_345_677, 7_407_406, 4_938_271),
            (0, 0, 0),
        ] {
            assert_eq!(Fen(all).split(600), (Fen(own), Fen(upper)), "{all}");
        }
    }

    #[test]
    fn sums_never_overflow_silently() {
        assert_eq!(Fen::total([Fen(1605), Fen(2435), Fen(5)]), Some(Fen(4045)));
        assert_eq!(Fen(i64::MAX).checked_add(Fen(1)), None);
        assert_eq!(Fen(i64::MIN).checked_sub(Fen(1)), None);
        assert_eq!(Fen::yuan(i64::MAX), None);
        assert_eq!(serde_json::to_string(&Fen(4045)).unwrap(), "4045");
    }

    proptest! {
        #[test]
        fn every_amount_survives_its_text(fen in -i64::MAX..=i64::MAX) {
            prop_assert_eq!(Fen::read(&Fen(fen).to_string()), Ok(Fen(fen)));
        }
    }
}
