//! SQL of the files of households.

use super::line;
use super::types::{
    Consent, FamilyHealth, FamilyMember, HardshipFile, HardshipSurvey, PayAccount, Relation,
};
use crate::cases::{Case, CaseKind};
use crate::shared::{CaseId, FamilyMemberId, HardshipFileId, UnionId};
use crate::store::{self, Record as _, Tx};
use rusqlite::Connection;

/// Keeps the line of a file in step.
pub(super) fn file_written(file: &HardshipFile, tx: &Tx<'_>) -> store::Result<()> {
    line::refresh(tx.conn(), file.id)
}

/// The same, when somebody of the household was written.
pub(super) fn member_written(member: &FamilyMember, tx: &Tx<'_>) -> store::Result<()> {
    match member.relation {
        Relation::Head => line::refresh(tx.conn(), member.hardship_file),
        _ => Ok(()),
    }
}

/// The same, when the household was surveyed.
pub(super) fn survey_written(survey: &HardshipSurvey, tx: &Tx<'_>) -> store::Result<()> {
    line::refresh(tx.conn(), survey.hardship_file)
}

/// The same, when its case was closed or opened again: the county's decision may say nothing new about the file itself.
/// The same, when what was decided about an application, or was taken back, stands in its case alone.
pub(crate) fn case_written(case: &Case, tx: &Tx<'_>) -> store::Result<()> {
    if case.kind != CaseKind::Hardship {
        return Ok(());
    }
    match file_of_case(tx.conn(), case.id)? {
        Some(file) => line::refresh(tx.conn(), file.id),
        None => Ok(()),
    }
}

/// The file whose steps a case holds.
pub fn file_of_case(conn: &Connection, case: CaseId) -> store::Result<Option<HardshipFile>> {
    Ok(HardshipFile::select(conn, "AND case_file = ?1 LIMIT 1", &[&case])?.pop())
}

/// Lists the files of a union, by name.
pub fn files_of(conn: &Connection, union: UnionId) -> store::Result<Vec<HardshipFile>> {
    HardshipFile::select(conn, "AND trade_union = ?1 ORDER BY name, id", &[&union])
}

/// Lists the household, the head first.
pub fn family_of(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<FamilyMember>> {
    let clause = "AND hardship_file = ?1 ORDER BY relation <> 'head', id";
    FamilyMember::select(conn, clause, &[&file])
}

/// Lists the surveys of a household, the newest first.
pub fn surveys_of(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<HardshipSurvey>> {
    let clause = "AND hardship_file = ?1 ORDER BY on_day DESC, id DESC";
    HardshipSurvey::select(conn, clause, &[&file])
}

/// How healthy somebody is, as far as it was recorded.
pub fn health_of(conn: &Connection, member: FamilyMemberId) -> store::Result<Option<FamilyHealth>> {
    let clause = "AND family_member = ?1 ORDER BY id LIMIT 1";
    Ok(FamilyHealth::select(conn, clause, &[&member])?.pop())
}

/// Where money is paid to.
pub fn account_of(conn: &Connection, file: HardshipFileId) -> store::Result<Option<PayAccount>> {
    let clause = "AND hardship_file = ?1 ORDER BY id DESC LIMIT 1";
    Ok(PayAccount::select(conn, clause, &[&file])?.pop())
}

/// Lists what was agreed to, in order.
pub fn consents_of(conn: &Connection, file: HardshipFileId) -> store::Result<Vec<Consent>> {
    Consent::select(conn, "AND hardship_file = ?1 ORDER BY on_day, id", &[&file])
}

/// Lists the standing lines of people with a document, in files of any union.
pub fn family_with(conn: &Connection, document: &str) -> store::Result<Vec<FamilyMember>> {
    FamilyMember::select(conn, "AND document_no = ?1 ORDER BY id", &[&document])
}
