//! The table of one year as it is published.

use crate::shared::{Day, Period};
use serde::{Deserialize, Serialize};

/// Rest and working days of one year (某年节假日安排).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearTable {
    /// The year.
    pub year: i32,
    /// The notice it was taken from, with its day.
    pub source: String,
    /// Days of rest, moved ones among them.
    pub rest: Vec<Festival>,
    /// Saturdays and Sundays that are worked (调休上班).
    pub worked: Vec<Day>,
}

/// Days of rest that belong together (放假).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Festival {
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Festival {
    /// Its days; `None` if it would end before it begins.
    pub(super) fn period(&self) -> Option<Period> {
        Period::new(self.from, self.to)
    }
}

/// Why a table cannot be one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Two tables of one year.
    #[error("there are two tables of {year}")]
    Twice {
        /// The year.
        year: i32,
    },
    /// A festival ends before it begins.
    #[error("{name} of {year} ends before it begins")]
    Backwards {
        /// The year.
        year: i32,
        /// The festival.
        name: String,
    },
    /// A day that is neither in the year nor in the December before it, where New Year's rest may begin.
    #[error("{day} does not belong to {year}")]
    OtherYear {
        /// The year.
        year: i32,
        /// The day.
        day: Day,
    },
    /// A day of rest that is worked.
    #[error("{day} is both rested and worked")]
    Both {
        /// The day.
        day: Day,
    },
    /// A worked day that is neither a Saturday nor a Sunday: there is nothing to move.
    #[error("{day} is no week-end")]
    NoWeekend {
        /// The day.
        day: Day,
    },
    /// A table without a single day of rest.
    #[error("the table of {year} is empty")]
    Empty {
        /// The year.
        year: i32,
    },
}
