//! 名册导入: the township's own table of firms and unions, as offices write it.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use taizhang_testkit::{Desk, FACTORY};

/// Real check characters are worked out, so that no registered code stands in a test.
pub fn uscc(number: usize) -> String {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    const WEIGHTS: [usize; 17] = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
    ];
    const OWN: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let own = format!("{:08}", 10_000_000 + number);
    let sum: usize = own
        .bytes()
        .zip(OWN)
        .map(|(c, w)| usize::from(c - b'0') * w)
        .sum();
    let body = format!(
        "91371323{own}{}",
        char::from(b"0123456789X0"[11 - sum % 11])
    );
    let value = |c: u8| ALPHABET.iter().position(|letter| *letter == c).unwrap();
    let sum: usize = body.bytes().zip(WEIGHTS).map(|(c, w)| value(c) * w).sum();
    format!("{body}{}", char::from(ALPHABET[(31 - sum % 31) % 31]))
}

fn write(desk: &Desk, name: &str, text: &str) -> PathBuf {
    let file = desk.folder().join(name);
    fs::write(&file, text).unwrap();
    file
}

fn request(kind: &str, file: &Path) -> Value {
    json!({ "kind": kind, "file": file.display().to_string(), "map": {}, "sheet": null, "as_of": "2026-09-30" })
}

fn look(desk: &Desk, kind: &str, file: &Path) -> Value {
    let preview = desk.call("list_import_open", request(kind, file));
    let n = |key: &str| preview[key].as_u64().unwrap();
    assert_eq!(
        n("rows"),
        n("added") + n("updated") + n("unchanged") + n("transfers") + n("rejected"),
        "the counts add up: {preview}"
    );
    preview
}

fn take(desk: &Desk, kind: &str, file: &Path) -> Value {
    let preview = look(desk, kind, file);
    let applied = desk.call("list_import_apply", json!({ "batch": preview["batch"] }));
    assert_eq!(applied["added"], preview["added"]);
    preview
}

fn page(desk: &Desk, preview: &Value, part: &str) -> Value {
    let request = json!({ "batch": preview["batch"], "part": part, "after": 0, "limit": 200 });
    desk.call("list_import_page", request)["rows"].clone()
}

fn union(desk: &Desk, code: &str) -> Value {
    desk.call("union_get", json!({ "code": code }))
}

fn union_count(desk: &Desk) -> usize {
    let list = desk.call("union_list", json!({}));
    list["unions"].as_array().unwrap().len()
}

/// Sixty firms under a title, a head of two lines and a foot: forty with a union of their own, ten under one joint union in
/// merged cells, ten without any.
fn township() -> String {
    let mut html = String::from(
        "<html><meta charset=\"utf-8\"><table>\
         <tr><td colspan=12>许家湖镇企业和工会情况一览表</td></tr>\
         <tr><td rowspan=2>序号</td><td rowspan=2>企业名称</td><td rowspan=2>统一社会信用代码</td><td rowspan=2>经济类型</td>\
         <td colspan=3>职工情况</td><td rowspan=2>是否建会</td><td rowspan=2>工会名称</td><td rowspan=2>建会时间</td>\
         <td rowspan=2>工会主席</td><td rowspan=2>联系电话</td></tr>\
         <tr><td>职工人数</td><td>其中女职工</td><td>农民工</td></tr>",
    );
    for n in 1..=60 {
        let union = match n {
            1..=40 => format!("<td>√</td><td>许家湖镇第{n:02}厂工会委员会</td><td>2019.{}</td>", n % 12 + 1),
            41 => "<td rowspan=10>✓</td><td rowspan=10>许家湖商圈联合工会</td><td rowspan=10>2020年6月1日</td>".to_owned(),
            42..=50 => String::new(),
            _ => "<td>×</td><td>无</td><td>—</td>".to_owned(),
        };
        html.push_str(&format!(
            "<tr><td>{n}</td><td>许家湖镇第{n:02}厂</td><td>{}</td><td>私营企业</td><td>{}人</td><td>{}名</td><td>１{}</td>{union}<td></td><td></td></tr>",
            uscc(n), 100 + n, 20 + n, n % 10,
        ));
    }
    html.push_str("<tr><td>合计</td><td>60家</td><td></td><td></td><td>7830</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>");
    html.push_str(
        "<tr><td colspan=12>填表人：张三　　审核人：李四　　2026年10月8日</td></tr></table></html>",
    );
    html
}

#[test]
fn a_townships_table_of_sixty_firms_founds_unions_covers_and_enters_employers() {
    let desk = Desk::new();
    let before = union_count(&desk);
    let file = write(&desk, "township.xls", &township());
    let preview = take(&desk, "unions", &file);
    assert_eq!(
        (
            &preview["rows"],
            &preview["added"],
            &preview["rejected"],
            &preview["transfers"],
            &preview["skipped"]
        ),
        (&json!(60), &json!(60), &json!(0), &json!(0), &json!(2)),
        "{preview}"
    );
    assert_eq!(union_count(&desk), before + 41);
    let list = desk.call("union_list", json!({}));
    let named = |name: &str| -> Value {
        let all = list["unions"].as_array().unwrap();
        let found = all
            .iter()
            .find(|union| union["name"] == json!(name))
            .unwrap();
        union(&desk, found["code"].as_str().unwrap())
    };
    let one = named("许家湖镇第01厂工会委员会");
    assert_eq!(one["employer_uscc"], json!(uscc(1)), "{one}");
    assert_eq!(one["founded_on"], json!("2019-02-01"));
    assert_eq!(
        (
            &one["employees"],
            &one["women"],
            &one["migrant"],
            &one["counted_on"]
        ),
        (&json!(101), &json!(21), &json!(11), &json!("2026-09-30"))
    );
    let joint = named("许家湖商圈联合工会");
    assert_eq!(joint["form"], json!("联合基层工会"), "{joint}");
    assert_eq!(joint["covers"].as_array().unwrap().len(), 10);
    assert_eq!(
        joint["employees"],
        json!((41..=50).map(|n| 100 + n).sum::<i64>())
    );
    // The same table again is nothing new.
    let again = look(&desk, "unions", &file);
    assert_eq!(
        (&again["unchanged"], &again["added"], &again["updated"]),
        (&json!(60), &json!(0), &json!(0)),
        "{}",
        page(&desk, &again, "updated")
    );
}

#[test]
fn the_number_of_employees_is_found_under_the_headings_of_statistics_offices() {
    for (n, head) in [
        "单位名称,从业人员数,女职工数,工会名称\n",
        "单位名称,职工情况,,工会情况\n,总数,女,工会名称\n",
        "单位名称,用工总数,其中女,工会名称\n",
    ]
    .iter()
    .enumerate()
    {
        let desk = Desk::new();
        let text = format!("{head}沂河木业,８５人,30,沂河木业工会\n");
        let file = write(&desk, &format!("heads{n}.csv"), &text);
        take(&desk, "unions", &file);
        let list = desk.call("union_list", json!({}));
        let all = list["unions"].as_array().unwrap();
        let found = all.iter().find(|u| u["name"] == json!("沂河木业工会"));
        let code = found.unwrap()["code"].as_str().unwrap().to_owned();
        let card = union(&desk, &code);
        assert_eq!(
            (&card["employees"], &card["women"]),
            (&json!(85), &json!(30)),
            "{head}"
        );
    }
}

#[test]
fn a_list_is_undone_whole() {
    let desk = Desk::new();
    let before = union_count(&desk);
    let file = write(&desk, "township.xls", &township());
    let preview = take(&desk, "unions", &file);
    let undone = desk.call("roll_undo", json!({ "batch": preview["batch"] }));
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(union_count(&desk), before);
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["headcount"],
        json!(0)
    );
    assert_eq!(look(&desk, "unions", &file)["added"], json!(60));
}

#[test]
fn looking_at_a_list_changes_nothing() {
    let desk = Desk::new();
    let before = desk.call("ledger_check", json!({}));
    let file = write(&desk, "township.xls", &township());
    let preview = look(&desk, "unions", &file);
    desk.call("roll_import_discard", json!({ "batch": preview["batch"] }));
    assert_eq!(desk.call("ledger_check", json!({})), before);
}

#[test]
fn bad_rows_come_back_with_their_reasons_and_the_good_ones_are_taken() {
    let desk = Desk::new();
    let good = uscc(70);
    let mut wrong = uscc(71);
    wrong.replace_range(17.., if wrong.ends_with('1') { "2" } else { "1" });
    let file = write(
        &desk,
        "bad.csv",
        &format!(
            "序号,单位名称,统一社会信用代码,职工人数,女职工,工会名称,工会编码,建会时间,联系人备忘\n\
             1,沂河木业,{good},30人,12,沂河木业工会,371323-MY,2021-03-05,赵\n\
             2,沂河饲料,{wrong},30,12,沂河饲料工会,,2021-03-05,\n\
             3,,,30,,,,2021-03-05,\n\
             4,沂河纸箱,,十几个,,沂河纸箱工会,,2021-03-05,\n\
             5,沂河石材,,20,21,沂河石材工会,,2021-03-05,\n\
             6,沂河果品,,20,2,沂河果品工会,沂水6号,2021-03-05,\n\
             7,沂河粮油,,20,2,沂河粮油工会,,2036-03-05,\n\
             8,沂河木业,{good},31,12,沂河木业工会,371323-MY,2021-03-05,\n\
             合计,8家,,,,,,,\n"
        ),
    );
    let preview = take(&desk, "unions", &file);
    assert_eq!(
        preview["reasons"],
        json!({
            "list_uscc_wrong": 1, "list_count_unread": 1, "list_part_exceeds_whole": 1,
            "list_code_wrong": 1, "list_day_in_future": 1, "list_duplicate_in_file": 1,
        }),
        "{}",
        page(&desk, &preview, "rejected")
    );
    assert_eq!(
        (&preview["added"], &preview["skipped"]),
        (&json!(1), &json!(2))
    );
    let to = desk.path("refused.xlsx");
    let written = desk.call(
        "list_rejects",
        json!({ "batch": preview["batch"], "to": to }),
    );
    assert_eq!(written["rows"], json!(6));
    let back = look(&desk, "unions", &PathBuf::from(&to));
    assert_eq!(
        (&back["rows"], &back["rejected"]),
        (&json!(6), &json!(5)),
        "only the second of two equal rows is free now"
    );
    assert_eq!(
        back["unchanged"].as_u64().unwrap() + back["updated"].as_u64().unwrap(),
        1
    );
}

#[test]
fn a_known_union_is_corrected_and_its_name_and_code_stay() {
    let desk = Desk::new();
    desk.add_union("371323-BCC", "沂河板材厂工会");
    let file = write(
        &desk,
        "known.csv",
        "单位名称,工会名称,工会编码,批复文号,电话,职工人数\n沂河板材厂,沂河板材新厂工会,371323-BCC,沂工字〔2020〕3号,0539-2251234,80\n",
    );
    let preview = take(&desk, "unions", &file);
    assert_eq!(
        (&preview["updated"], &preview["rejected"]),
        (&json!(1), &json!(0))
    );
    let card = union(&desk, "371323-BCC");
    assert_eq!(card["name"], json!("沂河板材厂工会"));
    assert_eq!(card["approval_no"], json!("沂工字〔2020〕3号"));
    assert_eq!(card["employer_name"], json!("沂河板材厂"));
    assert_eq!(
        page(&desk, &preview, "warned")[0]["warnings"],
        json!(["台账里是另一个名称，没有改；真的更名请用“更名”"])
    );
}

#[test]
fn a_near_name_is_a_question_and_the_answer_is_heeded() {
    let desk = Desk::new();
    desk.add_union("371323-HM", "禾沐食品工会");
    let file = write(
        &desk,
        "near.csv",
        "工会名称,批复文号,联系人\n沂水禾沐食品工会委员会,沂工字1号,钱\n",
    );
    let preview = look(&desk, "unions", &file);
    assert_eq!(
        (&preview["transfers"], &preview["added"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        preview["absent"],
        json!(1),
        "what is asked about is not absent"
    );
    let message = page(&desk, &preview, "transfer")[0]["message"].clone();
    assert_eq!(
        message,
        json!("台账里有“禾沐食品工会”，名称很像。是同一家吗？")
    );
    let answered = |yes: bool| {
        let mut request = request("unions", &file);
        request["answers"] = json!({ "2": yes });
        desk.call("list_import_open", request)
    };
    assert_eq!(answered(false)["added"], json!(1));
    let same = answered(true);
    assert_eq!((&same["updated"], &same["absent"]), (&json!(1), &json!(1)));
    desk.call("list_import_apply", json!({ "batch": same["batch"] }));
    assert_eq!(union(&desk, "371323-HM")["approval_no"], json!("沂工字1号"));
}

#[test]
fn unions_that_the_table_does_not_name_are_proposed_and_stay() {
    let desk = Desk::new();
    let file = write(
        &desk,
        "one.csv",
        "单位名称,职工人数,工会名称\n沂河木业,30,沂河木业工会\n",
    );
    let preview = take(&desk, "unions", &file);
    assert_eq!(preview["absent"], json!(1));
    let absent = page(&desk, &preview, "absent");
    assert!(
        absent[0]["name"].as_str().unwrap().ends_with(FACTORY),
        "{absent}"
    );
    assert_eq!(union(&desk, FACTORY)["status"], json!("正常"));
}

#[test]
fn a_union_whose_row_is_refused_is_not_proposed_as_gone() {
    let desk = Desk::new();
    let file = write(
        &desk,
        "refused.csv",
        "单位名称,职工人数,工会名称\n沂河电子厂,许多,沂河电子厂工会\n",
    );
    let preview = look(&desk, "unions", &file);
    assert_eq!(
        (&preview["rejected"], &preview["absent"]),
        (&json!(1), &json!(0))
    );
}

#[test]
fn a_column_put_right_once_is_remembered_for_that_heading() {
    let desk = Desk::new();
    let file = write(
        &desk,
        "plain.csv",
        "单位名称,组织全名,人头\n沂河木业,沂河木业工会,30人\n",
    );
    let mut request = request("unions", &file);
    request["map"] = json!({ "工会名称": "组织全名", "employees": "人头" });
    let preview = desk.call("list_import_open", request);
    assert_eq!(preview["added"], json!(1));
    desk.call("list_import_apply", json!({ "batch": preview["batch"] }));
    let again = look(&desk, "unions", &file);
    let how: Vec<&Value> = again["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| &column["how"])
        .collect();
    assert_eq!(how[1..3], [&json!("remembered"), &json!("remembered")]);
    assert_eq!(again["unchanged"], json!(1));
}

#[test]
fn a_term_is_taken_when_its_day_and_length_are_written() {
    let desk = Desk::new();
    let file = write(
        &desk,
        "terms.csv",
        "单位名称,工会名称,工会主席,经审主任,届次,任期起,任期止\n\
         沂河木业,沂河木业工会,孙立国,周敏,第二届,2024年5月20日,2027.5.19\n\
         沂河饲料,沂河饲料工会,吴刚,,,,\n\
         沂河纸箱,沂河纸箱工会,郑云,,1,2024.5.20,2028.5.20\n",
    );
    let preview = take(&desk, "unions", &file);
    assert_eq!(
        (&preview["added"], &preview["warnings"]),
        (&json!(3), &json!(3))
    );
    let list = desk.call("union_list", json!({}));
    let code = list["unions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|u| u["name"] == json!("沂河木业工会"))
        .unwrap()["code"]
        .clone();
    let card = union(&desk, code.as_str().unwrap());
    let bodies = card["bodies"].as_array().unwrap();
    assert_eq!(bodies.len(), 2, "{card}");
    assert_eq!(
        (&bodies[0]["term_no"], &bodies[0]["ends_on"]),
        (&json!(2), &json!("2027-05-20"))
    );
    assert_eq!(bodies[0]["officers"][0]["name"], json!("孙立国"));
}

const OFFICERS: &str = "工会干部情况表\n\
    序号,所在工会,姓名,工会职务,专/兼职,手机,届次,任职时间,任期止\n\
    1,沂河电子厂工会,孙立国,工会主席,专职,,第三届,2025.3.1,2030.2.28\n\
    2,沂河电子厂工会,周敏,副主席,兼职,,第三届,2025.3.1,2030.2.28\n\
    3,沂河电子厂工会,吴刚,经审委员会主任,兼职,,,2025-03-01,2030-03-01\n\
    4,沂河电子厂工会,郑云,女职工委员会主任,√,,,2025-03-01,2030-03-01\n\
    5,沂水不知名工会,冯丽,主席,,,,,\n\
    6,沂河电子厂工会,,委员,,,,,\n\
    7,沂河电子厂工会,陈刚,,,,,,\n\
    填表人：王五\n";

#[test]
fn officers_begin_the_terms_that_their_rows_give_and_the_same_list_again_is_nothing_new() {
    let desk = Desk::new();
    let file = write(&desk, "officers.csv", OFFICERS);
    let preview = take(&desk, "officers", &file);
    assert_eq!(
        (
            &preview["rows"],
            &preview["added"],
            &preview["skipped"],
            &preview["reasons"]
        ),
        (
            &json!(7),
            &json!(4),
            &json!(1),
            &json!({ "list_union_unknown": 1, "list_person_missing": 1, "list_post_missing": 1 })
        ),
        "{}",
        page(&desk, &preview, "rejected")
    );
    let card = union(&desk, FACTORY);
    let bodies = card["bodies"].as_array().unwrap();
    assert_eq!(bodies.len(), 3, "{card}");
    let committee = bodies
        .iter()
        .find(|body| body["officers"].as_array().unwrap().len() == 2)
        .unwrap();
    assert_eq!(
        (&committee["term_no"], &committee["ends_on"]),
        (&json!(3), &json!("2030-03-01"))
    );
    assert_eq!(committee["officers"][0]["post"], json!("主席"));
    assert_eq!(committee["officers"][0]["full_time"], json!(true));
    let again = look(&desk, "officers", &file);
    assert_eq!(
        (&again["unchanged"], &again["added"], &again["absent"]),
        (&json!(4), &json!(0), &json!(0))
    );
}

#[test]
fn officers_the_list_does_not_name_are_proposed_and_stay_and_the_list_is_undone_whole() {
    let desk = Desk::new();
    take(&desk, "officers", &write(&desk, "officers.csv", OFFICERS));
    let fewer =
        "工会名称,姓名,职务,专兼职\n沂河电子厂工会,孙立国,主席,兼职\n沂河电子厂工会,许明,委员,\n";
    let preview = take(&desk, "officers", &write(&desk, "fewer.csv", fewer));
    assert_eq!(
        (&preview["updated"], &preview["added"], &preview["absent"]),
        (&json!(1), &json!(1), &json!(3))
    );
    assert!(
        page(&desk, &preview, "absent")[0]["name"]
            .as_str()
            .unwrap()
            .starts_with("周敏")
    );
    let officers = desk.call("ledger_check", json!({}))["counts"]["officer"].clone();
    assert_eq!(officers, json!(5), "nobody is ended");
    let undone = desk.call("roll_undo", json!({ "batch": preview["batch"] }));
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["officer"],
        json!(4)
    );
    let back = look(&desk, "officers", &write(&desk, "officers.csv", OFFICERS));
    assert_eq!(back["unchanged"], json!(4), "as before the second list");
}

#[test]
fn an_officer_is_the_one_member_of_the_name_and_a_term_without_its_end_is_refused() {
    let desk = Desk::new();
    desk.enrol(3);
    let name = taizhang_app::invented_person(3).name;
    let file = write(
        &desk,
        "member.csv",
        &format!(
            "姓名,职务,工会名称,任期起,任期止\n{name},主席,沂河电子厂工会,2024-05-20,2027-05-19\n{name},女工主任,沂河电子厂工会,,\n"
        ),
    );
    let before = desk.call("ledger_check", json!({}))["counts"]["person"].clone();
    let preview = take(&desk, "officers", &file);
    assert_eq!(
        (&preview["added"], &preview["warnings"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(preview["reasons"], json!({ "list_term_missing": 1 }));
    assert_eq!(
        desk.call("ledger_check", json!({}))["counts"]["person"],
        before,
        "no second person"
    );
}

#[test]
fn somebody_from_outside_with_two_posts_is_one_person() {
    let desk = Desk::new();
    let text = "姓名,职务,工会名称,任期起,任期止,手机\n\
        韩春梅,主席,沂河电子厂工会,2024-05-20,2027-05-19,19900000001\n\
        韩春梅,女工主任,沂河电子厂工会,2024-05-20,2027-05-19,19900000001\n";
    let people = || desk.call("ledger_check", json!({}))["counts"]["person"].as_i64();
    let before = people().unwrap_or(0);
    let preview = take(&desk, "officers", &write(&desk, "two.csv", text));
    assert_eq!(preview["added"], json!(2), "{preview}");
    assert_eq!(people(), Some(before + 1));
}

#[test]
fn a_namesake_with_another_telephone_is_a_question() {
    let desk = Desk::new();
    desk.enrol(3);
    let name = taizhang_app::invented_person(3).name;
    let row = |phone: &str| {
        format!(
            "姓名,职务,工会名称,任期起,任期止,手机\n{name},主席,沂河电子厂工会,2024-05-20,2027-05-19,{phone}\n"
        )
    };
    let other = look(
        &desk,
        "officers",
        &write(&desk, "other.csv", &row("19900009999")),
    );
    assert_eq!(
        (&other["added"], &other["transfers"]),
        (&json!(0), &json!(1))
    );
    let none = look(&desk, "officers", &write(&desk, "none.csv", &row("")));
    assert_eq!(none["added"], json!(1));
}

/// A committee whose rows write one election by its day, by its month, not at all, and by a day that contradicts.
#[test]
fn the_rows_of_one_term_are_one_election_whatever_their_order() {
    let head = "工会名称,姓名,职务,专兼职,届次,任期起,任期止\n";
    let rows = [
        "沂河电子厂工会,王立本,主席,兼职,2,2024.3.18,2027.3.17\n",
        "沂河电子厂工会,李春生,委员,兼职,2,2024年3月,2027年3月\n",
        "沂河电子厂工会,周小满,副主席,兼职,2,,\n",
        "沂河电子厂工会,冯秋实,委员,兼职,2,2024.3.1,2027.2.28\n",
        "沂河电子厂工会,郑前任,主席,兼职,1,2021.3.18,2024.3.17\n",
        "沂河板材厂工会,赵好,主席,兼职,2,2024.3.18,2027.3.17\n",
    ];
    let turned: Vec<&str> = rows.iter().rev().copied().collect();
    for rows in [rows.concat(), turned.concat()] {
        // Of two exact days the first one written is the term's.
        let is_turned = rows.starts_with("沂河板材厂");
        let day = if is_turned {
            "2024-03-01"
        } else {
            "2024-03-18"
        };
        let desk = Desk::new();
        desk.add_union("371323-BCC", "沂河板材厂工会");
        let file = write(&desk, "term.csv", &format!("{head}{rows}"));
        let preview = take(&desk, "officers", &file);
        assert_eq!(
            (&preview["added"], &preview["reasons"]),
            (
                &json!(4),
                &json!({ "list_term_differs": 1, "list_term_backwards": 1 })
            ),
            "{}",
            page(&desk, &preview, "rejected")
        );
        let refused = page(&desk, &preview, "rejected").to_string();
        assert!(refused.contains("对不上"), "{refused}");
        assert_eq!(
            preview["warnings"],
            json!(4),
            "by name only, no rounded day"
        );
        let warned = page(&desk, &preview, "warned").to_string();
        assert!(!warned.contains("只写了年月"), "{warned}");
        let bodies = union(&desk, FACTORY)["bodies"].clone();
        assert_eq!(bodies.as_array().unwrap().len(), 1, "{bodies}");
        assert_eq!(
            (&bodies[0]["term_no"], &bodies[0]["elected_on"]),
            (&json!(2), &json!(day))
        );
        let officers = bodies[0]["officers"].as_array().unwrap();
        assert_eq!(officers.len(), 3, "{bodies}");
        let again = look(&desk, "officers", &file);
        assert_eq!(
            (&again["unchanged"], &again["added"]),
            (&json!(4), &json!(0))
        );
    }
}

#[test]
fn a_term_of_officers_is_begun_by_its_day_and_its_length() {
    for (n, heading) in ["任期", "任期（年）", "任期年限"].iter().enumerate() {
        let desk = Desk::new();
        desk.add_union("371323-BCC", "沂河板材厂工会");
        desk.add_union("371323-SLC", "沂河饲料厂工会");
        let text = format!(
            "工会名称,姓名,职务,届次,当选日期,{heading}\n\
             沂河电子厂工会,王立本,主席,2,2024.3.18,3年\n\
             沂河板材厂工会,赵好,主席,2,2024.3.18,五年\n\
             沂河饲料厂工会,钱四,主席,2,2024.3.18,4年\n"
        );
        let preview = take(&desk, "officers", &write(&desk, &format!("{n}.csv"), &text));
        assert_eq!(
            (&preview["added"], &preview["reasons"]),
            (&json!(2), &json!({ "list_term_years": 1 })),
            "{heading}: {preview}"
        );
        let refused = page(&desk, &preview, "rejected").to_string();
        assert!(refused.contains("工会法第十六条"), "{refused}");
        for (code, ends_on) in [(FACTORY, "2027-03-18"), ("371323-BCC", "2029-03-18")] {
            let bodies = union(&desk, code)["bodies"].clone();
            assert_eq!(bodies[0]["ends_on"], json!(ends_on), "{heading}");
        }
    }
}

#[test]
fn a_term_in_the_table_of_unions_has_its_length_in_a_column_under_any_heading() {
    for (n, (heading, chosen)) in [("任期", false), ("任期(年)", false), ("干几年", true)]
        .into_iter()
        .enumerate()
    {
        let desk = Desk::new();
        let text = format!(
            "单位名称,工会名称,工会主席,届次,换届时间,{heading}\n\
             沂河木业,沂河木业工会,孙立国,2,2024.5.20,3\n\
             沂河饲料,沂河饲料工会,吴刚,2,2024.5.20,4年\n"
        );
        let file = write(&desk, &format!("{n}.csv"), &text);
        let mut request = request("unions", &file);
        if chosen {
            request["map"] = json!({ "任期年限": heading });
        }
        let preview = desk.call("list_import_open", request);
        desk.call("list_import_apply", json!({ "batch": preview["batch"] }));
        assert_eq!(preview["added"], json!(2));
        let warned = page(&desk, &preview, "warned").to_string();
        assert!(warned.contains("工会法第十六条"), "{warned}");
        assert!(!warned.contains("没有写清换届日期"), "{warned}");
        let list = desk.call("union_list", json!({}));
        let ends = |name: &str| {
            let all = list["unions"].as_array().unwrap();
            let found = all.iter().find(|union| union["name"] == json!(name));
            found.unwrap()["term_ends"].clone()
        };
        assert_eq!(ends("沂河木业工会"), json!("2027-05-20"), "{heading}");
        assert_eq!(ends("沂河饲料工会"), json!(null));
    }
}

#[test]
fn a_column_of_the_term_that_holds_both_days_and_a_head_of_two_lines_stay_as_they_are() {
    for (n, (head, term)) in [
        (
            "工会名称,姓名,职务,届次,任期,任期起,任期止\n",
            "2024.3–2027.3,2024.3.18,2027.3.17",
        ),
        (
            "工会名称,姓名,职务,届次,任期,\n,,,,起,止\n",
            "2024.3.18,2027.3.17",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let desk = Desk::new();
        let text = format!("{head}沂河电子厂工会,王立本,主席,2,{term}\n");
        let preview = take(&desk, "officers", &write(&desk, &format!("{n}.csv"), &text));
        assert_eq!(preview["added"], json!(1), "{preview}");
        let warned = page(&desk, &preview, "warned")[0]["warnings"].clone();
        assert_eq!(warned, json!(["会员花名册里没有这个人，只记姓名"]));
        let bodies = union(&desk, FACTORY)["bodies"].clone();
        assert_eq!(bodies[0]["ends_on"], json!("2027-03-18"));
    }
}
