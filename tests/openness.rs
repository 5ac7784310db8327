//! 厂务公开: a system, postings with what shows them, opinions, yearly reports; the year of all unions and its rate.

use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

fn set_up(desk: &Desk) {
    let system = json!({
        "union": FACTORY, "from": "2025-03-01", "leader": "李厂长", "members": null, "supervisors": "经审委",
        "channels": "厂门公开栏", "opinion_box": "公开栏旁",
    });
    desk.call("system_set", system);
}

fn posting(item: &str, from: &str, to: &Value) -> Value {
    json!({
        "union": FACTORY, "item": item, "title": "三季度社会保险缴纳情况", "channel": "board", "from": from, "to": to,
    })
}

fn view(desk: &Desk) -> Value {
    desk.call("openness_get", json!({ "union": FACTORY, "year": 2026 }))
}

/// How the factory stands, and the rate.
fn year(desk: &Desk, year: i32) -> (String, Value, Value) {
    let page = desk.call("openness_year", json!({ "year": year, "limit": 50 }));
    let rows = page["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["union"] == json!(FACTORY))
        .unwrap();
    let rate = desk.call("openness_rate", json!({ "year": year }));
    (
        row["state"].as_str().unwrap().to_owned(),
        rate["covered"].clone(),
        rate["whole"].clone(),
    )
}

#[test]
fn a_union_is_covered_once_it_has_a_system_and_shows_that_it_posted_this_year() {
    let desk = Desk::new();
    assert_eq!(
        year(&desk, 2026),
        ("no_system".to_owned(), json!(0), json!(1))
    );
    set_up(&desk);
    assert_eq!(year(&desk, 2026).0, "nothing_posted");
    desk.call(
        "posting_put",
        posting("private_insurance", "2025-11-20", &json!(null)),
    );
    assert_eq!(
        year(&desk, 2026).0,
        "nothing_posted",
        "what was posted a year ago does not count"
    );
    desk.call(
        "posting_put",
        posting("private_insurance", "2026-10-20", &json!(null)),
    );
    assert_eq!(
        year(&desk, 2026),
        ("without_evidence".to_owned(), json!(0), json!(1))
    );
    fs::write(desk.path("公开栏.jpg"), "照片").unwrap();
    let id = view(&desk)["postings"][0]["id"].clone();
    let paper =
        json!({ "kind": "posting", "id": id, "title": "", "file": desk.path("公开栏.jpg") });
    desk.call("attachment_add", paper);
    assert_eq!(
        year(&desk, 2026),
        ("covered".to_owned(), json!(1), json!(1))
    );
    assert_eq!(year(&desk, 2025).0, "without_evidence");
    let to = desk.path("openness.xlsx");
    assert_eq!(
        desk.call("openness_year_write", json!({ "year": 2026, "to": to }))["rows"],
        json!(1)
    );
}

#[test]
fn a_posting_of_fourteen_days_is_too_short_and_one_of_fifteen_is_not() {
    let desk = Desk::new();
    set_up(&desk);
    desk.call(
        "posting_put",
        posting("awards", "2026-10-20", &json!("2026-11-03")),
    );
    desk.call(
        "posting_put",
        posting("awards", "2026-10-20", &json!("2026-11-04")),
    );
    let view = view(&desk);
    let words: Vec<&str> = view["postings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["words"].as_str().unwrap())
        .collect();
    assert!(
        words.contains(&"少公示 1 天") && words.contains(&"够了"),
        "{words:?}"
    );
    let notice = view["notices"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["code"] == "posted_short")
        .unwrap();
    assert!(
        notice["article"].as_str().unwrap().contains("第十二条"),
        "{notice}"
    );
}

#[test]
fn what_belongs_on_another_list_or_before_its_day_is_refused_with_the_article() {
    let desk = Desk::new();
    set_up(&desk);
    let other = desk.refuse(
        "posting_put",
        posting("entertainment", "2026-10-20", &json!(null)),
    );
    assert_eq!(other.code, "other_owner");
    assert!(other.hint.contains("第九条"), "{}", other.hint);
    let ahead = desk.refuse("posting_put", posting("awards", "2026-12-20", &json!(null)));
    assert_eq!(ahead.code, "day_in_future");
    let back = desk.refuse(
        "posting_put",
        posting("awards", "2026-10-20", &json!("2026-10-19")),
    );
    assert_eq!(
        (back.code.as_str(), back.fields[0].field.as_str()),
        ("day_before", "to")
    );
    let report =
        json!({ "union": FACTORY, "topic": "welfare", "on": "2026-06-01", "session": null });
    let private = desk.refuse("report_file", report);
    assert_eq!(private.code, "not_public");
    assert!(private.hint.contains("第十四条"), "{}", private.hint);
}

#[test]
fn an_opinion_is_asked_for_until_it_is_answered_and_put_right() {
    let desk = Desk::new();
    let raise = json!({ "union": FACTORY, "on": "2026-11-02", "source": "box", "content": "加班费没有列明细" });
    desk.call("opinion_raise", raise);
    let asked = |desk: &Desk| {
        let today = desk.call("today", json!({}));
        let items = today["items"].as_array().unwrap().clone();
        items
            .iter()
            .filter(|item| item["kind"] == json!("opinion"))
            .map(|item| {
                (
                    item["title"].as_str().unwrap().to_owned(),
                    item["due"].clone(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        asked(&desk),
        [("沂河电子厂工会：意见要答复".to_owned(), Value::Null)]
    );
    let id = view(&desk)["opinions"][0]["id"].clone();
    let settle = |done: Value| {
        json!({
            "id": id, "answered_on": "2026-11-05", "adoption": "adopted", "answer": "逐人列明", "rectify_by": "2026-11-20",
            "rectified_on": done,
        })
    };
    desk.call("opinion_settle", settle(Value::Null));
    assert_eq!(
        asked(&desk),
        [(
            "沂河电子厂工会：意见要整改完".to_owned(),
            json!("2026-11-20")
        )]
    );
    assert_eq!(view(&desk)["opinions"][0]["words"], json!("整改过期 2 天"));
    desk.call("opinion_settle", settle(json!("2026-11-18")));
    assert_eq!(asked(&desk), []);
    let empty = json!({ "union": FACTORY, "on": "2026-11-02", "source": "box", "content": " " });
    assert_eq!(desk.refuse("opinion_raise", empty).code, "empty");
}

#[test]
fn the_board_prints_what_hangs_with_the_day_it_may_come_down() {
    let desk = Desk::new();
    set_up(&desk);
    desk.call(
        "posting_put",
        posting("awards", "2026-10-01", &json!("2026-10-20")),
    );
    desk.call(
        "posting_put",
        posting("private_insurance", "2026-11-20", &json!(null)),
    );
    let about = json!({ "kind": "openness", "id": FACTORY });
    let form = desk.call(
        "paper_form",
        json!({ "name": "厂务公开栏", "union": null, "about": about }),
    );
    assert_eq!(form["values"]["领导小组组长"], json!("李厂长"));
    let rows = form["rows"]["公开事项"].as_array().unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["公示起"], &rows[0]["公示止"]),
        (&json!("2026-11-20"), &json!("2026-12-05"))
    );
}

#[test]
fn the_annual_return_counts_openness_and_asks_about_a_system_that_stood_silent() {
    let desk = Desk::new();
    let lines = ["701", "702", "703", "704", "705"];
    let asked = |desk: &Desk| {
        let checked = desk.call("return_check", json!({ "edition": "base-2026-sample" }));
        let findings = checked["findings"].as_array().unwrap();
        let posted = |one: &Value| {
            one["id"]
                .as_str()
                .is_some_and(|id| id.contains("openness_posted"))
        };
        findings.iter().any(posted)
    };
    assert_eq!(desk.figures(lines), ["0", "1", "0", "0.0", "0"]);
    assert!(!asked(&desk), "nobody is asked about what was never set up");
    set_up(&desk);
    assert_eq!(desk.figures(lines), ["1", "1", "0", "0.0", "0"]);
    assert!(asked(&desk));
    desk.call(
        "posting_put",
        posting("private_insurance", "2025-09-30", &json!(null)),
    );
    assert_eq!(
        desk.figures(lines)[4],
        "0",
        "the return's year began on 1 October"
    );
    desk.call(
        "posting_put",
        posting("private_insurance", "2026-09-30", &json!(null)),
    );
    assert!(!asked(&desk));
    fs::write(desk.path("公开栏.jpg"), "照片").unwrap();
    let postings = view(&desk)["postings"].clone();
    let id = postings[0]["id"].clone();
    desk.call(
        "attachment_add",
        json!({ "kind": "posting", "id": id, "title": "", "file": desk.path("公开栏.jpg") }),
    );
    assert_eq!(desk.figures(lines), ["1", "1", "1", "100.0", "1"]);
    let why = desk.call(
        "return_explain",
        json!({ "edition": "base-2026-sample", "line": "703", "limit": 10 }),
    );
    assert_eq!(why["rows"][0]["detail"], json!("已建制公开"));
}

#[test]
fn an_item_of_a_closed_session_is_the_yearly_report_of_a_public_owned_unit() {
    let desk = Desk::new();
    set_up(&desk);
    desk.call("union_edit", public_owned());
    let found = desk.call(
        "congress_found",
        json!({ "union": FACTORY, "form": "general", "term_no": 1, "from": "2024-03-01", "years": 3 }),
    );
    let open = json!({ "congress": found["congress"], "kind": "regular", "on": "2026-06-18", "place": null });
    let session = desk.call("session_open", open)["session"].clone();
    desk.call(
        "session_item_put",
        json!({ "session": session, "matter": "entertainment", "power": null, "title": "业务招待费使用情况", "ballot": null }),
    );
    let reported = |desk: &Desk| {
        let reports = view(desk)["reports"].clone();
        let made = reports.as_array().unwrap().iter();
        made.filter(|line| !line["on"].is_null())
            .map(|line| (line["topic"].clone(), line["session"].clone()))
            .collect::<Vec<_>>()
    };
    let shown = desk.call("session_get", json!({ "session": session }));
    assert_eq!(shown["reports"], json!(["业务招待费使用"]));
    assert_eq!(reported(&desk), [], "the session is not over");
    desk.call(
        "session_count",
        json!({ "session": session, "base": 40, "present": 30 }),
    );
    desk.call("session_close", json!({ "session": session }));
    assert_eq!(reported(&desk), [(json!("entertainment"), session)]);
}

/// The factory as a state-owned company.
fn public_owned() -> Value {
    json!({
        "code": FACTORY, "form": "standalone", "founded_on": "2015-05-18", "employer_name": "沂河电子厂", "unit_type": "151",
    })
}
