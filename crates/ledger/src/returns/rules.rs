//! When a return may be sealed, what is a large change, and why something cannot be done. Pure.

use super::edition::EditionError;
use super::types::Return;
use crate::filing::FilingState;
use crate::rulebook::RulebookError;
use crate::shared::{Day, Severity};
use crate::store::StoreError;

/// Why something cannot be done with a return.
#[derive(Debug, thiserror::Error)]
pub enum ReturnError {
    /// No such form edition.
    #[error("no form edition {code:?}")]
    NoEdition {
        /// The code asked for.
        code: String,
    },
    /// A file is no form edition.
    #[error("{file}: {error}")]
    Edition {
        /// Name of the file.
        file: String,
        /// What is wrong with it.
        error: EditionError,
    },
    /// The form has no such line.
    #[error("edition {edition:?} has no line {line:?}")]
    NoLine {
        /// Code of the edition.
        edition: String,
        /// Number asked for.
        line: String,
    },
    /// No union of that code.
    #[error("no union {code:?}")]
    NoUnion {
        /// The code asked for.
        code: String,
    },
    /// The checks found nothing of that name.
    #[error("no finding {finding:?}")]
    NoFinding {
        /// The finding asked for.
        finding: String,
    },
    /// An error is put right, a hint stands by itself: only a 核实 is explained.
    #[error("finding {finding:?} is an {severity}")]
    NotExplainable {
        /// The finding.
        finding: String,
        /// Its weight.
        severity: Severity,
    },
    /// The explanation is longer than the form has room for.
    #[error("an explanation of {length} characters")]
    NoteTooLong {
        /// Its length.
        length: usize,
    },
    /// The place to go on from is none that was given out.
    #[error("no row {after:?}")]
    BadPlace {
        /// What was given.
        after: String,
    },
    /// The return is sealed and changes no more.
    #[error("sealed on {on} as {short_code}")]
    AlreadySealed {
        /// Day of sealing.
        on: Day,
        /// Its short code.
        short_code: String,
    },
    /// The return of the year before is sealed here: its figures are known better than a sheet knows them.
    #[error("the year before is sealed as {short_code}")]
    EarlierSealed {
        /// Its short code.
        short_code: String,
    },
    /// There is no seal to be broken.
    #[error("the return of {edition:?} is not sealed")]
    NotSealed {
        /// Code of the edition.
        edition: String,
    },
    /// A seal is not broken without saying why.
    #[error("no reason is given")]
    NoReason,
    /// The county has the return and did not send it back.
    #[error("the county has the return")]
    CountyHasIt,
    /// The period still runs: its figures may change.
    #[error("the period runs until {to}")]
    PeriodRuns {
        /// Last day of the period.
        to: Day,
    },
    /// Errors remain.
    #[error("{errors} errors remain")]
    ErrorsRemain {
        /// How many.
        errors: usize,
    },
    /// Findings remain without an explanation.
    #[error("{open} findings remain unexplained")]
    Unexplained {
        /// How many.
        open: usize,
    },
    /// What was sealed does not read, or does not give its short code any more.
    #[error("the sealed return of {edition:?} does not read")]
    SealDamaged {
        /// Code of the edition.
        edition: String,
    },
    /// The rules refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Longest explanation, in characters: what the printed page has room for.
pub const NOTE_MAX: usize = 500;

/// Whether a return may be sealed on a day: its period is over, no 错误, every 核实 explained.
pub fn check_sealable(sheet: &Return, today: Day) -> Result<(), ReturnError> {
    let tally = sheet.tally();
    if today <= sheet.period.to {
        return Err(ReturnError::PeriodRuns {
            to: sheet.period.to,
        });
    }
    if tally.errors > 0 {
        return Err(ReturnError::ErrorsRemain {
            errors: tally.errors,
        });
    }
    match tally.verify - tally.explained {
        0 => Ok(()),
        open => Err(ReturnError::Unexplained { open }),
    }
}

/// Whether a sealed return may be opened again: for a reason, and unless the county has it and did not send it back.
pub fn check_reopen(state: Option<FilingState>, reason: &str) -> Result<(), ReturnError> {
    if state == Some(FilingState::Received) {
        return Err(ReturnError::CountyHasIt);
    }
    let reason = reason.trim();
    let length = reason.chars().count();
    if reason.is_empty() {
        Err(ReturnError::NoReason)
    } else if length > NOTE_MAX {
        Err(ReturnError::NoteTooLong { length })
    } else {
        Ok(())
    }
}

/// Whether a figure differs from last year's by more than a share of last year's, in percent. Exactly the share is
/// allowed (超过 is exclusive, 民法典 Art. 1259); of nothing there is no share.
pub fn changes_over(value: i64, last_year: i64, percent: i64) -> bool {
    let difference = i128::from(value) - i128::from(last_year);
    last_year > 0 && difference.abs() * 100 > i128::from(percent) * i128::from(last_year)
}

/// The span of earlier years that a figure has left, if it has: by more than the width of the span, which counts as at least
/// so much. Years that were all alike, and small numbers, so leave room for an ordinary year.
pub fn leaves_span(value: i64, known: &[i64], at_least: i64) -> Option<(i64, i64)> {
    let (low, high) = (*known.iter().min()?, *known.iter().max()?);
    let room = i128::from(high) - i128::from(low);
    let room = room.max(i128::from(at_least));
    let value = i128::from(value);
    let left = value < i128::from(low) - room || value > i128::from(high) + room;
    left.then_some((low, high))
}
