//! One negotiation as a page shows it: step by step, who sits at the table, what was asked for, said and agreed.

use super::contract::ContractLine;
use super::prepare::{FilingPaper, MaterialLine, Yardstick, given, usual, yardsticks};
use super::{Choice, choices, contract};
use crate::cases::{StageLine, stage_lines};
use crate::form::id;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::negotiation_plan::{AGREED, DISPUTED, FILED, NOT_PASSED, SIGNED};
use taizhang_ledger::cases::{Case, CaseStep, steps_of};
use taizhang_ledger::clocks;
use taizhang_ledger::congress::{Session, SessionItem, items_of, newest_congress, sessions_of};
use taizhang_ledger::negotiation::{
    self, Contract, Meeting, Negotiation, Negotiator, Regulation, Scope, Seat, Side, Subject, Tie,
    Topic, assess_parties, clauses_of, contract_of, materials_of, meetings_of, negotiators_of,
    topics_of,
};
use taizhang_ledger::shared::{Day, NegotiationId, UnionId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{BodyKind, Union, newest_body, officers_on};
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

/// What is wrong with who sits there, and what else is worth a look.
fn notices(
    conn: &Reader,
    it: &Negotiation,
    people: &[Negotiator],
    contract: Option<&Contract>,
    holding: &[&CaseStep],
    rules: &RulesOfDay,
) -> Answer<Vec<Notice>> {
    let mut found: Vec<Notice> = Vec::new();
    if !people.is_empty() {
        let findings = assess_parties(it.kind.regulation(), people, rules.given())?;
        found.extend(findings.into_iter().map(messages::party_notice));
    }
    let is_wage = it.kind.regulation() == Regulation::Wage;
    let chief = people.iter().find(|person| {
        person.side == Side::Workers && person.seat == Seat::Chief && person.to_day.is_none()
    });
    if let Some(chief) = chief.filter(|_| is_wage && it.scope == Scope::Enterprise)
        && !leads(conn, it.trade_union, &chief.name, rules.today)?
    {
        found.push(messages::chief_is_no_officer(&chief.name));
    }
    let is_long = |contract: &Contract| contract.to_day > contract.from_day.plus_years(1);
    if is_wage && contract.is_some_and(is_long) {
        found.push(messages::longer_than_a_year());
    }
    let disputed = holding.iter().rfind(|step| step.step == DISPUTED);
    let is_signed = holding.iter().any(|step| step.step == SIGNED);
    if let Some(step) = disputed.filter(|_| is_wage && !is_signed) {
        let rule = rules
            .book
            .clock("wage.dispute", &rules.region, step.on_day)?;
        let reading = clocks::read(&rule, step.on_day, &[], rules.calendar(), rules.today);
        found.push(Notice {
            article: Some(rule.article),
            ..Notice::hint("dispute", format!("已提请协调。{}", reading.words))
        });
    }
    Ok(found)
}

/// Whether somebody of this name is an officer of the union's committee today.
fn leads(conn: &Reader, union: UnionId, name: &str, today: Day) -> Answer<bool> {
    let Some(body) = newest_body(conn, union, BodyKind::Committee, Some(today))? else {
        // A committee nobody recorded cannot be held against anybody.
        return Ok(true);
    };
    let officers = officers_on(conn, &body, today)?;
    Ok(officers.iter().any(|(_, person)| person.name == name))
}

/// What the labour department wants filed (条例 第二十九条), and what of it the ledger has.
fn filing(
    conn: &Reader,
    it: &Negotiation,
    people: &[Negotiator],
    contract: Option<&Contract>,
) -> Answer<Vec<FilingPaper>> {
    let meetings = meetings_of(conn, it.id)?.len();
    let clauses = match contract {
        Some(contract) => clauses_of(conn, contract.id)?.len(),
        None => 0,
    };
    let seated = people
        .iter()
        .filter(|person| person.to_day.is_none())
        .count();
    let paper = |name: &str, there: bool, has: String, lacks: &str| FilingPaper {
        name: name.to_owned(),
        there,
        why: if there { has } else { lacks.to_owned() },
    };
    Ok(vec![
        paper(
            "协商情况说明",
            meetings > 0,
            format!("记了 {meetings} 次会议"),
            "还没有记会议",
        ),
        paper(
            "合同文本",
            clauses > 0,
            format!("写了 {clauses} 条"),
            "合同还没有写条款",
        ),
        paper(
            "职代会决议",
            it.session_item.is_some() || it.scope != Scope::Enterprise,
            "表决在职代会里".to_owned(),
            "还没有登记职代会的表决",
        ),
        paper(
            "双方代表名单、首席代表身份证复印件",
            seated > 0,
            format!("登记了 {seated} 人，复印件自备"),
            "还没有登记代表",
        ),
        paper("营业执照复印件", true, "自备".to_owned(), ""),
    ])
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
