//! Where a case stands. Pure: plan, steps, rulebook, calendar and day are given.

use super::{CaseKind, CaseStep, POSTPONED};
use crate::calendar::Calendar;
use crate::clocks::{self, Reading};
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Severity};
use crate::store::StoreError;

/// The steps of a kind of case (办事流程).
#[derive(Debug)]
pub struct Plan {
    /// Of which kind.
    pub kind: CaseKind,
    /// What follows one another.
    pub stages: &'static [Stage],
    /// What may come in between at any time and holds nothing up.
    pub aside: &'static [Stage],
}

/// One step of a plan (一步).
#[derive(Debug)]
pub struct Stage {
    /// Stable code.
    pub code: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// Parameter whose clock times it.
    pub clock: Option<&'static str>,
    /// What starts the clock.
    pub start: Start,
    /// What is to be done, with its article.
    pub what: &'static str,
}

/// What starts the clock of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The day the case is about.
    Anchor,
    /// The day of another step.
    Step(&'static str),
}

impl Plan {
    /// Finds a step by its code.
    pub fn stage(&self, code: &str) -> Option<&'static Stage> {
        let mut all = self.stages.iter().chain(self.aside);
        all.find(|stage| stage.code == code)
    }
}

/// Why a step cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The plan has no such step.
    #[error("no step {code}")]
    NoStep {
        /// The code given.
        code: String,
    },
    /// The step was recorded already; a second one would not say which holds.
    #[error("{label} was recorded on {on}")]
    Recorded {
        /// The step.
        label: &'static str,
        /// When.
        on: Day,
    },
    /// The day has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// The day given.
        day: Day,
    },
    /// A postponement needs the approval of the union above (TERM-04).
    #[error("a postponement without the number of its approval")]
    ApprovalMissing,
    /// A postponement needs the day until which it holds, after the term's end.
    #[error("postponed to {until:?}, the term ends on {ends_on}")]
    PostponedTo {
        /// The day given.
        until: Option<Day>,
        /// Last day of the term.
        ends_on: Day,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Checks that a step can be recorded in a case with these steps.
pub fn check_step(
    plan: &Plan,
    anchor: Day,
    steps: &[CaseStep],
    step: &super::NewStep,
    today: Day,
) -> Result<&'static Stage, CaseError> {
    let stage = plan.stage(&step.step).ok_or_else(|| CaseError::NoStep {
        code: step.step.clone(),
    })?;
    if step.on_day > today {
        return Err(CaseError::InFuture { day: step.on_day });
    }
    let is_aside = plan.aside.iter().any(|aside| aside.code == stage.code);
    if let Some(known) = steps
        .iter()
        .find(|known| known.step == stage.code)
        .filter(|_| !is_aside)
    {
        return Err(CaseError::Recorded {
            label: stage.label,
            on: known.on_day,
        });
    }
    if stage.code == POSTPONED {
        if step.document.is_none() {
            return Err(CaseError::ApprovalMissing);
        }
        if step.until.is_none_or(|until| until <= anchor) {
            return Err(CaseError::PostponedTo {
                until: step.until,
                ends_on: anchor,
            });
        }
    }
    Ok(stage)
}

/// How far a step is (这一步到哪了).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageState {
    /// Taken.
    Done(CaseStep),
    /// The one to be taken now.
    Now,
    /// To come.
    Coming,
}

/// A step as it stands on a day.
#[derive(Debug, Clone)]
pub struct StageReading {
    /// The step.
    pub stage: &'static Stage,
    /// How far it is.
    pub state: StageState,
    /// Its clock: on the day of the step where it was taken, else today; `None` where nothing times it or nothing has started it.
    pub clock: Option<Reading>,
    /// Where the length comes from.
    pub article: Option<String>,
    /// How much it weighs when it is missed.
    pub severity: Option<Severity>,
}

/// What a walk reads beside the case.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The parameters; the clock of a step is the one in force on the day that starts it.
    pub book: &'a Rulebook,
    /// Code of the county.
    pub region: &'a str,
    /// Days of work and rest.
    pub calendar: &'a Calendar,
    /// The day.
    pub today: Day,
}

/// Walks through a plan: which steps were taken, which is the next, and what its clock says.
pub fn walk(
    plan: &Plan,
    anchor: Day,
    steps: &[CaseStep],
    given: Given<'_>,
) -> Result<Vec<StageReading>, RulebookError> {
    let taken = |code: &str| steps.iter().rfind(|step| step.step == code);
    let mut next_found = false;
    plan.stages
        .iter()
        .map(|stage| {
            let state = match taken(stage.code) {
                Some(step) => StageState::Done(step.clone()),
                None if !next_found => {
                    next_found = true;
                    StageState::Now
                }
                None => StageState::Coming,
            };
            let start = match stage.start {
                Start::Anchor => Some(anchor),
                Start::Step(code) => taken(code).map(|step| step.on_day),
            };
            let mut reading = StageReading {
                stage,
                state,
                clock: None,
                article: None,
                severity: None,
            };
            if let (Some(code), Some(start)) = (stage.clock, start) {
                let rule = given.book.clock(code, given.region, start)?;
                let day = match &reading.state {
                    StageState::Done(step) => step.on_day,
                    _ => given.today,
                };
                reading.clock = Some(clocks::read(&rule, start, &[], given.calendar, day));
                reading.article = Some(rule.article);
                reading.severity = Some(rule.severity);
            }
            Ok(reading)
        })
        .collect()
}
