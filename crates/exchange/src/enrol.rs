//! Enrolment at the station (报送登记): shows its keys, and takes the county's answer by the fingerprint on paper.

use crate::errand::app_label;
use crate::keys::{county, make_station_keys, station_keys};
use crate::recovery::keep_county_slot;
use crate::{Errand, ExchangeError, Result, read_bundle, write_to_stick};
use std::path::{Path, PathBuf};
use taizhang_bundle::{
    Caps, EnrolmentRequest, Envelope, Epoch, Refusal, Salt, ShortCode, SystemEntropy, UnionCode,
    ValueFault, seal_enrolment,
};
use taizhang_ledger::filing::{self, CountyTrust};
use taizhang_ledger::store::{Act, Entry, Ledger, Reader, setting, write_setting};
use taizhang_ledger::unions::list_unions;

/// An enrolment file on the stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnrolmentFile {
    /// Where it lies.
    pub file: PathBuf,
    /// What goes on paper.
    pub fingerprint: ShortCode,
    /// The union codes asked for.
    pub codes: Vec<String>,
}

/// The county, known from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Its name.
    pub county: String,
    /// Fingerprint of its answer.
    pub fingerprint: ShortCode,
}

/// Makes the station's keys if it has none, and writes the request for all unions of this ledger.
pub fn request(errand: &Errand<'_>, to: &Path) -> Result<EnrolmentFile> {
    let keys = make_station_keys(errand)?;
    let station = errand.station()?;
    let (codes, known) = errand.ledger.read(|conn| {
        Ok::<_, ExchangeError>((own_codes(conn, station.as_str())?, filing::epoch(conn)?))
    })?;
    let epoch = match known {
        Some(text) => text.parse().map_err(unreadable)?,
        None => {
            let epoch = Epoch::draw(&mut SystemEntropy)?;
            let entry = Entry::new(Act::Enrolment, "开始编号");
            errand.ledger.transact(entry, errand.author, |tx| {
                filing::begin_epoch(tx, &epoch.to_string())
            })?;
            epoch
        }
    };
    let sealed = seal_enrolment(
        EnrolmentRequest {
            station,
            codes: codes.clone(),
            label: errand.ledger.info().name.chars().take(100).collect(),
            recipient: keys.identity.recipient(),
            epoch,
            nonce: Salt::draw(&mut SystemEntropy)?,
            app: app_label(errand.ledger),
            created: errand.author.day().date(),
        },
        &keys.signing,
    )?;
    let file = write_to_stick(errand, to, &sealed.file_name, &sealed.bytes)?;
    errand.ledger.transact(
        Entry::new(Act::Enrolment, "登记申请"),
        errand.author,
        |tx| {
            write_setting(tx, "filing.fingerprint", &sealed.fingerprint.to_string())?;
            write_setting(tx, "filing.request_file", &sealed.file_name)?;
            write_setting(tx, "filing.request_on", &errand.author.day().to_string())
        },
    )?;
    Ok(EnrolmentFile {
        file,
        fingerprint: sealed.fingerprint,
        codes: codes.into_iter().map(String::from).collect(),
    })
}

/// Takes the county's answer. Without the fingerprint from paper it is named and refused.
pub fn accept(errand: &Errand<'_>, file: &Path, on_paper: Option<&ShortCode>) -> Result<Accepted> {
    let bytes = read_bundle(file)?;
    let caps = Caps::default();
    let envelope = Envelope::read(&bytes, &caps)?;
    let found = envelope.header_sha256().short_code();
    let on_paper = on_paper.ok_or(ExchangeError::FingerprintNeeded { found })?;
    let keys = errand
        .ledger
        .read(station_keys)?
        .ok_or(ExchangeError::NotEnrolled)?;
    let welcome = envelope.introduce(on_paper)?.open(
        &errand.station()?,
        keys.signing.verifying_key(),
        &keys.identity,
        &caps,
    )?;
    let held = errand.ledger.read(county)?;
    let granted = held.as_ref().map(|held| held.certificate.sections.clone());
    if let Some(held) = held.filter(|held| held.directory.issuer == welcome.directory.issuer)
        && welcome.directory.version < held.directory.version
    {
        // An earlier answer of the same county would take newer keys away again.
        return Err(Refusal::DirectoryNotNewer {
            found: welcome.directory.version,
            held: held.directory.version,
        }
        .into());
    }
    let certificate = welcome.receipt.certificate.ok_or(Refusal::MissingPart {
        what: "the certificate",
    })?;
    let trust = CountyTrust {
        directory: welcome.receipt.directory.json,
        directory_sig: welcome.receipt.directory.minisig,
        certificate: certificate.json,
        certificate_sig: certificate.minisig,
    };
    let entry = Entry::new(Act::Enrolment, &welcome.directory.name);
    errand
        .ledger
        .transact(entry, errand.author, |tx| -> Result<()> {
            filing::set_county(tx, &trust)?;
            let now = county(tx.conn())?.map(|county| county.certificate.sections);
            if granted.is_some() && granted != now {
                filing::regrant(tx)?;
            }
            keep_county_slot(errand.ledger, tx)
        })?;
    Ok(Accepted {
        county: welcome.directory.name,
        fingerprint: found,
    })
}

/// The fingerprint of the last request, for the paper form.
pub(crate) fn fingerprint(conn: &Reader) -> Result<Option<String>> {
    Ok(setting(conn, "filing.fingerprint")?)
}

/// What the paper form of the last enrolment request says (登记表).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestFacts {
    /// Codes of the unions it reports for, its own first.
    pub codes: Vec<String>,
    /// Name of the file on the stick.
    pub file_name: String,
    /// Day it was written, `YYYY-MM-DD`.
    pub written_on: String,
    /// What the county compares.
    pub fingerprint: String,
}

/// Reads what the paper form of the last request says, if one was written.
pub fn request_facts(ledger: &Ledger) -> Result<Option<RequestFacts>> {
    let station = ledger.station();
    ledger.read(|conn| {
        let facts = (
            fingerprint(conn)?,
            setting(conn, "filing.request_file")?,
            setting(conn, "filing.request_on")?,
        );
        let (Some(fingerprint), Some(file_name), Some(written_on)) = facts else {
            return Ok(None);
        };
        let own = ledger.info().code;
        let mut codes: Vec<String> = own_codes(conn, &station)?
            .into_iter()
            .map(String::from)
            .collect();
        codes.sort_by_key(|code| (*code != own, code.clone()));
        Ok(Some(RequestFacts {
            codes,
            file_name,
            written_on,
            fingerprint,
        }))
    })
}

/// The codes of the standing unions that this station writes for.
pub(crate) fn own_codes(conn: &Reader, station: &str) -> Result<Vec<UnionCode>> {
    let own = list_unions(conn)?
        .into_iter()
        .filter(|union| union.station == station);
    own.map(|union| union.code.as_str().parse().map_err(unreadable))
        .collect()
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "stands as a function in map_err, which hands the error over"
)]
pub(crate) fn unreadable(fault: ValueFault) -> ExchangeError {
    ExchangeError::Unreadable { what: fault.what }
}
