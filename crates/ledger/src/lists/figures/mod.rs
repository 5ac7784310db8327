//! The figures of last year's return (上年年报数) as the office has them on a sheet: its own workbook of that year, or the
//! county's form.
//!
//! A row is about one line of this year's form. It finds the line by number and name; by name alone, which among several
//! of one name is the one below the line before it; a number under another name is a question. What the sheet gives
//! stands in 上年 until the ledger itself has sealed a year.

mod apply;
mod fields;
mod plan;
mod said;

pub use apply::apply;
pub use fields::FigureField;
pub use plan::{FigureDeed, FigurePlanner, absent_lines};
#[cfg(test)]
pub(super) use said::{name_of, read_value};
