//! Every kind of file that comes under the name of a spreadsheet, and every one that is refused.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Cursor, Write};

use common::{Desk, find, found, rows, texts, workbook, zipped};
use encoding_rs::GB18030;
use taizhang_tables::{Book, Bound, FileKind, Foreign, Limits, TablesError, Visibility};

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn ole(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = kind.to_le_bytes().to_vec();
    bytes.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
    bytes.extend(data);
    bytes
}

/// A BIFF5 workbook as Excel 5.0/95 wrote it, with one sheet of text cells in code page 936.
fn excel95(cells: &[(u16, u16, &str)], code_page: Option<u16>, dimensions: [u16; 5]) -> Vec<u8> {
    let bof = |kind: u16| {
        let data: Vec<u8> = [0x0500, kind, 0, 0]
            .iter()
            .flat_map(|w: &u16| w.to_le_bytes())
            .collect();
        record(0x0809, &data)
    };
    let (name, _, _) = GB18030.encode("花名册");
    let mut sheet = bof(0x0010);
    sheet.extend(record(
        0x0200,
        &dimensions
            .iter()
            .flat_map(|w| w.to_le_bytes())
            .collect::<Vec<u8>>(),
    ));
    for (row, column, text) in cells {
        let (text, _, _) = GB18030.encode(text);
        let mut data: Vec<u8> = [*row, *column, 0, u16::try_from(text.len()).unwrap()]
            .iter()
            .flat_map(|w| w.to_le_bytes())
            .collect();
        data.extend(&*text);
        sheet.extend(record(0x0204, &data));
    }
    sheet.extend(record(0x000a, &[]));
    let mut globals = bof(0x0005);
    if let Some(page) = code_page {
        globals.extend(record(0x0042, &page.to_le_bytes()));
    }
    let at = globals.len() + 4 + 7 + name.len() + 4;
    let mut bound = u32::try_from(at).unwrap().to_le_bytes().to_vec();
    bound.extend([0, 0, u8::try_from(name.len()).unwrap()]);
    bound.extend(&*name);
    globals.extend(record(0x0085, &bound));
    globals.extend(record(0x000a, &[]));
    globals.extend(sheet);
    globals
}

#[test]
fn excel_95_in_code_page_936_is_read_even_where_it_names_no_page() {
    let cells = [
        (0, 0, "姓名"),
        (0, 1, "身份证号"),
        (1, 0, "钱春沂"),
        (1, 1, "371302196304054042"),
    ];
    for page in [Some(936), None, Some(1252)] {
        let desk = Desk::new();
        let bytes = ole(&[("Book", &excel95(&cells, page, [0, 2, 0, 2, 0]))]);
        let mut book = desk.open("95.xls", &bytes).unwrap();
        assert_eq!(book.kind(), FileKind::Xls);
        let layout = find(&mut book).unwrap();
        assert_eq!(
            found(&layout),
            ["name=姓名", "document=身份证号"],
            "{page:?}"
        );
        assert_eq!(
            texts(&rows(&mut book, "花名册")[1]),
            ["钱春沂", "371302196304054042"]
        );
    }
}

#[test]
fn an_old_workbook_that_claims_to_be_huge_is_read_by_what_it_holds() {
    let desk = Desk::new();
    let stream = excel95(&[(0, 0, "姓名")], Some(936), [0, 0xffff, 0, 0xff, 0]);
    let mut book = desk.open("huge.xls", &ole(&[("Book", &stream)])).unwrap();
    assert_eq!(texts(&rows(&mut book, "花名册")[0]), ["姓名"]);
    let stream = excel95(
        &[(0, 0, "姓名"), (65_534, 254, "x")],
        Some(936),
        [0, 1, 0, 1, 0],
    );
    assert!(matches!(
        desk.open("corner.xls", &ole(&[("Book", &stream)])),
        Err(TablesError::OverLimit {
            bound: Bound::HeldCells,
            ..
        })
    ));
}

#[test]
fn a_semicolon_csv_with_quotes_and_a_heading_on_two_lines() {
    let desk = Desk::new();
    let text = "姓名;\"身份证\r\n号码\";备注\r\n钱春沂;371302196304054042;\"他说\"\"好\"\";走了\"\r\n\r\n冯敏娟;371322198805098734;\r\n";
    let mut book = desk.open("a.csv", text.as_bytes()).unwrap();
    assert_eq!(book.kind(), FileKind::Csv);
    let layout = find(&mut book).unwrap();
    assert_eq!(
        found(&layout),
        ["name=姓名", "document=身份证号码", "note=备注"]
    );
    let rows = rows(&mut book, "a");
    assert_eq!(rows[1].text(2), "他说\"好\";走了");
    // The blank line is a row of its own, as in Excel.
    assert!(rows[2].is_blank());
    assert_eq!((rows[3].number, rows[3].text(0)), (4, "冯敏娟"));
}

#[test]
fn blank_lines_count_in_unix_files_and_before_the_heading_too() {
    let desk = Desk::new();
    let text = "\n\n姓名,身份证号\n,\n钱春沂,371302196304054042";
    let mut book = desk.open("a.csv", text.as_bytes()).unwrap();
    let rows = rows(&mut book, "a");
    assert_eq!(rows.len(), 5);
    assert_eq!((rows[2].number, rows[2].text(0)), (3, "姓名"));
    assert!(rows[3].is_blank());
    assert_eq!(rows[4].text(0), "钱春沂");
}

#[test]
fn the_line_that_names_the_delimiter_is_no_row() {
    let desk = Desk::new();
    let mut book = desk.open("a.csv", "sep=;\n姓名;电话\n".as_bytes()).unwrap();
    assert_eq!(texts(&rows(&mut book, "a")[0]), ["姓名", "电话"]);
}

#[test]
fn unicode_text_of_excel_is_a_table_with_tabs() {
    let desk = Desk::new();
    let text = "序号\t姓名\t身份证号\r\n1\t𠂇㐀钱\t371302196304054042\r\n";
    let mut book = desk.open("unicode.txt", &utf16(text)).unwrap();
    assert_eq!(
        (book.kind(), book.encoding()),
        (FileKind::Tsv, Some("UTF-16LE"))
    );
    assert_eq!(found(&find(&mut book).unwrap()).len(), 3);
    assert_eq!(rows(&mut book, "unicode")[1].text(1), "𠂇㐀钱");
}

#[test]
fn rare_characters_of_gb18030_are_kept() {
    let desk = Desk::new();
    let (bytes, _, lost) = GB18030.encode("姓名,身份证号\n㛃㐀,371302196304054042\n");
    assert!(!lost);
    let mut book = desk.open("rare.csv", &bytes).unwrap();
    assert_eq!(book.encoding(), Some("gb18030"));
    assert_eq!(rows(&mut book, "rare")[1].text(0), "㛃㐀");
}

#[test]
fn a_page_is_read_in_the_charset_it_names_or_really_has() {
    let page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">\
        <style>td{mso-x:\"<td>\"}</style><script>var a='<table>';</script></head>\
        <table><tr><td colspan=3>某公司会员名册\
        <tr><th>姓&nbsp;名<th>身份证<br>号码<th>电话</tr>\
        <tr><td>钱春沂<td style='vnd'>371302196304054042</td><td>&nbsp;</td></tr></table></html>";
    let desk = Desk::new();
    let (gb, _, _) = GB18030.encode(page);
    for (bytes, encoding) in [(&*gb, "GBK"), (page.as_bytes(), "UTF-8")] {
        let mut book = desk.open("page.xls", bytes).unwrap();
        assert_eq!(
            (book.kind(), book.encoding()),
            (FileKind::Html, Some(encoding))
        );
        let layout = find(&mut book).unwrap();
        assert_eq!(layout.heading_rows, [2]);
        assert_eq!(found(&layout)[1], "document=身份证号码");
        assert_eq!(
            texts(&rows(&mut book, "表1")[2]),
            ["钱春沂", "371302196304054042"]
        );
    }
}

#[test]
fn cells_that_span_rows_and_columns_keep_their_neighbours_in_place() {
    let desk = Desk::new();
    let page = "<table><tr><td rowspan=2>序号</td><td colspan=2>基本信息</td><td rowspan=2>备注</td></tr>\
        <tr><td>姓名</td><td>身份证号</td></tr><tr><td>1</td><td>钱春沂</td><td>371302196304054042</td><td></td></tr></table>";
    let mut book = desk.open("span.xls", page.as_bytes()).unwrap();
    let layout = find(&mut book).unwrap();
    assert_eq!(layout.heading_rows, [1, 2]);
    assert_eq!(
        found(&layout),
        [
            "serial=序号",
            "name=基本信息/姓名",
            "document=基本信息/身份证号",
            "note=备注"
        ]
    );
}

#[test]
fn a_table_inside_a_layout_table_is_found() {
    let desk = Desk::new();
    let page = "<table><tr><td>菜单</td><td><table><tr><td>姓名</td><td>身份证号</td></tr>\
        <tr><td>钱春沂</td><td>371302196304054042</td></tr></table></td></tr></table>";
    let mut book = desk.open("nested.xls", page.as_bytes()).unwrap();
    assert_eq!(find(&mut book).unwrap().sheet, "表1");
}

#[test]
fn hidden_sheets_are_listed_as_hidden() {
    let mut made = rust_xlsxwriter::Workbook::new();
    made.add_worksheet().set_name("名册").unwrap();
    made.add_worksheet()
        .set_name("备用")
        .unwrap()
        .set_hidden(true);
    let desk = Desk::new();
    let book = desk
        .open("b.xlsx", &made.save_to_buffer().unwrap())
        .unwrap();
    let seen: Vec<(&str, Visibility)> = book
        .sheets()
        .iter()
        .map(|s| (&*s.name, s.visibility))
        .collect();
    assert_eq!(
        seen,
        [("名册", Visibility::Visible), ("备用", Visibility::Hidden)]
    );
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    let desk = Desk::new();
    let noise: Vec<u8> = (0..4000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let zip = |name| zipped(&[("[Content_Types].xml", b"<Types/>"), (name, b"<x/>")]);
    let cases: &[(&[u8], Foreign)] = &[
        (b"%PDF-1.7\n", Foreign::Pdf),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Foreign::Picture),
        (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
        (&zip("word/document.xml"), Foreign::Word),
        (&zip("ppt/presentation.xml"), Foreign::PowerPoint),
        (&zip("xl/workbook.bin"), Foreign::BinaryWorkbook),
        (&zipped(&[("mimetype", b"x"), ("content.xml", b"<x/>")]), Foreign::OpenDocument),
        (&zipped(&[("a.txt", b"x")]), Foreign::Archive),
        (b"Rar!\x1a\x07\0", Foreign::Archive),
        (&ole(&[("WordDocument", b"x")]), Foreign::Word),
        (b"{\\rtf1 x}", Foreign::RichText),
        (b"MIME-Version: 1.0\r\n", Foreign::XmlWorkbook),
        (b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>", Foreign::XmlWorkbook),
        (b"<html><body>404 Not Found</body></html>", Foreign::Markup),
        (b"\x09\x08\x08\0\0\x05\x10\0", Foreign::AncientWorkbook),
        (&noise, Foreign::Binary),
    ];
    for (bytes, foreign) in cases {
        match desk.open("名册.xls", bytes) {
            Err(TablesError::NotASpreadsheet(found)) => assert_eq!(found, *foreign),
            other => panic!("{foreign:?}: {other:?}"),
        }
    }
}

#[test]
fn nothing_and_blanks_are_empty() {
    let desk = Desk::new();
    for bytes in [&b""[..], b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
        assert!(
            matches!(desk.open("a.xlsx", bytes), Err(TablesError::Empty)),
            "{bytes:?}"
        );
    }
    let absent = Book::open(std::path::Path::new("absent.xlsx"), &Limits::default());
    assert!(matches!(absent, Err(TablesError::Unreadable(_))));
}

#[test]
fn locked_workbooks_are_encrypted_and_not_damaged() {
    let desk = Desk::new();
    let new = ole(&[("EncryptionInfo", b"x"), ("EncryptedPackage", b"x")]);
    assert!(matches!(
        desk.open("a.xlsx", &new),
        Err(TablesError::Encrypted)
    ));
    let mut old = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    old.extend(record(0x002f, &[1, 0, 1, 0]));
    assert!(matches!(
        desk.open("a.xls", &ole(&[("Workbook", &old)])),
        Err(TablesError::Encrypted)
    ));
}

#[test]
fn a_document_type_in_any_part_is_refused() {
    let desk = Desk::new();
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    let dtd =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
    for part in [
        "xl/sharedStrings.xml",
        "docProps/app.xml",
        "xl/worksheets/sheet1.xml",
    ] {
        let refused = desk.open("a.xlsx", &workbook(row, &[(part, dtd)]));
        let part = part.to_lowercase();
        assert!(matches!(refused, Err(TablesError::Dtd { part: named }) if named == part));
    }
}

#[test]
fn a_file_over_its_bound_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let limits = Limits {
        file_bytes: 10,
        ..Limits::default()
    };
    let path = desk.put("a.csv", "姓名,身份证号".as_bytes());
    assert!(matches!(
        Book::open(&path, &limits),
        Err(TablesError::OverLimit {
            bound: Bound::FileBytes,
            found: 19,
            limit: 10,
            ..
        })
    ));
    let limits = Limits {
        page_bytes: 10,
        ..Limits::default()
    };
    let page = desk.put("a.xls", b"<table><tr><td>a</table>");
    assert!(matches!(
        Book::open(&page, &limits),
        Err(TablesError::OverLimit {
            bound: Bound::WholeFileBytes,
            ..
        })
    ));
}
