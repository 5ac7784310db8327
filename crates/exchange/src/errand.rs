//! One errand (一趟报送): the ledger, who does it, and who watches.

use crate::{ExchangeError, Result};
use std::ops::ControlFlow;
use taizhang_bundle::{Station, ValueFault};
use taizhang_ledger::store::{Author, Ledger};

/// Which part of an errand is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Records are gathered.
    Collect,
    /// The bundle is packed, encrypted and signed.
    Seal,
    /// Bytes go to the stick.
    Write,
    /// The stick is read back.
    ReadBack,
    /// A snapshot is made before anything is applied.
    BackUp,
    /// A file is checked.
    Check,
    /// Rows are merged.
    Merge,
}

/// The ledger, who does it, and who watches.
pub struct Errand<'a> {
    /// The open ledger.
    pub ledger: &'a Ledger,
    /// Who does it, and when.
    pub author: &'a Author<'a>,
    /// Told how far it has come; answers whether to go on. Never asked between sealing and keeping the bytes.
    pub watch: &'a dyn Fn(Part, u64, Option<u64>) -> ControlFlow<()>,
}

impl Errand<'_> {
    /// Reports a step; a wish to stop ends the errand with nothing changed.
    pub(crate) fn step(&self, part: Part, done: u64, total: Option<u64>) -> Result<()> {
        match (self.watch)(part, done, total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ExchangeError::Stopped),
        }
    }

    /// The station that writes in this ledger.
    pub(crate) fn station(&self) -> Result<Station> {
        station(self.ledger)
    }
}

/// The station that writes in a ledger.
pub(crate) fn station(ledger: &Ledger) -> Result<Station> {
    let parsed = ledger.station().parse();
    parsed.map_err(|fault: ValueFault| ExchangeError::Unreadable { what: fault.what })
}

/// How a practice ledger (练手) signs itself; the word is inside what is signed, so that it cannot be taken off.
const PRACTICE: &str = " practice";

/// The program as headers name it.
pub(crate) fn app_label(ledger: &Ledger) -> String {
    let practice = if ledger.info().practice { PRACTICE } else { "" };
    format!("taizhang {}{practice}", env!("CARGO_PKG_VERSION"))
}

/// Refuses the file of a practice ledger at a real one (decision 23).
pub(crate) fn hold_practice(ledger: &Ledger, app: &str) -> Result<()> {
    if app.ends_with(PRACTICE) && !ledger.info().practice {
        Err(ExchangeError::Practice)
    } else {
        Ok(())
    }
}
