//! The encrypted store (台账): the folder, its keys, its schema, and the one way to write to it.
//!
//! Invariants: the database is only ever opened with the data key; one process writes; every change is one
//! [`Ledger::transact`], which leaves an act line and one change line per record; records are retired, never deleted.

mod author;
mod backup;
mod chain;
mod check;
mod connection;
mod county;
mod deeds;
mod digest;
mod error;
mod folder;
mod forget;
mod history;
mod kinds;
mod ledger;
mod migrations;
mod put_back;
mod record;
mod rehearsal;
mod setting;
mod shelf;
mod slots;
mod text;
mod transact;
mod undo;
mod unlock;
mod values;
mod vault;

pub use author::{Author, Moment, Role};
pub use backup::{Backup, restore};
pub use chain::{ChainHash, chain_complaint, chain_head, find_head};
pub use check::Health;
pub use deeds::{Act, ActSort};
pub use digest::StateDigest;
pub use error::StoreError;
pub use folder::{Folder, LedgerInfo, LedgerKind};
pub use history::ActLine;
pub(crate) use history::first_written;
pub use kinds::{Kind, Reach};
pub use ledger::{Ledger, NewLedger};
pub use migrations::SCHEMA_VERSION;
pub use put_back::PutBack;
pub(crate) use record::record;
pub use record::{Record, Stamp};
pub use rehearsal::Rehearsal;
/// The ledger as it is read: what stores take, for callers who may not name SQLite.
pub use rusqlite::Connection as Reader;
pub use setting::{setting, write_setting};
pub use shelf::Occasion;
pub use slots::{Cost, DataKey, Passphrase, Slot};
pub use transact::{Entry, Tx};
pub use undo::Undone;
pub use unlock::Unlock;
pub(crate) use values::{sql_text, text_code};
pub use vault::{LARGEST_ATTACHMENT, Plain};

/// Result of a store call.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

#[cfg(test)]
pub(crate) mod tests;
