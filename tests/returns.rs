//! 年报: figures from records, each with the rows behind it; checks; the seal.

use serde_json::{Value, json};
use std::path::Path;
use taizhang_testkit::{Desk, FACTORY, sample};

const EDITION: &str = "base-2026-sample";

/// The practice township: its return has something in every block.
fn township() -> Desk {
    let desk = Desk::unfounded();
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    desk
}

fn show(desk: &Desk) -> Value {
    desk.call("return_show", json!({ "edition": EDITION }))
}

fn line(sheet: &Value, no: &str) -> Value {
    let mut lines = sheet["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|block| block["lines"].as_array().unwrap());
    lines.find(|line| line["no"] == no).unwrap()["value"].clone()
}

fn explain(desk: &Desk, no: &str) -> Value {
    desk.call(
        "return_explain",
        json!({ "edition": EDITION, "line": no, "limit": 200 }),
    )
}

#[test]
fn the_return_fills_itself_from_the_records() {
    let sheet = show(&township());
    assert_eq!(line(&sheet, "902"), json!("练手镇总工会"));
    // Four base unions, one of them joint; 260 + 85 + 42 + 48 employees; 60 + 30 + 26 + 12 members.
    assert_eq!(
        (line(&sheet, "102"), line(&sheet, "104")),
        (json!("4"), json!("1"))
    );
    assert_eq!(
        (line(&sheet, "201"), line(&sheet, "205")),
        (json!("435"), json!("128"))
    );
    assert_eq!(
        (&sheet["from"], &sheet["to"], &sheet["sample"]),
        (&json!("2025-10-01"), &json!("2026-09-30"), &json!(true))
    );
}

#[test]
fn the_rows_behind_a_figure_sum_to_it() {
    let desk = township();
    let sheet = show(&desk);
    for no in [
        "102", "108", "201", "202", "205", "206", "207", "301", "401", "404",
    ] {
        let explained = explain(&desk, no);
        assert_eq!(explained["next"], Value::Null, "line {no}");
        let sum: i64 = explained["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["amount"].as_i64().unwrap())
            .sum();
        assert_eq!(line(&sheet, no), json!(sum.to_string()), "line {no}");
    }
}

#[test]
fn the_unions_figures_sum_to_the_whole() {
    let desk = township();
    let explained = explain(&desk, "205");
    let values: Vec<(&Value, &Value)> = explained["by_union"]
        .as_array()
        .unwrap()
        .iter()
        .map(|union| (&union["code"], &union["value"]))
        .collect();
    let expected = [
        ("371323-LSBC", "30"),
        ("371323-LSDZ", "60"),
        ("371323-LSSP", "26"),
        ("371323-LSXX", "12"),
    ];
    for (code, value) in expected {
        assert!(
            values.contains(&(&json!(code), &json!(value))),
            "{code} in {values:?}"
        );
    }
}

#[test]
fn a_return_is_sealed_when_every_doubt_is_explained() {
    let desk = township();
    let sheet = show(&desk);
    assert_eq!(sheet["errors"], json!(0), "{}", sheet["findings"]);
    for finding in sheet["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["severity"] == "verify")
    {
        desk.call(
            "return_note",
            json!({ "edition": EDITION, "finding": finding["id"], "text": "已核对，属实。" }),
        );
    }
    let code = desk.call("return_seal", json!({ "edition": EDITION }))["short_code"].clone();
    let shape: Vec<usize> = code.as_str().unwrap().split(' ').map(str::len).collect();
    assert_eq!(shape, [4, 4, 4, 4, 4]);
    assert_eq!(show(&desk)["sealed"]["short_code"], code);
    // What happens afterwards leaves the sealed figures as they are.
    let member = json!({ "union": "371323-LSXX", "name": "新来的", "joined_on": "2026-09-01" });
    desk.call("member_enrol", member);
    assert_eq!(line(&show(&desk), "205"), json!("128"));
    desk.call(
        "return_build",
        json!({ "edition": EDITION, "to": desk.path("return.xlsx") }),
    );
    assert!(Path::new(&desk.path("return.xlsx")).exists());
}

#[test]
fn an_unexplained_doubt_stands_in_the_way_of_the_seal() {
    let desk = Desk::new();
    desk.import(FACTORY, &sample("plain.xlsx"));
    let sheet = show(&desk);
    assert_eq!(sheet["can_seal"], json!(false));
    let failure = desk.refuse("return_seal", json!({ "edition": EDITION }));
    assert_eq!(failure.exit_code(), 1);
    assert_eq!(show(&desk)["sealed"], Value::Null);
}

#[test]
fn an_edition_there_is_not_is_refused() {
    let desk = Desk::new();
    assert_eq!(
        desk.refuse("return_show", json!({ "edition": "base-1999" }))
            .code,
        "no_edition"
    );
}

/// Every line of a form as the sample township fills it: what stands there, or why nothing does.
fn lines(desk: &Desk, edition: &str) -> Vec<Value> {
    let sheet = desk.call("return_show", json!({ "edition": edition }));
    let blocks = sheet["blocks"].as_array().unwrap().iter();
    let lines = blocks.flat_map(|block| block["lines"].as_array().unwrap().clone());
    lines.collect()
}

#[test]
fn every_line_of_the_sample_township_is_filled_or_says_why_it_is_empty() {
    let desk = township();
    let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    for (edition, least) in [
        ("base-2026-sample", 200),
        ("upper-2026-sample", 200),
        ("base-2025-sample", 200),
        ("upper-2025-sample", 200),
    ] {
        let lines = lines(&desk, edition);
        assert!(lines.len() >= least, "{edition} has {} lines", lines.len());
        let empty: Vec<&Value> = lines
            .iter()
            .filter(|line| line["value"].is_null())
            .collect();
        for line in &empty {
            let (no, why) = (text(line, "no"), text(line, "blank"));
            assert!(!why.is_empty(), "{edition} {no} says nothing and not why");
        }
        // No reason answers for everything: no line that is empty shares its sentence with another, unless both lack the same.
        let mut reasons: std::collections::BTreeMap<String, Vec<String>> = Default::default();
        for line in lines.iter().filter(|line| !line["blank"].is_null()) {
            reasons
                .entry(text(line, "blank"))
                .or_default()
                .push(text(line, "label"));
        }
        for (why, labels) in &reasons {
            // One matter without records, one figure that is nought: what rests on it lacks the same.
            let shared = why.contains("的记录；") || why.contains("没有率可算");
            assert!(
                shared || labels.len() == 1,
                "{edition}: “{why}” answers for {labels:?}"
            );
        }
        // A nought beside records of its matter was counted, and needs no reason.
        let noughts = lines
            .iter()
            .filter(|line| line["value"] == json!("0") || line["value"] == json!("0.00"));
        let told = noughts
            .clone()
            .filter(|line| !line["blank"].is_null())
            .count();
        assert!(
            told < noughts.count(),
            "{edition}: not every nought is for want of records"
        );
    }
}

#[test]
fn what_the_sample_township_leaves_empty_it_explains_from_its_own_records() {
    let desk = township();
    let said = |edition: &str, no: &str| {
        let lines = lines(&desk, edition);
        let line = lines.iter().find(|line| line["no"] == json!(no)).unwrap();
        (
            line["value"].clone(),
            line["blank"].as_str().unwrap_or_default().to_owned(),
        )
    };
    // A township's own union has no employer: the line is asked of stand-alone unions.
    let (value, why) = said(EDITION, "115");
    assert_eq!(value, Value::Null);
    assert!(
        why.contains("只问单独的基层工会") && why.contains("总工会"),
        "{why}"
    );
    // What is filled has no reason.
    assert_eq!(said(EDITION, "205"), (json!("128"), String::new()));
    // The terminal lists them with the findings.
    let checked = desk.call("return_check", json!({ "edition": EDITION }));
    let blanks = checked["blanks"].as_array().unwrap();
    let employer = blanks
        .iter()
        .find(|blank| blank["line"] == json!("115"))
        .unwrap();
    assert_eq!(employer["why"], json!(why));
    // The paper says it beside the line.
    let to = desk.path("return.xlsx");
    desk.call("return_build", json!({ "edition": EDITION, "to": to }));
    assert!(crate::taking_back::cells(&to).contains(&why));
}

#[test]
fn a_ledger_without_records_says_of_each_rate_and_figure_what_it_lacks() {
    let desk = Desk::of("union", "371323-XJH", "许家湖镇总工会");
    let lines = lines(&desk, EDITION);
    let why = |no: &str| {
        let line = lines.iter().find(|line| line["no"] == json!(no)).unwrap();
        line["blank"].as_str().unwrap_or_default().to_owned()
    };
    for (no, said) in [
        ("201", "没有一家工会登记过“职工”"),
        ("202", "没有一家工会登记过“女职工”"),
        ("210", "没有一家工会登记过“职工”"),
        ("211", "“会员”是 0"),
        ("604", "“应召开职代会的工会”是 0"),
        ("205", "没有会员的记录"),
        ("901", "没有登记本单位的“统计编码”"),
        ("407", "没有登记过工会委员会的选举"),
        ("505", "没有登记工会法人资格证书"),
    ] {
        assert!(why(no).contains(said), "{no}: {}", why(no));
    }
}
