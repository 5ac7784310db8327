//! Stations that a desk has enrolled.

use super::digest;
use crate::filing::{StationHead, StationLine};
use crate::shared::Day;
use crate::store::{Result, StateDigest, StoreError, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

const SELECT: &str = "SELECT code, name, certificate, certificate_sig, serial, enrolled_on, enrolment_sha256, welcome_name,
        epoch, seq, head_sha256, last_on, digest FROM station";

/// Lists the stations by code.
pub fn list_stations(conn: &Connection) -> Result<Vec<StationLine>> {
    let mut statement = conn.prepare(&format!("{SELECT} ORDER BY code"))?;
    let rows = statement.query_map([], read)?;
    rows.map(|row| row?).collect()
}

/// Finds a station by its code.
pub fn find_station(conn: &Connection, code: &str) -> Result<Option<StationLine>> {
    conn.prepare_cached(&format!("{SELECT} WHERE code = ?1"))?
        .query_row([code], read)
        .optional()?
        .transpose()
}

/// Enrols a station or certifies it anew; what it handed in stays.
pub fn put_station(tx: &Tx<'_>, line: &StationLine, welcome: &[u8]) -> Result<()> {
    tx.conn().execute(
        "INSERT INTO station (code, name, certificate, certificate_sig, serial, enrolled_on, enrolment_sha256, welcome_name, digest)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, certificate = excluded.certificate,
             certificate_sig = excluded.certificate_sig, serial = excluded.serial, enrolment_sha256 = excluded.enrolment_sha256,
             welcome_name = excluded.welcome_name",
        params![
            line.code,
            line.name,
            line.certificate,
            line.certificate_sig,
            line.serial,
            line.enrolled_on,
            line.enrolment_sha256,
            line.welcome_name,
            line.digest.to_hex()
        ],
    )?;
    tx.conn().execute(
        "INSERT OR REPLACE INTO welcome (station, bytes) VALUES (?1, ?2)",
        params![line.code, welcome],
    )?;
    Ok(())
}

/// The answer made for a station's enrolment, to be written again.
pub fn welcome_of(conn: &Connection, code: &str) -> Result<Vec<u8>> {
    conn.query_row(
        "SELECT bytes FROM welcome WHERE station = ?1",
        [code],
        |row| row.get(0),
    )
    .optional()?
    .ok_or_else(|| StoreError::Absent {
        kind: "station",
        id: code.to_owned(),
    })
}

/// Moves a station's head and digest on, in the transaction that took the rows.
pub fn set_head(tx: &Tx<'_>, code: &str, head: &StationHead, digest: StateDigest) -> Result<()> {
    tx.conn().execute(
        "UPDATE station SET epoch = ?2, seq = ?3, head_sha256 = ?4, last_on = ?5, digest = ?6 WHERE code = ?1",
        params![code, head.epoch, head.seq, head.header_sha256, head.on, digest.to_hex()],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Result<StationLine>> {
    let text: String = row.get("digest")?;
    let sum = match digest(&text) {
        Ok(sum) => sum,
        Err(error) => return Ok(Err(error)),
    };
    let epoch: Option<String> = row.get("epoch")?;
    let head = match epoch {
        Some(epoch) => Some(StationHead {
            epoch,
            seq: row.get("seq")?,
            header_sha256: row.get("head_sha256")?,
            on: row.get::<_, Day>("last_on")?,
        }),
        None => None,
    };
    Ok(Ok(StationLine {
        code: row.get("code")?,
        name: row.get("name")?,
        certificate: row.get("certificate")?,
        certificate_sig: row.get("certificate_sig")?,
        serial: row.get("serial")?,
        enrolled_on: row.get("enrolled_on")?,
        enrolment_sha256: row.get("enrolment_sha256")?,
        welcome_name: row.get("welcome_name")?,
        head,
        digest: sum,
    }))
}
