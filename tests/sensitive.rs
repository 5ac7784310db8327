//! 敏感信息: the second unlock and what closes it, the log of looks, the notice and the list of what is kept, what a desk is
//! entitled to, and files whose time is over.

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY, PASSPHRASE};

const DEPUTY: &str = "deputy passphrase of tests";

fn minutes(desk: &Desk) -> Value {
    desk.call("office_status", json!({}))["sensitive_minutes"].clone()
}

pub fn open(desk: &Desk) {
    let opened = desk.call("sensitive_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(opened["minutes"], json!(10));
}

pub fn log(desk: &Desk, sort: &str) -> Vec<String> {
    let page = desk.call(
        "history",
        json!({ "after": null, "limit": 20, "sort": sort }),
    );
    let acts = page["acts"].as_array().unwrap();
    acts.iter()
        .map(|act| act["label"].as_str().unwrap().to_owned())
        .collect()
}

/// Every cell of a sheet that was written.
fn cells(file: &str) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().flatten().map(Data::to_string).collect()
}

#[test]
fn sensitive_contents_open_for_ten_minutes_and_close_by_themselves() {
    let desk = Desk::new();
    assert_eq!(minutes(&desk), Value::Null);
    open(&desk);
    assert_eq!(minutes(&desk), json!(10));
    desk.pass(4);
    assert_eq!(minutes(&desk), json!(6));
    desk.pass(6);
    assert_eq!(minutes(&desk), Value::Null);
}

#[test]
fn they_are_closed_by_hand_by_locking_and_by_a_clock_that_is_set_back() {
    let desk = Desk::new();
    open(&desk);
    desk.call("sensitive_close", json!({}));
    assert_eq!(minutes(&desk), Value::Null);
    open(&desk);
    desk.call("ledger_lock", json!({}));
    desk.call(
        "ledger_open",
        json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE }),
    );
    assert_eq!(minutes(&desk), Value::Null);
    open(&desk);
    desk.pass(-60);
    assert_eq!(minutes(&desk), Value::Null);
}

#[test]
fn only_the_chairs_passphrase_opens_them() {
    let desk = Desk::new();
    let wrong = desk.refuse(
        "sensitive_open",
        json!({ "passphrase": "guessing over and over" }),
    );
    assert_eq!(wrong.code, "wrong_passphrase");
    assert_eq!(wrong.message, "口令不对，敏感内容没有打开。");
    assert_eq!(wrong.fields[0].field, "passphrase");
    // The deputy's opens the ledger, and not this.
    let deputy = desk.refuse("sensitive_open", json!({ "passphrase": DEPUTY }));
    assert_eq!(deputy.code, "not_allowed");
    assert_eq!(minutes(&desk), Value::Null);
    // With the deputy at work the chair types hers.
    desk.call("ledger_lock", json!({}));
    desk.call(
        "ledger_open",
        json!({ "at": desk.path("ledger"), "passphrase": DEPUTY }),
    );
    open(&desk);
    assert_eq!(minutes(&desk), json!(10));
}

#[test]
fn who_may_only_read_does_not_see_them_because_a_look_leaves_a_line() {
    let desk = Desk::new();
    desk.call(
        "operator_add",
        json!({ "name": "只看的人", "role": "reader", "passphrase": "reader passphrase of tests" }),
    );
    desk.call("ledger_lock", json!({}));
    desk.call(
        "ledger_open",
        json!({ "at": desk.path("ledger"), "passphrase": "reader passphrase of tests" }),
    );
    let refused = desk.refuse("sensitive_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refused.code, "not_allowed");
}

#[test]
fn opening_leaves_a_line_among_what_was_seen_and_is_not_undone() {
    let desk = Desk::new();
    open(&desk);
    assert_eq!(log(&desk, "seen"), ["打开敏感内容：10 分钟"]);
    desk.enrol(0);
    desk.call("undo_last", json!({}));
    assert_eq!(log(&desk, "seen").len(), 1);
    assert_eq!(desk.call("ledger_check", json!({}))["sound"], json!(true));
}

#[test]
fn a_person_is_told_everything_the_ledger_holds_with_a_reason_in_the_log() {
    let desk = Desk::new();
    let member = desk.enrol(0);
    let card = desk.call("member_get", json!({ "id": member }));
    let to = desk.path("个人资料.xlsx");
    let request = |reason: &str| json!({ "person": card["person"], "family_member": null, "reason": reason, "to": to });
    assert_eq!(
        desk.refuse("person_export", request(" ")).code,
        "reason_missing"
    );
    let written = desk.call("person_export", request("本人来查，核对过身份证"));
    assert!(written["rows"].as_u64().unwrap() > 5);
    let said = cells(&to);
    let name = card["name"].as_str().unwrap();
    assert!(said.iter().any(|cell| cell == name), "{said:?}");
    let page = desk.call(
        "history",
        json!({ "after": null, "limit": 1, "sort": "taken_out" }),
    );
    assert_eq!(page["acts"][0]["reason"], json!("本人来查，核对过身份证"));
    assert_eq!(
        page["acts"][0]["label"],
        json!(format!("导出个人资料：{name}"))
    );
}

#[test]
fn a_person_is_told_what_was_asked_of_him_in_dues_and_nobody_else_s() {
    let desk = Desk::new();
    let (own, other) = (desk.enrol(0), desk.enrol(1));
    let card = desk.call("member_get", json!({ "id": own }));
    let lines =
        json!([{ "member": own, "base": "3219.50" }, { "member": other, "base": "7777.70" }]);
    let ask = |month: &str| json!({ "union": FACTORY, "month": month, "lines": lines });
    let march = desk.call("dues_ask", ask("2026-03"));
    desk.call("dues_ask", ask("2026-04"));
    let page = desk.call(
        "dues_month",
        json!({ "id": march["id"], "only_unpaid": true, "after": null, "limit": 10 }),
    );
    let rows = page["rows"].as_array().unwrap();
    let line = rows.iter().find(|row| row["name"] == card["name"]).unwrap();
    desk.call(
        "dues_collect",
        json!({ "id": march["id"], "who": [line["id"]], "amount": null, "on": "2026-04-05", "voucher": "0001", "note": null }),
    );
    let to = desk.path("会费.xlsx");
    desk.call(
        "person_export",
        json!({ "person": card["person"], "family_member": null, "reason": "本人来查会费", "to": to }),
    );
    let said = cells(&to);
    let has = |text: &str| said.iter().any(|cell| cell == text);
    assert!(
        has("基数 3219.50 元，应缴 16.05 元，2026年4月5日交了"),
        "{said:?}"
    );
    assert!(has("基数 3219.50 元，应缴 16.05 元，还没有交"), "{said:?}");
    assert!(has("2026年3月") && has("2026年4月"), "{said:?}");
    assert!(!said.iter().any(|cell| cell.contains("7777.70")));
}

#[test]
fn what_is_kept_and_why_stands_on_the_page_and_in_the_notice() {
    let desk = Desk::new();
    let page = desk.call("privacy_fields", json!({}));
    assert_eq!(page["keep_years"], json!(5));
    let fields = page["fields"].as_array().unwrap();
    let illness = fields
        .iter()
        .find(|field| field["what"] == "疾病、残疾")
        .unwrap();
    assert_eq!(
        (&illness["sensitive"], &illness["goes"]),
        (&json!(true), &json!("不出本单位"))
    );
    for field in fields {
        for text in ["record", "what", "why", "basis", "keep", "goes"] {
            assert!(!field[text].as_str().unwrap().is_empty(), "{field}");
        }
    }
    let notice = desk.call(
        "paper_form",
        json!({ "name": "个人信息处理告知书", "union": FACTORY, "about": null }),
    );
    assert_eq!(notice["values"]["保留年数"], json!("5"));
    let rows = notice["rows"]["收集的信息"].as_array().unwrap();
    assert_eq!(rows.len(), fields.len());
}

#[test]
fn a_list_of_files_whose_time_is_over_is_empty_in_a_young_ledger_and_nothing_is_cleared_unasked() {
    let desk = Desk::new();
    let list = desk.call("hardship_purge_list", json!({}));
    assert_eq!((&list["files"], &list["may"]), (&json!([]), &json!(true)));
    assert_eq!(
        desk.refuse("hardship_purge", json!({ "ids": [] })).code,
        "nothing_chosen"
    );
    desk.call("ledger_lock", json!({}));
    desk.call(
        "ledger_open",
        json!({ "at": desk.path("ledger"), "passphrase": DEPUTY }),
    );
    let refused = desk.refuse(
        "hardship_purge",
        json!({ "ids": ["01a20ada-2c00-7000-8000-000000000040"] }),
    );
    assert_eq!(refused.code, "not_allowed");
}

#[test]
fn a_station_knows_whether_hardship_files_go_along() {
    let union = Desk::new();
    let county = Desk::county();
    assert_eq!(union.call("filing_status", json!({}))["cases"], Value::Null);
    for (cases, goes) in [
        (json!(null), true),
        (json!(false), false),
        (json!(true), true),
    ] {
        let stick = union.path(&format!("stick {goes} {cases}"));
        let asked = union.call("enrol_request", json!({ "to": stick }));
        let welcome = county.call(
            "desk_enrol",
            json!({ "file": asked["file"], "to": stick, "fingerprint": asked["fingerprint"], "cases": cases }),
        );
        union.call(
            "enrol_accept",
            json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
        );
        assert_eq!(union.call("filing_status", json!({}))["cases"], json!(goes));
    }
    assert_eq!(
        county.call("desk_households", json!({}))["households"],
        json!([])
    );
}

/// Somebody of a household as typed.
pub fn of_household(relation: &str, name: &str, number: &str) -> Value {
    json!({ "relation": relation, "name": name, "document_no": number, "phone": "13900005678", "month_income": "2400" })
}

/// A household on file with everything that may be sensitive about it.
pub fn file(desk: &Desk, union: &str, number: &str, no: &str) -> String {
    file_with(desk, union, (number, CHILD), no)
}

pub fn file_with(desk: &Desk, union: &str, (number, child): (&str, &str), no: &str) -> String {
    let opened = desk.call(
        "file_open",
        json!({
            "union": union, "applied_on": "2020-03-02",
            "form": { "file_no": no, "address": "许家湖镇东河村三号", "size": 2, "cause_text": "透析自付每月三千多" },
            "family": [
                of_household("head", "单凤霞", number),
                of_household("child", "单小禾", child),
            ],
        }),
    );
    let id = opened["id"].as_str().unwrap().to_owned();
    let view = desk.call("file_get", json!({ "id": id }));
    let head = &view["family"][0]["id"];
    desk.call(
        "health_put",
        json!({ "id": id, "member": head, "health": "uraemia", "what": "慢性肾功能衰竭", "insurance": null }),
    );
    desk.call(
        "account_put",
        json!({ "id": id, "holder": "单凤霞", "bank": "沂水农商银行", "branch": null, "card_no": "6228480402564890018" }),
    );
    id
}

/// The office on another day, its ledger open.
fn on(desk: Desk, day: &str) -> Desk {
    let desk = desk.on(day);
    desk.call(
        "ledger_open",
        json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE }),
    );
    desk
}

pub const NUMBER: &str = "371323198503140024";
pub const CHILD: &str = "371323201506010027";

#[test]
fn health_and_account_are_shown_behind_the_second_unlock_and_each_look_is_logged_by_the_files_number()
 {
    let desk = Desk::new();
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    let refused = desk.refuse("file_secrets", json!({ "id": id }));
    assert_eq!(refused.code, "sealed");
    assert!(refused.hint.contains("主席"));
    assert!(log(&desk, "seen").is_empty());
    open(&desk);
    let shown = desk.call("file_secrets", json!({ "id": id }));
    assert_eq!(shown["health"][0]["what"], json!("慢性肾功能衰竭"));
    assert_eq!(shown["account"]["card_no"], json!("6228480402564890018"));
    assert_eq!(log(&desk, "seen")[0], "看敏感内容：2020-003");
    desk.pass(10);
    assert_eq!(
        desk.refuse("file_secrets", json!({ "id": id })).code,
        "sealed"
    );
}

#[test]
fn somebody_of_a_household_is_told_all_of_it_once_the_chair_has_opened_it() {
    let desk = Desk::new();
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    let view = desk.call("file_get", json!({ "id": id }));
    let to = desk.path("个人资料.xlsx");
    let request = json!({
        "person": null, "family_member": view["family"][0]["id"], "reason": "本人来查", "to": to,
    });
    assert_eq!(desk.refuse("person_export", request.clone()).code, "sealed");
    open(&desk);
    desk.call("person_export", request);
    let said = cells(&to);
    for whole in [
        NUMBER,
        "6228480402564890018",
        "慢性肾功能衰竭",
        "透析自付每月三千多",
    ] {
        assert!(said.iter().any(|cell| cell == whole), "{whole}");
    }
    // What is another's is not told: the child's number stands in the child's own.
    assert!(!said.iter().any(|cell| cell.contains(CHILD)));
    assert_eq!(log(&desk, "taken_out")[0], "导出个人资料：2020-003");
}

#[test]
fn a_file_is_proposed_five_years_after_its_end_and_the_chair_clears_it() {
    let desk = on(Desk::new(), "2021-11-22");
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    let kept = file_with(&desk, FACTORY, ("371323197606300014", ""), "2020-004");
    let end = |id: &str, on: &str| {
        let request = json!({ "id": id, "exit": "recovered", "on": on, "why": "单凤霞已经上班", "approval": "沂水工批3号" });
        desk.call("file_end", request);
    };
    end(&id, "2021-11-21");
    end(&kept, "2021-11-22");
    let desk = on(desk, "2026-11-22");
    let list = desk.call("hardship_purge_list", json!({}));
    let files = list["files"].as_array().unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(
        (&files[0]["id"], &files[0]["name"], &files[0]["ended"]),
        (&json!(id), &json!("单**"), &json!("脱困"))
    );
    let today = desk.call("today", json!({}));
    let due = today["items"].as_array().unwrap();
    assert!(due.iter().any(|item| item["kind"] == "purge"), "{today}");
    let early = desk.refuse("hardship_purge", json!({ "ids": [id, kept] }));
    assert_eq!(early.code, "file_kept");
    assert!(
        early.message.contains("2026年11月22日"),
        "{}",
        early.message
    );
    let purged = desk.call("hardship_purge", json!({ "ids": [id] }));
    assert_eq!(purged["files"], json!(1));
    let left = desk.call("file_get", json!({ "id": id })).to_string();
    for gone in ["单凤霞", "单小禾", "东河村三号", "透析", "2020-003"] {
        assert!(!left.contains(gone), "{gone} in {left}");
    }
    let other = desk.call("file_get", json!({ "id": kept })).to_string();
    assert!(other.contains("单凤霞"));
    // The log knows that something was done, not about whom; and its chain holds.
    let health = desk.call("ledger_check", json!({}));
    assert_eq!(
        (&health["sound"], &health["findings"]),
        (&json!(true), &json!([]))
    );
    let page = desk.call("history", json!({ "after": null, "limit": 1 }));
    assert_eq!(
        page["acts"][0]["label"],
        json!("到期清理：1 份困难职工档案")
    );
    assert_eq!(page["acts"][0]["can_undo"], json!(false));
    let again = desk.call("hardship_purge_list", json!({}));
    assert_eq!(again["files"], json!([]));
}

/// A township enrolled at a county, its bundle taken in.
pub fn hand_in(union: &Desk, county: &Desk, cases: bool) -> Value {
    let stick = union.path("stick");
    let asked = union.call("enrol_request", json!({ "to": stick }));
    let welcome = county.call(
        "desk_enrol",
        json!({ "file": asked["file"], "to": stick, "fingerprint": asked["fingerprint"], "cases": cases }),
    );
    union.call(
        "enrol_accept",
        json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
    );
    let sent = union.call("bundle_export", json!({ "to": stick, "full": false }));
    let taken = county.call(
        "desk_intake",
        json!({ "files": [sent["file"]], "preview": false, "receipts": stick, "default": null }),
    );
    assert_eq!(taken["taken"], json!(1), "{taken}");
    sent
}

#[test]
fn one_household_on_file_at_two_unions_is_told_at_the_desk_without_a_name() {
    let county = Desk::county();
    let first = Desk::new();
    let second = Desk::of("union", "371323-ZGZ", "诸葛镇总工会");
    second.add_union("371323-BLS", "柏里塑料厂工会");
    file(&first, FACTORY, NUMBER, "2020-003");
    file(&second, "371323-BLS", "371323197606300014", "2021-118");
    hand_in(&first, &county, true);
    hand_in(&second, &county, true);
    // The same child stands in both.
    let found = county.call("desk_households", json!({}));
    let households = found["households"].as_array().unwrap();
    assert_eq!(households.len(), 1, "{found}");
    let files = households[0]["files"].as_array().unwrap();
    let told: Vec<(&str, &str)> = files
        .iter()
        .map(|file| {
            (
                file["station"].as_str().unwrap(),
                file["file_no"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [("许家湖镇总工会", "2020-003"), ("诸葛镇总工会", "2021-118")]
    );
    let text = found.to_string();
    assert!(!text.contains("单") && !text.contains(CHILD), "{text}");
    let rows = crate::lists::written(&county, "desk_households_write");
    assert_eq!(rows.len(), 3);
}

#[test]
fn a_desk_without_the_grant_gets_no_file_and_the_slip_counts_none() {
    let county = Desk::county();
    let union = Desk::new();
    file(&union, FACTORY, NUMBER, "2020-003");
    let sent = hand_in(&union, &county, false);
    assert!(sent["parts"].get("hardship_file").is_none(), "{sent}");
    assert!(sent["parts"].get("family_member").is_none(), "{sent}");
    let counts = county.call("ledger_check", json!({}))["counts"].clone();
    for kind in [
        "hardship_file",
        "family_member",
        "family_health",
        "pay_account",
        "case_file",
    ] {
        assert_eq!(counts[kind], json!(0), "{kind}");
    }
}

#[test]
fn nothing_of_a_household_lies_in_clear_in_any_file_of_the_office() {
    let union = Desk::new();
    let county = Desk::county();
    file(&union, FACTORY, NUMBER, "2020-003");
    open(&union);
    hand_in(&union, &county, true);
    union.call("ledger_backup", json!({ "to": union.path("backup.TZK") }));
    union.call("ledger_lock", json!({}));
    for desk in [&union, &county] {
        for planted in [
            "慢性肾功能衰竭",
            "6228480402564890018",
            "单小禾",
            "透析自付",
            NUMBER,
        ] {
            assert_eq!(
                holding(desk.folder(), planted.as_bytes()),
                Vec::<String>::new(),
                "{planted}"
            );
        }
    }
}

/// Files below a folder that hold a text in clear.
fn holding(folder: &std::path::Path, text: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else if std::fs::read(&path)
            .unwrap()
            .windows(text.len())
            .any(|window| window == text)
        {
            found.push(path.display().to_string());
        }
    }
    found
}
