//! The line of a file: one household as it is searched and listed. Derived; never the only place of a fact.

use super::list::standing;
use super::rules::FileState;
use super::store::{family_of, surveys_of};
use super::types::{HardshipFile, Relation};
use crate::cases::Case;
use crate::roll::line::backwards;
use crate::shared::{HardshipFileId, name_ends, search_keys};
use crate::store::{self, Record as _};
use rusqlite::{Connection, params};

/// Makes the line of a file again from its records.
pub(crate) fn refresh(conn: &Connection, file: HardshipFileId) -> store::Result<()> {
    let file = match HardshipFile::find(conn, file)? {
        Some(file) if file.retired.is_none() => file,
        // Taken back, or its family has come before it.
        _ => {
            conn.prepare_cached("DELETE FROM file_line WHERE file = ?1")?
                .execute([file])?;
            return Ok(());
        }
    };
    let Some(case) = Case::find(conn, file.case_file)? else {
        return Ok(());
    };
    let family = family_of(conn, file.id)?;
    let head = family
        .iter()
        .find(|member| member.relation == Relation::Head);
    let surveyed = surveys_of(conn, file.id)?
        .first()
        .map(|survey| survey.on_day);
    let keys = search_keys(&file.name);
    let (given, ending) = name_ends(&file.name);
    conn.prepare_cached(
        "INSERT OR REPLACE INTO file_line
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
                 (SELECT max(on_day) FROM aid WHERE hardship_file = ?1 AND retired IS NULL))",
    )?
    .execute(params![
        file.id,
        file.trade_union,
        standing(FileState::of(&file, case.closed_on)),
        file.name,
        given,
        ending,
        keys.pinyin,
        keys.initials,
        backwards(head.and_then(|head| head.document_no.as_deref())),
        backwards(file.phone.as_deref()),
        file.village,
        file.category,
        file.cause,
        case.anchor,
        surveyed,
    ])?;
    Ok(())
}
