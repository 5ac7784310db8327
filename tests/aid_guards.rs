//! Aid given one by one: every guard before it, tuition with nobody missed, the money of a year by source and project.

use crate::aid::{enter, fund, household, household_of};
use serde_json::{Value, json};
use taizhang_app::invented_person;
use taizhang_testkit::{Desk, FACTORY, TOWNSHIP};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn aid(file: &str, fund: &str, on: &str, amount: &str) -> Value {
    json!({
        "union": TOWNSHIP, "project": "warmth", "fund": fund, "on": on, "file": file, "member": null, "employer": null, "payee": null,
        "way": "cash", "amount": amount, "goods": null, "quantity": null, "value": null, "approved_by": null, "signed": true,
        "relative": false, "school_year": null, "stage": null, "note": null, "confirmed": false,
    })
}

#[test]
fn every_guard_answers_before_aid_is_given() {
    let desk = Desk::new();
    let money = fund(&desk, "2026年本级经费", "own");
    enter(&desk, &money, "10000", &Value::Null, &Value::Null);
    let file = household(&desk, 0);
    let refused = |request: Value| desk.refuse("aid_give", request);
    let code = |request: Value| refused(request).code;
    let with = |changes: Value| {
        let mut request = aid(&file, &money, "2026-01-20", "100");
        let changed = request.as_object_mut().unwrap();
        changed.extend(changes.as_object().unwrap().clone());
        request
    };
    assert_eq!(
        code(with(json!({ "file": null, "payee": "无档人" }))),
        "no_open_file"
    );
    assert_eq!(code(with(json!({ "amount": "3000.01" }))), "over_cap_time");
    assert_eq!(
        code(with(json!({ "amount": null, "goods": "大米 2 袋" }))),
        "goods_unvalued"
    );
    assert_eq!(code(with(json!({ "amount": null }))), "empty");
    assert_eq!(code(with(json!({ "fund": null }))), "aid_no_fund");
    assert_eq!(code(with(json!({ "on": "2026-11-23" }))), "day_in_future");
    assert_eq!(
        code(with(json!({ "project": "living", "amount": "10000.01" }))),
        "fund_overdrawn"
    );
    assert!(
        refused(with(json!({ "project": "living", "amount": "10000.01" })))
            .message
            .contains("10000.00")
    );
    assert_eq!(
        code(with(json!({ "relative": true }))),
        "relative_unapproved"
    );
    assert_eq!(
        code(with(json!({ "relative": true, "approved_by": "赵主席" }))),
        "relative_unapproved",
        "the operator"
    );
    let mut relative =
        with(json!({ "relative": true, "approved_by": "周立新", "project": "living" }));
    let doubts = |request: &Value| -> Vec<String> {
        let reply = desk.call("aid_give", request.clone());
        let advice = reply["advice"].as_array().unwrap();
        advice
            .iter()
            .map(|notice| text(&notice["code"]).to_owned())
            .collect()
    };
    assert_eq!(doubts(&relative), ["relative"]);
    relative["confirmed"] = json!(true);
    assert_eq!(doubts(&relative), Vec::<String>::new());

    // 6,000.01 in a calendar year, with the figure and the source.
    for on in ["2026-01-10", "2026-02-10"] {
        let mut paid = aid(&file, &money, on, "3000");
        paid["confirmed"] = json!(true);
        paid["note"] = json!("两节慰问");
        desk.call("aid_give", paid);
    }
    let mut over = aid(&file, &money, "2026-03-10", "0.01");
    over["confirmed"] = json!(true);
    over["note"] = json!("再发");
    let said = refused(over);
    assert_eq!(said.code, "over_cap_year");
    assert!(
        said.message.contains("6000.01") && said.message.contains("6000.00 元"),
        "{}",
        said.message
    );

    // 同一项目一年两次: with a reason.
    let mut again = with(json!({ "project": "living", "on": "2026-05-01" }));
    assert_eq!(doubts(&again), ["same_project"]);
    again["confirmed"] = json!(true);
    assert_eq!(code(again.clone()), "empty");
    again["note"] = json!("住院复发");
    assert_eq!(doubts(&again), Vec::<String>::new());

    // 户名不是本人: the card is looked at, cash is not.
    let account = json!({
        "id": file, "holder": "钱小芬", "bank": "农商行", "branch": null, "card_no": "6222020000000000007",
    });
    desk.call("account_put", account);
    let card = with(json!({ "project": "medical", "way": "card" }));
    assert_eq!(doubts(&card), ["other_holder"]);

    // 不满十四周岁: without and with the guardian's consent.
    let child = json!([{ "relation": "child", "name": "赵小暑", "birth": "2015-07-07", "livelihood": "student", "stage": "primary" }]);
    let person = invented_person(7);
    let family = household_of(&desk, &person.name, &person.citizen_no, &child);
    let shown = desk.call("aid_payees", json!({ "query": person.name, "limit": 5 }));
    let member = shown["rows"][0]["family"][1]["id"].clone();
    let mut of_child = aid(&family, &money, "2026-08-25", "100");
    of_child["project"] = json!("living");
    of_child["member"] = member.clone();
    assert_eq!(code(of_child.clone()), "guardian_missing");
    let consent = json!({
        "id": family, "kind": "guardian", "member": member, "given_by": person.name, "relation": "父亲", "on": "2026-08-01",
    });
    desk.call("consent_put", consent);
    assert_eq!(doubts(&of_child), Vec::<String>::new());

    // 档案已经退出; and one that is only applied for.
    let end = json!({ "id": file, "exit": "recovered", "on": "2026-10-01", "why": "就业", "approval": "沂工〔2026〕9号" });
    desk.call("file_end", end);
    assert_eq!(
        code(with(json!({ "on": "2026-10-10", "project": "legal" }))),
        "file_ended"
    );
    let person = invented_person(9);
    let applied = json!({
        "union": FACTORY, "applied_on": "2026-11-01", "form": { "size": 1 },
        "family": [{ "relation": "head", "name": person.name, "document_no": person.citizen_no }],
    });
    let applied = text(&desk.call("file_open", applied)["id"]).to_owned();
    assert_eq!(
        code(aid(&applied, &money, "2026-11-10", "100")),
        "file_applying"
    );
    let undone = desk.refuse("fund_drop", json!({ "id": money, "why": "记错" }));
    assert_eq!(undone.code, "fund_used");
    let late = json!({ "fund": money, "on": "2026-11-01", "amount": null, "goods": "米", "from_whom": null, "round": null, "note": null });
    assert_eq!(desk.refuse("fund_enter", late).code, "goods_unvalued");
}

#[test]
fn students_without_tuition_aid_are_named_until_nobody_is_missed() {
    let desk = Desk::new();
    let money = fund(&desk, "2026年金秋助学", "upper");
    enter(&desk, &money, "10000", &Value::Null, &Value::Null);
    let student = |name: &str, stage: Value| json!({ "relation": "child", "name": name, "birth": "2008-05-01", "livelihood": "student", "stage": stage, "place": "沂水一中" });
    let person = invented_person(3);
    let family = household_of(
        &desk,
        &person.name,
        &person.citizen_no,
        &json!([
            student("赵小满", json!("university")),
            student("赵小雪", Value::Null),
            student("赵小寒", json!("middle"))
        ]),
    );
    let list = |missed: bool| {
        desk.call(
            "tuition_list",
            json!({ "school_year": 2026, "missed": missed }),
        )
    };
    let page = list(true);
    assert_eq!(
        (&page["students"], &page["missed"], &page["verify"]),
        (&json!(3), &json!(2), &json!(true))
    );
    let rows = page["rows"].as_array().unwrap().clone();
    let labels: Vec<&str> = rows.iter().map(|row| text(&row["label"])).collect();
    assert_eq!(labels, ["还没有助学", "学段没有登记"]);
    let mut given = aid(&family, &money, "2026-08-27", "3000");
    given["project"] = json!("schooling");
    given["member"] = rows[0]["member"].clone();
    given["school_year"] = json!(2026);
    desk.call("aid_give", given);
    let page = list(true);
    assert_eq!(
        (&page["aided"], &page["missed"], &page["amount"]),
        (&json!(1), &json!(1), &json!("3000.00"))
    );
    let to = desk.path("students.xlsx");
    let written = desk.call(
        "tuition_list_write",
        json!({ "list": { "school_year": 2026 }, "to": to }),
    );
    assert_eq!(written["rows"], json!(3));
    assert_eq!(desk.figures(["1023", "1024"]), ["1", "3000.00"]);
    let form = desk.call(
        "paper_form",
        json!({ "name": "金秋助学申请表", "union": null, "about": { "kind": "student", "id": rows[0]["member"] } }),
    );
    let values = &form["values"];
    assert_eq!(
        (
            &values["学生姓名"],
            &values["学段"],
            &values["就读学校"],
            &values["联系电话"]
        ),
        (
            &json!("赵小满"),
            &json!("本科"),
            &json!("沂水一中"),
            &json!("138****0000")
        )
    );
    assert!(!form.to_string().contains(&person.citizen_no));
}

#[test]
fn the_money_of_a_year_is_told_by_source_and_project_and_opens_to_its_rows() {
    let desk = Desk::new();
    let own = fund(&desk, "2026年本级经费", "own");
    let fiscal = fund(&desk, "2026年财政拨款", "fiscal");
    for money in [&own, &fiscal] {
        enter(&desk, money, "10000", &Value::Null, &Value::Null);
    }
    let file = household(&desk, 0);
    let mut living = aid(&file, &fiscal, "2026-03-05", "800");
    living["project"] = json!("living");
    desk.call("aid_give", living);
    let mut medical = aid(&file, &own, "2026-03-06", "1200");
    medical["project"] = json!("medical");
    medical["goods"] = json!("营养品");
    medical["value"] = json!("150");
    let given = desk.call("aid_give", medical);
    assert_eq!(
        given["ids"].as_array().unwrap().len(),
        2,
        "money and goods apart"
    );
    let year = desk.call("aid_year", json!({ "year": 2026 }));
    assert_eq!(
        (&year["total"], &year["goods"], &year["times"]),
        (&json!("2150.00"), &json!("150.00"), &json!(3))
    );
    let sources: Vec<&str> = year["sources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["label"]))
        .collect();
    assert_eq!(sources, ["财政拨款", "本级经费"]);
    assert_eq!(year["months"][2], json!([800.0, 1350.0]));
    let ask =
        json!({ "source": "own", "project": "medical", "year": 2026, "month": 3, "limit": 1 });
    let page = desk.call("aid_list", ask.clone());
    assert_eq!(
        (&page["total"], &page["amount"]),
        (&json!(2), &json!("1350.00"))
    );
    let mut next = ask.clone();
    next["after"] = page["next"].clone();
    let rest = desk.call("aid_list", next);
    assert_eq!(
        (rest["rows"].as_array().unwrap().len(), &rest["next"]),
        (1, &Value::Null)
    );
    let to = desk.path("aid.xlsx");
    assert_eq!(
        desk.call("aid_list_write", json!({ "list": ask, "to": to }))["rows"],
        json!(2)
    );
    let back = json!({ "id": given["ids"][0], "why": "银行退回" });
    desk.call("aid_take_back", back);
    let funds = desk.call("fund_list", json!({}))["funds"].clone();
    assert!(funds.to_string().contains("9850.00"), "{funds}");
}
