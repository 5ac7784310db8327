//! Plans of cases, and whether a step may be taken. Pure: plan and steps are given.

use super::{CaseStep, POSTPONED};
use crate::clocks::Pause;
use crate::shared::Day;
use crate::store::StoreError;

/// The steps of a kind of case (办事流程).
#[derive(Debug)]
pub struct Plan {
    /// What follows one another.
    pub stages: &'static [Stage],
    /// What may come in between at any time and holds nothing up.
    pub aside: &'static [Stage],
    /// The step on which the matter turns: what stands before it may be skipped, what stands behind it comes after it only.
    pub turn: &'static str,
    /// Whether a step that was taken leaves those in front of it behind, recorded or not: talks that have begun wait for no
    /// announcement. Where it does not, the first step that is missing is the next one.
    pub by_order: bool,
    /// The steps that stop the clocks which may be stopped, and let them run again (中止、恢复).
    pub pause: Option<(&'static str, &'static str)>,
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
    /// The step that moves its last day to the day which that step sets (延期).
    pub moved_by: Option<&'static str>,
    /// Whether its clock stands still while the matter is suspended.
    pub pausable: bool,
    /// Whether its clock says from when the step can be taken, not by when: nobody is late who waits.
    pub waits: bool,
    /// Steps that have to be taken first.
    pub after: &'static [&'static str],
    /// The step from which on everything is to be taken again, of one that sends the matter back.
    pub back_to: Option<&'static str>,
    /// What a union must have for the step to be its own; `None` where every union takes it.
    pub need: Option<Need>,
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
    /// The day that another step sets.
    Until(&'static str),
}

/// What a step asks of a union (这一步要有什么).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// 工会法人资格 (ORG-11)
    LegalPerson,
    /// 银行账户
    BankAccount,
    /// 转送、交办来的: only such a petition can be objected to.
    Forwarded,
}

impl Plan {
    /// The steps behind the one on which the matter turns.
    fn after_turn(&self) -> &'static [Stage] {
        let turn = self
            .stages
            .iter()
            .position(|stage| stage.code == self.turn)
            .expect("a plan turns on one of its steps");
        &self.stages[turn + 1..]
    }

    /// Whether a step stands behind the turn.
    pub fn is_after_turn(&self, code: &str) -> bool {
        self.after_turn().iter().any(|stage| stage.code == code)
    }

    /// Whether everything is done: the turn was taken, and every step behind it that the union takes. A step before it that
    /// was skipped holds nothing up.
    pub fn is_done(&self, steps: &[CaseStep], has: &[Need]) -> bool {
        let steps = self.holding(steps);
        let taken = |code: &str| steps.iter().any(|step| step.step == code);
        taken(self.turn)
            && self
                .after_turn()
                .iter()
                .all(|stage| taken(stage.code) || !stage.applies(has))
    }

    /// The steps that hold, in their order: what sent the matter back undid those from its place on that came before it.
    pub fn holding<'a>(&self, steps: &'a [CaseStep]) -> Vec<&'a CaseStep> {
        let mut holding: Vec<&CaseStep> = Vec::new();
        for step in steps {
            if let Some(from) = self.sends_back_to(step) {
                holding.retain(|known| self.place(&known.step).is_none_or(|at| at < from));
            }
            holding.push(step);
        }
        holding
    }

    /// The step to be taken next in a plan whose steps leave those before them behind; `None` once all are taken.
    pub fn next(&self, steps: &[CaseStep]) -> Option<&'static Stage> {
        self.next_after(steps.iter().map(|step| step.step.as_str()))
    }

    /// The same, of the codes of the steps in their order: a board asks it of ten thousand cases.
    pub fn next_after<'a>(&self, codes: impl Iterator<Item = &'a str>) -> Option<&'static Stage> {
        let mut taken = vec![false; self.stages.len()];
        // What was sent back to the table has been there: what stands in front of it stays behind.
        let mut first = 0;
        for code in codes {
            let stage = self.stage(code);
            if let Some(from) = stage.and_then(|stage| self.place(stage.back_to?)) {
                taken[from..].fill(false);
                first = first.max(from);
            } else if let Some(at) = self.place(code) {
                taken[at] = true;
            }
        }
        let last = taken.iter().rposition(|taken| *taken);
        self.stages.get(last.map_or(0, |last| last + 1).max(first))
    }

    /// Whether the matter stands still.
    pub fn is_paused(&self, steps: &[CaseStep]) -> bool {
        let pauses = self.pauses(&self.holding(steps));
        pauses.last().is_some_and(|pause| pause.to.is_none())
    }

    /// The last of these steps that sent the matter back to a step or before it.
    fn sent_back<'a>(&self, steps: &'a [CaseStep], code: &str) -> Option<&'a CaseStep> {
        let at = self.place(code)?;
        steps
            .iter()
            .rfind(|known| self.sends_back_to(known).is_some_and(|from| from <= at))
    }

    /// The place on the plan from which on everything is to be taken again, of a step that sends the matter back.
    pub(super) fn sends_back_to(&self, step: &CaseStep) -> Option<usize> {
        let stage = self.stage(&step.step)?;
        stage.back_to.and_then(|code| self.place(code))
    }

    /// The place of a step on the plan; those aside have none.
    fn place(&self, code: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.code == code)
    }

    /// The times that are not counted, as the steps tell them.
    pub(super) fn pauses(&self, steps: &[&CaseStep]) -> Vec<Pause> {
        let Some((stops, resumes)) = self.pause else {
            return Vec::new();
        };
        let mut pauses: Vec<Pause> = Vec::new();
        for step in steps {
            let open = pauses.last_mut().filter(|pause| pause.to.is_none());
            match open {
                // The day on which it goes on is counted again.
                Some(pause) if step.step == resumes => {
                    pause.to = Some(step.on_day.plus_days(-1).max(pause.from));
                }
                None if step.step == stops => pauses.push(Pause {
                    from: step.on_day,
                    to: None,
                    why: step.note.clone().unwrap_or_default(),
                }),
                _ => {}
            }
        }
        pauses
    }

    /// What people call a step of the plan.
    fn label(&self, code: &str) -> &'static str {
        self.stage(code).map_or("", |stage| stage.label)
    }

    /// Finds a step by its code.
    pub fn stage(&self, code: &str) -> Option<&'static Stage> {
        let mut all = self.stages.iter().chain(self.aside);
        all.find(|stage| stage.code == code)
    }
}

impl Stage {
    /// Whether a union that has these things takes the step.
    pub fn applies(&self, has: &[Need]) -> bool {
        self.need.is_none_or(|need| has.contains(&need))
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
    /// What is done already takes no further step.
    #[error("closed on {on}")]
    Closed {
        /// When.
        on: Day,
    },
    /// The step comes after another one that is missing.
    #[error("{after} was not recorded")]
    TooSoon {
        /// The step that is missing.
        after: &'static str,
    },
    /// What has come to its turn is not sent back any more.
    #[error("{label} was recorded on {on}, nothing goes back behind it")]
    Turned {
        /// The step on which the matter turns.
        label: &'static str,
        /// When.
        on: Day,
    },
    /// The day lies before that of a step which comes first.
    #[error("{day} lies before {after} on {on}")]
    OutOfOrder {
        /// The day given.
        day: Day,
        /// The step that comes first.
        after: &'static str,
        /// Its day.
        on: Day,
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
    let holding = plan.holding(steps);
    let taken = |code: &str| holding.iter().rfind(|step| step.step == code);
    if let Some(known) = taken(stage.code).filter(|_| !is_aside) {
        return Err(CaseError::Recorded {
            label: stage.label,
            on: known.on_day,
        });
    }
    if let Some(turned) = taken(plan.turn).filter(|_| stage.back_to.is_some()) {
        return Err(CaseError::Turned {
            label: plan.label(plan.turn),
            on: turned.on_day,
        });
    }
    for code in stage.after {
        let after = plan.label(code);
        let on = taken(code).ok_or(CaseError::TooSoon { after })?.on_day;
        if step.on_day < on {
            return Err(CaseError::OutOfOrder {
                day: step.on_day,
                after,
                on,
            });
        }
    }
    // Dated before what sent it back, the step would be undone as it is written.
    if let Some(back) = plan
        .sent_back(steps, stage.code)
        .filter(|back| step.on_day < back.on_day)
    {
        return Err(CaseError::OutOfOrder {
            day: step.on_day,
            after: plan.label(&back.step),
            on: back.on_day,
        });
    }
    if plan.is_after_turn(stage.code) {
        check_turned(plan, steps, step.on_day)?;
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

/// Checks that a case has taken its turn by a day, as for a step behind it or its end.
pub(super) fn check_turned(plan: &Plan, steps: &[CaseStep], day: Day) -> Result<(), CaseError> {
    let turn = plan.label(plan.turn);
    let taken = steps.iter().rfind(|step| step.step == plan.turn);
    let on = taken.ok_or(CaseError::TooSoon { after: turn })?.on_day;
    if day < on {
        return Err(CaseError::OutOfOrder {
            day,
            after: turn,
            on,
        });
    }
    Ok(())
}
