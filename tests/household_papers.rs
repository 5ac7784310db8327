//! 困难职工档案: papers filled from a file, what they may show, and who may write the whole number.

use crate::negotiation::text;
use calamine::{Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

/// A worker whose number holds: invented, as of the practice township.
const NUMBER: &str = "371323197403080015";

fn member(relation: &str, name: &str, more: &Value) -> Value {
    let mut words = json!({ "relation": relation, "name": name });
    for (key, value) in more.as_object().unwrap() {
        words[key] = value.clone();
    }
    words
}

/// A household of three: the worker, the wife, a child of ten.
fn open(desk: &Desk) -> String {
    let request = json!({
        "union": FACTORY, "applied_on": "2026-10-12",
        "form": {
            "unit": "沂河电子厂", "phone": "19900000001", "address": "某某村 12 号", "village": "某某村", "housing": "self_built",
            "floor_area": 86, "size": 3, "category": "relative", "cause": "own_illness", "cause_text": "长期治疗",
        },
        "family": [
            member("head", "赵德才", &json!({ "document_no": NUMBER, "livelihood": "laid_off", "month_income": "2400", "phone": "19900000001" })),
            member("spouse", "钱小芬", &json!({ "birth": "1979-05-02", "month_income": "1000", "place": "务农" })),
            member("child", "赵雨桐", &json!({ "birth": "2016-09-01", "livelihood": "student" })),
        ],
    });
    let id = text(&desk.call("file_open", request)["id"]).to_owned();
    let visit = json!({
        "id": id, "on": "2026-10-19", "year": null, "income": "41000", "rigid": "18600", "rigid_what": null, "members": 3,
        "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": "李秀芬、王晓燕", "note": null,
    });
    desk.call("survey_put", visit);
    id
}

fn form(desk: &Desk, id: &str, name: &str) -> Value {
    let about = json!({ "kind": "file", "id": id });
    desk.call(
        "paper_form",
        json!({ "name": name, "union": null, "about": about }),
    )
}

/// What a person adds who writes the application.
fn application(form: &Value) -> Value {
    let mut values = form["values"].clone();
    for (field, said) in [("民族", "汉族"), ("健康状况", "见附件")] {
        values[field] = json!(said);
    }
    values
}

fn written(desk: &Desk, id: &str, name: &str, values: &Value, rows: &Value) -> Value {
    let to = desk.folder().join(format!("{name}.out"));
    let about = json!({ "kind": "file", "id": id });
    desk.call(
        "paper_write",
        json!({ "name": name, "union": null, "about": about, "values": values, "rows": rows, "blank": false, "to": to }),
    )
}

/// Everything that stands on the first sheet of a workbook.
fn cells(file: &str) -> String {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet
        .cells()
        .map(|(_, _, cell)| cell.to_string())
        .collect::<Vec<_>>()
        .join("\n")
}

fn acts(desk: &Desk) -> Vec<String> {
    let log = desk.call("history", json!({ "after": null, "limit": 3 }));
    let acts = log["acts"].as_array().unwrap();
    acts.iter()
        .map(|act| text(&act["label"]).to_owned())
        .collect()
}

#[test]
fn an_application_is_filled_from_the_file_with_the_number_masked_until_it_is_written() {
    let desk = Desk::new();
    let id = open(&desk);
    let form = form(&desk, &id, "困难职工申请表");
    let values = &form["values"];
    for (field, said) in [
        ("姓名", "赵德才"),
        ("性别", "男"),
        ("出生日期", "1974-03-08"),
        ("身份证号", "371***********0015"),
        ("工作单位", "沂河电子厂"),
        ("工作状态", "待岗"),
        ("困难类别", "相对困难"),
        ("家庭人口", "3"),
        ("本人月平均收入", "2400.00"),
        ("家庭年度总收入", "41000.00"),
        ("年度刚性支出", "18600.00"),
        ("申请日期", "2026-10-12"),
    ] {
        assert_eq!(values[field], said, "{field}");
    }
    assert!(values.get("健康状况").is_none(), "{values}");
    let rows = form["rows"]["家庭成员"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[0]["关系"]), (2, &json!("配偶")));

    let values = application(&form);
    let done = written(&desk, &id, "困难职工申请表", &values, &form["rows"]);
    let paper = cells(text(&done["file"]));
    assert!(paper.contains(NUMBER), "{paper}");
    let log = acts(&desk);
    assert_eq!(log[0], "写文书：困难职工申请表");
    assert!(log[1].contains("赵**"), "{log:?}");
    assert!(log.iter().all(|line| !line.contains(NUMBER)), "{log:?}");
}

#[test]
fn a_number_that_was_typed_is_written_as_typed_and_reveals_nothing() {
    let desk = Desk::new();
    let id = open(&desk);
    let form = form(&desk, &id, "困难职工申请表");
    let mut values = application(&form);
    values["身份证号"] = json!("见身份证复印件");
    let done = written(&desk, &id, "困难职工申请表", &values, &form["rows"]);
    let paper = cells(text(&done["file"]));
    assert!(!paper.contains(NUMBER), "{paper}");
    let log = acts(&desk);
    assert!(log[1].starts_with("记困难职工档案"), "{log:?}");
}

#[test]
fn a_notice_shows_a_masked_name_and_nothing_of_illness_or_address() {
    let desk = Desk::new();
    let id = open(&desk);
    let form = form(&desk, &id, "困难职工家庭公示");
    let row = &form["rows"]["公示名单"][0];
    assert_eq!(
        row,
        &json!({ "姓名": "赵**", "工作单位": "沂河电子厂", "困难类别": "相对困难", "家庭人口": "3" })
    );
    let known = form["values"].to_string();
    for hidden in ["赵德才", "某某村", "大病", "治疗", "19900000001", "0015"] {
        assert!(!known.contains(hidden), "{hidden} in {known}");
    }
    assert!(form["values"]["公示止"].is_string(), "{known}");
}

#[test]
fn an_application_asks_for_the_unlock_and_has_the_causes_and_a_childs_school_only_then() {
    let desk = Desk::new();
    let id = open(&desk);
    let view = desk.call("file_get", json!({ "id": id }));
    let child = &view["family"][2];
    let words = member(
        "child",
        "赵雨桐",
        &json!({ "birth": "2016-09-01", "place": "东关小学" }),
    );
    desk.call(
        "family_put",
        json!({ "id": id, "member": child["id"], "words": words }),
    );
    let sealed = form(&desk, &id, "困难职工申请表");
    assert_eq!(sealed["sealed"], json!(true));
    assert_eq!(sealed["values"]["主要致困原因"], json!("本人大病"));
    assert!(!sealed.to_string().contains("东关小学"), "{sealed}");
    // The sheet that goes through three desks and the notice never have them, and ask for nothing.
    for name in ["困难职工审核表", "困难职工家庭公示"] {
        assert_eq!(form(&desk, &id, name)["sealed"], json!(false), "{name}");
    }
    crate::petitions::unlock(&desk);
    let opened = form(&desk, &id, "困难职工申请表");
    assert_eq!(opened["sealed"], json!(false));
    assert_eq!(
        opened["values"]["主要致困原因"],
        json!("本人大病；长期治疗")
    );
    assert_eq!(
        opened["rows"]["家庭成员"][1]["单位或学校"],
        json!("东关小学")
    );
    assert!(
        acts(&desk)[0].starts_with("看敏感内容"),
        "{:?}",
        acts(&desk)
    );
}

#[test]
fn a_review_sheet_says_what_was_found_and_no_more() {
    let desk = Desk::new();
    let id = open(&desk);
    let sheet = form(&desk, &id, "困难职工审核表");
    for (field, said) in [
        ("姓名", "赵德才"),
        ("家庭人口", "3"),
        ("致困原因", "本人大病"),
        ("入户日期", "2026-10-19"),
        ("入户人", "李秀芬、王晓燕"),
        ("家庭年度总收入", "41000.00"),
        ("年度刚性支出", "18600.00"),
        ("月人均收入", "622.22"),
        ("困难类别", "相对困难"),
    ] {
        assert_eq!(sheet["values"][field], said, "{field}");
    }
    assert!(sheet["values"].get("公示结果").is_none(), "{sheet}");
    let done = written(
        &desk,
        &id,
        "困难职工审核表",
        &sheet["values"],
        &sheet["rows"],
    );
    let paper = cells(text(&done["file"]));
    for hidden in [NUMBER, "长期治疗", "某某村", "19900000001"] {
        assert!(!paper.contains(hidden), "{hidden} in {paper}");
    }
    assert!(paper.contains("县总工会"), "{paper}");
}

#[test]
fn households_of_one_round_hang_on_one_notice() {
    let desk = Desk::new();
    let first = open(&desk);
    let other = |name: &str, number: &str, agreed: bool| {
        let request = json!({
            "union": FACTORY, "applied_on": "2026-10-12", "form": { "size": 1, "category": "deep", "unit": "沂河电子厂" },
            "family": [member("head", name, &json!({ "document_no": number }))],
        });
        let id = text(&desk.call("file_open", request)["id"]).to_owned();
        let visit = json!({
            "id": id, "on": "2026-10-19", "year": null, "income": "3600", "rigid": null, "rigid_what": null, "members": 1,
            "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": null, "note": null,
        });
        desk.call("survey_put", visit);
        if agreed {
            let consent = json!({ "id": id, "kind": "publication", "member": null, "given_by": name, "relation": null, "on": "2026-10-19" });
            desk.call("consent_put", consent);
        }
        id
    };
    let second = other("单玉山", "371323197606300014", true);
    // Not visited, and not agreed: neither hangs along.
    other("卢青山", "371323198503140024", false);
    let notice = |id: &str| {
        let about = json!({ "kind": "publication", "id": id });
        let ask = json!({ "name": "困难职工家庭公示", "union": null, "about": about });
        let form = desk.call("paper_form", ask);
        let rows = form["rows"]["公示名单"].as_array().unwrap().clone();
        let names: Vec<String> = rows
            .iter()
            .map(|row| text(&row["姓名"]).to_owned())
            .collect();
        (names, form)
    };
    let (names, form) = notice(&first);
    assert_eq!(names, ["赵**", "单**"]);
    assert_eq!(form["about"], json!("同一批公示　2 户"));
    assert!(!form.to_string().contains("玉山"), "{form}");
    // Published on one day they stay together; one that is published another day has its own.
    let publish = |id: &str, on: &str| {
        let step = json!({ "id": id, "step": "published", "on": on, "people": null, "document": null, "note": null });
        desk.call("file_step", step);
    };
    let agree = json!({ "id": first, "kind": "publication", "member": null, "given_by": "赵德才", "relation": null, "on": "2026-10-19" });
    desk.call("consent_put", agree);
    publish(&first, "2026-10-20");
    publish(&second, "2026-10-20");
    let third = other("董桂兰", "371323199001010048", true);
    publish(&third, "2026-10-21");
    assert_eq!(notice(&second).0.len(), 2);
    assert_eq!(notice(&third).0, ["董**"]);
    assert_eq!(notice(&third).1["values"]["公示起"], json!("2026-10-21"));
}

#[test]
fn a_member_that_is_corrected_keeps_the_number_and_the_telephone_nobody_typed_again() {
    let desk = Desk::new();
    let id = open(&desk);
    let view = desk.call("file_get", json!({ "id": id }));
    let head = &view["family"][0];
    let words = member(
        "head",
        "赵德才",
        &json!({ "livelihood": "working", "month_income": "2600" }),
    );
    desk.call(
        "family_put",
        json!({ "id": id, "member": head["id"], "words": words }),
    );
    let after = desk.call("file_get", json!({ "id": id }));
    let head = &after["family"][0];
    assert_eq!(head["document_masked"], "371***********0015");
    assert_eq!(head["phone_masked"], "199****0001");
    assert_eq!(head["month_income"], 260_000);
}

#[test]
fn the_practice_township_has_a_household_in_every_state() {
    let desk = Desk::unfounded();
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    for filter in ["applying", "on_file", "ended"] {
        let page = json!({ "filter": filter, "union": null, "category": null, "after": null, "limit": 10 });
        let page = desk.call("file_list", page);
        assert!(page["total"].as_i64() >= Some(1), "{filter}: {page}");
        let id = &page["rows"][0]["id"];
        let view = desk.call("file_get", json!({ "id": id }));
        let wrong: Vec<&Value> = view["notices"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|notice| notice["severity"] == "error")
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

#[test]
fn a_countys_own_application_and_review_on_one_sheet_stands_in_the_place_of_both() {
    let (county, union) = crate::rules::pair();
    let names = |desk: &Desk| -> Vec<String> {
        let list = desk.call("paper_list", json!({}))["papers"].clone();
        let of_files = |paper: &Value| {
            let name = paper["name"].as_str().unwrap();
            (name.starts_with("困难职工申请") || name.starts_with("困难职工审核"))
                .then(|| format!("{name}　{}", paper["origin"].as_str().unwrap()))
        };
        list.as_array()
            .unwrap()
            .iter()
            .filter_map(of_files)
            .collect()
    };
    assert_eq!(
        names(&union),
        ["困难职工申请表　自带", "困难职工审核表　自带"]
    );
    // The county published the sheet that an earlier program had, under its name.
    let file = county.folder().join("申请审核表.txt");
    county.call(
        "paper_template_write",
        json!({ "name": "困难职工申请表", "to": file }),
    );
    let own = fs::read_to_string(&file).unwrap().replacen(
        "名称：困难职工申请表",
        "名称：困难职工申请审核表",
        1,
    );
    fs::write(&file, own).unwrap();
    let publish = |file: &std::path::Path| {
        county.call("paper_replace", json!({ "file": file }));
        let edition = county.call("rules_publish", json!({ "to": county.path("") }));
        union.call("rules_take", json!({ "file": edition["file"] }));
    };
    publish(&file);
    assert_eq!(
        names(&union),
        ["困难职工申请审核表　县里第 1 版，代替困难职工申请表、困难职工审核表"]
    );
    // Whoever asks for either gets the county's, filled in.
    let id = open(&union);
    for name in ["困难职工申请表", "困难职工审核表"] {
        let form = union.call(
            "paper_form",
            json!({ "name": name, "union": null, "about": { "kind": "file", "id": id } }),
        );
        assert_eq!(form["name"], json!("困难职工申请审核表"));
        assert!(form["values"]["姓名"].is_string(), "{form}");
    }
    // Once it publishes one of the two under its name it knows of the change: the old sheet holds no longer.
    let review = county.folder().join("审核表.txt");
    county.call(
        "paper_template_write",
        json!({ "name": "换届请示", "to": review }),
    );
    let text =
        fs::read_to_string(&review)
            .unwrap()
            .replacen("名称：换届请示", "名称：困难职工审核表", 1);
    fs::write(&review, text).unwrap();
    publish(&review);
    assert_eq!(
        names(&union),
        ["困难职工申请表　自带", "困难职工审核表　县里第 2 版"]
    );
}
