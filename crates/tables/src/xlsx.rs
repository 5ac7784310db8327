//! Workbooks of today (xlsx, xlsm), row by row.
//!
//! Only the shared strings and styles are held; a sheet is parsed again each time it is read.

use std::fs::File;
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxCellFormulaMetadataRecord, XlsxCellReader,
    XlsxError,
};

use crate::book::{Merge, Sheet, Visibility};
use crate::cell::{CellKind, Formula, Row, write_date, write_iso, write_number};
use crate::error::{Bound, TablesError, within};
use crate::limits::Limits;

/// An opened workbook.
pub(crate) type Workbook = Xlsx<BufReader<File>>;

/// Opens a workbook that `guard` has let through.
pub(crate) fn open(file: File) -> Result<(Box<Workbook>, Vec<Sheet>), TablesError> {
    let book = shielded(|| Xlsx::new(BufReader::new(file)))?;
    let sheets = sheets(book.sheets_metadata());
    Ok((Box::new(book), sheets))
}

/// Lists the worksheets among what a workbook declares.
pub(crate) fn sheets(declared: &[calamine::Sheet]) -> Vec<Sheet> {
    declared
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            visibility: match sheet.visible {
                SheetVisible::Visible => Visibility::Visible,
                SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
            },
        })
        .collect()
}

/// Reads the merged regions of a sheet: one more pass over its XML.
pub(crate) fn merges(book: &mut Workbook, sheet: &str) -> Result<Vec<Merge>, TablesError> {
    let regions = shielded(|| book.merge_cells_by_sheet_name(sheet))?;
    Ok(regions.iter().map(Merge::from).collect())
}

/// Runs a parser that may panic on a broken file. What it borrowed is not used again after a panic.
pub(crate) fn calmly<T>(read: impl FnOnce() -> T) -> std::thread::Result<T> {
    catch_unwind(AssertUnwindSafe(read))
}

/// Runs the parser so that its errors and its panics on broken files are one answer.
fn shielded<T>(read: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, TablesError> {
    match calmly(read) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(told(error)),
        Err(_) => Err(TablesError::damaged("the workbook breaks the parser")),
    }
}

fn told(error: XlsxError) -> TablesError {
    match error {
        XlsxError::Password => TablesError::Encrypted,
        XlsxError::Io(source) if source.raw_os_error().is_some() => TablesError::Unreadable(source),
        // These two would carry a cell's content into a log.
        XlsxError::Unrecognized { typ, .. } => TablesError::damaged(format!("unrecognized {typ}")),
        XlsxError::CellTAttribute(_) => TablesError::damaged("unknown cell type"),
        other => TablesError::damaged(other),
    }
}

/// The filled rows of one sheet.
pub(crate) struct XlsxRows<'a> {
    cells: Option<XlsxCellReader<'a, BufReader<File>>>,
    ahead: Option<XlsxCellFormulaMetadataRecord<'a>>,
    row_bytes: u64,
}

impl<'a> XlsxRows<'a> {
    pub(crate) fn open(
        book: &'a mut Workbook,
        sheet: &str,
        limits: &Limits,
    ) -> Result<Self, TablesError> {
        let cells = match calmly(move || book.worksheet_cells_reader(sheet)) {
            Ok(Ok(cells)) => Some(cells),
            // A chart or dialog sheet has no rows.
            Ok(Err(XlsxError::NotAWorksheet(_))) => None,
            Ok(Err(error)) => return Err(told(error)),
            Err(_) => return Err(TablesError::damaged("the sheet breaks the parser")),
        };
        Ok(Self {
            cells,
            ahead: None,
            row_bytes: limits.row_bytes,
        })
    }

    /// Reads the next row that is in the file; false at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<bool, TablesError> {
        let Some(cells) = &mut self.cells else {
            return Ok(false);
        };
        let (ahead, row_bytes) = (&mut self.ahead, self.row_bytes);
        let more = match calmly(|| fill(cells, ahead, row, row_bytes)) {
            Ok(result) => result?,
            Err(_) => return Err(TablesError::damaged("the sheet breaks the parser")),
        };
        if self.ahead.is_none() {
            // The parser must not be asked again once it has said that nothing follows.
            self.cells = None;
        }
        Ok(more)
    }
}

fn fill<'a>(
    cells: &mut XlsxCellReader<'a, BufReader<File>>,
    ahead: &mut Option<XlsxCellFormulaMetadataRecord<'a>>,
    row: &mut Row,
    row_bytes: u64,
) -> Result<bool, TablesError> {
    let first = match ahead.take() {
        Some(cell) => cell,
        None => match next_cell(cells)? {
            Some(cell) => cell,
            None => return Ok(false),
        },
    };
    let number = first.pos.0;
    row.begin(number + 1);
    let mut bytes = put(row, first);
    while let Some(cell) = next_cell(cells)? {
        if cell.pos.0 != number {
            *ahead = Some(cell);
            break;
        }
        bytes += put(row, cell);
        within(Bound::RowBytes, bytes, row_bytes, "")?;
    }
    row.finish();
    Ok(true)
}

fn next_cell<'a>(
    cells: &mut XlsxCellReader<'a, BufReader<File>>,
) -> Result<Option<XlsxCellFormulaMetadataRecord<'a>>, TablesError> {
    loop {
        match cells.next_cell_with_formula_metadata() {
            Ok(cell) => return Ok(cell),
            // Newer Excel has errors the parser does not know (#SPILL!); the cell reads as blank.
            Err(XlsxError::CellError(_)) => (),
            Err(error) => return Err(told(error)),
        }
    }
}

/// Writes a cell into its row; returns the bytes of its text.
fn put(row: &mut Row, from: XlsxCellFormulaMetadataRecord<'_>) -> u64 {
    let cell = row.at(from.pos.1 as usize);
    // A formula that gave "" has a saved value, an empty string; one never worked out has none.
    let saved = from.value != DataRef::Empty;
    match from.value {
        DataRef::Empty => cell.clear(),
        DataRef::SharedString(text) => cell.set(CellKind::Text, text),
        DataRef::String(text) => {
            cell.kind = if text.is_empty() {
                CellKind::Blank
            } else {
                CellKind::Text
            };
            cell.text = text;
        }
        DataRef::Float(value) => {
            write_number(&mut cell.text, value);
            cell.kind = CellKind::Number;
        }
        DataRef::Int(value) => cell.set(CellKind::Number, &value.to_string()),
        DataRef::Bool(value) => cell.set(CellKind::Bool, if value { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(date) => cell.kind = write_date(&mut cell.text, &date),
        DataRef::DateTimeIso(iso) => {
            write_iso(&mut cell.text, &iso);
            cell.kind = CellKind::Date;
        }
        DataRef::DurationIso(iso) => cell.set(CellKind::Date, &iso),
        DataRef::Error(error) => cell.set(CellKind::Error, &error.to_string()),
    }
    cell.formula = match (from.formula, saved) {
        (None, _) => Formula::None,
        (Some(_), true) => Formula::Cached,
        (Some(_), false) => Formula::NotCalculated,
    };
    cell.text.len() as u64
}
