//! Looking at the plan, part by part.

use super::{roll, sheet::Table};
use crate::messages::{refusal_sentence, warning_sentence};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::roll::absent_members;
use taizhang_ledger::roll::import::{Field, PlannedRow};
use taizhang_ledger::shared::Document;
use taizhang_ledger::sheets::{Part, Planned, Staging};
use ts_rs::TS;

/// Which rows of a plan.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollImportPage {
    /// The batch.
    pub batch: String,
    /// `added`, `updated`, `unchanged`, `transfer`, `rejected`, `warned`, `absent`.
    pub part: String,
    /// Rows after this row number; 0 from the first.
    pub after: u32,
    /// At most so many.
    pub limit: usize,
}

/// Rows of a plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPage {
    /// In the order of the sheet.
    pub rows: Vec<ImportRow>,
    /// Where the next page begins.
    pub next: Option<u32>,
}

/// One row of a plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// The sheet's row number.
    pub row: u32,
    /// 姓名
    pub name: String,
    /// Masked document number.
    pub id_masked: String,
    /// Code of the reason why it is refused.
    pub reason: Option<String>,
    /// The same in two sentences.
    pub message: Option<String>,
    /// The row as the sheet has it, for refused rows; the document number masked: what is wrong with it stands in the
    /// message, and the number itself in the office's own sheet.
    pub cells: Vec<CellView>,
    /// What would change.
    pub changes: Vec<ChangeView>,
    /// What was odd, in Chinese.
    pub warnings: Vec<String>,
}

/// A cell of a refused row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CellView {
    /// The office's heading.
    pub heading: String,
    /// What stands there.
    pub text: String,
    /// Whether it is the faulty one.
    pub wrong: bool,
}

/// A field that would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChangeView {
    /// Its code; empty for words kept beside the record.
    pub field: String,
    /// Its label, or the office's own heading.
    pub label: String,
    /// As it is.
    pub old: String,
    /// As it would be.
    pub new: String,
}

/// Fetches rows of a plan.
pub fn roll_import_page(
    office: &Office,
    request: RollImportPage,
    _: &dyn Progress,
) -> Answer<ImportPage> {
    let (ledger, staging, table, union) = roll(office, &request.batch)?;
    if request.part == "absent" {
        let absent = ledger.read(|conn| absent_members(conn, &staging, union))?;
        return Ok(absent_page(&request, &absent, |(_, name)| name.clone()));
    }
    plan_page(&request, &staging, |row: PlannedRow| view(&table, row))
}

/// A page of the records that the sheet does not name.
pub(super) fn absent_page<T>(
    request: &RollImportPage,
    absent: &[T],
    name: impl Fn(&T) -> String,
) -> ImportPage {
    let from = request.after as usize;
    let rows: Vec<ImportRow> = absent
        .iter()
        .enumerate()
        .skip(from)
        .take(request.limit.clamp(1, 200))
        .map(|(at, record)| nameless(at as u32 + 1, name(record)))
        .collect();
    let next = (from + rows.len() < absent.len()).then(|| request.after + rows.len() as u32);
    ImportPage { rows, next }
}

/// A page of the plan.
pub(super) fn plan_page<P: Planned>(
    request: &RollImportPage,
    staging: &Staging,
    view: impl Fn(P) -> ImportRow,
) -> Answer<ImportPage> {
    let limit = request.limit.clamp(1, 200);
    let part = match request.part.as_str() {
        "warned" => None,
        code => Some(code.parse::<Part>().map_err(|_| {
            Failure::new("bad_request", "没有这一部分。", "请从列表里选。").at("part")
        })?),
    };
    let planned: Vec<P> = staging.page(part, request.after, limit)?;
    let next = (planned.len() == limit)
        .then(|| planned.last().map(Planned::row))
        .flatten();
    Ok(ImportPage {
        rows: planned.into_iter().map(view).collect(),
        next,
    })
}

/// The cells of a row that goes back.
pub(super) fn cells_of(table: &Table, cells: &[String], wrong: Option<usize>) -> Vec<CellView> {
    cells
        .iter()
        .enumerate()
        .map(|(at, text)| CellView {
            heading: table.headings.get(at).cloned().unwrap_or_default(),
            text: text.clone(),
            wrong: wrong == Some(at),
        })
        .collect()
}

pub(super) fn nameless(row: u32, name: String) -> ImportRow {
    ImportRow {
        row,
        name,
        id_masked: String::new(),
        reason: None,
        message: None,
        cells: Vec::new(),
        changes: Vec::new(),
        warnings: Vec::new(),
    }
}

fn view(table: &Table, row: PlannedRow) -> ImportRow {
    let column = |field: Field| {
        let heading = table.mapping.get(field.code())?;
        table.headings.iter().position(|h| h == heading)
    };
    let name_column = column(Field::Name);
    let mut cells = cells_of(table, &row.cells, row.cell);
    if let Some(cell) = column(Field::DocumentNo).and_then(|at| cells.get_mut(at)) {
        cell.text = Document::mask(cell.text.trim());
    }
    let name = match &row.taken {
        Some(taken) => taken.name.clone(),
        None => name_column
            .and_then(|at| row.cells.get(at))
            .map(|text| text.trim().to_owned())
            .unwrap_or_default(),
    };
    let number = row
        .taken
        .as_ref()
        .and_then(|taken| taken.document_no.as_deref());
    ImportRow {
        id_masked: number.map(Document::mask).unwrap_or_default(),
        reason: row.reason.map(|reason| reason.code().to_owned()),
        message: row
            .reason
            .map(|reason| refusal_sentence(reason, row.length)),
        cells,
        changes: row
            .changes
            .iter()
            .map(|change| ChangeView {
                field: change.field.map(Field::code).unwrap_or_default().to_owned(),
                label: change.label.clone(),
                old: change.old.clone(),
                new: change.new.clone(),
            })
            .collect(),
        warnings: row
            .taken
            .iter()
            .flat_map(|taken| &taken.warnings)
            .map(|warning| warning_sentence(*warning).to_owned())
            .collect(),
        ..nameless(row.row, name)
    }
}
