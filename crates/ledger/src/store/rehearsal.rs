//! Rehearsing a restore (恢复演练): a backup is brought back into a scratch folder, read through, counted and thrown away.
//!
//! It is the restore itself, by the same passphrase, so what it proves is what will be needed. The open ledger is not
//! touched; what a machine that stops leaves behind lies in `staging/` and is cleared when the ledger is opened next.

use super::backup::restore;
use super::{ActLine, Folder, Kind, Ledger, Passphrase, Result, StoreError, Unlock, connection};
use crate::shared::Day;
use std::fs;
use std::path::Path;

/// What a rehearsal found: it could be restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    /// Name of the ledger in it.
    pub name: String,
    /// Whether it is a backup of this ledger: of the same station.
    pub is_ours: bool,
    /// Members in it, whatever their standing.
    pub members: i64,
    /// Unions in it.
    pub unions: i64,
    /// Day of the newest thing done in it; `None` where nothing was.
    pub newest: Option<Day>,
}

impl Ledger {
    /// Restores a backup into a scratch folder of this ledger, counts, and removes it again, whatever came of it.
    pub fn rehearse(&self, file: &Path, passphrase: &Passphrase) -> Result<Rehearsal> {
        let scratch = Folder::new(self.folder().staging().join("rehearsal"));
        remove(&scratch)?;
        let found =
            restore(file, &scratch, passphrase).and_then(|()| self.look_into(&scratch, passphrase));
        remove(&scratch)?;
        found
    }

    fn look_into(&self, scratch: &Folder, passphrase: &Passphrase) -> Result<Rehearsal> {
        let info = scratch.info()?;
        let (key, _) = Unlock::from(passphrase).unlock(scratch)?;
        let conn = connection::open_reader(&scratch.database(), &key)?;
        let newest = ActLine::page(&conn, None, 1)?.pop();
        Ok(Rehearsal {
            is_ours: info.code == self.info().code && info.kind == self.info().kind,
            name: info.name,
            members: Kind::Member.count(&conn)?,
            unions: Kind::Union.count(&conn)?,
            newest: newest.map(|line| line.day),
        })
    }
}

fn remove(scratch: &Folder) -> Result<()> {
    match fs::remove_dir_all(scratch.path()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::io(scratch.path())(error))
        }
        _ => Ok(()),
    }
}
