//! 组织: the tree, head-counts, bodies with terms, rename, merge, split, dissolve.

use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY, TOWNSHIP};

fn get(desk: &Desk, code: &str) -> Value {
    desk.call("union_get", json!({ "code": code }))
}

fn codes(notices: &Value) -> Vec<&str> {
    notices
        .as_array()
        .unwrap()
        .iter()
        .map(|notice| notice["code"].as_str().unwrap())
        .collect()
}

#[test]
fn a_new_ledger_has_its_own_union_as_the_root() {
    let desk = Desk::of("union", TOWNSHIP, "许家湖镇总工会");
    let list = desk.call("union_list", json!({}));
    assert_eq!(list["unions"].as_array().unwrap().len(), 1);
    assert_eq!(list["unions"][0]["code"], json!(TOWNSHIP));
    assert_eq!(list["unions"][0]["parent_code"], Value::Null);
}

#[test]
fn a_union_stands_below_the_ledgers_own_unless_said_otherwise() {
    let desk = Desk::new();
    let union = get(&desk, FACTORY);
    assert_eq!(union["parent_code"], json!(TOWNSHIP));
    assert_eq!(union["employer_name"], json!("沂河电子厂"));
    assert_eq!(union["founded_on"], json!("2015-05-18"));
}

#[test]
fn a_code_belongs_to_one_union_for_life() {
    let desk = Desk::new();
    let again = json!({ "code": FACTORY, "name": "另一个工会" });
    assert_eq!(desk.refuse("union_add", again).code, "code_taken");
    assert_eq!(
        desk.refuse("union_add", json!({ "code": "XJH-1", "name": "某工会" }))
            .code,
        "bad_union_code"
    );
}

#[test]
fn a_mistyped_credit_code_is_refused_at_its_field() {
    let desk = Desk::new();
    let failure = desk.refuse(
        "union_add",
        json!({ "code": "371323-A", "name": "某工会", "employer_uscc": "91110000600037341M" }),
    );
    assert_eq!(failure.code, "bad_uscc");
    assert_eq!(failure.fields[0].field, "employer_uscc");
}

#[test]
fn a_part_of_the_staff_cannot_exceed_it() {
    let desk = Desk::new();
    let count = json!({ "union": FACTORY, "on": "2026-09-20", "employees": 40, "women": 41, "migrant": null, "dispatched": null });
    assert_eq!(
        desk.refuse("headcount_record", count).code,
        "part_exceeds_whole"
    );
}

#[test]
fn the_newest_headcount_is_shown() {
    let desk = Desk::new();
    for (on, employees) in [("2025-09-20", 40), ("2026-09-20", 46)] {
        let count = json!({ "union": FACTORY, "on": on, "employees": employees, "women": 20, "migrant": 9, "dispatched": 0 });
        desk.call("headcount_record", count);
    }
    let union = get(&desk, FACTORY);
    assert_eq!(
        (&union["employees"], &union["counted_on"]),
        (&json!(46), &json!("2026-09-20"))
    );
}

fn elect(kind: &str, on: &str, years: i64) -> Value {
    json!({
        "union": FACTORY, "kind": kind, "term_no": 4, "elected_on": on, "years": years, "approval_no": null,
        "officers": [{ "name": "周立新", "post": "主席", "full_time": true }],
    })
}

#[test]
fn a_term_ends_on_the_corresponding_day() {
    let desk = Desk::new();
    let body = desk.call("body_elect", elect("committee", "2024-02-29", 3));
    assert_eq!(body["ends_on"], json!("2027-02-28"));
    let shown = get(&desk, FACTORY)["bodies"][0].clone();
    assert_eq!(
        (&shown["standing"]["days"], &shown["officers"][0]["name"]),
        (&json!(98), &json!("周立新"))
    );
}

#[test]
fn a_step_keeps_who_took_part_and_its_papers() {
    let desk = Desk::new();
    desk.call("body_elect", elect("committee", "2024-02-29", 3));
    let step = json!({
        "union": FACTORY, "step": "prepare", "on": "2026-11-20", "until": null, "people": "赵主席、王晓燕", "document": null,
        "note": null,
    });
    desk.call("renewal_step", step);
    let stage = || get(&desk, FACTORY)["renewal"]["stages"][0].clone();
    assert_eq!(
        (&stage()["people"], &stage()["papers"]),
        (&json!("赵主席、王晓燕"), &json!(0))
    );
    std::fs::write(desk.path("会议纪要.txt"), "成立换届筹备组").unwrap();
    let paper = json!({ "kind": "case_step", "id": stage()["id"], "title": "会议纪要.txt", "file": desk.path("会议纪要.txt") });
    desk.call("attachment_add", paper);
    assert_eq!(stage()["papers"], json!(1));
    let papers = desk.call(
        "attachment_list",
        json!({ "kind": "case_step", "id": stage()["id"] }),
    );
    assert_eq!(papers["attachments"][0]["title"], "会议纪要.txt");
}

#[test]
fn a_re_election_is_recorded_step_by_step_and_goes_on_after_the_election() {
    let desk = Desk::new();
    desk.call("body_elect", elect("committee", "2024-02-29", 3));
    let step = |code: &str, document: Option<&str>, until: Option<&str>| {
        json!({
            "union": FACTORY, "step": code, "on": "2026-11-20", "until": until, "document": document, "note": null,
        })
    };
    let states = |desk: &Desk| {
        let stages = get(desk, FACTORY)["renewal"]["stages"].clone();
        let line = |stage: &Value| {
            format!(
                "{} {}",
                stage["code"].as_str().unwrap(),
                stage["state"].as_str().unwrap()
            )
        };
        stages
            .as_array()
            .unwrap()
            .iter()
            .map(line)
            .collect::<Vec<_>>()
    };
    desk.call("renewal_step", step("prepare", None, None));
    desk.call(
        "renewal_step",
        step("request", Some("许工发〔2026〕3号"), None),
    );
    assert_eq!(
        desk.refuse("renewal_step", step("request", None, None))
            .code,
        "step_recorded"
    );
    assert_eq!(
        desk.refuse("renewal_step", step("postponed", None, Some("2027-08-31")))
            .code,
        "approval_missing"
    );
    let number = Some("沂工发〔2026〕9号");
    assert_eq!(
        desk.refuse(
            "renewal_step",
            step("postponed", number, Some("2027-02-28"))
        )
        .code,
        "postponed_to"
    );
    desk.call(
        "renewal_step",
        step("postponed", number, Some("2027-08-31")),
    );
    assert_eq!(
        states(&desk),
        [
            "prepare done",
            "request done",
            "postponed done",
            "approved now",
            "candidates coming",
            "candidates_approved coming",
            "elected coming",
            "report coming",
            "confirmed coming",
            "registered none",
            "bank none"
        ]
    );
    let shown = get(&desk, FACTORY)["bodies"][0]["standing"].clone();
    assert_eq!(
        (&shown["state"], &shown["days"]),
        (&json!("postponed"), &json!(282))
    );
    desk.call("body_elect", elect("committee", "2026-11-21", 3));
    assert_eq!(states(&desk)[6..8], ["elected done", "report now"]);
}

#[test]
fn an_officer_leaves_and_another_takes_the_post_during_the_term() {
    let desk = Desk::new();
    desk.call("body_elect", elect("committee", "2024-02-29", 3));
    let officers = |desk: &Desk| get(desk, FACTORY)["bodies"][0]["officers"].clone();
    let id = officers(&desk)[0]["id"].clone();
    let leave = |day: &str| json!({ "id": id, "last_day": day, "reason": "resigned" });
    assert_eq!(
        desk.refuse("officer_leave", leave("2026-11-23")).code,
        "day_outside"
    );
    desk.call("officer_leave", leave("2026-06-30"));
    assert_eq!(
        desk.refuse("officer_leave", leave("2026-07-01")).code,
        "left_already"
    );
    let take = json!({
        "union": FACTORY, "kind": "committee", "name": "吴玉梅", "post": "主席", "full_time": false, "from": "2026-07-01",
    });
    desk.call("officer_take", take);
    let found = officers(&desk);
    assert_eq!(
        (&found[0]["to"], &found[1]["name"], &found[1]["from"]),
        (&json!("2026-06-30"), &json!("吴玉梅"), &json!("2026-07-01"))
    );
    let audit = json!({
        "union": FACTORY, "kind": "audit", "name": "吴玉梅", "post": "主任", "full_time": false, "from": "2026-07-01",
    });
    assert_eq!(desk.refuse("officer_take", audit).code, "no_term");
}

#[test]
fn a_term_is_three_or_five_years() {
    let desk = Desk::new();
    assert_eq!(
        desk.refuse("body_elect", elect("committee", "2024-03-01", 4))
            .code,
        "term_years"
    );
    let township = |years: i64| {
        json!({ "union": TOWNSHIP, "kind": "committee", "term_no": 1, "elected_on": "2024-03-01", "years": years,
        "approval_no": null, "officers": [] })
    };
    assert_eq!(desk.refuse("body_elect", township(3)).code, "term_years");
    assert_eq!(
        desk.call("body_elect", township(5))["ends_on"],
        json!("2029-03-01")
    );
}

#[test]
fn nobody_is_elected_in_the_future() {
    let desk = Desk::new();
    assert_eq!(
        desk.refuse("body_elect", elect("committee", "2026-11-23", 3))
            .code,
        "day_outside"
    );
}

#[test]
fn a_union_without_committee_or_audit_is_worth_a_look_from_25_members_on() {
    let desk = Desk::new();
    for number in 0..24 {
        desk.enrol(number);
    }
    assert_eq!(
        codes(&get(&desk, FACTORY)["notices"]),
        ["audit_committee_missing", "women_committee_missing"]
    );
    desk.enrol(24);
    let union = get(&desk, FACTORY);
    assert!(codes(&union["notices"]).contains(&"committee_missing"));
}

#[test]
fn a_renamed_union_keeps_its_code_and_its_history() {
    let desk = Desk::new();
    let request = json!({ "code": FACTORY, "name": "沂河智能科技工会", "from": "2026-06-01", "document": "许工发〔2026〕1号" });
    desk.call("union_rename", request);
    let union = get(&desk, FACTORY);
    assert_eq!(union["name"], json!("沂河智能科技工会"));
    let renamed = union["events"]
        .as_array()
        .unwrap()
        .iter()
        .find(|event| event["kind"] == "更名")
        .unwrap()
        .clone();
    assert_eq!(
        (&renamed["old_name"], &renamed["on"]),
        (&json!("沂河电子厂工会"), &json!("2026-06-01"))
    );
}

#[test]
fn members_follow_a_merger_and_a_split() {
    let desk = Desk::new();
    desk.add_union("371323-BCC", "沂河板材厂工会");
    let moved = desk.enrol_in("371323-BCC", 1);
    desk.enrol_in("371323-BCC", 2);
    let merge =
        json!({ "codes": ["371323-BCC"], "into": FACTORY, "on": "2026-07-01", "document": null });
    assert_eq!(desk.call("union_merge", merge)["members_moved"], json!(2));
    assert_eq!(get(&desk, FACTORY)["members"], json!(2));
    assert_eq!(get(&desk, "371323-BCC")["ended_on"], json!("2026-07-01"));
    // The memberships of before have moved out; the person's new one is in the union that took them.
    assert_eq!(
        desk.call("member_get", json!({ "id": moved }))["status"],
        json!("ended")
    );
    let page = json!({ "union": FACTORY, "status": "active", "only_unqualified": false, "after": null, "limit": 10 });
    let one = desk.call("member_page", page)["rows"][0]["id"].clone();
    let split = json!({ "code": FACTORY, "new_code": "371323-XIN", "new_name": "沂河新厂工会", "on": "2026-08-01", "document": null, "members": [one] });
    desk.call("union_split", split);
    assert_eq!(
        (
            &get(&desk, FACTORY)["members"],
            &get(&desk, "371323-XIN")["members"]
        ),
        (&json!(1), &json!(1))
    );
}

#[test]
fn a_union_with_members_is_not_dissolved_without_a_keeper() {
    let desk = Desk::new();
    desk.enrol(0);
    let dissolve = |keeper: Value| json!({ "code": FACTORY, "on": "2026-10-01", "document": null, "keep_members_in": keeper });
    assert_eq!(
        desk.refuse("union_dissolve", dissolve(Value::Null)).code,
        "members_remain"
    );
    desk.call("union_dissolve", dissolve(json!(TOWNSHIP)));
    assert_eq!(get(&desk, TOWNSHIP)["members"], json!(1));
}

#[test]
fn what_is_written_of_a_union_is_corrected_and_the_return_counts_it_then() {
    let desk = Desk::new();
    let line = |no: &str| {
        let sheet = desk.call("return_show", json!({ "edition": "base-2026-sample" }));
        let lines = sheet["blocks"].as_array().unwrap().iter();
        let mut lines = lines.flat_map(|block| block["lines"].as_array().unwrap().clone());
        lines.find(|line| line["no"] == no).unwrap()["value"].clone()
    };
    assert_eq!(line("114"), json!("1"), "no unit type yet");
    desk.call(
        "union_edit",
        json!({
            "code": FACTORY, "form": "单独基层工会", "founded_on": "2026-03-02", "approval_no": "许工发〔2026〕3号",
            "employer_name": "沂河电子有限公司", "employer_uscc": "91371302MA3C000116", "unit_type": "170", "industry": "c",
            "admin_code": "371323", "phone": "05392250001",
            "seal": true, "bank_account": "农商行 9138",
        }),
    );
    assert_eq!(line("114"), json!("0"));
    assert_eq!(line("106"), json!("1"), "founded in the year of the return");
    let union = desk.call("union_get", json!({ "code": FACTORY }));
    assert_eq!(
        (
            &union["unit_type"],
            &union["industry"],
            &union["employer_name"]
        ),
        (&json!("170"), &json!("C"), &json!("沂河电子有限公司"))
    );
    assert_eq!((line("507"), line("508")), (json!("1"), json!("1")));
    desk.call("undo_last", json!({}));
    assert_eq!(line("114"), json!("1"));
}

#[test]
fn what_is_known_of_a_union_is_written_shown_and_stands_in_the_return() {
    let desk = Desk::new();
    let known = json!({
        "code": TOWNSHIP, "form": "总工会", "uscc": null, "stat_code": "T1", "legal_person_no": "L1",
        "legal_person_until": "2030-05-17", "legal_representative": "李长河", "seal": true, "bank_account": "农商行 9138",
        "workers_home": "县级", "territorial": "沂水县总工会", "founding_way": "线下建会", "prepared_on": "2009-03-02",
        "founded_on": "2009-05-12", "approval_no": "沂工发〔2009〕3号", "address": "许家湖镇", "postcode": "276400",
        "contact": "王晓燕", "phone": "05392250001", "email": "xjh@example.cn",
    });
    desk.call("union_edit", known.clone());
    let shown = get(&desk, TOWNSHIP);
    for (field, value) in known.as_object().unwrap() {
        assert_eq!(&shown[field], value, "{field}");
    }
    let sheet = desk.call("return_show", json!({ "edition": "base-2026-sample" }));
    let lines: Vec<&Value> = sheet["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|block| block["lines"].as_array().unwrap())
        .collect();
    for (no, value) in [
        ("413", "线下建会"),
        ("505", "2030-05-17"),
        ("506", "李长河"),
        ("509", "县级"),
    ] {
        let line = lines.iter().find(|line| line["no"] == no).unwrap();
        assert_eq!(line["value"], json!(value), "{no}");
    }
}

#[test]
fn a_correction_with_a_wrong_code_changes_nothing() {
    let desk = Desk::new();
    let edit = |field: &str, value: &str| {
        let mut request =
            json!({ "code": FACTORY, "form": "standalone", "employer_name": "沂河电子厂" });
        request[field] = json!(value);
        desk.refuse("union_edit", request)
    };
    for (field, value, code) in [
        ("form", "公司", "bad_choice"),
        ("unit_type", "171", "bad_choice"),
        ("industry", "Z", "bad_choice"),
        ("admin_code", "37132", "bad_admin_code"),
        ("employer_uscc", "91371302MA3C000117", "bad_uscc"),
        ("founded_on", "2026-13-01", "bad_day"),
    ] {
        let refused = edit(field, value);
        assert_eq!(
            (refused.code.as_str(), refused.fields[0].field.as_str()),
            (code, field)
        );
    }
}
