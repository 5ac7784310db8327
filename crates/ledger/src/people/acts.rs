//! What a person does about two records of one human being: takes them for one, and takes that back.

use super::rules::{Meeting, PeopleError, check_merge, meet};
use super::store::{given_way_to, is_said_of, retired_as};
use super::{NotSame, Person};
use crate::roll::{Member, active_memberships};
use crate::shared::{MemberId, PersonId, UnionId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// Why a membership no longer stands that was folded into another of the same person and union.
const FOLDED: &str = "并为一人";

/// Takes two records for one person (并为一人). The one that gives way keeps its words and points to the other; its
/// memberships and posts are read as the other's. A membership on a roll where the other stands too gives way with it.
pub fn merge(tx: &Tx<'_>, keep: PersonId, gives_way: PersonId) -> Result<Person, PeopleError> {
    let conn = tx.conn();
    let keep = Person::get(conn, keep)?;
    let mut giver = Person::get(conn, gives_way)?;
    let others = given_way_to(conn, giver.id)?.len();
    check_merge(&keep, &giver, others, tx.station())?;
    match meet(&on_the_roll(tx, keep.id)?, &on_the_roll(tx, giver.id)?) {
        Meeting::Fold(members) => {
            for member in members {
                tx.retire::<Member>(member, FOLDED)?;
            }
        }
        Meeting::Clash(one, other) => return Err(two_rolls(tx, &keep, one, other)?),
    }
    for said in NotSame::select(conn, "AND (one = ?1 OR other = ?1)", &[&keep.id])? {
        if is_said_of(&said, keep.id, giver.id) {
            tx.retire::<NotSame>(said.id, FOLDED)?;
        }
    }
    giver.merged_into = Some(keep.id);
    tx.put(giver)?;
    Ok(keep)
}

/// Takes a merge back (分回两人): the record stands for itself again, with the memberships it had brought.
pub fn unmerge(tx: &Tx<'_>, person: PersonId) -> Result<Person, PeopleError> {
    let mut person = Person::get(tx.conn(), person)?;
    let name = person.name.clone();
    if person.station != tx.station() {
        let station = person.station;
        return Err(PeopleError::NotOurs { name, station });
    }
    let Some(stayed_with) = person.merged_into.take() else {
        return Err(PeopleError::NotMerged { name });
    };
    let folded = retired_as(tx.conn(), person.id, FOLDED)?;
    // Since the merge the person may have joined elsewhere under this very record.
    let now: Vec<Member> = active_memberships(tx.conn(), stayed_with)?
        .into_iter()
        .filter(|member| member.person == person.id)
        .collect();
    if let (Some(now), Some(back)) = (now.first(), folded.first()) {
        return Err(two_rolls(tx, &person, now.trade_union, back.trade_union)?);
    }
    let person = tx.put(person)?;
    for mut member in folded {
        member.retired = None;
        tx.put(member)?;
    }
    Ok(person)
}

fn on_the_roll(tx: &Tx<'_>, person: PersonId) -> Result<Vec<(MemberId, UnionId)>, PeopleError> {
    let standing = active_memberships(tx.conn(), person)?;
    Ok(standing
        .into_iter()
        .map(|member| (member.id, member.trade_union))
        .collect())
}

fn two_rolls(
    tx: &Tx<'_>,
    person: &Person,
    one: UnionId,
    other: UnionId,
) -> Result<PeopleError, PeopleError> {
    Ok(PeopleError::OnTwoRolls {
        name: person.name.clone(),
        one: Union::get(tx.conn(), one)?.name,
        other: Union::get(tx.conn(), other)?.name,
    })
}
