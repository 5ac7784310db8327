//! `header.json` (报送包头): the only signed object, in clear, with nothing personal in it.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::json::to_canonical_json;
use crate::readers::Recipient;
use crate::values::{Digest, Epoch, Station};

/// The format's name. A new format is a new name; there is no negotiation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Format {
    /// The first and only one.
    #[default]
    #[serde(rename = "tz/1")]
    Tz1,
}

/// What a bundle is for (种类).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A station hands in its records (报送).
    Submission,
    /// A desk answers (回执).
    Receipt,
    /// A station shows its keys (登记); has its own header, see `Enrolment`.
    Enrolment,
    /// Certificates, keys and revocations (名录).
    Directory,
    /// Parameters and form editions (规则包).
    Rules,
    /// A ledger changes hands (交接).
    Handover,
    /// A desk gives a station back its last accepted state (恢复).
    Rehydrate,
}

impl Kind {
    /// Returns the word used in the header and in the signed comment.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Receipt => "receipt",
            Self::Enrolment => "enrolment",
            Self::Directory => "directory",
            Self::Rules => "rules",
            Self::Handover => "handover",
            Self::Rehydrate => "rehydrate",
        }
    }

    /// Tells whether the payload is encrypted. What everybody may read (rules, directory) is not.
    #[must_use]
    pub fn is_encrypted(self) -> bool {
        !matches!(self, Self::Rules | Self::Directory | Self::Enrolment)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How much a bundle holds (全量、增量).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everything.
    Full,
    /// Everything changed since the base, cumulative.
    Since,
}

/// From where a `since` bundle counts (基准): the last receipt the station imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// SHA-256 of that receipt's header.
    pub receipt: Digest,
    /// Number of the bundle which that receipt acknowledged.
    pub upto_seq: u64,
}

/// What a new epoch continues (上一纪元).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parent {
    /// The epoch left.
    pub epoch: Epoch,
    /// SHA-256 of the last header the station knows of it.
    pub head: Digest,
}

/// What binds the payload to the signed header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayloadSeal {
    /// Length of the payload member in bytes, as it travels.
    pub bytes: u64,
    /// SHA-256 of the payload member, as it travels.
    pub sha256: Digest,
}

/// The signed header. The order of the fields is the order in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Always `tz/1`.
    pub format: Format,
    /// What the bundle is for.
    pub kind: Kind,
    /// The station that made and signed it (报送站).
    pub station: Station,
    /// The station it is meant for (收件站); absent for what is meant for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Station>,
    /// SHA-256 of the signer's certificate; a submission must have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cert_sha256: Option<Digest>,
    /// Whom the payload is encrypted to: one or two (current, next), none if it is not encrypted.
    pub to: Vec<Recipient>,
    /// The signer's epoch.
    pub epoch: Epoch,
    /// The epoch before, in the first bundle of an epoch only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_epoch: Option<Epoch>,
    /// The last header of the epoch before, in the first bundle of an epoch only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_head: Option<Digest>,
    /// Number of the bundle. Never restarts: a new epoch goes on at the highest number plus one.
    pub seq: u64,
    /// SHA-256 of the previous header of this epoch; absent in the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<Digest>,
    /// Full or since.
    pub mode: Mode,
    /// From where a `since` bundle counts; absent in a full one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// Version of the records' shape.
    pub schema: u32,
    /// The program that made it, for people to read.
    pub app: String,
    /// The day it was made, by the maker's clock: advisory, never used for order.
    pub created: NaiveDate,
    /// Whether the maker's clock had been seen to be wrong.
    pub clock_suspect: bool,
    /// Version of the newest directory the maker held; 0 if none.
    pub directory_version: u64,
    /// SHA-256 of `manifest.json`, so that the evidence outlives the encryption.
    pub manifest_sha256: Digest,
    /// Length and hash of the payload member.
    pub payload: PayloadSeal,
}

/// The largest bundle number: six digits in the file name.
pub(crate) const MAX_SEQ: u64 = 999_999;

impl Header {
    /// Returns the comment that must stand in the signature: `tz/1 <kind> <station> <epoch> <seq>`.
    #[must_use]
    pub fn comment(&self) -> String {
        comment(self.kind, &self.station, self.epoch, self.seq)
    }

    /// Returns what this epoch continues, if this is its first bundle and there was one before.
    #[must_use]
    pub fn parent(&self) -> Option<Parent> {
        Some(Parent {
            epoch: self.parent_epoch?,
            head: self.parent_head?,
        })
    }

    /// Returns the canonical bytes of `header.json`.
    ///
    /// # Errors
    /// [`crate::JsonFault`] if a number is beyond what the format can say.
    pub fn to_bytes(&self) -> Result<Vec<u8>, crate::JsonFault> {
        to_canonical_json(self)
    }

    /// Returns the rule this header breaks, if any.
    pub(crate) fn broken_rule(&self) -> Option<&'static str> {
        let personal = self.kind.is_encrypted();
        let readers = self.to.len();
        let rules = [
            (
                self.kind != Kind::Enrolment,
                "an enrolment has a header of its own",
            ),
            (
                personal == (1..=2).contains(&readers),
                "an encrypted bundle has one or two recipients, an open one has none",
            ),
            (
                readers < 2 || self.to[0] != self.to[1],
                "the two recipients are different",
            ),
            (
                personal == self.addressee.is_some(),
                "an encrypted bundle names its addressee, an open one has none",
            ),
            (
                self.kind != Kind::Submission || self.cert_sha256.is_some(),
                "a submission names its certificate",
            ),
            (
                self.parent_epoch.is_some() == self.parent_head.is_some(),
                "parent_epoch and parent_head come together",
            ),
            (
                self.prev.is_none() || self.parent_epoch.is_none(),
                "only the first bundle of an epoch has a parent",
            ),
            (
                self.parent_epoch != Some(self.epoch),
                "a new epoch is not its own parent",
            ),
            (
                (self.mode == Mode::Since) == self.base.is_some(),
                "a since bundle has a base, a full one has none",
            ),
            (
                self.mode == Mode::Full || self.prev.is_some(),
                "the first bundle of an epoch is full",
            ),
            (
                self.base.is_none_or(|b| b.upto_seq < self.seq),
                "the base lies before the bundle",
            ),
            (
                (1..=MAX_SEQ).contains(&self.seq),
                "the number is between 1 and 999999",
            ),
            (self.schema >= 1, "the schema counts from 1"),
            (is_label(&self.app), "app is 1 to 64 printable ASCII"),
        ];
        rules
            .into_iter()
            .find(|(holds, _)| !holds)
            .map(|(_, rule)| rule)
    }
}

/// Writes the signed comment of a bundle.
pub(crate) fn comment(kind: Kind, station: &Station, epoch: Epoch, seq: u64) -> String {
    format!("tz/1 {kind} {station} {epoch} {seq}")
}

/// Tells whether a text may name a program: short and plain.
pub(crate) fn is_label(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| (0x20..0x7f).contains(&b))
}
