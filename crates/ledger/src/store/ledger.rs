//! An open ledger (台账): one connection that writes, one that reads, and the lock that keeps others out.

use super::backup::keep_before_migration;
use super::folder::{FORMAT, sync_folder};
use super::migrations::{self, SCHEMA_VERSION};
use super::{
    Cost, DataKey, Folder, LedgerInfo, LedgerKind, Passphrase, Result, Slot, StoreError, Unlock,
    connection,
};
use rusqlite::Connection;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

/// What a new ledger needs to know.
#[derive(Debug, Clone)]
pub struct NewLedger {
    /// The union's name.
    pub name: String,
    /// The union's lifelong code.
    pub code: String,
    /// Union or desk.
    pub kind: LedgerKind,
    /// Practice township (练手).
    pub practice: bool,
    /// One slot a person: label and passphrase.
    pub slots: Vec<(String, Passphrase)>,
    /// Work spent on each slot.
    pub cost: Cost,
}

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    folder: Folder,
    info: Mutex<LedgerInfo>,
    key: DataKey,
    slot: String,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    _lock: File,
}

impl Ledger {
    /// Makes a ledger in a folder that is empty or does not exist yet. Nothing is left behind if it fails.
    pub fn create(folder: &Folder, new: &NewLedger) -> Result<Self> {
        let path = folder.path();
        if new.slots.is_empty() {
            return Err(StoreError::NoSlot {
                folder: path.to_owned(),
            });
        }
        if path.exists()
            && fs::read_dir(path)
                .map_err(StoreError::io(path))?
                .next()
                .is_some()
        {
            return Err(StoreError::FolderTaken {
                folder: path.to_owned(),
            });
        }
        let existed = path.exists();
        let made = Self::fill(folder, new);
        if made.is_err() {
            // Only what this call has made is taken away again.
            let _ = if existed {
                empty(path)
            } else {
                fs::remove_dir_all(path)
            };
        }
        made
    }

    fn fill(folder: &Folder, new: &NewLedger) -> Result<Self> {
        let path = folder.path();
        fs::create_dir_all(path).map_err(StoreError::io(path))?;
        let lock = folder.lock()?;
        let key = DataKey::random()?;
        let mut writer = connection::create(&folder.database(), &key)?;
        migrations::migrate(&mut writer)?;
        for (label, passphrase) in &new.slots {
            let slot = Slot {
                label: label.clone(),
            };
            slot.write(path, &Slot::wrap(&key, passphrase, new.cost)?)?;
        }
        let info = LedgerInfo {
            format: FORMAT.to_owned(),
            name: new.name.clone(),
            code: new.code.clone(),
            kind: new.kind,
            slots: new.slots.iter().map(|(label, _)| label.clone()).collect(),
            last_backup: None,
            practice: new.practice,
        };
        folder.write_info(&info)?;
        let slot = new
            .slots
            .first()
            .map(|(label, _)| label.clone())
            .unwrap_or_default();
        Self::assemble(folder.clone(), info, key, slot, writer, lock)
    }

    /// Opens a ledger with what one of its slots takes.
    pub fn open<'a>(folder: &Folder, by: impl Into<Unlock<'a>>) -> Result<Self> {
        let info = folder.info()?;
        let (key, slot) = by.into().unlock(folder)?;
        if !folder.database().exists() {
            return Err(StoreError::DatabaseMissing {
                file: folder.database(),
            });
        }
        let lock = folder.lock()?;
        let mut writer = connection::open_writer(&folder.database(), &key)?;
        let schema = migrations::version(&writer)?;
        if (1..SCHEMA_VERSION).contains(&schema) {
            keep_before_migration(folder, &key, schema)?;
        }
        migrations::migrate_known(&mut writer)?;
        let ledger = Self::assemble(folder.clone(), info, key, slot, writer, lock)?;
        ledger.clear_staging()?;
        Ok(ledger)
    }

    fn assemble(
        folder: Folder,
        info: LedgerInfo,
        key: DataKey,
        slot: String,
        writer: Connection,
        lock: File,
    ) -> Result<Self> {
        let reader = connection::open_reader(&folder.database(), &key)?;
        sync_folder(folder.path())?;
        Ok(Self {
            folder,
            info: Mutex::new(info),
            key,
            slot,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            _lock: lock,
        })
    }

    /// What stands in clear about this ledger.
    pub fn info(&self) -> LedgerInfo {
        self.info
            .lock()
            .expect("no holder of this lock panics")
            .clone()
    }

    /// The folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Label of the slot it was opened with: the default operator (decision 20).
    pub fn slot(&self) -> &str {
        &self.slot
    }

    /// The station that writes here: the union code without its hyphen (decision 4).
    pub fn station(&self) -> String {
        self.info().code.replace('-', "")
    }

    /// Reads. Never writes; a page that must wait for a save waits here.
    pub fn read<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        f(&self
            .reader
            .lock()
            .expect("a reader that panicked has ended the process"))
    }

    /// Opens a second reader for long work (an export), so that pages need not wait for it.
    pub fn own_reader(&self) -> Result<Connection> {
        connection::open_reader(&self.folder.database(), &self.key)
    }

    /// Lets the writer keep more of the ledger decrypted while much is written (收件, 导入).
    pub fn with_wide_writer<T>(&self, work: impl FnOnce() -> T) -> Result<T> {
        connection::widen(&self.writer(), true)?;
        let done = work();
        connection::widen(&self.writer(), false)?;
        Ok(done)
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer
            .lock()
            .expect("a writer that panicked has ended the process")
    }

    pub(super) fn key(&self) -> &DataKey {
        &self.key
    }

    pub(super) fn update_info(&self, change: impl FnOnce(&mut LedgerInfo)) -> Result<()> {
        let mut info = self.info.lock().expect("no holder of this lock panics");
        let mut next = info.clone();
        change(&mut next);
        self.folder.write_info(&next)?;
        *info = next;
        Ok(())
    }

    /// Puts another database of the same key in the place of the open one. Until the rename nothing has changed.
    pub(super) fn exchange_database(&self, by: &Path) -> Result<()> {
        let (mut writer, mut reader) = (
            self.writer(),
            self.reader
                .lock()
                .expect("a reader that panicked has ended the process"),
        );
        // Closed first: no file under an open connection may go, and none does where Windows forbids it.
        let closed = || Connection::open_in_memory().map_err(StoreError::from);
        drop(std::mem::replace(&mut *writer, closed()?));
        drop(std::mem::replace(&mut *reader, closed()?));
        let database = self.folder.database();
        let moved = fs::rename(by, &database)
            .map_err(StoreError::io(&database))
            .and_then(|()| sync_folder(self.folder.path()));
        *writer = connection::open_writer(&database, &self.key)?;
        *reader = connection::open_reader(&database, &self.key)?;
        moved
    }

    /// Makes an encrypted staging database for work that is parsed and checked before it is applied (decision 15).
    pub fn stage(&self, name: &str) -> Result<Connection> {
        let folder = self.folder.staging();
        fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        let file = self.staged(name)?;
        if file.exists() {
            return connection::open_writer(&file, &self.key);
        }
        let conn = connection::create(&file, &self.key)?;
        // A staging table is made again from the sheet if the machine stops: it need not be durable.
        conn.pragma_update(None, "journal_mode", "MEMORY")?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        Ok(conn)
    }

    /// Throws a staging database away.
    pub fn unstage(&self, name: &str) -> Result<()> {
        let file = self.staged(name)?;
        match fs::remove_file(&file) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(&file)(e)),
            _ => Ok(()),
        }
    }

    /// The file of a staging database. A name that could leave the folder names none.
    fn staged(&self, name: &str) -> Result<PathBuf> {
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(StoreError::Absent {
                kind: "staging",
                id: name.to_owned(),
            });
        }
        Ok(self.folder.staging().join(format!("{name}.db")))
    }

    fn clear_staging(&self) -> Result<()> {
        let folder = self.folder.staging();
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(StoreError::io(&folder))?;
        }
        Ok(())
    }
}

fn empty(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?
        } else {
            fs::remove_file(entry.path())?
        }
    }
    Ok(())
}
