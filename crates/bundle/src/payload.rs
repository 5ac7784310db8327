//! The opened payload: every hash held, every line read once.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::Range;

use crate::caps::Caps;
use crate::entity::{self, Lines};
use crate::header::Header;
use crate::json::strict_json;
use crate::manifest::Manifest;
use crate::readers::Identity;
use crate::refusal::Refusal;
use crate::ustar::{self, Member, UstarFault};
use crate::values::{Digest, UnionCode};

/// What was in a bundle (内件), checked from end to end. Its memory is the decrypted archive;
/// entity files stay compressed and are inflated line by line.
pub struct Payload {
    header: Header,
    header_sha256: Digest,
    manifest: Manifest,
    inner: Vec<u8>,
    files: BTreeMap<String, Range<usize>>,
    attachments: BTreeMap<Digest, Range<usize>>,
    caps: Caps,
}

impl std::fmt::Debug for Payload {
    /// Names the bundle and leaves the people in it out.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Payload({}, {})",
            self.header.comment(),
            self.header_sha256
        )
    }
}

impl Payload {
    /// Returns the header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Returns SHA-256 of `header.json`.
    #[must_use]
    pub fn header_sha256(&self) -> Digest {
        self.header_sha256
    }

    /// Returns the manifest.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Returns the lines of one record kind, or nothing if the bundle has none of it.
    ///
    /// # Errors
    /// [`Refusal::FileAltered`] if the decompressor cannot be set up.
    pub fn lines(&self, entity: &str) -> Result<Option<Lines<'_>>, Refusal> {
        let Some(range) = self.files.get(entity) else {
            return Ok(None);
        };
        let entry = self.manifest.files.iter().find(|f| f.entity == entity);
        entry
            .map(|entry| Lines::new(entry, &self.inner[range.clone()], &self.caps))
            .transpose()
    }

    /// Returns the attachment of this hash, if the bundle has it.
    #[must_use]
    pub fn attachment(&self, sha256: &Digest) -> Option<&[u8]> {
        self.attachments
            .get(sha256)
            .map(|range| &self.inner[range.clone()])
    }

    /// Returns all attachments, rising by hash.
    pub fn attachments(&self) -> impl Iterator<Item = (&Digest, &[u8])> {
        self.attachments
            .iter()
            .map(|(sha256, range)| (sha256, &self.inner[range.clone()]))
    }
}

/// Opens the payload of an authenticated header.
pub(crate) fn open(
    header: Header,
    header_sha256: Digest,
    payload: &[u8],
    identities: &[Identity],
    caps: &Caps,
    scope: Option<&[UnionCode]>,
) -> Result<Payload, Refusal> {
    if payload.len() as u64 != header.payload.bytes || Digest::of(payload) != header.payload.sha256
    {
        return Err(Refusal::PayloadAltered);
    }
    let inner = if header.kind.is_encrypted() {
        decrypt(payload, identities)?
    } else {
        payload.to_vec()
    };
    let members = ustar::read_padded(&inner, caps.members)
        .map_err(|UstarFault { at, what }| Refusal::PayloadNotCanonical { at, what })?;
    let manifest = read_manifest(&header, members.first(), caps)?;
    if let Some(scope) = scope
        && let Some(code) = manifest.scope.iter().find(|code| !scope.contains(code))
    {
        return Err(Refusal::ForeignScope { code: code.clone() });
    }

    // The manifest rises by name, so walking both lists at once also holds order and uniqueness.
    let mut rest = members[1..].iter();
    let mut files = BTreeMap::new();
    for entry in &manifest.files {
        let member = next_named(&mut rest, &format!("{}.jsonl.zst", entry.entity))?;
        entity::check(entry, member.data, caps)?;
        files.insert(entry.entity.clone(), range(member));
    }
    let mut attachments = BTreeMap::new();
    for entry in &manifest.attachments {
        let member = next_named(&mut rest, &format!("a_{}", entry.sha256))?;
        let what = if member.data.len() as u64 != entry.bytes {
            "another length"
        } else if Digest::of(member.data) != entry.sha256 {
            "another hash"
        } else {
            attachments.insert(entry.sha256, range(member));
            continue;
        };
        return Err(Refusal::FileAltered {
            file: member.name.to_owned(),
            what,
        });
    }
    if rest.next().is_some() {
        return Err(Refusal::ManifestMismatch {
            what: "a member that is not listed",
        });
    }
    Ok(Payload {
        header,
        header_sha256,
        manifest,
        files,
        attachments,
        inner,
        caps: *caps,
    })
}

fn range(member: &Member<'_>) -> Range<usize> {
    member.start..member.start + member.data.len()
}

fn next_named<'m, 'a>(
    rest: &mut impl Iterator<Item = &'m Member<'a>>,
    name: &str,
) -> Result<&'m Member<'a>, Refusal>
where
    'a: 'm,
{
    rest.next()
        .filter(|member| member.name == name)
        .ok_or(Refusal::ManifestMismatch {
            what: "a listed member is missing or out of order",
        })
}

fn read_manifest(
    header: &Header,
    first: Option<&Member<'_>>,
    caps: &Caps,
) -> Result<Manifest, Refusal> {
    let mismatch = |what| Refusal::ManifestMismatch { what };
    let member = first
        .filter(|m| m.name == "manifest.json")
        .ok_or(mismatch("manifest.json is not the first member"))?;
    let found = member.data.len() as u64;
    if found > caps.manifest {
        return Err(Refusal::TooLarge {
            what: "manifest.json",
            found,
            limit: caps.manifest,
        });
    }
    if Digest::of(member.data) != header.manifest_sha256 {
        return Err(mismatch("not the manifest that was signed"));
    }
    let manifest: Manifest = strict_json(member.data).map_err(|fault| Refusal::BadJson {
        place: "manifest.json".to_owned(),
        fault,
    })?;
    match manifest.disagreement(header) {
        Some(what) => Err(mismatch(what)),
        None => Ok(manifest),
    }
}

/// Decrypts into memory. The plaintext is always shorter than the age file, which bounds it.
fn decrypt(payload: &[u8], identities: &[Identity]) -> Result<Vec<u8>, Refusal> {
    const BROKEN: Refusal = Refusal::CannotDecrypt {
        what: "not a whole age file",
    };
    let decryptor = age::Decryptor::new_buffered(payload).map_err(|_| BROKEN)?;
    let reader = decryptor
        .decrypt(identities.iter().map(Identity::as_age))
        .map_err(|e| match e {
            age::DecryptError::NoMatchingKeys => Refusal::CannotDecrypt {
                what: "no key of ours opens it",
            },
            _ => BROKEN,
        })?;
    let limit = payload.len() as u64;
    let mut inner = Vec::with_capacity(payload.len());
    reader
        .take(limit)
        .read_to_end(&mut inner)
        .map_err(|_| BROKEN)?;
    Ok(inner)
}

#[cfg(test)]
mod tests;
