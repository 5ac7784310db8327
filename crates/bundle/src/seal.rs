//! Making a bundle: a draft in, the bytes of a `.TZB` file out.

use std::fmt;
use std::io::Write as _;

use chrono::NaiveDate;
use thiserror::Error;

use crate::caps::Caps;
use crate::entity::EntityFile;
use crate::header::{Base, Format, Header, Kind, Mode, Parent, PayloadSeal, comment};
use crate::json::{JsonFault, to_canonical_json};
use crate::keys::{KeyFault, SigningKey};
use crate::manifest::{AttachmentEntry, Manifest, RetiredRecord};
use crate::readers::Recipient;
use crate::signature;
use crate::state::StateDigest;
use crate::ustar;
use crate::values::{Digest, Epoch, Salt, ShortCode, Station, UnionCode};

/// Why a bundle cannot be made: always a mistake of the caller, never of a foreign file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SealError {
    /// Not a name of a record kind.
    #[error("{name:?} is not a record kind: ^[a-z0-9_]{{1,80}}$, not beginning with a_")]
    BadName {
        /// As given.
        name: String,
    },
    /// Two files of one record kind.
    #[error("two files for {entity}")]
    TwoFiles {
        /// The record kind.
        entity: String,
    },
    /// A line is not canonical JSON with an id.
    #[error("{entity} row {row}: {fault}")]
    BadLine {
        /// The record kind.
        entity: String,
        /// Row counted from 1.
        row: u64,
        /// What is wrong.
        fault: JsonFault,
    },
    /// A line is longer than 1 MiB.
    #[error("{entity} row {row} is longer than a line may be")]
    LineTooLong {
        /// The record kind.
        entity: String,
        /// Row counted from 1.
        row: u64,
    },
    /// A line's id is not above the one before.
    #[error("{entity} row {row} is not in order")]
    Unsorted {
        /// The record kind.
        entity: String,
        /// Row counted from 1.
        row: u64,
    },
    /// The header or manifest would break a rule of its kind.
    #[error("the draft breaks a rule: {rule}")]
    Rule {
        /// The rule.
        rule: &'static str,
    },
    /// The header or manifest cannot be said in canonical JSON.
    #[error("the draft cannot be written: {0}")]
    Json(#[from] JsonFault),
    /// The signing key cannot be used.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// The file would be larger than readers take.
    #[error("the {what} would have {found} bytes, more than {limit}")]
    TooLarge {
        /// Which part.
        what: &'static str,
        /// Its size.
        found: u64,
        /// The limit.
        limit: u64,
    },
    /// The compressor failed.
    #[error("compression failed: {0}")]
    Compress(String),
    /// The encryption failed.
    #[error("encryption failed: {0}")]
    Encrypt(String),
}

impl SealError {
    #[allow(
        clippy::needless_pass_by_value,
        reason = "stands as a function in map_err, which hands the error over"
    )]
    pub(crate) fn compress(error: std::io::Error) -> Self {
        Self::Compress(error.to_string())
    }
}

/// How much a draft holds (全量、增量).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Everything.
    Full,
    /// Everything changed since this base.
    Since(Base),
}

/// What a bundle shall say (待封包). The caller fixes its number before the bytes are built.
#[derive(Clone)]
pub struct Draft {
    /// What the bundle is for; never an enrolment, which has [`crate::seal_enrolment`].
    pub kind: Kind,
    /// The station that makes it.
    pub station: Station,
    /// The station it is meant for; none for rules and directory.
    pub addressee: Option<Station>,
    /// SHA-256 of the signer's certificate; a submission must have it.
    pub cert_sha256: Option<Digest>,
    /// The chain's epoch.
    pub epoch: Epoch,
    /// What this epoch continues, in its first bundle only.
    pub parent: Option<Parent>,
    /// Number, 1 to 999,999.
    pub seq: u64,
    /// Hash of the previous header; none in the first bundle of an epoch.
    pub prev: Option<Digest>,
    /// Full or since.
    pub span: Span,
    /// Version of the records' shape.
    pub schema: u32,
    /// The program, for people to read; 1 to 64 printable ASCII.
    pub app: String,
    /// The day, advisory.
    pub created: NaiveDate,
    /// Whether the clock had been seen to be wrong.
    pub clock_suspect: bool,
    /// Version of the newest directory held; 0 if none.
    pub directory_version: u64,
    /// From [`Salt::draw`].
    pub salt: Salt,
    /// The unions it speaks for, in any order.
    pub scope: Vec<UnionCode>,
    /// One file per record kind, in any order.
    pub files: Vec<EntityFile>,
    /// Whole attachments, in any order; equal ones are kept once.
    pub attachments: Vec<Vec<u8>>,
    /// Records retired since the base, in any order.
    pub retired: Vec<RetiredRecord>,
    /// Digest of everything the station has in force once this is applied.
    pub state_digest: StateDigest,
}

impl fmt::Debug for Draft {
    /// Names the bundle and leaves what is in it out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = comment(self.kind, &self.station, self.epoch, self.seq);
        write!(f, "Draft({name}, {:?})", self.files)
    }
}

/// A finished bundle (已封包).
#[derive(Clone)]
pub struct Sealed {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Its header.
    pub header: Header,
    /// SHA-256 of `header.json`: the bundle's identity in the chain.
    pub header_sha256: Digest,
    /// The code for the paper slip (交接单).
    pub short_code: ShortCode,
    /// The name on the stick.
    pub file_name: String,
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({}, {})", self.file_name, self.header_sha256)
    }
}

/// Seals a draft: packs, encrypts to the recipients (one or two; none for rules and directory),
/// and signs.
///
/// The bytes differ from call to call, since age and minisign draw random numbers: make them once
/// and keep them.
///
/// # Errors
/// [`SealError`]; nothing has been written anywhere.
pub fn seal(draft: Draft, key: &SigningKey, to: &[Recipient]) -> Result<Sealed, SealError> {
    let (files, attachments) = (
        sorted_files(draft.files)?,
        sorted_attachments(draft.attachments),
    );
    let manifest = Manifest {
        format: Format::Tz1,
        kind: draft.kind,
        station: draft.station.clone(),
        epoch: draft.epoch,
        seq: draft.seq,
        salt: draft.salt,
        scope: sorted(draft.scope),
        files: files.iter().map(|f| f.entry.clone()).collect(),
        attachments: attachments.iter().map(|(entry, _)| *entry).collect(),
        retired: sorted(draft.retired),
        state_digest: draft.state_digest,
    };
    let manifest_bytes = to_canonical_json(&manifest)?;
    within("manifest", manifest_bytes.len(), Caps::default().manifest)?;

    let mut inner = ustar::Writer::default();
    inner.add("manifest.json", &manifest_bytes);
    for file in &files {
        inner.add(&format!("{}.jsonl.zst", file.entry.entity), &file.data);
    }
    for (entry, data) in &attachments {
        inner.add(&format!("a_{}", entry.sha256), data);
    }
    drop((files, attachments));
    let inner = inner.finish_padded();
    let payload = if draft.kind.is_encrypted() {
        encrypt(&inner, to)?
    } else {
        inner
    };

    let (mode, base) = match draft.span {
        Span::Full => (Mode::Full, None),
        Span::Since(base) => (Mode::Since, Some(base)),
    };
    let header = Header {
        format: Format::Tz1,
        kind: draft.kind,
        station: draft.station,
        addressee: draft.addressee,
        cert_sha256: draft.cert_sha256,
        to: to.to_vec(),
        epoch: draft.epoch,
        parent_epoch: draft.parent.map(|p| p.epoch),
        parent_head: draft.parent.map(|p| p.head),
        seq: draft.seq,
        prev: draft.prev,
        mode,
        base,
        schema: draft.schema,
        app: draft.app,
        created: draft.created,
        clock_suspect: draft.clock_suspect,
        directory_version: draft.directory_version,
        manifest_sha256: Digest::of(&manifest_bytes),
        payload: PayloadSeal {
            bytes: payload.len() as u64,
            sha256: Digest::of(&payload),
        },
    };
    if let Some(rule) = header
        .broken_rule()
        .or_else(|| manifest.disagreement(&header))
    {
        return Err(SealError::Rule { rule });
    }
    let (bytes, header_sha256) = wrap(
        &header.to_bytes()?,
        &header.comment(),
        Some((payload_name(header.kind), &payload)),
        key,
    )?;
    Ok(Sealed {
        bytes,
        header_sha256,
        short_code: header_sha256.short_code(),
        file_name: file_name(&header),
        header,
    })
}

/// Returns the name of the payload member of a kind.
pub(crate) fn payload_name(kind: Kind) -> &'static str {
    if kind.is_encrypted() {
        "payload.tar.age"
    } else {
        "payload.tar"
    }
}

/// Signs a header and puts the outer archive together.
pub(crate) fn wrap(
    header: &[u8],
    comment: &str,
    payload: Option<(&str, &[u8])>,
    key: &SigningKey,
) -> Result<(Vec<u8>, Digest), SealError> {
    within("header", header.len(), Caps::HEADER)?;
    let minisig = signature::sign(key, header, comment)?;
    let mut outer = ustar::Writer::default();
    outer.add("header.json", header);
    outer.add("header.json.minisig", minisig.as_bytes());
    if let Some((name, data)) = payload {
        outer.add(name, data);
    }
    let bytes = outer.finish();
    within("bundle", bytes.len(), Caps::default().container)?;
    Ok((bytes, Digest::of(header)))
}

fn within(what: &'static str, found: usize, limit: u64) -> Result<(), SealError> {
    let found = found as u64;
    if found > limit {
        return Err(SealError::TooLarge { what, found, limit });
    }
    Ok(())
}

fn sorted<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    items.sort_unstable();
    items.dedup();
    items
}

fn sorted_files(mut files: Vec<EntityFile>) -> Result<Vec<EntityFile>, SealError> {
    files.sort_by(|a, b| a.entry.entity.cmp(&b.entry.entity));
    match files
        .windows(2)
        .find(|pair| pair[0].entry.entity == pair[1].entry.entity)
    {
        Some(pair) => Err(SealError::TwoFiles {
            entity: pair[0].entry.entity.clone(),
        }),
        None => Ok(files),
    }
}

fn sorted_attachments(attachments: Vec<Vec<u8>>) -> Vec<(AttachmentEntry, Vec<u8>)> {
    let mut listed: Vec<_> = attachments
        .into_iter()
        .map(|data| {
            let entry = AttachmentEntry {
                sha256: Digest::of(&data),
                bytes: data.len() as u64,
            };
            (entry, data)
        })
        .collect();
    listed.sort_by_key(|(entry, _)| entry.sha256);
    listed.dedup_by_key(|(entry, _)| entry.sha256);
    listed
}

fn encrypt(plain: &[u8], to: &[Recipient]) -> Result<Vec<u8>, SealError> {
    let failed = |e: &dyn fmt::Display| SealError::Encrypt(e.to_string());
    let keys: Vec<_> = to.iter().map(Recipient::to_age).collect();
    let encryptor = age::Encryptor::with_recipients(keys.iter().map(|k| k as &dyn age::Recipient))
        .map_err(|e| failed(&e))?;
    let mut out = Vec::with_capacity(plain.len() + plain.len() / 4096 + 1024);
    let mut writer = encryptor.wrap_output(&mut out).map_err(|e| failed(&e))?;
    writer.write_all(plain).map_err(|e| failed(&e))?;
    writer.finish().map_err(|e| failed(&e))?;
    Ok(out)
}

/// Returns the name on the stick: what it is, the union it concerns, epoch and number. At most 40
/// ASCII capitals, digits and hyphens, so that FAT and every desk's eyes can hold it.
fn file_name(header: &Header) -> String {
    // An answer is sorted by whom it is for: a union finds its own among ten on a stick.
    let concerns = header.addressee.as_ref();
    let (prefix, station) = match header.kind {
        Kind::Submission | Kind::Enrolment => ("TZ", &header.station),
        Kind::Receipt => ("RC", concerns.unwrap_or(&header.station)),
        Kind::Rehydrate => ("RH", concerns.unwrap_or(&header.station)),
        Kind::Handover => ("HO", &header.station),
        Kind::Directory => ("DR", &header.station),
        Kind::Rules => ("RL", &header.station),
    };
    format!("{prefix}-{station}-{}-{:06}.TZB", header.epoch, header.seq)
}
