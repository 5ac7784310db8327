//! 台账: what happens to its folder when something is wrong, recovery, backup and restore.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use taizhang_app::{Failure, Quiet, dispatch};
use taizhang_testkit::{Desk, FACTORY, PASSPHRASE, TOWNSHIP, office, sample};

/// A ledger with one member, closed.
fn closed() -> Desk {
    let desk = Desk::new();
    desk.enrol(0);
    desk.call("ledger_lock", json!({}));
    desk
}

fn open(desk: &Desk, passphrase: &str) -> Result<Value, Failure> {
    let request = json!({ "at": desk.path("ledger"), "passphrase": passphrase, "operator": null });
    dispatch(desk.office(), "ledger_open", request, &Quiet)
}

/// Every file of the ledger with its bytes.
fn bytes(desk: &Desk) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(desk.path("ledger"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

#[track_caller]
fn refuses_and_changes_nothing(desk: &Desk, passphrase: &str, code: &str) {
    let before = bytes(desk);
    let failure = open(desk, passphrase).unwrap_err();
    assert_eq!(failure.code, code, "{failure:?}");
    assert_eq!(failure.exit_code(), 3);
    assert!(!failure.hint.is_empty());
    assert!(before == bytes(desk), "the folder was changed");
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    refuses_and_changes_nothing(&closed(), "wrong horse battery staple", "wrong_passphrase");
}

#[test]
fn a_ledger_without_key_slots_says_so() {
    let desk = closed();
    for (name, _) in bytes(&desk)
        .iter()
        .filter(|(name, _)| name.starts_with("slot-"))
    {
        fs::remove_file(desk.folder().join("ledger").join(name)).unwrap();
    }
    refuses_and_changes_nothing(&desk, PASSPHRASE, "no_slot");
}

#[test]
fn a_damaged_slot_is_named_and_the_other_one_still_opens() {
    let desk = closed();
    fs::write(desk.folder().join("ledger/slot-chair.age"), b"no age file").unwrap();
    refuses_and_changes_nothing(&desk, PASSPHRASE, "slot_damaged");
    assert_eq!(
        open(&desk, "deputy passphrase of tests").unwrap()["ledger"]["role"],
        json!("deputy")
    );
}

#[test]
fn a_damaged_database_is_not_opened() {
    let desk = closed();
    let file = desk.folder().join("ledger/ledger.db");
    let mut database = fs::read(&file).unwrap();
    database[100] ^= 1;
    fs::write(&file, database).unwrap();
    refuses_and_changes_nothing(&desk, PASSPHRASE, "damaged");
}

#[test]
fn a_missing_database_is_never_replaced_by_an_empty_one() {
    let desk = closed();
    fs::remove_file(desk.folder().join("ledger/ledger.db")).unwrap();
    refuses_and_changes_nothing(&desk, PASSPHRASE, "database_missing");
    assert!(!desk.folder().join("ledger/ledger.db").exists());
}

#[test]
fn a_folder_without_a_ledger_says_so() {
    let desk = Desk::unfounded();
    assert_eq!(open(&desk, PASSPHRASE).unwrap_err().code, "no_ledger");
}

#[test]
fn a_ledger_in_use_is_not_opened_twice() {
    let desk = Desk::new();
    let request = json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE, "operator": null });
    let failure = dispatch(&office(), "ledger_open", request, &Quiet).unwrap_err();
    assert_eq!((failure.code.as_str(), failure.exit_code()), ("in_use", 3));
}

#[test]
fn a_folder_that_holds_something_is_not_taken_for_a_new_ledger() {
    let desk = Desk::unfounded();
    fs::create_dir(desk.path("ledger")).unwrap();
    fs::write(desk.folder().join("ledger/letter.txt"), "信").unwrap();
    let request = json!({ "at": desk.path("ledger"), "kind": "union", "name": "甲", "code": TOWNSHIP, "passphrase": PASSPHRASE });
    assert_eq!(desk.refuse("ledger_create", request).code, "folder_taken");
    assert_eq!(
        fs::read_to_string(desk.folder().join("ledger/letter.txt")).unwrap(),
        "信"
    );
}

#[test]
fn a_weak_passphrase_makes_no_ledger() {
    let desk = Desk::unfounded();
    let request = json!({ "at": desk.path("ledger"), "kind": "union", "name": "甲", "code": TOWNSHIP, "passphrase": "123456" });
    assert_eq!(
        desk.refuse("ledger_create", request).code,
        "weak_passphrase"
    );
    assert!(!Path::new(&desk.path("ledger")).exists());
}

#[test]
fn without_a_deputy_the_recovery_code_opens_the_ledger() {
    let desk = Desk::unfounded();
    let request = json!({ "at": desk.path("ledger"), "kind": "union", "name": "许家湖镇总工会", "code": TOWNSHIP, "passphrase": PASSPHRASE });
    let made = desk.call("ledger_create", request);
    let code = made["recovery_code"].as_str().unwrap();
    assert_eq!(code.len(), 29);
    desk.call("ledger_lock", json!({}));
    assert_eq!(open(&desk, code).unwrap()["ledger"]["role"], json!("chair"));
}

#[test]
fn the_cover_shows_nothing_personal() {
    let desk = closed();
    let cover = fs::read_to_string(desk.folder().join("ledger/ledger.json")).unwrap();
    assert!(cover.contains("许家湖镇总工会"));
    assert!(!cover.contains("王晓燕") && !cover.contains("赵主席"));
}

#[test]
fn the_database_holds_no_readable_name() {
    let desk = closed();
    let database = fs::read(desk.folder().join("ledger/ledger.db")).unwrap();
    let holds = |text: &str| {
        database
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(!holds("王晓燕") && !holds("SQLite format 3"));
}

#[test]
fn a_backup_opens_alone_and_holds_the_same() {
    let desk = Desk::new();
    desk.import(FACTORY, &sample("gbk.csv"));
    let backup = desk.call("ledger_backup", json!({ "to": desk.path("backup.tar") }));
    assert_eq!(backup["members"], json!(114));
    let digest = desk.call("ledger_check", json!({}))["state_digest"].clone();
    assert_eq!(backup["state_digest"], digest);
    let elsewhere = Desk::unfounded();
    let request = json!({ "file": desk.path("backup.tar"), "to": elsewhere.path("restored"), "passphrase": PASSPHRASE });
    elsewhere.call("ledger_restore", request);
    let check = elsewhere.call("ledger_check", json!({}));
    assert_eq!(
        (
            &check["state_digest"],
            &check["sound"],
            &check["counts"]["member"]
        ),
        (&digest, &json!(true), &json!(114))
    );
}

#[test]
fn a_backup_of_today_is_on_the_cover() {
    let desk = Desk::new();
    desk.call("ledger_backup", json!({ "to": desk.path("backup.tar") }));
    assert_eq!(
        desk.call("office_status", json!({}))["ledger"]["last_backup"],
        json!("2026-11-22")
    );
}

#[test]
fn a_restore_needs_the_passphrase_and_an_empty_place() {
    let desk = Desk::new();
    desk.call("ledger_backup", json!({ "to": desk.path("backup.tar") }));
    let restore = |to: &str, passphrase: &str| json!({ "file": desk.path("backup.tar"), "to": desk.path(to), "passphrase": passphrase });
    assert_eq!(
        desk.refuse("ledger_restore", restore("ledger", PASSPHRASE))
            .code,
        "folder_taken"
    );
    assert_eq!(
        desk.refuse(
            "ledger_restore",
            restore("new", "wrong horse battery staple")
        )
        .code,
        "wrong_passphrase"
    );
    assert!(!Path::new(&desk.path("new")).exists());
}

#[test]
fn another_file_is_no_backup() {
    let desk = Desk::new();
    let file = sample("office.xlsx").display().to_string();
    let request = json!({ "file": file, "to": desk.path("new"), "passphrase": PASSPHRASE });
    assert_eq!(desk.refuse("ledger_restore", request).code, "not_a_backup");
}

#[test]
fn nothing_is_asked_of_a_ledger_that_is_not_open() {
    let desk = Desk::unfounded();
    assert_eq!(desk.refuse("union_list", json!({})).code, "no_ledger_open");
}

#[test]
fn an_operator_who_is_not_in_the_ledger_is_not_let_in() {
    let desk = closed();
    let request =
        json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE, "operator": "陌生人" });
    assert_eq!(desk.refuse("ledger_open", request).code, "no_operator");
}

#[test]
fn the_head_on_a_slip_is_found_again_in_the_log_and_a_made_up_one_is_not() {
    let desk = Desk::new();
    let head = desk.call("ledger_check", json!({}))["log_head"].clone();
    let head = head.as_str().unwrap().to_owned();
    let grouped = format!("{} {}", &head[..4].to_uppercase(), &head[4..]);
    desk.enrol(0);
    let found = desk.call("log_head_find", json!({ "head": grouped }));
    assert_eq!(
        (&found["day"], &found["since"]),
        (&json!("2026-11-22"), &json!(1))
    );
    for wrong in ["0123456789abcdef0123", "", "%"] {
        let refused = desk.refuse("log_head_find", json!({ "head": wrong }));
        assert_eq!(refused.code, "no_head", "{wrong:?}");
    }
}

fn rehearse(desk: &Desk, file: &str, passphrase: &str) -> Value {
    json!({ "file": desk.path(file), "passphrase": passphrase })
}

#[test]
fn a_backup_is_brought_back_for_trial_and_the_log_says_what_came_of_it() {
    let desk = Desk::new();
    desk.enrol(0);
    desk.enrol(1);
    desk.call("ledger_backup", json!({ "to": desk.path("one.tzbak") }));
    let before = desk.call("ledger_check", json!({}))["state_digest"].clone();
    let good = rehearse(&desk, "one.tzbak", PASSPHRASE);
    let found = desk.call("ledger_rehearse", good.clone());
    assert_eq!(found["words"], json!("可以恢复，2 人，记到11月22日"));
    assert_eq!(desk.call("ledger_check", json!({}))["state_digest"], before);
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["reason"], found["words"]);
    let staging = desk.folder().join("ledger/staging");
    assert!(!staging.join("rehearsal").exists());
    let wrong = rehearse(&desk, "one.tzbak", "not the passphrase");
    desk.refuse("ledger_rehearse", wrong);
    fs::write(desk.path("bad.tzbak"), "no backup").unwrap();
    let bad = rehearse(&desk, "bad.tzbak", PASSPHRASE);
    desk.refuse("ledger_rehearse", bad);
    let other = Desk::county();
    other.call("ledger_backup", json!({ "to": desk.path("county.tzbak") }));
    let other = rehearse(&desk, "county.tzbak", PASSPHRASE);
    assert_eq!(desk.refuse("ledger_rehearse", other).code, "other_ledger");
    assert!(!staging.join("rehearsal").exists());
    // What a machine leaves that stopped in the middle: half unpacked, unpacked, in its place.
    for left in [".rehearsal.restoring", "rehearsal"] {
        let folder = staging.join(left);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("ledger.db"), "half").unwrap();
        assert_eq!(
            desk.call("ledger_rehearse", good.clone())["members"],
            json!(2)
        );
    }
    assert!(!staging.join(".rehearsal.restoring").exists());
}
