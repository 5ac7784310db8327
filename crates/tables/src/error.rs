//! What can be wrong with a file somebody picked (打不开的表格), as facts with their data.
//!
//! The wording for people belongs to the app; these are for its `match` and for logs.

use std::io;

/// The kind of file found instead of a spreadsheet (不是表格的文件).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A PDF.
    Pdf,
    /// A picture (JPEG, PNG, GIF, TIFF, BMP).
    Picture,
    /// A Word document, old or new.
    Word,
    /// A PowerPoint document, old or new.
    PowerPoint,
    /// An OpenDocument file (`.ods`, `.odt`): WPS and LibreOffice can save it as xlsx.
    OpenDocument,
    /// A binary Excel workbook (`.xlsb`): Excel can save it as xlsx.
    BinaryWorkbook,
    /// An Excel workbook from before 1995, or BIFF records without their container.
    AncientWorkbook,
    /// An Excel workbook saved as one XML file or one web archive (`.mht`): Excel can save it as xlsx.
    XmlWorkbook,
    /// An archive (zip, rar, 7z, gzip) that is not a workbook: unpack it first.
    Archive,
    /// A web page without any table in it, or other markup.
    Markup,
    /// Rich text (RTF).
    RichText,
    /// Something else that is not text.
    Binary,
}

/// The bound a file went over (超出限制).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Bytes of the file on disk.
    FileBytes,
    /// Bytes of a file of a kind that is read whole (old `.xls`, HTML).
    WholeFileBytes,
    /// Cells of a file that is read whole.
    HeldCells,
    /// Parts (zip entries) of a workbook.
    Parts,
    /// Bytes all parts inflate to.
    InflatedBytes,
    /// Times one part grows when inflated.
    InflationRatio,
    /// Bytes of one part that has to be held in memory (styles, workbook, theme).
    PartBytes,
    /// Strings in the shared string table.
    SharedStrings,
    /// Bytes of the shared string table.
    SharedStringBytes,
    /// Bytes of one XML token or one cell.
    TokenBytes,
    /// Sheets, names or styles declared.
    Declarations,
    /// Bytes of text in one row.
    RowBytes,
    /// Rows in a sheet.
    Rows,
}

/// Why a file gives no rows.
#[derive(Debug, thiserror::Error)]
pub enum TablesError {
    /// The file cannot be read: absent, no permission, the stick was pulled, or open in Excel.
    #[error("could not read the file")]
    Unreadable(#[from] io::Error),
    /// The file has no bytes, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// The file goes over a stated bound; for the bounds on inflation it is a zip bomb (压缩炸弹).
    #[error("{bound:?} over the limit of {limit} (at {found}) in {part}")]
    OverLimit {
        /// Which bound.
        bound: Bound,
        /// The number at which reading stopped; the whole may be more.
        found: u64,
        /// The bound.
        limit: u64,
        /// The part of the file, empty for the file itself.
        part: String,
    },
    /// The file is something else.
    #[error("not a spreadsheet but {0:?}")]
    NotASpreadsheet(Foreign),
    /// The workbook opens only with a password (加密的工作簿).
    #[error("the workbook is encrypted")]
    Encrypted,
    /// An XML part of the workbook declares a document type; honest workbooks never do.
    #[error("a document type is declared in {part}")]
    Dtd {
        /// The part.
        part: String,
    },
    /// The file is of a known kind but broken.
    #[error("damaged: {detail}")]
    Damaged {
        /// What the parser said, without cell contents.
        detail: String,
    },
    /// No sheet of this name is in the file.
    #[error("no sheet named {name}")]
    NoSheet {
        /// The name asked for.
        name: String,
    },
    /// No sheet has a heading or content that the wanted fields can be found by.
    #[error("no heading found in {sheets:?}")]
    NoHeading {
        /// The sheets looked at.
        sheets: Vec<String>,
    },
    /// More than one sheet looks like the wanted table: somebody must choose.
    #[error("several sheets fit: {names:?}")]
    SeveralSheets {
        /// Their names, in the order of the file.
        names: Vec<String>,
    },
    /// Two tables stand side by side in one sheet (左右两栏排): reading one would lose the other's rows.
    #[error("two tables side by side in {sheet}")]
    SideBySide {
        /// The sheet.
        sheet: String,
    },
    /// A column was chosen that the sheet does not have.
    #[error("no column headed {heading} for {field}")]
    NoColumn {
        /// The field it was chosen for.
        field: String,
        /// The heading asked for.
        heading: String,
    },
}

impl TablesError {
    /// Says the file is of a known kind but broken.
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Self::Damaged {
            detail: detail.to_string(),
        }
    }

    /// Returns whether the bound is one that only a zip bomb (压缩炸弹) goes over.
    #[must_use]
    pub fn is_bomb(&self) -> bool {
        matches!(
            self,
            Self::OverLimit {
                bound: Bound::InflatedBytes
                    | Bound::InflationRatio
                    | Bound::TokenBytes
                    | Bound::Declarations
                    | Bound::Parts,
                ..
            }
        )
    }
}

/// Refuses a number that is over its bound.
pub(crate) fn within(bound: Bound, found: u64, limit: u64, part: &str) -> Result<(), TablesError> {
    if found <= limit {
        return Ok(());
    }
    Err(TablesError::OverLimit {
        bound,
        found,
        limit,
        part: part.to_owned(),
    })
}
