//! What slips and lists say of a bundle, kept beside it as JSON.

use crate::{ExchangeError, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a bundle holds, in the figures of its slip (交接单).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Records by kind.
    pub parts: BTreeMap<String, u64>,
    /// Members on the roll, active or retained, where everything went along; a hand-in of changes counts only those.
    pub members: Option<i64>,
    /// Memberships made since the base; all of them in a full bundle.
    pub added: i64,
    /// Memberships that changed and stand.
    pub changed: i64,
    /// Memberships touched that have ended.
    pub left: i64,
    /// Editions of the sealed annual returns inside.
    pub returns: Vec<String>,
    /// Attachments.
    pub attachments: i64,
    /// First day covered, `YYYY-MM-DD`; `None` when everything is.
    pub from: Option<String>,
}

/// What taking a bundle in did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IntakeFacts {
    /// Records new here.
    pub added: i64,
    /// Records changed.
    pub changed: i64,
    /// Records that no longer stand.
    pub retired: i64,
    /// People who were on the roll and no longer are.
    pub people_gone: i64,
    /// Records the same as before.
    pub unchanged: i64,
    /// Questions and guards that wait for a person.
    pub needs_you: i64,
    /// Rows sent back in the receipt.
    pub returned: i64,
    /// Bundles that a restored copy had lost (从旧备份恢复).
    pub bundles_older: u64,
    /// Records kept here that a full bundle no longer names.
    pub unnamed: i64,
    /// Days by which the certificate had run out or not begun.
    pub certificate_days_outside: u64,
    /// Records taken by kind.
    pub parts: BTreeMap<String, u64>,
    /// Files of the station that its receipt says are on file elsewhere too, each with the other (同一户两家工会建档).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub households: Vec<(String, String)>,
}

/// Writes facts as they are kept.
pub(crate) fn to_text<T: Serialize>(facts: &T) -> String {
    serde_json::to_string(facts).expect("facts are plain data")
}

/// Reads facts as they were kept.
pub(crate) fn from_text<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| ExchangeError::Unreadable { what: "facts" })
}
