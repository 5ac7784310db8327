//! Who writes, and when: handed in from outside, because the core reads no clock.

use crate::shared::{Day, IdSource};
use std::sync::Mutex;
use uuid::Uuid;

/// A point of the office's clock. Advisory: nothing is ever ordered by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 UTC.
    pub millis: i64,
    /// The calendar day at the office.
    pub day: Day,
}

super::text_code! {
    /// What an operator (操作员) may do. Revealing, sealing, exporting and county matters need chair or deputy.
    pub enum Role {
        /// 主席
        Chair = "chair" "主席",
        /// 副主席
        Deputy = "deputy" "副主席",
        /// 经办人
        Clerk = "clerk" "经办人",
        /// 只看不改
        Reader = "reader" "只看",
    }
}

impl Role {
    /// Whether this role may reveal, seal, export and deal with the county (decision 20).
    pub fn may_answer_for_the_office(self) -> bool {
        matches!(self, Self::Chair | Self::Deputy)
    }

    /// Whether this role may change records at all.
    pub fn may_write(self) -> bool {
        self != Self::Reader
    }
}

/// The hand that writes (经手人): who, when, and where its new ids come from.
pub struct Author<'a> {
    /// The operator's name as it stands in the act line.
    pub operator: &'a str,
    /// What the operator may do.
    pub role: Role,
    /// When.
    pub at: Moment,
    /// Source of new record ids.
    pub ids: &'a Mutex<dyn IdSource + 'static>,
}

impl<'a> Author<'a> {
    /// Brings the parts together.
    pub fn new(
        operator: &'a str,
        role: Role,
        at: Moment,
        ids: &'a Mutex<dyn IdSource + 'static>,
    ) -> Self {
        Self {
            operator,
            role,
            at,
            ids,
        }
    }

    /// Draws a new id.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.ids
            .lock()
            .expect("no source of ids panics")
            .next()
            .into()
    }

    /// The day of writing.
    pub fn day(&self) -> Day {
        self.at.day
    }
}
