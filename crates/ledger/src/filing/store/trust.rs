//! Keys, epochs and what an office holds to be true of others.

use crate::filing::{CountyTrust, DeskChain, KeyPair, KeyPurpose};
use crate::store::{Result, Tx, setting, write_setting};
use rusqlite::{Connection, OptionalExtension, params};

const EPOCH: &str = "filing.epoch";
const BEGIN: &str = "filing.begin_epoch";
const DESK_BEGIN: &str = "desk.begin_epoch";
const REGRANTED: &str = "county.regranted";

/// Marks a restored ledger: its next bundle, and a desk's next receipt, must begin a new epoch. The random digits are drawn then.
pub(crate) fn begin_epoch_after_restore(conn: &Connection) -> Result<()> {
    let sql = "INSERT INTO setting VALUES (?1, 'restored') ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    conn.execute(sql, [BEGIN])?;
    conn.execute(sql, [DESK_BEGIN])?;
    Ok(())
}

/// Marks that the next bundle must begin a new epoch, because the county knows a later past than this ledger does.
pub fn begin_epoch_again(tx: &Tx<'_>) -> Result<()> {
    write_setting(tx, BEGIN, "behind")
}

/// The epoch the chain is in, if it has begun.
pub fn epoch(conn: &Connection) -> Result<Option<String>> {
    setting(conn, EPOCH)
}

/// Whether the next bundle must begin a new epoch.
pub fn epoch_must_begin(conn: &Connection) -> Result<bool> {
    let marked = setting(conn, BEGIN)?.is_some_and(|why| !why.is_empty());
    Ok(marked || epoch(conn)?.is_none())
}

/// Begins an epoch; its digits come from the caller, who has the random source.
pub fn begin_epoch(tx: &Tx<'_>, epoch: &str) -> Result<()> {
    write_setting(tx, EPOCH, epoch)?;
    write_setting(tx, BEGIN, "")
}

/// Finds a key pair.
pub fn key(conn: &Connection, purpose: KeyPurpose) -> Result<Option<KeyPair>> {
    let sql = "SELECT secret, public FROM key_pair WHERE purpose = ?1";
    let found = conn.query_row(sql, [purpose], |row| {
        Ok(KeyPair {
            secret: row.get(0)?,
            public: row.get(1)?,
        })
    });
    Ok(found.optional()?)
}

/// Keeps a key pair.
pub fn put_key(tx: &Tx<'_>, purpose: KeyPurpose, pair: &KeyPair) -> Result<()> {
    tx.conn().execute(
        "INSERT OR REPLACE INTO key_pair (purpose, secret, public) VALUES (?1, ?2, ?3)",
        params![purpose, pair.secret, pair.public],
    )?;
    Ok(())
}

/// What this station holds of its county, if it is enrolled.
pub fn county(conn: &Connection) -> Result<Option<CountyTrust>> {
    let all = (
        setting(conn, "county.directory")?,
        setting(conn, "county.directory_sig")?,
        setting(conn, "county.certificate")?,
        setting(conn, "county.certificate_sig")?,
    );
    Ok(match all {
        (Some(directory), Some(directory_sig), Some(certificate), Some(certificate_sig)) => {
            Some(CountyTrust {
                directory,
                directory_sig,
                certificate,
                certificate_sig,
            })
        }
        _ => None,
    })
}

/// Whether the county grants other sections than those of the bundles before: the next one says everything anew.
pub fn is_regranted(conn: &Connection) -> Result<bool> {
    Ok(setting(conn, REGRANTED)?.is_some_and(|since| !since.is_empty()))
}

/// Notes that the county grants other sections from now on.
pub fn regrant(tx: &Tx<'_>) -> Result<()> {
    write_setting(tx, REGRANTED, &tx.author().day().to_string())
}

/// Notes that a full bundle was made under the sections granted now.
pub fn settle_regrant(tx: &Tx<'_>) -> Result<()> {
    write_setting(tx, REGRANTED, "")
}

/// Keeps what this station holds of its county.
pub fn set_county(tx: &Tx<'_>, trust: &CountyTrust) -> Result<()> {
    write_setting(tx, "county.directory", &trust.directory)?;
    write_setting(tx, "county.directory_sig", &trust.directory_sig)?;
    write_setting(tx, "county.certificate", &trust.certificate)?;
    write_setting(tx, "county.certificate_sig", &trust.certificate_sig)
}

/// A desk's own newest directory and its signature.
pub fn desk_directory(conn: &Connection) -> Result<Option<(String, String)>> {
    Ok(setting(conn, "desk.directory")?.zip(setting(conn, "desk.directory_sig")?))
}

/// Keeps a desk's own newest directory.
pub fn set_desk_directory(tx: &Tx<'_>, directory: &str, signature: &str) -> Result<()> {
    write_setting(tx, "desk.directory", directory)?;
    write_setting(tx, "desk.directory_sig", signature)
}

/// A desk's chain of receipts. It has no epoch where the next receipt must begin one; the number goes on all the same
/// (decision 4).
pub fn desk_chain(conn: &Connection) -> Result<DeskChain> {
    let begins = setting(conn, DESK_BEGIN)?.is_some_and(|why| !why.is_empty());
    let seq = setting(conn, "desk.seq")?.and_then(|text| text.parse().ok());
    Ok(DeskChain {
        epoch: setting(conn, "desk.epoch")?.filter(|_| !begins),
        seq: seq.unwrap_or(0),
        head: setting(conn, "desk.head")?.filter(|head| !begins && !head.is_empty()),
    })
}

/// Moves a desk's chain of receipts on.
pub fn set_desk_chain(tx: &Tx<'_>, chain: &DeskChain) -> Result<()> {
    let (begin, epoch) = match &chain.epoch {
        Some(epoch) => ("", epoch.as_str()),
        None => ("put back", ""),
    };
    write_setting(tx, DESK_BEGIN, begin)?;
    write_setting(tx, "desk.epoch", epoch)?;
    write_setting(tx, "desk.seq", &chain.seq.to_string())?;
    write_setting(tx, "desk.head", chain.head.as_deref().unwrap_or_default())
}
