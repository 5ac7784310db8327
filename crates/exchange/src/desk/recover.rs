//! Opening the ledger of an office that has lost every passphrase (找回台账): the county's recovery key opens its slot, and
//! the chair sets a new passphrase at the county's machine. The key itself never leaves the desk.

use crate::keys::desk_keys;
use crate::{Errand, ExchangeError, Result};
use std::path::Path;
use taizhang_ledger::store::{Act, Cost, Entry, Folder, Ledger, Passphrase, Unlock, restore};

/// A ledger found again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// The union's name.
    pub name: String,
    /// The union's code.
    pub code: String,
}

/// Opens a ledger's folder, or restores a backup file into `to`, and sets the chair's passphrase.
///
/// The ledger's own log says that the county did it, and who.
pub fn recover(
    errand: &Errand<'_>,
    from: &Path,
    to: Option<&Path>,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<Recovered> {
    let keys = errand
        .ledger
        .read(desk_keys)?
        .ok_or(ExchangeError::NotEnrolled)?;
    let secret = keys.recovery.to_secret_text();
    let by = Unlock::RecoveryKey(&secret);
    let folder = match to {
        Some(to) => {
            restore(from, &Folder::new(to), by)?;
            Folder::new(to)
        }
        None => Folder::new(from),
    };
    let ledger = Ledger::open(&folder, by)?;
    let info = ledger.info();
    let county = format!("主席口令（{}代设）", errand.ledger.info().name);
    ledger.transact(
        Entry::new(Act::SetPassphrase, &county),
        errand.author,
        |tx| ledger.set_passphrase(tx, "chair", passphrase, cost),
    )?;
    errand.ledger.transact(
        Entry::new(Act::SetPassphrase, &info.name),
        errand.author,
        |_| Ok::<_, ExchangeError>(()),
    )?;
    Ok(Recovered {
        name: info.name,
        code: info.code,
    })
}
