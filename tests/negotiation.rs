//! 集体协商: a year of one enterprise from the offer to the report, what is refused with its article, a campaign of offers, the
//! county's rules by their day, the bundle.

use crate::rules::{pair, publish, set};
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY, PASSPHRASE, TOWNSHIP};

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The same office on a later day.
fn on(desk: Desk, day: &str) -> Desk {
    let desk = desk.on(day);
    let open = json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE });
    desk.call("ledger_open", open);
    desk
}

pub fn offer(desk: &Desk, union: &str, scope: &str, letter_on: &str) -> String {
    let request = json!({
        "union": union, "kind": "wage", "scope": scope, "title": "2027年工资协商", "offered_by": "workers",
        "letter_no": "许工要约〔2026〕7号", "letter_on": letter_on, "last_average": "4321.5", "follows": null,
    });
    text(&desk.call("negotiation_offer", request)["id"]).to_owned()
}

fn step(id: &str, code: &str, on: &str) -> Value {
    json!({ "id": id, "step": code, "on": on, "until": null, "people": null, "document": null, "note": null })
}

pub fn take(desk: &Desk, id: &str, code: &str, on: &str) {
    desk.call("negotiation_step", step(id, code, on));
}

pub fn agree(desk: &Desk, id: &str, on: &str, until: &str) {
    let mut agreed = step(id, "agreed", on);
    agreed["until"] = json!(until);
    desk.call("negotiation_step", agreed);
}

pub fn view(desk: &Desk, id: &str) -> Value {
    desk.call("negotiation_get", json!({ "id": id }))
}

fn stage(desk: &Desk, id: &str, code: &str) -> Value {
    let stages = view(desk, id)["stages"].clone();
    let found = stages
        .as_array()
        .unwrap()
        .iter()
        .find(|stage| stage["code"] == code);
    found.unwrap().clone()
}

fn seat(desk: &Desk, id: &str, side: &str, seat: &str, name: &str, tie: &str) {
    let request = json!({
        "id": id, "side": side, "seat": seat, "person": null, "name": name, "post": null, "front_line": side == "workers",
        "tie": tie, "mandate": if seat == "chief" { json!("有书面依据") } else { Value::Null }, "from": "2026-11-02",
        "replaces": null,
    });
    desk.call("negotiator_seat", request);
}

pub fn terms(from: &str, to: &str, lowest: Option<&str>) -> Value {
    json!({ "title": "2027年工资专项集体合同", "from": from, "to": to, "lowest_wage": lowest, "rise": "6.5" })
}

/// A closed session of so many delegates that voted on a wage contract; answers with the item.
fn session_voted(desk: &Desk, on: &str, delegates: usize, yes: i64) -> Value {
    let found = json!({ "union": FACTORY, "form": "delegates", "term_no": 3, "from": "2025-03-01", "years": 3 });
    let congress = desk.call("congress_found", found)["congress"].clone();
    let mut all = Vec::new();
    for number in 0..delegates {
        let seat = json!({
            "congress": congress, "name": format!("代表{number}"), "constituency": "一车间", "kind": "front_line",
            "dispatched": false, "post": null, "from": "2025-03-01",
        });
        desk.call("delegate_seat", seat);
    }
    let open = json!({ "congress": congress, "kind": "regular", "on": on, "place": "一楼会议室" });
    let session = desk.call("session_open", open)["session"].clone();
    let get = || desk.call("session_get", json!({ "session": session }));
    for delegate in get()["delegates"].as_array().unwrap() {
        all.push(delegate["id"].clone());
    }
    let put = json!({ "session": session, "matter": "wage_contract", "power": null, "title": "", "ballot": "secret" });
    desk.call("session_item_put", put);
    desk.call(
        "session_tick",
        json!({ "session": session, "delegates": all, "present": true }),
    );
    let item = get()["items"][0]["id"].clone();
    let no = delegates as i64 - yes;
    desk.call(
        "session_vote",
        json!({ "item": item, "yes": yes, "no": no, "abstained": 0, "void": 0 }),
    );
    desk.call("session_close", json!({ "session": session }));
    item
}

/// Talks that began on 2 November and came to a draft.
fn drafted(desk: &Desk) -> String {
    let id = offer(desk, FACTORY, "enterprise", "2026-10-08");
    take(desk, &id, "offered", "2026-10-09");
    agree(desk, &id, "2026-10-12", "2026-11-02");
    let meet = json!({
        "id": id, "on": "2026-11-02", "place": "三楼会议室", "chaired_by": null, "recorder": "赵立新", "workers_present": 3,
        "employer_present": 3, "minutes": "先议增幅",
    });
    desk.call("negotiation_meet", meet);
    let draft = json!({ "id": id, "on": "2026-11-10", "terms": terms("2027-01-01", "2027-12-31", Some("2300")) });
    desk.call("negotiation_draft", draft);
    id
}

fn today_items(desk: &Desk, kind: &str) -> Vec<(String, String)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let mine = items
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["kind"] == kind);
    mine.map(|item| {
        (
            text(&item["title"]).to_owned(),
            item["due"].as_str().unwrap_or("").to_owned(),
        )
    })
    .collect()
}

pub fn rate(desk: &Desk, day: &str) -> (i64, i64) {
    let rated = desk.call("coverage_rate", json!({ "on": day, "kind": null }));
    let part = |of: &str| rated["enterprises"][of].as_i64().unwrap();
    (part("part"), part("whole"))
}

#[test]
fn a_year_of_one_enterprise_goes_from_the_offer_to_the_report_and_the_next_offer() {
    let desk = Desk::new();
    let id = drafted(&desk);
    assert_eq!(rate(&desk, "2026-11-22"), (0, 1));
    let item = session_voted(&desk, "2026-11-18", 10, 6);
    let decided = desk.call(
        "negotiation_decide",
        json!({ "id": id, "item": item, "on": null }),
    );
    assert_eq!(decided["passed"], json!(true));
    assert_eq!(
        stage(&desk, &id, "signed")["due"],
        json!("2026-12-11"),
        "60 days from 12 October"
    );
    take(&desk, &id, "signed", "2026-11-20");
    let filing = (
        "沂河电子厂工会：报送人社部门".to_owned(),
        "2026-11-30".to_owned(),
    );
    assert!(
        today_items(&desk, "negotiation").contains(&filing),
        "ten days from the signature"
    );

    let desk = on(desk, "2026-12-25");
    take(&desk, &id, "filed", "2026-11-27");
    // Fifteen days from 27 November: Saturday 12 December moves to Monday.
    assert_eq!(view(&desk, &id)["earliest_effect"], json!("2026-12-15"));
    let early = desk.refuse("negotiation_step", step(&id, "effective", "2026-12-14"));
    assert_eq!(early.code, "too_early");
    let mut effective = step(&id, "effective", "2026-12-15");
    effective["document"] = json!("沂人社集备〔2026〕31号");
    desk.call("negotiation_step", effective);
    assert_eq!(stage(&desk, &id, "published")["due"], json!("2026-12-22"));
    take(&desk, &id, "published", "2026-12-21");
    take(&desk, &id, "upper_filed", "2026-12-22");
    assert_eq!(view(&desk, &id)["closed_on"], json!("2026-12-22"));
    // Its own term begins with the year: until then nobody is covered by it.
    assert_eq!(
        (rate(&desk, "2026-12-31"), rate(&desk, "2027-01-01")),
        ((0, 1), (1, 1))
    );

    let desk = on(desk, "2027-11-05");
    let contract = view(&desk, &id)["contract"]["id"].clone();
    let ending = (
        "沂河电子厂工会：合同要续订".to_owned(),
        "2027-12-31".to_owned(),
    );
    assert!(today_items(&desk, "contract_end").contains(&ending));
    assert_eq!(today_items(&desk, "contract_report").len(), 1);
    let shown = desk.call("contract_get", json!({ "id": contract }));
    let clause = shown["clauses"].clone();
    assert_eq!((&clause, &shown["open"]), (&json!([]), &json!(false)));
    let look = json!({
        "id": contract, "on": "2027-10-20", "people": "周立新", "reported_on": "2027-10-30",
        "ballot": { "sent": 40, "returned": 38, "void": 2, "satisfied": 27 }, "clauses": [],
    });
    desk.call("contract_check", look);
    assert!(today_items(&desk, "contract_report").is_empty());
    let looked = desk.call("contract_get", json!({ "id": contract }))["checks"][0].clone();
    assert_eq!(looked["satisfied"]["rate"], json!("75.0%"));
    assert!(text(&looked["satisfied"]["formula"]).contains("有效票"));

    let mut next = json!({
        "union": FACTORY, "kind": "wage", "scope": "enterprise", "title": "2028年工资协商", "offered_by": "workers",
        "letter_no": null, "letter_on": "2027-11-01", "last_average": null, "follows": contract,
    });
    desk.call("negotiation_offer", next.clone());
    assert_eq!(
        desk.refuse("negotiation_offer", next.take()).code,
        "under_way"
    );
    let desk = on(desk, "2028-01-10");
    let row = desk.call("coverage_list", json!({ "limit": 10 }))["rows"][0].clone();
    assert_eq!(
        row["label"],
        json!("到期，正在续签"),
        "shown apart, not counted"
    );
    assert_eq!(rate(&desk, "2028-01-10"), (0, 1));
}

/// What the ledger has on one side of a contract and on the other stands on its papers, whichever page they are printed from.
#[test]
fn the_papers_of_a_contract_know_its_negotiation_and_the_other_way_round() {
    let desk = Desk::new();
    let id = drafted(&desk);
    seat(&desk, &id, "workers", "chief", "周立新", "staff");
    let contract = view(&desk, &id)["contract"]["id"].clone();
    let clauses = json!([{ "subject": "pay_system", "text": "每月十日前发上月工资。" }]);
    desk.call(
        "contract_clauses",
        json!({ "id": contract, "clauses": clauses }),
    );
    let item = session_voted(&desk, "2026-11-18", 10, 6);
    desk.call(
        "negotiation_decide",
        json!({ "id": id, "item": item, "on": null }),
    );
    let form = |name: &str, kind: &str, id: &Value| {
        let about = json!({ "kind": kind, "id": id });
        desk.call(
            "paper_form",
            json!({ "name": name, "union": null, "about": about }),
        )
    };
    for (kind, of) in [("negotiation", &json!(id)), ("contract", &contract)] {
        let shown = form("工资专项集体合同", kind, of);
        let values = &shown["values"];
        assert_eq!(
            (
                &values["合同年度"],
                &values["职工方首席代表"],
                &values["通过日期"]
            ),
            (&json!("2027"), &json!("周立新"), &json!("2026-11-18")),
            "{kind}"
        );
        // The form puts the mark at the end itself.
        assert_eq!(
            shown["rows"]["特别约定"][0]["约定"],
            json!("每月十日前发上月工资"),
            "{kind}"
        );
        let filed = form("集体合同送审表", kind, of);
        let votes = ["应到代表", "实到代表", "赞成票"].map(|what| filed["values"][what].clone());
        assert_eq!(votes, [json!("10"), json!("10"), json!("6")], "{kind}");
    }
    // The letter keeps its own day and number; what is written later has a number of its own.
    let letter = form("工资集体协商要约书", "negotiation", &json!(id));
    assert_eq!(letter["values"]["要约日期"], json!("2026-10-08"));
    let urged = form("催办函", "negotiation", &json!(id));
    assert_eq!(urged["values"]["文号"], json!(null));
    // Who sits there was voted on another day than the draft.
    let seated = form("协商代表资格确认书", "negotiation", &json!(id));
    assert_eq!(seated["values"]["代表通过日期"], json!(null));
}

#[test]
fn half_of_all_delegates_pass_no_wage_contract_and_the_draft_goes_back_to_the_table() {
    let desk = Desk::new();
    let id = drafted(&desk);
    let item = session_voted(&desk, "2026-11-18", 10, 5);
    let decided = desk.call(
        "negotiation_decide",
        json!({ "id": id, "item": item, "on": null }),
    );
    assert_eq!(
        (&decided["passed"], &decided["label"]),
        (&json!(false), &json!("职代会没有通过"))
    );
    assert_eq!(stage(&desk, &id, "started")["state"], json!("now"));
    assert_eq!(
        stage(&desk, &id, "agreed")["state"],
        json!("done"),
        "the reply stands"
    );
    let early = desk.refuse("negotiation_step", step(&id, "signed", "2026-11-20"));
    assert_eq!(early.code, "step_too_soon");
    assert!(early.message.contains("职代会通过"));
}

#[test]
fn what_the_law_forbids_is_refused_or_shown_with_its_article() {
    let desk = Desk::new();
    let id = offer(&desk, FACTORY, "enterprise", "2026-10-08");
    take(&desk, &id, "offered", "2026-10-09");
    // A reply on day 11 is recorded and late: 19 October was the last day.
    agree(&desk, &id, "2026-10-20", "2026-11-12");
    let reply = stage(&desk, &id, "agreed");
    assert_eq!(
        (&reply["due"], &reply["days_left"]),
        (&json!("2026-10-19"), &json!(-1))
    );
    assert_eq!(
        text(&reply["article"]),
        "山东省企业工资集体协商条例 第二十一条"
    );
    // Materials nine days before are one day late, ten are in time.
    for (what, given_on, late) in [
        ("上年度工资总额", "2026-11-03", 1),
        ("社会保险缴纳情况", "2026-11-02", 0),
    ] {
        let put = json!({
            "id": id, "material": null, "what": what, "from_side": "employer", "asked_on": "2026-10-20",
            "given_on": given_on, "note": null,
        });
        desk.call("material_put", put);
        let lines = view(&desk, &id)["materials"].clone();
        let line = lines
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["what"] == what)
            .unwrap();
        assert_eq!(line["late"], json!(late), "{what}");
    }
    // Two sides of two and three, an investor's relative among the workers.
    for (side, name, as_what, tie) in [
        ("workers", "周立新", "chief", "staff"),
        ("workers", "丁立华", "member", "relative"),
        ("employer", "邵建国", "chief", "manager"),
        ("employer", "鲁文静", "member", "manager"),
        ("employer", "程志刚", "member", "manager"),
    ] {
        seat(&desk, &id, side, as_what, name, tie);
    }
    let notices = view(&desk, &id)["notices"].clone();
    let codes: Vec<&str> = notices
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["code"]))
        .collect();
    assert_eq!(
        codes,
        [
            "parties_unequal",
            "party_too_few",
            "party_incompatible",
            "mandate_workers"
        ]
    );
    let meet = json!({
        "id": id, "on": "2026-11-12", "place": null, "chaired_by": null, "recorder": null, "workers_present": 2,
        "employer_present": 3, "minutes": null,
    });
    desk.call("negotiation_meet", meet);
    // Four years; a wage below the county's minimum.
    let draft = |terms: Value| json!({ "id": id, "on": "2026-11-16", "terms": terms });
    let long = desk.refuse(
        "negotiation_draft",
        draft(terms("2027-01-01", "2030-12-31", None)),
    );
    assert_eq!(long.code, "contract_term");
    assert!(long.message.contains("第十七条"), "{}", long.message);
    desk.call(
        "negotiation_draft",
        draft(terms("2027-01-01", "2027-12-31", None)),
    );
    let own = desk.refuse("negotiation_step", step(&id, "effective", "2026-11-20"));
    assert_eq!(own.code, "step_too_soon");
}

#[test]
fn a_campaign_numbers_its_letters_and_ticks_the_replies_off() {
    let desk = Desk::new();
    desk.add_union("371323-RF1", "瑞丰机械工会");
    let offered = desk.call(
        "campaign_offer",
        json!({
            "name": "2026年集中要约行动月", "unions": [FACTORY, "371323-RF1"], "kind": "wage", "title": "2027年工资协商",
            "letter_on": "2026-11-02", "numbered": "许工要约〔2026〕", "first": 8,
        }),
    );
    assert_eq!(offered["offered"], json!(2));
    let get = || desk.call("campaign_get", json!({ "name": "2026年集中要约行动月" }));
    let letters: Vec<String> = get()["offers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["letter_no"]).to_owned())
        .collect();
    assert_eq!(letters, ["许工要约〔2026〕8号", "许工要约〔2026〕9号"]);
    let folder = desk.path("letters");
    fs::create_dir(&folder).unwrap();
    let written = desk.call(
        "campaign_letters",
        json!({ "name": "2026年集中要约行动月", "folder": folder }),
    );
    assert_eq!(
        (&written["files"], fs::read_dir(&folder).unwrap().count()),
        (&json!(2), 2)
    );
    let id = text(&get()["offers"][0]["id"]).to_owned();
    take(&desk, &id, "offered", "2026-11-03");
    assert_eq!(
        get()["offers"][0]["label"],
        json!("到期没有答复"),
        "13 November was the last day"
    );
    take(&desk, &id, "refused", "2026-11-16");
    let now = get();
    assert_eq!(
        (&now["replied"], &now["agreed"], &now["offers"][0]["state"]),
        (&json!(1), &json!(0), &json!("refused"))
    );
}

#[test]
fn a_longer_time_to_reply_and_a_new_minimum_wage_of_the_county_hold_from_their_day() {
    let (county, union) = pair();
    let id = offer(&union, FACTORY, "enterprise", "2026-10-08");
    take(&union, &id, "offered", "2026-10-09");
    set(&county, "wage.offer_reply", "2026-10-10", "15日");
    set(&county, "wage.minimum_month", "2027-01-01", "2300");
    union.call("rules_take", json!({ "file": publish(&county) }));
    let reply = |id: &str| stage(&union, id, "agreed")["due"].clone();
    assert_eq!(
        reply(&id),
        json!("2026-10-19"),
        "what began before is timed as it was"
    );
    union.add_union("371323-RF1", "瑞丰机械工会");
    let later = offer(&union, "371323-RF1", "enterprise", "2026-10-12");
    take(&union, &later, "offered", "2026-10-12");
    assert_eq!(reply(&later), json!("2026-10-27"));
    agree(&union, &id, "2026-10-19", "2026-11-02");
    take(&union, &id, "started", "2026-11-02");
    let draft = |from: &str, to: &str, lowest: &str| json!({ "id": id, "on": "2026-11-10", "terms": terms(from, to, Some(lowest)) });
    union.call(
        "negotiation_draft",
        draft("2026-12-31", "2027-12-30", "2200"),
    );
    let below = union.refuse(
        "negotiation_draft",
        draft("2027-01-01", "2027-12-31", "2299.99"),
    );
    assert_eq!(below.code, "below_floor");
    assert!(
        below.message.contains("最低工资（月）的 2300.00 元"),
        "{}",
        below.message
    );
    union.call(
        "negotiation_draft",
        draft("2027-01-01", "2027-12-31", "2300"),
    );
    let shown = view(&union, &id)["yardsticks"].clone();
    let minimum = shown
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["name"] == "最低工资（月）")
        .unwrap();
    assert_eq!(minimum["value"], Value::Null, "it does not hold yet today");
}

#[test]
fn the_bundle_carries_negotiations_and_the_county_sees_the_coverage_of_all_its_unions() {
    let (county, union) = pair();
    let id = drafted(&union);
    seat(&union, &id, "workers", "chief", "周立新", "staff");
    let enter = json!({
        "union": FACTORY, "kind": "women", "scope": "enterprise", "terms": terms("2026-01-01", "2026-12-31", None),
        "signed_on": "2025-12-01", "effective_on": "2025-12-20", "filing_no": null, "follows": null,
    });
    union.call("contract_enter", enter);
    let file = union.call(
        "bundle_export",
        json!({ "to": union.path("stick"), "full": true }),
    )["file"]
        .clone();
    county.call(
        "desk_intake",
        json!({ "files": [file], "preview": false, "receipts": county.path("ledger"), "default": null }),
    );
    let board = county.call(
        "negotiation_board",
        json!({ "kind": null, "query": "电子", "whole": null }),
    );
    assert_eq!(board["steps"][0]["label"], json!("职代会通过"));
    assert_eq!(
        board["steps"][0]["cards"][0]["union_name"],
        json!("沂河电子厂工会")
    );
    let rated = county.call("coverage_rate", json!({ "on": null, "kind": "women" }));
    assert_eq!(rated["enterprises"]["rate"], json!("100.0%"));
    let theirs = county.refuse("negotiation_step", step(&id, "signed", "2026-11-20"));
    assert_eq!(theirs.code, "not_ours");
}

#[test]
fn an_offer_stands_in_the_log_and_is_undone_whole() {
    let desk = Desk::new();
    let id = offer(&desk, FACTORY, "enterprise", "2026-10-08");
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(
        newest["label"],
        json!("记集体协商：沂河电子厂工会 2027年工资协商")
    );
    desk.call("undo_last", json!({}));
    let counts = desk.call("ledger_check", json!({}))["counts"].clone();
    assert_eq!(
        (&counts["negotiation"], &counts["case_file"]),
        (&json!(0), &json!(0))
    );
    let board = desk.call(
        "negotiation_board",
        json!({ "kind": null, "query": "", "whole": null }),
    );
    assert_eq!(board["total"], json!(0), "{id}");
    assert_eq!(
        desk.call("enterprise_get", json!({ "union": TOWNSHIP }))["scopes"],
        json!(["industry", "region"])
    );
}
