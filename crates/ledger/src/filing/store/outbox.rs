//! The outbox (已报送): numbers, sealed bytes, what was written and what was answered.

use super::digest;
use crate::filing::{SealedNumber, Sent, SentMode};
use crate::shared::Day;
use crate::store::{Result, StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

const SELECT: &str = "SELECT seq, epoch, mode, base_seq, created_on, header_sha256, watermark, records, facts, digest,
        file_name, written_on, receipted_on
     FROM outbox WHERE header_sha256 IS NOT NULL";

/// The highest number ever taken here, sealed or not; 0 before the first.
pub fn newest_number(conn: &Connection) -> Result<i64> {
    Ok(
        conn.query_row("SELECT coalesce(max(seq), 0) FROM outbox", [], |row| {
            row.get(0)
        })?,
    )
}

/// Takes the next number. Numbers never restart: a new epoch goes on at the next one (decision 4).
pub fn take_number(tx: &Tx<'_>, epoch: &str, mode: SentMode, base_seq: Option<i64>) -> Result<i64> {
    let seq = newest_number(tx.conn())? + 1;
    tx.conn().execute(
        "INSERT INTO outbox (seq, epoch, mode, base_seq, created_on) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![seq, epoch, mode, base_seq, tx.author().day()],
    )?;
    Ok(seq)
}

/// Keeps the bytes sealed under a number, once and for all.
pub fn seal_number(tx: &Tx<'_>, seq: i64, sealed: &SealedNumber, bytes: &[u8]) -> Result<()> {
    let changed = tx.conn().execute(
        "UPDATE outbox SET header_sha256 = ?2, watermark = ?3, records = ?4, facts = ?5, digest = ?6, file_name = ?7, bytes = ?8
         WHERE seq = ?1 AND header_sha256 IS NULL",
        params![
            seq,
            sealed.header_sha256,
            sealed.watermark,
            sealed.records,
            sealed.facts,
            sealed.digest.to_hex(),
            sealed.file_name,
            bytes
        ],
    )?;
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::Absent {
            kind: "open number",
            id: seq.to_string(),
        })
    }
}

/// Notes that a bundle was proved on a stick.
pub fn mark_written(tx: &Tx<'_>, seq: i64) -> Result<()> {
    tx.conn().execute(
        "UPDATE outbox SET written_on = ?2 WHERE seq = ?1",
        params![seq, tx.author().day()],
    )?;
    Ok(())
}

/// Notes that a bundle was answered: the base moves, and by nothing else.
pub fn mark_receipted(tx: &Tx<'_>, seq: i64) -> Result<()> {
    tx.conn().execute(
        "UPDATE outbox SET receipted_on = coalesce(receipted_on, ?2) WHERE seq = ?1",
        params![seq, tx.author().day()],
    )?;
    Ok(())
}

/// Lists the sealed bundles, newest first.
pub fn list_sent(conn: &Connection, limit: usize) -> Result<Vec<Sent>> {
    let mut statement = conn.prepare(&format!("{SELECT} ORDER BY seq DESC LIMIT ?1"))?;
    let rows = statement.query_map([limit as i64], read)?;
    rows.map(|row| row?).collect()
}

/// Finds a sealed bundle by its number.
pub fn find_sent(conn: &Connection, seq: i64) -> Result<Option<Sent>> {
    one(conn, "AND seq = ?1", &[&seq])
}

/// Finds a sealed bundle by the SHA-256 of its header.
pub fn find_sent_header(conn: &Connection, header_sha256: &str) -> Result<Option<Sent>> {
    one(conn, "AND header_sha256 = ?1", &[&header_sha256])
}

/// The newest sealed bundle.
pub fn newest_sent(conn: &Connection) -> Result<Option<Sent>> {
    one(conn, "ORDER BY seq DESC LIMIT 1", &[])
}

/// The newest bundle that was answered by a receipt: the base of the next one.
pub fn newest_receipted(conn: &Connection) -> Result<Option<Sent>> {
    one(
        conn,
        "AND receipted_on IS NOT NULL ORDER BY seq DESC LIMIT 1",
        &[],
    )
}

/// Counts the sealed bundles after the newest one that was answered.
pub fn unanswered(conn: &Connection) -> Result<i64> {
    let sql = "SELECT count(*) FROM outbox WHERE header_sha256 IS NOT NULL
               AND seq > coalesce((SELECT max(seq) FROM outbox WHERE receipted_on IS NOT NULL), 0)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// The sealed bytes of a bundle.
pub fn sent_bytes(conn: &Connection, seq: i64) -> Result<Vec<u8>> {
    conn.query_row(
        "SELECT bytes FROM outbox WHERE seq = ?1 AND bytes IS NOT NULL",
        [seq],
        |row| row.get(0),
    )
    .optional()?
    .ok_or_else(|| StoreError::Absent {
        kind: "bundle",
        id: seq.to_string(),
    })
}

fn one(conn: &Connection, clause: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Option<Sent>> {
    conn.prepare_cached(&format!("{SELECT} {clause}"))?
        .query_row(values, read)
        .optional()?
        .transpose()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Result<Sent>> {
    let text: String = row.get("digest")?;
    let line = |digest| -> rusqlite::Result<Sent> {
        Ok(Sent {
            seq: row.get("seq")?,
            epoch: row.get("epoch")?,
            mode: row.get("mode")?,
            base_seq: row.get("base_seq")?,
            created_on: row.get::<_, Day>("created_on")?,
            sealed: SealedNumber {
                header_sha256: row.get("header_sha256")?,
                watermark: row.get("watermark")?,
                records: row.get("records")?,
                facts: row.get("facts")?,
                digest,
                file_name: row.get("file_name")?,
            },
            written_on: row.get("written_on")?,
            receipted_on: row.get("receipted_on")?,
        })
    };
    match digest(&text) {
        Ok(digest) => line(digest).map(Ok),
        Err(error) => Ok(Err(error)),
    }
}
