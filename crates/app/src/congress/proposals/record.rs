//! One proposal as a page shows it: its words, where it stands, and every round of answering.

use super::{proposer, rounds_of, term_title};
use crate::congress::acts::id;
use crate::congress::term::choice;
use crate::congress::{Choice, title};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::clocks::Doubt;
use taizhang_ledger::congress::proposals::{
    Examination, Proposal, ProposalReply, Round, Satisfaction, answers_of, grouped_into, state_of,
};
use taizhang_ledger::congress::{Congress, Kept, Session};
use taizhang_ledger::shared::ProposalId;
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which proposal.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalGet {
    /// Its id.
    pub id: String,
}

/// A proposal with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalView {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: i64,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Id of the congress.
    pub congress: String,
    /// What that is called.
    pub congress_title: String,
    /// 届次
    pub term_no: i64,
    /// Id of the session it was raised for.
    pub session: Option<String>,
    /// What that is called.
    pub session_title: Option<String>,
    /// 提出日期
    pub raised_on: String,
    /// 案由
    pub title: String,
    /// 理由
    pub reason: String,
    /// 建议
    pub suggestion: String,
    /// Id of the delegate who raised it.
    pub proposer: String,
    /// Her name.
    pub proposer_name: String,
    /// Her 选区 and 岗位.
    pub proposer_place: String,
    /// 附议人
    pub seconders: Vec<String>,
    /// Code of what it is about.
    pub category: String,
    /// In Chinese.
    pub category_label: String,
    /// Where it stands, its code.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// 审查日期
    pub examined_on: Option<String>,
    /// 审查结果, its code.
    pub examination: Option<String>,
    /// In Chinese.
    pub examination_label: Option<String>,
    /// Why so.
    pub examination_note: Option<String>,
    /// What it is handled with.
    pub into: Option<ProposalRef>,
    /// What is handled with it.
    pub grouped: Vec<ProposalRef>,
    /// 承办部门
    pub department: Option<String>,
    /// 承办人
    pub handler: Option<String>,
    /// 交办日期
    pub assigned_on: Option<String>,
    /// Last day that was agreed.
    pub answer_by: Option<String>,
    /// Every round of answering, the last perhaps still open.
    pub rounds: Vec<ProposalRound>,
    /// What to look at.
    pub notices: Vec<Notice>,
    /// What can be decided on it.
    pub examinations: Vec<Choice>,
    /// What an answer can say.
    pub replies: Vec<Choice>,
    /// What can be said to it.
    pub satisfactions: Vec<Choice>,
}

/// Another proposal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalRef {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: i64,
    /// 案由
    pub title: String,
    /// 提案人
    pub proposer: String,
}

/// A round of answering.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalRound {
    /// Day on which it began.
    pub from: String,
    /// Last day for the answer.
    pub due: Option<String>,
    /// Days to it while the answer is awaited, negative when it is past; of a late answer how late, negative.
    pub days_left: Option<i64>,
    /// How it stands to its last day, in words.
    pub words: String,
    /// How the last day was found.
    pub clock: String,
    /// Where that is written.
    pub article: String,
    /// Years whose table of rest days is not here.
    pub doubts: Vec<i32>,
    /// 答复日期
    pub answered_on: Option<String>,
    /// What it says, its code.
    pub reply: Option<String>,
    /// In Chinese.
    pub reply_label: Option<String>,
    /// 答复内容
    pub answer: Option<String>,
    /// 反馈, its code.
    pub satisfaction: Option<String>,
    /// In Chinese.
    pub satisfaction_label: Option<String>,
    /// 反馈日期
    pub feedback_on: Option<String>,
    /// 反馈说明
    pub feedback_note: Option<String>,
}

/// Fetches a proposal.
pub fn proposal_get(
    office: &Office,
    request: ProposalGet,
    _: &dyn Progress,
) -> Answer<ProposalView> {
    let proposal: ProposalId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    office
        .ledger()?
        .read(|conn| view(conn, Proposal::get(conn, proposal)?, &rules))
}

fn view(conn: &Reader, proposal: Proposal, rules: &RulesOfDay) -> Answer<ProposalView> {
    let congress = Congress::get(conn, proposal.congress)?;
    let union = Union::get(conn, congress.trade_union)?;
    let (delegate, person) = proposer(conn, &proposal)?;
    let session = proposal
        .session
        .map(|session| Session::get(conn, session))
        .transpose()?;
    let answers = answers_of(conn, proposal.id)?;
    let state = state_of(&proposal, &answers);
    let into = proposal
        .grouped_into
        .map(|into| Proposal::get(conn, into))
        .transpose()?;
    let named = |other: &Proposal| -> Answer<ProposalRef> {
        Ok(ProposalRef {
            id: other.id.to_string(),
            number: other.number,
            title: other.title.clone(),
            proposer: proposer(conn, other)?.1.name,
        })
    };
    Ok(ProposalView {
        number: proposal.number,
        union: union.code.to_string(),
        union_name: union.name,
        congress_title: term_title(&congress),
        term_no: congress.term_no,
        session: proposal.session.map(|session| session.to_string()),
        session_title: session.map(|session| title(&congress, &session)),
        congress: congress.id.to_string(),
        raised_on: proposal.raised_on.to_string(),
        proposer: delegate.id.to_string(),
        proposer_name: person.name,
        proposer_place: [delegate.constituency, delegate.post]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("　"),
        seconders: proposal.seconder_names().map(str::to_owned).collect(),
        category: proposal.category.code().to_owned(),
        category_label: proposal.category.label().to_owned(),
        state: state.code().to_owned(),
        label: state.label().to_owned(),
        examined_on: proposal.examined_on.map(|day| day.to_string()),
        examination: proposal.examination.map(|it| it.code().to_owned()),
        examination_label: proposal.examination.map(|it| it.label().to_owned()),
        into: into.as_ref().map(named).transpose()?,
        grouped: grouped_into(conn, proposal.id)?
            .iter()
            .map(named)
            .collect::<Answer<_>>()?,
        assigned_on: proposal.assigned_on.map(|day| day.to_string()),
        answer_by: proposal.answer_by.map(|day| day.to_string()),
        rounds: rounds_of(&proposal, &answers, rules)
            .into_iter()
            .map(round)
            .collect(),
        notices: notices(&proposal, rules)?,
        examinations: choices(Examination::ALL.iter().map(|it| (it.code(), it.label()))),
        replies: choices(ProposalReply::ALL.iter().map(|it| (it.code(), it.label()))),
        satisfactions: choices(Satisfaction::ALL.iter().map(|it| (it.code(), it.label()))),
        id: proposal.id.to_string(),
        title: proposal.title,
        reason: proposal.reason,
        suggestion: proposal.suggestion,
        examination_note: proposal.examination_note,
        department: proposal.department,
        handler: proposal.handler,
    })
}

fn choices<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    all.map(|(code, label)| choice(code, label)).collect()
}

fn round(round: Round) -> ProposalRound {
    let words = match (&round.due, round.kept) {
        (Some(due), Some(kept)) => messages::answer_due(due.day, kept),
        _ => String::new(),
    };
    let days_left = match round.kept {
        Some(Kept::Open(left)) => Some(left),
        Some(Kept::Late(late)) => Some(-late),
        Some(Kept::InTime) | None => None,
    };
    let answer = round.answer;
    let due = round.due;
    let of = answer.as_ref();
    let satisfaction = of.and_then(|answer| answer.satisfaction);
    ProposalRound {
        from: round.from.to_string(),
        days_left,
        words,
        due: due.as_ref().map(|due| due.day.to_string()),
        clock: due
            .as_ref()
            .map_or_else(String::new, |due| due.words.clone()),
        doubts: due.as_ref().map_or_else(Vec::new, |due| {
            due.doubts
                .iter()
                .map(|Doubt::NoTable { year }| *year)
                .collect()
        }),
        article: due.map_or_else(String::new, |due| due.basis),
        answered_on: of.map(|answer| answer.on_day.to_string()),
        reply: of.map(|answer| answer.reply.code().to_owned()),
        reply_label: of.map(|answer| answer.reply.label().to_owned()),
        satisfaction: satisfaction.map(|it| it.code().to_owned()),
        satisfaction_label: satisfaction.map(|it| it.label().to_owned()),
        feedback_on: of
            .and_then(|answer| answer.feedback_on)
            .map(|day| day.to_string()),
        feedback_note: of.and_then(|answer| answer.feedback_note.clone()),
        answer: answer.map(|answer| answer.answer),
    }
}

/// Fewer seconders than are usual: seen while it is examined.
fn notices(proposal: &Proposal, rules: &RulesOfDay) -> Answer<Vec<Notice>> {
    let seconded = proposal.seconder_names().count() as i64;
    let least = rules.book.find(
        "congress.proposal_seconders",
        &rules.region,
        proposal.raised_on,
    );
    let Some(entry) = least.filter(|_| proposal.assigned_on.is_none()) else {
        return Ok(Vec::new());
    };
    let needed = rules.book.count(
        "congress.proposal_seconders",
        &rules.region,
        proposal.raised_on,
    )?;
    Ok((seconded < needed)
        .then(|| messages::few_seconders(seconded, needed, &entry.basis()))
        .into_iter()
        .collect())
}
