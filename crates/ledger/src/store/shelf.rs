//! The shelf of snapshots (`backups/`): what is kept there of itself, and what gives way (design: bundle, at rest).

use super::{Ledger, Result, StoreError};
use crate::shared::Day;
use std::fs;
use std::path::PathBuf;

/// Why a snapshot is made. Each occasion keeps its own newest ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The first opening of a day.
    Daily,
    /// The first opening of a week.
    Weekly,
    /// A roll is about to be taken in.
    Import,
    /// Bundles or a receipt are about to be taken in: what undoing them puts back.
    Merge,
    /// Taking-in is about to be undone: what stood before that.
    Undo,
}

impl Occasion {
    /// How the files of this occasion begin.
    fn prefix(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Undo => "undone",
        }
    }

    /// How many are kept; older ones give way.
    fn kept(self) -> usize {
        match self {
            Self::Weekly => 4,
            _ => 7,
        }
    }
}

impl Ledger {
    /// Makes a verified snapshot for an occasion and lets the oldest of its kind give way.
    pub fn keep_snapshot(&self, occasion: Occasion, day: Day) -> Result<PathBuf> {
        let folder = self.folder().backups();
        fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        let prefix = occasion.prefix();
        let file = (1..)
            .map(|n| folder.join(format!("{prefix}-{day}-{n:03}.tzbak")))
            .find(|file| !file.exists())
            .expect("some number is free");
        self.snapshot(&file)?;
        for old in self
            .snapshots(occasion)?
            .iter()
            .rev()
            .skip(occasion.kept())
            .filter(|old| **old != file)
        {
            fs::remove_file(old).map_err(StoreError::io(old))?;
        }
        Ok(file)
    }

    /// The snapshots of an occasion, oldest first.
    pub fn snapshots(&self, occasion: Occasion) -> Result<Vec<PathBuf>> {
        let folder = self.folder().backups();
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let prefix = format!("{}-", occasion.prefix());
        let mut found = Vec::new();
        for entry in fs::read_dir(&folder).map_err(StoreError::io(&folder))? {
            let path = entry.map_err(StoreError::io(&folder))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(&prefix) && name.ends_with(".tzbak") {
                found.push(path);
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// Makes the snapshots of a new day and a new week, if they are due: the newest of its kind is of an earlier one.
    pub fn keep_daily(&self, day: Day) -> Result<Vec<PathBuf>> {
        let monday = day.monday();
        let mut made = Vec::new();
        for (occasion, since) in [(Occasion::Daily, day), (Occasion::Weekly, monday)] {
            let newest = self.snapshots(occasion)?.pop();
            // A day stands in the name as it sorts; a clock set back makes no second one.
            let from = self
                .folder()
                .backups()
                .join(format!("{}-{since}", occasion.prefix()));
            if newest.is_none_or(|newest| newest < from) {
                made.push(self.keep_snapshot(occasion, day)?);
            }
        }
        Ok(made)
    }
}
