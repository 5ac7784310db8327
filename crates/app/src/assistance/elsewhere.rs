//! 同一户两家建档: the county's receipt said that a household stands at another union as well; how the two settled it.

use super::{Choice, Nothing, choices, subject};
use crate::form::{choice, id};
use crate::{Answer, Failure, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::assistance::households::{HardshipFile, Settled};
use taizhang_ledger::filing::{HOUSEHOLD_ELSEWHERE, returned_rows, settle_elsewhere};
use taizhang_ledger::shared::HardshipFileId;
use taizhang_ledger::store::{Act, Entry, Reader, Record as _};
use ts_rs::TS;

/// Whether the county's word about a file still waits for an answer, and which there are.
pub(super) fn answers(conn: &Reader, file: HardshipFileId) -> Answer<Vec<Choice>> {
    let told = returned_rows(conn, &[file.into()])?;
    let is_asked = told.iter().any(|row| row.reason == HOUSEHOLD_ELSEWHERE);
    let all = Settled::ALL.iter().filter(|_| is_asked);
    Ok(choices(all.map(|one| (one.code(), one.label()))))
}

/// What the two unions settled.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileElsewhere {
    /// Id of the file.
    pub id: String,
    /// How, its code.
    pub how: String,
}

/// Records how a household was settled that stood at two unions (两家核对的结果). Whoever gives way ends the file instead.
pub fn file_elsewhere(
    office: &Office,
    request: FileElsewhere,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let how: Settled = choice(&request.how, "how")?;
    let id: HardshipFileId = id(&request.id, "id")?;
    let (file, asked) = office
        .ledger()?
        .read(|conn| Answer::Ok((HardshipFile::get(conn, id)?, answers(conn, id)?)))?;
    if asked.is_empty() {
        return Err(Failure::new(
            "not_asked",
            "这一户没有等着答复的“两家建档”。",
            "县里的回执说了同一户，这里才有得答；答过的不用再答。",
        )
        .at("id"));
    }
    let called = subject(&file);
    let entry = Entry::new(Act::Decide, &called).because(how.label());
    office.transact(entry, |tx| {
        tx.hold_ours(&file)?;
        settle_elsewhere(tx, file.id.into())?;
        Answer::Ok(Nothing {})
    })
}
