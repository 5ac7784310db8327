//! 信访与法律援助: the register, one petition, its contents behind the second unlock, legal aid, the rota, the analysis.
//!
//! What a list, a head or a log line may show is the petition's own record, which has neither names nor contents; those are
//! read by a command of their own, which leaves a line in the log.

mod acts;
mod aid;
mod aid_acts;
mod analysis;
mod contents;
mod duty;
mod list;
mod record;
mod register;

pub(crate) use crate::congress::Choice;
pub use crate::list::ListWritten;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office};
pub use acts::{
    PetitionCorrect, PetitionHandler, PetitionStepTake, PetitionStepped, petition_correct,
    petition_handler, petition_step,
};
pub use aid::{
    LegalAidContents, LegalAidGet, LegalAidList, LegalAidPage, LegalAidTextGet, LegalAidView,
    legal_aid_get, legal_aid_list, legal_aid_text_get,
};
pub use aid_acts::{LegalAidPut, LegalAidSaved, legal_aid_put};
pub use analysis::{
    PetitionAnalysed, PetitionAnalysis, PetitionAnalysisWrite, petition_analysis,
    petition_analysis_write,
};
pub use contents::{PetitionContents, PetitionTextGet, petition_text_get};
pub(crate) use contents::{for_paper, paper_taken_out, papers_seen};
pub use duty::{DutyDrop, DutyList, DutyPage, DutyPut, duty_drop, duty_list, duty_put};
pub use list::{PetitionList, PetitionPage, petition_list};
pub use record::{PetitionGet, PetitionView, petition_get};
pub use register::{
    PetitionChoices, PetitionRegister, PetitionRegistered, PetitionerForm, petition_choices,
    petition_register,
};
use taizhang_ledger::petitions::{Petition, PetitionKind};
use taizhang_ledger::store::{Act, Entry, Record, Tx};
use uuid::Uuid;

/// Whether what is sensitive may be shown on this screen now.
pub(crate) fn sensitive(office: &Office) -> Answer<()> {
    office.unsealed()
}

/// Whether the contents of a petition are hidden for good from everybody but the chair (检举控告).
fn is_hidden(petition: &Petition) -> bool {
    petition.kind == PetitionKind::Denunciation
}

/// Fetches the record an act is about.
fn held<T: Record>(office: &Office, id: impl Into<Uuid>) -> Answer<T> {
    let id = id.into();
    Ok(office.ledger()?.read(|conn| T::get(conn, id))?)
}

/// One act about petitions; the subject is a number or a day, never a name.
fn record<T>(office: &Office, subject: &str, work: impl FnOnce(&Tx<'_>) -> Answer<T>) -> Answer<T> {
    office.transact(Entry::new(Act::RecordPetition, subject), work)
}

fn choices<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    let choice = |(code, label): (&str, &str)| Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    };
    list.map(choice).collect()
}
