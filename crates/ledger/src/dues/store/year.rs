//! SQL of plans, returns, audits and closings.

use crate::dues::types::{AuditFinding, FundPlan, FundReturn, YearClosing};
use crate::shared::{Day, MoneyLineId, Period, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// Lists the plans of a year, of one union or of all.
pub fn plans_of(
    conn: &Connection,
    union: Option<UnionId>,
    year: i64,
) -> store::Result<Vec<FundPlan>> {
    let clause =
        "AND year = ?1 AND (?2 IS NULL OR trade_union = ?2) ORDER BY trade_union, item, id";
    FundPlan::select(conn, clause, &[&year, &union])
}

/// Lists what was declared to come back, the newest first.
pub fn returns_of(
    conn: &Connection,
    union: Option<UnionId>,
    year: Option<i64>,
) -> store::Result<Vec<FundReturn>> {
    let clause = "AND (?1 IS NULL OR trade_union = ?1) AND (?2 IS NULL OR year = ?2) ORDER BY declared_on DESC, id DESC";
    FundReturn::select(conn, clause, &[&union, &year])
}

/// What settles a return.
pub(in crate::dues) fn return_of_line(
    conn: &Connection,
    line: MoneyLineId,
) -> store::Result<Option<FundReturn>> {
    Ok(FundReturn::select(conn, "AND line = ?1 ORDER BY id LIMIT 1", &[&line])?.pop())
}

/// Lists findings of audits, the open ones first, by their last day.
pub fn audits(
    conn: &Connection,
    union: Option<UnionId>,
    period: Period,
) -> store::Result<Vec<AuditFinding>> {
    let clause = "AND (?1 IS NULL OR trade_union = ?1) AND (audited_on BETWEEN ?2 AND ?3 OR fixed_on IS NULL AND audited_on <= ?3)
                  ORDER BY fixed_on IS NOT NULL, deadline, id";
    AuditFinding::select(conn, clause, &[&union, &period.from, &period.to])
}

/// Lists a station's findings that nobody put right, whose last day is at the latest the given one.
pub fn open_audits(conn: &Connection, station: &str, by: Day) -> store::Result<Vec<AuditFinding>> {
    let clause = "AND fixed_on IS NULL AND station = ?1 AND deadline <= ?2 ORDER BY deadline, id";
    AuditFinding::select(conn, clause, &[&station, &by])
}

/// The closing of a union's year that was written last, whether it holds or not.
pub fn closing_of(
    conn: &Connection,
    union: UnionId,
    year: i64,
) -> store::Result<Option<YearClosing>> {
    let clause = "AND trade_union = ?1 AND year = ?2 ORDER BY id DESC LIMIT 1";
    Ok(YearClosing::select(conn, clause, &[&union, &year])?.pop())
}

/// Lists the closings of a year, of all unions, the newest of each last.
pub fn closings(conn: &Connection, year: i64) -> store::Result<Vec<YearClosing>> {
    YearClosing::select(conn, "AND year = ?1 ORDER BY trade_union, id", &[&year])
}
