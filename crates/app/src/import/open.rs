//! Opening a sheet: what it is, which column means what, and the plan for each row. Nothing is written to the roll.

use super::{About, specs};
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use taizhang_ledger::roll::import::{
    Field, Planner, SourceCell, SourceRow, Staging, Tally, absent_members, find_mapping,
};
use taizhang_ledger::shared::UnionId;
use taizhang_ledger::store::Ledger;
use taizhang_tables::{Book, CellKind, Limits, Row, Spans};
use taizhang_tables::{Column, Found, Layout};
use ts_rs::TS;

/// A sheet to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollImportOpen {
    /// The file.
    pub file: String,
    /// Code of the union it is the roll of.
    pub union: String,
    /// What a person put right: field code to heading.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
    /// Which sheet, where several look like rolls.
    pub sheet: Option<String>,
}

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
    /// Rows of members: accepted + rejected.
    pub rows: u64,
    /// Rows that can be taken.
    pub accepted: u64,
    /// Rows that cannot.
    pub rejected: u64,
    /// New members.
    pub added: u64,
    /// Members with something new.
    pub updated: u64,
    /// Members with nothing new.
    pub unchanged: u64,
    /// Lines that are no member's: blank, totals, signatures.
    pub skipped: u64,
    /// Rows taken with a warning.
    pub warnings: u64,
    /// Rows a person must decide about: 转会？
    pub transfers: u64,
    /// Members of the union whom the sheet does not name.
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
    /// Whether a roll without it is none.
    pub required: bool,
}

const SAMPLES: usize = 3;
const STEP: u64 = 500;

/// Opens a sheet and plans every row.
pub fn roll_import_open(
    office: &Office,
    request: RollImportOpen,
    progress: &dyn Progress,
) -> Answer<ImportPreview> {
    let union = unions::coded(office, &request.union)?;
    let ledger = office.ledger()?;
    let path = Path::new(&request.file);
    progress.go_on("看文件", 0, None)?;
    let sha256 = hash(path)?;
    let mut book = Book::open(path, &Limits::default())?;
    let specs = specs();
    let chosen = chosen(&request.map)?;
    let recall = |key: &str| ledger.read(|conn| find_mapping(conn, key)).ok().flatten();
    let layout = Layout::find(
        &mut book,
        &specs,
        &recall,
        &chosen,
        request.sheet.as_deref(),
    )?;
    let missing = layout.missing(&specs).first().copied();
    if let Some(missing) = missing {
        let label = missing.parse().map(Field::label).unwrap_or_default();
        return Err(Failure::new(
            "sheet_no_column",
            format!("表“{}”里没有找到“{label}”这一栏。", layout.sheet),
            "请在“对栏目”里指出是哪一栏；表里确实没有的，请先让单位补上。",
        ));
    }
    let batch = office.with_author(|author| Ok(author.new_id::<UnionId>().to_string()))?;
    let staging = Staging::open(&ledger, &batch)?;
    let about = About {
        union: union.id,
        file_name: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        sheet: layout.sheet.clone(),
        headings: headings(&layout.columns),
        heading_key: layout.heading_key.clone(),
        mapping: layout.mapping(),
        corrected: !chosen.is_empty(),
    };
    staging.set("about", &about)?;
    staging.set("file_name", &about.file_name)?;
    staging.set("file_sha256", &sha256)?;
    let filled = plan(
        office, &ledger, &mut book, &layout, &about, &staging, progress,
    );
    let (tally, samples) = match filled {
        Ok(filled) => filled,
        Err(failure) => {
            drop(staging);
            ledger.unstage(&batch)?;
            return Err(failure);
        }
    };
    let absent = ledger
        .read(|conn| absent_members(conn, &staging, union.id))?
        .len() as u64;
    Ok(preview(
        batch, about, &book, &layout, tally, samples, absent,
    ))
}

/// The fields a person put right, by their codes; a field may also be named in Chinese.
fn chosen(map: &BTreeMap<String, String>) -> Answer<BTreeMap<String, String>> {
    let read = |(name, heading): (&String, &String)| {
        let field = Field::named(name).ok_or_else(|| {
            let known: Vec<&str> = Field::ALL.iter().map(|field| field.label()).collect();
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

fn plan(
    office: &Office,
    ledger: &Ledger,
    book: &mut Book,
    layout: &Layout,
    about: &About,
    staging: &Staging,
    progress: &dyn Progress,
) -> Answer<(Tally, Vec<Vec<String>>)> {
    let fields: Vec<Option<Field>> = wide(&layout.columns, |column| {
        column.field.as_deref().and_then(|code| code.parse().ok())
    });
    let conn = ledger.own_reader()?;
    let mut planner = Planner::begin(staging, &conn, about.union, office.today())?;
    let mut samples = vec![Vec::new(); about.headings.len()];
    let mut spans = Spans::of(book, &layout.sheet, layout.first_data_row)?;
    // Two merged lines of one person are one person; two people of one merged department are in it both.
    let may_be_merged = |column: usize| {
        let field = fields.get(column).copied().flatten();
        !field.is_some_and(|field| {
            field.is_required() || matches!(field, Field::RecordNo | Field::Serial)
        })
    };
    let mut rows = book.rows(&layout.sheet)?;
    let mut row = Row::default();
    let mut cells: Vec<SourceCell> = Vec::new();
    let mut seen = 0;
    while rows.read(&mut row)? {
        if row.number < layout.first_data_row || layout.is_heading(&row) {
            continue;
        }
        spans.fill(&mut row, may_be_merged);
        cells.resize_with(
            about.headings.len().max(row.cells.len()),
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
        planner.row(&SourceRow {
            number: row.number,
            cells: &cells,
            fields: &fields,
            headings: &about.headings,
        })?;
        seen += 1;
        if seen % STEP == 0 {
            progress.go_on("核对每一行", seen, None)?;
        }
    }
    progress.go_on("核对每一行", seen, Some(seen))?;
    Ok((planner.finish()?, samples))
}

/// A sample value; numbers of people are masked wherever they are shown.
fn shown(field: Option<Field>, text: &str) -> String {
    match field {
        Some(Field::DocumentNo) => taizhang_ledger::shared::Document::mask(text.trim()),
        Some(Field::Phone) => taizhang_ledger::shared::mask_phone(text.trim()),
        _ => text.trim().chars().take(20).collect(),
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

fn preview(
    batch: String,
    about: About,
    book: &Book,
    layout: &Layout,
    tally: Tally,
    samples: Vec<Vec<String>>,
    absent: u64,
) -> ImportPreview {
    ImportPreview {
        batch,
        file_name: about.file_name,
        sheet: about.sheet,
        sheets: book
            .sheets()
            .iter()
            .map(|sheet| sheet.name.clone())
            .collect(),
        file_kind: crate::messages::file_kind(book.kind()).to_owned(),
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
        fields: Field::ALL
            .iter()
            .filter(|field| !matches!(field, Field::Refusal | Field::RecordNo))
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
            .map(|(reason, count)| (reason.code().to_owned(), *count))
            .collect(),
    }
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
