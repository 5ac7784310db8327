//! What a list looks like when it is read back.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use super::*;
use crate::dump::{dump, number_format, part};

fn roll() -> List {
    let column = |heading: &str, width, kind| Column {
        heading: heading.to_owned(),
        width,
        kind,
    };
    List {
        title: "许家湖镇总工会会员名册".to_owned(),
        columns: vec![
            column("台账编号", 14.0, Kind::Text),
            column("姓名", 10.0, Kind::Text),
            column("证件号", 20.0, Kind::Text),
            column("手机", 13.0, Kind::Text),
            column("入会时间", 12.0, Kind::Date),
            column("年限", 8.0, Kind::Number),
            column("出勤率", 8.0, Kind::Percent),
            column("会费", 10.0, Kind::Money),
        ],
        remarks: vec!["截至2026年9月30日在册。姓名、单位、电话为现在的。".to_owned()],
    }
}

fn rows() -> Vec<Vec<Cell<'static>>> {
    vec![
        vec![
            Cell::text("m-000001"),
            Cell::text("=1+1"),
            Cell::text("110101199003077731"),
            Cell::text("13800005678"),
            Cell::Date(Day::new(2019, 7, 1).unwrap()),
            Cell::Number(7),
            Cell::Percent(0.965),
            Cell::Money(123_450),
        ],
        vec![
            Cell::text("m-000002"),
            Cell::text("@欧阳海棠"),
            Cell::text("007"),
            Cell::Empty,
            Cell::text("2019-07"),
        ],
    ]
}

fn go_on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn written(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join(name);
    let count = write_list(&target, Existing::Keep, &roll(), rows(), &mut go_on).unwrap();
    assert_eq!(count, 2);
    (folder, target)
}

#[test]
fn a_list_is_one_heading_row_and_typed_cells() {
    let (_folder, target) = written("roll.xlsx");
    assert_eq!(
        dump(&target),
        r#"[许家湖镇总工会会员名册] Visible
A1 "台账编号"
B1 "姓名"
C1 "证件号"
D1 "手机"
E1 "入会时间"
F1 "年限"
G1 "出勤率"
H1 "会费"
A2 "m-000001"
B2 "=1+1"
C2 "110101199003077731"
D2 "13800005678"
E2 = day 43647
F2 = 7
G2 = 0.965
H2 = 1234.5
A3 "m-000002"
B3 "@欧阳海棠"
C3 "007"
E3 "2019-07"
[说明] Visible
A1 "截至2026年9月30日在册。姓名、单位、电话为现在的。"
"#
    );
}

#[test]
fn an_id_is_a_text_cell_marked_as_text() {
    let (_folder, target) = written("roll.xlsx");
    let sheet = part(&target, "xl/worksheets/sheet1.xml");
    let cell = sheet.split(r#"<c r="C2""#).nth(1).unwrap();
    assert!(
        cell.split('>')
            .next()
            .unwrap()
            .ends_with(r#"t="inlineStr""#),
        "{cell}"
    );
    let formats: Vec<String> = ["C2", "D2", "E2", "F2", "G2", "H2"]
        .map(|place| number_format(&target, 1, place))
        .to_vec();
    assert_eq!(
        formats,
        ["@", "@", "yyyy-mm-dd", "#,##0", "0.0%", "#,##0.00"]
    );
    assert!(sheet.contains(r#"<ignoredError sqref="A1:H3" numberStoredAsText="1"/>"#));
}

#[test]
fn nothing_typed_by_a_person_becomes_a_formula() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a.xlsx");
    let nasty = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "=cmd|' /C calc'!A0",
        "{=1}",
    ];
    let list = List {
        title: "名单".to_owned(),
        columns: vec![Column {
            heading: "=A1".to_owned(),
            width: 10.0,
            kind: Kind::Number,
        }],
        remarks: vec!["=1+1".to_owned()],
    };
    let rows = nasty.map(|text| vec![Cell::text(text)]);
    write_list(&target, Existing::Keep, &list, rows, &mut go_on).unwrap();
    // `dump` itself fails on a formula; here the packages are looked at as well.
    assert!(dump(&target).contains(r#"A2 "=1+1""#));
    for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        assert!(!part(&target, name).contains("<f"), "{name}");
    }
}

#[test]
fn a_list_prints_on_a4_with_its_heading_on_every_page() {
    let (_folder, target) = written("roll.xlsx");
    let sheet = part(&target, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"paperSize="9""#));
    assert!(sheet.contains(r#"fitToHeight="0""#));
    assert!(sheet.contains("&amp;C许家湖镇总工会会员名册"));
    let book = part(&target, "xl/workbook.xml");
    assert!(book.contains("Print_Titles"), "{book}");
    assert!(book.contains("!$1:$1"), "{book}");
}

#[test]
fn a_person_may_stop_a_long_export_and_no_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("roll.xlsx");
    let endless = std::iter::repeat_with(|| vec![Cell::Number(1)]);
    let mut seen = Vec::new();
    let stopped = write_list(&target, Existing::Keep, &roll(), endless, &mut |rows| {
        seen.push(rows);
        if rows < 3_000 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    assert!(matches!(
        stopped,
        Err(ReportError::Cancelled { rows: 3_000 })
    ));
    assert_eq!(seen, [1_000, 2_000, 3_000]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_row_wider_than_the_headings_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("roll.xlsx");
    let wide = vec![vec![Cell::Number(1)], vec![Cell::Empty; 9]];
    let refused = write_list(&target, Existing::Keep, &roll(), wide, &mut go_on);
    assert!(matches!(
        refused,
        Err(ReportError::RowTooWide {
            row: 2,
            cells: 9,
            columns: 8
        })
    ));
    assert!(!target.exists());
}

#[test]
fn an_existing_list_is_not_overwritten_unless_told() {
    let (_folder, target) = written("roll.xlsx");
    let again = write_list(&target, Existing::Keep, &roll(), rows(), &mut go_on);
    assert!(matches!(again, Err(ReportError::Exists { .. })));
    write_list(&target, Existing::Replace, &roll(), [], &mut go_on).unwrap();
    assert!(!dump(&target).contains("m-000001"));
}

#[test]
fn a_sentence_breaks_within_its_column_and_an_id_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("due.xlsx");
    let column = |heading: &str, kind| Column {
        heading: heading.to_owned(),
        width: 12.0,
        kind,
    };
    let list = List {
        title: "今天要办的事".to_owned(),
        columns: vec![column("证件号", Kind::Text), column("说明", Kind::Words)],
        remarks: Vec::new(),
    };
    let row = vec![
        Cell::text("110101199003077731"),
        Cell::text("离期限还有三天，先请副主席把名单核一遍，再打印盖章"),
    ];
    write_list(&target, Existing::Keep, &list, [row], &mut go_on).unwrap();
    let styles = part(&target, "xl/styles.xml");
    let formats: Vec<&str> = styles
        .split("<cellXfs")
        .nth(1)
        .unwrap()
        .split("<xf ")
        .filter(|xf| xf.contains("numFmtId=\"49\" fontId=\"0\""))
        .collect();
    let wrapped = formats
        .iter()
        .filter(|xf| xf.contains("wrapText=\"1\""))
        .count();
    assert_eq!((formats.len(), wrapped), (2, 1), "{formats:?}");
    let sheet = part(&target, "xl/worksheets/sheet1.xml");
    let second = sheet.split("<row r=\"2\"").nth(1).unwrap();
    // 25 full-width letters, five and a half to a line of that column: five lines of 15.75 points.
    let height = second
        .split("ht=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert_eq!(height, "78.75");
}
