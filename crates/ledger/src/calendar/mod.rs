//! 节假日和调休: which days are worked, from the table of each year.
//!
//! The State Council arranges every year anew, in the autumn before; nothing of it can be computed (regulations §8.3). A year
//! whose table is not here yet is judged by its week-ends and statutory days alone, and whoever asks is told so
//! (regulations §11, first line).

mod rules;
mod statutory;
mod types;
mod window;

pub use rules::Calendar;
pub use types::{Festival, TableError, YearTable};
pub use window::{BadMonthDay, MonthDay, YearWindow};

#[cfg(test)]
mod tests;
