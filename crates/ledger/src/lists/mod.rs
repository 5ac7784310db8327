//! Lists of the whole ledger that come in (名册导入): unions with their employers, the officers of unions, the figures of last
//! year's return, and the files of households in trouble.
//!
//! Invariants: a row finds its record by code before name, and by exact name before anything else; a name that is only
//! like a known one is a question and never taken by itself; what the sheet does not say stays; what stands in the
//! ledger and not in the sheet is proposed and never ended. Shape: [`crate::sheets`].

pub mod figures;
pub mod households;
mod money;
mod near;
pub mod officers;
mod reading;
mod store;
mod types;
pub mod unions;

pub use types::{
    Absent, ListApplied, ListChange, ListFault, ListQuestion, ListRow, ListTally, ListWarning,
    MOST_ROWS,
};

#[cfg(test)]
mod tests;
