//! 报送与收件: enrolment, bundle, desk, receipt, from both sides.

use crate::lists::written;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use taizhang_testkit::{Desk, FACTORY, sample};

/// A township and its county, enrolled, with a folder that stands for the stick.
pub struct Pair {
    pub union: Desk,
    pub county: Desk,
}

impl Pair {
    pub fn new() -> Self {
        let pair = Self {
            union: Desk::new(),
            county: Desk::county(),
        };
        fs::create_dir(pair.union.path("stick")).unwrap();
        let request = pair
            .union
            .call("enrol_request", json!({ "to": pair.stick() }));
        let welcome = pair.county.call(
            "desk_enrol",
            json!({ "file": request["file"], "to": pair.stick(), "fingerprint": request["fingerprint"] }),
        );
        pair.union.call(
            "enrol_accept",
            json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
        );
        pair
    }

    pub fn stick(&self) -> String {
        self.union.path("stick")
    }

    pub fn export(&self, full: bool) -> Value {
        self.union
            .call("bundle_export", json!({ "to": self.stick(), "full": full }))
    }

    /// What the county sees of a bundle before it takes it.
    fn look_at(&self, file: &Value) -> Value {
        let request =
            json!({ "files": [file], "preview": true, "receipts": null, "default": null });
        self.county.call("desk_intake", request)["bundles"][0].clone()
    }

    pub fn take(&self, files: &Value) -> Value {
        self.county.call(
            "desk_intake",
            json!({ "files": files, "preview": false, "receipts": self.stick(), "default": null }),
        )
    }
}

#[test]
fn a_bundle_is_taken_and_its_receipt_comes_home() {
    let pair = Pair::new();
    pair.union.import(FACTORY, &sample("gbk.csv"));
    let bundle = pair.export(true);
    assert_eq!(bundle["mode"], json!("full"));
    assert_eq!(bundle["parts"]["member"], json!(114));
    assert!(Path::new(bundle["file"].as_str().unwrap()).exists());
    let intake = pair.take(&json!([bundle["file"]]));
    assert_eq!(intake["taken"], json!(1), "{intake}");
    assert_eq!(intake["refused"], json!([]));
    let counts = pair.county.call("ledger_check", json!({}))["counts"].clone();
    assert_eq!(counts["member"], json!(114));
    let receipt = pair
        .union
        .call("receipt_import", json!({ "file": intake["receipts"][0] }));
    assert_eq!(
        (&receipt["seq"], &receipt["returned"]),
        (&bundle["seq"], &json!([]))
    );
    let status = pair.union.call("filing_status", json!({}));
    assert_eq!(status["last_receipt"]["seq"], bundle["seq"]);
}

#[test]
fn after_a_receipt_only_what_changed_travels() {
    let pair = Pair::new();
    pair.union.import(FACTORY, &sample("gbk.csv"));
    let intake = pair.take(&json!([pair.export(true)["file"]]));
    pair.union
        .call("receipt_import", json!({ "file": intake["receipts"][0] }));
    pair.union.enrol(0);
    let since = pair.export(false);
    assert_eq!(
        (&since["mode"], &since["parts"]["member"]),
        (&json!("since"), &json!(1))
    );
    pair.take(&json!([since["file"]]));
    assert_eq!(
        pair.county.call("ledger_check", json!({}))["counts"]["member"],
        json!(115)
    );
}

#[test]
fn a_bundle_taken_twice_is_merged_once() {
    let pair = Pair::new();
    pair.union.import(FACTORY, &sample("gbk.csv"));
    let file = pair.export(true)["file"].clone();
    pair.take(&json!([file]));
    let before = pair.county.call("ledger_check", json!({}));
    pair.take(&json!([file]));
    let after = pair.county.call("ledger_check", json!({}));
    assert_eq!(after["counts"]["member"], before["counts"]["member"]);
}

#[test]
fn a_bundle_with_one_bit_changed_is_refused_and_nothing_is_merged() {
    let pair = Pair::new();
    pair.union.import(FACTORY, &sample("gbk.csv"));
    let file = pair.export(true)["file"].as_str().unwrap().to_owned();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    let intake = pair.take(&json!([file]));
    assert_eq!(intake["taken"], json!(0));
    assert_eq!(intake["refused"].as_array().unwrap().len(), 1);
    assert_eq!(
        pair.county.call("ledger_check", json!({}))["counts"]["member"],
        json!(0)
    );
}

#[test]
fn a_preview_takes_nothing() {
    let pair = Pair::new();
    pair.union.import(FACTORY, &sample("gbk.csv"));
    let file = pair.export(true)["file"].clone();
    let preview = pair.county.call(
        "desk_intake",
        json!({ "files": [file], "preview": true, "receipts": null, "default": null }),
    );
    assert!(preview["bundles"][0]["added"].as_u64().unwrap() >= 114);
    assert_eq!(
        pair.county.call("ledger_check", json!({}))["counts"]["member"],
        json!(0)
    );
}

#[test]
fn a_preview_names_who_is_new_and_what_changes() {
    let pair = Pair::new();
    let [wang, li] = [0, 1].map(|number| pair.union.enrol(number));
    let first = pair.look_at(&pair.export(true)["file"]);
    assert_eq!(first["newcomers"].as_array().unwrap().len(), 2);
    assert_eq!(first["changes"], json!([]));
    let intake = pair.take(&json!([pair.export(true)["file"]]));
    pair.union
        .call("receipt_import", json!({ "file": intake["receipts"][0] }));
    let card = pair.union.call("member_get", json!({ "id": wang }));
    let mut form = json!({ "union": FACTORY, "name": card["name"], "department": "二车间", "phone": "19900001234" });
    for kept in ["sex", "post"] {
        form[kept] = card[kept].clone();
    }
    pair.union
        .call("member_edit", json!({ "id": wang, "form": form }));
    pair.union.call(
        "member_retain",
        json!({ "id": li, "on": "2026-11-01", "reason": "retired" }),
    );
    let third = pair.union.enrol(2);
    let look = pair.look_at(&pair.export(false)["file"]);
    let name = |id: &str| pair.union.call("member_get", json!({ "id": id }))["name"].clone();
    assert_eq!(
        look["newcomers"],
        json!([{ "name": name(&third), "union": "沂河电子厂工会" }])
    );
    let changes: Vec<Value> = look["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| json!([change["name"], change["label"], change["new"]]))
        .collect();
    assert_eq!(
        changes,
        [
            json!([name(&wang), "手机", "199****1234"]),
            json!([name(&wang), "部门", "二车间"]),
            json!([name(&li), "会籍", "保留会籍（退休）"]),
        ]
    );
    let before = &look["changes"].as_array().unwrap()[2]["old"];
    assert_eq!(before, &json!("入会"));
    assert_eq!(
        pair.county.call("member_get", json!({ "id": wang }))["department"],
        json!("一车间")
    );
}

#[test]
fn a_wrong_fingerprint_enrols_nobody() {
    let (union, county) = (Desk::new(), Desk::county());
    fs::create_dir(union.path("stick")).unwrap();
    let request = union.call("enrol_request", json!({ "to": union.path("stick") }));
    let enrol = |fingerprint: Value| json!({ "file": request["file"], "to": union.path("stick"), "fingerprint": fingerprint });
    county.refuse("desk_enrol", enrol(json!("0000-0000-0000-0000-0000")));
    county.refuse("desk_enrol", enrol(Value::Null));
    assert_eq!(county.call("desk_status", json!({}))["stations"], json!([]));
}

#[test]
fn the_sheet_of_the_desk_says_who_has_handed_in() {
    let pair = Pair::new();
    let line = || written(&pair.county, "desk_status_write")[1].clone();
    assert_eq!(line()[1..4], ["没报", "", ""]);
    pair.union.enrol(0);
    pair.take(&json!([pair.export(true)["file"]]));
    assert_eq!(line()[1..5], ["已收", "1", "2026-11-22", "1"]);
}

#[test]
fn without_enrolment_nothing_is_handed_in() {
    let desk = Desk::new();
    fs::create_dir(desk.path("stick")).unwrap();
    assert_eq!(
        desk.refuse(
            "bundle_export",
            json!({ "to": desk.path("stick"), "full": true })
        )
        .code,
        "not_enrolled"
    );
}

#[test]
fn the_county_finds_one_person_in_two_townships() {
    let pair = Pair::new();
    pair.union.enrol(0);
    pair.take(&json!([pair.export(true)["file"]]));
    let other = Desk::of("union", "371323-FQH", "泉庄镇总工会");
    other.add_union("371323-FQC", "泉庄果品厂工会");
    other.enrol_in("371323-FQC", 0);
    fs::create_dir(other.path("stick")).unwrap();
    let request = other.call("enrol_request", json!({ "to": other.path("stick") }));
    let welcome = pair.county.call(
        "desk_enrol",
        json!({ "file": request["file"], "to": other.path("stick"), "fingerprint": request["fingerprint"] }),
    );
    other.call(
        "enrol_accept",
        json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
    );
    let bundle = other.call(
        "bundle_export",
        json!({ "to": other.path("stick"), "full": true }),
    );
    pair.county.call(
        "desk_intake",
        json!({ "files": [bundle["file"]], "preview": false, "receipts": other.path("stick"), "default": null }),
    );
    let items = pair.county.call("desk_duplicates", json!({}))["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 1, "{items}");
    let sheet = pair.county.call(
        "desk_duplicates_write",
        json!({ "to": pair.county.path("duplicates.xlsx") }),
    );
    assert_eq!(sheet["rows"], json!(1));
    let of_neighbour = json!({ "station": items[0]["right"]["code"] });
    let mine = pair.county.call("desk_duplicates", of_neighbour)["items"].clone();
    assert_eq!(mine, items);
    let of_nobody = json!({ "station": "371323QQQ" });
    let none = pair.county.call("desk_duplicates", of_nobody)["items"].clone();
    assert_eq!(none, json!([]));
    let unions: Vec<&Value> = [&items[0]["left"]["union"], &items[0]["right"]["union"]]
        .into_iter()
        .collect();
    assert!(
        unions.contains(&&json!("沂河电子厂工会")) && unions.contains(&&json!("泉庄果品厂工会")),
        "{items}"
    );
    assert!(
        !items
            .to_string()
            .contains(&taizhang_app::invented_person(0).citizen_no)
    );
}

#[test]
fn a_desk_may_read_what_a_station_owns_and_not_change_it() {
    let pair = Pair::new();
    let member = pair.union.enrol(0);
    pair.take(&json!([pair.export(true)["file"]]));
    assert_eq!(
        pair.county.call("member_get", json!({ "id": member }))["name"],
        json!("王晓燕")
    );
    for (command, request) in [
        (
            "member_edit",
            json!({ "id": member, "form": { "union": FACTORY, "name": "王小燕" } }),
        ),
        (
            "member_end",
            json!({ "id": member, "on": "2026-11-22", "reason": "withdrawn" }),
        ),
        (
            "union_rename",
            json!({ "code": FACTORY, "name": "别的名字", "from": "2026-11-22", "document": null }),
        ),
        (
            "member_enrol",
            json!({ "union": FACTORY, "name": "赵立新", "joined_on": "2026-11-22" }),
        ),
    ] {
        assert_eq!(
            pair.county.refuse(command, request).code,
            "not_ours",
            "{command}"
        );
    }
}

#[test]
fn a_congress_travels_whole_and_the_county_sees_the_year_and_changes_nothing_of_it() {
    let pair = Pair::new();
    let found = json!({ "union": FACTORY, "form": "delegates", "term_no": 1, "from": "2025-01-01", "years": 5 });
    let congress = pair.union.call("congress_found", found)["congress"].clone();
    let seat = json!({
        "congress": congress, "name": "王晓燕", "constituency": "一车间", "kind": "front_line", "dispatched": false,
        "post": null, "from": "2025-01-01",
    });
    pair.union.call("delegate_seat", seat);
    let open =
        json!({ "congress": congress, "kind": "regular", "on": "2026-11-20", "place": null });
    let session = pair.union.call("session_open", open)["session"].clone();
    let item = json!({ "session": session, "matter": "wage_contract", "power": null, "title": "", "ballot": null });
    pair.union.call("session_item_put", item);
    let get = json!({ "session": session });
    let view = pair.union.call("session_get", get.clone());
    let tick =
        json!({ "session": session, "delegates": [view["delegates"][0]["id"]], "present": true });
    pair.union.call("session_tick", tick);
    let vote =
        json!({ "item": view["items"][0]["id"], "yes": 1, "no": 0, "abstained": 0, "void": 0 });
    pair.union.call("session_vote", vote.clone());
    pair.union.call("session_close", get.clone());
    pair.take(&json!([pair.export(true)["file"]]));
    let there = pair.county.call("session_get", get.clone());
    assert_eq!(there["items"], pair.union.call("session_get", get)["items"]);
    assert_eq!((&there["base"], &there["present"]), (&json!(1), &json!(1)));
    let year = pair
        .county
        .call("congress_year", json!({ "year": 2026, "limit": 50 }));
    let rows = year["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["union"] == json!(FACTORY))
        .unwrap();
    assert_eq!(row["state"], json!("without_minutes"));
    assert_eq!(pair.county.refuse("session_vote", vote).code, "not_ours");
    let due = pair.county.call("today", json!({}))["items"].to_string();
    assert!(
        !due.contains("附会议记录"),
        "a desk is asked to do nothing for its stations"
    );
}

#[test]
fn a_proposal_travels_with_every_answer_and_the_county_changes_nothing_of_it() {
    let pair = Pair::new();
    let found = json!({ "union": FACTORY, "form": "delegates", "term_no": 1, "from": "2025-01-01", "years": 5 });
    let congress = pair.union.call("congress_found", found)["congress"].clone();
    let seat = json!({
        "congress": congress, "name": "王晓燕", "constituency": "一车间", "kind": "front_line", "dispatched": false,
        "post": null, "from": "2025-01-01",
    });
    pair.union.call("delegate_seat", seat);
    let delegate =
        pair.union.call("congress_get", json!({ "union": FACTORY }))["delegates"][0]["id"].clone();
    let put = json!({
        "id": null, "congress": congress, "session": null, "on": "2026-09-01", "title": "夜班班车加一趟",
        "reason": "公交已经停运", "suggestion": "加一趟", "proposer": delegate, "seconders": "", "category": "living",
    });
    let id = pair.union.call("proposal_put", put)["id"].clone();
    let examine = json!({ "id": id, "on": "2026-09-10", "examination": "accepted", "note": null, "into": null });
    pair.union.call("proposal_examine", examine.clone());
    let assign = json!({ "id": id, "department": "综合办公室", "handler": null, "on": "2026-10-01", "answer_by": null });
    pair.union.call("proposal_assign", assign);
    let answer = json!({ "id": id, "on": "2026-10-20", "reply": "planned", "answer": "明年加" });
    pair.union.call("proposal_answer", answer);
    let feedback =
        json!({ "id": id, "on": "2026-10-21", "satisfaction": "dissatisfied", "note": "太晚" });
    pair.union.call("proposal_feedback", feedback);
    pair.take(&json!([pair.export(true)["file"]]));
    let get = json!({ "id": id });
    assert_eq!(
        pair.county.call("proposal_get", get.clone()),
        pair.union.call("proposal_get", get)
    );
    assert_eq!(
        pair.county.refuse("proposal_examine", examine).code,
        "not_ours"
    );
    let due = |desk: &Desk| desk.call("today", json!({}))["items"].to_string();
    assert!(due(&pair.union).contains("提案要重新答复"));
    assert!(
        !due(&pair.county).contains("提案"),
        "a desk is asked to do nothing for its stations"
    );
}

#[test]
fn what_fewer_than_five_said_of_a_manager_is_not_shown_to_the_county() {
    let pair = Pair::new();
    let at = |desk: &Desk, session: &Value| {
        desk.call("session_get", json!({ "session": session }))["items"][0].clone()
    };
    let found = json!({ "union": FACTORY, "form": "general", "term_no": 1, "from": "2024-03-01", "years": 3 });
    let congress = pair.union.call("congress_found", found)["congress"].clone();
    let open =
        json!({ "congress": congress, "kind": "regular", "on": "2026-11-20", "place": null });
    let session = pair.union.call("session_open", open)["session"].clone();
    let count = json!({ "session": session, "base": 6, "present": 6 });
    pair.union.call("session_count", count);
    let item = json!({ "session": session, "matter": "managers_appraised", "power": null, "title": "", "ballot": null });
    pair.union.call("session_item_put", item);
    let item = at(&pair.union, &session)["id"].clone();
    for (name, valid) in [("孙长河", 4), ("魏广军", 5)] {
        let ballots = json!({
            "item": item, "id": null, "name": name, "post": "经理", "sent": 6, "returned": valid, "void": 0,
            "excellent": valid, "competent": 0, "basic": 0, "incompetent": 0,
        });
        pair.union.call("session_appraise", ballots);
    }
    pair.union
        .call("session_close", json!({ "session": session }));
    let bundle = pair.export(true);
    assert_eq!(pair.take(&json!([bundle["file"]]))["taken"], json!(1));
    let home = at(&pair.union, &session)["appraisal"]["managers"].clone();
    assert_eq!(home[0]["counts"]["valid"], json!(4));
    let above = at(&pair.county, &session)["appraisal"]["managers"].clone();
    assert_eq!(
        (&above[0]["counts"], &above[0]["hidden"]),
        (&Value::Null, &json!("少于 5 票，不显示"))
    );
    assert_eq!(above[1]["counts"]["valid"], json!(5));
}
