//! 存成 Excel: what a list shows on the screen stands in the sheet.

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::json;
use taizhang_testkit::{Desk, FACTORY};

/// The first sheet of what a command writes, cell by cell in text.
pub fn written(desk: &Desk, command: &str) -> Vec<Vec<String>> {
    let to = desk.path(&format!("{command}.xlsx"));
    let reply = desk.call(command, json!({ "to": to }));
    let mut book: Xlsx<_> = open_workbook(&to).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> = sheet
        .rows()
        .map(|row| row.iter().map(Data::to_string).collect())
        .collect();
    assert_eq!(reply["rows"], json!(rows.len() - 1), "beside the heading");
    rows
}

#[test]
fn the_unions_of_a_ledger_stand_in_a_sheet() {
    let desk = Desk::new();
    desk.enrol(0);
    let rows = written(&desk, "union_list_write");
    assert_eq!(rows[0][..2], ["编码", "工会名称"]);
    let factory = rows.iter().find(|row| row[0] == FACTORY).unwrap();
    assert_eq!(
        (factory[1].as_str(), factory[5].as_str()),
        ("沂河电子厂工会", "1")
    );
}

#[test]
fn every_act_of_the_log_stands_in_a_sheet_the_newest_first() {
    let desk = Desk::new();
    desk.enrol(0);
    let shown = desk.call("history", json!({ "after": null, "limit": 200 }))["acts"].clone();
    let rows = written(&desk, "history_write");
    let labels: Vec<&str> = rows[1..].iter().map(|row| row[1].as_str()).collect();
    let on_screen: Vec<&str> = shown
        .as_array()
        .unwrap()
        .iter()
        .map(|act| act["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels, on_screen);
}
