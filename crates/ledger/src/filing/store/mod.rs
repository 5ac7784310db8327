//! SQL of hand-in and desk, by table.

mod changes;
mod inbox;
mod judged;
mod outbox;
mod questions;
mod receipts;
mod received;
mod stations;
mod trust;

pub use changes::{
    changed_since, exported_hash, exported_upto, forget_exported, in_one_view, kind_of, new_since,
    put_exported, states_of, watermark,
};
pub use inbox::{
    answered_facts, enter_inbox, find_inbox, inbox_bytes, inbox_of, inbox_receipt, issued_receipts,
    known_headers, list_waiting, taken_since, void_receipt,
};
pub use judged::{find_judged, judge_return, tell_judged, untold_judged};
pub use outbox::{
    find_sent, find_sent_header, list_sent, mark_receipted, mark_written, newest_number,
    newest_receipted, newest_sent, seal_number, sent_bytes, take_number, unanswered,
};
pub use questions::{
    add_question, count_open_questions, decide_question, find_question, holders_elsewhere,
    is_on_the_roll, list_questions, memberships_of, questions_about, tell_holder, tell_question,
    told_by, unheld, untold,
};
pub use receipts::{
    HOUSEHOLD_ELSEWHERE, find_receipt, find_returned, forget_returned, knows_receipt,
    list_receipts, open_returns, return_row, returned_rows, save_receipt, settle_elsewhere,
    settle_returned,
};
pub use received::{
    Received, count_released, members_of_station, own_members, owner_of, people_of_station,
    put_received, received, release_received,
};
pub use stations::{find_station, list_stations, put_station, set_head, welcome_of};
pub(crate) use trust::begin_epoch_after_restore;
pub use trust::{
    begin_epoch, begin_epoch_again, county, desk_chain, desk_directory, epoch, epoch_must_begin,
    is_regranted, key, put_key, regrant, set_county, set_desk_chain, set_desk_directory,
    settle_regrant,
};

use crate::store::{Result, StateDigest, StoreError};

/// Reads a digest column.
fn digest(text: &str) -> Result<StateDigest> {
    StateDigest::from_hex(text).ok_or_else(|| StoreError::Unreadable {
        what: "digest",
        found: text.to_owned(),
    })
}
