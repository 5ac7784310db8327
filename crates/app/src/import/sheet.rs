//! What every list that comes in shares on this side: finding the table in the file, walking over its rows, the preview.

use crate::{Answer, Failure, Office, Progress};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use taizhang_ledger::shared::UnionId;
use taizhang_ledger::sheets::{SheetField, SourceCell, SourceRow, Staging, Tally, find_mapping};
use taizhang_ledger::store::Ledger;
use taizhang_tables::{Book, CellKind, Column, FieldSpec, Found, Layout, Limits, Row, Spans};
use ts_rs::TS;

/// The plan, before anything is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    /// Names the batch from now on.
    pub batch: String,
    /// The file's name.
    pub file_name: String,
    /// The sheet that was taken.
    pub sheet: String,
    /// Every sheet of the file.
    pub sheets: Vec<String>,
    /// What the file really is, in Chinese.
    pub file_kind: String,
    /// Row number of the heading; 0 where there is none.
    pub heading_row: u32,
    /// The columns and what they mean.
    pub columns: Vec<ColumnView>,
    /// The fields a column can mean.
    pub fields: Vec<FieldView>,
    /// Rows of the list: accepted + rejected.
    pub rows: u64,
    /// Rows that can be taken.
    pub accepted: u64,
    /// Rows that cannot.
    pub rejected: u64,
    /// New records.
    pub added: u64,
    /// Records with something new.
    pub updated: u64,
    /// Records with nothing new.
    pub unchanged: u64,
    /// Lines that are no row of the list: blank, totals, signatures.
    pub skipped: u64,
    /// Rows taken with a warning.
    pub warnings: u64,
    /// Rows a person must decide about.
    pub transfers: u64,
    /// Records of the ledger that the sheet does not name.
    pub absent: u64,
    /// Refused rows by reason; no zero entries.
    pub reasons: BTreeMap<String, u64>,
}

/// One column of the sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnView {
    /// The office's heading.
    pub heading: String,
    /// Code of the field it means.
    pub field: Option<String>,
    /// The first few values, numbers masked.
    pub sample: Vec<String>,
    /// `remembered`, `chosen`, `heading`, `content`, `none`.
    pub how: String,
}

/// A field a column can mean.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldView {
    /// Its code.
    pub field: String,
    /// Its label.
    pub label: String,
    /// Whether a list without it is none.
    pub required: bool,
}

const SAMPLES: usize = 3;
const STEP: u64 = 500;

/// What a batch remembers beside its rows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub(super) struct Table {
    pub file_name: String,
    pub sheet: String,
    pub headings: Vec<String>,
    pub heading_key: String,
    pub mapping: BTreeMap<String, String>,
    /// Whether a person put a column right, so that the mapping is worth remembering.
    pub corrected: bool,
}

/// A sheet that was opened.
pub(super) struct Opened {
    pub ledger: std::sync::Arc<Ledger>,
    pub batch: String,
    pub table: Table,
    book: Book,
    layout: Layout,
}

/// Which file, and what a person put right.
pub(super) struct Wanted<'a> {
    pub file: &'a str,
    pub map: &'a BTreeMap<String, String>,
    pub sheet: Option<&'a str>,
    /// What heading rows of this list are remembered under; a roll has none.
    pub kind: &'a str,
}

impl Opened {
    /// Opens a file, finds the table of these fields in it, and makes the staging for its rows.
    pub(super) fn open<F: SheetField>(
        office: &Office,
        wanted: &Wanted<'_>,
        progress: &dyn Progress,
    ) -> Answer<(Self, Staging)> {
        let ledger = office.ledger()?;
        let path = Path::new(wanted.file);
        progress.go_on("看文件", 0, None)?;
        let sha256 = hash(path)?;
        let mut book = Book::open(path, &Limits::default())?;
        let specs = specs::<F>();
        let chosen = chosen::<F>(wanted.map)?;
        let under = |key: &str| format!("{}{key}", wanted.kind);
        let recall = |key: &str| {
            let found = ledger.read(|conn| find_mapping(conn, &under(key)));
            found.ok().flatten()
        };
        let layout = Layout::find(&mut book, &specs, &recall, &chosen, wanted.sheet)?;
        if let Some(missing) = layout.missing(&specs).first() {
            let label = missing.parse().map(F::label).unwrap_or_default();
            return Err(Failure::new(
                "sheet_no_column",
                format!("表“{}”里没有找到“{label}”这一栏。", layout.sheet),
                "请在“对栏目”里指出是哪一栏；表里确实没有的，请先让单位补上。",
            ));
        }
        let batch = office.with_author(|author| Ok(author.new_id::<UnionId>().to_string()))?;
        let staging = Staging::open(&ledger, &batch)?;
        let table = Table {
            file_name: path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            sheet: layout.sheet.clone(),
            headings: headings(&layout.columns),
            heading_key: under(&layout.heading_key),
            mapping: layout.mapping(),
            corrected: !chosen.is_empty(),
        };
        staging.set("file_name", &table.file_name)?;
        staging.set("file_sha256", &sha256)?;
        let opened = Self {
            ledger,
            batch,
            table,
            book,
            layout,
        };
        Ok((opened, staging))
    }

    /// Walks over the rows below the heading; gives the first few values of each column.
    pub(super) fn each<F: SheetField>(
        &mut self,
        progress: &dyn Progress,
        take: &mut dyn FnMut(&SourceRow<'_, F>) -> Answer<()>,
    ) -> Answer<Vec<Vec<String>>> {
        let (layout, table) = (&self.layout, &self.table);
        let fields: Vec<Option<F>> = wide(&layout.columns, |column| {
            column.field.as_deref().and_then(|code| code.parse().ok())
        });
        let mut samples = vec![Vec::new(); table.headings.len()];
        let mut spans = Spans::of(&mut self.book, &layout.sheet, layout.first_data_row)?;
        let may_span = |column: usize| {
            let field = fields.get(column).copied().flatten();
            field.is_none_or(SheetField::may_span)
        };
        let mut rows = self.book.rows(&layout.sheet)?;
        let mut row = Row::default();
        let mut cells: Vec<SourceCell> = Vec::new();
        let mut seen = 0;
        while rows.read(&mut row)? {
            if row.number < layout.first_data_row || layout.is_heading(&row) {
                continue;
            }
            spans.fill(&mut row, may_span);
            cells.resize_with(
                table.headings.len().max(row.cells.len()),
                SourceCell::default,
            );
            for (index, cell) in cells.iter_mut().enumerate() {
                let source = row.cells.get(index);
                cell.text.clear();
                cell.text.push_str(source.map_or("", |source| &source.text));
                cell.is_number = source.is_some_and(|source| source.kind == CellKind::Number);
            }
            for (sample, (cell, field)) in samples.iter_mut().zip(cells.iter().zip(&fields)) {
                if sample.len() < SAMPLES && !cell.text.trim().is_empty() {
                    sample.push(shown(*field, &cell.text));
                }
            }
            take(&SourceRow {
                number: row.number,
                cells: &cells,
                fields: &fields,
                headings: &table.headings,
            })?;
            seen += 1;
            if seen % STEP == 0 {
                progress.go_on("核对每一行", seen, None)?;
            }
        }
        progress.go_on("核对每一行", seen, Some(seen))?;
        Ok(samples)
    }

    /// Drops the staging of what could not be planned.
    pub(super) fn give_up(self, staging: Staging, failure: Failure) -> Failure {
        drop(staging);
        match self.ledger.unstage(&self.batch) {
            Ok(()) => failure,
            Err(error) => error.into(),
        }
    }

    /// What the person looks at.
    pub(super) fn preview<F: SheetField, R: Ord>(
        self,
        tally: &Tally<R>,
        code: impl Fn(&R) -> &'static str,
        samples: &[Vec<String>],
        absent: u64,
    ) -> ImportPreview {
        let layout = &self.layout;
        let sheets = self.book.sheets().iter();
        ImportPreview {
            batch: self.batch,
            file_name: self.table.file_name,
            sheet: self.table.sheet,
            sheets: sheets.map(|sheet| sheet.name.clone()).collect(),
            file_kind: crate::messages::file_kind(self.book.kind()).to_owned(),
            heading_row: layout.heading_rows.last().copied().unwrap_or(0),
            columns: layout
                .columns
                .iter()
                .map(|column| ColumnView {
                    heading: column.heading.clone(),
                    field: column.field.clone(),
                    sample: samples.get(column.index).cloned().unwrap_or_default(),
                    how: how(column.how).to_owned(),
                })
                .collect(),
            fields: F::all()
                .iter()
                .filter(|field| field.is_offered())
                .map(|field| FieldView {
                    field: field.code().to_owned(),
                    label: field.label().to_owned(),
                    required: field.is_required(),
                })
                .collect(),
            rows: tally.rows,
            accepted: tally.accepted,
            rejected: tally.rejected,
            added: tally.added,
            updated: tally.updated,
            unchanged: tally.unchanged,
            skipped: tally.skipped,
            warnings: tally.warnings,
            transfers: tally.asked,
            absent,
            reasons: tally
                .reasons
                .iter()
                .map(|(reason, count)| (code(reason).to_owned(), *count))
                .collect(),
        }
    }
}

/// The fields of a list as the sheet reader wants them.
fn specs<F: SheetField>() -> Vec<FieldSpec> {
    F::all()
        .iter()
        .map(|field| FieldSpec {
            name: field.code(),
            headings: field.headings(),
            looks: field.looks(),
            required: field.is_required(),
        })
        .collect()
}

/// The fields a person put right, by their codes; a field may also be named in Chinese.
fn chosen<F: SheetField>(map: &BTreeMap<String, String>) -> Answer<BTreeMap<String, String>> {
    let read = |(name, heading): (&String, &String)| {
        let field = F::named(name).ok_or_else(|| {
            let known: Vec<&str> = F::all().iter().map(|field| field.label()).collect();
            Failure::new(
                "bad_choice",
                format!("没有“{name}”这个栏目。"),
                format!("栏目有：{}。", known.join("、")),
            )
            .at("map")
        })?;
        Ok((field.code().to_owned(), heading.clone()))
    };
    map.iter().map(read).collect()
}

/// A sample value; numbers of people are masked wherever they are shown.
fn shown<F: SheetField>(field: Option<F>, text: &str) -> String {
    match field {
        Some(field) => field.shown(text),
        None => text.trim().chars().take(20).collect(),
    }
}

/// Columns by their place in the sheet; places without a column say nothing.
fn wide<T: Clone>(columns: &[Column], value: impl Fn(&Column) -> Option<T>) -> Vec<Option<T>> {
    let width = columns
        .iter()
        .map(|column| column.index + 1)
        .max()
        .unwrap_or(0);
    let mut places = vec![None; width];
    for column in columns {
        places[column.index] = value(column);
    }
    places
}

fn headings(columns: &[Column]) -> Vec<String> {
    wide(columns, |column| Some(column.heading.clone()))
        .into_iter()
        .enumerate()
        .map(|(index, heading)| heading.unwrap_or_else(|| format!("第{}列", index + 1)))
        .collect()
}

fn how(found: Found) -> &'static str {
    match found {
        Found::Remembered => "remembered",
        Found::Chosen => "chosen",
        Found::Heading => "heading",
        Found::Content => "content",
        Found::None => "none",
    }
}

fn hash(path: &Path) -> Answer<String> {
    let failed =
        |error: std::io::Error| Failure::from(taizhang_tables::TablesError::Unreadable(error));
    let mut file = File::open(path).map_err(failed)?;
    let mut hasher = Sha256::new();
    let mut block = vec![0; 1 << 16];
    loop {
        match file.read(&mut block).map_err(failed)? {
            0 => {
                return Ok(hasher
                    .finalize()
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect());
            }
            read => hasher.update(&block[..read]),
        }
    }
}
