//! What is done in a case.

use super::rules::{check_step, check_turned};
use super::store::{find_case, steps_of};
use super::{Case, CaseError, CaseKind, CaseStep, ELECTED, Need, Stage};
use crate::shared::{Day, UnionId};
use crate::store::{self, Tx};

/// A step to be recorded.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// Which, as a code of the plan.
    pub step: String,
    /// When.
    pub on_day: Day,
    /// The day that it sets.
    pub until: Option<Day>,
    /// Who did it or took part.
    pub people: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

/// Which case: its kind, its union and the day it is about.
pub type About = (CaseKind, UnionId, Day);

/// Records a step; the first one opens the case. The last one that a union with these things takes closes it.
pub fn record_step(
    tx: &Tx<'_>,
    about: About,
    has: &[Need],
    step: NewStep,
) -> Result<&'static Stage, CaseError> {
    let (kind, union, anchor) = about;
    let case = match find_case(tx.conn(), kind, union, anchor)? {
        Some(case) => case,
        None => begin(tx, about)?,
    };
    take_step(tx, case, has, step)
}

/// Records a step of a case that was opened. The last one that a union with these things takes closes it.
pub(crate) fn take_step(
    tx: &Tx<'_>,
    case: Case,
    has: &[Need],
    step: NewStep,
) -> Result<&'static Stage, CaseError> {
    let plan = case.kind.plan();
    let mut steps = open_steps(tx, &case)?;
    let stage = check_step(plan, case.anchor, &steps, &step, tx.author().day())?;
    steps.push(add(tx, &case, step)?);
    steps.sort_by_key(|step| (step.on_day, step.id));
    if plan.is_done(&steps, has) {
        let closed_on = steps.iter().map(|step| step.on_day).max();
        tx.put(Case { closed_on, ..case })?;
    }
    Ok(stage)
}

/// Records the step on which a matter turned before the ledger began: what led to it stands on paper, and nothing of it is made
/// up here. Only of a case without steps.
pub(crate) fn enter_turned(tx: &Tx<'_>, case: Case, step: NewStep) -> Result<(), CaseError> {
    let steps = open_steps(tx, &case)?;
    let plan = case.kind.plan();
    if step.on_day > tx.author().day() {
        return Err(CaseError::InFuture { day: step.on_day });
    }
    if let Some((label, on)) = steps.first().and_then(|known| {
        let stage = plan.stage(&known.step)?;
        Some((stage.label, known.on_day))
    }) {
        return Err(CaseError::Recorded { label, on });
    }
    let closed_on = Some(step.on_day);
    add(
        tx,
        &case,
        NewStep {
            step: plan.turn.to_owned(),
            ..step
        },
    )?;
    tx.put(Case { closed_on, ..case })?;
    Ok(())
}

/// Ends a case whose last steps are not to be recorded (办结).
pub fn close(tx: &Tx<'_>, case: Case, on: Day) -> Result<Case, CaseError> {
    let steps = open_steps(tx, &case)?;
    let today = tx.author().day();
    if on > today {
        return Err(CaseError::InFuture { day: on });
    }
    check_turned(case.kind.plan(), &steps, on)?;
    Ok(tx.put(Case {
        closed_on: Some(on),
        ..case
    })?)
}

/// Records the election that a renewal was for. What the plan has behind it is still to be done.
pub(crate) fn elected(
    tx: &Tx<'_>,
    case: &Case,
    on: Day,
    approval: Option<String>,
) -> store::Result<()> {
    let step = NewStep {
        step: ELECTED.to_owned(),
        on_day: on,
        until: None,
        people: None,
        document: approval,
        note: None,
    };
    add(tx, case, step).map(drop)
}

/// Opens a case.
pub(crate) fn begin(tx: &Tx<'_>, (kind, trade_union, anchor): About) -> store::Result<Case> {
    tx.insert(Case {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        kind,
        trade_union,
        anchor,
        closed_on: None,
    })
}

fn open_steps(tx: &Tx<'_>, case: &Case) -> Result<Vec<CaseStep>, CaseError> {
    match case.closed_on {
        Some(on) => Err(CaseError::Closed { on }),
        None => Ok(steps_of(tx.conn(), case.id)?),
    }
}

fn add(tx: &Tx<'_>, case: &Case, step: NewStep) -> store::Result<CaseStep> {
    tx.insert(CaseStep {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        case_file: case.id,
        step: step.step,
        on_day: step.on_day,
        until: step.until,
        people: step.people,
        document: step.document,
        note: step.note,
    })
}
