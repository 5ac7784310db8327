//! SQL of people.

use super::{NotSame, Person, Twin, TwinReason};
use crate::roll::Member;
use crate::shared::{PersonId, search_keys};
use crate::store::{self, Record as _, Tx};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// Keeps the roll lines of a person in step.
pub(super) fn person_written(person: &Person, tx: &Tx<'_>) -> store::Result<()> {
    if person.revision == 1 && person.retired.is_none() {
        // A new person has no membership yet; the membership will make the line.
        return Ok(());
    }
    crate::roll::line::stale_of_person(tx, person.id)
}

/// Every record of the person whose standing record is `?1`: that one, and those that gave way to it.
pub(crate) const RECORDS_OF: &str =
    "(SELECT w.id FROM person w WHERE w.id = ?1 OR w.merged_into = ?1)";

impl Person {
    /// The record that a person is read by: the one this gave way to, else itself.
    pub fn standing(self, conn: &Connection) -> store::Result<Self> {
        match self.merged_into {
            Some(id) => Ok(Self::find(conn, id)?.unwrap_or(self)),
            None => Ok(self),
        }
    }
}

/// The id of the record that a person is read by.
pub fn standing_id(conn: &Connection, person: PersonId) -> store::Result<PersonId> {
    let sql = "SELECT coalesce(merged_into, id) FROM person WHERE id = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_row([person], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or(person))
}

/// Lists the records that gave way to this one.
pub fn given_way_to(conn: &Connection, person: PersonId) -> store::Result<Vec<Person>> {
    Person::select(conn, "AND merged_into = ?1 ORDER BY id", &[&person])
}

/// Lists the memberships of a record that were retired with these words.
pub(super) fn retired_as(
    conn: &Connection,
    person: PersonId,
    why: &str,
) -> store::Result<Vec<Member>> {
    let sql = format!(
        "{} WHERE person = ?1 AND retired = ?2 ORDER BY id",
        Member::SELECT
    );
    let mut statement = conn.prepare(&sql)?;
    let rows = statement.query_map(rusqlite::params![person, why], Member::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a "not the same person" is about these two.
pub(super) fn is_said_of(said: &NotSame, a: PersonId, b: PersonId) -> bool {
    (said.one, said.other) == (a, b) || (said.one, said.other) == (b, a)
}

/// Finds the standing person of a document number in canonical form, on whichever of her records it stands.
pub fn find_by_document(conn: &Connection, number: &str) -> store::Result<Option<Person>> {
    let clause = "AND document_no = ?1 ORDER BY merged_into IS NOT NULL, id LIMIT 1";
    Person::select(conn, clause, &[&number])?
        .pop()
        .map(|person| person.standing(conn))
        .transpose()
}

/// Lists who may be the same person (疑似重复), best reason first, without those said not to be.
pub fn find_twins(conn: &Connection, person: &Person) -> store::Result<Vec<Twin>> {
    let mut seen = not_the_same(conn, person.id)?;
    seen.insert(person.id);
    let mut twins = Vec::new();
    let mut add = |found: Vec<Person>, reason| -> store::Result<()> {
        for person in found {
            let person = person.standing(conn)?;
            if seen.insert(person.id) {
                twins.push(Twin { person, reason });
            }
        }
        Ok(())
    };
    if let Some(number) = &person.document_no {
        add(
            Person::select(conn, "AND document_no = ?1 ORDER BY id", &[number])?,
            TwinReason::Document,
        )?;
    }
    if let Some(birth) = person.birth {
        let sounds = search_keys(&person.name).pinyin;
        let clause = "AND birth = ?1 AND merged_into IS NULL AND id IN (SELECT person FROM roll_line WHERE pinyin = ?2)";
        add(
            Person::select(conn, clause, &[&birth, &sounds])?,
            TwinReason::NameAndBirth,
        )?;
    }
    if let Some(phone) = &person.phone {
        let backwards: String = phone.chars().rev().collect();
        let clause = "AND merged_into IS NULL AND id IN (SELECT person FROM roll_line WHERE phone_tail = ?1)";
        add(
            Person::select(conn, clause, &[&backwards])?,
            TwinReason::Phone,
        )?;
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
