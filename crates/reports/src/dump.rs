//! Reads a written workbook back for tests: every cell as one line of text, with its type.

#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

/// Returns `[sheet]` lines followed by one `A1 "text"` or `A1 = 12` line per cell that holds something.
pub(crate) fn dump(path: &Path) -> String {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let mut out = String::new();
    for sheet in book.sheets_metadata().to_vec() {
        writeln!(out, "[{}] {:?}", sheet.name, sheet.visible).unwrap();
        let range = book.worksheet_range(&sheet.name).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            let place = name(top as usize + row, left as usize + column);
            match cell {
                Data::String(text) if text.is_empty() => {}
                Data::String(text) => {
                    let text = text
                        .replace('\n', "\\n")
                        .replace('\r', "\\r")
                        .replace('\t', "\\t");
                    writeln!(out, "{place} \"{text}\"").unwrap();
                }
                Data::DateTime(day) => writeln!(out, "{place} = day {}", day.as_f64()).unwrap(),
                Data::Float(number) => writeln!(out, "{place} = {number}").unwrap(),
                other => writeln!(out, "{place} {other:?}").unwrap(),
            }
        }
        assert!(
            book.worksheet_formula(&sheet.name)
                .unwrap()
                .used_cells()
                .next()
                .is_none(),
            "a formula in {}",
            sheet.name
        );
    }
    out
}

/// Returns one part of the package, e.g. `xl/styles.xml`.
pub(crate) fn part(path: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// Returns the `xf` element that formats a cell of the first or another sheet.
pub(crate) fn style(path: &Path, sheet: u8, place: &str) -> String {
    let text = part(path, &format!("xl/worksheets/sheet{sheet}.xml"));
    let cell = text
        .split(&format!(r#"<c r="{place}" s=""#))
        .nth(1)
        .unwrap();
    let index: usize = cell.split('"').next().unwrap().parse().unwrap();
    let styles = part(path, "xl/styles.xml");
    let formats = styles.split("<cellXfs").nth(1).unwrap();
    formats.split("<xf ").nth(index + 1).unwrap().to_owned()
}

/// Returns a number in an XML element, e.g. `fillId`.
pub(crate) fn attribute(element: &str, name: &str) -> usize {
    let value = element.split(&format!(r#"{name}=""#)).nth(1).unwrap();
    value.split('"').next().unwrap().parse().unwrap()
}

/// Returns the number format of a cell, e.g. `#,##0`.
pub(crate) fn number_format(path: &Path, sheet: u8, place: &str) -> String {
    match attribute(&style(path, sheet, place), "numFmtId") {
        0 => "General".to_owned(),
        49 => "@".to_owned(),
        id => {
            let styles = part(path, "xl/styles.xml");
            let found = styles
                .split(&format!(r#"<numFmt numFmtId="{id}" formatCode=""#))
                .nth(1);
            found.unwrap().split('"').next().unwrap().to_owned()
        }
    }
}

fn name(row: usize, column: usize) -> String {
    assert!(column < 26, "tests use narrow sheets");
    let letter = char::from(b'A' + column as u8);
    format!("{letter}{}", row + 1)
}
