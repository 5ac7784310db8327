//! 参数与规则包: the county's drill, from its desk to a union, and what is refused on the way.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

/// A county and a township that it has enrolled.
pub fn pair() -> (Desk, Desk) {
    let (county, union) = (Desk::county(), Desk::new());
    enrol(&county, &union);
    (county, union)
}

pub fn enrol(county: &Desk, union: &Desk) {
    let stick = union.path("stick");
    fs::create_dir(&stick).unwrap();
    let request = union.call("enrol_request", json!({ "to": stick }));
    let welcome = county.call(
        "desk_enrol",
        json!({ "file": request["file"], "to": stick, "fingerprint": request["fingerprint"] }),
    );
    union.call(
        "enrol_accept",
        json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
    );
}

pub fn set(county: &Desk, code: &str, from: &str, value: &str) {
    county.call(
        "parameter_set",
        json!({ "code": code, "from": from, "value": value, "source": "示例通知〔2026〕1号", "article": null }),
    );
}

pub fn publish(county: &Desk) -> Value {
    county.call("rules_publish", json!({ "to": county.path("stick") }))["file"].clone()
}

/// What holds on a day: name and value by code.
fn holding(desk: &Desk, on: &str) -> BTreeMap<String, String> {
    desk.call("parameter_list", json!({ "on": on }))["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["holds"] == json!(true))
        .map(|entry| {
            let text = |field: &str| entry[field].as_str().unwrap().to_owned();
            (text("code"), text("value"))
        })
        .collect()
}

/// The drill of the county: a new minimum wage and a longer notice from 1 July change only what they should, by date.
#[test]
fn a_new_minimum_wage_and_a_changed_period_go_from_desk_to_union() {
    let (county, union) = pair();
    let (june, july) = ("2026-06-30", "2026-07-01");
    let before = (holding(&union, june), holding(&union, july));
    set(&county, "wage.minimum_month", july, "2200");
    set(&county, "wage.offer_reply", july, "15日");
    let draft = county.call("parameter_list", json!({}))["draft"].clone();
    assert_eq!(draft.as_array().unwrap().len(), 2, "{draft}");
    assert_eq!(holding(&county, july), before.1, "a draft holds nowhere");

    let file = publish(&county);
    let look = union.call("rules_look", json!({ "file": file }));
    let told: Vec<(&str, &str)> = look["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            (
                change["name"].as_str().unwrap(),
                change["after"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("最低工资（月）", "2200.00 元"),
            ("书面答复要约", "收到要约后15日内")
        ]
    );
    assert_eq!(holding(&union, july), before.1, "looking changes nothing");

    union.call("rules_take", json!({ "file": file }));
    assert_eq!(
        holding(&union, june),
        before.0,
        "an old day is judged by its own parameters"
    );
    let mut expected = before.1;
    expected.insert("wage.minimum_month".to_owned(), "2200.00 元".to_owned());
    expected.insert("wage.offer_reply".to_owned(), "收到要约后15日内".to_owned());
    assert_eq!(holding(&union, july), expected);
    assert_eq!(
        holding(&county, july),
        expected,
        "in force at the desk as well"
    );
    assert_eq!(union.call("parameter_list", json!({}))["edition"], json!(1));
}

#[test]
fn a_later_edition_goes_on_from_the_one_before() {
    let (county, union) = pair();
    set(&county, "wage.minimum_month", "2026-07-01", "2200");
    let first = publish(&county);
    set(&county, "wage.minimum_month", "2027-07-01", "2350");
    let second = publish(&county);
    union.call("rules_take", json!({ "file": second }));
    let wage = |on| holding(&union, on)["wage.minimum_month"].clone();
    assert_eq!(
        (wage("2027-06-30"), wage("2027-07-01")),
        ("2200.00 元".into(), "2350.00 元".into())
    );
    assert_eq!(
        union.refuse("rules_take", json!({ "file": first })).code,
        "rules_not_newer"
    );
    assert_eq!(
        union.refuse("rules_take", json!({ "file": second })).code,
        "rules_not_newer"
    );
}

#[test]
fn the_threshold_of_a_notice_follows_the_county_and_says_where_it_comes_from() {
    let (county, union) = pair();
    for number in 0..5 {
        union.enrol(2 * number);
    }
    let notice = || {
        let notices = union.call("union_get", json!({ "code": FACTORY }))["notices"].clone();
        notices
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["code"] == "committee_missing")
            .cloned()
    };
    assert_eq!(notice(), None);
    set(&county, "union.committee_from_members", "2026-01-01", "5");
    union.call("rules_take", json!({ "file": publish(&county) }));
    let notice = notice().unwrap();
    assert!(
        notice["message"].as_str().unwrap().contains("满 5 人"),
        "{notice}"
    );
    assert_eq!(notice["article"], json!("示例通知〔2026〕1号"));
}

#[test]
fn rest_days_of_a_year_travel_too() {
    let (county, union) = pair();
    county.call(
        "holidays_set",
        json!({
            "year": 2027, "source": "示例通知", "worked": ["2027-02-14"],
            "rest": [{ "name": "春节", "from": "2027-02-05", "to": "2027-02-12" }],
        }),
    );
    union.call("rules_take", json!({ "file": publish(&county) }));
    let years = union.call("parameter_list", json!({}))["holidays"].clone();
    let known: Vec<&Value> = years
        .as_array()
        .unwrap()
        .iter()
        .map(|year| &year["year"])
        .collect();
    assert_eq!(known, [&json!(2025), &json!(2026), &json!(2027)]);
}

#[test]
fn what_was_not_published_can_be_given_up_and_what_was_goes_on_one_more_stick() {
    let county = Desk::county();
    set(&county, "wage.minimum_month", "2026-07-01", "2200");
    county.call("rules_discard", json!({}));
    assert_eq!(county.call("parameter_list", json!({}))["draft"], json!([]));
    set(&county, "wage.minimum_month", "2026-07-01", "2250");
    let file = publish(&county);
    set(&county, "wage.minimum_month", "2027-07-01", "2400");
    county.call("rules_discard", json!({}));
    assert_eq!(county.call("parameter_list", json!({}))["draft"], json!([]));
    assert_eq!(
        holding(&county, "2027-07-01")["wage.minimum_month"],
        "2250.00 元"
    );
    let copy = county.call(
        "rules_copy",
        json!({ "number": 1, "to": county.path("another stick") }),
    );
    assert_eq!(
        fs::read(copy["file"].as_str().unwrap()).unwrap(),
        fs::read(file.as_str().unwrap()).unwrap()
    );
    assert_eq!(
        county.refuse("undo_last", json!({})).code,
        "nothing_to_undo"
    );
}

#[test]
fn what_cannot_hold_together_is_said_and_changes_nothing() {
    let county = Desk::county();
    let refuse = |code: &str, from: &str, value: &str| {
        county.refuse(
            "parameter_set",
            json!({ "code": code, "from": from, "value": value, "source": "示例通知", "article": null }),
        )
    };
    for (code, from, value, fault) in [
        ("wage.minimum_month", "2026-07-01", "很高", "bad_value"),
        ("wage.offer_reply", "2026-07-01", "0", "bad_value"),
        (
            "congress.front_line_share",
            "2026-07-01",
            "170%",
            "bad_value",
        ),
        ("union.term_years", "2026-07-01", "、", "bad_value"),
        ("no.such", "2026-07-01", "1", "bad_value"),
        ("wage.minimum_month", "2026-02-29", "2200", "bad_day"),
    ] {
        assert_eq!(refuse(code, from, value).code, fault, "{code} {value}");
    }
    let holidays = |rest: Value, worked: Value| {
        county.refuse(
            "holidays_set",
            json!({ "year": 2027, "source": "示例通知", "rest": rest, "worked": worked }),
        )
    };
    let spring = json!([{ "name": "春节", "from": "2027-02-05", "to": "2027-02-12" }]);
    assert_eq!(holidays(json!([]), json!([])).code, "holidays_empty");
    assert_eq!(
        holidays(spring.clone(), json!(["2027-02-06"])).code,
        "holidays_both"
    );
    assert_eq!(
        holidays(spring, json!(["2027-02-15"])).code,
        "holidays_no_weekend"
    );
    assert_eq!(county.call("parameter_list", json!({}))["draft"], json!([]));
    assert_eq!(
        county
            .refuse("rules_publish", json!({ "to": county.path("stick") }))
            .code,
        "nothing_new"
    );
}

#[test]
fn an_edition_of_another_county_or_an_altered_one_is_refused() {
    let (county, union) = pair();
    set(&county, "wage.minimum_month", "2026-07-01", "2200");
    let file = publish(&county);
    let (_, stranger) = pair();
    assert_eq!(
        stranger.refuse("rules_take", json!({ "file": file })).code,
        "unknown_key"
    );
    let mut bytes = fs::read(file.as_str().unwrap()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let altered = union.path("altered.TZB");
    fs::write(&altered, bytes).unwrap();
    let code = union.refuse("rules_take", json!({ "file": altered })).code;
    assert!(sayable().contains(&code.as_str()), "{code}");
    assert_eq!(union.call("parameter_list", json!({}))["edition"], json!(0));
}

/// What may be said of a file with one bit turned, wherever that bit lies.
fn sayable() -> [&'static str; 4] {
    [
        "payload_altered",
        "container_not_canonical",
        "bad_signature",
        "payload_not_canonical",
    ]
}

#[test]
fn a_union_does_not_set_parameters() {
    let union = Desk::new();
    let request = json!({ "code": "wage.minimum_month", "from": "2026-07-01", "value": "2200", "source": "示例", "article": null });
    assert_eq!(union.refuse("parameter_set", request).code, "not_a_desk");
    assert_eq!(
        union
            .refuse("rules_take", json!({ "file": union.path("no.TZB") }))
            .code,
        "file"
    );
}

#[test]
fn a_countys_edition_of_the_annual_return_goes_out_with_the_parameters() {
    let (county, union) = pair();
    let file = county.path("linyi.json");
    let shipped = include_str!("../assets/forms/base-2026-sample.json");
    let put = |text: &str| fs::write(&file, text).unwrap();
    let set = json!({ "file": file });
    put("{");
    let refused = county.refuse("return_form_set", set.clone());
    assert_eq!(refused.code, "bad_edition");
    assert!(
        refused.message.contains("linyi.json"),
        "{}",
        refused.message
    );
    // Its code is that of a shipped one.
    put(shipped);
    assert_eq!(
        county.refuse("return_form_set", set.clone()).code,
        "bad_edition"
    );
    put(&shipped.replace("base-2026-sample", "linyi-2026"));
    assert_eq!(
        union.refuse("return_form_set", set.clone()).code,
        "not_a_desk"
    );
    county.call("return_form_set", set);
    let codes = |desk: &Desk| {
        let editions = desk.call("return_editions", json!({}))["editions"].clone();
        let code = |edition: &Value| edition["code"].as_str().unwrap().to_owned();
        editions
            .as_array()
            .unwrap()
            .iter()
            .map(code)
            .collect::<Vec<_>>()
    };
    let shipped = [
        "base-2026-sample",
        "upper-2026-sample",
        "base-2025-sample",
        "upper-2025-sample",
    ];
    assert_eq!(codes(&county), shipped);
    let edition = publish(&county);
    let mut with_it = shipped.to_vec();
    with_it.insert(1, "linyi-2026");
    assert_eq!(codes(&county), with_it);
    let taken = union.call("rules_take", json!({ "file": edition }));
    assert_eq!(taken["changes"][0]["name"], json!("年报表式：linyi-2026"));
    assert_eq!(codes(&union), with_it);
}
