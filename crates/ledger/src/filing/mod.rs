//! Hand-in and desk (报送与收件): what went to the county, what came back, and what a desk keeps of its stations.
//!
//! Invariants: a number is committed before the bytes of its bundle exist and is never used again; bytes are made once and
//! kept; only an imported receipt moves the base; a desk stores chain state and the finished receipt in the transaction
//! that takes the rows. Signing, encrypting and merging live in the exchange crate; here is only what must be remembered.
//! Rules: design decisions 4–13.

pub mod rules;
mod store;
mod types;

pub(crate) use store::begin_epoch_after_restore;
pub use store::{
    HOUSEHOLD_ELSEWHERE, Received, add_question, answered_facts, begin_epoch, begin_epoch_again,
    changed_since, count_open_questions, count_released, county, decide_question, desk_chain,
    desk_directory, enter_inbox, epoch, epoch_must_begin, exported_hash, exported_upto, find_inbox,
    find_judged, find_question, find_receipt, find_returned, find_sent, find_sent_header,
    find_station, forget_exported, forget_returned, holders_elsewhere, in_one_view, inbox_bytes,
    inbox_of, inbox_receipt, is_on_the_roll, is_regranted, issued_receipts, judge_return, key,
    kind_of, known_headers, knows_receipt, list_questions, list_receipts, list_sent, list_stations,
    list_waiting, mark_receipted, mark_written, members_of_station, memberships_of, new_since,
    newest_number, newest_receipted, newest_sent, open_returns, own_members, owner_of,
    people_of_station, put_exported, put_key, put_received, put_station, questions_about, received,
    regrant, release_received, return_row, returned_rows, save_receipt, seal_number, sent_bytes,
    set_county, set_desk_chain, set_desk_directory, set_head, settle_elsewhere, settle_regrant,
    settle_returned, states_of, take_number, taken_since, tell_holder, tell_judged, tell_question,
    told_by, unanswered, unheld, untold, untold_judged, void_receipt, watermark, welcome_of,
};
pub use types::{
    CountyTrust, Decision, DeskChain, FilingState, InboxLine, InboxState, JudgedReturn, KeyPair,
    KeyPurpose, Question, ReceiptLine, ReturnedRow, SealedNumber, Sent, SentMode, StationHead,
    StationLine,
};

#[cfg(test)]
mod tests;
