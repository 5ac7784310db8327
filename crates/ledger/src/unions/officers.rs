//! Officers between two elections (届中变动): who leaves a post, who takes one.

use super::acts::{not_in_future, standing};
use super::election::person_named;
use super::polls::{ShareRule, within};
use super::rules::{ConsentOf, PollPart};
use super::store::newest_body;
use super::{Body, BodyKind, Departure, Elected, LeavingReason, Officer, UnionError};
use crate::shared::{Day, OfficerId};
use crate::store::{Record as _, Tx};

/// Somebody leaves a post (离任).
#[derive(Debug, Clone)]
pub struct Leaving {
    /// Last day in the post.
    pub last_day: Day,
    /// Why; needed before the term's end.
    pub reason: Option<LeavingReason>,
    /// Day on which the union's own committee agreed.
    pub own_consent_on: Option<Day>,
    /// Day on which the union above agreed.
    pub upper_consent_on: Option<Day>,
    /// 文号 of that.
    pub document: Option<String>,
    /// Day of the meeting that voted on a removal.
    pub meeting_on: Option<Day>,
    /// All members, or all delegates in office.
    pub base: Option<i64>,
    /// 赞成罢免
    pub yes: Option<i64>,
}

/// Checks that somebody may leave a post so: a chair or vice-chair is not transferred without two consents, and not removed
/// without the votes of more than half of *all* members or delegates (工会法 Art. 18; ELEC-07, ELEC-08).
pub fn check_leaving(
    body: &Body,
    post: &str,
    leaving: &Leaving,
    removal: &ShareRule,
) -> Result<(), UnionError> {
    let Some(reason) = leaving.reason else {
        return match leaving.last_day < body.ends_on {
            true => Err(UnionError::ReasonMissing {
                ends_on: body.ends_on,
            }),
            false => Ok(()),
        };
    };
    let is_chair = body.kind == BodyKind::Committee && post.contains("主席");
    let before = |what: ConsentOf, day: Option<Day>| match day {
        None => Err(UnionError::ConsentMissing { of: what }),
        Some(day) if day > leaving.last_day => Err(UnionError::AfterLeaving {
            what,
            day,
            last_day: leaving.last_day,
        }),
        Some(_) => Ok(()),
    };
    match reason {
        LeavingReason::Transferred if is_chair => {
            before(ConsentOf::Committee, leaving.own_consent_on)?;
            before(ConsentOf::Upper, leaving.upper_consent_on)?;
            if leaving.document.is_none() {
                return Err(UnionError::ConsentMissing {
                    of: ConsentOf::UpperDocument,
                });
            }
            Ok(())
        }
        LeavingReason::Removed if is_chair => {
            before(ConsentOf::Meeting, leaving.meeting_on)?;
            let (base, yes) = leaving
                .base
                .zip(leaving.yes)
                .filter(|(base, _)| *base > 0)
                .ok_or(UnionError::RemovalVotesMissing)?;
            within(PollPart::Removal, yes, base)?;
            match removal.short(yes, base) {
                Some(needed) => Err(UnionError::RemovalShort {
                    yes,
                    base,
                    needed,
                    basis: removal.basis.clone(),
                }),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// Records the last day of somebody in a post, and before the term's end why. The post was held; its line stays.
pub fn leave_post(
    tx: &Tx<'_>,
    officer: OfficerId,
    leaving: &Leaving,
    removal: &ShareRule,
) -> Result<Officer, UnionError> {
    let last_day = leaving.last_day;
    not_in_future(tx, last_day)?;
    let officer = Officer::get(tx.conn(), officer)?;
    tx.hold_ours(&officer)?;
    if let Some(on) = officer.to_day {
        return Err(UnionError::LeftAlready { on });
    }
    if last_day < officer.from_day {
        return Err(UnionError::DayOutside {
            day: last_day,
            from: officer.from_day,
            to: tx.author().day(),
        });
    }
    let body = Body::get(tx.conn(), officer.body)?;
    check_leaving(&body, &officer.post, leaving, removal)?;
    let officer = tx.put(Officer {
        to_day: Some(last_day),
        ..officer
    })?;
    if let Some(reason) = leaving.reason {
        tx.insert(Departure {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            officer: officer.id,
            reason,
            own_consent_on: leaving.own_consent_on,
            upper_consent_on: leaving.upper_consent_on,
            document: leaving.document.clone(),
            meeting_on: leaving.meeting_on,
            base: leaving.base,
            yes: leaving.yes,
        })?;
    }
    Ok(officer)
}

/// Records until when an officer's labour contract runs, or that it is not known.
pub fn set_contract(
    tx: &Tx<'_>,
    officer: OfficerId,
    contract_until: Option<Day>,
) -> Result<Officer, UnionError> {
    let officer = Officer::get(tx.conn(), officer)?;
    Ok(tx.put(Officer {
        contract_until,
        ..officer
    })?)
}

/// Records who took a post of the body's present term (补选、增补).
pub fn take_post(
    tx: &Tx<'_>,
    (union, kind): (&str, BodyKind),
    chosen: &Elected,
    from_day: Day,
) -> Result<Officer, UnionError> {
    let union = standing(tx, union, from_day)?;
    let newest = newest_body(tx.conn(), union.id, kind, Some(from_day))?;
    let body = newest.ok_or_else(|| UnionError::NoTerm {
        union: union.name.clone(),
        body: kind,
    })?;
    let person = person_named(tx, &union, &chosen.name)?;
    Ok(tx.insert(Officer {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        body: body.id,
        person: person.id,
        post: chosen.post.clone(),
        full_time: chosen.full_time,
        from_day,
        to_day: None,
        votes: None,
        contract_until: chosen.contract_until,
    })?)
}
