//! The first receipt (首份回执): a desk answers an enrolment, and the station meets its keys.
//!
//! No key of the desk is known yet. What makes the file true is a person who types the fingerprint
//! of its header from the desk's paper. From there every hash follows: header → payload →
//! directory → the receipt key, which must then be the one that signed the header.

use crate::caps::Caps;
use crate::certificate::Certificate;
use crate::directory::Directory;
use crate::enrolment::hold_fingerprint;
use crate::envelope::Envelope;
use crate::header::{Header, Kind};
use crate::keys::SigningKey;
use crate::keys::VerifyingKey;
use crate::payload::{self, Payload};
use crate::readers::Identity;
use crate::readers::Recipient;
use crate::receipt::Receipt;
use crate::refusal::Refusal;
use crate::seal::{Draft, SealError, Sealed, seal};
use crate::values::{ShortCode, Station};

/// A first receipt whose fingerprint is the one on paper; not opened yet.
pub struct Introduced<'a> {
    envelope: Envelope<'a>,
    header: Header,
}

impl<'a> Envelope<'a> {
    /// Takes a first receipt by its fingerprint on paper instead of a known key.
    ///
    /// # Errors
    /// `fingerprint_differs`, then as [`Envelope::verify`] of the header; `wrong_kind` if it is no
    /// receipt.
    pub fn introduce(self, on_paper: &ShortCode) -> Result<Introduced<'a>, Refusal> {
        hold_fingerprint(&self, on_paper)?;
        let header = self.read_header()?;
        if header.kind != Kind::Receipt {
            return Err(Refusal::WrongKind { found: header.kind });
        }
        Ok(Introduced {
            envelope: self,
            header,
        })
    }
}

/// An opened first receipt (入册): from now on the desk's keys are known.
#[derive(Debug)]
pub struct Welcome {
    /// The opened payload.
    pub payload: Payload,
    /// The receipt in it.
    pub receipt: Receipt,
    /// The desk's directory, verified.
    pub directory: Directory,
    /// The station's certificate, verified and its own.
    pub certificate: Certificate,
}

impl Introduced<'_> {
    /// Opens the first receipt and holds everything in it together.
    ///
    /// # Errors
    /// `wrong_recipient` if it is another station's, `wrong_station` or `wrong_certificate` if the
    /// certificate is not for this station and key, `missing_part`, and all of opening a payload,
    /// reading a receipt and its documents.
    pub fn open(
        self,
        me: &Station,
        signing: &VerifyingKey,
        identity: &Identity,
        caps: &Caps,
    ) -> Result<Welcome, Refusal> {
        let Self { envelope, header } = self;
        if header.addressee.as_ref() != Some(me) || !header.to.contains(&identity.recipient()) {
            return Err(Refusal::WrongRecipient {
                addressee: header.addressee,
                to: header.to,
            });
        }
        let sender = header.station.clone();
        let payload = payload::open(
            header,
            envelope.header_sha256(),
            envelope.payload,
            std::slice::from_ref(identity),
            caps,
            None,
        )?;
        let receipt = Receipt::read(&payload)?;
        let claimed: Directory = receipt.directory.read_unverified()?;
        let directory: Directory = receipt.directory.open(&[&claimed.issuing])?;
        envelope
            .signature
            .verify(envelope.header, &[&directory.receipt])?;
        if directory.issuer != sender {
            return Err(Refusal::WrongStation {
                found: sender,
                expected: directory.issuer,
            });
        }
        let certificate: Certificate = receipt
            .certificate
            .as_ref()
            .ok_or(Refusal::MissingPart {
                what: "the certificate",
            })?
            .open(&[&directory.issuing])?;
        if certificate.station != *me {
            return Err(Refusal::WrongStation {
                found: certificate.station,
                expected: me.clone(),
            });
        }
        let listed = directory.certificate_of(me) == Some(&certificate);
        if certificate.signing != *signing
            || certificate.recipient != identity.recipient()
            || !listed
        {
            return Err(Refusal::WrongCertificate {
                found: Some(certificate.sha256()?),
                expected: match directory.certificate_of(me) {
                    Some(own) => own.sha256()?,
                    None => certificate.sha256()?,
                },
            });
        }
        Ok(Welcome {
            payload,
            receipt,
            directory,
            certificate,
        })
    }
}

impl Welcome {
    /// Seals the answer to an enrolment: a receipt like others, named `CT-…` on the stick so that
    /// a person knows it for the certificate.
    ///
    /// # Errors
    /// As [`seal`]; [`SealError::Rule`] if the draft is no receipt.
    pub fn seal(
        draft: Draft,
        receipt_key: &SigningKey,
        station: &[Recipient],
    ) -> Result<Sealed, SealError> {
        if draft.kind != Kind::Receipt {
            return Err(SealError::Rule {
                rule: "an enrolment is answered by a receipt",
            });
        }
        let mut sealed = seal(draft, receipt_key, station)?;
        sealed.file_name.replace_range(..2, "CT");
        Ok(sealed)
    }
}
