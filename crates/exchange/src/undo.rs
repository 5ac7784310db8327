//! Undoing what was taken in (撤销收件), at a desk or at a station.
//!
//! A receipt of the undone intake may have left the house. Its number is never used again, and it is kept in mind: the
//! station may go on counting from it, and that holds as soon as its bundle has been taken in anew. Until then the
//! station's next bundle waits, because its base is not here.

use crate::{Errand, ExchangeError, Part, Result};
use taizhang_ledger::filing;
use taizhang_ledger::store::PutBack;

/// What undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// Codes of the stations whose bundles are to be taken in again, each once.
    pub stations: Vec<String>,
    /// The acts that no longer stand, and where what stood before is kept.
    pub put_back: PutBack,
}

/// Undoes the last run of taking in, whole.
pub fn undo_taking_in(errand: &Errand<'_>) -> Result<TakenBack> {
    errand.step(Part::BackUp, 0, None)?;
    let mut stations = Vec::new();
    let put_back = errand
        .ledger
        .undo_taking_in(errand.author, |before, tx, undone| {
            let Some(first) = undone.first() else {
                return Ok(());
            };
            for line in filing::taken_since(before, first.seq)? {
                filing::void_receipt(tx, &line)?;
                stations.push(line.station);
            }
            if !stations.is_empty() {
                let mut chain = filing::desk_chain(before)?;
                (chain.epoch, chain.head) = (None, None);
                filing::set_desk_chain(tx, &chain)?;
            }
            Ok::<_, ExchangeError>(())
        })?;
    stations.dedup();
    Ok(TakenBack { stations, put_back })
}
