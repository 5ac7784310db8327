//! How the proposals of a congress were handled, in figures (提案办理统计).

use super::{chosen, rounds_of};
use crate::form::filled;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::Congress;
use taizhang_ledger::congress::proposals::{ProposalFigures, answers_by, proposals_of};
use taizhang_ledger::store::Reader;
use ts_rs::TS;

/// Whose proposals.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalsOf {
    /// Code of the union.
    pub union: String,
    /// Id of the congress; `null` for its newest.
    pub congress: Option<String>,
}

/// How they were handled.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalCounts {
    /// 提出
    pub raised: i64,
    /// 立案
    pub accepted: i64,
    /// 并案
    pub grouped: i64,
    /// 不立案
    pub refused: i64,
    /// 已答复
    pub answered: i64,
    /// 按期答复
    pub in_time: i64,
    /// 已反馈
    pub feedback: i64,
    /// 满意; over `feedback` the rate (满意率).
    pub satisfied: i64,
    /// 基本满意
    pub fairly: i64,
    /// 不满意
    pub dissatisfied: i64,
}

/// Counts the proposals of a congress.
pub fn proposal_figures(
    office: &Office,
    request: ProposalsOf,
    _: &dyn Progress,
) -> Answer<ProposalCounts> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let figures =
        office.ledger()?.read(
            |conn| match chosen(conn, &union, filled(&request.congress))? {
                Some(congress) => count(conn, &congress, &rules),
                None => Ok(ProposalFigures::default()),
            },
        )?;
    Ok(ProposalCounts {
        raised: figures.raised,
        accepted: figures.accepted,
        grouped: figures.grouped,
        refused: figures.refused,
        answered: figures.answered,
        in_time: figures.in_time,
        feedback: figures.feedback,
        satisfied: figures.satisfied,
        fairly: figures.fairly,
        dissatisfied: figures.dissatisfied,
    })
}

/// Counts them in one pass over the answers.
pub(super) fn count(
    conn: &Reader,
    congress: &Congress,
    rules: &RulesOfDay,
) -> Answer<ProposalFigures> {
    let answers = answers_by(conn, congress.id)?;
    let mut figures = ProposalFigures::default();
    for proposal in proposals_of(conn, congress.id)? {
        let of = answers.get(&proposal.id).map_or(&[][..], Vec::as_slice);
        figures.add(&proposal, &rounds_of(&proposal, of, rules));
    }
    Ok(figures)
}
