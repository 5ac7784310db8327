//! 上年年报数: last year's return, as the office has it on a sheet, comes to stand beside this year's.

use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

const EDITION: &str = "base-2026-sample";
const BEFORE: &str = "base-2025-sample";

fn request(desk: &Desk, file: &str, answers: &Value) -> Value {
    json!({
        "kind": "figures", "file": desk.path(file), "map": {}, "sheet": null, "as_of": null, "edition": EDITION, "answers": answers,
    })
}

fn look(desk: &Desk, file: &str) -> Value {
    desk.call("list_import_open", request(desk, file, &json!({})))
}

fn take(desk: &Desk, preview: &Value) {
    desk.call("list_import_apply", json!({ "batch": preview["batch"] }));
}

fn page(desk: &Desk, preview: &Value, part: &str) -> Value {
    let request = json!({ "batch": preview["batch"], "part": part, "after": 0, "limit": 200 });
    desk.call("list_import_page", request)["rows"].clone()
}

fn write(desk: &Desk, file: &str, text: &str) {
    fs::write(desk.path(file), text).unwrap();
}

fn show(desk: &Desk) -> Value {
    desk.call("return_show", json!({ "edition": EDITION }))
}

fn line(sheet: &Value, no: &str) -> Value {
    let blocks = sheet["blocks"].as_array().unwrap();
    let mut lines = blocks
        .iter()
        .flat_map(|block| block["lines"].as_array().unwrap());
    lines.find(|line| line["no"] == no).unwrap().clone()
}

fn last_year(desk: &Desk, no: &str) -> Value {
    line(&show(desk), no)["last_year"].clone()
}

/// An office whose factory has forty employees.
fn office() -> Desk {
    let desk = Desk::new();
    let count = json!({ "union": FACTORY, "on": "2026-09-30", "employees": 40, "women": 22, "migrant": 10, "dispatched": 0 });
    desk.call("headcount_record", count);
    desk
}

#[test]
fn the_workbook_of_last_year_comes_in_whole_and_a_second_time_changes_nothing() {
    let before = Desk::unfounded();
    before.call("practice_open", json!({ "at": before.path("practice") }));
    let sheet = before.call("return_show", json!({ "edition": BEFORE }));
    let desk = office();
    let to = desk.path("2025年报.xlsx");
    before.call("return_build", json!({ "edition": BEFORE, "to": to }));

    let preview = look(&desk, "2025年报.xlsx");
    assert_eq!(
        (&preview["rejected"], &preview["transfers"]),
        (&json!(0), &json!(0)),
        "{preview}"
    );
    take(&desk, &preview);
    let now = show(&desk);
    assert_eq!(now["last_year_from"], "上年数取自导入的“2025年报.xlsx”");
    for block in sheet["blocks"].as_array().unwrap() {
        for was in block["lines"].as_array().unwrap() {
            let no = was["no"].as_str().unwrap();
            assert_eq!(line(&now, no)["last_year"], was["value"], "{no}");
        }
    }
    let again = look(&desk, "2025年报.xlsx");
    assert_eq!((&again["added"], &again["updated"]), (&json!(0), &json!(0)));
}

#[test]
fn the_countys_own_form_is_matched_by_name_by_number_and_by_the_line_above() {
    let desk = office();
    write(
        &desk,
        "form.csv",
        "代码,指标名称,计量单位,合计\n\
         ,一、职工和会员,,\n\
         A1,职工人数（人）,人,\"1,030 人\"\n\
         A2,其中：女职工,人,—\n\
         205,会员总数,人,987\n\
         ,入会率,%,95.8%\n\
         ,工会干部,人,12\n\
         ,其中：专职,人,2\n\
         ,工会主席,人,3\n\
         ,其中：专职,人,1\n\
         108,涵盖的法人单位,家,4\n\
         A9,困难职工,人,5\n\
         ,保留会籍（不计入会员）,人,两三个\n\
         A1,职工,人,1031\n\
         填表人：赵主席,,,\n",
    );
    let preview = look(&desk, "form.csv");
    let n = |key: &str| preview[key].as_u64().unwrap();
    assert_eq!(
        (n("added"), n("rejected"), n("transfers")),
        (7, 3, 1),
        "{preview}"
    );
    assert_eq!(n("rows"), n("added") + n("rejected") + n("transfers"));
    assert_eq!(
        page(&desk, &preview, "transfer")[0]["message"],
        "年报表里这个编号是“108 涵盖单位”，名称不一样。是同一项吗？"
    );
    let why = page(&desk, &preview, "rejected");
    let why: Vec<&str> = why
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["reason"].as_str().unwrap())
        .collect();
    assert_eq!(
        why,
        [
            "list_figure_unknown",
            "list_figure_unread",
            "list_duplicate_in_file"
        ]
    );

    // The person says that it is the same line.
    let asked = page(&desk, &preview, "transfer")[0]["row"].to_string();
    let answered = desk.call(
        "list_import_open",
        request(&desk, "form.csv", &json!({ asked: true })),
    );
    assert_eq!(
        (&answered["transfers"], &answered["added"]),
        (&json!(0), &json!(8))
    );
    take(&desk, &answered);
    let sheet = show(&desk);
    for (no, value) in [
        ("201", json!("1030")),
        ("202", Value::Null),
        ("205", json!("987")),
        ("210", json!("95.8")),
        ("302", json!("2")),
        ("306", json!("1")),
        ("108", json!("4")),
        ("213", Value::Null),
    ] {
        assert_eq!(line(&sheet, no)["last_year"], value, "{no}");
    }
}

#[test]
fn a_name_of_several_lines_without_the_line_above_says_so() {
    let desk = office();
    write(
        &desk,
        "form.csv",
        "指标,本年\n其中：专职,2\n会员,30\n其中：专职,1\n",
    );
    let preview = look(&desk, "form.csv");
    assert_eq!(preview["reasons"], json!({ "list_figure_ambiguous": 2 }));
}

#[test]
fn a_figure_more_than_three_tenths_off_the_sheets_is_found_and_exactly_three_tenths_is_not() {
    let desk = office();
    let found = |employees: u32| {
        write(
            &desk,
            "form.csv",
            &format!("编号,指标,本年\n201,职工,{employees}\n"),
        );
        take(&desk, &look(&desk, "form.csv"));
        let sheet = show(&desk);
        let findings = sheet["findings"].as_array().unwrap().iter();
        let mut changes = findings.filter(|finding| finding["id"] == "change:201");
        changes
            .next()
            .map(|finding| finding["message"].as_str().unwrap().to_owned())
    };
    assert_eq!(found(40), None);
    assert_eq!(found(31), None, "29.0 percent more");
    assert_eq!(
        found(30).as_deref(),
        Some("职工比上年多 33.3%，超过 30%。属实的话，请写明原因。")
    );
    assert_eq!(found(57), None, "29.8 percent less");
    assert_eq!(
        found(58).as_deref(),
        Some("职工比上年少 31.0%，超过 30%。属实的话，请写明原因。")
    );
}

#[test]
fn undoing_the_sheet_takes_its_figures_out_again() {
    let desk = office();
    assert_eq!(
        last_year(&desk, "201"),
        Value::Null,
        "nobody was counted a year ago"
    );
    write(&desk, "form.csv", "编号,指标,本年\n201,职工,38\n");
    let preview = look(&desk, "form.csv");
    take(&desk, &preview);
    assert_eq!(last_year(&desk, "201"), json!("38"));
    desk.call("roll_undo", json!({ "batch": preview["batch"] }));
    assert_eq!(last_year(&desk, "201"), Value::Null);
    assert!(
        show(&desk)["last_year_from"]
            .as_str()
            .unwrap()
            .ends_with("推算")
    );
}

#[test]
fn figures_are_refused_where_they_would_count_for_nothing() {
    let desk = Desk::unfounded();
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    write(&desk, "form.csv", "编号,指标,本年\n201,职工,38\n");
    let mut unknown = request(&desk, "form.csv", &json!({}));
    unknown["edition"] = json!("base-1999");
    assert_eq!(desk.refuse("list_import_open", unknown).code, "no_edition");

    seal(&desk, BEFORE);
    let failure = desk.refuse("list_import_open", request(&desk, "form.csv", &json!({})));
    assert_eq!(failure.code, "earlier_sealed");
    assert_eq!(show(&desk)["takes_earlier"], json!(false));
    seal(&desk, EDITION);
    let failure = desk.refuse("list_import_open", request(&desk, "form.csv", &json!({})));
    assert_eq!(failure.code, "already_sealed");
}

fn seal(desk: &Desk, edition: &str) {
    let sheet = desk.call("return_show", json!({ "edition": edition }));
    for finding in sheet["findings"].as_array().unwrap() {
        if finding["severity"] == "verify" {
            let note =
                json!({ "edition": edition, "finding": finding["id"], "text": "已核对，属实。" });
            desk.call("return_note", note);
        }
    }
    desk.call("return_seal", json!({ "edition": edition }));
}
