//! Terms of the bodies of a union (任期、换届), with their articles (regulations §1.2). Pure.

use super::{UnionError, UnionForm};
use crate::calendar::Calendar;
use crate::clocks::{self, ClockRule};
use crate::rulebook::Rulebook;
use crate::shared::Day;

/// Last day of a term: the corresponding day, not moved by rest days (民法典 Art. 202; regulations §11).
pub fn term_ends(elected_on: Day, years: i64) -> Day {
    elected_on.plus_years(years as i32)
}

/// Checks the length of a term: 3 or 5 years; federations 5 (工会法 Art. 16; TERM-01, TERM-02).
pub fn check_term(form: UnionForm, years: i64) -> Result<(), UnionError> {
    let allowed: &[i64] = if form == UnionForm::Federation {
        &[5]
    } else {
        &[3, 5]
    };
    if allowed.contains(&years) {
        Ok(())
    } else {
        Err(UnionError::TermYears { years })
    }
}

/// How a term stands on a day (换届情况; TERM-03).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermState {
    /// Nothing is asked for yet.
    Running,
    /// It ends soon.
    Due {
        /// Days to go, 0 on the last one.
        left: i64,
        /// What is to be done by now (换届准备、换届请示、换届选举).
        step: String,
        /// Code of the clock that asks for it.
        clock: String,
    },
    /// The union above allowed the election to be held later (TERM-04).
    Postponed {
        /// Last day of that.
        until: Day,
        /// Days to it, 0 on the last one.
        left: i64,
    },
    /// Past its end; days over, 1 on the day after. They run from the term's end also where a postponement has lapsed
    /// (regulations §11).
    Overdue(i64),
}

/// From when on a re-election is asked for: the clocks `union.renewal_*`, the earliest first.
const NOTICES: [&str; 3] = [
    "union.renewal_first",
    "union.renewal_second",
    "union.renewal_last",
];

/// What those clocks are read from. Each is read as it holds on the last day of the term, as the case reads it: a corrected
/// parameter moves a term that ends after it, and no other.
#[derive(Debug, Clone, Copy)]
pub struct RenewalNotice<'c> {
    /// The parameters.
    pub book: &'c Rulebook,
    /// Days of work and rest.
    pub calendar: &'c Calendar,
    /// Code of the county.
    pub region: &'c str,
}

impl RenewalNotice<'_> {
    /// What is asked for by a day, if anything.
    fn asked(&self, ends_on: Day, on: Day) -> Option<ClockRule> {
        let begun = |rule: &ClockRule| {
            let reading = clocks::read(rule, ends_on, &[], self.calendar, on);
            reading.due.is_some_and(|from| from <= on)
        };
        NOTICES
            .iter()
            .rev()
            .filter_map(|code| self.book.find(code, self.region, ends_on)?.clock())
            .find(begun)
    }
}

/// Assesses a term on a day. `postponed_to` is the day until which the union above allowed the re-election to wait.
pub fn assess_term(
    ends_on: Day,
    postponed_to: Option<Day>,
    notice: &RenewalNotice<'_>,
    on: Day,
) -> TermState {
    let left = on.days_until(ends_on);
    match (postponed_to, notice.asked(ends_on, on)) {
        (Some(until), asked) if on <= until && (asked.is_some() || left < 0) => {
            TermState::Postponed {
                until,
                left: on.days_until(until),
            }
        }
        // However old the term is: no parameter of its day is needed to see that it is over.
        _ if left < 0 => TermState::Overdue(-left),
        (_, None) => TermState::Running,
        (_, Some(rule)) => TermState::Due {
            left,
            step: rule.step,
            clock: rule.code,
        },
    }
}
