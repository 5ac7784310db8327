//! A sheet of a file that can only be read whole (整读的表): one text, and cells pointing into it.

use crate::book::Merge;
use crate::cell::{CellKind, Formula, Row};
use crate::error::{Bound, TablesError, within};

/// Text one sheet may hold; a small old file can repeat one long string in every cell.
const TEXT_BYTES: u64 = 96 << 20;

#[derive(Debug, Clone, Copy)]
struct Held {
    row: u32,
    column: u32,
    kind: CellKind,
    formula: Formula,
    from: u32,
    to: u32,
}

/// The filled cells of one sheet, in reading order.
#[derive(Debug, Default)]
pub(crate) struct HeldSheet {
    text: String,
    cells: Vec<Held>,
    pub(crate) merges: Vec<Merge>,
}

impl HeldSheet {
    /// Adds a cell (row and column from 0). Rows must not go back.
    pub(crate) fn push(
        &mut self,
        (row, column): (u32, u32),
        kind: CellKind,
        formula: Formula,
        text: &str,
    ) -> Result<(), TablesError> {
        let from = self.text.len();
        within(
            Bound::WholeFileBytes,
            (from + text.len()) as u64,
            TEXT_BYTES,
            "",
        )?;
        self.text.push_str(text);
        self.cells.push(Held {
            row,
            column,
            kind,
            formula,
            from: from as u32,
            to: self.text.len() as u32,
        });
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub(crate) fn rows(&self) -> HeldRows<'_> {
        HeldRows { sheet: self, at: 0 }
    }
}

/// The filled rows of a held sheet.
pub(crate) struct HeldRows<'a> {
    sheet: &'a HeldSheet,
    at: usize,
}

impl HeldRows<'_> {
    /// Reads the next row that has cells; false at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> bool {
        let Some(first) = self.sheet.cells.get(self.at) else {
            return false;
        };
        row.begin(first.row + 1);
        while let Some(held) = self.sheet.cells.get(self.at) {
            if held.row != first.row {
                break;
            }
            let cell = row.at(held.column as usize);
            cell.set(
                held.kind,
                &self.sheet.text[held.from as usize..held.to as usize],
            );
            cell.formula = held.formula;
            self.at += 1;
        }
        row.finish();
        true
    }
}
