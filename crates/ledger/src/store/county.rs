//! The county's slot (县里的恢复钥匙): the data key wrapped to the county's recovery recipient, in `slot-county.age`.
//!
//! Made once the ledger is enrolled and renewed when a directory names another recipient. It is the way back into a ledger
//! whose passphrases and recovery code are all lost; nobody at the office can open it.

use super::folder::sync_folder;
use super::slots::COUNTY;
use super::{Folder, Ledger, Result, Slot, StoreError, Tx, setting, write_setting};
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

    /// Opens a ledger with the county's recovery key (`AGE-SECRET-KEY-1…`).
    pub fn open_with_recovery_key(folder: &Folder, identity: &str) -> Result<Self> {
        let info = folder.info()?;
        let slot = county();
        let file = folder.path().join(slot.file_name());
        if !file.exists() {
            return Err(StoreError::NoCountySlot {
                folder: folder.path().to_owned(),
            });
        }
        let key = slot
            .unwrap_with(&file, identity)?
            .ok_or(StoreError::WrongRecoveryKey)?;
        Self::open_with(folder, info, key, slot.label)
    }
}

fn county() -> Slot {
    Slot {
        label: COUNTY.to_owned(),
    }
}
