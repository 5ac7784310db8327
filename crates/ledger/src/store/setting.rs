//! Small named values of this ledger (设置).

use super::{Result, Tx};
use rusqlite::{Connection, OptionalExtension};

/// Reads a setting.
pub fn setting(conn: &Connection, name: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Writes a setting as part of an act.
pub fn write_setting(tx: &Tx<'_>, name: &str, value: &str) -> Result<()> {
    tx.conn().execute(
        "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
        [name, value],
    )?;
    Ok(())
}
