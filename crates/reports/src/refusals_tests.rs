//! What comes back to the person whose rows were refused.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::dump::{attribute, dump, part, style};

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn row(cells: &[&str], faulty: &[usize], reason: &str) -> RefusedRow {
    RefusedRow {
        numbers: Vec::new(),
        cells: texts(cells),
        faulty: faulty.to_vec(),
        reason: reason.to_owned(),
    }
}

fn one_line() -> Refusals {
    Refusals {
        headings: vec![texts(&["序号", "姓　名", "身份证号", "联系电话"])],
        remarks: texts(&[
            "改好标色的格以后，原样再导入一次。",
            "“错误原因”一栏不用删。",
        ]),
    }
}

fn go_on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[test]
fn refused_rows_come_back_under_the_users_own_headings() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("refused.xlsx");
    let rows = [
        row(
            &["3", "=1+1", "3.71322E+17", "13800005678"],
            &[2],
            "身份证号被表格软件改坏了",
        ),
        row(&["8", "", "110101199003077731"], &[1], "没有姓名"),
    ];
    let count = write_refusals(&target, Existing::Keep, &one_line(), rows, &mut go_on).unwrap();
    assert_eq!(count, 2);
    assert_eq!(
        dump(&target),
        r#"[退回的行] Visible
A1 "序号"
B1 "姓　名"
C1 "身份证号"
D1 "联系电话"
E1 "错误原因"
A2 "3"
B2 "=1+1"
C2 "3.71322E+17"
D2 "13800005678"
E2 "身份证号被表格软件改坏了"
A3 "8"
C3 "110101199003077731"
E3 "没有姓名"
[说明] Visible
A1 "改好标色的格以后，原样再导入一次。"
A2 "“错误原因”一栏不用删。"
"#
    );
}

#[test]
fn the_faulty_cell_is_coloured_even_when_it_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("refused.xlsx");
    let rows = [row(&["8", "", "110101199003077731", "1"], &[1], "没有姓名")];
    write_refusals(&target, Existing::Keep, &one_line(), rows, &mut go_on).unwrap();
    let fill = |place: &str| attribute(&style(&target, 1, place), "fillId");
    let styles = part(&target, "xl/styles.xml");
    let fills: Vec<&str> = styles.split("<fill>").collect();
    assert!(fills[fill("B2") + 1].contains("FFD9D6"));
    assert_eq!(fill("C2"), 0);
}

#[test]
fn two_heading_lines_stay_two_and_the_reason_stands_in_the_upper() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("refused.xlsx");
    let refusals = Refusals {
        headings: vec![
            texts(&["姓名", "联系方式", ""]),
            texts(&["", "手机", "住址"]),
        ],
        remarks: Vec::new(),
    };
    let rows = [row(&["甲", "1", "许家湖镇"], &[1], "手机号位数不对")];
    write_refusals(&target, Existing::Keep, &refusals, rows, &mut go_on).unwrap();
    assert_eq!(
        dump(&target),
        r#"[退回的行] Visible
A1 "姓名"
B1 "联系方式"
D1 "错误原因"
B2 "手机"
C2 "住址"
A3 "甲"
B3 "1"
C3 "许家湖镇"
D3 "手机号位数不对"
"#
    );
}

#[test]
fn stopping_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("refused.xlsx");
    let endless = std::iter::repeat_with(|| row(&["1"], &[], "没有姓名"));
    let stopped = write_refusals(&target, Existing::Keep, &one_line(), endless, &mut |_| {
        ControlFlow::Break(())
    });
    assert!(matches!(
        stopped,
        Err(ReportError::Cancelled { rows: 1_000 })
    ));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_row_with_more_cells_than_headings_is_told_not_cut() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("refused.xlsx");
    let rows = [row(&["1", "2", "3", "4", "5"], &[], "没有姓名")];
    let refused = write_refusals(&target, Existing::Keep, &one_line(), rows, &mut go_on);
    assert!(matches!(
        refused,
        Err(ReportError::RowTooWide {
            row: 1,
            cells: 5,
            columns: 4
        })
    ));
}

#[test]
fn a_number_that_lost_its_digits_goes_back_as_the_number_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("refused.xlsx");
    let mut damaged = row(
        &["3", "王伟", "371322198805098050", "13800005678"],
        &[2],
        "",
    );
    damaged.numbers = vec![2];
    write_refusals(&target, Existing::Keep, &one_line(), [damaged], &mut go_on).unwrap();
    let dump = dump(&target);
    assert!(dump.contains("C2 = 371322198805098050\n"), "{dump}");
    assert!(dump.contains("D2 \"13800005678\""), "{dump}");
}
