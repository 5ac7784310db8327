//! SQL of the imports: the staging, an encrypted database of its own that is thrown away when the import is done or
//! dropped; the mapping a person once corrected; the batch and its act.

use super::{Part, Planned, Tally};
use crate::shared::UnionId;
use crate::store::{self, Ledger, StoreError, Tx};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The plan of one import, row by row.
#[derive(Debug)]
pub struct Staging {
    conn: Connection,
}

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS staged (
        row INTEGER PRIMARY KEY, part TEXT NOT NULL, warned INTEGER NOT NULL, record BLOB, plan TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS held (part INTEGER NOT NULL, row INTEGER NOT NULL, held TEXT NOT NULL, PRIMARY KEY (part, row))
        STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;";

impl Staging {
    /// Opens or makes the staging of a batch.
    pub fn open(ledger: &Ledger, batch: &str) -> store::Result<Self> {
        let conn = ledger.stage(batch)?;
        conn.execute_batch(SCHEMA)?;
        Ok(Self { conn })
    }

    /// Begins filling it.
    pub(crate) fn begin(&self) -> store::Result<()> {
        Ok(self
            .conn
            .execute_batch("DELETE FROM staged; DELETE FROM held; BEGIN")?)
    }

    /// Ends filling it, with the tally.
    pub(crate) fn end<R: Ord + Serialize>(&self, tally: &Tally<R>) -> store::Result<()> {
        self.set("tally", tally)?;
        Ok(self
            .conn
            .execute_batch("CREATE INDEX IF NOT EXISTS staged_part ON staged(part, row); COMMIT")?)
    }

    pub(crate) fn add(&self, row: &impl Planned) -> store::Result<()> {
        let plan = serde_json::to_string(row).expect("plain data serialises");
        self.conn
            .prepare_cached("INSERT INTO staged VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![
                row.row(),
                row.part(),
                row.is_warned(),
                row.record().map(Uuid::into_bytes),
                plan
            ])?;
        Ok(())
    }

    /// Holds a row back until every row is read, with those that belong together under one number.
    pub(crate) fn hold(&self, together: u32, row: u32, held: &impl Serialize) -> store::Result<()> {
        let text = serde_json::to_string(held).expect("plain data serialises");
        self.conn
            .prepare_cached("INSERT INTO held VALUES (?1, ?2, ?3)")?
            .execute(params![together, row, text])?;
        Ok(())
    }

    /// Walks over the rows held back, those that belong together at once, and holds them no longer.
    pub(crate) fn each_held<T: DeserializeOwned>(
        &self,
        f: &mut dyn FnMut(u32, Vec<T>) -> store::Result<()>,
    ) -> store::Result<()> {
        let mut statement = self
            .conn
            .prepare("SELECT part, held FROM held ORDER BY part, row")?;
        let mut rows = statement.query([])?;
        let mut together: Option<(u32, Vec<T>)> = None;
        while let Some(row) = rows.next()? {
            let (part, text): (u32, String) = (row.get(0)?, row.get(1)?);
            let held = read_plan_of(&text)?;
            match &mut together {
                Some((of, rows)) if *of == part => rows.push(held),
                _ => {
                    if let Some((of, rows)) = together.replace((part, vec![held])) {
                        f(of, rows)?;
                    }
                }
            }
        }
        if let Some((of, rows)) = together {
            f(of, rows)?;
        }
        drop(rows);
        drop(statement);
        self.conn.execute("DELETE FROM held", [])?;
        Ok(())
    }

    /// Keeps a fact about the batch: headings, file name, mapping.
    pub fn set<T: Serialize>(&self, name: &str, value: &T) -> store::Result<()> {
        let text = serde_json::to_string(value).expect("plain data serialises");
        self.conn
            .execute("INSERT OR REPLACE INTO fact VALUES (?1, ?2)", [name, &text])?;
        Ok(())
    }

    /// Reads a fact back.
    pub fn fact<T: DeserializeOwned>(&self, name: &'static str) -> store::Result<T> {
        let text: String = self
            .conn
            .query_row("SELECT value FROM fact WHERE name = ?1", [name], |row| {
                row.get(0)
            })
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => StoreError::Absent {
                    kind: "import",
                    id: name.to_owned(),
                },
                other => other.into(),
            })?;
        serde_json::from_str(&text).map_err(|_| StoreError::Unreadable {
            what: "import",
            found: name.to_owned(),
        })
    }

    /// Fetches a page of the plan: rows of one part, or the warned ones of any, after a row number.
    pub fn page<P: Planned>(
        &self,
        part: Option<Part>,
        after: u32,
        limit: usize,
    ) -> store::Result<Vec<P>> {
        let clause = if part.is_some() {
            "part = ?1"
        } else {
            "?1 IS NULL AND warned = 1"
        };
        let sql =
            format!("SELECT plan FROM staged WHERE {clause} AND row > ?2 ORDER BY row LIMIT ?3");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![part, after, limit as i64], |row| {
            row.get::<_, String>(0)
        })?;
        rows.map(|text| read_plan(&text?)).collect()
    }

    /// Walks over every row of a part.
    pub fn each<P: Planned, E: From<StoreError>>(
        &self,
        part: Part,
        f: &mut dyn FnMut(P) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self
            .conn
            .prepare("SELECT plan FROM staged WHERE part = ?1 ORDER BY row")
            .map_err(StoreError::from)?;
        let mut rows = statement.query([part]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let text: String = row.get(0).map_err(StoreError::from)?;
            f(read_plan(&text)?)?;
        }
        Ok(())
    }

    /// The records that the sheet names.
    pub(crate) fn records(&self) -> store::Result<BTreeSet<Uuid>> {
        let mut statement = self
            .conn
            .prepare("SELECT record FROM staged WHERE record IS NOT NULL")?;
        let records = statement.query_map([], |row| Ok(Uuid::from_bytes(row.get(0)?)))?;
        Ok(records.collect::<rusqlite::Result<_>>()?)
    }
}

fn read_plan<P: Planned>(text: &str) -> store::Result<P> {
    read_plan_of(text)
}

fn read_plan_of<T: DeserializeOwned>(text: &str) -> store::Result<T> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable {
        what: "import",
        found: "a planned row".to_owned(),
    })
}

/// Finds which heading means which field for a heading row seen before: field code to heading.
pub fn find_mapping(
    conn: &Connection,
    heading_key: &str,
) -> store::Result<Option<BTreeMap<String, String>>> {
    let found: Option<String> = conn
        .prepare_cached("SELECT mapping FROM sheet_mapping WHERE heading_key = ?1")?
        .query_row([heading_key], |row| row.get(0))
        .optional()?;
    found
        .map(|text| {
            serde_json::from_str(&text).map_err(|_| StoreError::Unreadable {
                what: "sheet mapping",
                found: "no JSON".into(),
            })
        })
        .transpose()
}

/// Remembers the mapping for this heading row.
pub fn remember_mapping(
    tx: &Tx<'_>,
    heading_key: &str,
    mapping: &BTreeMap<String, String>,
) -> store::Result<()> {
    let text = serde_json::to_string(mapping).expect("a map of texts serialises");
    tx.conn().execute(
        "INSERT INTO sheet_mapping VALUES (?1, ?2) ON CONFLICT (heading_key) DO UPDATE SET mapping = ?2",
        [heading_key, &text],
    )?;
    Ok(())
}

/// Keeps which act a batch was, so that it is undone whole. A roll is one union's, a list of the whole ledger is none's.
pub(crate) fn remember_batch<R: Ord + DeserializeOwned>(
    tx: &Tx<'_>,
    batch: &str,
    staging: &Staging,
    union: Option<UnionId>,
) -> store::Result<()> {
    let tally: Tally<R> = staging.fact("tally")?;
    let file: String = staging.fact("file_name")?;
    let sha256: String = staging.fact("file_sha256")?;
    tx.conn().execute(
        "INSERT INTO import_batch (id, act, file_name, file_sha256, trade_union, rows, accepted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![batch, tx.act(), file, sha256, union, tally.rows as i64, tally.accepted as i64],
    )?;
    Ok(())
}

/// Finds the act of a batch.
pub fn find_batch(conn: &Connection, batch: &str) -> store::Result<Option<i64>> {
    Ok(conn
        .query_row(
            "SELECT act FROM import_batch WHERE id = ?1",
            [batch],
            |row| row.get(0),
        )
        .optional()?)
}
