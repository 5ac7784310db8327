//! The desk (收件): opens what stations hand in, merges it, asks about duplicates, and answers with a receipt.

mod answer;
mod enrol;
mod households;
mod intake;
mod items;
mod look;
mod merge;
mod paper;
mod recover;
mod twins;
mod views;

pub use enrol::{Enrolled, Grant, Scope, enrol, enrol_in};
pub use intake::{Intake, IntakeReport, RefusedFile, SetAside, Taken, TakenAs, intake};
pub use items::{Item, ItemKind, ItemPage, ItemQuery, Side, count_waiting, decide, items};
pub use look::{Changed, Look, Named};
pub use paper::{ReceiptFacts, receipt_facts};
pub use recover::{Recovered, recover};
pub use views::{Scanned, StationStatus, scan, stations, submissions_in};

use crate::errand::{hold_practice, station};
use crate::export::digest;
use crate::keys::{DeskKeys, desk_directory, desk_keys, read_certificate};
use crate::{ExchangeError, Result};
use taizhang_bundle::{
    Caps, Certificate, ChainState, Document, Envelope, Epoch, Expectations, Hold, Kind,
    KnownHeader, Next, Payload, Place, Quarantine, Refusal, SchemaWindow, Station, Window,
    assess_chain,
};
use taizhang_ledger::filing::{self, StationLine};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Ledger, Reader, SCHEMA_VERSION};

/// What a desk knows when a file arrives.
pub(crate) struct Desk<'a> {
    ledger: &'a Ledger,
    me: Station,
    today: Day,
    /// None before the first enrolment: then every file is a stranger's.
    own: Option<Own>,
    stations: Vec<(StationLine, Certificate)>,
}

/// A desk's keys and directory.
struct Own {
    keys: DeskKeys,
    document: Document,
    directory: taizhang_bundle::Directory,
}

/// A bundle whose every stage held.
pub(crate) struct Arrival {
    pub(crate) payload: Payload,
    station: StationLine,
    certificate: Certificate,
    window: Window,
}

/// The schemas a desk takes.
fn schemas() -> SchemaWindow {
    SchemaWindow {
        oldest: 1,
        newest: SCHEMA_VERSION as u32,
    }
}

impl<'a> Desk<'a> {
    /// Reads what the desk knows.
    pub(crate) fn open(ledger: &'a Ledger, today: Day) -> Result<Self> {
        ledger.read(|conn| {
            let own = desk_keys(conn)?.zip(desk_directory(conn)?);
            let stations = filing::list_stations(conn)?.into_iter().map(|line| {
                let certificate = read_certificate(&line.certificate)?;
                Ok::<_, ExchangeError>((line, certificate))
            });
            Ok(Self {
                ledger,
                me: station(ledger)?,
                today,
                own: own.map(|(keys, (document, directory))| Own {
                    keys,
                    document,
                    directory,
                }),
                stations: stations.collect::<Result<_>>()?,
            })
        })
    }

    /// Opens a file stage by stage: container, signature, addressee and certificate, payload. Each stage that does not
    /// hold ends it with its own code.
    pub(crate) fn read(&self, bytes: &[u8]) -> Result<Arrival> {
        let caps = Caps::default();
        let envelope = Envelope::read(bytes, &caps)?;
        let mut keys: Vec<_> = self
            .stations
            .iter()
            .map(|(_, certificate)| &certificate.signing)
            .collect();
        // Our own receipts lie on the same stick: they are told from strangers' files.
        keys.extend(self.own.iter().map(|own| own.keys.receipt.verifying_key()));
        let verified = envelope.verify(&keys)?;
        let signer = self
            .stations
            .iter()
            .find(|(_, certificate)| certificate.signing == *verified.verified_by());
        let (Some((station, certificate)), Some(own)) = (signer, &self.own) else {
            return Err(Refusal::WrongKind {
                found: verified.header().kind,
            }
            .into());
        };
        hold_practice(self.ledger, &verified.header().app)?;
        own.directory
            .check_revocation(certificate.serial, verified.header().seq)?;
        let accepted = verified.check(&Expectations {
            kinds: &[Kind::Submission],
            me: &self.me,
            mine: &[own.keys.decryption.recipient()],
            sender: &certificate.station,
            certificate: Some(certificate),
            schema: schemas(),
        })?;
        let payload = accepted.open(std::slice::from_ref(&own.keys.decryption), &caps)?;
        // Its digest moves with every bundle taken in: it is read now, not when the desk was opened.
        let station = self
            .ledger
            .read(|conn| filing::find_station(conn, &station.code))?
            .unwrap_or_else(|| station.clone());
        Ok(Arrival {
            window: certificate.window(self.today.date()),
            payload,
            station,
            certificate: certificate.clone(),
        })
    }

    /// Says what to do with a bundle, given what is known of its station's chain now.
    fn assess(&self, conn: &Reader, arrival: &Arrival) -> Result<Next> {
        let known = chain_of(conn, &arrival.station.code)?;
        Ok(assess_chain(
            &known,
            arrival.payload.header(),
            arrival.payload.header_sha256(),
        ))
    }

    /// The same as a code.
    pub(crate) fn next(&self, ledger: &Ledger, arrival: &Arrival) -> Result<&'static str> {
        Ok(match ledger.read(|conn| self.assess(conn, arrival))? {
            Next::Apply { .. } if matches!(arrival.window, Window::Quarantined(_)) => {
                "certificate_out_of_window"
            }
            Next::Apply { restored: Some(_) } => "restored_copy",
            Next::Apply { restored: None } => "take",
            Next::AlreadyReceived => "already_received",
            Next::Superseded => "superseded",
            Next::Hold(hold) => hold_code(hold),
            Next::Quarantine(quarantine) => quarantine_code(quarantine),
        })
    }
}

/// Why a bundle waits for another file.
fn hold_code(hold: Hold) -> &'static str {
    match hold {
        Hold::BaseUnknown { .. } => "base_unknown",
        Hold::EpochStartMissing { .. } => "epoch_start_missing",
        Hold::JumpTooFar { .. } => "jump_too_far",
    }
}

/// Why a bundle is set aside.
fn quarantine_code(quarantine: Quarantine) -> &'static str {
    match quarantine {
        Quarantine::SecondHeader { .. } => "second_header",
        Quarantine::ParentUnknown { .. } => "parent_unknown",
        Quarantine::PrevDisagrees { .. } => "prev_disagrees",
        Quarantine::EpochLeft { .. } => "epoch_left",
        Quarantine::NumberReused { .. } => "number_reused",
        Quarantine::ParentMissing => "parent_missing",
    }
}

/// What is known of a station's chain.
fn chain_of(conn: &Reader, code: &str) -> Result<ChainState> {
    let mut state = ChainState::default();
    let line = filing::find_station(conn, code)?;
    if let Some(head) = line.and_then(|line| line.head) {
        state.head = Some(Place {
            epoch: epoch(&head.epoch)?,
            seq: number(head.seq)?,
            header_sha256: digest(&head.header_sha256)?,
        });
    }
    for line in filing::known_headers(conn, code)? {
        let prev = line.prev.as_deref().map(digest).transpose()?;
        let known = KnownHeader {
            sha256: digest(&line.header_sha256)?,
            prev,
        };
        state
            .headers
            .insert((epoch(&line.epoch)?, number(line.seq)?), known);
    }
    for (receipt, seq) in filing::issued_receipts(conn, code)? {
        state.receipts.insert(digest(&receipt)?, number(seq)?);
    }
    Ok(state)
}

fn epoch(text: &str) -> Result<Epoch> {
    text.parse().map_err(crate::enrol::unreadable)
}

fn number(seq: i64) -> Result<u64> {
    u64::try_from(seq).map_err(|_| ExchangeError::Unreadable { what: "number" })
}
