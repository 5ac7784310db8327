//! Checking a file without taking it in (核验).

use crate::desk::{Arrival, Desk};
use crate::enrol::fingerprint;
use crate::keys::station_keys;
use crate::{Errand, ExchangeError, Result, read_bundle, receipt};
use std::path::Path;
use taizhang_bundle::{Caps, Envelope, Header, Kind, Refusal, ShortCode};
use taizhang_ledger::filing;

/// What a sound file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Kind of bundle.
    pub kind: Kind,
    /// Station that signed it.
    pub station: String,
    /// Epoch.
    pub epoch: String,
    /// Number.
    pub seq: u64,
    /// `full` or `since`.
    pub mode: &'static str,
    /// Short code of the header.
    pub short_code: ShortCode,
    /// For a desk: what taking it in would do, as a code.
    pub next: Option<&'static str>,
}

/// Checks a file as a desk would, up to the last line of its payload, and says what taking it in would do.
pub fn verify_at_desk(errand: &Errand<'_>, file: &Path) -> Result<Checked> {
    let bytes = read_bundle(file)?;
    let desk = Desk::open(errand.ledger, errand.author.day())?;
    let arrival: Arrival = desk.read(&bytes)?;
    let next = desk.next(errand.ledger, &arrival)?;
    Ok(checked(
        arrival.payload.header(),
        arrival.payload.header_sha256().short_code(),
        Some(next),
    ))
}

/// Checks a file as its station would: our own bundle byte for byte against the one that was kept, a receipt wholly.
pub fn verify_at_station(errand: &Errand<'_>, file: &Path) -> Result<Checked> {
    let bytes = read_bundle(file)?;
    let envelope = Envelope::read(&bytes, &Caps::default())?;
    let header_sha256 = envelope.header_sha256();
    let own = envelope
        .claim()
        .is_some_and(|claim| claim.kind == Kind::Submission.as_str());
    if !own {
        let (payload, read) = receipt::open(errand, &bytes)?;
        // Receipt 0 answers the enrolment request, which is no bundle of the outbox.
        let requested = errand.ledger.read(fingerprint)?;
        let answers = read.body.acknowledged.short_code().to_string();
        if requested.as_deref() != Some(answers.as_str()) {
            receipt::held_against_outbox(errand, &read)?;
        }
        return Ok(checked(payload.header(), header_sha256.short_code(), None));
    }
    let keys = errand
        .ledger
        .read(station_keys)?
        .ok_or(ExchangeError::NotEnrolled)?;
    let verified = envelope.verify(&[keys.signing.verifying_key()])?;
    let header = header_sha256.to_string();
    let kept = errand.ledger.read(|conn| {
        let sent = filing::find_sent_header(conn, &header)?;
        sent.map(|sent| filing::sent_bytes(conn, sent.seq))
            .transpose()
    })?;
    let kept = kept.ok_or(ExchangeError::NotSentByUs {
        short_code: header_sha256.short_code(),
    })?;
    if kept != bytes {
        return Err(Refusal::PayloadAltered.into());
    }
    Ok(checked(verified.header(), header_sha256.short_code(), None))
}

fn checked(header: &Header, short_code: ShortCode, next: Option<&'static str>) -> Checked {
    Checked {
        kind: header.kind,
        station: header.station.to_string(),
        epoch: header.epoch.to_string(),
        seq: header.seq,
        mode: match header.mode {
            taizhang_bundle::Mode::Full => "full",
            taizhang_bundle::Mode::Since => "since",
        },
        short_code,
        next,
    }
}
