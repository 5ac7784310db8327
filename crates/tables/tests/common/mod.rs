//! What the tests of this crate share: a list of fields as the roll gives it, files made in code.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use taizhang_tables::{Book, FieldSpec, Layout, Limits, Mapping, Row, TablesError};

fn digits(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\'')
        .map(|c| match c {
            '０'..='９' => char::from_u32(c as u32 - 0xfee0).unwrap(),
            c => c,
        })
        .collect()
}

fn is_document(text: &str) -> bool {
    let text = digits(text);
    matches!(text.len(), 15 | 18)
        && text.bytes().take(17).all(|b| b.is_ascii_digit())
        && text
            .bytes()
            .last()
            .is_some_and(|b| b.is_ascii_digit() || b == b'X' || b == b'x')
}

fn is_phone(text: &str) -> bool {
    let text = digits(text);
    text.len() == 11 && text.starts_with('1') && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '·')
        .collect();
    (2..=8).contains(&text.chars().count())
        && text.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c))
}

fn is_day(text: &str) -> bool {
    let text = text.replace(['年', '月', '.', '/'], "-");
    let mut parts = text.split('-');
    parts
        .next()
        .is_some_and(|y| y.len() == 4 && y.starts_with(['1', '2']))
        && parts.next().is_some_and(|m| m.parse::<u8>().is_ok())
}

pub const SPECS: &[FieldSpec] = &[
    FieldSpec {
        name: "serial",
        headings: &["序号", "编号", "No", "行号"],
        looks: |_| false,
        required: false,
    },
    FieldSpec {
        name: "name",
        headings: &["姓名", "会员姓名", "职工姓名", "员工姓名", "名字"],
        looks: is_name,
        required: true,
    },
    FieldSpec {
        name: "document",
        headings: &[
            "身份证号",
            "身份证号码",
            "公民身份号码",
            "证件号码",
            "身份证件号",
        ],
        looks: is_document,
        required: true,
    },
    FieldSpec {
        name: "sex",
        headings: &["性别"],
        looks: |text| matches!(text, "男" | "女"),
        required: false,
    },
    FieldSpec {
        name: "ethnicity",
        headings: &["民族"],
        looks: |text| text.ends_with('族'),
        required: false,
    },
    FieldSpec {
        name: "birth",
        headings: &["出生日期", "出生年月", "生日"],
        looks: is_day,
        required: false,
    },
    FieldSpec {
        name: "phone",
        headings: &["手机号", "手机号码", "手机", "联系电话", "电话", "联系方式"],
        looks: is_phone,
        required: false,
    },
    FieldSpec {
        name: "joined",
        headings: &["入会时间", "入会日期", "加入工会时间"],
        looks: is_day,
        required: false,
    },
    FieldSpec {
        name: "political",
        headings: &["政治面貌"],
        looks: |text| matches!(text, "群众" | "中共党员" | "共青团员"),
        required: false,
    },
    FieldSpec {
        name: "education",
        headings: &["学历", "文化程度"],
        looks: |_| false,
        required: false,
    },
    FieldSpec {
        name: "migrant",
        headings: &["是否农民工", "农民工"],
        looks: |_| false,
        required: false,
    },
    FieldSpec {
        name: "household",
        headings: &["户口性质", "户籍类型"],
        looks: |_| false,
        required: false,
    },
    FieldSpec {
        name: "department",
        headings: &["部门", "所在车间", "班组", "车间"],
        looks: |_| false,
        required: false,
    },
    FieldSpec {
        name: "post",
        headings: &["工种", "岗位", "职务"],
        looks: |_| false,
        required: false,
    },
    FieldSpec {
        name: "note",
        headings: &["备注"],
        looks: |_| false,
        required: false,
    },
];

pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/samples/rolls")
        .join(name)
}

pub struct Desk(tempfile::TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn open(&self, name: &str, bytes: &[u8]) -> Result<Book, TablesError> {
        Book::open(&self.put(name, bytes), &Limits::default())
    }
}

pub fn open(path: &Path) -> Book {
    Book::open(path, &Limits::default()).unwrap()
}

pub fn find(book: &mut Book) -> Result<Layout, TablesError> {
    Layout::find(book, SPECS, &|_| None, &Mapping::new(), None)
}

/// The fields with the headings they were found under, in the order of the columns.
pub fn found(layout: &Layout) -> Vec<String> {
    layout
        .columns
        .iter()
        .filter_map(|c| Some(format!("{}={}", c.field.as_ref()?, c.heading)))
        .collect()
}

pub fn rows(book: &mut Book, sheet: &str) -> Vec<Row> {
    book.rows(sheet).unwrap().map(Result::unwrap).collect()
}

pub fn texts(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| &*cell.text).collect()
}

pub const SHEET_NS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Makes a workbook of one sheet from the XML of its rows, for what no library would write.
pub fn workbook(rows: &str, extra: &[(&str, &str)]) -> Vec<u8> {
    let sheet =
        format!("<worksheet xmlns=\"{SHEET_NS}\"><sheetData>{rows}</sheetData></worksheet>");
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut parts = vec![
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{SHEET_NS}\" xmlns:r=\"{relation}\"><sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, text) in extra {
        parts.retain(|(own, _)| own != name);
        parts.push((name, (*text).to_owned()));
    }
    zipped(
        &parts
            .iter()
            .map(|(n, t)| (*n, t.as_bytes()))
            .collect::<Vec<_>>(),
    )
}

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
