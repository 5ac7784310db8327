//! The county's slot (县里的恢复钥匙): the data key wrapped to the county's recovery recipient, in `slot-county.age`.
//!
//! Made once the ledger is enrolled and renewed when a directory names another recipient. It is the way back into a ledger
//! whose passphrases and recovery code are all lost; nobody at the office can open it.

use super::folder::sync_folder;
use super::slots::COUNTY;
use super::{Ledger, Result, Slot, Tx, setting, write_setting};
use rusqlite::Connection;

/// Where the ledger remembers to whom the slot is wrapped: the age file itself does not tell.
const RECIPIENT: &str = "slot.county";

impl Ledger {
    /// Whether the county's slot is there and wrapped to this recipient (`age1…`).
    pub fn is_entrusted_to(&self, conn: &Connection, recipient: &str) -> Result<bool> {
        Ok(self.folder().path().join(county().file_name()).exists()
            && setting(conn, RECIPIENT)?.as_deref() == Some(recipient))
    }

    /// Wraps the data key to the county's recovery recipient, over an earlier slot, as part of an act.
    ///
    /// The file is written first: should the act fail, the slot is there and is made again the next time.
    pub fn entrust_to(&self, tx: &Tx<'_>, recipient: &str) -> Result<()> {
        let slot = county();
        slot.write(self.folder().path(), &Slot::wrap_to(self.key(), recipient)?)?;
        sync_folder(self.folder().path())?;
        if !self.info().slots.contains(&slot.label) {
            self.update_info(|info| info.slots.push(slot.label))?;
        }
        write_setting(tx, RECIPIENT, recipient)
    }
}

/// The county's slot.
pub(super) fn county() -> Slot {
    Slot {
        label: COUNTY.to_owned(),
    }
}
