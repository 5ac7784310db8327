//! The readings of the law on contracts. Pure.

use crate::shared::Day;
use crate::store::text_code;

/// First day on which a contract holds: the day after the last one on which the labour department could object
/// (S2 Art. 30, S4 Art. 41; regulations §11).
pub fn effective_on(last_day_to_object: Day) -> Day {
    last_day_to_object.plus_days(1)
}

/// Whether a contract runs a whole number of years, `from` to `to`: a year may end on the corresponding day or on its eve
/// (regulations §11). Answers with the years.
pub fn contract_years(from: Day, to: Day) -> Option<i32> {
    let (begins, ends) = (from.year(), to.year());
    let years = ends - begins;
    let holds = |years: i32| {
        let same = from.plus_years(years);
        years > 0 && (to == same || to == same.plus_days(-1))
    };
    // A year from 1 January ends on 31 December of the year before the corresponding day.
    [years, years + 1].into_iter().find(|years| holds(*years))
}

text_code! {
    /// How a clause was kept (履行情况).
    pub enum Performance {
        /// 已履行
        Done = "done" "已履行",
        /// 部分履行
        Partly = "partly" "部分履行",
        /// 未履行
        Not = "not" "未履行",
    }
}

/// 履约率: clauses that were kept among those that were looked at. 部分履行 is not kept (regulations §11).
pub fn performance(clauses: &[Performance]) -> (i64, i64) {
    let kept = clauses
        .iter()
        .filter(|clause| **clause == Performance::Done);
    (kept.count() as i64, clauses.len() as i64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::clocks;
    use crate::rulebook::Rulebook;

    fn d(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_contract_holds_from_the_day_after_the_last_one_to_object() {
        let book = Rulebook::shipped();
        let calendar = book.calendar().unwrap();
        for (received, last, effective) in [
            ("2026-11-02", "2026-11-17", "2026-11-18"),
            // The fifteenth day is a Saturday: Monday is the last one.
            ("2026-11-06", "2026-11-23", "2026-11-24"),
        ] {
            let rule = book.clock("wage.objection", "371323", d(received)).unwrap();
            let reading = clocks::read(&rule, d(received), &[], &calendar, d(received));
            assert_eq!(reading.due, Some(d(last)));
            assert_eq!(effective_on(d(last)), d(effective));
        }
    }

    #[test]
    fn a_contract_year_ends_on_the_corresponding_day_or_on_its_eve() {
        for (from, to, years) in [
            ("2026-01-01", "2026-12-31", Some(1)),
            ("2026-01-01", "2027-01-01", Some(1)),
            ("2026-03-01", "2027-02-28", Some(1)),
            ("2026-03-01", "2027-03-01", Some(1)),
            ("2026-03-01", "2029-02-28", Some(3)),
            ("2024-02-29", "2025-02-28", Some(1)),
            ("2024-02-29", "2025-02-27", Some(1)),
            ("2026-03-01", "2027-02-27", None),
            ("2026-03-01", "2027-03-02", None),
            ("2026-03-01", "2026-03-01", None),
            ("2026-03-01", "2026-02-28", None),
        ] {
            assert_eq!(contract_years(d(from), d(to)), years, "{from} to {to}");
        }
    }

    #[test]
    fn a_clause_kept_in_part_was_not_kept() {
        use Performance::{Done, Not, Partly};
        for (clauses, rate) in [
            (&[][..], (0, 0)),
            (&[Done], (1, 1)),
            (&[Done, Partly, Not, Done], (2, 4)),
            (&[Partly], (0, 1)),
        ] {
            assert_eq!(performance(clauses), rate);
        }
    }

    /// regulations §11: S2 Art. 27 names no quorum, the congress's two thirds hold.
    #[test]
    fn the_wage_contract_needs_two_thirds_present_and_more_than_half_of_all() {
        let book = Rulebook::shipped();
        let share = |code| book.share(code, "371323", d("2026-11-22")).unwrap();
        for (present, votes, all, quorum, passed) in [
            (66, 50, 100, false, false),
            (67, 50, 100, true, false),
            (67, 51, 100, true, true),
        ] {
            assert_eq!(share("wage.quorum").is_met(present, all), quorum);
            assert_eq!(share("wage.pass").is_met(votes, all), passed);
        }
        // An ordinary collective contract passes with half (S4 Art. 40).
        assert!(share("contract.pass").is_met(50, 100));
    }
}
