//! 会员: joining, transfer, retention, the roll as of any day, masking and its log.

use serde_json::{Value, json};
use std::path::Path;
use taizhang_testkit::{Desk, FACTORY};

const OTHER: &str = "371323-BCC";

fn two_unions() -> Desk {
    let desk = Desk::new();
    desk.add_union(OTHER, "沂河板材厂工会");
    desk
}

fn card(desk: &Desk, id: &str) -> Value {
    desk.call("member_get", json!({ "id": id }))
}

fn rows_as_of(desk: &Desk, union: &str, day: &str) -> Value {
    let to = desk.path(&format!("{union}-{day}.xlsx"));
    desk.call(
        "roll_export",
        json!({ "to": to, "union": union, "as_of": day, "unmask_reason": null }),
    )["rows"]
        .clone()
}

#[test]
fn birth_date_and_sex_come_from_the_number() {
    let desk = Desk::new();
    let card = card(&desk, &desk.enrol(0));
    assert_eq!(
        (&card["birth"], &card["sex"], &card["age"]),
        (&json!("1968-01-01"), &json!("女"), &json!(58))
    );
    assert_eq!(card["missing"], json!([]));
}

#[test]
fn numbers_are_masked_and_revealing_one_leaves_a_line_in_the_log() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    let person = taizhang_app::invented_person(0);
    let shown = card(&desk, &id);
    assert_eq!(shown["phone_masked"], json!("199****0000"));
    assert!(!shown.to_string().contains(&person.citizen_no));
    let revealed = desk.call(
        "member_reveal",
        json!({ "id": id, "field": "id", "reason": "办理慰问" }),
    );
    assert_eq!(revealed["value"], json!(person.citizen_no));
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(
        (&newest["operator"], &newest["reason"]),
        (&json!("赵主席"), &json!("办理慰问"))
    );
    assert!(!newest.to_string().contains(&person.citizen_no));
}

#[test]
fn an_export_is_masked_unless_a_reason_is_given() {
    let desk = Desk::new();
    desk.enrol(0);
    let person = taizhang_app::invented_person(0);
    let export = |file: &str, reason: Value| {
        let to = desk.path(file);
        desk.call(
            "roll_export",
            json!({ "to": to, "union": FACTORY, "as_of": null, "unmask_reason": reason }),
        );
        desk.look_at(FACTORY, Path::new(&to))
    };
    let numbers = |preview: &Value| -> u64 { preview["unchanged"].as_u64().unwrap() };
    assert_eq!(numbers(&export("masked.xlsx", Value::Null)), 1);
    assert_eq!(numbers(&export("full.xlsx", json!("上级核对"))), 1);
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["reason"], json!("上级核对"));
    assert!(!newest.to_string().contains(&person.citizen_no));
}

#[test]
fn one_person_is_a_member_of_one_union() {
    let desk = two_unions();
    desk.enrol(0);
    let person = taizhang_app::invented_person(0);
    let again = json!({ "union": OTHER, "name": person.name, "document_no": person.citizen_no, "joined_on": "2026-01-05" });
    let failure = desk.refuse("member_enrol", again);
    assert_eq!(
        (failure.code.as_str(), failure.fields[0].field.as_str()),
        ("already_active", "document_no")
    );
}

#[test]
fn a_wrong_number_is_refused_and_named() {
    let desk = Desk::new();
    let form = |number: &str| json!({ "union": FACTORY, "name": "王秀兰", "document_no": number, "joined_on": "2026-01-05" });
    assert_eq!(
        desk.refuse("member_enrol", form("37132319720213002")).code,
        "id_length"
    );
    assert_eq!(
        desk.refuse("member_enrol", form("371323197213130021")).code,
        "id_date"
    );
    assert_eq!(
        desk.refuse("member_enrol", form("371323196801012001")).code,
        "id_check_digit"
    );
}

#[test]
fn a_transfer_moves_the_membership_on_its_day() {
    let desk = two_unions();
    let id = desk.enrol(0);
    let moved = desk.call(
        "member_transfer",
        json!({ "id": id, "to": OTHER, "on": "2026-03-10", "document": "介〔2026〕8号" }),
    );
    assert_eq!(
        card(&desk, moved["id"].as_str().unwrap())["union_code"],
        json!(OTHER)
    );
    assert_eq!(
        (
            rows_as_of(&desk, FACTORY, "2026-03-09"),
            rows_as_of(&desk, OTHER, "2026-03-09")
        ),
        (json!(1), json!(0))
    );
    assert_eq!(
        (
            rows_as_of(&desk, FACTORY, "2026-03-10"),
            rows_as_of(&desk, OTHER, "2026-03-10")
        ),
        (json!(0), json!(1))
    );
}

#[test]
fn a_transfer_out_of_the_ledger_ends_the_membership_and_says_where_to() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    let out = |outside: Value| json!({ "id": id, "to": null, "outside": outside, "on": "2026-03-10", "document": "介〔2026〕8号" });
    assert_eq!(
        desk.refuse("member_transfer", out(json!(" "))).code,
        "bad_request"
    );
    desk.call("member_transfer", out(json!("日照港工会")));
    let shown = card(&desk, &id);
    assert_eq!(shown["status"], json!("ended"));
    let last = shown["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["kind_label"], &last["document"]),
        (&json!("转出"), &json!("转往日照港工会　介〔2026〕8号"))
    );
    assert_eq!(rows_as_of(&desk, FACTORY, "2026-03-09"), json!(1));
    assert_eq!(rows_as_of(&desk, FACTORY, "2026-03-10"), json!(0));
}

#[test]
fn the_roll_of_a_day_before_joining_is_empty() {
    let desk = Desk::new();
    // Joined 2019-03-01.
    desk.enrol(0);
    assert_eq!(rows_as_of(&desk, FACTORY, "2019-02-28"), json!(0));
    assert_eq!(rows_as_of(&desk, FACTORY, "2019-03-01"), json!(1));
}

#[test]
fn a_retained_member_is_no_active_one_and_can_come_back() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    desk.call(
        "member_retain",
        json!({ "id": id, "on": "2026-02-01", "reason": "unemployed" }),
    );
    assert_eq!(card(&desk, &id)["status"], json!("retained"));
    desk.call("member_resume", json!({ "id": id, "on": "2026-05-01" }));
    let shown = card(&desk, &id);
    assert_eq!(shown["status"], json!("active"));
    let kinds: Vec<&str> = shown["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["joined", "retained", "resumed"]);
}

#[test]
fn steps_come_in_order_and_not_in_the_future() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    assert_eq!(
        desk.refuse("member_resume", json!({ "id": id, "on": "2026-05-01" }))
            .code,
        "out_of_order"
    );
    let early = json!({ "id": id, "on": "2018-01-01", "reason": "withdrawn" });
    assert_eq!(desk.refuse("member_end", early).code, "before_last_event");
    let late = json!({ "id": id, "on": "2026-11-23", "reason": "withdrawn" });
    assert_eq!(desk.refuse("member_end", late).code, "in_future");
}

#[test]
fn a_correction_changes_what_it_says_and_keeps_masked_numbers() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    let masked = card(&desk, &id)["id_masked"].clone();
    let form = json!({ "union": FACTORY, "name": "王晓艳", "document_no": masked, "department": "二车间" });
    desk.call("member_edit", json!({ "id": id, "form": form }));
    let person = taizhang_app::invented_person(0);
    let value = desk.call(
        "member_reveal",
        json!({ "id": id, "field": "id", "reason": "核对" }),
    );
    assert_eq!(value["value"], json!(person.citizen_no));
    let shown = card(&desk, &id);
    assert_eq!(
        (&shown["name"], &shown["department"]),
        (&json!("王晓艳"), &json!("二车间"))
    );
}

#[test]
fn every_field_of_the_real_name_register_is_entered_shown_and_corrected() {
    let desk = Desk::new();
    let mut form = json!({
        "union": FACTORY, "name": "沈玉兰", "document_kind": "护照", "document_no": "E12345678", "sex": "女", "birth": "1990-02-28",
        "phone": "19900000077", "ethnicity": "回族", "political": "群众", "education": "大专", "household": "居民",
        "registered_at": "沂水县许家湖镇", "native_place": "山东沂水", "worked_since": "2008.07", "skill": "高级工",
        "model_worker": "市级劳模", "hardship_worker": false, "migrant": true, "employment_form": "新就业形态",
        "work_status": "在岗", "platform_group": "快递员", "workplace": "许家湖快递站", "department": "投递组",
        "post": "投递", "card_no": "G077", "joined_on": "2012-03", "note": "夜班", "explanation": null,
    });
    let id = desk.call("member_enrol", form.clone())["id"].clone();
    let shown = |id: &Value| desk.call("member_get", json!({ "id": id }));
    let before = shown(&id);
    form["worked_since"] = json!("2008-07");
    for (field, value) in form.as_object().unwrap() {
        if !["union", "document_no", "phone"].contains(&field.as_str()) {
            assert_eq!(&before[field], value, "{field}");
        }
    }
    form["joined_on"] = json!("2012-03-05");
    form["birth"] = json!("1990-03-01");
    form["platform_group"] = json!("网约送餐员");
    desk.call("member_edit", json!({ "id": id, "form": form }));
    let after = shown(&id);
    let words = |card: &Value| {
        ["joined_on", "birth", "platform_group"]
            .map(|field| card[field].as_str().unwrap().to_owned())
    };
    assert_eq!(words(&after), ["2012-03-05", "1990-03-01", "网约送餐员"]);
    desk.call("undo_last", json!({}));
    assert_eq!(words(&shown(&id)), words(&before));
    for (field, value, code) in [
        ("joined_on", "2026-12-01", "in_future"),
        ("joined_on", "去年", "bad_day"),
        ("worked_since", "08年", "bad_day"),
        ("work_status", "在家", "bad_choice"),
        ("model_worker", "五好", "bad_choice"),
    ] {
        let mut wrong = form.clone();
        wrong[field] = json!(value);
        let request = json!({ "id": id, "form": wrong });
        assert_eq!(desk.refuse("member_edit", request).code, code, "{field}");
    }
}

#[test]
fn a_post_in_the_committee_stands_on_the_members_record() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    let name = card(&desk, &id)["name"].clone();
    desk.call(
        "body_elect",
        json!({ "union": FACTORY, "kind": "committee", "term_no": 3, "elected_on": "2024-05-20", "years": 3, "approval_no": null,
                "officers": [{ "name": name, "post": "主席", "full_time": false }] }),
    );
    assert_eq!(card(&desk, &id)["offices"], json!(["沂河电子厂工会主席"]));
}

#[test]
fn the_same_sound_and_birth_date_is_shown_as_a_possible_twin_until_it_is_denied() {
    let desk = Desk::new();
    let first = desk.enrol(0);
    let second = desk.call(
        "member_enrol",
        json!({ "union": FACTORY, "name": "王小燕", "document_kind": "passport", "document_no": "E12345678", "joined_on": "2026-01-05",
                "phone": "19900000000" }),
    );
    assert_eq!(second["twins"][0]["name"], json!("王晓燕"));
    let (a, b) = (
        card(&desk, &first),
        card(&desk, second["id"].as_str().unwrap()),
    );
    desk.call(
        "not_same_person",
        json!({ "a": a["person"], "b": b["person"] }),
    );
    assert_eq!(card(&desk, &first)["twins"], json!([]));
}

#[test]
fn the_last_act_can_be_undone() {
    let desk = Desk::new();
    let id = desk.enrol(0);
    desk.call(
        "member_retain",
        json!({ "id": id, "on": "2026-02-01", "reason": "retired" }),
    );
    desk.call("undo_last", json!({}));
    assert_eq!(card(&desk, &id)["status"], json!("active"));
}

#[test]
fn what_is_missing_makes_a_record_unqualified() {
    let desk = Desk::new();
    desk.enrol(0);
    desk.call(
        "member_enrol",
        json!({ "union": FACTORY, "name": "李强", "joined_on": "2026-01-05" }),
    );
    let page = |only: bool| json!({ "union": FACTORY, "status": "active", "only_unqualified": only, "after": null, "limit": 10 });
    let totals = desk.call("member_page", page(false))["totals"].clone();
    assert_eq!(
        (
            &totals["members"],
            &totals["qualified"],
            &totals["unqualified"]
        ),
        (&json!(2), &json!(1), &json!(1))
    );
    assert_eq!(
        desk.call("member_page", page(true))["rows"][0]["name"],
        json!("李强")
    );
}

#[test]
fn the_roll_is_shown_as_it_stood_on_any_day() {
    let desk = Desk::new();
    let first = desk.enrol(0);
    desk.enrol(1);
    desk.call(
        "member_end",
        json!({ "id": first, "on": "2026-11-10", "reason": "withdrawn" }),
    );
    let on = |day: Value| {
        let page = desk.call(
            "member_page",
            json!({ "union": null, "status": "active", "only_unqualified": false, "after": null, "limit": 1, "as_of": day }),
        );
        (
            page["totals"]["members"].clone(),
            page["rows"].as_array().unwrap().len(),
            page["next"].is_null(),
        )
    };
    assert_eq!(on(Value::Null), (json!(1), 1, true));
    assert_eq!(on(json!("2026-11-09")), (json!(2), 1, false));
    assert_eq!(on(json!("2026-11-10")), (json!(1), 1, true));
    assert_eq!(on(json!("1999-01-01")), (json!(0), 0, true));
}
