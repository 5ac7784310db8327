//! What every list that comes in has in common (导入表格): rows of text cells with the field of each column, the plan for
//! each row in an encrypted staging, the remembered mapping, the batch that is undone whole.
//!
//! Invariants: nothing is written before a person has seen the plan; every row is taken, asked about or refused; a batch
//! is one act. A list itself (roll, unions, officers) is its fields, its check of a row, how a row finds its record and
//! what taking it does. Decision: docs/decisions/0017-lists-in.md.

mod plan;
mod source;
mod store;

pub use plan::{Part, Planned, Tally};
pub(crate) use source::{FOOT_WORDS, is_blank};
pub use source::{SheetField, SourceCell, SourceRow};
pub(crate) use store::remember_batch;
pub use store::{Staging, find_batch, find_mapping, remember_mapping};
