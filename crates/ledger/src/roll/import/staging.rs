//! SQL of the staging tables: an encrypted database of its own, thrown away when the import is done or dropped.

use super::plan::{Part, PlannedRow, Tally};
use crate::roll::MemberStatus;
use crate::shared::{MemberId, UnionId};
use crate::store::{self, Ledger, StoreError};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeSet;

/// The plan of one import, row by row.
#[derive(Debug)]
pub struct Staging {
    conn: Connection,
}

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS staged (
        row INTEGER PRIMARY KEY, part TEXT NOT NULL, warned INTEGER NOT NULL, member BLOB, plan TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;";

impl Staging {
    /// Opens or makes the staging of a batch.
    pub fn open(ledger: &Ledger, batch: &str) -> store::Result<Self> {
        let conn = ledger.stage(batch)?;
        conn.execute_batch(SCHEMA)?;
        Ok(Self { conn })
    }

    /// Begins filling it.
    pub(super) fn begin(&self) -> store::Result<()> {
        Ok(self.conn.execute_batch("DELETE FROM staged; BEGIN")?)
    }

    /// Ends filling it, with the tally.
    pub(super) fn end(&self, tally: &Tally) -> store::Result<()> {
        self.set("tally", tally)?;
        Ok(self
            .conn
            .execute_batch("CREATE INDEX IF NOT EXISTS staged_part ON staged(part, row); COMMIT")?)
    }

    pub(super) fn add(&self, row: &PlannedRow) -> store::Result<()> {
        let plan = serde_json::to_string(row).expect("plain data serialises");
        self.conn
            .prepare_cached("INSERT INTO staged VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![
                row.row,
                row.part,
                row.is_warned(),
                row.member,
                plan
            ])?;
        Ok(())
    }

    /// Keeps a fact about the batch: headings, file name, mapping.
    pub fn set<T: serde::Serialize>(&self, name: &str, value: &T) -> store::Result<()> {
        let text = serde_json::to_string(value).expect("plain data serialises");
        self.conn
            .execute("INSERT OR REPLACE INTO fact VALUES (?1, ?2)", [name, &text])?;
        Ok(())
    }

    /// Reads a fact back.
    pub fn fact<T: serde::de::DeserializeOwned>(&self, name: &'static str) -> store::Result<T> {
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
    pub fn page(
        &self,
        part: Option<Part>,
        after: u32,
        limit: usize,
    ) -> store::Result<Vec<PlannedRow>> {
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
    pub fn each<E: From<StoreError>>(
        &self,
        part: Part,
        f: &mut dyn FnMut(PlannedRow) -> Result<(), E>,
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

    fn members(&self) -> store::Result<BTreeSet<MemberId>> {
        let mut statement = self
            .conn
            .prepare("SELECT member FROM staged WHERE member IS NOT NULL")?;
        let members = statement.query_map([], |row| row.get(0))?;
        Ok(members.collect::<rusqlite::Result<_>>()?)
    }
}

fn read_plan(text: &str) -> store::Result<PlannedRow> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable {
        what: "import",
        found: "a planned row".to_owned(),
    })
}

/// Lists active members of the union whom the sheet does not name (decision 28): proposed as leavers, never removed.
pub fn absent_members(
    conn: &Connection,
    staging: &Staging,
    union: UnionId,
) -> store::Result<Vec<(MemberId, String)>> {
    let named = staging.members()?;
    let mut statement =
        conn.prepare("SELECT member, name FROM roll_line WHERE trade_union = ?1 AND status = ?2 ORDER BY pinyin, member")?;
    let read = |row: &Row<'_>| Ok((row.get::<_, MemberId>(0)?, row.get::<_, String>(1)?));
    let mut absent = Vec::new();
    for line in statement.query_map(params![union, MemberStatus::Active], read)? {
        let line = line?;
        if !named.contains(&line.0) {
            absent.push(line);
        }
    }
    Ok(absent)
}
