//! Workbooks from before 2007 (老式 xls: BIFF5 in code page 936, BIFF8), read whole.
//!
//! The records are looked over first and handed to the parser in a clean container of their own:
//! what a record says about sizes is cut to what is there, and a container whose chains bite their
//! own tail never reaches it.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Write};

use calamine::{Data, Reader, Xls, XlsError, XlsOptions};

use crate::book::{Merge, Sheet};
use crate::cell::{CellKind, Formula, write_date, write_iso, write_number};
use crate::error::{Bound, Foreign, TablesError, within};
use crate::held::HeldSheet;
use crate::limits::Limits;

/// Simplified Chinese, what every Excel 5.0/95 in these offices wrote.
const CODE_PAGE_936: u16 = 936;

/// Reads every sheet of an OLE container, or says what else the container is.
pub(crate) fn open(
    file: &File,
    limits: &Limits,
) -> Result<(Vec<Sheet>, Vec<HeldSheet>), TablesError> {
    let mut container =
        cfb::CompoundFile::open(BufReader::new(file)).map_err(TablesError::damaged)?;
    if container.exists("/EncryptedPackage") {
        return Err(TablesError::Encrypted);
    }
    let name = ["/Workbook", "/Book", "/WORKBOOK", "/BOOK"]
        .into_iter()
        .find(|name| container.is_stream(name));
    let Some(name) = name else {
        return Err(TablesError::NotASpreadsheet(
            if container.exists("/WordDocument") {
                Foreign::Word
            } else if container.exists("/PowerPoint Document") {
                Foreign::PowerPoint
            } else {
                Foreign::Binary
            },
        ));
    };
    let mut records = Vec::new();
    container
        .open_stream(name)
        .map_err(TablesError::damaged)?
        .take(limits.old_workbook_bytes)
        .read_to_end(&mut records)
        .map_err(TablesError::damaged)?;
    let mut options = XlsOptions::default();
    options.force_codepage = look_over(&mut records, limits)?;
    let clean = repack(&records).map_err(TablesError::damaged)?;
    drop(records);
    // The parser indexes into records without asking; a broken file must not end the program.
    crate::xlsx::calmly(|| parse(Xls::new_with_options(Cursor::new(clean), options).map_err(told)?))
        .unwrap_or_else(|_| Err(TablesError::damaged("the workbook breaks the parser")))
}

fn told(error: XlsError) -> TablesError {
    match error {
        XlsError::Password => TablesError::Encrypted,
        other => TablesError::damaged(other),
    }
}

fn repack(records: &[u8]) -> std::io::Result<Vec<u8>> {
    // The parser takes version 3 only, as Excel itself wrote it.
    let mut clean =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    clean.create_stream("/Workbook")?.write_all(records)?;
    clean.flush()?;
    Ok(clean.into_inner().into_inner())
}

/// Walks the records: refuses encryption and sheets with absurd corners, blanks the declared
/// dimensions the parser would reserve memory for, and returns the code page to force, if any.
fn look_over(records: &mut [u8], limits: &Limits) -> Result<Option<u16>, TablesError> {
    let (mut at, mut biff5, mut code_page) = (0, false, 0);
    let mut corners: Option<(u16, u16, u16, u16)> = None;
    let (mut before, mut area) = (0, 0);
    while at + 4 <= records.len() {
        let kind = word(records, at);
        let (from, to) = (at + 4, at + 4 + usize::from(word(records, at + 2)));
        if to > records.len() {
            break;
        }
        match kind {
            // BOF of a substream; the first one tells the version.
            0x0809 => {
                if at == 0 && to - from >= 2 {
                    biff5 = word(records, from) == 0x0500;
                }
                corners = None;
                before += std::mem::take(&mut area);
            }
            // FilePass: everything after it is encrypted.
            0x002f if to - from >= 2 => return Err(TablesError::Encrypted),
            0x0042 if to - from >= 2 => code_page = word(records, from),
            0x0200 => records[from..to].fill(0),
            // Number, Label, BoolErr, RK, LabelSst, RString, MulRk, Formula.
            0x0203 | 0x0204 | 0x0205 | 0x027e | 0x00fd | 0x00d6 | 0x00bd | 0x0006
                if to - from >= 4 =>
            {
                let row = word(records, from);
                let first = word(records, from + 2);
                let last = if kind == 0x00bd {
                    word(records, to - 2)
                } else {
                    first
                };
                let (top, bottom, left, right) = corners.unwrap_or((row, row, first, last));
                let seen = (
                    top.min(row),
                    bottom.max(row),
                    left.min(first),
                    right.max(last),
                );
                // The parser lays a sheet out as a full rectangle.
                area = (u64::from(seen.1 - seen.0) + 1)
                    * (u64::from(seen.3.saturating_sub(seen.2)) + 1);
                within(Bound::HeldCells, before + area, limits.held_cells, "")?;
                corners = Some(seen);
            }
            _ => (),
        }
        at = to;
    }
    // BIFF5 text is in the code page it names, and Chinese copies often name none or the Western
    // one. A named Asian page is believed.
    let western = matches!(code_page, 0 | 367 | 1200 | 1252 | 0x8000 | 0x8001);
    Ok((biff5 && western).then_some(CODE_PAGE_936))
}

fn word(bytes: &[u8], at: usize) -> u16 {
    match bytes.get(at..at + 2) {
        Some(pair) => u16::from_le_bytes([pair[0], pair[1]]),
        None => 0,
    }
}

fn parse(mut book: Xls<Cursor<Vec<u8>>>) -> Result<(Vec<Sheet>, Vec<HeldSheet>), TablesError> {
    let sheets = crate::xlsx::sheets(book.sheets_metadata());
    let mut held = Vec::with_capacity(sheets.len());
    for sheet in &sheets {
        held.push(hold(&mut book, &sheet.name)?);
    }
    Ok((sheets, held))
}

fn hold(book: &mut Xls<Cursor<Vec<u8>>>, name: &str) -> Result<HeldSheet, TablesError> {
    let mut sheet = HeldSheet::default();
    let regions = book.merge_cells_by_sheet_name(name).map_err(told)?;
    sheet.merges = regions.iter().map(Merge::from).collect();
    let formulas: HashSet<(u32, u32)> = {
        let range = book.worksheet_formula(name).map_err(told)?;
        let (top, left) = range.start().unwrap_or_default();
        range
            .used_cells()
            .map(|(row, column, _)| (row as u32 + top, column as u32 + left))
            .collect()
    };
    let range = book.worksheet_range(name).map_err(told)?;
    let (top, left) = range.start().unwrap_or_default();
    let mut text = String::new();
    for (row, cells) in range.rows().enumerate() {
        for (column, value) in cells.iter().enumerate() {
            let at = (row as u32 + top, column as u32 + left);
            let formula = match (formulas.contains(&at), value) {
                (false, Data::Empty) => continue,
                (false, _) => Formula::None,
                (true, Data::Empty) => Formula::NotCalculated,
                (true, _) => Formula::Cached,
            };
            let kind = show(&mut text, value);
            sheet.push(at, kind, formula, &text)?;
        }
    }
    Ok(sheet)
}

fn show(text: &mut String, value: &Data) -> CellKind {
    text.clear();
    match value {
        Data::Empty => CellKind::Blank,
        Data::String(string) => {
            text.push_str(string);
            CellKind::Text
        }
        Data::Float(number) => {
            write_number(text, *number);
            CellKind::Number
        }
        Data::Int(number) => {
            text.push_str(&number.to_string());
            CellKind::Number
        }
        Data::Bool(value) => {
            text.push_str(if *value { "TRUE" } else { "FALSE" });
            CellKind::Bool
        }
        Data::DateTime(date) => write_date(text, date),
        Data::DateTimeIso(iso) => {
            write_iso(text, iso);
            CellKind::Date
        }
        Data::DurationIso(iso) => {
            text.push_str(iso);
            CellKind::Date
        }
        Data::Error(error) => {
            text.push_str(&error.to_string());
            CellKind::Error
        }
    }
}
