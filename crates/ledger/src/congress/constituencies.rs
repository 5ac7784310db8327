//! Elections of delegates by constituency (选区选举): who took part, who was in favour, and which seats are vacant.
//!
//! Invariants: nobody has more votes than people took part; two thirds of the workers take part and more than half of *all*
//! of them are in favour (WC-12), which is said and not refused, since the office may only have the roll; a seat that was
//! left is filled by the same constituency (山东职代会条例 Art. 8). A by-election is another election of the same name.

use super::rules::{CongressError, check_past};
use super::store::{constituencies_of, delegates_of};
use super::types::{Congress, Constituency, Delegate};
use crate::people::Person;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{ConstituencyId, Day, DelegateId, Share};
use crate::store::{Record as _, Tx};

/// Why the election of a constituency, or a seat in it, cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum ConstituencyFault {
    /// A constituency without a name.
    #[error("no name")]
    NameMissing,
    /// No workers, no seats, or a count below zero.
    #[error("{what} is {count}")]
    TooFew {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        count: i64,
    },
    /// More took part than there are.
    #[error("{took_part} took part of {workers}")]
    MoreThanWorkers {
        /// 实到
        took_part: i64,
        /// 应参加
        workers: i64,
    },
    /// The election of that name and day stands already.
    #[error("{name} elected on {on} already")]
    Twice {
        /// The constituency.
        name: String,
        /// When.
        on: Day,
    },
    /// More votes than people took part.
    #[error("{name} has {votes} votes of {took_part}")]
    MoreVotes {
        /// The delegate.
        name: String,
        /// 赞成
        votes: i64,
        /// 实到
        took_part: i64,
    },
    /// Whom she replaces is still a delegate, or was on that day.
    #[error("{name} is a delegate on {day}")]
    NotVacant {
        /// Who.
        name: String,
        /// First day of the one who follows.
        day: Day,
    },
    /// The seat was filled already, or belongs to another congress.
    #[error("the seat of {name} cannot be filled")]
    Filled {
        /// Whose seat.
        name: String,
    },
}

/// An election of a constituency, with the votes of its delegates as far as they were counted.
#[derive(Debug, Clone)]
pub struct NewConstituency {
    /// 选区
    pub name: String,
    /// 应参加
    pub workers: i64,
    /// 实到
    pub took_part: i64,
    /// 名额
    pub seats: i64,
    /// When.
    pub elected_on: Day,
    /// 赞成, by delegate.
    pub votes: Vec<(DelegateId, Option<i64>)>,
}

/// Records an election of a constituency, or corrects one.
pub fn record_constituency(
    tx: &Tx<'_>,
    congress: &Congress,
    known: Option<ConstituencyId>,
    new: &NewConstituency,
) -> Result<Constituency, CongressError> {
    let name = check_counts(new)?;
    check_past(new.elected_on, tx.author().day())?;
    let (was, others): (Vec<Constituency>, Vec<Constituency>) =
        constituencies_of(tx.conn(), congress.id)?
            .into_iter()
            .partition(|one| Some(one.id) == known);
    let is_same = |other: &Constituency| other.name == name && other.elected_on == new.elected_on;
    if others.iter().any(is_same) {
        let on = new.elected_on;
        return Err(ConstituencyFault::Twice { name, on }.into());
    }
    let record = Constituency {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        congress: congress.id,
        name,
        workers: new.workers,
        took_part: new.took_part,
        seats: new.seats,
        elected_on: new.elected_on,
    };
    let record = match was.into_iter().next() {
        None => tx.insert(record)?,
        Some(was) => tx.put(Constituency {
            id: was.id,
            station: was.station,
            revision: was.revision,
            ..record
        })?,
    };
    for (delegate, votes) in &new.votes {
        let delegate = Delegate::get(tx.conn(), *delegate)?;
        if delegate.congress == congress.id && delegate.votes != *votes {
            tx.put(Delegate {
                votes: *votes,
                ..delegate
            })?;
        }
    }
    // Whoever the corrected count judges, not only those of the form: none may keep more votes than people took part.
    let elections = constituencies_of(tx.conn(), congress.id)?;
    for delegate in delegates_of(tx.conn(), congress.id)? {
        if election_of(&elections, &delegate).is_some_and(|one| one.id == record.id) {
            let person = Person::get(tx.conn(), delegate.person)?;
            check_seat_votes(delegate.votes, Some(&record), &person.name)?;
        }
    }
    Ok(record)
}

/// Counts are whole: somebody works there, no more took part, a seat is there to be filled.
fn check_counts(new: &NewConstituency) -> Result<String, ConstituencyFault> {
    let name = new.name.trim();
    if name.is_empty() {
        return Err(ConstituencyFault::NameMissing);
    }
    for (what, count, least) in [
        ("workers", new.workers, 1),
        ("took_part", new.took_part, 0),
        ("seats", new.seats, 1),
    ] {
        if count < least {
            return Err(ConstituencyFault::TooFew { what, count });
        }
    }
    match new.took_part > new.workers {
        true => Err(ConstituencyFault::MoreThanWorkers {
            took_part: new.took_part,
            workers: new.workers,
        }),
        false => Ok(name.to_owned()),
    }
}

/// Nobody is given more votes than people took part. Without an election on record there is nothing to compare with.
pub(super) fn check_seat_votes(
    votes: Option<i64>,
    election: Option<&Constituency>,
    name: &str,
) -> Result<(), ConstituencyFault> {
    match (votes, election) {
        (Some(count), _) if count < 0 => Err(ConstituencyFault::TooFew {
            what: "votes",
            count,
        }),
        (Some(votes), Some(one)) if votes > one.took_part => Err(ConstituencyFault::MoreVotes {
            name: name.to_owned(),
            votes,
            took_part: one.took_part,
        }),
        _ => Ok(()),
    }
}

/// A by-election fills a seat of this congress that was left before, once.
pub(super) fn check_vacant(
    seated: &[Delegate],
    replaced: &Delegate,
    name: &str,
    from_day: Day,
) -> Result<(), ConstituencyFault> {
    let name = || name.to_owned();
    if replaced.to_day.is_none_or(|last| from_day <= last) {
        return Err(ConstituencyFault::NotVacant {
            name: name(),
            day: from_day,
        });
    }
    let is_here = seated.iter().any(|one| one.id == replaced.id);
    let is_filled = seated.iter().any(|one| one.replaces == Some(replaced.id));
    match is_here && !is_filled {
        true => Ok(()),
        false => Err(ConstituencyFault::Filled { name: name() }),
    }
}

/// The election that made a delegate: the last one of her constituency by her first day, else the first on record.
pub fn election_of<'a>(elections: &'a [Constituency], of: &Delegate) -> Option<&'a Constituency> {
    let name = of.constituency.as_deref()?.trim();
    let mut here: Vec<&Constituency> = elections.iter().filter(|one| one.name == name).collect();
    here.sort_by_key(|one| one.elected_on);
    let by_then = here.iter().rfind(|one| one.elected_on <= of.from_day);
    by_then.or(here.first()).copied()
}

/// A number of people against the one that the rule wants of all workers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// How many there were.
    pub found: i64,
    /// Of how many.
    pub all: i64,
    /// The least that is enough.
    pub needed: i64,
    /// The share, as the law words it.
    pub share: Share,
    /// 依据
    pub basis: String,
}

impl Bar {
    /// Whether there were enough.
    pub fn is_met(&self) -> bool {
        self.found >= self.needed
    }
}

/// Whether enough workers took part (WC-12: two thirds), by the rule of the day of the election.
pub fn took_part(
    book: &Rulebook,
    region: &str,
    election: &Constituency,
) -> Result<Bar, RulebookError> {
    bar(
        book,
        region,
        ("congress.constituency_quorum", election.took_part),
        election,
    )
}

/// Whether a delegate had enough votes (WC-12: more than half of all workers of the constituency).
pub fn in_favour(
    book: &Rulebook,
    region: &str,
    election: &Constituency,
    votes: i64,
) -> Result<Bar, RulebookError> {
    bar(
        book,
        region,
        ("congress.constituency_pass", votes),
        election,
    )
}

fn bar(
    book: &Rulebook,
    region: &str,
    (code, found): (&str, i64),
    election: &Constituency,
) -> Result<Bar, RulebookError> {
    let on = election.elected_on;
    let share = book.share(code, region, on)?;
    let entry = book.get(code, region, on)?;
    let unsure = if entry.verify { "（待核实）" } else { "" };
    Ok(Bar {
        found,
        all: election.workers,
        needed: i64::from(share.needed(u32::try_from(election.workers).unwrap_or(0))),
        share,
        basis: format!("{}{unsure}", entry.basis()),
    })
}

/// A constituency and the delegates it has on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// 选区
    pub name: String,
    /// Its last election, where it is on record: its seats hold.
    pub election: Option<Constituency>,
    /// Delegates in office.
    pub in_office: i64,
}

impl Filled {
    /// Seats without a delegate, negative where there are more delegates than seats; `None` where the seats are not known.
    pub fn vacant(&self) -> Option<i64> {
        Some(self.election.as_ref()?.seats - self.in_office)
    }
}

/// Lists the constituencies by name, those of the elections and those the delegates bear, with who is in office on a day.
pub fn fill(elections: &[Constituency], delegates: &[Delegate], on: Day) -> Vec<Filled> {
    let mut filled: std::collections::BTreeMap<&str, Filled> = std::collections::BTreeMap::new();
    let blank = |name: &str| Filled {
        name: name.to_owned(),
        election: None,
        in_office: 0,
    };
    for one in elections {
        let at = filled.entry(&one.name).or_insert_with(|| blank(&one.name));
        if at
            .election
            .as_ref()
            .is_none_or(|known| known.elected_on <= one.elected_on)
        {
            at.election = Some(one.clone());
        }
    }
    for delegate in delegates
        .iter()
        .filter(|delegate| delegate.is_in_office(on))
    {
        if let Some(name) = delegate.constituency.as_deref().map(str::trim) {
            filled.entry(name).or_insert_with(|| blank(name)).in_office += 1;
        }
    }
    filled.into_values().collect()
}

impl Delegate {
    /// Whether she is a delegate on a day.
    pub fn is_in_office(&self, on: Day) -> bool {
        self.from_day <= on && self.to_day.is_none_or(|last| on <= last)
    }
}
