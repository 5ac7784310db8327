//! Two records of one person: taken for one, and parted again.

use crate::form::bad_request;
use crate::session::Nothing;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::people::{self, Person, given_way_to, standing_id};
use taizhang_ledger::shared::{Document, PersonId, mask_phone};
use taizhang_ledger::store::{Act, Entry, Record as _};
use ts_rs::TS;

/// Which two records are one person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PersonMerge {
    /// Id of the record that stays.
    pub keep: String,
    /// Id of the record that gives way.
    pub gives_way: String,
}

/// A person's record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PersonRef {
    /// Its id.
    pub person: String,
}

/// Every record of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRecords {
    /// Id of the record that the person is read by.
    pub standing: String,
    /// The records that gave way to it.
    pub merged: Vec<MergedRecord>,
}

/// A record that gave way to another of the same person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergedRecord {
    /// Its id: what `person_unmerge` takes.
    pub person: String,
    /// The name on it.
    pub name: String,
    /// Masked document number.
    pub id_masked: String,
    /// Masked telephone.
    pub phone_masked: String,
}

/// Takes two records for one person.
pub fn person_merge(
    office: &Office,
    request: PersonMerge,
    _: &dyn Progress,
) -> Answer<PersonRecords> {
    let keep = person_id("keep", &request.keep)?;
    let gives_way = person_id("gives_way", &request.gives_way)?;
    let name = name_of(office, keep)?;
    office.transact(Entry::new(Act::MergePeople, &name), |tx| {
        people::merge(tx, keep, gives_way)
    })?;
    records(office, keep)
}

/// Parts a record that gave way from the one it was taken for.
pub fn person_unmerge(office: &Office, request: PersonRef, _: &dyn Progress) -> Answer<Nothing> {
    let person = person_id("person", &request.person)?;
    let name = name_of(office, person)?;
    office.transact(Entry::new(Act::UnmergePeople, &name), |tx| {
        people::unmerge(tx, person)
    })?;
    Ok(Nothing {})
}

/// Lists every record of the person whose record is asked for.
pub fn person_records(
    office: &Office,
    request: PersonRef,
    _: &dyn Progress,
) -> Answer<PersonRecords> {
    records(office, person_id("person", &request.person)?)
}

fn records(office: &Office, person: PersonId) -> Answer<PersonRecords> {
    office.ledger()?.read(|conn| {
        let standing = standing_id(conn, person)?;
        let merged = given_way_to(conn, standing)?;
        Ok(PersonRecords {
            standing: standing.to_string(),
            merged: merged.iter().map(merged_record).collect(),
        })
    })
}

fn merged_record(person: &Person) -> MergedRecord {
    let number = person.document_no.as_deref();
    MergedRecord {
        person: person.id.to_string(),
        name: person.name.clone(),
        id_masked: number.map(Document::mask).unwrap_or_default(),
        phone_masked: person.phone.as_deref().map(mask_phone).unwrap_or_default(),
    }
}

fn name_of(office: &Office, person: PersonId) -> Answer<String> {
    Ok(office
        .ledger()?
        .read(|conn| Person::get(conn, person))?
        .name)
}

fn person_id(field: &str, text: &str) -> Answer<PersonId> {
    text.parse().map_err(|_| bad_request(field))
}
