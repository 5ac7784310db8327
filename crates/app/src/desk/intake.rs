//! Intake (收件): what was taken, refused, set aside.

use super::items::verdict;
use crate::filing::errand;
use crate::messages::waiting_reason;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use taizhang_exchange::desk::{self, Intake, IntakeReport, TakenAs};
use taizhang_ledger::filing::Decision;
use ts_rs::TS;

/// Bundles to be taken in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskIntake {
    /// Files, or folders whose bundles are meant.
    pub files: Vec<String>,
    /// Says what would happen, and changes nothing.
    #[serde(default)]
    pub preview: bool,
    /// A folder for the receipts.
    pub receipts: Option<String>,
    /// The answer to new duplicates: `accept`, `return`, `hold`; by default they wait.
    pub default: Option<String>,
}

/// What an intake run did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakeDone {
    /// Bundles merged, or that would be.
    pub taken: usize,
    /// Files that were refused.
    pub refused: Vec<RefusedLine>,
    /// Bundles set aside until a person decides.
    pub quarantined: Vec<QuarantinedLine>,
    /// Bundles received before, or covered by a later one.
    pub repeated: Vec<RefusedLine>,
    /// Every sound bundle.
    pub bundles: Vec<TakenLine>,
    /// Receipts written.
    pub receipts: Vec<String>,
    /// The snapshot made before anything was written.
    pub snapshot: Option<String>,
}

/// A file that was refused, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefusedLine {
    /// The file.
    pub file: String,
    /// Why, as a code.
    pub code: String,
    /// Why and what to do, in Chinese.
    pub message: String,
}

/// A bundle set aside.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuarantinedLine {
    /// The file.
    pub file: String,
    /// What [`desk_decide`] takes.
    pub item: String,
    /// Station code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Number.
    pub seq: u64,
    /// Why, as a code.
    pub code: String,
    /// Why, in Chinese.
    pub reason: String,
}

/// A sound bundle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakenLine {
    /// The file.
    pub file: String,
    /// What [`receipt_slip_write`](crate::filing::receipt_slip_write) takes.
    pub item: String,
    /// Station code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Number.
    pub seq: u64,
    /// `full` or `since`.
    pub mode: String,
    /// `merged`, `again` or `superseded`.
    pub state: String,
    /// Records new here.
    pub added: i64,
    /// Records changed.
    pub changed: i64,
    /// Records that no longer stand.
    pub retired: i64,
    /// Rows sent back in the receipt.
    pub returned: i64,
    /// Questions that wait.
    pub needs_you: i64,
    /// Bundles that a restored copy had lost; 0 otherwise.
    pub bundles_older: u64,
    /// Days outside the certificate's window; 0 otherwise.
    pub certificate_days_outside: u64,
    /// Records by kind.
    pub parts: BTreeMap<String, u64>,
    /// What is compared with the slip.
    pub short_code: String,
    /// Members who would be new, by name; a preview only.
    pub newcomers: Vec<ParcelName>,
    /// What would change about members, field by field, masked; a preview only.
    pub changes: Vec<ParcelChange>,
    /// Whether there is more than the first two hundred of either.
    pub is_cut: bool,
}

/// Somebody a bundle brings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ParcelName {
    /// Name.
    pub name: String,
    /// Name of the union.
    pub union: String,
}

/// A field that a bundle changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ParcelChange {
    /// Whose.
    pub name: String,
    /// Name of the union.
    pub union: String,
    /// What it is called.
    pub label: String,
    /// As it stands.
    pub old: String,
    /// As it would be.
    pub new: String,
}

/// Takes bundles in (收件), or shows what would happen.
pub fn desk_intake(
    office: &Office,
    request: DeskIntake,
    progress: &dyn Progress,
) -> Answer<IntakeDone> {
    office.answers_for_office()?;
    let default = request
        .default
        .as_deref()
        .map(verdict)
        .transpose()?
        .unwrap_or(Decision::Hold);
    let mut files = Vec::new();
    for path in request.files.iter().map(PathBuf::from) {
        if path.is_dir() {
            files.extend(desk::submissions_in(&path)?)
        } else {
            files.push(path)
        }
    }
    let receipts = request.receipts.map(PathBuf::from);
    let how = Intake {
        preview: request.preview,
        receipts: receipts.as_deref(),
        default,
    };
    let report = errand(office, progress, |errand| {
        Ok(desk::intake(errand, &files, &how)?)
    })?;
    Ok(done(report))
}

pub(super) fn done(report: IntakeReport) -> IntakeDone {
    let repeated = report.bundles.iter().filter_map(|taken| {
        let (code, message) = match taken.taken_as {
            TakenAs::Merged => return None,
            TakenAs::Again => (
                "already_received",
                "以前已经收过同一份，没有重复并入；回执照原样再给一次。",
            ),
            TakenAs::Superseded => (
                "superseded",
                "后来的一份已经包含它，不用再并入；请以后一份的回执为准。",
            ),
        };
        Some(RefusedLine {
            file: taken.file.display().to_string(),
            code: code.to_owned(),
            message: message.to_owned(),
        })
    });
    let quarantined = report.set_aside.iter().map(|aside| QuarantinedLine {
        file: aside.file.display().to_string(),
        item: aside.item.clone(),
        station: aside.station.clone(),
        name: aside.name.clone(),
        seq: aside.seq,
        code: aside.reason.to_owned(),
        reason: waiting_reason(aside.reason),
    });
    IntakeDone {
        taken: report
            .bundles
            .iter()
            .filter(|taken| taken.taken_as == TakenAs::Merged)
            .count(),
        repeated: repeated.collect(),
        quarantined: quarantined.collect(),
        bundles: report.bundles.iter().map(taken_line).collect(),
        refused: report
            .refused
            .into_iter()
            .map(|refused| refused_line(refused.file, refused.error.into()))
            .collect(),
        receipts: report
            .receipts
            .iter()
            .map(|file| file.display().to_string())
            .collect(),
        snapshot: report.snapshot.map(|file| file.display().to_string()),
    }
}

fn refused_line(file: PathBuf, failure: Failure) -> RefusedLine {
    RefusedLine {
        file: file.display().to_string(),
        message: format!("{}{}", failure.message, failure.hint),
        code: failure.code,
    }
}

fn taken_line(taken: &desk::Taken) -> TakenLine {
    let state = match taken.taken_as {
        TakenAs::Merged => "merged",
        TakenAs::Again => "again",
        TakenAs::Superseded => "superseded",
    };
    let facts = &taken.facts;
    TakenLine {
        file: taken.file.display().to_string(),
        item: taken.item.clone(),
        station: taken.station.clone(),
        name: taken.name.clone(),
        seq: taken.seq,
        mode: taken.mode.code().to_owned(),
        state: state.to_owned(),
        added: facts.added,
        changed: facts.changed,
        retired: facts.retired,
        returned: facts.returned,
        needs_you: facts.needs_you,
        bundles_older: facts.bundles_older,
        certificate_days_outside: facts.certificate_days_outside,
        parts: facts.parts.clone(),
        short_code: taken.short_code.to_string(),
        newcomers: taken
            .look
            .newcomers
            .iter()
            .map(|who| ParcelName {
                name: who.name.clone(),
                union: who.union.clone(),
            })
            .collect(),
        changes: taken.look.changes.iter().map(parcel_change).collect(),
        is_cut: taken.look.is_cut,
    }
}

fn parcel_change(change: &desk::Changed) -> ParcelChange {
    ParcelChange {
        name: change.who.name.clone(),
        union: change.who.union.clone(),
        label: change.label.clone(),
        old: change.old.clone(),
        new: change.new.clone(),
    }
}
