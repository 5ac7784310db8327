//! What no text of a record may hold, whoever wrote it: characters that make two texts look alike, or run a line backwards.

use super::{Kind, Result, StoreError};
use crate::shared::is_deceptive;
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

/// Checks the texts of a record that is about to be written. Every way in comes by here: entry, import, undo, a bundle.
pub(super) fn check(kind: Kind, values: &[&dyn ToSql]) -> Result<()> {
    for value in values {
        let ToSqlOutput::Borrowed(ValueRef::Text(bytes)) = value.to_sql()? else {
            continue;
        };
        let text = std::str::from_utf8(bytes).map_err(|_| StoreError::Unreadable {
            what: kind.name(),
            found: "no UTF-8".to_owned(),
        })?;
        if let Some(found) = text.chars().find(|c| is_deceptive(*c)) {
            return Err(StoreError::HiddenCharacter {
                kind: kind.name(),
                found,
            });
        }
    }
    Ok(())
}
