//! What goes wrong in an office: the ledger is open elsewhere, an import is broken off, the disk is full.

use crate::county::County;
use crate::window::Window;
use serde_json::json;
use std::io::Write as _;
use std::path::Path;
use taizhang_reports::file::Existing;
use taizhang_reports::list::{Cell, Column, Kind, List, write_list};

#[test]
fn a_ledger_that_is_open_elsewhere_says_so_and_opens_once_it_is_free() {
    let window = Window::open();
    let elsewhere = County::new(&window.path("desk"));
    window.will_pick("open-folder", &window.path("desk"));
    window.press("#road-open");
    window.write("#pass", "县里的口令也是一句话 2026");
    window.press("#unlock");
    window.read("已经在另一个窗口里打开");
    window.photograph("61-open-elsewhere");
    elsewhere.call("ledger_lock", json!({}));
    window.press("#unlock");
    window.see("#desk-scan");
    window.close();
}

#[test]
fn an_import_that_is_broken_off_leaves_the_roll_as_it_was() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/members");
    window.read("资料齐全");
    let before = window.text(".page-head .sub");
    let sheet = window.path("大厂花名册.xlsx");
    write_roll(&sheet, 60_000);
    window.press("#import-roll");
    window.take_from("#import-union", "练手板材");
    window.will_pick("open-sheet", &sheet);
    window.press("#import-file");
    window.press("#import-open");
    window.press(".state-box .link");
    window.read("已经停下，什么都没有改");
    window.photograph("63-import-broken-off");
    window.go("/members");
    window.read("资料齐全");
    assert_eq!(window.text(".page-head .sub"), before);
    window.close();
}

/// A roll that takes a while to read; nobody on it has a number.
fn write_roll(to: &Path, rows: u32) {
    let column = |heading: &str| Column {
        heading: heading.to_owned(),
        width: 12.0,
        kind: Kind::Text,
    };
    let list = List {
        title: "花名册".to_owned(),
        columns: ["姓名", "身份证号", "入会日期"].map(column).into(),
        remarks: Vec::new(),
    };
    let row = |number: u32| {
        vec![
            Cell::text("王晓燕"),
            Cell::text(taizhang_app::invented_person(number % 900).citizen_no),
            Cell::text("2020-03-08"),
        ]
    };
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    write_list(to, Existing::Replace, &list, (0..rows).map(row), go_on).unwrap();
}

#[test]
#[ignore = "wants a small disk: mount -t tmpfs -o size=96m none DIR, and SMALL_DISK=DIR"]
fn a_full_disk_is_said_and_loses_nothing() {
    let disk = tempfile::tempdir_in(std::env::var_os("SMALL_DISK").unwrap()).unwrap();
    let ballast = disk.path().join("ballast");
    let window = Window::open();
    window.will_pick("new-folder", &disk.path().join("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/members");
    window.press("#add-member");
    window.take_from("#member-union", "练手电子");
    window.write("#member-name", "单凤霞");
    window.write(
        "#member-document",
        &taizhang_app::invented_person(900).citizen_no,
    );
    fill(&ballast);
    window.press("#member-save");
    window.read("满了");
    window.photograph("64-disk-full");
    std::fs::remove_file(&ballast).unwrap();
    window.press("#member-save");
    window.read("增加了 单凤霞");
    fill(&ballast);
    let sheet = disk.path().join("unions.xlsx");
    window.will_pick("save-xlsx", &sheet);
    window.go("/unions");
    window.press("#unions-sheet");
    window.read("满了");
    window.photograph("65-disk-full-export");
    assert!(!sheet.exists());
    window.close();
}

/// Takes all the room there is.
fn fill(ballast: &Path) {
    let mut file = std::fs::File::create(ballast).unwrap();
    for size in [1 << 20, 1 << 12, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}
