//! What the stations' newest bundles said: who owns each record that came, and the hash of its line.

use crate::roll::MemberStatus;
use crate::shared::PersonId;
use crate::store::{Kind, Result, Tx};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What is known of a record that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Station that owns it.
    pub station: String,
    /// Header of the bundle it came by, hex.
    pub bundle: String,
    /// Hash of its line as received.
    pub hash: [u8; 32],
    /// Whether the station's newest full bundle still named it.
    pub in_force: bool,
}

/// Finds what is known of a record that came.
pub fn received(conn: &Connection, kind: Kind, record: Uuid) -> Result<Option<Received>> {
    let sql =
        "SELECT station, bundle, hash, in_force FROM received WHERE kind = ?1 AND record = ?2";
    let found = conn.prepare_cached(sql)?.query_row(
        params![kind as i64, record.as_bytes().as_slice()],
        |row| {
            Ok(Received {
                station: row.get(0)?,
                bundle: row.get(1)?,
                hash: row.get(2)?,
                in_force: row.get(3)?,
            })
        },
    );
    Ok(found.optional()?)
}

/// The station that owns a record of whatever kind, if it came.
pub fn owner_of(conn: &Connection, record: Uuid) -> Result<Option<String>> {
    for kind in Kind::ALL {
        if let Some(known) = received(conn, *kind, record)? {
            return Ok(Some(known.station));
        }
    }
    Ok(None)
}

/// Remembers whose a record is, by which bundle it came and what its line was.
pub fn put_received(tx: &Tx<'_>, kind: Kind, record: Uuid, now: &Received) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO received (kind, record, station, bundle, hash, in_force) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    tx.conn().prepare_cached(sql)?.execute(params![
        kind as i64,
        record.as_bytes().as_slice(),
        now.station,
        now.bundle,
        now.hash.as_slice(),
        now.in_force
    ])?;
    Ok(())
}

/// Lets go of everything a station had in force: a full bundle names it anew. Nothing is deleted; what it does not name
/// is kept outside the digest.
pub fn release_received(tx: &Tx<'_>, station: &str) -> Result<()> {
    tx.conn().execute(
        "UPDATE received SET in_force = 0 WHERE station = ?1",
        [station],
    )?;
    Ok(())
}

/// The roll of a station: active or retained. Told from what it handed in, which has an index by station; asked of the whole
/// roll, a desk of a thousand stations would read it a thousand times.
const ROLL_OF: &str = "FROM received r JOIN roll_line l ON l.member = r.record WHERE r.station = ?1 AND r.kind = ?2 AND l.status IN (?3, ?4)";

/// Counts the members of a station on the roll: active or retained.
pub fn members_of_station(conn: &Connection, station: &str) -> Result<i64> {
    let sql = format!("SELECT count(*) {ROLL_OF}");
    let (active, retained) = (MemberStatus::Active, MemberStatus::Retained);
    let values = params![station, Kind::Member as i64, active, retained];
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(values, |row| row.get(0))?)
}

/// Counts this station's own members on the roll: all but those that came by bundles.
pub fn own_members(conn: &Connection) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM roll_line WHERE status IN (?2, ?3))
             - (SELECT count(*) FROM received r JOIN roll_line l ON l.member = r.record WHERE r.kind = ?1 AND l.status IN (?2, ?3))";
    let (active, retained) = (MemberStatus::Active, MemberStatus::Retained);
    let values = params![Kind::Member as i64, active, retained];
    Ok(conn
        .prepare_cached(sql)?
        .query_row(values, |row| row.get(0))?)
}

/// The people of a station who are on the roll: active or retained.
pub fn people_of_station(conn: &Connection, station: &str) -> Result<BTreeSet<PersonId>> {
    let sql = format!("SELECT DISTINCT l.person {ROLL_OF}");
    let mut statement = conn.prepare_cached(&sql)?;
    let (active, retained) = (MemberStatus::Active, MemberStatus::Retained);
    let rows = statement.query_map(
        params![station, Kind::Member as i64, active, retained],
        |row| row.get(0),
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Counts what a station once handed in and its newest full bundle no longer names.
pub fn count_released(conn: &Connection, station: &str) -> Result<i64> {
    let sql = "SELECT count(*) FROM received WHERE station = ?1 AND in_force = 0";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([station], |row| row.get(0))?)
}
