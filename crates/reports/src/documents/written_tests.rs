//! What stands in the files that are written.
#![allow(clippy::unwrap_used)]
use super::*;
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use std::io::Read as _;
use tempfile::TempDir;

fn named(name: &str) -> Template {
    let all = shipped().iter().map(|text| check(text).unwrap());
    all.into_iter().find(|made| made.name == name).unwrap()
}

fn written(template: &Template, print: Print<'_>) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder
        .path()
        .join(format!("a.{}", template.format.extension()));
    let parts = blocks(template, print).unwrap();
    write(&file, Existing::Keep, template, &parts).unwrap();
    (folder, file)
}

fn part(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name(name).unwrap();
    part.read_to_string(&mut xml).unwrap();
    xml
}

/// GB/T 9704-2012: A4 is 11906 × 16838 twips; 37 mm are 2097, 28 mm 1587, and what is left is 156 × 225 mm.
#[test]
fn a_letter_has_the_measures_and_faces_of_an_official_document() {
    let template = named("换届请示");
    let values = Values::examples(&template);
    let (_folder, file) = written(&template, Print::Filled(&values));
    let xml = part(&file, "word/document.xml");
    for said in [
        r#"w:w="11905" w:h="16837""#,
        r#"w:top="2097""#,
        r#"w:left="1587""#,
        r#"w:right="1474""#,
        r#"w:bottom="1984""#,
        r#"w:firstLine="640""#,
        r#"w:eastAsia="仿宋""#,
        r#"w:eastAsia="黑体""#,
        r#"w:eastAsia="方正小标宋简体""#,
        r#"w:line="579""#,
        r#"<w:sz w:val="32""#,
        r#"<w:sz w:val="44""#,
    ] {
        assert!(xml.contains(said), "{said} in {xml}");
    }
    assert!(part(&file, "word/footer1.xml").contains("PAGE"));
    assert!(part(&file, "word/settings.xml").contains("evenAndOddHeaders"));
}

#[test]
fn a_form_keeps_numbers_of_documents_as_text_and_every_field_in_a_cell() {
    let template = named("困难职工申请表");
    let values = Values::examples(&template);
    let (_folder, file) = written(&template, Print::Filled(&values));
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cells: Vec<&Data> = sheet.used_cells().map(|(_, _, cell)| cell).collect();
    let has = |text: &str| cells.contains(&&Data::String(text.to_owned()));
    assert!(has("371323197403080010") && has("13800000000") && has("2400.00"));
    assert!(has("1974年3月8日") && has("86平方米") && has("钱小芬"));
}

#[test]
fn an_earlier_file_is_kept_where_the_caller_asks_for_that() {
    let template = named("工作交接清单");
    let (_folder, file) = written(&template, Print::Blank);
    let before = std::fs::read(&file).unwrap();
    let parts = blocks(&template, Print::Blank).unwrap();
    let refused = write(&file, Existing::Keep, &template, &parts).unwrap_err();
    assert!(matches!(refused, ReportError::Exists { .. }));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

/// The sheet's own page breaks.
fn breaks(file: &Path) -> usize {
    part(file, "xl/worksheets/sheet1.xml")
        .matches("<brk ")
        .count()
}

#[test]
fn the_signatures_of_a_form_never_stand_on_a_page_alone() {
    let template = named("工作交接清单");
    let mut values = Values::examples(&template);
    let unions = |values: &mut Values, many: usize| {
        let row = values.rows["各工会"][0].clone();
        values.rows.insert("各工会".to_owned(), vec![row; many]);
    };
    unions(&mut values, 1);
    let (_first, short) = written(&template, Print::Filled(&values));
    assert_eq!(breaks(&short), 0);
    unions(&mut values, 6);
    let (_folder, file) = written(&template, Print::Filled(&values));
    assert_eq!(breaks(&file), 1);
}

/// A list that is carried from door to door (入户走访表): letters of 14 pt, and room for twelve households on the first page.
#[test]
fn the_walking_list_is_large_and_holds_twelve_households_a_page() {
    let template = named("入户走访表");
    let mut values = Values::examples(&template);
    let row = values.rows["走访对象"][0].clone();
    values.rows.insert("走访对象".to_owned(), vec![row; 300]);
    let (_folder, file) = written(&template, Print::Filled(&values));
    let xml = part(&file, "word/document.xml");
    let table = &xml[xml.find("<w:tbl>").unwrap()..];
    let sizes: std::collections::BTreeSet<&str> = table
        .split("<w:sz w:val=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    // Half points: 28 are 14 pt, in every cell of every row.
    assert_eq!(sizes.into_iter().collect::<Vec<_>>(), ["28"]);
    // A4 across is 210 mm high; 18 and 15 mm are its margins. Title, line, heads and twelve rows of two lines fit between them.
    assert!(xml.contains(r#"w:top="1020""#) && xml.contains(r#"w:bottom="850""#));
    let (room, title, line, heads, two_lines) = (11905 - 1020 - 850, 680 + 320, 579, 510, 2 * 330);
    assert!(title + line + heads + 12 * two_lines <= room);
}
