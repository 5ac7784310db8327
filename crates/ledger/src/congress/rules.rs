//! What stands in the way of recording a congress. Pure.

use super::acts::SessionDates;
use super::appraisals::AppraisalFault;
use super::boards::BoardFault;
use super::constituencies::ConstituencyFault;
use super::elections::{Given, Slate};
use super::matters::Power;
use super::rate::HeldYear;
use super::types::{Candidate, Congress, CongressForm, Delegate, Session, SessionItem};
use super::voting::Votes;
use crate::rulebook::RulebookError;
use crate::shared::{self, Day};
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
    /// An election for no seats.
    #[error("an election without seats")]
    SeatsMissing,
    /// Fewer names than seats.
    #[error("{names} names for {seats} seats")]
    TooFewNames {
        /// Names on the ballot.
        names: i64,
        /// 应选名额
        seats: i64,
    },
    /// A name stands on the ballot twice.
    #[error("{name} stands twice")]
    StandsTwice {
        /// Who.
        name: String,
    },
    /// An election is counted candidate by candidate, and nothing else is.
    #[error("{title} is counted the other way")]
    OtherCount {
        /// The item.
        title: String,
    },
    /// More names were marked than the valid ballots can carry: some named more people than there are seats.
    #[error("{marked} names on {valid} ballots for {seats} seats")]
    TooManyNames {
        /// Votes in favour of all candidates together.
        marked: i64,
        /// 有效票
        valid: i64,
        /// 应选名额
        seats: i64,
    },
    /// A candidate was given more votes than there are valid ballots.
    #[error("{given} votes on {valid} ballots")]
    MoreThanBallots {
        /// 赞成 and 反对 of one candidate.
        given: i64,
        /// 有效票
        valid: i64,
    },
    /// A candidate of another election, or one that was not counted.
    #[error("not all candidates, or another's")]
    OtherCandidates,
    /// A reminder to a union that did hold its congress.
    #[error("a congress was held in {year}")]
    HeldAlready {
        /// The year.
        year: i64,
    },
    /// An answer of nothing.
    #[error("no reason")]
    ReasonMissing,
    /// A title of nothing.
    #[error("no title")]
    TitleMissing,
    /// An appraisal of a manager cannot be.
    #[error(transparent)]
    Appraisal(#[from] AppraisalFault),
    /// A seat on a board, or the boards themselves.
    #[error(transparent)]
    Board(#[from] BoardFault),
    /// An election of a constituency, or a seat in it.
    #[error(transparent)]
    Constituency(#[from] ConstituencyFault),
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
    shared::check_past(day, today, || CongressError::InFuture { day })
}

pub(super) fn check_order(after: Day, day: Day) -> Result<(), CongressError> {
    shared::check_order(after, day, || CongressError::DayBefore { day, after })
}

/// A reminder asks for a congress that was not held, or that nothing shows.
pub(super) fn check_owing(year: i64, held: HeldYear) -> Result<(), CongressError> {
    match held {
        HeldYear::Held => Err(CongressError::HeldAlready { year }),
        HeldYear::None | HeldYear::TooFew | HeldYear::WithoutMinutes => Ok(()),
    }
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

/// Ballots are whole, and no more than people who were there. An election has its own count.
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
    if item.power == Power::Elect {
        return Err(other_count(item));
    }
    check_whole(&[votes.yes, votes.no, votes.abstained, votes.void])?;
    check_ballots(votes.given(), present)
}

fn other_count(item: &SessionItem) -> CongressError {
    CongressError::OtherCount {
        title: item.title.clone(),
    }
}

fn check_whole(counts: &[i64]) -> Result<(), CongressError> {
    match counts.iter().any(|count| *count < 0) {
        true => Err(CongressError::Negative),
        false => Ok(()),
    }
}

fn check_ballots(given: i64, present: i64) -> Result<(), CongressError> {
    match given > present {
        true => Err(CongressError::TooManyVotes { given, present }),
        false => Ok(()),
    }
}

/// Who stands: at least one seat, no fewer names than seats, nobody twice. What is no election has none.
pub(super) fn check_standing(
    power: Power,
    slate: Option<&Slate>,
) -> Result<Option<Slate>, CongressError> {
    if power != Power::Elect {
        return Ok(None);
    }
    let slate = slate.filter(|slate| slate.seats > 0);
    let slate = slate.ok_or(CongressError::SeatsMissing)?;
    let names: Vec<String> = slate
        .names
        .iter()
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    if (names.len() as i64) < slate.seats {
        return Err(CongressError::TooFewNames {
            names: names.len() as i64,
            seats: slate.seats,
        });
    }
    let twice = (1..names.len()).find(|at| names[..*at].contains(&names[*at]));
    match twice {
        Some(at) => Err(CongressError::StandsTwice {
            name: names[at].clone(),
        }),
        None => Ok(Some(Slate { names, ..*slate })),
    }
}

/// The seats of an election.
pub(super) fn check_slate(item: &SessionItem) -> Result<i64, CongressError> {
    item.seats.ok_or_else(|| other_count(item))
}

/// Ballots of an election are whole, and no more than people who were there.
pub(super) fn check_given(valid: i64, void: i64, present: i64) -> Result<(), CongressError> {
    check_whole(&[valid, void])?;
    check_ballots(valid + void, present)
}

/// What the candidates were given fits on the valid ballots: each carries no more names than seats.
pub(super) fn check_names(
    seats: i64,
    valid: i64,
    candidates: &[Candidate],
    given: &[Given],
) -> Result<(), CongressError> {
    let counted = |candidate: &Candidate| {
        given
            .iter()
            .filter(|one| one.candidate == candidate.id)
            .count()
            == 1
    };
    if given.len() != candidates.len() || !candidates.iter().all(counted) {
        return Err(CongressError::OtherCandidates);
    }
    for one in given {
        check_whole(&[one.yes, one.no])?;
        if one.yes + one.no > valid {
            return Err(CongressError::MoreThanBallots {
                given: one.yes + one.no,
                valid,
            });
        }
    }
    let marked: i64 = given.iter().map(|one| one.yes).sum();
    if marked > valid * seats {
        return Err(CongressError::TooManyNames {
            marked,
            valid,
            seats,
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
        .filter(|item| item.power.is_voted_on() && !item.is_counted())
        .map(|item| item.title.clone())
        .collect();
    if undecided.is_empty() {
        Ok(())
    } else {
        Err(CongressError::Undecided { items: undecided })
    }
}
