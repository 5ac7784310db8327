//! `manifest.json` (清单): what the payload holds, inside the encryption.

use serde::{Deserialize, Serialize};

use crate::header::{Format, Header, Kind};
use crate::state::StateDigest;
use crate::values::{Digest, Epoch, Salt, Station, UnionCode};

/// One record kind's file (一类记录).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Name of the record kind; the member is `<entity>.jsonl.zst`.
    pub entity: String,
    /// Number of lines.
    pub rows: u64,
    /// Length inflated, in bytes.
    pub raw_bytes: u64,
    /// Length of the member, in bytes.
    pub bytes: u64,
    /// SHA-256 of the member.
    pub sha256: Digest,
}

/// One attachment (附件); the member is `a_<sha256>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentEntry {
    /// SHA-256 of the member, which is also its name.
    pub sha256: Digest,
    /// Length in bytes.
    pub bytes: u64,
}

/// A record retired (停用) since the base. Records are retired, never deleted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetiredRecord {
    /// Record kind.
    pub entity: String,
    /// Its id.
    pub id: String,
}

/// The manifest. The order of the fields is the order in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always `tz/1`.
    pub format: Format,
    /// As in the header.
    pub kind: Kind,
    /// As in the header: a signature stripped and replaced by another station's shows here.
    pub station: Station,
    /// As in the header.
    pub epoch: Epoch,
    /// As in the header.
    pub seq: u64,
    /// Random, so that a small payload cannot be guessed from the hash in clear.
    pub salt: Salt,
    /// The unions the bundle speaks for, rising.
    pub scope: Vec<UnionCode>,
    /// The record kinds, rising by name.
    pub files: Vec<FileEntry>,
    /// The attachments, rising by hash.
    pub attachments: Vec<AttachmentEntry>,
    /// The records retired, rising by kind and id.
    pub retired: Vec<RetiredRecord>,
    /// The digest of everything the station has in force once this bundle is applied.
    pub state_digest: StateDigest,
}

impl Manifest {
    /// Returns where the manifest disagrees with the header or with its own rules.
    pub(crate) fn disagreement(&self, header: &Header) -> Option<&'static str> {
        let rules = [
            (self.kind == header.kind, "another kind than the header"),
            (
                self.station == header.station,
                "another station than the header",
            ),
            (self.epoch == header.epoch, "another epoch than the header"),
            (self.seq == header.seq, "another number than the header"),
            (
                self.files.iter().all(|f| is_entity(&f.entity)),
                "a file name that is not ^[a-z0-9_]{1,80}$",
            ),
            (
                rising(&self.files, |f| f.entity.as_str()),
                "files twice or not rising by name",
            ),
            (
                rising(&self.attachments, |a| a.sha256),
                "attachments twice or not rising by hash",
            ),
            (
                rising(&self.scope, UnionCode::as_str),
                "union codes twice or not rising",
            ),
            (
                self.retired.is_sorted_by(|a, b| a < b),
                "retired records twice or not rising",
            ),
        ];
        rules
            .into_iter()
            .find(|(holds, _)| !holds)
            .map(|(_, what)| what)
    }
}

/// Tells whether keys rise strictly.
fn rising<'a, T, K: Ord + 'a>(items: &'a [T], key: impl Fn(&'a T) -> K) -> bool {
    items.windows(2).all(|pair| key(&pair[0]) < key(&pair[1]))
}

/// Tells whether a text may name a record kind. `a_` begins the names of attachments.
pub(crate) fn is_entity(name: &str) -> bool {
    (1..=80).contains(&name.len())
        && !name.starts_with("a_")
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
