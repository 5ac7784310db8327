//! 人: two records of one person merged and parted; a wrong number corrected.

use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

const OTHER: &str = "371323-BCC";

fn card(desk: &Desk, id: &str) -> Value {
    desk.call("member_get", json!({ "id": id }))
}

/// Takes somebody in without a document.
fn enrol_unnumbered(desk: &Desk, union: &str, name: &str) -> String {
    let form = json!({ "union": union, "name": name, "joined_on": "2026-01-05" });
    let saved = desk.call("member_enrol", form);
    saved["id"].as_str().unwrap().to_owned()
}

fn members_counted(desk: &Desk) -> Value {
    let page = desk.call(
        "member_page",
        json!({ "union": null, "status": "active", "only_unqualified": false, "after": null, "limit": 50 }),
    );
    json!(page["rows"].as_array().unwrap().len())
}

#[test]
fn two_records_become_one_person_and_two_again() {
    let desk = Desk::new();
    let keep = desk.enrol(0);
    let twin = enrol_unnumbered(&desk, FACTORY, "王小燕");
    let (keep, twin) = (
        card(&desk, &keep)["person"].clone(),
        card(&desk, &twin)["person"].clone(),
    );
    let merged = desk.call("person_merge", json!({ "keep": keep, "gives_way": twin }));
    assert_eq!(merged["standing"], keep);
    assert_eq!(merged["merged"][0]["name"], json!("王小燕"));
    assert_eq!(members_counted(&desk), json!(1));
    assert_eq!(
        desk.call("person_records", json!({ "person": twin })),
        merged
    );
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert!(newest["label"].as_str().unwrap().starts_with("并为一人："));

    desk.call("person_unmerge", json!({ "person": twin }));
    assert_eq!(members_counted(&desk), json!(2));
    assert_eq!(
        desk.refuse("person_unmerge", json!({ "person": twin }))
            .code,
        "not_merged"
    );
}

#[test]
fn a_merge_that_would_put_somebody_on_two_rolls_says_what_to_do_first() {
    let desk = Desk::new();
    desk.add_union(OTHER, "沂河板材厂工会");
    let keep = card(&desk, &desk.enrol(0))["person"].clone();
    let there = enrol_unnumbered(&desk, OTHER, "王小燕");
    let twin = card(&desk, &there)["person"].clone();
    let request = json!({ "keep": keep, "gives_way": twin });
    let refused = desk.refuse("person_merge", request.clone());
    assert_eq!(refused.code, "on_two_rolls");
    assert!(refused.message.contains("沂河板材厂工会") && refused.hint.contains("终止"));
    desk.call(
        "member_end",
        json!({ "id": there, "on": "2026-02-01", "reason": "withdrawn" }),
    );
    desk.call("person_merge", request);
    assert_eq!(members_counted(&desk), json!(1));
}

#[test]
fn a_wrong_number_is_corrected_and_the_log_says_so_without_naming_it() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    let (wrong, right) = (
        taizhang_app::invented_person(0),
        taizhang_app::invented_person(1),
    );
    let form = json!({ "union": FACTORY, "name": wrong.name, "document_no": right.citizen_no });
    desk.call("member_edit", json!({ "id": id, "form": form }));
    let revealed = |desk: &Desk| {
        let request = json!({ "id": id, "field": "id", "reason": "核对" });
        desk.call("member_reveal", request)["value"].clone()
    };
    let acts = desk.call("history", json!({ "after": null, "limit": 5 }))["acts"].clone();
    assert!(acts[0]["label"].as_str().unwrap().starts_with("修改会员："));
    assert!(!acts.to_string().contains(&wrong.citizen_no));
    assert_eq!(revealed(&desk), json!(right.citizen_no));
    // What it was is kept: taking the correction back brings it.
    desk.call("undo_last", json!({}));
    assert_eq!(revealed(&desk), json!(wrong.citizen_no));
}
