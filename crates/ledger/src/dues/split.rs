//! 经费分成: how a payment of the levy is shared among the levels (FEE-07). Pure.
//!
//! The base union's part is rounded down and the upper unions take the rest (regulations §11). Among the upper ones each has its
//! part rounded down and the 分 that are left go to the largest remainders, of equal ones to the higher level. What no parameter
//! tells (in Shandong the shares of province, city and county) stays together in one line, so that nothing is lost.

use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Fen};

/// A level that has a part (分成级次), the highest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 全国总工会
    National,
    /// 省总工会
    Province,
    /// 市总工会
    City,
    /// 县总工会
    County,
    /// Levels whose shares no parameter tells.
    Untold,
    /// 基层工会
    Own,
}

impl Level {
    /// The levels above the base union, with the parameter of each.
    const ABOVE: [(Self, &'static str); 4] = [
        (Self::National, "dues.national_share"),
        (Self::Province, "dues.province_share"),
        (Self::City, "dues.city_share"),
        (Self::County, "dues.county_share"),
    ];

    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::National => "全国总工会",
            Self::Province => "省总工会",
            Self::City => "市总工会",
            Self::County => "县总工会",
            Self::Untold => "省、市、县（比例待核实）",
            Self::Own => "基层工会留成",
        }
    }
}

/// The shares that hold on a day (fund_split).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// 留成 of the base union, in tenths of a percent of the whole.
    pub own: i64,
    /// What is known of the levels above, the highest first.
    pub above: Vec<(Level, i64)>,
}

impl Shares {
    /// Those that hold in a county on a day.
    ///
    /// # Errors
    /// If the own share is missing, or is no share.
    pub fn of(book: &Rulebook, region: &str, on: Day) -> Result<Self, RulebookError> {
        let own = book.permille("dues.own_share", region, on)?;
        let mut above = Vec::new();
        for (level, code) in Level::ABOVE {
            if book.find(code, region, on).is_some() {
                above.push((level, book.permille(code, region, on)?));
            }
        }
        Ok(Self { own, above })
    }
}

/// A payment, shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// 留成
    pub own: Fen,
    /// 上缴: all that is not the own part.
    pub upper: Fen,
    /// The parts above, the highest first; together they are `upper`.
    pub above: Vec<(Level, Fen)>,
    /// Who took 分 that did not divide.
    pub rest_to: Vec<Level>,
}

/// Shares a payment. The parts are the payment to the 分.
pub fn split(paid: Fen, shares: &Shares) -> Split {
    let (own, upper) = paid.split(shares.own.clamp(0, 1000));
    let whole = 1000 - shares.own.clamp(0, 1000);
    let told: i64 = shares.above.iter().map(|(_, share)| (*share).max(0)).sum();
    let mut weights: Vec<(Level, i64)> = shares.above.clone();
    // Shares that come to more than the upper part contradict each other: none of them is believed.
    if told > whole {
        weights.clear();
    }
    let untold = whole - weights.iter().map(|(_, share)| share).sum::<i64>();
    if untold > 0 {
        weights.push((Level::Untold, untold));
    }
    let mut above = Vec::new();
    let mut remainders = Vec::new();
    for (level, share) in weights {
        let product = i128::from(upper.0) * i128::from(share);
        let part = product.div_euclid(i128::from(whole));
        remainders.push((product.rem_euclid(i128::from(whole)), level));
        above.push((
            level,
            Fen(i64::try_from(part).expect("a part is no larger than its whole")),
        ));
    }
    let given: i64 = above.iter().map(|(_, part)| part.0).sum();
    // The largest remainder first; of equal ones the higher level, which sorts first.
    remainders.sort_by_key(|(rest, level)| (std::cmp::Reverse(*rest), *level));
    let left = usize::try_from(upper.0 - given).unwrap_or(0);
    let mut rest_to: Vec<Level> = remainders
        .iter()
        .take(left)
        .map(|(_, level)| *level)
        .collect();
    for (level, part) in &mut above {
        part.0 += i64::from(rest_to.contains(level));
    }
    rest_to.sort_unstable();
    Split {
        own,
        upper,
        above,
        rest_to,
    }
}
