//! Cells merged downwards (竖向合并): the value stands in the first row only, though a person reads it in every one.

use std::collections::BTreeMap;

use crate::book::{Book, Merge};
use crate::cell::{CellKind, Row};
use crate::error::TablesError;

/// The downward merges of one sheet, used up row by row from the top.
pub struct Spans {
    /// Of one column each, by their first row.
    regions: std::iter::Peekable<std::vec::IntoIter<Merge>>,
    /// For each column the last row of the region being in, and its text.
    open: BTreeMap<usize, (u32, String)>,
}

impl Spans {
    /// Takes note of a sheet's downward merges below its heading; one more pass over an xlsx that has any merges.
    ///
    /// # Errors
    /// No such sheet, or the sheet's part of the file is broken.
    pub fn of(book: &mut Book, sheet: &str, first_data_row: u32) -> Result<Self, TablesError> {
        let mut regions = book.merges(sheet)?;
        regions.retain(|merge| {
            merge.rows.0 >= first_data_row
                && merge.rows.1 > merge.rows.0
                && merge.columns.0 == merge.columns.1
        });
        regions.sort_unstable_by_key(|merge| merge.rows.0);
        Ok(Self {
            regions: regions.into_iter().peekable(),
            open: BTreeMap::new(),
        })
    }

    /// Writes what is merged into a row's blank cells, in the columns that may have it. Rows must come in order.
    pub fn fill(&mut self, row: &mut Row, may_have: impl Fn(usize) -> bool) {
        while let Some(merge) = self.regions.next_if(|merge| merge.rows.0 <= row.number) {
            let column = merge.columns.0;
            if merge.rows.0 == row.number && may_have(column) {
                let text = row.text(column).to_owned();
                self.open.insert(column, (merge.rows.1, text));
            }
        }
        self.open.retain(|_, (last, _)| *last >= row.number);
        for (column, (_, text)) in &self.open {
            if row.cell(*column).is_none_or(|cell| cell.is_blank()) {
                row.at(*column).set(CellKind::Text, text);
            }
        }
    }
}
