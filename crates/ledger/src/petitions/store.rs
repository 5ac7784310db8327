//! SQL of petitions, legal aid and duty.

use super::types::{
    AidForm, Category, DutyDay, LegalAid, Petition, PetitionKind, PetitionStep, PetitionText,
    Petitioner,
};
use crate::shared::{Day, DutyDayId, LegalAidId, Period, PetitionId};
use crate::store::{self, Record};
use rusqlite::Connection;
use std::collections::HashMap;

/// The petition of a number.
pub(super) fn numbered(conn: &Connection, number: &str) -> store::Result<Option<Petition>> {
    Ok(Petition::select(conn, "AND number = ?1 LIMIT 1", &[&number.trim()])?.pop())
}

/// The serial number after the last one of a year.
pub fn next_serial(conn: &Connection, year: i64) -> store::Result<i64> {
    let sql =
        "SELECT coalesce(max(serial), 0) + 1 FROM petition WHERE year = ?1 AND retired IS NULL";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([year], |row| row.get(0))?)
}

/// Lists the steps of a petition in order.
pub fn petition_steps(conn: &Connection, petition: PetitionId) -> store::Result<Vec<PetitionStep>> {
    PetitionStep::select(conn, "AND petition = ?1 ORDER BY on_day, id", &[&petition])
}

/// What a petition says.
pub fn petition_text(
    conn: &Connection,
    petition: PetitionId,
) -> store::Result<Option<PetitionText>> {
    Ok(PetitionText::select(conn, "AND petition = ?1 LIMIT 1", &[&petition])?.pop())
}

/// Who brings it.
pub fn petitioners(conn: &Connection, petition: PetitionId) -> store::Result<Vec<Petitioner>> {
    Petitioner::select(conn, "AND petition = ?1 ORDER BY id", &[&petition])
}

/// Numbers of the open petitions of somebody of this name, but for one (Art. 19: the same matter may be pending).
pub fn named_open(
    conn: &Connection,
    name: &str,
    category: Category,
    but: PetitionId,
) -> store::Result<Vec<String>> {
    let sql = "SELECT DISTINCT p.number FROM petitioner n JOIN petition p ON p.id = n.petition
               WHERE n.name = ?1 AND n.retired IS NULL AND p.retired IS NULL AND p.closed_on IS NULL
                 AND p.category = ?2 AND p.id <> ?3 AND p.kind <> ?4 ORDER BY p.number LIMIT 5";
    let mut statement = conn.prepare_cached(sql)?;
    let hidden = PetitionKind::Denunciation;
    let rows = statement.query_map((name, category, but, hidden), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Which petitions a list shows by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PetitionsState {
    /// All of them.
    #[default]
    All,
    /// 待办
    Open,
    /// 已办结
    Closed,
}

/// What a list of petitions is filtered by; never by what they say.
#[derive(Debug, Clone, Default)]
pub struct PetitionFilter {
    /// 待办、已办结
    pub state: PetitionsState,
    /// 信访类别
    pub kind: Option<PetitionKind>,
    /// 内容分类
    pub category: Option<Category>,
    /// Words of the number or of the handler.
    pub words: String,
}

/// Where the next page of petitions begins: behind this one.
pub type PetitionCursor = (Day, PetitionId);

/// A page of petitions, the newest first.
pub fn petitions_page(
    conn: &Connection,
    filter: &PetitionFilter,
    after: Option<PetitionCursor>,
    limit: usize,
) -> store::Result<Vec<Petition>> {
    // The state is no parameter: with it in the text the index of the open ones can be used.
    let state = match filter.state {
        PetitionsState::All => "",
        PetitionsState::Open => "AND closed_on IS NULL",
        PetitionsState::Closed => "AND closed_on IS NOT NULL",
    };
    let clause = format!(
        "{state} AND (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR category = ?2)
         AND (?3 = '' OR instr(number, ?3) > 0 OR instr(handler, ?3) > 0)
         {} ORDER BY received_on DESC, id DESC LIMIT ?6",
        behind("received_on", after.is_some(), ("?4", "?5"))
    );
    let (day, id) = after.unzip();
    let limit = limit as i64;
    let words = filter.words.trim();
    Petition::select(
        conn,
        &clause,
        &[&filter.kind, &filter.category, &words, &day, &id, &limit],
    )
}

/// Every open petition with its steps in order, the oldest first; in two passes, however many there are.
pub fn open_petitions(conn: &Connection) -> store::Result<Vec<(Petition, Vec<PetitionStep>)>> {
    let open = Petition::select(conn, "AND closed_on IS NULL ORDER BY received_on, id", &[])?;
    let among = "petition IN (SELECT id FROM petition WHERE closed_on IS NULL AND retired IS NULL)";
    with_steps(conn, open, among, &[])
}

/// The petitions that were closed since a day with their steps in order; in two passes.
pub fn petitions_closed_since(
    conn: &Connection,
    since: Day,
) -> store::Result<Vec<(Petition, Vec<PetitionStep>)>> {
    let closed = Petition::select(
        conn,
        "AND closed_on >= ?1 ORDER BY received_on, id",
        &[&since],
    )?;
    let among = "petition IN (SELECT id FROM petition WHERE closed_on >= ?1 AND retired IS NULL)";
    with_steps(conn, closed, among, &[&since])
}

/// The petitions received within a period with their steps; in two passes.
pub fn petitions_in(
    conn: &Connection,
    period: Period,
) -> store::Result<Vec<(Petition, Vec<PetitionStep>)>> {
    let clause = "AND received_on BETWEEN ?1 AND ?2 ORDER BY received_on, id";
    let found = Petition::select(conn, clause, &[&period.from, &period.to])?;
    let among = "petition IN (SELECT id FROM petition WHERE received_on BETWEEN ?1 AND ?2)";
    with_steps(conn, found, among, &[&period.from, &period.to])
}

/// The steps of some petitions.
pub fn steps_in(
    conn: &Connection,
    petitions: &[Petition],
) -> store::Result<HashMap<PetitionId, Vec<PetitionStep>>> {
    let mut found = HashMap::new();
    for petition in petitions {
        found.insert(petition.id, petition_steps(conn, petition.id)?);
    }
    Ok(found)
}

fn with_steps(
    conn: &Connection,
    petitions: Vec<Petition>,
    among: &str,
    values: &[&dyn rusqlite::ToSql],
) -> store::Result<Vec<(Petition, Vec<PetitionStep>)>> {
    let clause = format!("AND {among} ORDER BY petition, on_day, id");
    let mut steps: HashMap<PetitionId, Vec<PetitionStep>> = HashMap::new();
    for step in PetitionStep::select(conn, &clause, values)? {
        steps.entry(step.petition).or_default().push(step);
    }
    let both = petitions.into_iter().map(|petition| {
        let steps = steps.remove(&petition.id).unwrap_or_default();
        (petition, steps)
    });
    Ok(both.collect())
}

/// What a list of legal aid is filtered by.
#[derive(Debug, Clone, Default)]
pub struct AidFilter {
    /// Only what has no result yet.
    pub open: bool,
    /// 援助形式
    pub form: Option<AidForm>,
    /// 内容分类
    pub category: Option<Category>,
    /// Words of the lawyer's name or firm.
    pub words: String,
}

/// Where the next page of legal aid begins: behind this one.
pub type AidCursor = (Day, LegalAidId);

/// A page of legal aid, the newest first.
pub fn aids_page(
    conn: &Connection,
    filter: &AidFilter,
    after: Option<AidCursor>,
    limit: usize,
) -> store::Result<Vec<LegalAid>> {
    let state = if filter.open {
        "AND result_on IS NULL"
    } else {
        ""
    };
    let clause = format!(
        "{state} AND (?1 IS NULL OR form = ?1) AND (?2 IS NULL OR category = ?2)
         AND (?3 = '' OR instr(coalesce(lawyer, ''), ?3) > 0 OR instr(coalesce(firm, ''), ?3) > 0)
         {} ORDER BY applied_on DESC, id DESC LIMIT ?6",
        behind("applied_on", after.is_some(), ("?4", "?5"))
    );
    let (day, id) = after.unzip();
    let limit = limit as i64;
    let words = filter.words.trim();
    LegalAid::select(
        conn,
        &clause,
        &[&filter.form, &filter.category, &words, &day, &id, &limit],
    )
}

/// Legal aid without a result, the oldest first.
pub fn open_aids(conn: &Connection) -> store::Result<Vec<LegalAid>> {
    LegalAid::select(conn, "AND result_on IS NULL ORDER BY applied_on, id", &[])
}

/// Legal aid that was asked for, or that had its result, within a period.
pub fn aids_in(conn: &Connection, period: Period) -> store::Result<Vec<LegalAid>> {
    let clause = "AND (applied_on BETWEEN ?1 AND ?2 OR result_on BETWEEN ?1 AND ?2) ORDER BY id";
    LegalAid::select(conn, clause, &[&period.from, &period.to])
}

/// The legal aid that came from a petition.
pub fn aid_of_petition(conn: &Connection, petition: PetitionId) -> store::Result<Vec<LegalAid>> {
    LegalAid::select(conn, "AND petition = ?1 ORDER BY id", &[&petition])
}

/// A page of days on duty, the latest first.
pub fn duties_page(
    conn: &Connection,
    after: Option<(Day, DutyDayId)>,
    limit: usize,
) -> store::Result<Vec<DutyDay>> {
    let clause = format!(
        "{} ORDER BY on_day DESC, id DESC LIMIT ?3",
        behind("on_day", after.is_some(), ("?1", "?2"))
    );
    let (day, id) = after.unzip();
    DutyDay::select(conn, &clause, &[&day, &id, &(limit as i64)])
}

/// Where a page begins: a comparison that stands by itself lets the index be entered there, however far down it lies.
fn behind(day: &str, is_behind: bool, (at, id): (&str, &str)) -> String {
    match is_behind {
        true => format!("AND ({day}, id) < ({at}, {id})"),
        false => format!("AND {at} IS NULL AND {id} IS NULL"),
    }
}

/// People whom lawyers on duty received within a period.
pub(super) fn duty_visitors(conn: &Connection, period: Period) -> store::Result<(i64, i64)> {
    let sql = "SELECT count(*), coalesce(sum(visitors), 0) FROM duty_day
               WHERE retired IS NULL AND on_day BETWEEN ?1 AND ?2";
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_row((period.from, period.to), |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?)
}
