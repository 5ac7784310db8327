//! 提案 of a workers' congress: raised by a delegate, examined, grouped or refused, assigned, answered by a day, and judged by
//! who raised it.
//!
//! Invariants: where a proposal stands is folded from its days and its answers, never stored; every round of answering is
//! kept, so one that did not satisfy stays beside the one that did; what is grouped (并案) points at a proposal that is
//! itself handled. Neither the nation nor the province was found to say how many seconders a proposal needs nor when it is
//! answered: both are parameters that the county verifies.

mod acts;
mod figures;
mod rounds;
mod rules;
mod state;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use acts::{
    Answering, Assigning, Examining, NewProposal, answer_proposal, assign_proposal,
    examine_proposal, raise_proposal, record_feedback, reword_proposal,
};
pub use figures::ProposalFigures;
pub use rounds::{AnswerDue, Round, rounds};
pub use rules::ProposalError;
pub use state::{ProposalState, state_of};
pub use store::{
    ProposalFilter, answers_by, answers_of, count_proposals, grouped_into, proposal_page,
    proposals_of, proposals_to_answer,
};
pub use types::{
    Examination, Proposal, ProposalAnswer, ProposalCategory, ProposalReply, Satisfaction,
};
