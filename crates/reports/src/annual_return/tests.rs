//! The return read back: figures as numbers, codes as text, nothing computed.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::dump::{dump, number_format, part};

pub(super) fn sample() -> AnnualReturn {
    let line = |no: &str, label: &str, indent, unit: &str, value, last_year, change| Line {
        no: no.to_owned(),
        label: label.to_owned(),
        indent,
        unit: unit.to_owned(),
        value,
        last_year,
        change,
        note: String::new(),
    };
    let item = |label: &str, value: &str| Item {
        label: label.to_owned(),
        value: value.to_owned(),
    };
    let mut women = line(
        "B02",
        "其中：女职工",
        1,
        "人",
        Value::Count(610),
        Value::Count(640),
        Value::Count(-30),
    );
    women.note = "三车间停产转岗，见批复".to_owned();
    AnnualReturn {
        cover: Cover {
            title: "2026年度基层工会统计年报表".to_owned(),
            edition: "示例版".to_owned(),
            union: "沂水县恒发食品有限公司工会委员会".to_owned(),
            code: "371323-HFSP".to_owned(),
            period: "2025年10月1日至2026年9月30日".to_owned(),
            items: vec![
                item("行政区划代码", "371323"),
                item("组织类型", "单独基层工会"),
            ],
            responsible: None,
            filler: Some("王桂兰".to_owned()),
            phone: Some("05390000000".to_owned()),
            filled_on: Day::new(2026, 10, 16),
            state: State::Sealed(ShortCode::new("3f9a71c08e24d5b610af").unwrap()),
            notices: vec!["单位负责人对所报数字的真实、准确、完整负责。".to_owned()],
        },
        blocks: vec![
            Block {
                title: "一、单位".to_owned(),
                lines: vec![line(
                    "A01",
                    "统一社会信用代码",
                    0,
                    "—",
                    Value::Text("81371323MC0000001A".to_owned()),
                    Value::Missing,
                    Value::Missing,
                )],
            },
            Block {
                title: "二、职工与会员".to_owned(),
                lines: vec![
                    line(
                        "B01",
                        "职工人数",
                        0,
                        "人",
                        Value::Count(1286),
                        Value::Count(1250),
                        Value::Count(36),
                    ),
                    women,
                    line(
                        "B09",
                        "入会率",
                        0,
                        "%",
                        Value::Percent(0.953),
                        Value::Missing,
                        Value::Missing,
                    ),
                    line(
                        "B10",
                        "会费收入",
                        0,
                        "元",
                        Value::Money(1_234_550),
                        Value::Money(0),
                        Value::Money(1_234_550),
                    ),
                    line(
                        "D01",
                        "建会日期",
                        0,
                        "日",
                        Value::Date(Day::new(2011, 4, 1).unwrap()),
                        Value::Missing,
                        Value::Missing,
                    ),
                ],
            },
        ],
        findings: vec![Finding {
            severity: Severity::Warning,
            lines: "B02".to_owned(),
            finding: "女职工比上年少 30 人".to_owned(),
            explanation: "三车间停产转岗".to_owned(),
        }],
        provenance: Provenance {
            program: "taizhang 0.1.0".to_owned(),
            edition_code: "demo-2026".to_owned(),
            state_digest: "a3f1".repeat(16),
            records: vec![("会员".to_owned(), 1226), ("职工人数".to_owned(), 2)],
            lines: vec![Source {
                no: "B02".to_owned(),
                from: "2026-09-30 的职工人数记录，女".to_owned(),
                rows: 1,
            }],
        },
    }
}

#[test]
fn a_sealed_return_reads_back_figure_by_figure() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("return.xlsx");
    write_annual_return(&target, Existing::Keep, &sample()).unwrap();
    insta::assert_snapshot!("sealed_return", dump(&target));
}

#[test]
fn figures_are_shown_as_figures_and_codes_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("return.xlsx");
    write_annual_return(&target, Existing::Keep, &sample()).unwrap();
    let shown = |place| number_format(&target, 2, place);
    assert_eq!([shown("A5"), shown("D5")], ["@", "@"]);
    assert_eq!([shown("D7"), shown("F7")], ["#,##0", "+#,##0;-#,##0;0"]);
    assert_eq!(shown("D9"), "0.0%");
    assert_eq!(
        [shown("D10"), shown("F10")],
        ["#,##0.00", "+#,##0.00;-#,##0.00;0.00"]
    );
}

#[test]
fn the_short_code_stands_on_every_page() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("return.xlsx");
    write_annual_return(&target, Existing::Keep, &sample()).unwrap();
    assert!(dump(&target).contains(r#""3F9A 71C0 8E24 D5B6 10AF""#));
    for sheet in ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"] {
        let footer =
            "<oddFooter>&amp;L短码 3F9A 71C0 8E24 D5B6 10AF&amp;R第 &amp;P 页，共 &amp;N 页";
        assert!(part(&target, sheet).contains(footer), "{sheet}");
    }
}

#[test]
fn a_draft_says_so_and_bears_no_code() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("return.xlsx");
    let mut draft = sample();
    draft.cover.state = State::Draft;
    write_annual_return(&target, Existing::Keep, &draft).unwrap();
    let cells = dump(&target);
    assert!(cells.contains(r#""草稿，未封存，不作上报""#));
    assert!(!cells.contains("3F9A"));
    assert!(part(&target, "xl/worksheets/sheet2.xml").contains("草稿，未封存，不作上报"));
}

#[test]
fn a_return_without_findings_says_that_nothing_was_found() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("return.xlsx");
    let mut clean = sample();
    clean.findings.clear();
    write_annual_return(&target, Existing::Keep, &clean).unwrap();
    assert!(dump(&target).contains("各项核对没有发现问题。"));
}

#[test]
fn the_cover_and_tables_are_a4_with_a_binding_margin_of_28_mm() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("return.xlsx");
    write_annual_return(&target, Existing::Keep, &sample()).unwrap();
    for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let text = part(&target, sheet);
        assert!(text.contains(r#"paperSize="9""#), "{sheet}");
        // 28 mm in inches.
        assert!(text.contains(r#"<pageMargins left="1.10236"#), "{sheet}");
    }
}
