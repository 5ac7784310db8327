//! What every form asks of what was typed: that something was said, that a day has come, that one day does not precede another.
//! What is wrong where it does not hold is each area's own fact; here is only what holds.

use super::Day;

/// What was said (写明), without the blanks around it; `empty` is what is wrong where nothing was.
pub fn check_said<E>(text: &str, empty: impl FnOnce() -> E) -> Result<String, E> {
    said(Some(text)).ok_or_else(empty)
}

/// The same of what may be left out: nothing but blanks is nothing.
pub fn said(text: Option<&str>) -> Option<String> {
    let text = text?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A day that has come; `early` is what is wrong with one that has not. Today has come.
pub fn check_past<E>(day: Day, today: Day, early: impl FnOnce() -> E) -> Result<(), E> {
    match day > today {
        true => Err(early()),
        false => Ok(()),
    }
}

/// A day that does not precede another; `early` is what is wrong with one that does. The same day does not.
pub fn check_order<E>(after: Day, day: Day, early: impl FnOnce() -> E) -> Result<(), E> {
    match day < after {
        true => Err(early()),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_has_no_blanks_around_it_and_blanks_alone_say_nothing() {
        for (typed, kept) in [
            ("", None),
            (" \t\u{3000}\n", None),
            ("  周立新 ", Some("周立新")),
            ("一 二", Some("一 二")),
        ] {
            assert_eq!(said(Some(typed)).as_deref(), kept, "{typed:?}");
            assert_eq!(
                check_said(typed, || "empty").ok().as_deref(),
                kept,
                "{typed:?}"
            );
        }
        assert_eq!(said(None), None);
    }

    #[test]
    fn today_has_come_and_a_day_does_not_precede_itself() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let today = day("2026-11-22");
        for (on, past) in [
            ("2026-11-21", true),
            ("2026-11-22", true),
            ("2026-11-23", false),
        ] {
            assert_eq!(check_past(day(on), today, || ()).is_ok(), past, "{on}");
        }
        for (on, follows) in [
            ("2026-11-21", false),
            ("2026-11-22", true),
            ("2026-11-23", true),
        ] {
            assert_eq!(check_order(today, day(on), || ()).is_ok(), follows, "{on}");
        }
    }
}
