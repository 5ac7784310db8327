//! 同一户两家工会建档: both unions hear of it in their receipts, with the other's name and telephone.

use crate::sensitive::{CHILD, NUMBER, file, hand_in};
use calamine::{Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

/// Hands in what was changed, takes it in, and answers with what the receipt sends back.
fn told(union: &Desk, county: &Desk) -> Vec<Value> {
    let stick = union.path("stick");
    let sent = union.call("bundle_export", json!({ "to": stick, "full": false }));
    let taken = county.call(
        "desk_intake",
        json!({ "files": [sent["file"]], "preview": false, "receipts": stick, "default": null }),
    );
    let receipt = union.call("receipt_import", json!({ "file": taken["receipts"][0] }));
    let slip = union.path("回执单.xlsx");
    county.call(
        "receipt_slip_write",
        json!({ "item": taken["bundles"][0]["item"], "to": slip }),
    );
    let rows = receipt["returned"].as_array().unwrap().clone();
    let said = rows.iter().any(|row| row["kind"] == "hardship_file");
    let mut book: Xlsx<_> = open_workbook(&slip).unwrap();
    let sheets = book.worksheets();
    let printed = sheets.iter().any(|(_, range)| {
        range
            .used_cells()
            .any(|(_, _, cell)| cell.to_string().contains("困难职工档案 20"))
    });
    assert_eq!(printed, said, "the paper says what the receipt says");
    rows
}

#[test]
fn a_household_on_file_at_two_unions_is_told_to_both_in_their_receipts_once() {
    let county = Desk::county();
    let first = Desk::new();
    let second = Desk::of("union", "371323-ZGZ", "诸葛镇总工会");
    second.add_union("371323-BLS", "柏里塑料厂工会");
    second.call(
        "union_edit",
        json!({ "code": "371323-BLS", "form": "standalone", "name": "柏里塑料厂工会", "phone": "0539-2100000", "founded_on": "2015-05-18", "approval_no": "许工发〔2015〕3号" }),
    );
    let ours = file(&first, FACTORY, NUMBER, "2020-003");
    let theirs = file(&second, "371323-BLS", "371323197606300014", "2021-118");
    hand_in(&first, &county, true);
    // The second hears of it in the receipt of the bundle that brought it, the first in its next one.
    let sent = hand_in(&second, &county, true);
    let receipt = json!({ "file": second.path("stick") });
    let heard = second.call("receipt_import", receipt)["returned"].clone();
    assert_eq!(heard.as_array().unwrap().len(), 1, "{sent}");
    assert_eq!(
        (&heard[0]["member"], &heard[0]["kind"], &heard[0]["name"]),
        (&json!(theirs), &json!("hardship_file"), &json!("单凤霞"))
    );
    assert_eq!(
        heard[0]["remark"],
        json!("许家湖镇总工会 沂河电子厂工会：2020-003")
    );
    assert!(heard[0]["reason"].as_str().unwrap().contains("只留一份"));

    first.call("receipt_import", json!({ "file": first.path("stick") }));
    first.enrol(0);
    let rows = told(&first, &county);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(
        (&rows[0]["member"], &rows[0]["remark"], &rows[0]["contact"]),
        (
            &json!(ours),
            &json!("诸葛镇总工会 柏里塑料厂工会：2021-118"),
            &json!("0539-2100000")
        )
    );
    // Neither a name of the other household nor a number goes along.
    let text = json!(rows).to_string();
    assert!(!text.contains("小禾") && !text.contains(CHILD), "{text}");
    // It stands on the page of the file and on the list of the day, until the file is put right.
    let notice = |desk: &Desk, id: &str| {
        let view = desk.call("file_get", json!({ "id": id }));
        let notices = view["notices"].as_array().unwrap().clone();
        notices
            .into_iter()
            .find(|notice| notice["code"] == "sent_back")
    };
    let said = notice(&first, &ours).unwrap()["message"].clone();
    assert!(said.as_str().unwrap().contains("0539-2100000"), "{said}");
    let due = |desk: &Desk| {
        let items = desk.call("today", json!({}))["items"].clone();
        let mut items = items.as_array().unwrap().iter();
        items.any(|item| item["kind"] == "returned_file" && item["target"] == json!(ours))
    };
    assert!(due(&first));
    // Nothing that is written into the file is an answer, nor that the county takes it: it is in force until the two settled it.
    let word =
        json!({ "id": ours, "form": { "file_no": "2020-003", "size": 2, "village": "东河村" } });
    first.call("file_word", word);
    assert!(due(&first) && notice(&first, &ours).is_some());
    assert_eq!(told(&first, &county), Vec::<Value>::new());
    assert!(due(&first) && notice(&first, &ours).is_some());
    let end = json!({ "id": ours, "exit": "withdrawn", "on": "2026-11-21", "why": "已在另一家建档", "approval": "许工批1号" });
    first.call("file_end", end);
    assert!(!due(&first) && notice(&first, &ours).is_none());
    // Told once: neither the one who put it right nor the other hears of it again.
    assert_eq!(told(&first, &county), Vec::<Value>::new());
    second.enrol_in("371323-BLS", 1);
    assert_eq!(told(&second, &county), Vec::<Value>::new());
    assert_eq!(
        county.call("desk_households", json!({}))["households"],
        json!([])
    );
}

#[test]
fn whoever_keeps_the_file_says_how_the_two_settled_it_and_the_log_has_no_words_of_the_family() {
    let county = Desk::county();
    let first = Desk::new();
    let second = Desk::of("union", "371323-ZGZ", "诸葛镇总工会");
    second.add_union("371323-BLS", "柏里塑料厂工会");
    let ours = file(&first, FACTORY, NUMBER, "2020-003");
    file(&second, "371323-BLS", "371323197606300014", "2021-118");
    let settle = |how: &str| json!({ "id": ours, "how": how });
    assert_eq!(
        first.refuse("file_elsewhere", settle("here")).code,
        "not_asked"
    );
    hand_in(&first, &county, true);
    hand_in(&second, &county, true);
    first.call("receipt_import", json!({ "file": first.path("stick") }));
    first.enrol(0);
    assert_eq!(told(&first, &county).len(), 1);
    let view = || first.call("file_get", json!({ "id": ours }));
    let choices: Vec<Value> = view()["elsewhere"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["code"].clone())
        .collect();
    assert_eq!(choices, [json!("here"), json!("apart"), json!("not_twice")]);
    assert_eq!(
        first.refuse("file_elsewhere", settle("whatever")).fields[0].field,
        "how"
    );
    first.call("file_elsewhere", settle("here"));
    assert_eq!(view()["elsewhere"], json!([]));
    let said = view()["notices"].to_string();
    assert!(!said.contains("sent_back"), "{said}");
    let page = first.call(
        "history",
        json!({ "after": null, "limit": 1, "sort": null }),
    );
    assert_eq!(
        (&page["acts"][0]["label"], &page["acts"][0]["reason"]),
        (
            &json!("答复：2020-003"),
            &json!("两家核对过，留本单位这一份")
        )
    );
    assert_eq!(
        first.refuse("file_elsewhere", settle("here")).code,
        "not_asked"
    );
}
