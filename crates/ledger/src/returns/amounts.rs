//! What was counted of one union or of several (数额). Pure.

use super::figure::Figure;
use crate::shared::Day;

/// One number per named figure; `None` where nothing is recorded that would tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amounts(Vec<Option<i64>>);

impl Amounts {
    /// A union of which nothing has been counted yet.
    pub fn none_yet() -> Self {
        Self(
            Figure::ALL
                .iter()
                .map(|figure| figure.starts_at_zero().then_some(0))
                .collect(),
        )
    }

    /// Looks a figure up.
    pub fn get(&self, figure: Figure) -> Option<i64> {
        self.0[figure as usize]
    }

    /// Sets a figure.
    pub fn set(&mut self, figure: Figure, value: i64) {
        self.0[figure as usize] = Some(value);
    }

    /// Adds to a figure; the first addition makes an unknown one known.
    pub fn add(&mut self, figure: Figure, more: i64) {
        let slot = &mut self.0[figure as usize];
        *slot = Some(slot.unwrap_or(0) + more);
    }

    /// Adds every figure of another that may be added up, so many times.
    pub fn add_all(&mut self, other: &Self, times: i64) {
        for figure in Figure::ALL.iter().copied().filter(|one| one.adds_up()) {
            if let Some(value) = other.get(figure) {
                self.add(figure, value * times);
            }
        }
    }

    /// Adds up several unions. What does not add up (days, terms) is left out, but for the day they all share.
    pub fn total<'a>(parts: impl Iterator<Item = &'a Self>, reference: Day) -> Self {
        let mut total = Self::none_yet();
        for part in parts {
            for figure in Figure::ALL
                .iter()
                .copied()
                .filter(|figure| figure.adds_up())
            {
                if let Some(value) = part.get(figure) {
                    total.add(figure, value);
                }
            }
        }
        total.set(Figure::ReferenceDay, day_number(reference));
        total
    }
}

/// A day as a number that formulas compare.
pub fn day_number(day: Day) -> i64 {
    Day::MIN.days_until(day)
}

/// The day behind such a number.
pub fn numbered_day(number: i64) -> Day {
    Day::MIN.plus_days(number)
}
