//! What was put off on the list of the day (先放一放), and how near a last day is. The list itself is worked out by those who know
//! what is due.

use crate::shared::{Day, SnoozeId};
use crate::store::{self, Record as _, Tx, record};
use rusqlite::Connection;
use std::collections::BTreeMap;

record! {
    /// An item that is not to be shown until a day, and why.
    pub struct Snooze: Snooze(SnoozeId) in "snooze" {
        /// Id of the item on the list.
        pub item: String,
        /// Last day on which it stays away.
        pub until: Day,
        /// Why, in the office's words.
        pub reason: String,
    }
}

/// Why something cannot be put off.
#[derive(Debug, thiserror::Error)]
pub enum SnoozeError {
    /// Nobody said why.
    #[error("no reason given")]
    ReasonMissing,
    /// The day has passed, or lies too far ahead to be remembered.
    #[error("{until} lies outside {from} to {to}")]
    DayOutside {
        /// Day given.
        until: Day,
        /// First possible day: today.
        from: Day,
        /// Last possible day.
        to: Day,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] store::StoreError),
}

/// How near a last day is (远近).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// 已经过期
    Overdue,
    /// 今天
    Today,
    /// 7 天以内
    Soon,
    /// 往后要准备
    Later,
    /// 没有期限
    Open,
}

/// So many days ahead are soon.
pub const SOON_DAYS: i64 = 7;

/// Tells how near the last day of something is.
pub fn nearness(due: Option<Day>, today: Day) -> Nearness {
    match due.map(|due| today.days_until(due)) {
        None => Nearness::Open,
        Some(..=-1) => Nearness::Overdue,
        Some(0) => Nearness::Today,
        Some(1..=SOON_DAYS) => Nearness::Soon,
        Some(_) => Nearness::Later,
    }
}

/// Days for which something may be put off: longer is forgotten.
pub const LONGEST_DAYS: i64 = 31;

/// Puts an item off until a day; said again, the new day holds.
pub fn snooze(tx: &Tx<'_>, item: &str, until: Day, reason: &str) -> Result<(), SnoozeError> {
    let (from, to) = (tx.author().day(), tx.author().day().plus_days(LONGEST_DAYS));
    if reason.trim().is_empty() {
        return Err(SnoozeError::ReasonMissing);
    }
    if until < from || until > to {
        return Err(SnoozeError::DayOutside { until, from, to });
    }
    let known = Snooze::select(tx.conn(), "AND item = ?1 ORDER BY id LIMIT 1", &[&item])?.pop();
    let words = Snooze {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        item: item.to_owned(),
        until,
        reason: reason.trim().to_owned(),
    };
    match known {
        Some(known) => tx.put(Snooze {
            id: known.id,
            station: known.station,
            revision: known.revision,
            ..words
        })?,
        None => tx.insert(words)?,
    };
    Ok(())
}

/// Takes an item back onto the list; true if it was away.
pub fn wake(tx: &Tx<'_>, item: &str) -> store::Result<bool> {
    let known = Snooze::select(tx.conn(), "AND item = ?1", &[&item])?;
    for snooze in &known {
        tx.retire::<Snooze>(snooze.id, "提前拿回")?;
    }
    Ok(!known.is_empty())
}

/// What stays away on a day, by item.
pub fn snoozed(conn: &Connection, on: Day) -> store::Result<BTreeMap<String, Snooze>> {
    Ok(Snooze::select(conn, "AND until >= ?1", &[&on])?
        .into_iter()
        .map(|snooze| (snooze.item.clone(), snooze))
        .collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::Act;
    use crate::store::tests::Desk;

    fn put_off(desk: &Desk, days: i64, reason: &str) -> Result<(), SnoozeError> {
        let until = desk.author().day().plus_days(days);
        desk.act(Act::Snooze, |tx| snooze(tx, "backup", until, reason))
    }

    fn away(desk: &Desk, on: Day) -> Vec<String> {
        let away = desk.ledger.read(|conn| snoozed(conn, on)).unwrap();
        away.into_values().map(|snooze| snooze.reason).collect()
    }

    #[test]
    fn an_item_stays_away_through_its_last_day_and_says_why() {
        let desk = Desk::new();
        let today = desk.author().day();
        put_off(&desk, 3, " U盘借出去了 ").unwrap();
        for (days, seen) in [(0, true), (3, true), (4, false)] {
            let found = away(&desk, today.plus_days(days));
            assert_eq!(found == ["U盘借出去了"], seen, "{days}");
        }
        put_off(&desk, 1, "下周买").unwrap();
        assert_eq!(away(&desk, today), ["下周买"]);
        assert!(desk.act(Act::Snooze, |tx| wake(tx, "backup")).unwrap());
        assert!(!desk.act(Act::Snooze, |tx| wake(tx, "backup")).unwrap());
        assert!(away(&desk, today).is_empty());
    }

    #[test]
    fn nothing_is_put_off_without_a_reason_into_the_past_or_for_longer_than_a_month() {
        let desk = Desk::new();
        assert!(matches!(
            put_off(&desk, 1, "  "),
            Err(SnoozeError::ReasonMissing)
        ));
        for (days, fits) in [(-1, false), (0, true), (31, true), (32, false)] {
            assert_eq!(put_off(&desk, days, "等批复").is_ok(), fits, "{days}");
        }
    }

    #[test]
    fn the_seventh_day_is_soon_and_the_last_day_itself_is_not_overdue() {
        let today: Day = "2026-11-22".parse().unwrap();
        for (due, expected) in [
            (Some("2026-11-21"), Nearness::Overdue),
            (Some("2026-11-22"), Nearness::Today),
            (Some("2026-11-23"), Nearness::Soon),
            (Some("2026-11-29"), Nearness::Soon),
            (Some("2026-11-30"), Nearness::Later),
            (None, Nearness::Open),
        ] {
            let day = due.map(|text| text.parse().unwrap());
            assert_eq!(nearness(day, today), expected, "{due:?}");
        }
    }

    #[test]
    fn what_was_put_off_is_the_offices_own_affair() {
        assert!(!Snooze::KIND.travels());
    }
}
