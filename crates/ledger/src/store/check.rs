//! Checking a ledger (体检): page seals, structure, counts and digest.

use super::chain;
use super::{Kind, Ledger, Result, StateDigest, vault};
use rusqlite::Connection;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Standing records by kind, in bundle order.
    pub counts: Vec<(Kind, i64)>,
    /// Digest of everything this station owns.
    pub digest: StateDigest,
    /// Everything SQLite or SQLCipher complained of; empty when sound.
    pub findings: Vec<String>,
}

impl Ledger {
    /// Checks every page, every index, every attachment and the chain of the log, and counts.
    pub fn check(&self) -> Result<Health> {
        let station = self.station();
        self.read(|conn| {
            let mut health = examine(conn, &station)?;
            let papers = vault::complaints(conn, self.folder(), self.key(), &station)?;
            health.findings.extend(papers);
            health.findings.extend(chain::chain_complaint(conn)?);
            Ok(health)
        })
    }
}

/// What a copy is held against. The chain of the log is no part of it: a log that somebody has tampered with is no reason
/// to have no backup of the records, nor to refuse to bring one back.
pub(super) fn examine(conn: &Connection, station: &str) -> Result<Health> {
    let findings = complaints_of_pages(conn)?;
    let counts = Kind::ALL
        .iter()
        .map(|kind| Ok((*kind, kind.count(conn)?)))
        .collect::<Result<_>>()?;
    Ok(Health {
        counts,
        digest: StateDigest::of_station(conn, station)?,
        findings,
    })
}

/// What SQLite and SQLCipher complain of, whatever the schema.
pub(super) fn complaints_of_pages(conn: &Connection) -> Result<Vec<String>> {
    let mut findings = complaints(conn, "cipher_integrity_check", "")?;
    findings.extend(complaints(conn, "integrity_check", "ok")?);
    findings.extend(complaints(conn, "foreign_key_check", "")?);
    Ok(findings)
}

fn complaints(conn: &Connection, pragma: &str, fine: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(&format!("PRAGMA {pragma}"))?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    Ok(lines
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .filter(|line| line != fine)
        .collect())
}
