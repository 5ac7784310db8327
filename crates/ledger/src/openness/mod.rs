//! 厂务公开: who is responsible and where things are posted, what was posted from when to when, what workers said to it and
//! what became of that, and the four yearly reports of public-owned units.
//!
//! Invariants: what is to be open depends on whom the unit belongs to (OPN-03, OPN-04); a posting has its first day and does
//! not end before it; coverage (建制率) is computed from what was entered and what shows it, never typed. Rules:
//! regulations §2.3, OPN-*; the rate anchors §3.

mod acts;
mod items;
mod rate;
mod reports;
mod rules;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use acts::{
    NewOpinion, NewPosting, NewSystem, Settling, end_posting, file_report, post, raise, set_up,
    settle,
};
pub use items::{OpenItem, Owner};
pub use rate::{Coverage, OpenYear, coverage_rate, must_open, open_year};
pub use reports::{Reported, reported};
pub use rules::OpennessError;
pub use store::{
    opinions_of, opinions_open, postings_of, postings_within, system_of, systems_by, unit_type_of,
};
pub use types::{
    Adoption, Channel, Opinion, OpinionSource, Posting, ReportTopic, System, YearlyReport,
};
