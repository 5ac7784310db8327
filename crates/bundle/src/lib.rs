//! The bundle (报送包): the signed, encrypted file that travels on the stick, format `tz/1`.
//!
//! Bytes in, bytes out. This crate knows no database, no area of the ledger, no clock and no
//! environment; the day, the numbers and the keys are arguments. The format is written down in
//! `docs/bundle-format.md`, well enough to be implemented again from that page alone.
//!
//! Making one: [`EntityWriter`] per record kind, then [`Draft`] and [`seal`].
//!
//! Reading one is a row of stages, each consuming the one before it, so that a step cannot be
//! skipped: [`Envelope::read`] (container and signature are canonical) → [`Envelope::verify`]
//! (a key of the reader's own store signed it; only now is the first byte of JSON read) →
//! [`Verified::check`] (meant for us, of a kind and schema we take, from the station whose
//! certificate it names) → [`Accepted::open`] (payload, manifest, every file) → [`Payload`].
//! Anything that is not exactly right ends in a [`Refusal`] that says what was wrong.
//!
//! Around the file: [`Enrolment`] and [`Welcome`] (keys meet for the first time, with a
//! fingerprint on paper), [`Certificate`] and [`Directory`] (signed documents), [`Receipt`],
//! and [`assess_chain`], the pure rule that tells a replay, a gap and a fork apart.

mod caps;
mod certificate;
mod chain;
mod directory;
mod document;
mod enrolment;
mod entity;
mod envelope;
mod header;
mod json;
mod keys;
mod manifest;
mod payload;
mod random;
mod readers;
mod receipt;
mod refusal;
mod seal;
mod signature;
mod state;
mod ustar;
mod values;
mod welcome;

pub use caps::Caps;
pub use certificate::{CERTIFICATE_MONTHS, Certificate, GRACE_DAYS, Outside, Window};
pub use chain::{
    ChainState, Hold, KnownHeader, MAX_JUMP, Next, Place, Quarantine, Restored, assess_chain,
};
pub use directory::{Directory, Revocation, SchemaWindow};
pub use document::{Document, SignedDocument};
pub use enrolment::{Enrolment, EnrolmentRequest, SealedEnrolment, seal_enrolment};
pub use entity::{EntityFile, EntityWriter, Lines};
pub use envelope::{Accepted, Claim, Envelope, Expectations, Shape, Verified};
pub use header::{Base, Format, Header, Kind, Mode, Parent, PayloadSeal};
pub use json::{JsonFault, strict_json, to_canonical_json};
pub use keys::{KeyFault, KeyId, SigningKey, VerifyingKey};
pub use manifest::{AttachmentEntry, FileEntry, Manifest, RetiredRecord};
pub use payload::Payload;
pub use random::{Entropy, EntropyFault, SystemEntropy};
pub use readers::{Identity, Recipient};
pub use receipt::{Receipt, ReceiptBody, ReturnedRow, TakenCount, Verdict, VerdictKind};
pub use refusal::Refusal;
pub use seal::{Draft, SealError, Sealed, Span, seal};
pub use signature::UNTRUSTED_COMMENT;
pub use state::StateDigest;
pub use values::{Digest, Epoch, Salt, ShortCode, Station, UnionCode, ValueFault};
pub use welcome::{Introduced, Welcome};
