//! Taking the planned rows in: one act, so that the list is undone whole.

use super::plan::OfficerDeed;
use crate::lists::{ListApplied, ListFault, ListRow};
use crate::people::Person;
use crate::sheets::{Part, Staging, remember_batch};
use crate::store::{Record as _, StoreError, Tx};
use crate::unions::{Body, Election, Officer, Union, UnionError, elect, newest_body, person_named};

/// Applies a plan.
pub fn apply<E: From<UnionError> + From<StoreError>>(
    tx: &Tx<'_>,
    batch: &str,
    staging: &Staging,
    go_on: &mut dyn FnMut(u64) -> Result<(), E>,
) -> Result<ListApplied, E> {
    let mut applied = ListApplied::default();
    staging.each(
        Part::Added,
        &mut |row: ListRow<OfficerDeed>| -> Result<(), E> {
            let deed = row.said.expect("a row that is taken says something");
            add(tx, &deed)?;
            applied.added += 1;
            go_on(applied.added)
        },
    )?;
    staging.each(
        Part::Updated,
        &mut |row: ListRow<OfficerDeed>| -> Result<(), E> {
            let deed = row.said.expect("a row that is taken says something");
            let id = row.record.expect("a row that changes an officer names it");
            let officer = Officer::get(tx.conn(), id)?;
            let full_time = deed.said.full_time.unwrap_or(officer.full_time);
            tx.put(Officer {
                full_time,
                ..officer
            })?;
            applied.updated += 1;
            go_on(applied.added + applied.updated)
        },
    )?;
    remember_batch::<ListFault>(tx, batch, staging, None)?;
    Ok(applied)
}

fn add(tx: &Tx<'_>, deed: &OfficerDeed) -> Result<(), UnionError> {
    let union = Union::coded(tx.conn(), deed.union.as_str())?;
    let body = body_of(tx, deed, &union)?;
    let person = match deed.person {
        Some(id) => id,
        None => {
            let person = person_named(tx, &union, &deed.said.name)?;
            tx.put(Person {
                phone: person.phone.clone().or_else(|| deed.said.phone.clone()),
                ..person
            })?
            .id
        }
    };
    let from_day = deed
        .said
        .from_day
        .map(|said| said.day)
        .filter(|from| *from >= body.elected_on && *from <= body.ends_on);
    tx.insert(Officer {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        body: body.id,
        person,
        post: deed.said.post.clone(),
        full_time: deed.said.full_time.unwrap_or(false),
        from_day: from_day.unwrap_or(body.elected_on),
        to_day: None,
        votes: None,
        contract_until: None,
    })?;
    Ok(())
}

/// The term of the post. Of a term that the list begins the first row enters it.
fn body_of(tx: &Tx<'_>, deed: &OfficerDeed, union: &Union) -> Result<Body, UnionError> {
    let newest = newest_body(tx.conn(), union.id, deed.said.body, None)?;
    match (deed.begins, newest) {
        (None, Some(body)) => Ok(body),
        (Some(term), Some(body)) if body.elected_on == term.elected_on => Ok(body),
        (begins, newest) => {
            let term = begins.expect("a post without a term begins one");
            let next = newest.map_or(1, |body| body.term_no + 1);
            elect(
                tx,
                &Election {
                    union: deed.union.as_str(),
                    kind: deed.said.body,
                    term_no: term.number.unwrap_or(next),
                    elected_on: term.elected_on,
                    years: term.years,
                    approval_no: None,
                    officers: &[],
                },
            )
        }
    }
}
