//! SQL of openness.

use super::types::{Opinion, Posting, System, YearlyReport};
use crate::shared::{Day, Period, UnionId};
use crate::store::{self, Record as _};
use crate::unions::{Employer, Union, UnitType};
use rusqlite::Connection;
use std::collections::HashMap;

/// The system of a union.
pub fn system_of(conn: &Connection, union: UnionId) -> store::Result<Option<System>> {
    let clause = "AND trade_union = ?1 ORDER BY id DESC LIMIT 1";
    Ok(System::select(conn, clause, &[&union])?.pop())
}

/// Lists the postings of a union that began within a period, the newest first, each with the number of papers that show it.
pub fn postings_of(
    conn: &Connection,
    union: UnionId,
    period: Period,
) -> store::Result<Vec<(Posting, i64)>> {
    let clause =
        "AND trade_union = ?1 AND from_day BETWEEN ?2 AND ?3 ORDER BY from_day DESC, id DESC";
    let found = Posting::select(conn, clause, &[&union, &period.from, &period.to])?;
    let mut papers = conn
        .prepare_cached("SELECT count(*) FROM attachment WHERE subject = ?1 AND retired IS NULL")?;
    found
        .into_iter()
        .map(|posting| {
            let count = papers.query_row([posting.id], |row| row.get(0))?;
            Ok((posting, count))
        })
        .collect()
}

/// The papers of every posting that began within a period, by union. One pass for all unions.
pub fn postings_within(
    conn: &Connection,
    period: Period,
) -> store::Result<HashMap<UnionId, Vec<i64>>> {
    let sql = "SELECT p.trade_union, count(a.id) FROM posting p
               LEFT JOIN attachment a ON a.subject = p.id AND a.retired IS NULL
               WHERE p.retired IS NULL AND p.from_day BETWEEN ?1 AND ?2 GROUP BY p.id";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([period.from, period.to])?;
    let mut found: HashMap<UnionId, Vec<i64>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}

/// Unions whose system had been set up by a day.
pub fn systems_by(conn: &Connection, day: Day) -> store::Result<HashMap<UnionId, System>> {
    let systems = System::select(conn, "AND from_day <= ?1 ORDER BY id", &[&day])?;
    Ok(systems
        .into_iter()
        .map(|system| (system.trade_union, system))
        .collect())
}

/// Lists what was said to a union, the newest first.
pub fn opinions_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Opinion>> {
    let clause = "AND trade_union = ?1 ORDER BY raised_on DESC, id DESC";
    Opinion::select(conn, clause, &[&union])
}

/// Lists what a station still has to answer or to put right.
pub fn opinions_open(conn: &Connection, station: &str) -> store::Result<Vec<Opinion>> {
    let clause = "AND station = ?1 AND (answered_on IS NULL OR (rectify_by IS NOT NULL AND rectified_on IS NULL))
                  ORDER BY raised_on, id";
    Opinion::select(conn, clause, &[&station])
}

/// Lists the yearly reports of a union within a period.
pub fn reports_of(
    conn: &Connection,
    union: UnionId,
    period: Period,
) -> store::Result<Vec<YearlyReport>> {
    let clause = "AND trade_union = ?1 AND on_day BETWEEN ?2 AND ?3 ORDER BY on_day, id";
    YearlyReport::select(conn, clause, &[&union, &period.from, &period.to])
}

/// The unit type of the employer a union stands at, as far as it is recorded.
pub fn unit_type_of(conn: &Connection, union: &Union) -> store::Result<Option<UnitType>> {
    let Some(id) = union.employer else {
        return Ok(None);
    };
    Ok(Employer::get(conn, id)?
        .unit_type
        .and_then(|code| code.parse().ok()))
}
