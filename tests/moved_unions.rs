//! 期内划转的工会: a union that goes from one township to another within the period, through real bundles, in either order.

use crate::consolidated::{decide, line, seal};
use crate::rules::enrol;
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::Desk;

/// The union that moves, with its lifelong code.
const MOVER: &str = "371323-X1";
const FIRST: &str = "甲镇总工会";
const SECOND: &str = "乙镇总工会";
const MOVED_ON: &str = "2026-06-01";

/// Enters a stand-alone union with a factory of its own and so many of the invented people.
fn union(desk: &Desk, code: &str, firm: &str, employees: i64, members: std::ops::Range<u32>) {
    desk.call(
        "union_add",
        json!({
            "code": code, "name": format!("{firm}工会"), "employer_name": firm, "founded_on": "2018-05-18",
            "employees": employees, "women": employees / 2,
        }),
    );
    members.for_each(|number| drop(desk.enrol_in(code, number)));
}

fn contest(desk: &Desk, on: &str) {
    desk.call(
        "activity_put",
        json!({
            "id": null, "union": MOVER, "kind": "labour_contest", "title": "劳动竞赛", "on": on, "until": null, "place": null,
            "level": null, "fields": { "people": "30" }, "note": null,
        }),
    );
}

/// A county and two townships that it has enrolled. The first has the union until the move.
fn county_with_two() -> (Desk, Desk, Desk) {
    let county = Desk::county();
    let first = Desk::of("union", "371323-JA", FIRST);
    let second = Desk::of("union", "371323-YB", SECOND);
    union(&first, "371323-A1", "甲厂", 40, 0..3);
    union(&first, MOVER, "行走厂", 60, 10..14);
    union(&second, "371323-B1", "乙厂", 50, 20..25);
    contest(&first, "2026-03-10");
    enrol(&county, &first);
    enrol(&county, &second);
    carry(&county, &first);
    carry(&county, &second);
    (county, first, second)
}

fn leave(first: &Desk) {
    let away = json!({ "code": MOVER, "way": "away", "on": MOVED_ON, "other": SECOND, "document": "沂工〔2026〕9号" });
    assert_eq!(first.call("union_move", away)["members_moved"], json!(4));
}

/// The second township enters the union with its people, and what it did since.
fn arrive(second: &Desk) {
    union(second, MOVER, "行走厂", 60, 10..14);
    let here = json!({ "code": MOVER, "way": "here", "on": MOVED_ON, "other": FIRST, "document": "沂工〔2026〕9号" });
    second.call("union_move", here.clone());
    assert_eq!(second.refuse("union_move", here).code, "came_already");
    contest(second, "2026-07-10");
}

/// Asks the county for a certificate that has the new union: not before the county says that the union moved.
fn enrol_again(county: &Desk, second: &Desk) {
    let stick = second.path("again");
    fs::create_dir(&stick).unwrap();
    let asked = second.call("enrol_request", json!({ "to": stick }));
    let enrol = |moved: bool| json!({ "file": asked["file"], "to": stick, "fingerprint": asked["fingerprint"], "moved": moved });
    let refused = county.refuse("desk_enrol", enrol(false));
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("scope_taken", "moved")
    );
    assert!(refused.message.contains(FIRST), "{}", refused.message);
    let welcome = county.call("desk_enrol", enrol(true));
    let accept = json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] });
    second.call("enrol_accept", accept);
}

/// Carries a bundle to the county, and its receipt home; answers with how much waits for a person there.
fn carry(county: &Desk, union: &Desk) -> usize {
    crate::consolidated::carry(county, union);
    waiting(county).len()
}

fn waiting(county: &Desk) -> Vec<Value> {
    let page = county.call("desk_duplicates", json!({}));
    page["items"].as_array().unwrap().clone()
}

fn moved(county: &Desk) -> Value {
    let moved = county.call("desk_moved", json!({}))["unions"].clone();
    assert_eq!(moved.as_array().unwrap().len(), 1, "{moved}");
    moved[0].clone()
}

/// Both seal, hand in, and are accepted; answers with the county's sum.
fn consolidated(county: &Desk, first: &Desk, second: &Desk) -> Value {
    for desk in [first, second] {
        seal(desk);
        carry(county, desk);
    }
    let stations = ["371323JA", "371323YB"].map(str::to_owned);
    decide(county, &stations, "accept", "");
    crate::consolidated::consolidated(county)
}

fn no_of(sheet: &Value, label: &str) -> String {
    let blocks = sheet["blocks"].as_array().unwrap().iter();
    let mut lines = blocks.flat_map(|block| block["lines"].as_array().unwrap());
    let line = lines.find(|line| line["label"] == json!(label)).unwrap();
    line["no"].as_str().unwrap().to_owned()
}

/// What the county's sum must say, whichever bundle came first: the townships' own unions, A1, B1 and the one that moved.
fn hold(sheet: &Value) {
    for (no, value) in [
        ("101", "5"),
        ("102", "3"),
        ("108", "3"),
        ("107", "0"),
        ("201", "150"),
        ("205", "12"),
    ] {
        assert_eq!(line(sheet, no)["value"], json!(value), "line {no}");
    }
    // Its members stand under the township of the period's last day.
    let parts = line(sheet, "205")["parts"].clone();
    let of = |at: usize| (parts[at]["name"].clone(), parts[at]["value"].clone());
    assert_eq!(of(0), (json!(FIRST), json!("3")));
    assert_eq!(of(1), (json!(SECOND), json!("9")));
    // What it did before and after stands in two returns, and is two things.
    let contests = no_of(sheet, "开展劳动竞赛");
    assert_eq!(line(sheet, &contests)["value"], json!("2"));
    let twice = sheet["twice"].as_array().unwrap();
    let told: Vec<&Value> = twice.iter().filter(|one| one["kind"] == "union").collect();
    assert_eq!(told.len(), 1, "{twice:?}");
    assert_eq!(told[0]["stations"], json!([SECOND, FIRST]));
    let note = told[0]["note"].as_str().unwrap();
    assert!(note.contains("报告期末属于乙镇总工会"), "{note}");
    assert_eq!(sheet["unions_outside"], json!([]));
}

#[test]
fn a_union_that_left_before_it_arrived_counts_once_where_it_is_at_the_end() {
    let (county, first, second) = county_with_two();
    leave(&first);
    assert_eq!(carry(&county, &first), 0);
    arrive(&second);
    enrol_again(&county, &second);
    assert_eq!(carry(&county, &second), 0, "nobody stands on two rolls");
    let told = moved(&county);
    assert_eq!(told["settled"], json!(true), "{told}");
    let note = told["note"].as_str().unwrap();
    assert!(note.contains("2026年6月1日起属于乙镇总工会"), "{note}");
    hold(&consolidated(&county, &first, &second));
}

#[test]
fn one_whose_arrival_came_first_waits_for_the_other_bundle_and_settles_by_itself() {
    let (county, first, second) = county_with_two();
    arrive(&second);
    enrol_again(&county, &second);
    assert_eq!(carry(&county, &second), 4, "its people stand on two rolls");
    for item in waiting(&county) {
        let reason = item["reason"].as_str().unwrap();
        assert!(reason.contains("从甲镇总工会划转到乙镇总工会"), "{reason}");
    }
    let told = moved(&county);
    assert_eq!(told["settled"], json!(false));
    let note = told["note"].as_str().unwrap();
    assert!(note.contains("甲镇总工会还没有报来划出"), "{note}");
    leave(&first);
    assert_eq!(carry(&county, &first), 0);
    assert_eq!(moved(&county)["settled"], json!(true));
    hold(&consolidated(&county, &first, &second));
}

#[test]
fn a_township_that_still_counts_what_left_it_is_taken_off_and_named() {
    let (county, first, second) = county_with_two();
    arrive(&second);
    enrol_again(&county, &second);
    let sheet = consolidated(&county, &first, &second);
    assert_eq!(line(&sheet, "205")["value"], json!("12"));
    assert_eq!(line(&sheet, "205")["twice"], json!("4"));
    assert_eq!(line(&sheet, "102")["value"], json!("3"));
    let twice = sheet["twice"].as_array().unwrap();
    let told = twice.iter().find(|one| one["kind"] == "union").unwrap();
    assert_eq!(told["stations"], json!([SECOND, FIRST]));
    let note = told["note"].as_str().unwrap();
    assert!(note.contains("甲镇总工会的年报里还算着它"), "{note}");
}

#[test]
fn a_move_after_the_last_day_leaves_the_union_where_it_was() {
    let (county, first, second) = county_with_two();
    union(&second, MOVER, "行走厂", 60, 30..31);
    let on = "2026-10-20";
    let here = json!({ "code": MOVER, "way": "here", "on": on, "other": FIRST, "document": null });
    second.call("union_move", here);
    let away = json!({ "code": MOVER, "way": "away", "on": on, "other": SECOND, "document": null });
    first.call("union_move", away);
    enrol_again(&county, &second);
    let sheet = consolidated(&county, &first, &second);
    // Three of A1 and four of the union that was there on 30 September; five of B1.
    let parts = line(&sheet, "205")["parts"].clone();
    assert_eq!(
        (&parts[0]["value"], &parts[1]["value"]),
        (&json!("7"), &json!("5"))
    );
    assert_eq!(line(&sheet, "102")["value"], json!("3"));
    assert_eq!(line(&sheet, "108")["value"], json!("3"));
}

#[test]
fn a_code_of_another_township_is_refused_as_long_as_the_county_has_not_moved_it() {
    let (county, first, second) = county_with_two();
    let own = json!({ "code": "371323-JA", "way": "away", "on": MOVED_ON, "other": SECOND, "document": null });
    assert_eq!(first.refuse("union_move", own).code, "own_union");
    let nowhere =
        json!({ "code": MOVER, "way": "away", "on": MOVED_ON, "other": " ", "document": null });
    assert_eq!(first.refuse("union_move", nowhere).code, "empty");
    arrive(&second);
    // The certificate of the township does not have the code: nothing of its bundle is written, or even made.
    let stick = second.path("stick");
    let refused = second.refuse("bundle_export", json!({ "to": stick, "full": false }));
    assert_eq!(refused.code, "codes_outside");
    assert_eq!(county.call("desk_moved", json!({}))["unions"], json!([]));
}
