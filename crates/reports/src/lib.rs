//! Rows out: xlsx for lists, refused rows, the annual return and the papers that travel with a stick.
//!
//! Every function takes small plain structs, lays them out for A4 and writes one whole file: a workbook is
//! either complete under its name or not there at all ([`mod@file`]). No ledger type, SQL or clock is known here;
//! strings are always written as strings, so nothing a person typed can become a formula.

pub mod annual_return;
pub mod documents;
pub mod error;
pub mod file;
pub mod fill_in;
pub mod list;
mod paper;
pub mod refusals;
pub mod slip;
pub mod value;

#[cfg(test)]
mod dump;

pub use error::ReportError;
pub use file::Existing;
pub use value::{Day, ShortCode};
