//! One function per thing a person does (办事): requests in, replies out, and every failure in plain Chinese.
//!
//! Shells (the window, the terminal) know this crate and nothing below it. [`dispatch`] serves them all; the list of
//! commands stands once, in [`commands`], and writes the TypeScript of the window.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a command owns its request: one shape for all of them"
)]

mod activities;
mod assistance;
mod attachments;
mod bindings;
mod cases;
mod commands;
mod congress;
mod desk;
mod dues;
mod failure;
mod filing;
mod form;
mod import;
mod list;
mod messages;
mod negotiation;
mod office;
mod openness;
mod papers;
mod petitions;
mod practice;
mod privacy;
mod progress;
mod returns;
mod roll;
mod rules;
mod session;
mod standing;
mod today;
mod unions;
mod year;

pub use bindings::{record_words, typescript};
pub use commands::{CommandShape, commands, dispatch};
pub use failure::{Failure, FieldFault};
pub use office::{Clock, Config, Office};
pub use practice::{InventedPerson, PRACTICE_PASSPHRASE, invented_person};
pub use progress::{Progress, Quiet};
pub use taizhang_ledger::store::Cost;

/// Result of anything a person does.
pub type Answer<T> = Result<T, Failure>;
