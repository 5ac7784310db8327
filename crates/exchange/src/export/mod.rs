//! Export (报送): takes a number, gathers what changed, seals it once, keeps the bytes, and writes them to the stick.

mod collect;

use crate::enrol::{own_codes, unreadable};
use crate::entitlement::{Entitlement, count_changed};
use crate::errand::app_label;
use crate::facts::{from_text, to_text};
use crate::keys::{County, StationKeys, county, station_keys};
use crate::papers::gather;
use crate::{Errand, ExchangeError, Facts, Part, Result, write_to_stick};
use collect::{Collected, collect};
use std::path::{Path, PathBuf};
use taizhang_bundle::{
    Base, Digest, Draft, Epoch, Kind, Parent, Salt, Sealed, ShortCode, Span, Station,
    SystemEntropy, seal,
};
use taizhang_ledger::filing::{self, SealedNumber, Sent, SentMode, rules};
use taizhang_ledger::store::{Act, Entry, SCHEMA_VERSION};

/// A bundle on the stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where it lies.
    pub file: PathBuf,
    /// Its number.
    pub seq: i64,
    /// Epoch.
    pub epoch: String,
    /// Full or since.
    pub mode: SentMode,
    /// Records in it.
    pub records: i64,
    /// Size of the file.
    pub bytes: u64,
    /// What is compared with the slip.
    pub short_code: ShortCode,
    /// What the slip says.
    pub facts: Facts,
}

/// Everything that decides about the next bundle, read before its number is taken.
struct Plan {
    keys: StationKeys,
    county: County,
    epoch: Option<Epoch>,
    /// The newest sealed bundle of any epoch.
    before: Option<Sent>,
    base: Option<Sent>,
    mode: SentMode,
    scope: Vec<taizhang_bundle::UnionCode>,
    /// Made, kept, and never proved on a stick, with nothing new since.
    unwritten: Option<i64>,
    next: i64,
    clock_suspect: bool,
}

/// Hands in. `asked` is [`SentMode::Full`] for everything, [`SentMode::Since`] for whatever is due.
///
/// A bundle that was sealed and did not reach a stick is written again, byte for byte, if nothing has changed since.
pub fn export(errand: &Errand<'_>, to: &Path, asked: SentMode) -> Result<Exported> {
    let station = errand.station()?;
    let plan = plan(errand, &station, asked)?;
    let seq = match plan.unwritten {
        Some(seq) => seq,
        None => make(errand, &station, &plan)?,
    };
    write_again(errand, to, seq)
}

/// Writes a kept bundle to a stick, as often as wanted, and marks it written once it is proved there.
fn write_again(errand: &Errand<'_>, to: &Path, seq: i64) -> Result<Exported> {
    let kept = |conn: &_| {
        Ok::<_, ExchangeError>((
            filing::find_sent(conn, seq)?,
            filing::sent_bytes(conn, seq)?,
        ))
    };
    let (sent, bytes) = errand.ledger.read(kept)?;
    let sent = sent.ok_or(ExchangeError::NoBundle { seq })?;
    let file = write_to_stick(errand, to, &sent.sealed.file_name, &bytes)?;
    let subject = format!("第 {seq} 号写到盘上");
    errand.ledger.transact(
        Entry::new(Act::ExportBundle, &subject),
        errand.author,
        |tx| filing::mark_written(tx, seq),
    )?;
    Ok(Exported {
        file,
        seq,
        epoch: sent.epoch,
        mode: sent.mode,
        records: sent.sealed.records,
        bytes: bytes.len() as u64,
        short_code: digest(&sent.sealed.header_sha256)?.short_code(),
        facts: from_text(&sent.sealed.facts)?,
    })
}

fn plan(errand: &Errand<'_>, station: &Station, asked: SentMode) -> Result<Plan> {
    errand.ledger.read(|conn| {
        let county = county(conn)?.ok_or(ExchangeError::NotEnrolled)?;
        let keys = station_keys(conn)?.ok_or(ExchangeError::NotEnrolled)?;
        let scope = own_codes(conn, station.as_str())?;
        let outside: Vec<String> = scope
            .iter()
            .filter(|code| !county.certificate.codes.contains(code))
            .map(|code| code.as_str().to_owned())
            .collect();
        if !outside.is_empty() {
            return Err(ExchangeError::CodesOutside { codes: outside });
        }
        let epoch = match filing::epoch_must_begin(conn)? {
            true => None,
            false => filing::epoch(conn)?
                .map(|text| text.parse::<Epoch>().map_err(unreadable))
                .transpose()?,
        };
        let before = filing::newest_sent(conn)?;
        let base = filing::newest_receipted(conn)?;
        let continues = before
            .as_ref()
            .zip(epoch)
            .is_some_and(|(sent, epoch)| sent.epoch == epoch.to_string());
        // Other sections than the bundles before: what they say is said anew, and what waits for a stick stays where it is.
        let regrant = filing::is_regranted(conn)?;
        let mode = rules::next_mode(
            asked == SentMode::Full || regrant,
            !continues,
            base.as_ref().map(|sent| sent.seq),
            filing::unanswered(conn)?,
        );
        let unwritten = match &before {
            Some(sent)
                if continues
                    && !regrant
                    && sent.written_on.is_none()
                    && (asked == SentMode::Since || sent.mode == SentMode::Full) =>
            {
                count_changed(
                    conn,
                    sent.sealed.watermark,
                    Some(&Entitlement::of(&county.certificate)),
                )?
                .is_empty()
                .then_some(sent.seq)
            }
            _ => None,
        };
        // A receipt was dated by the county: an earlier day here means that this clock is wrong.
        let issued = filing::list_receipts(conn, 1)?
            .pop()
            .map(|receipt| receipt.issued_on);
        Ok(Plan {
            keys,
            county,
            epoch,
            before,
            base,
            mode,
            scope,
            unwritten,
            next: filing::newest_number(conn)? + 1,
            clock_suspect: issued.is_some_and(|day| errand.author.day() < day),
        })
    })
}

/// Takes the number, gathers, seals, and keeps the bytes.
fn make(errand: &Errand<'_>, station: &Station, plan: &Plan) -> Result<i64> {
    errand.step(Part::Collect, 0, None)?;
    let begun = plan.epoch.is_none();
    let epoch = match plan.epoch {
        Some(epoch) => epoch,
        None => Epoch::draw(&mut SystemEntropy)?,
    };
    let base = plan.base.as_ref().filter(|_| plan.mode == SentMode::Since);
    let subject = format!("第 {} 号取号", plan.next);
    // Committed before a byte is built: should the machine stop now, the number is lost and never means two things.
    let seq = errand.ledger.transact(
        Entry::new(Act::ExportBundle, &subject),
        errand.author,
        |tx| -> Result<i64> {
            if begun {
                filing::begin_epoch(tx, &epoch.to_string())?;
            }
            Ok(filing::take_number(
                tx,
                &epoch.to_string(),
                plan.mode,
                base.map(|sent| sent.seq),
            )?)
        },
    )?;
    let before = plan.before.as_ref();
    let mut gathered = filing::in_one_view(errand.ledger, |conn| {
        let entitled = Entitlement::of(&plan.county.certificate);
        collect(errand, conn, &entitled, station.as_str(), (base, before))
    })?;
    errand.step(Part::Seal, 0, None)?;
    let files = std::mem::take(&mut gathered.files);
    let sealed = seal_draft(errand, station, plan, (epoch, seq), base, &gathered, files)?;
    keep(errand, plan.mode, seq, &sealed, &gathered)?;
    Ok(seq)
}

fn seal_draft(
    errand: &Errand<'_>,
    station: &Station,
    plan: &Plan,
    (epoch, seq): (Epoch, i64),
    base: Option<&Sent>,
    gathered: &Collected,
    files: Vec<taizhang_bundle::EntityFile>,
) -> Result<Sealed> {
    let span = match base {
        None => Span::Full,
        Some(sent) => {
            let receipt = errand
                .ledger
                .read(|conn| filing::find_receipt(conn, sent.seq))?;
            let receipt = receipt.ok_or(ExchangeError::Unreadable {
                what: "receipt of the base",
            })?;
            Span::Since(Base {
                receipt: digest(&receipt.header_sha256)?,
                upto_seq: number(sent.seq)?,
            })
        }
    };
    let continued = plan
        .before
        .as_ref()
        .filter(|sent| sent.epoch == epoch.to_string());
    let parent = match (&plan.before, continued) {
        (Some(left), None) => Some(Parent {
            epoch: left.epoch.parse().map_err(unreadable)?,
            head: digest(&left.sealed.header_sha256)?,
        }),
        _ => None,
    };
    let draft = Draft {
        kind: Kind::Submission,
        station: station.clone(),
        addressee: Some(plan.county.directory.issuer.clone()),
        cert_sha256: Some(plan.county.certificate_sha256),
        epoch,
        parent,
        seq: number(seq)?,
        prev: continued
            .map(|sent| digest(&sent.sealed.header_sha256))
            .transpose()?,
        span,
        schema: SCHEMA_VERSION as u32,
        app: app_label(errand.ledger),
        created: errand.author.day().date(),
        clock_suspect: plan.clock_suspect,
        directory_version: plan.county.directory.version,
        salt: Salt::draw(&mut SystemEntropy)?,
        scope: plan.scope.clone(),
        files,
        attachments: gather(errand.ledger, &gathered.attachments)?,
        retired: gathered.retired.clone(),
        state_digest: gathered.digest.to_hex().parse().map_err(unreadable)?,
    };
    Ok(seal(
        draft,
        &plan.keys.signing,
        &plan.county.directory.recipients(),
    )?)
}

fn keep(
    errand: &Errand<'_>,
    mode: SentMode,
    seq: i64,
    sealed: &Sealed,
    gathered: &Collected,
) -> Result<()> {
    let number = SealedNumber {
        header_sha256: sealed.header_sha256.to_string(),
        watermark: gathered.watermark,
        records: gathered.records,
        facts: to_text(&gathered.facts),
        digest: gathered.digest,
        file_name: sealed.file_name.clone(),
    };
    let subject = format!("第 {seq} 号");
    errand.ledger.transact(
        Entry::new(Act::ExportBundle, &subject),
        errand.author,
        |tx| -> Result<()> {
            if mode == SentMode::Full {
                filing::forget_exported(tx)?;
                filing::settle_regrant(tx)?;
            }
            for (kind, id, hash) in &gathered.said {
                filing::put_exported(tx, *kind, *id, hash)?;
            }
            Ok(filing::seal_number(tx, seq, &number, &sealed.bytes)?)
        },
    )
}

/// Reads a stored SHA-256.
pub(crate) fn digest(hex: &str) -> Result<Digest> {
    hex.parse().map_err(unreadable)
}

fn number(seq: i64) -> Result<u64> {
    u64::try_from(seq).map_err(|_| ExchangeError::Unreadable { what: "number" })
}
