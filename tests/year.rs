//! 年度: rates, work report and overview say what the return says, from the same records.

use crate::papers::words;
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use taizhang_testkit::Desk;

const FORMS: [(&str, &str); 2] = [
    (
        "base-2026-sample",
        include_str!("../assets/forms/base-2026-sample.json"),
    ),
    (
        "upper-2026-sample",
        include_str!("../assets/forms/upper-2026-sample.json"),
    ),
];

const REPORT: &str = include_str!("../assets/reports/work-report.json");

fn township() -> Desk {
    let desk = Desk::unfounded();
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    desk
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

/// What the return says, by the formula of the line.
fn returned(desk: &Desk) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for (edition, form) in FORMS {
        let form: Value = serde_json::from_str(form).unwrap();
        let sheet = desk.call("return_show", json!({ "edition": edition }));
        let values: BTreeMap<&str, &Value> = list(&sheet, "blocks")
            .iter()
            .flat_map(|block| list(block, "lines"))
            .map(|line| (line["no"].as_str().unwrap(), &line["value"]))
            .collect();
        for line in list(&form, "blocks")
            .iter()
            .flat_map(|block| list(block, "lines"))
        {
            if let Some(value) = values[line["no"].as_str().unwrap()].as_str() {
                let percent = if line["kind"] == "percent" { "%" } else { "" };
                said.insert(
                    line["formula"].as_str().unwrap().to_owned(),
                    format!("{value}{percent}"),
                );
            }
        }
    }
    said
}

fn of_the_form() -> Value {
    json!({ "from": "2025-10-01", "to": "2026-09-30", "union": null })
}

fn report(desk: &Desk, request: Value) -> Value {
    desk.call("work_report", request)
}

fn numbers(report: &Value) -> Vec<(String, String)> {
    list(report, "sections")
        .iter()
        .flat_map(|section| list(section, "sentences"))
        .flat_map(|sentence| list(sentence, "numbers"))
        .map(|number| {
            (
                number["formula"].as_str().unwrap().to_owned(),
                number["value"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

#[test]
fn every_figure_of_the_report_is_the_returns() {
    let desk = township();
    let returned = returned(&desk);
    let report = report(&desk, of_the_form());
    let mut compared = BTreeSet::new();
    for (formula, value) in numbers(&report) {
        if let Some(said) = returned.get(&formula) {
            assert_eq!(value, *said, "{formula}");
            compared.insert(formula);
        }
    }
    // Nothing that the return counts and the report speaks of is passed over in silence.
    let mut known = 0;
    for gap in REPORT
        .split('{')
        .filter_map(|rest| Some(rest.split_once('}')?.0))
    {
        match returned.get(gap).map(String::as_str) {
            None | Some("0" | "0.00") => {}
            Some(said) => {
                assert!(compared.contains(gap), "{gap} is {said}");
                known += 1;
            }
        }
    }
    assert!(known >= 30, "{known}: {compared:?}");
}

#[test]
fn the_document_has_every_sentence_and_a_part_without_records_says_so() {
    let desk = township();
    let report = report(&desk, of_the_form());
    let written = desk.call(
        "work_report_write",
        json!({ "from": "2025-10-01", "until": "2026-09-30", "union": null, "to": desk.path("总结.docx") }),
    );
    let text = words(Path::new(written["file"].as_str().unwrap()));
    assert!(
        text.contains("练手镇总工会") && text.contains("工作总结"),
        "{text}"
    );
    let mut sentences = 0;
    for section in list(&report, "sections") {
        assert!(text.contains(section["title"].as_str().unwrap()));
        for sentence in list(section, "sentences") {
            let sentence = sentence["text"].as_str().unwrap();
            assert!(text.contains(sentence), "{sentence}");
            sentences += 1;
        }
    }
    assert_eq!(written["sentences"], json!(sentences));
    assert!(text.contains("存在的问题") && text.contains("下一步打算"));
    let silent = list(&report, "sections").iter();
    let silent = silent
        .filter(|section| list(section, "sentences").is_empty())
        .count();
    assert_eq!(text.matches("没有记录。").count(), silent);
    // The log knows that it was taken out.
    let history = desk.call("history", json!({ "after": null, "limit": 3 }));
    assert!(history.to_string().contains("工作总结"), "{history}");
}

#[test]
fn the_page_of_papers_fills_the_report_of_a_union_and_a_period() {
    let desk = township();
    let asked = json!({ "from": "2026-01-01", "to": "2026-06-30", "union": "371323-LSDZ" });
    let about = report(&desk, asked)["about"].clone();
    assert_eq!(about, json!("2026-01-01_2026-06-30_371323-LSDZ"));
    let form = desk.call(
        "paper_form",
        json!({ "name": "工作总结", "union": null, "about": { "kind": "report", "id": about } }),
    );
    assert_eq!(form["union"], json!("371323-LSDZ"));
    assert_eq!(form["values"]["总结期间"], json!("2026年上半年"));
    let first = &form["rows"]["各部分"][0]["内容"];
    assert!(
        first.as_str().unwrap().contains("共有会员 60 人"),
        "{first}"
    );
}

#[test]
fn a_county_reports_what_it_merged_with_its_own() {
    let desk = Desk::county();
    let add = |code: &str, name: &str| desk.add_union(code, name);
    add("371323-A", "甲厂工会");
    add("371323-B", "乙厂工会");
    let asked = json!({ "from": "2026-01-01", "to": "2026-06-30", "union": null });
    let said = report(&desk, asked);
    assert_eq!(numbers(&said)[0], ("unions".to_owned(), "3".to_owned()));
    let written = desk.call(
        "work_report_write",
        json!({ "from": "2026-01-01", "until": "2026-06-30", "union": null, "to": desk.folder() }),
    );
    let file = written["file"].as_str().unwrap();
    assert!(file.ends_with("2026年上半年工作总结.docx"), "{file}");
    let text = words(Path::new(file));
    assert!(text.contains(said["name"].as_str().unwrap()), "{text}");
}

#[test]
fn the_rates_are_the_returns_and_their_lists_add_up_to_them() {
    let desk = township();
    let returned = returned(&desk);
    let reply = desk.call(
        "rates",
        json!({ "from": "2025-10-01", "to": "2026-09-30", "union": null, "step": "half" }),
    );
    for (code, part, whole) in [
        ("congress", "congresses_held", "congresses_due"),
        ("openness", "openness_covered", "openness_due"),
        ("wage", "wage_covered", "wage_due"),
    ] {
        let rate = list(&reply, "rates")
            .iter()
            .find(|rate| rate["code"] == code)
            .unwrap();
        assert_eq!(rate["rate"]["part"].to_string(), returned[part], "{code}");
        assert_eq!(rate["rate"]["whole"].to_string(), returned[whole], "{code}");
        assert_eq!(
            rate["rate"]["rate"].as_str().unwrap(),
            returned[&format!("ratio({part}, {whole})")]
        );
        let rows = |of: Value| {
            let request = json!({
                "from": "2025-10-01", "to": "2026-09-30", "union": null, "rate": code, "part": of,
            });
            desk.call("rate_rows", request)["all"].as_i64().unwrap()
        };
        assert_eq!(rows(json!("done")).to_string(), returned[part], "{code}");
        assert_eq!(rows(json!("missing")), rate["missing"].as_i64().unwrap());
        assert_eq!(rows(Value::Null).to_string(), returned[whole], "{code}");
    }
    let staff = &list(&reply, "rates")[3];
    assert_eq!(staff["rate"]["part"].to_string(), returned["wage_staff"]);
    // Half-years from New Year on, the last one up to the day asked for.
    let points: Vec<&Value> = list(&reply, "trend")
        .iter()
        .map(|point| &point["to"])
        .collect();
    assert_eq!(
        points,
        [
            "2024-06-30",
            "2024-12-31",
            "2025-06-30",
            "2025-12-31",
            "2026-06-30",
            "2026-09-30"
        ]
    );
    for point in list(&reply, "trend") {
        let asked = json!({
            "from": point["from"], "to": point["to"], "union": null, "step": null,
        });
        let then = desk.call("rates", asked);
        for (at, rate) in list(&then, "rates").iter().enumerate() {
            assert_eq!(rate["rate"]["part"], point["rates"][at]["part"]);
            assert_eq!(rate["rate"]["whole"], point["rates"][at]["whole"]);
        }
    }
}

#[test]
fn the_sheet_of_the_rates_names_everyone_and_prints_the_definitions() {
    let desk = township();
    let to = desk.path("rates.xlsx");
    let written = desk.call(
        "rates_write",
        json!({ "from": "2026-01-01", "until": "2026-11-22", "union": null, "to": to }),
    );
    let mut book: Xlsx<_> = open_workbook(&to).unwrap();
    let sheets = book.sheet_names();
    let cells = |book: &mut Xlsx<_>, name: &str| -> Vec<Vec<Data>> {
        let range = book.worksheet_range(name).unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    };
    let rows = cells(&mut book, &sheets[0]);
    assert_eq!(
        rows.len() as u64,
        written["rows"].as_u64().unwrap() + 1,
        "one heading row"
    );
    let reply = desk.call(
        "rates",
        json!({ "from": "2026-01-01", "to": "2026-11-22", "union": null, "step": null }),
    );
    for rate in list(&reply, "rates").iter().take(3) {
        let done = rows
            .iter()
            .filter(|row| row[0] == rate["label"].as_str().unwrap() && row[4] == "是")
            .count();
        assert_eq!(json!(done), rate["rate"]["part"], "{}", rate["label"]);
    }
    let remarks = cells(&mut book, &sheets[1]);
    let remarks: String = remarks.iter().flatten().map(ToString::to_string).collect();
    for rate in list(&reply, "rates") {
        for word in ["part_words", "whole_words", "remark"] {
            assert!(remarks.contains(rate[word].as_str().unwrap()), "{remarks}");
        }
    }
    assert!(remarks.contains("规则：程序自带"), "{remarks}");
}

#[test]
fn a_year_stands_on_one_sheet_and_follows_the_records() {
    let desk = township();
    let look = || desk.call("year_overview", json!({ "year": 2026, "union": null }));
    let before = look();
    let last = |sheet: &Value| list(sheet, "members").last().unwrap()["members"].clone();
    assert_eq!(
        (last(&before), before["empty"].clone()),
        (json!(128), json!(false))
    );
    let works = desk.call(
        "year_overview",
        json!({ "year": 2026, "union": "371323-LSDZ" }),
    );
    assert_eq!(last(&works), json!(60));
    let member = json!({ "union": "371323-LSDZ", "name": "新来的", "joined_on": "2026-09-01" });
    desk.call("member_enrol", member);
    let after = look();
    assert_eq!(last(&after), json!(129));
    let joined = |sheet: &Value| sheet["months"][8]["joined"].as_i64().unwrap();
    assert_eq!(joined(&after), joined(&before) + 1);
    let report = desk.call(
        "work_report",
        json!({ "from": "2026-01-01", "to": after["to"], "union": null }),
    );
    let said: BTreeMap<String, String> = numbers(&report).into_iter().collect();
    let cases: BTreeMap<&str, &str> = list(&after, "cases")
        .iter()
        .map(|item| {
            (
                item["label"].as_str().unwrap(),
                item["shown"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(cases["收到信访"], said["petitions_received"]);
    assert_eq!(cases["在档困难家庭"], said["aid_files"]);
    let empty = desk.call("year_overview", json!({ "year": 1990, "union": null }));
    assert_eq!(empty["empty"], json!(true));
}

/// Every row behind a number, three at a time.
fn rows(desk: &Desk, (from, to): (&Value, &Value), what: &str) -> Vec<Value> {
    let (mut rows, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = desk.call(
            "year_rows",
            json!({ "from": from, "to": to, "union": null, "what": what, "after": after, "limit": 3 }),
        );
        rows.extend(list(&page, "rows").iter().cloned());
        after = page["next"].clone();
        if after.is_null() {
            return rows;
        }
        assert_eq!(list(&page, "rows").len(), 3);
    }
}

fn added(rows: &[Value]) -> i64 {
    let fen = |row: &Value| {
        let shown = row["shown"].as_str().unwrap();
        let (yuan, fen) = shown.split_once('.').unwrap_or((shown, "00"));
        yuan.parse::<i64>().unwrap() * 100 + fen.parse::<i64>().unwrap()
    };
    rows.iter().map(fen).sum()
}

#[test]
fn every_number_of_the_overview_opens_the_rows_that_add_up_to_it() {
    let desk = township();
    let sheet = desk.call("year_overview", json!({ "year": 2026, "union": null }));
    let year = (&sheet["from"], &sheet["to"]);
    let mut listed = 0;
    for item in list(&sheet, "money").iter().chain(list(&sheet, "cases")) {
        let rows = rows(&desk, year, item["what"].as_str().unwrap());
        let shown = std::slice::from_ref(item);
        assert_eq!(added(&rows), added(shown), "{item}");
        let ids: BTreeSet<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), rows.len(), "{item}");
        listed += rows.len();
    }
    assert!(listed >= 30, "{listed}");
    for end in list(&sheet, "members") {
        let members = rows(&desk, (&end["on"], &end["on"]), "members");
        assert_eq!(json!(members.len()), end["members"], "{end}");
    }
    for what in ["joined", "came", "left"] {
        let of_months = list(&sheet, "months").iter();
        let times: i64 = of_months.map(|month| month[what].as_i64().unwrap()).sum();
        assert_eq!(rows(&desk, year, what).len() as i64, times, "{what}");
    }
}

#[test]
fn a_row_behind_a_number_leads_to_the_record_itself() {
    let desk = township();
    let year = (&json!("2026-01-01"), &json!("2026-11-22"));
    let contest = rows(&desk, year, "contests")[0].clone();
    let id = contest["route"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let activity = desk.call("activity_get", json!({ "id": id }));
    assert_eq!(activity["line"]["title"], contest["name"]);
    // What stands in no list of its own says so, and a word that nothing counts is refused.
    let asked = |what: &str| json!({ "from": year.0, "to": year.1, "union": null, "what": what, "after": null, "limit": 3 });
    assert_eq!(desk.call("year_rows", asked("unions"))["page"], json!(null));
    assert_eq!(
        desk.refuse("year_rows", asked("nothing")).code,
        "not_counted"
    );
    let mut lost = asked("talks");
    lost["after"] = json!("x");
    assert_eq!(desk.refuse("year_rows", lost).code, "bad_place");
}

#[test]
fn what_cannot_be_counted_is_refused_with_a_way_on() {
    let desk = township();
    let refused = |command: &str, request: Value| desk.refuse(command, request).code;
    let span = |from: &str, to: &str| json!({ "from": from, "to": to, "union": null });
    assert_eq!(
        refused("work_report", span("2026-06-30", "2026-01-01")),
        "bad_period"
    );
    assert_eq!(
        refused("work_report", span("2030-01-01", "2030-06-30")),
        "period_ahead"
    );
    assert_eq!(
        refused("work_report", span("2026-02-30", "2026-06-30")),
        "bad_day"
    );
    let mut other = span("2026-01-01", "2026-06-30");
    other["union"] = json!("371323-NO");
    assert_eq!(refused("rates", other), "no_union");
    assert_eq!(
        refused("year_overview", json!({ "year": 2031, "union": null })),
        "period_ahead"
    );
    let mut rows = span("2026-01-01", "2026-06-30");
    rows["rate"] = json!("other");
    assert_eq!(refused("rate_rows", rows), "bad_choice");
    // Long before that union was founded.
    let write = json!({
        "from": "1950-01-01", "until": "1950-06-30", "union": "371323-LSDZ", "to": desk.path("x.docx"),
    });
    assert_eq!(refused("work_report_write", write), "report_empty");
    assert!(!Path::new(&desk.path("x.docx")).exists());
}
