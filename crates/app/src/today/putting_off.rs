//! 先放一放: an item that has to wait, with the day and the reason.

use super::{Nothing, all};
use crate::form::day;
use crate::{Answer, Failure, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::due;
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// What is put off.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TodaySnooze {
    /// Id of the item.
    pub item: String,
    /// Last day on which it stays away; at most a month ahead.
    pub until: String,
    /// Why.
    pub reason: String,
}

/// Puts an item of the list off. Its last day stays what it is.
pub fn today_snooze(office: &Office, request: TodaySnooze, _: &dyn Progress) -> Answer<Nothing> {
    let until = day(&request.until, "until")?;
    let title = title_of(office, &request.item)?;
    let entry = Entry {
        detail: Some(&request.reason),
        ..Entry::new(Act::Snooze, &title)
    };
    office.transact(entry, |tx| {
        due::snooze(tx, &request.item, until, &request.reason)
    })?;
    Ok(Nothing {})
}

/// What comes back onto the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TodayWake {
    /// Id of the item.
    pub item: String,
}

/// Takes an item back onto the list before its day.
pub fn today_wake(office: &Office, request: TodayWake, _: &dyn Progress) -> Answer<Nothing> {
    let title = title_of(office, &request.item)?;
    let subject = format!("拿回：{title}");
    office.transact(Entry::new(Act::Snooze, &subject), |tx| -> Answer<()> {
        due::wake(tx, &request.item)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

fn title_of(office: &Office, id: &str) -> Answer<String> {
    let items = all(office, office.today())?;
    let found = items.into_iter().find(|item| item.id == id);
    found.map(|item| item.title).ok_or_else(|| {
        Failure::new(
            "not_due",
            "这件事已经不在今天的单子上了。",
            "可能刚办好；刷新一下再看。",
        )
    })
}
