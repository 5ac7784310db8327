//! 集体合同: one of a trade over sixty restaurants, each counted once; the annual return; an early end.

use crate::negotiation::{agree, offer, rate, take, terms, text, view};
use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

/// The union of a trade with so many restaurants, and its contract, stamped by all of them.
fn restaurants(desk: &Desk, many: usize) -> (String, Vec<String>) {
    let union = "371323-CY1";
    desk.call(
        "union_add",
        json!({
            "code": union, "name": "许家湖镇餐饮行业联合工会", "form": "joint", "employer_name": null,
            "founded_on": "2018-05-18", "approval_no": "许工发〔2018〕5号",
        }),
    );
    for number in 0..many {
        let cover = json!({
            "union": union, "name": format!("第{number}家饭店"), "uscc": null, "from": "2018-06-01",
        });
        desk.call("cover_record", cover);
    }
    // The union's own head-count is that of its firms together, and makes it no firm.
    let count = json!({
        "union": union, "on": "2026-01-10", "employees": 700, "women": null, "migrant": null, "dispatched": null,
    });
    desk.call("headcount_record", count);
    let employers = desk.call("enterprise_get", json!({ "union": union }))["employers"].clone();
    let ids = employers
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["id"]).to_owned());
    (union.to_owned(), ids.collect())
}

/// A wage contract of its own, in force through 2026.
pub fn own_contract(desk: &Desk, union: &str) {
    let enter = json!({
        "union": union, "kind": "wage", "scope": "enterprise", "terms": terms("2026-01-01", "2026-12-31", None),
        "signed_on": "2025-12-01", "effective_on": "2025-12-20", "filing_no": null, "follows": null,
    });
    desk.call("contract_enter", enter);
}

#[test]
fn a_contract_of_a_trade_covers_the_sixty_restaurants_that_stamped_it_each_once() {
    let desk = Desk::new();
    let (union, firms) = restaurants(&desk, 61);
    let id = offer(&desk, &union, "industry", "2026-08-03");
    take(&desk, &id, "offered", "2026-08-04");
    agree(&desk, &id, "2026-08-10", "2026-08-25");
    take(&desk, &id, "started", "2026-08-25");
    let draft = json!({ "id": id, "on": "2026-09-01", "terms": terms("2026-10-01", "2027-09-30", Some("2100")) });
    desk.call("negotiation_draft", draft);
    let contract = view(&desk, &id)["contract"]["id"].clone();
    let alone = desk.refuse(
        "negotiation_decide",
        json!({ "id": id, "item": null, "on": "2026-09-10" }),
    );
    assert_eq!(alone.code, "not_voted");
    let stamp = |firms: &[String], yes: i64| {
        let firms: Vec<Value> = firms
            .iter()
            .map(|firm| json!({ "employer": firm, "employees": 12, "voters": 12, "yes": yes }))
            .collect();
        json!({ "id": contract, "on": "2026-09-10", "firms": firms })
    };
    // Half of a firm's people are too few for wages; nobody is stamped where one of them cannot be.
    let few = desk.refuse("contract_stamp", stamp(&firms[..60], 6));
    assert_eq!(few.code, "firm_not_passed");
    desk.call("contract_stamp", stamp(&firms[..60], 7));
    assert_eq!(
        desk.refuse("contract_stamp", stamp(&firms[..1], 7)).code,
        "stamped_already"
    );
    desk.call(
        "negotiation_decide",
        json!({ "id": id, "item": null, "on": "2026-09-10" }),
    );
    for (code, day) in [
        ("signed", "2026-09-11"),
        ("filed", "2026-09-14"),
        ("effective", "2026-09-30"),
    ] {
        take(&desk, &id, code, day);
    }
    // The factory and sixty-one restaurants are unionised; sixty stamped.
    assert_eq!(
        (rate(&desk, "2026-09-30"), rate(&desk, "2026-10-01")),
        ((0, 62), (60, 62))
    );
    // One of them signs a contract of its own as well, at a wage that is not below that of the trade.
    let own = |lowest: &str| {
        json!({
            "union": FACTORY, "kind": "wage", "scope": "enterprise", "terms": terms("2026-10-01", "2027-09-30", Some(lowest)),
            "signed_on": "2026-09-20", "effective_on": "2026-10-08", "filing_no": null, "follows": null,
        })
    };
    let factory =
        desk.call("enterprise_get", json!({ "union": FACTORY }))["employers"][0]["id"].clone();
    desk.call("contract_stamp", stamp(&[text(&factory).to_owned()], 9));
    let below = desk.refuse("contract_enter", own("2050"));
    assert_eq!(below.code, "below_floor");
    assert!(below.message.contains("第三十七条"), "{}", below.message);
    desk.call("contract_enter", own("2200"));
    assert_eq!(
        rate(&desk, "2026-11-22"),
        (61, 62),
        "a firm with both counts once"
    );
    let page = desk.call("coverage_list", json!({ "limit": 10, "state": null }));
    let trade = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["union"] == json!(union))
        .unwrap()
        .clone();
    assert_eq!(
        (&trade["enterprises"], &trade["covered"]),
        (&json!(61), &json!(60))
    );
    assert_eq!(
        trade["open"],
        json!(["第60家饭店"]),
        "who is missing stands there by name"
    );
    let of_union = desk.call("enterprise_get", json!({ "union": union }));
    assert_eq!(
        (
            of_union["contracts"].as_array().unwrap().len(),
            &of_union["joint"]
        ),
        (1, &json!([])),
        "its own contract is not listed again for the firms that stamped it"
    );
    let sheet = desk.path("coverage.xlsx");
    let written = desk.call(
        "coverage_list_write",
        json!({ "on": null, "kind": null, "to": sheet }),
    );
    assert_eq!(written["rows"], json!(2));
    // A restaurant that leaves is covered through its last day.
    let firm = desk.call("contract_get", json!({ "id": contract }))["firms"][0]["id"].clone();
    desk.call("contract_leave", json!({ "id": firm, "on": "2026-11-20" }));
    assert_eq!(
        (rate(&desk, "2026-11-20"), rate(&desk, "2026-11-21")),
        ((61, 62), (60, 62))
    );
}

#[test]
fn the_annual_return_counts_enterprises_under_a_contract_and_shows_their_rows() {
    let desk = Desk::new();
    own_contract(&desk, FACTORY);
    let figures = desk.figures(["802", "804", "805", "806"]);
    assert_eq!(figures, ["1", "1", "1", "100.0"]);
    let explained = desk.call(
        "return_explain",
        json!({ "edition": "base-2026-sample", "line": "805", "after": null, "limit": 10 }),
    );
    assert!(explained.to_string().contains("沂河电子厂"), "{explained}");
}

#[test]
fn a_contract_that_ends_early_needs_the_votes_and_is_filed_within_seven_days() {
    let desk = Desk::new();
    let enter = json!({
        "union": FACTORY, "kind": "wage", "scope": "enterprise", "terms": terms("2026-01-01", "2026-12-31", None),
        "signed_on": "2025-12-01", "effective_on": "2025-12-20", "filing_no": null, "follows": null,
    });
    let id = desk.call("contract_enter", enter)["id"].clone();
    let end = |yes: i64| json!({ "id": id, "on": "2026-11-13", "why": "企业停产", "voters": 40, "yes": yes });
    assert_eq!(desk.refuse("contract_end", end(20)).code, "firm_not_passed");
    desk.call("contract_end", end(21));
    // The seventh day is Friday 20 November: two days late by now.
    let items = desk.call("today", json!({}))["items"].clone();
    let asked = items
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == "contract_ended")
        .unwrap()
        .clone();
    assert_eq!(
        (&asked["due"], &asked["days_left"]),
        (&json!("2026-11-20"), &json!(-2))
    );
    desk.call(
        "contract_end_filed",
        json!({ "id": id, "on": "2026-11-20" }),
    );
    assert!(
        !desk
            .call("today", json!({}))
            .to_string()
            .contains("contract_ended")
    );
    let shown = desk.call("contract_get", json!({ "id": id }));
    assert_eq!(
        (&shown["line"]["state"], &shown["ended_filed_on"]),
        (&json!("ended"), &json!("2026-11-20"))
    );
}

#[test]
fn a_contract_for_women_begins_with_the_least_the_law_asks_for_and_is_checked_clause_by_clause() {
    let desk = Desk::new();
    let enter = json!({
        "union": FACTORY, "kind": "women", "scope": "enterprise", "terms": terms("2026-01-01", "2026-12-31", None),
        "signed_on": "2025-12-01", "effective_on": "2025-12-20", "filing_no": null, "follows": null,
    });
    let id = desk.call("contract_enter", enter)["id"].clone();
    let get = || desk.call("contract_get", json!({ "id": id }));
    let least = get()["least"].clone();
    assert!(least.to_string().contains("九十八天产假"));
    desk.call("contract_clauses", json!({ "id": id, "clauses": least }));
    let clauses = get()["clauses"].as_array().unwrap().clone();
    assert_eq!(clauses.len(), 9);
    let found = |at: usize| if at == 7 { "partly" } else { "done" };
    let looked: Vec<Value> = (clauses.iter().enumerate())
        .map(|(at, clause)| json!({ "clause": clause["id"], "performance": found(at), "note": null }))
        .collect();
    let look = json!({
        "id": id, "on": "2026-11-20", "people": null, "reported_on": null, "ballot": null, "clauses": looked,
    });
    desk.call("contract_check", look);
    let check = get()["checks"][0].clone();
    assert_eq!(
        check["kept"]["rate"],
        json!("88.9%"),
        "eight of nine: 部分履行 is not performed"
    );
    assert!(text(&check["kept"]["formula"]).contains("部分履行不算"));
    let checked = desk.figures(["812", "813", "814"]);
    assert_eq!(checked, ["0", "0", ""], "looked at after September");
}
