//! Writing to a stick (写 U 盘): written, synced, read back from the medium, and only then under its name.

use crate::{Errand, ExchangeError, Part, Result};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

const BLOCK: usize = 1 << 20;
/// Room for the folder's own entries beside the file.
const MARGIN: u64 = 64 << 10;

/// Writes a file to a stick and proves it. A file of the same name and content is proved and left; one of other content is
/// never overwritten.
pub fn write_to_stick(
    errand: &Errand<'_>,
    folder: &Path,
    name: &str,
    bytes: &[u8],
) -> Result<PathBuf> {
    fs::create_dir_all(folder).map_err(ExchangeError::io(folder))?;
    let target = folder.join(name);
    if target.symlink_metadata().is_ok() {
        return if holds(errand, &target, bytes)? {
            Ok(target)
        } else {
            Err(ExchangeError::NameTaken { file: target })
        };
    }
    let need = bytes.len() as u64 + MARGIN;
    if let Some(free) = free_bytes(folder)
        && free < need
    {
        return Err(ExchangeError::StickFull {
            folder: folder.to_owned(),
            need,
            free,
        });
    }
    let part = folder.join(format!("{name}.part"));
    // A part left by a stick that was pulled out is worth nothing.
    if part.symlink_metadata().is_ok_and(|kind| kind.is_file()) {
        fs::remove_file(&part).map_err(ExchangeError::io(&part))?;
    }
    let written = write(errand, &part, bytes).map_err(|error| match error {
        ExchangeError::Io { source, .. } if source.kind() == ErrorKind::StorageFull => {
            ExchangeError::StickFull {
                folder: folder.to_owned(),
                need,
                free: 0,
            }
        }
        other => other,
    });
    let proved = written.and_then(|()| {
        if !holds(errand, &part, bytes)? {
            return Err(ExchangeError::ReadBackDiffers {
                file: target.clone(),
            });
        }
        // No system call of a FAT stick renames without overwriting; nobody else writes there, so a look must do.
        if target.symlink_metadata().is_ok() {
            return Err(ExchangeError::NameTaken {
                file: target.clone(),
            });
        }
        fs::rename(&part, &target).map_err(ExchangeError::io(&target))?;
        sync_folder(folder)
    });
    if proved.is_err() {
        let _ = fs::remove_file(&part);
    }
    proved.map(|()| target)
}

fn write(errand: &Errand<'_>, part: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = File::create_new(part).map_err(ExchangeError::io(part))?;
    let total = Some(bytes.len() as u64);
    for (at, block) in bytes.chunks(BLOCK).enumerate() {
        errand.step(Part::Write, (at * BLOCK) as u64, total)?;
        file.write_all(block).map_err(ExchangeError::io(part))?;
    }
    file.sync_all().map_err(ExchangeError::io(part))
}

/// Whether the file on the medium has exactly these bytes.
fn holds(errand: &Errand<'_>, path: &Path, bytes: &[u8]) -> Result<bool> {
    let plain = path
        .symlink_metadata()
        .map_err(ExchangeError::io(path))?
        .is_file();
    if !plain {
        return Ok(false);
    }
    let mut file = File::open(path).map_err(ExchangeError::io(path))?;
    forget_cache(&file);
    let mut hash = Sha256::new();
    let mut block = vec![0; BLOCK];
    let mut done = 0;
    loop {
        errand.step(Part::ReadBack, done, Some(bytes.len() as u64))?;
        let read = file.read(&mut block).map_err(ExchangeError::io(path))?;
        if read == 0 {
            break;
        }
        hash.update(&block[..read]);
        done += read as u64;
    }
    Ok(done == bytes.len() as u64 && hash.finalize() == Sha256::digest(bytes))
}

/// Asks the system to read from the medium and not from its memory: a stick of false capacity shows only there.
fn forget_cache(file: &File) {
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

/// Free bytes of the medium, where the system tells.
fn free_bytes(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    return rustix::fs::statvfs(folder)
        .ok()
        .map(|medium| medium.f_bavail.saturating_mul(medium.f_frsize));
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder)
        .and_then(|file| file.sync_all())
        .map_err(ExchangeError::io(folder))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
