//! 练手: the invented township.

use serde_json::{Value, json};
use taizhang_testkit::Desk;

#[test]
fn the_practice_township_is_whole_and_marked() {
    let desk = Desk::unfounded();
    let opened = desk.call("practice_open", json!({ "at": desk.path("practice") }));
    assert_eq!(opened["ledger"]["practice"], json!(true));
    assert_eq!(opened["passphrase"], json!("练手专用口令不用保密"));
    let list = desk.call("union_list", json!({}));
    let rows: Vec<(&Value, &Value)> = list["unions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|union| (&union["members"], &union["employees"]))
        .collect();
    let expected = [
        (30, json!(85)),
        (60, json!(260)),
        (26, json!(42)),
        (12, json!(48)),
        (0, Value::Null),
    ];
    let expected: Vec<(Value, Value)> = expected
        .into_iter()
        .map(|(members, employees)| (json!(members), employees))
        .collect();
    assert_eq!(
        rows,
        expected.iter().map(|(a, b)| (a, b)).collect::<Vec<_>>()
    );
    assert_eq!(desk.call("ledger_check", json!({}))["sound"], json!(true));
}

#[test]
fn the_practice_township_has_something_due() {
    let desk = Desk::unfounded();
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    let works = desk.call("union_get", json!({ "code": "371323-LSDZ" }));
    assert_eq!(works["bodies"][0]["ends_on"], json!("2027-02-10"));
    assert_eq!(works["bodies"][0]["officers"].as_array().unwrap().len(), 3);
    let items = desk.call("today", json!({}))["items"]
        .as_array()
        .unwrap()
        .len();
    assert!(items >= 1);
}

#[test]
fn practice_is_opened_again_and_not_made_again() {
    let desk = Desk::unfounded();
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    desk.call("ledger_lock", json!({}));
    let opened = desk.call("practice_open", json!({ "at": desk.path("practice") }));
    assert_eq!(opened["ledger"]["name"], json!("练手镇总工会"));
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["member"],
        json!(128)
    );
}

#[test]
fn the_sheet_to_practise_on_has_a_row_of_each_usual_fault() {
    let desk = Desk::unfounded();
    let sheet = desk.call("practice_open", json!({ "at": desk.path("practice") }))["sheet"].clone();
    let preview = desk.look_at("371323-LSBC", sheet.as_str().unwrap().as_ref());
    assert_eq!(
        (&preview["rows"], &preview["accepted"]),
        (&json!(30), &json!(24))
    );
    let each = json!({
        "id_check_digit": 1, "id_date": 1, "id_duplicate_in_file": 1, "id_length": 1, "id_missing": 1, "name_missing": 1,
    });
    assert_eq!(preview["reasons"], each);
}
