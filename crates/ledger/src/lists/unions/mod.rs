//! The township's own table of employers and unions (单位和工会名册): one row may found a union, enter an employer that
//! has none, put an employer under a joint union, or correct what is known.
//!
//! A row finds its employer by unified social credit code, then by exact name; its union by union code, exact name, then
//! by the employer. Union codes are lifelong (decision 4), a new name is a renaming with its day and never a correction;
//! a term is 3 or 5 years (工会法 Art. 16).

mod apply;
mod fields;
mod known;
mod merge;
mod plan;
mod said;

pub use apply::apply;
pub use fields::UnionField;
pub use plan::{UnionDeed, UnionPlanner, absent_unions};
pub use said::UnionSaid;
pub(super) use said::{length, years_between};
