//! The mapping a person once corrected, remembered for that heading row.

use crate::store::{self, StoreError, Tx};
use rusqlite::{Connection, OptionalExtension as _};
use std::collections::BTreeMap;

/// Finds which heading means which field for a heading row seen before: field code to heading.
pub fn find_mapping(
    conn: &Connection,
    heading_key: &str,
) -> store::Result<Option<BTreeMap<String, String>>> {
    let found: Option<String> = conn
        .prepare_cached("SELECT mapping FROM sheet_mapping WHERE heading_key = ?1")?
        .query_row([heading_key], |row| row.get(0))
        .optional()?;
    found
        .map(|text| {
            serde_json::from_str(&text).map_err(|_| StoreError::Unreadable {
                what: "sheet mapping",
                found: "no JSON".into(),
            })
        })
        .transpose()
}

/// Remembers the mapping for this heading row.
pub fn remember_mapping(
    tx: &Tx<'_>,
    heading_key: &str,
    mapping: &BTreeMap<String, String>,
) -> store::Result<()> {
    let text = serde_json::to_string(mapping).expect("a map of texts serialises");
    tx.conn().execute(
        "INSERT INTO sheet_mapping VALUES (?1, ?2) ON CONFLICT (heading_key) DO UPDATE SET mapping = ?2",
        [heading_key, &text],
    )?;
    Ok(())
}
