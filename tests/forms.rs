//! 本县自己的年报表: the template changed in a workbook and put in again, the cell of whatever does not hold, and a form of half a
//! year, which shows what fell into it.

use crate::rules::{pair, publish};
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{Read as _, Write as _};
use taizhang_testkit::{Desk, FACTORY};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

const EDITION: &str = "base-2026-sample";

/// Writes the template of this year's form and changes texts of cells in it, as somebody does in WPS.
fn changed(desk: &Desk, name: &str, changes: &[(&str, &str)]) -> String {
    let template = desk.path("模板.xlsx");
    let to = json!({ "edition": EDITION, "to": template });
    desk.call("return_form_write", to);
    let file = desk.path(name);
    let mut old = ZipArchive::new(File::open(&template).unwrap()).unwrap();
    let mut new = ZipWriter::new(File::create(&file).unwrap());
    let mut made = vec![0; changes.len()];
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        new.start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        if name.ends_with(".xml") {
            let mut text = String::from_utf8(bytes).unwrap();
            for (change, (from, to)) in changes.iter().enumerate() {
                let (from, to) = (format!("<t>{from}</t>"), format!("<t>{to}</t>"));
                made[change] += text.matches(&from).count();
                text = text.replace(&from, &to);
            }
            bytes = text.into_bytes();
        }
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap();
    assert!(made.iter().all(|times| *times > 0), "{changes:?}: {made:?}");
    file
}

/// Name of the cell of a sheet in whose row a column says this, as WPS names it.
fn cell(file: &str, sheet: &str, row: &str, heading: &str) -> String {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let rows: Vec<&[Data]> = range.rows().collect();
    let column = rows[0].iter().position(|cell| *cell == heading).unwrap();
    let at = rows
        .iter()
        .position(|cells| cells.iter().any(|cell| *cell == row))
        .unwrap();
    format!("{}{}", char::from(b'A' + column as u8), at + 1)
}

#[test]
fn a_figure_that_nobody_knows_is_refused_with_its_cell() {
    let county = Desk::county();
    let own = ("base-2026-sample", "yishui-2026");
    let file = changed(
        &county,
        "本县.xlsx",
        &[own, ("members_women", "女会员人数总和")],
    );
    let refused = county.refuse("return_form_set", json!({ "file": file }));
    assert_eq!(refused.code, "bad_edition");
    let place = cell(&file, "指标", "206", "公式");
    assert!(
        refused
            .message
            .contains(&format!("“指标”表 {place} 这一格")),
        "{}",
        refused.message
    );
    assert!(
        refused.message.contains("女会员人数总和"),
        "{}",
        refused.message
    );
    let editions = county.call("return_editions", json!({}));
    assert_eq!(
        editions["editions"].as_array().unwrap().len(),
        4,
        "nothing of it was taken"
    );
}

#[test]
fn lines_that_come_back_to_themselves_are_refused_with_the_cell() {
    let county = Desk::county();
    let own = ("base-2026-sample", "yishui-2026");
    let circle = [
        own,
        ("members_women", "[207]"),
        ("members_migrant", "[206]"),
    ];
    let file = changed(&county, "本县.xlsx", &circle);
    let refused = county.refuse("return_form_set", json!({ "file": file }));
    assert_eq!(refused.code, "bad_edition");
    let places = [
        cell(&file, "指标", "206", "公式"),
        cell(&file, "指标", "207", "公式"),
    ];
    let named = |place: &String| {
        refused
            .message
            .contains(&format!("“指标”表 {place} 这一格"))
    };
    assert!(places.iter().any(named), "{}", refused.message);
}

#[test]
fn a_check_over_an_unknown_figure_is_refused_with_its_cell() {
    let county = Desk::county();
    let own = ("base-2026-sample", "yishui-2026");
    let check = (
        "employees_women &lt;= employees",
        "employees_women &lt;= staff",
    );
    let file = changed(&county, "本县.xlsx", &[own, check]);
    let refused = county.refuse("return_form_set", json!({ "file": file }));
    let place = cell(&file, "审核", "employees_women_within", "应当成立");
    assert!(
        refused
            .message
            .contains(&format!("“审核”表 {place} 这一格")),
        "{}",
        refused.message
    );
}

fn line(sheet: &Value, label: &str) -> Value {
    let blocks = sheet["blocks"].as_array().unwrap().iter();
    let mut lines = blocks.flat_map(|block| block["lines"].as_array().unwrap());
    lines.find(|line| line["label"] == json!(label)).unwrap()["value"].clone()
}

#[test]
fn a_form_of_half_a_year_shows_what_fell_into_it() {
    let (county, union) = pair();
    let half = [
        ("base-2026-sample", "yishui-half-2026"),
        ("2026年度基层工会统计年报表", "2026年上半年基层工会统计表"),
        ("2025-10-01", "2026-01-01"),
        ("2026-09-30", "2026-06-30"),
    ];
    let file = changed(&county, "半年.xlsx", &half);
    county.call("return_form_set", json!({ "file": file }));
    union.call("rules_take", json!({ "file": publish(&county) }));

    let contest = |on: &str, people: &str| {
        union.call(
            "activity_put",
            json!({
                "id": null, "union": FACTORY, "kind": "labour_contest", "title": "劳动竞赛", "on": on, "until": null,
                "place": null, "level": null, "fields": { "people": people }, "note": null,
            }),
        );
    };
    let join = |name: &str, on: &str| {
        let member = json!({ "union": FACTORY, "name": name, "joined_on": on });
        union.call("member_enrol", member);
    };
    // Before the half-year, on its first and its last day, and after it; all of them within the statistical year.
    for (on, people, name) in [
        ("2025-12-31", "10", "赵一"),
        ("2026-01-01", "20", "钱二"),
        ("2026-06-30", "30", "孙三"),
        ("2026-07-01", "40", "李四"),
    ] {
        contest(on, people);
        join(name, on);
    }
    let shown = |edition: &str| {
        let sheet = union.call("return_show", json!({ "edition": edition }));
        ["开展劳动竞赛", "参加劳动竞赛", "本年入会", "会员"].map(|label| line(&sheet, label))
    };
    assert_eq!(
        shown("yishui-half-2026"),
        ["2", "50", "2", "3"].map(|value| json!(value))
    );
    assert_eq!(
        shown(EDITION),
        ["4", "100", "4", "4"].map(|value| json!(value))
    );
    // The same days set beside the year, without a form of their own.
    let beside = json!({ "edition": EDITION, "from": "2026-01-01", "to": "2026-06-30" });
    let lines = union.call("return_beside", beside)["lines"].clone();
    let mut lines = lines.as_array().unwrap().iter();
    let contests = lines.find(|line| line["label"] == "参加劳动竞赛").unwrap();
    assert_eq!(
        (&contests["value"], &contests["other"]),
        (&json!("100"), &json!("50"))
    );
}

#[test]
fn a_form_whose_lines_moved_stands_beside_the_one_before_line_by_line() {
    let (county, union) = pair();
    let moved = [
        ("base-2026-sample", "yishui-2026"),
        ("212", "2999"),
        ("208", "2998"),
        ("其中：劳务派遣会员", "其中：派遣会员"),
    ];
    let file = changed(&county, "改号.xlsx", &moved);
    county.call("return_form_set", json!({ "file": file }));
    union.call("rules_take", json!({ "file": publish(&county) }));
    let member = json!({ "union": FACTORY, "name": "赵一", "joined_on": "2026-03-02" });
    union.call("member_enrol", member);
    let beside = json!({ "edition": EDITION, "with": "yishui-2026" });
    let lines = union.call("return_beside", beside)["lines"].clone();
    let line = |no: &str| {
        let mut lines = lines.as_array().unwrap().iter();
        lines.find(|line| line["no"] == json!(no)).unwrap().clone()
    };
    let (joined, dispatched) = (line("212"), line("208"));
    assert_eq!(joined["other_no"], json!("2999"));
    assert_eq!(joined["remark"], json!("右边的编号是 2999"));
    assert_eq!(
        (&joined["value"], &joined["other"]),
        (&json!("1"), &json!("1"))
    );
    assert_eq!(
        dispatched["remark"],
        json!("右边叫“其中：派遣会员”，编号 2998")
    );
    // What did not move says nothing.
    assert_eq!(line("201")["remark"], Value::Null);
}
