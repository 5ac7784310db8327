//! What is done with a proposal: raised, examined, assigned, answered, and what who raised it says to that.

use super::rules::{
    ProposalError, check_answering, check_assigning, check_examining, check_feedback, check_from,
    check_proposer, check_said, check_seconders, check_unexamined,
};
use super::store::{answers_of, grouped_into, last_number, numbered};
use super::types::{
    Examination, Proposal, ProposalAnswer, ProposalCategory, ProposalReply, Satisfaction,
};
use crate::congress::rules::{check_has_delegates, check_in_term, check_past};
use crate::congress::types::{Congress, Delegate, Session};
use crate::people::Person;
use crate::shared::{Day, DelegateId, ProposalId, SessionId};
use crate::store::{Record as _, Tx};

/// A proposal as its delegate words it.
#[derive(Debug, Clone)]
pub struct NewProposal {
    /// The session it is raised for.
    pub session: Option<SessionId>,
    /// 提出日期
    pub raised_on: Day,
    /// 案由
    pub title: String,
    /// 理由
    pub reason: String,
    /// 建议
    pub suggestion: String,
    /// 提案人
    pub proposer: DelegateId,
    /// 附议人, in any way of parting names.
    pub seconders: String,
    /// 类别
    pub category: ProposalCategory,
}

/// Records a proposal (收到提案): the next number of its congress.
pub fn raise_proposal(
    tx: &Tx<'_>,
    congress: &Congress,
    new: &NewProposal,
) -> Result<Proposal, ProposalError> {
    check_has_delegates(congress)?;
    let worded = worded(
        tx,
        congress,
        Proposal {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            congress: congress.id,
            session: None,
            number: last_number(tx.conn(), congress.id)? + 1,
            raised_on: new.raised_on,
            title: String::new(),
            reason: String::new(),
            suggestion: String::new(),
            proposer: new.proposer,
            seconders: None,
            category: new.category,
            examined_on: None,
            examination: None,
            examination_note: None,
            grouped_into: None,
            department: None,
            handler: None,
            assigned_on: None,
            answer_by: None,
        },
        new,
    )?;
    Ok(tx.insert(worded)?)
}

/// Words a proposal anew, as long as it was not examined.
pub fn reword_proposal(
    tx: &Tx<'_>,
    proposal: ProposalId,
    new: &NewProposal,
) -> Result<Proposal, ProposalError> {
    let proposal = Proposal::get(tx.conn(), proposal)?;
    check_unexamined(&proposal)?;
    let congress = Congress::get(tx.conn(), proposal.congress)?;
    Ok(tx.put(worded(tx, &congress, proposal, new)?)?)
}

fn worded(
    tx: &Tx<'_>,
    congress: &Congress,
    proposal: Proposal,
    new: &NewProposal,
) -> Result<Proposal, ProposalError> {
    check_past(new.raised_on, tx.author().day())?;
    check_in_term(congress, new.raised_on)?;
    let delegate = Delegate::get(tx.conn(), new.proposer)?;
    let person = Person::get(tx.conn(), delegate.person)?;
    if delegate.congress != congress.id {
        return Err(ProposalError::OtherCongress { what: "proposer" });
    }
    check_proposer(&delegate, &person.name, new.raised_on)?;
    if let Some(session) = new.session
        && Session::get(tx.conn(), session)?.congress != congress.id
    {
        return Err(ProposalError::OtherCongress { what: "session" });
    }
    Ok(Proposal {
        session: new.session,
        raised_on: new.raised_on,
        title: check_said(&new.title, "title")?,
        reason: check_said(&new.reason, "reason")?,
        suggestion: check_said(&new.suggestion, "suggestion")?,
        proposer: delegate.id,
        seconders: check_seconders(&new.seconders, &person.name)?,
        category: new.category,
        ..proposal
    })
}

/// What is decided on a proposal.
#[derive(Debug, Clone)]
pub struct Examining {
    /// 审查日期
    pub on_day: Day,
    /// 立案, 并案 or 不立案.
    pub examination: Examination,
    /// Why so.
    pub note: Option<String>,
    /// Number of the proposal of the same congress that it is grouped into.
    pub into: Option<i64>,
}

/// Records what was decided on a proposal (审查), or decides anew until it is assigned.
pub fn examine_proposal(
    tx: &Tx<'_>,
    proposal: ProposalId,
    new: &Examining,
) -> Result<Proposal, ProposalError> {
    let proposal = Proposal::get(tx.conn(), proposal)?;
    let into = match new.into {
        Some(number) => numbered(tx.conn(), proposal.congress, number)?,
        None => None,
    };
    let count = grouped_into(tx.conn(), proposal.id)?.len() as i64;
    check_examining(&proposal, new, into.as_ref(), count)?;
    check_past(new.on_day, tx.author().day())?;
    check_from(new.on_day, proposal.raised_on)?;
    Ok(tx.put(Proposal {
        examined_on: Some(new.on_day),
        examination: Some(new.examination),
        examination_note: new.note.clone(),
        grouped_into: into
            .filter(|_| new.examination == Examination::Grouped)
            .map(|into| into.id),
        ..proposal
    })?)
}

/// Who has to answer a proposal.
#[derive(Debug, Clone)]
pub struct Assigning {
    /// 承办部门
    pub department: String,
    /// 承办人
    pub handler: Option<String>,
    /// 交办日期
    pub on_day: Day,
    /// Last day for the answer, where one was agreed.
    pub answer_by: Option<Day>,
}

/// Assigns a proposal (交办), or assigns it anew until it is answered.
pub fn assign_proposal(
    tx: &Tx<'_>,
    proposal: ProposalId,
    new: &Assigning,
) -> Result<Proposal, ProposalError> {
    let proposal = Proposal::get(tx.conn(), proposal)?;
    let after = check_assigning(&proposal, &answers_of(tx.conn(), proposal.id)?)?;
    check_past(new.on_day, tx.author().day())?;
    check_from(new.on_day, after)?;
    if let Some(by) = new.answer_by {
        check_from(by, new.on_day)?;
    }
    Ok(tx.put(Proposal {
        department: Some(check_said(&new.department, "department")?),
        handler: new.handler.clone(),
        assigned_on: Some(new.on_day),
        answer_by: new.answer_by,
        ..proposal
    })?)
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Answering {
    /// 答复日期
    pub on_day: Day,
    /// What it says.
    pub reply: ProposalReply,
    /// 答复内容
    pub answer: String,
}

/// Records an answer (答复): the first, or another after one that did not satisfy.
pub fn answer_proposal(
    tx: &Tx<'_>,
    proposal: ProposalId,
    new: &Answering,
) -> Result<ProposalAnswer, ProposalError> {
    let proposal = Proposal::get(tx.conn(), proposal)?;
    let after = check_answering(&proposal, &answers_of(tx.conn(), proposal.id)?)?;
    check_past(new.on_day, tx.author().day())?;
    check_from(new.on_day, after)?;
    Ok(tx.insert(ProposalAnswer {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        proposal: proposal.id,
        on_day: new.on_day,
        reply: new.reply,
        answer: check_said(&new.answer, "answer")?,
        satisfaction: None,
        feedback_on: None,
        feedback_note: None,
    })?)
}

/// Records what who raised it says to the answer (反馈): 不满意 opens another round.
pub fn record_feedback(
    tx: &Tx<'_>,
    proposal: ProposalId,
    (on_day, satisfaction): (Day, Satisfaction),
    note: Option<String>,
) -> Result<ProposalAnswer, ProposalError> {
    let proposal = Proposal::get(tx.conn(), proposal)?;
    let answers = answers_of(tx.conn(), proposal.id)?;
    let answer = check_feedback(&proposal, answers, (satisfaction, note.as_deref()))?;
    check_past(on_day, tx.author().day())?;
    check_from(on_day, answer.on_day)?;
    Ok(tx.put(ProposalAnswer {
        satisfaction: Some(satisfaction),
        feedback_on: Some(on_day),
        feedback_note: note,
        ..answer
    })?)
}
