//! What stands in the way of recording a pair, help, mutual aid or what a model worker is due. Pure.

use crate::shared::{self, Day, Fen};
use crate::store::StoreError;

/// Why something about pairs, help, mutual aid or model workers cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum KinshipError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// A day that has not come yet.
    #[error("{day} of {what} has not come yet")]
    InFuture {
        /// Name of the field.
        what: &'static str,
        /// The day given.
        day: Day,
    },
    /// A day before the one it follows.
    #[error("{day} of {what} is before {after}")]
    DayBefore {
        /// Name of the field.
        what: &'static str,
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// The household's file is closed: nobody is linked to it anew.
    #[error("the file is closed")]
    FileClosed,
    /// The cadre is linked to that household already.
    #[error("linked since {since}")]
    PairedAlready {
        /// Since when.
        since: Day,
        /// Until when, where it has ended.
        until: Option<Day>,
    },
    /// The pair is over.
    #[error("the pair ended on {on}")]
    PairOver {
        /// When.
        on: Day,
    },
    /// The pair, or the person, is of another household.
    #[error("{what} is of another household")]
    OtherHousehold {
        /// Name of the field.
        what: &'static str,
    },
    /// A solution or a result without the problem it belongs to.
    #[error("solved without a problem")]
    NoProblem,
    /// An amount that is nothing or less.
    #[error("{what} is {given}")]
    NoMoney {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: Fen,
    },
    /// Paid on a day without an amount, or the other way round.
    #[error("paid day and amount go together")]
    HalfPaid {
        /// The field that is missing.
        what: &'static str,
    },
    /// A number of people that cannot be.
    #[error("{what} is {given}")]
    Number {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
    },
    /// A year out of the question.
    #[error("{given} is not between {from} and {to}")]
    Year {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
        /// The first that may be.
        from: i64,
        /// The last that may be.
        to: i64,
    },
    /// A claim in a year in which the union did not take part.
    #[error("the union did not take part in {year}")]
    NotEnrolled {
        /// The year.
        year: i64,
    },
    /// 不是 is no level of a model worker.
    #[error("no level")]
    NoLevel,
    /// The same person stands in the register already.
    #[error("named at that level in {year} already")]
    ModelTwice {
        /// The year of the naming.
        year: i64,
    },
    /// The same money was recorded as due on the same day already.
    #[error("due on {on} already")]
    PaymentTwice {
        /// The day.
        on: Day,
    },
    /// Money to one who died or moved away before its day (regulations §11).
    #[error("gone since {since}")]
    NotDue {
        /// Whether by death.
        died: bool,
        /// When.
        since: Day,
    },
    /// The ledger could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was said, trimmed.
pub(in crate::assistance) fn check_said(
    text: &str,
    what: &'static str,
) -> Result<String, KinshipError> {
    shared::check_said(text, || KinshipError::Empty { what })
}

/// The same of what may be left out.
pub(in crate::assistance) fn said(text: Option<String>) -> Option<String> {
    text.and_then(|text| shared::said(Some(&text)))
}

/// A day that has come.
pub(in crate::assistance) fn check_past(
    day: Day,
    today: Day,
    what: &'static str,
) -> Result<(), KinshipError> {
    shared::check_past(day, today, || KinshipError::InFuture { what, day })
}

/// A day that does not come before another.
pub(in crate::assistance) fn check_order(
    after: Day,
    day: Option<Day>,
    what: &'static str,
) -> Result<(), KinshipError> {
    day.map_or(Ok(()), |day| {
        shared::check_order(after, day, || KinshipError::DayBefore { what, day, after })
    })
}

/// Money that is more than nothing.
pub(in crate::assistance) fn check_money(
    given: Fen,
    what: &'static str,
) -> Result<(), KinshipError> {
    match given > Fen::ZERO {
        true => Ok(()),
        false => Err(KinshipError::NoMoney { what, given }),
    }
}

/// A payment has a day and an amount, or neither; the day has come and the amount is more than nothing.
pub(in crate::assistance) fn check_paid(
    paid_on: Option<Day>,
    paid: Option<Fen>,
    today: Day,
) -> Result<(), KinshipError> {
    match (paid_on, paid) {
        (None, None) => Ok(()),
        (Some(_), None) => Err(KinshipError::HalfPaid { what: "paid" }),
        (None, Some(_)) => Err(KinshipError::HalfPaid { what: "paid_on" }),
        (Some(day), Some(amount)) => {
            check_past(day, today, "paid_on")?;
            check_money(amount, "paid")
        }
    }
}

/// A year within bounds.
pub(in crate::assistance) fn check_year(
    given: i64,
    (from, to): (i64, i64),
    what: &'static str,
) -> Result<(), KinshipError> {
    match (from..=to).contains(&given) {
        true => Ok(()),
        false => Err(KinshipError::Year {
            what,
            given,
            from,
            to,
        }),
    }
}
