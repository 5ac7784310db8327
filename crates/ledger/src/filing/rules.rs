//! Rules of hand-in and desk. Pure.

use super::{FilingState, SentMode};
use crate::shared::Day;

/// After so many bundles without a receipt the next one holds everything (design: bundle, chain).
pub const UNANSWERED_UNTIL_FULL: i64 = 10;

/// A month without a stick is late. The county's own due days are parameters of a later rules bundle; this is only for
/// the order of the list.
pub const DAYS_UNTIL_LATE: i64 = 31;

/// Says where a record stands, from the newest change to it and the newest change that bundles cover.
pub fn filing_state(last_change: i64, exported_upto: i64, received_upto: i64) -> FilingState {
    if last_change > exported_upto {
        FilingState::Local
    } else if last_change > received_upto {
        FilingState::Exported
    } else {
        FilingState::Received
    }
}

/// Says how much the next bundle holds: everything if asked, if no receipt gives a base, if the epoch is new, or after
/// [`UNANSWERED_UNTIL_FULL`] bundles without an answer.
pub fn next_mode(
    asked_full: bool,
    first_of_epoch: bool,
    base: Option<i64>,
    unanswered: i64,
) -> SentMode {
    if asked_full || first_of_epoch || base.is_none() || unanswered >= UNANSWERED_UNTIL_FULL {
        SentMode::Full
    } else {
        SentMode::Since
    }
}

/// Whether a bundle retires so many members that a person must say yes (decision 11): more than 5 % and more than 5
/// persons, or more than 200.
pub fn retires_too_many(retired: i64, members: i64) -> bool {
    retired > 200 || (retired > 5 && retired * 20 > members)
}

/// Days beyond a month since a station last handed in, or since it was enrolled.
pub fn late_days(last: Day, today: Day) -> i64 {
    (last.days_until(today) - DAYS_UNTIL_LATE).max(0)
}
