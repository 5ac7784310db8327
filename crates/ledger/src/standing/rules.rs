//! What stands in the way of scoring, reviewing and answering. Pure.

use super::acts::ItemScore;
use super::schemes::{EvidenceKind, Scheme, SchemeError, SchemeItem, SchemeKind};
use super::types::Grading;
use crate::rulebook::RulebookError;
use crate::shared::{self, Day};
use crate::store::StoreError;

/// Why something about a union's standing cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum StandingError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// A day that has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// The day given.
        day: Day,
    },
    /// A day before the one it follows.
    #[error("{day} is before {after}")]
    DayBefore {
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// No scheme of that code and version is known here.
    #[error("no scheme {code} {version}")]
    NoScheme {
        /// The code.
        code: String,
        /// The version.
        version: i64,
    },
    /// The scheme has no such item.
    #[error("{scheme} has no item {item}")]
    NoItem {
        /// Name of the scheme.
        scheme: String,
        /// Code of the item.
        item: String,
    },
    /// Points that the item cannot have.
    #[error("{points} points for {text}, of {max}")]
    Points {
        /// The item.
        text: String,
        /// What was given.
        points: i64,
        /// Most of it.
        max: i64,
    },
    /// The records say how this item stands: it is not typed.
    #[error("{text} is read from the records")]
    Computed {
        /// The item.
        text: String,
    },
    /// Points for what is ticked, or a tick for what is scored.
    #[error("{text} is not recorded that way")]
    OtherSort {
        /// The item.
        text: String,
    },
    /// Ballots that do not add up.
    #[error("{satisfied} satisfied of {ballots}")]
    Ballots {
        /// 满意票
        satisfied: i64,
        /// 有效票
        ballots: i64,
    },
    /// What was reviewed stands.
    #[error("it was reviewed on {on}")]
    Reviewed {
        /// When.
        on: Day,
    },
    /// A union younger than a year is not judged.
    #[error("founded on {founded_on}, it is not judged yet")]
    TooYoung {
        /// When it was founded.
        founded_on: Day,
    },
    /// A union with enough evidence has nothing to answer.
    #[error("{points} points are not below {below}")]
    NotIdle {
        /// Its points.
        points: i64,
        /// The threshold.
        below: i64,
    },
    /// A scheme cannot be one.
    #[error(transparent)]
    Scheme(#[from] SchemeError),
    /// The book lacks a parameter.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, StandingError> {
    shared::check_said(text, || StandingError::Empty { what })
}

pub(super) fn check_past(day: Day, today: Day) -> Result<(), StandingError> {
    shared::check_past(day, today, || StandingError::InFuture { day })
}

pub(super) fn check_after(day: Day, after: Day) -> Result<(), StandingError> {
    shared::check_order(after, day, || StandingError::DayBefore { day, after })
}

pub(super) fn check_open(grading: &Grading) -> Result<(), StandingError> {
    match grading.reviewed_on {
        Some(on) => Err(StandingError::Reviewed { on }),
        None => Ok(()),
    }
}

/// Finds the item.
pub(super) fn item_of<'s>(scheme: &'s Scheme, code: &str) -> Result<&'s SchemeItem, StandingError> {
    scheme.item(code).ok_or_else(|| StandingError::NoItem {
        scheme: scheme.name.clone(),
        item: code.to_owned(),
    })
}

pub(super) fn check_points(item: &SchemeItem, points: i64) -> Result<(), StandingError> {
    match (0..=item.max).contains(&points) {
        true => Ok(()),
        false => Err(StandingError::Points {
            text: item.text.clone(),
            points,
            max: item.max,
        }),
    }
}

/// What a union may say of an item: points where it is scored, a day or ballots where it is ticked, and of what the records
/// tell a note only.
pub(super) fn check_score(
    scheme: &Scheme,
    item: &SchemeItem,
    said: &ItemScore,
    today: Day,
) -> Result<(), StandingError> {
    let is_typed = said.points.is_some() || said.done_on.is_some() || said.ballots.is_some();
    if item.figure.is_some() && is_typed {
        return Err(StandingError::Computed {
            text: item.text.clone(),
        });
    }
    if let Some(points) = said.points {
        check_points(item, points)?;
    }
    if let Some(day) = said.done_on {
        check_past(day, today)?;
    }
    if let Some((satisfied, ballots)) = said.ballots
        && !(ballots > 0 && (0..=ballots).contains(&satisfied))
    {
        return Err(StandingError::Ballots { satisfied, ballots });
    }
    let fits = match (scheme.kind, item.evidence) {
        (SchemeKind::Points, _) => said.done_on.is_none() && said.ballots.is_none(),
        (_, EvidenceKind::Ballot) => said.points.is_none(),
        _ => said.points.is_none() && said.ballots.is_none(),
    };
    match fits {
        true => Ok(()),
        false => Err(StandingError::OtherSort {
            text: item.text.clone(),
        }),
    }
}
