//! Reading a stick: only plain files named `*.TZB`, and never more than a bundle may have.

use crate::{ExchangeError, Result};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use taizhang_bundle::{Caps, Refusal};

/// Lists the bundles in a folder, by name. Links, folders and every other file are not even opened.
pub fn bundles_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(ExchangeError::io(folder))? {
        let entry = entry.map_err(ExchangeError::io(folder))?;
        let path = entry.path();
        let named = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("tzb"));
        let plain = entry.file_type().is_ok_and(|kind| kind.is_file());
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if named && plain && !hidden {
            found.push(path);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Reads a whole bundle into memory; the copy is what is worked on, whatever happens to the stick.
pub fn read_bundle(path: &Path) -> Result<Vec<u8>> {
    let kind = fs::symlink_metadata(path).map_err(ExchangeError::io(path))?;
    if !kind.is_file() {
        return Err(ExchangeError::NotAFile {
            file: path.to_owned(),
        });
    }
    let limit = Caps::default().container;
    let too_large = |found| {
        ExchangeError::Refused(Refusal::TooLarge {
            what: "the file",
            found,
            limit,
        })
    };
    if kind.len() > limit {
        return Err(too_large(kind.len()));
    }
    let mut bytes = Vec::with_capacity(kind.len() as usize);
    let file = File::open(path).map_err(ExchangeError::io(path))?;
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(ExchangeError::io(path))?;
    if bytes.len() as u64 > limit {
        Err(too_large(bytes.len() as u64))
    } else {
        Ok(bytes)
    }
}
