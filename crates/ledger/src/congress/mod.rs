//! 职工代表大会与厂务公开: who may vote, what must be decided and by how many, and what shows that a congress was held.
//!
//! Invariants: the base of a vote is all delegates in office, never those present (regulations §0.3); the threshold is that
//! of the matter, read from the rulebook on the day of the session; a session without minutes was held and is not proved
//! (§11). Rules: regulations §2.1–2.2, WC-*.

mod acts;
mod appraisals;
mod boards;
mod composition;
mod constituencies;
mod days;
mod elections;
mod matters;
pub mod proposals;
mod rate;
mod reminders;
mod rules;
mod store;
mod types;
mod voting;

pub use acts::{
    NewItem, Seat, SessionDates, close_session, count_present, date_session, drop_item,
    found_congress, leave_seat, mark_present, open_session, put_item, record_vote, take_seat,
    word_item,
};
pub use appraisals::{
    AppraisalFault, GradeBallots, GradeRates, NewAppraisal, appraise, check_grades, drop_appraisal,
};
pub use boards::{
    BoardFault, BoardTerm, Boards, check_boards, leave_board_seat, seat_elected, set_company_board,
    take_board_seat,
};
pub use composition::{Composition, Shortfall, compose};
pub use constituencies::{
    Bar, ConstituencyFault, Filled, NewConstituency, election_of, fill, in_favour,
    record_constituency, took_part,
};
pub use days::{Kept, SessionDay, session_days};
pub use elections::{Given, Slate, Standing, elect, record_election};
pub use matters::{Matter, Power};
pub use rate::{Counted, HeldSession, HeldYear, Rate, congress_rate, held_session, held_year};
pub use reminders::{NewReminder, answer_reminder, remind};
pub use rules::CongressError;
pub use store::{
    DelegateCount, Gone, appraisals_of, attendance_of, candidates_of, company_board_of,
    congresses_of, constituencies_of, count_sessions, delegate_counts, delegates_gone,
    delegates_of, delegates_on, items_of, newest_congress, reminders_of, reminders_with_end,
    seats_ending, seats_of, session_page, sessions_between, sessions_by_union, sessions_of,
    sessions_within, terms_on, turnout,
};
pub use types::{
    Appraisal, Attendance, Ballot, BoardRole, BoardSeat, Candidate, CompanyBoard, Congress,
    CongressForm, Constituency, Delegate, DelegateKind, Grade, Reminder, Session, SessionItem,
    SessionKind,
};
pub use voting::{Outcome, Quorum, Votes, decide, quorum};

#[cfg(test)]
mod appraisal_tests;
#[cfg(test)]
mod tests;
