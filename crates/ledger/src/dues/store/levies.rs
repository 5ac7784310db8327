//! SQL of what employers owe.

use crate::dues::types::{Levy, LevyKind, MoneyLine};
use crate::shared::{Day, Fen, LevyId, Period, UnionId};
use crate::store::{self, Record as _};
use rusqlite::{Connection, OptionalExtension as _};

/// Which levies to list.
#[derive(Debug, Clone, Copy)]
pub struct LevyWanted<'a> {
    /// Of a union.
    pub union: Option<UnionId>,
    /// Kept by a station.
    pub station: Option<&'a str>,
    /// Of a kind.
    pub kind: Option<LevyKind>,
    /// Whose first day lies within it.
    pub period: Period,
}

/// A levy with what was paid of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidLevy {
    /// What is owed.
    pub levy: Levy,
    /// What was paid, by the cash book.
    pub paid: Fen,
}

/// Lists levies with what was paid, the newest first, a page at a time.
pub fn levies_page(
    conn: &Connection,
    wanted: &LevyWanted<'_>,
    after: Option<(Day, LevyId)>,
    limit: usize,
) -> store::Result<Vec<PaidLevy>> {
    let columns = Levy::columns_of("l");
    let places = Levy::COLUMNS.len();
    let sql = format!(
        "SELECT {columns}, (SELECT coalesce(sum(amount), 0) FROM money_line WHERE levy = l.id AND retired IS NULL)
         FROM levy l WHERE l.retired IS NULL AND (?1 IS NULL OR l.trade_union = ?1) AND (?2 IS NULL OR l.kind = ?2)
           AND l.from_day BETWEEN ?3 AND ?4 AND (?5 IS NULL OR (l.from_day, l.id) < (?5, ?6)) AND (?8 IS NULL OR l.station = ?8)
         ORDER BY l.from_day DESC, l.id DESC LIMIT ?7"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let (day, id) = (after.map(|it| it.0), after.map(|it| it.1));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let (from, to) = (wanted.period.from, wanted.period.to);
    let values = (
        wanted.union,
        wanted.kind,
        from,
        to,
        day,
        id,
        limit,
        wanted.station,
    );
    let rows = statement.query_map(values, |row| {
        Ok(PaidLevy {
            levy: Levy::read(row, 0)?,
            paid: Fen(row.get(places)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists every levy whose first day lies within a time, with what was paid of it.
pub fn levies_within(conn: &Connection, period: Period) -> store::Result<Vec<PaidLevy>> {
    let wanted = LevyWanted {
        union: None,
        station: None,
        kind: None,
        period,
    };
    levies_page(conn, &wanted, None, usize::MAX)
}

/// A union's levies of a payer that share a day with a time.
pub(in crate::dues) fn levies_over(
    conn: &Connection,
    (union, kind, payer): (UnionId, LevyKind, &str),
    period: Period,
) -> store::Result<Vec<Levy>> {
    let clause = "AND trade_union = ?1 AND kind = ?2 AND payer = ?3 AND from_day <= ?4 AND to_day >= ?5 ORDER BY from_day";
    Levy::select(
        conn,
        clause,
        &[&union, &kind, &payer, &period.to, &period.from],
    )
}

/// What was paid of a levy, by the cash book.
pub fn paid_of_levy(conn: &Connection, levy: LevyId) -> store::Result<Fen> {
    let sql = "SELECT coalesce(sum(amount), 0) FROM money_line WHERE levy = ?1 AND retired IS NULL";
    Ok(Fen(conn
        .prepare_cached(sql)?
        .query_row([levy], |row| row.get(0))?))
}

/// Lists the payments of a levy, in order.
pub fn lines_of_levy(conn: &Connection, levy: LevyId) -> store::Result<Vec<MoneyLine>> {
    MoneyLine::select(conn, "AND levy = ?1 ORDER BY on_day, id", &[&levy])
}

/// The payments of a preparatory fund by one payer within a year (筹备金).
pub fn levy_payments(
    conn: &Connection,
    kind: LevyKind,
    payer: &str,
    year: i64,
) -> store::Result<Fen> {
    let sql = "SELECT coalesce(sum(c.amount), 0) FROM money_line c JOIN levy l ON l.id = c.levy
               WHERE c.retired IS NULL AND l.kind = ?1 AND l.payer = ?2 AND substr(c.on_day, 1, 4) = ?3";
    let year = format!("{year:04}");
    let found = conn
        .prepare_cached(sql)?
        .query_row((kind, payer, year), |row| row.get(0))
        .optional()?;
    Ok(Fen(found.unwrap_or(0)))
}
