//! What is kept and handed out around a merge: bundles set aside, receipts, snapshots.

use super::{Intake, IntakeReport, aside, mode, seq_of};
use crate::desk::Arrival;
use crate::facts::to_text;
use crate::{Errand, IntakeFacts, Part, Result, write_to_stick};
use std::path::{Path, PathBuf};
use taizhang_ledger::filing::{self, InboxLine, InboxState};
use taizhang_ledger::store::{Act, Entry, Occasion};

pub(super) fn set_aside(
    errand: &Errand<'_>,
    arrival: &Arrival,
    file: &Path,
    bytes: &[u8],
    how: &Intake<'_>,
    report: &mut IntakeReport,
    (state, reason): (InboxState, &'static str),
) -> Result<()> {
    let facts = IntakeFacts {
        needs_you: 1,
        ..IntakeFacts::default()
    };
    if !how.preview {
        enter(errand, arrival, file, bytes, state, Some(reason), &facts)?;
    }
    report
        .set_aside
        .push(aside(arrival, file, state, reason, facts));
    Ok(())
}

pub(super) fn enter(
    errand: &Errand<'_>,
    arrival: &Arrival,
    file: &Path,
    bytes: &[u8],
    state: InboxState,
    reason: Option<&str>,
    facts: &IntakeFacts,
) -> Result<()> {
    let line = inbox_line(arrival, file, state, reason, facts, errand)?;
    let subject = format!(
        "{} 第 {} 号 {}",
        arrival.station.name,
        line.seq,
        state.label()
    );
    Ok(errand
        .ledger
        .transact(Entry::new(Act::Intake, &subject), errand.author, |tx| {
            filing::enter_inbox(tx, &line, bytes, None)
        })?)
}

pub(super) fn inbox_line(
    arrival: &Arrival,
    file: &Path,
    state: InboxState,
    reason: Option<&str>,
    facts: &IntakeFacts,
    errand: &Errand<'_>,
) -> Result<InboxLine> {
    let header = arrival.payload.header();
    Ok(InboxLine {
        header_sha256: arrival.payload.header_sha256().to_string(),
        station: arrival.station.code.clone(),
        epoch: header.epoch.to_string(),
        seq: seq_of(arrival)?,
        mode: mode(arrival),
        prev: header.prev.map(|prev| prev.to_string()),
        state,
        reason: reason.map(str::to_owned),
        file_name: file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        arrived_on: errand.author.day(),
        facts: to_text(facts),
        act: None,
        receipt_sha256: None,
        receipt_name: None,
    })
}

/// Writes the kept receipt of a bundle out, as often as asked.
pub(super) fn hand_out(
    errand: &Errand<'_>,
    how: &Intake<'_>,
    header: &str,
    report: &mut IntakeReport,
) -> Result<()> {
    let Some(folder) = how.receipts.filter(|_| !how.preview) else {
        return Ok(());
    };
    let line = errand
        .ledger
        .read(|conn| filing::find_inbox(conn, header))?;
    let Some(name) = line.and_then(|line| line.receipt_name) else {
        return Ok(());
    };
    let bytes = errand
        .ledger
        .read(|conn| filing::inbox_receipt(conn, header))?;
    let file = write_to_stick(errand, folder, &name, &bytes)?;
    if !report.receipts.contains(&file) {
        report.receipts.push(file);
    }
    Ok(())
}

/// The one snapshot of a run (decision 11): what undoing it puts back.
pub(super) fn snapshot(errand: &Errand<'_>) -> Result<PathBuf> {
    errand.step(Part::BackUp, 0, None)?;
    Ok(errand
        .ledger
        .keep_snapshot(Occasion::Merge, errand.author.day())?)
}
