//! What stands in the way of recording a congress. Pure.

use super::acts::SessionDates;
use super::types::{Congress, CongressForm, Delegate, Session, SessionItem};
use super::voting::Votes;
use crate::rulebook::RulebookError;
use crate::shared::Day;
use crate::store::StoreError;
use crate::unions::UnionError;

/// Why something about a congress cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum CongressError {
    /// A term of another length than the rules allow (WC-07).
    #[error("a term of {years} years, allowed are {allowed:?}")]
    TermYears {
        /// Years given.
        years: i64,
        /// Years allowed.
        allowed: Vec<String>,
    },
    /// The union has a congress whose term still runs on that day.
    #[error("a congress runs until {until}")]
    TermRuns {
        /// Its last day.
        until: Day,
    },
    /// A day outside the term of the congress.
    #[error("{day} lies outside {from} to {to}")]
    OutsideTerm {
        /// The day given.
        day: Day,
        /// First day of the term.
        from: Day,
        /// Its last day.
        to: Day,
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
    /// The person is a delegate already.
    #[error("{name} is a delegate already")]
    SeatedAlready {
        /// Who.
        name: String,
    },
    /// Delegates are ticked one by one; only a general meeting is counted.
    #[error("delegates are ticked, not counted")]
    Ticked,
    /// A general meeting has no delegates: everybody is one.
    #[error("a general meeting has no delegates")]
    NoDelegates,
    /// The delegate left before the session.
    #[error("{name} was a delegate until {until}")]
    LeftBefore {
        /// Who.
        name: String,
        /// Last day as a delegate.
        until: Day,
    },
    /// Sessions are closed once.
    #[error("closed on {on}")]
    Closed {
        /// When.
        on: Day,
    },
    /// Nobody was there, or nobody was counted.
    #[error("nobody was there")]
    NobodyThere,
    /// More are present than should be.
    #[error("{present} present of {base}")]
    MoreThanAll {
        /// 实到
        present: i64,
        /// 应到
        base: i64,
    },
    /// More ballots than people present.
    #[error("{given} ballots of {present} present")]
    TooManyVotes {
        /// Ballots counted.
        given: i64,
        /// 实到
        present: i64,
    },
    /// A negative count.
    #[error("a count below zero")]
    Negative,
    /// Nobody votes on what is only heard or discussed.
    #[error("{title} is not voted on")]
    NotVotedOn {
        /// The item.
        title: String,
    },
    /// Items without a result remain.
    #[error("{items:?} were not voted on")]
    Undecided {
        /// Their titles.
        items: Vec<String>,
    },
    /// A title of nothing.
    #[error("no title")]
    TitleMissing,
    /// The rulebook refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The organisation refused.
    #[error(transparent)]
    Union(#[from] UnionError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub(super) fn check_years(years: i64, allowed: &[String]) -> Result<(), CongressError> {
    if allowed.iter().any(|year| *year == years.to_string()) {
        return Ok(());
    }
    Err(CongressError::TermYears {
        years,
        allowed: allowed.to_vec(),
    })
}

pub(super) fn check_in_term(congress: &Congress, day: Day) -> Result<(), CongressError> {
    if day >= congress.from_day && day <= congress.ends_on {
        return Ok(());
    }
    Err(CongressError::OutsideTerm {
        day,
        from: congress.from_day,
        to: congress.ends_on,
    })
}

pub(super) fn check_past(day: Day, today: Day) -> Result<(), CongressError> {
    if day > today {
        return Err(CongressError::InFuture { day });
    }
    Ok(())
}

pub(super) fn check_open(session: &Session) -> Result<(), CongressError> {
    match session.closed_on {
        Some(on) => Err(CongressError::Closed { on }),
        None => Ok(()),
    }
}

pub(super) fn check_has_delegates(congress: &Congress) -> Result<(), CongressError> {
    if congress.form == CongressForm::General {
        return Err(CongressError::NoDelegates);
    }
    Ok(())
}

/// Whether a delegate can be ticked at a session: she was one on its day.
pub(super) fn check_in_office(
    delegate: &Delegate,
    name: &str,
    on: Day,
) -> Result<(), CongressError> {
    match delegate.to_day {
        Some(until) if until < on => Err(CongressError::LeftBefore {
            name: name.to_owned(),
            until,
        }),
        _ => Ok(()),
    }
}

/// Ballots are whole, and no more than people who were there.
pub(super) fn check_votes(
    item: &SessionItem,
    votes: Votes,
    present: i64,
) -> Result<(), CongressError> {
    if !item.power.is_voted_on() {
        return Err(CongressError::NotVotedOn {
            title: item.title.clone(),
        });
    }
    if [votes.yes, votes.no, votes.abstained, votes.void]
        .iter()
        .any(|count| *count < 0)
    {
        return Err(CongressError::Negative);
    }
    if votes.given() > present {
        return Err(CongressError::TooManyVotes {
            given: votes.given(),
            present,
        });
    }
    Ok(())
}

/// An item has a title.
pub(super) fn check_title(title: &str) -> Result<String, CongressError> {
    match title.trim() {
        "" => Err(CongressError::TitleMissing),
        title => Ok(title.to_owned()),
    }
}

/// Somebody was there, and no more than should be.
pub(super) fn check_turnout((base, present): (i64, i64)) -> Result<(), CongressError> {
    if present <= 0 || base <= 0 {
        return Err(CongressError::NobodyThere);
    }
    if present > base {
        return Err(CongressError::MoreThanAll { present, base });
    }
    Ok(())
}

/// Papers and agenda go out before the meeting, and a posting ends after it began and not before the meeting.
pub(super) fn check_dates(dates: &SessionDates) -> Result<(), CongressError> {
    for (earlier, later) in [
        (dates.papers_on, Some(dates.on_day)),
        (dates.agenda_public_on, Some(dates.on_day)),
        (Some(dates.on_day), dates.public_from),
        (dates.public_from.or(Some(dates.on_day)), dates.public_to),
    ] {
        if let (Some(after), Some(day)) = (earlier, later)
            && day < after
        {
            return Err(CongressError::DayBefore { day, after });
        }
    }
    Ok(())
}

/// A session can be closed when somebody was there, no more than should be, and every item that is voted on has its votes.
pub(super) fn check_closing(
    turnout: (i64, i64),
    items: &[SessionItem],
) -> Result<(), CongressError> {
    check_turnout(turnout)?;
    let undecided: Vec<String> = items
        .iter()
        .filter(|item| item.power.is_voted_on() && item.yes.is_none())
        .map(|item| item.title.clone())
        .collect();
    if undecided.is_empty() {
        Ok(())
    } else {
        Err(CongressError::Undecided { items: undecided })
    }
}
