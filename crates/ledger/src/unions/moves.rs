//! A union that goes from one township to another (划转). Its code is lifelong and goes with it, so a desk has it from two
//! stations: at the one it has ended and its members have left with it, at the other it counts from the day it came.
//!
//! Rule: what moved belongs to the township of the period's last day (regulations §11).

use super::acts::{event, not_in_future, raise_children, standing};
use super::rules::UnionError;
use super::store::{living_memberships, moves_of};
use super::{Union, UnionEventKind, UnionStatus};
use crate::roll;
use crate::shared::{Day, UnionId};
use crate::store::Tx;
use rusqlite::Connection;
use std::collections::HashMap;

/// A move (划转).
#[derive(Debug, Clone)]
pub struct Moving<'a> {
    /// Code of the union.
    pub code: &'a str,
    /// The day from which the other office has it, or from which it counts here.
    pub on: Day,
    /// Name of the other office.
    pub other: &'a str,
    /// 批复文号
    pub document: Option<&'a str>,
}

/// Records that a union went to another office (划出). From that day it and its members count there and not here; unions beneath
/// it rise to the one above, because each of them is moved by an act of its own.
///
/// # Errors
/// Those of a union that does not stand on the day, and of a member who cannot leave on it.
pub fn move_away(tx: &Tx<'_>, moving: &Moving<'_>) -> Result<usize, UnionError> {
    let union = standing(tx, moving.code, moving.on)?;
    let members = living_memberships(tx.conn(), union.id)?;
    let words = moving.document.unwrap_or(moving.other);
    for member in &members {
        roll::transfer_out(tx, *member, moving.on, words)?;
    }
    raise_children(tx, &union, union.parent)?;
    moved(tx, &union, UnionEventKind::MovedAway, moving)?;
    tx.put(Union {
        status: UnionStatus::Dissolved,
        ended_on: Some(moving.on),
        ..union
    })?;
    Ok(members.len())
}

/// Records that a union of this ledger came from another office (划入): before that day it counts there and not here.
///
/// # Errors
/// [`UnionError::CameAlready`] where that is recorded; those of a union that does not stand on the day.
pub fn move_here(tx: &Tx<'_>, moving: &Moving<'_>) -> Result<Union, UnionError> {
    let union = standing(tx, moving.code, moving.on)?;
    not_in_future(tx, moving.on)?;
    if let Some(on) = moved_here(tx.conn())?.get(&union.id) {
        return Err(UnionError::CameAlready {
            name: union.name,
            on: *on,
        });
    }
    moved(tx, &union, UnionEventKind::MovedHere, moving)?;
    Ok(union)
}

/// The day each union came to the station that keeps its record, for those that came.
pub fn moved_here(conn: &Connection) -> crate::store::Result<HashMap<UnionId, Day>> {
    moves_of(conn, UnionEventKind::MovedHere)
}

/// The day each union left the station that keeps its record, for those that left for another.
pub fn moved_away(conn: &Connection) -> crate::store::Result<HashMap<UnionId, Day>> {
    moves_of(conn, UnionEventKind::MovedAway)
}

fn moved(
    tx: &Tx<'_>,
    union: &Union,
    kind: UnionEventKind,
    moving: &Moving<'_>,
) -> Result<(), UnionError> {
    let names = (None, Some(moving.other));
    event(tx, union, moving.on, kind, None, moving.document, names)
}
