//! 收着的档案内容: what a file says of illness, debts and a child's school is shown while the chair has opened it, edited only by who
//! saw it, and one look each; what nobody agreed to is said.

use crate::sensitive::{NUMBER, file, file_with, log, of_household, open};
use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

/// A visit that says more than figures.
fn visit(desk: &Desk, id: &str) {
    let visit = json!({
        "id": id, "on": "2026-11-20", "year": null, "income": "21600", "rigid": "12000", "rigid_what": "透析和借款利息", "members": 2,
        "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": "李秀芬", "note": "欠亲戚四万多",
    });
    desk.call("survey_put", visit);
}

/// The line of somebody of a household, as its form holds it, with what was typed over it.
fn words_of(line: &Value, more: &Value) -> Value {
    let mut words =
        json!({ "relation": line["relation"], "name": line["name"], "birth": line["birth"] });
    for (field, value) in more.as_object().unwrap() {
        words[field] = value.clone();
    }
    words
}

#[test]
fn what_a_file_says_of_illness_debts_and_a_childs_school_is_shown_while_it_is_open_and_is_one_look()
{
    let desk = Desk::new();
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    visit(&desk, &id);
    let get = || desk.call("file_get", json!({ "id": id }));
    let child = get()["family"][1].clone();
    let school =
        json!({ "place": "东关小学", "stage": "primary", "entered_year": 2021, "school_years": 6 });
    let put = |words: Value, shown: bool| json!({ "id": id, "member": child["id"], "words": words, "shown": shown });
    // Where nothing stands yet anybody writes it down.
    desk.call("family_put", put(words_of(&child, &school), false));

    let sealed = get();
    let told = sealed.to_string();
    for hidden in ["透析", "利息", "四万多", "东关小学", "primary", "2021"] {
        assert!(!told.contains(hidden), "{hidden} in {told}");
    }
    for place in [
        "/shown",
        "/words/cause_text",
        "/surveys/0/note",
        "/family/1/place",
    ] {
        let at = sealed.pointer(place).unwrap();
        assert!(at.is_null() || at == &json!(false), "{place}: {at}");
    }
    for place in [
        "/words/sealed",
        "/surveys/0/sealed",
        "/family/1/sealed",
        "/family/1/child",
    ] {
        assert_eq!(sealed.pointer(place), Some(&json!(true)), "{place}");
    }
    assert_eq!(sealed["family"][0]["sealed"], json!(false));
    assert!(log(&desk, "seen").is_empty());

    open(&desk);
    let open = get();
    assert_eq!(open["words"]["cause_text"], json!("透析自付每月三千多"));
    assert_eq!(open["surveys"][0]["rigid_what"], json!("透析和借款利息"));
    assert_eq!(open["family"][1]["place"], json!("东关小学"));
    assert_eq!(
        (&open["shown"], &open["words"]["sealed"]),
        (&json!(true), &json!(false))
    );
    // One opening of the file is one line, however often the page reads it; another file between is another opening.
    get();
    desk.call("file_secrets", json!({ "id": id }));
    let looks = || {
        log(&desk, "seen")
            .iter()
            .filter(|line| line.contains("2020-003"))
            .count()
    };
    assert_eq!(looks(), 1);
    let other = file_with(&desk, FACTORY, ("371323197606300014", ""), "2020-004");
    desk.call("file_get", json!({ "id": other }));
    get();
    assert_eq!(looks(), 2);
}

#[test]
fn a_form_never_writes_over_what_it_did_not_show() {
    let desk = Desk::new();
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    let text = || {
        let shown = desk.call("file_get", json!({ "id": id }));
        shown["words"]["cause_text"].clone()
    };
    let word = |text: Value, shown: bool| json!({ "id": id, "form": { "file_no": "2020-003", "size": 2, "village": "东河村", "cause_text": text }, "shown": shown });
    // Put away: the rest of the form is kept, what stands there stays, and nothing is written in its place.
    desk.call("file_word", word(Value::Null, false));
    let refused = desk.refuse("file_word", word(json!("写错了"), false));
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("sealed", "cause_text")
    );
    // The form showed it, and it was put away before it was kept: cleared or changed it is refused, left alone it is kept.
    for changed in [Value::Null, json!("改过的")] {
        assert_eq!(desk.refuse("file_word", word(changed, true)).code, "sealed");
    }
    desk.call("file_word", word(json!("透析自付每月三千多"), true));
    open(&desk);
    assert_eq!(text(), json!("透析自付每月三千多"));
    desk.call("file_word", word(json!("透析，每周三次"), true));
    assert_eq!(text(), json!("透析，每周三次"));
    desk.call("file_word", word(Value::Null, true));
    assert_eq!(text(), Value::Null);
    let view = desk.call("file_get", json!({ "id": id }));
    assert_eq!(view["words"]["village"], json!("东河村"));
    // A child's school likewise; a grown-up's place is anybody's to correct.
    let child = &view["family"][1];
    let put = |member: &Value, more: Value, shown: bool| json!({ "id": id, "member": member["id"], "words": words_of(member, &more), "shown": shown });
    desk.call(
        "family_put",
        put(child, json!({ "place": "东关小学" }), true),
    );
    desk.call("sensitive_close", json!({}));
    desk.call("family_put", put(child, json!({}), false));
    let refused = desk.refuse(
        "family_put",
        put(child, json!({ "place": "西关小学" }), false),
    );
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("sealed", "place")
    );
    let head = &view["family"][0];
    for place in ["一车间", "二车间"] {
        desk.call("family_put", put(head, json!({ "place": place }), false));
    }
    open(&desk);
    let view = desk.call("file_get", json!({ "id": id }));
    assert_eq!(
        (&view["family"][0]["place"], &view["family"][1]["place"]),
        (&json!("二车间"), &json!("东关小学"))
    );
}

#[test]
fn a_file_says_which_agreement_is_missing_with_its_article() {
    let desk = Desk::new();
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    let missing = || {
        let view = desk.call("file_get", json!({ "id": id }));
        let notices = view["notices"].as_array().unwrap().clone();
        let of = |notice: &Value| (notice["severity"].clone(), notice["article"].clone());
        let of_kind = notices.iter().filter(|notice| notice["code"] == "consent");
        of_kind.map(of).collect::<Vec<_>>()
    };
    let health = (json!("verify"), json!("个人信息保护法 第二十九条"));
    let guardian = (json!("error"), json!("个人信息保护法 第三十一条"));
    // The head's illness is recorded; of the child nothing is yet.
    assert_eq!(missing(), std::slice::from_ref(&health));
    let view = desk.call("file_get", json!({ "id": id }));
    let words = words_of(&view["family"][1], &json!({ "place": "东关小学" }));
    desk.call(
        "family_put",
        json!({ "id": id, "member": view["family"][1]["id"], "words": words }),
    );
    assert_eq!(missing(), [health, guardian.clone()]);
    let agree = |kind: &str| json!({ "id": id, "kind": kind, "member": null, "given_by": "单凤霞", "relation": "母亲", "on": "2026-11-20" });
    desk.call("consent_put", agree("sensitive"));
    assert_eq!(missing(), [guardian]);
    desk.call("consent_put", agree("guardian"));
    assert_eq!(missing(), []);
}

#[test]
fn a_number_whose_check_digit_is_wrong_is_named_at_its_field_once() {
    let desk = Desk::new();
    let id = file(&desk, FACTORY, NUMBER, "2020-003");
    let words = of_household("spouse", "马永安", "371323198402110030");
    let refused = desk.refuse(
        "family_put",
        json!({ "id": id, "member": null, "words": words }),
    );
    assert_eq!(refused.code, "id_check_digit");
    let fields: Vec<&str> = refused
        .fields
        .iter()
        .map(|fault| fault.field.as_str())
        .collect();
    assert_eq!(fields, ["document_no"]);
}
