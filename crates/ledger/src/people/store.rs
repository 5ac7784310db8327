//! SQL of people.

use super::{NotSame, Person, Twin, TwinReason};
use crate::shared::{PersonId, search_keys};
use crate::store::{self, Record as _, Tx};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Keeps the roll lines of a person in step.
pub(super) fn person_written(person: &Person, tx: &Tx<'_>) -> store::Result<()> {
    if person.revision == 1 && person.retired.is_none() {
        // A new person has no membership yet; the membership will make the line.
        return Ok(());
    }
    crate::roll::line::stale_of_person(tx, person.id)
}

/// Finds the standing person of a document number in canonical form.
pub fn find_by_document(conn: &Connection, number: &str) -> store::Result<Option<Person>> {
    Ok(Person::select(
        conn,
        "AND document_no = ?1 AND merged_into IS NULL ORDER BY id LIMIT 1",
        &[&number],
    )?
    .pop())
}

/// Lists who may be the same person (疑似重复), best reason first, without those said not to be.
pub fn find_twins(conn: &Connection, person: &Person) -> store::Result<Vec<Twin>> {
    let mut seen = not_the_same(conn, person.id)?;
    seen.insert(person.id);
    let mut twins = Vec::new();
    let mut add = |found: Vec<Person>, reason| {
        for person in found {
            if seen.insert(person.id) {
                twins.push(Twin { person, reason });
            }
        }
    };
    if let Some(number) = &person.document_no {
        add(
            Person::select(
                conn,
                "AND document_no = ?1 AND merged_into IS NULL",
                &[number],
            )?,
            TwinReason::Document,
        );
    }
    if let Some(birth) = person.birth {
        let sounds = search_keys(&person.name).pinyin;
        let clause = "AND birth = ?1 AND merged_into IS NULL AND id IN (SELECT person FROM roll_line WHERE pinyin = ?2)";
        add(
            Person::select(conn, clause, &[&birth, &sounds])?,
            TwinReason::NameAndBirth,
        );
    }
    if let Some(phone) = &person.phone {
        let backwards: String = phone.chars().rev().collect();
        let clause = "AND merged_into IS NULL AND id IN (SELECT person FROM roll_line WHERE phone_tail = ?1)";
        add(
            Person::select(conn, clause, &[&backwards])?,
            TwinReason::Phone,
        );
    }
    Ok(twins)
}

fn not_the_same(conn: &Connection, person: PersonId) -> store::Result<BTreeSet<PersonId>> {
    let said = NotSame::select(conn, "AND (one = ?1 OR other = ?1)", &[&person])?;
    Ok(said
        .into_iter()
        .map(|pair| {
            if pair.one == person {
                pair.other
            } else {
                pair.one
            }
        })
        .collect())
}

impl NotSame {
    /// Remembers that two people are not one.
    pub fn remember(tx: &Tx<'_>, a: PersonId, b: PersonId) -> store::Result<Self> {
        let (one, other) = if a < b { (a, b) } else { (b, a) };
        tx.insert(Self {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            one,
            other,
        })
    }
}
