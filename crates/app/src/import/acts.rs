//! Taking a planned batch in, dropping it, taking the refused rows home, undoing it.

use super::{batch, roll, sheet::Table};
use crate::messages::refusal_sentence;
use crate::session::Nothing;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::Path;
use taizhang_ledger::roll::import::{PlannedRow, Tally, apply};
use taizhang_ledger::sheets::{Part, find_batch, remember_mapping};
use taizhang_ledger::store::{Act, Entry, Ledger, Occasion, Tx};
use taizhang_reports::file::Existing;
use taizhang_reports::refusals::{Refusals, RefusedRow, write_refusals};
use ts_rs::TS;

/// Which batch.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BatchRef {
    /// Its name.
    pub batch: String,
}

/// What taking it in did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Applied {
    /// The batch: what undoes it whole.
    pub batch: String,
    /// New members.
    pub added: u64,
    /// Members with something new.
    pub updated: u64,
    /// Members with nothing new.
    pub unchanged: u64,
    /// Rows that were refused.
    pub rejected: u64,
}

/// Takes a planned batch in: one act.
pub fn roll_import_apply(
    office: &Office,
    request: BatchRef,
    progress: &dyn Progress,
) -> Answer<Applied> {
    let (ledger, staging, table, union) = roll(office, &request.batch)?;
    let tally: Tally = staging.fact("tally")?;
    let total = tally.added + tally.updated;
    let applied = take_in(
        office,
        (&ledger, &request.batch, &table),
        (Act::ImportRoll, total),
        progress,
        &mut |tx, go_on| apply(tx, &request.batch, &staging, union, go_on),
    )?;
    Ok(Applied {
        batch: request.batch,
        added: applied.added,
        updated: applied.updated,
        unchanged: tally.unchanged,
        rejected: tally.rejected,
    })
}

/// A batch from so many rows on no longer fits into the pages that a ledger keeps decrypted at other times.
const WIDE_FROM: u64 = 200_000;

/// Tells how many rows are done; its error stops the act.
pub(super) type GoOn<'a> = &'a mut dyn FnMut(u64) -> Answer<()>;

/// Takes a batch in as one act after a snapshot, remembers the columns a person put right, once only.
pub(super) fn take_in<T>(
    office: &Office,
    (ledger, batch, table): (&Ledger, &str, &Table),
    (act, total): (Act, u64),
    progress: &dyn Progress,
    work: &mut dyn FnMut(&Tx<'_>, GoOn<'_>) -> Answer<T>,
) -> Answer<T> {
    if ledger.read(|conn| find_batch(conn, batch))?.is_some() {
        return Err(Failure::new(
            "already_applied",
            "这一批已经收下了。",
            "不用再收；要取消请用“整批撤销”。",
        ));
    }
    progress.go_on("收之前先备份", 0, None)?;
    ledger.keep_snapshot(Occasion::Import, office.today())?;
    progress.go_on("收进台账", 0, Some(total))?;
    let mut take = || {
        office.transact(Entry::new(act, &table.file_name), |tx| -> Answer<T> {
            if table.corrected {
                remember_mapping(tx, &table.heading_key, &table.mapping)?;
            }
            work(tx, &mut |done| {
                progress.go_on("收进台账", done, Some(total))
            })
        })
    };
    let done = if total < WIDE_FROM {
        take()?
    } else {
        ledger.with_wide_writer(take)??
    };
    progress.step("收进台账", total, Some(total)).is_break();
    Ok(done)
}

/// Drops a planned batch.
pub fn roll_import_discard(
    office: &Office,
    request: BatchRef,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let (ledger, staging, _) = batch(office, &request.batch)?;
    drop(staging);
    ledger.unstage(&request.batch)?;
    Ok(Nothing {})
}

/// Where the refused rows go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollRejects {
    /// The batch.
    pub batch: String,
    /// The file.
    pub to: String,
}

/// The refused rows, written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RejectsWritten {
    /// The file.
    pub file: String,
    /// Rows in it.
    pub rows: u64,
}

/// Writes the refused rows under the office's own headings, whole numbers included: an act with a log line (decision 27).
pub fn roll_rejects(
    office: &Office,
    request: RollRejects,
    progress: &dyn Progress,
) -> Answer<RejectsWritten> {
    let (_, staging, table, _) = roll(office, &request.batch)?;
    let mut rows = Vec::new();
    staging.each(Part::Rejected, &mut |row: PlannedRow| -> Answer<()> {
        let reason = row
            .reason
            .map(|reason| refusal_sentence(reason, row.length))
            .unwrap_or_default();
        rows.push(RefusedRow {
            cells: row.cells,
            numbers: row.cell.filter(|_| row.is_number).into_iter().collect(),
            faulty: row.cell.into_iter().collect(),
            reason,
        });
        Ok(())
    })?;
    write_rejects(office, &table, rows, &request.to, progress)
}

/// Writes rows that go back to the office: an act with a log line, because the numbers in them are whole.
pub(super) fn write_rejects(
    office: &Office,
    table: &Table,
    mut rows: Vec<RefusedRow>,
    to: &str,
    progress: &dyn Progress,
) -> Answer<RejectsWritten> {
    for row in &mut rows {
        row.cells.truncate(table.headings.len());
    }
    office.transact(
        Entry::new(Act::ExportRefused, &table.file_name),
        |_| -> Answer<()> { Ok(()) },
    )?;
    let refusals = Refusals {
        headings: vec![table.headings.clone()],
        remarks: vec![
            format!(
                "这些行是从“{}”退回的，栏目和先后同原表；标了颜色的格子要改，改好可以直接再导入。",
                table.file_name
            ),
            "“错误原因”一栏导入时不看；原表的字体、颜色和合并单元格没有保留。".to_owned(),
        ],
    };
    let written = write_refusals(
        Path::new(to),
        Existing::Replace,
        &refusals,
        rows,
        &mut |done| match progress.step("写出收不了的行", done, None) {
            ControlFlow::Continue(()) => ControlFlow::Continue(()),
            ControlFlow::Break(()) => ControlFlow::Break(()),
        },
    )?;
    Ok(RejectsWritten {
        file: to.to_owned(),
        rows: written,
    })
}

/// Which batch to undo.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollUndo {
    /// The batch.
    pub batch: String,
}

/// What undoing it did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    /// Records put back.
    pub undone: usize,
    /// Records that a later act has changed and that were left as they are: kind and id.
    pub kept: Vec<String>,
}

/// Undoes a batch whole.
pub fn roll_undo(office: &Office, request: RollUndo, progress: &dyn Progress) -> Answer<Undone> {
    let ledger = office.ledger()?;
    let act = ledger
        .read(|conn| find_batch(conn, &request.batch))?
        .ok_or_else(|| {
            Failure::new("no_batch", "没有这一批导入。", "请看看批号有没有写错。").at("batch")
        })?;
    progress.go_on("整批撤销", 0, None)?;
    let undone = office.with_author(|author| Ok(ledger.undo(act, author)?))?;
    Ok(Undone {
        undone: undone.put_back,
        kept: undone
            .kept
            .iter()
            .map(|(kind, id)| format!("{} {id}", kind.name()))
            .collect(),
    })
}
