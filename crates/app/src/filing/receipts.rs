//! Receipts (回执).

use super::{Nothing, errand};
use crate::messages::return_reason;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use taizhang_exchange as exchange;
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::filing::{self, ReturnedRow};
use taizhang_ledger::people::Person;
use taizhang_ledger::returns::{ReturnNote, SealedReturn};
use taizhang_ledger::roll::Member;
use taizhang_ledger::store::{Kind, Reader, Record as _};
use ts_rs::TS;

/// A receipt to be taken in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReceiptImport {
    /// The file, or a folder in which this office's own receipts are found.
    pub file: String,
    /// Says what it would bring, and changes nothing.
    #[serde(default)]
    pub preview: bool,
}

/// A receipt taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceiptImported {
    /// Number it answers.
    pub seq: i64,
    /// Records the county took.
    pub accepted: i64,
    /// Rows it sent back.
    pub returned: Vec<ReturnedMember>,
    /// Day of issue.
    pub issued_on: String,
    /// What is compared with the paper.
    pub short_code: String,
}

/// A row sent back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnedMember {
    /// Id of the record.
    pub member: String,
    /// What it is: `member`, `person`, `hardship_file`.
    pub kind: String,
    /// Name of the person, or of the worker whose file it is.
    pub name: String,
    /// Why, in Chinese.
    pub reason: String,
    /// The county's own words.
    pub remark: String,
    /// Whom to ring.
    pub contact: String,
}

/// Takes a receipt in (收回执).
pub fn receipt_import(
    office: &Office,
    request: ReceiptImport,
    progress: &dyn Progress,
) -> Answer<ReceiptImported> {
    office.answers_for_office()?;
    let ledger = office.ledger()?;
    let mut imported = None;
    for file in receipts_at(Path::new(&request.file), &ledger.station())? {
        imported = Some(errand(office, progress, |errand| {
            Ok(if request.preview {
                exchange::look(errand, &file)?
            } else {
                exchange::import(errand, &file)?
            })
        })?);
    }
    let receipt = imported.ok_or_else(|| {
        Failure::new(
            "no_receipt",
            "这个盘上没有给本单位的回执。",
            "回执的文件名以 RC- 和本单位的编码开头，请看看是不是拿错了盘。",
        )
        .at("file")
    })?;
    Ok(ReceiptImported {
        seq: receipt.seq,
        accepted: receipt.accepted,
        returned: ledger.read(|conn| {
            receipt
                .returned
                .iter()
                .map(|row| returned_member(conn, row))
                .collect::<Answer<_>>()
        })?,
        issued_on: receipt.issued_on.to_string(),
        short_code: receipt.short_code.to_string(),
    })
}

/// The receipts meant: one file, or our own among those on a stick.
fn receipts_at(path: &Path, station: &str) -> Answer<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let own = format!("RC-{station}-");
    let named = |file: &PathBuf| {
        file.file_name()
            .is_some_and(|name| name.to_string_lossy().to_uppercase().starts_with(&own))
    };
    Ok(exchange::bundles_in(path)?
        .into_iter()
        .filter(named)
        .collect())
}

/// A row sent back, in words.
pub(crate) fn returned_member(conn: &Reader, row: &ReturnedRow) -> Answer<ReturnedMember> {
    let name = match row.kind {
        Kind::Member => Member::find(conn, row.record)?
            .map(|member| Person::get(conn, member.person)?.standing(conn))
            .transpose()?
            .map(|person| person.name),
        Kind::Person => Person::find(conn, row.record)?.map(|person| person.name),
        Kind::HardshipFile => HardshipFile::find(conn, row.record)?.map(|file| file.name),
        Kind::SealedReturn => SealedReturn::find(conn, row.record)?
            .map(|sealed| format!("年报，短码 {}", sealed.short_code)),
        Kind::ReturnNote => {
            ReturnNote::find(conn, row.record)?.map(|note| format!("年报里的说明“{}”", note.text))
        }
        _ => None,
    };
    Ok(ReturnedMember {
        member: row.record.to_string(),
        kind: row.kind.name().to_owned(),
        name: name.unwrap_or_default(),
        reason: return_reason(&row.reason),
        remark: row.remark.clone(),
        contact: row.contact.clone(),
    })
}

/// The receipts taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceiptList {
    /// Newest first.
    pub receipts: Vec<ReceiptRow>,
}

/// A receipt in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceiptRow {
    /// Number it answers.
    pub seq: i64,
    /// Day of issue.
    pub issued_on: String,
    /// Day it was taken in.
    pub imported_on: String,
    /// Records the county took.
    pub accepted: i64,
    /// Rows it sent back, with those settled since.
    pub returned: Vec<ReturnedMember>,
    /// What is compared with the paper.
    pub short_code: String,
}

/// Lists the receipts.
pub fn receipt_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<ReceiptList> {
    let ledger = office.ledger()?;
    let lines = ledger.read(|conn| filing::list_receipts(conn, 50))?;
    let rows = lines.into_iter().map(|line| -> Answer<ReceiptRow> {
        let receipt = exchange::imported(&ledger, line.seq)?;
        Ok(ReceiptRow {
            seq: line.seq,
            issued_on: line.issued_on.to_string(),
            imported_on: line.imported_on.to_string(),
            accepted: line.accepted,
            returned: ledger.read(|conn| {
                receipt
                    .returned
                    .iter()
                    .map(|row| returned_member(conn, row))
                    .collect::<Answer<_>>()
            })?,
            short_code: receipt.short_code.to_string(),
        })
    });
    Ok(ReceiptList {
        receipts: rows.collect::<Answer<_>>()?,
    })
}
