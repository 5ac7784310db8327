//! The annual return in the window: the year is closed from 今天 to the cover, opened again for a reason and sealed anew; and on
//! the desk returns are judged, added up, and a sum is followed down to the rows of a union.

use crate::county::County;
use crate::desk::Township;
use crate::office::explain;
use crate::window::Window;
use calamine::{Reader as _, Xlsx, open_workbook};
use serde_json::json;
use std::path::Path;

const EDITION: &str = "base-2026-sample";
const OPEN: &str = "2026年度基层工会统计年报表还没有封存";

#[test]
fn a_chair_closes_the_year_opens_it_again_for_a_reason_and_seals_it_anew() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/today");
    window.read(OPEN);
    window.press(&format!("a[href='#/returns?edition={EDITION}']"));
    window.see("#return-seal");
    look_at_a_line(&window);
    beside_the_calendar_year(&window);
    let first = seal(&window);
    window.photograph("200-sealed");
    window.by_keyboard("200-sealed");
    window.will_pick("save-xlsx", &window.path("return.xlsx"));
    window.press("#return-build");
    window.read("年报存成 Excel 了，连封面一起");
    on_the_cover(&window, &first);
    window.go("/today");
    window.read("今天要办的事");
    window.unread(OPEN);
    since_the_seal(&window);
    reopen(&window);
    window.go("/today");
    window.read(OPEN);
    window.press(&format!("a[href='#/returns?edition={EDITION}']"));
    window.see("#return-seal");
    assert_ne!(seal(&window), first, "another seal has another code");
    window.go("/today");
    window.unread(OPEN);
    window.close();
}

/// The workbook to print and stamp carries the short code that the window shows, on its first sheet.
fn on_the_cover(window: &Window, short_code: &str) {
    let mut book: Xlsx<_> = open_workbook(window.path("return.xlsx")).unwrap();
    let cover = book.worksheet_range_at(0).unwrap().unwrap();
    let cells: Vec<String> = cover
        .used_cells()
        .map(|(_, _, cell)| cell.to_string().to_lowercase())
        .collect();
    let code = short_code.trim().to_lowercase();
    assert!(code.len() >= 24, "{code:?}");
    assert!(
        cells.iter().any(|cell| cell.contains(&code)),
        "{code} in {cells:?}"
    );
}

/// The wage contracts in force: where they come from, and why there are more than last year's.
fn look_at_a_line(window: &Window) {
    // A line that says nothing says why, in its place and beside it.
    choose_row(window, "#line-115");
    window.see("#line-blank");
    window.read("“所在单位”只问单独的基层工会；本单位是总工会，这一行不用填。");
    window.photograph("197-why-empty");
    window.by_keyboard("197-why-empty");
    choose_row(window, "#line-802");
    window.read("来自哪些工会");
    window.press("#line-why");
    window.read("按现在的记录");
    window.photograph("198-why-changed");
    window.by_keyboard("198-why-changed");
}

/// A row is chosen by a click anywhere on it; the driver clicks on controls only.
fn choose_row(window: &Window, css: &str) {
    window.see(css);
    window.js(&format!(
        "document.querySelector('{css}').click(); return 1"
    ));
}

fn beside_the_calendar_year(window: &Window) {
    window.press("#return-beside");
    window.read("日历年");
    window.see("main tbody tr");
    window.photograph("199-beside");
    window.by_keyboard("199-beside");
    window.choose_first("#beside-other");
    window.see("main tbody tr");
    window.photograph("199-beside-edition");
    window.press("#beside-back");
    window.see("#return-seal");
}

/// Explains what is to be explained, seals, and answers with the short code.
fn seal(window: &Window) -> String {
    explain(window);
    window.press("#return-seal");
    window.press(".ask-yes");
    window.read("封存了，短码");
    window.see(".checks .hexcode");
    window.text(".checks .hexcode")
}

/// Somebody who belonged to the year is entered after the seal: the seal stays, and the line is shown beside it.
fn since_the_seal(window: &Window) {
    let person = taizhang_app::invented_person(4321);
    let enrol = json!({
        "name": "member_enrol", "channel": "__CHANNEL__:4242",
        "request": {
            "union": "371323-LSDZ", "name": person.name, "document_no": person.citizen_no, "joined_on": "2026-09-01",
        },
    });
    assert_eq!(window.force("call", &enrol.to_string()), "allowed");
    window.go("/returns");
    window.read("封存以后台账改过");
    window.press("#since-open");
    window.read("现在的数");
    window.photograph("201-since-seal");
    window.by_keyboard("201-since-seal");
}

fn reopen(window: &Window) {
    window.press("#return-reopen");
    window.read("写上为什么，就能重新打开");
    window.photograph("202-reopen");
    window.write("#reopen-reason", "漏了一名九月入会的会员");
    window.press(".el-overlay-dialog:not([style*='none']) .ask-yes");
    window.read("年报重新打开了");
    window.photograph("203-open-again");
}

/// A township whose return is sealed, carried to the county.
fn hand_in(window: &Window, county: &County, code: &str, name: &str) -> Township {
    let stick = window.path("U盘");
    let town = Township::new(&window.path(code), code, name);
    let request = town.call("enrol_request", json!({ "to": stick }));
    let welcome = county.call(
        "desk_enrol",
        json!({ "file": request["file"], "to": stick, "fingerprint": request["fingerprint"] }),
    );
    town.call(
        "enrol_accept",
        json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
    );
    let sheet = town.call("return_show", json!({ "edition": EDITION }));
    for finding in sheet["findings"].as_array().unwrap() {
        if finding["severity"] == json!("verify") {
            let note = json!({ "edition": EDITION, "finding": finding["id"], "text": "已同企业工会核对，属实。" });
            town.call("return_note", note);
        }
    }
    town.call("return_seal", json!({ "edition": EDITION }));
    let bundle = town.call("bundle_export", json!({ "to": stick, "full": true }));
    let intake =
        json!({ "files": [bundle["file"]], "preview": false, "receipts": stick, "default": null });
    assert_eq!(county.call("desk_intake", intake)["taken"], json!(1));
    town
}

fn desk_with_two_returns(window: &Window, at: &Path) {
    let county = County::new(at);
    hand_in(window, &county, "371323-ZG", "诸葛镇");
    hand_in(window, &county, "371323-MZ", "马站镇");
}

#[test]
fn a_clerk_judges_returns_adds_them_up_and_follows_a_sum_to_its_rows() {
    let window = Window::open();
    let at = window.path("desk");
    desk_with_two_returns(&window, &at);
    window.will_pick("open-folder", &at);
    window.press("#road-open");
    window.write("#pass", "县里的口令也是一句话 2026");
    window.press("#unlock");
    window.go("/desk/returns");
    window.read("收到，还没有定");
    window.photograph("204-returns-in");
    window.by_keyboard("204-returns-in");
    choose_row(&window, "main tbody tr:nth-child(1)");
    window.see("#return-remark");
    window.read("写上原因或者疑问，才能退回");
    window.photograph("205-answer");
    window.by_keyboard("205-answer");
    window.js("document.querySelector('#return-remark').scrollIntoView(); return 1");
    window.write("#return-remark", "职工数和上年差得多，请核对");
    window.press("#return-back");
    window.read("随下一次回执告诉它");
    choose_row(&window, "main tbody tr:nth-child(2)");
    window.press("#return-accept");
    window.read("认可了");
    window.photograph("206-judged");
    window.press("#consolidate");
    window.read("1 家没有进合计");
    choose_row(&window, "#sum-205");
    window.photograph("207-sum");
    window.by_keyboard("207-sum");
    window.press("#parts tbody button");
    window.read("塑料有限公司工会");
    window.press("#parts td.in button");
    window.read("回到各单位");
    window.photograph("208-rows");
    window.by_keyboard("208-rows");
    window.will_pick("save-xlsx", &window.path("sum.xlsx"));
    window.press("#consolidated-sheet");
    window.read("存成 Excel 了");
    assert!(window.path("sum.xlsx").exists());
    window.close();
}
