//! The main job: a new ledger, a factory's roll, somebody found by initials, handed in, and the receipt taken home.

use crate::county::County;
use crate::window::Window;
use serde_json::json;
use std::path::Path;

#[test]
fn a_chair_takes_a_roll_finds_somebody_and_hands_in() {
    let window = Window::open();
    create_ledger(&window);
    add_union(&window);
    take_roll(&window);
    find_by_initials(&window);
    let county = enrol(&window);
    hand_in(&window, &county);
    window.close();
}

fn create_ledger(window: &Window) {
    window.photograph("01-welcome");
    window.press("#road-create");
    window.write("#ledger-name", "许家湖镇总工会");
    window.write("#ledger-code", "371323-xjh");
    window.write("#ledger-operator", "赵主席");
    window.will_pick("new-folder", &window.path("ledger"));
    window.press("#ledger-folder");
    window.write("#passphrase", "许家湖的桃花三月里开得正好");
    window.write("#passphrase-again", "许家湖的桃花三月里开得正好");
    // What the core says of the passphrase comes back before the ledger can be made.
    window.read("这个口令可以用");
    window.photograph("02-create");
    window.press("#create-ledger");
    // Without a deputy's passphrase the recovery code is shown once and has to be copied.
    window.see("#recovery-last");
    let code = window.text(".code-paper").trim().to_owned();
    let last = code
        .chars()
        .rev()
        .filter(char::is_ascii_alphanumeric)
        .take(4)
        .collect::<Vec<_>>();
    window.write(
        "#recovery-last",
        &last.into_iter().rev().collect::<String>(),
    );
    window.press("#recovery-kept");
    window.see("#search");
    assert!(window.path("ledger/ledger.json").exists());
}

fn add_union(window: &Window) {
    window.go("/unions");
    window.press("#add-union");
    window.write("#union-name", "沂河食品有限公司工会");
    window.write("#union-code", "371323-XJH01");
    window.write("#employer-name", "沂河食品有限公司");
    window.write("#union-employees", "260");
    window.press("#union-save");
    window.read("沂河食品有限公司工会");
    window.go("/members");
    window.choose("#scope", "371323-XJH01");
}

fn take_roll(window: &Window) {
    window.press("#import-roll");
    let roll = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/rolls/office.xlsx");
    window.will_pick("open-sheet", &roll);
    window.press("#import-file");
    window.press("#import-open");
    window.see("#import-columns-ok");
    window.photograph("03-import-columns");
    window.press("#import-columns-ok");
    // The figures of tests/samples/rolls/expected.json.
    window.read("收下 207 行");
    window.read("把 38 行存成 Excel，带原因");
    window.photograph("04-import-result");
    window.will_pick("save-xlsx", &window.path("refused.xlsx"));
    window.press("#import-rejects");
    window.read("收不了的 38 行已存成 Excel");
    assert!(window.path("refused.xlsx").exists());
    window.press("#import-apply");
    window.press("#import-finish");
    window.read("在册 207 人");
}

fn find_by_initials(window: &Window) {
    window.write("#search", "tyc");
    window.read("汤云翠");
    window.photograph("05-search");
    window.press("#search-hits .hit");
    window.see("#record #member-edit");
    assert!(window.text("#record").contains("汤云翠"));
    assert!(
        !window.text("#record").contains("370826199011153400"),
        "an ID number is masked until it is asked for"
    );
    window.photograph("06-member");
}

fn enrol(window: &Window) -> County {
    window.go("/filing");
    window.will_pick("usb-folder", &window.path("U盘"));
    window.press("#enrol-request");
    window.read("登记申请写好了");
    window.photograph("07-enrol");
    let county = County::new(&window.path("county"));
    let request = only_file(&window.path("U盘"));
    let fingerprint = window.text(".finger");
    let welcome = county.call(
        "desk_enrol",
        json!({ "file": request, "to": window.path("U盘"), "fingerprint": fingerprint.trim() }),
    );
    window.will_pick("open-bundle", Path::new(welcome["file"].as_str().unwrap()));
    window.press("#enrol-file");
    window.write(
        "#enrol-fingerprint",
        welcome["fingerprint"].as_str().unwrap(),
    );
    window.press("#enrol-accept");
    window.see("#filing-write");
    county
}

fn hand_in(window: &Window, county: &County) {
    window.photograph("08-hand-in");
    window.press("#filing-write");
    window.see("#filing-ejected");
    window.photograph("09-written");
    window.press("#filing-ejected");
    window.see("#short-code");
    window.photograph("10-slip");
    let short_code = window.text("#short-code");
    window.will_pick("save-xlsx", &window.path("slip.xlsx"));
    window.press("#filing-slip");
    window.read("交接单存成 Excel 了");
    assert!(window.path("slip.xlsx").exists());

    let stick = window.path("U盘");
    let found = county.call("desk_scan", json!({ "from": stick }));
    let bundles = found["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|file| file["ok"] == true);
    let bundles: Vec<_> = bundles
        .map(|file| stick.join(file["file"].as_str().unwrap()))
        .collect();
    let intake = county.call(
        "desk_intake",
        json!({ "files": bundles, "preview": false, "receipts": stick, "default": null }),
    );
    assert_eq!(intake["taken"], 1, "{intake}");
    // Shown and printed in capitals; `sha256sum` has small letters.
    assert_eq!(
        intake["bundles"][0]["short_code"].as_str().unwrap(),
        short_code.trim().to_lowercase()
    );

    window.press("#filing-done");
    window.will_pick(
        "open-bundle",
        Path::new(intake["receipts"][0].as_str().unwrap()),
    );
    window.press("#receipt-import");
    window.press("#receipt-take");
    window.read("号的回执：县里收了");
    window.photograph("11-receipt");
}

/// The one file in a folder.
fn only_file(folder: &Path) -> std::path::PathBuf {
    let files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}
