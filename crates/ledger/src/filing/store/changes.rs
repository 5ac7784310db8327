//! What has changed since a bundle, read from the change log: the cost follows the change, not the ledger.

use crate::filing::{FilingState, rules};
use crate::store::{Kind, Ledger, Result, StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// Reads everything in one view of the ledger, so that a save in between does not tear a bundle apart.
pub fn in_one_view<T, E: From<StoreError>>(
    ledger: &Ledger,
    f: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let mut conn = ledger.own_reader()?;
    let view = conn.transaction().map_err(StoreError::from)?;
    f(&view)
}

/// The newest change there is; 0 before the first.
pub fn watermark(conn: &Connection) -> Result<i64> {
    Ok(
        conn.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| {
            row.get(0)
        })?,
    )
}

/// Lists the travelling records changed past a watermark, by kind and id, without those that came from other stations.
pub fn changed_since(conn: &Connection, watermark: i64) -> Result<Vec<(Kind, Uuid)>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT c.kind, c.record FROM change c
         WHERE c.seq > ?1 AND NOT EXISTS (SELECT 1 FROM received r WHERE r.kind = c.kind AND r.record = c.record)
         ORDER BY c.kind, c.record",
    )?;
    let rows = statement.query_map([watermark], |row| {
        Ok((row.get::<_, i64>(0)?, Uuid::from_bytes(row.get(1)?)))
    })?;
    let mut changed = Vec::new();
    for row in rows {
        let (kind, record) = row?;
        let kind = Kind::numbered(kind)?;
        if kind.travels() {
            changed.push((kind, record));
        }
    }
    Ok(changed)
}

/// The kind of a record, from the log that wrote it.
pub fn kind_of(conn: &Connection, record: Uuid) -> Result<Option<Kind>> {
    let sql = "SELECT kind FROM change WHERE record = ?1 LIMIT 1";
    let number = conn
        .prepare_cached(sql)?
        .query_row([record.as_bytes().as_slice()], |row| row.get(0))
        .optional()?;
    number.map(Kind::numbered).transpose()
}

/// Whether a record was made past a watermark.
pub fn new_since(conn: &Connection, record: Uuid, watermark: i64) -> Result<bool> {
    let sql = "SELECT 1 FROM change WHERE record = ?1 AND seq > ?2 AND before IS NULL";
    Ok(conn
        .prepare_cached(sql)?
        .exists(params![record.as_bytes().as_slice(), watermark])?)
}

/// The hash of what the newest bundle said of a record.
pub fn exported_hash(conn: &Connection, kind: Kind, record: Uuid) -> Result<Option<[u8; 32]>> {
    let sql = "SELECT hash FROM exported WHERE kind = ?1 AND record = ?2";
    let hash = conn
        .prepare_cached(sql)?
        .query_row(params![kind as i64, record.as_bytes().as_slice()], |row| {
            row.get(0)
        });
    Ok(hash.optional()?)
}

/// Remembers the hash of what a bundle says of a record.
pub fn put_exported(tx: &Tx<'_>, kind: Kind, record: Uuid, hash: &[u8; 32]) -> Result<()> {
    tx.conn()
        .prepare_cached("INSERT OR REPLACE INTO exported (kind, record, hash) VALUES (?1, ?2, ?3)")?
        .execute(params![
            kind as i64,
            record.as_bytes().as_slice(),
            hash.as_slice()
        ])?;
    Ok(())
}

/// Forgets what earlier bundles said: a full one says everything anew.
pub fn forget_exported(tx: &Tx<'_>) -> Result<()> {
    tx.conn().execute("DELETE FROM exported", [])?;
    Ok(())
}

/// The newest changes that sealed bundles and answered bundles cover.
pub fn exported_upto(conn: &Connection) -> Result<(i64, i64)> {
    let sql = "SELECT coalesce(max(watermark), 0), coalesce(max(watermark) FILTER (WHERE receipted_on IS NOT NULL), 0) FROM outbox";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Says of memberships where they stand between here and the county, in the order asked. A membership stands where the
/// latest change to it, to its person or to its events stands. For a page at a time: one look-up each.
pub fn states_of(conn: &Connection, members: &[Uuid]) -> Result<Vec<FilingState>> {
    let (exported, received) = exported_upto(conn)?;
    let mut came = conn.prepare_cached("SELECT 1 FROM received WHERE kind = ?1 AND record = ?2")?;
    let mut back = conn.prepare_cached(
        "SELECT 1 FROM returned_row WHERE record = ?1 AND settled_on IS NULL AND since >= ?2",
    )?;
    members
        .iter()
        .map(|member| {
            let id = member.as_bytes().as_slice();
            let last = last_change(conn, *member)?;
            if back.exists(params![id, last])? {
                Ok(FilingState::Returned)
            } else if came.exists(params![Kind::Member as i64, id])? {
                Ok(FilingState::Received)
            } else {
                Ok(rules::filing_state(last, exported, received))
            }
        })
        .collect()
}

/// The newest change to a membership, to its person or to its events; of another record, to itself.
pub(super) fn last_change(conn: &Connection, record: Uuid) -> Result<i64> {
    let sql = "SELECT max(coalesce((SELECT max(seq) FROM change WHERE record = ?1), 0),
                   coalesce((SELECT max(c.seq) FROM change c WHERE c.record = (SELECT person FROM member WHERE id = ?1)), 0),
                   coalesce((SELECT max(c.seq) FROM membership_event e JOIN change c ON c.record = e.id WHERE e.member = ?1), 0))";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([record.as_bytes().as_slice()], |row| row.get(0))?)
}
