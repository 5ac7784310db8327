//! Rules of hand-in and desk, as tables.
#![allow(clippy::unwrap_used)]

use super::rules::{filing_state, late_days, next_mode, retires_too_many};
use super::{FilingState, SentMode};
use crate::shared::Day;

#[test]
fn a_record_stands_where_its_newest_change_stands() {
    for (last, exported, received, state) in [
        (9, 0, 0, FilingState::Local),
        (9, 8, 8, FilingState::Local),
        (9, 9, 8, FilingState::Exported),
        (9, 12, 9, FilingState::Received),
    ] {
        assert_eq!(
            filing_state(last, exported, received),
            state,
            "{last} {exported} {received}"
        );
    }
}

#[test]
fn the_first_of_an_epoch_and_the_eleventh_unanswered_are_full() {
    for (asked, first, base, unanswered, mode) in [
        (false, true, Some(4), 0, SentMode::Full),
        (false, false, None, 2, SentMode::Full),
        (true, false, Some(4), 0, SentMode::Full),
        (false, false, Some(4), 9, SentMode::Since),
        (false, false, Some(4), 10, SentMode::Full),
    ] {
        assert_eq!(
            next_mode(asked, first, base, unanswered),
            mode,
            "{asked} {first} {base:?} {unanswered}"
        );
    }
}

#[test]
fn more_than_five_in_a_hundred_and_more_than_five_persons_wait_for_a_yes() {
    for (retired, members, waits) in [
        (5, 6, false),
        (6, 120, false),
        (6, 119, true),
        (200, 100_000, false),
        (201, 100_000, true),
        (0, 0, false),
    ] {
        assert_eq!(
            retires_too_many(retired, members),
            waits,
            "{retired} of {members}"
        );
    }
}

#[test]
fn a_station_is_late_after_a_month() {
    let last: Day = "2026-10-01".parse().unwrap();
    assert_eq!(late_days(last, "2026-11-01".parse().unwrap()), 0);
    assert_eq!(late_days(last, "2026-11-03".parse().unwrap()), 2);
}
