//! The ledger's folder: which file is what, and what stands in clear.

use super::{Result, Slot, StoreError};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

super::text_code! {
    /// Whose desk the ledger is (decision 12: it only picks the first pages).
    pub enum LedgerKind {
        /// 工会
        Union = "union" "工会台账",
        /// 县（市）总工会
        Desk = "desk" "收件台账",
    }
}

/// What `ledger.json` says in clear (decision 15). Nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerInfo {
    /// Always `taizhang/1`.
    pub format: String,
    /// The union's name.
    pub name: String,
    /// The union's lifelong code, `371323-XJH`.
    pub code: String,
    /// Union or desk.
    pub kind: LedgerKind,
    /// Labels of the key slots.
    pub slots: Vec<String>,
    /// Day of the last verified backup.
    pub last_backup: Option<String>,
    /// Whether this is an invented township for practice (练手): a real desk refuses its bundles.
    pub practice: bool,
}

/// The only format there is.
pub(super) const FORMAT: &str = "taizhang/1";

/// A ledger's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// Names a folder; nothing is touched.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The encrypted database.
    pub fn database(&self) -> PathBuf {
        self.0.join("ledger.db")
    }

    /// Local verified copies.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Encrypted attachments by hash.
    pub fn attachments(&self) -> PathBuf {
        self.0.join("attachments")
    }

    /// Encrypted staging tables of imports in progress.
    pub fn staging(&self) -> PathBuf {
        self.0.join("staging")
    }

    /// Reads what stands in clear.
    pub fn info(&self) -> Result<LedgerInfo> {
        let file = self.info_file();
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                return Err(StoreError::NoLedger {
                    folder: self.0.clone(),
                });
            }
            Err(e) => return Err(StoreError::io(&file)(e)),
        };
        serde_json::from_slice(&bytes).map_err(|e| StoreError::Damaged {
            finding: format!("ledger.json: {e}"),
        })
    }

    /// Writes what stands in clear, whole or not at all.
    pub(super) fn write_info(&self, info: &LedgerInfo) -> Result<()> {
        let file = self.info_file();
        let part = self.0.join("ledger.json.part");
        let text = serde_json::to_vec_pretty(info).expect("plain data serialises");
        let mut out = File::create(&part).map_err(StoreError::io(&part))?;
        out.write_all(&text)
            .and_then(|()| out.sync_all())
            .map_err(StoreError::io(&part))?;
        fs::rename(&part, &file).map_err(StoreError::io(&file))?;
        sync_folder(&self.0)
    }

    /// The key slots present.
    pub(super) fn slots(&self) -> Result<Vec<Slot>> {
        let mut slots = Vec::new();
        for entry in fs::read_dir(&self.0).map_err(StoreError::io(&self.0))? {
            let name = entry.map_err(StoreError::io(&self.0))?.file_name();
            if let Some(label) = name
                .to_str()
                .and_then(|n| n.strip_prefix("slot-"))
                .and_then(|n| n.strip_suffix(".age"))
            {
                slots.push(Slot {
                    label: label.to_owned(),
                });
            }
        }
        slots.sort_by(|a, b| a.label.cmp(&b.label));
        Ok(slots)
    }

    /// Takes the instance lock; it is let go when the file is dropped.
    pub(super) fn lock(&self) -> Result<File> {
        let path = self.0.join("ledger.lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(StoreError::io(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(fs::TryLockError::Error(e)) => Err(StoreError::io(&path)(e)),
        }
    }

    fn info_file(&self) -> PathBuf {
        self.0.join("ledger.json")
    }
}

/// Makes a rename in this folder durable. Where the system has no such call, the rename itself must do.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder)
        .and_then(|f| f.sync_all())
        .map_err(StoreError::io(folder))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
