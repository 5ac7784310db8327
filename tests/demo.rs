//! The main job once from end to end, as `taizhang-cli demo` does it.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use taizhang_testkit::Desk;

fn read(path: &Value) -> Value {
    serde_json::from_str(&fs::read_to_string(path.as_str().unwrap()).unwrap()).unwrap()
}

#[test]
fn the_demo_leaves_everything_it_names() {
    let desk = Desk::unfounded();
    let done = desk.call("demo", json!({ "out": desk.path("demo") }));
    for key in [
        "union", "desk", "stick", "roll", "refused", "return", "slip", "keys", "summary",
    ] {
        assert!(Path::new(done[key].as_str().unwrap()).exists(), "{key}");
    }
    let on_stick: Vec<String> = fs::read_dir(done["stick"].as_str().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(
        on_stick
            .iter()
            .filter(|name| name.ends_with(".TZB"))
            .count()
            >= 2,
        "{on_stick:?}"
    );
    let union = Path::new(done["union"].as_str().unwrap());
    assert!(union.join("slot-county.age").exists());
    let summary = read(&done["summary"]);
    assert_eq!(
        (&summary["import"]["rows"], &summary["import"]["accepted"]),
        (&json!(66), &json!(60))
    );
    assert_eq!(
        summary["import"]["reasons"]["id_duplicate_in_file"],
        json!(1)
    );
    assert_eq!(summary["intake"]["refused"], json!([]));
    assert_eq!(summary["receipt"]["seq"], summary["bundle"]["seq"]);
    assert_eq!(summary["receipt"]["returned"], json!([]));
}

#[test]
fn both_ledgers_of_the_demo_open_with_its_passphrase_and_hold_the_same_people() {
    let desk = Desk::unfounded();
    let done = desk.call("demo", json!({ "out": desk.path("demo") }));
    for key in ["union", "desk"] {
        desk.call(
            "ledger_open",
            json!({ "at": done[key], "passphrase": done["passphrase"], "operator": null }),
        );
        assert_eq!(
            desk.call("ledger_check", json!({}))["counts"]["member"],
            json!(128),
            "{key}"
        );
        desk.call("ledger_lock", json!({}));
    }
}

#[test]
fn a_real_desk_refuses_a_practice_bundle() {
    let desk = Desk::unfounded();
    let done = desk.call("demo", json!({ "out": desk.path("demo") }));
    let county = Desk::county();
    let intake = county.call(
        "desk_intake",
        json!({ "files": [done["stick"]], "preview": false, "receipts": county.path("ledger"), "default": null }),
    );
    assert_eq!(intake["taken"], json!(0));
    assert_eq!(
        county.call("ledger_check", json!({}))["counts"]["member"],
        json!(0)
    );
}

#[test]
fn the_demo_writes_over_nothing() {
    let desk = Desk::unfounded();
    fs::create_dir(desk.path("demo")).unwrap();
    fs::write(desk.folder().join("demo/letter.txt"), "信").unwrap();
    assert_eq!(
        desk.refuse("demo", json!({ "out": desk.path("demo") }))
            .code,
        "folder_taken"
    );
}
