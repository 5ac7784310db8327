//! What a list is compared with. SQL.

use crate::people::Person;
use crate::shared::UnionId;
use crate::store::{self, Record as _};
use crate::unions::{Cover, Employer};
use rusqlite::Connection;

/// Every employer of the ledger.
pub(super) fn list_employers(conn: &Connection) -> store::Result<Vec<Employer>> {
    Employer::select(conn, "ORDER BY id", &[])
}

/// Every unit that a joint union covers and has not left.
pub(super) fn list_covers(conn: &Connection) -> store::Result<Vec<Cover>> {
    Cover::select(conn, "AND to_day IS NULL ORDER BY id", &[])
}

/// The people of a union's roll who bear a name.
pub(super) fn members_named(
    conn: &Connection,
    union: UnionId,
    name: &str,
) -> store::Result<Vec<Person>> {
    Person::select(
        conn,
        "AND id IN (SELECT person FROM roll_line WHERE trade_union = ?1 AND name = ?2) ORDER BY id",
        &[&union, &name],
    )
}
