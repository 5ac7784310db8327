//! Receipts taken in and the rows they sent back.

use super::changes::{last_change, watermark};
use crate::assistance::households::HardshipFile;
use crate::filing::{ReceiptLine, ReturnedRow};
use crate::store::{Kind, Record as _, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// Keeps a receipt. A desk that undid its intake answers the same bundle anew: the newest taken in counts.
pub fn save_receipt(tx: &Tx<'_>, line: &ReceiptLine) -> Result<()> {
    tx.conn().execute(
        "INSERT INTO receipt (seq, header_sha256, issued_on, imported_on, accepted, returned, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            line.seq,
            line.header_sha256,
            line.issued_on,
            line.imported_on,
            line.accepted,
            line.returned,
            line.body
        ],
    )?;
    Ok(())
}

const RECEIPT: &str =
    "SELECT seq, header_sha256, issued_on, imported_on, accepted, returned, body FROM receipt";

/// Finds the receipt that answers a number.
pub fn find_receipt(conn: &Connection, seq: i64) -> Result<Option<ReceiptLine>> {
    let sql = format!("{RECEIPT} WHERE seq = ?1 ORDER BY id DESC LIMIT 1");
    Ok(conn.query_row(&sql, [seq], read_receipt).optional()?)
}

/// Whether this very receipt was taken in before.
pub fn knows_receipt(conn: &Connection, header_sha256: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM receipt WHERE header_sha256 = ?1")?;
    Ok(statement.exists([header_sha256])?)
}

/// Lists the receipts, newest first.
pub fn list_receipts(conn: &Connection, limit: usize) -> Result<Vec<ReceiptLine>> {
    let newest = "WHERE id IN (SELECT max(id) FROM receipt GROUP BY seq)";
    let mut statement = conn.prepare(&format!("{RECEIPT} {newest} ORDER BY seq DESC LIMIT ?1"))?;
    let rows = statement.query_map([limit as i64], read_receipt)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read_receipt(row: &Row<'_>) -> rusqlite::Result<ReceiptLine> {
    Ok(ReceiptLine {
        seq: row.get(0)?,
        header_sha256: row.get(1)?,
        issued_on: row.get(2)?,
        imported_on: row.get(3)?,
        accepted: row.get(4)?,
        returned: row.get(5)?,
        body: row.get(6)?,
    })
}

/// Why a file came back whose household stands at another union as well (同一户两家建档). Nothing that is written into the file
/// answers it: it stays open until the file ends or somebody says how the two unions settled it.
pub const HOUSEHOLD_ELSEWHERE: &str = "household_elsewhere";

/// Keeps a row that the county sent back. It stays open until the record is written again or the county takes it.
pub fn return_row(tx: &Tx<'_>, row: &ReturnedRow) -> Result<()> {
    let since = watermark(tx.conn())?;
    tx.conn().execute(
        "INSERT OR REPLACE INTO returned_row (record, seq, kind, reason, remark, contact, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![row.record.as_bytes().as_slice(), row.seq, row.kind as i64, row.reason, row.remark, row.contact, since],
    )?;
    Ok(())
}

/// Closes what was open about a record: the county takes it. That a household stands at two unions is not closed by that.
pub fn settle_returned(tx: &Tx<'_>, record: Uuid) -> Result<()> {
    settle(tx, record, "<>")
}

/// Closes that a household stands at two unions: somebody says how they settled it.
pub fn settle_elsewhere(tx: &Tx<'_>, record: Uuid) -> Result<()> {
    settle(tx, record, "=")
}

/// Closes the open rows of a record whose reason is, or is not, that the household stands at two unions.
fn settle(tx: &Tx<'_>, record: Uuid, elsewhere: &str) -> Result<()> {
    let sql = format!(
        "UPDATE returned_row SET settled_on = ?2 WHERE record = ?1 AND settled_on IS NULL AND reason {elsewhere} ?3"
    );
    let (id, today) = (record.as_bytes().as_slice(), tx.author().day());
    tx.conn()
        .execute(&sql, params![id, today, HOUSEHOLD_ELSEWHERE])?;
    Ok(())
}

/// Lets go of what one bundle's earlier receipt sent back: the desk undid it, and another takes its place.
pub fn forget_returned(tx: &Tx<'_>, seq: i64) -> Result<()> {
    tx.conn()
        .execute("DELETE FROM returned_row WHERE seq = ?1", [seq])?;
    Ok(())
}

/// Lists what is open about the given records.
pub fn returned_rows(conn: &Connection, records: &[Uuid]) -> Result<Vec<ReturnedRow>> {
    let mut found = Vec::new();
    for record in records {
        found.extend(open(
            conn,
            "AND record = ?1 ORDER BY seq DESC",
            &[&record.as_bytes().as_slice()],
        )?);
    }
    Ok(found)
}

/// Lists everything that is open, by the bundle it was in.
pub fn open_returns(conn: &Connection) -> Result<Vec<ReturnedRow>> {
    open(conn, "ORDER BY seq, record", &[])
}

/// Lists what came back of one bundle, open or settled.
pub fn find_returned(conn: &Connection, seq: i64) -> Result<Vec<ReturnedRow>> {
    rows(conn, "seq = ?1 ORDER BY record", &[&seq])
        .map(|rows| rows.into_iter().map(|(row, _)| row).collect())
}

fn open(
    conn: &Connection,
    clause: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<ReturnedRow>> {
    let mut open = Vec::new();
    for (row, since) in rows(conn, &format!("settled_on IS NULL {clause}"), values)? {
        let is_changed = last_change(conn, row.record)? > since;
        if !is_changed || is_kept_elsewhere(conn, &row)? {
            open.push(row);
        }
    }
    Ok(open)
}

/// Whether the row says that a household stands at another union, and its file here was not ended.
fn is_kept_elsewhere(conn: &Connection, row: &ReturnedRow) -> Result<bool> {
    let file = match row.reason == HOUSEHOLD_ELSEWHERE {
        true => HardshipFile::find(conn, row.record)?,
        false => None,
    };
    Ok(file.is_some_and(|file| file.ended.is_none()))
}

fn rows(
    conn: &Connection,
    clause: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<(ReturnedRow, i64)>> {
    let sql = format!(
        "SELECT record, seq, kind, reason, remark, contact, since FROM returned_row WHERE {clause}"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(values, |row| {
        let record = Uuid::from_bytes(row.get(0)?);
        Ok((
            record,
            row.get(1)?,
            row.get::<_, i64>(2)?,
            row.get(3)?,
            row.get(4)?,
            row.get(5)?,
            row.get(6)?,
        ))
    })?;
    rows.map(|row| {
        let (record, seq, kind, reason, remark, contact, since) = row?;
        Ok((
            ReturnedRow {
                record,
                seq,
                kind: Kind::numbered(kind)?,
                reason,
                remark,
                contact,
            },
            since,
        ))
    })
    .collect()
}
