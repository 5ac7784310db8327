//! Opening a slot (开锁), and giving people new passphrases.

use super::county::county;
use super::folder::sync_folder;
use super::slots::COUNTY;
use super::{Cost, DataKey, Folder, Ledger, Passphrase, Result, Slot, StoreError, Tx};

/// What somebody offers to open a ledger or a backup with.
#[derive(Debug, Clone, Copy)]
pub enum Unlock<'a> {
    /// A passphrase (口令) or the recovery code: any slot of a person may take it.
    Passphrase(&'a Passphrase),
    /// The county's recovery key (`AGE-SECRET-KEY-1…`).
    RecoveryKey(&'a str),
}

impl<'a> From<&'a Passphrase> for Unlock<'a> {
    fn from(passphrase: &'a Passphrase) -> Self {
        Self::Passphrase(passphrase)
    }
}

impl Unlock<'_> {
    /// Makes sure that it opens a ledger, and says with which slot.
    pub fn opens(self, folder: &Folder) -> Result<String> {
        Ok(self.unlock(folder)?.1)
    }

    /// Finds the slot that opens, and says whose it is.
    pub(super) fn unlock(self, folder: &Folder) -> Result<(DataKey, String)> {
        match self {
            Self::Passphrase(passphrase) => by_passphrase(folder, passphrase),
            Self::RecoveryKey(identity) => by_recovery_key(folder, identity),
        }
    }
}

fn by_passphrase(folder: &Folder, passphrase: &Passphrase) -> Result<(DataKey, String)> {
    let slots = folder.slots()?;
    if slots.is_empty() {
        return Err(StoreError::NoSlot {
            folder: folder.path().to_owned(),
        });
    }
    let mut damaged = None;
    // The county's slot takes a key, not a passphrase.
    for slot in slots.into_iter().filter(|slot| slot.label != COUNTY) {
        match slot.unwrap(&folder.path().join(slot.file_name()), passphrase) {
            Ok(Some(key)) => return Ok((key, slot.label)),
            Ok(None) => {}
            // Another slot may still open: a damaged one only matters if none does.
            Err(error) => damaged = Some(error),
        }
    }
    Err(damaged.unwrap_or(StoreError::WrongPassphrase))
}

fn by_recovery_key(folder: &Folder, identity: &str) -> Result<(DataKey, String)> {
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
    Ok((key, slot.label))
}

impl Ledger {
    /// Labels of the slots that are there.
    pub fn slot_labels(&self) -> Result<Vec<String>> {
        let slots = self.folder().slots()?;
        Ok(slots.into_iter().map(|slot| slot.label).collect())
    }

    /// Wraps the data key for a passphrase as part of an act, over the slot of that label if there is one. Backups made
    /// before keep the slots they were made with.
    ///
    /// The file is written first: should the act fail, the passphrase is set all the same and can be set again.
    pub fn set_passphrase(
        &self,
        _: &Tx<'_>,
        label: &str,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<()> {
        let slot = Slot {
            label: label.to_owned(),
        };
        slot.write(
            self.folder().path(),
            &Slot::wrap(self.key(), passphrase, cost)?,
        )?;
        sync_folder(self.folder().path())?;
        if !self.info().slots.contains(&slot.label) {
            self.update_info(|info| info.slots.push(slot.label))?;
        }
        Ok(())
    }

    /// Takes a slot away as part of an act, if it is there. Backups made before keep it.
    ///
    /// Call it last in the act: should the act fail after all, a passphrase can be set again.
    pub fn drop_slot(&self, _: &Tx<'_>, label: &str) -> Result<()> {
        let folder = self.folder();
        let slot = folder.slots()?.into_iter().find(|slot| slot.label == label);
        let Some(slot) = slot else { return Ok(()) };
        let file = folder.path().join(slot.file_name());
        std::fs::remove_file(&file).map_err(StoreError::io(&file))?;
        sync_folder(folder.path())?;
        self.update_info(|info| info.slots.retain(|there| there != label))
    }
}
