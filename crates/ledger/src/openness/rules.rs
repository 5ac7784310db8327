//! What stands in the way of recording openness. Pure.

use super::items::{OpenItem, Owner};
use crate::rulebook::RulebookError;
use crate::shared::{self, Day};
use crate::store::StoreError;

/// Why something about openness cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum OpennessError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// A day that has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// The day given.
        day: Day,
    },
    /// A day before the one it follows.
    #[error("{day} is before {after}")]
    DayBefore {
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// A group of the other owners' list.
    #[error("{item} is not on the list of {owner:?}")]
    OtherOwner {
        /// The group.
        item: OpenItem,
        /// Whom the unit belongs to.
        owner: Owner,
    },
    /// Only public-owned units report yearly.
    #[error("only public-owned units report")]
    NotPublic,
    /// The rulebook refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, OpennessError> {
    shared::check_said(text, || OpennessError::Empty { what })
}

pub(super) fn check_past(day: Day, today: Day) -> Result<(), OpennessError> {
    shared::check_past(day, today, || OpennessError::InFuture { day })
}

/// Each day, where it is given, is not before the one in front of it.
pub(super) fn check_order(days: &[Option<Day>]) -> Result<(), OpennessError> {
    let mut given = days.iter().flatten();
    let Some(mut after) = given.next() else {
        return Ok(());
    };
    for day in given {
        if day < after {
            return Err(OpennessError::DayBefore {
                day: *day,
                after: *after,
            });
        }
        after = day;
    }
    Ok(())
}

pub(super) fn check_item(item: OpenItem, owner: Owner) -> Result<(), OpennessError> {
    match item.owner() {
        Some(other) if other != owner => Err(OpennessError::OtherOwner { item, owner }),
        _ => Ok(()),
    }
}

pub(super) fn check_public(owner: Owner) -> Result<(), OpennessError> {
    match owner {
        Owner::Public => Ok(()),
        Owner::Private => Err(OpennessError::NotPublic),
    }
}
