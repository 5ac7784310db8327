//! The files of households in trouble as offices keep them in sheets (困难职工档案台账): one row for a household with the worker's
//! data, or one row for each of its people (regulations §4.2).
//!
//! Rows are held in the staging until the last one is read, because those of one household may stand anywhere; then each household
//! is placed whole. A household finds its file by the worker's document alone; what the sheet does not say stays. Labels of other
//! times are kept as words and no category follows from them (regulations §4.1). A sheet that says when the county put them on file
//! is the register of standing files; every other one is applications.

mod apply;
mod fields;
mod group;
mod headings;
mod house;
mod merge;
mod place;
mod plan;
mod said;
mod words;

pub use apply::apply;
pub use fields::HouseholdField;
pub use plan::{FileDeed, HouseholdDeed, HouseholdPlanner, absent_files};
pub use said::{Figures, HouseholdSaid, MemberSaid};

/// Most rows of such a sheet: a county has some tens of thousands of households with their people.
pub const MOST_ROWS: usize = 200_000;

#[cfg(test)]
mod tests;
