//! What can go wrong while a workbook is written.

use std::io;
use std::path::PathBuf;

use rust_xlsxwriter::XlsxError;

/// A workbook that could not be written (导出失败). Nothing half-written is left behind by any of them.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// A file of that name is there already and the caller asked to keep it.
    #[error("{path} exists already")]
    Exists {
        /// The file that is in the way.
        path: PathBuf,
    },
    /// The folder, the disk or the stick refused the bytes.
    #[error("could not write {path}")]
    Write {
        /// The file or folder that was being written.
        path: PathBuf,
        /// What the system said, e.g. no space left.
        #[source]
        source: io::Error,
    },
    /// The workbook broke a rule of the xlsx format.
    #[error("could not lay out the workbook")]
    Xlsx(#[source] XlsxError),
    /// The list is longer than a sheet may be.
    #[error("a sheet holds {limit} rows and the list has more")]
    TooManyRows {
        /// Rows that fit under the heading.
        limit: u32,
    },
    /// A row has more cells than the sheet has columns.
    #[error("row {row} has {cells} cells for {columns} columns")]
    RowTooWide {
        /// Number of the row, counted from 1 under the heading.
        row: u64,
        /// Cells it brought.
        cells: usize,
        /// Columns there are.
        columns: usize,
    },
    /// The person stopped it.
    #[error("stopped after {rows} rows")]
    Cancelled {
        /// Rows that had been laid out by then.
        rows: u64,
    },
    /// A short code must be 20 hex digits (design of the bundle: the first 20 of a SHA-256).
    #[error("{text:?} is not a short code of 20 hex digits")]
    ShortCode {
        /// What stood there instead.
        text: String,
    },
}

impl From<XlsxError> for ReportError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::TempFileError(path, source) => Self::Write { path, source },
            other => Self::Xlsx(other),
        }
    }
}
