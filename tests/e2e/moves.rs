//! 划转 in the window: a township lets a union go, and the county takes it from another one, which handed it in first.

use crate::county::County;
use crate::desk::{Township, ask_to_enrol, file_on};
use crate::window::Window;
use serde_json::json;
use std::path::Path;

#[test]
fn a_chair_lets_a_union_go_to_another_township() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/unions");
    window.write("#union-search", "371323-LSXX");
    window.see("section[aria-label='工会名单'] tbody tr");
    // A row is chosen by a click anywhere on it; the driver clicks on controls only.
    window.js(
        "document.querySelector(\"section[aria-label='工会名单'] tbody tr\").click(); return 1",
    );
    window.press("#act-move");
    window.read("写上划到哪里就能记下");
    window.write("#move-other", "马站镇总工会");
    window.write("#move-document", "沂工〔2026〕9号");
    window.read("编码跟着走");
    window.photograph("210-move");
    window.by_keyboard("210-move");
    window.press("#act-save");
    window.read("划到了马站镇总工会，12 名会员随着转出");
    window.read("划出");
    window.photograph("211-moved-away");
    window.close();
}

/// The county has the union from its first township; the other one has it as well by now.
fn desk_with_one(window: &Window, at: &Path, stick: &Path) -> Township {
    let county = County::new(at);
    let first = Township::new(&window.path("zhuge"), "371323-ZG", "诸葛镇");
    let request = first.call("enrol_request", json!({ "to": stick }));
    let fingerprint = &request["fingerprint"];
    let enrol = json!({ "file": request["file"], "to": stick, "fingerprint": fingerprint });
    let welcome = county.call("desk_enrol", enrol);
    let accept = json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] });
    first.call("enrol_accept", accept);
    let bundle = first.call("bundle_export", json!({ "to": stick, "full": true }));
    let intake =
        json!({ "files": [bundle["file"]], "preview": false, "receipts": stick, "default": null });
    assert_eq!(county.call("desk_intake", intake)["taken"], json!(1));
    std::fs::remove_dir_all(stick).unwrap();
    std::fs::create_dir(stick).unwrap();

    let second = Township::new(&window.path("mazhan"), "371323-MZ", "马站镇");
    let union =
        json!({ "code": "371323-ZG01", "name": "诸葛镇塑料有限公司工会", "parent": "371323-MZ" });
    second.call("union_add", union);
    let here = json!({
        "code": "371323-ZG01", "way": "here", "on": "2026-10-08", "other": "诸葛镇总工会", "document": null,
    });
    second.call("union_move", here);
    second
}

#[test]
fn a_clerk_grants_a_code_that_moved_and_sees_what_is_still_to_be_asked() {
    let window = Window::open();
    let (at, stick) = (window.path("desk"), window.path("U盘"));
    let town = desk_with_one(&window, &at, &stick);
    window.will_pick("open-folder", &at);
    window.press("#road-open");
    window.write("#pass", "县里的口令也是一句话 2026");
    window.press("#unlock");
    window.go("/inbox");
    ask_to_enrol(&window, &town, &stick);
    window.read("工会编码 371323-ZG01 已经由“诸葛镇总工会”报送");
    window.photograph("212-scope-taken");
    window.by_keyboard("212-scope-taken");
    window.press("#station-moved");
    window.will_pick("usb-folder", &stick);
    window.press("#station-enrol");
    window.read("马站镇总工会登记好了");
    let accept =
        json!({ "file": file_on(&stick, "CT-"), "fingerprint": window.text(".finger").trim() });
    town.call("enrol_accept", accept);
    town.call("bundle_export", json!({ "to": stick, "full": true }));
    window.will_pick("usb-folder", &stick);
    window.go("/inbox");
    window.press("#desk-scan");
    window.read("马站镇总工会　第 1 号");
    window.press("#parcel-take");
    window.read("写好回执 1 份");
    window.go("/conflicts");
    window.see("#moved-unions");
    window.read("诸葛镇总工会还没有报来划出");
    window.photograph("213-moved-unions");
    window.by_keyboard("213-moved-unions");
    window.close();
}
