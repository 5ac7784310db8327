//! 换届: terms and re-elections step by step.

use super::election::{PollLine, poll_rules};
use super::officers::{OfficerHeld, held};
use super::{Nothing, Notice, Union};
use crate::cases::{StageLine, stage_lines};
use crate::form::{day, day_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::{self, CONFIRMED, NewStep, RENEWAL};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Act, Entry, Reader};
use taizhang_ledger::unions::polls::{Count, delegates_for, poll_notices};
use taizhang_ledger::unions::terms::{RenewalNotice, TermState, assess_term};
use taizhang_ledger::unions::{self, Body, Officer, UnionForm};
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
    /// How the election went, where that was recorded.
    pub poll: Option<PollLine>,
    /// What is worth a look about it, of the newest term.
    pub notices: Vec<Notice>,
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

/// A re-election that is asked for or under way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Renewal {
    /// Last day of the term that it follows.
    pub ends_on: String,
    /// The term that was elected, once it was.
    pub elected: Option<RenewalElected>,
    /// `false` where the election was recorded without any step: it is over, and its last steps may be recorded still.
    pub open: bool,
    /// Step by step.
    pub stages: Vec<StageLine>,
}

/// The term that a re-election brought.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenewalElected {
    /// 届次
    pub term_no: i64,
    /// Last day of the new term.
    pub ends_on: String,
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
    form: UnionForm,
    terms: &[(Body, Vec<(Officer, Person)>)],
) -> Answer<Vec<BodyLine>> {
    let notice = rules.renewal_notice();
    office.ledger()?.read(|conn| {
        let line = |at: usize| -> Answer<BodyLine> {
            let (body, officers) = &terms[at];
            let state = assess(conn, body, &notice, rules.today)?;
            let poll = unions::poll_of(conn, body.id)?.as_ref().map(Count::from);
            let is_newest = terms[..at].iter().all(|(other, _)| other.kind != body.kind);
            let notices = if is_newest {
                let officers: Vec<Officer> = officers
                    .iter()
                    .filter(|(officer, _)| officer.from_day == body.elected_on)
                    .map(|(officer, _)| officer.clone())
                    .collect();
                let of_polls = poll_rules(rules, body.elected_on)?;
                let found = poll_notices(body.kind, poll.as_ref(), &officers, &of_polls);
                found.iter().map(messages::poll_notice).collect()
            } else {
                Vec::new()
            };
            Ok(BodyLine {
                kind: body.kind.code().to_owned(),
                label: body.kind.label().to_owned(),
                term_no: body.term_no,
                elected_on: body.elected_on.to_string(),
                years: body.years,
                ends_on: body.ends_on.to_string(),
                standing: standing(body.ends_on, &state),
                approval_no: body.approval_no.clone(),
                poll: poll.map(PollLine::from),
                notices,
                officers: held(conn, form, terms, at, rules.today)?,
            })
        };
        (0..terms.len()).map(line).collect()
    })
}

/// The re-election at hand: shown once it is asked for, or begun before that, until its last step is done.
pub(super) fn renewal(
    office: &Office,
    rules: &RulesOfDay,
    union: &Union,
) -> Answer<Option<Renewal>> {
    if union.ended_on.is_some() {
        return Ok(None);
    }
    let notice = rules.renewal_notice();
    office.ledger()?.read(|conn| {
        let Some(at) = unions::at_hand(conn, union, &notice, rules.today)? else {
            return Ok(None);
        };
        let steps = match &at.case {
            Some(case) => cases::steps_of(conn, case.id)?,
            None => Vec::new(),
        };
        let has = unions::things_of(union);
        Ok(Some(Renewal {
            open: at.is_open,
            stages: stage_lines(conn, &RENEWAL, at.anchor, &steps, &has, rules)?,
            ends_on: at.anchor.to_string(),
            elected: at.elected.as_ref().map(|body| RenewalElected {
                term_no: body.term_no,
                ends_on: body.ends_on.to_string(),
            }),
        }))
    })
}

/// Which meeting elects, by the number of members (ELEC-04, ELEC-05): advice.
pub(super) fn meeting(rules: &RulesOfDay, members: i64) -> Answer<String> {
    let code = "union.delegates_from_members";
    let from = rules.book.count(code, &rules.region, rules.today)?;
    Ok(match delegates_for(members, from) {
        None => format!("会员 {members} 人，不满 {from} 人，开会员大会选举。"),
        Some((least, most)) => {
            format!("会员 {members} 人，可以开会员代表大会选举，代表一般 {least} 到 {most} 名。")
        }
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

/// A step that was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenewalStepped {
    /// Whether the re-election is over with it.
    pub closed: bool,
    /// What is worth a look.
    pub advice: Vec<String>,
}

/// Records a step of the re-election at hand (记一步).
pub fn renewal_step(
    office: &Office,
    request: RenewalStep,
    _: &dyn Progress,
) -> Answer<RenewalStepped> {
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
    let rules = RulesOfDay::read(office)?;
    let notice = rules.renewal_notice();
    let mut advice: Vec<String> = step
        .document
        .as_deref()
        .and_then(messages::number_advice)
        .into_iter()
        .collect();
    let at = office
        .ledger()?
        .read(|conn| unions::at_hand(conn, &union, &notice, rules.today))?;
    if let Some((until, term)) = step.until.zip(at.and_then(|at| at.elected))
        && step.step == CONFIRMED
        && until != term.ends_on
    {
        advice.push(format!(
            "批复写任期到 {}，台账按 {} 年算到 {}，请核对。",
            until.chinese(),
            term.years,
            term.ends_on.chinese()
        ));
    }
    office.transact(Entry::new(Act::RecordStep, &subject), |tx| {
        unions::record_renewal_step(tx, &union, &notice, step)
    })?;
    let left = renewal(office, &rules, &union)?;
    Ok(RenewalStepped {
        closed: left.is_none_or(|left| !left.open),
        advice,
    })
}

/// The re-election of a union, which is over.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenewalClose {
    /// Code of the union.
    pub union: String,
    /// Day on which it was done.
    pub on: String,
}

/// Ends the re-election at hand though not all of its last steps are recorded (办结).
pub fn renewal_close(office: &Office, request: RenewalClose, _: &dyn Progress) -> Answer<Nothing> {
    let on = day(&request.on, "on")?;
    let union = super::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let notice = rules.renewal_notice();
    let subject = format!("{} 换届", union.name);
    office.transact(Entry::new(Act::CloseCase, &subject), |tx| {
        unions::close_renewal(tx, &union, &notice, on)
    })?;
    Ok(Nothing {})
}
