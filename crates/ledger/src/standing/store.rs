//! SQL of standing: gradings and answers, and the evidence counted union by union or of all of them at once.

use super::evidence::{Seen, SeenByUnion};
use super::types::{Grading, GradingItem, IdleAnswer};
use crate::cases::postponed_to;
use crate::congress::{sessions_by_union, sessions_within};
use crate::filing::newest_sent;
use crate::openness::{postings_of, postings_within, system_of, systems_by};
use crate::shared::{Day, GradingId, Period, UnionId};
use crate::store::{self, Record as _};
use crate::unions::{BodyKind, newest_body};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Finds the grading of a union under a scheme in a year; `None` where nothing was begun in it.
pub fn grading_for(
    conn: &Connection,
    union: UnionId,
    scheme: &str,
    year: i32,
) -> store::Result<Option<Grading>> {
    let clause = "AND trade_union = ?1 AND scheme = ?2 AND year = ?3 ORDER BY id DESC LIMIT 1";
    Ok(Grading::select(conn, clause, &[&union, &scheme, &year])?.pop())
}

/// What counts for a union by a year: its grading of that year, else the last one that was reviewed.
pub fn grading_to(
    conn: &Connection,
    union: UnionId,
    scheme: &str,
    year: i32,
) -> store::Result<Option<Grading>> {
    let clause = "AND trade_union = ?1 AND scheme = ?2 AND year <= ?3 AND (year = ?3 OR reviewed_on IS NOT NULL)
                  ORDER BY year DESC, id DESC LIMIT 1";
    Ok(Grading::select(conn, clause, &[&union, &scheme, &year])?.pop())
}

/// The same of all unions, in one pass.
pub fn gradings_to(
    conn: &Connection,
    scheme: &str,
    year: i32,
) -> store::Result<HashMap<UnionId, Grading>> {
    let clause = "AND scheme = ?1 AND year <= ?2 AND (year = ?2 OR reviewed_on IS NOT NULL) ORDER BY year, id";
    let found = Grading::select(conn, clause, &[&scheme, &year])?;
    Ok(found
        .into_iter()
        .map(|grading| (grading.trade_union, grading))
        .collect())
}

/// Lists what is said of the items of a grading.
pub fn items_of(conn: &Connection, grading: GradingId) -> store::Result<Vec<GradingItem>> {
    GradingItem::select(conn, "AND grading = ?1 ORDER BY id", &[&grading])
}

/// Lists the reviews of a station that end within a period and that no later one follows.
pub fn reviews_ending(
    conn: &Connection,
    station: &str,
    period: Period,
) -> store::Result<Vec<Grading>> {
    let clause = "AND station = ?1 AND valid_until BETWEEN ?2 AND ?3 AND NOT EXISTS (
                      SELECT 1 FROM grading later WHERE later.trade_union = grading.trade_union AND later.scheme = grading.scheme
                      AND later.retired IS NULL AND later.valid_until > grading.valid_until)
                  ORDER BY valid_until, id";
    Grading::select(conn, clause, &[&station, &period.from, &period.to])
}

/// Lists the items of a station that were promised for a day before `day`, are not done and were not reviewed.
pub fn promised_by(
    conn: &Connection,
    station: &str,
    day: Day,
) -> store::Result<Vec<(GradingItem, Grading)>> {
    let clause = "AND station = ?1 AND promised_on < ?2 AND done_on IS NULL AND ballots IS NULL AND reviewed IS NULL
                  ORDER BY promised_on, id";
    GradingItem::select(conn, clause, &[&station, &day])?
        .into_iter()
        .map(|item| {
            let grading = Grading::get(conn, item.grading)?;
            Ok((item, grading))
        })
        .collect()
}

/// The newest answer of a union about standing idle.
pub fn answer_of(conn: &Connection, union: UnionId) -> store::Result<Option<IdleAnswer>> {
    let clause = "AND trade_union = ?1 ORDER BY as_of DESC, id DESC LIMIT 1";
    Ok(IdleAnswer::select(conn, clause, &[&union])?.pop())
}

/// The newest answer of every union, in one pass.
pub fn answers_by_union(conn: &Connection) -> store::Result<HashMap<UnionId, IdleAnswer>> {
    let found = IdleAnswer::select(conn, "ORDER BY as_of, id", &[])?;
    Ok(found
        .into_iter()
        .map(|answer| (answer.trade_union, answer))
        .collect())
}

/// Lists the answers of a station whose plan is to be carried out by a day and is not.
pub fn answers_open(conn: &Connection, station: &str, by: Day) -> store::Result<Vec<IdleAnswer>> {
    let clause = "AND station = ?1 AND by_day <= ?2 AND revived_on IS NULL AND NOT EXISTS (
                      SELECT 1 FROM idle_answer later WHERE later.trade_union = idle_answer.trade_union
                      AND later.retired IS NULL AND later.as_of > idle_answer.as_of)
                  ORDER BY by_day, id";
    IdleAnswer::select(conn, clause, &[&station, &by])
}

/// Events of a union's members within a period.
const MOVES: &str = "SELECT count(*) FROM member m JOIN membership_event e ON e.member = m.id
    WHERE m.trade_union = ?1 AND e.retired IS NULL AND e.on_day BETWEEN ?2 AND ?3";
const MOVES_OF_ALL: &str =
    "SELECT m.trade_union, count(*) FROM membership_event e JOIN member m ON m.id = e.member
    WHERE e.retired IS NULL AND e.on_day BETWEEN ?1 AND ?2 GROUP BY m.trade_union";

/// Head-counts of what a union stands at: its employer, or the units it covers.
const HEADCOUNTS: &str =
    "SELECT count(*) FROM headcount WHERE retired IS NULL AND on_day BETWEEN ?2 AND ?3
    AND employer IN (SELECT employer FROM trade_union WHERE id = ?1
                     UNION SELECT employer FROM cover WHERE trade_union = ?1 AND retired IS NULL)";
const HEADCOUNTS_OF_ALL: &str = "SELECT place.trade_union, count(*) FROM headcount h JOIN (
        SELECT id AS trade_union, employer FROM trade_union WHERE employer IS NOT NULL
        UNION SELECT trade_union, employer FROM cover WHERE retired IS NULL) place ON place.employer = h.employer
    WHERE h.retired IS NULL AND h.on_day BETWEEN ?1 AND ?2 GROUP BY place.trade_union";

/// The newest term of each body; SQLite reads the other columns from the row that has the maximum.
const BODIES: &str = "SELECT trade_union, kind, ends_on, max(elected_on) FROM body
    WHERE retired IS NULL AND elected_on <= ?1 AND kind <> 'women' GROUP BY trade_union, kind";

impl Seen {
    /// Counts what a period shows of one union.
    pub fn of(conn: &Connection, union: UnionId, period: Period) -> store::Result<Self> {
        let postings = postings_of(conn, union, period)?;
        let count = |sql: &str| -> store::Result<i64> {
            let values = params![union, period.from, period.to];
            Ok(conn
                .prepare_cached(sql)?
                .query_row(values, |row| row.get(0))?)
        };
        let term = |kind| -> store::Result<Option<Day>> {
            newest_body(conn, union, kind, Some(period.to))?
                .map(|body| in_force_to(conn, union, body.ends_on, period.to))
                .transpose()
        };
        Ok(Self {
            sessions: sessions_within(conn, union, period)?,
            has_system: system_of(conn, union)?.is_some_and(|one| one.from_day <= period.to),
            postings: postings.into_iter().map(|(_, papers)| papers).collect(),
            committee: term(BodyKind::Committee)?,
            audit: term(BodyKind::Audit)?,
            moves: count(MOVES)?,
            headcounts: count(HEADCOUNTS)?,
            handed_in: handed_in(conn, period)?,
        })
    }
}

impl SeenByUnion {
    /// Counts what a period shows of every union: a pass for each kind of evidence.
    pub fn read(conn: &Connection, period: Period) -> store::Result<Self> {
        let mut all: HashMap<UnionId, Seen> = HashMap::new();
        for (union, sessions) in sessions_by_union(conn, period)? {
            all.entry(union).or_default().sessions = sessions;
        }
        for union in systems_by(conn, period.to)?.into_keys() {
            all.entry(union).or_default().has_system = true;
        }
        for (union, postings) in postings_within(conn, period)? {
            all.entry(union).or_default().postings = postings;
        }
        let mut bodies = conn.prepare_cached(BODIES)?;
        let mut rows = bodies.query([period.to])?;
        while let Some(row) = rows.next()? {
            let (union, kind, ends_on) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let last = Some(in_force_to(conn, union, ends_on, period.to)?);
            let seen = all.entry(union).or_default();
            match kind {
                BodyKind::Committee => seen.committee = last,
                BodyKind::Audit => seen.audit = last,
                BodyKind::Women => {}
            }
        }
        for (union, moves) in counted(conn, MOVES_OF_ALL, period)? {
            all.entry(union).or_default().moves = moves;
        }
        for (union, headcounts) in counted(conn, HEADCOUNTS_OF_ALL, period)? {
            all.entry(union).or_default().headcounts = headcounts;
        }
        Ok(Self(all, handed_in(conn, period)?))
    }
}

fn counted(conn: &Connection, sql: &str, period: Period) -> store::Result<Vec<(UnionId, i64)>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([period.from, period.to], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Last day of a term, or until when its re-election was put off, where that is later.
fn in_force_to(conn: &Connection, union: UnionId, ends_on: Day, on: Day) -> store::Result<Day> {
    if on <= ends_on {
        return Ok(ends_on);
    }
    Ok(postponed_to(conn, union, ends_on)?.map_or(ends_on, |until| until.max(ends_on)))
}

/// Day of the last bundle that this office sealed, if it lies within a period.
fn handed_in(conn: &Connection, period: Period) -> store::Result<Option<Day>> {
    let sent = newest_sent(conn)?.map(|sent| sent.created_on);
    Ok(sent.filter(|day| period.contains(*day)))
}
