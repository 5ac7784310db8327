//! Every way in which a file is not what it should be. Facts with their data; the sentences people
//! read are made elsewhere from [`Refusal::code`].

use chrono::NaiveDate;
use thiserror::Error;

use crate::header::Kind;
use crate::json::JsonFault;
use crate::keys::KeyId;
use crate::readers::Recipient;
use crate::values::{Digest, ShortCode, Station, UnionCode};

/// Why a file is refused (拒收原因). Nothing of a refused file is ever used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Larger than the reader takes.
    #[error("{what} has {found} bytes, more than {limit}")]
    TooLarge {
        /// Which part.
        what: &'static str,
        /// Its size in bytes.
        found: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The outer archive is not the one spelling of `tz/1`: cut off, appended to, damaged, or no
    /// bundle at all.
    #[error("the container is not canonical at byte {at}: {what}")]
    ContainerNotCanonical {
        /// Offset in the file.
        at: usize,
        /// What is wrong there.
        what: &'static str,
    },
    /// The signature file is not the one spelling: another comment, CRLF, the legacy algorithm.
    #[error("the signature file is not canonical: {what}")]
    SignatureNotCanonical {
        /// What is wrong with it.
        what: &'static str,
    },
    /// No key of the reader's own store has the signature's key id.
    #[error("no key {key_id} in the store")]
    UnknownKey {
        /// The key id named by the signature.
        key_id: KeyId,
    },
    /// A key of that id is known, and it did not make this signature.
    #[error("the signature does not verify under key {key_id}")]
    BadSignature {
        /// The key id named by the signature.
        key_id: KeyId,
    },
    /// The SHA-256 of the header is not the fingerprint on paper.
    #[error("fingerprint is {found}, the paper says {expected}")]
    FingerprintDiffers {
        /// Of the file.
        found: ShortCode,
        /// From the paper.
        expected: ShortCode,
    },
    /// The header, though signed, is not canonical JSON of the known shape.
    #[error("the header is not canonical: {0}")]
    HeaderNotCanonical(JsonFault),
    /// The header breaks a rule of its kind.
    #[error("the header breaks a rule: {rule}")]
    HeaderRule {
        /// The rule.
        rule: &'static str,
    },
    /// The signed comment names another file than the header does.
    #[error("the signed comment is {found:?}, the header says {expected:?}")]
    CommentDiffers {
        /// As signed.
        found: String,
        /// As the header says.
        expected: String,
    },
    /// A kind that is not taken here (a receipt where a submission is wanted).
    #[error("a {found} is not taken here")]
    WrongKind {
        /// The kind found.
        found: Kind,
    },
    /// Meant for another desk.
    #[error("addressed to {addressee:?}, readers {to:?}")]
    WrongRecipient {
        /// The station named as addressee, if any.
        addressee: Option<Station>,
        /// The age recipients named.
        to: Vec<Recipient>,
    },
    /// The key belongs to another station than the header names.
    #[error("signed for {found}, but the key is certified for {expected}")]
    WrongStation {
        /// Named by the header.
        found: Station,
        /// Certified for the key.
        expected: Station,
    },
    /// The header names another certificate than the reader holds for this key.
    #[error("names certificate {found:?}, the store holds {expected}")]
    WrongCertificate {
        /// Named by the header.
        found: Option<Digest>,
        /// Held by the reader.
        expected: Digest,
    },
    /// Made by a newer program: its records cannot be understood yet.
    #[error("schema {found} is newer than {newest}")]
    SchemaTooNew {
        /// Of the file.
        found: u32,
        /// Newest taken.
        newest: u32,
    },
    /// Made by a program older than the county still takes.
    #[error("schema {found} is older than {oldest}")]
    SchemaTooOld {
        /// Of the file.
        found: u32,
        /// Oldest taken.
        oldest: u32,
    },
    /// The payload is not the one whose length and hash were signed.
    #[error("the payload is not the one that was signed")]
    PayloadAltered,
    /// None of the reader's identities opens the payload, or it is no whole age file.
    #[error("the payload cannot be decrypted: {what}")]
    CannotDecrypt {
        /// Which of the two.
        what: &'static str,
    },
    /// The inner archive is not the one spelling, or has a member it must not have.
    #[error("the payload archive is not canonical at byte {at}: {what}")]
    PayloadNotCanonical {
        /// Offset in the decrypted archive.
        at: usize,
        /// What is wrong there.
        what: &'static str,
    },
    /// The manifest is not the one signed, names another bundle, or disagrees with the members.
    #[error("the manifest does not match: {what}")]
    ManifestMismatch {
        /// Where it disagrees.
        what: &'static str,
    },
    /// A file is not the one that the manifest lists.
    #[error("{file} is not what the manifest lists: {what}")]
    FileAltered {
        /// Name of the member.
        file: String,
        /// In what it differs.
        what: &'static str,
    },
    /// A file inflates beyond what the manifest or the reader allows.
    #[error("{file} inflates beyond {limit} bytes")]
    Bomb {
        /// Name of the member.
        file: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// JSON inside the payload or in a signed document is not canonical.
    #[error("{place}: {fault}")]
    BadJson {
        /// Which file, and which line counted from 1.
        place: String,
        /// What is wrong.
        fault: JsonFault,
    },
    /// Lines are not in strictly rising order of their ids.
    #[error("{file} line {line} is not in order")]
    RowsNotSorted {
        /// Name of the member.
        file: String,
        /// Line counted from 1.
        line: u64,
    },
    /// The bundle speaks for a union outside the sender's certificate. Refused whole, not trimmed.
    #[error("{code} is outside the certificate")]
    ForeignScope {
        /// The union code.
        code: UnionCode,
    },
    /// A file of one kind lacks a part that this kind must have.
    #[error("missing part: {what}")]
    MissingPart {
        /// Which part.
        what: &'static str,
    },
    /// The certificate was revoked and the bundle is past the last number still taken.
    #[error("certificate {serial} is revoked after number {last_good_seq}")]
    Revoked {
        /// Serial number of the certificate.
        serial: u64,
        /// The last bundle number taken under it.
        last_good_seq: u64,
    },
    /// The directory is not newer than the one held.
    #[error("directory {found} is not newer than {held}")]
    DirectoryNotNewer {
        /// Version offered.
        found: u64,
        /// Version held.
        held: u64,
    },
    /// A certificate or directory breaks a rule of its own.
    #[error("the document breaks a rule: {rule}")]
    DocumentRule {
        /// The rule.
        rule: &'static str,
    },
    /// A certificate's days cannot be right.
    #[error("a certificate from {from} to {to} is impossible")]
    ImpossibleDays {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}

impl Refusal {
    /// Returns the stable code that shells and scripts branch on (docs/bundle-format.md lists
    /// them). A code is never renamed.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::ContainerNotCanonical { .. } => "container_not_canonical",
            Self::SignatureNotCanonical { .. } => "signature_not_canonical",
            Self::UnknownKey { .. } => "unknown_key",
            Self::BadSignature { .. } => "bad_signature",
            Self::FingerprintDiffers { .. } => "fingerprint_differs",
            Self::HeaderNotCanonical(_) => "header_not_canonical",
            Self::HeaderRule { .. } => "header_rule",
            Self::CommentDiffers { .. } => "comment_differs",
            Self::WrongKind { .. } => "wrong_kind",
            Self::WrongRecipient { .. } => "wrong_recipient",
            Self::WrongStation { .. } => "wrong_station",
            Self::WrongCertificate { .. } => "wrong_certificate",
            Self::SchemaTooNew { .. } => "schema_too_new",
            Self::SchemaTooOld { .. } => "schema_too_old",
            Self::PayloadAltered => "payload_altered",
            Self::CannotDecrypt { .. } => "cannot_decrypt",
            Self::PayloadNotCanonical { .. } => "payload_not_canonical",
            Self::ManifestMismatch { .. } => "manifest_mismatch",
            Self::FileAltered { .. } => "file_altered",
            Self::Bomb { .. } => "bomb",
            Self::BadJson { .. } => "bad_json",
            Self::RowsNotSorted { .. } => "rows_not_sorted",
            Self::ForeignScope { .. } => "foreign_scope",
            Self::MissingPart { .. } => "missing_part",
            Self::Revoked { .. } => "revoked",
            Self::DirectoryNotNewer { .. } => "directory_not_newer",
            Self::DocumentRule { .. } => "document_rule",
            Self::ImpossibleDays { .. } => "impossible_days",
        }
    }
}
