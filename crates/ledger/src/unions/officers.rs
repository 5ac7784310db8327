//! Officers between two elections (届中变动): who leaves a post, who takes one.

use super::acts::{not_in_future, standing};
use super::election::person_named;
use super::store::newest_body;
use super::{BodyKind, Elected, Officer, UnionError};
use crate::shared::{Day, OfficerId};
use crate::store::{Record as _, Tx};

/// Records the last day of somebody in a post. The post was held; its line stays.
pub fn leave_post(tx: &Tx<'_>, officer: OfficerId, last_day: Day) -> Result<Officer, UnionError> {
    not_in_future(tx, last_day)?;
    let officer = Officer::get(tx.conn(), officer)?;
    if let Some(on) = officer.to_day {
        return Err(UnionError::LeftAlready { on });
    }
    if last_day < officer.from_day {
        return Err(UnionError::DayOutside {
            day: last_day,
            from: officer.from_day,
            to: tx.author().day(),
        });
    }
    Ok(tx.put(Officer {
        to_day: Some(last_day),
        ..officer
    })?)
}

/// Records who took a post of the body's present term (补选、增补).
pub fn take_post(
    tx: &Tx<'_>,
    (union, kind): (&str, BodyKind),
    chosen: &Elected,
    from_day: Day,
) -> Result<Officer, UnionError> {
    let union = standing(tx, union, from_day)?;
    let newest = newest_body(tx.conn(), union.id, kind, Some(from_day))?;
    let body = newest.ok_or_else(|| UnionError::NoTerm {
        union: union.name.clone(),
        body: kind,
    })?;
    let person = person_named(tx, &union, &chosen.name)?;
    Ok(tx.insert(Officer {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        body: body.id,
        person: person.id,
        post: chosen.post.clone(),
        full_time: chosen.full_time,
        from_day,
        to_day: None,
    })?)
}
