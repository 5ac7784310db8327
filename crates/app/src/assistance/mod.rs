//! 帮扶: the files of households in trouble, one file, and what is done about it; who is linked to whom and what was done,
//! mutual aid, model workers.

mod acts;
mod file;
mod files;
mod forms;
mod kinship;
mod models;
mod mutual;
mod private;
mod steps;

pub(crate) use crate::congress::{Choice, StateCount};
pub use crate::list::ListWritten;
pub(crate) use crate::negotiation::{RateLine, rate};
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
pub use kinship::{
    DiaryList, DiaryListWrite, DiaryPage, DiaryPut, DiarySaved, DiarySettle, Noted, PairEnd,
    PairFind, PairFound, PairList, PairListWrite, PairPut, PairSurvey, PairView, diary_list,
    diary_list_write, diary_put, diary_settle, pair_end, pair_find, pair_list, pair_list_write,
    pair_put, pair_survey,
};
pub(crate) use kinship::{PairDiary, pair_diary, survey_of};
pub use models::{
    ModelGone, ModelList, ModelListWrite, ModelOwe, ModelOwed, ModelPay, ModelPut, ModelView,
    model_gone, model_list, model_list_write, model_owe, model_pay, model_put,
};
pub use mutual::{
    ClaimList, ClaimPage, ClaimPay, ClaimPut, MutualList, MutualListWrite, MutualPage, MutualPut,
    MutualRate, MutualRated, claim_list, claim_pay, claim_put, mutual_list, mutual_list_write,
    mutual_put, mutual_rate,
};
pub use private::{
    AccountPut, ConsentPut, ConsentWithdraw, FileSecrets, HealthPut, SecretsGet, account_put,
    consent_put, consent_withdraw, file_secrets, health_put,
};
pub use steps::{FileDecide, FileEnd, FileStep, file_decide, file_end, file_step};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::shared::{Day, Fen, HardshipFileId, Period};
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

/// One act about pairs, help, mutual aid or model workers. What it was about says a union's or nobody's name: the log is read by
/// all who work here.
fn record<T>(office: &Office, subject: &str, work: impl FnOnce(&Tx<'_>) -> Answer<T>) -> Answer<T> {
    office.transact(Entry::new(Act::RecordKinship, subject), work)
}

/// Makes sure that what was entrusted may be seen now: names and bills of those who claimed.
fn sensitive(office: &Office) -> Answer<()> {
    office.answers_for_office()
}

/// A year up to today: what it is counted over, and as of which day.
fn year_to(office: &Office, year: Option<i32>) -> Answer<(Period, Day)> {
    let today = office.today();
    let whole = crate::congress::year::whole_year(year.unwrap_or(today.year()))?;
    let on = whole.to.min(today);
    let period = Period {
        from: whole.from,
        // A year that has not begun holds nothing, and is no error: its payments are listed ahead.
        to: on.max(whole.from),
    };
    Ok((period, on))
}

/// Money that has to be there.
fn money(text: &str, field: &str) -> Answer<Fen> {
    let said = Some(text.to_owned());
    crate::form::money_if(&said, field)?.ok_or_else(|| {
        crate::Failure::new(
            "empty",
            "金额还没有写。",
            "请写成元，例如 2500 或 2,500.50。",
        )
        .at(field)
    })
}

/// A household's id, as a page was given it.
fn file_id(text: &str) -> Answer<HardshipFileId> {
    crate::form::id(text, "file")
}

fn choices<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    let choice = |(code, label): (&str, &str)| Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    };
    list.map(choice).collect()
}
