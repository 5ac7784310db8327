//! 换届: from the request to the seals, the three bodies, who was elected and how, who leaves and why, and all unions of a year.

use crate::papers::filled;
use serde_json::{Value, json};
use std::path::Path;
use taizhang_testkit::{Desk, FACTORY, TOWNSHIP};

fn get(desk: &Desk) -> Value {
    desk.call("union_get", json!({ "code": FACTORY }))
}

fn elect(kind: &str, term_no: i64, on: &str) -> Value {
    json!({
        "union": FACTORY, "kind": kind, "term_no": term_no, "elected_on": on, "years": 3, "approval_no": null,
        "officers": [{ "name": "周立新", "post": "主席", "full_time": true }],
    })
}

fn step(code: &str, on: &str, document: Option<&str>) -> Value {
    json!({ "union": FACTORY, "step": code, "on": on, "document": document })
}

fn states(desk: &Desk) -> Vec<String> {
    let stages = get(desk)["renewal"]["stages"].clone();
    let line = |stage: &Value| format!("{} {}", text(&stage["code"]), text(&stage["state"]));
    stages.as_array().unwrap().iter().map(line).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn notices(of: &Value) -> Vec<&str> {
    let all = of.as_array().unwrap().iter();
    all.map(|notice| text(&notice["code"])).collect()
}

/// What the list of the day asks of re-elections, with its last day.
fn due(desk: &Desk) -> Vec<(String, Value)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let mine = items.as_array().unwrap().iter();
    mine.filter(|item| item["kind"] == "term")
        .map(|item| (text(&item["title"]).to_owned(), item["due"].clone()))
        .collect()
}

fn title(what: &str) -> String {
    format!("沂河电子厂工会：{what}")
}

/// A union with legal standing and an account, whose term ends in ten days.
fn near_its_end() -> Desk {
    let desk = Desk::new();
    desk.call(
        "union_edit",
        json!({
            "code": FACTORY, "form": "standalone", "employer_name": "沂河电子厂", "founded_on": "2015-05-18",
            "legal_person_no": "L371323001", "bank_account": "农商行 9138",
        }),
    );
    desk.call("body_elect", elect("committee", 3, "2023-12-02"));
    desk.call("body_elect", elect("audit", 3, "2023-12-02"));
    desk
}

#[test]
fn a_renewal_walks_from_the_request_to_the_seals_and_closes_with_the_last_step() {
    let desk = near_its_end();
    desk.call("renewal_step", step("prepare", "2026-06-10", None));
    let number = Some("电工〔2026〕5号");
    desk.call("renewal_step", step("request", "2026-09-01", number));
    let number = Some("许工〔2026〕15号");
    desk.call("renewal_step", step("approved", "2026-09-10", number));
    desk.call("renewal_step", step("candidates", "2026-10-08", None));
    let early = desk.refuse("renewal_step", step("report", "2026-11-20", None));
    assert_eq!(early.code, "step_too_soon");
    for kind in ["committee", "audit"] {
        desk.call("body_elect", elect(kind, 4, "2026-11-10"));
    }
    assert_eq!(
        states(&desk),
        [
            "prepare done",
            "request done",
            "approved done",
            "candidates done",
            "candidates_approved skipped",
            "elected done",
            "report now",
            "confirmed coming",
            "registered coming",
            "bank coming",
        ]
    );
    // The day asks for it.
    assert_eq!(due(&desk), [(title("选举结果报告"), Value::Null)]);
    desk.call("renewal_step", step("report", "2026-11-12", None));
    let mut confirmed = step("confirmed", "2026-11-18", Some("许工〔2026〕21号"));
    confirmed["until"] = json!("2029-11-10");
    let said = desk.call("renewal_step", confirmed);
    assert_eq!(
        (&said["closed"], &said["advice"]),
        (&json!(false), &json!([]))
    );
    // The approval's number is that of both terms; the certificate is changed within thirty days.
    let bodies = get(&desk)["bodies"].clone();
    for body in &bodies.as_array().unwrap()[..2] {
        assert_eq!(body["approval_no"], "许工〔2026〕21号");
    }
    assert_eq!(bodies[2]["approval_no"], Value::Null);
    assert_eq!(due(&desk), [(title("法人变更登记"), json!("2026-12-18"))]);
    desk.call("renewal_step", step("registered", "2026-11-20", None));
    let said = desk.call("renewal_step", step("bank", "2026-11-21", None));
    assert_eq!(said["closed"], json!(true));
    assert_eq!(get(&desk)["renewal"], Value::Null);
    assert_eq!(due(&desk), []);
    desk.call("undo_last", json!({}));
    assert_eq!(states(&desk).last().unwrap(), "bank now");
}

#[test]
fn a_step_that_was_recorded_is_no_longer_asked_for() {
    let desk = Desk::new();
    desk.call("body_elect", elect("committee", 3, "2024-01-31"));
    assert_eq!(due(&desk), [(title("换届请示"), json!("2027-01-31"))]);
    let number = Some("电工〔2026〕5号");
    desk.call("renewal_step", step("request", "2026-11-20", number));
    assert_eq!(due(&desk), [], "the next clock is that of the election");
}

#[test]
fn a_body_that_was_not_elected_with_the_others_is_still_asked_for() {
    let desk = near_its_end();
    desk.call("body_elect", elect("committee", 4, "2026-11-10"));
    let asked = due(&desk);
    assert!(
        asked.contains(&(title("换届选举"), json!("2026-12-02"))),
        "the audit committee's term ends as well: {asked:?}"
    );
}

#[test]
fn a_clock_that_runs_is_asked_for_behind_a_step_that_was_skipped() {
    let desk = near_its_end();
    for kind in ["committee", "audit"] {
        desk.call("body_elect", elect(kind, 4, "2026-11-10"));
    }
    let number = Some("许工〔2026〕21号");
    desk.call("renewal_step", step("confirmed", "2026-11-18", number));
    assert_eq!(
        due(&desk),
        [
            (title("法人变更登记"), json!("2026-12-18")),
            (title("选举结果报告"), Value::Null),
        ]
    );
}

#[test]
fn steps_that_a_union_does_not_take_say_so_and_the_chair_may_end_it_early() {
    let desk = Desk::new();
    desk.call("body_elect", elect("committee", 3, "2023-12-02"));
    let stages = get(&desk)["renewal"]["stages"].clone();
    for at in [8, 9] {
        assert_eq!(stages[at]["state"], "none");
        assert!(text(&stages[at]["why"]).contains("没有登记"));
    }
    let close = |on: &str| json!({ "union": FACTORY, "on": on });
    assert_eq!(
        desk.refuse("renewal_close", close("2026-11-20")).code,
        "no_renewal"
    );
    desk.call("renewal_step", step("request", "2026-09-01", None));
    assert_eq!(
        desk.refuse("renewal_close", close("2026-11-20")).code,
        "step_too_soon"
    );
    desk.call("body_elect", elect("committee", 4, "2026-11-10"));
    assert_eq!(
        desk.refuse("renewal_close", close("2026-11-09")).code,
        "step_out_of_order"
    );
    desk.call("renewal_close", close("2026-11-20"));
    assert_eq!(get(&desk)["renewal"], Value::Null);
    assert_eq!(
        desk.refuse("renewal_step", step("report", "2026-11-20", None))
            .code,
        "case_closed"
    );
    desk.call("undo_last", json!({}));
    assert_eq!(get(&desk)["renewal"]["open"], json!(true));
}

#[test]
fn an_election_recorded_without_any_step_may_still_get_its_last_ones() {
    let desk = Desk::new();
    desk.call("body_elect", elect("committee", 3, "2023-12-02"));
    desk.call("body_elect", elect("committee", 4, "2026-11-10"));
    assert_eq!(get(&desk)["renewal"]["open"], json!(false));
    desk.call("renewal_step", step("report", "2026-11-12", None));
    let states = states(&desk);
    assert_eq!(states[5..7], ["elected done", "report done"]);
    // One act: taken back, there is no case again.
    desk.call("undo_last", json!({}));
    assert_eq!(get(&desk)["renewal"]["open"], json!(false));
}

#[test]
fn a_number_that_is_not_written_as_it_should_be_is_answered_in_words() {
    let desk = near_its_end();
    let said = desk.call(
        "renewal_step",
        step("request", "2026-09-01", Some("[2026]012号")),
    );
    let advice = text(&said["advice"][0]);
    assert!(
        advice.contains("六角括号〔〕") && advice.contains("序号前面不补 0"),
        "{advice}"
    );
    assert_eq!(get(&desk)["renewal"]["stages"][1]["advice"], json!(advice));
    // An approval that says another end than the term has.
    desk.call("body_elect", elect("committee", 4, "2026-11-10"));
    let mut confirmed = step("confirmed", "2026-11-18", Some("许工〔2026〕21号"));
    confirmed["until"] = json!("2031-11-10");
    let said = desk.call("renewal_step", confirmed);
    assert!(text(&said["advice"][0]).contains("台账按 3 年算到 2029年11月10日"));
}

#[test]
fn an_election_is_counted_on_those_who_should_have_come() {
    let desk = Desk::new();
    let held = |present: i64, votes: i64| {
        let mut election = elect("committee", 4, "2026-11-10");
        election["poll"] = json!({ "expected": 100, "present": present, "seats": 5, "candidates": 5, "no_relatives": false });
        election["officers"][0]["votes"] = json!(votes);
        election
    };
    let short = desk.refuse("body_elect", held(66, 60));
    assert_eq!(
        (short.code.as_str(), short.fields[0].field.as_str()),
        ("turnout_short", "present")
    );
    assert!(
        short.message.contains("至少要到 67 人"),
        "{}",
        short.message
    );
    let lost = desk.refuse("body_elect", held(90, 50));
    assert_eq!(lost.code, "votes_short");
    assert!(
        lost.message.contains("周立新得 50 票，应到 100 人要 51 票"),
        "{}",
        lost.message
    );
    assert!(
        get(&desk)["bodies"].as_array().unwrap().is_empty(),
        "nothing of it stays"
    );
    let said = desk.call("body_elect", held(67, 51));
    let codes = notices(&said["notices"]);
    assert!(
        codes.contains(&"surplus_short") && codes.contains(&"relatives_not_declared"),
        "{codes:?}"
    );
    let body = get(&desk)["bodies"][0].clone();
    assert_eq!(
        (&body["poll"]["present"], &body["officers"][0]["votes"]),
        (&json!(67), &json!(51))
    );
    // What was not written down is allowed, and told.
    let said = desk.call("body_elect", elect("audit", 4, "2026-11-10"));
    assert!(notices(&said["notices"]).contains(&"not_counted"));
    let four = json!({ "union": FACTORY, "kind": "women", "term_no": 1, "elected_on": "2026-11-10", "years": 4, "officers": [] });
    let refused = desk.refuse("body_elect", four);
    assert!(refused.hint.contains("工会法第十六条"));
}

#[test]
fn three_bodies_stand_side_by_side_with_what_is_out_of_step() {
    let desk = near_its_end();
    let beside = |desk: &Desk| {
        let together = get(desk)["together"].clone();
        let states = together["bodies"].as_array().unwrap().iter();
        let states = states
            .map(|body| text(&body["state"]).to_owned())
            .collect::<Vec<_>>();
        (text(&together["label"]).to_owned(), states)
    };
    let said =
        |label: &str, states: [&str; 3]| (label.to_owned(), states.map(str::to_owned).to_vec());
    // Nobody is a member yet: one 女职工委员 is enough.
    assert_eq!(beside(&desk), said("同步", ["committee", "same", "member"]));
    desk.call("body_elect", elect("women", 1, "2025-12-02"));
    assert_eq!(
        beside(&desk),
        said("不同步", ["committee", "same", "differs"])
    );
    let words = get(&desk)["together"]["bodies"][2]["words"].clone();
    assert_eq!(words, "不同步：工会委员会到 2026年12月2日 届满");
    let other = Desk::new();
    other.call("body_elect", elect("committee", 3, "2023-12-02"));
    assert_eq!(
        beside(&other),
        said("不齐", ["committee", "lacking", "member"])
    );
}

#[test]
fn an_officer_is_protected_until_a_day_that_the_contract_and_the_service_give() {
    let desk = near_its_end();
    let officer = |desk: &Desk| {
        let bodies = get(desk)["bodies"].clone();
        let committee = bodies
            .as_array()
            .unwrap()
            .iter()
            .find(|body| body["kind"] == "committee");
        committee.unwrap()["officers"][0].clone()
    };
    let before = officer(&desk);
    assert_eq!(before["protected_until"], Value::Null);
    assert!(text(&before["protection"]).contains("写上合同到期日"));
    let until = json!({ "id": before["id"], "until": "2027-06-30" });
    desk.call("officer_contract", until);
    // Three years in office by the term's end.
    assert_eq!(officer(&desk)["protected_until"], json!("2030-06-30"));
    desk.call("undo_last", json!({}));
    assert_eq!(officer(&desk)["contract_until"], Value::Null);
    let take = json!({
        "union": FACTORY, "kind": "committee", "name": "吴玉梅", "post": "委员", "full_time": false, "from": "2024-07-01",
        "contract_until": "2025-12-31",
    });
    desk.call("officer_take", take);
    let bodies = get(&desk)["bodies"].clone();
    let committee = bodies
        .as_array()
        .unwrap()
        .iter()
        .find(|body| body["kind"] == "committee");
    let member = committee.unwrap()["officers"][1].clone();
    assert_eq!(member["protected_until"], json!("2026-12-02"));
}

#[test]
fn a_chair_is_not_transferred_without_consent_nor_removed_by_half() {
    let desk = near_its_end();
    let id = get(&desk)["bodies"][0]["officers"][0]["id"].clone();
    let leave = |more: Value| {
        let mut request = json!({ "id": id, "last_day": "2026-10-31" });
        let all = request.as_object_mut().unwrap();
        all.extend(more.as_object().unwrap().clone());
        request
    };
    let refused = |more: Value| desk.refuse("officer_leave", leave(more));
    assert_eq!(refused(json!({})).code, "reason_missing");
    let moved = refused(json!({ "reason": "transferred", "own_consent_on": "2026-10-08" }));
    assert_eq!(moved.fields[0].field, "upper_consent_on");
    assert!(moved.hint.contains("工会法第十八条"));
    let removed = |yes: i64| json!({ "reason": "removed", "meeting_on": "2026-10-30", "base": 100, "yes": yes });
    let short = refused(removed(50));
    assert_eq!(short.code, "removal_short");
    assert!(short.message.contains("全体 100 人要 51 票") && short.hint.contains("第十八条"));
    desk.call("officer_leave", leave(removed(51)));
    let left = get(&desk)["bodies"][0]["officers"][0]["left"].clone();
    assert!(text(&left).contains("罢免") && text(&left).contains("51 票赞成"));
    desk.call("undo_last", json!({}));
    let consented = json!({
        "reason": "transferred", "own_consent_on": "2026-10-08", "upper_consent_on": "2026-10-20", "document": "许工〔2026〕18号",
    });
    desk.call("officer_leave", leave(consented));
    let left = get(&desk)["bodies"][0]["officers"][0]["left"].clone();
    assert!(text(&left).contains("许工〔2026〕18号"), "{left}");
}

#[test]
fn the_county_sees_who_is_due_overdue_postponed_and_re_elected_in_step() {
    let desk = Desk::new();
    let held = |union: &str, kind: &str, term_no: i64, on: &str| {
        let mut election = elect(kind, term_no, on);
        election["union"] = json!(union);
        desk.call("body_elect", election);
    };
    for name in ["A", "B", "C", "D", "E"] {
        desk.add_union(&format!("371323-{name}"), &format!("{name}厂工会"));
    }
    held("371323-A", "committee", 2, "2023-12-20"); // due within the year
    held("371323-B", "committee", 2, "2023-03-01"); // overdue since 2026-03-01
    held("371323-C", "committee", 2, "2023-10-01"); // postponed
    let postponed = json!({
        "union": "371323-C", "step": "postponed", "on": "2026-09-20", "until": "2027-03-31", "document": "许工〔2026〕9号",
    });
    desk.call("renewal_step", postponed);
    held("371323-D", "committee", 4, "2026-06-01"); // re-elected in step
    held("371323-D", "audit", 4, "2026-06-01");
    held("371323-E", "committee", 2, "2026-05-01"); // re-elected, no audit committee
    let rate = desk.call("renewal_rate", json!({ "year": null }));
    let counted = ["due", "overdue", "postponed", "elected", "in_step"]
        .map(|name| rate[name].as_i64().unwrap());
    assert_eq!(counted, [1, 1, 1, 2, 1]);
    let page = json!({ "year": 2026, "query": "", "state": "overdue", "after": null, "limit": 10 });
    let rows = desk.call("renewal_list", page)["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!(
        (&rows[0]["union"], &rows[0]["over"], &rows[0]["step"]),
        (&json!("371323-B"), &json!(266), &json!("不齐"))
    );
    let written = desk.call(
        "renewal_list_write",
        json!({ "year": 2026, "to": desk.path("renewals.xlsx") }),
    );
    // The factory and the township's own union stand in it: one should have a committee, the other has none to renew.
    assert_eq!(written["rows"], json!(6));
}

#[test]
fn papers_of_a_renewal_are_filled_from_its_steps_and_printed_blank() {
    let desk = near_its_end();
    desk.call(
        "renewal_step",
        step("request", "2026-09-01", Some("电工〔2026〕5号")),
    );
    desk.call(
        "renewal_step",
        step("approved", "2026-09-10", Some("许工〔2026〕15号")),
    );
    let about = |name: &str| json!({ "name": name, "union": null, "about": { "kind": "renewal", "id": FACTORY } });
    let form = |name: &str| desk.call("paper_form", about(name));
    let request = form("换届请示");
    assert_eq!(request["about"], "沂河电子厂工会　换届");
    assert_eq!(
        (&request["values"]["文号"], &request["values"]["下一届"]),
        (&json!("电工〔2026〕5号"), &json!("4"))
    );
    let candidates = form("候选人请示");
    assert_eq!(candidates["values"]["附换届批复"], "许工〔2026〕15号");
    desk.call(
        "renewal_step",
        step(
            "candidates_approved",
            "2026-10-15",
            Some("许工〔2026〕18号"),
        ),
    );
    let mut election = elect("committee", 4, "2026-11-10");
    election["poll"] = json!({ "expected": 118, "present": 109, "seats": 5, "candidates": 6, "no_relatives": true });
    election["officers"][0]["votes"] = json!(107);
    desk.call("body_elect", election);
    let report = form("选举结果报告");
    let values = &report["values"];
    assert_eq!(
        [
            &values["附候选人批复"],
            &values["应到人数"],
            &values["实到人数"],
            &values["届次"],
            &values["任期届满日"]
        ],
        ["许工〔2026〕18号", "118", "109", "4", "2029-11-10"]
    );
    assert_eq!(report["rows"]["当选人"][0]["得票"], "107");
    let register = desk.call(
        "paper_form",
        json!({ "name": "批复登记表", "union": TOWNSHIP, "about": null }),
    );
    let rows = register["rows"]["批复登记"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(
        (
            &rows[0]["批复事项"],
            &rows[0]["请示文号"],
            &rows[0]["批复文号"]
        ),
        (
            &json!("同意换届"),
            &json!("电工〔2026〕5号"),
            &json!("许工〔2026〕15号")
        )
    );
    for name in ["候选人请示", "批复登记表"] {
        let (values, rows) = filled(&form(name));
        for blank in [false, true] {
            let request = json!({
                "name": name, "union": FACTORY, "values": values, "rows": rows, "blank": blank, "to": desk.folder(),
            });
            let written = desk.call("paper_write", request);
            assert!(
                std::fs::metadata(Path::new(text(&written["file"])))
                    .unwrap()
                    .len()
                    > 2000
            );
        }
    }
}
