//! SQL of congresses.

use super::types::{Attendance, Congress, Delegate, Session, SessionItem};
use crate::shared::{CongressId, Day, SessionId, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// Lists the congresses of a union, newest first.
pub fn congresses_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Congress>> {
    Congress::select(
        conn,
        "AND trade_union = ?1 ORDER BY from_day DESC, id DESC",
        &[&union],
    )
}

/// Finds the newest congress of a union that had begun by a day.
pub fn newest_congress(
    conn: &Connection,
    union: UnionId,
    by: Day,
) -> store::Result<Option<Congress>> {
    let clause = "AND trade_union = ?1 AND from_day <= ?2 ORDER BY from_day DESC, id DESC LIMIT 1";
    Ok(Congress::select(conn, clause, &[&union, &by])?.pop())
}

/// Lists everybody who was or is a delegate of a congress.
pub fn delegates_of(conn: &Connection, congress: CongressId) -> store::Result<Vec<Delegate>> {
    Delegate::select(
        conn,
        "AND congress = ?1 ORDER BY constituency, id",
        &[&congress],
    )
}

/// Lists the delegates in office on a day.
pub fn delegates_on(
    conn: &Connection,
    congress: CongressId,
    on: Day,
) -> store::Result<Vec<Delegate>> {
    let clause = "AND congress = ?1 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2) ORDER BY constituency, id";
    Delegate::select(conn, clause, &[&congress, &on])
}

/// Lists the sessions of a congress in order.
pub fn sessions_of(conn: &Connection, congress: CongressId) -> store::Result<Vec<Session>> {
    Session::select(conn, "AND congress = ?1 ORDER BY on_day, id", &[&congress])
}

/// Lists who was ticked at a session.
pub fn attendance_of(conn: &Connection, session: SessionId) -> store::Result<Vec<Attendance>> {
    Attendance::select(conn, "AND session = ?1 ORDER BY id", &[&session])
}

/// Lists the agenda of a session in its order.
pub fn items_of(conn: &Connection, session: SessionId) -> store::Result<Vec<SessionItem>> {
    SessionItem::select(conn, "AND session = ?1 ORDER BY place, id", &[&session])
}
