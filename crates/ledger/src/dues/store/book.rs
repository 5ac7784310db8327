//! SQL of the cash book, and what it comes to.

use crate::dues::balance::Balance;
use crate::dues::rules::DuesError;
use crate::dues::split::Shares;
use crate::dues::types::{Channel, LineItem, MoneyLine};
use crate::rulebook::Rulebook;
use crate::shared::{Day, Fen, MoneyLineId, Period, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;
use std::collections::HashMap;

/// Which lines of the cash book to list (经费收支).
#[derive(Debug, Clone, Copy, Default)]
pub struct LineWanted {
    /// Of a union.
    pub union: Option<UnionId>,
    /// Of an item.
    pub item: Option<LineItem>,
    /// Within a time.
    pub period: Option<Period>,
    /// Only expenses that touch a ban.
    pub only_banned: bool,
}

impl LineWanted {
    /// The conditions, binding from `?1` to `?5`.
    fn clause(&self) -> String {
        format!(
            "{} AND (?2 IS NULL OR item = ?2) AND (?3 IS NULL OR on_day BETWEEN ?3 AND ?4) AND (?5 = 0 OR length(bans) > 0)",
            of_union(self.union)
        )
    }
}

/// Lists lines, the newest first, a page at a time.
pub fn lines_page(
    conn: &Connection,
    wanted: &LineWanted,
    after: Option<(Day, MoneyLineId)>,
    limit: usize,
) -> store::Result<Vec<MoneyLine>> {
    let clause = format!(
        "{} AND (?6 IS NULL OR (on_day, id) < (?6, ?7)) ORDER BY on_day DESC, id DESC LIMIT ?8",
        wanted.clause()
    );
    let (from, to) = (
        wanted.period.map(|it| it.from),
        wanted.period.map(|it| it.to),
    );
    let (day, id) = (after.map(|it| it.0), after.map(|it| it.1));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    MoneyLine::select(
        conn,
        &clause,
        &[
            &wanted.union,
            &wanted.item,
            &from,
            &to,
            &wanted.only_banned,
            &day,
            &id,
            &limit,
        ],
    )
}

/// How many lines, and how much, of what [`lines_page`] lists.
pub fn lines_total(conn: &Connection, wanted: &LineWanted) -> store::Result<(i64, Fen)> {
    let sql = format!(
        "SELECT count(*), coalesce(sum(amount), 0) FROM money_line WHERE retired IS NULL {}",
        wanted.clause()
    );
    let (from, to) = (
        wanted.period.map(|it| it.from),
        wanted.period.map(|it| it.to),
    );
    let values = (wanted.union, wanted.item, from, to, wanted.only_banned);
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(values, |row| Ok((row.get(0)?, Fen(row.get(1)?))))?)
}

/// Lists every line within a time, in order of the day.
pub fn lines_within(conn: &Connection, period: Period) -> store::Result<Vec<MoneyLine>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day, id";
    MoneyLine::select(conn, clause, &[&period.from, &period.to])
}

/// Reckons the books of a time, union by union. What is shared is read payment by payment, because each is shared to the 分 by the
/// shares of its own day; everything else is summed where it stands.
pub fn sums(
    conn: &Connection,
    union: Option<UnionId>,
    period: Period,
    (book, region): (&Rulebook, &str),
) -> Result<HashMap<UnionId, Balance>, DuesError> {
    let whose = of_union(union);
    let values = (union, period.from, period.to);
    let mut found: HashMap<UnionId, Balance> = HashMap::new();
    let sql = format!(
        "SELECT trade_union, item, sum(amount) FROM money_line
         WHERE retired IS NULL AND item <> 'levy' {whose} AND on_day BETWEEN ?2 AND ?3 GROUP BY trade_union, item"
    );
    let mut statement = conn.prepare_cached(&sql).map_err(store::StoreError::from)?;
    let mut rows = statement.query(values).map_err(store::StoreError::from)?;
    while let Some(row) = rows.next().map_err(store::StoreError::from)? {
        let (union, item, amount) = read_sum(row).map_err(store::StoreError::from)?;
        found.entry(union).or_default().add(item, Fen(amount));
    }
    for (union, on, amount, channel) in levy_payments_of(conn, whose, values)? {
        // Most days of a year have the same shares, and a look is a search in a list of some hundred.
        let shares = Shares::of(book, region, on)?;
        found
            .entry(union)
            .or_default()
            .add_levy(amount, channel, &shares);
    }
    Ok(found)
}

/// Of one union, or of all: a condition that an index serves.
fn of_union(union: Option<UnionId>) -> &'static str {
    match union {
        Some(_) => "AND trade_union = ?1",
        None => "AND ?1 IS NULL",
    }
}

fn read_sum(row: &rusqlite::Row<'_>) -> rusqlite::Result<(UnionId, LineItem, i64)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

type LevyPaid = (UnionId, Day, Fen, Option<Channel>);

fn levy_payments_of(
    conn: &Connection,
    whose: &str,
    values: (Option<UnionId>, Day, Day),
) -> store::Result<Vec<LevyPaid>> {
    let sql = format!(
        "SELECT trade_union, on_day, amount, channel FROM money_line
         WHERE retired IS NULL AND item = 'levy' {whose} AND on_day BETWEEN ?2 AND ?3"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(values, |row| {
        Ok((row.get(0)?, row.get(1)?, Fen(row.get(2)?), row.get(3)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a union has on a day: everything in its book up to then.
pub fn balance_of(
    conn: &Connection,
    union: UnionId,
    on: Day,
    rules: (&Rulebook, &str),
) -> Result<Balance, DuesError> {
    let period = Period {
        from: Day::MIN,
        to: on,
    };
    Ok(sums(conn, Some(union), period, rules)?
        .remove(&union)
        .unwrap_or_default())
}

/// What was given to each for festivals in a year (节日慰问), time by time.
pub(in crate::dues) fn festival_gifts(
    conn: &Connection,
    union: UnionId,
    year: Period,
) -> store::Result<Vec<MoneyLine>> {
    let clause = "AND trade_union = ?1 AND on_day BETWEEN ?2 AND ?3 AND gift = 'festival' ORDER BY on_day, id";
    MoneyLine::select(conn, clause, &[&union, &year.from, &year.to])
}
