//! 帮扶台账: funds with what came in, aid with what was given, and the guards before it is recorded.
//!
//! Invariants: a balance is never kept, it is what came in less what was given; money and goods stand in records of their own;
//! a household has its file first (先建档、后帮扶; regulations §4.3); only 送温暖 counts towards its caps (§11).

mod acts;
mod balance;
pub mod rules;
mod store;
mod types;

pub use acts::{
    AidTo, Confirmed, Gift, NewAid, NewEntry, NewFund, drop_fund, enter_money, give, open_fund,
    sign, take_back,
};
pub(crate) use acts::{check_number, check_said, check_year, stands, wants_reason, weighed, write};
pub use balance::{Balance, Part};
pub use rules::{AidError, AidFault, Cap, LineFindings, school_year_of};
pub(crate) use store::head_of;
pub use store::{
    AidWanted, FileSpan, MonthSum, Student, aid_of_file, aid_of_visit, aid_page, aid_total,
    aid_within, balance_of, entries_of, file_spans, funds, sources, students, sums_by_month,
    tuition_of, unsigned_since,
};
pub use types::{Aid, AidProject, Fund, FundEntry, FundSource, PayWay};

#[cfg(test)]
mod tests;
