//! Counting working days. Pure: the tables are given.

use super::statutory::statutory;
use super::{TableError, YearTable};
use crate::shared::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of working days (工作日历).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeSet<i32>,
    rest: BTreeMap<Day, String>,
    worked: BTreeSet<Day>,
}

impl Calendar {
    /// Puts the tables of several years together.
    pub fn new(tables: &[YearTable]) -> Result<Self, TableError> {
        let mut calendar = Self::default();
        for table in tables {
            calendar.add(table)?;
        }
        Ok(calendar)
    }

    fn add(&mut self, table: &YearTable) -> Result<(), TableError> {
        let year = table.year;
        if !self.years.insert(year) {
            return Err(TableError::Twice { year });
        }
        if table.rest.is_empty() {
            return Err(TableError::Empty { year });
        }
        for festival in &table.rest {
            let days = festival.period().ok_or_else(|| TableError::Backwards {
                year,
                name: festival.name.clone(),
            })?;
            let mut day = days.from;
            while days.contains(day) {
                belongs(year, day)?;
                self.rest.insert(day, festival.name.clone());
                day = day.plus_days(1);
            }
        }
        for &day in &table.worked {
            belongs(year, day)?;
            if !day.is_weekend() {
                return Err(TableError::NoWeekend { day });
            }
            if self.rest.contains_key(&day) {
                return Err(TableError::Both { day });
            }
            self.worked.insert(day);
        }
        Ok(())
    }

    /// Whether the table of a year is here.
    pub fn has_table(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// The years between two days whose table is not here.
    pub fn missing(&self, from: Day, to: Day) -> Vec<i32> {
        (from.year()..=to.year())
            .filter(|year| !self.has_table(*year))
            .collect()
    }

    /// Whether a day is worked. The table rules both ways: a worked Saturday is a working day, a moved rest day is rest.
    pub fn is_working(&self, day: Day) -> bool {
        self.worked.contains(&day) || (!day.is_weekend() && self.festival(day).is_none())
    }

    /// The festival of a day of rest, or of a day moved to it.
    pub fn festival(&self, day: Day) -> Option<&str> {
        match self.rest.get(&day) {
            Some(name) => Some(name),
            None if self.has_table(day.year()) => None,
            None => statutory(day),
        }
    }

    /// The day itself if it is worked, or the first worked day after it (民法典 Art. 203).
    pub fn next_working(&self, day: Day) -> Day {
        let mut day = day;
        while !self.is_working(day) && day < Day::MAX {
            day = day.plus_days(1);
        }
        day
    }

    /// The so-many-th working day after a day, which is not counted itself; before it if negative. For 0 the day itself.
    pub fn plus_working(&self, day: Day, days: i64) -> Day {
        let step = days.signum();
        let (mut day, mut left) = (day, days.abs());
        while left > 0 && day > Day::MIN && day < Day::MAX {
            day = day.plus_days(step);
            left -= i64::from(self.is_working(day));
        }
        day
    }
}

fn belongs(year: i32, day: Day) -> Result<(), TableError> {
    if day.year() == year || (day.year() == year - 1 && day.month() == 12) {
        Ok(())
    } else {
        Err(TableError::OtherYear { year, day })
    }
}
