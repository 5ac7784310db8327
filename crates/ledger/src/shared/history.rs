//! What holds on a day, of entries that each hold from a day on (历史).

use super::Day;

/// The entry that holds on a day: the newest of those that began by then. A firm that moved between townships belongs to
/// the township of a period's last day, or of the as-of day (regulations §11).
pub fn holding_on<T>(entries: &[(Day, T)], on: Day) -> Option<&T> {
    entries
        .iter()
        .filter(|(from, _)| *from <= on)
        .max_by_key(|(from, _)| *from)
        .map(|(_, entry)| entry)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_firm_that_moved_belongs_to_the_township_of_the_day() {
        let d = |text: &str| text.parse::<Day>().unwrap();
        let moves = [(d("2026-07-01"), "马站镇"), (d("2019-03-01"), "诸葛镇")];
        for (on, township) in [
            ("2019-02-28", None),
            ("2019-03-01", Some("诸葛镇")),
            ("2026-06-30", Some("诸葛镇")),
            ("2026-07-01", Some("马站镇")),
            ("2026-12-31", Some("马站镇")),
        ] {
            assert_eq!(holding_on(&moves, d(on)).copied(), township, "{on}");
        }
    }
}
