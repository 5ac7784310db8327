//! The eight sheets of real offices: kind, heading, columns and rows of each.
#![allow(clippy::unwrap_used)]

mod common;

use common::{find, found, open, rows, sample};
use taizhang_tables::{FileKind, Layout, Row};

/// Data rows by decision 24: what is left without blank lines, bare serial numbers and the foot.
fn data_rows(layout: &Layout, rows: &[Row]) -> usize {
    let foot = ["合计", "总计", "小计", "填表人", "审核人", "制表"];
    let text = |row: &Row, field| {
        let column = layout.column_of(field).unwrap().index;
        row.text(column).trim().to_owned()
    };
    rows.iter()
        .filter(|row| row.number >= layout.first_data_row && !layout.is_heading(row))
        .filter(|row| !foot.iter().any(|word| row.text(0).trim().starts_with(word)))
        .filter(|row| !(text(row, "name").is_empty() && text(row, "document").is_empty()))
        .count()
}

fn check(file: &str, kind: FileKind, sheet: &str, heading: &[u32], columns: &[&str]) {
    let mut book = open(&sample(file));
    assert_eq!(book.kind(), kind, "{file}");
    let layout = find(&mut book).unwrap();
    assert_eq!(layout.sheet, sheet, "{file}");
    assert_eq!(layout.heading_rows, heading, "{file}");
    assert_eq!(found(&layout), columns, "{file}");
    let expected: serde_json::Value =
        serde_json::from_slice(&std::fs::read(sample("expected.json")).unwrap()).unwrap();
    let rows = rows(&mut book, sheet);
    assert_eq!(
        data_rows(&layout, &rows) as u64,
        expected[file]["rows"].as_u64().unwrap(),
        "{file}"
    );
}

#[test]
fn a_plain_workbook() {
    check(
        "plain.xlsx",
        FileKind::Xlsx,
        "花名册",
        &[1],
        &[
            "serial=序号",
            "name=姓名",
            "sex=性别",
            "ethnicity=民族",
            "document=身份证号",
            "birth=出生日期",
            "phone=联系电话",
            "joined=入会时间",
            "political=政治面貌",
            "education=学历",
            "migrant=是否农民工",
            "household=户口性质",
            "department=部门",
            "post=工种",
            "note=备注",
        ],
    );
}

#[test]
fn a_workbook_with_titles_a_foot_hidden_rows_and_instructions() {
    check(
        "office.xlsx",
        FileKind::Xlsx,
        "Sheet1",
        &[3],
        &[
            "serial=No.",
            "document=身份证号",
            "sex=性别",
            "birth=出生日期",
            "household=户籍类型",
            "joined=入会日期",
            "name=会员姓名",
            "phone=电话",
            "department=班组",
            "post=工种",
            "education=学历",
            "ethnicity=民族",
            "migrant=农民工",
            "political=政治面貌",
            "note=备注",
        ],
    );
}

#[test]
fn a_workbook_with_a_heading_of_two_lines() {
    check(
        "two-line-head.xlsx",
        FileKind::Xlsx,
        "Sheet",
        &[2, 3],
        &[
            "serial=序号",
            "name=基本信息/姓名",
            "sex=基本信息/性别",
            "document=基本信息/身份证号码",
            "phone=基本信息/手机",
            "joined=工会信息/入会时间",
            "department=工会信息/部门",
            "note=备注",
        ],
    );
}

#[test]
fn an_old_workbook() {
    check(
        "old.xls",
        FileKind::Xls,
        "会员",
        &[1],
        &[
            "serial=序号",
            "name=姓名",
            "sex=性 别",
            "ethnicity=民族",
            "document=身份证号",
            "birth=出生日期",
            "phone=手机号码",
            "joined=入会日期",
            "political=政治面貌",
            "education=学历",
            "migrant=农民工",
            "household=户口性质",
            "department=所在车间",
            "post=职务",
            "note=备注",
        ],
    );
}

#[test]
fn a_csv_of_a_chinese_excel() {
    check(
        "gbk.csv",
        FileKind::Csv,
        "gbk",
        &[1],
        &[
            "serial=序号",
            "name=姓  名",
            "sex=性 别",
            "ethnicity=民族",
            "document=身份证号码",
            "birth=出生年月",
            "phone=手机号",
            "joined=入会日期",
            "political=政治面貌",
            "education=学历",
            "migrant=是否农民工",
            "household=户口性质",
            "department=部门",
            "post=岗位",
            "note=备注",
        ],
    );
    assert_eq!(open(&sample("gbk.csv")).encoding(), Some("gb18030"));
}

#[test]
fn a_csv_in_utf8_with_a_mark() {
    check(
        "utf8-bom.csv",
        FileKind::Csv,
        "utf8-bom",
        &[1],
        &[
            "serial=No.",
            "name=职工姓名",
            "sex=性 别",
            "ethnicity=民族",
            "document=证件号码",
            "birth=出生日期",
            "phone=手机号码",
            "joined=入会时间",
            "political=政治面貌",
            "education=学历",
            "migrant=农民工",
            "household=户籍类型",
            "department=所在车间",
            "post=工种",
            "note=备注",
        ],
    );
}

#[test]
fn a_web_page_renamed_xls() {
    check(
        "html-renamed.xls",
        FileKind::Html,
        "表1",
        &[1],
        &[
            "serial=编号",
            "name=会员姓名",
            "sex=性别",
            "ethnicity=民族",
            "document=身份证 号码",
            "birth=出生日期",
            "phone=手机号",
            "joined=加入工会时间",
            "political=政治面貌",
            "education=学历",
            "migrant=农民工",
            "household=户口性质",
            "department=所在车间",
            "post=职务",
            "note=备注",
        ],
    );
}

#[test]
fn a_text_with_tabs_renamed_xls() {
    check(
        "tsv-renamed.xls",
        FileKind::Tsv,
        "tsv-renamed",
        &[1],
        &[
            "serial=No.",
            "name=姓  名",
            "sex=性 别",
            "ethnicity=民族",
            "document=身份证号",
            "birth=出生年月",
            "phone=手机号码",
            "joined=加入工会时间",
            "political=政治面貌",
            "education=学历",
            "migrant=农民工",
            "household=户籍类型",
            "department=班组",
            "post=职务",
            "note=备注",
        ],
    );
}

#[test]
fn hidden_rows_and_gaps_are_numbered_as_excel_numbers_them() {
    let rows = rows(&mut open(&sample("office.xlsx")), "Sheet1");
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=258).collect::<Vec<u32>>());
    // Row 6 is hidden; row 257 is blank between the totals and the signatures.
    assert!(!rows[5].is_blank());
    assert!(rows[256].is_blank());
}
