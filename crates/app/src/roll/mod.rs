//! 会员: lists, the one search, the record, and what a person does with a membership.

mod acts;
mod card;
mod export;
mod find;
mod page;
mod people;

pub use crate::list::ListWritten;
pub use acts::{
    MemberEdit, MemberForm, MemberResume, MemberReveal, MemberSaved, MemberStep, MemberTransfer,
    NotSamePerson, Revealed, member_edit, member_end, member_enrol, member_resume, member_retain,
    member_reveal, member_transfer, not_same_person,
};
pub use card::{MemberCard, MemberGet, member_get};
pub use export::{RollExport, roll_export};
pub use find::{Find, FindReply, find};
pub use page::{MemberPage, MemberPageReply, member_page};
pub use people::{
    PersonMerge, PersonRecords, PersonRef, person_merge, person_records, person_unmerge,
};

use crate::Answer;
use crate::form::bad_request;
pub(crate) use crate::session::Nothing;
pub(crate) use card::show;
use taizhang_ledger::shared::MemberId;

/// Reads a member's id from a request.
pub(crate) fn member_id(text: &str) -> Answer<MemberId> {
    text.parse().map_err(|_| bad_request("id"))
}
