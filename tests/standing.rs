//! 创建与排查: a union scores itself, is reviewed, and the review ends; a union that stands idle sees it first and answers;
//! a county publishes its scheme and reads the answers.

use crate::rules::pair;
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY, PASSPHRASE};

fn score(scheme: &str, item: &str, more: Value) -> Value {
    let mut said = json!({
        "union": FACTORY, "scheme": scheme, "year": 2026, "item": item, "points": null, "done_on": null,
        "promised_on": null, "satisfied": null, "ballots": null, "note": null,
    });
    let (Some(said_of), Value::Object(more)) = (said.as_object_mut(), more) else {
        unreachable!("both are objects")
    };
    said_of.extend(more);
    said
}

fn view(desk: &Desk, scheme: &str) -> Value {
    desk.call(
        "grading_get",
        json!({ "union": FACTORY, "scheme": scheme, "year": 2026 }),
    )
}

fn item(view: &Value, code: &str) -> Value {
    let items = view["items"].as_array().unwrap();
    let found = items.iter().find(|line| line["item"] == json!(code));
    found.unwrap().clone()
}

/// How the factory stands in the list of a year, and how many unions have a level.
fn standing(desk: &Desk, scheme: &str, year: i32) -> (String, Value, Value) {
    let page = desk.call(
        "grading_year",
        json!({ "scheme": scheme, "year": year, "limit": 50 }),
    );
    let rows = page["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["union"] == json!(FACTORY))
        .unwrap();
    let counted = desk.call("grading_count", json!({ "scheme": scheme, "year": year }));
    let state = row["state"].as_str().unwrap().to_owned();
    let states = counted["states"].as_array().unwrap();
    let of_state = states.iter().find(|one| one["state"] == row["state"]);
    assert_eq!(of_state.unwrap()["unions"], json!(1), "{counted}");
    (state, row["points"].clone(), counted["rated"].clone())
}

/// A general meeting with its quorum and minutes, its decisions public in time.
fn hold_congress(desk: &Desk) {
    let found = json!({ "union": FACTORY, "form": "general", "term_no": 1, "from": "2025-01-05", "years": 3 });
    let congress = desk.call("congress_found", found)["congress"].clone();
    let open =
        json!({ "congress": congress, "kind": "regular", "on": "2026-11-10", "place": null });
    let session = desk.call("session_open", open)["session"].clone();
    let item = json!({
        "session": session, "matter": "work_report", "power": null, "title": "", "ballot": null, "seats": null, "candidates": [],
    });
    desk.call("session_item_put", item);
    desk.call(
        "session_count",
        json!({ "session": session, "base": 60, "present": 50 }),
    );
    desk.call("session_close", json!({ "session": session }));
    let date = json!({
        "session": session, "on": "2026-11-10", "place": null, "papers_on": "2026-11-01",
        "agenda_public_on": "2026-11-01", "public_from": "2026-11-12", "public_to": null,
    });
    desk.call("session_date", date);
    fs::write(desk.path("会议记录.txt"), "记录").unwrap();
    let paper =
        json!({ "kind": "session", "id": session, "title": "", "file": desk.path("会议记录.txt") });
    desk.call("attachment_add", paper);
}

#[test]
fn what_the_records_tell_is_counted_and_the_rest_is_scored_with_what_shows_it() {
    let desk = Desk::new();
    assert_eq!(
        standing(&desk, "congress_star", 2026),
        ("nothing".to_owned(), Value::Null, json!(0))
    );
    let before = view(&desk, "congress_star");
    assert_eq!(
        (&before["total"], &before["level"]),
        (&json!(0), &Value::Null)
    );
    assert!(
        before["notices"][0]["message"]
            .as_str()
            .unwrap()
            .contains("示例，县里没有发布正式办法"),
        "{before}"
    );
    hold_congress(&desk);
    let held = view(&desk, "congress_star");
    for (code, points) in [
        ("held", 20),
        ("quorum", 15),
        ("decisions", 10),
        ("openness", 0),
    ] {
        assert_eq!(item(&held, code)["points"], json!(points), "{code}");
    }
    assert_eq!(
        item(&held, "held")["found"],
        json!("2026年11月10日：已召开")
    );
    assert_eq!(
        desk.refuse(
            "grading_score",
            score("congress_star", "held", json!({ "points": 20 }))
        )
        .code,
        "computed"
    );
    let over = desk.refuse(
        "grading_score",
        score("congress_star", "proposals", json!({ "points": 11 })),
    );
    assert_eq!(
        (over.code.as_str(), over.fields[0].field.as_str()),
        ("points_outside", "points")
    );
    for (code, points) in [("delegates", 10), ("contracts", 10), ("proposals", 4)] {
        desk.call(
            "grading_score",
            score(
                "congress_star",
                code,
                json!({ "points": points, "note": "见附件" }),
            ),
        );
    }
    let below = view(&desk, "congress_star");
    assert_eq!(
        (&below["total"], &below["level"], &below["next"]),
        (&json!(69), &Value::Null, &json!("还差 1 分到“三星级”"))
    );
    desk.call(
        "grading_score",
        score("congress_star", "proposals", json!({ "points": 5 })),
    );
    let at = view(&desk, "congress_star");
    assert_eq!((&at["total"], &at["level"]), (&json!(70), &json!("三星级")));
    fs::write(desk.path("提案.jpg"), "照片").unwrap();
    let id = item(&at, "proposals")["id"].clone();
    let paper =
        json!({ "kind": "grading_item", "id": id, "title": "", "file": desk.path("提案.jpg") });
    desk.call("attachment_add", paper);
    assert_eq!(
        item(&view(&desk, "congress_star"), "proposals")["papers"],
        json!(1)
    );
    assert_eq!(
        standing(&desk, "congress_star", 2026),
        ("scoring".to_owned(), json!(70), json!(0))
    );
}

/// Opens the ledger of a desk on another day.
fn on(desk: Desk, day: &str) -> Desk {
    let desk = desk.on(day);
    let open = json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE, "operator": null });
    desk.call("ledger_open", open);
    desk
}

fn due(desk: &Desk, kind: &str) -> Vec<(String, Value)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let of_kind = |item: &&Value| item["kind"] == json!(kind);
    items
        .as_array()
        .unwrap()
        .iter()
        .filter(of_kind)
        .map(|item| {
            (
                item["title"].as_str().unwrap().to_owned(),
                item["due"].clone(),
            )
        })
        .collect()
}

#[test]
fn a_review_makes_a_level_that_holds_to_its_last_day() {
    let desk = Desk::new();
    hold_congress(&desk);
    desk.call(
        "grading_score",
        score("congress_star", "proposals", json!({ "points": 10 })),
    );
    let grading = view(&desk, "congress_star")["grading"].clone();
    let review = |by: &str, number: &str| {
        json!({
            "grading": grading, "by": by, "on": "2026-11-20", "document_no": number,
            "points": [
                { "item": "proposals", "points": 8 }, { "item": "delegates", "points": 10 },
                { "item": "contracts", "points": 10 }, { "item": "openness", "points": 15 },
            ],
        })
    };
    assert_eq!(desk.refuse("grading_review", review(" ", "")).code, "empty");
    desk.call("grading_review", review("沂水县总工会", "沂工发(2026)9号"));
    let reviewed = view(&desk, "congress_star");
    let line = &reviewed["review"];
    // 20 + 15 + 10 of the records, and what the review gave.
    assert_eq!(
        (&line["total"], &line["level"]),
        (&json!(88), &json!("四星级"))
    );
    assert_eq!(
        (&line["until"], &line["expired"]),
        (&json!("2028-11-20"), &json!(false))
    );
    assert_eq!(
        reviewed["notices"][0]["code"],
        json!("document_number"),
        "{reviewed}"
    );
    assert_eq!(item(&reviewed, "proposals")["points"], json!(8));
    assert_eq!(
        desk.refuse(
            "grading_score",
            score("congress_star", "training", json!({ "points": 5 }))
        )
        .code,
        "reviewed"
    );
    let rated = ("rated-四星级".to_owned(), json!(88), json!(1));
    assert_eq!(standing(&desk, "congress_star", 2026), rated);
    let to = desk.path("grading.xlsx");
    let write = json!({ "scheme": "congress_star", "year": 2026, "to": to });
    assert_eq!(desk.call("grading_year_write", write)["rows"], json!(1));
    assert_eq!(due(&desk, "grading"), []);
    let desk = on(desk, "2028-08-21");
    assert_eq!(due(&desk, "grading"), [], "91 days before");
    let desk = on(desk, "2028-08-22");
    let ends = json!("2028-11-20");
    assert_eq!(
        due(&desk, "grading"),
        [(
            "沂河电子厂工会：职代会星级评定快到期了".to_owned(),
            ends.clone()
        )]
    );
    let desk = on(desk, "2028-11-20");
    assert_eq!(standing(&desk, "congress_star", 2028), rated);
    let desk = on(desk, "2028-11-21");
    assert_eq!(
        standing(&desk, "congress_star", 2028),
        ("expired".to_owned(), json!(88), json!(0))
    );
    assert_eq!(
        due(&desk, "grading"),
        [("沂河电子厂工会：职代会星级评定过期了".to_owned(), ends)]
    );
    let later = desk.call(
        "grading_get",
        json!({ "union": FACTORY, "scheme": "congress_star", "year": 2028 }),
    );
    assert_eq!(
        (&later["grading"], &later["earlier"]["expired"]),
        (&Value::Null, &json!(true))
    );
}

#[test]
fn a_checklist_is_ticked_by_days_and_ballots_and_asks_for_what_was_promised() {
    let desk = Desk::new();
    let promise = json!({ "promised_on": "2026-11-21" });
    desk.call("grading_score", score("dual_four", "plate", promise));
    let asked = (
        "沂河电子厂工会：双亮双争双述双评有一项过了日子".to_owned(),
        json!("2026-11-21"),
    );
    assert_eq!(due(&desk, "promise"), [asked]);
    let done = json!({ "promised_on": "2026-11-21", "done_on": "2026-11-22" });
    desk.call("grading_score", score("dual_four", "plate", done));
    assert_eq!(due(&desk, "promise"), []);
    // A promise is asked for from the day after it.
    desk.call(
        "grading_score",
        score(
            "dual_four",
            "identity",
            json!({ "promised_on": "2026-11-22" }),
        ),
    );
    assert_eq!(due(&desk, "promise"), []);
    let wrong = json!({ "satisfied": 31, "ballots": 30 });
    assert_eq!(
        desk.refuse(
            "grading_score",
            score("dual_four", "union_appraised", wrong)
        )
        .code,
        "bad_ballots"
    );
    let counted = json!({ "satisfied": 28, "ballots": 30 });
    desk.call(
        "grading_score",
        score("dual_four", "union_appraised", counted),
    );
    let list = view(&desk, "dual_four");
    assert_eq!((&list["total"], &list["level"]), (&json!(2), &Value::Null));
    assert_eq!(list["next"], json!("还差 6 项到“做全了”"));
    assert_eq!(item(&list, "union_appraised")["satisfied"], json!(28));
    let points = desk.refuse(
        "grading_score",
        score("dual_four", "plate", json!({ "points": 1 })),
    );
    assert_eq!(points.code, "other_sort");
}

fn idle_states(desk: &Desk) -> Vec<(String, i64)> {
    let counted = desk.call("idle_count", json!({}));
    let states = counted["states"].as_array().unwrap();
    let of = |one: &Value| {
        (
            one["state"].as_str().unwrap().to_owned(),
            one["unions"].as_i64().unwrap(),
        )
    };
    let counts: Vec<_> = states.iter().map(of).collect();
    let page = desk.call("idle_list", json!({ "limit": 50 }));
    for (state, unions) in &counts {
        let rows = page["rows"].as_array().unwrap();
        let listed = rows
            .iter()
            .filter(|row| row["state"] == json!(state))
            .count();
        assert_eq!(listed as i64, *unions, "{state}");
    }
    counts
}

#[test]
fn a_union_that_stands_idle_sees_it_first_answers_and_works_again() {
    let desk = Desk::new();
    let young = json!({
        "code": "371323-XBJ", "name": "许家湖编织厂工会", "form": "standalone", "employer_name": "许家湖编织厂",
        "founded_on": "2025-11-23", "approval_no": null,
    });
    desk.call("union_add", young);
    assert_eq!(
        idle_states(&desk),
        [("idle".to_owned(), 1), ("young".to_owned(), 1)]
    );
    assert_eq!(
        due(&desk, "idle"),
        [(
            "1 家工会像是空转，先自己看看".to_owned(),
            json!("2026-12-31")
        )]
    );
    let look = |desk: &Desk| desk.call("idle_get", json!({ "union": FACTORY }));
    let seen = look(&desk);
    assert_eq!(
        (&seen["points"], &seen["below"], &seen["most"]),
        (&json!(0), &json!(55), &json!(100))
    );
    assert_eq!(seen["items"][1]["words"], json!("台账里没有选举记录"));
    assert!(
        seen["items"][1]["source"]
            .as_str()
            .unwrap()
            .contains("第十六条")
    );
    let answer = |union: &str, cause: &str, by: &str| json!({ "union": union, "cause": cause, "plan": "补选主席", "by": by });
    let refused = desk.refuse("idle_answer", answer("371323-XBJ", "新建", "2027-03-31"));
    assert_eq!(refused.code, "too_young");
    assert_eq!(
        desk.refuse("idle_answer", answer(FACTORY, " ", "2027-03-31"))
            .code,
        "empty"
    );
    assert_eq!(
        desk.refuse("idle_answer", answer(FACTORY, "主席离职", "2026-11-01"))
            .code,
        "day_before"
    );
    desk.call("idle_answer", answer(FACTORY, "主席离职", "2026-12-06"));
    assert_eq!(
        idle_states(&desk),
        [("answered".to_owned(), 1), ("young".to_owned(), 1)]
    );
    assert_eq!(due(&desk, "idle"), []);
    assert_eq!(
        due(&desk, "repair"),
        [(
            "沂河电子厂工会：空转整改要完成".to_owned(),
            json!("2026-12-06")
        )]
    );
    let to = desk.path("idle.xlsx");
    assert_eq!(
        desk.call("idle_list_write", json!({ "to": to }))["rows"],
        json!(2)
    );
    let id = look(&desk)["answer"]["id"].clone();
    desk.call("idle_revive", json!({ "answer": id, "on": "2026-11-22" }));
    assert_eq!(
        idle_states(&desk),
        [("revived".to_owned(), 1), ("young".to_owned(), 1)]
    );
    assert_eq!(due(&desk, "repair"), []);
}

#[test]
fn a_union_with_evidence_enough_has_nothing_to_answer() {
    let desk = Desk::new();
    hold_congress(&desk);
    let elect = json!({
        "union": FACTORY, "kind": "committee", "term_no": 3, "elected_on": "2024-12-02", "years": 3, "approval_no": null,
        "officers": [{ "post": "chair", "name": "李秀芬", "full_time": true }],
    });
    desk.call("body_elect", elect);
    assert_eq!(idle_states(&desk), [("idle".to_owned(), 1)]);
    let count = json!({
        "union": FACTORY, "on": "2026-09-20", "employees": 60, "women": null, "migrant": null, "dispatched": null,
    });
    desk.call("headcount_record", count);
    assert_eq!(idle_states(&desk), [("active".to_owned(), 1)]);
    let answer =
        json!({ "union": FACTORY, "cause": "没有空转", "plan": "照旧", "by": "2027-03-31" });
    let refused = desk.refuse("idle_answer", answer);
    assert_eq!(refused.code, "not_idle");
    assert!(refused.message.contains("55 分"), "{}", refused.message);
    assert_eq!(due(&desk, "idle"), []);
}

fn hand_in(county: &Desk, union: &Desk) {
    let bundle = union.call(
        "bundle_export",
        json!({ "to": union.path("stick"), "full": true }),
    );
    let intake = json!({
        "files": [bundle["file"]], "preview": false, "receipts": union.path("stick"), "default": null,
    });
    assert_eq!(county.call("desk_intake", intake)["taken"], json!(1));
}

#[test]
fn a_desk_sees_what_a_union_answered_and_never_its_score_before_that() {
    let (county, union) = pair();
    hand_in(&county, &union);
    assert_eq!(idle_states(&county), []);
    let look = json!({ "union": FACTORY });
    assert_eq!(county.refuse("idle_get", look.clone()).code, "not_answered");
    assert_eq!(due(&county, "idle"), []);
    let answer =
        json!({ "union": FACTORY, "cause": "主席离职", "plan": "补选主席", "by": "2026-12-01" });
    union.call("idle_answer", answer.clone());
    union.call(
        "grading_score",
        score("dual_four", "plate", json!({ "done_on": "2026-11-20" })),
    );
    hand_in(&county, &union);
    assert_eq!(idle_states(&county), [("answered".to_owned(), 1)]);
    let seen = county.call("idle_get", look);
    // The bundle that was handed in before counted.
    assert_eq!((&seen["own"], &seen["points"]), (&json!(false), &json!(10)));
    assert_eq!(
        (&seen["answer"]["plan"], &seen["most"]),
        (&json!("补选主席"), &json!(100))
    );
    let found = |line: &&Value| line["found"] == json!(true);
    let items = seen["items"].as_array().unwrap();
    assert_eq!(
        items.iter().find(found).unwrap()["item"],
        json!("handed_in")
    );
    assert_eq!(
        due(&county, "repair"),
        [],
        "a desk is asked to do nothing for a station's union"
    );
    let id = seen["answer"]["id"].clone();
    for (command, request) in [
        ("idle_revive", json!({ "answer": id, "on": "2026-11-22" })),
        ("idle_answer", answer),
        (
            "grading_score",
            score("dual_four", "identity", json!({ "done_on": "2026-11-20" })),
        ),
    ] {
        assert_eq!(
            county.refuse(command, request).code,
            "not_ours",
            "{command}"
        );
    }
    assert_eq!(
        (
            &view(&county, "dual_four")["total"],
            &view(&county, "dual_four")["own"]
        ),
        (&json!(1), &json!(false))
    );
}

#[test]
fn a_countys_scheme_goes_out_with_the_parameters_and_what_was_begun_keeps_its_version() {
    let (county, union) = pair();
    union.call(
        "grading_score",
        score("congress_star", "proposals", json!({ "points": 10 })),
    );
    let shipped: Value =
        serde_json::from_str(include_str!("../assets/rules/schemes.json")).unwrap();
    let mut own = shipped[0].clone();
    own["version"] = json!(2);
    own["sample"] = json!(false);
    own["name"] = json!("沂水县职代会星级");
    let file = county.path("star.json");
    let set = json!({ "file": file });
    fs::write(
        &file,
        own.to_string().replace("\"from\":90", "\"from\":120"),
    )
    .unwrap();
    let refused = county.refuse("scheme_set", set.clone());
    assert_eq!(refused.code, "bad_scheme");
    assert!(refused.message.contains("五星级"), "{}", refused.message);
    fs::write(&file, own.to_string()).unwrap();
    assert_eq!(union.refuse("scheme_set", set.clone()).code, "not_a_desk");
    county.call("scheme_set", set);
    let name = |desk: &Desk| desk.call("scheme_list", json!({}))["schemes"][0]["name"].clone();
    assert_eq!(
        name(&county),
        json!("职代会星级"),
        "it holds nowhere before it is published"
    );
    let edition =
        county.call("rules_publish", json!({ "to": county.path("stick") }))["file"].clone();
    assert_eq!(name(&county), json!("沂水县职代会星级"));
    let taken = union.call("rules_take", json!({ "file": edition }));
    assert_eq!(
        taken["changes"][0]["name"],
        json!("评定办法：congress_star-2")
    );
    assert_eq!(name(&union), json!("沂水县职代会星级"));
    assert_eq!(view(&union, "congress_star")["scheme"]["version"], json!(1));
    let next = json!({ "union": FACTORY, "scheme": "congress_star", "year": 2027 });
    let begun = union.call("grading_get", next);
    assert_eq!(
        (&begun["scheme"]["version"], &begun["scheme"]["sample"]),
        (&json!(2), &json!(false))
    );
    let told = begun["notices"].as_array().unwrap();
    assert!(
        told.iter().all(|notice| notice["code"] != "sample"),
        "{told:?}"
    );
}
