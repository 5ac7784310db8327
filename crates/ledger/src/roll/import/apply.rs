//! Taking the planned rows in: one act, so that the batch is undone whole.

use super::merge::{fill, joining_day, merge};
use super::plan::PlannedRow;
use super::{Refusal, Tally};
use crate::people::{Person, find_by_document};
use crate::roll::acts::{add_event, blank_member, blank_person};
use crate::roll::line::RollLine;
use crate::roll::store::{count_lines, membership_in};
use crate::roll::{EventKind, Member, RollError, active_memberships, events_of};
use crate::shared::UnionId;
use crate::sheets::{Part, Staging, remember_batch};
use crate::store::{self, Record as _, Tx};

/// Smaller batches keep the indexes in step row by row: their pages fit into memory.
const LARGE_BATCH: u64 = 20_000;

/// What taking a batch in did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The act that undoes the batch.
    pub act: i64,
    /// New members.
    pub added: u64,
    /// Members with something new.
    pub updated: u64,
}

/// Applies a plan. `go_on` is asked now and then how far it is; its error stops the act and nothing stays.
pub fn apply<E: From<RollError> + From<store::StoreError>>(
    tx: &Tx<'_>,
    batch: &str,
    staging: &Staging,
    union: UnionId,
    go_on: &mut dyn FnMut(u64) -> Result<(), E>,
) -> Result<Applied, E> {
    let mut applied = Applied {
        act: tx.act(),
        added: 0,
        updated: 0,
    };
    let mut add_all = || {
        staging.each(Part::Added, &mut |row: PlannedRow| {
            if !add(tx, union, &row).map_err(E::from)? {
                return Ok(());
            }
            applied.added += 1;
            if applied.added.is_multiple_of(500) {
                go_on(applied.added)
            } else {
                Ok(())
            }
        })
    };
    if is_large(tx, staging).map_err(E::from)? {
        tx.indexed_after("roll_line", add_all)?;
    } else {
        add_all()?;
    }
    staging.each(Part::Updated, &mut |row: PlannedRow| {
        update(tx, &row).map_err(E::from)?;
        applied.updated += 1;
        if applied.updated.is_multiple_of(500) {
            go_on(applied.added + applied.updated)
        } else {
            Ok(())
        }
    })?;
    remember_batch::<Refusal>(tx, batch, staging, Some(union)).map_err(E::from)?;
    Ok(applied)
}

/// Whether a batch adds so much to the roll that the ways of searching it are laid out once, afterwards.
fn is_large(tx: &Tx<'_>, staging: &Staging) -> store::Result<bool> {
    let tally: Tally = staging.fact("tally")?;
    if tally.added < LARGE_BATCH {
        return Ok(false);
    }
    Ok(tally.added >= count_lines(tx.conn())?)
}

/// Takes a new member in. False if the person has joined since the plan was made: never a second membership.
fn add(tx: &Tx<'_>, union: UnionId, row: &PlannedRow) -> Result<bool, RollError> {
    let taken = row.taken.as_ref().expect("a row to be added was taken");
    let known = match &taken.document_no {
        Some(number) => find_by_document(tx.conn(), number)?,
        None => None,
    };
    if let Some(person) = &known
        && (membership_in(tx.conn(), person.id, union)?.is_some()
            || !active_memberships(tx.conn(), person.id)?.is_empty())
    {
        return Ok(false);
    }
    // Another station's record of her stays its own.
    let known = known.filter(|known| known.station == tx.station());
    let is_known = known.is_some();
    let mut person = known.unwrap_or_else(|| blank_person(tx));
    let mut member = blank_member(tx, &person, union);
    fill(&mut person, &mut member, taken);
    let person: Person = if is_known {
        tx.put(person)?
    } else {
        tx.insert(person)?
    };
    let member = tx.insert(member)?;
    let event = add_event(
        tx,
        &member,
        EventKind::Joined,
        joining_day(taken),
        None,
        None,
        None,
    )?;
    // The line is made here from what is at hand: reading three records back for each of a hundred thousand rows is not.
    RollLine::derive(&person, &member, &[event]).write(tx.conn())?;
    tx.line_is_fresh(member.id.into());
    Ok(true)
}

fn update(tx: &Tx<'_>, row: &PlannedRow) -> Result<(), RollError> {
    let taken = row.taken.as_ref().expect("a row to be updated was taken");
    let id = row.member.expect("a row to be updated names its member");
    let mut member = Member::get(tx.conn(), id)?;
    let mut person = Person::get(tx.conn(), member.person)?.standing(tx.conn())?;
    let merged = merge(&mut person, &mut member, &events_of(tx.conn(), id)?, taken);
    tx.put(person)?;
    tx.put(member)?;
    if let Some(joined) = merged.joined {
        tx.put(joined)?;
    }
    Ok(())
}
