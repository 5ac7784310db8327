//! Chinese sentences for every fact the core can report: one exhaustive match per area, so that the compiler finds a
//! missing one. What happened stands in the message, what to do next in the hint.

mod activities;
mod aid;
mod appraisal;
mod assistance;
pub(crate) mod blank;
mod cases;
mod congress;
mod dues;
mod filing;
mod kinship;
mod lists;
mod negotiation;
mod numbers;
mod openness;
mod operators;
mod papers;
mod people;
mod petitions;
mod privacy;
mod proposals;
mod reports;
mod returns;
mod roll;
mod rules;
mod standing;
mod store;
mod tables;
mod unions;

pub(crate) use aid::aid_notice;
pub(crate) use appraisal::{
    APPRAISAL_FORMULA, constituency_rule, delegates_gone, managing_supervisor, too_few_ballots,
    too_few_in_favour, too_few_took_part,
};
pub(crate) use assistance::{finding_words, paper_fault};
pub(crate) use cases::need_lacking;
pub(crate) use congress::{election, outcome, session_day, shortfall, standing};
pub(crate) use dues::{closing_notice, retained_owes_nothing};
pub(crate) use filing::{is_refusal, part_label, return_reason, sent_back, waiting_reason};
pub(crate) use kinship::{
    household_closed, more_than_members, paid_more_than_bills, too_many_households, two_cadres,
};
pub(crate) use lists::{list_fault_sentence, list_question_sentence};
pub(crate) use negotiation::{
    chief_is_no_officer, longer_than_a_year, mandate_missing, party_notice, recorder_negotiates,
};
use numbers::number_advice_of;
pub(crate) use numbers::{number_advice, number_notice};
pub(crate) use openness::posting_short;
pub(crate) use papers::{lack, no_such_field, template_fault, unread_file, unread_value};
pub(crate) use petitions::{aid_late, maybe_same, replied_late, same_pending};
pub(crate) use privacy::consent_gap;
pub(crate) use proposals::{answer_due, answer_left, few_seconders, no_congress};
pub(crate) use returns::formula;
pub(crate) use roll::roll_notice;
pub(crate) use standing::fact_words;
pub(crate) use tables::{file_kind, refusal_sentence, warning_sentence};
pub(crate) use unions::{poll_notice, union_notice};
