//! What a cell reads as: numbers, dates in both calendars, formulas, booleans, errors, text kept raw.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Desk, open, rows, texts, workbook};
use rust_xlsxwriter::{Format, Workbook};
use taizhang_tables::{CellKind, Formula, Row};

/// Writes a workbook with the library offices' own programs resemble most, and reads its first sheet.
fn read(write: impl FnOnce(&mut Workbook)) -> Vec<Row> {
    let desk = Desk::new();
    let mut book = Workbook::new();
    write(&mut book);
    let path = desk.put("book.xlsx", &book.save_to_buffer().unwrap());
    rows(&mut open(&path), "Sheet1")
}

fn read_xml(xml: &str) -> Vec<Row> {
    let desk = Desk::new();
    let mut book = desk.open("book.xlsx", &workbook(xml, &[])).unwrap();
    rows(&mut book, "花名册")
}

#[test]
fn an_id_number_kept_as_a_number_shows_its_digits_and_that_it_was_a_number() {
    let rows = read(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, 371_322_198_805_098_734_f64).unwrap();
        sheet.write(0, 1, 370_826_810_103_934_f64).unwrap();
        sheet.write(0, 2, "3.71322E+17").unwrap();
        sheet.write(0, 3, 13_912_633_036_f64).unwrap();
        sheet.write(0, 4, 62.5).unwrap();
    });
    assert_eq!(rows[0].cells[0].kind, CellKind::Number);
    assert_eq!(rows[0].text(0).len(), 18);
    assert_eq!(&rows[0].text(0)[..15], "371322198805098");
    assert_eq!(
        texts(&rows[0])[1..],
        ["370826810103934", "3.71322E+17", "13912633036", "62.5"]
    );
    assert_eq!(rows[0].cells[2].kind, CellKind::Text);
}

#[test]
fn a_date_reads_as_a_day_and_keeps_a_time_that_was_written() {
    let rows = read(|book| {
        let sheet = book.add_worksheet();
        let day = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        sheet.write_with_format(0, 0, 42_011, &day).unwrap();
        sheet
            .write_with_format(0, 1, 42_011.354_166_666_664, &moment)
            .unwrap();
        sheet.write(0, 2, 42_011).unwrap();
        // No date of any calendar: the number is shown.
        sheet.write_with_format(0, 3, 20_150_107, &day).unwrap();
    });
    assert_eq!(
        texts(&rows[0]),
        ["2015-01-07", "2015-01-07 08:30:00", "42011", "20150107"]
    );
    let kinds: Vec<CellKind> = rows[0].cells.iter().map(|cell| cell.kind).collect();
    assert_eq!(
        kinds,
        [
            CellKind::Date,
            CellKind::Date,
            CellKind::Number,
            CellKind::Number
        ]
    );
}

#[test]
fn a_workbook_of_the_1904_calendar_gives_the_day_its_owner_sees() {
    let styles = format!(
        "<styleSheet xmlns=\"{}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        common::SHEET_NS
    );
    let book_xml = format!(
        "<workbook xmlns=\"{}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        common::SHEET_NS
    );
    let bytes = workbook(
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>40549</v></c></row>",
        &[("xl/workbook.xml", &book_xml), ("xl/styles.xml", &styles)],
    );
    let desk = Desk::new();
    let rows = rows(&mut desk.open("mac.xlsx", &bytes).unwrap(), "花名册");
    assert_eq!(rows[0].text(0), "2015-01-07");
}

#[test]
fn a_formula_gives_its_saved_value_and_says_so_when_it_has_none() {
    let rows = read_xml(
        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c>\
         <c r=\"B1\" t=\"str\"><f>A1&amp;\"\"</f><v>钱春沂</v></c>\
         <c r=\"C1\"><f>VLOOKUP(A1,D:E,2)</f></c>\
         <c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c>\
         <c r=\"E1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>\
         <c r=\"F1\" t=\"b\"><v>1</v></c></row>",
    );
    let seen: Vec<(&str, Formula)> = rows[0]
        .cells
        .iter()
        .map(|cell| (&*cell.text, cell.formula))
        .collect();
    assert_eq!(
        seen,
        [
            ("2", Formula::Cached),
            ("钱春沂", Formula::Cached),
            ("", Formula::NotCalculated),
            ("", Formula::Cached),
            ("#DIV/0!", Formula::Cached),
            ("TRUE", Formula::None),
        ]
    );
    assert_eq!(rows[0].cells[4].kind, CellKind::Error);
    assert_eq!(rows[0].cells[5].kind, CellKind::Bool);
}

#[test]
fn text_is_kept_as_it_stands() {
    let rows = read(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "'371322199708263691").unwrap();
        sheet.write(0, 1, "　彭 桐子 ").unwrap();
        sheet.write(0, 2, "１５９０").unwrap();
        sheet.write(0, 3, "身份证\n号码").unwrap();
    });
    assert_eq!(
        texts(&rows[0]),
        [
            "'371322199708263691",
            "　彭 桐子 ",
            "１５９０",
            "身份证\n号码"
        ]
    );
}

#[test]
fn shared_and_rich_strings_read_whole() {
    let shared = format!(
        "<sst xmlns=\"{}\" count=\"3\" uniqueCount=\"3\"><si><t>钱</t></si><si/><si><r><t>春</t></r><r><t>沂</t></r><rPh><t>chun</t></rPh></si></sst>",
        common::SHEET_NS
    );
    let bytes = workbook(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>",
        &[("xl/sharedStrings.xml", &shared)],
    );
    let desk = Desk::new();
    let rows = rows(&mut desk.open("shared.xlsx", &bytes).unwrap(), "花名册");
    assert_eq!(texts(&rows[0]), ["钱", "", "春沂"]);
}

#[test]
fn rows_without_cells_are_delivered_between_filled_ones_and_not_after_them() {
    let rows = read_xml(
        "<row r=\"2\" hidden=\"1\"><c r=\"B2\"><v>1</v></c></row>\
         <row r=\"3\"><c r=\"A3\" s=\"4\"/></row>\
         <row r=\"5\"><c r=\"A5\"><v>2</v></c><c r=\"D5\"/></row>\
         <row r=\"9\"><c r=\"A9\" s=\"4\"/></row>",
    );
    let seen: Vec<(u32, usize)> = rows
        .iter()
        .map(|row| (row.number, row.cells.len()))
        .collect();
    assert_eq!(seen, [(1, 0), (2, 2), (3, 0), (4, 0), (5, 1)]);
}

#[test]
fn an_error_excel_gained_later_does_not_stop_the_reading() {
    let rows = read_xml(
        "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#SPILL!</v></c><c r=\"B1\"><v>7</v></c></row>\
         <row r=\"2\"><c r=\"A2\"><v>8</v></c></row>",
    );
    assert_eq!(texts(&rows[0]), ["", "7"]);
    assert_eq!(texts(&rows[1]), ["8"]);
}

#[test]
fn a_reader_can_be_begun_again() {
    let desk = Desk::new();
    let bytes = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", &[]);
    let mut book = desk.open("again.xlsx", &bytes).unwrap();
    assert_eq!(rows(&mut book, "花名册"), rows(&mut book, "花名册"));
    let mut reader = book.rows("花名册").unwrap();
    let mut row = Row::default();
    assert!(reader.read(&mut row).unwrap());
    assert!(!reader.read(&mut row).unwrap());
    assert!(!reader.read(&mut row).unwrap());
}

#[test]
fn a_number_written_as_a_formula_of_text_is_that_text() {
    let desk = Desk::new();
    let text =
        "姓名,身份证号\n钱春沂,\"=\"\"371302196304054042\"\"\"\n冯敏娟,=\"371322198805098734\"\n";
    let mut book = desk.open("导出.csv", text.as_bytes()).unwrap();
    let rows = rows(&mut book, "导出");
    assert_eq!(rows[1].text(1), "371302196304054042");
    assert_eq!(rows[2].text(1), "371322198805098734");
}
