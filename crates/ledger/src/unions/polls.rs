//! How an election went (选举情况): who came, who was elected, how many stood (regulations §1.2, ELEC-02 to ELEC-06). Pure but
//! for [`record_poll`].

use super::rules::{PollPart, Threshold, UnionError};
use super::{Body, BodyKind, Officer, Poll};
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Share};
use crate::store::Tx;

/// A share of a vote and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRule {
    /// The share.
    pub share: Share,
    /// Law and article.
    pub basis: String,
}

impl ShareRule {
    /// Reads one as it holds for an office on a day.
    pub fn of(book: &Rulebook, code: &str, region: &str, on: Day) -> Result<Self, RulebookError> {
        Ok(Self {
            share: book.share(code, region, on)?,
            basis: book.get(code, region, on)?.basis(),
        })
    }

    /// The least number that is enough of all; `None` where some of them are enough.
    pub(super) fn short(&self, some: i64, all: i64) -> Option<i64> {
        let all = u32::try_from(all).unwrap_or(u32::MAX);
        let needed = i64::from(self.share.needed(all));
        (some < needed).then_some(needed)
    }
}

/// The parameters of an election, as they hold on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollRules {
    /// Those who must come, of those who should (ELEC-02).
    pub turnout: ShareRule,
    /// Votes that elect, of those who should come (ELEC-02).
    pub pass: ShareRule,
    /// 差额: more candidates than seats, in tenths of a percent (ELEC-03).
    pub surplus: Threshold,
    /// Usual least and most members of the committee (ELEC-06).
    pub committee: [i64; 2],
    /// Usual least and most members of the audit committee (ELEC-06).
    pub audit: [i64; 2],
}

impl PollRules {
    /// Reads them as they hold for an office on the day of an election.
    pub fn of(book: &Rulebook, region: &str, on: Day) -> Result<Self, RulebookError> {
        let count = |code| book.count(code, region, on);
        Ok(Self {
            turnout: ShareRule::of(book, "union.election_turnout", region, on)?,
            pass: ShareRule::of(book, "union.election_pass", region, on)?,
            surplus: Threshold {
                number: book.permille("union.election_surplus", region, on)?,
                basis: book.get("union.election_surplus", region, on)?.basis(),
            },
            committee: [
                count("union.committee_size_from")?,
                count("union.committee_size_to")?,
            ],
            audit: [
                count("union.audit_size_from")?,
                count("union.audit_size_to")?,
            ],
        })
    }
}

/// How an election went, as far as the office wrote it down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// 应到
    pub expected: Option<i64>,
    /// 实到
    pub present: Option<i64>,
    /// 应选名额
    pub seats: Option<i64>,
    /// 候选人数
    pub candidates: Option<i64>,
    /// 没有近亲属 (ORG-03)
    pub no_relatives: bool,
}

/// Checks a count and the votes of those elected, by name. What was not written down is not checked.
pub fn check_count(
    count: &Count,
    votes: &[(String, i64)],
    rules: &PollRules,
) -> Result<(), UnionError> {
    let parts = [
        (PollPart::Expected, count.expected),
        (PollPart::Present, count.present),
        (PollPart::Seats, count.seats),
        (PollPart::Candidates, count.candidates),
    ];
    for (part, number) in parts {
        if let Some(number) = number.filter(|number| *number < 0) {
            let all = 0;
            return Err(UnionError::CountExceeds { part, number, all });
        }
    }
    let Some(expected) = count.expected else {
        return match votes.is_empty() && count.present.is_none() {
            true => Ok(()),
            false => Err(UnionError::ExpectedMissing),
        };
    };
    if let Some(present) = count.present {
        within(PollPart::Present, present, expected)?;
        if let Some(needed) = rules.turnout.short(present, expected) {
            return Err(UnionError::TurnoutShort {
                present,
                expected,
                needed,
                basis: rules.turnout.basis.clone(),
            });
        }
    }
    for (name, votes) in votes {
        within(PollPart::Votes, *votes, count.present.unwrap_or(expected))?;
        if let Some(needed) = rules.pass.short(*votes, expected) {
            return Err(UnionError::VotesShort {
                name: name.clone(),
                votes: *votes,
                expected,
                needed,
                basis: rules.pass.basis.clone(),
            });
        }
    }
    Ok(())
}

pub(super) fn within(part: PollPart, number: i64, all: i64) -> Result<(), UnionError> {
    match (0..=all).contains(&number) {
        true => Ok(()),
        false => Err(UnionError::CountExceeds { part, number, all }),
    }
}

/// The least number of candidates for so many seats (差额, ELEC-03): the surplus is rounded up to whole people.
pub fn least_candidates(seats: i64, permille: i64) -> i64 {
    seats + (seats * permille + 999).div_euclid(1000)
}

/// What is worth a look about an election; none of it blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PollNotice {
    /// 提示: nothing was written down of how many came and voted.
    NotCounted,
    /// 提示: some who were elected have no votes written down.
    VotesMissing,
    /// 核实 (ELEC-03): too few candidates for a choice.
    SurplusShort {
        /// 应选名额
        seats: i64,
        /// 候选人
        candidates: i64,
        /// The least.
        needed: i64,
        /// Law and article.
        basis: String,
    },
    /// 提示 (ELEC-06): more or fewer members than usual, or an even number.
    UnusualSize {
        /// Which body.
        body: BodyKind,
        /// 名额
        seats: i64,
        /// Usual least.
        from: i64,
        /// Usual most.
        to: i64,
    },
    /// 核实 (ORG-03): it was not declared that no candidate is a close relative.
    RelativesNotDeclared,
}

/// Lists what is worth a look about the election of a term.
pub fn poll_notices(
    kind: BodyKind,
    poll: Option<&Count>,
    officers: &[Officer],
    rules: &PollRules,
) -> Vec<PollNotice> {
    let Some(poll) = poll else {
        return vec![PollNotice::NotCounted];
    };
    let mut notices = Vec::new();
    if poll.expected.is_none() || poll.present.is_none() {
        notices.push(PollNotice::NotCounted);
    } else if officers.iter().any(|officer| officer.votes.is_none()) {
        notices.push(PollNotice::VotesMissing);
    }
    if let Some((seats, candidates)) = poll.seats.zip(poll.candidates) {
        let needed = least_candidates(seats, rules.surplus.number);
        if candidates < needed {
            notices.push(PollNotice::SurplusShort {
                seats,
                candidates,
                needed,
                basis: rules.surplus.basis.clone(),
            });
        }
    }
    let usual = match kind {
        BodyKind::Committee => Some(rules.committee),
        BodyKind::Audit => Some(rules.audit),
        BodyKind::Women => None,
    };
    if let Some((seats, [from, to])) = poll.seats.zip(usual)
        && (seats % 2 == 0 || !(from..=to).contains(&seats))
    {
        notices.push(PollNotice::UnusualSize {
            body: kind,
            seats,
            from,
            to,
        });
    }
    if !poll.no_relatives {
        notices.push(PollNotice::RelativesNotDeclared);
    }
    notices
}

/// Delegates of a members' congress by the number of members (ELEC-05, 总工发〔2019〕6号): up to so many members, the least and
/// the most delegates. The text itself was not at hand.
const DELEGATES: [(i64, i64, i64); 6] = [
    (200, 30, 40),
    (1_000, 40, 60),
    (5_000, 60, 90),
    (10_000, 90, 130),
    (50_000, 130, 180),
    (i64::MAX, 180, 240),
];

/// How many delegates a union of so many members sends, least and most; `None` where all members meet (ELEC-04).
pub fn delegates_for(members: i64, from: i64) -> Option<(i64, i64)> {
    if members < from {
        return None;
    }
    let row = DELEGATES.iter().find(|(up_to, ..)| members <= *up_to)?;
    Some((row.1, row.2))
}

/// Records how the election of a term went.
pub fn record_poll(
    tx: &Tx<'_>,
    body: &Body,
    count: Count,
    votes: &[(String, i64)],
    rules: &PollRules,
) -> Result<Poll, UnionError> {
    tx.hold_ours(body)?;
    check_count(&count, votes, rules)?;
    Ok(tx.insert(Poll {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        body: body.id,
        expected: count.expected,
        present: count.present,
        seats: count.seats,
        candidates: count.candidates,
        no_relatives: count.no_relatives,
    })?)
}

impl From<&Poll> for Count {
    fn from(poll: &Poll) -> Self {
        Self {
            expected: poll.expected,
            present: poll.present,
            seats: poll.seats,
            candidates: poll.candidates,
            no_relatives: poll.no_relatives,
        }
    }
}
