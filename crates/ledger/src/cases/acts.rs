//! What is done in a case.

use super::rules::check_step;
use super::store::{find_case, steps_of};
use super::{Case, CaseError, CaseKind, CaseStep, ELECTED, Stage};
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

/// Records a step; the first one opens the case.
pub fn record_step(
    tx: &Tx<'_>,
    (kind, union, anchor): (CaseKind, UnionId, Day),
    step: NewStep,
) -> Result<&'static Stage, CaseError> {
    let known = find_case(tx.conn(), kind, union, anchor)?;
    let steps = match &known {
        Some(case) => steps_of(tx.conn(), case.id)?,
        None => Vec::new(),
    };
    let stage = check_step(kind.plan(), anchor, &steps, &step, tx.author().day())?;
    let case = match known {
        Some(case) => case,
        None => tx.insert(Case {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            kind,
            trade_union: union,
            anchor,
            closed_on: None,
        })?,
    };
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
    })?;
    Ok(stage)
}

/// Records the election that a renewal was for, and closes it.
pub(crate) fn elected(
    tx: &Tx<'_>,
    case: Case,
    on: Day,
    approval: Option<String>,
) -> store::Result<()> {
    tx.insert(CaseStep {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        case_file: case.id,
        step: ELECTED.to_owned(),
        on_day: on,
        until: None,
        people: None,
        document: approval,
        note: None,
    })?;
    tx.put(Case {
        closed_on: Some(on),
        ..case
    })?;
    Ok(())
}
