//! 撤销与找回: an intake undone, papers that go with a stick, passphrases set anew, a ledger found again by the county.

use calamine::{Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use taizhang_app::{Failure, Quiet, dispatch};
use taizhang_testkit::{Desk, FACTORY, sample};

/// A township that has handed its roll in, and the county that has it on its stick.
fn handed_in() -> (Desk, Desk, Value) {
    let (union, county) = (Desk::new(), Desk::county());
    fs::create_dir(union.path("stick")).unwrap();
    let request = union.call("enrol_request", json!({ "to": union.path("stick") }));
    let welcome = county.call(
        "desk_enrol",
        json!({ "file": request["file"], "to": union.path("stick"), "fingerprint": request["fingerprint"] }),
    );
    union.call(
        "enrol_accept",
        json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
    );
    union.import(FACTORY, &sample("gbk.csv"));
    let bundle = union.call(
        "bundle_export",
        json!({ "to": union.path("stick"), "full": true }),
    );
    (union, county, bundle)
}

fn take(county: &Desk, union: &Desk, bundle: &Value) -> Value {
    county.call(
        "desk_intake",
        json!({ "files": [bundle["file"]], "preview": false, "receipts": union.path("stick"), "default": null }),
    )
}

/// Every text of a workbook.
pub fn cells(file: &str) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheets = book.worksheets();
    let texts = sheets.iter().flat_map(|(_, range)| range.used_cells());
    texts.map(|(_, _, cell)| cell.to_string()).collect()
}

fn open(desk: &Desk, passphrase: &str) -> Result<Value, Failure> {
    let request = json!({ "at": desk.path("ledger"), "passphrase": passphrase, "operator": null });
    dispatch(desk.office(), "ledger_open", request, &Quiet)
}

#[test]
fn an_intake_is_undone_whole_and_the_log_says_what_went() {
    let (union, county, bundle) = handed_in();
    let before = county.call("ledger_check", json!({}));
    take(&county, &union, &bundle);
    let undone = county.call("filing_undo", json!({}));
    assert_eq!(undone["stations"], json!(["371323XJH"]));
    let after = county.call("ledger_check", json!({}));
    assert_eq!(after["counts"], before["counts"]);
    assert_eq!(after["sound"], json!(true));
    let log = county.call("history", json!({ "after": null, "limit": 1 }));
    assert_eq!(
        log["acts"][0]["label"],
        json!("撤销：收件 许家湖镇总工会 第 1 号")
    );
    assert!(Path::new(undone["kept_as"].as_str().unwrap()).exists());
    assert_eq!(
        county.refuse("filing_undo", json!({})).code,
        "nothing_to_undo"
    );
    assert_eq!(take(&county, &union, &bundle)["taken"], json!(1));
}

#[test]
fn a_receipt_is_looked_at_before_it_is_taken_in_and_can_be_taken_back() {
    let (union, county, bundle) = handed_in();
    let receipt = take(&county, &union, &bundle)["receipts"][0].clone();
    let seen = union.call(
        "receipt_import",
        json!({ "file": receipt, "preview": true }),
    );
    assert_eq!(
        union.call("filing_status", json!({}))["last_receipt"],
        Value::Null
    );
    let taken = union.call(
        "receipt_import",
        json!({ "file": receipt, "preview": false }),
    );
    assert_eq!(seen, taken);
    union.call("filing_undo", json!({}));
    assert_eq!(
        union.call("filing_status", json!({}))["last_receipt"],
        Value::Null
    );
}

#[test]
fn the_papers_of_a_journey_carry_the_codes_that_are_compared() {
    let (union, county, bundle) = handed_in();
    let taken = take(&county, &union, &bundle);
    let form = union.call("enrolment_form_write", json!({ "to": union.path("stick") }));
    let slip = union.call("slip_write", json!({ "seq": 1, "to": union.path("stick") }));
    let receipt = county.call(
        "receipt_slip_write",
        json!({ "item": taken["bundles"][0]["item"], "to": union.path("stick") }),
    );
    let fingerprint = union.call("filing_status", json!({}))["fingerprint"].clone();
    for (paper, code) in [
        (form, &fingerprint),
        (slip, &bundle["short_code"]),
        (receipt, &bundle["short_code"]),
    ] {
        let cells = cells(paper["file"].as_str().unwrap());
        let code = code.as_str().unwrap().to_uppercase();
        assert!(
            cells.iter().any(|cell| cell.to_uppercase().contains(&code)),
            "{code} in {cells:?}"
        );
    }
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let desk = Desk::new();
    desk.enrol(0);
    desk.call(
        "passphrase_set",
        json!({ "slot": "chair", "passphrase": "新主席自己的一句话 2027" }),
    );
    desk.call("ledger_lock", json!({}));
    assert_eq!(
        open(&desk, taizhang_testkit::PASSPHRASE).unwrap_err().code,
        "wrong_passphrase"
    );
    assert_eq!(
        open(&desk, "新主席自己的一句话 2027").unwrap()["ledger"]["role"],
        json!("chair")
    );
    let slots = desk.call("slot_list", json!({}))["slots"].clone();
    let state: Vec<(&str, bool, bool)> = slots
        .as_array()
        .unwrap()
        .iter()
        .map(|slot| {
            (
                slot["slot"].as_str().unwrap(),
                slot["present"] == true,
                slot["yours"] == true,
            )
        })
        .collect();
    assert_eq!(
        state,
        [
            ("chair", true, true),
            ("deputy", true, false),
            ("recovery", false, false),
            ("county", false, false)
        ]
    );
}

#[test]
fn a_weak_passphrase_is_not_set() {
    let desk = Desk::new();
    let refused = desk.refuse(
        "passphrase_set",
        json!({ "slot": "deputy", "passphrase": "短" }),
    );
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("weak_passphrase", "passphrase")
    );
}

#[test]
fn a_new_recovery_code_takes_the_place_of_the_old_and_goes_on_paper_only_if_it_opens() {
    let desk = Desk::new();
    let first = desk.call("recovery_code_renew", json!({}))["code"].clone();
    let second = desk.call("recovery_code_renew", json!({}))["code"].clone();
    let paper = |code: &Value| json!({ "code": code, "to": desk.path("code.xlsx") });
    assert_eq!(
        desk.refuse("recovery_paper_write", paper(&first)).code,
        "wrong_passphrase"
    );
    desk.call("recovery_paper_write", paper(&second));
    desk.call("ledger_lock", json!({}));
    assert!(open(&desk, first.as_str().unwrap()).is_err());
    assert_eq!(
        open(&desk, second.as_str().unwrap()).unwrap()["ledger"]["role"],
        json!("chair")
    );
}

#[test]
fn the_county_finds_a_ledger_again_whose_passphrases_are_lost() {
    let (union, county, _) = handed_in();
    let new = "新主席自己的一句话 2027";
    let request = json!({ "from": union.path("ledger"), "to": null, "passphrase": new });
    assert_eq!(
        county.refuse("desk_recover", request.clone()).code,
        "in_use"
    );
    union.call("ledger_lock", json!({}));
    assert_eq!(
        county.call("desk_recover", request)["name"],
        json!("许家湖镇总工会")
    );
    assert_eq!(open(&union, new).unwrap()["ledger"]["role"], json!("chair"));
    let log = union.call("history", json!({ "after": null, "limit": 1 }));
    assert_eq!(
        log["acts"][0]["label"],
        json!("设口令：主席口令（沂水县总工会代设）")
    );
}

#[test]
fn the_days_snapshot_is_made_once() {
    let desk = Desk::new();
    assert_eq!(
        desk.call("ledger_keep_daily", json!({}))["made"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(desk.call("ledger_keep_daily", json!({}))["made"], json!([]));
}
