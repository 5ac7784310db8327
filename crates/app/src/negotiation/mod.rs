//! 集体协商与集体合同: the board of negotiations, one negotiation, one contract, and the coverage of all enterprises.

mod acts;
mod board;
mod campaign;
mod contract;
mod contract_acts;
mod coverage;
mod enterprise;
mod foresee;
mod notices;
mod people;
mod prepare;
mod record;
mod table;

pub(crate) use crate::congress::Choice;
pub use crate::list::ListWritten;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office};
pub(crate) use acts::ContractTerms;
pub use acts::{
    CampaignOffer, CampaignOffered, NegotiationBegun, NegotiationChoices, NegotiationDecide,
    NegotiationDecided, NegotiationDraft, NegotiationOffer, NegotiationStep, campaign_offer,
    negotiation_choices, negotiation_decide, negotiation_draft, negotiation_offer,
    negotiation_step,
};
pub use board::{NegotiationBoard, NegotiationBoardPage, negotiation_board};
pub(crate) use board::{is_asked, talks};
pub use campaign::{
    CampaignGet, CampaignList, CampaignView, LettersWrite, LettersWritten, campaign_get,
    campaign_letters, campaign_list,
};
pub(crate) use contract::{ClauseFound, ClauseLine, RateLine, ending_due, rate};
pub use contract::{ContractGet, ContractView, contract_get};
pub(crate) use contract_acts::{ClauseLooked, ClauseWords, ContractBallot, FirmStamp};
pub use contract_acts::{
    ContractCheck, ContractClauses, ContractEnd, ContractEndFiled, ContractEnter, ContractEntered,
    ContractLeave, ContractReport, ContractStamp, contract_check, contract_clauses, contract_end,
    contract_end_filed, contract_enter, contract_leave, contract_report, contract_stamp,
};
pub use coverage::{
    CoverageList, CoveragePage, CoverageRate, CoverageRated, CoverageWrite, CoverageYears,
    CoverageYearsReply, PlanTargetSet, coverage_list, coverage_list_write, coverage_rate,
    coverage_years, plan_target_set,
};
pub use enterprise::{
    CoachingPut, CoachingSettle, EnterpriseGet, EnterpriseView, HarmonyPut, HarmonyRecheck,
    coaching_put, coaching_settle, enterprise_get, harmony_put, harmony_recheck,
};
pub use foresee::{Foreseen, NegotiationForesee, negotiation_foresee};
pub use people::{NegotiatorChange, NegotiatorSeat, negotiator_change, negotiator_seat};
pub use record::{NegotiationGet, NegotiationView, negotiation_get};
pub(crate) use record::{NegotiatorLine, TopicLine};
use serde::Serialize;
pub use table::{
    MaterialPut, NegotiationMeet, TopicPut, material_put, negotiation_meet, topic_put,
};
use taizhang_ledger::store::{Act, Entry, Record, Tx};
use ts_rs::TS;
use uuid::Uuid;

/// Something that was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Stepped {
    /// What is worth a look.
    pub advice: Vec<String>,
}

fn choices<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    let choice = |(code, label): (&str, &str)| Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    };
    list.map(choice).collect()
}

/// Fetches the record an act is about.
fn held<T: Record>(office: &Office, id: impl Into<Uuid>) -> Answer<T> {
    let id = id.into();
    Ok(office.ledger()?.read(|conn| T::get(conn, id))?)
}

/// One act about negotiations.
fn record<T>(office: &Office, subject: &str, work: impl FnOnce(&Tx<'_>) -> Answer<T>) -> Answer<T> {
    office.transact(Entry::new(Act::RecordNegotiation, subject), work)
}
