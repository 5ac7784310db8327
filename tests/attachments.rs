//! 附件: a paper added to a record, listed, saved again, checked, and brought back by a backup.

use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

fn with_paper() -> (Desk, Value) {
    let desk = Desk::new();
    let union = desk.call("union_get", json!({ "code": FACTORY }))["id"].clone();
    fs::write(desk.path("批复.pdf"), "关于同意换届选举结果的批复").unwrap();
    let request =
        json!({ "kind": "trade_union", "id": union, "title": "", "file": desk.path("批复.pdf") });
    let added = desk.call("attachment_add", request);
    let listed = desk.call(
        "attachment_list",
        json!({ "kind": "trade_union", "id": union }),
    );
    assert_eq!(listed["attachments"], json!([added]));
    (desk, added)
}

#[test]
fn a_paper_is_added_listed_and_saved_as_it_was() {
    let (desk, added) = with_paper();
    assert_eq!(added["title"], json!("批复"));
    let save = json!({ "id": added["id"], "to": desk.path("again.pdf") });
    desk.call("attachment_save", save.clone());
    assert_eq!(
        fs::read_to_string(desk.path("again.pdf")).unwrap(),
        "关于同意换届选举结果的批复"
    );
    // Nothing is ever written over.
    assert_eq!(desk.refuse("attachment_save", save).code, "file");
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["label"], json!("添加附件：批复"));
}

#[test]
fn a_lost_paper_is_named_by_the_check_and_by_the_saving() {
    let (desk, added) = with_paper();
    let sha256 = added["sha256"].as_str().unwrap();
    fs::remove_file(desk.folder().join("ledger/attachments").join(sha256)).unwrap();
    let health = desk.call("ledger_check", json!({}));
    assert!(health.to_string().contains(sha256), "{health}");
    let refused = desk.refuse(
        "attachment_save",
        json!({ "id": added["id"], "to": desk.path("again.pdf") }),
    );
    assert_eq!(refused.code, "attachment_missing");
}

#[test]
fn a_file_that_is_too_large_is_refused_with_the_limit() {
    let desk = Desk::new();
    let union = desk.call("union_get", json!({ "code": FACTORY }))["id"].clone();
    let film = fs::File::create(desk.path("film.mp4")).unwrap();
    film.set_len((20 << 20) + 1).unwrap();
    let request =
        json!({ "kind": "trade_union", "id": union, "title": "", "file": desk.path("film.mp4") });
    let refused = desk.refuse("attachment_add", request);
    assert_eq!(refused.code, "attachment_too_large");
    assert!(refused.message.contains("20 MB"));
}

#[test]
fn a_photograph_is_shown_from_the_ledger_and_a_letter_is_not() {
    let desk = Desk::new();
    let union = desk.call("union_get", json!({ "code": FACTORY }))["id"].clone();
    let add = |name: &str, bytes: &[u8]| {
        fs::write(desk.path(name), bytes).unwrap();
        desk.call(
            "attachment_add",
            json!({ "kind": "trade_union", "id": union, "title": "", "file": desk.path(name) }),
        )
    };
    let show = |paper: &Value| desk.call("attachment_picture", json!({ "id": paper["id"] }));
    // What it is, the first bytes say: a name can be anything.
    let photo = add("现场.pdf", b"\xFF\xD8\xFF\xE0\x00");
    assert_eq!(
        show(&photo)["image"],
        json!("data:image/jpeg;base64,/9j/4AA=")
    );
    let chart = add("名次.png", b"\x89PNG\r\n");
    assert_eq!(
        show(&chart)["image"],
        json!("data:image/png;base64,iVBORw0K")
    );
    let letter = add("通知.png", "活动通知".as_bytes());
    assert_eq!(show(&letter)["image"], json!(null));
    let panorama = [&b"\xFF\xD8\xFF"[..], &vec![0; 8 << 20]].concat();
    assert_eq!(show(&add("全景.jpg", &panorama))["image"], json!(null));
}

#[test]
fn a_lost_photograph_is_no_empty_frame() {
    let desk = Desk::new();
    let union = desk.call("union_get", json!({ "code": FACTORY }))["id"].clone();
    fs::write(desk.path("现场.jpg"), b"\xFF\xD8\xFF").unwrap();
    let paper = desk.call(
        "attachment_add",
        json!({ "kind": "trade_union", "id": union, "title": "", "file": desk.path("现场.jpg") }),
    );
    let sha256 = paper["sha256"].as_str().unwrap();
    fs::remove_file(desk.folder().join("ledger/attachments").join(sha256)).unwrap();
    let refused = desk.refuse("attachment_picture", json!({ "id": paper["id"] }));
    assert_eq!(refused.code, "attachment_missing");
}
