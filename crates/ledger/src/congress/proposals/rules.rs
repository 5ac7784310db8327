//! What stands in the way of recording a proposal. Pure.

use super::acts::Examining;
use super::state::{ProposalState, state_of};
use super::types::{Examination, Proposal, ProposalAnswer, Satisfaction, names};
use crate::congress::rules::CongressError;
use crate::congress::types::Delegate;
use crate::shared::{self, Day};
use crate::store::StoreError;

/// Why something about a proposal cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum ProposalError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// Who raises it was a delegate no longer.
    #[error("{name} was a delegate until {until}")]
    Left {
        /// Who.
        name: String,
        /// Last day as a delegate.
        until: Day,
    },
    /// Who raises it was no delegate yet.
    #[error("{name} is a delegate from {from}")]
    NotYet {
        /// Who.
        name: String,
        /// First day as a delegate.
        from: Day,
    },
    /// A delegate or a session of another congress.
    #[error("{what} belongs to another congress")]
    OtherCongress {
        /// Name of the field.
        what: &'static str,
    },
    /// A seconder who stands there twice, or who raises it.
    #[error("{name} seconds twice or her own")]
    SecondedTwice {
        /// Who.
        name: String,
    },
    /// What was examined is not worded anew.
    #[error("examined on {on}")]
    Examined {
        /// When.
        on: Day,
    },
    /// What was assigned is not examined anew.
    #[error("assigned on {on}")]
    Assigned {
        /// When.
        on: Day,
    },
    /// Grouped without saying into which, or into a number that nothing has.
    #[error("grouped into {number:?}, which is nothing")]
    IntoNothing {
        /// The number given.
        number: Option<i64>,
    },
    /// Grouped into itself.
    #[error("grouped into itself")]
    IntoItself,
    /// Grouped into one that is itself grouped or refused.
    #[error("number {number} is {examination:?}")]
    IntoGone {
        /// Number of the one it was to go into.
        number: i64,
        /// What was decided on that.
        examination: Examination,
    },
    /// Others were grouped into it: it is handled.
    #[error("{count} are grouped into it")]
    HasGrouped {
        /// How many.
        count: i64,
    },
    /// Only what was accepted is assigned, and only until it is answered.
    #[error("not to be assigned: {state:?}")]
    NotToAssign {
        /// Where it stands.
        state: ProposalState,
    },
    /// Only what was assigned is answered, once a round.
    #[error("not to be answered: {state:?}")]
    NotToAnswer {
        /// Where it stands.
        state: ProposalState,
    },
    /// Feedback is given to an answer, once.
    #[error("no feedback: {state:?}")]
    NoFeedback {
        /// Where it stands.
        state: ProposalState,
    },
    /// The congress refused.
    #[error(transparent)]
    Congress(#[from] CongressError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, ProposalError> {
    shared::check_said(text, || ProposalError::Empty { what })
}

/// A day does not precede another.
pub(super) fn check_from(day: Day, after: Day) -> Result<(), ProposalError> {
    shared::check_order(after, day, || {
        CongressError::DayBefore { day, after }.into()
    })
}

/// Only a delegate in office on the day raises a proposal.
pub(super) fn check_proposer(
    delegate: &Delegate,
    name: &str,
    on: Day,
) -> Result<(), ProposalError> {
    if let Some(until) = delegate.to_day.filter(|until| *until < on) {
        return Err(ProposalError::Left {
            name: name.to_owned(),
            until,
        });
    }
    if on < delegate.from_day {
        return Err(ProposalError::NotYet {
            name: name.to_owned(),
            from: delegate.from_day,
        });
    }
    Ok(())
}

/// Seconders, each once and none of them who raises it, joined as they are kept.
pub(super) fn check_seconders(text: &str, proposer: &str) -> Result<Option<String>, ProposalError> {
    let mut found: Vec<&str> = Vec::new();
    for name in names(text) {
        if name == proposer || found.contains(&name) {
            return Err(ProposalError::SecondedTwice {
                name: name.to_owned(),
            });
        }
        found.push(name);
    }
    Ok((!found.is_empty()).then(|| found.join("、")))
}

pub(super) fn check_unexamined(proposal: &Proposal) -> Result<(), ProposalError> {
    match proposal.examined_on {
        Some(on) => Err(ProposalError::Examined { on }),
        None => Ok(()),
    }
}

/// What is examined is not assigned yet; what others were grouped into stays accepted; one is grouped into another that
/// is neither grouped nor refused. `count` are the proposals grouped into this one.
pub(super) fn check_examining(
    proposal: &Proposal,
    new: &Examining,
    into: Option<&Proposal>,
    count: i64,
) -> Result<(), ProposalError> {
    if let Some(on) = proposal.assigned_on {
        return Err(ProposalError::Assigned { on });
    }
    if new.examination != Examination::Accepted && count > 0 {
        return Err(ProposalError::HasGrouped { count });
    }
    if new.examination == Examination::Refused {
        check_said(new.note.as_deref().unwrap_or_default(), "note")?;
    }
    if new.examination != Examination::Grouped {
        return Ok(());
    }
    let into = into.ok_or(ProposalError::IntoNothing { number: new.into })?;
    if into.id == proposal.id {
        return Err(ProposalError::IntoItself);
    }
    match into.examination {
        Some(examination @ (Examination::Grouped | Examination::Refused)) => {
            Err(ProposalError::IntoGone {
                number: into.number,
                examination,
            })
        }
        Some(Examination::Accepted) | None => Ok(()),
    }
}

/// What may be assigned, with the day it follows: accepted, and not answered yet.
pub(super) fn check_assigning(
    proposal: &Proposal,
    answers: &[ProposalAnswer],
) -> Result<Day, ProposalError> {
    let state = state_of(proposal, answers);
    match (state, proposal.examined_on) {
        (ProposalState::Accepted | ProposalState::Assigned, Some(on)) => Ok(on),
        _ => Err(ProposalError::NotToAssign { state }),
    }
}

/// What may be answered, with the day it follows: assigned, or answered without satisfying.
pub(super) fn check_answering(
    proposal: &Proposal,
    answers: &[ProposalAnswer],
) -> Result<Day, ProposalError> {
    let state = state_of(proposal, answers);
    let after = match state {
        ProposalState::Assigned => proposal.assigned_on,
        ProposalState::Again => answers.last().and_then(|answer| answer.feedback_on),
        _ => None,
    };
    after.ok_or(ProposalError::NotToAnswer { state })
}

/// The answer that feedback is given to: the last one, as long as none was given.
pub(super) fn check_feedback(
    proposal: &Proposal,
    answers: Vec<ProposalAnswer>,
    (satisfaction, note): (Satisfaction, Option<&str>),
) -> Result<ProposalAnswer, ProposalError> {
    let state = state_of(proposal, &answers);
    if satisfaction == Satisfaction::Dissatisfied {
        check_said(note.unwrap_or_default(), "feedback_note")?;
    }
    answers
        .into_iter()
        .next_back()
        .filter(|_| state == ProposalState::Answered)
        .ok_or(ProposalError::NoFeedback { state })
}
