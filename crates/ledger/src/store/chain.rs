//! The chain over the log (记录链): every line carries the hash of itself, of what it changed, and of the line before.
//!
//! A line that is altered, taken out or put in between breaks the chain from there on. Whoever holds the key could make the
//! whole chain anew; what makes that evident is a head on a paper that lies elsewhere (the slips): see the threat model.
//!
//! Where an act has forgotten the words of records (到期清理), the lines before that held them keep the hash they had: it is
//! taken as it stands, because the next line proves it. What they hold now is hashed into the act that forgot, so they cannot
//! be altered any further either (decision 28).

use super::{Kind, Result};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row};
use sha2::{Digest as _, Sha256};
use std::fmt;
use uuid::Uuid;

/// Hash of a line of the log (链头, where the line is the newest).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ChainHash([u8; 32]);

impl ChainHash {
    const START: Self = Self([0; 32]);

    /// The first 20 hex digits, as slips print it.
    pub fn short(&self) -> String {
        self.0[..10]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// What an act changes, hashed as it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes {
    records: Sha256,
    /// Earlier lines whose words it took away, if it did.
    forgot: Option<Sha256>,
}

impl Changes {
    /// Takes one change in: which record, and what it was before.
    pub(super) fn add(&mut self, kind: Kind, record: Uuid, before: Option<&str>) {
        self.take(kind as i64, record.as_bytes(), before.map(str::as_bytes));
    }

    /// Takes in that an earlier line holds less from now on, by the hash of what is left of it.
    pub(super) fn forgets(&mut self, act: i64, left: &[u8]) {
        let forgot = self.forgot.get_or_insert_with(Sha256::new);
        forgot.update(act.to_be_bytes());
        part(forgot, Some(left));
    }

    fn take(&mut self, kind: i64, record: &[u8], before: Option<&[u8]>) {
        self.records.update(kind.to_be_bytes());
        part(&mut self.records, Some(record));
        part(&mut self.records, before);
    }

    fn finish(self) -> Vec<u8> {
        let mut hash = self.records.finalize().to_vec();
        if let Some(forgot) = self.forgot {
            hash.extend(forgot.finalize());
        }
        hash
    }
}

/// A part with its length in front, so that no two rows can read alike; nothing and an empty text differ.
fn part(hash: &mut Sha256, bytes: Option<&[u8]>) {
    match bytes {
        None => hash.update([0]),
        Some(bytes) => {
            hash.update([1]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    }
}

/// Writes the hash of an act that is done.
pub(super) fn close(conn: &Connection, act: i64, changes: Changes) -> Result<()> {
    let before = newest(conn)?.map_or(ChainHash::START, |(_, hash)| hash);
    let mut statement = conn.prepare_cached(&format!("{ACT} WHERE seq = ?1"))?;
    let hash = statement.query_row([act], |row| link(before, row, changes))?;
    conn.prepare_cached("INSERT INTO log_chain (act, hash) VALUES (?1, ?2)")?
        .execute((act, hash.0))?;
    Ok(())
}

const ACT: &str = "SELECT seq, at, day, operator, act, subject, detail, undoes FROM act";

fn link(before: ChainHash, act: &Row<'_>, changes: Changes) -> rusqlite::Result<ChainHash> {
    let mut hash = Sha256::new();
    hash.update(before.0);
    words(&mut hash, act, changes)?;
    Ok(ChainHash(hash.finalize().into()))
}

/// Takes in everything a line says: its columns, and what it changed.
fn words(hash: &mut Sha256, act: &Row<'_>, changes: Changes) -> rusqlite::Result<()> {
    for column in 0..8 {
        match act.get_ref(column)? {
            ValueRef::Integer(number) => part(hash, Some(&number.to_be_bytes())),
            ValueRef::Text(text) | ValueRef::Blob(text) => part(hash, Some(text)),
            ValueRef::Null | ValueRef::Real(_) => part(hash, None),
        }
    }
    hash.update(changes.finish());
    Ok(())
}

/// Hash of what a line says by itself, whatever stands before it.
fn said(act: &Row<'_>, changes: Changes) -> rusqlite::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    words(&mut hash, act, changes)?;
    Ok(hash.finalize().into())
}

/// Notes that a line holds less from now on: what is left of it is hashed, and the act `by` answers for that.
pub(super) fn forget(conn: &Connection, act: i64, by: i64, changes: &mut Changes) -> Result<()> {
    let standing = changes_of(conn, act)?;
    let left = conn
        .prepare_cached(&format!("{ACT} WHERE seq = ?1"))?
        .query_row([act], |row| said(row, standing))?;
    conn.prepare_cached("INSERT INTO log_forgotten (act, by_act, left_hash) VALUES (?1, ?2, ?3)")?
        .execute((act, by, left))?;
    changes.forgets(act, &left);
    Ok(())
}

/// What a line changed, read back.
fn changes_of(conn: &Connection, act: i64) -> Result<Changes> {
    let mut changes = Changes::default();
    let mut changed =
        conn.prepare_cached("SELECT kind, record, before FROM change WHERE act = ?1 ORDER BY seq")?;
    let mut rows = changed.query([act])?;
    while let Some(change) = rows.next()? {
        let text = |column: usize| -> rusqlite::Result<Option<&[u8]>> {
            Ok(match change.get_ref(column)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(bytes),
                _ => None,
            })
        };
        changes.take(change.get(0)?, text(1)?.unwrap_or_default(), text(2)?);
    }
    let mut forgot = conn.prepare_cached(
        "SELECT act, left_hash FROM log_forgotten WHERE by_act = ?1 ORDER BY act",
    )?;
    let mut rows = forgot.query([act])?;
    while let Some(row) = rows.next()? {
        changes.forgets(row.get(0)?, &row.get::<_, [u8; 32]>(1)?);
    }
    Ok(changes)
}

fn newest(conn: &Connection) -> Result<Option<(i64, ChainHash)>> {
    let sql = "SELECT act, hash FROM log_chain ORDER BY act DESC LIMIT 1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([], |row| Ok((row.get(0)?, ChainHash(row.get(1)?))))
        .optional()?)
}

/// The head of the chain (链头): number and hash of the newest line.
pub fn chain_head(conn: &Connection) -> Result<Option<(i64, ChainHash)>> {
    newest(conn)
}

/// Finds the line whose head a paper shows, by the 20 digits that are printed.
pub fn find_head(conn: &Connection, short: &str) -> Result<Option<i64>> {
    let sql = "SELECT act FROM log_chain WHERE lower(substr(hex(hash), 1, 20)) = ?1";
    Ok(conn
        .prepare(sql)?
        .query_row([short], |row| row.get(0))
        .optional()?)
}

/// Follows the chain from its first line, and complains of the first line that does not follow. A ledger from before there was a
/// chain begins it with its next act; the lines before are not covered.
pub fn chain_complaint(conn: &Connection) -> Result<Option<String>> {
    let mut acts = conn.prepare(&format!(
        "{ACT} WHERE seq >= (SELECT min(act) FROM log_chain) ORDER BY seq"
    ))?;
    let mut hash_of = conn.prepare("SELECT hash FROM log_chain WHERE act = ?1")?;
    let mut left_of = conn.prepare(
        "SELECT left_hash FROM log_forgotten WHERE act = ?1 ORDER BY by_act DESC LIMIT 1",
    )?;
    let mut before = ChainHash::START;
    let mut rows = acts.query([])?;
    while let Some(act) = rows.next()? {
        let seq: i64 = act.get(0)?;
        let changes = changes_of(conn, seq)?;
        let found: Option<[u8; 32]> = hash_of.query_row([seq], |row| row.get(0)).optional()?;
        let left: Option<[u8; 32]> = left_of.query_row([seq], |row| row.get(0)).optional()?;
        let follows = match left {
            // The hash is of words that are gone: the next line proves it, and what is left is proved by who took them away.
            Some(left) if said(act, changes.clone())? == left => found.map(ChainHash),
            Some(_) => None,
            None => Some(link(before, act, changes)?).filter(|linked| found == Some(linked.0)),
        };
        let Some(hash) = follows else {
            return Ok(Some(format!(
                "line {seq} of the log does not follow the one before"
            )));
        };
        before = hash;
    }
    let lines: i64 = conn.query_row(
        "SELECT count(*) FROM log_chain WHERE act NOT IN (SELECT seq FROM act)",
        [],
        |row| row.get(0),
    )?;
    Ok((lines > 0).then(|| format!("{lines} lines of the log are gone")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::tests::Desk;
    use crate::store::{Act, StoreError};

    /// A ledger with a few acts; the tampering is done by its own connection, as somebody with the key could.
    fn tampered(sql: &str) -> Option<String> {
        let desk = Desk::new();
        let union = desk.found("371323-DZC", "沂河电子厂工会");
        desk.enrol(union, "王晓燕", "371323198503140024", "2019-03-01");
        desk.enrol(union, "李志强", "371323197606300014", "2019-03-01");
        desk.ledger.undo_last(&desk.author()).unwrap();
        let writer = desk.ledger.writer();
        writer
            .execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}"))
            .unwrap();
        chain_complaint(&writer).unwrap()
    }

    #[test]
    fn the_chain_holds_and_each_way_of_tampering_breaks_it() {
        assert_eq!(tampered(""), None);
        for sql in [
            "UPDATE act SET operator = '别人' WHERE seq = 2",
            "UPDATE act SET subject = subject || ' ' WHERE seq = 3",
            "UPDATE act SET detail = '' WHERE seq = 3",
            "UPDATE act SET undoes = NULL WHERE undoes IS NOT NULL",
            "UPDATE change SET before = NULL WHERE act = (SELECT max(seq) FROM act)",
            "DELETE FROM change WHERE act = 3 AND seq = (SELECT max(seq) FROM change WHERE act = 3)",
            "DELETE FROM act WHERE seq = 2",
            "DELETE FROM act WHERE seq = 2; DELETE FROM log_chain WHERE act = 2",
            "INSERT INTO act (seq, at, day, operator, act, subject) VALUES (99, 1, '2026-11-22', '李主席', 'reveal', '')",
            "UPDATE log_chain SET hash = zeroblob(32) WHERE act = 2",
        ] {
            assert!(tampered(sql).is_some(), "{sql}");
        }
    }

    #[test]
    fn a_head_on_a_paper_is_found_again_and_one_of_another_log_is_not() {
        let desk = Desk::new();
        desk.found("371323-DZC", "沂河电子厂工会");
        let head = || {
            desk.ledger
                .read(|conn| Ok::<_, StoreError>(chain_head(conn)?.unwrap()))
                .unwrap()
        };
        let (line, hash) = head();
        desk.found("371323-FZC", "映泉纺织厂工会");
        assert_ne!(head().1, hash);
        let found = |short: &str| desk.ledger.read(|conn| find_head(conn, short)).unwrap();
        assert_eq!(found(&hash.short()), Some(line));
        assert_eq!(found("0123456789abcdef0123"), None);
    }

    #[test]
    fn looking_and_exporting_are_lines_of_the_chain() {
        let desk = Desk::new();
        desk.found("371323-DZC", "沂河电子厂工会");
        for act in [Act::Reveal, Act::ExportRoll] {
            let before = desk.newest_act();
            desk.act(act, |_| Ok::<_, StoreError>(())).unwrap();
            assert_eq!(desk.newest_act(), before + 1);
        }
        assert_eq!(chain_complaint(&desk.ledger.writer()).unwrap(), None);
    }
}
