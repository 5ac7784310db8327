//! Backup (备份): one file that opens alone, and counts only after it was read back.

use super::folder::sync_folder;
use super::{
    DataKey, Folder, Health, Ledger, Result, StoreError, Unlock, check, connection, migrations,
    vault,
};
use crate::operators::Operator;
use crate::shared::Day;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Component, Path, PathBuf};
use zeroize::Zeroizing;

/// How much a backup file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Everything: it opens alone, wherever it is taken.
    Whole,
    /// Everything but the attachments.
    Records,
}

/// A backup that verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub file: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// What was found when it was read back.
    pub health: Health,
}

impl Ledger {
    /// Writes one file holding database, slots, `ledger.json` and attachments, and reads it back.
    ///
    /// The file appears under its name only when the copy opened with the key, passed every check and had the same
    /// counts and digest as the ledger.
    pub fn back_up(&self, to: &Path, day: Day) -> Result<Backup> {
        let backup = self.write_backup(to, Scope::Whole)?;
        self.update_info(|info| info.last_backup = Some(day.to_string()))?;
        Ok(backup)
    }

    /// Writes a snapshot into the ledger's own `backups/`: a backup without the attachments. An attachment's file is never
    /// changed nor deleted, so the one beside the snapshots serves them all; restoring takes it from there. It does not
    /// count as the office's last backup: it lies on the same disk.
    pub(super) fn snapshot(&self, to: &Path) -> Result<Backup> {
        self.write_backup(to, Scope::Records)
    }

    fn write_backup(&self, to: &Path, scope: Scope) -> Result<Backup> {
        let scratch = self.folder().path().join("staging").join("backup.db");
        fs::create_dir_all(self.folder().staging())
            .map_err(StoreError::io(self.folder().staging()))?;
        let copied = self.copy_database(&scratch).and_then(|health| {
            let part = to.with_extension("part");
            let packed = pack(self.folder(), &scratch, &part, scope).and_then(|()| {
                verify(&part, self, &health, scope)?;
                fs::rename(&part, to).map_err(StoreError::io(to))?;
                sync_folder(folder_of(to))
            });
            if packed.is_err() {
                let _ = fs::remove_file(&part);
            }
            packed.map(|()| health)
        });
        let _ = fs::remove_file(&scratch);
        let health = copied?;
        let bytes = fs::metadata(to).map_err(StoreError::io(to))?.len();
        Ok(Backup {
            file: to.to_owned(),
            bytes,
            health,
        })
    }

    fn copy_database(&self, to: &Path) -> Result<Health> {
        if to.exists() {
            fs::remove_file(to).map_err(StoreError::io(to))?;
        }
        // The writer may not make files, so neither may its ATTACH.
        drop(connection::create(to, self.key())?);
        // SQLCipher's own export: its online backup and VACUUM INTO have known trouble with keyed files.
        let writer = self.writer();
        let version = migrations::version(&writer)?;
        let sql = Zeroizing::new(format!(
            "ATTACH DATABASE ?1 AS copy KEY \"{}\"",
            self.key().sqlcipher_literal().as_str()
        ));
        writer.execute(&sql, [to.to_string_lossy()])?;
        // The copy counts only once it was read back whole and the file it is packed into is on the disk, so it need not
        // be safe against a power cut on its own: that would be hundreds of waits for the disk.
        let careless = [("journal_mode", "OFF"), ("synchronous", "OFF")];
        let copied = careless
            .iter()
            .try_for_each(|(name, off)| writer.pragma_update(Some("copy"), name, off))
            .and_then(|()| writer.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(())))
            .and_then(|()| writer.pragma_update(Some("copy"), "user_version", version as i64));
        writer.execute("DETACH DATABASE copy", [])?;
        copied?;
        check::examine(&writer, &self.station())
    }
}

/// Keeps a ledger of an older schema as it is, before a newer program brings it up to date: a snapshot whose records this
/// program need not know, so that only its pages are proved. The name tells the schema, and the first one of it stays.
pub(super) fn keep_before_migration(folder: &Folder, key: &DataKey, schema: usize) -> Result<()> {
    let shelf = folder.backups();
    fs::create_dir_all(&shelf).map_err(StoreError::io(&shelf))?;
    let file = shelf.join(format!("migration-{schema:03}.tzbak"));
    if file.exists() {
        return Ok(());
    }
    let part = file.with_extension("part");
    let proof = folder.staging().join("backup-proof");
    fs::create_dir_all(folder.staging()).map_err(StoreError::io(folder.staging()))?;
    let kept = pack(folder, &folder.database(), &part, Scope::Records)
        .and_then(|()| unpack(&part, &proof))
        .and_then(|()| {
            let conn = connection::open_reader(&Folder::new(&proof).database(), key)?;
            match check::complaints_of_pages(&conn)?.pop() {
                Some(finding) => Err(StoreError::BackupUnsound { finding }),
                None => fs::rename(&part, &file).map_err(StoreError::io(&file)),
            }
        })
        .and_then(|()| sync_folder(&shelf));
    let _ = fs::remove_dir_all(&proof);
    if kept.is_err() {
        let _ = fs::remove_file(&part);
    }
    kept
}

/// Packs a database with the slots and papers of its folder.
fn pack(folder: &Folder, database: &Path, part: &Path, scope: Scope) -> Result<()> {
    let file = File::create(part).map_err(StoreError::io(part))?;
    let mut tar = tar::Builder::new(BufWriter::new(file));
    let mut add = |name: &str, path: &Path| -> Result<()> {
        let mut source = File::open(path).map_err(StoreError::io(path))?;
        let mut header = tar::Header::new_ustar();
        header.set_size(source.metadata().map_err(StoreError::io(path))?.len());
        header.set_mode(0o600);
        header.set_mtime(0);
        tar.append_data(&mut header, name, &mut source)
            .map_err(StoreError::io(part))
    };
    add("ledger.json", &folder.path().join("ledger.json"))?;
    for slot in folder.slots()? {
        add(&slot.file_name(), &folder.path().join(slot.file_name()))?;
    }
    add("ledger.db", database)?;
    if scope == Scope::Whole {
        for name in attachments_in(&folder.attachments())? {
            add(
                &format!("attachments/{name}"),
                &folder.attachments().join(&name),
            )?;
        }
    }
    let mut out = tar.into_inner().map_err(StoreError::io(part))?;
    out.flush().map_err(StoreError::io(part))?;
    out.get_ref().sync_all().map_err(StoreError::io(part))
}

fn verify(part: &Path, ledger: &Ledger, expected: &Health, scope: Scope) -> Result<()> {
    let proof = ledger.folder().staging().join("backup-proof");
    let read_back = unpack(part, &proof).and_then(|()| {
        let (copy, station) = (Folder::new(&proof), ledger.station());
        let conn = connection::open_reader(&copy.database(), ledger.key())?;
        if scope == Scope::Whole {
            // What is missing or damaged here is so in the copy too, and no reason to have none; nothing else may be.
            let papers = |folder| vault::complaints(&conn, folder, ledger.key(), &station);
            let (here, there) = (papers(ledger.folder())?, papers(&copy)?);
            if let Some(finding) = there.into_iter().find(|finding| !here.contains(finding)) {
                return Err(StoreError::BackupUnsound { finding });
            }
        }
        check::examine(&conn, &station)
    });
    let _ = fs::remove_dir_all(&proof);
    let found = read_back?;
    if !found.findings.is_empty() || found != *expected {
        return Err(StoreError::BackupUnsound {
            finding: found.findings.join("; "),
        });
    }
    Ok(())
}

/// Restores a backup into a folder that is empty or does not exist yet. What is offered must open one of its slots.
///
/// The restored ledger begins a new epoch: the station's chain goes on from it, never twice from the same point.
pub fn restore<'a>(file: &Path, to: &Folder, by: impl Into<Unlock<'a>>) -> Result<()> {
    let target = to.path();
    if target.exists()
        && fs::read_dir(target)
            .map_err(StoreError::io(target))?
            .next()
            .is_some()
    {
        return Err(StoreError::FolderTaken {
            folder: target.to_owned(),
        });
    }
    let parent = folder_of(target);
    let scratch = parent.join(format!(
        ".{}.restoring",
        target.file_name().unwrap_or_default().to_string_lossy()
    ));
    let restored = unpack(file, &scratch).and_then(|()| {
        let folder = Folder::new(&scratch);
        let (key, slot) = by.into().unlock(&folder)?;
        let info = folder.info()?;
        let mut writer = connection::open_writer(&folder.database(), &key)?;
        migrations::migrate_known(&mut writer)?;
        if Operator::of_slot(&writer, &slot)?.is_some_and(|owner| !owner.role.may_write()) {
            return Err(StoreError::ReadsOnly);
        }
        let health = check::examine(&writer, &info.code.replace('-', ""))?;
        if let Some(finding) = health.findings.first() {
            return Err(StoreError::Damaged {
                finding: finding.clone(),
            });
        }
        crate::filing::begin_epoch_after_restore(&writer)?;
        drop(writer);
        take_attachments_beside(file, &folder)?;
        if target.exists() {
            fs::remove_dir(target).map_err(StoreError::io(target))?;
        }
        fs::rename(&scratch, target).map_err(StoreError::io(target))?;
        sync_folder(parent)
    });
    if restored.is_err() {
        let _ = fs::remove_dir_all(&scratch);
    }
    restored
}

/// A snapshot in a ledger's own `backups/` leaves the attachments out: they lie beside it.
fn take_attachments_beside(backup: &Path, restored: &Folder) -> Result<()> {
    let Some(ledger) = folder_of(backup).parent().map(Folder::new) else {
        return Ok(());
    };
    let is_ours = folder_of(backup) == ledger.backups() && ledger.database().exists();
    if !is_ours || restored.attachments().exists() {
        return Ok(());
    }
    let names = attachments_in(&ledger.attachments())?;
    if names.is_empty() {
        return Ok(());
    }
    let to = restored.attachments();
    fs::create_dir_all(&to).map_err(StoreError::io(&to))?;
    for name in names {
        let (from, to) = (ledger.attachments().join(&name), to.join(&name));
        fs::copy(&from, &to).map_err(StoreError::io(&from))?;
        File::open(&to)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::io(&to))?;
    }
    sync_folder(&to)
}

/// The attachment files of a folder; whatever else lies there is none of ours.
fn attachments_in(folder: &Path) -> Result<Vec<String>> {
    names_in(folder, vault::is_name)
}

fn names_in(folder: &Path, is_ours: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(StoreError::io(folder))? {
        let entry = entry.map_err(StoreError::io(folder))?;
        names.extend(
            entry
                .file_name()
                .into_string()
                .ok()
                .filter(|name| is_ours(name)),
        );
    }
    names.sort_unstable();
    Ok(names)
}

/// Unpacks the members of a backup, refusing any name that is not one of ours.
pub(super) fn unpack(file: &Path, to: &Path) -> Result<()> {
    let not_ours = || StoreError::NotABackup {
        file: file.to_owned(),
    };
    let source = File::open(file).map_err(StoreError::io(file))?;
    let mut archive = tar::Archive::new(BufReader::new(source));
    // A restore that was cut short may have left its scratch folder.
    if to.exists() {
        fs::remove_dir_all(to).map_err(StoreError::io(to))?;
    }
    fs::create_dir_all(to).map_err(StoreError::io(to))?;
    let mut seen = BTreeSet::new();
    for entry in archive.entries().map_err(|_| not_ours())? {
        let mut entry = entry.map_err(|_| not_ours())?;
        let name = entry.path().map_err(|_| not_ours())?.into_owned();
        if !entry.header().entry_type().is_file() || !is_member(&name) || !seen.insert(name.clone())
        {
            return Err(not_ours());
        }
        let target = to.join(&name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(StoreError::io(parent))?;
        }
        let mut out = File::create_new(&target).map_err(StoreError::io(&target))?;
        std::io::copy(&mut entry, &mut out).map_err(StoreError::io(&target))?;
        out.sync_all().map_err(StoreError::io(&target))?;
    }
    let whole = ["ledger.db", "ledger.json"]
        .iter()
        .all(|name| seen.contains(Path::new(name)));
    if whole { Ok(()) } else { Err(not_ours()) }
}

/// The folder a path lies in; a bare name lies in the current one.
fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

fn is_member(name: &Path) -> bool {
    let parts: Vec<&str> = name
        .components()
        .map(|part| {
            if let Component::Normal(text) = part {
                text.to_str().unwrap_or("")
            } else {
                ""
            }
        })
        .collect();
    match parts.as_slice() {
        ["ledger.db" | "ledger.json"] => true,
        [slot] => slot.starts_with("slot-") && slot.ends_with(".age"),
        ["attachments", hash] => vault::is_name(hash),
        _ => false,
    }
}
