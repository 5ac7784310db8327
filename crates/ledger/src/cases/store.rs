//! SQL of cases.

use super::{Case, CaseKind, CaseStep, POSTPONED};
use crate::shared::{CaseId, Day, UnionId};
use crate::store::{self, Record as _};
use rusqlite::Connection;

/// Finds the case of a union about a day.
pub fn find_case(
    conn: &Connection,
    kind: CaseKind,
    union: UnionId,
    anchor: Day,
) -> store::Result<Option<Case>> {
    let clause = "AND trade_union = ?1 AND kind = ?2 AND anchor = ?3 ORDER BY id LIMIT 1";
    Ok(Case::select(conn, clause, &[&union, &kind, &anchor])?.pop())
}

/// Lists the open cases of a union, the nearest day first.
pub fn open_cases(conn: &Connection, union: UnionId) -> store::Result<Vec<Case>> {
    let clause = "AND trade_union = ?1 AND closed_on IS NULL ORDER BY anchor, id";
    Case::select(conn, clause, &[&union])
}

/// Lists the steps of a case in order.
pub fn steps_of(conn: &Connection, case: CaseId) -> store::Result<Vec<CaseStep>> {
    CaseStep::select(conn, "AND case_file = ?1 ORDER BY on_day, id", &[&case])
}

/// The steps taken in all open cases, one case after the other: the codes of its steps in their order, and the day of the last.
/// One pass over an index, so that a board need not keep the steps of ten thousand cases.
pub fn each_open_case(
    conn: &Connection,
    mut visit: impl FnMut(CaseId, &[String], Day),
) -> store::Result<()> {
    let sql = "SELECT s.case_file, s.step, s.on_day FROM case_step s
               WHERE s.retired IS NULL
                 AND s.case_file IN (SELECT id FROM case_file WHERE retired IS NULL AND closed_on IS NULL)
               ORDER BY s.case_file, s.on_day, s.id";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let (mut case, mut codes, mut day): (Option<CaseId>, Vec<String>, Option<Day>) =
        Default::default();
    while let Some(row) = rows.next()? {
        let next = row.get(0)?;
        if case != Some(next) {
            if let Some((case, day)) = case.zip(day) {
                visit(case, &codes, day);
            }
            case = Some(next);
            codes.clear();
        }
        codes.push(row.get(1)?);
        day = Some(row.get(2)?);
    }
    if let Some((case, day)) = case.zip(day) {
        visit(case, &codes, day);
    }
    Ok(())
}

/// Until when the re-election that a term's end asks for was postponed; the last approval holds.
pub fn postponed_to(conn: &Connection, union: UnionId, ends_on: Day) -> store::Result<Option<Day>> {
    let Some(case) = find_case(conn, CaseKind::Renewal, union, ends_on)? else {
        return Ok(None);
    };
    let steps = steps_of(conn, case.id)?;
    let last = steps.into_iter().rfind(|step| step.step == POSTPONED);
    Ok(last.and_then(|step| step.until))
}
