//! Enrolment (登记): a station shows its keys to a desk for the first time.
//!
//! The one exception to "verify, then parse": nobody can know the key yet, so the file carries it.
//! What makes it true is a person who compares the fingerprint on the sealed paper form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::envelope::{Envelope, Shape};
use crate::header::{Format, Kind, comment, is_label};
use crate::json::{strict_json, to_canonical_json};
use crate::keys::{SigningKey, VerifyingKey};
use crate::readers::Recipient;
use crate::refusal::Refusal;
use crate::seal::{SealError, wrap};
use crate::values::{Digest, Epoch, Salt, ShortCode, Station, UnionCode};

/// The header of an enrolment. The order of the fields is the order in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// Always `tz/1`.
    pub format: Format,
    /// Always `enrolment`.
    pub kind: Kind,
    /// The station asking.
    pub station: Station,
    /// The unions it asks to speak for, rising; its own among them.
    pub codes: Vec<UnionCode>,
    /// Union and machine in words, for the clerk to read.
    pub label: String,
    /// The station's signing key: it signs this file.
    pub signing: VerifyingKey,
    /// Whom answers are to be encrypted to.
    pub recipient: Recipient,
    /// The epoch the station's chain is in.
    pub epoch: Epoch,
    /// Random, so that two requests of one station differ.
    pub nonce: Salt,
    /// The program, for people to read.
    pub app: String,
    /// The day, advisory.
    pub created: NaiveDate,
}

/// What a station says when it asks to be enrolled (登记申请).
#[derive(Debug, Clone)]
pub struct EnrolmentRequest {
    /// The station asking.
    pub station: Station,
    /// The unions it asks to speak for, in any order; its own must be among them.
    pub codes: Vec<UnionCode>,
    /// Union and machine in words, 1 to 100 characters.
    pub label: String,
    /// Whom answers are to be encrypted to.
    pub recipient: Recipient,
    /// The epoch the station's chain is in.
    pub epoch: Epoch,
    /// From [`Salt::draw`].
    pub nonce: Salt,
    /// The program, for people to read.
    pub app: String,
    /// The day, advisory.
    pub created: NaiveDate,
}

/// A finished enrolment file.
#[derive(Debug, Clone)]
pub struct SealedEnrolment {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Its header.
    pub header: Enrolment,
    /// SHA-256 of `header.json`.
    pub header_sha256: Digest,
    /// The fingerprint (指纹) for the paper form.
    pub fingerprint: ShortCode,
    /// The name on the stick.
    pub file_name: String,
}

/// Makes an enrolment file: header and signature, no payload.
///
/// # Errors
/// [`SealError::Rule`] if the request breaks a rule of enrolments.
pub fn seal_enrolment(
    request: EnrolmentRequest,
    key: &SigningKey,
) -> Result<SealedEnrolment, SealError> {
    let mut codes = request.codes;
    codes.sort_unstable();
    codes.dedup();
    let header = Enrolment {
        format: Format::Tz1,
        kind: Kind::Enrolment,
        station: request.station,
        codes,
        label: request.label,
        signing: key.verifying_key().clone(),
        recipient: request.recipient,
        epoch: request.epoch,
        nonce: request.nonce,
        app: request.app,
        created: request.created,
    };
    if let Some(rule) = header.broken_rule() {
        return Err(SealError::Rule { rule });
    }
    let (bytes, header_sha256) = wrap(&to_canonical_json(&header)?, &header.comment(), None, key)?;
    let short = &header_sha256.to_string()[..8];
    Ok(SealedEnrolment {
        bytes,
        fingerprint: header_sha256.short_code(),
        file_name: format!("EN-{}-{}.TZB", header.station, short.to_uppercase()),
        header_sha256,
        header,
    })
}

impl Enrolment {
    /// Reads an enrolment whose fingerprint a person has typed from the sealed paper form. To show
    /// the fingerprint first, ask [`Envelope::header_sha256`] for its short code.
    ///
    /// # Errors
    /// `header_rule` if it is no enrolment, `fingerprint_differs`, `header_not_canonical`,
    /// `header_rule`, `comment_differs`, `bad_signature`.
    pub fn read(envelope: &Envelope<'_>, on_paper: &ShortCode) -> Result<Self, Refusal> {
        if envelope.shape != Shape::Enrolment {
            return Err(Refusal::HeaderRule {
                rule: "an enrolment has no payload",
            });
        }
        hold_fingerprint(envelope, on_paper)?;
        let header: Self = strict_json(envelope.header).map_err(Refusal::HeaderNotCanonical)?;
        if let Some(rule) = header.broken_rule() {
            return Err(Refusal::HeaderRule { rule });
        }
        envelope.hold_comment(&header.comment())?;
        envelope
            .signature
            .verify(envelope.header, &[&header.signing])?;
        Ok(header)
    }

    /// Returns the comment that must stand in the signature. An enrolment has no number: 0.
    fn comment(&self) -> String {
        comment(Kind::Enrolment, &self.station, self.epoch, 0)
    }

    fn broken_rule(&self) -> Option<&'static str> {
        let label = self.label.chars();
        let rules = [
            (
                self.kind == Kind::Enrolment,
                "an enrolment's kind is enrolment",
            ),
            (
                self.codes.iter().any(|c| c.station() == self.station),
                "an enrolment names the station's own union",
            ),
            (self.codes.is_sorted_by(|a, b| a < b), "union codes rise"),
            (
                (1..=100).contains(&label.clone().count()) && !label.clone().any(char::is_control),
                "a label has 1 to 100 characters",
            ),
            (is_label(&self.app), "app is 1 to 64 printable ASCII"),
        ];
        rules
            .into_iter()
            .find(|(holds, _)| !holds)
            .map(|(_, rule)| rule)
    }
}

/// Holds the file's fingerprint against the one on paper.
pub(crate) fn hold_fingerprint(
    envelope: &Envelope<'_>,
    expected: &ShortCode,
) -> Result<(), Refusal> {
    let found = envelope.header_sha256().short_code();
    if found != *expected {
        return Err(Refusal::FingerprintDiffers {
            found,
            expected: *expected,
        });
    }
    Ok(())
}
