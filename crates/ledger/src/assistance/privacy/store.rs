//! SQL of what belongs to a file, whatever its kind.

use crate::activities::Award;
use crate::assistance::households::{FamilyMember, HardshipFile, file_of_case};
use crate::assistance::models::Model;
use crate::assistance::mutual::MutualClaim;
use crate::cases::CaseStep;
use crate::shared::{Day, Fen, HardshipFileId, PersonId};
use crate::store::{Kind, Record as _, Result};
use rusqlite::Connection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Lists the files of a station that ended before a day and are not forgotten yet, the oldest first.
pub fn ended_files(conn: &Connection, station: &str, before: Day) -> Result<Vec<HardshipFile>> {
    let clause = "AND ended_on < ?1 AND station = ?2 AND name <> '某' ORDER BY ended_on, id";
    HardshipFile::select(conn, clause, &[&before, &station])
}

/// One citizen number in the files of two stations (同一户两家工会建档或者帮扶).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The number, in its canonical form.
    pub document_no: String,
    /// The files, by station.
    pub files: Vec<SharedFile>,
}

/// A file of such a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedFile {
    /// The file.
    pub file: HardshipFile,
    /// What the household was given in the year.
    pub aided: Fen,
}

/// Lists the numbers that stand at more than one station in files that are open or were aided since a day, whoever of the family
/// has them. A file that ended counts as long as what was given from it does: the year's limits are the household's.
pub fn shared_households(conn: &Connection, since: Day) -> Result<Vec<Shared>> {
    let standing = "FROM family_member m JOIN hardship_file f ON f.id = m.hardship_file
         WHERE m.document_no IS NOT NULL AND m.retired IS NULL AND f.retired IS NULL
             AND (f.ended IS NULL OR EXISTS (SELECT 1 FROM aid a
                 WHERE a.hardship_file = f.id AND a.retired IS NULL AND a.on_day >= ?1))";
    let sql = format!(
        "SELECT m.document_no {standing} GROUP BY m.document_no HAVING count(DISTINCT m.station) > 1 ORDER BY m.document_no"
    );
    let mut numbers = conn.prepare_cached(&sql)?;
    let numbers = numbers.query_map([since], |row| row.get::<_, String>(0))?;
    let numbers = numbers.collect::<rusqlite::Result<Vec<_>>>()?;
    let sql = format!(
        "SELECT DISTINCT {} {standing} AND m.document_no = ?2 ORDER BY f.station, f.id",
        HardshipFile::columns_of("f")
    );
    let mut files = conn.prepare_cached(&sql)?;
    let sql = "SELECT coalesce(sum(amount), 0) FROM aid
        WHERE hardship_file = ?1 AND retired IS NULL AND on_day >= ?2";
    let mut given = conn.prepare_cached(sql)?;
    numbers
        .into_iter()
        .map(|document_no| {
            let rows = files.query_map((since, &document_no), HardshipFile::from_row)?;
            let files = rows.map(|file| {
                let file = file?;
                let aided = given.query_row((file.id, since), |row| row.get(0))?;
                Ok(SharedFile {
                    file,
                    aided: Fen(aided),
                })
            });
            let files = files.collect::<rusqlite::Result<_>>()?;
            Ok(Shared { document_no, files })
        })
        .collect()
}

/// What is held of one person outside the roll (个人信息保护法 第四十五条).
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// Lines in households, retired ones not.
    pub lines: Vec<FamilyMember>,
    /// 互助金申领
    pub claims: Vec<MutualClaim>,
    /// Entries in the register of model workers.
    pub models: Vec<Model>,
    /// 荣誉
    pub awards: Vec<Award>,
}

/// Finds what is held of a person: by the number, and by the person of the roll.
pub fn held_of(conn: &Connection, number: Option<&str>, person: Option<PersonId>) -> Result<Held> {
    let by_person = "AND person = ?1 ORDER BY id";
    Ok(Held {
        lines: FamilyMember::select(
            conn,
            "AND (document_no = ?1 OR person = ?2) ORDER BY id",
            &[&number, &person],
        )?,
        claims: MutualClaim::select(conn, by_person, &[&person])?,
        models: Model::select(conn, by_person, &[&person])?,
        awards: Award::select(conn, by_person, &[&person])?,
    })
}

/// Every record of a file, retired ones too: the file, its steps, whatever names the file or somebody of its family, and the
/// papers of all of them.
pub fn records_of_file(conn: &Connection, file: &HardshipFile) -> Result<Vec<(Kind, Uuid)>> {
    let mut records = vec![(Kind::HardshipFile, file.id.into())];
    records.extend(naming(
        conn,
        Kind::CaseStep,
        "case_file",
        file.case_file.into(),
    )?);
    let mut family = Vec::new();
    for kind in kinds_with(conn, "hardship_file")? {
        let found = naming(conn, kind, "hardship_file", file.id.into())?;
        if kind == Kind::FamilyMember {
            family.extend(found.iter().map(|(_, id)| *id));
        }
        records.extend(found);
    }
    for kind in kinds_with(conn, "family_member")? {
        for member in &family {
            records.extend(naming(conn, kind, "family_member", *member)?);
        }
    }
    let known: BTreeSet<(Kind, Uuid)> = records.into_iter().collect();
    let mut records: Vec<_> = known.iter().copied().collect();
    for (_, subject) in &known {
        records.extend(naming(conn, Kind::Attachment, "subject", *subject)?);
    }
    Ok(records)
}

/// The file that a record belongs to, if it belongs to one: the other way round as [`records_of_file`] walks.
pub fn file_of_record(conn: &Connection, record: Uuid) -> Result<Option<HardshipFile>> {
    if let Some(file) = HardshipFile::find(conn, record)? {
        return Ok(Some(file));
    }
    let named = |kind: Kind, column: &str, of: Uuid| -> Result<Option<Uuid>> {
        let sql = format!("SELECT {column} FROM {} WHERE id = ?1", kind.name());
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([of.as_bytes().as_slice()])?;
        let named: Option<[u8; 16]> = match rows.next()? {
            Some(row) => row.get(0)?,
            None => None,
        };
        Ok(named.map(Uuid::from_bytes))
    };
    if let Some(step) = CaseStep::find(conn, record)? {
        return file_of_case(conn, step.case_file);
    }
    for kind in kinds_with(conn, "hardship_file")? {
        if let Some(file) = named(kind, "hardship_file", record)? {
            return HardshipFile::find(conn, file);
        }
    }
    for kind in kinds_with(conn, "family_member")? {
        if let Some(member) = named(kind, "family_member", record)?
            && let Some(file) = named(Kind::FamilyMember, "hardship_file", member)?
        {
            return HardshipFile::find(conn, file);
        }
    }
    Ok(None)
}

/// Kinds whose records name a file or somebody of a family.
pub(super) fn kinds_with(conn: &Connection, column: &str) -> Result<Vec<Kind>> {
    let sql = "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2";
    let mut found = conn.prepare_cached(sql)?;
    let mut kinds = Vec::new();
    for kind in Kind::ALL {
        if found.exists((kind.name(), column))? {
            kinds.push(*kind);
        }
    }
    Ok(kinds)
}

fn naming(conn: &Connection, kind: Kind, column: &str, id: Uuid) -> Result<Vec<(Kind, Uuid)>> {
    let sql = format!(
        "SELECT id FROM {} WHERE {column} = ?1 ORDER BY id",
        kind.name()
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([id.as_bytes().as_slice()], |row| {
        Ok((kind, Uuid::from_bytes(row.get(0)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Names that a file has or had: of the head and of the family, in the tables and in the log.
pub(super) fn names_of_file(conn: &Connection, file: &HardshipFile) -> Result<Vec<String>> {
    let sql = "SELECT name FROM hardship_file WHERE id = ?1
        UNION SELECT name FROM family_member WHERE hardship_file = ?1
        UNION SELECT holder FROM pay_account WHERE hardship_file = ?1
        UNION SELECT before ->> 'name' FROM change
            WHERE before IS NOT NULL AND (record = ?1
                OR record IN (SELECT id FROM family_member WHERE hardship_file = ?1))";
    let mut statement = conn.prepare_cached(sql)?;
    let id: HardshipFileId = file.id;
    let rows = statement.query_map([id], |row| row.get::<_, Option<String>>(0))?;
    let names = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(names
        .into_iter()
        .flatten()
        // 某 itself, and single letters that stand in every sentence.
        .filter(|name| name.chars().count() > 1)
        .collect())
}

/// SHA-256 of the papers among records.
pub(super) fn papers_of(conn: &Connection, records: &[(Kind, Uuid)]) -> Result<Vec<String>> {
    let mut sha256 = conn.prepare_cached("SELECT sha256 FROM attachment WHERE id = ?1")?;
    records
        .iter()
        .filter(|(kind, _)| *kind == Kind::Attachment)
        .map(|(_, id)| Ok(sha256.query_row([id.as_bytes().as_slice()], |row| row.get(0))?))
        .collect()
}
