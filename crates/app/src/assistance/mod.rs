//! 帮扶: the files of households in trouble, one file, and what is done about it.

mod acts;
mod file;
mod files;
mod forms;
mod private;
mod steps;

pub(crate) use crate::congress::Choice;
pub use crate::list::ListWritten;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office};
pub use acts::{
    FamilyPut, FamilyRemove, FileOpen, FileOpened, FileWord, SurveyPut, family_put, family_remove,
    file_open, file_word, survey_put,
};
pub(crate) use file::view as file_view;
pub use file::{FileGet, FileView, file_get};
pub(crate) use files::due_before;
pub use files::{
    FileChoices, FileFind, FileFound, FileList, FileListPage, FileListWrite, FileSpread,
    FileSpreadReply, file_choices, file_find, file_list, file_list_write, file_spread,
};
pub use forms::{FamilyWords, FileWords};
pub use private::{
    AccountPut, ConsentPut, ConsentWithdraw, FileSecrets, HealthPut, SecretsGet, account_put,
    consent_put, consent_withdraw, file_secrets, health_put,
};
pub use steps::{FileDecide, FileEnd, FileStep, file_decide, file_end, file_step};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::shared::HardshipFileId;
use taizhang_ledger::store::{Act, Entry, Record as _, Tx};

/// One act about a file of this office. The log names the file, not the family.
fn on_file<T>(
    office: &Office,
    id: &str,
    work: impl FnOnce(&Tx<'_>, HardshipFile) -> Answer<T>,
) -> Answer<T> {
    let id: HardshipFileId = crate::form::id(id, "id")?;
    let file = office.ledger()?.read(|conn| HardshipFile::get(conn, id))?;
    office.transact(Entry::new(Act::RecordHardship, &subject(&file)), |tx| {
        tx.hold_ours(&file)?;
        work(tx, file)
    })
}

/// What the log calls a file: its number, or the worker's masked name.
pub(crate) fn subject(file: &HardshipFile) -> String {
    file.file_no
        .clone()
        .unwrap_or_else(|| taizhang_ledger::shared::mask_name(&file.name))
}
