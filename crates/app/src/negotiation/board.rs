//! The board (协商进度): every open negotiation under the step it stands at, and what the clocks of this station's ask for.

use super::acts::kind_if;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::cases::{
    Stage, StageReading, StageState, each_open_case, next_step, steps_of, walk,
};
use taizhang_ledger::negotiation::{BriefTalks, Negotiation, open_negotiations, open_talks};
use taizhang_ledger::shared::{CaseId, Day};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Union, unions_named};
use ts_rs::TS;

/// Cards shown of a step before one asks for more.
const CARDS: usize = 20;

/// The board.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationBoard {
    /// Only of a kind of contract.
    pub kind: Option<String>,
    /// Words of a union's name or code.
    #[serde(default)]
    pub query: String,
    /// Every card of this step; of the others the first twenty.
    pub whole: Option<String>,
}

/// The open negotiations by step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiationBoardPage {
    /// Open negotiations.
    pub total: u64,
    /// Steps in which something stands, in the order of the plan.
    pub steps: Vec<BoardStep>,
}

/// A step with what stands before it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardStep {
    /// Its code.
    pub code: String,
    /// What is to be done next.
    pub label: String,
    /// How many wait for it.
    pub total: u64,
    /// The ones that have waited longest.
    pub cards: Vec<BoardCard>,
}

/// A negotiation on the board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardCard {
    /// Its id.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// What it is called.
    pub title: String,
    /// 合同种类, in Chinese.
    pub kind: String,
    /// Day of the last step.
    pub since: String,
    /// Last day of what is to be done next.
    pub due: Option<String>,
    /// Days to it, negative when it is past.
    pub days_left: Option<i64>,
    /// Whether it stands still (中止).
    pub suspended: bool,
}

/// One negotiation with the step it waits for.
struct Waiting {
    talks: BriefTalks,
    next: &'static Stage,
    since: Day,
}

/// Shows the board.
pub fn negotiation_board(
    office: &Office,
    request: NegotiationBoard,
    _: &dyn Progress,
) -> Answer<NegotiationBoardPage> {
    let kind = kind_if(&request.kind)?;
    let words = request.query.trim().to_owned();
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let mut talks = open_talks(conn)?;
        talks.retain(|talks| kind.is_none_or(|kind| kind == talks.kind));
        if !words.is_empty() {
            let named = unions_named(conn, &words)?;
            talks.retain(|talks| named.contains(&talks.trade_union));
        }
        let waiting = waiting(conn, talks)?;
        let total = waiting.len() as u64;
        let mut steps: Vec<(usize, &'static Stage, Vec<Waiting>)> = Vec::new();
        for one in waiting {
            let place = place_of(&one);
            match steps.iter_mut().find(|(at, ..)| *at == place) {
                Some((.., list)) => list.push(one),
                None => steps.push((place, one.next, vec![one])),
            }
        }
        steps.sort_by_key(|(place, ..)| *place);
        let steps = steps.into_iter().map(|(_, stage, mut list)| {
            list.sort_by_key(|one| (one.since, one.talks.id));
            let shown = match request.whole.as_deref() {
                Some(code) if code == stage.code => list.len(),
                _ => CARDS,
            };
            Ok(BoardStep {
                code: stage.code.to_owned(),
                label: stage.label.to_owned(),
                total: list.len() as u64,
                cards: list
                    .iter()
                    .take(shown)
                    .map(|one| card(conn, one, &rules))
                    .collect::<Answer<_>>()?,
            })
        });
        Ok(NegotiationBoardPage {
            total,
            steps: steps.collect::<Answer<_>>()?,
        })
    })
}

/// Where negotiations stand, without their clocks: those of ten thousand are not asked for. One that has taken every step
/// waits for nothing.
fn waiting(conn: &Reader, talks: Vec<BriefTalks>) -> Answer<Vec<Waiting>> {
    let mut open: HashMap<CaseId, BriefTalks> = talks
        .into_iter()
        .map(|talks| (talks.case_file, talks))
        .collect();
    let mut waiting = Vec::with_capacity(open.len());
    let mut wait = |talks: BriefTalks, codes: &[String], since: Day| {
        let next = talks
            .kind
            .plan()
            .next_after(codes.iter().map(String::as_str));
        waiting.extend(next.map(|next| Waiting { talks, next, since }));
    };
    each_open_case(conn, |case, codes, last_on| {
        if let Some(talks) = open.remove(&case) {
            wait(talks, codes, last_on);
        }
    })?;
    // Nothing was done about the others yet.
    for talks in open.into_values() {
        wait(talks, &[], talks.anchor);
    }
    Ok(waiting)
}

fn place_of(one: &Waiting) -> usize {
    let mut stages = one.talks.kind.plan().stages.iter();
    stages
        .position(|stage| stage.code == one.next.code)
        .unwrap_or(0)
}

fn card(conn: &Reader, one: &Waiting, rules: &RulesOfDay) -> Answer<BoardCard> {
    let it = Negotiation::get(conn, one.talks.id)?;
    let union = Union::get(conn, it.trade_union)?;
    let plan = it.plan();
    let steps = steps_of(conn, it.case_file)?;
    let clock = next_step(plan, one.talks.anchor, &steps, &[], rules.given())?
        .and_then(|reading| reading.clock);
    Ok(BoardCard {
        id: it.id.to_string(),
        union: union.code.to_string(),
        union_name: union.name,
        title: it.title,
        kind: it.kind.label().to_owned(),
        since: one.since.to_string(),
        suspended: plan.is_paused(&steps),
        due: clock
            .as_ref()
            .and_then(|clock| Some(clock.due?.to_string())),
        days_left: clock.and_then(|clock| clock.days_left),
    })
}

/// An open negotiation of this station with its walk.
pub(crate) struct Talks {
    /// The negotiation.
    pub(crate) negotiation: Negotiation,
    /// Its union.
    pub(crate) union: Union,
    /// Its walk on the day.
    pub(crate) walked: Vec<StageReading>,
}

/// Walks through every open negotiation of a station.
pub(crate) fn talks(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<Talks>> {
    let open = open_negotiations(conn, station)?.into_iter();
    let talks = open.map(|(negotiation, anchor, steps)| {
        Ok(Talks {
            union: Union::get(conn, negotiation.trade_union)?,
            walked: walk(negotiation.plan(), anchor, &steps, &[], rules.given())?,
            negotiation,
        })
    });
    talks.collect()
}

/// Whether a step is asked for by its clock: the one to be taken now, and every one to come whose clock runs.
pub(crate) fn is_asked(reading: &StageReading) -> bool {
    matches!(reading.state, StageState::Now | StageState::Coming) && reading.clock.is_some()
}
