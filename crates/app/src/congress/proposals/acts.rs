//! What a person does with a proposal.

use crate::congress::Nothing;
use crate::congress::acts::{choice, held, id};
use crate::form::{day, day_if, said};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::proposals::{
    self, Answering, Assigning, Examining, NewProposal, Proposal,
};
use taizhang_ledger::shared::{CongressId, ProposalId};
use taizhang_ledger::store::{Act, Entry, Record as _, Tx};
use ts_rs::TS;

/// A proposal as its delegate words it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalPut {
    /// Which is worded anew; `null` for a new one.
    pub id: Option<String>,
    /// Id of the congress of a new one.
    pub congress: String,
    /// Id of the session it is raised for.
    pub session: Option<String>,
    /// 提出日期
    pub on: String,
    /// 案由
    pub title: String,
    /// 理由
    pub reason: String,
    /// 建议
    pub suggestion: String,
    /// Id of the delegate who raises it.
    pub proposer: String,
    /// 附议人, parted by commas or spaces.
    #[serde(default)]
    pub seconders: String,
    /// What it is about, its code.
    pub category: String,
}

/// A proposal that was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalSaved {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: i64,
}

/// Records a proposal, or words it anew (收提案).
pub fn proposal_put(
    office: &Office,
    request: ProposalPut,
    _: &dyn Progress,
) -> Answer<ProposalSaved> {
    let known: Option<ProposalId> = said(&request.id)
        .map(|known| id(&known, "id"))
        .transpose()?;
    let congress: CongressId = id(&request.congress, "congress")?;
    let new = NewProposal {
        session: said(&request.session)
            .map(|session| id(&session, "session"))
            .transpose()?,
        raised_on: day(&request.on, "on")?,
        title: request.title,
        reason: request.reason,
        suggestion: request.suggestion,
        proposer: id(&request.proposer, "proposer")?,
        seconders: request.seconders,
        category: choice(&request.category, "category")?,
    };
    let saved = record(office, &new.title, |tx| match known {
        Some(known) => {
            ours(tx, known)?;
            Ok(proposals::reword_proposal(tx, known, &new)?)
        }
        None => {
            let (congress, _) = held(tx, congress)?;
            Ok(proposals::raise_proposal(tx, &congress, &new)?)
        }
    })?;
    Ok(ProposalSaved {
        id: saved.id.to_string(),
        number: saved.number,
    })
}

/// What is decided on a proposal.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalExamine {
    /// Which.
    pub id: String,
    /// 审查日期
    pub on: String,
    /// `accepted`, `grouped`, `refused`.
    pub examination: String,
    /// Why so.
    pub note: Option<String>,
    /// Number of the one it is grouped into.
    pub into: Option<i64>,
}

/// Records what was decided on a proposal (审查：立案、并案、不立案).
pub fn proposal_examine(
    office: &Office,
    request: ProposalExamine,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = Examining {
        on_day: day(&request.on, "on")?,
        examination: choice(&request.examination, "examination")?,
        note: said(&request.note),
        into: request.into,
    };
    on(office, &request.id, new.examination.label(), |tx, of| {
        proposals::examine_proposal(tx, of, &new)?;
        Ok(())
    })
}

/// Who has to answer a proposal.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalAssign {
    /// Which.
    pub id: String,
    /// 承办部门
    pub department: String,
    /// 承办人
    pub handler: Option<String>,
    /// 交办日期
    pub on: String,
    /// Last day for the answer, where one was agreed.
    pub answer_by: Option<String>,
}

/// Assigns a proposal to who has to answer it (交办).
pub fn proposal_assign(
    office: &Office,
    request: ProposalAssign,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = Assigning {
        department: request.department,
        handler: said(&request.handler),
        on_day: day(&request.on, "on")?,
        answer_by: day_if(&request.answer_by, "answer_by")?,
    };
    on(office, &request.id, "交办", |tx, of| {
        proposals::assign_proposal(tx, of, &new)?;
        Ok(())
    })
}

/// An answer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalAnswerPut {
    /// To which.
    pub id: String,
    /// 答复日期
    pub on: String,
    /// `adopted`, `partly`, `planned`, `explained`.
    pub reply: String,
    /// 答复内容
    pub answer: String,
}

/// Records an answer (答复).
pub fn proposal_answer(
    office: &Office,
    request: ProposalAnswerPut,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = Answering {
        on_day: day(&request.on, "on")?,
        reply: choice(&request.reply, "reply")?,
        answer: request.answer,
    };
    on(office, &request.id, "答复", |tx, of| {
        proposals::answer_proposal(tx, of, &new)?;
        Ok(())
    })
}

/// What who raised it says to the answer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalFeedback {
    /// To the answer of which.
    pub id: String,
    /// 反馈日期
    pub on: String,
    /// `satisfied`, `fairly`, `dissatisfied`.
    pub satisfaction: String,
    /// 反馈说明
    pub note: Option<String>,
}

/// Records what who raised it says to the answer (反馈).
pub fn proposal_feedback(
    office: &Office,
    request: ProposalFeedback,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let when = day(&request.on, "on")?;
    let satisfaction = choice(&request.satisfaction, "satisfaction")?;
    on(office, &request.id, "反馈", |tx, of| {
        let note = said(&request.note);
        proposals::record_feedback(tx, of, (when, satisfaction), note)?;
        Ok(())
    })
}

/// One act on a proposal of this station.
fn on(
    office: &Office,
    text: &str,
    what: &str,
    work: impl FnOnce(&Tx<'_>, ProposalId) -> Answer<()>,
) -> Answer<Nothing> {
    let proposal: ProposalId = id(text, "id")?;
    record(office, what, |tx| {
        ours(tx, proposal)?;
        work(tx, proposal)
    })?;
    Ok(Nothing {})
}

fn ours(tx: &Tx<'_>, proposal: ProposalId) -> Answer<()> {
    Ok(tx.hold_ours(&Proposal::get(tx.conn(), proposal)?)?)
}

fn record<T>(office: &Office, subject: &str, work: impl FnOnce(&Tx<'_>) -> Answer<T>) -> Answer<T> {
    office.transact(Entry::new(Act::RecordProposal, subject), work)
}
