//! 牌子工会、空转工会: a transparent score from what twelve months show (anchors §1 row 37, 空转判定). Pure.
//!
//! It is worked out for the union itself and is never a record: nothing of it goes up by itself.

use super::evidence::{Fact, Seen};
use super::rules::StandingError;
use super::schemes::{Scheme, SchemeItem};
use super::types::IdleAnswer;
use crate::cases::Given;
use crate::shared::{Day, Period};
use serde::{Deserialize, Serialize};

/// The twelve months that are looked at: they end with the day.
pub fn last_year(as_of: Day) -> Period {
    Period {
        from: as_of.plus_years(-1).plus_days(1),
        to: as_of,
    }
}

/// Whether a union is judged on a day: from the corresponding day a year after its founding on. One whose founding is not
/// recorded is: it is old enough that nobody remembers.
pub fn is_judged(founded_on: Option<Day>, as_of: Day) -> bool {
    founded_on.is_none_or(|day| day.plus_years(1) <= as_of)
}

/// One item of the score (一项依据).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The item.
    pub item: SchemeItem,
    /// What the records say.
    pub fact: Fact,
    /// Whether that is evidence of work.
    pub found: bool,
}

/// A score with what it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdleScore {
    /// The day.
    pub as_of: Day,
    /// Its items.
    pub lines: Vec<EvidenceLine>,
    /// Points below which a union counts as idle.
    pub below: i64,
}

impl IdleScore {
    /// 得分
    pub fn points(&self) -> i64 {
        let found = self.lines.iter().filter(|line| line.found);
        found.map(|line| line.item.max).sum()
    }

    /// Whether the union stands idle: fewer points than the threshold; so many are enough.
    pub fn is_idle(&self) -> bool {
        self.points() < self.below
    }

    /// The items as an answer keeps them.
    pub fn answered(&self) -> Vec<AnsweredItem> {
        self.lines
            .iter()
            .map(|line| AnsweredItem {
                code: line.item.code.clone(),
                text: line.item.text.clone(),
                points: line.item.max,
                found: line.found,
            })
            .collect()
    }
}

/// How a union stands (空转排查情况), the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdleState {
    /// It looks idle and has not answered.
    Idle,
    /// It looks idle and answered within the twelve months.
    Answered,
    /// It answered and works again.
    Revived,
    /// There is evidence enough.
    Active,
    /// Younger than a year: not judged.
    Young,
}

impl IdleState {
    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::Idle => "像是空转，还没有答复",
            Self::Answered => "已答复，正在整改",
            Self::Revived => "已恢复",
            Self::Active => "在开展工作",
            Self::Young => "建会不满一年，不评",
        }
    }
}

/// How a union that is judged stands. Without a score it belongs to another station, of which only what it answered is
/// known: `None` where it did not.
pub fn idle_state(
    score: Option<&IdleScore>,
    answer: Option<&IdleAnswer>,
    on: Day,
) -> Option<IdleState> {
    let year = last_year(on);
    let is_fresh =
        |one: &&IdleAnswer| score.is_none() || year.contains(one.revived_on.unwrap_or(one.as_of));
    let revived = |one: &IdleAnswer| one.revived_on.is_some();
    match (score.map(IdleScore::is_idle), answer.filter(is_fresh)) {
        (_, Some(one)) if revived(one) => Some(IdleState::Revived),
        (Some(false), _) => Some(IdleState::Active),
        (_, Some(_)) => Some(IdleState::Answered),
        (Some(true), None) => Some(IdleState::Idle),
        (None, None) => None,
    }
}

/// An item as it stood when a union answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnsweredItem {
    /// Its code.
    pub code: String,
    /// 内容
    pub text: String,
    /// What it was worth.
    pub points: i64,
    /// Whether it was found.
    pub found: bool,
}

/// Scores a union on `given.today`.
///
/// # Errors
/// A parameter that the book does not have.
pub fn idle_score(
    scheme: &Scheme,
    seen: &Seen,
    given: &Given<'_>,
) -> Result<IdleScore, StandingError> {
    let mut lines = Vec::new();
    for item in &scheme.items {
        if let Some(figure) = item.figure {
            let fact = seen.fact(figure, given)?;
            lines.push(EvidenceLine {
                item: item.clone(),
                fact,
                found: fact.holds(given.today),
            });
        }
    }
    let below = given
        .book
        .count("union.idle_below", given.region, given.today)?;
    Ok(IdleScore {
        as_of: given.today,
        lines,
        below,
    })
}
