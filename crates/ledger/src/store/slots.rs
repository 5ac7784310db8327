//! Key slots (钥匙): the random data key, wrapped once per person in an age file of its own.

use super::{Result, StoreError};
use age::secrecy::{ExposeSecret, SecretString};
use std::io::Write as _;
use std::path::Path;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The 32 random bytes the database is encrypted with. Never leaves memory unwrapped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(…)")
    }
}

impl DataKey {
    /// Draws a new key from the operating system.
    pub fn random() -> Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|e| StoreError::Io {
            path: "random".into(),
            source: std::io::Error::other(e.to_string()),
        })?;
        Ok(Self(bytes))
    }

    /// A key of its own for one purpose, by HKDF-SHA256: what it encrypts tells nothing of the database's key.
    pub(super) fn derive(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        hkdf::Hkdf::<sha2::Sha256>::new(None, &self.0)
            .expand(purpose, key.as_mut_slice())
            .expect("32 bytes are fewer than HKDF can give");
        key
    }

    /// The raw key as SQLCipher takes it, so that it derives nothing from it.
    pub(super) fn sqlcipher_literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0 {
            text.push_str(&format!("{byte:02x}"));
        }
        text.push('\'');
        text
    }
}

/// A passphrase (口令) as typed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Wraps what was typed.
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }

    /// Number of characters.
    pub fn length(&self) -> usize {
        self.0.expose_secret().chars().count()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// log2 of the scrypt work spent on a slot. Set explicitly: left alone, age tunes to this machine and an old PC could fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost(pub u8);

impl Cost {
    /// What an office uses: 64 MiB and about half a second.
    pub const OFFICE: Self = Self(16);
}

const MOST_WORK: u8 = 20;

/// Label of the slot that only the county's recovery key opens.
pub(super) const COUNTY: &str = "county";

/// One key slot file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Whose it is: `chair`, `deputy`, `recovery`, `county`, or an operator's id: names of people stay inside.
    pub label: String,
}

impl Slot {
    /// The slot's file in the ledger's folder.
    pub fn file_name(&self) -> String {
        format!("slot-{}.age", self.label)
    }

    /// Wraps the key for a passphrase.
    pub(super) fn wrap(key: &DataKey, passphrase: &Passphrase, cost: Cost) -> Result<Vec<u8>> {
        let mut recipient = age::scrypt::Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(cost.0);
        age::encrypt(&recipient, &key.0).map_err(|e| age_failure(&e))
    }

    /// Unwraps the key, `None` if the passphrase is another.
    pub(super) fn unwrap(&self, file: &Path, passphrase: &Passphrase) -> Result<Option<DataKey>> {
        let wrapped = std::fs::read(file).map_err(StoreError::io(file))?;
        let mut identity = age::scrypt::Identity::new(passphrase.0.clone());
        identity.set_max_work_factor(MOST_WORK);
        self.open_with(&identity, &wrapped)
    }

    /// Wraps the key for a recovery recipient (`age1…`). A passphrase may not share an age file with another recipient:
    /// hence one file a slot.
    pub(super) fn wrap_to(key: &DataKey, recipient: &str) -> Result<Vec<u8>> {
        let recipient: age::x25519::Recipient =
            recipient.parse().map_err(|_| StoreError::Unreadable {
                what: "recovery recipient",
                found: "no age recipient".to_owned(),
            })?;
        age::encrypt(&recipient, &key.0).map_err(|e| age_failure(&e))
    }

    /// Unwraps the key with a recovery identity (`AGE-SECRET-KEY-1…`), `None` if it is another's.
    pub(super) fn unwrap_with(&self, file: &Path, identity: &str) -> Result<Option<DataKey>> {
        let Ok(identity) = identity.trim().parse::<age::x25519::Identity>() else {
            return Ok(None);
        };
        let wrapped = std::fs::read(file).map_err(StoreError::io(file))?;
        self.open_with(&identity, &wrapped)
    }

    fn open_with(&self, identity: &impl age::Identity, wrapped: &[u8]) -> Result<Option<DataKey>> {
        let plain = match age::decrypt(identity, wrapped) {
            Ok(plain) => Zeroizing::new(plain),
            Err(
                age::DecryptError::DecryptionFailed
                | age::DecryptError::NoMatchingKeys
                | age::DecryptError::KeyDecryptionFailed,
            ) => return Ok(None),
            Err(_) => {
                return Err(StoreError::SlotDamaged {
                    slot: self.label.clone(),
                });
            }
        };
        let bytes = plain
            .as_slice()
            .try_into()
            .map_err(|_| StoreError::SlotDamaged {
                slot: self.label.clone(),
            })?;
        Ok(Some(DataKey(bytes)))
    }

    /// Writes a wrapped key beside the database, whole or not at all.
    pub(super) fn write(&self, folder: &Path, wrapped: &[u8]) -> Result<()> {
        let file = folder.join(self.file_name());
        let part = file.with_extension("part");
        let mut out = std::fs::File::create(&part).map_err(StoreError::io(&part))?;
        out.write_all(wrapped)
            .and_then(|()| out.sync_all())
            .map_err(StoreError::io(&part))?;
        std::fs::rename(&part, &file).map_err(StoreError::io(&file))
    }
}

fn age_failure(error: &age::EncryptError) -> StoreError {
    StoreError::Io {
        path: "slot".into(),
        source: std::io::Error::other(error.to_string()),
    }
}
