//! What a step would cause, before it is recorded (记下以后): the last days it sets for those that follow it.

use crate::form::{day, day_if, id};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::{Case, CaseStep, StageState, steps_of, walk};
use taizhang_ledger::negotiation::Negotiation;
use taizhang_ledger::shared::NegotiationId;
use taizhang_ledger::store::Record as _;
use ts_rs::TS;
use uuid::Uuid;

/// A step that is being written.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationForesee {
    /// Id of the negotiation.
    pub id: String,
    /// Code of the step.
    pub step: String,
    /// When.
    pub on: String,
    /// The day that it sets.
    pub until: Option<String>,
}

/// What follows from it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Foreseen {
    /// The steps whose last day it sets, in the order of the plan.
    pub steps: Vec<ForeseenStep>,
}

/// A step with its last day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ForeseenStep {
    /// What people call it.
    pub label: String,
    /// Its last day; of one that waits, the last one of waiting.
    pub due: String,
    /// How that day was found.
    pub words: String,
    /// Whether the day says from when the step can be taken, not by when.
    pub waits: bool,
}

/// Walks through the steps as if this one had been taken. Whether it can be taken is told when it is recorded.
pub fn negotiation_foresee(
    office: &Office,
    request: NegotiationForesee,
    _: &dyn Progress,
) -> Answer<Foreseen> {
    let negotiation: NegotiationId = id(&request.id, "id")?;
    let on_day = day(&request.on, "on")?;
    let until = day_if(&request.until, "until")?;
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let it = Negotiation::get(conn, negotiation)?;
        let case = Case::get(conn, it.case_file)?;
        let known = steps_of(conn, case.id)?;
        let mut steps = known.clone();
        steps.push(CaseStep {
            id: Uuid::nil().into(),
            station: String::new(),
            revision: 0,
            retired: None,
            case_file: case.id,
            step: request.step,
            on_day,
            until,
            people: None,
            document: None,
            note: None,
        });
        steps.sort_by_key(|step| step.on_day);
        let before = walk(it.plan(), case.anchor, &known, &[], rules.given())?;
        let then = walk(it.plan(), case.anchor, &steps, &[], rules.given())?;
        let mut found = Vec::new();
        for (reading, was) in then.into_iter().zip(before) {
            let is_open = matches!(reading.state, StageState::Now | StageState::Coming);
            let Some(clock) = reading.clock.filter(|_| is_open) else {
                continue;
            };
            let Some(due) = clock.due else { continue };
            if was.clock.and_then(|clock| clock.due) == Some(due) {
                continue;
            }
            found.push(ForeseenStep {
                label: reading.stage.label.to_owned(),
                due: due.to_string(),
                words: clock.words,
                waits: reading.stage.waits,
            });
        }
        Ok(Foreseen { steps: found })
    })
}
