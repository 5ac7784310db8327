//! Enrolment at the desk (登记): a clerk compares the fingerprint, the station gets its certificate and receipt 0.

use super::answer::next_place;
use super::schemas;
use crate::entitlement::{Entitlement, sections};
use crate::errand::{app_label, hold_practice, station};
use crate::keys::{DeskKeys, desk_directory, make_desk_keys};
use crate::{Errand, ExchangeError, Result, read_bundle, write_to_stick};
use std::path::{Path, PathBuf};
use taizhang_bundle::{
    Caps, Certificate, Digest, Directory, Draft, Enrolment, Envelope, Format, Kind, Receipt,
    ReceiptBody, Salt, Sealed, ShortCode, SignedDocument as _, Span, SystemEntropy, Welcome,
};
use taizhang_ledger::filing::{self, StationLine};
use taizhang_ledger::store::{Act, Entry, SCHEMA_VERSION, StateDigest, Tx};

/// A station that may hand in from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolled {
    /// Its code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Where the answer lies.
    pub file: PathBuf,
    /// Fingerprint of the answer, for the paper that goes back.
    pub fingerprint: ShortCode,
}

/// What a desk wants to be told of a station (栏目).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Hardship files as well: the desk handles them (办理困难职工档案).
    WithCases,
    /// Everything but hardship files.
    WithoutCases,
}

/// What a desk makes of union codes that another station's certificate names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One writing station per code: they are refused.
    OneStation,
    /// The unions moved to this station (划转), by a decision of the county: both stations hand them in from now on, the one
    /// what was until the move, the other what is since.
    Moved,
}

/// Enrols a station by its file and the fingerprint on its sealed form. Without the fingerprint it is named and refused.
/// The same file again gives the same answer again, unless the desk grants something else now. A grant that is left open is
/// that of the answer before, and with the first one hardship files: a desk is the county's, which decides on them.
pub fn enrol(
    errand: &Errand<'_>,
    file: &Path,
    to: &Path,
    on_paper: Option<&ShortCode>,
    grant: Option<Grant>,
) -> Result<Enrolled> {
    enrol_in(errand, file, to, on_paper, (grant, Scope::OneStation))
}

/// The same, and what is made of union codes that another station's certificate names.
pub fn enrol_in(
    errand: &Errand<'_>,
    file: &Path,
    to: &Path,
    on_paper: Option<&ShortCode>,
    (grant, scope): (Option<Grant>, Scope),
) -> Result<Enrolled> {
    let bytes = read_bundle(file)?;
    let envelope = Envelope::read(&bytes, &Caps::default())?;
    let header = envelope.header_sha256();
    let on_paper = on_paper.ok_or(ExchangeError::FingerprintNeeded {
        found: header.short_code(),
    })?;
    let enrolment = Enrolment::read(&envelope, on_paper)?;
    hold_practice(errand.ledger, &enrolment.app)?;
    let code = enrolment.station.to_string();
    let known = errand.ledger.read(|conn| {
        let line = filing::find_station(conn, &code)?
            .filter(|line| line.enrolment_sha256 == header.to_string());
        line.map(|line| Ok::<_, ExchangeError>((filing::welcome_of(conn, &code)?, line)))
            .transpose()
    })?;
    let granted = match &known {
        Some((_, line)) => Some(granted(line)?),
        None => None,
    };
    let grant = grant.or(granted).unwrap_or(Grant::WithCases);
    let (answer, line) = match known {
        Some(known) if granted == Some(grant) => known,
        _ => certify(errand, &enrolment, header, (grant, scope))?,
    };
    let written = write_to_stick(errand, to, &line.welcome_name, &answer)?;
    let fingerprint = Envelope::read(&answer, &Caps::default())?
        .header_sha256()
        .short_code();
    Ok(Enrolled {
        station: code,
        name: line.name,
        file: written,
        fingerprint,
    })
}

/// What the certificate of a station grants.
fn granted(line: &StationLine) -> Result<Grant> {
    let certificate = crate::keys::read_certificate(&line.certificate)?;
    Ok(match Entitlement::of(&certificate).takes_cases() {
        true => Grant::WithCases,
        false => Grant::WithoutCases,
    })
}

fn certify(
    errand: &Errand<'_>,
    enrolment: &Enrolment,
    header: Digest,
    (grant, scope): (Grant, Scope),
) -> Result<(Vec<u8>, StationLine)> {
    let keys = make_desk_keys(errand)?;
    let entry = Entry::new(Act::Enrolment, &enrolment.label);
    errand.ledger.transact(entry, errand.author, |tx| {
        if scope == Scope::OneStation {
            hold_scope(tx, enrolment)?;
        }
        let me = station(errand.ledger)?;
        let earlier = desk_directory(tx.conn())?.map(|(_, directory)| directory);
        let serial = earlier
            .iter()
            .flat_map(|directory| &directory.certificates)
            .map(|known| known.serial)
            .max()
            .unwrap_or(0)
            + 1;
        let sections = sections(grant == Grant::WithCases);
        let certificate = Certificate::for_enrolment(
            enrolment,
            serial,
            me,
            enrolment.label.clone(),
            sections,
            tx.author().day().date(),
        )?;
        let signed = certificate.sign(&keys.issuing)?;
        let directory = next_directory(errand, &keys, earlier, &certificate)?;
        let document = directory.sign(&keys.issuing)?;
        filing::set_desk_directory(tx, &document.json, &document.minisig)?;
        let code = enrolment.station.to_string();
        let standing = filing::find_station(tx.conn(), &code)?;
        let digest = standing
            .as_ref()
            .map_or(StateDigest::default(), |line| line.digest);
        let receipt = Receipt {
            body: ReceiptBody {
                acknowledged: header,
                station: enrolment.station.clone(),
                epoch: enrolment.epoch,
                seq: 0,
                head: super::chain_of(tx.conn(), &code)?.head,
                state_digest: digest.to_hex().parse().map_err(crate::enrol::unreadable)?,
                taken: Vec::new(),
                issued: tx.author().day().date(),
            },
            returned: Vec::new(),
            verdicts: Vec::new(),
            directory: document,
            certificate: Some(signed.clone()),
        };
        let sealed = seal_welcome(errand, tx, &keys, &receipt, &certificate, directory.version)?;
        let line = StationLine {
            code,
            name: certificate.name,
            certificate: signed.json,
            certificate_sig: signed.minisig,
            serial: serial as i64,
            enrolled_on: tx.author().day(),
            enrolment_sha256: header.to_string(),
            welcome_name: sealed.file_name,
            head: None,
            digest,
        };
        filing::put_station(tx, &line, &sealed.bytes)?;
        Ok((sealed.bytes, line))
    })
}

/// One writing station per union code: a change of station is a county act of its own. A code that the station's own
/// certificate has already was settled when it got it.
fn hold_scope(tx: &Tx<'_>, enrolment: &Enrolment) -> Result<()> {
    let stations = filing::list_stations(tx.conn())?;
    let mut certificates = Vec::new();
    for line in &stations {
        certificates.push((line, crate::keys::read_certificate(&line.certificate)?));
    }
    let (own, others): (Vec<_>, Vec<_>) = certificates
        .into_iter()
        .partition(|(line, _)| line.code == enrolment.station.as_str());
    let settled = |code| own.iter().any(|(_, own)| own.codes.contains(code));
    for (line, certificate) in others {
        let mut asked = enrolment.codes.iter();
        if let Some(code) = asked.find(|code| certificate.codes.contains(code) && !settled(code)) {
            return Err(ExchangeError::ScopeTaken {
                code: code.to_string(),
                station: line.name.clone(),
            });
        }
    }
    Ok(())
}

fn next_directory(
    errand: &Errand<'_>,
    keys: &DeskKeys,
    earlier: Option<Directory>,
    new: &Certificate,
) -> Result<Directory> {
    let mut directory = match earlier {
        Some(mut directory) => {
            directory.version += 1;
            directory
        }
        None => Directory {
            format: Format::Tz1,
            version: 1,
            issuer: station(errand.ledger)?,
            name: errand.ledger.info().name,
            issued: errand.author.day().date(),
            issuing: keys.issuing.verifying_key().clone(),
            receipt: keys.receipt.verifying_key().clone(),
            current: keys.decryption.recipient(),
            next: None,
            recovery: keys.recovery.recipient(),
            schema: schemas(),
            certificates: Vec::new(),
            revocations: Vec::new(),
        },
    };
    directory.issued = errand.author.day().date();
    directory.schema = schemas();
    directory
        .certificates
        .retain(|known| known.station != new.station);
    directory.certificates.push(new.clone());
    Ok(directory)
}

fn seal_welcome(
    errand: &Errand<'_>,
    tx: &Tx<'_>,
    keys: &DeskKeys,
    receipt: &Receipt,
    certificate: &Certificate,
    directory_version: u64,
) -> Result<Sealed> {
    let place = next_place(tx)?;
    let (files, attachments) = receipt.to_parts()?;
    let draft = Draft {
        kind: Kind::Receipt,
        station: station(errand.ledger)?,
        addressee: Some(certificate.station.clone()),
        cert_sha256: None,
        epoch: place.epoch,
        parent: None,
        seq: place.seq,
        prev: place.prev,
        span: Span::Full,
        schema: SCHEMA_VERSION as u32,
        app: app_label(errand.ledger),
        created: tx.author().day().date(),
        clock_suspect: false,
        directory_version,
        salt: Salt::draw(&mut SystemEntropy)?,
        scope: Vec::new(),
        files,
        attachments,
        retired: Vec::new(),
        state_digest: receipt.body.state_digest,
    };
    let sealed = Welcome::seal(
        draft,
        &keys.receipt,
        std::slice::from_ref(&certificate.recipient),
    )?;
    place.keep(tx, &sealed)?;
    Ok(sealed)
}
