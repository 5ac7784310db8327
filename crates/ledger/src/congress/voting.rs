//! Whether enough are there, and whether an item passed. Pure.

use super::matters::{Matter, Power};
use super::types::SessionItem;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Share};

/// What was counted of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    /// 赞成
    pub yes: i64,
    /// 反对
    pub no: i64,
    /// 弃权
    pub abstained: i64,
    /// 废票
    pub void: i64,
}

impl Votes {
    /// All ballots given.
    pub fn given(self) -> i64 {
        self.yes + self.no + self.abstained + self.void
    }
}

/// Whether enough of all are there (法定人数).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// 应到
    pub base: i64,
    /// 实到
    pub present: i64,
    /// The least number that is enough.
    pub needed: i64,
    /// The share, as the law words it.
    pub share: Share,
    /// 依据
    pub basis: String,
}

impl Quorum {
    /// Whether the meeting can decide.
    pub fn is_met(&self) -> bool {
        self.base > 0 && self.present >= self.needed
    }
}

/// How an item came out (表决结果).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Whom the share is of: all delegates in office, never those present.
    pub base: i64,
    /// Votes in favour that are needed.
    pub needed: i64,
    /// The share, as the law words it.
    pub share: Share,
    /// Whether enough were there for this matter.
    pub quorum: Quorum,
    /// Whether it passed; `None` before it was voted on.
    pub passed: Option<bool>,
    /// 依据 of the share.
    pub basis: String,
}

impl Outcome {
    /// Votes in favour that were missing.
    pub fn missing(&self, votes: Votes) -> i64 {
        (self.needed - votes.yes).max(0)
    }
}

/// Reads the quorum of a session that decides nothing in particular (WC-08).
pub fn quorum(
    book: &Rulebook,
    region: &str,
    on: Day,
    base: i64,
    present: i64,
) -> Result<Quorum, RulebookError> {
    read_quorum(book, region, on, ("congress.quorum", base, present))
}

fn read_quorum(
    book: &Rulebook,
    region: &str,
    on: Day,
    (code, base, present): (&str, i64, i64),
) -> Result<Quorum, RulebookError> {
    let share = book.share(code, region, on)?;
    Ok(Quorum {
        base,
        present,
        needed: needed(share, base),
        share,
        basis: book.get(code, region, on)?.basis(),
    })
}

/// Reads how an item comes out: `None` for what nobody votes on.
pub fn decide(
    book: &Rulebook,
    region: &str,
    on: Day,
    (matter, power): (Matter, Power),
    (base, present): (i64, i64),
    votes: Option<Votes>,
) -> Result<Option<Outcome>, RulebookError> {
    if !power.is_voted_on() {
        return Ok(None);
    }
    let (quorum, pass) = matter.thresholds();
    let quorum = read_quorum(book, region, on, (quorum, base, present))?;
    let share = book.share(pass, region, on)?;
    let needed = needed(share, base);
    Ok(Some(Outcome {
        base,
        needed,
        share,
        passed: votes.map(|votes| quorum.is_met() && votes.yes >= needed),
        quorum,
        basis: book.get(pass, region, on)?.basis(),
    }))
}

fn needed(share: Share, base: i64) -> i64 {
    i64::from(share.needed(u32::try_from(base).unwrap_or(0)))
}

impl SessionItem {
    /// Whether its votes, or those of its candidates, were written down.
    pub fn is_counted(&self) -> bool {
        self.yes.is_some() || self.valid.is_some()
    }
}

impl Power {
    /// Whether votes are counted: what is only heard or discussed is not put to the vote.
    pub fn is_voted_on(self) -> bool {
        matches!(self, Self::Pass | Self::Elect)
    }
}
