//! What a plan is made of: the part a row falls into, and the counts.

use crate::store::text_code;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use uuid::Uuid;

text_code! {
    /// What is to happen with a row.
    pub enum Part {
        /// A new record.
        Added = "added" "新增",
        /// A known record with something new.
        Updated = "updated" "有变化",
        /// A known record with nothing new.
        Unchanged = "unchanged" "没有变化",
        /// A person decides.
        Asked = "transfer" "要您核实",
        /// Refused.
        Rejected = "rejected" "收不了",
    }
}

/// The plan for one row, as the staging keeps it.
pub trait Planned: Serialize + DeserializeOwned {
    /// The sheet's row number.
    fn row(&self) -> u32;
    /// What is to happen.
    fn part(&self) -> Part;
    /// Whether something was odd.
    fn is_warned(&self) -> bool;
    /// The record it is about, if known: what no row is about is proposed as gone.
    fn record(&self) -> Option<Uuid>;
}

/// Counts of a plan. `rows` = accepted + rejected; skipped lines are no rows (decision 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally<R: Ord> {
    /// Rows of the list.
    pub rows: u64,
    /// Rows that can be taken.
    pub accepted: u64,
    /// Rows that cannot.
    pub rejected: u64,
    /// New records.
    pub added: u64,
    /// Records with something new.
    pub updated: u64,
    /// Records with nothing new.
    pub unchanged: u64,
    /// Rows a person must decide about.
    pub asked: u64,
    /// Lines that are no row of the list.
    pub skipped: u64,
    /// Rows taken with a warning.
    pub warnings: u64,
    /// Refused rows by reason; no zero entries.
    pub reasons: BTreeMap<R, u64>,
}

impl<R: Ord> Default for Tally<R> {
    fn default() -> Self {
        Self {
            rows: 0,
            accepted: 0,
            rejected: 0,
            added: 0,
            updated: 0,
            unchanged: 0,
            asked: 0,
            skipped: 0,
            warnings: 0,
            reasons: BTreeMap::new(),
        }
    }
}

impl<R: Ord> Tally<R> {
    /// Counts one row in.
    pub fn count(&mut self, planned: &impl Planned, reason: Option<R>) {
        self.rows += 1;
        self.warnings += u64::from(planned.is_warned());
        let part = match planned.part() {
            Part::Added => &mut self.added,
            Part::Updated => &mut self.updated,
            Part::Unchanged => &mut self.unchanged,
            Part::Asked => &mut self.asked,
            Part::Rejected => &mut self.rejected,
        };
        *part += 1;
        match reason {
            Some(reason) => *self.reasons.entry(reason).or_default() += 1,
            None => self.accepted += 1,
        }
    }
}
