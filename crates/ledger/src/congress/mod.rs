//! 职工代表大会与厂务公开: who may vote, what must be decided and by how many, and what shows that a congress was held.
//!
//! Invariants: the base of a vote is all delegates in office, never those present (regulations §0.3); the threshold is that
//! of the matter, read from the rulebook on the day of the session; a session without minutes was held and is not proved
//! (§11). Rules: regulations §2.1–2.2, WC-*.

mod acts;
mod composition;
mod matters;
mod rate;
mod rules;
mod store;
mod types;
mod voting;

pub use acts::{
    NewItem, NewSession, Seat, close_session, found_congress, leave_seat, mark_present,
    open_session, put_item, record_vote, take_seat,
};
pub use composition::{Composition, Shortfall, compose};
pub use matters::{Matter, Power};
pub use rate::{Congress as YearOfCongress, Counted, Rate, congress_rate};
pub use rules::CongressError;
pub use store::{
    attendance_of, congresses_of, delegates_of, delegates_on, items_of, newest_congress,
    sessions_of,
};
pub use types::{
    Attendance, Ballot, Congress, CongressForm, Delegate, DelegateKind, Session, SessionItem,
    SessionKind,
};
pub use voting::{Outcome, Quorum, Votes, decide, quorum};

#[cfg(test)]
mod tests;
