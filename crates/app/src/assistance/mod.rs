//! 帮扶: the files of households in trouble and what is done about one; where the money comes from, what was given to whom,
//! rounds of visits, tuition aid; who is linked to whom and what was done, mutual aid, model workers.

mod acts;
mod elsewhere;
mod file;
mod file_lines;
mod files;
mod forms;
mod funds;
mod give;
mod grid;
mod kinship;
mod ledger;
mod models;
mod money_year;
mod mutual;
mod private;
mod round;
mod round_list;
mod round_papers;
mod steps;
mod tuition;

pub(crate) use crate::congress::{Choice, StateCount};
pub use crate::list::ListWritten;
pub(crate) use crate::negotiation::{RateLine, rate};
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office};
pub use acts::{
    FamilyPut, FamilyRemove, FileOpen, FileOpened, FileWord, SurveyPut, family_put, family_remove,
    file_open, file_word, survey_put,
};
pub use elsewhere::{FileElsewhere, file_elsewhere};
pub(crate) use file::view as file_view;
pub use file::{FileGet, FileView, file_get};
pub(crate) use file_lines::FamilyLine;
pub(crate) use files::due_before;
pub use files::{
    FileChoices, FileFind, FileFound, FileList, FileListPage, FileListWrite, FileSpread,
    FileSpreadReply, file_choices, file_find, file_list, file_list_write, file_spread,
};
pub use forms::{FamilyWords, FileWords};
pub use funds::{
    FundAdd, FundAdded, FundDrop, FundEnter, FundGet, FundList, FundView, fund_add, fund_drop,
    fund_enter, fund_get, fund_list,
};
pub use give::{
    AidChoices, AidGive, AidGiven, AidPayees, AidPayeesPage, AidSign, AidSigned, AidTakeBack,
    aid_choices, aid_give, aid_payees, aid_sign, aid_take_back,
};
pub use grid::{RoundSave, RoundSaved, round_save};
pub use kinship::{
    DiaryList, DiaryListWrite, DiaryPage, DiaryPut, DiarySaved, DiarySettle, Noted, PairEnd,
    PairFind, PairFound, PairList, PairListWrite, PairPut, PairSurvey, PairView, diary_list,
    diary_list_write, diary_put, diary_settle, pair_end, pair_find, pair_list, pair_list_write,
    pair_put, pair_survey,
};
pub(crate) use kinship::{PairDiary, pair_diary, survey_of};
pub(crate) use ledger::period;
pub use ledger::{AidList, AidListWrite, AidPage, aid_list, aid_list_write};
pub use models::{
    ModelGone, ModelList, ModelListWrite, ModelOwe, ModelOwed, ModelPay, ModelPut, ModelView,
    model_gone, model_list, model_list_write, model_owe, model_pay, model_put,
};
pub use money_year::{AidYear, AidYearReply, aid_year};
pub use mutual::{
    ClaimList, ClaimPage, ClaimPay, ClaimPut, MutualList, MutualListWrite, MutualPage, MutualPut,
    MutualRate, MutualRated, claim_list, claim_pay, claim_put, mutual_list, mutual_list_write,
    mutual_put, mutual_rate,
};
pub use private::{
    AccountPut, ConsentPut, ConsentWithdraw, FileSecrets, HealthPut, SecretsGet, account_put,
    consent_put, consent_withdraw, file_secrets, health_put,
};
pub(crate) use round::VisitLine;
pub use round::{
    RoundGet, RoundList, RoundOpen, RoundOpened, RoundView, RoundYear, RoundYearReply, round_get,
    round_list, round_open, round_year,
};
pub use round_list::{
    RoundCandidates, RoundCandidatesPage, RoundChoose, RoundChosen, RoundDrop, RoundPlan,
    round_candidates, round_choose, round_drop, round_plan,
};
pub use round_papers::{RoundPaper, RoundPaperWritten, round_paper_write};
pub(crate) use round_papers::{SheetView, sheet_view};
pub use steps::{FileDecide, FileEnd, FileStep, file_decide, file_end, file_step};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::shared::{Day, Fen, HardshipFileId, Period, UnionId};
use taizhang_ledger::store::{Act, Entry, Reader, Record as _, Tx};
use taizhang_ledger::unions::Union;
pub(crate) use tuition::{StudentView, student_view};
pub use tuition::{TuitionList, TuitionPage, TuitionWrite, tuition_list, tuition_list_write};

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

/// What a sheet says that lacks what is put away.
const LEFT_OUT: &str = "有敏感内容收着，这一份没有带；要带的，请主席打开敏感内容，再存一次。";

/// One act about aid, its money or a round.
fn record_aid<T>(
    office: &Office,
    subject: &str,
    work: impl FnOnce(&Tx<'_>) -> Answer<T>,
) -> Answer<T> {
    office.transact(Entry::new(Act::RecordAid, subject), work)
}

/// One act about pairs, help, mutual aid or model workers. What it was about says a union's or nobody's name: the log is read by
/// all who work here.
fn record<T>(office: &Office, subject: &str, work: impl FnOnce(&Tx<'_>) -> Answer<T>) -> Answer<T> {
    office.transact(Entry::new(Act::RecordKinship, subject), work)
}

/// Makes sure that what was entrusted may be seen now (names, bills and remarks of those who claimed), and leaves the line of the
/// look.
fn sensitive(office: &Office, subject: &str) -> Answer<()> {
    office.unsealed()?;
    office.look_logged(subject)
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

/// An amount in 元, as forms read it.
fn yuan(amount: Fen) -> String {
    amount.to_string()
}

fn union_name(conn: &Reader, id: UnionId) -> Answer<String> {
    Ok(Union::get(conn, id)?.name)
}

/// The office's own union, where its ledger has it.
fn own_union(conn: &Reader, code: &str) -> Answer<Option<Union>> {
    Ok(Union::find_coded(conn, code)?)
}
