//! What is counted of the proposals of a congress (提案办理统计). Pure.

use super::rounds::Round;
use super::types::{Examination, Proposal, Satisfaction};
use crate::congress::days::Kept;

/// How the proposals of a congress were handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProposalFigures {
    /// 提出
    pub raised: i64,
    /// 立案
    pub accepted: i64,
    /// 并案
    pub grouped: i64,
    /// 不立案
    pub refused: i64,
    /// 已答复: answered at least once.
    pub answered: i64,
    /// 按期答复: of those, every answer by its last day.
    pub in_time: i64,
    /// 已反馈: who raised it said at least once how she finds the answer.
    pub feedback: i64,
    /// 满意, of the last feedback; with `feedback` the rate (满意率).
    pub satisfied: i64,
    /// 基本满意
    pub fairly: i64,
    /// 不满意
    pub dissatisfied: i64,
}

impl ProposalFigures {
    /// Adds a proposal with its rounds.
    pub fn add(&mut self, proposal: &Proposal, rounds: &[Round]) {
        self.raised += 1;
        match proposal.examination {
            Some(Examination::Accepted) => self.accepted += 1,
            Some(Examination::Grouped) => self.grouped += 1,
            Some(Examination::Refused) => self.refused += 1,
            None => {}
        }
        let answered: Vec<&Round> = rounds
            .iter()
            .filter(|round| round.answer.is_some())
            .collect();
        if answered.is_empty() {
            return;
        }
        self.answered += 1;
        let is_late = |round: &&Round| matches!(round.kept, Some(Kept::Late(_)));
        self.in_time += i64::from(!answered.iter().any(is_late));
        let feedback = answered
            .iter()
            .rev()
            .find_map(|round| round.answer.as_ref()?.satisfaction);
        self.feedback += i64::from(feedback.is_some());
        match feedback {
            Some(Satisfaction::Satisfied) => self.satisfied += 1,
            Some(Satisfaction::Fairly) => self.fairly += 1,
            Some(Satisfaction::Dissatisfied) => self.dissatisfied += 1,
            None => {}
        }
    }
}
