//! Proposals of the works' delegates: one settled, one whose answer is awaited with another grouped into it, one just raised.

use super::township::WORKS;
use crate::congress::{
    CongressGet, CongressView, DelegateLine, ProposalAnswerPut, ProposalAssign, ProposalExamine,
    ProposalFeedback, ProposalPut, congress_get, proposal_answer, proposal_assign,
    proposal_examine, proposal_feedback, proposal_put,
};
use crate::form::bad_request;
use crate::{Answer, Office, Quiet};
use taizhang_ledger::congress::DelegateKind;

/// What is proposed: days ago, category, title, reason, suggestion, and how many second it.
type Worded = (
    i64,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    usize,
);

const PROPOSALS: [Worded; 4] = [
    (
        100,
        "living",
        "夜班班车加一趟",
        "夜班零点下班，公交已经停运，骑车回家不安全",
        "零点十分加一趟班车，沿厂区到镇上的路线停靠",
        3,
    ),
    (
        40,
        "living",
        "食堂早餐提前到六点半",
        "早班七点接班，食堂七点才开，来不及吃早饭",
        "食堂早餐从六点半开始",
        2,
    ),
    (
        38,
        "living",
        "早餐窗口早点开",
        "早班的人吃不上早饭",
        "早餐窗口和早班的时间对上",
        2,
    ),
    (
        5,
        "safety",
        "焊接工位加装排烟罩",
        "二车间新加的四个焊接工位没有排烟罩，烟散不出去",
        "年底前给四个工位装上排烟罩",
        1,
    ),
];

pub(super) fn raise(office: &Office) -> Answer<()> {
    let get = CongressGet {
        union: WORKS.code.to_owned(),
        year: None,
    };
    let congress = congress_get(office, get, &Quiet)?;
    let mut raised = Vec::new();
    for (place, worded) in PROPOSALS.iter().enumerate() {
        raised.push(put(office, &congress, (place, worded))?);
    }
    if let [bus, breakfast, window, _] = &raised[..] {
        settle(office, bus)?;
        examine(office, breakfast, (-35, "accepted"), None)?;
        examine(office, window, (-35, "grouped"), Some(2))?;
        assign(office, breakfast, -20)?;
    }
    Ok(())
}

/// Puts one proposal; the delegates take turns.
fn put(
    office: &Office,
    congress: &CongressView,
    (place, worded): (usize, &Worded),
) -> Answer<String> {
    let (ago, category, title, reason, suggestion, seconders) = *worded;
    let front_line = || {
        let is_front = |line: &&DelegateLine| line.kind == DelegateKind::FrontLine.label();
        congress.delegates.iter().filter(is_front)
    };
    let Some(proposer) = front_line().nth(place) else {
        return Err(bad_request("proposer"));
    };
    let seconding = front_line().skip(PROPOSALS.len()).take(seconders);
    let seconders: Vec<&str> = seconding.map(|line| line.name.as_str()).collect();
    let term = congress.term.as_ref().map(|term| term.id.clone());
    let request = ProposalPut {
        id: None,
        congress: term.unwrap_or_default(),
        session: congress.sessions.first().map(|session| session.id.clone()),
        on: office.today().plus_days(-ago).to_string(),
        title: title.to_owned(),
        reason: reason.to_owned(),
        suggestion: suggestion.to_owned(),
        proposer: proposer.id.clone(),
        seconders: seconders.join("、"),
        category: category.to_owned(),
    };
    Ok(proposal_put(office, request, &Quiet)?.id)
}

fn settle(office: &Office, id: &str) -> Answer<()> {
    let day = |days| office.today().plus_days(days).to_string();
    examine(office, id, (-95, "accepted"), None)?;
    assign(office, id, -94)?;
    let answer = ProposalAnswerPut {
        id: id.to_owned(),
        on: day(-70),
        reply: "adopted".to_owned(),
        answer: "从下月起每天零点十分加一趟班车，先试行三个月".to_owned(),
    };
    proposal_answer(office, answer, &Quiet)?;
    let feedback = ProposalFeedback {
        id: id.to_owned(),
        on: day(-66),
        satisfaction: "satisfied".to_owned(),
        note: None,
    };
    proposal_feedback(office, feedback, &Quiet)?;
    Ok(())
}

fn examine(
    office: &Office,
    id: &str,
    (days, examination): (i64, &str),
    into: Option<i64>,
) -> Answer<()> {
    let request = ProposalExamine {
        id: id.to_owned(),
        on: office.today().plus_days(days).to_string(),
        examination: examination.to_owned(),
        note: None,
        into,
    };
    proposal_examine(office, request, &Quiet)?;
    Ok(())
}

fn assign(office: &Office, id: &str, days: i64) -> Answer<()> {
    let request = ProposalAssign {
        id: id.to_owned(),
        department: "综合办公室".to_owned(),
        handler: Some("郑立新".to_owned()),
        on: office.today().plus_days(days).to_string(),
        answer_by: None,
    };
    proposal_assign(office, request, &Quiet)?;
    Ok(())
}
