//! Where a case stands. Pure: plan, steps, rulebook, calendar and day are given.

use super::CaseStep;
use super::rules::{Need, Plan, Stage, Start};
use crate::calendar::Calendar;
use crate::clocks::{self, Pause, Reading};
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Severity};

/// How far a step is (这一步到哪了).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageState {
    /// Taken.
    Done(CaseStep),
    /// The one to be taken now.
    Now,
    /// To come.
    Coming,
    /// 没有记: the matter went past it.
    Skipped,
    /// 不适用: the union lacks what the step is about.
    Lacking(Need),
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

/// Walks through a plan of a union that has these things: which steps were taken, which is the next, and what its clock says.
pub fn walk(
    plan: &Plan,
    anchor: Day,
    steps: &[CaseStep],
    has: &[Need],
    given: Given<'_>,
) -> Result<Vec<StageReading>, RulebookError> {
    let steps = plan.holding(steps);
    let clocks = Clocks::of(plan, anchor, &steps, given);
    states(plan, &steps, has)
        .into_iter()
        .map(|(stage, state)| clocks.reading(stage, state))
        .collect()
}

/// The step of a plan that is to be taken now, as [`walk`] finds it, without the clocks of the others: a board has ten thousand
/// of them.
pub fn next_step(
    plan: &Plan,
    anchor: Day,
    steps: &[CaseStep],
    has: &[Need],
    given: Given<'_>,
) -> Result<Option<StageReading>, RulebookError> {
    let steps = plan.holding(steps);
    let now = states(plan, &steps, has)
        .into_iter()
        .find(|(_, state)| *state == StageState::Now);
    let clocks = Clocks::of(plan, anchor, &steps, given);
    now.map(|(stage, state)| clocks.reading(stage, state))
        .transpose()
}

/// How far each step of a plan is.
fn states(plan: &Plan, steps: &[&CaseStep], has: &[Need]) -> Vec<(&'static Stage, StageState)> {
    let turned = taken(steps, plan.turn).is_some();
    // What was sent back to the table has been there: what stands in front of it stays behind.
    let sent_back = steps
        .iter()
        .filter_map(|step| plan.sends_back_to(step))
        .max();
    let last_taken = plan
        .stages
        .iter()
        .rposition(|stage| taken(steps, stage.code).is_some())
        .max(sent_back);
    let (mut next_found, mut behind) = (false, false);
    let state_of = |(place, stage): (usize, &'static Stage)| {
        let is_left_behind = plan.by_order && last_taken.is_some_and(|last| place < last);
        let lacks = stage.need.filter(|_| !stage.applies(has));
        let state = match (taken(steps, stage.code), lacks) {
            (Some(step), _) => StageState::Done(step.clone()),
            (None, Some(need)) => StageState::Lacking(need),
            (None, None) if turned && !behind || is_left_behind => StageState::Skipped,
            (None, None) if !next_found => {
                next_found = true;
                StageState::Now
            }
            (None, None) => StageState::Coming,
        };
        behind |= stage.code == plan.turn;
        (stage, state)
    };
    plan.stages.iter().enumerate().map(state_of).collect()
}

/// The step of a code as it was taken last.
fn taken<'a>(steps: &[&'a CaseStep], code: &str) -> Option<&'a CaseStep> {
    steps.iter().rfind(|step| step.step == code).copied()
}

/// What the clocks of a case are read from.
struct Clocks<'a> {
    anchor: Day,
    steps: &'a [&'a CaseStep],
    pauses: Vec<Pause>,
    given: Given<'a>,
}

impl<'a> Clocks<'a> {
    fn of(plan: &Plan, anchor: Day, steps: &'a [&'a CaseStep], given: Given<'a>) -> Self {
        Self {
            anchor,
            steps,
            pauses: plan.pauses(steps),
            given,
        }
    }

    /// A step in its state with what its clock says.
    fn reading(
        &self,
        stage: &'static Stage,
        state: StageState,
    ) -> Result<StageReading, RulebookError> {
        let start = match stage.start {
            Start::Anchor => Some(self.anchor),
            Start::Step(code) => taken(self.steps, code).map(|step| step.on_day),
            Start::Until(code) => taken(self.steps, code).and_then(|step| step.until),
        };
        let pauses = if stage.pausable {
            &self.pauses[..]
        } else {
            &[]
        };
        let mut reading = StageReading {
            stage,
            state,
            clock: None,
            article: None,
            severity: None,
        };
        let is_timed = !matches!(reading.state, StageState::Lacking(_) | StageState::Skipped);
        if let (Some(code), Some(start)) = (stage.clock.filter(|_| is_timed), start) {
            let Given {
                book,
                region,
                calendar,
                today,
            } = self.given;
            let rule = book.clock(code, region, start)?;
            let day = match &reading.state {
                StageState::Done(step) => step.on_day,
                _ => today,
            };
            let mut clock = clocks::read(&rule, start, pauses, calendar, day);
            let moved = stage
                .moved_by
                .and_then(|code| taken(self.steps, code)?.until);
            if let Some(until) = moved {
                clock.words = format!(
                    "{}；批准延期至{}。",
                    clock.words.trim_end_matches('。'),
                    until.chinese()
                );
                clock.due = Some(until);
                clock.days_left = Some(day.days_until(until));
            }
            reading.clock = Some(clock);
            reading.article = Some(rule.article);
            reading.severity = Some(rule.severity).filter(|_| !stage.waits);
        }
        Ok(reading)
    }
}
