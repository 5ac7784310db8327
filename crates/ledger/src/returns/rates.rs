//! The rates that the county scores (三项考核): numerator, denominator and the lists behind both, from the same rows as the
//! return's lines (anchors §1.2). Pure but for its loading.

use super::edition::Editions;
use super::figure::Figure;
use super::over::{Among, books_over};
use super::rules::ReturnError;
use crate::shared::{Day, Period};
use crate::store::text_code;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

text_code! {
    /// A scored rate (考核项目), and beside the third the staff it reaches.
    pub enum ScoredRate {
        /// 职代会召开率
        Congress = "congress" "职代会召开率",
        /// 厂务公开建制率
        Openness = "openness" "厂务公开建制率",
        /// 工资集体协商建制率
        Wage = "wage" "工资集体协商建制率",
        /// 覆盖职工
        Staff = "staff" "工资集体协商覆盖职工",
    }
}

impl ScoredRate {
    /// 分子
    pub fn part(self) -> Figure {
        match self {
            Self::Congress => Figure::CongressesHeld,
            Self::Openness => Figure::OpennessCovered,
            Self::Wage => Figure::WageCovered,
            Self::Staff => Figure::WageStaff,
        }
    }

    /// 分母
    pub fn whole(self) -> Figure {
        match self {
            Self::Congress => Figure::CongressesDue,
            Self::Openness => Figure::OpennessDue,
            Self::Wage => Figure::WageDue,
            Self::Staff => Figure::WageStaffDue,
        }
    }

    /// What stands in its list. Of staff the enterprises: also those whose head-count nobody recorded.
    fn listed(self) -> Figure {
        match self {
            Self::Staff => Figure::WageDue,
            rate => rate.whole(),
        }
    }
}

text_code! {
    /// The step of a trend (走势).
    pub enum RateStep {
        /// At the end of each year.
        Year = "year" "年",
        /// At the middle and the end of each year, counted from the first of January.
        Half = "half" "半年",
    }
}

/// A rate of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateOver {
    /// Which.
    pub rate: ScoredRate,
    /// 分子
    pub part: i64,
    /// 分母
    pub whole: i64,
}

/// A union or an enterprise in the list of a rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateRow {
    /// Id of the union or of the employer.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Code of the union it counts for.
    pub union: String,
    /// That union's name.
    pub union_name: String,
    /// How it stands, in words.
    pub detail: String,
    /// Whether it is in the numerator.
    pub is_done: bool,
    /// What it adds to the numerator.
    pub part: i64,
    /// What it adds to the denominator; of staff nothing where the head-count is not recorded.
    pub whole: i64,
}

/// Works the rates of a period out. The roll is not read: none of them counts members.
pub fn rates_over(
    conn: &Connection,
    editions: &Editions,
    period: Period,
    among: Among<'_>,
) -> Result<Vec<RateOver>, ReturnError> {
    let books = books_over(conn, editions, period, among)?;
    let (amounts, _) = books.amounts(None);
    let sum = |figure| amounts.iter().filter_map(|one| one.get(figure)).sum();
    let rates = ScoredRate::ALL.iter().map(|rate| RateOver {
        rate: *rate,
        part: sum(rate.part()),
        whole: sum(rate.whole()),
    });
    Ok(rates.collect())
}

/// Lists everything in the denominator of a rate, by union, with what of it is in the numerator.
pub fn rate_rows(
    conn: &Connection,
    editions: &Editions,
    period: Period,
    among: Among<'_>,
    rate: ScoredRate,
) -> Result<Vec<RateRow>, ReturnError> {
    let books = books_over(conn, editions, period, among)?;
    let mut rows: BTreeMap<(usize, Uuid), RateRow> = BTreeMap::new();
    let (mut parts, mut wholes, mut done) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
    let covered = match rate {
        ScoredRate::Staff => Figure::WageCovered,
        rate => rate.part(),
    };
    books.each_row(&mut |row| {
        let key = (row.union, row.id);
        if row.amount == 0 {
            return;
        }
        if row.figure == rate.part() {
            *parts.entry(key).or_insert(0) += row.amount;
        }
        if row.figure == rate.whole() {
            *wholes.entry(key).or_insert(0) += row.amount;
        }
        if row.figure == covered {
            done.insert(key);
        }
        if row.figure == rate.listed() {
            let union = &books.unions[row.union];
            rows.entry(key).or_insert_with(|| RateRow {
                id: row.id,
                name: row.name.to_owned(),
                union: union.code.to_string(),
                union_name: union.name.clone(),
                detail: (row.detail)(),
                is_done: false,
                part: 0,
                whole: 0,
            });
        }
    });
    let count = |(key, row): ((usize, Uuid), RateRow)| RateRow {
        is_done: done.contains(&key),
        part: parts.get(&key).copied().unwrap_or(0),
        whole: wholes.get(&key).copied().unwrap_or(0),
        ..row
    };
    Ok(rows.into_iter().map(count).collect())
}

/// The periods of a trend, the last one up to a day: each from the first of January to the end of its step.
pub fn periods_to(step: RateStep, to: Day, count: usize) -> Vec<Period> {
    let steps = match step {
        RateStep::Year => 1,
        RateStep::Half => 2,
    };
    let months = 12 / steps;
    let at = i64::from(to.year()) * steps + (i64::from(to.month()) - 1) / months;
    let periods = (0..count as i64).rev().filter_map(|back| {
        let (year, half) = ((at - back).div_euclid(steps), (at - back).rem_euclid(steps));
        let from = Day::new(i32::try_from(year).ok()?, 1, 1)?;
        let end = from
            .plus_months(i32::try_from((half + 1) * months).ok()?)
            .plus_days(-1);
        Period::new(from, end.min(to))
    });
    periods.collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_trend_ends_on_the_day_and_counts_every_step_from_new_year() {
        for (step, to, expected) in [
            (
                RateStep::Year,
                "2026-11-22",
                [
                    "2024-01-01 2024-12-31",
                    "2025-01-01 2025-12-31",
                    "2026-01-01 2026-11-22",
                ],
            ),
            (
                RateStep::Year,
                "2026-12-31",
                [
                    "2024-01-01 2024-12-31",
                    "2025-01-01 2025-12-31",
                    "2026-01-01 2026-12-31",
                ],
            ),
            (
                RateStep::Half,
                "2026-06-30",
                [
                    "2025-01-01 2025-06-30",
                    "2025-01-01 2025-12-31",
                    "2026-01-01 2026-06-30",
                ],
            ),
            (
                RateStep::Half,
                "2026-07-01",
                [
                    "2025-01-01 2025-12-31",
                    "2026-01-01 2026-06-30",
                    "2026-01-01 2026-07-01",
                ],
            ),
            (
                RateStep::Half,
                "2026-01-01",
                [
                    "2025-01-01 2025-06-30",
                    "2025-01-01 2025-12-31",
                    "2026-01-01 2026-01-01",
                ],
            ),
        ] {
            let found: Vec<String> = periods_to(step, to.parse().unwrap(), 3)
                .into_iter()
                .map(|period| format!("{} {}", period.from, period.to))
                .collect();
            assert_eq!(found, expected, "{step:?} {to}");
        }
    }
}
