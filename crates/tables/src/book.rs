//! An opened file (工作簿): its sheets, their rows and merged regions.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use serde::Serialize;

use crate::cell::{CellKind, Formula, Row};
use crate::charset::{SAMPLE, Utf8Reader, detect, fits, preview};
use crate::error::{Bound, Foreign, TablesError, within};
use crate::held::{HeldRows, HeldSheet};
use crate::limits::Limits;
use crate::sniff::{Family, declared_charset, family, is_page};
use crate::text::{TextRows, TextShape};
use crate::xlsx::{Workbook, XlsxRows};
use crate::{guard, html, xls, xlsx};

/// The kind a file was found to be (文件类型), whatever its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Excel 2007 and later.
    Xlsx,
    /// Excel 5.0 to 2003.
    Xls,
    /// A web page with tables.
    Html,
    /// Text parted by commas, semicolons or bars.
    Csv,
    /// Text parted by tabs.
    Tsv,
}

/// Whether a sheet shows in Excel (显示或隐藏).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// It shows.
    Visible,
    /// It is hidden.
    Hidden,
}

/// A sheet (工作表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Its name; a text file's sheet has the name of the file, a page's tables are 表1, 表2 …
    pub name: String,
    /// Whether it shows.
    pub visibility: Visibility,
}

/// A merged region (合并单元格), both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First and last row, from 1 as Excel numbers them.
    pub rows: (u32, u32),
    /// First and last column, from 0.
    pub columns: (usize, usize),
}

impl From<&calamine::Dimensions> for Merge {
    fn from(region: &calamine::Dimensions) -> Self {
        Self {
            rows: (
                region.start.0.saturating_add(1),
                region.end.0.saturating_add(1),
            ),
            columns: (region.start.1 as usize, region.end.1 as usize),
        }
    }
}

/// An opened spreadsheet file.
///
/// It keeps the file open, so that pulling the name away does not change what is read, and never
/// writes to it.
pub struct Book {
    kind: FileKind,
    encoding: Option<&'static str>,
    sheets: Vec<Sheet>,
    inner: Inner,
    limits: Limits,
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Cell contents are people's data and stay out of logs.
        f.debug_struct("Book")
            .field("kind", &self.kind)
            .field("sheets", &self.sheets.len())
            .finish_non_exhaustive()
    }
}

enum Inner {
    Xlsx {
        book: Box<Workbook>,
        /// Whether any sheet has merged cells, so that looking for them is worth a pass.
        merged: bool,
    },
    Held(Vec<HeldSheet>),
    Text {
        file: File,
        shape: TextShape,
    },
}

impl Book {
    /// Opens a file of whatever kind its bytes show.
    ///
    /// # Errors
    /// Everything of [`TablesError`] but what concerns headings: unreadable, empty, too large, not a
    /// spreadsheet, encrypted, a bomb, a document type in it, damaged.
    pub fn open(path: &Path, limits: &Limits) -> Result<Self, TablesError> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        within(Bound::FileBytes, size, limits.file_bytes, "")?;
        let mut sample = Vec::new();
        (&file).take(SAMPLE as u64).read_to_end(&mut sample)?;
        file.seek(SeekFrom::Start(0))?;
        match family(&sample)? {
            Family::Zip => {
                drop(sample);
                let merged = guard::check(&file, limits)?;
                file.seek(SeekFrom::Start(0))?;
                let (book, sheets) = xlsx::open(file)?;
                let inner = Inner::Xlsx { book, merged };
                Ok(Self::of(FileKind::Xlsx, sheets, inner, limits))
            }
            Family::Ole => {
                within(Bound::WholeFileBytes, size, limits.old_workbook_bytes, "")?;
                let (sheets, held) = xls::open(&file, limits)?;
                Ok(Self::of(FileKind::Xls, sheets, Inner::Held(held), limits))
            }
            Family::Text => Self::open_text(path, file, &sample, size, limits),
        }
    }

    fn open_text(
        path: &Path,
        file: File,
        sample: &[u8],
        size: u64,
        limits: &Limits,
    ) -> Result<Self, TablesError> {
        let guessed = detect(sample).ok_or(TablesError::NotASpreadsheet(Foreign::Binary))?;
        if is_page(&preview(sample, guessed, 64 * 1024))? {
            within(Bound::WholeFileBytes, size, limits.page_bytes, "")?;
            let marked = encoding_rs::Encoding::for_bom(sample).is_some();
            let encoding = declared_charset(sample)
                .filter(|declared| !marked && fits(declared, sample))
                .unwrap_or(guessed);
            let (sheets, held) = html::read(&mut Utf8Reader::new(&file, encoding), limits)?;
            let mut book = Self::of(FileKind::Html, sheets, Inner::Held(held), limits);
            book.encoding = Some(encoding.name());
            return Ok(book);
        }
        let shape = TextShape::of(sample, guessed);
        let kind = match shape.delimiter {
            b'\t' => FileKind::Tsv,
            _ => FileKind::Csv,
        };
        let name = path
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let sheets = vec![Sheet {
            name,
            visibility: Visibility::Visible,
        }];
        let mut book = Self::of(kind, sheets, Inner::Text { file, shape }, limits);
        book.encoding = Some(guessed.name());
        Ok(book)
    }

    fn of(kind: FileKind, sheets: Vec<Sheet>, inner: Inner, limits: &Limits) -> Self {
        Self {
            kind,
            encoding: None,
            sheets,
            inner,
            limits: limits.clone(),
        }
    }

    /// Returns the kind the file was found to be.
    #[must_use]
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// Returns the name of the character set (`UTF-8`, `gb18030` …) of a text or a page.
    #[must_use]
    pub fn encoding(&self) -> Option<&'static str> {
        self.encoding
    }

    /// Returns the sheets in the order of the file, hidden ones included.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Begins to read the rows of a sheet from the top.
    ///
    /// # Errors
    /// No such sheet, or the sheet's part of the file is broken.
    pub fn rows(&mut self, sheet: &str) -> Result<Rows<'_>, TablesError> {
        let index = self.index(sheet)?;
        let source = match &mut self.inner {
            Inner::Xlsx { book, .. } => {
                Source::Xlsx(Box::new(XlsxRows::open(book, sheet, &self.limits)?))
            }
            Inner::Held(held) => Source::Held(held[index].rows()),
            Inner::Text { file, shape } => {
                Source::Text(Box::new(TextRows::open(file, shape, &self.limits)?))
            }
        };
        Ok(Rows {
            source,
            ahead: Row::default(),
            number: 0,
            waiting: false,
            limit: self.limits.rows,
        })
    }

    /// Returns the merged regions of a sheet; for xlsx this is one more pass over the sheet.
    ///
    /// # Errors
    /// No such sheet, or the sheet's part of the file is broken.
    pub fn merges(&mut self, sheet: &str) -> Result<Vec<Merge>, TablesError> {
        let index = self.index(sheet)?;
        match &mut self.inner {
            Inner::Xlsx { merged: false, .. } | Inner::Text { .. } => Ok(Vec::new()),
            Inner::Xlsx { book, .. } => xlsx::merges(book, sheet),
            Inner::Held(held) => Ok(held[index].merges.clone()),
        }
    }

    fn index(&self, sheet: &str) -> Result<usize, TablesError> {
        self.sheets
            .iter()
            .position(|known| known.name == sheet)
            .ok_or_else(|| TablesError::NoSheet {
                name: sheet.to_owned(),
            })
    }
}

enum Source<'a> {
    Xlsx(Box<XlsxRows<'a>>),
    Held(HeldRows<'a>),
    Text(Box<TextRows<'a>>),
}

/// The rows of one sheet from the first to the last filled one, blank and hidden ones between them
/// included.
///
/// [`Rows::read`] fills a row of the caller's again and again; as an iterator it gives new ones.
pub struct Rows<'a> {
    source: Source<'a>,
    ahead: Row,
    number: u32,
    waiting: bool,
    limit: u64,
}

impl Rows<'_> {
    /// Reads the next row into `row`; false at the end.
    ///
    /// # Errors
    /// The file cannot be read on, is damaged, or a row goes over a bound.
    pub fn read(&mut self, row: &mut Row) -> Result<bool, TablesError> {
        while !self.waiting {
            let more = match &mut self.source {
                Source::Xlsx(rows) => rows.next(&mut self.ahead)?,
                Source::Held(rows) => rows.next(&mut self.ahead),
                Source::Text(rows) => rows.next(&mut self.ahead)?,
            };
            if !more {
                return Ok(false);
            }
            within(Bound::Rows, u64::from(self.ahead.number), self.limit, "")?;
            // Formatted blank rows, which some files have by the million, count as gaps.
            self.waiting = self
                .ahead
                .cells
                .iter()
                .any(|cell| cell.kind != CellKind::Blank || cell.formula != Formula::None);
        }
        self.number += 1;
        if self.number < self.ahead.number {
            row.begin(self.number);
            row.cells.clear();
            return Ok(true);
        }
        self.number = self.ahead.number.max(self.number);
        std::mem::swap(row, &mut self.ahead);
        self.waiting = false;
        Ok(true)
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, TablesError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut row = Row::default();
        match self.read(&mut row) {
            Ok(true) => Some(Ok(row)),
            Ok(false) => None,
            Err(error) => Some(Err(error)),
        }
    }
}
