//! 文书: prefilled, looked at, written filled and blank, and a county's template on its way to a union.

use serde_json::{Value, json};
use std::fs;
use std::io::Read as _;
use std::path::Path;
use taizhang_testkit::{Desk, FACTORY};

/// The words of a docx, without its marks.
pub(crate) fn words(file: &Path) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut xml = String::new();
    archive
        .by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    let mut text = String::new();
    let mut inside = false;
    for letter in xml.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text
}

/// What one does with a form: everything the ledger knows, and an example for the rest.
pub fn filled(form: &Value) -> (Value, Value) {
    let (mut values, mut rows) = (form["values"].clone(), form["rows"].clone());
    for field in form["fields"].as_array().unwrap() {
        let name = field["name"].as_str().unwrap();
        if field["kind"] == "rows" {
            if rows[name].as_array().is_none_or(Vec::is_empty) {
                let row: Value = field["columns"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|column| {
                        (
                            column["name"].as_str().unwrap().to_owned(),
                            column["example"].clone(),
                        )
                    })
                    .collect::<serde_json::Map<_, _>>()
                    .into();
                rows[name] = json!([row]);
            }
        } else if values[name].is_null() {
            values[name] = field["example"].clone();
        }
    }
    (values, rows)
}

pub fn form(desk: &Desk, name: &str) -> Value {
    desk.call("paper_form", json!({ "name": name, "union": FACTORY }))
}

#[test]
fn every_document_can_be_written_filled_and_blank() {
    let desk = Desk::new();
    let list = desk.call("paper_list", json!({}));
    let papers = list["papers"].as_array().unwrap();
    assert!(papers.len() >= 16);
    for paper in papers {
        let name = paper["name"].as_str().unwrap();
        assert_eq!(paper["origin"], "自带", "{name}");
        let (values, rows) = filled(&form(&desk, name));
        for blank in [false, true] {
            let to = desk.folder().join(format!("{name}{blank}"));
            let request = json!({ "name": name, "union": FACTORY, "values": values, "rows": rows, "blank": blank, "to": to });
            let written = desk.call("paper_write", request);
            let file = written["file"].as_str().unwrap();
            assert!(
                file.ends_with(paper["extension"].as_str().unwrap()),
                "{file}"
            );
            assert!(fs::metadata(file).unwrap().len() > 3000, "{file}");
        }
    }
}

#[test]
fn a_renewal_request_says_what_the_ledger_knows_and_leaves_a_line_in_the_log() {
    let desk = Desk::new();
    desk.enrol(0);
    let form = form(&desk, "换届请示");
    assert_eq!(form["values"]["工会名称"], "沂河电子厂工会");
    assert_eq!(form["values"]["会员人数"], "1");
    let (mut values, rows) = filled(&form);
    values["成文日期"] = json!("20261105");
    values["下一届"] = json!("4");
    let to = desk.folder().join("请示.docx");
    desk.call(
        "paper_write",
        json!({ "name": "换届请示", "union": FACTORY, "values": values, "rows": rows, "blank": false, "to": to }),
    );
    let text = words(&to);
    for said in [
        "第四次会员（代表）大会",
        "沂河电子厂工会",
        "现有会员1人",
        "2026年11月5日",
        "妥否，请批示。",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let log = desk.call("history", json!({ "after": null, "limit": 5 }));
    assert_eq!(log["acts"][0]["label"], "写文书：换届请示");
}

#[test]
fn a_blank_has_gaps_and_no_line_in_the_log() {
    let desk = Desk::new();
    let to = desk.folder().join("blank.docx");
    let acts = || {
        desk.call("history", json!({ "after": null, "limit": 100 }))["acts"]
            .as_array()
            .unwrap()
            .len()
    };
    let before = acts();
    desk.call(
        "paper_write",
        json!({ "name": "换届请示", "union": FACTORY, "values": { "会员人数": "118" }, "blank": true, "to": to }),
    );
    let text = words(&to);
    assert!(text.contains("现有会员＿＿＿人"), "{text}");
    assert!(
        !text.contains("沂河电子厂") && !text.contains("118"),
        "{text}"
    );
    assert_eq!(acts(), before);
}

#[test]
fn what_is_missing_or_unreadable_is_said_field_by_field_and_nothing_is_written() {
    let desk = Desk::new();
    let to = desk.folder().join("no.docx");
    let (mut values, mut rows) = filled(&form(&desk, "选举结果报告"));
    values["应到人数"] = json!("");
    values["选举日期"] = json!("2026年13月1日");
    values["主持人"] = json!("某人");
    rows["当选人"] = json!([{ "姓名": "张建国" }, { "姓名": "", "职务": " " }]);
    let failure = desk.refuse(
        "paper_write",
        json!({ "name": "选举结果报告", "union": FACTORY, "values": values, "rows": rows, "blank": false, "to": to }),
    );
    assert_eq!(failure.code, "paper_fields");
    let mut fields: Vec<&str> = failure
        .fields
        .iter()
        .map(|fault| fault.field.as_str())
        .collect();
    fields.sort_unstable();
    assert_eq!(fields, ["主持人", "应到人数", "当选人.1.职务", "选举日期"]);
    assert!(!to.exists());
}

/// What somebody typed is text: it never becomes a heading, a cell or a piece of the template language.
#[test]
fn typed_marks_stay_text() {
    let desk = Desk::new();
    let shown = desk.call(
        "paper_show",
        json!({
            "name": "职代会决定事项公示",
            "values": { "说明": "# 不是标题\n{{ 单位名称 }}\n| 不是表格" },
            "rows": { "决定事项": [{ "事项": "甲|乙", "赞成": "3" }] },
            "blank": false,
        }),
    );
    let blocks = shown["blocks"].as_array().unwrap();
    let titles = blocks
        .iter()
        .filter(|block| block["part"] == "title")
        .count();
    assert_eq!(titles, 2, "the two lines of the template's own title");
    let filled: Vec<&str> = blocks
        .iter()
        .filter(|block| block["part"] == "body")
        .flat_map(|block| block["pieces"].as_array().unwrap())
        .filter(|piece| piece["origin"] == "filled")
        .map(|piece| piece["text"].as_str().unwrap())
        .collect();
    assert!(
        ["# 不是标题", "{{ 单位名称 }}", "｜ 不是表格"]
            .iter()
            .all(|line| filled.contains(line)),
        "{filled:?}"
    );
    let row = &blocks
        .iter()
        .find(|block| block["part"] == "table")
        .unwrap()["rows"][1];
    assert_eq!(row[1]["lines"][0][0]["text"], "甲｜乙");
    assert_eq!(row.as_array().unwrap().len(), 7);
}

#[test]
fn a_number_that_is_oddly_written_is_advice_and_no_obstacle() {
    let desk = Desk::new();
    let (mut values, rows) = filled(&form(&desk, "换届请示"));
    values["文号"] = json!("[2026]012号");
    let to = desk.folder().join("odd.docx");
    let written = desk.call(
        "paper_write",
        json!({ "name": "换届请示", "values": values, "rows": rows, "blank": false, "to": to }),
    );
    let advice = written["advice"][0]["message"].as_str().unwrap();
    assert!(
        advice.contains("六角括号") && advice.contains("机关代字"),
        "{advice}"
    );
    assert!(words(&to).contains("[2026]012号"));
}

#[test]
fn a_template_with_an_unknown_variable_is_refused_in_words() {
    let desk = Desk::county();
    let file = desk.folder().join("bad.txt");
    let text = "名称：通知\n事项：会议\n用途：开会。\n格式：公文\n字段：单位 | 文字 | 必填 | 沂河电子厂\n字段：地点 | 文字 | 选填 | 三楼\n正文：\n# 通知\n@ {{ 单位 }}：\n请到{{ 会场 }}开会。\n";
    fs::write(&file, text).unwrap();
    let checked = desk.call("paper_check", json!({ "file": file }));
    let faults: Vec<&str> = checked["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["message"].as_str().unwrap())
        .collect();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(
        faults[0].starts_with("第 10 行：正文里用了“会场”"),
        "{faults:?}"
    );
    assert!(
        faults[1].starts_with("第 6 行：“地点”在正文里没有用到"),
        "{faults:?}"
    );
    let failure = desk.refuse("paper_replace", json!({ "file": file }));
    assert_eq!(failure.code, "paper_faults");
    assert!(failure.message.contains("2 处"), "{failure:?}");
    fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(
        desk.refuse("paper_check", json!({ "file": file })).code,
        "paper_not_text"
    );
}

/// The county takes a template out, changes it and puts it into its next edition; a union that takes the edition writes by it.
#[test]
fn a_countys_template_goes_from_desk_to_union_and_back_to_the_shipped_one() {
    let (county, union) = crate::rules::pair();
    let file = county.folder().join("换届请示.txt");
    county.call(
        "paper_template_write",
        json!({ "name": "换届请示", "to": file }),
    );
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with('\u{feff}') && text.contains("\r\n"),
        "a Windows editor reads it"
    );
    fs::write(
        &file,
        text.replace("妥否，请批示。", "以上妥否，请予批复。"),
    )
    .unwrap();
    let shipped = county.call("paper_list", json!({}))["papers"]
        .as_array()
        .unwrap()
        .len();
    county.call("paper_replace", json!({ "file": file }));
    let origin = |desk: &Desk| {
        let list = desk.call("paper_list", json!({}));
        let papers = list["papers"].as_array().unwrap();
        assert_eq!(papers.len(), shipped);
        papers
            .iter()
            .find(|paper| paper["name"] == "换届请示")
            .unwrap()["origin"]
            .clone()
    };
    assert_eq!(origin(&county), "自带", "a draft holds nowhere");
    let draft = county.call("parameter_list", json!({}))["draft"].clone();
    assert_eq!(draft[0]["name"], "文书模板：换届请示", "{draft}");

    county.call("rules_discard", json!({}));
    assert_eq!(
        county
            .refuse("rules_publish", json!({ "to": county.path("") }))
            .code,
        "nothing_new"
    );
    county.call("paper_replace", json!({ "file": file }));
    let edition = county.call("rules_publish", json!({ "to": county.path("") }));
    assert_eq!(origin(&county), "县里第 1 版");

    let look = union.call("rules_look", json!({ "file": edition["file"] }));
    assert_eq!(look["changes"][0]["name"], "文书模板：换届请示", "{look}");
    let lines =
        |side: &str| serde_json::from_value::<Vec<String>>(look["changes"][0][side].clone());
    assert!(
        lines("come")
            .unwrap()
            .iter()
            .any(|line| line.contains("以上妥否，请予批复。")),
        "the look shows the lines that come: {look}"
    );
    assert!(
        !lines("gone").unwrap().is_empty(),
        "and those that go: {look}"
    );
    assert_eq!(origin(&union), "自带", "looking changes nothing");
    union.call("rules_take", json!({ "file": edition["file"] }));
    assert_eq!(origin(&union), "县里第 1 版");
    let to = union.folder().join("by-county.docx");
    union.call(
        "paper_write",
        json!({ "name": "换届请示", "blank": true, "to": to }),
    );
    assert!(words(&to).contains("以上妥否，请予批复。"));

    assert_eq!(
        county
            .refuse("paper_drop", json!({ "name": "建会请示" }))
            .code,
        "paper_not_countys"
    );
    county.call("paper_drop", json!({ "name": "换届请示" }));
    let edition = county.call("rules_publish", json!({ "to": county.path("") }));
    let look = union.call("rules_take", json!({ "file": edition["file"] }));
    assert_eq!(look["changes"][0]["after"], "恢复自带的模板", "{look}");
    assert_eq!(origin(&union), "自带");
}

#[test]
fn only_a_desk_replaces_templates() {
    let union = Desk::new();
    let file = union.folder().join("a.txt");
    union.call(
        "paper_template_write",
        json!({ "name": "建会请示", "to": file }),
    );
    assert_eq!(
        union.refuse("paper_replace", json!({ "file": file })).code,
        "not_a_desk"
    );
}

/// 批复文号 of the founding: odd writing is worth a look, and is saved all the same.
#[test]
fn the_number_of_an_approval_is_worth_a_look_where_it_is_entered() {
    let desk = Desk::new();
    let add = |code: &str, number: &str| {
        let request =
            json!({ "code": code, "name": format!("示例{code}工会"), "approval_no": number });
        desk.call("union_add", request)["notices"].clone()
    };
    let said = |notices: &Value| -> Vec<String> {
        let all = notices.as_array().unwrap().iter();
        all.filter(|notice| notice["code"] == "document_number")
            .map(|notice| notice["message"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(said(&add("371323-A1", "许工发〔2026〕3号")), [""; 0]);
    assert_eq!(
        said(&add("371323-A2", "许工发[2026]03号")),
        [
            "建会的批复文号：“许工发[2026]03号”年份要用六角括号〔〕括起来，序号前面不补 0。是不是“许工发〔2026〕3号”？"
        ]
    );
    let kept = desk.call("union_get", json!({ "code": "371323-A2" }));
    assert_eq!(kept["approval_no"], "许工发[2026]03号");
}
