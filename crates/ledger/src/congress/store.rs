//! SQL of congresses.

use super::types::{Attendance, Congress, CongressForm, Delegate, Session, SessionItem};
use crate::shared::{CongressId, Day, Period, SessionId, UnionId};
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

/// Who should be at a session and who is (应到、实到): what was written down once it is closed or nobody is ticked; before
/// that the delegates in office on its day, and those of them who were ticked.
pub fn turnout(conn: &Connection, session: &Session) -> store::Result<(i64, i64)> {
    let congress = Congress::get(conn, session.congress)?;
    if session.closed_on.is_some() || congress.form == CongressForm::General {
        return Ok((session.base.unwrap_or(0), session.present.unwrap_or(0)));
    }
    let in_office = delegates_on(conn, session.congress, session.on_day)?;
    let ticked = attendance_of(conn, session.id)?;
    let here = in_office
        .iter()
        .filter(|delegate| ticked.iter().any(|line| line.delegate == delegate.id));
    Ok((in_office.len() as i64, here.count() as i64))
}

/// Lists the sessions of a union within a period, in order, each with the number of papers that show it (会议记录等附件).
pub fn sessions_within(
    conn: &Connection,
    union: UnionId,
    period: Period,
) -> store::Result<Vec<(Session, i64)>> {
    let clause =
        "AND congress IN (SELECT id FROM congress WHERE trade_union = ?1 AND retired IS NULL)
         AND on_day BETWEEN ?2 AND ?3 ORDER BY on_day, id";
    let found = Session::select(conn, clause, &[&union, &period.from, &period.to])?;
    found
        .into_iter()
        .map(|session| {
            let papers = conn
                .prepare_cached(
                    "SELECT count(*) FROM attachment WHERE subject = ?1 AND retired IS NULL",
                )?
                .query_row([session.id], |row| row.get(0))?;
            Ok((session, papers))
        })
        .collect()
}

/// Lists every session of the ledger within a period, in order.
pub fn sessions_between(conn: &Connection, period: Period) -> store::Result<Vec<Session>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day, id";
    Session::select(conn, clause, &[&period.from, &period.to])
}
