//! SQL of rounds.

use super::types::{RoundKind, RoundVisit, WarmthRound};
use crate::assistance::aid::FundEntry;
use crate::assistance::rules::Hardship;
use crate::shared::{Day, HardshipFileId, Period, UnionId, WarmthRoundId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// Lists the rounds, the newest first.
pub fn rounds(conn: &Connection) -> store::Result<Vec<WarmthRound>> {
    WarmthRound::select(conn, "ORDER BY from_day DESC, id DESC", &[])
}

/// Lists the rounds of a kind that count for a year.
pub(super) fn rounds_of_year(
    conn: &Connection,
    kind: RoundKind,
    year: i64,
) -> store::Result<Vec<WarmthRound>> {
    let clause = "AND kind = ?1 AND year = ?2 ORDER BY from_day, id";
    WarmthRound::select(conn, clause, &[&kind, &year])
}

/// Lists the rounds of a station whose last day lies within a time.
pub fn rounds_ending(
    conn: &Connection,
    station: &str,
    period: Period,
) -> store::Result<Vec<WarmthRound>> {
    let clause = "AND station = ?1 AND to_day BETWEEN ?2 AND ?3 ORDER BY to_day, id";
    WarmthRound::select(conn, clause, &[&station, &period.from, &period.to])
}

/// Lists the lines of a round in order.
pub fn visits_of(conn: &Connection, round: WarmthRoundId) -> store::Result<Vec<RoundVisit>> {
    RoundVisit::select(conn, "AND round = ?1 ORDER BY place, id", &[&round])
}

/// Lists the lines of a household on the lists of all rounds, the newest visit first.
pub fn visits_of_file(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<RoundVisit>> {
    let clause = "AND hardship_file = ?1 ORDER BY visited_on DESC, id DESC";
    RoundVisit::select(conn, clause, &[&file])
}

/// Lists what was raised for a round.
pub(super) fn raised_for(conn: &Connection, round: WarmthRoundId) -> store::Result<Vec<FundEntry>> {
    FundEntry::select(conn, "AND round = ?1 ORDER BY on_day, id", &[&round])
}

/// Lists what was raised for rounds of a kind within a time.
pub fn raised_within(
    conn: &Connection,
    kind: RoundKind,
    period: Period,
) -> store::Result<Vec<FundEntry>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2
                  AND round IN (SELECT id FROM warmth_round WHERE kind = ?3 AND retired IS NULL) ORDER BY on_day, id";
    FundEntry::select(conn, clause, &[&period.from, &period.to, &kind])
}

/// Lists the visits of rounds of a kind that were made within a time.
pub fn visits_within(
    conn: &Connection,
    kind: RoundKind,
    period: Period,
) -> store::Result<Vec<RoundVisit>> {
    let clause = "AND visited_on BETWEEN ?1 AND ?2
                  AND round IN (SELECT id FROM warmth_round WHERE kind = ?3 AND retired IS NULL) ORDER BY visited_on, id";
    RoundVisit::select(conn, clause, &[&period.from, &period.to, &kind])
}

/// Which households to choose from.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// 困难类别
    pub category: Option<Hardship>,
    /// 村居
    pub village: Option<String>,
    /// Without aid since a day: that of the first of January tells who was never aided this year.
    pub unaided_since: Option<Day>,
    /// Words of the worker's name.
    pub words: String,
    /// Kept by a union.
    pub union: Option<UnionId>,
}

/// A household that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its file.
    pub file: HardshipFileId,
    /// The union that keeps it.
    pub trade_union: UnionId,
    /// 姓名
    pub name: String,
    /// By which the list is sorted.
    pub pinyin: String,
    /// 村居
    pub village: Option<String>,
    /// 困难类别
    pub category: Option<Hardship>,
    /// Day of the newest aid.
    pub aided_on: Option<Day>,
}

/// Lists households on file that do not stand on a round's list, or all, a page at a time.
pub fn candidates(
    conn: &Connection,
    round: Option<WarmthRoundId>,
    wanted: &Wanted,
    after: Option<(&str, HardshipFileId)>,
    limit: usize,
) -> store::Result<Vec<Candidate>> {
    let sql = "SELECT file, trade_union, name, pinyin, village, category, aided_on FROM file_line
               WHERE standing = 2 AND (?1 IS NULL OR category = ?1) AND (?2 IS NULL OR village = ?2)
                 AND (?3 IS NULL OR aided_on IS NULL OR aided_on < ?3) AND (?4 = '' OR instr(name, ?4) > 0)
                 AND (?5 IS NULL OR trade_union = ?5)
                 AND file NOT IN (SELECT hardship_file FROM round_visit WHERE round = ?6 AND retired IS NULL AND hardship_file IS NOT NULL)
                 AND (?7 IS NULL OR (pinyin, file) > (?7, ?8))
               ORDER BY pinyin, file LIMIT ?9";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(
        rusqlite::params![
            wanted.category,
            wanted.village,
            wanted.unaided_since,
            wanted.words.trim(),
            wanted.union,
            round,
            after.map(|it| it.0),
            after.map(|it| it.1),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        |row| {
            Ok(Candidate {
                file: row.get(0)?,
                trade_union: row.get(1)?,
                name: row.get(2)?,
                pinyin: row.get(3)?,
                village: row.get(4)?,
                category: row.get(5)?,
                aided_on: row.get(6)?,
            })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
