//! SQL of pairs and of what was done.

use super::types::{Help, Pair};
use crate::shared::{Day, HardshipFileId, PairId, Period, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// Lists the pairs of a union's cadres, the newest first.
pub fn pairs_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Pair>> {
    let clause = "AND trade_union = ?1 ORDER BY from_day DESC, id DESC";
    Pair::select(conn, clause, &[&union])
}

/// Lists the pairs of a household, the newest first.
pub fn pairs_of_file(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<Pair>> {
    let clause = "AND hardship_file = ?1 ORDER BY from_day DESC, id DESC";
    Pair::select(conn, clause, &[&file])
}

/// Lists the pairs that hold on a day, of a union or of all.
pub fn pairs_on(conn: &Connection, union: Option<UnionId>, on: Day) -> store::Result<Vec<Pair>> {
    let clause = "AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1) AND (?2 IS NULL OR trade_union = ?2)
                  ORDER BY trade_union, from_day, id";
    Pair::select(conn, clause, &[&on, &union])
}

/// Lists the pairs of all unions that began on or before a day.
pub fn pairs_from(conn: &Connection, by: Day) -> store::Result<Vec<Pair>> {
    Pair::select(
        conn,
        "AND from_day <= ?1 ORDER BY trade_union, from_day, id",
        &[&by],
    )
}

/// Lists what was done for a household, the newest first.
pub fn helps_of(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<Help>> {
    let clause = "AND hardship_file = ?1 ORDER BY on_day DESC, id DESC";
    Help::select(conn, clause, &[&file])
}

/// Lists what was done out of a pair, in order.
pub fn helps_of_pair(conn: &Connection, pair: PairId) -> store::Result<Vec<Help>> {
    Help::select(conn, "AND pair = ?1 ORDER BY on_day, id", &[&pair])
}

/// Lists what was done within a period, the newest first.
pub fn helps_within(conn: &Connection, period: Period) -> store::Result<Vec<Help>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day DESC, id DESC";
    Help::select(conn, clause, &[&period.from, &period.to])
}

/// Lists what was solved within a period, whenever it was raised.
pub fn solved_within(conn: &Connection, period: Period) -> store::Result<Vec<Help>> {
    let clause = "AND solved_on BETWEEN ?1 AND ?2 ORDER BY solved_on, id";
    Help::select(conn, clause, &[&period.from, &period.to])
}

/// Lists the problems of a station that were raised on or before a day and that nobody has solved.
pub fn problems_open(conn: &Connection, station: &str, by: Day) -> store::Result<Vec<Help>> {
    let clause = "AND station = ?1 AND problem IS NOT NULL AND solved_on IS NULL AND on_day <= ?2 ORDER BY on_day, id";
    Help::select(conn, clause, &[&station, &by])
}
