//! Hand-in and desk with real ledgers: what goes to the county, what comes back, and what is never merged.
#![allow(clippy::unwrap_used)]

mod chain;
mod duplicates;
mod enrolment;
mod entitlement;
mod guard;
mod hostile;
mod intake;
mod offices;
mod papers;
mod petitions;
mod recovery;
mod round_trip;
mod undo;
