//! Hardship categories, caps and what is due to model workers. Pure.

use crate::shared::{Day, Fen};
use crate::store::text_code;

text_code! {
    /// Hardship category (困难类别), in the order in which one is tried (regulations §4.1, §11).
    pub enum Hardship {
        /// 深度困难
        Deep = "deep" "深度困难",
        /// 相对困难
        Relative = "relative" "相对困难",
        /// 意外致困
        Accident = "accident" "意外致困",
    }
}

/// What a household's category is found from, of one year.
#[derive(Debug, Clone, Copy)]
pub struct Household {
    /// 可支配收入
    pub disposable: Fen,
    /// 刚性支出
    pub rigid: Fen,
    /// 共同生活的人
    pub members: i64,
    /// 城市低保标准 a month, of the county on the day; `None` where nobody has set it.
    pub standard: Option<Fen>,
    /// 相对困难 is below so many times the standard.
    pub times: i64,
    /// 意外、重病 and the like: harmed, or a cost of more than 80 % of the year's income.
    pub accident: bool,
}

/// What was found (认定).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A category.
    In(Hardship),
    /// None.
    Not,
    /// The standard is not known for county and day: by income nothing can be said, and no accident was named.
    StandardMissing,
}

/// Finds a household's category. Compared before anything is rounded: `(income − rigid) / 12 / members` under the standard, or
/// under so many times of it.
pub fn assess(house: &Household) -> Finding {
    let by_income = house
        .standard
        .filter(|_| house.members > 0)
        .map(|standard| {
            let left = i128::from(house.disposable.0) - i128::from(house.rigid.0);
            let line = i128::from(standard.0) * 12 * i128::from(house.members);
            match left {
                left if left < line => Some(Hardship::Deep),
                left if left < i128::from(house.times) * line => Some(Hardship::Relative),
                _ => None,
            }
        });
    match (by_income, house.accident) {
        (Some(Some(category)), _) => Finding::In(category),
        (_, true) => Finding::In(Hardship::Accident),
        (Some(None), false) => Finding::Not,
        (None, false) => Finding::StandardMissing,
    }
}

/// A payment of warmth money (送温暖) that was made or is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warmth {
    /// When.
    pub on: Day,
    /// How much.
    pub amount: Fen,
}

/// Which cap a payment is over (送温暖上限).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverCap {
    /// More at a time than allowed.
    Time {
        /// The cap.
        cap: Fen,
    },
    /// With what was paid in the same calendar year, more than allowed.
    Year {
        /// Paid in the year, this payment included.
        paid: Fen,
        /// The cap.
        cap: Fen,
    },
}

/// Checks a payment against the caps `warmth.cap_per_time` and `warmth.cap_per_year`. `before` are the person's other payments of warmth
/// money and of nothing else; the calendar year counts (regulations §11).
pub fn check_warmth(
    payment: Warmth,
    before: &[Warmth],
    (per_time, per_year): (Fen, Fen),
) -> Vec<OverCap> {
    let year = |day: Day| day.year();
    let earlier = before
        .iter()
        .filter(|other| year(other.on) == year(payment.on));
    let paid = Fen(earlier.map(|other| other.amount.0).sum::<i64>() + payment.amount.0);
    let mut over = Vec::new();
    if payment.amount > per_time {
        over.push(OverCap::Time { cap: per_time });
    }
    if paid > per_year {
        over.push(OverCap::Year {
            paid,
            cap: per_year,
        });
    }
    over
}

/// Whether a model worker's money is due on a day: not to one who died before it (regulations §11).
pub fn model_worker_due(due_on: Day, died_on: Option<Day>) -> bool {
    died_on.is_none_or(|died| died >= due_on)
}

/// The band an income is shown in instead of itself, in 分: the lower edge belongs to it (regulations §7.2, §11).
pub fn income_band(income: Fen, step: Fen) -> (Fen, Fen) {
    let from = income.0.div_euclid(step.0) * step.0;
    (Fen(from), Fen(from + step.0))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rulebook::Rulebook;

    fn d(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn house(left: i64, members: i64, standard: Option<i64>, accident: bool) -> Household {
        Household {
            disposable: Fen(left + 500),
            rigid: Fen(500),
            members,
            standard: standard.map(Fen),
            times: 2,
            accident,
        }
    }

    #[test]
    fn a_category_is_found_before_rounding_deep_then_relative_then_accident() {
        use Finding::{In, Not, StandardMissing};
        // 1,062 元 a month, three people: 38,232.00 元 a year.
        let line = 106_200 * 12 * 3;
        let known = Some(106_200);
        for (left, standard, accident, found) in [
            (line - 1, known, false, In(Hardship::Deep)),
            (line - 1, known, true, In(Hardship::Deep)),
            (line, known, false, In(Hardship::Relative)),
            (2 * line - 1, known, true, In(Hardship::Relative)),
            (2 * line, known, false, Not),
            (2 * line, known, true, In(Hardship::Accident)),
            (-1, known, false, In(Hardship::Deep)),
            (line - 1, None, false, StandardMissing),
            (line - 1, None, true, In(Hardship::Accident)),
        ] {
            let found_now = assess(&house(left, 3, standard, accident));
            assert_eq!(found_now, found, "{left} {standard:?} {accident}");
        }
        assert_eq!(assess(&house(1, 0, known, false)), StandardMissing);
    }

    #[test]
    fn warmth_is_capped_by_time_and_by_calendar_year() {
        let book = Rulebook::shipped();
        let cap = |code| book.money(code, "371323", d("2026-02-01")).unwrap();
        let caps = (cap("warmth.cap_per_time"), cap("warmth.cap_per_year"));
        assert_eq!(caps, (Fen(300_000), Fen(600_000)));
        let paid = |on: &str, amount: i64| Warmth {
            on: d(on),
            amount: Fen(amount),
        };
        let year = |paid: i64| OverCap::Year {
            paid: Fen(paid),
            cap: Fen(600_000),
        };
        let time = OverCap::Time { cap: Fen(300_000) };
        let earlier = [paid("2025-12-31", 300_000), paid("2026-01-05", 300_000)];
        for (amount, over) in [(300_000, vec![]), (300_001, vec![time, year(600_001)])] {
            let found = check_warmth(paid("2026-02-01", amount), &earlier, caps);
            assert_eq!(found, over, "{amount}");
        }
        let full = [paid("2026-01-05", 300_000), paid("2026-01-06", 300_000)];
        assert_eq!(
            check_warmth(paid("2026-12-31", 1), &full, caps),
            [year(600_001)]
        );
        assert_eq!(check_warmth(paid("2027-01-01", 1), &full, caps), []);
    }

    #[test]
    fn money_of_a_model_worker_who_died_before_its_day_is_not_due() {
        for (died, due) in [
            (None, true),
            (Some("2026-04-30"), false),
            (Some("2026-05-01"), true),
            (Some("2026-05-02"), true),
        ] {
            assert_eq!(model_worker_due(d("2026-05-01"), died.map(d)), due);
        }
    }

    #[test]
    fn an_income_on_an_edge_stands_in_the_band_above() {
        for (income, from, to) in [
            (199_999, 100_000, 200_000),
            (200_000, 200_000, 300_000),
            (200_001, 200_000, 300_000),
            (0, 0, 100_000),
        ] {
            let band = income_band(Fen(income), Fen(100_000));
            assert_eq!(band, (Fen(from), Fen(to)), "{income}");
        }
    }
}
