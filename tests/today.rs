//! 今天: what is due, from first steps to the county's late stations.

use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, TOWNSHIP};

fn kinds(desk: &Desk) -> Vec<String> {
    let items = desk.call("today", json!({}))["items"].clone();
    items
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn item(desk: &Desk, kind: &str) -> Option<Value> {
    let items = desk.call("today", json!({}))["items"].clone();
    items
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == kind)
        .cloned()
}

#[test]
fn a_new_ledger_says_what_to_do_first() {
    let desk = Desk::of("union", TOWNSHIP, "许家湖镇总工会");
    assert_eq!(
        kinds(&desk),
        ["union_empty", "roll_empty", "backup", "annual_return"]
    );
}

#[test]
fn a_step_that_was_taken_is_no_longer_asked_for() {
    let desk = Desk::new();
    desk.enrol(0);
    desk.call("ledger_backup", json!({ "to": desk.path("one.bak") }));
    assert_eq!(kinds(&desk), ["annual_return"]);
}

#[test]
fn a_term_that_ends_in_half_a_year_shows_with_its_days_and_article() {
    let desk = Desk::new();
    desk.call(
        "body_elect",
        json!({
            "union": "371323-DZC", "kind": "committee", "term_no": 3, "elected_on": "2023-12-02", "years": 3,
            "approval_no": null, "officers": [{ "post": "chair", "name": "李秀芬", "full_time": true }],
        }),
    );
    let due = item(&desk, "term").unwrap();
    assert_eq!(
        (&due["target"], &due["due"]),
        (&json!("371323-DZC"), &json!("2026-12-02"))
    );
    assert_eq!(
        (&due["days_left"], &due["article"]),
        (&json!(10), &json!("工会法 第十六条"))
    );
}

#[test]
fn the_county_sees_who_has_not_handed_in_and_what_waits_for_it() {
    let (union, county) = (Desk::new(), Desk::county());
    fs::create_dir(union.path("stick")).unwrap();
    let request = union.call("enrol_request", json!({ "to": union.path("stick") }));
    county.call(
        "desk_enrol",
        json!({ "file": request["file"], "to": union.path("stick"), "fingerprint": request["fingerprint"] }),
    );
    // Enrolled today: a month has to pass before a station is late.
    assert_eq!(item(&county, "late_station"), None);
    assert_eq!(item(&county, "annual_return"), None);
}
