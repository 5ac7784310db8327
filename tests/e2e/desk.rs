//! The county's desk in its own window: a township is enrolled, handed-in parcels are taken, undone and taken again.

use crate::window::{TODAY, Window};
use serde_json::{Value, json};
use std::fs::DirEntry;
use std::path::{Path, PathBuf};
use taizhang_app::{Config, Office, Quiet, dispatch, invented_person};

/// A township without a window.
pub struct Township(Office);

impl Township {
    /// Does one command; the township makes no mistakes here.
    pub fn call(&self, command: &str, request: Value) -> Value {
        dispatch(&self.0, command, request, &Quiet)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    /// A ledger with three members: the same three wherever it lies.
    pub fn new(at: &Path, code: &str, name: &str) -> Self {
        let town = Self(Office::new(Config {
            today: TODAY.parse().ok(),
            ..Config::default()
        }));
        town.call(
            "ledger_create",
            json!({
                "at": at, "kind": "union", "name": format!("{name}总工会"), "code": code, "passphrase": "镇里的口令也是一句话 2026",
                "operator": "赵主席", "deputy_passphrase": "副主席的口令也是一句话 2026",
            }),
        );
        town.call(
            "union_add",
            json!({ "code": format!("{code}01"), "name": format!("{name}塑料有限公司工会"), "parent": code }),
        );
        for number in 0..3 {
            let person = invented_person(number);
            town.call(
                "member_enrol",
                json!({ "union": format!("{code}01"), "name": person.name, "document_no": person.citizen_no, "joined_on": "2026-09-01" }),
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

    let town = Township::new(&window.path("town"), "371323-ZG", "诸葛镇");
    let stick = window.path("U盘");
    enrol(&window, &town, &stick, "诸葛镇");
    town.call("bundle_export", json!({ "to": stick, "full": true }));

    window.will_pick("usb-folder", &stick);
    window.press("#desk-scan");
    window.read("诸葛镇总工会　第 1 号");
    window.see("#parcel-take");
    window.photograph("42-parcel");
    window.by_keyboard("42-parcel");
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
    window.read("登记了 1 家");
    window.read("已收");
    window.photograph("44-status");
    window.by_keyboard("44-status");
    decide(&window, &stick);
    publish(&window, &stick, &town);
    window.close();
}

/// A second township has the same people: asked beside the parcel, decided on the page of its own.
fn decide(window: &Window, stick: &Path) {
    std::fs::remove_dir_all(stick).unwrap();
    std::fs::create_dir(stick).unwrap();
    let town = Township::new(&window.path("neighbour"), "371323-MZ", "马站镇");
    window.go("/inbox");
    enrol(window, &town, stick, "马站镇");
    town.call("bundle_export", json!({ "to": stick, "full": true }));
    window.will_pick("usb-folder", stick);
    window.press("#desk-scan");
    window.read("马站镇总工会　第 1 号");
    window.press("#parcel-take");
    window.read("写好回执 1 份");
    window.read("一个人，两处都有");
    window.photograph("46-two-rolls");
    window.go("/conflicts");
    window.write("#conflict-remark", "请和诸葛镇通个电话");
    window.photograph("47-conflicts");
    window.by_keyboard("47-conflicts");
    window.press(".do .btn");
    window.read("退回，写在马站镇总工会下一份回执里");
    window.choose("#conflicts-part", "decided");
    window.read("退回了");
    window.photograph("48-decided");
    window.will_pick("save-xlsx", &window.path("status.xlsx"));
    window.go("/status");
    window.press("#status-sheet");
    window.read("存成 Excel 了，2 行");
    assert!(window.path("status.xlsx").exists());
}

/// The county changes a parameter and publishes it; the township takes it.
fn publish(window: &Window, stick: &Path, town: &Township) {
    window.go("/rules");
    window.write("#rules-search", "书面答复");
    window.read("山东省劳动合同条例");
    window.photograph("58-parameters");
    window.write("#rules-search", "最低工资");
    window.read("还没有这个参数");
    window.photograph("49-parameter-missing");
    window.press("#parameter-edit");
    window.write("#parameter-value", "2200");
    window.write("#parameter-from", "2026-07-01");
    window.write("#parameter-source", "示例通知〔2026〕1号");
    window.press("#parameter-save");
    window.read("发布以后才算数");
    window.write("#rules-search", "夏季送清凉");
    window.press("#task-add");
    window.write("#task-name", "交年度材料");
    window.write("#task-time", "11月1日—12月5日");
    window.write("#task-from", "2026-11-01");
    window.write("#task-source", "示例通知〔2026〕2号");
    window.photograph("57-task");
    window.press("#task-save");
    window.read("每年 11月1日—12月5日");
    window.press("#rules-draft");
    window.read("2200.00 元");
    window.read("交年度材料");
    window.photograph("57-edition");
    window.will_pick("usb-folder", stick);
    window.press("#edition-take");
    window.read("第 1 版参数写到盘上了");
    window.press("#rules-holidays");
    window.read("国务院办公厅关于2026年部分节假日安排的通知");
    window.photograph("59-holidays");
    let taken = town.call("rules_take", json!({ "file": file_on(stick, "RL-") }));
    let after: Vec<&str> = taken["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["after"].as_str().unwrap())
        .collect();
    assert_eq!(after, ["2200.00 元", "11月1日—12月5日"]);
}

/// Fills in the form of an enrolment with what the township brings, and sends it.
pub fn ask_to_enrol(window: &Window, town: &Township, stick: &Path) {
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
}

fn enrol(window: &Window, town: &Township, stick: &Path, name: &str) {
    ask_to_enrol(window, town, stick);
    window.read(&format!("{name}总工会登记好了"));
    window.photograph("45-enrolled");
    let welcome = file_on(stick, "CT-");
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

/// The file of a stick whose name begins so.
pub fn file_on(stick: &Path, beginning: &str) -> PathBuf {
    let mut files = std::fs::read_dir(stick)
        .unwrap()
        .map(|entry| entry.unwrap());
    let begins = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with(beginning);
    files.find(begins).unwrap().path()
}
