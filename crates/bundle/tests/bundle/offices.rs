//! Two offices in a line: a township that hands in, a county that takes. Invented throughout.

use chrono::NaiveDate;
use taizhang_bundle::{
    Caps, Certificate, Digest, Document, Draft, EntityFile, Entropy, EntropyFault, Envelope, Epoch,
    Expectations, Format, Identity, Kind, Payload, Recipient, Refusal, Salt, SchemaWindow, Sealed,
    SignedDocument, SigningKey, Span, StateDigest, Station, Verified, VerifyingKey, seal,
};

/// Random bytes that are the same in every run: 1, 2, 3 …
pub struct Counting(pub u8);

impl Entropy for Counting {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), EntropyFault> {
        for byte in buffer {
            self.0 = self.0.wrapping_add(1);
            *byte = self.0;
        }
        Ok(())
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn station(text: &str) -> Station {
    text.parse().unwrap()
}

pub fn epoch() -> Epoch {
    Epoch::draw(&mut Counting(0)).unwrap()
}

pub const SCHEMA: SchemaWindow = SchemaWindow {
    oldest: 2,
    newest: 3,
};

/// Whoever signs and reads: a township or a county.
pub struct Office {
    pub station: Station,
    pub signing: SigningKey,
    pub identity: Identity,
}

impl Office {
    pub fn new(name: &str) -> Self {
        Self {
            station: station(name),
            signing: SigningKey::generate().unwrap(),
            identity: Identity::generate(),
        }
    }

    pub fn key(&self) -> &VerifyingKey {
        self.signing.verifying_key()
    }

    pub fn recipient(&self) -> Recipient {
        self.identity.recipient()
    }
}

pub struct World {
    pub town: Office,
    pub county: Office,
    pub certificate: Certificate,
}

impl World {
    pub fn new() -> Self {
        Self::of(Office::new("371323XJH"), Office::new("3713230"))
    }

    /// A world of given offices, with a certificate that fits them.
    pub fn of(town: Office, county: Office) -> Self {
        let certificate = Certificate {
            format: Format::Tz1,
            serial: 7,
            issuer: county.station.clone(),
            station: town.station.clone(),
            name: "许家湖镇总工会".to_owned(),
            codes: vec![
                "371323-XJH".parse().unwrap(),
                "371323-XJH01".parse().unwrap(),
            ],
            sections: vec!["member".to_owned(), "union".to_owned()],
            signing: town.key().clone(),
            recipient: town.recipient(),
            not_before: day("2026-01-05"),
            not_after: day("2027-02-05"),
        };
        Self {
            town,
            county,
            certificate,
        }
    }

    pub fn certificate_document(&self) -> Document {
        self.certificate.sign(&self.county.signing).unwrap()
    }

    /// A full submission of two members, a union and a photo.
    pub fn draft(&self) -> Draft {
        let members = [
            "{\"id\":\"m-0001\",\"name\":\"王晓燕\",\"note\":\"\"}",
            "{\"id\":\"m-0002\",\"name\":\"李·试\",\"note\":\"a\\nb\"}",
        ];
        let mut state = StateDigest::default();
        for line in members {
            state.add(line.as_bytes());
        }
        Draft {
            kind: Kind::Submission,
            station: self.town.station.clone(),
            addressee: Some(self.county.station.clone()),
            cert_sha256: Some(self.certificate.sha256().unwrap()),
            epoch: epoch(),
            parent: None,
            seq: 1,
            prev: None,
            span: Span::Full,
            schema: 3,
            app: "taizhang 0.1.0".to_owned(),
            created: day("2026-10-20"),
            clock_suspect: false,
            directory_version: 4,
            salt: Salt::draw(&mut Counting(40)).unwrap(),
            scope: vec!["371323-XJH".parse().unwrap()],
            files: vec![
                EntityFile::from_lines("union", ["{\"id\":\"u-1\",\"code\":\"371323-XJH\"}"])
                    .unwrap(),
                EntityFile::from_lines("member", members).unwrap(),
            ],
            attachments: vec![b"a photo, resized".to_vec()],
            retired: vec![],
            state_digest: state,
        }
    }

    pub fn sealed(&self) -> Sealed {
        self.seal(self.draft())
    }

    pub fn seal(&self, draft: Draft) -> Sealed {
        seal(draft, &self.town.signing, &[self.county.recipient()]).unwrap()
    }

    /// Verifies as the county does, which knows the township's key and its own.
    pub fn verify<'a>(&self, bytes: &'a [u8]) -> Result<Verified<'a>, Refusal> {
        Envelope::read(bytes, &Caps::default())?.verify(&[self.county.key(), self.town.key()])
    }

    /// Reads as the county does, all stages.
    pub fn county_reads(&self, bytes: &[u8]) -> Result<Payload, Refusal> {
        self.verify(bytes)?
            .check(&Expectations {
                kinds: &[Kind::Submission],
                me: &self.county.station,
                mine: &[self.county.recipient()],
                sender: &self.town.station,
                certificate: Some(&self.certificate),
                schema: SCHEMA,
            })?
            .open(
                std::slice::from_ref(&self.county.identity),
                &Caps::default(),
            )
    }

    /// The code with which the county refuses, or "taken".
    pub fn outcome(&self, bytes: &[u8]) -> &'static str {
        match self.county_reads(bytes) {
            Ok(_) => "taken",
            Err(refusal) => refusal.code(),
        }
    }
}

pub fn lines(payload: &Payload, entity: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = payload.lines(entity).unwrap().unwrap();
    while let Some(line) = lines.next_line().unwrap() {
        found.push(String::from_utf8(line.to_vec()).unwrap());
    }
    found
}

/// A hash of nothing in particular.
pub fn digest(word: &str) -> Digest {
    Digest::of(word.as_bytes())
}
