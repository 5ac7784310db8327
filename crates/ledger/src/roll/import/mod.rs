//! Taking an office's sheet in (导入花名册): fields, checks, the plan for each row, and its one act.
//!
//! Invariants: nothing is written to the roll before a person has seen the plan; a row is taken or refused with exactly
//! one reason (decision 24); every word of a taken row is kept; taking the same sheet again changes nothing; a batch is
//! one act and is undone whole. Knows no spreadsheet: it is given rows of text cells.

mod apply;
mod check;
mod fields;
mod merge;
mod plan;

pub use apply::{Applied, apply};
pub use check::{Checked, Refusal, SourceRow, Taken, Warning, check_row};
pub use fields::Field;
pub use plan::{PlannedRow, Planner, Tally};

#[cfg(test)]
mod tests;
