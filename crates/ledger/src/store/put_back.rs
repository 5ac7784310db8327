//! Undoing what was taken in (撤销收件): the ledger is put back to the snapshot made before it.
//!
//! What came from other offices is thousands of rows, chain state and receipts at once. Putting the whole database back is
//! exact, where an inverse of each part would have to be proved; the acts that go are named in the act that undid them, and
//! the state before stays on the shelf.

use super::backup::unpack;
use super::transact::act_on;
use super::{
    Act, ActLine, Author, Entry, Folder, Ledger, Occasion, Result, StoreError, Tx, check,
    connection, folder, migrations,
};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// What putting back did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBack {
    /// The acts that no longer stand, oldest first.
    pub undone: Vec<ActLine>,
    /// The snapshot of what stood before.
    pub kept_as: PathBuf,
}

impl Ledger {
    /// Undoes the last run of taking in: puts the records back to the newest [`Occasion::Merge`] snapshot.
    ///
    /// Refused with [`StoreError::NotUndoable`] once anything else was done since. `carry` writes what must outlast the
    /// undoing (receipts that left the house) into the copy; it sees the ledger as it stands and the acts that go.
    pub fn undo_taking_in<E: From<StoreError>>(
        &self,
        author: &Author<'_>,
        carry: impl FnOnce(&Connection, &Tx<'_>, &[ActLine]) -> Result<(), E>,
    ) -> Result<PutBack, E> {
        let scratch = self.folder().staging().join("put-back");
        fs::create_dir_all(self.folder().staging())
            .map_err(StoreError::io(self.folder().staging()))?;
        let done = self.put_back(&scratch, author, carry);
        let _ = fs::remove_dir_all(&scratch);
        done
    }

    fn put_back<E: From<StoreError>>(
        &self,
        scratch: &Path,
        author: &Author<'_>,
        carry: impl FnOnce(&Connection, &Tx<'_>, &[ActLine]) -> Result<(), E>,
    ) -> Result<PutBack, E> {
        let copy = Folder::new(scratch).database();
        let (snapshot, mut writer, undone) = self.newest_before_taking_in(scratch)?;
        if let Some(finding) = check::examine(&writer, &self.station())?.findings.pop() {
            return Err(StoreError::Damaged { finding }.into());
        }
        let kept_as = self.keep_snapshot(Occasion::Undo, author.day())?;
        let subject = subject(&undone);
        self.read(|conn| {
            act_on(
                &mut writer,
                self.station(),
                Entry::new(Act::Undo, &subject),
                author,
                |tx| carry(conn, tx, &undone),
            )
        })?;
        drop(writer);
        self.exchange_database(&copy)?;
        // A snapshot that was put back has served: undoing again must not find it.
        fs::remove_file(&snapshot).map_err(StoreError::io(&snapshot))?;
        folder::sync_folder(&self.folder().backups())?;
        Ok(PutBack { undone, kept_as })
    }

    /// Unpacks the newest snapshot after which anything was taken in: a run that refused every file left one as well.
    fn newest_before_taking_in(
        &self,
        scratch: &Path,
    ) -> Result<(PathBuf, Connection, Vec<ActLine>)> {
        for snapshot in self.snapshots(Occasion::Merge)?.into_iter().rev() {
            unpack(&snapshot, scratch)?;
            let mut writer = connection::open_writer(&Folder::new(scratch).database(), self.key())?;
            migrations::migrate_known(&mut writer)?;
            let since = self.read(|conn| acts_since(conn, &writer))?;
            if !since.is_empty() {
                return Ok((snapshot, writer, since));
            }
        }
        Err(StoreError::NothingTakenIn)
    }
}

/// The acts of the ledger that the copy does not know, oldest first: all of them must have been taking in.
fn acts_since(ledger: &Connection, copy: &Connection) -> Result<Vec<ActLine>> {
    let known = ActLine::page(copy, None, 1)?.pop();
    let mut since = Vec::new();
    let mut below = None;
    loop {
        let page = ActLine::page(ledger, below, 200)?;
        below = page.last().map(|act| act.seq);
        for act in page {
            if known.as_ref().is_some_and(|known| known.seq == act.seq) {
                // Under this number another act: the snapshot is of a past that was itself put back.
                let same = known
                    .as_ref()
                    .is_some_and(|known| known.at == act.at && known.subject == act.subject);
                since.reverse();
                return Ok(if same { since } else { Vec::new() });
            }
            if !act.act.is_taking_in() {
                return Err(StoreError::NotUndoable {
                    act: act.seq,
                    why: "something else was done since",
                });
            }
            since.push(act);
        }
        if below.is_none() {
            return Ok(Vec::new());
        }
    }
}

/// The acts that go, in one line: the first few by name.
fn subject(undone: &[ActLine]) -> String {
    const NAMED: usize = 3;
    let mut text = undone
        .iter()
        .take(NAMED)
        .map(|act| format!("{} {}", act.act.label(), act.subject))
        .collect::<Vec<_>>()
        .join("；");
    if undone.len() > NAMED {
        text.push_str(&format!("；等 {} 件", undone.len()));
    }
    text
}
