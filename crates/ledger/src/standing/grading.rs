//! Points, levels and how long they hold (分数、等级、有效期). Pure.

use super::evidence::Fact;
use super::schemes::{EvidenceKind, Level, Scheme, SchemeItem, SchemeKind};
use super::types::{Grading, GradingItem};
use crate::shared::Day;

/// Points an item counts on a day: what the review gave, else what the records say, else what the union wrote. `None`
/// where nothing is said of it yet.
pub fn worth(
    scheme: &Scheme,
    item: &SchemeItem,
    row: Option<&GradingItem>,
    fact: Option<Fact>,
    on: Day,
) -> Option<i64> {
    if let Some(given) = row.and_then(|row| row.reviewed) {
        return Some(given);
    }
    if let Some(fact) = fact {
        return Some(if fact.holds(on) { item.max } else { 0 });
    }
    let row = row?;
    match (scheme.kind, item.evidence) {
        (SchemeKind::Points, _) => row.points,
        (_, EvidenceKind::Ballot) => row.ballots.map(|_| item.max),
        _ => row.done_on.map(|_| item.max),
    }
}

/// Adds points up (总分); what nothing is said of counts nothing.
pub fn total(points: impl IntoIterator<Item = Option<i64>>) -> i64 {
    points.into_iter().flatten().sum()
}

/// The level that so many points make (等级): the highest whose threshold they reach.
pub fn level_of(scheme: &Scheme, points: i64) -> Option<&Level> {
    scheme.levels.iter().find(|level| points >= level.from)
}

/// Last day on which a review holds: the corresponding day, not moved by rest days (民法典 Art. 202; regulations §0.3).
pub fn valid_until(reviewed_on: Day, years: i32) -> Day {
    reviewed_on.plus_years(years)
}

/// How a union stands under a scheme (评定情况), from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// Nothing was begun.
    Nothing,
    /// It scores itself.
    Scoring,
    /// The last review holds no longer.
    Expired,
    /// Reviewed, and short of every level.
    Unrated,
    /// Reviewed, and the level holds.
    Rated,
}

/// How a union stands on a day, from its grading of the year or else its last one that was reviewed.
pub fn stands(grading: Option<&Grading>, on: Day) -> Stands {
    match grading.map(|one| (one.valid_until, &one.level)) {
        None => Stands::Nothing,
        Some((None, _)) => Stands::Scoring,
        Some((Some(last), _)) if last < on => Stands::Expired,
        Some((_, None)) => Stands::Unrated,
        Some((_, Some(_))) => Stands::Rated,
    }
}
