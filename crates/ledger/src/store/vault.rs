//! Attachment files (附件): `attachments/<sha256>` in the ledger's folder, sealed under a key derived from the data key.
//!
//! The name is the SHA-256 of the plain bytes, so one paper attached twice is kept once. A file is a random nonce of 24
//! bytes and one XChaCha20-Poly1305 box with the name as associated data. It is written before the record that names it,
//! never changed, and deleted only where no record names it any more because its file was forgotten; reading it back proves the
//! seal and the hash.

use super::folder::sync_folder;
use super::{DataKey, Folder, Ledger, Result, StoreError};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use zeroize::Zeroizing;

/// Largest attachment, in bytes (20 MiB): a scanned paper, never a film.
pub const LARGEST_ATTACHMENT: u64 = 20 << 20;

const NONCE: usize = 24;

/// An attachment's bytes, wiped when dropped.
pub type Plain = Zeroizing<Vec<u8>>;

impl Ledger {
    /// Keeps the bytes of an attachment and gives their SHA-256 in lower-case hex. They are on the disk when this returns.
    pub fn keep_attachment(&self, bytes: &[u8]) -> Result<String> {
        let found = bytes.len() as u64;
        if found > LARGEST_ATTACHMENT {
            return Err(StoreError::AttachmentTooLarge {
                found,
                limit: LARGEST_ATTACHMENT,
            });
        }
        let name = name_of(bytes);
        // The same paper again: what is there is only written again if it does not read.
        if open(self.folder(), self.key(), &name).is_err() {
            write(
                &self.folder().attachments(),
                &name,
                &seal(self.key(), &name, bytes)?,
            )?;
        }
        Ok(name)
    }

    /// Reads an attachment back by the SHA-256 its record names.
    pub fn attachment(&self, sha256: &str) -> Result<Plain> {
        open(self.folder(), self.key(), sha256)
    }

    /// Deletes the bytes of papers that no record names any more (到期清理). Returns how many files went.
    pub fn discard_attachments(&self, sha256: &[String]) -> Result<usize> {
        let mut gone = 0;
        for name in sha256.iter().filter(|name| is_name(name)) {
            let named = self.read(|conn| {
                let mut named =
                    conn.prepare_cached("SELECT 1 FROM attachment WHERE sha256 = ?1")?;
                Ok::<_, StoreError>(named.exists([name])?)
            })?;
            let file = self.folder().attachments().join(name);
            if !named && file.exists() {
                fs::remove_file(&file).map_err(StoreError::io(&file))?;
                gone += 1;
            }
        }
        if gone > 0 {
            sync_folder(&self.folder().attachments())?;
        }
        Ok(gone)
    }
}

/// Says what is wrong with the attachments that records name: those of this station must be there, and any that is there
/// must read.
pub(super) fn complaints(
    conn: &Connection,
    folder: &Folder,
    key: &DataKey,
    station: &str,
) -> Result<Vec<String>> {
    let sql = "SELECT sha256, max(station = ?1) FROM attachment WHERE sha256 <> '' GROUP BY sha256 ORDER BY sha256";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([station])?;
    let mut complaints = Vec::new();
    while let Some(row) = rows.next()? {
        let (sha256, own): (String, bool) = (row.get(0)?, row.get(1)?);
        match open(folder, key, &sha256) {
            Err(StoreError::AttachmentMissing { .. }) if !own => {}
            Err(
                error @ (StoreError::AttachmentMissing { .. }
                | StoreError::AttachmentDamaged { .. }),
            ) => complaints.push(error.to_string()),
            other => drop(other?),
        }
    }
    Ok(complaints)
}

fn name_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Whether a text is a hash as attachment files are named by.
pub(super) fn is_name(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn cipher(key: &DataKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.derive(b"taizhang/1 attachments").as_slice().into())
}

fn seal(key: &DataKey, name: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut sealed = vec![0; NONCE];
    getrandom::fill(&mut sealed).map_err(|e| StoreError::Io {
        path: "random".into(),
        source: std::io::Error::other(e.to_string()),
    })?;
    let nonce = *XNonce::from_slice(&sealed);
    let aad = name.as_bytes();
    let text = cipher(key)
        .encrypt(&nonce, Payload { msg: bytes, aad })
        .map_err(|_| StoreError::AttachmentDamaged {
            sha256: name.to_owned(),
        })?;
    sealed.extend_from_slice(&text);
    Ok(sealed)
}

fn open(folder: &Folder, key: &DataKey, name: &str) -> Result<Plain> {
    let sha256 = || name.to_owned();
    // A record that came by a bundle names what it likes: only a hash is ever a file.
    if !is_name(name) {
        return Err(StoreError::AttachmentMissing { sha256: sha256() });
    }
    let file = folder.attachments().join(name);
    let sealed = match fs::read(&file) {
        Ok(sealed) => sealed,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::AttachmentMissing { sha256: sha256() });
        }
        Err(e) => return Err(StoreError::io(&file)(e)),
    };
    let damaged = || StoreError::AttachmentDamaged { sha256: sha256() };
    let (nonce, msg) = sealed.split_at_checked(NONCE).ok_or_else(damaged)?;
    let aad = name.as_bytes();
    let plain = cipher(key)
        .decrypt(XNonce::from_slice(nonce), Payload { msg, aad })
        .map_err(|_| damaged())?;
    let plain = Zeroizing::new(plain);
    if name_of(&plain) == name {
        Ok(plain)
    } else {
        Err(damaged())
    }
}

/// Writes a file into a folder of attachments, whole or not at all.
fn write(folder: &Path, name: &str, sealed: &[u8]) -> Result<()> {
    fs::create_dir_all(folder).map_err(StoreError::io(folder))?;
    let part = folder.join(format!("{name}.part"));
    let file = folder.join(name);
    let mut out = File::create(&part).map_err(StoreError::io(&part))?;
    out.write_all(sealed)
        .and_then(|()| out.sync_all())
        .map_err(StoreError::io(&part))?;
    fs::rename(&part, &file).map_err(StoreError::io(&file))?;
    sync_folder(folder)
}
