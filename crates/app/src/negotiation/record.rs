//! One negotiation as a page shows it: step by step, who sits at the table, what was asked for, said and agreed.

use super::contract::ContractLine;
use super::notices::notices;
use super::prepare::{FilingPaper, MaterialLine, Yardstick, filing, given, usual, yardsticks};
use super::{Choice, choices, contract};
use crate::cases::{StageLine, stage_lines};
use crate::form::id;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::negotiation_plan::{AGREED, FILED, NOT_PASSED};
use taizhang_ledger::cases::{Case, steps_of};
use taizhang_ledger::congress::{Session, SessionItem, items_of, newest_congress, sessions_of};
use taizhang_ledger::negotiation::{
    self, Contract, Meeting, Negotiation, Negotiator, Seat, Subject, Tie, Topic, contract_of,
    materials_of, meetings_of, negotiators_of, topics_of,
};
use taizhang_ledger::shared::{Day, NegotiationId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which negotiation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationGet {
    /// Its id.
    pub id: String,
}

/// A negotiation with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiationView {
    /// Its id.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// What it is called.
    pub title: String,
    /// 合同种类, its code.
    pub kind: String,
    /// In Chinese.
    pub kind_label: String,
    /// 协商范围, its code.
    pub scope: String,
    /// In Chinese.
    pub scope_label: String,
    /// Who made the offer, in Chinese.
    pub offered_by: String,
    /// 要约书编号
    pub letter_no: Option<String>,
    /// 要约书日期
    pub letter_on: String,
    /// 集中要约行动月
    pub campaign: Option<String>,
    /// Day on which it was done.
    pub closed_on: Option<String>,
    /// Whether it stands still (中止).
    pub suspended: bool,
    /// Step by step.
    pub stages: Vec<StageLine>,
    /// What may come in between: code, label, what it means.
    pub aside: Vec<AsideChoice>,
    /// Who sits or sat at the table.
    pub people: Vec<NegotiatorLine>,
    /// The day until which the workers' side keeps its mandate and is protected: that of the contract's end (条例 第十一条、第十五条).
    pub mandate_until: Option<String>,
    /// What is wrong with that.
    pub notices: Vec<Notice>,
    /// What was asked for before the talks.
    pub materials: Vec<MaterialLine>,
    /// What is usually asked of the employer and was not yet.
    pub usual: Vec<String>,
    /// What the talks are measured by.
    pub yardsticks: Vec<Yardstick>,
    /// Meetings, in order.
    pub meetings: Vec<MeetingLine>,
    /// Every subject of this kind of contract, with what the sides say.
    pub topics: Vec<TopicLine>,
    /// The contract it drafts.
    pub contract: Option<ContractLine>,
    /// The contract it follows.
    pub follows: Option<ContractLine>,
    /// Items of closed sessions that could have decided the draft.
    pub decisions: Vec<Choice>,
    /// The item that did, as the session's page is called.
    pub decided_at: Option<DecidedAt>,
    /// The papers that are filed with the labour department, and what the ledger has of each (条例 第二十九条).
    pub filing: Vec<FilingPaper>,
    /// The first day on which the contract can be in force, once it was filed.
    pub earliest_effect: Option<String>,
    /// What somebody can be at the table.
    pub seats: Vec<Choice>,
    /// What somebody can be to the firm and its union.
    pub ties: Vec<Choice>,
}

/// A session that decided a draft.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DecidedAt {
    /// Id of the session.
    pub session: String,
    /// When it met.
    pub on: String,
    /// 赞成
    pub yes: Option<i64>,
    /// 应到
    pub base: Option<i64>,
    /// 实到
    pub present: Option<i64>,
}

/// A step that may come in between.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AsideChoice {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// What it means, with its article.
    pub what: String,
}

/// Somebody at the table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiatorLine {
    /// Id of the record.
    pub id: String,
    /// `workers` or `employer`.
    pub side: String,
    /// As what, its code.
    pub seat: String,
    /// In Chinese.
    pub seat_label: String,
    /// 姓名
    pub name: String,
    /// 职务、岗位
    pub post: Option<String>,
    /// 一线职工
    pub front_line: bool,
    /// What the person is to the firm and its union, in Chinese.
    pub tie: String,
    /// How the person came to it.
    pub mandate: Option<String>,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Option<String>,
    /// Why the person left.
    pub left_why: Option<String>,
    /// Day of the last training.
    pub trained_on: Option<String>,
    /// Its hours.
    pub trained_hours: Option<i64>,
}

/// A meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingLine {
    /// Id of the record: what its papers belong to.
    pub id: String,
    /// 第几次
    pub meeting_no: i64,
    /// When.
    pub on: String,
    /// Where.
    pub place: Option<String>,
    /// 主持人
    pub chaired_by: Option<String>,
    /// 记录员
    pub recorder: Option<String>,
    /// 职工方到会
    pub workers_present: i64,
    /// 企业方到会
    pub employer_present: i64,
    /// 纪要
    pub minutes: Option<String>,
    /// Papers with it.
    pub papers: usize,
}

/// A subject of the talks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicLine {
    /// Its code.
    pub subject: String,
    /// In Chinese.
    pub label: String,
    /// 职工方意见
    pub workers_say: Option<String>,
    /// 企业方意见
    pub employer_says: Option<String>,
    /// 一致意见
    pub agreed: Option<String>,
}

/// Fetches a negotiation.
pub fn negotiation_get(
    office: &Office,
    request: NegotiationGet,
    _: &dyn Progress,
) -> Answer<NegotiationView> {
    let negotiation: NegotiationId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    office
        .ledger()?
        .read(|conn| view(conn, Negotiation::get(conn, negotiation)?, &rules))
}

pub(crate) fn view(conn: &Reader, it: Negotiation, rules: &RulesOfDay) -> Answer<NegotiationView> {
    let union = Union::get(conn, it.trade_union)?;
    let case = Case::get(conn, it.case_file)?;
    let steps = steps_of(conn, case.id)?;
    let plan = it.plan();
    let people = negotiators_of(conn, it.id)?;
    let materials = materials_of(conn, it.id)?;
    let holding = plan.holding(&steps);
    let on_step = |code: &str| holding.iter().rfind(|step| step.step == code);
    let talks_on = on_step(AGREED).and_then(|step| step.until);
    let filed_on = on_step(FILED).map(|step| step.on_day);
    let contract = contract_of(conn, it.id)?;
    let follows = it.follows.map(|id| Contract::get(conn, id)).transpose()?;
    Ok(NegotiationView {
        id: it.id.to_string(),
        union: union.code.to_string(),
        title: it.title.clone(),
        kind: it.kind.code().to_owned(),
        kind_label: it.kind.label().to_owned(),
        scope: it.scope.code().to_owned(),
        scope_label: it.scope.label().to_owned(),
        offered_by: it.offered_by.label().to_owned(),
        letter_no: it.letter_no.clone(),
        letter_on: case.anchor.to_string(),
        campaign: it.campaign.clone(),
        closed_on: case.closed_on.map(|day| day.to_string()),
        suspended: plan.is_paused(&steps),
        stages: stage_lines(conn, plan, case.anchor, &steps, &[], rules)?,
        aside: plan
            .aside
            .iter()
            .filter(|stage| stage.code != NOT_PASSED)
            .map(|stage| AsideChoice {
                code: stage.code.to_owned(),
                label: stage.label.to_owned(),
                what: stage.what.to_owned(),
            })
            .collect(),
        mandate_until: contract.as_ref().map(|contract| {
            let last = contract.ended_on.unwrap_or(contract.to_day);
            last.to_string()
        }),
        notices: notices(conn, &it, &people, contract.as_ref(), &holding, rules)?,
        filing: filing(conn, &it, &people, contract.as_ref())?,
        people: people.iter().map(person).collect(),
        usual: usual(&it, &materials),
        materials: materials
            .iter()
            .map(|material| given(material, &it, talks_on, rules))
            .collect::<Answer<_>>()?,
        yardsticks: yardsticks(conn, &it, &union, rules)?,
        meetings: meetings_of(conn, it.id)?
            .into_iter()
            .map(|meeting| met(conn, meeting))
            .collect::<Answer<_>>()?,
        topics: topics(&it, topics_of(conn, it.id)?),
        contract: contract.map(|contract| contract::line(&contract, rules.today)),
        follows: follows.map(|contract| contract::line(&contract, rules.today)),
        decisions: decisions(conn, &it, &union)?,
        decided_at: it
            .session_item
            .map(|item| decided_at(conn, SessionItem::get(conn, item)?))
            .transpose()?,
        earliest_effect: match filed_on {
            Some(filed) => negotiation::earliest_effect(it.kind, filed, rules.given())?
                .map(|day| day.to_string()),
            None => None,
        },
        seats: choices(Seat::ALL.iter().map(|it| (it.code(), it.label()))),
        ties: choices(Tie::ALL.iter().map(|it| (it.code(), it.label()))),
        union_name: union.name,
    })
}

fn person(line: &Negotiator) -> NegotiatorLine {
    NegotiatorLine {
        id: line.id.to_string(),
        side: line.side.code().to_owned(),
        seat: line.seat.code().to_owned(),
        seat_label: line.seat.label().to_owned(),
        name: line.name.clone(),
        post: line.post.clone(),
        front_line: line.front_line,
        tie: line.tie.label().to_owned(),
        mandate: line.mandate.clone(),
        from: line.from_day.to_string(),
        to: line.to_day.map(|day| day.to_string()),
        left_why: line.left_why.clone(),
        trained_on: line.trained_on.map(|day| day.to_string()),
        trained_hours: line.trained_hours,
    }
}

fn met(conn: &Reader, meeting: Meeting) -> Answer<MeetingLine> {
    Ok(MeetingLine {
        papers: Attachment::of(conn, meeting.id)?.len(),
        id: meeting.id.to_string(),
        meeting_no: meeting.meeting_no,
        on: meeting.on_day.to_string(),
        place: meeting.place,
        chaired_by: meeting.chaired_by,
        recorder: meeting.recorder,
        workers_present: meeting.workers_present,
        employer_present: meeting.employer_present,
        minutes: meeting.minutes,
    })
}

/// The subjects of the kind of contract, and any other that came up.
fn topics(it: &Negotiation, said: Vec<Topic>) -> Vec<TopicLine> {
    let of_kind = it.kind.subjects();
    let others = said
        .iter()
        .map(|topic| topic.subject)
        .filter(|subject| !of_kind.contains(subject));
    let all: Vec<Subject> = of_kind.iter().copied().chain(others).collect();
    let line = |subject: Subject| {
        let topic = said.iter().find(|topic| topic.subject == subject);
        TopicLine {
            subject: subject.code().to_owned(),
            label: subject.label().to_owned(),
            workers_say: topic.and_then(|topic| topic.workers_say.clone()),
            employer_says: topic.and_then(|topic| topic.employer_says.clone()),
            agreed: topic.and_then(|topic| topic.agreed.clone()),
        }
    };
    all.into_iter().map(line).collect()
}

/// Items on the matter of this contract, of the union's closed sessions, the newest first.
fn decisions(conn: &Reader, it: &Negotiation, union: &Union) -> Answer<Vec<Choice>> {
    let Some(congress) = newest_congress(conn, union.id, Day::MAX)? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for session in sessions_of(conn, congress.id)? {
        if session.closed_on.is_none() {
            continue;
        }
        for item in items_of(conn, session.id)? {
            if item.matter == it.kind.matter() && item.yes.is_some() {
                found.push(Choice {
                    code: item.id.to_string(),
                    label: format!("{}　{}", session.on_day.chinese(), item.title),
                });
            }
        }
    }
    found.reverse();
    Ok(found)
}

fn decided_at(conn: &Reader, item: SessionItem) -> Answer<DecidedAt> {
    let session = Session::get(conn, item.session)?;
    Ok(DecidedAt {
        session: session.id.to_string(),
        on: session.on_day.to_string(),
        yes: item.yes,
        base: session.base,
        present: session.present,
    })
}
