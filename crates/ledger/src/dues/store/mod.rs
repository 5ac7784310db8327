//! SQL of the area, by what it is about.

mod book;
mod levies;
mod members;
mod year;

pub(super) use book::festival_gifts;
pub use book::{LineWanted, balance_of, lines_page, lines_total, lines_within, sums};
pub(super) use levies::levies_over;
pub use levies::{
    LevyWanted, PaidLevy, levies_page, levies_within, levy_payments, lines_of_levy, paid_of_levy,
};
pub use members::{
    MonthWanted, arrears_of, dues_months, dues_of, dues_of_member, dues_page, last_bases, month_of,
    paid_of_month,
};
pub(super) use members::{asked_in, dues_of_receipt, unpaid_in};
pub(super) use year::return_of_line;
pub use year::{audits, closing_of, closings, open_audits, plans_of, returns_of};
