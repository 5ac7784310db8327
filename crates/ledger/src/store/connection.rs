//! Opening the database with its key and the settings that were measured to lose nothing (design: bundle, at rest).

use super::{DataKey, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Once;
use std::time::Duration;
use zeroize::Zeroizing;

const PATIENCE: Duration = Duration::from_secs(20);
/// Pages kept decrypted, in KiB.
const CACHE: i32 = 16_000;
/// The same while a desk takes in or a large sheet is imported: every row touches every index somewhere, and a page that
/// has fallen out is decrypted again.
const WIDE_CACHE: i32 = 64_000;

/// SQLite calls itself ready before SQLCipher's own start has ended, so of two first openings at once one would fail.
static STARTED: Once = Once::new();

/// Opens the one connection that writes. The file must exist.
pub(super) fn open_writer(file: &Path, key: &DataKey) -> Result<Connection> {
    let conn = open(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // TRUNCATE with EXTRA: DELETE or WAL lost confirmed saves in simulated power cuts, these settings none.
    conn.pragma_update(None, "journal_mode", "TRUNCATE")?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    conn.pragma_update(None, "secure_delete", true)?;
    Ok(conn)
}

/// Makes an empty encrypted database.
pub(super) fn create(file: &Path, key: &DataKey) -> Result<Connection> {
    drop(open(
        file,
        key,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )?);
    open_writer(file, key)
}

/// Opens a connection that can only read.
pub(super) fn open_reader(file: &Path, key: &DataKey) -> Result<Connection> {
    open(file, key, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// Keeps more pages decrypted, or as many as usual.
pub(super) fn widen(conn: &Connection, wide: bool) -> Result<()> {
    let pages = if wide { WIDE_CACHE } else { CACHE };
    Ok(conn.pragma_update(None, "cache_size", -pages)?)
}

fn open(file: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection> {
    STARTED.call_once(|| drop(Connection::open_in_memory()));
    let conn = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.execute_batch(&Zeroizing::new(format!(
        "PRAGMA key = \"{}\"",
        key.sqlcipher_literal().as_str()
    )))?;
    conn.busy_timeout(PATIENCE)?;
    for (name, on) in [
        ("foreign_keys", true),
        ("cell_size_check", true),
        ("trusted_schema", false),
    ] {
        conn.pragma_update(None, name, on)?;
    }
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "cache_size", -CACHE)?;
    conn.set_prepared_statement_cache_capacity(128);
    // The first page proves the key.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(conn)
}
