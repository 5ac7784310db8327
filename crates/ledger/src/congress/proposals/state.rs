//! Where a proposal stands (办理进展). Pure: folded from its days and answers.

use super::types::{Examination, Proposal, ProposalAnswer, Satisfaction};
use crate::shared::codes::coded;

coded! {
    /// Where a proposal stands (办理进展).
    pub enum ProposalState {
        /// 收到
        Received = "received" "待审查",
        /// 并案: it is answered with another.
        Grouped = "grouped" "已并案",
        /// 不立案
        Refused = "refused" "不立案",
        /// 立案
        Accepted = "accepted" "待交办",
        /// 交办
        Assigned = "assigned" "办理中",
        /// 已答复
        Answered = "answered" "待反馈",
        /// 不满意: to be answered again.
        Again = "again" "重新答复",
        /// 满意 or 基本满意
        Settled = "settled" "办结",
    }
}

/// Folds where a proposal stands; `answers` in the order of their days.
pub fn state_of(proposal: &Proposal, answers: &[ProposalAnswer]) -> ProposalState {
    match (proposal.examination, proposal.assigned_on) {
        (None, _) => return ProposalState::Received,
        (Some(Examination::Grouped), _) => return ProposalState::Grouped,
        (Some(Examination::Refused), _) => return ProposalState::Refused,
        (Some(Examination::Accepted), None) => return ProposalState::Accepted,
        (Some(Examination::Accepted), Some(_)) => {}
    }
    match answers.last().map(|answer| answer.satisfaction) {
        None => ProposalState::Assigned,
        Some(None) => ProposalState::Answered,
        Some(Some(Satisfaction::Dissatisfied)) => ProposalState::Again,
        Some(Some(Satisfaction::Satisfied | Satisfaction::Fairly)) => ProposalState::Settled,
    }
}
