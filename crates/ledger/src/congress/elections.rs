//! Elections by a congress (选举): the names on the ballot, the ballots counted, and who was elected.
//!
//! Invariants: at least as many names as seats; a ballot with more names than seats is void, so the valid ones carry no more
//! names than seats each; elected is who has the share of *all* delegates that the matter asks for (WC-09), as far as the
//! seats reach; a tie for the last seat elects neither.

use super::rules::{CongressError, check_given, check_names, check_open, check_slate};
use super::store::{candidates_of, turnout};
use super::types::{Candidate, Session, SessionItem};
use super::voting::Outcome;
use crate::shared::{CandidateId, SessionItemId};
use crate::store::{Record as _, Tx};
use crate::unions::{Union, person_named};

/// Who stands for how many seats (候选人名单).
#[derive(Debug, Clone)]
pub struct Slate {
    /// 应选名额
    pub seats: i64,
    /// 姓名, in the order of the ballot.
    pub names: Vec<String>,
}

/// Puts the names of an election on its ballot: members of that name, or people known by name only.
pub(super) fn stand(
    tx: &Tx<'_>,
    union: &Union,
    item: &SessionItem,
    names: &[String],
) -> Result<(), CongressError> {
    for (place, name) in names.iter().enumerate() {
        let person = person_named(tx, union, name)?;
        tx.insert(Candidate {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            session_item: item.id,
            place: place as i64 + 1,
            person: person.id,
            yes: None,
            no: None,
        })?;
    }
    Ok(())
}

/// What one candidate was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Who.
    pub candidate: CandidateId,
    /// 赞成
    pub yes: i64,
    /// 反对
    pub no: i64,
}

/// Records the ballots of an election: valid and void ones, and what each candidate was given.
pub fn record_election(
    tx: &Tx<'_>,
    item: SessionItemId,
    (valid, void): (i64, i64),
    given: &[Given],
) -> Result<SessionItem, CongressError> {
    let item = SessionItem::get(tx.conn(), item)?;
    let session = Session::get(tx.conn(), item.session)?;
    check_open(&session)?;
    let seats = check_slate(&item)?;
    let (_, present) = turnout(tx.conn(), &session)?;
    check_given(valid, void, present)?;
    let candidates = candidates_of(tx.conn(), item.id)?;
    check_names(seats, valid, &candidates, given)?;
    for one in given {
        tx.put(Candidate {
            yes: Some(one.yes),
            no: Some(one.no),
            ..Candidate::get(tx.conn(), one.candidate)?
        })?;
    }
    Ok(tx.put(SessionItem {
        valid: Some(valid),
        void: Some(void),
        ..item
    })?)
}

/// How a candidate came out (选举结果).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not counted yet.
    Waiting,
    /// 当选
    Elected,
    /// Too few votes, or too few seats.
    NotElected,
    /// As many votes as another for the last seat: those two are voted on again.
    Tied,
}

/// Reads who was elected. `votes` are the candidates' in the order of the ballot, as far as they were counted.
pub fn elect(outcome: &Outcome, seats: i64, votes: &[Option<i64>]) -> Vec<Standing> {
    let enough = |yes: i64| outcome.quorum.is_met() && yes >= outcome.needed;
    let mut passed: Vec<i64> = votes
        .iter()
        .flatten()
        .copied()
        .filter(|yes| enough(*yes))
        .collect();
    passed.sort_unstable_by(|one, other| other.cmp(one));
    let seats = usize::try_from(seats).unwrap_or(0);
    // The votes of the first who finds no seat left: whoever has no more than that has none either.
    let shut_out = passed.get(seats).copied();
    let standing = |yes: Option<i64>| match (yes, shut_out) {
        (None, _) => Standing::Waiting,
        (Some(yes), _) if !enough(yes) => Standing::NotElected,
        (Some(yes), Some(out)) if yes < out => Standing::NotElected,
        (Some(yes), Some(out)) if yes == out => {
            let last_in = seats.checked_sub(1).map(|at| passed[at]);
            if last_in == Some(yes) {
                Standing::Tied
            } else {
                Standing::NotElected
            }
        }
        _ => Standing::Elected,
    };
    votes.iter().map(|yes| standing(*yes)).collect()
}
