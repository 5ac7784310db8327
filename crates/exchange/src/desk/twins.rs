//! Duplicates across stations (重复): the same document on two rolls. Asked once, answered by a person, told in a receipt.

use super::Arrival;
use crate::Result;
use std::collections::BTreeSet;
use taizhang_ledger::filing::{self, Decision, Question};
use taizhang_ledger::people::{Person, standing_id};
use taizhang_ledger::roll::Member;
use taizhang_ledger::shared::{MemberId, PersonId};
use taizhang_ledger::store::{Reader, Record as _, Tx};
use uuid::Uuid;

/// Looks at the people a bundle has changed. Raises new questions with the default answer, closes those that no longer
/// stand, and sends a row back again that was sent back and came again with the same document. Returns how many wait.
pub(super) fn look(
    tx: &Tx<'_>,
    arrival: &Arrival,
    persons: &BTreeSet<PersonId>,
    default: Decision,
) -> Result<i64> {
    let conn = tx.conn();
    let station = &arrival.station.code;
    let mut waiting = 0;
    let standing: BTreeSet<PersonId> = persons
        .iter()
        .map(|person| standing_id(conn, *person))
        .collect::<Result<_, _>>()?;
    for person in standing {
        let Some(person) = Person::find(conn, person)? else {
            continue;
        };
        let memberships = filing::memberships_of(conn, person.id)?;
        let standing = on_the_roll(conn, &person, &memberships)?;
        let holders = match person
            .document_no
            .as_deref()
            .filter(|_| !standing.is_empty())
        {
            Some(document) => filing::holders_elsewhere(conn, document, station)?,
            None => Vec::new(),
        };
        let mut asked = BTreeSet::new();
        for member in &memberships {
            for question in filing::questions_about(conn, *member)? {
                let counterpart = if question.one == *member {
                    question.other
                } else {
                    question.one
                };
                asked.insert((*member, counterpart));
                let still = standing.contains(member) && holders.contains(&counterpart);
                review(tx, &question, *member, still)?;
                waiting += i64::from(still && question.verdict.is_none());
            }
        }
        for member in &standing {
            for holder in &holders {
                if !asked.contains(&(*member, *holder)) {
                    ask(tx, arrival, *holder, *member, default)?;
                    waiting += i64::from(default == Decision::Hold);
                }
            }
        }
    }
    Ok(waiting)
}

/// Whether the same document is still on both rolls.
pub(super) fn still_stands(conn: &Reader, question: &Question) -> Result<bool> {
    let document = |member| -> Result<Option<String>> {
        let person = Person::get(conn, Member::get(conn, member)?.person)?.standing(conn)?;
        Ok(person.document_no)
    };
    let (one, other) = (question.one, question.other);
    Ok(filing::is_on_the_roll(conn, one)?
        && filing::is_on_the_roll(conn, other)?
        && document(one)? == document(other)?)
}

fn on_the_roll(conn: &Reader, person: &Person, memberships: &[MemberId]) -> Result<Vec<MemberId>> {
    let mut standing = Vec::new();
    if person.retired.is_none() {
        for member in memberships {
            if filing::is_on_the_roll(conn, *member)? {
                standing.push(*member);
            }
        }
    }
    Ok(standing)
}

fn review(tx: &Tx<'_>, question: &Question, member: MemberId, still: bool) -> Result<()> {
    match (still, question.verdict) {
        // Put right by one of the two offices: nothing is open any more.
        (false, None | Some(Decision::Return | Decision::Hold)) => Ok(filing::decide_question(
            tx,
            &question.id,
            Some(Decision::Accept),
            "",
        )?),
        (true, Some(Decision::Return)) if question.other == member => Ok(filing::decide_question(
            tx,
            &question.id,
            Some(Decision::Return),
            &question.remark,
        )?),
        _ => Ok(()),
    }
}

fn ask(
    tx: &Tx<'_>,
    arrival: &Arrival,
    one: MemberId,
    other: MemberId,
    default: Decision,
) -> Result<()> {
    let question = Question {
        id: tx.new_id::<Uuid>().to_string(),
        one,
        holder: Member::get(tx.conn(), one)?.station,
        other,
        station: arrival.station.code.clone(),
        asked_on: tx.author().day(),
        verdict: (default != Decision::Hold).then_some(default),
        remark: String::new(),
        told_in: None,
        holder_told_in: None,
    };
    Ok(filing::add_question(tx, &question)?)
}
