#![allow(clippy::unwrap_used)]
//! The shipped editions, and how a county's file is refused.

use super::edition::{EditionError, Editions, FormEdition};
use super::township::{EDITION, d};

#[test]
fn the_shipped_editions_read_and_follow_one_another() {
    let editions = Editions::shipped();
    let listed: Vec<(&str, bool, &str)> = editions
        .list()
        .iter()
        .map(|e| {
            (
                e.code.as_str(),
                e.sample,
                e.previous.as_deref().unwrap_or(""),
            )
        })
        .collect();
    assert_eq!(
        listed,
        [
            ("base-2026-sample", true, "base-2025-sample"),
            ("base-2025-sample", true, "")
        ]
    );
    let (this, last) = (&editions.list()[0], &editions.list()[1]);
    assert_eq!(
        (this.period.from, this.period.to),
        (d("2025-10-01"), d("2026-09-30"))
    );
    assert_eq!(last.period.to.plus_days(1), this.period.from);
}

#[test]
fn a_countys_file_is_refused_with_the_reason() {
    let text = include_str!("../../../../assets/forms/base-2026-sample.json");
    let refused =
        |from: &str, to: &str| FormEdition::read(&text.replacen(from, to, 1)).unwrap_err();
    assert!(
        matches!(refused("\"no\": \"102\"", "\"no\": \"101\""), EditionError::Twice(no) if no == "101")
    );
    assert!(matches!(
        refused("2025-10-01", "2027-10-01"),
        EditionError::Period
    ));
    assert!(matches!(
        refused("base-2026-sample", "年报"),
        EditionError::Code(_)
    ));
    assert!(
        matches!(refused("\"line\": \"202\"", "\"line\": \"299\""), EditionError::NoLine { line, .. } if line == "299")
    );
    let wrong_name = refused("\"unions_league\"", "\"unions_legue\"");
    assert!(
        matches!(&wrong_name, EditionError::Malformed { why, .. } if why.contains("unions_legue")),
        "{wrong_name}"
    );
    // A count cannot show a rate.
    assert!(matches!(
        refused("\"unions_founded\"", "\"ratio(units, unions)\""),
        EditionError::Malformed { .. }
    ));
    assert!(
        matches!(Editions::shipped().add(text), Err(EditionError::Taken(code)) if code == EDITION)
    );
}
