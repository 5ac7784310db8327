//! A year of activities in the window: a contest and a hazard drive entered by keyboard, a photograph, the same thing for two unions in
//! one grid, a rest stop that was looked at, and the year's figures down to the rows behind one.

use crate::window::{TODAY, Window};
use serde_json::{Value, json};
use std::path::Path;
use taizhang_app::{Config, Cost, Office, Quiet, dispatch};

const CHAIR: &str = "主席自己的一句话 2026";

/// A township's office with two factories, before its window is opened.
fn found(at: &Path) {
    let office = Office::new(Config {
        today: TODAY.parse().ok(),
        operator: None,
        cost: Cost(1),
        clock: None,
    });
    let call = |command: &str, request: Value| {
        dispatch(&office, command, request, &Quiet)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    };
    call(
        "ledger_create",
        json!({
            "at": at, "kind": "union", "name": "许家湖镇总工会", "code": "371323-XJH", "passphrase": CHAIR, "operator": "李主席",
            "deputy_passphrase": "副主席自己的一句话 2026",
        }),
    );
    for (code, name) in [("371323-DZC", "沂河电子厂"), ("371323-BCC", "许家湖板材厂")] {
        let union = json!({
            "code": code, "name": format!("{name}工会"), "form": "standalone", "employer_name": name,
            "founded_on": "2015-05-18", "approval_no": null,
        });
        call("union_add", union);
    }
}

#[test]
fn a_contest_and_a_hazard_drive_are_entered_with_a_photograph_and_the_years_figures_open_their_rows()
 {
    let window = Window::open();
    let at = window.path("台账");
    found(&at);
    window.will_pick("open-folder", &at);
    window.press("#road-open");
    window.write("#pass", CHAIR);
    window.press("#unlock");
    window.see("#search");
    contest(&window);
    drive(&window);
    grid(&window);
    place(&window);
    award(&window);
    year(&window);
    window.close();
}

fn contest(window: &Window) {
    window.go("/activities");
    window.read("2026 年还没有记过活动");
    window.photograph("200-activities-empty");
    window.press("#activity-first");
    window.choose("#activity-kind", "labour_contest");
    window.take_from("#activity-union", "电子厂");
    window.write("#activity-title", "“保质量、降消耗”劳动竞赛");
    window.write("#activity-on", "20260305");
    window.write("#field-people", "60");
    window.photograph("201-contest");
    window.by_keyboard("201-contest");
    window.press("#act-save");
    window.read("记下了““保质量、降消耗”劳动竞赛”");
}

fn drive(window: &Window) {
    window.press("#activity-add");
    window.choose("#activity-kind", "hazard_drive");
    window.take_from("#activity-union", "电子厂");
    window.write("#activity-title", "查身边隐患");
    window.write("#activity-on", "20260506");
    window.write("#field-found", "12");
    window.write("#field-fixed", "13");
    window.press("#act-save");
    window.read("“整改完成”13，多于“查出隐患”12");
    window.photograph("202-drive-fault");
    window.write("#field-fixed", "11");
    window.press("#act-save");
    window.read("记下了“查身边隐患”");
    let photo = window.path("现场.jpg");
    std::fs::write(&photo, b"\xFF\xD8\xFF a picture").unwrap();
    window.will_pick("open-paper", &photo);
    window.press("#paper-add");
    window.press("#paper-keep");
    window.read("添了附件：现场.jpg");
    window.photograph("203-drive");
    window.by_keyboard("203-drive");
}

fn grid(window: &Window) {
    window.press("#activity-grid");
    window.choose("#grid-kind", "safety_cup");
    window.write("#grid-title", "“安康杯”竞赛");
    window.write("#grid-on", "20260601");
    // A column copied from a sheet, one number of which is none.
    window.js(
        "const cell = document.querySelector(\"[data-cell='0-people']\"); cell.focus();
         const data = new DataTransfer(); data.setData('text/plain', '58\\n二十一\\n');
         cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); return 1",
    );
    window.read("贴上了 2 行");
    window.press("#grid-save");
    window.read("1 家有错，一家也没有存");
    window.photograph("204-grid");
    window.by_keyboard("204-grid");
    window.write("[data-cell='1-people']", "21");
    window.press("#grid-save");
    window.read("“安康杯”竞赛”记了 2 家");
}

fn place(window: &Window) {
    window.press("nav.area a[href='#/activities/places']");
    window.press("#place-first");
    window.choose("#place-kind", "rest_stop");
    window.take_from("#place-union", "板材厂");
    window.write("#place-name", "北门爱心驿站");
    window.write("#place-opened", "20260401");
    window.write("#field-host", "许家湖板材厂");
    window.press("#act-save");
    window.read("登记了北门爱心驿站");
    window.read("已超");
    window.press("#place-check");
    window.write("#check-by", "韩春梅");
    window.write("#check-found", "饮水机坏了");
    window.press("#act-save");
    window.read("查看记下了");
    window.read("有 1 处要整改");
    window.photograph("205-place");
    window.by_keyboard("205-place");
}

fn award(window: &Window) {
    window.press("nav.area a[href='#/activities/awards']");
    window.press("#award-first");
    window.choose("#award-kind", "pioneer_team");
    window.take_from("#award-union", "电子厂");
    window.write("#award-recipient", "装配一班");
    window.choose("#award-level", "municipal");
    window.write("#award-year", "2025");
    window.press("#act-save");
    window.read("登记了装配一班的荣誉");
    window.photograph("206-award");
    window.by_keyboard("206-award");
}

fn year(window: &Window) {
    window.press("nav.area a[href='#/activities/year']");
    window.read("查出隐患");
    window.press("#figure-safety_cup-people");
    window.read("是哪些");
    let rows =
        window.text("[aria-label='这个数从哪里来'] table, table[aria-label='这个数从哪里来']");
    assert!(rows.contains("58") && rows.contains("21"), "{rows}");
    window.photograph("207-year");
    window.by_keyboard("207-year");
    window.press("#figure-hazard_drive-fixed");
    window.press("#figure-rows a[href^='#/activities/list/']");
    window.read("整改完成");
    window.read("现场.jpg");
    for page in ["singles", "kinds"] {
        window.press(&format!("nav.area a[href='#/activities/{page}']"));
        window.settle();
        window.photograph(&format!("208-{page}"));
        window.by_keyboard(&format!("208-{page}"));
    }
}
