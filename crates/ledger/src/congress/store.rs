//! SQL of congresses.

use super::types::{
    Appraisal, Attendance, BoardSeat, Candidate, CompanyBoard, Congress, CongressForm,
    Constituency, Delegate, Reminder, Session, SessionItem,
};
use crate::shared::{CongressId, Day, DelegateId, Period, SessionId, SessionItemId, UnionId};
use crate::store::{self, Record as _};
use rusqlite::{Connection, ToSql};
use std::collections::HashMap;

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

/// Lists the names on the ballot of an election, in their order.
pub fn candidates_of(conn: &Connection, item: SessionItemId) -> store::Result<Vec<Candidate>> {
    Candidate::select(conn, "AND session_item = ?1 ORDER BY place, id", &[&item])
}

/// Lists the managers who were appraised at an item, in the order they were entered.
pub fn appraisals_of(conn: &Connection, item: SessionItemId) -> store::Result<Vec<Appraisal>> {
    Appraisal::select(conn, "AND session_item = ?1 ORDER BY id", &[&item])
}

/// Lists the elections of a congress's constituencies, by name and day.
pub fn constituencies_of(
    conn: &Connection,
    congress: CongressId,
) -> store::Result<Vec<Constituency>> {
    let clause = "AND congress = ?1 ORDER BY name, elected_on, id";
    Constituency::select(conn, clause, &[&congress])
}

/// A delegate who is on the roll no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// Who.
    pub delegate: DelegateId,
    /// When she left the roll, where the day is known.
    pub since: Option<Day>,
}

/// Lists the delegates of a congress who have no last day and whose membership of its union ended, was moved away or is
/// only retained: those cannot vote (MEM-09). Whoever was never on the roll is not judged by it.
pub fn delegates_gone(conn: &Connection, congress: CongressId) -> store::Result<Vec<Gone>> {
    let sql = "WITH seat AS MATERIALIZED (
                   SELECT d.id, c.trade_union, coalesce(p.merged_into, p.id) AS person
                   FROM delegate d JOIN congress c ON c.id = d.congress JOIN person p ON p.id = d.person
                   WHERE d.congress = ?1 AND d.retired IS NULL AND d.to_day IS NULL)
               SELECT s.id, (SELECT max(e.on_day) FROM roll_line l JOIN membership_event e ON e.member = l.member
                             WHERE l.person = s.person AND l.trade_union = s.trade_union AND e.retired IS NULL
                               AND e.kind IN ('ended', 'moved_out', 'retained'))
               FROM seat s
               WHERE EXISTS (SELECT 1 FROM roll_line l WHERE l.person = s.person AND l.trade_union = s.trade_union)
                 AND NOT EXISTS (SELECT 1 FROM roll_line l WHERE l.person = s.person AND l.trade_union = s.trade_union
                                 AND l.status NOT IN ('ended', 'retained'))";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([congress], |row| {
        Ok(Gone {
            delegate: row.get(0)?,
            since: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What boards the company of a union has.
pub fn company_board_of(conn: &Connection, union: UnionId) -> store::Result<Option<CompanyBoard>> {
    let clause = "AND trade_union = ?1 ORDER BY id DESC LIMIT 1";
    Ok(CompanyBoard::select(conn, clause, &[&union])?.pop())
}

/// Lists who sits and sat on the boards of a union's company for the employees, the newest first.
pub fn seats_of(conn: &Connection, union: UnionId) -> store::Result<Vec<BoardSeat>> {
    let clause = "AND trade_union = ?1 ORDER BY from_day DESC, id DESC";
    BoardSeat::select(conn, clause, &[&union])
}

/// Lists the seats of a station whose term ends by a day and which nobody has left, in order.
pub fn seats_ending(conn: &Connection, station: &str, by: Day) -> store::Result<Vec<BoardSeat>> {
    let clause = "AND to_day IS NULL AND ends_on <= ?2 AND station = ?1 ORDER BY ends_on, id";
    BoardSeat::select(conn, clause, &[&station, &by])
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

/// The sessions within a period with the number of papers that show each, by union, in order. One pass for all unions.
pub fn sessions_by_union(
    conn: &Connection,
    period: Period,
) -> store::Result<HashMap<UnionId, Vec<(Session, i64)>>> {
    let sql = "SELECT c.trade_union, count(a.id) FROM session s JOIN congress c ON c.id = s.congress
               LEFT JOIN attachment a ON a.subject = s.id AND a.retired IS NULL WHERE s.id = ?1 GROUP BY s.id";
    let mut statement = conn.prepare_cached(sql)?;
    let mut found: HashMap<UnionId, Vec<(Session, i64)>> = HashMap::new();
    for session in sessions_between(conn, period)? {
        let (union, papers) =
            statement.query_row([session.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        found.entry(union).or_default().push((session, papers));
    }
    Ok(found)
}

/// The term of each union that is in force on a day.
pub fn terms_on(conn: &Connection, day: Day) -> store::Result<HashMap<UnionId, Congress>> {
    let clause = "AND from_day <= ?1 AND ends_on >= ?1 ORDER BY from_day, id";
    let terms = Congress::select(conn, clause, &[&day])?;
    Ok(terms
        .into_iter()
        .map(|term| (term.trade_union, term))
        .collect())
}

/// How many delegates a congress has, and of whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DelegateCount {
    /// 职工代表
    pub all: i64,
    /// 女代表
    pub women: i64,
    /// 一线职工和科技人员
    pub front_line: i64,
}

/// Counts the delegates in office on a day, by congress.
pub fn delegate_counts(
    conn: &Connection,
    day: Day,
) -> store::Result<HashMap<CongressId, DelegateCount>> {
    let sql =
        "SELECT d.congress, count(*), sum(p.sex IS '2'), sum(d.kind IN ('front_line', 'technical'))
               FROM delegate d JOIN person p ON p.id = d.person
               WHERE d.retired IS NULL AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
               GROUP BY d.congress";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([day], |row| {
        let count = DelegateCount {
            all: row.get(1)?,
            women: row.get(2)?,
            front_line: row.get(3)?,
        };
        Ok((row.get(0)?, count))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists sessions of all unions within a period, the newest first, after a place and up to a limit.
pub fn session_page(
    conn: &Connection,
    period: Period,
    after: Option<(Day, SessionId)>,
    limit: usize,
) -> store::Result<Vec<Session>> {
    let (day, id) = after.unzip();
    let clause = "AND on_day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR (on_day, id) < (?3, ?4))
                  ORDER BY on_day DESC, id DESC LIMIT ?5";
    let values: [&dyn ToSql; 5] = [&period.from, &period.to, &day, &id, &(limit as i64)];
    Session::select(conn, clause, &values)
}

/// Counts the sessions of all unions within a period.
pub fn count_sessions(conn: &Connection, period: Period) -> store::Result<i64> {
    let sql = "SELECT count(*) FROM session WHERE retired IS NULL AND on_day BETWEEN ?1 AND ?2";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([period.from, period.to], |row| row.get(0))?)
}

/// Lists every session of the ledger within a period, in order.
pub fn sessions_between(conn: &Connection, period: Period) -> store::Result<Vec<Session>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day, id";
    Session::select(conn, clause, &[&period.from, &period.to])
}

/// Lists the notices served on a union for a year, the newest first.
pub fn reminders_of(conn: &Connection, union: UnionId, year: i64) -> store::Result<Vec<Reminder>> {
    let clause = "AND trade_union = ?1 AND year = ?2 ORDER BY served_on DESC, id DESC";
    Reminder::select(conn, clause, &[&union, &year])
}

/// Lists the notices a station served for a year that name a last day, the newest first.
pub fn reminders_with_end(
    conn: &Connection,
    station: &str,
    year: i64,
) -> store::Result<Vec<Reminder>> {
    let clause =
        "AND station = ?1 AND year = ?2 AND meet_by IS NOT NULL ORDER BY served_on DESC, id DESC";
    Reminder::select(conn, clause, &[&station, &year])
}
