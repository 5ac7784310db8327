//! People (人): one record for a human being, whatever roles he or she has.
//!
//! A member, an officer, a delegate is a person in a role (decision 18). Two records of one person can be merged and
//! un-merged: the one that gives way points to the other and keeps its words. Name, phone and post are as of now;
//! membership and posts are dated where they stand.

mod store;
mod types;

pub use store::{find_by_document, find_twins};
pub use types::{NotSame, Person, Twin, TwinReason};
