//! 换届: terms, re-elections step by step, officers by date.

use super::{Nothing, Union};
use crate::cases::{StageLine, stage_lines};
use crate::form::{bad_choice, day, day_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::{self, CaseKind, NewStep, RENEWAL};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Act, Entry, Reader};
use taizhang_ledger::unions::terms::{RenewalNotice, TermState, assess_term};
use taizhang_ledger::unions::{self, Body, BodyKind, Elected, Officer, UnionError};
use ts_rs::TS;

/// One term of a body.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BodyLine {
    /// `committee`, `audit`, `women`.
    pub kind: String,
    /// In Chinese.
    pub label: String,
    /// 届次
    pub term_no: i64,
    /// 选举日期
    pub elected_on: String,
    /// 任期（年）
    pub years: i64,
    /// Last day.
    pub ends_on: String,
    /// How the term stands today.
    pub standing: TermStanding,
    /// 批复文号
    pub approval_no: Option<String>,
    /// Who holds or held which post.
    pub officers: Vec<OfficerHeld>,
}

/// How a term stands on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TermStanding {
    /// `running`, `due`, `postponed`, `overdue`.
    pub state: String,
    /// Days to the last one, or to the end of the postponement; days over, where it is overdue.
    pub days: i64,
    /// In words; empty while it runs.
    pub words: String,
}

/// Somebody in a post, from a day to a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficerHeld {
    /// Id of the line.
    pub id: String,
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
    /// First day.
    pub from: String,
    /// Last day, where the post was left.
    pub to: Option<String>,
}

/// A re-election that is asked for or under way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Renewal {
    /// Last day of the term that it follows.
    pub ends_on: String,
    /// Step by step.
    pub stages: Vec<StageLine>,
}

/// How a term stands, in the words of a page.
pub(crate) fn standing(ends_on: Day, state: &TermState) -> TermStanding {
    let ends = ends_on.chinese();
    let (code, days, words) = match state {
        TermState::Running => ("running", 0, String::new()),
        TermState::Due { left: 0, .. } => ("due", 0, format!("{ends}届满，就是今天")),
        TermState::Due { left, .. } => ("due", *left, format!("{ends}届满，还有 {left} 天")),
        TermState::Postponed { until, left } => (
            "postponed",
            *left,
            format!("{ends}届满，批准延到{}，还有 {left} 天", until.chinese()),
        ),
        TermState::Overdue(over) => ("overdue", *over, format!("{ends}已届满，超期 {over} 天")),
    };
    TermStanding {
        state: code.to_owned(),
        days,
        words,
    }
}

/// Assesses a term of a union today.
pub(crate) fn assess(
    conn: &Reader,
    body: &Body,
    notice: &RenewalNotice<'_>,
    today: Day,
) -> Answer<TermState> {
    let postponed = cases::postponed_to(conn, body.trade_union, body.ends_on)?;
    Ok(assess_term(body.ends_on, postponed, notice, today))
}

/// The terms of a union, newest first.
pub(super) fn lines(
    office: &Office,
    rules: &RulesOfDay,
    bodies: Vec<(Body, Vec<(Officer, Person)>)>,
) -> Answer<Vec<BodyLine>> {
    let notice = rules.renewal_notice()?;
    office.ledger()?.read(|conn| {
        let line = |(body, officers): (Body, Vec<(Officer, Person)>)| -> Answer<BodyLine> {
            let state = assess(conn, &body, &notice, rules.today)?;
            Ok(BodyLine {
                kind: body.kind.code().to_owned(),
                label: body.kind.label().to_owned(),
                term_no: body.term_no,
                elected_on: body.elected_on.to_string(),
                years: body.years,
                ends_on: body.ends_on.to_string(),
                standing: standing(body.ends_on, &state),
                approval_no: body.approval_no,
                officers: officers.into_iter().map(held).collect(),
            })
        };
        bodies.into_iter().map(line).collect()
    })
}

fn held((officer, person): (Officer, Person)) -> OfficerHeld {
    OfficerHeld {
        id: officer.id.to_string(),
        name: person.name,
        post: officer.post,
        full_time: officer.full_time,
        from: officer.from_day.to_string(),
        to: officer.to_day.map(|day| day.to_string()),
    }
}

/// The re-election that follows the committee's present term: shown once it is asked for, or begun before that.
pub(super) fn renewal(
    office: &Office,
    rules: &RulesOfDay,
    union: &Union,
) -> Answer<Option<Renewal>> {
    if union.ended_on.is_some() {
        return Ok(None);
    }
    let notice = rules.renewal_notice()?;
    office.ledger()?.read(|conn| {
        let newest = unions::newest_body(conn, union.id, BodyKind::Committee, Some(rules.today))?;
        let Some(body) = newest else { return Ok(None) };
        let begun = cases::find_case(conn, CaseKind::Renewal, union.id, body.ends_on)?;
        if begun.is_none() && assess(conn, &body, &notice, rules.today)? == TermState::Running {
            return Ok(None);
        }
        let steps = match begun {
            Some(case) => cases::steps_of(conn, case.id)?,
            None => Vec::new(),
        };
        Ok(Some(Renewal {
            ends_on: body.ends_on.to_string(),
            stages: stage_lines(conn, &RENEWAL, body.ends_on, &steps, rules)?,
        }))
    })
}

/// A step of a re-election.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenewalStep {
    /// Code of the union.
    pub union: String,
    /// Code of the step.
    pub step: String,
    /// When.
    pub on: String,
    /// Of a postponement: until when.
    pub until: Option<String>,
    /// Who did it or took part.
    pub people: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

/// Records a step of the re-election that follows the committee's present term (记一步).
pub fn renewal_step(office: &Office, request: RenewalStep, _: &dyn Progress) -> Answer<Nothing> {
    let step = NewStep {
        on_day: day(&request.on, "on")?,
        until: day_if(&request.until, "until")?,
        people: said(&request.people),
        document: said(&request.document),
        note: said(&request.note),
        step: request.step,
    };
    let label = RENEWAL
        .stage(&step.step)
        .map_or("换届", |stage| stage.label);
    let union = super::coded(office, &request.union)?;
    let subject = format!("{} {label}", union.name);
    let today = office.today();
    office.transact(Entry::new(Act::RecordStep, &subject), |tx| -> Answer<_> {
        tx.hold_ours(&union)?;
        let body = unions::newest_body(tx.conn(), union.id, BodyKind::Committee, Some(today))?;
        let body = body.ok_or_else(|| UnionError::NoTerm {
            union: union.name.clone(),
            body: BodyKind::Committee,
        })?;
        cases::record_step(tx, (CaseKind::Renewal, union.id, body.ends_on), step)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Somebody leaves a post.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfficerLeave {
    /// Id of the line.
    pub id: String,
    /// Last day in the post.
    pub last_day: String,
}

/// Records that somebody left a post before the term ended (离任).
pub fn officer_leave(office: &Office, request: OfficerLeave, _: &dyn Progress) -> Answer<Nothing> {
    let id = request
        .id
        .parse()
        .map_err(|_| bad_choice(&request.id, "id"))?;
    let last_day = day(&request.last_day, "last_day")?;
    office.transact(Entry::new(Act::ChangeOfficer, "离任"), |tx| {
        unions::leave_post(tx, id, last_day)
    })?;
    Ok(Nothing {})
}

/// Somebody takes a post.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfficerTake {
    /// Code of the union.
    pub union: String,
    /// `committee`, `audit`, `women`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
    /// First day.
    pub from: String,
}

/// Records who took a post during the term (补选、增补).
pub fn officer_take(office: &Office, request: OfficerTake, _: &dyn Progress) -> Answer<Nothing> {
    let kind: BodyKind = request
        .kind
        .parse()
        .map_err(|_| bad_choice(&request.kind, "kind"))?;
    let from = day(&request.from, "from")?;
    let chosen = Elected {
        name: request.name,
        post: request.post,
        full_time: request.full_time,
    };
    let subject = format!("{} {}", chosen.post, chosen.name);
    office.transact(Entry::new(Act::ChangeOfficer, &subject), |tx| {
        unions::take_post(tx, (&request.union, kind), &chosen, from)
    })?;
    Ok(Nothing {})
}
