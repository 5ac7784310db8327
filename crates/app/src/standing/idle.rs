//! A union looked at for idleness (空转排查), as a page shows it: each item with what was found and why it counts, and what
//! the union answered. A score is worked out for the station's own unions only: "先给工会自己看".

use crate::messages::fact_words;
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::shared::Day;
use taizhang_ledger::standing::{
    AnsweredItem, IdleAnswer, IdleScore, IdleState, Schemes, Seen, answer_of, idle_score,
    idle_state, is_judged, last_year,
};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IdleGet {
    /// Its code.
    pub union: String,
}

/// A union looked at for idleness.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdleView {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// Whether it belongs to this station: of the others only what they answered is known.
    pub own: bool,
    /// `idle`, `answered`, `revived`, `active`, `young`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// First day looked at.
    pub from: String,
    /// Last one: today, or the day of the answer.
    pub as_of: String,
    /// Points.
    pub points: i64,
    /// Most points.
    pub most: i64,
    /// Points below which it looks idle.
    pub below: i64,
    /// Where that threshold stands.
    pub basis: String,
    /// Its items.
    pub items: Vec<IdleLine>,
    /// Whether there is something to answer.
    pub to_answer: bool,
    /// The newest answer.
    pub answer: Option<IdleAnswerLine>,
}

/// An item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdleLine {
    /// Its code.
    pub item: String,
    /// 内容
    pub text: String,
    /// What it is worth.
    pub points: i64,
    /// Whether it was found.
    pub found: bool,
    /// What was found, in words.
    pub words: String,
    /// Why it counts.
    pub source: Option<String>,
}

/// An answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdleAnswerLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// The score that day.
    pub points: i64,
    /// 原因
    pub cause: String,
    /// 整改计划
    pub plan: String,
    /// Day by which it is carried out.
    pub by: String,
    /// Whether that day has passed and the union does not work yet.
    pub late: bool,
    /// Day on which it worked again.
    pub revived_on: Option<String>,
}

/// Looks at a union.
pub fn idle_get(office: &Office, request: IdleGet, _: &dyn Progress) -> Answer<IdleView> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let schemes = rules.schemes()?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let answer = answer_of(conn, union.id)?;
        match (union.station == station, answer) {
            (true, answer) => own(conn, &union, answer, &schemes, &rules),
            (false, Some(answer)) => answered(&union, answer, &schemes, rules.today),
            (false, None) => Err(Failure::new(
                "not_answered",
                format!("{}还没有答复。", union.name),
                "排查的分数先给工会自己看；它答复以后，下次报送就看得到。",
            )),
        }
    })
}

/// The score of a union of this station, as it stands today.
pub(crate) fn score_of(
    conn: &Reader,
    union: &Union,
    schemes: &Schemes,
    rules: &RulesOfDay,
) -> Answer<IdleScore> {
    let seen = Seen::of(conn, union.id, last_year(rules.today))?;
    Ok(idle_score(schemes.idle(), &seen, &rules.given())?)
}

/// How a union of this station stands.
pub(crate) fn state_of(union: &Union, score: &IdleScore, answer: Option<&IdleAnswer>) -> IdleState {
    match is_judged(union.founded_on, score.as_of) {
        true => idle_state(Some(score), answer, score.as_of).unwrap_or(IdleState::Active),
        false => IdleState::Young,
    }
}

fn own(
    conn: &Reader,
    union: &Union,
    answer: Option<IdleAnswer>,
    schemes: &Schemes,
    rules: &RulesOfDay,
) -> Answer<IdleView> {
    let score = score_of(conn, union, schemes, rules)?;
    let state = state_of(union, &score, answer.as_ref());
    let items = score.lines.iter().map(|line| IdleLine {
        item: line.item.code.clone(),
        text: line.item.text.clone(),
        points: line.item.max,
        found: line.found,
        words: fact_words(line.fact, rules.today),
        source: line.item.source.clone(),
    });
    Ok(IdleView {
        union: union.code.to_string(),
        name: union.name.clone(),
        own: true,
        state: code(state).to_owned(),
        label: state.label().to_owned(),
        from: last_year(rules.today).from.to_string(),
        as_of: rules.today.to_string(),
        points: score.points(),
        most: schemes.idle().most(),
        below: score.below,
        basis: rules
            .book
            .get("union.idle_below", &rules.region, rules.today)?
            .basis(),
        items: items.collect(),
        to_answer: state != IdleState::Young && score.is_idle(),
        answer: answer.map(|answer| answer_line(answer, rules.today)),
    })
}

/// What a union of another station answered.
fn answered(union: &Union, answer: IdleAnswer, schemes: &Schemes, today: Day) -> Answer<IdleView> {
    let state = idle_state(None, Some(&answer), today).unwrap_or(IdleState::Answered);
    let kept: Vec<AnsweredItem> = serde_json::from_str(&answer.items).unwrap_or_default();
    let items = kept.into_iter().map(|item| IdleLine {
        source: schemes
            .idle()
            .item(&item.code)
            .and_then(|known| known.source.clone()),
        words: if item.found { "有" } else { "没有" }.to_owned(),
        item: item.code,
        text: item.text,
        points: item.points,
        found: item.found,
    });
    let items: Vec<IdleLine> = items.collect();
    Ok(IdleView {
        union: union.code.to_string(),
        name: union.name.clone(),
        own: false,
        state: code(state).to_owned(),
        label: state.label().to_owned(),
        from: last_year(answer.as_of).from.to_string(),
        as_of: answer.as_of.to_string(),
        points: answer.score,
        most: items.iter().map(|item| item.points).sum(),
        below: answer.below,
        basis: "工会答复时的标准".to_owned(),
        items,
        to_answer: false,
        answer: Some(answer_line(answer, today)),
    })
}

fn answer_line(answer: IdleAnswer, today: Day) -> IdleAnswerLine {
    IdleAnswerLine {
        id: answer.id.to_string(),
        on: answer.as_of.to_string(),
        points: answer.score,
        late: answer.revived_on.is_none() && answer.by_day < today,
        cause: answer.cause,
        plan: answer.plan,
        by: answer.by_day.to_string(),
        revived_on: answer.revived_on.map(|day| day.to_string()),
    }
}

pub(crate) fn code(state: IdleState) -> &'static str {
    match state {
        IdleState::Idle => "idle",
        IdleState::Answered => "answered",
        IdleState::Revived => "revived",
        IdleState::Active => "active",
        IdleState::Young => "young",
    }
}
