//! Handing in (报送): enrolment, bundles, slips, receipts.

mod papers;
mod receipts;
#[cfg(test)]
mod tests;
mod undo;

pub use crate::session::Nothing;
pub use papers::{
    PaperWrite, PaperWritten, ReceiptSlipWrite, RecoveryPaperWrite, SlipWrite,
    enrolment_form_write, receipt_slip_write, recovery_paper_write, slip_write,
};
pub use receipts::{ReceiptImport, ReceiptImported, ReceiptList, receipt_import, receipt_list};
pub(crate) use receipts::{ReturnedMember, returned_member};

pub use undo::{FilingUndone, filing_undo};

use crate::messages::part_label;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use taizhang_bundle::ShortCode;
use taizhang_exchange::{self as exchange, Checked, Errand};
use taizhang_ledger::filing::{Sent, SentMode};
use taizhang_ledger::store::LedgerKind;
use ts_rs::TS;

/// Where this office stands with its county.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FilingStatus {
    /// Whether the county has enrolled it.
    pub enrolled: bool,
    /// Name of the county.
    pub county: Option<String>,
    /// Fingerprint of the last enrolment request; empty before the first.
    pub fingerprint: String,
    /// Last day of the certificate.
    pub certificate_ends: Option<String>,
    /// Number of the next bundle (第几号).
    pub next_seq: i64,
    /// Epoch of the chain; empty before it begins.
    pub epoch: String,
    /// Whether hardship files go along (困难职工档案：随包送 / 不送); `null` before the county has enrolled it.
    pub cases: Option<bool>,
    /// Records changed since the last receipt that the county may be told, by kind.
    pub changed: BTreeMap<String, i64>,
    /// The newest receipt.
    pub last_receipt: Option<LastReceipt>,
    /// Bundles, newest first.
    pub outbox: Vec<OutboxRow>,
    /// Rows that the county sent back and that are still open.
    pub returned: usize,
}

/// The newest receipt.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastReceipt {
    /// Number it answers.
    pub seq: i64,
    /// Day of issue.
    pub on: String,
}

/// A bundle that was handed in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OutboxRow {
    /// 第几号
    pub seq: i64,
    /// `full` or `since`.
    pub mode: String,
    /// Day.
    pub created: String,
    /// Records in it.
    pub records: i64,
    /// What is compared with the slip.
    pub short_code: String,
    /// Whether it was proved on a stick.
    pub written: bool,
    /// Whether a receipt answers it.
    pub received: bool,
}

/// Tells where this office stands.
pub fn filing_status(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<FilingStatus> {
    let found = exchange::overview(&*office.ledger()?)?;
    Ok(FilingStatus {
        enrolled: found.county.is_some(),
        county: found.county,
        fingerprint: found.fingerprint.unwrap_or_default(),
        certificate_ends: found.certificate_ends,
        next_seq: found.next_seq,
        epoch: found.epoch.unwrap_or_default(),
        cases: found.cases,
        changed: found
            .changed
            .into_iter()
            .map(|(kind, count)| (kind.name().to_owned(), count))
            .collect(),
        last_receipt: found.receipts.first().map(|line| LastReceipt {
            seq: line.seq,
            on: line.issued_on.to_string(),
        }),
        outbox: found
            .outbox
            .into_iter()
            .map(|(sent, short_code)| outbox_row(&sent, short_code))
            .collect(),
        returned: found.returned.len(),
    })
}

fn outbox_row(sent: &Sent, short_code: ShortCode) -> OutboxRow {
    OutboxRow {
        seq: sent.seq,
        mode: sent.mode.code().to_owned(),
        created: sent.created_on.to_string(),
        records: sent.sealed.records,
        short_code: short_code.to_string(),
        written: sent.written_on.is_some(),
        received: sent.receipted_on.is_some(),
    }
}

/// Where an enrolment request goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EnrolRequest {
    /// A folder, such as a stick.
    pub to: String,
}

/// A file, and the fingerprint that goes on paper.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EnrolmentWritten {
    /// The file.
    pub file: String,
    /// What the county compares.
    pub fingerprint: String,
}

/// Writes the request for a certificate (登记申请).
pub fn enrol_request(
    office: &Office,
    request: EnrolRequest,
    progress: &dyn Progress,
) -> Answer<EnrolmentWritten> {
    office.answers_for_office()?;
    let written = errand(office, progress, |errand| {
        Ok(exchange::request(errand, Path::new(&request.to))?)
    })?;
    Ok(EnrolmentWritten {
        file: written.file.display().to_string(),
        fingerprint: written.fingerprint.to_string(),
    })
}

/// The county's answer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EnrolAccept {
    /// The file `CT-….TZB`.
    pub file: String,
    /// As on the county's paper; without it the file's own is named and nothing is taken.
    pub fingerprint: Option<String>,
}

/// The county, known from now on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EnrolAccepted {
    /// Its name.
    pub county: String,
    /// Fingerprint of its answer.
    pub fingerprint: String,
}

/// Takes the county's certificate in (收证书).
pub fn enrol_accept(
    office: &Office,
    request: EnrolAccept,
    progress: &dyn Progress,
) -> Answer<EnrolAccepted> {
    office.answers_for_office()?;
    let paper = fingerprint(request.fingerprint.as_deref())?;
    let accepted = errand(office, progress, |errand| {
        Ok(exchange::accept(
            errand,
            Path::new(&request.file),
            paper.as_ref(),
        )?)
    })?;
    Ok(EnrolAccepted {
        county: accepted.county,
        fingerprint: accepted.fingerprint.to_string(),
    })
}

/// What to hand in, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BundleExport {
    /// A folder, such as a stick.
    pub to: String,
    /// Everything, whatever the county has.
    #[serde(default)]
    pub full: bool,
}

/// A bundle on the stick.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BundleExported {
    /// The file.
    pub file: String,
    /// 第几号
    pub seq: i64,
    /// Epoch of the chain.
    pub epoch: String,
    /// `full` or `since`.
    pub mode: String,
    /// Records in it.
    pub records: i64,
    /// Its size.
    pub bytes: u64,
    /// What is compared with the slip.
    pub short_code: String,
    /// Records by kind.
    pub parts: BTreeMap<String, u64>,
}

/// Hands in (报送): gathers, encrypts, signs, writes to the stick and reads back.
pub fn bundle_export(
    office: &Office,
    request: BundleExport,
    progress: &dyn Progress,
) -> Answer<BundleExported> {
    office.answers_for_office()?;
    let asked = if request.full {
        SentMode::Full
    } else {
        SentMode::Since
    };
    let sent = errand(office, progress, |errand| {
        Ok(exchange::export(errand, Path::new(&request.to), asked)?)
    })?;
    Ok(BundleExported {
        file: sent.file.display().to_string(),
        seq: sent.seq,
        epoch: sent.epoch,
        mode: sent.mode.code().to_owned(),
        records: sent.records,
        bytes: sent.bytes,
        short_code: sent.short_code.to_string(),
        parts: sent.facts.parts,
    })
}

/// A file to be checked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BundleVerify {
    /// The file.
    pub file: String,
    /// `desk` or `ledger`: as whom; by default as the ledger's own kind.
    pub side: Option<String>,
}

/// A sound file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BundleVerified {
    /// Always true: a bad file is a failure with its code.
    pub ok: bool,
    /// Kind of file.
    pub kind: String,
    /// Station that signed it.
    pub station: String,
    /// Epoch.
    pub epoch: String,
    /// Number.
    pub seq: u64,
    /// `full` or `since`.
    pub mode: String,
    /// First 20 hex digits of the header's SHA-256.
    pub short_code: String,
    /// At a desk: what taking it in would do, as a code.
    pub next: Option<String>,
}

impl From<Checked> for BundleVerified {
    fn from(checked: Checked) -> Self {
        Self {
            ok: true,
            kind: checked.kind.to_string(),
            station: checked.station,
            epoch: checked.epoch,
            seq: checked.seq,
            mode: checked.mode.to_owned(),
            short_code: checked.short_code.to_string(),
            next: checked.next.map(str::to_owned),
        }
    }
}

/// Checks a file without taking it in (核验).
pub fn bundle_verify(
    office: &Office,
    request: BundleVerify,
    progress: &dyn Progress,
) -> Answer<BundleVerified> {
    let at_desk = match request.side.as_deref() {
        Some("desk") => true,
        Some("ledger") => false,
        None => office.ledger()?.info().kind == LedgerKind::Desk,
        Some(_) => {
            return Err(Failure::new(
                "bad_request",
                "没有说清以谁的身份核验。",
                "请选 desk 或 ledger。",
            )
            .at("side"));
        }
    };
    let file = Path::new(&request.file);
    let checked = errand(office, progress, |errand| {
        Ok(if at_desk {
            exchange::verify_at_desk(errand, file)?
        } else {
            exchange::verify_at_station(errand, file)?
        })
    })?;
    Ok(checked.into())
}

/// Runs an errand as the operator at work, with its progress in Chinese.
pub(crate) fn errand<T>(
    office: &Office,
    progress: &dyn Progress,
    f: impl FnOnce(&Errand<'_>) -> Answer<T>,
) -> Answer<T> {
    let ledger = office.ledger()?;
    office.with_author(|author| {
        f(&Errand {
            ledger: &ledger,
            author,
            watch: &|part, done, total| progress.step(part_label(part), done, total),
        })
    })
}

/// Reads a fingerprint typed from paper.
pub(crate) fn fingerprint(typed: Option<&str>) -> Answer<Option<ShortCode>> {
    let typed = typed.filter(|text| !text.trim().is_empty());
    typed
        .map(|text| text.parse::<ShortCode>())
        .transpose()
        .map_err(|_| {
            Failure::new(
                "bad_fingerprint",
                "指纹没有填对。",
                "指纹是 20 位数字和字母 a 到 f，每 4 位一组，请照纸上的再填一遍。",
            )
            .at("fingerprint")
        })
}
