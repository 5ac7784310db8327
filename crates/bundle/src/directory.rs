//! The directory (名录): everything a station must know of its desk, in one signed document with a
//! version that only rises.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::certificate::Certificate;
use crate::document::SignedDocument;
use crate::header::Format;
use crate::keys::VerifyingKey;
use crate::readers::Recipient;
use crate::refusal::Refusal;
use crate::values::Station;

/// The schemas a desk takes (版本窗口), both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemaWindow {
    /// Oldest.
    pub oldest: u32,
    /// Newest.
    pub newest: u32,
}

/// A certificate taken back (吊销).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// Serial number of the certificate.
    pub serial: u64,
    /// Its station, for people to read.
    pub station: Station,
    /// The last bundle number still taken under it: the desk's head on the day of the loss.
    pub last_good_seq: u64,
    /// The day.
    pub on: NaiveDate,
}

/// The directory. The order of the fields is the order in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// Always `tz/1`.
    pub format: Format,
    /// Rises by at least one with every change.
    pub version: u64,
    /// The desk's station.
    pub issuer: Station,
    /// The desk's name, for people to read.
    pub name: String,
    /// The day of this version.
    pub issued: NaiveDate,
    /// The key that signs certificates and this directory (签发).
    pub issuing: VerifyingKey,
    /// The key that signs receipts (回执).
    pub receipt: VerifyingKey,
    /// Whom submissions are encrypted to now.
    pub current: Recipient,
    /// Whom they will be encrypted to next; both are used while it stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Recipient>,
    /// Whom ledgers wrap their recovery slot to (找回).
    pub recovery: Recipient,
    /// The schemas taken.
    pub schema: SchemaWindow,
    /// Certificates in force, rising by serial.
    pub certificates: Vec<Certificate>,
    /// Certificates taken back, rising by serial.
    pub revocations: Vec<Revocation>,
}

impl Directory {
    /// Returns whom a submission is encrypted to: one or two recipients.
    #[must_use]
    pub fn recipients(&self) -> Vec<Recipient> {
        let mut to = vec![self.current.clone()];
        to.extend(self.next.clone());
        to
    }

    /// Checks that this directory may take the place of another.
    ///
    /// # Errors
    /// `wrong_station` for another desk's, `directory_not_newer` unless the version is higher.
    pub fn check_replaces(&self, held: &Self) -> Result<(), Refusal> {
        if self.issuer != held.issuer {
            return Err(Refusal::WrongStation {
                found: self.issuer.clone(),
                expected: held.issuer.clone(),
            });
        }
        if self.version <= held.version {
            return Err(Refusal::DirectoryNotNewer {
                found: self.version,
                held: held.version,
            });
        }
        Ok(())
    }

    /// Finds the newest certificate of a station.
    #[must_use]
    pub fn certificate_of(&self, station: &Station) -> Option<&Certificate> {
        self.certificates
            .iter()
            .rev()
            .find(|c| c.station == *station)
    }

    /// Checks that a bundle's number is not past a revocation of its certificate.
    ///
    /// # Errors
    /// `revoked`; the bundle is shown to a person, never merged.
    pub fn check_revocation(&self, serial: u64, seq: u64) -> Result<(), Refusal> {
        match self.revocations.iter().find(|r| r.serial == serial) {
            Some(r) if seq > r.last_good_seq => Err(Refusal::Revoked {
                serial,
                last_good_seq: r.last_good_seq,
            }),
            _ => Ok(()),
        }
    }
}

impl SignedDocument for Directory {
    fn comment(&self) -> String {
        format!("tz/1 directory {} {}", self.issuer, self.version)
    }

    fn broken_rule(&self) -> Option<&'static str> {
        let broken_certificate = self.certificates.iter().find_map(Certificate::broken_rule);
        let rules = [
            (self.version >= 1, "a directory's version counts from 1"),
            (
                self.next.as_ref() != Some(&self.current),
                "the next recipient is not the current one",
            ),
            (
                self.issuing.key_id() != self.receipt.key_id(),
                "issuing and receipt key are two keys",
            ),
            (
                self.schema.oldest >= 1 && self.schema.oldest <= self.schema.newest,
                "the schema window is not empty",
            ),
            (
                self.certificates.is_sorted_by(|a, b| a.serial < b.serial),
                "certificates rise by serial",
            ),
            (
                self.certificates.iter().all(|c| c.issuer == self.issuer),
                "certificates are the issuer's own",
            ),
            (
                self.revocations.is_sorted_by(|a, b| a.serial < b.serial),
                "revocations rise by serial",
            ),
        ];
        rules
            .into_iter()
            .find(|(holds, _)| !holds)
            .map(|(_, rule)| rule)
            .or(broken_certificate)
    }
}
