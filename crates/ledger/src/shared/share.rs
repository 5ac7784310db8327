//! Shares of a vote and of a side (regulations §0.3), and shares in percent. The base is given by the rule: all delegates in office, not those present.

use serde::{Deserialize, Serialize};

/// How many of a number are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// 三分之一以上: a third or more.
    OneThird,
    /// 半数以上: half or more (民法典 Art. 1259).
    HalfOrMore,
    /// 过半数: more than half.
    MoreThanHalf,
    /// 三分之二以上: two thirds or more (民法典 Art. 1259).
    TwoThirds,
}

impl Share {
    /// The least number that is enough of `all`.
    pub fn needed(self, all: u32) -> u32 {
        match self {
            Self::OneThird => all.div_ceil(3),
            Self::HalfOrMore => all.div_ceil(2),
            Self::MoreThanHalf => all / 2 + 1,
            // In parts, so that no number of people is too large to be doubled.
            Self::TwoThirds => all - all / 3,
        }
    }

    /// Whether `some` of `all` are enough.
    pub fn is_met(self, some: u32, all: u32) -> bool {
        some >= self.needed(all)
    }

    /// As it stands in the law.
    pub fn label(self) -> &'static str {
        match self {
            Self::OneThird => "三分之一以上",
            Self::HalfOrMore => "半数以上",
            Self::MoreThanHalf => "过半数",
            Self::TwoThirds => "三分之二以上",
        }
    }
}

/// A part of a whole in tenths of a percent, halves up (regulations §11); `None` of an empty or negative whole.
pub fn tenths_of_percent(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let twice = i128::from(part) * 2000 + i128::from(whole);
    i64::try_from(twice.div_euclid(i128::from(whole) * 2)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The boundary fixtures of regulations §0.3: all, two thirds, more than half, half or more.
    #[test]
    fn shares_are_counted_as_the_law_words_them() {
        for (all, two_thirds, more_than_half, half_or_more) in [
            (30, 20, 16, 15),
            (31, 21, 16, 16),
            (60, 40, 31, 30),
            (67, 45, 34, 34),
            (76, 51, 39, 38),
            (99, 66, 50, 50),
            (100, 67, 51, 50),
            (101, 68, 51, 51),
            (200, 134, 101, 100),
        ] {
            assert_eq!(Share::TwoThirds.needed(all), two_thirds, "{all}");
            assert_eq!(Share::MoreThanHalf.needed(all), more_than_half, "{all}");
            assert_eq!(Share::HalfOrMore.needed(all), half_or_more, "{all}");
        }
        for (all, third) in [(3, 1), (4, 2), (10, 4), (60, 20), (u32::MAX, 1_431_655_765)] {
            assert_eq!(Share::OneThird.needed(all), third, "{all}");
        }
    }

    #[test]
    fn fifty_of_a_hundred_are_half_or_more_and_not_more_than_half() {
        assert!(Share::HalfOrMore.is_met(50, 100));
        assert!(!Share::MoreThanHalf.is_met(50, 100));
        assert!(Share::TwoThirds.is_met(51, 76) && !Share::TwoThirds.is_met(50, 76));
    }

    #[test]
    fn of_nobody_half_is_nobody_and_more_than_half_is_somebody() {
        assert_eq!(Share::HalfOrMore.needed(0), 0);
        assert_eq!(Share::MoreThanHalf.needed(0), 1);
    }
}
