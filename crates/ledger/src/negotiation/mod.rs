//! 集体协商与集体合同: from the offer to the contract in force, who sits at the table, how it is kept, whom it covers.
//!
//! Invariants: the dated steps of a negotiation are those of its case, and where it stands is folded from them; what a congress
//! decided is read from the session's own votes; coverage is a set of enterprises, never a sum of contracts; wages follow a
//! regulation of their own, and the repealed text of 1999 is not used. Rules: regulations §3, §11, WC-*; see [`rules`].

mod acts;
mod contracts;
mod coverage;
mod parties;
mod performance;
pub mod rules;
mod stamps;
mod store;
mod subjects;
mod types;

pub use acts::{
    Campaign, NewMaterial, NewMeeting, NewNegotiator, NewTopic, Offer, leave_table, meet, offer,
    offer_many, put_material, put_topic, record_negotiation_step, seat, train, unseat,
};
pub use contracts::{
    Draft, Ending, Signed, decide_draft, draft, earliest_effect, end_contract, enter_contract,
    file_ending, objected, sign, take_effect, word_clauses,
};
pub use coverage::{
    CoverState, CoverageCounts, CoverageOn, Enterprise, coverage_among, coverage_on,
};
pub use parties::{MandateGap, PartyFault, PartyFinding, Regulation, assess_parties, mandate_gaps};
pub use performance::{
    Naming, NewCheck, SMALL_GROUP, SatisfactionBallot, check_contract, coach, name_harmonious,
    recheck, report_check, set_target, settle_coaching,
};
pub use rules::NegotiationError;
pub use stamps::{Stamp, leave_contract, passed_by_firms, stamp};
pub use store::{
    BriefTalks, campaigns, checks_of, clause_checks_of, clauses_looked_at, clauses_of,
    coachings_of, coachings_within, contract_of, contracts_ending, contracts_of, contracts_on,
    contracts_unfiled, follower_of, harmony_checks_of, harmony_due, harmony_of, joint_contracts_of,
    materials_of, meetings_of, negotiation_of_item, negotiations_in, negotiations_of,
    negotiators_of, negotiators_trained, open_negotiations, open_talks, signatories_of,
    talks_begun, targets_of, topics_of,
};
pub use subjects::WOMEN_LEAST;
pub use types::{
    Clause, ClauseCheck, Coaching, Contract, ContractKind, Harmony, HarmonyCheck, HarmonyLevel,
    HarmonyVerdict, Material, Meeting, Negotiation, Negotiator, Obstacle, Performance,
    PerformanceCheck, PlanTarget, Scope, Seat, Side, Signatory, Subject, Tie, Topic,
};

#[cfg(test)]
mod tests;
