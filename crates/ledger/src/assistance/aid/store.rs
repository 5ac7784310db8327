//! SQL of funds and of the aid ledger.

use super::balance::Balance;
use super::rules::Earlier;
use super::types::{Aid, AidProject, Fund, FundEntry, FundSource, PayWay};
use crate::assistance::households::{
    FamilyMember, HardshipFile, Relation, family_of, family_with, line,
};
use crate::cases::hardship_plan::DECIDED;
use crate::shared::{
    AidId, Day, FamilyMemberId, Fen, FundId, HardshipFileId, Period, RoundVisitId, UnionId,
};
use crate::store::{self, Record as _, Tx};
use crate::unions::Union;
use rusqlite::Connection;
use std::collections::HashMap;

/// Keeps the line of the household's file in step.
pub(super) fn aid_written(aid: &Aid, tx: &Tx<'_>) -> store::Result<()> {
    match aid.hardship_file {
        Some(file) => line::refresh(tx.conn(), file),
        None => Ok(()),
    }
}

/// Lists funds, the newest year first.
pub fn funds(conn: &Connection) -> store::Result<Vec<Fund>> {
    Fund::select(conn, "ORDER BY year DESC, name, id", &[])
}

/// Lists what came into a fund, in order.
pub fn entries_of(conn: &Connection, fund: FundId) -> store::Result<Vec<FundEntry>> {
    FundEntry::select(conn, "AND fund = ?1 ORDER BY on_day, id", &[&fund])
}

/// What a fund has had and given.
pub fn balance_of(conn: &Connection, fund: FundId) -> store::Result<Balance> {
    let sql = "SELECT (SELECT coalesce(sum(amount), 0) FROM fund_entry WHERE fund = ?1 AND retired IS NULL AND goods IS NULL),
                      (SELECT coalesce(sum(amount), 0) FROM fund_entry WHERE fund = ?1 AND retired IS NULL AND goods IS NOT NULL),
                      (SELECT coalesce(sum(amount), 0) FROM aid WHERE fund = ?1 AND retired IS NULL AND way <> 'goods'),
                      (SELECT coalesce(sum(amount), 0) FROM aid WHERE fund = ?1 AND retired IS NULL AND way = 'goods')";
    Ok(conn.prepare_cached(sql)?.query_row([fund], |row| {
        Ok(Balance {
            cash_in: Fen(row.get(0)?),
            goods_in: Fen(row.get(1)?),
            cash_out: Fen(row.get(2)?),
            goods_out: Fen(row.get(3)?),
        })
    })?)
}

/// The files of one household: its own, and those that other unions keep, or kept, of the same worker.
pub(crate) fn files_of_household(
    conn: &Connection,
    file: &HardshipFile,
) -> store::Result<Vec<HardshipFile>> {
    let mut ids = vec![file.id];
    if let Some(document) = head_of(conn, file.id)?.and_then(|head| head.document_no) {
        let others = family_with(conn, &document)?;
        let heads = others.iter().filter(|one| one.relation == Relation::Head);
        ids.extend(heads.map(|head| head.hardship_file));
    }
    ids.sort_unstable();
    ids.dedup();
    let mut files = Vec::new();
    for id in ids {
        files.extend(HardshipFile::find(conn, id)?.filter(|found| found.retired.is_none()));
    }
    Ok(files)
}

/// The worker's own line of a household.
pub(crate) fn head_of(
    conn: &Connection,
    file: HardshipFileId,
) -> store::Result<Option<FamilyMember>> {
    let family = family_of(conn, file)?;
    Ok(family
        .into_iter()
        .find(|member| member.relation == Relation::Head))
}

/// What a household had before, from whichever union.
pub fn earlier_of(
    conn: &Connection,
    file: &HardshipFile,
    union: UnionId,
) -> store::Result<Vec<Earlier>> {
    let mut earlier = Vec::new();
    for file in files_of_household(conn, file)? {
        for aid in aid_of_file(conn, file.id)? {
            let other_union = match aid.trade_union == union {
                true => None,
                false => Union::find(conn, aid.trade_union)?.map(|union| union.name),
            };
            earlier.push(Earlier {
                on_day: aid.on_day,
                project: aid.project,
                amount: aid.amount,
                other_union,
            });
        }
    }
    Ok(earlier)
}

/// Lists what a household had, the newest first.
pub fn aid_of_file(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<Aid>> {
    Aid::select(
        conn,
        "AND hardship_file = ?1 ORDER BY on_day DESC, id DESC",
        &[&file],
    )
}

/// Lists what was handed over at a visit.
pub fn aid_of_visit(conn: &Connection, visit: RoundVisitId) -> store::Result<Vec<Aid>> {
    Aid::select(conn, "AND visit = ?1 ORDER BY id", &[&visit])
}

/// The tuition aid of a student in a school year.
pub fn tuition_of(
    conn: &Connection,
    student: FamilyMemberId,
    school_year: i64,
) -> store::Result<Vec<Aid>> {
    let clause = "AND family_member = ?1 AND school_year = ?2 AND project = ?3 ORDER BY on_day, id";
    Aid::select(
        conn,
        clause,
        &[&student, &school_year, &AidProject::Schooling],
    )
}

/// Which aid to list (帮扶台账).
#[derive(Debug, Clone, Copy, Default)]
pub struct AidWanted {
    /// Of a project.
    pub project: Option<AidProject>,
    /// From a fund.
    pub fund: Option<FundId>,
    /// From funds of a source.
    pub source: Option<FundSource>,
    /// Within a time.
    pub period: Option<Period>,
    /// Given by a union.
    pub union: Option<UnionId>,
    /// Signed for, or not.
    pub signed: Option<bool>,
    /// Of a household.
    pub file: Option<HardshipFileId>,
}

impl AidWanted {
    /// The conditions, binding from `?1` to `?7`.
    const CLAUSE: &'static str = "AND (?1 IS NULL OR project = ?1) AND (?2 IS NULL OR fund = ?2)
        AND (?3 IS NULL OR fund IN (SELECT id FROM fund WHERE source = ?3)) AND (?4 IS NULL OR on_day BETWEEN ?4 AND ?5)
        AND (?6 IS NULL OR trade_union = ?6) AND (?7 IS NULL OR signed = ?7) AND (?8 IS NULL OR hardship_file = ?8)";
}

/// Lists aid, the newest first, a page at a time.
pub fn aid_page(
    conn: &Connection,
    wanted: &AidWanted,
    after: Option<(Day, AidId)>,
    limit: usize,
) -> store::Result<Vec<Aid>> {
    let clause = format!(
        "{} AND (?9 IS NULL OR (on_day, id) < (?9, ?10)) ORDER BY on_day DESC, id DESC LIMIT ?11",
        AidWanted::CLAUSE
    );
    let (from, to) = (
        wanted.period.map(|it| it.from),
        wanted.period.map(|it| it.to),
    );
    let (day, id) = (after.map(|it| it.0), after.map(|it| it.1));
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Aid::select(
        conn,
        &clause,
        &[
            &wanted.project,
            &wanted.fund,
            &wanted.source,
            &from,
            &to,
            &wanted.union,
            &wanted.signed,
            &wanted.file,
            &day,
            &id,
            &limit,
        ],
    )
}

/// How many records and how much, of what [`aid_page`] lists.
pub fn aid_total(conn: &Connection, wanted: &AidWanted) -> store::Result<(i64, Fen)> {
    let sql = format!(
        "SELECT count(*), coalesce(sum(amount), 0) FROM aid WHERE retired IS NULL {}",
        AidWanted::CLAUSE
    );
    let (from, to) = (
        wanted.period.map(|it| it.from),
        wanted.period.map(|it| it.to),
    );
    let values = (
        wanted.project,
        wanted.fund,
        wanted.source,
        from,
        to,
        wanted.union,
        wanted.signed,
        wanted.file,
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(values, |row| Ok((row.get(0)?, Fen(row.get(1)?))))?)
}

/// Money given by month, source and project (资金按来源、按项目).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthSum {
    /// Month, from 1.
    pub month: u32,
    /// 来源 of the fund.
    pub source: FundSource,
    /// 项目
    pub project: AidProject,
    /// How it was given.
    pub way: PayWay,
    /// How much.
    pub amount: Fen,
    /// Records.
    pub times: i64,
}

/// Adds up what was given within a time.
pub fn sums_by_month(conn: &Connection, period: Period) -> store::Result<Vec<MonthSum>> {
    let sql = "SELECT CAST(substr(a.on_day, 6, 2) AS INTEGER), f.source, a.project, a.way, sum(a.amount), count(*)
               FROM aid a JOIN fund f ON f.id = a.fund WHERE a.retired IS NULL AND a.on_day BETWEEN ?1 AND ?2
               GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((period.from, period.to), |row| {
        Ok(MonthSum {
            month: row.get(0)?,
            source: row.get(1)?,
            project: row.get(2)?,
            way: row.get(3)?,
            amount: Fen(row.get(4)?),
            times: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists standing aid of all stations within a time, in order of the day.
pub fn aid_within(conn: &Connection, period: Period) -> store::Result<Vec<Aid>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day, id";
    Aid::select(conn, clause, &[&period.from, &period.to])
}

/// Lists aid of a station that nobody has signed for, given on or before a day, the oldest first.
pub fn unsigned_since(conn: &Connection, station: &str, by: Day) -> store::Result<Vec<Aid>> {
    let clause = "AND signed = 0 AND station = ?1 AND on_day <= ?2 ORDER BY on_day, id";
    Aid::select(conn, clause, &[&station, &by])
}

/// A student of a household whose file is open, with what was given in a school year (金秋助学).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Student {
    /// The student.
    pub member: FamilyMember,
    /// Name of the worker.
    pub worker: String,
    /// The union that keeps the file.
    pub trade_union: UnionId,
    /// 村居
    pub village: Option<String>,
    /// Given in the school year.
    pub given: Fen,
    /// How often.
    pub times: i64,
}

/// Lists the students on open files: who has a stage, or is said to be a student.
pub fn students(conn: &Connection, school_year: i64) -> store::Result<Vec<Student>> {
    let columns = FamilyMember::columns_of("m");
    let places = FamilyMember::COLUMNS.len();
    let sql = format!(
        "SELECT {columns}, f.name, f.trade_union, f.village,
                (SELECT coalesce(sum(amount), 0) FROM aid WHERE family_member = m.id AND school_year = ?1 AND project = ?2 AND retired IS NULL),
                (SELECT count(*) FROM aid WHERE family_member = m.id AND school_year = ?1 AND project = ?2 AND retired IS NULL)
         FROM family_member m JOIN hardship_file f ON f.id = m.hardship_file
         WHERE m.retired IS NULL AND f.retired IS NULL AND f.id IN (SELECT file FROM file_line WHERE standing = 2) AND (m.stage IS NOT NULL OR m.livelihood = 'student')
         ORDER BY f.trade_union, f.name, m.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((school_year, AidProject::Schooling), |row| {
        Ok(Student {
            member: FamilyMember::read(row, 0)?,
            worker: row.get(places)?,
            trade_union: row.get(places + 1)?,
            village: row.get(places + 2)?,
            given: Fen(row.get(places + 3)?),
            times: row.get(places + 4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The time in which a household was on file (在档的时间).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSpan {
    /// The file.
    pub file: HardshipFile,
    /// Document number of the worker, by which two unions' files of one household are known for one.
    pub document: Option<String>,
    /// The day on which the county put it on file.
    pub from: Day,
    /// The day on which it ended.
    pub to: Option<Day>,
}

/// Lists every standing file that was ever decided, with its time.
pub fn file_spans(conn: &Connection) -> store::Result<Vec<FileSpan>> {
    let columns = HardshipFile::columns_of("f");
    let places = HardshipFile::COLUMNS.len();
    let sql = format!(
        "SELECT {columns}, (SELECT max(on_day) FROM case_step WHERE case_file = f.case_file AND step = ?1 AND retired IS NULL) AS decided,
                (SELECT document_no FROM family_member WHERE hardship_file = f.id AND relation = 'head' AND retired IS NULL ORDER BY id LIMIT 1)
         FROM hardship_file f WHERE f.retired IS NULL AND decided IS NOT NULL ORDER BY f.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([DECIDED], |row| {
        let file = HardshipFile::read(row, 0)?;
        Ok(FileSpan {
            document: row.get(places + 1)?,
            from: row.get(places)?,
            to: file.ended_on,
            file,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Which fund has which source.
pub fn sources(conn: &Connection) -> store::Result<HashMap<FundId, FundSource>> {
    let mut statement = conn.prepare_cached("SELECT id, source FROM fund")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
