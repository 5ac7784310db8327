//! The re-election of a union that is at hand: before the election the one that the committee's present term asks for, after
//! it the same one until its last steps are done.

use super::rules::UnionError;
use super::store::bodies_of;
use super::terms::{RenewalNotice, TermState, assess_term};
use super::{Body, BodyKind, Union};
use crate::cases::{self, CONFIRMED, Case, CaseKind, Need, NewStep, RENEWAL, Stage, find_case};
use crate::shared::Day;
use crate::store::{self, Tx};
use rusqlite::Connection;

/// What a union has that steps of a re-election ask for: legal standing (its certificate or its own code, ORG-11) and an account.
pub fn things_of(union: &Union) -> Vec<Need> {
    let legal = union.legal_person_no.is_some()
        || union.legal_person_until.is_some()
        || union.uscc.is_some();
    let all = [
        (Need::LegalPerson, legal),
        (Need::BankAccount, union.bank_account.is_some()),
    ];
    all.into_iter()
        .filter_map(|(need, has)| has.then_some(need))
        .collect()
}

/// A re-election that is asked for, under way, or held and not done with.
#[derive(Debug, Clone)]
pub struct AtHand {
    /// Last day of the term that it follows.
    pub anchor: Day,
    /// Its case, where a step was taken.
    pub case: Option<Case>,
    /// The term that was elected, where it was.
    pub elected: Option<Body>,
    /// Whether a page shows it by itself: asked for, begun, or not done with. Else it is over, and its last steps may be
    /// recorded still.
    pub is_open: bool,
}

/// Finds the re-election at hand on a day. `None` where there is no committee, or nothing to do with its term yet.
pub fn at_hand(
    conn: &Connection,
    union: &Union,
    notice: &RenewalNotice<'_>,
    on: Day,
) -> store::Result<Option<AtHand>> {
    let mut terms = bodies_of(conn, union.id)?
        .into_iter()
        .filter(|body| body.kind == BodyKind::Committee && body.elected_on <= on);
    let Some(newest) = terms.next() else {
        return Ok(None);
    };
    let next = find_case(conn, CaseKind::Renewal, union.id, newest.ends_on)?;
    let postponed = cases::postponed_to(conn, union.id, newest.ends_on)?;
    let state = assess_term(newest.ends_on, postponed, notice, on);
    if next.is_some() || state != TermState::Running {
        return Ok(Some(AtHand {
            anchor: newest.ends_on,
            case: next,
            elected: None,
            is_open: true,
        }));
    }
    let Some(last) = terms.next() else {
        return Ok(None);
    };
    let case = find_case(conn, CaseKind::Renewal, union.id, last.ends_on)?;
    if case.as_ref().is_some_and(|case| case.closed_on.is_some()) {
        return Ok(None);
    }
    Ok(Some(AtHand {
        anchor: last.ends_on,
        is_open: case.is_some(),
        case,
        elected: Some(newest),
    }))
}

/// Records a step of the re-election at hand. The approval of who was elected gives the new terms its number.
pub fn record_renewal_step(
    tx: &Tx<'_>,
    union: &Union,
    notice: &RenewalNotice<'_>,
    step: NewStep,
) -> Result<&'static Stage, UnionError> {
    tx.hold_ours(union)?;
    let today = tx.author().day();
    let is_late = RENEWAL.is_after_turn(&step.step);
    let at_hand = at_hand(tx.conn(), union, notice, today)?.filter(|at| at.is_open || is_late);
    let (anchor, elected) = match at_hand {
        Some(AtHand {
            anchor,
            case,
            elected,
            ..
        }) => {
            if let (None, Some(body)) = (&case, &elected) {
                let case = cases::begin(tx, (CaseKind::Renewal, union.id, anchor))?;
                cases::elected(tx, &case, body.elected_on, body.approval_no.clone())?;
            }
            (anchor, elected)
        }
        // Before anything asks for it: who begins early begins with the term in force. What stands behind an election belongs
        // to the term before it, and is answered by its case where that is closed.
        None => {
            let mut terms = bodies_of(tx.conn(), union.id)?
                .into_iter()
                .filter(|body| body.kind == BodyKind::Committee && body.elected_on <= today);
            let newest = terms.next().ok_or_else(|| UnionError::NoTerm {
                union: union.name.clone(),
                body: BodyKind::Committee,
            })?;
            let before = terms.next().filter(|_| is_late);
            (before.map_or(newest.ends_on, |before| before.ends_on), None)
        }
    };
    let number = step.document.clone().filter(|_| step.step == CONFIRMED);
    let about = (CaseKind::Renewal, union.id, anchor);
    let stage = cases::record_step(tx, about, &things_of(union), step)?;
    if let (Some(number), Some(elected)) = (number, elected) {
        approve(tx, union, &elected, &number)?;
    }
    Ok(stage)
}

/// Writes the number of the approval on the terms that were elected together.
fn approve(tx: &Tx<'_>, union: &Union, elected: &Body, number: &str) -> store::Result<()> {
    let together = bodies_of(tx.conn(), union.id)?
        .into_iter()
        .filter(|body| body.elected_on == elected.elected_on);
    for body in together {
        tx.put(Body {
            approval_no: Some(number.to_owned()),
            ..body
        })?;
    }
    Ok(())
}

/// Ends the re-election at hand though not all of its last steps are recorded (办结).
pub fn close_renewal(
    tx: &Tx<'_>,
    union: &Union,
    notice: &RenewalNotice<'_>,
    on: Day,
) -> Result<Case, UnionError> {
    tx.hold_ours(union)?;
    let at_hand = at_hand(tx.conn(), union, notice, tx.author().day())?;
    let case = at_hand.and_then(|at| at.case);
    Ok(cases::close(tx, case.ok_or(UnionError::NoRenewal)?, on)?)
}
