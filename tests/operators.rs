//! 经办人: who works with a ledger is added, opens with a passphrase of her own, does what her role may, and leaves.

use serde_json::{Value, json};
use std::fs;
use taizhang_app::{Failure, Quiet, dispatch};
use taizhang_testkit::{Desk, PASSPHRASE};

const HERS: &str = "小张自己记得住的一句话 2026";

fn add(desk: &Desk, name: &str, role: &str, passphrase: Option<&str>) -> String {
    let request = json!({ "name": name, "role": role, "passphrase": passphrase });
    let added = desk.call("operator_add", request);
    added["id"].as_str().unwrap().to_owned()
}

/// Closes the ledger and opens it again.
fn open(desk: &Desk, passphrase: &str, name: Option<&str>) -> Result<Value, Failure> {
    desk.call("ledger_lock", json!({}));
    let request = json!({ "at": desk.path("ledger"), "passphrase": passphrase, "operator": name });
    Ok(dispatch(desk.office(), "ledger_open", request, &Quiet)?["ledger"].clone())
}

fn refused(desk: &Desk, command: &str, request: Value) -> String {
    desk.refuse(command, request).code
}

#[test]
fn a_clerk_enters_members_and_neither_reveals_nor_exports_nor_seals() {
    let desk = Desk::new();
    add(&desk, " 张敏 ", "clerk", Some(HERS));
    let card = open(&desk, HERS, None).unwrap();
    assert_eq!(
        (&card["operator"], &card["role"]),
        (&json!("张敏"), &json!("clerk"))
    );
    let member = desk.enrol(0);
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["operator"], json!("张敏"));
    for (command, request) in [
        (
            "member_reveal",
            json!({ "id": member, "field": "id", "reason": "核对" }),
        ),
        (
            "roll_export",
            json!({ "to": desk.path("a.xlsx"), "unmask_reason": "核对" }),
        ),
        ("return_seal", json!({ "edition": "base-2026-sample" })),
        ("recovery_code_renew", json!({})),
        (
            "operator_add",
            json!({ "name": "丁", "role": "clerk", "passphrase": null }),
        ),
        (
            "passphrase_set",
            json!({ "slot": "chair", "passphrase": "另外想的一句长长的话 2027" }),
        ),
    ] {
        assert_eq!(refused(&desk, command, request), "not_allowed", "{command}");
    }
}

#[test]
fn a_reader_looks_and_writes_nothing() {
    let desk = Desk::new();
    add(&desk, "王审计", "reader", Some(HERS));
    assert_eq!(open(&desk, HERS, None).unwrap()["role"], json!("reader"));
    desk.call("union_list", json!({}));
    let union = json!({
        "code": "371323-QQ1", "name": "青岑工会", "form": "standalone", "employer_name": "青岑", "founded_on": "2015-05-18",
        "approval_no": "许工发〔2015〕4号",
    });
    assert_eq!(refused(&desk, "union_add", union), "not_allowed");
}

#[test]
fn a_reader_neither_rehearses_nor_restores_and_nothing_is_left_behind() {
    let desk = Desk::new();
    add(&desk, "王审计", "reader", Some(HERS));
    let (backup, to) = (desk.path("a.tzb"), desk.path("restored"));
    desk.call("ledger_backup", json!({ "to": backup }));
    open(&desk, HERS, None).unwrap();
    let rehearse = json!({ "file": backup, "passphrase": PASSPHRASE });
    assert_eq!(refused(&desk, "ledger_rehearse", rehearse), "not_allowed");
    let restore = |passphrase: &str| json!({ "file": backup, "to": to, "passphrase": passphrase });
    assert_eq!(
        refused(&desk, "ledger_restore", restore(HERS)),
        "reads_only"
    );
    assert!(!desk.folder().join("restored").exists());
    desk.call("ledger_restore", restore(PASSPHRASE));
}

#[test]
fn chair_and_deputy_begin_with_two_passphrases() {
    let desk = Desk::new();
    let request = json!({
        "at": desk.path("second"), "kind": "union", "name": "青岑镇总工会", "code": "371323-QCZ",
        "passphrase": HERS, "operator": null, "deputy_passphrase": HERS,
    });
    assert_eq!(refused(&desk, "ledger_create", request), "passphrase_taken");
    assert!(!desk.folder().join("second").exists());
}

#[test]
fn a_passphrase_of_ones_own_opens_for_nobody_else() {
    let desk = Desk::new();
    let id = add(&desk, "张敏", "clerk", Some(HERS));
    let as_chair = open(&desk, HERS, Some("赵主席")).unwrap_err();
    assert_eq!(as_chair.code, "not_your_passphrase");
    // The chair's opens for whoever is named, as before.
    let card = open(&desk, PASSPHRASE, Some("张敏")).unwrap();
    assert_eq!(card["role"], json!("clerk"));
    // Two people with one passphrase could not be told apart.
    open(&desk, PASSPHRASE, None).unwrap();
    let same = json!({ "name": "丁", "role": "clerk", "passphrase": HERS });
    assert_eq!(refused(&desk, "operator_add", same), "passphrase_taken");
    let same = json!({ "slot": "chair", "passphrase": HERS });
    assert_eq!(refused(&desk, "passphrase_set", same), "passphrase_taken");
    // She may change her own.
    open(&desk, HERS, None).unwrap();
    let new = json!({ "slot": id, "passphrase": "小张后来换的另一句话 2027" });
    desk.call("passphrase_set", new);
    assert_eq!(
        open(&desk, HERS, None).unwrap_err().code,
        "wrong_passphrase"
    );
}

#[test]
fn whoever_has_left_is_not_let_in() {
    let desk = Desk::new();
    let id = add(&desk, "张敏", "clerk", Some(HERS));
    let slot = desk.folder().join(format!("ledger/slot-{id}.age"));
    let kept = fs::read(&slot).unwrap();
    desk.call("operator_retire", json!({ "id": id }));
    assert!(!slot.exists());
    let names = |desk: &Desk| desk.call("operator_list", json!({})).to_string();
    assert!(!names(&desk).contains("张敏"));
    assert_eq!(
        refused(&desk, "operator_retire", json!({ "id": id })),
        "operator_absent"
    );
    assert_eq!(
        open(&desk, HERS, None).unwrap_err().code,
        "wrong_passphrase"
    );
    assert_eq!(
        open(&desk, PASSPHRASE, Some("张敏")).unwrap_err().code,
        "no_operator"
    );
    // Not even with the slot brought back.
    fs::write(&slot, kept).unwrap();
    assert_eq!(open(&desk, HERS, None).unwrap_err().code, "no_operator");
}

#[test]
fn the_chair_stays_and_nobody_lets_herself_go() {
    let desk = Desk::new();
    let id = |name: &str| {
        let list = desk.call("operator_list", json!({}))["operators"].clone();
        let found = list
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == name);
        found.unwrap()["id"].clone()
    };
    let (chair, deputy) = (id("赵主席"), id("副主席"));
    open(&desk, "deputy passphrase of tests", None).unwrap();
    let retire = |who: &Value| refused(&desk, "operator_retire", json!({ "id": who }));
    assert_eq!(retire(&chair), "chair_stays");
    assert_eq!(retire(&deputy), "oneself");
    open(&desk, PASSPHRASE, None).unwrap();
    desk.call("operator_retire", json!({ "id": deputy }));
    assert!(!desk.folder().join("ledger/slot-deputy.age").exists());
}

#[test]
fn a_name_is_one_persons_and_can_be_changed() {
    let desk = Desk::new();
    let clerk = add(&desk, "张敏", "clerk", None);
    let lines = desk.call("operator_list", json!({}))["operators"].clone();
    let told = |n: usize| {
        let line = &lines[n];
        json!([
            line["name"],
            line["label"],
            line["since"],
            line["slot"],
            line["you"]
        ])
    };
    assert_eq!(
        told(0),
        json!(["赵主席", "主席", "2026-11-22", "chair", true])
    );
    assert_eq!(
        told(2),
        json!(["张敏", "经办人", "2026-11-22", null, false])
    );
    let rename = |id: &Value, name: &str| json!({ "id": id, "name": name });
    let clerk = json!(clerk);
    assert_eq!(
        refused(&desk, "operator_rename", rename(&clerk, "赵主席")),
        "operator_name_taken"
    );
    assert_eq!(
        refused(&desk, "operator_rename", rename(&clerk, " ")),
        "operator_name_missing"
    );
    let chair = json!({ "name": "孙", "role": "chair", "passphrase": null });
    assert_eq!(refused(&desk, "operator_add", chair), "one_chair");
    desk.call("operator_rename", rename(&lines[0]["id"], "孙主席"));
    let card = desk.call("office_status", json!({}))["ledger"].clone();
    assert_eq!(card["operator"], json!("孙主席"));
    desk.call("operator_rename", rename(&clerk, "张小敏"));
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["operator"], json!("孙主席"));
    assert!(newest["label"].as_str().unwrap().contains("张敏改名张小敏"));
    // Names of people do not stand in clear.
    let cover = fs::read_to_string(desk.folder().join("ledger/ledger.json")).unwrap();
    assert!(!cover.contains('敏'));
}
