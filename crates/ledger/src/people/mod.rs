//! People (人): one record for a human being, whatever roles he or she has.
//!
//! A member, an officer, a delegate is a person in a role (decision 18). Two records of one person can be merged and
//! un-merged: the one that gives way points to the other and keeps its words. Every reader follows that one step
//! ([`Person::standing`]); records that point to the one that gave way stay as they are, so that un-merging is exact. Name, phone and post are as of now;
//! membership and posts are dated where they stand.

mod acts;
pub mod rules;
mod store;
mod types;

pub use acts::{merge, unmerge};
pub use rules::PeopleError;
pub(crate) use store::RECORDS_OF;
pub use store::{find_by_document, find_twins, given_way_to, standing_id};
pub use types::{NotSame, Person, Twin, TwinReason};

#[cfg(test)]
mod tests;
