//! Undo (撤销): a new act that writes the states before an earlier act back.

use super::{Act, Author, Kind, Ledger, Result, StoreError};
use super::transact::Entry;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// What undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The act that was undone.
    pub act: i64,
    /// What it had been.
    pub kind: Act,
    /// What it had been about.
    pub subject: String,
    /// Records put back to their earlier state.
    pub put_back: usize,
    /// Records that a later act has changed since, and that were therefore left as they are.
    pub kept: Vec<(Kind, Uuid)>,
}

impl Ledger {
    /// Undoes the operator's last act that can be undone.
    pub fn undo_last(&self, author: &Author<'_>) -> Result<Option<Undone>> {
        let last = self.read(|conn| last_undoable(conn, author.operator))?;
        last.map(|act| self.undo(act, author)).transpose()
    }

    /// Undoes one act whole. Records that a later act has changed are kept and listed.
    pub fn undo(&self, act: i64, author: &Author<'_>) -> Result<Undone> {
        let (kind, subject) = self.read(|conn| undoable(conn, act))?;
        self.transact(Entry::new(Act::Undo, &subject), author, |tx| {
            tx.undoes(act)?;
            let mut undone = Undone { act, kind, subject: subject.clone(), put_back: 0, kept: Vec::new() };
            let mut below = i64::MAX;
            // In pages, newest first: a batch may hold a hundred thousand changes.
            loop {
                let page = changes_below(tx.conn(), act, below)?;
                let Some(last) = page.last() else { return Ok(undone) };
                below = last.seq;
                for change in page {
                    if changed_since(tx.conn(), &change, act, tx.act())? {
                        undone.kept.push((change.kind, change.record));
                        continue;
                    }
                    match change.before {
                        Some(line) => change.kind.put_back(tx, &line)?,
                        None => change.kind.retire(tx, change.record, "撤销")?,
                    }
                    undone.put_back += 1;
                }
            }
        })
    }
}

struct Change {
    seq: i64,
    kind: Kind,
    record: Uuid,
    before: Option<String>,
}

fn undoable(conn: &Connection, act: i64) -> Result<(Act, String)> {
    let found = conn
        .query_row("SELECT act, subject FROM act WHERE seq = ?1", [act], |row| Ok((row.get::<_, Act>(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| StoreError::Absent { kind: "act", id: act.to_string() })?;
    if !found.0.can_be_undone() {
        return Err(StoreError::NotUndoable { act, why: "acts of this kind stand" });
    }
    if conn.prepare("SELECT 1 FROM act WHERE undoes = ?1")?.exists([act])? {
        return Err(StoreError::NotUndoable { act, why: "already undone" });
    }
    Ok(found)
}

fn last_undoable(conn: &Connection, operator: &str) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, act FROM act WHERE operator = ?1 AND seq NOT IN (SELECT undoes FROM act WHERE undoes IS NOT NULL)
         ORDER BY seq DESC",
    )?;
    let mut rows = statement.query([operator])?;
    while let Some(row) = rows.next()? {
        if row.get::<_, Act>(1)?.can_be_undone() {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

fn changes_below(conn: &Connection, act: i64, below: i64) -> Result<Vec<Change>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, kind, record, before FROM change WHERE act = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT 1000",
    )?;
    let rows = statement.query_map([act, below], |row| {
        Ok((row.get(0)?, row.get::<_, i64>(1)?, Uuid::from_bytes(row.get(2)?), row.get(3)?))
    })?;
    rows.map(|row| {
        let (seq, kind, record, before) = row?;
        Ok(Change { seq, kind: Kind::numbered(kind)?, record, before })
    })
    .collect()
}

/// Whether an act after `act`, other than the undoing one and those undone in turn, has changed the record.
fn changed_since(conn: &Connection, change: &Change, act: i64, undoing: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM change c JOIN act a ON a.seq = c.act
         WHERE c.record = ?1 AND c.act > ?2 AND c.act <> ?3 AND a.undoes IS NULL
           AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes = c.act)",
    )?;
    Ok(statement.exists(params![change.record.as_bytes().as_slice(), act, undoing])?)
}
