//! What is done with a petition once it is registered: its steps are taken, its handler changes.

use super::rules::{PetitionError, check_order, check_past, check_said, longest, reaches};
use super::store::{petition_steps, petition_text};
use super::types::{Petition, PetitionKind, PetitionStep, PetitionText};
use crate::cases::petition_plan::{
    ACCEPTED, ANSWERED, DECIDED, DECLINED, ENDINGS, EXTENDED, FORWARDED, HANDED_OVER, OBJECTED,
    REOPENINGS, ROUTED,
};
use crate::cases::{CaseStep, Given, NewStep, Stage, check_step, walk};
use crate::clocks;
use crate::shared::{Day, PetitionId};
use crate::store::{Record as _, Tx};

/// What a paper of opinion says beside its day (Art. 32).
#[derive(Debug, Clone, Default)]
pub struct Decision {
    /// 查明的事实
    pub facts: Option<String>,
    /// 处理意见
    pub opinion: Option<String>,
    /// 法律依据
    pub basis: Option<String>,
}

/// Records a step of a petition; one with which the office has done its part closes it, a request for review opens it again.
pub fn record_petition_step(
    tx: &Tx<'_>,
    petition: PetitionId,
    step: NewStep,
    decision: Decision,
    given: Given<'_>,
) -> Result<&'static Stage, PetitionError> {
    let petition = Petition::get(tx.conn(), petition)?;
    if step.step == HANDED_OVER {
        return Err(PetitionError::Mismatch { what: "step" });
    }
    let reopens = REOPENINGS.contains(&step.step.as_str());
    if let Some(on) = petition.closed_on.filter(|_| !reopens) {
        return Err(PetitionError::Closed { on });
    }
    check_order(Some(petition.received_on), Some(step.on_day), "on")?;
    let steps: Vec<CaseStep> = petition_steps(tx.conn(), petition.id)?
        .iter()
        .map(PetitionStep::as_case_step)
        .collect();
    let anchor = petition.received_on;
    let stage = check_step(petition.plan(), anchor, &steps, &step, tx.author().day())?;
    check_words(tx, &petition, &steps, &step, given)?;
    if stage.code == DECIDED || stage.code == ANSWERED {
        word(tx, petition.id, stage.code == DECIDED, decision)?;
    }
    let closed_on = match ENDINGS.contains(&stage.code) {
        true => Some(step.on_day),
        false if reopens => None,
        false => petition.closed_on,
    };
    add(tx, petition.id, step)?;
    if closed_on != petition.closed_on {
        tx.put(Petition {
            closed_on,
            ..petition
        })?;
    }
    Ok(stage)
}

/// What a step asks for beside its day.
fn check_words(
    tx: &Tx<'_>,
    petition: &Petition,
    steps: &[CaseStep],
    step: &NewStep,
    given: Given<'_>,
) -> Result<(), PetitionError> {
    let walked = walk(
        petition.plan(),
        petition.received_on,
        steps,
        petition.has(),
        given,
    )?;
    let due = |code: &str| {
        let reading = walked.iter().find(|reading| reading.stage.code == code);
        reading.and_then(|reading| Some((reading.clock.as_ref()?.due?, reading.article.clone())))
    };
    let day_of = |code: &str| {
        steps
            .iter()
            .rfind(|step| step.step == code)
            .map(|step| step.on_day)
    };
    match step.step.as_str() {
        OBJECTED => {
            if petition.forwarded_from.is_none() {
                return Err(PetitionError::NotForwarded);
            }
            if step.note.is_none() {
                return Err(PetitionError::Empty { what: "note" });
            }
            let rule = given
                .book
                .clock("petition.object", given.region, petition.received_on)?;
            let reading = clocks::read(
                &rule,
                petition.received_on,
                &[],
                given.calendar,
                step.on_day,
            );
            match reading.due {
                Some(due) if step.on_day > due => Err(PetitionError::LateObjection { due }),
                _ => Ok(()),
            }
        }
        ACCEPTED => check_parallel(tx, petition),
        DECLINED if step.note.is_none() => Err(PetitionError::Empty { what: "note" }),
        FORWARDED | ROUTED => {
            let to = step
                .people
                .as_deref()
                .ok_or(PetitionError::Empty { what: "people" })?;
            let against = petition_text(tx.conn(), petition.id)?.and_then(|text| text.against);
            // 第三十条 binds whoever is told of a denunciation; a claim is often forwarded to who has to mend it.
            match step.step == ROUTED && reaches(against.as_deref(), to) {
                true => Err(PetitionError::ReachesDenounced { what: "people" }),
                false => Ok(()),
            }
        }
        DECIDED => match (due(DECIDED), day_of(ACCEPTED)) {
            (Some((due, article)), Some(accepted)) if step.on_day > due && step.note.is_none() => {
                Err(PetitionError::LateReply {
                    day_no: accepted.days_until(step.on_day),
                    due,
                    article: article.unwrap_or_default(),
                })
            }
            _ => Ok(()),
        },
        EXTENDED => {
            if let Some(on) = day_of(EXTENDED) {
                return Err(PetitionError::ExtendedTwice { on });
            }
            if step.document.is_none() && step.people.is_none() {
                return Err(PetitionError::NoApproval);
            }
            if step.note.is_none() {
                return Err(PetitionError::NoReasons);
            }
            let (Some((due, _)), Some(accepted)) = (due(DECIDED), day_of(ACCEPTED)) else {
                return Ok(());
            };
            if step.on_day > due {
                return Err(PetitionError::ExtendedTooLate { due });
            }
            let first = given
                .book
                .clock("petition.decide", given.region, accepted)?;
            let more = given
                .book
                .clock("petition.extension", given.region, accepted)?;
            let last = longest(&first, &more, accepted, given).unwrap_or(due);
            match step.until {
                Some(until) if until > due && until <= last => Ok(()),
                until => Err(PetitionError::ExtendedTo { until, due, last }),
            }
        }
        _ => Ok(()),
    }
}

/// 第十九条: the same matter is not accepted where it is being handled already.
fn check_parallel(tx: &Tx<'_>, petition: &Petition) -> Result<(), PetitionError> {
    if let Some(at) = petition.pending_elsewhere.clone() {
        return Err(PetitionError::SamePending { at });
    }
    let earlier = petition
        .same_as
        .map(|id| Petition::get(tx.conn(), id))
        .transpose()?;
    match earlier {
        Some(earlier) if earlier.closed_on.is_none() && earlier.retired.is_none() => {
            Err(PetitionError::SamePending { at: earlier.number })
        }
        _ => Ok(()),
    }
}

/// Writes down what was found and decided. A claim's paper has all three (Art. 32), an answer at least the opinion.
fn word(
    tx: &Tx<'_>,
    petition: PetitionId,
    whole: bool,
    decision: Decision,
) -> Result<(), PetitionError> {
    let Some(text) = petition_text(tx.conn(), petition)? else {
        return Err(PetitionError::Empty { what: "summary" });
    };
    let needed = |said: Option<String>, what, needed: bool| match said {
        None if needed => Err(PetitionError::Empty { what }),
        said => Ok(said),
    };
    tx.put(PetitionText {
        facts: needed(decision.facts, "facts", whole)?,
        opinion: needed(decision.opinion, "opinion", true)?,
        basis: needed(decision.basis, "basis", whole)?,
        ..text
    })?;
    Ok(())
}

/// Gives a petition to another handler, with the reason (回避、调整; Art. 28).
pub fn hand_over(
    tx: &Tx<'_>,
    petition: PetitionId,
    handler: &str,
    why: &str,
    on_day: Day,
) -> Result<Petition, PetitionError> {
    check_past(on_day, "on", tx.author().day())?;
    let petition = Petition::get(tx.conn(), petition)?;
    if let Some(on) = petition.closed_on {
        return Err(PetitionError::Closed { on });
    }
    check_order(Some(petition.received_on), Some(on_day), "on")?;
    let handler = check_said(handler, "handler")?;
    if petition.kind == PetitionKind::Denunciation {
        let against = petition_text(tx.conn(), petition.id)?.and_then(|text| text.against);
        if reaches(against.as_deref(), &handler) {
            return Err(PetitionError::ReachesDenounced { what: "handler" });
        }
    }
    let step = NewStep {
        step: HANDED_OVER.to_owned(),
        on_day,
        until: None,
        people: Some(format!("{} → {handler}", petition.handler)),
        document: None,
        note: Some(check_said(why, "why")?),
    };
    add(tx, petition.id, step)?;
    Ok(tx.put(Petition {
        handler,
        ..petition
    })?)
}

fn add(tx: &Tx<'_>, petition: PetitionId, step: NewStep) -> Result<PetitionStep, PetitionError> {
    Ok(tx.insert(PetitionStep {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        petition,
        step: step.step,
        on_day: step.on_day,
        until: step.until,
        people: step.people,
        document: step.document,
        note: step.note,
    })?)
}
