//! Receipts at the station (回执): the only thing that moves the base.

use crate::export::digest;
use crate::facts::{from_text, to_text};
use crate::keys::{county, station_keys};
use crate::recovery::keep_county_slot;
use crate::{Errand, ExchangeError, Part, Result, read_bundle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use taizhang_bundle::{
    Caps, Certificate, Directory, Envelope, Expectations, Kind as BundleKind, Payload, Receipt,
    Refusal, ReturnedRow as Row, SchemaWindow, ShortCode, VerdictKind,
};
use taizhang_ledger::filing::{self, CountyTrust, ReceiptLine, ReturnedRow, Sent};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Act, Entry, Kind, Occasion, Tx};
use uuid::Uuid;

/// What a receipt says, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptSummary {
    /// Records taken, by kind.
    pub taken: BTreeMap<String, u64>,
    /// Records the county still asks about.
    pub questions: Vec<String>,
}

/// A receipt taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedReceipt {
    /// Number it answers.
    pub seq: i64,
    /// Records taken.
    pub accepted: i64,
    /// Rows sent back.
    pub returned: Vec<ReturnedRow>,
    /// Day of issue.
    pub issued_on: Day,
    /// Short code of the receipt, as its paper shows it.
    pub short_code: ShortCode,
}

/// Any schema: a receipt has a shape of its own that does not follow the ledger's.
pub(crate) const RECEIPT_SCHEMAS: SchemaWindow = SchemaWindow {
    oldest: 1,
    newest: u32::MAX,
};

/// Says what a receipt would bring, and changes nothing.
pub fn look(errand: &Errand<'_>, file: &Path) -> Result<ImportedReceipt> {
    let (payload, receipt) = open(errand, &read_bundle(file)?)?;
    let sent = held_against_outbox(errand, &receipt)?;
    let line = line_of(errand, &receipt, &sent, String::new())?;
    let returned = receipt.returned.iter().map(|row| returned(row, sent.seq));
    Ok(ImportedReceipt {
        seq: sent.seq,
        accepted: line.accepted,
        returned: returned.collect::<Result<_>>()?,
        issued_on: line.issued_on,
        short_code: payload.header_sha256().short_code(),
    })
}

/// Takes a receipt in: verified with the county's receipt key, for a header that was made here, whose state agrees.
pub fn import(errand: &Errand<'_>, file: &Path) -> Result<ImportedReceipt> {
    let bytes = read_bundle(file)?;
    let (payload, receipt) = open(errand, &bytes)?;
    let sent = match held_against_outbox(errand, &receipt) {
        Err(error @ ExchangeError::LedgerBehind { .. }) => {
            let entry = Entry::new(Act::ImportReceipt, "本台账比县里旧");
            errand
                .ledger
                .transact(entry, errand.author, filing::begin_epoch_again)?;
            return Err(error);
        }
        other => other?,
    };
    let trust = newer_trust(errand, &receipt)?;
    let header = payload.header_sha256();
    let line = line_of(errand, &receipt, &sent, header.to_string())?;
    errand.step(Part::BackUp, 0, None)?;
    let ledger = errand.ledger;
    if !ledger.read(|conn| filing::knows_receipt(conn, &line.header_sha256))? {
        ledger.keep_snapshot(Occasion::Merge, errand.author.day())?;
    }
    let subject = format!("第 {} 号的回执", sent.seq);
    errand.ledger.transact(
        Entry::new(Act::ImportReceipt, &subject),
        errand.author,
        |tx| -> Result<()> {
            // The same receipt again changes nothing. Another one for the same bundle comes of a desk that undid its
            // intake and took the bundle in anew.
            if !filing::knows_receipt(tx.conn(), &line.header_sha256)? {
                apply(tx, &sent, &receipt, &line)?;
                if let Some(trust) = &trust {
                    filing::set_county(tx, trust)?;
                }
            }
            keep_county_slot(errand.ledger, tx)
        },
    )?;
    imported(errand.ledger, sent.seq)
}

/// What the receipt of a number said.
pub fn imported(ledger: &taizhang_ledger::store::Ledger, seq: i64) -> Result<ImportedReceipt> {
    ledger.read(|conn| {
        let line = filing::find_receipt(conn, seq)?.ok_or(ExchangeError::NoBundle { seq })?;
        let _: ReceiptSummary = from_text(&line.body)?;
        Ok(ImportedReceipt {
            seq,
            accepted: line.accepted,
            returned: filing::find_returned(conn, seq)?,
            issued_on: line.issued_on,
            short_code: digest(&line.header_sha256)?.short_code(),
        })
    })
}

/// Verifies and opens a receipt for this station.
pub(crate) fn open(errand: &Errand<'_>, bytes: &[u8]) -> Result<(Payload, Receipt)> {
    let (county, keys) = errand
        .ledger
        .read(|conn| Ok::<_, ExchangeError>((county(conn)?, station_keys(conn)?)))?;
    let (county, keys) = county.zip(keys).ok_or(ExchangeError::NotEnrolled)?;
    let caps = Caps::default();
    // Our own key is among those tried so that our own bundle is told from a stranger's file.
    let verified = Envelope::read(bytes, &caps)?
        .verify(&[&county.directory.receipt, keys.signing.verifying_key()])?;
    let accepted = verified.check(&Expectations {
        kinds: &[BundleKind::Receipt],
        me: &errand.station()?,
        mine: &[keys.identity.recipient()],
        sender: &county.directory.issuer,
        certificate: None,
        schema: RECEIPT_SCHEMAS,
    })?;
    let payload = accepted.open(std::slice::from_ref(&keys.identity), &caps)?;
    let receipt = Receipt::read(&payload)?;
    let me = errand.station()?;
    if receipt.body.station != me {
        return Err(Refusal::WrongStation {
            found: receipt.body.station,
            expected: me,
        }
        .into());
    }
    Ok((payload, receipt))
}

/// Finds the bundle that a receipt answers. A receipt for a header never sent is refused; one for a number this ledger
/// has not reached shows that the ledger is an older copy.
pub(crate) fn held_against_outbox(errand: &Errand<'_>, receipt: &Receipt) -> Result<Sent> {
    let body = &receipt.body;
    let acknowledged = body.acknowledged.to_string();
    let (sent, known) = errand.ledger.read(|conn| {
        Ok::<_, ExchangeError>((
            filing::find_sent_header(conn, &acknowledged)?,
            filing::newest_number(conn)?,
        ))
    })?;
    let seq = i64::try_from(body.seq).map_err(|_| ExchangeError::Unreadable { what: "number" })?;
    let Some(sent) = sent.filter(|sent| sent.seq == seq && sent.epoch == body.epoch.to_string())
    else {
        if seq <= known {
            return Err(ExchangeError::NotSentByUs {
                short_code: body.acknowledged.short_code(),
            });
        }
        return Err(ExchangeError::LedgerBehind { seq, known });
    };
    let is_head = body
        .head
        .is_some_and(|head| head.header_sha256 == body.acknowledged);
    if is_head && body.state_digest.to_string() != sent.sealed.digest.to_hex() {
        return Err(ExchangeError::ReceiptDiffers { seq });
    }
    Ok(sent)
}

/// The county's newest directory and our certificate, if either is newer than what is held.
fn newer_trust(errand: &Errand<'_>, receipt: &Receipt) -> Result<Option<CountyTrust>> {
    let (held, stored) = errand
        .ledger
        .read(|conn| Ok::<_, ExchangeError>((county(conn)?, filing::county(conn)?)))?;
    let (held, mut trust) = held.zip(stored).ok_or(ExchangeError::NotEnrolled)?;
    let issuing = [&held.directory.issuing];
    let directory: Directory = receipt.directory.open(&issuing)?;
    let mut newer = false;
    if directory.version > held.directory.version {
        directory.check_replaces(&held.directory)?;
        trust.directory.clone_from(&receipt.directory.json);
        trust.directory_sig.clone_from(&receipt.directory.minisig);
        newer = true;
    }
    if let Some(document) = &receipt.certificate {
        let certificate: Certificate = document.open(&issuing)?;
        let ours = certificate.station == held.certificate.station
            && certificate.signing == held.certificate.signing;
        if ours && certificate.serial > held.certificate.serial {
            trust.certificate.clone_from(&document.json);
            trust.certificate_sig.clone_from(&document.minisig);
            newer = true;
        }
    }
    Ok(newer.then_some(trust))
}

fn line_of(
    errand: &Errand<'_>,
    receipt: &Receipt,
    sent: &Sent,
    header_sha256: String,
) -> Result<ReceiptLine> {
    let body = &receipt.body;
    let questions = receipt
        .verdicts
        .iter()
        .filter(|verdict| verdict.verdict == VerdictKind::Question);
    let summary = ReceiptSummary {
        taken: body
            .taken
            .iter()
            .map(|count| (count.entity.clone(), count.taken))
            .collect(),
        questions: questions.map(|verdict| verdict.id.clone()).collect(),
    };
    Ok(ReceiptLine {
        seq: sent.seq,
        header_sha256,
        issued_on: Day::from_date(body.issued).ok_or(ExchangeError::Unreadable {
            what: "day of issue",
        })?,
        imported_on: errand.author.day(),
        accepted: body.taken.iter().map(|count| count.taken as i64).sum(),
        returned: receipt.returned.len() as i64,
        body: to_text(&summary),
    })
}

fn apply(tx: &Tx<'_>, sent: &Sent, receipt: &Receipt, line: &ReceiptLine) -> Result<()> {
    filing::save_receipt(tx, line)?;
    filing::mark_receipted(tx, sent.seq)?;
    filing::forget_returned(tx, sent.seq)?;
    for verdict in receipt
        .verdicts
        .iter()
        .filter(|verdict| verdict.verdict == VerdictKind::Accepted)
    {
        filing::settle_returned(tx, uuid(&verdict.id)?)?;
    }
    for row in &receipt.returned {
        filing::return_row(tx, &returned(row, sent.seq)?)?;
    }
    Ok(())
}

fn returned(row: &Row, seq: i64) -> Result<ReturnedRow> {
    Ok(ReturnedRow {
        record: uuid(&row.id)?,
        kind: Kind::find(&row.entity).ok_or_else(|| ExchangeError::UnknownKind {
            entity: row.entity.clone(),
        })?,
        seq,
        reason: row.reason.clone(),
        remark: row.remark.clone().unwrap_or_default(),
        contact: row.contact.clone().unwrap_or_default(),
    })
}

fn uuid(text: &str) -> Result<Uuid> {
    Uuid::try_parse(text).map_err(|_| ExchangeError::BadRecord {
        entity: "returned",
        line: 0,
    })
}
