//! 个人信息: what is kept of a family and why, who agreed to it, how long it stays, and what few people must not be counted
//! upward (个人信息保护法; regulations §7). Decision 28.
//!
//! Invariants: every column of a hardship record stands in [`KEPT`] with its purpose, its basis and what becomes of it; a file is
//! forgotten only when its time is over and a person says so; nothing forgotten is anywhere in the ledger afterwards.

mod consents;
mod kept;
mod purge;
mod store;

pub use crate::assistance::households::covers;
pub use consents::{ConsentGap, ConsentNeed, is_child, missing_consents};
pub use kept::{After, Class, KEPT, Kept, blank};
pub use purge::{Forgotten, PurgeError, files_over, forget_files, is_over};
pub use store::{
    Held, Shared, SharedFile, file_of_record, held_of, records_of_file, shared_households,
};

/// Groups smaller than this are told to nobody above the office (小组不上报; product default).
pub const SMALL_GROUP: i64 = 5;

/// A count as it may be shown upward: nothing stays nothing, and 1 to 4 households are `None`, shown as “<5”. Of so few one
/// could tell whose they are.
pub fn suppressed(count: i64) -> Option<i64> {
    (count <= 0 || count >= SMALL_GROUP).then_some(count)
}

#[cfg(test)]
mod purge_tests;
#[cfg(test)]
mod tests;
