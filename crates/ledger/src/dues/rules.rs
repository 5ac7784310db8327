//! What is owed, what stands in the way of writing, and how a payment and a plan stand on a day. Pure.

use super::types::Gift;
use crate::assistance::aid::Cap;
use crate::rulebook::RulebookError;
use crate::shared::{Day, Fen, Period, Severity};
use crate::store::StoreError;

/// Why something about money cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum DuesError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// No amount, or less than nothing.
    #[error("{what} is {given}")]
    Amount {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: Fen,
    },
    /// A number of people that cannot be.
    #[error("{what} is {given}")]
    Number {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
    },
    /// A day or a month that has not come yet.
    #[error("{what}: {day} has not come yet")]
    InFuture {
        /// Name of the field.
        what: &'static str,
        /// The day given.
        day: Day,
    },
    /// A day that lies before another.
    #[error("{what}: {day} is before {after}")]
    DayBefore {
        /// Name of the field.
        what: &'static str,
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// A time that is no whole months of one year.
    #[error("{from} to {to} is no whole months of a year")]
    NoMonths {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    },
    /// The payer's levy for a time that overlaps is kept already.
    #[error("kept already from {from} to {to}")]
    LevyTwice {
        /// First day of what is kept.
        from: Day,
        /// Last day.
        to: Day,
    },
    /// The dues of the month are kept the other way.
    #[error("dues of {month} are kept the other way")]
    OtherWay {
        /// First day of the month.
        month: Day,
    },
    /// Members of whom no dues can be asked; nothing was written.
    #[error("{} lines have faults", .0.len())]
    DueFaults(Vec<(usize, super::DueFault)>),
    /// Nobody among those chosen owes anything.
    #[error("nothing is unpaid")]
    NothingUnpaid,
    /// More than is owed.
    #[error("{given} of {left}")]
    OverPaid {
        /// What was given.
        given: Fen,
        /// What is still owed.
        left: Fen,
    },
    /// More was paid already than would be owed now.
    #[error("{paid} was paid of {due}")]
    BelowPaid {
        /// What was paid.
        paid: Fen,
        /// What would be owed.
        due: Fen,
    },
    /// An item that comes with the record it settles.
    #[error("{item} is not written directly")]
    NotDirectly {
        /// The item, in Chinese.
        item: &'static str,
    },
    /// Faults and doubts about an expense; nothing was written.
    #[error("{} findings", .0.len())]
    Weighed(Vec<SpendFault>),
    /// More is asked back than was paid in the year.
    #[error("{given} of {most}")]
    OverReturn {
        /// What was asked for.
        given: Fen,
        /// What was paid and not asked back yet.
        most: Fen,
    },
    /// Too much went up in the year to be a small payer (小额缴费).
    #[error("{remitted} is not under {under}")]
    NotSmall {
        /// What went up.
        remitted: Fen,
        /// The threshold.
        under: Fen,
    },
    /// No threshold is known for the year (待核实).
    #[error("no threshold for {year}")]
    NoThreshold {
        /// The year.
        year: i64,
    },
    /// The money came already.
    #[error("settled already")]
    Settled,
    /// A year that cannot be.
    #[error("{given}, from {least} to {most}")]
    Year {
        /// What was given.
        given: i64,
        /// The first.
        least: i64,
        /// The last.
        most: i64,
    },
    /// The year is closed (已结账).
    #[error("{year} was closed on {closed_on}")]
    YearClosed {
        /// The year.
        year: i64,
        /// When.
        closed_on: Day,
    },
    /// The year is not closed.
    #[error("{year} is not closed")]
    YearOpen {
        /// The year.
        year: i64,
    },
    /// The year is not over.
    #[error("{year} is not over")]
    YearNotOver {
        /// The year.
        year: i64,
    },
    /// The rulebook refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One fault or doubt about an expense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpendFault {
    /// Nobody approved it.
    NotApproved,
    /// No payee.
    NoPayee,
    /// Nothing says what it was for.
    NoPurpose,
    /// The eight bans were not looked at one by one (八不准).
    BansUnread {
        /// Those that were not looked at.
        left: Vec<String>,
    },
    /// It touches a ban.
    BanTouched {
        /// The ban.
        ban: String,
    },
    /// A gift without the number of people.
    GiftUncounted,
    /// More for each than the cap.
    OverCap {
        /// What for.
        gift: Gift,
        /// For each, with what was given for festivals in the year.
        each: Fen,
        /// The cap.
        cap: Cap,
    },
    /// The book has not so much.
    Overdrawn {
        /// What is left.
        left: Fen,
    },
    /// More than the year's budget of the head.
    OverBudget {
        /// Spent in the year, with this.
        spent: Fen,
        /// The budget.
        budget: Fen,
    },
}

impl SpendFault {
    /// Whether it stands in the way, or may be confirmed with a reason: money that is gone has to stand in the book.
    pub fn severity(&self) -> Severity {
        match self {
            Self::BanTouched { .. }
            | Self::OverCap { .. }
            | Self::Overdrawn { .. }
            | Self::OverBudget { .. } => Severity::Verify,
            _ => Severity::Error,
        }
    }
}

/// Member dues of a month (会费; 工发〔1978〕1号, FEE-05): a share in tenths of a percent of the wage, whose tail below ten 元 is
/// ignored. Exact: of every full ten 元 each tenth of a percent is one 分.
pub fn member_due(base: Fen, permille: i64) -> Fen {
    Fen(base.0.max(0) / 1000 * permille)
}

/// What an employer owes (工会经费; 工会法第四十三条, FEE-02): a share in tenths of a percent of the total wages of all employees,
/// halves up (regulations §11).
pub fn levy_due(wages: Fen, permille: i64) -> Fen {
    let due = (i128::from(wages.0.max(0)) * i128::from(permille) + 500) / 1000;
    Fen(i64::try_from(due).unwrap_or(i64::MAX))
}

/// How what is owed stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueState {
    /// Its last day is past and nothing was paid.
    Overdue,
    /// Its last day is past and less was paid.
    Short,
    /// Its last day has not passed.
    Waiting,
    /// Paid in full.
    Paid,
}

impl DueState {
    /// Every state, the worst first.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Short, Self::Waiting, Self::Paid];

    /// As a code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Short => "short",
            Self::Waiting => "waiting",
            Self::Paid => "paid",
        }
    }

    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::Overdue => "过期没有缴",
            Self::Short => "没有缴足",
            Self::Waiting => "还没有到期",
            Self::Paid => "缴清了",
        }
    }
}

/// How what is owed stands on a day. On its last day it still waits; one who owes nothing has paid.
pub fn due_state(due: Fen, paid: Fen, last_day: Day, on: Day) -> DueState {
    if paid >= due {
        DueState::Paid
    } else if on <= last_day {
        DueState::Waiting
    } else if paid > Fen::ZERO {
        DueState::Short
    } else {
        DueState::Overdue
    }
}

/// A plan beside what was done and the share of the year that has passed (时间过半、任务过半; anchors §1.2 no. 48, 49).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Done.
    pub done: Fen,
    /// Planned.
    pub planned: Fen,
    /// The year.
    pub year: Period,
    /// The day, which counts as passed.
    pub on: Day,
}

impl Progress {
    /// Behind the time: the share that is done is smaller than that of the days. Without a plan nothing is behind.
    pub fn is_behind(&self) -> bool {
        self.year.is_behind(self.done.0, self.planned.0, self.on)
    }
}

/// Whether a union is a small payer in a year (小额缴费工会组织; 厅字〔2022〕47号, 工财发〔2023〕22号; FEE-09, FEE-10): something went up,
/// and less than the threshold.
pub fn is_small_payer(remitted: Fen, under: Fen) -> bool {
    remitted > Fen::ZERO && remitted < under
}

/// What was given to each, a started 分 counted whole.
pub fn each_of(amount: Fen, people: i64) -> Fen {
    Fen(amount.0.div_euclid(people) + i64::from(amount.0.rem_euclid(people) > 0))
}

/// The months of a time: whole months of one year, or nothing.
pub fn whole_months(from: Day, to: Day) -> Option<Period> {
    let whole = from == from.first_of_month() && to == to.last_of_month();
    Period::new(from, to).filter(|_| whole && from.year() == to.year())
}
