//! What can go wrong with the store, as facts.

use std::path::PathBuf;

/// A failure of the encrypted store (台账存取).
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder already holds something.
    #[error("{folder} is not empty")]
    FolderTaken {
        /// The folder asked for.
        folder: PathBuf,
    },
    /// The folder is not a ledger.
    #[error("{folder} holds no ledger")]
    NoLedger {
        /// The folder asked for.
        folder: PathBuf,
    },
    /// No slot opens with this passphrase.
    #[error("no slot opens with this passphrase")]
    WrongPassphrase,
    /// The passphrase is that of somebody who only looks: a restored ledger is written in at once.
    #[error("whoever restores writes, and this passphrase only reads")]
    ReadsOnly,
    /// The folder has a database but no key slot at all.
    #[error("{folder} has no key slot")]
    NoSlot {
        /// The ledger's folder.
        folder: PathBuf,
    },
    /// The county holds no key to this ledger: it was never enrolled.
    #[error("{folder} has no county slot")]
    NoCountySlot {
        /// The ledger's folder.
        folder: PathBuf,
    },
    /// The recovery key offered is not the one the county's slot is wrapped to.
    #[error("the county slot does not open with this key")]
    WrongRecoveryKey,
    /// A slot file exists but is not a readable age file.
    #[error("key slot {slot} is damaged")]
    SlotDamaged {
        /// The slot's label.
        slot: String,
    },
    /// The database file is missing although its slots are there: never re-created silently.
    #[error("{file} is missing")]
    DatabaseMissing {
        /// The database file.
        file: PathBuf,
    },
    /// The database does not open with its key, or fails its integrity check.
    #[error("the database is damaged: {finding}")]
    Damaged {
        /// What SQLite or SQLCipher said.
        finding: String,
    },
    /// Another process holds the ledger.
    #[error("the ledger is open elsewhere")]
    InUse,
    /// The ledger was written by a newer program.
    #[error("the ledger has schema {found}, this program knows {known}")]
    NewerSchema {
        /// Version in the file.
        found: usize,
        /// Version this program writes.
        known: usize,
    },
    /// The place cannot be written to.
    #[error("{path} is read-only")]
    ReadOnly {
        /// The file or folder.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Somebody else held the database longer than we wait.
    #[error("the database stayed busy")]
    Busy,
    /// A record that should exist does not.
    #[error("no {kind} {id}")]
    Absent {
        /// Kind of record.
        kind: &'static str,
        /// Its id or code.
        id: String,
    },
    /// A stored value is not what its type allows.
    #[error("stored {what} is not readable: {found}")]
    Unreadable {
        /// What was being read.
        what: &'static str,
        /// What stood there; never a personal datum.
        found: String,
    },
    /// A text holds a control character or a mark that turns the direction of writing.
    #[error("a text of {kind} holds the hidden character U+{:04X}", u32::from(*found))]
    HiddenCharacter {
        /// Kind of record.
        kind: &'static str,
        /// The first such character.
        found: char,
    },
    /// The act cannot be undone.
    #[error("act {act} cannot be undone: {why}")]
    NotUndoable {
        /// The act's number.
        act: i64,
        /// Why not.
        why: &'static str,
    },
    /// The record belongs to another station, which alone may change it.
    #[error("{kind} belongs to station {station}")]
    NotOurs {
        /// Kind of record.
        kind: &'static str,
        /// Whose it is.
        station: String,
    },
    /// Nothing was taken in that could be undone.
    #[error("nothing was taken in since the last snapshot")]
    NothingTakenIn,
    /// The bytes of an attachment are not there.
    #[error("attachment {sha256} is missing")]
    AttachmentMissing {
        /// The hash its record names.
        sha256: String,
    },
    /// The bytes of an attachment do not open, or are not what their name says.
    #[error("attachment {sha256} is damaged")]
    AttachmentDamaged {
        /// The hash its record names.
        sha256: String,
    },
    /// The file is larger than an attachment may be.
    #[error("an attachment of {found} bytes, at most {limit}")]
    AttachmentTooLarge {
        /// Its size in bytes.
        found: u64,
        /// The most there may be.
        limit: u64,
    },
    /// A backup did not prove whole when it was read back.
    #[error("the backup did not verify: {finding}")]
    BackupUnsound {
        /// What differed.
        finding: String,
    },
    /// The file offered is not a backup of ours.
    #[error("{file} is not a backup")]
    NotABackup {
        /// The file.
        file: PathBuf,
    },
    /// The operating system refused.
    #[error("{path}: {source}")]
    Io {
        /// What was being read or written.
        path: PathBuf,
        /// The system's own error.
        source: std::io::Error,
    },
    /// SQLite refused.
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl StoreError {
    /// Wraps an I/O error with the path it happened at, telling a full disk and a read-only place apart.
    pub fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Self::ReadOnly { path: path.into() }
            }
            _ => Self::Io {
                path: path.into(),
                source,
            },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase, OutOfMemory,
            ReadOnly,
        };
        if let rusqlite::Error::SqliteFailure(failure, Some(text)) = &error {
            // SQLCipher answers with the bare "logic error" once the seal of a page has failed.
            if failure.extended_code == rusqlite::ffi::SQLITE_ERROR && text == "SQL logic error" {
                return Self::Damaged {
                    finding: "the seal of a page does not hold".to_owned(),
                };
            }
        }
        match error.sqlite_error_code() {
            Some(DiskFull) => Self::DiskFull,
            Some(ReadOnly) => Self::ReadOnly {
                path: PathBuf::from("ledger.db"),
            },
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            // SQLite takes a page that SQLCipher cannot decrypt for one there was no memory for.
            Some(DatabaseCorrupt | NotADatabase | OutOfMemory) => Self::Damaged {
                finding: error.to_string(),
            },
            _ => Self::Sql(error),
        }
    }
}
