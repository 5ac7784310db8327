//! 导入困难职工档案: the archive's own sheets, a row for each household or for each of its people, as offices write them.

use crate::rules::{pair, publish, set};
use serde_json::{Value, json};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use taizhang_app::{InventedPerson, invented_person};
use taizhang_testkit::{Desk, sample};

const CARD: &str = "6222000000000000018";

fn write(desk: &Desk, name: &str, text: &str) -> PathBuf {
    let file = desk.folder().join(name);
    fs::write(&file, text).unwrap();
    file
}

/// A workbook of one sheet, every cell a text; `merged` cells as the program names them.
fn workbook(desk: &Desk, name: &str, rows: &[Vec<String>], merged: &[&str]) -> PathBuf {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let mut cells = String::new();
    for row in rows {
        cells.push_str("<row>");
        for text in row {
            let text = escape(text);
            cells.push_str(&format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>"));
        }
        cells.push_str("</row>");
    }
    let merged: String = merged
        .iter()
        .map(|place| format!("<mergeCell ref=\"{place}\"/>"))
        .collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let sheet = format!(
        "<worksheet xmlns=\"{main}\"><sheetData>{cells}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"
    );
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"困难职工\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let file = desk.folder().join(name);
    let mut archive = zip::ZipWriter::new(fs::File::create(&file).unwrap());
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in parts {
        archive.start_file(name, stored).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
    file
}

fn look(desk: &Desk, file: &Path) -> Value {
    let request = json!({ "kind": "households", "file": file.display().to_string(), "map": {}, "sheet": null, "as_of": null });
    let preview = desk.call("list_import_open", request);
    let n = |key: &str| preview[key].as_u64().unwrap();
    assert_eq!(
        n("rows"),
        n("added") + n("updated") + n("unchanged") + n("transfers") + n("rejected"),
        "the counts add up: {preview}"
    );
    preview
}

fn take(desk: &Desk, file: &Path) -> Value {
    let preview = look(desk, file);
    let applied = desk.call("list_import_apply", json!({ "batch": preview["batch"] }));
    assert_eq!(applied["added"], preview["added"]);
    assert_eq!(applied["updated"], preview["updated"]);
    preview
}

fn page(desk: &Desk, preview: &Value, part: &str) -> Vec<Value> {
    let request = json!({ "batch": preview["batch"], "part": part, "after": 0, "limit": 200 });
    let page = desk.call("list_import_page", request)["rows"].clone();
    page.as_array().unwrap().clone()
}

fn listed(desk: &Desk, filter: &str) -> Vec<Value> {
    let request =
        json!({ "filter": filter, "union": null, "category": null, "after": null, "limit": 200 });
    let rows = desk.call("file_list", request)["rows"].clone();
    rows.as_array().unwrap().clone()
}

fn file(desk: &Desk, name: &str) -> Value {
    let found = desk.call("file_find", json!({ "query": name }))["rows"].clone();
    assert_eq!(found.as_array().unwrap().len(), 1, "{name}: {found}");
    desk.call("file_get", json!({ "id": found[0]["id"] }))
}

fn texts(row: &[&str]) -> Vec<String> {
    row.iter().map(|text| (*text).to_owned()).collect()
}

/// People whose names are all different.
fn people(count: u32) -> Vec<InventedPerson> {
    (0..count).map(invented_person).collect()
}

/// The register of a county: a title, a head of two lines under merged cells, households on file under labels old and new, faulty
/// rows, a foot.
fn register(desk: &Desk, people: &[InventedPerson]) -> PathBuf {
    let mut rows = vec![
        texts(&["2025年度困难职工档案台账"]),
        texts(&[
            "序号",
            "档案编号",
            "姓 名",
            "性别",
            "身份证号码",
            "健康状况",
            "工作状态",
            "手机号码",
            "工作单位",
            "住房类型",
            "家庭人口数",
            "困难\n类别",
            "致困原因",
            "收入情况（元）",
            "",
            "",
            "建档时间",
            "所属工会",
            "开户行",
            "银行账号",
            "医保情况",
        ]),
        texts(&[
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "家庭年度总收入",
            "刚性支出",
            "家庭月人均收入",
            "",
            "",
            "",
            "",
            "",
        ]),
    ];
    for (n, (label, income, size, per_capita)) in [
        ("深度困难", "24000", "3", "666.67"),
        ("相对困难职工", "5.4万元", "3口人", "1500"),
        ("意外致困户", "90,000", "3", "2500"),
        ("低保户", "18000元", "2", "750"),
        ("低保边缘户", "36000", "2", "1500"),
        ("特困", "36000", "2", "1400"),
    ]
    .into_iter()
    .enumerate()
    {
        let person = &people[n];
        rows.push(texts(&[
            &format!("{}", n + 1),
            &format!("YS-{:03}", n + 1),
            &person.name,
            if person.woman { "女" } else { "男" },
            &person.citizen_no,
            "糖尿病",
            "下岗",
            &person.phone,
            "沂河电子厂",
            "租房",
            size,
            label,
            "本人患病",
            income,
            "",
            per_capita,
            "2025.3.18",
            "沂河电子厂工会",
            "沂水农商行",
            CARD,
            "职工医保",
        ]));
    }
    let row = |number: &str, name: &str, id: &str, size: &str, income: &str, union: &str| {
        texts(&[
            number,
            "",
            name,
            "",
            id,
            "良好",
            "在岗",
            "",
            "沂河电子厂",
            "",
            size,
            "相对困难",
            "收入低",
            income,
            "",
            "",
            "2025年4月",
            union,
            "",
            "",
            "",
        ])
    };
    let union = "沂河电子厂工会";
    let mut wrong = people[6].citizen_no.clone();
    let last = if wrong.ends_with('1') { "2" } else { "1" };
    wrong.replace_range(17.., last);
    let id = |n: usize| people[n].citizen_no.as_str();
    rows.push(row("7", &people[6].name, &wrong, "2", "1000", union));
    rows.push(row("8", "", id(7), "2", "1000", union));
    rows.push(row("9", &people[8].name, "", "2", "1000", union));
    rows.push(row(
        "10",
        &people[9].name,
        "3.71323E+17",
        "2",
        "1000",
        union,
    ));
    rows.push(row("11", &people[10].name, id(10), "两三口", "1000", union));
    rows.push(row("12", &people[11].name, id(11), "2", "一万左右", union));
    rows.push(row("13", &people[12].name, id(12), "2", "-1000", union));
    rows.push(row(
        "14",
        &people[13].name,
        id(13),
        "2",
        "1000",
        "沂河石材工会",
    ));
    rows.push(row("15", &people[0].name, id(0), "2", "1000", union));
    rows.push(texts(&["合计", "", "15户"]));
    rows.push(texts(&["填表人：张三　　审核人：李四"]));
    workbook(
        desk,
        "register.xlsx",
        &rows,
        &[
            "A1:U1", "A2:A3", "B2:B3", "C2:C3", "E2:E3", "N2:P2", "Q2:Q3", "R2:R3",
        ],
    )
}

#[test]
fn a_countys_register_goes_on_file_with_its_labels_and_the_bad_rows_come_back() {
    let desk = Desk::new();
    let people = people(14);
    let sheet = register(&desk, &people);
    let preview = take(&desk, &sheet);
    assert_eq!(
        (&preview["rows"], &preview["added"], &preview["rejected"]),
        (&json!(15), &json!(6), &json!(9)),
        "{:?}",
        page(&desk, &preview, "rejected")
    );
    assert_eq!(
        preview["reasons"],
        json!({
            "list_person_missing": 1, "list_id_missing": 1, "list_id_damaged_by_excel": 1, "list_id_check_digit": 1,
            "list_size_unread": 1, "list_money_unread": 1, "list_money_negative": 1, "list_union_unknown": 1,
            "list_duplicate_in_file": 1,
        })
    );
    let unmapped: Vec<&Value> = preview["columns"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|column| column["field"].is_null())
        .collect();
    assert_eq!(unmapped, Vec::<&Value>::new());
    assert_eq!(listed(&desk, "on_file").len(), 6);
    assert_eq!(listed(&desk, "applying").len(), 0);
    for (n, category, label) in [
        (0, json!("deep"), Value::Null),
        (1, json!("relative"), Value::Null),
        (2, json!("accident"), Value::Null),
        (3, Value::Null, json!("低保户")),
        (4, Value::Null, json!("低保边缘户")),
        (5, Value::Null, json!("特困")),
    ] {
        let file = file(&desk, &people[n].name);
        assert_eq!(
            (&file["words"]["category"], &file["words"]["old_label"]),
            (&category, &label)
        );
        assert_eq!(file["state"], "on_file");
        let decided = file["stages"].as_array().unwrap().last().unwrap().clone();
        assert!(decided.to_string().contains("导入的老档案"), "{decided}");
        assert_eq!(file["surveys"][0]["on"], "2025-03-18");
        assert!(
            file["resurvey_left"].as_i64().unwrap() < 0,
            "a file older than a year is due for a visit"
        );
    }
    let second = file(&desk, &people[1].name);
    assert_eq!(second["surveys"][0]["income"], 5_400_000);
    // 54,000 ÷ 12 ÷ 3.
    assert_eq!(second["surveys"][0]["per_capita"], 150_000);
    let warned = page(&desk, &preview, "warned");
    let of = |n: usize| {
        let row = warned
            .iter()
            .find(|row| row["name"] == json!(people[n].name));
        row.map_or(String::new(), |row| row["warnings"].to_string())
    };
    assert!(of(3).contains("以前的叫法"), "{}", of(3));
    assert!(of(5).contains("没有读懂，原话留着"), "{}", of(5));
    assert!(
        of(5).contains("家庭月人均收入和算出来的不一样"),
        "{}",
        of(5)
    );
    assert!(of(0).contains("没有写户名"), "{}", of(0));
    desk.call(
        "sensitive_open",
        json!({ "passphrase": taizhang_testkit::PASSPHRASE }),
    );
    let secrets = desk.call("file_secrets", json!({ "id": second["id"] }));
    assert_eq!(
        (
            &secrets["account"]["card_no"],
            &secrets["account"]["holder"]
        ),
        (&json!(CARD), &json!(people[1].name))
    );
    assert_eq!(secrets["health"][0]["health"], "diabetes");

    // Refused rows show no number and nothing of health or accounts; each says why in Chinese.
    for row in page(&desk, &preview, "rejected") {
        let said = row.to_string();
        assert!(!row["message"].as_str().unwrap().is_empty());
        for person in &people[6..] {
            assert!(!said.contains(&person.citizen_no), "{said}");
        }
        assert!(!said.contains("良好"), "{said}");
    }
    let to = desk.path("back.xlsx");
    let written = desk.call(
        "list_rejects",
        json!({ "batch": preview["batch"], "to": to }),
    );
    assert_eq!(written["rows"], json!(9));
    let back = look(&desk, Path::new(&to));
    assert_eq!(
        (&back["rows"], &back["rejected"]),
        (&json!(9), &json!(8)),
        "the second row of a household on file words it anew: {:?} {}",
        page(&desk, &back, "rejected"),
        back["columns"]
    );

    let again = look(&desk, &sheet);
    assert_eq!(
        (&again["added"], &again["updated"], &again["unchanged"]),
        (&json!(0), &json!(0), &json!(6)),
        "{:?}",
        page(&desk, &again, "updated")
    );
    let undone = desk.call("roll_undo", json!({ "batch": preview["batch"] }));
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(listed(&desk, "on_file").len(), 0);
    let counts = desk.call("ledger_check", json!({}))["counts"].clone();
    for kind in [
        "hardship_file",
        "family_member",
        "hardship_survey",
        "family_health",
        "pay_account",
    ] {
        assert_eq!(counts[kind], json!(0), "{kind}: {counts}");
    }
}

/// A row for each person, as a township's family list: the file's number merged over its people.
fn families(people: &[InventedPerson]) -> String {
    let mut html = String::from(
        "<html><meta charset=\"utf-8\"><table><tr><td colspan=11>困难职工家庭成员情况表</td></tr>\
         <tr><td>档案编号</td><td>所属工会名称</td><td>与户主关系</td><td>成员姓名</td><td>身份证号</td><td>出生年月</td><td>月收入</td>\
         <td>健康状况</td><td>人员身份</td><td>当前学历</td><td>工作单位或学校</td><td>家庭人口</td><td>家庭年收入</td></tr>",
    );
    let cell = |text: &str| format!("<td>{text}</td>");
    for household in 0..3_u32 {
        let [head, wife, child] = [0, 1, 2].map(|n| &people[(household * 3 + n) as usize]);
        let size = if household == 2 { "4" } else { "3" };
        for (n, (person, relation)) in [(head, "本人"), (wife, "配偶"), (child, "长子")]
            .into_iter()
            .enumerate()
        {
            html.push_str("<tr>");
            if n == 0 {
                html.push_str(&format!("<td rowspan=3>XJH-{household}</td>"));
                html.push_str("<td rowspan=3>沂河电子厂工会</td>");
            }
            for text in [
                relation,
                &person.name,
                &person.citizen_no,
                "",
                if n == 0 { "2000" } else { "" },
                if n == 1 { "高血压" } else { "健康" },
                if n == 2 { "在校生" } else { "在职" },
                if n == 2 { "高中" } else { "" },
                if n == 2 { "沂水四中" } else { "" },
                if n == 0 { size } else { "" },
                if n == 0 { "36000" } else { "" },
            ] {
                html.push_str(&cell(text));
            }
            html.push_str("</tr>");
        }
    }
    html.push_str("<tr><td colspan=13>注：以上信息由职工本人填写。</td></tr></table></html>");
    html
}

#[test]
fn a_family_list_opens_one_file_for_each_household_and_leavers_are_named_and_left() {
    let desk = Desk::new();
    let people = people(12);
    let sheet = write(&desk, "families.xls", &families(&people));
    let preview = take(&desk, &sheet);
    assert_eq!(
        (&preview["added"], &preview["rejected"]),
        (&json!(9), &json!(0)),
        "{:?}",
        page(&desk, &preview, "rejected")
    );
    let files = listed(&desk, "applying");
    assert_eq!(
        files.len(),
        3,
        "a sheet without a day of filing is applications"
    );
    let first = file(&desk, &people[0].name);
    let family = first["family"].as_array().unwrap();
    assert_eq!(
        family
            .iter()
            .map(|line| line["relation"].as_str().unwrap())
            .collect::<Vec<_>>(),
        ["head", "spouse", "child"]
    );
    assert_eq!(
        (
            &family[2]["stage"],
            &family[2]["place"],
            &family[2]["livelihood"]
        ),
        (&json!("high"), &json!("沂水四中"), &json!("student"))
    );
    assert_eq!(first["words"]["file_no"], "XJH-0");
    // The sheet's figures are no visit.
    assert_eq!(first["surveys"][0]["income"], 3_600_000);
    let visited = first["stages"][0].clone();
    assert_ne!(visited["state"], json!("done"), "{visited}");
    let warned = page(&desk, &preview, "warned");
    let row = warned
        .iter()
        .find(|row| row["name"] == json!(people[6].name))
        .unwrap();
    assert!(
        row["warnings"]
            .to_string()
            .contains("家庭人口和列出的人数不一样"),
        "{row}"
    );

    // Next year's sheet: one household is missing, one has another income, one is as it was.
    let mut next = families(&people);
    let gone = next
        .find("XJH-0")
        .map(|at| next[..at].rfind("<tr>").unwrap())
        .unwrap();
    let stays = next
        .find("XJH-1")
        .map(|at| next[..at].rfind("<tr>").unwrap())
        .unwrap();
    next.replace_range(gone..stays, "");
    let next = next.replacen("<td>2000</td>", "<td>2350.5</td>", 1);
    let preview = take(&desk, &write(&desk, "next.xls", &next));
    assert_eq!(
        (
            &preview["updated"],
            &preview["unchanged"],
            &preview["absent"]
        ),
        (&json!(1), &json!(5), &json!(1)),
        "{:?}",
        page(&desk, &preview, "updated")
    );
    let absent = page(&desk, &preview, "absent");
    assert!(
        absent[0]["name"]
            .as_str()
            .unwrap()
            .contains(&people[0].name),
        "{absent:?}"
    );
    assert_eq!(listed(&desk, "applying").len(), 3, "nothing ends by itself");
    assert_eq!(
        file(&desk, &people[3].name)["family"][0]["month_income"],
        235_050
    );
}

#[test]
fn who_stands_in_another_file_and_who_has_no_worker_are_refused_and_a_mended_row_finds_its_household()
 {
    let desk = Desk::new();
    let people = people(12);
    take(&desk, &write(&desk, "families.xls", &families(&people)));
    let id = |n: usize| people[n].citizen_no.clone();
    let name = |n: usize| people[n].name.clone();
    let head = "户主身份证号码,户主,与职工的关系,姓名,证件号码,月收入,所属工会\n";
    let file = format!(
        "\u{feff}{head}\
         {h9},{n9},本人,{n9},{h9},1000,沂河电子厂工会\n\
         {h9},{n9},妻子,{n1},{h1},,\n\
         {h10},{n10},儿子,{n11},{h11},,\n\
         {h3},{n3},孙子,{n11},{h11},,\n",
        h9 = id(9),
        n9 = name(9),
        h1 = id(1),
        n1 = name(1),
        h10 = id(10),
        n10 = name(10),
        h3 = id(3),
        n3 = name(3),
        h11 = id(11),
        n11 = name(11),
    );
    let preview = take(&desk, &write(&desk, "more.csv", &file));
    assert_eq!(
        (&preview["added"], &preview["reasons"]),
        (
            &json!(1),
            &json!({ "list_already_on_file": 2, "list_head_missing": 1 })
        ),
        "{:?}",
        page(&desk, &preview, "rejected")
    );
    let refused = page(&desk, &preview, "rejected");
    let message = refused[0]["message"].as_str().unwrap();
    assert!(
        message.contains("沂河电子厂工会") && message.contains("一户一档"),
        "{message}"
    );
    let family = self::file(&desk, &name(3))["family"].clone();
    assert_eq!(family.as_array().unwrap().len(), 4);
    assert_eq!(family[3]["relation"], "other");
}

#[test]
fn an_old_label_keeps_its_words_and_the_countys_standard_says_what_it_would_be() {
    let (county, union) = pair();
    set(&county, "assistance.minimum_living", "2026-01-01", "1062");
    union.call("rules_take", json!({ "file": publish(&county) }));
    let person = invented_person(0);
    let text = format!(
        "姓名,身份证号,所属工会,家庭人口,困难类别,家庭年度总收入,申请日期\n{},{},沂河电子厂工会,3,低保边缘户,54000,2026-10-08\n",
        person.name, person.citizen_no
    );
    let preview = take(&union, &write(&union, "one.csv", &text));
    let row = page(&union, &preview, "added").remove(0);
    let message = row["message"].as_str().unwrap();
    // 54,000 ÷ 12 ÷ 3 = 1,500 元, between 1,062 and 2,124.
    assert!(message.contains("按收入看是相对困难"), "{message}");
    assert!(message.contains("申请中"), "{message}");
    let file = file(&union, &person.name);
    assert_eq!(
        (
            &file["words"]["category"],
            &file["words"]["old_label"],
            &file["proposed"]
        ),
        (&Value::Null, &json!("低保边缘户"), &json!("relative")),
        "a person decides"
    );
}

#[test]
fn a_sheet_that_is_none_and_a_day_that_has_not_come_are_answered() {
    let desk = Desk::new();
    let request = |file: &Path, as_of: Value| json!({ "kind": "households", "file": file.display().to_string(), "map": {}, "sheet": null, "as_of": as_of });
    let failure = desk.refuse(
        "list_import_open",
        request(&sample("plain.xlsx"), json!("2036-01-01")),
    );
    assert_eq!(failure.code, "as_of_in_future");
    let none = write(&desk, "none.csv", "日期,天气\n2026-10-08,晴\n");
    let failure = desk.refuse("list_import_open", request(&none, Value::Null));
    assert!(!failure.hint.is_empty(), "{failure:?}");
    // Looking changes nothing.
    let before = desk.call("ledger_check", json!({}));
    let people = people(9);
    let preview = look(&desk, &write(&desk, "families.xls", &families(&people)));
    desk.call("roll_import_discard", json!({ "batch": preview["batch"] }));
    assert_eq!(desk.call("ledger_check", json!({})), before);
}
