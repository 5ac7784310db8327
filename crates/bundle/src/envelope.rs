//! Reading a bundle from outside in. Each stage consumes the one before it, so that a step cannot
//! be skipped: [`Envelope`] → [`Verified`] → [`Accepted`] → [`Payload`].

use std::fmt;

use crate::caps::Caps;
use crate::certificate::Certificate;
use crate::directory::SchemaWindow;
use crate::header::{Header, Kind};
use crate::json::strict_json;
use crate::keys::{KeyId, VerifyingKey};
use crate::payload::{self, Payload};
use crate::readers::{Identity, Recipient};
use crate::refusal::Refusal;
use crate::signature::SignatureText;
use crate::ustar::{self, UstarFault};
use crate::values::{Digest, Epoch, Station, UnionCode};

/// Which members a container has (外形).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Header, signature, `payload.tar.age`.
    Encrypted,
    /// Header, signature, `payload.tar`.
    Open,
    /// Header and signature only: an enrolment.
    Enrolment,
}

/// What an unverified signature file claims to sign: enough to sort a stick's files and to say
/// what was refused, and nothing more. Anybody can write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Kind of bundle.
    pub kind: String,
    /// Station that signed.
    pub station: Station,
    /// Its epoch.
    pub epoch: Epoch,
    /// Its number.
    pub seq: u64,
}

/// A container (外封) whose outer archive and signature file are in their one spelling. Nothing is
/// verified yet and not one byte of JSON was read.
pub struct Envelope<'a> {
    pub(crate) header: &'a [u8],
    pub(crate) signature: SignatureText,
    pub(crate) payload: &'a [u8],
    pub(crate) shape: Shape,
}

impl<'a> Envelope<'a> {
    /// Reads a container.
    ///
    /// # Errors
    /// `too_large`, `container_not_canonical`, `signature_not_canonical`.
    pub fn read(bytes: &'a [u8], caps: &Caps) -> Result<Self, Refusal> {
        within("the file", bytes, caps.container)?;
        let members = ustar::read(bytes, 3)
            .map_err(|UstarFault { at, what }| Refusal::ContainerNotCanonical { at, what })?;
        let names: Vec<_> = members.iter().map(|m| m.name).collect();
        let shape = match names[..] {
            ["header.json", "header.json.minisig", "payload.tar.age"] => Shape::Encrypted,
            ["header.json", "header.json.minisig", "payload.tar"] => Shape::Open,
            ["header.json", "header.json.minisig"] => Shape::Enrolment,
            _ => {
                return Err(Refusal::ContainerNotCanonical {
                    at: 0,
                    what: "not the members of a bundle",
                });
            }
        };
        within("header.json", members[0].data, Caps::HEADER)?;
        within("header.json.minisig", members[1].data, Caps::SIGNATURE)?;
        Ok(Self {
            header: members[0].data,
            signature: SignatureText::read(members[1].data)?,
            payload: members.get(2).map_or(&[], |m| m.data),
            shape,
        })
    }

    /// Returns which members it has.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// Returns which key the signature names, to look up candidates in one's own store.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.signature.key_id()
    }

    /// Returns SHA-256 of `header.json`: the bundle's identity, whether or not it verifies.
    #[must_use]
    pub fn header_sha256(&self) -> Digest {
        Digest::of(self.header)
    }

    /// Returns what the signature file claims, or nothing if it does not speak of a bundle.
    #[must_use]
    pub fn claim(&self) -> Option<Claim> {
        let mut words = self.signature.comment().split(' ');
        if words.next()? != "tz/1" {
            return None;
        }
        let claim = Claim {
            kind: words.next()?.to_owned(),
            station: words.next()?.parse().ok()?,
            epoch: words.next()?.parse().ok()?,
            seq: words.next()?.parse().ok()?,
        };
        words.next().is_none().then_some(claim)
    }

    /// Verifies the signature with the reader's own keys, and only then reads the header.
    ///
    /// # Errors
    /// `unknown_key`, `bad_signature`, `header_not_canonical`, `header_rule`, `comment_differs`,
    /// `container_not_canonical` if the members do not fit the kind.
    pub fn verify(self, keys: &[&VerifyingKey]) -> Result<Verified<'a>, Refusal> {
        let key = self.signature.verify(self.header, keys)?.clone();
        let header = self.read_header()?;
        Ok(Verified {
            header,
            header_sha256: Digest::of(self.header),
            key,
            payload: self.payload,
        })
    }

    /// Parses the header. To be called only once its bytes are authenticated.
    pub(crate) fn read_header(&self) -> Result<Header, Refusal> {
        let header: Header = strict_json(self.header).map_err(Refusal::HeaderNotCanonical)?;
        if let Some(rule) = header.broken_rule() {
            return Err(Refusal::HeaderRule { rule });
        }
        self.hold_comment(&header.comment())?;
        let fits = match self.shape {
            Shape::Encrypted => header.kind.is_encrypted(),
            Shape::Open => !header.kind.is_encrypted(),
            Shape::Enrolment => false,
        };
        if !fits {
            return Err(Refusal::ContainerNotCanonical {
                at: 0,
                what: "the members do not fit the kind",
            });
        }
        Ok(header)
    }

    /// Holds the signed comment against what the header says.
    pub(crate) fn hold_comment(&self, expected: &str) -> Result<(), Refusal> {
        let found = self.signature.comment();
        if found != expected {
            return Err(Refusal::CommentDiffers {
                found: found.to_owned(),
                expected: expected.to_owned(),
            });
        }
        Ok(())
    }
}

fn within(what: &'static str, bytes: &[u8], limit: u64) -> Result<(), Refusal> {
    let found = bytes.len() as u64;
    if found > limit {
        return Err(Refusal::TooLarge { what, found, limit });
    }
    Ok(())
}

/// What a reader expects of a bundle (查收条件), all from its own store.
#[derive(Debug, Clone)]
pub struct Expectations<'a> {
    /// The kinds taken at this place.
    pub kinds: &'a [Kind],
    /// The reader's own station.
    pub me: &'a Station,
    /// The reader's own recipients (current and earlier).
    pub mine: &'a [Recipient],
    /// The station that the verifying key belongs to.
    pub sender: &'a Station,
    /// The sender's certificate, if it must have one: its hash, key and scope are held.
    pub certificate: Option<&'a Certificate>,
    /// The schemas taken.
    pub schema: SchemaWindow,
}

/// A bundle whose signature is good (已验签). It may still be meant for somebody else.
pub struct Verified<'a> {
    pub(crate) header: Header,
    pub(crate) header_sha256: Digest,
    pub(crate) key: VerifyingKey,
    pub(crate) payload: &'a [u8],
}

impl fmt::Debug for Verified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verified({})", self.header.comment())
    }
}

impl fmt::Debug for Accepted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Accepted({})", self.verified.header.comment())
    }
}

impl<'a> Verified<'a> {
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

    /// Returns the key that verified, to know which of several certificates of one key id counts.
    #[must_use]
    pub fn verified_by(&self) -> &VerifyingKey {
        &self.key
    }

    /// Checks that the bundle is one this reader may take.
    ///
    /// # Errors
    /// `wrong_kind`, `wrong_recipient`, `wrong_station`, `wrong_certificate`, `schema_too_new`,
    /// `schema_too_old`.
    pub fn check(self, expected: &Expectations<'_>) -> Result<Accepted<'a>, Refusal> {
        let header = &self.header;
        if !expected.kinds.contains(&header.kind) {
            return Err(Refusal::WrongKind { found: header.kind });
        }
        let for_me = !header.kind.is_encrypted()
            || (header.addressee.as_ref() == Some(expected.me)
                && header.to.iter().any(|r| expected.mine.contains(r)));
        if !for_me {
            return Err(Refusal::WrongRecipient {
                addressee: header.addressee.clone(),
                to: header.to.clone(),
            });
        }
        if header.station != *expected.sender {
            return Err(Refusal::WrongStation {
                found: header.station.clone(),
                expected: expected.sender.clone(),
            });
        }
        if let Some(certificate) = expected.certificate {
            hold_certificate(header, &self.key, certificate)?;
        }
        let SchemaWindow { oldest, newest } = expected.schema;
        let found = header.schema;
        if found > newest {
            return Err(Refusal::SchemaTooNew { found, newest });
        }
        if found < oldest {
            return Err(Refusal::SchemaTooOld { found, oldest });
        }
        Ok(Accepted {
            verified: self,
            scope: expected.certificate.map(|c| c.codes.clone()),
        })
    }
}

fn hold_certificate(
    header: &Header,
    key: &VerifyingKey,
    certificate: &Certificate,
) -> Result<(), Refusal> {
    if certificate.station != header.station {
        return Err(Refusal::WrongStation {
            found: header.station.clone(),
            expected: certificate.station.clone(),
        });
    }
    let expected = certificate.sha256()?;
    if header.cert_sha256 != Some(expected) || certificate.signing != *key {
        return Err(Refusal::WrongCertificate {
            found: header.cert_sha256,
            expected,
        });
    }
    Ok(())
}

/// A bundle that is meant for this reader (可拆封).
pub struct Accepted<'a> {
    verified: Verified<'a>,
    scope: Option<Vec<UnionCode>>,
}

impl Accepted<'_> {
    /// Returns the header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.verified.header
    }

    /// Opens the payload and checks every file in it from end to end.
    ///
    /// # Errors
    /// `payload_altered`, `cannot_decrypt`, `payload_not_canonical`, `manifest_mismatch`,
    /// `foreign_scope`, `file_altered`, `bomb`, `bad_json`, `rows_not_sorted`, `too_large`.
    pub fn open(self, identities: &[Identity], caps: &Caps) -> Result<Payload, Refusal> {
        let Verified {
            header,
            header_sha256,
            payload,
            ..
        } = self.verified;
        payload::open(
            header,
            header_sha256,
            payload,
            identities,
            caps,
            self.scope.as_deref(),
        )
    }
}
