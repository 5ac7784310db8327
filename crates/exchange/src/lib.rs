//! Ledger to bundle and back (报送与收件): what goes in, how it merges, the county's desk, receipts.
//!
//! Knows no SQL: what must be remembered stands in `ledger::filing`, the format in `bundle`. Invariants: a number is
//! committed before its bytes are built; nothing is parsed before its signature held; a bundle is merged in one
//! transaction together with the chain state and the finished receipt, so that a machine that stops at any moment has
//! taken it wholly or not at all, and answers the same bundle with the same receipt for ever.

pub mod desk;
mod enrol;
mod entitlement;
mod errand;
mod error;
mod export;
mod facts;
mod files;
mod keys;
mod papers;
mod receipt;
mod recovery;
pub mod rules;
mod status;
mod stick;
mod undo;
mod verify;

pub use enrol::{Accepted, EnrolmentFile, RequestFacts, accept, request, request_facts};
pub use errand::{Errand, Part};
pub use error::ExchangeError;
pub use export::{Exported, export};
pub use facts::{Facts, IntakeFacts};
pub use files::{bundles_in, read_bundle};
pub use receipt::{ImportedReceipt, ReceiptSummary, import, imported, look};
pub use status::{FilingOverview, SlipFacts, overview, slip_facts};
pub use stick::write_to_stick;
pub use undo::{TakenBack, undo_taking_in};
pub use verify::{Checked, verify_at_desk, verify_at_station};

/// Result of an exchange.
pub type Result<T, E = ExchangeError> = std::result::Result<T, E>;
