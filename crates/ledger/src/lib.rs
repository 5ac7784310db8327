//! What a union office keeps (工会台账): its records, the rules about them, and the encrypted store they stand in.
//!
//! Knows SQLite and the law; knows no window, no spreadsheet, no bundle, no clock and no environment. Every area has the
//! same inner shape: `types.rs` values, `rules.rs` pure decisions with their articles, `store.rs` the only file with SQL.

pub mod activities;
pub mod assistance;
pub mod attachments;
pub mod calendar;
pub mod cases;
pub mod clocks;
pub mod congress;
pub mod due;
pub mod dues;
pub mod filing;
pub mod lists;
pub mod negotiation;
pub mod openness;
pub mod operators;
pub mod people;
pub mod petitions;
pub mod returns;
pub mod roll;
pub mod rulebook;
pub mod shared;
pub mod sheets;
pub mod standing;
pub mod store;
pub mod unions;
pub mod year;
