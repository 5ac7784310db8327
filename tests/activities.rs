//! 活动和荣誉: a year of contests, drives, places and honours to its figures and the rows behind them; what the county gets of it, and
//! what never leaves.

use crate::rules::{pair, publish};
use crate::taking_back::cells;
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

const BOARDS: &str = "371323-BCC";

/// An office with two factories.
fn two() -> Desk {
    let desk = Desk::new();
    desk.add_union(BOARDS, "许家湖板材厂工会");
    desk
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn activity(union: &str, kind: &str, title: &str, on: &str, fields: Value) -> Value {
    json!({
        "id": null, "union": union, "kind": kind, "title": title, "on": on, "until": null, "place": null, "level": null,
        "fields": fields, "note": null,
    })
}

fn put(desk: &Desk, union: &str, kind: &str, title: &str, on: &str, fields: Value) -> String {
    let saved = desk.call("activity_put", activity(union, kind, title, on, fields));
    text(&saved["id"]).to_owned()
}

fn list(desk: &Desk, more: Value) -> Value {
    let mut asked = json!({ "union": null, "kind": null, "year": 2026, "query": "", "after": null, "limit": 50 });
    for (field, value) in more.as_object().unwrap() {
        asked[field] = value.clone();
    }
    desk.call("activity_list", asked)
}

fn titles(page: &Value) -> Vec<&str> {
    let rows = page["rows"].as_array().unwrap();
    rows.iter().map(|row| text(&row["title"])).collect()
}

/// One figure of a time as it is shown.
fn figure(desk: &Desk, part: &str, kind: &str, count: &str) -> Value {
    let view = desk.call(
        "activity_year",
        json!({ "union": null, "year": 2026, "part": part }),
    );
    let groups = view["groups"].as_array().unwrap().iter();
    let kinds = groups.flat_map(|group| group["kinds"].as_array().unwrap());
    let mut figures = kinds
        .filter(|one| one["kind"] == json!(kind))
        .flat_map(|one| one["figures"].as_array().unwrap());
    figures
        .find(|one| one["count"] == json!(count))
        .unwrap()
        .clone()
}

fn rows(desk: &Desk, kind: &str, count: &str) -> Value {
    let asked = json!({ "kind": kind, "count": count, "union": null, "year": 2026, "part": null, "after": null, "limit": 50 });
    desk.call("activity_rows", asked)
}

fn due(desk: &Desk, kind: &str) -> Vec<(String, Value)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let items = items.as_array().unwrap().iter();
    items
        .filter(|item| item["kind"] == json!(kind))
        .map(|item| (text(&item["title"]).to_owned(), item["days_left"].clone()))
        .collect()
}

#[test]
fn a_year_of_activities_is_counted_and_each_figure_opens_its_rows() {
    let desk = two();
    let contest = put(
        &desk,
        FACTORY,
        "labour_contest",
        "保质量竞赛",
        "2026-03-05",
        json!({ "people": "60" }),
    );
    put(
        &desk,
        BOARDS,
        "labour_contest",
        "热压工段竞赛",
        "2026-09-20",
        json!({ "people": "２４" }),
    );
    put(
        &desk,
        FACTORY,
        "labour_contest",
        "去年的竞赛",
        "2025-09-20",
        json!({ "people": "500" }),
    );
    put(
        &desk,
        FACTORY,
        "hazard_drive",
        "查身边隐患",
        "2026-05-06",
        json!({ "found": "12", "fixed": "11" }),
    );
    put(
        &desk,
        BOARDS,
        "suggestion",
        "建议月",
        "2026-05-09",
        json!({ "raised": "16", "adopted": "5", "saving": "38,000.5" }),
    );
    put(
        &desk,
        FACTORY,
        "publicity",
        "县台播出《工匠》",
        "2026-10-02",
        json!({ "count": "2" }),
    );
    let page = list(&desk, json!({}));
    assert_eq!(
        titles(&page),
        [
            "县台播出《工匠》",
            "热压工段竞赛",
            "建议月",
            "查身边隐患",
            "保质量竞赛"
        ]
    );
    assert_eq!(page["rows"][1]["summary"], json!("参加人数 24 人"));
    assert_eq!(
        titles(&list(
            &desk,
            json!({ "kind": "labour_contest", "union": BOARDS })
        )),
        ["热压工段竞赛"]
    );
    assert_eq!(
        titles(&list(&desk, json!({ "query": "隐患" }))),
        ["查身边隐患"]
    );
    assert_eq!(titles(&list(&desk, json!({ "year": 2024 }))), [""; 0]);
    let first = list(&desk, json!({ "limit": 2 }));
    let second = list(&desk, json!({ "limit": 2, "after": first["next"] }));
    assert_eq!(titles(&second), ["建议月", "查身边隐患"]);
    assert_eq!((&first["total"], &second["total"]), (&json!(5), &json!(5)));
    for (part, kind, count, value) in [
        ("year", "labour_contest", "events", "2"),
        ("year", "labour_contest", "people", "84"),
        ("first", "labour_contest", "people", "60"),
        ("second", "labour_contest", "people", "24"),
        // 1 October 2025 to 30 September 2026.
        ("return", "labour_contest", "people", "84"),
        ("return", "publicity", "count", "0"),
        ("year", "publicity", "count", "2"),
        ("year", "suggestion", "saving", "38000.50"),
        ("year", "hazard_drive", "fixed", "11"),
    ] {
        assert_eq!(
            figure(&desk, part, kind, count)["value"],
            json!(value),
            "{part} {kind} {count}"
        );
    }
    let behind = rows(&desk, "labour_contest", "people");
    let seen: Vec<(&str, &str)> = behind["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (text(&row["name"]), text(&row["amount"])))
        .collect();
    assert_eq!(seen, [("热压工段竞赛", "24"), ("保质量竞赛", "60")]);
    assert_eq!(behind["rows"][1]["id"], json!(contest));
    assert_eq!(desk.refuse("activity_rows", json!({
        "kind": "labour_contest", "count": "nothing", "union": null, "year": 2026, "part": null, "after": null, "limit": 5,
    })).code, "no_such_figure");
    // The return of 1 October 2025 to 30 September 2026, by its own lines.
    assert_eq!(
        desk.figures([
            "1301", "1302", "1307", "1308", "1309", "1310", "1311", "1312"
        ]),
        ["2", "84", "12", "11", "91.7", "16", "5", "38000.50"]
    );
    let returned = desk.call(
        "return_explain",
        json!({ "edition": "base-2026-sample", "line": "1302", "union": null, "after": null, "limit": 10 }),
    );
    let names: Vec<&str> = returned["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| text(&row["name"]))
        .collect();
    assert_eq!(names, ["热压工段竞赛", "保质量竞赛"]);
    let wanted = json!({ "union": null, "kind": null, "year": 2026, "query": "", "after": null, "limit": 1 });
    let written = desk.call(
        "activity_list_write",
        json!({ "list": wanted, "to": desk.path("list.xlsx") }),
    );
    assert_eq!(
        written["rows"],
        json!(5),
        "the whole list, whatever the page"
    );
    let year = json!({ "union": null, "year": 2026, "part": null, "to": desk.path("year.xlsx") });
    assert!(
        desk.call("activity_year_write", year)["rows"]
            .as_u64()
            .unwrap()
            >= 8
    );
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_what_was_entered_can_be_put_right_and_taken_off() {
    let desk = two();
    for (fields, field, code) in [
        (json!({ "found": "3" }), "fields.fixed", "empty"),
        (
            json!({ "found": "3", "fixed": "4" }),
            "fields.fixed",
            "field_over",
        ),
        (
            json!({ "found": "三", "fixed": "1" }),
            "fields.found",
            "bad_field",
        ),
        (
            json!({ "found": "3", "fixed": "1", "wages": "1" }),
            "kind",
            "unknown_field",
        ),
    ] {
        let failure = desk.refuse(
            "activity_put",
            activity(FACTORY, "hazard_drive", "查", "2026-05-06", fields),
        );
        assert_eq!(
            (failure.code.as_str(), failure.fields[0].field.as_str()),
            (code, field)
        );
    }
    let ahead = activity(
        FACTORY,
        "hazard_drive",
        "查",
        "2026-11-23",
        json!({ "found": "1", "fixed": "1" }),
    );
    assert_eq!(desk.refuse("activity_put", ahead).code, "day_in_future");
    let nowhere = activity(FACTORY, "sports_day", "运动会", "2026-05-06", json!({}));
    assert_eq!(desk.refuse("activity_put", nowhere).code, "no_kind");
    let id = put(
        &desk,
        FACTORY,
        "hazard_drive",
        "查身边隐患",
        "2026-05-06",
        json!({ "found": "3", "fixed": "1" }),
    );
    let again = activity(
        FACTORY,
        "hazard_drive",
        "查身边隐患",
        "2026-05-06",
        json!({ "found": "3", "fixed": "1" }),
    );
    assert_eq!(desk.refuse("activity_put", again).code, "twice");
    let mut right = activity(
        FACTORY,
        "hazard_drive",
        "查身边隐患",
        "2026-05-06",
        json!({ "found": "3", "fixed": "3" }),
    );
    right["id"] = json!(id);
    desk.call("activity_put", right);
    let view = desk.call("activity_get", json!({ "id": id }));
    assert_eq!(view["fields"][1]["words"], json!("3 处"));
    assert_eq!(
        desk.refuse("activity_drop", json!({ "id": id, "why": " " }))
            .code,
        "empty"
    );
    desk.call("activity_drop", json!({ "id": id, "why": "记重了" }));
    assert_eq!(list(&desk, json!({}))["total"], json!(0));
    desk.call("undo_last", json!({}));
    assert_eq!(list(&desk, json!({}))["total"], json!(1));
    // A photograph of it.
    let photo = desk.path("现场.jpg");
    fs::write(&photo, b"\xFF\xD8\xFF a picture").unwrap();
    desk.call(
        "attachment_add",
        json!({ "kind": "activity", "id": id, "title": "现场.jpg", "file": photo }),
    );
    assert_eq!(
        desk.call("activity_get", json!({ "id": id }))["papers"],
        json!(1)
    );
}

#[test]
fn one_activity_of_several_unions_is_one_act_and_goes_in_whole_or_not_at_all() {
    let desk = two();
    let line = |union: &str, people: &str| json!({ "union": union, "title": null, "on": null, "fields": { "people": people } });
    let grid = |rows: Value| json!({ "kind": "safety_cup", "title": "“安康杯”竞赛", "on": "2026-05-06", "level": null, "rows": rows });
    let wrong = desk.call(
        "activity_grid_save",
        grid(json!([line(FACTORY, "58"), line(BOARDS, "零")])),
    );
    assert_eq!(wrong["written"], json!(0));
    assert_eq!(
        (&wrong["findings"][0]["at"], &wrong["findings"][0]["field"]),
        (&json!(1), &json!("fields.people"))
    );
    assert_eq!(wrong["findings"].as_array().unwrap().len(), 1);
    assert_eq!(list(&desk, json!({}))["total"], json!(0));
    let right = desk.call(
        "activity_grid_save",
        grid(json!([line(FACTORY, "58"), line(BOARDS, "21")])),
    );
    assert_eq!(right["written"], json!(2));
    assert_eq!(
        figure(&desk, "year", "safety_cup", "unions")["value"],
        json!("2")
    );
    assert_eq!(
        figure(&desk, "year", "safety_cup", "people")["value"],
        json!("79")
    );
    let behind = rows(&desk, "safety_cup", "unions");
    assert_eq!(
        (&behind["rows"][0]["page"], &behind["total"]),
        (&json!(""), &json!(2)),
        "a union is no record of this page"
    );
    desk.call("undo_last", json!({}));
    assert_eq!(list(&desk, json!({}))["total"], json!(0));
    assert_eq!(
        desk.refuse("activity_grid_save", grid(json!([]))).code,
        "empty"
    );
}

#[test]
fn a_rest_stop_asks_to_be_looked_at_and_what_was_found_to_be_mended() {
    let desk = two();
    let stop = json!({
        "id": null, "union": BOARDS, "kind": "rest_stop", "name": "北门爱心驿站", "address": "北门路 6 号", "level": null,
        "opened_on": "2026-05-30", "fields": { "host": "板材厂", "cost": "4800" },
    });
    let id = text(&desk.call("place_put", stop.clone())["id"]).to_owned();
    assert_eq!(desk.refuse("place_put", stop).code, "twice");
    assert_eq!(
        due(&desk, "place_check"),
        [("北门爱心驿站：要去查看".to_owned(), json!(8))]
    );
    let look =
        |on: &str, found: Value| json!({ "id": id, "on": on, "by": "韩春梅", "found": found });
    assert_eq!(
        desk.refuse("place_check", look("2026-05-29", json!(null)))
            .code,
        "day_before"
    );
    desk.call("place_check", look("2026-11-20", json!("饮水机坏了")));
    assert_eq!(due(&desk, "place_check"), []);
    assert_eq!(
        due(&desk, "place_mend"),
        [(
            "北门爱心驿站：查看发现的问题还没有整改".to_owned(),
            json!(28)
        )]
    );
    let view = desk.call("place_get", json!({ "id": id }));
    assert_eq!(view["line"]["check_by"], json!("2027-05-20"));
    let check = view["checks"][0]["id"].clone();
    desk.call("place_mend", json!({ "id": check, "on": "2026-11-21" }));
    assert_eq!(due(&desk, "place_mend"), []);
    assert_eq!(
        desk.refuse("place_mend", json!({ "id": check, "on": "2026-11-22" }))
            .code,
        "nothing_to_mend"
    );
    assert_eq!(
        desk.figures(["1326", "1327", "1328"]),
        ["1", "0", "4800.00"]
    );
    desk.call(
        "place_close",
        json!({ "id": id, "on": "2026-09-30", "why": "拆迁" }),
    );
    assert_eq!(
        desk.figures(["1326"]),
        ["0"],
        "closed on the last day of the return"
    );
    assert_eq!(
        figure(&desk, "first", "rest_stop", "standing")["value"],
        json!("1")
    );
    assert_eq!(
        desk.refuse("place_check", look("2026-10-01", json!(null)))
            .code,
        "closed"
    );
    let all = json!({ "union": null, "kind": null, "query": "北门", "after": null, "limit": 10 });
    assert_eq!(
        desk.call("place_list", all.clone())["rows"][0]["closed_on"],
        json!("2026-09-30")
    );
    let written = desk.call(
        "place_list_write",
        json!({ "list": all, "to": desk.path("places.xlsx") }),
    );
    assert_eq!(written["rows"], json!(1));
}

#[test]
fn a_model_worker_is_linked_to_its_money_and_an_honour_that_was_revoked_says_so() {
    let desk = two();
    desk.call(
        "model_put",
        json!({ "id": null, "union": FACTORY, "name": "谭守成", "level": "provincial", "named_year": 1998, "hardship": false }),
    );
    let award = |kind: &str, recipient: &str, who: &str, year: i64| {
        json!({
            "id": null, "union": FACTORY, "kind": kind, "level": "provincial", "year": year, "recipient": recipient, "who": who,
            "member": null, "document_no": null, "granted_on": null, "deeds": null,
        })
    };
    let model = desk.call("award_put", award("model_worker", "谭守成", "person", 1998));
    assert_eq!(model["linked"], json!(true));
    let team = desk.call("award_put", award("pioneer_team", "装配一班", "team", 2025));
    assert_eq!(team["linked"], json!(false));
    assert_eq!(
        desk.refuse("award_put", award("pioneer_team", "装配一班", "team", 2025))
            .code,
        "twice"
    );
    assert_eq!(
        desk.refuse("award_put", award("pioneer_team", "王晓燕", "person", 2025))
            .code,
        "recipient"
    );
    assert_eq!(
        desk.refuse("award_put", award("pioneer_team", "装配二班", "team", 2027))
            .code,
        "bad_year"
    );
    let awards = |more: Value| {
        let mut asked = json!({ "union": null, "kind": null, "level": null, "year": null, "query": "", "after": null, "limit": 1 });
        for (field, value) in more.as_object().unwrap() {
            asked[field] = value.clone();
        }
        desk.call("award_list", asked)
    };
    let first = awards(json!({}));
    assert_eq!(
        (&first["rows"][0]["recipient"], &first["total"]),
        (&json!("装配一班"), &json!(2))
    );
    let second = awards(json!({ "after": first["next"] }));
    assert_eq!(second["rows"][0]["recipient"], json!("谭守成"));
    let register = desk.call("model_list", json!({ "union": null, "year": null }));
    assert_eq!(second["rows"][0]["model"], register["models"][0]["id"]);
    // Named in 2025, whose last day lies within the return of 2026.
    assert_eq!(desk.figures(["1338", "1339"]), ["1", "0"]);
    desk.call(
        "award_revoke",
        json!({ "id": team["id"], "on": "2026-05-01", "why": "事迹失实" }),
    );
    assert_eq!(desk.figures(["1338"]), ["0"]);
    assert_eq!(
        figure(&desk, "year", "pioneer_team", "standing")["value"],
        json!("0")
    );
    let shown = awards(json!({ "kind": "pioneer_team" }));
    assert_eq!(shown["rows"][0]["revoked_why"], json!("事迹失实"));
    let list = json!({ "union": null, "kind": null, "level": null, "year": null, "query": "", "after": null, "limit": 1 });
    let written = desk.call(
        "award_list_write",
        json!({ "list": list, "to": desk.path("awards.xlsx") }),
    );
    assert_eq!(written["rows"], json!(2));
}

#[test]
fn somebody_named_is_found_on_the_roll_and_told_with_what_the_ledger_holds_of_them() {
    let desk = two();
    let member = desk.enrol(0);
    let card = desk.call("member_get", json!({ "id": member }));
    let name = text(&card["name"]).to_owned();
    desk.call(
        "award_put",
        json!({
            "id": null, "union": FACTORY, "kind": "may_day_medal", "level": "municipal", "year": 2025, "recipient": name,
            "who": "person", "member": member, "document_no": "临工发〔2025〕8号", "granted_on": "2025-04-28", "deeds": null,
        }),
    );
    let asked = json!({ "union": null, "kind": null, "level": null, "year": null, "query": name, "after": null, "limit": 5 });
    assert_eq!(
        desk.call("award_list", asked)["rows"][0]["on_roll"],
        json!(true)
    );
    let to = desk.path("个人资料.xlsx");
    let request =
        json!({ "person": card["person"], "family_member": null, "reason": "本人来查", "to": to });
    desk.call("person_export", request);
    let told = cells(&to);
    assert!(
        told.iter().any(|cell| cell == "临工发〔2025〕8号"),
        "{told:?}"
    );
}

fn single(name: &str, consented: Value) -> Value {
    json!({
        "id": null, "union": FACTORY, "name": name, "sex": "2", "birth_year": 1998, "phone": "13905390001",
        "wishes": "想找本县的", "consented_on": consented, "consent": "本人签字的登记表",
    })
}

#[test]
fn a_single_is_kept_by_consent_at_home_only_and_forgotten_when_it_is_taken_back() {
    let (county, union) = pair();
    let failure = union.refuse("single_put", single("王晓燕", json!(null)));
    assert_eq!(
        (failure.code.as_str(), failure.fields[0].field.as_str()),
        ("empty", "consented_on")
    );
    let her = union.call("single_put", single("王晓燕", json!("2026-09-01")));
    let follow = |on: &str| json!({ "id": her["id"], "on": on, "what": "在书屋见了一面", "outcome": "couple" });
    union.call("single_follow", follow("2026-10-02"));
    put(
        &union,
        FACTORY,
        "match_event",
        "七夕联谊",
        "2026-08-19",
        json!({ "people": "40", "couples": "3" }),
    );
    let bundle = union.call(
        "bundle_export",
        json!({ "to": union.path("stick"), "full": true }),
    );
    let intake = json!({ "files": [bundle["file"]], "preview": false, "receipts": union.path("stick"), "default": null });
    assert_eq!(county.call("desk_intake", intake)["taken"], json!(1));
    // The county has the event by its head-count, and nobody's card.
    assert_eq!(titles(&list(&county, json!({}))), ["七夕联谊"]);
    assert_eq!(
        figure(&county, "year", "match_event", "people")["value"],
        json!("40")
    );
    assert_eq!(
        county.call("single_list", json!({ "union": null }))["singles"],
        json!([])
    );
    assert_eq!(
        figure(&county, "year", "singles", "people")["value"],
        json!("0")
    );
    assert_eq!(
        figure(&union, "year", "singles", "couples")["value"],
        json!("1")
    );
    union.call(
        "single_withdraw",
        json!({ "id": her["id"], "on": "2026-11-22" }),
    );
    assert_eq!(
        union.call("single_list", json!({ "union": null }))["singles"],
        json!([])
    );
    assert_eq!(
        figure(&union, "year", "singles", "people")["value"],
        json!("1")
    );
    assert_eq!(
        union.refuse("single_follow", follow("2026-11-22")).code,
        "withdrawn"
    );
    let log = union.call("history", json!({ "limit": 50 })).to_string();
    assert!(!log.contains("王晓燕"), "{log}");
}

fn kind_file(county: &Desk, change: &dyn Fn(&mut Value)) -> Value {
    let to = county.path("kind.json");
    county.call(
        "activity_kind_write",
        json!({ "code": "culture_sport", "to": to }),
    );
    let text = fs::read_to_string(&to).unwrap();
    let mut kind: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    change(&mut kind);
    fs::write(&to, kind.to_string()).unwrap();
    json!({ "file": to })
}

/// The county adds a kind of its own, the union enters by it, the county gives it up.
#[test]
fn a_countys_kind_goes_out_with_the_rules_and_what_was_entered_by_it_outlives_it() {
    let (county, union) = pair();
    let own = |kind: &mut Value| {
        kind["code"] = json!("tea_party");
        kind["version"] = json!(1);
        kind["row"] = json!(0);
        kind["name"] = json!("茶话会");
    };
    let bad = kind_file(&county, &|kind| {
        own(kind);
        kind["counts"][1]["field"] = json!("form");
    });
    let refused = county.refuse("activity_kind_set", bad.clone());
    assert_eq!(refused.code, "bad_kind");
    assert!(refused.message.contains("people"), "{}", refused.message);
    assert_eq!(union.refuse("activity_kind_set", bad).code, "not_a_desk");
    county.call("activity_kind_set", kind_file(&county, &own));
    let kind = |desk: &Desk, code: &str| {
        let kinds = desk.call("activity_kinds", json!({}))["kinds"].clone();
        let kinds = kinds.as_array().unwrap().clone();
        kinds.into_iter().find(|one| one["code"] == json!(code))
    };
    assert_eq!(
        kind(&county, "tea_party"),
        None,
        "it holds nowhere before it is published"
    );
    let tea = activity(
        FACTORY,
        "tea_party",
        "中秋茶话会",
        "2026-09-25",
        json!({ "people": "30" }),
    );
    assert_eq!(union.refuse("activity_put", tea.clone()).code, "no_kind");
    let edition = publish(&county);
    let look = union.call("rules_look", json!({ "file": edition }));
    assert_eq!(look["changes"][0]["name"], json!("活动种类：tea_party-1"));
    let come = look["changes"][0]["come"].as_array().unwrap();
    assert!(come.contains(&json!("问 参加人数（人），必填")), "{come:?}");
    union.call("rules_take", json!({ "file": edition }));
    union.call("activity_put", tea);
    assert_eq!(
        figure(&union, "year", "tea_party", "people")["value"],
        json!("30")
    );
    // It adds to the figure of the return that the county named.
    assert_eq!(union.figures(["1335", "1336"]), ["1", "30"]);
    // What was published is not changed under its own number.
    let same_number = kind_file(&county, &|kind| {
        own(kind);
        kind["fields"][0]["required"] = json!(false);
    });
    assert_eq!(
        county.refuse("activity_kind_set", same_number).code,
        "kind_version_taken"
    );
    county.call("activity_kind_drop", json!({ "code": "tea_party" }));
    county.call("activity_kind_drop", json!({ "code": "culture_sport" }));
    let edition = publish(&county);
    let look = union.call("rules_look", json!({ "file": edition }));
    let gone: Vec<&str> = look["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["after"]))
        .collect();
    assert!(
        gone.contains(&"不用县里的种类了；按它记过的 1 条照旧算数，也能改"),
        "{gone:?}"
    );
    union.call("rules_take", json!({ "file": edition }));
    let again = activity(
        FACTORY,
        "tea_party",
        "元旦茶话会",
        "2026-10-25",
        json!({ "people": "9" }),
    );
    assert_eq!(union.refuse("activity_put", again).code, "kind_given_up");
    let sport = activity(
        FACTORY,
        "culture_sport",
        "拔河",
        "2026-10-25",
        json!({ "people": "9" }),
    );
    assert_eq!(union.refuse("activity_put", sport).code, "kind_given_up");
    // What stands counts and can be put right.
    assert_eq!(union.figures(["1335", "1336"]), ["1", "30"]);
    let known = list(&union, json!({}));
    let mut right = activity(
        FACTORY,
        "tea_party",
        "中秋茶话会",
        "2026-09-25",
        json!({ "people": "31" }),
    );
    right["id"] = known["rows"][0]["id"].clone();
    union.call("activity_put", right);
    assert_eq!(
        figure(&union, "year", "tea_party", "people")["value"],
        json!("31")
    );
    assert_eq!(kind(&union, "tea_party").unwrap()["offered"], json!(false));
}

#[test]
fn a_bundle_carries_activities_places_honours_and_photographs_to_the_desk() {
    let (county, union) = pair();
    let id = put(
        &union,
        FACTORY,
        "labour_contest",
        "保质量竞赛",
        "2026-03-05",
        json!({ "people": "60" }),
    );
    let photo = union.path("现场.jpg");
    fs::write(&photo, b"\xFF\xD8\xFF a picture").unwrap();
    union.call(
        "attachment_add",
        json!({ "kind": "activity", "id": id, "title": "现场.jpg", "file": photo }),
    );
    let bundle = union.call(
        "bundle_export",
        json!({ "to": union.path("stick"), "full": true }),
    );
    let intake = json!({ "files": [bundle["file"]], "preview": false, "receipts": union.path("stick"), "default": null });
    assert_eq!(county.call("desk_intake", intake)["taken"], json!(1));
    let view = county.call("activity_get", json!({ "id": id }));
    assert_eq!(
        (&view["line"]["own"], &view["papers"]),
        (&json!(false), &json!(1))
    );
    assert_eq!(
        county
            .refuse("activity_drop", json!({ "id": id, "why": "不对" }))
            .code,
        "not_ours"
    );
    assert_eq!(
        figure(&county, "year", "labour_contest", "people")["value"],
        json!("60")
    );
}
