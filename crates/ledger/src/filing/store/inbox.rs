//! The inbox (收件): every bundle that arrived verified, what became of it, and the receipt that answers it.

use crate::filing::{InboxLine, InboxState};
use crate::store::{Result, StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

const SELECT: &str = "SELECT header_sha256, station, epoch, seq, mode, prev, state, reason, file_name, arrived_on, facts, act,
        receipt_sha256, receipt_name FROM inbox";

/// Enters a bundle, over what was known of the same header. The receipt, once there, is never replaced.
pub fn enter_inbox(
    tx: &Tx<'_>,
    line: &InboxLine,
    bytes: &[u8],
    receipt: Option<&[u8]>,
) -> Result<()> {
    tx.conn().execute(
        "INSERT INTO inbox (header_sha256, station, epoch, seq, mode, prev, state, reason, file_name, arrived_on, facts, act,
             receipt_sha256, receipt_name, receipt, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
         ON CONFLICT (header_sha256) DO UPDATE SET state = excluded.state, reason = excluded.reason, facts = excluded.facts,
             act = excluded.act, receipt_sha256 = excluded.receipt_sha256, receipt_name = excluded.receipt_name,
             receipt = excluded.receipt
         WHERE inbox.receipt IS NULL",
        params![
            line.header_sha256,
            line.station,
            line.epoch,
            line.seq,
            line.mode,
            line.prev,
            line.state,
            line.reason,
            line.file_name,
            line.arrived_on,
            line.facts,
            line.act,
            line.receipt_sha256,
            line.receipt_name,
            receipt,
            bytes
        ],
    )?;
    Ok(())
}

/// Finds a bundle by its header.
pub fn find_inbox(conn: &Connection, header_sha256: &str) -> Result<Option<InboxLine>> {
    let sql = format!("{SELECT} WHERE header_sha256 = ?1");
    Ok(conn
        .prepare_cached(&sql)?
        .query_row([header_sha256], read)
        .optional()?)
}

/// Lists what a station handed in, newest first.
pub fn inbox_of(conn: &Connection, station: &str, limit: usize) -> Result<Vec<InboxLine>> {
    list(
        conn,
        "WHERE station = ?1 ORDER BY seq DESC LIMIT ?2",
        &[&station, &(limit as i64)],
    )
}

/// Lists the bundles that wait for a person: held back or in quarantine.
pub fn list_waiting(conn: &Connection) -> Result<Vec<InboxLine>> {
    let clause = "WHERE state IN ('waiting', 'quarantined') ORDER BY station, seq, header_sha256";
    list(conn, clause, &[])
}

/// Lists the headers taken or covered of a station: epoch, number, header, header before it.
pub fn known_headers(conn: &Connection, station: &str) -> Result<Vec<InboxLine>> {
    let clause = "WHERE station = ?1 AND state IN (?2, ?3) ORDER BY seq";
    list(
        conn,
        clause,
        &[&station, &InboxState::Taken, &InboxState::Superseded],
    )
}

/// Lists the receipts issued to a station for what stands here: header of the receipt, number it answers. One of an
/// intake that was undone is among them as soon as its bundle was taken in again.
pub fn issued_receipts(conn: &Connection, station: &str) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT receipt_sha256, seq FROM inbox WHERE station = ?1 AND receipt_sha256 IS NOT NULL
               UNION ALL
               SELECT v.receipt_sha256, v.seq FROM void_receipt v JOIN inbox i ON i.header_sha256 = v.header_sha256
               WHERE v.station = ?1 AND i.receipt_sha256 IS NOT NULL
               ORDER BY 2";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([station], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists the facts of the bundles of a station that were answered by a receipt.
pub fn answered_facts(conn: &Connection, station: &str) -> Result<Vec<String>> {
    let sql = "SELECT facts FROM inbox WHERE station = ?1 AND receipt_sha256 IS NOT NULL";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([station], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists the bundles that were taken in by this act or a later one, by station and number.
pub fn taken_since(conn: &Connection, act: i64) -> Result<Vec<InboxLine>> {
    let clause = "WHERE act >= ?1 AND receipt_sha256 IS NOT NULL ORDER BY station, seq";
    list(conn, clause, &[&act])
}

/// Keeps in mind the receipt of a bundle whose intake is undone.
pub fn void_receipt(tx: &Tx<'_>, line: &InboxLine) -> Result<()> {
    tx.conn().execute(
        "INSERT OR IGNORE INTO void_receipt (receipt_sha256, header_sha256, station, seq) VALUES (?1, ?2, ?3, ?4)",
        params![line.receipt_sha256, line.header_sha256, line.station, line.seq],
    )?;
    Ok(())
}

/// The bytes of a bundle as they arrived.
pub fn inbox_bytes(conn: &Connection, header_sha256: &str) -> Result<Vec<u8>> {
    blob(conn, "bytes", header_sha256)
}

/// The finished receipt that answers a bundle, to be written as often as wanted.
pub fn inbox_receipt(conn: &Connection, header_sha256: &str) -> Result<Vec<u8>> {
    blob(conn, "receipt", header_sha256)
}

fn blob(conn: &Connection, column: &str, header_sha256: &str) -> Result<Vec<u8>> {
    let sql =
        format!("SELECT {column} FROM inbox WHERE header_sha256 = ?1 AND {column} IS NOT NULL");
    conn.query_row(&sql, [header_sha256], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::Absent {
            kind: "bundle",
            id: header_sha256.to_owned(),
        })
}

fn list(conn: &Connection, clause: &str, values: &[&dyn ToSql]) -> Result<Vec<InboxLine>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} {clause}"))?;
    let rows = statement.query_map(values, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<InboxLine> {
    Ok(InboxLine {
        header_sha256: row.get(0)?,
        station: row.get(1)?,
        epoch: row.get(2)?,
        seq: row.get(3)?,
        mode: row.get(4)?,
        prev: row.get(5)?,
        state: row.get(6)?,
        reason: row.get(7)?,
        file_name: row.get(8)?,
        arrived_on: row.get(9)?,
        facts: row.get(10)?,
        act: row.get(11)?,
        receipt_sha256: row.get(12)?,
        receipt_name: row.get(13)?,
    })
}
