//! SQL of mutual aid.

use super::types::{MutualClaim, MutualYear};
use crate::shared::{Day, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;
use std::collections::HashMap;

/// How many of a union take part in a year, where that was recorded.
pub fn year_of(conn: &Connection, union: UnionId, year: i64) -> store::Result<Option<MutualYear>> {
    let clause = "AND trade_union = ?1 AND year = ?2 ORDER BY id LIMIT 1";
    Ok(MutualYear::select(conn, clause, &[&union, &year])?.pop())
}

/// Lists how many take part in a year, union by union.
pub fn years_in(conn: &Connection, year: i64) -> store::Result<Vec<MutualYear>> {
    MutualYear::select(conn, "AND year = ?1 ORDER BY trade_union, id", &[&year])
}

/// Lists the claims of a year, of a union or of all, the newest first.
pub fn claims_of(
    conn: &Connection,
    union: Option<UnionId>,
    year: i64,
) -> store::Result<Vec<MutualClaim>> {
    let clause =
        "AND year = ?1 AND (?2 IS NULL OR trade_union = ?2) ORDER BY claimed_on DESC, id DESC";
    MutualClaim::select(conn, clause, &[&year, &union])
}

/// How many members were on the roll of each union on a day (在册会员), of one union or of all, in one pass.
pub fn members_on(
    conn: &Connection,
    union: Option<UnionId>,
    on: Day,
) -> store::Result<HashMap<UnionId, i64>> {
    let mut statement = conn.prepare_cached(include_str!("members_on.sql"))?;
    let rows = statement.query_map((on, union), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
