//! SQL of members' dues.

use crate::dues::types::{DuesMonth, MemberDue};
use crate::people::Person;
use crate::shared::{Day, DuesMonthId, Fen, MemberDueId, MemberId, MoneyLineId, Period, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// What is kept of a union's month.
pub fn month_of(conn: &Connection, union: UnionId, month: Day) -> store::Result<Option<DuesMonth>> {
    let clause = "AND trade_union = ?1 AND month = ?2 ORDER BY id LIMIT 1";
    Ok(DuesMonth::select(conn, clause, &[&union, &month])?.pop())
}

/// Which months of dues to list.
#[derive(Debug, Clone, Copy)]
pub struct MonthWanted<'a> {
    /// Of a union.
    pub union: Option<UnionId>,
    /// Kept by a station.
    pub station: Option<&'a str>,
    /// Months that begin within it.
    pub period: Period,
}

/// Lists months of dues with what was paid of each, the newest first.
pub fn dues_months(
    conn: &Connection,
    wanted: &MonthWanted<'_>,
) -> store::Result<Vec<(DuesMonth, Fen)>> {
    let columns = DuesMonth::columns_of("m");
    let places = DuesMonth::COLUMNS.len();
    let sql = format!(
        "SELECT {columns}, (SELECT coalesce(sum(amount), 0) FROM money_line WHERE dues_month = m.id AND retired IS NULL)
         FROM dues_month m WHERE m.retired IS NULL AND (?1 IS NULL OR m.trade_union = ?1) AND m.month BETWEEN ?2 AND ?3 AND (?4 IS NULL OR m.station = ?4)
         ORDER BY m.month DESC, m.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let values = (
        wanted.union,
        wanted.period.from,
        wanted.period.to,
        wanted.station,
    );
    let rows = statement.query_map(values, |row| {
        Ok((DuesMonth::read(row, 0)?, Fen(row.get(places)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was paid of a month's dues, by the cash book.
pub fn paid_of_month(conn: &Connection, month: DuesMonthId) -> store::Result<Fen> {
    let sql =
        "SELECT coalesce(sum(amount), 0) FROM money_line WHERE dues_month = ?1 AND retired IS NULL";
    Ok(Fen(conn
        .prepare_cached(sql)?
        .query_row([month], |row| row.get(0))?))
}

/// How many of a month owe, and how much, by their own lines.
pub fn arrears_of(conn: &Connection, month: DuesMonthId) -> store::Result<(i64, Fen)> {
    let sql = "SELECT count(*), coalesce(sum(due), 0) FROM member_due
               WHERE dues_month = ?1 AND paid_on IS NULL AND retired IS NULL";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([month], |row| Ok((row.get(0)?, Fen(row.get(1)?))))?)
}

/// Adds up what a month's members are asked.
pub(in crate::dues) fn asked_in(
    conn: &Connection,
    month: DuesMonthId,
) -> store::Result<(i64, Fen)> {
    let sql = "SELECT count(*), coalesce(sum(due), 0) FROM member_due WHERE dues_month = ?1 AND retired IS NULL";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([month], |row| Ok((row.get(0)?, Fen(row.get(1)?))))?)
}

/// What a member is asked in a month.
pub fn dues_of_member(
    conn: &Connection,
    month: DuesMonthId,
    member: MemberId,
) -> store::Result<Option<MemberDue>> {
    let clause = "AND member = ?1 AND dues_month = ?2 ORDER BY id LIMIT 1";
    Ok(MemberDue::select(conn, clause, &[&member, &month])?.pop())
}

/// Lists what a member was asked, month by month.
pub fn dues_of(conn: &Connection, member: MemberId) -> store::Result<Vec<(Day, MemberDue)>> {
    let found = MemberDue::select(conn, "AND member = ?1 ORDER BY id", &[&member])?;
    let mut dues = Vec::new();
    for due in found {
        dues.push((DuesMonth::get(conn, due.dues_month)?.month, due));
    }
    dues.sort_by_key(|(month, _)| *month);
    Ok(dues)
}

/// Lists a month's members by when they were entered, a page at a time: all, or those who have not paid.
pub fn dues_page(
    conn: &Connection,
    month: DuesMonthId,
    only_unpaid: bool,
    after: Option<MemberDueId>,
    limit: usize,
) -> store::Result<Vec<(MemberDue, Person)>> {
    let (dues, people) = (MemberDue::columns_of("d"), Person::columns_of("p"));
    let places = MemberDue::COLUMNS.len();
    // Two statements, so that each walks its own index.
    let unpaid = if only_unpaid {
        "AND d.paid_on IS NULL"
    } else {
        ""
    };
    let sql = format!(
        "SELECT {dues}, {people} FROM member_due d JOIN member m ON m.id = d.member
         JOIN person w ON w.id = m.person JOIN person p ON p.id = coalesce(w.merged_into, w.id)
         WHERE d.dues_month = ?1 AND d.retired IS NULL {unpaid} AND d.id > coalesce(?2, x'') ORDER BY d.id LIMIT ?3"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((month, after, limit), |row| {
        Ok((MemberDue::read(row, 0)?, Person::read(row, places)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What stands unpaid of a month, whole.
pub(in crate::dues) fn unpaid_in(
    conn: &Connection,
    month: DuesMonthId,
) -> store::Result<Vec<MemberDue>> {
    let clause = "AND dues_month = ?1 AND paid_on IS NULL ORDER BY id";
    MemberDue::select(conn, clause, &[&month])
}

/// What was paid with a line of the book.
pub(in crate::dues) fn dues_of_receipt(
    conn: &Connection,
    receipt: MoneyLineId,
) -> store::Result<Vec<MemberDue>> {
    MemberDue::select(conn, "AND receipt = ?1 ORDER BY id", &[&receipt])
}

/// The bases of the newest month before a day that was asked member by member (上月基数).
pub fn last_bases(
    conn: &Connection,
    union: UnionId,
    before: Day,
) -> store::Result<Vec<(MemberId, Fen)>> {
    let clause = "AND trade_union = ?1 AND month < ?2 AND way = 'each' ORDER BY month DESC LIMIT 1";
    let Some(month) = DuesMonth::select(conn, clause, &[&union, &before])?.pop() else {
        return Ok(Vec::new());
    };
    let found = MemberDue::select(conn, "AND dues_month = ?1 ORDER BY id", &[&month.id])?;
    Ok(found
        .into_iter()
        .map(|one| (one.member, one.base))
        .collect())
}
