//! A document on the screen and on paper.

use super::fill::{PaperRow, PaperValues, Reading, read};
use super::form::PaperAbout;
use super::{PaperRef, household, named, paper_form};
use crate::failure::FieldFault;
use crate::form::filled;
use crate::{Answer, Failure, Office, Progress, Quiet, messages, unions};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use taizhang_ledger::store::{Act, Entry};
use taizhang_reports::Existing;
use taizhang_reports::documents::layout::{Block, Cell, Line, Origin, Part, Stand, Table};
use taizhang_reports::documents::{self as documents, Print, Template};
use ts_rs::TS;

/// A document to look at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperShow {
    /// 名称
    pub name: String,
    /// Single values as typed.
    #[serde(default)]
    pub values: PaperValues,
    /// Rows as typed.
    #[serde(default)]
    pub rows: BTreeMap<String, Vec<PaperRow>>,
    /// 空白: gaps for every value.
    pub blank: bool,
}

/// A piece of text and whether it was filled in (`filled`), is a gap (`gap`), or the template's own (`own`).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperPiece {
    /// The text.
    pub text: String,
    /// Where it comes from.
    pub origin: String,
}

/// A cell of a table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperCell {
    /// Its lines.
    pub lines: Vec<Vec<PaperPiece>>,
    /// Columns it takes.
    pub columns: usize,
    /// Rows it takes.
    pub rows: usize,
    /// `free`, `upper_left`, `lower_right`.
    pub stand: String,
    /// Whether it heads its column.
    pub heading: bool,
}

/// A part of a document: a paragraph, a table (its rows), or a new page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperBlock {
    /// `title`, `centred`, `flush`, `heading`, `subheading`, `body`, `attachment`, `signature`, `remark`, `space`, `table`, `page`.
    pub part: String,
    /// Its text.
    pub pieces: Vec<PaperPiece>,
    /// Shares of the columns of a table, in percent.
    pub widths: Vec<f64>,
    /// Rows of a table.
    pub rows: Vec<Vec<PaperCell>>,
}

/// A document on the screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperShown {
    /// Its parts, in order.
    pub blocks: Vec<PaperBlock>,
    /// What could not be read, by field.
    pub faults: Vec<FieldFault>,
    /// What is worth a look, by field.
    pub advice: Vec<FieldFault>,
}

/// Shows a document before it is written. Nothing is missing yet that could not be filled in later: an empty field is a gap.
pub fn paper_show(office: &Office, request: PaperShow, _: &dyn Progress) -> Answer<PaperShown> {
    let template = named(office, &request.name)?.template;
    let reading = read(&template, &request.values, &request.rows);
    let print = if request.blank {
        Print::Blank
    } else {
        Print::Filled(&reading.values)
    };
    let blocks = render(&template, print)?;
    Ok(PaperShown {
        blocks: blocks.iter().map(shown).collect(),
        faults: reading.faults,
        advice: reading.advice,
    })
}

/// A document to write.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperSave {
    /// 名称
    pub name: String,
    /// Code of the union it is about.
    pub union: Option<String>,
    /// What it is about beside the union: numbers that the form shows masked are written in full from there.
    #[serde(default)]
    pub about: Option<PaperAbout>,
    /// Single values as typed.
    #[serde(default)]
    pub values: PaperValues,
    /// Rows as typed.
    #[serde(default)]
    pub rows: BTreeMap<String, Vec<PaperRow>>,
    /// 空白: gaps for every value.
    pub blank: bool,
    /// The file, or a folder.
    pub to: String,
}

/// A document that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSaved {
    /// The file.
    pub file: String,
    /// What is worth a look, by field.
    pub advice: Vec<FieldFault>,
}

/// Writes a document (写出文书). A filled one leaves a line in the log; a blank has nothing in it to log. A citizen number that the
/// form shows masked is written in full, which is a line of the log of its own.
pub fn paper_write(
    office: &Office,
    mut request: PaperSave,
    _: &dyn Progress,
) -> Answer<PaperSaved> {
    let template = named(office, &request.name)?.template;
    let union = filled(&request.union)
        .map(|code| unions::coded(office, code))
        .transpose()?;
    let reading = if request.blank {
        Reading::default()
    } else {
        complete(&template, read(&template, &request.values, &request.rows))?;
        unmask(office, &mut request)?;
        complete(&template, read(&template, &request.values, &request.rows))?
    };
    let print = if request.blank {
        Print::Blank
    } else {
        Print::Filled(&reading.values)
    };
    let blocks = render(&template, print)?;
    if !request.blank {
        let entry = Entry {
            detail: union.as_ref().map(|union| union.name.as_str()),
            ..Entry::new(Act::WritePaper, &template.name)
        };
        office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    }
    let to = target(&request.to, &template, request.blank);
    documents::write(&to, Existing::Replace, &template, &blocks)?;
    Ok(PaperSaved {
        file: to.display().to_string(),
        advice: reading.advice,
    })
}

/// Puts the whole number of the worker into an application, where the form holds the masked one.
fn unmask(office: &Office, request: &mut PaperSave) -> Answer<()> {
    let Some(about) = request.about.as_ref().filter(|about| about.kind == "file") else {
        return Ok(());
    };
    let Some(typed) = request.values.get(household::NUMBER) else {
        return Ok(());
    };
    let words = (typed.as_str(), request.name.as_str());
    if let Some(number) = household::whole_number(office, &about.id, words)? {
        request.values.insert(household::NUMBER.to_owned(), number);
    }
    Ok(())
}

/// Writes a document with what the ledger knows of a record; what it does not know is a gap for the pen. For a pile of letters
/// that nobody wants to fill one by one; the act they belong to is the caller's to log.
pub(crate) fn write_known(office: &Office, name: &str, about: PaperAbout, to: &Path) -> Answer<()> {
    let request = PaperRef {
        name: name.to_owned(),
        union: None,
        about: Some(about),
    };
    let form = paper_form(office, request, &Quiet)?;
    let template = named(office, name)?.template;
    let reading = read(&template, &form.values, &form.rows);
    let blocks = render(&template, Print::Filled(&reading.values))?;
    documents::write(to, Existing::Replace, &template, &blocks)?;
    Ok(())
}

/// A name of its own in a folder; the right ending, so that a double click opens it.
fn target(to: &str, template: &Template, blank: bool) -> PathBuf {
    let mut to = PathBuf::from(to);
    let extension = template.format.extension();
    if to.is_dir() {
        let blank = if blank { "（空白）" } else { "" };
        to.push(format!("{}{blank}.{extension}", template.name));
    } else if to
        .extension()
        .is_none_or(|found| !found.eq_ignore_ascii_case(extension))
    {
        to.as_mut_os_string().push(format!(".{extension}"));
    }
    to
}

/// Everything that can be read and everything that must be there.
fn complete(template: &Template, reading: Reading) -> Answer<Reading> {
    let mut faults = reading.faults.clone();
    if let Err(lacks) = reading.values.check(template) {
        // A field that could not be read is not also said to be empty.
        let lacking = lacks
            .iter()
            .map(messages::lack)
            .filter(|lack| reading.faults.iter().all(|fault| fault.field != lack.field));
        faults.extend(lacking.collect::<Vec<_>>());
    }
    let Some(first) = faults.first() else {
        return Ok(reading);
    };
    let message = match faults.len() {
        1 => first.message.clone(),
        more => format!("{}还有 {} 处要改。", first.message, more - 1),
    };
    Err(Failure {
        fields: faults,
        ..Failure::new(
            "paper_fields",
            message,
            "请改好再写；要拿笔填的，可以写出空白的。",
        )
    })
}

fn render(template: &Template, print: Print<'_>) -> Answer<Vec<Block>> {
    documents::blocks(template, print).map_err(|fault| {
        Failure::new(
            "paper_template",
            format!(
                "“{}”的模板有毛病：{}",
                template.name,
                messages::template_fault(&fault)
            ),
            "请告诉县里改模板；县里可以先恢复自带的。",
        )
    })
}

fn shown(block: &Block) -> PaperBlock {
    let plain = |part: &str, pieces: Vec<PaperPiece>| PaperBlock {
        part: part.to_owned(),
        pieces,
        widths: Vec::new(),
        rows: Vec::new(),
    };
    match block {
        Block::Paragraph(part, line) => plain(part_code(*part), pieces(line)),
        Block::NewPage => plain("page", Vec::new()),
        Block::Table(table) => PaperBlock {
            widths: table.widths.iter().map(|width| width * 100.0).collect(),
            rows: (0..table.rows.len()).map(|at| cells(table, at)).collect(),
            ..plain("table", Vec::new())
        },
    }
}

fn cells(table: &Table, at: usize) -> Vec<PaperCell> {
    let row = &table.rows[at];
    let cell = |cell: &Cell| PaperCell {
        lines: cell.lines.iter().map(pieces).collect(),
        columns: cell.columns,
        rows: 1 + table.continued(at, cell.column),
        stand: match cell.stand {
            Stand::Free => "free",
            Stand::UpperLeft => "upper_left",
            Stand::LowerRight => "lower_right",
        }
        .to_owned(),
        heading: row.heading,
    };
    row.cells
        .iter()
        .filter(|cell| !cell.continues)
        .map(cell)
        .collect()
}

fn pieces(line: &Line) -> Vec<PaperPiece> {
    let piece = |piece: &documents::layout::Piece| PaperPiece {
        text: piece.text.clone(),
        origin: match piece.origin {
            Origin::Template => "own",
            Origin::Filled => "filled",
            Origin::Gap => "gap",
        }
        .to_owned(),
    };
    line.pieces.iter().map(piece).collect()
}

fn part_code(part: Part) -> &'static str {
    match part {
        Part::Title => "title",
        Part::Centred => "centred",
        Part::Flush => "flush",
        Part::Heading => "heading",
        Part::Subheading => "subheading",
        Part::Body => "body",
        Part::Attachment => "attachment",
        Part::Signature => "signature",
        Part::Remark => "remark",
        Part::Space => "space",
    }
}
