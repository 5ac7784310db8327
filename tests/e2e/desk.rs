//! The county's desk in its own window: a township is enrolled, handed-in parcels are taken, undone and taken again.

use crate::window::{TODAY, Window};
use serde_json::{Value, json};
use std::path::Path;
use taizhang_app::{Config, Office, Quiet, dispatch, invented_person};

/// A township without a window.
struct Township(Office);

impl Township {
    fn call(&self, command: &str, request: Value) -> Value {
        dispatch(&self.0, command, request, &Quiet)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    /// A ledger with three members.
    fn new(at: &Path) -> Self {
        let town = Self(Office::new(Config {
            today: TODAY.parse().ok(),
            ..Config::default()
        }));
        town.call(
            "ledger_create",
            json!({
                "at": at, "kind": "union", "name": "诸葛镇总工会", "code": "371323-ZG", "passphrase": "诸葛镇的口令也是一句话 2026",
                "operator": "赵主席", "deputy_passphrase": "副主席的口令也是一句话 2026",
            }),
        );
        town.call(
            "union_add",
            json!({ "code": "371323-ZG01", "name": "柏里塑料有限公司工会", "parent": "371323-ZG" }),
        );
        for number in 0..3 {
            let person = invented_person(number);
            town.call(
                "member_enrol",
                json!({ "union": "371323-ZG01", "name": person.name, "document_no": person.citizen_no, "joined_on": "2026-09-01" }),
            );
        }
        town
    }
}

#[test]
fn a_clerk_enrols_a_township_takes_its_parcel_back_and_takes_it_again() {
    let window = Window::open();
    window.press("#road-desk");
    window.write("#ledger-name", "沂水县总工会");
    window.write("#ledger-code", "371323-0");
    window.write("#ledger-operator", "孙科长");
    window.will_pick("new-folder", &window.path("desk"));
    window.press("#ledger-folder");
    for field in ["#passphrase", "#passphrase-again"] {
        window.write(field, "县里的口令也是一句话 2026");
    }
    window.press("#with-deputy");
    for field in ["#deputy-passphrase", "#deputy-again"] {
        window.write(field, "副科长的口令也是一句话 2026");
    }
    window.press("#create-ledger");
    window.see("#desk-scan");
    window.photograph("41-inbox-empty");

    let town = Township::new(&window.path("town"));
    let stick = window.path("U盘");
    enrol(&window, &town, &stick);
    town.call("bundle_export", json!({ "to": stick, "full": true }));

    window.will_pick("usb-folder", &stick);
    window.press("#desk-scan");
    window.read("诸葛镇总工会　第 1 号");
    window.see("#parcel-take");
    window.photograph("42-parcel");
    window.press("#parcel-take");
    window.read("写好回执 1 份");
    window.photograph("43-taken");
    window.will_pick("save-xlsx", &window.path("receipt.xlsx"));
    window.press("#parcel-paper");
    window.read("回执单存成 Excel 了");
    assert!(window.path("receipt.xlsx").exists());
    take_back(&window);
    window.press("#parcel-take");
    window.read("写好回执 1 份");
    window.go("/status");
    window.read("已收");
    window.photograph("44-status");
    window.close();
}

fn enrol(window: &Window, town: &Township, stick: &Path) {
    let request = town.call("enrol_request", json!({ "to": stick }));
    window.press("#desk-enrol");
    window.will_pick("open-bundle", Path::new(request["file"].as_str().unwrap()));
    window.press("#station-file");
    window.write(
        "#station-fingerprint",
        request["fingerprint"].as_str().unwrap(),
    );
    window.will_pick("usb-folder", stick);
    window.press("#station-enrol");
    window.read("诸葛镇总工会登记好了");
    window.photograph("45-enrolled");
    let welcome = std::fs::read_dir(stick)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|file| {
            file.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("CT-")
        })
        .unwrap();
    let fingerprint = window.text(".finger");
    town.call(
        "enrol_accept",
        json!({ "file": welcome, "fingerprint": fingerprint.trim() }),
    );
}

fn take_back(window: &Window) {
    // The paper's own line has taken the place of the way back; the parcel is opened again and taken back through the keys.
    window.js("document.body.focus(); return 1");
    window.press("#parcel-undo");
    window.read("撤销了：收件：诸葛镇总工会 第 1 号");
    window.see("#parcel-take");
}
