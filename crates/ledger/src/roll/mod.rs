//! Members (会员) and how membership moves (会籍).
//!
//! A [`Member`] is a person in one union; what the membership is on a day follows from its dated [`MembershipEvent`]s
//! alone (入会 转入 转出 保留 恢复 终止), so the roll can be shown as of any day. Of two events on one day the one
//! written last holds (regulations §11). A person is active in one union at most. Rules: 工会法 Art. 3; 工会会员会籍管理办法.

mod acts;
mod differences;
pub mod import;
pub mod line;
mod list;
pub mod rules;
mod search;
mod store;
mod types;

pub(crate) use acts::blank_person;
pub use acts::{Enrolment, Particulars, edit, end, enrol, resume, retain, transfer, transfer_out};
pub use differences::{FieldChange, member_differences, person_differences};
pub use list::{
    RollCounts, RollFilter, RollPage, RollRow, count_roll, count_roll_as_of, page_roll,
    page_roll_as_of, roll_as_of,
};
pub use rules::{RollError, Standing, fold, missing};
pub use search::{Found, Matched, find_members};
pub use store::{
    MemberMove, MemberView, MonthEvents, absent_members, active_memberships, events_by_month,
    events_of, find_member, moves_page, person_of,
};
pub use types::{EndReason, EventKind, Member, MemberStatus, MembershipEvent, RetainReason};

#[cfg(test)]
mod tests;
