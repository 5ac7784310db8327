//! 花名册导入: what offices really send.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use taizhang_testkit::{Desk, FACTORY, sample};

/// The samples' own expectations.
fn expected(name: &str) -> Value {
    let text = fs::read_to_string(sample("expected.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()[name].clone()
}

fn counts(preview: &Value) -> Value {
    json!({
        "rows": preview["rows"], "accepted": preview["accepted"], "rejected": preview["rejected"], "reasons": preview["reasons"],
    })
}

#[track_caller]
fn gives_what_is_expected(name: &str) {
    let desk = Desk::new();
    let preview = desk.import(FACTORY, &sample(name));
    assert_eq!(counts(&preview), expected(name));
    assert_eq!(preview["added"], expected(name)["accepted"]);
    let page = json!({ "union": FACTORY, "status": "active", "only_unqualified": false, "after": null, "limit": 1 });
    assert_eq!(
        desk.call("member_page", page)["totals"]["members"],
        expected(name)["accepted"]
    );
}

#[test]
fn a_plain_sheet_is_taken_whole() {
    gives_what_is_expected("plain.xlsx");
}

#[test]
fn a_sheet_with_titles_totals_and_bad_rows_gives_its_good_rows() {
    gives_what_is_expected("office.xlsx");
}

#[test]
fn a_head_of_two_lines_is_understood() {
    gives_what_is_expected("two-line-head.xlsx");
}

#[test]
fn an_old_xls_is_read() {
    gives_what_is_expected("old.xls");
}

#[test]
fn a_csv_of_the_old_chinese_encoding_is_read() {
    gives_what_is_expected("gbk.csv");
}

#[test]
fn a_csv_with_a_byte_order_mark_is_read() {
    gives_what_is_expected("utf8-bom.csv");
}

#[test]
fn a_web_table_renamed_xls_is_read() {
    gives_what_is_expected("html-renamed.xls");
}

#[test]
fn a_tab_separated_file_renamed_xls_is_read() {
    gives_what_is_expected("tsv-renamed.xls");
}

#[test]
fn taking_a_file_again_adds_and_changes_nothing() {
    let desk = Desk::new();
    desk.import(FACTORY, &sample("office.xlsx"));
    let digest = desk.call("ledger_check", json!({}))["state_digest"].clone();
    let again = desk.import(FACTORY, &sample("office.xlsx"));
    assert_eq!(
        (&again["added"], &again["updated"], &again["unchanged"]),
        (&json!(0), &json!(0), &json!(207))
    );
    assert_eq!(desk.call("ledger_check", json!({}))["state_digest"], digest);
}

#[test]
fn a_batch_is_undone_whole() {
    let desk = Desk::new();
    desk.enrol(0);
    let before = desk.call("ledger_check", json!({}))["counts"]["member"].clone();
    let batch = desk.import(FACTORY, &sample("office.xlsx"))["batch"].clone();
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["member"],
        json!(208)
    );
    let undone = desk.call("roll_undo", json!({ "batch": batch }));
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["member"],
        before
    );
    // What was undone can be taken again.
    assert_eq!(
        desk.import(FACTORY, &sample("office.xlsx"))["added"],
        json!(207)
    );
}

#[test]
fn looking_at_a_file_changes_nothing() {
    let desk = Desk::new();
    let before = desk.call("ledger_check", json!({}));
    let preview = desk.look_at(FACTORY, &sample("office.xlsx"));
    desk.call("roll_import_discard", json!({ "batch": preview["batch"] }));
    assert_eq!(desk.call("ledger_check", json!({})), before);
}

#[test]
fn our_own_export_changes_nothing_when_it_comes_back() {
    let desk = Desk::new();
    desk.import(FACTORY, &sample("office.xlsx"));
    let digest = desk.call("ledger_check", json!({}))["state_digest"].clone();
    for (file, reason) in [
        ("masked.xlsx", Value::Null),
        ("full.xlsx", json!("核对身份证号")),
    ] {
        let to = desk.path(file);
        let export = json!({ "to": to, "union": FACTORY, "as_of": null, "unmask_reason": reason });
        assert_eq!(desk.call("roll_export", export)["rows"], json!(207));
        let back = desk.import(FACTORY, Path::new(&to));
        let found = (
            &back["rows"],
            &back["rejected"],
            &back["added"],
            &back["updated"],
            &back["unchanged"],
        );
        assert_eq!(
            found,
            (&json!(207), &json!(0), &json!(0), &json!(0), &json!(207)),
            "{file}"
        );
    }
    assert_eq!(desk.call("ledger_check", json!({}))["state_digest"], digest);
}

#[test]
fn a_sheet_of_every_field_is_taken_and_our_own_export_of_it_changes_nothing() {
    let desk = Desk::new();
    let people = [0, 1].map(taizhang_app::invented_person);
    let line =
        |at: usize, rest: &str| format!("{},{},{rest}\n", people[at].name, people[at].citizen_no);
    let file = desk.folder().join("full.csv");
    fs::write(
        &file,
        [
            "姓名,身份证号,户籍所在地,籍贯,参加工作时间,职称/技术等级,是否劳模,是否困难职工,工作单位,用工形式,是否新就业形态,就业状态,入会时间\n".to_owned(),
            line(0, "许家湖镇,山东沂水,200807,高级工,省级劳模,否,沂河电子厂,合同制,否,在职,2012.3"),
            line(1, "马站镇,山东日照,2019-06-01,,×,√,沂河快递站,快递员,,下(待)岗,2020-01-05"),
        ]
        .concat(),
    )
    .unwrap();
    let taken = desk.import(FACTORY, &file);
    assert_eq!(
        (&taken["added"], &taken["warnings"]),
        (&json!(2), &json!(0))
    );
    let card = |name: &str| {
        let found = desk.call("find", json!({ "query": name, "limit": 1 }));
        desk.call("member_get", json!({ "id": found["hits"][0]["id"] }))
    };
    let words = |card: &Value| {
        [
            "registered_at",
            "native_place",
            "worked_since",
            "skill",
            "model_worker",
            "hardship_worker",
            "workplace",
            "employment_form",
            "platform_group",
            "work_status",
        ]
        .map(|field| card[field].clone())
    };
    assert_eq!(
        json!(words(&card(&people[0].name))),
        json!([
            "许家湖镇",
            "山东沂水",
            "2008-07",
            "高级工",
            "省部级劳模",
            false,
            "沂河电子厂",
            "劳动合同",
            "不是",
            "在岗"
        ])
    );
    assert_eq!(
        json!(words(&card(&people[1].name))),
        json!([
            "马站镇",
            "山东日照",
            "2019-06-01",
            null,
            "不是",
            true,
            "沂河快递站",
            "新就业形态",
            "快递员",
            "待岗"
        ])
    );
    let to = desk.path("back.xlsx");
    desk.call(
        "roll_export",
        json!({ "to": to, "union": FACTORY, "as_of": null, "unmask_reason": null }),
    );
    assert_eq!(desk.import(FACTORY, Path::new(&to))["unchanged"], json!(2));
}

#[test]
fn refused_rows_come_back_under_the_offices_own_headings() {
    let desk = Desk::new();
    let preview = desk.look_at(FACTORY, &sample("office.xlsx"));
    let to = desk.path("refused.xlsx");
    assert_eq!(
        desk.call(
            "roll_rejects",
            json!({ "batch": preview["batch"], "to": to })
        )["rows"],
        json!(38)
    );
    let back = desk.look_at(FACTORY, Path::new(&to));
    let headings = |preview: &Value| -> Vec<String> {
        let columns = preview["columns"].as_array().unwrap();
        columns
            .iter()
            .map(|column| column["heading"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut own = headings(&preview);
    own.push("错误原因".to_owned());
    assert_eq!(headings(&back), own);
    // The same rows are refused again; only a number that an accepted row had claimed is free in this file.
    assert_eq!(back["rows"], json!(38));
    assert_eq!(back["reasons"]["id_missing"], json!(4));
}

#[test]
fn refused_rows_are_taken_once_they_are_put_right() {
    let desk = Desk::new();
    let head = "序号,姓名,身份证号码,备注\n";
    let bad = desk.folder().join("bad.csv");
    fs::write(
        &bad,
        format!("{head}1,王秀兰,37132319720213002,\n2,,371323197503220063,夜班\n"),
    )
    .unwrap();
    let preview = desk.import(FACTORY, &bad);
    assert_eq!(
        counts(&preview),
        json!({ "rows": 2, "accepted": 0, "rejected": 2, "reasons": { "id_length": 1, "name_missing": 1 } })
    );
    let person = taizhang_app::invented_person(7);
    let good = desk.folder().join("good.csv");
    fs::write(
        &good,
        format!(
            "序号,姓名,身份证号码,备注,错误原因\n1,{},{},,少一位\n",
            person.name, person.citizen_no
        ),
    )
    .unwrap();
    let preview = desk.import(FACTORY, &good);
    assert_eq!(
        (&preview["rows"], &preview["added"]),
        (&json!(1), &json!(1))
    );
    let hit = desk.call("find", json!({ "query": person.name, "limit": 5 }))["hits"][0].clone();
    let card = desk.call("member_get", json!({ "id": hit["id"] }));
    assert_eq!(
        card["unread"],
        json!([]),
        "the reason of an earlier refusal is not kept as a remark"
    );
}

#[test]
fn a_member_of_another_union_is_a_question_and_never_a_second_membership() {
    let desk = Desk::new();
    desk.add_union("371323-BCC", "沂河板材厂工会");
    desk.import(FACTORY, &sample("plain.xlsx"));
    let preview = desk.import("371323-BCC", &sample("plain.xlsx"));
    assert_eq!(
        (
            &preview["accepted"],
            &preview["added"],
            &preview["transfers"]
        ),
        (&json!(300), &json!(0), &json!(300))
    );
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["member"],
        json!(300)
    );
}

#[test]
fn a_column_put_right_once_is_remembered_for_that_heading() {
    let desk = Desk::new();
    let person = taizhang_app::invented_person(3);
    let file = desk.folder().join("odd.csv");
    fs::write(
        &file,
        format!(
            "序号,大名,证照,性别,入会时间\n1,{},{},女,2012-03-05\n",
            person.name, person.citizen_no
        ),
    )
    .unwrap();
    let request = |map: Value| json!({ "file": file.display().to_string(), "union": FACTORY, "map": map, "sheet": null });
    let preview = desk.call(
        "roll_import_open",
        request(json!({ "name": "大名", "document_no": "证照" })),
    );
    assert_eq!(preview["accepted"], json!(1));
    desk.call("roll_import_apply", json!({ "batch": preview["batch"] }));
    let again = desk.call("roll_import_open", request(json!({})));
    let how: Vec<&Value> = again["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| &column["how"])
        .collect();
    assert_eq!(how[1..3], [&json!("remembered"), &json!("remembered")]);
    assert_eq!(again["unchanged"], json!(1));
}

/// Writes a file that is no roll and tells the code of its refusal.
#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> String {
    let desk = Desk::new();
    let file: PathBuf = desk.folder().join(name);
    fs::write(&file, bytes).unwrap();
    let request =
        json!({ "file": file.display().to_string(), "union": FACTORY, "map": {}, "sheet": null });
    let failure = desk.refuse("roll_import_open", request);
    assert!(!failure.message.is_empty() && !failure.hint.is_empty());
    assert_eq!(failure.exit_code(), 3, "{failure:?}");
    failure.code
}

#[test]
fn what_is_no_roll_gets_a_clear_answer() {
    assert_eq!(refused("empty.xlsx", b""), "sheet_empty");
    assert_eq!(
        refused("photo.xlsx", b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01"),
        "sheet_not_a_spreadsheet"
    );
    assert_eq!(
        refused(
            "cut.xlsx",
            &fs::read(sample("office.xlsx")).unwrap()[..9000]
        ),
        "sheet_damaged"
    );
    assert_eq!(
        refused("letter.csv", "同志们：\n明天下午开会。\n".as_bytes()),
        "sheet_no_heading"
    );
}

#[test]
fn an_import_of_an_unknown_union_says_so() {
    let desk = Desk::new();
    let request = json!({ "file": sample("plain.xlsx").display().to_string(), "union": "371323-NONE", "map": {}, "sheet": null });
    assert_eq!(desk.refuse("roll_import_open", request).code, "no_union");
}
