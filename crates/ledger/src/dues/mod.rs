//! 会费、经费、上解: what members and employers owe and have paid, the split of it, the cash book with the eight bans beside each
//! expense, plans and budgets, money that goes back, findings of the funds audit, and the closing of a year.
//!
//! Invariants: money is whole 分; a balance is never kept, it is what came in less what went out ([`balance`]); the shares of a
//! payment are the payment to the 分 ([`split`]); a closed year takes no line that is dated in it. Of a member only the union's own
//! ledger knows the base (`MemberDue` never travels), the county knows the sums of a month. Rules: 工会法第四十三、四十四条,
//! regulations §1.4 FEE-01…FEE-12; see [`rules`].

mod balance;
mod cash;
mod closing;
mod levies;
mod member_dues;
mod plans;
pub mod rules;
mod spending;
pub mod split;
mod store;
mod types;

pub use balance::Balance;
pub use cash::{NewLine, drop_line, record_line};
pub use closing::{
    AuditWords, ClosingNotice, close_year, find_fault, notices_before_closing, put_right,
    reopen_year,
};
pub use levies::{NewLevy, Payment, assess, explain_gap, pay};
pub use member_dues::{Asked, DueFault, Paying, ask_each, ask_sum, collect, collect_sum};
pub use plans::{NewReturn, declare, plan, receive};
pub use rules::{DuesError, SpendFault};
pub use spending::{Bans, Caps, Confirmed, bans_on};
pub use store::{
    LevyWanted, LineWanted, MonthWanted, PaidLevy, arrears_of, audits, balance_of, closing_of,
    closings, dues_months, dues_of, dues_of_member, dues_page, last_bases, levies_page,
    levies_within, levy_payments, lines_of_levy, lines_page, lines_total, lines_within, month_of,
    open_audits, paid_of_levy, paid_of_month, plans_of, returns_of, sums,
};
pub use types::{
    AuditFinding, Channel, DuesMonth, DuesWay, FundPlan, FundReturn, Gift, Levy, LevyKind,
    LineItem, MemberDue, MoneyLine, ReturnKind, Side, YearClosing,
};

#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;
