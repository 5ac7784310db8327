//! 困难职工档案: the life of a file from the application to its end, every bad input answered at its field, and nothing that stands
//! behind the second unlock anywhere else.

use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY, PASSPHRASE, TOWNSHIP};

const HEAD: &str = "371323197403080015";
const WIFE: &str = "371323197503080020";
const CHILD: &str = "371323201503080011";
/// What must stand nowhere but behind the second unlock.
const CARD: &str = "6222000000000000018";
const ILLNESS: &str = "慢性肾功能衰竭尿毒症期";
const HERS: &str = "王审计自己记得住的一句话 2026";

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The same office on a later day.
pub fn on(desk: Desk, day: &str) -> Desk {
    let desk = desk.on(day);
    let open = json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE });
    desk.call("ledger_open", open);
    desk
}

fn person(relation: &str, name: &str, document: Option<&str>) -> Value {
    json!({ "relation": relation, "name": name, "document_no": document })
}

fn application(family: &[Value], size: usize) -> Value {
    json!({
        "union": FACTORY, "applied_on": "2026-10-08", "family": family,
        "form": { "file_no": "K-07", "size": size, "village": "东村", "cause": "own_illness", "phone": "19900001234" },
    })
}

/// The file of a worker, a wife and a child.
pub fn opened(desk: &Desk) -> String {
    let family = [
        person("head", "赵德才", Some(HEAD)),
        person("spouse", "钱玉梅", Some(WIFE)),
        person("child", "赵小禾", Some(CHILD)),
    ];
    text(&desk.call("file_open", application(&family, 3))["id"]).to_owned()
}

fn view(desk: &Desk, id: &str) -> Value {
    desk.call("file_get", json!({ "id": id }))
}

fn survey(id: &str, on: &str, income: &str, per_capita: Option<&str>) -> Value {
    json!({
        "id": id, "on": on, "year": null, "income": income, "rigid": "6000", "rigid_what": "透析", "members": 3,
        "per_capita": per_capita, "harmed": false, "sudden_cost": null, "surveyor": "周明、王芳", "note": null,
    })
}

fn step(id: &str, code: &str, on: &str) -> Value {
    json!({ "id": id, "step": code, "on": on, "people": null, "document": null, "note": null })
}

pub fn decide(id: &str, on: &str) -> Value {
    json!({ "id": id, "category": "deep", "on": on, "people": null, "document": "沂工困〔2026〕12号", "note": null })
}

fn end(id: &str, on: &str) -> Value {
    json!({ "id": id, "exit": "recovered", "on": on, "why": "孩子工作了", "approval": "沂工困〔2027〕3号" })
}

fn consent(id: &str, kind: &str, on: &str) -> Value {
    json!({ "id": id, "kind": kind, "member": null, "given_by": "赵德才", "relation": "本人", "on": on })
}

fn word(desk: &Desk, id: &str, changes: &Value) {
    let mut form = json!({ "file_no": "K-07", "size": 3, "village": "东村", "category": "deep", "cause": "own_illness" });
    for (key, value) in changes.as_object().unwrap() {
        form[key] = value.clone();
    }
    desk.call("file_word", json!({ "id": id, "form": form }));
}

/// Codes of what does not agree, those that must be mended first.
fn faults(desk: &Desk, id: &str) -> Vec<String> {
    let notices = view(desk, id)["notices"].clone();
    let all = notices.as_array().unwrap().iter();
    all.filter(|notice| notice["severity"] == "error")
        .map(|notice| text(&notice["code"]).to_owned())
        .collect()
}

fn refused(desk: &Desk, command: &str, request: Value) -> (String, String) {
    let failure = desk.refuse(command, request);
    assert!(
        !failure.hint.is_empty(),
        "what to do next: {}",
        failure.message
    );
    let field = failure.fields.first().map(|field| field.field.clone());
    (failure.code, field.unwrap_or_default())
}

fn listed(desk: &Desk, filter: &str) -> Vec<String> {
    let request =
        json!({ "filter": filter, "union": null, "category": null, "after": null, "limit": 50 });
    let page = desk.call("file_list", request);
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| text(&row["name"]).to_owned()).collect()
}

/// Walks a file to the review of 28 October 2026: what is left is the county's.
pub fn review(desk: &Desk, id: &str) {
    desk.call(
        "survey_put",
        survey(id, "2026-10-10", "36000", Some("833.33")),
    );
    word(desk, id, &json!({}));
    desk.call("consent_put", consent(id, "publication", "2026-10-10"));
    desk.call("file_step", step(id, "published", "2026-10-12"));
    desk.call("file_step", step(id, "uncontested", "2026-10-26"));
    desk.call("file_step", step(id, "reviewed", "2026-10-28"));
}

/// On file since the 2 November 2026.
fn on_file(desk: Desk) -> (Desk, String) {
    let id = opened(&desk);
    review(&desk, &id);
    desk.call("file_decide", decide(&id, "2026-11-02"));
    (desk, id)
}

#[test]
fn a_file_lives_from_the_application_to_its_end_and_is_surveyed_again() {
    let desk = Desk::new();
    let id = opened(&desk);
    assert_eq!(view(&desk, &id)["state"], "applying");
    assert_eq!(listed(&desk, "applying"), ["赵德才"]);
    let (code, field) = refused(&desk, "file_step", step(&id, "published", "2026-10-08"));
    assert_eq!((code.as_str(), field.as_str()), ("empty", "category"));
    drop(desk);

    let (desk, id) = on_file(Desk::new());
    let file = view(&desk, &id);
    assert_eq!(file["state"], "on_file");
    assert_eq!(file["surveys"][0]["per_capita"], 83_333);
    assert_eq!(faults(&desk, &id), Vec::<String>::new());
    assert_eq!(listed(&desk, "on_file"), ["赵德才"]);
    assert_eq!(listed(&desk, "applying"), Vec::<String>::new());

    let desk = on(desk, "2027-11-20");
    assert!(
        view(&desk, &id)["resurvey_left"].as_i64().unwrap() < 0,
        "a year has gone by since the visit"
    );
    assert_eq!(listed(&desk, "due"), ["赵德才"]);
    desk.call("survey_put", survey(&id, "2027-11-19", "72000", None));
    let file = view(&desk, &id);
    assert_eq!(file["surveys"].as_array().unwrap().len(), 2);
    assert_eq!(file["surveys"][0]["income"], 7_200_000);
    assert!(file["resurvey_left"].as_i64().unwrap() > 0);
    assert_eq!(listed(&desk, "due"), Vec::<String>::new());

    for field in ["why", "approval"] {
        let mut request = end(&id, "2027-11-20");
        request[field] = json!(" ");
        let refused = refused(&desk, "file_end", request);
        assert_eq!(refused, ("empty".to_owned(), field.to_owned()));
    }
    desk.call("file_end", end(&id, "2027-11-20"));
    let file = view(&desk, &id);
    assert_eq!(
        (&file["state"], &file["ended"]),
        (&json!("ended"), &json!("脱困"))
    );
    assert_eq!(listed(&desk, "ended"), ["赵德才"]);
    for (command, request) in [
        ("survey_put", survey(&id, "2027-11-20", "1", None)),
        ("file_end", end(&id, "2027-11-20")),
        ("file_decide", decide(&id, "2027-11-20")),
    ] {
        assert_eq!(
            refused(&desk, command, request).0,
            "file_ended",
            "{command}"
        );
    }
    // In trouble again, the household applies anew.
    let mut again = application(&[person("head", "赵德才", Some(HEAD))], 1);
    again["applied_on"] = json!("2027-11-20");
    desk.call("file_open", again);
    assert_eq!(listed(&desk, "applying"), ["赵德才"]);
}

#[test]
fn what_does_not_agree_is_told_and_holds_the_publication_up() {
    let desk = Desk::new();
    let id = opened(&desk);
    desk.call(
        "survey_put",
        survey(&id, "2026-10-10", "36000", Some("900")),
    );
    desk.call("consent_put", consent(&id, "publication", "2026-10-10"));
    word(&desk, &id, &json!({ "size": 4 }));
    let wife = view(&desk, &id)["family"][1]["id"].clone();
    let mut words = person("spouse", "钱玉梅", Some(WIFE));
    words["birth"] = json!("1975-03-09");
    let put = |words: &Value| json!({ "id": id, "member": wife, "words": words });
    desk.call("family_put", put(&words));
    assert_eq!(faults(&desk, &id), ["size", "birth", "per_capita"]);
    let notices = view(&desk, &id)["notices"].to_string();
    assert!(
        notices.contains("家庭人口写的是 4 人，家庭成员列了 3 人"),
        "{notices}"
    );
    assert!(notices.contains("写的是 900.00 元"), "{notices}");
    assert!(notices.contains("833.33"), "{notices}");
    let (code, _) = refused(&desk, "file_step", step(&id, "published", "2026-10-12"));
    assert_eq!(code, "file_faults");

    word(&desk, &id, &json!({}));
    words["birth"] = json!("1975-03-08");
    desk.call("family_put", put(&words));
    desk.call(
        "survey_put",
        survey(&id, "2026-10-11", "36000", Some("833")),
    );
    assert_eq!(
        faults(&desk, &id),
        Vec::<String>::new(),
        "to the 元 is near enough"
    );
    desk.call("file_step", step(&id, "published", "2026-10-12"));
}

#[test]
fn every_bad_input_is_answered_at_its_field() {
    let desk = Desk::new();
    let id = opened(&desk);
    desk.add_union("371323-MY", "沂河木业工会");
    let other = |family: &[Value]| {
        let mut request = application(family, family.len());
        request["union"] = json!("371323-MY");
        request["form"]["file_no"] = Value::Null;
        request
    };
    // Two files for one household: the worker's own, or the wife's with the husband in it.
    for family in [
        vec![person("head", "赵德才", Some(HEAD))],
        vec![
            person("head", "钱玉兰", None),
            person("sibling", "钱玉梅", Some(WIFE)),
        ],
    ] {
        let failure = desk.refuse("file_open", other(&family));
        assert_eq!(
            (failure.code.as_str(), failure.fields[0].field.as_str()),
            ("already_on_file", "document_no")
        );
        assert!(
            failure.message.contains("沂河电子厂工会"),
            "{}",
            failure.message
        );
    }
    let mut late = application(&[person("head", "孙立国", None)], 1);
    late["applied_on"] = json!("2036-01-01");
    let nobody = application(&[person("spouse", "孙立国", None)], 1);
    let nameless = application(&[person("head", " ", None)], 1);
    let empty = application(&[person("head", "孙立国", None)], 0);
    let damaged = application(&[person("head", "孙立国", Some("371323197403080011"))], 1);
    let mut negative = survey(&id, "2026-10-08", "-1", None);
    let mut unread = survey(&id, "2026-10-08", "三万", None);
    let mut nobody_lives = survey(&id, "2026-10-08", "1", None);
    nobody_lives["members"] = json!(0);
    negative["rigid"] = json!("0");
    unread["rigid"] = Value::Null;
    let card = |card: &str, bank: &str, holder: &str| json!({ "id": id, "holder": holder, "bank": bank, "branch": null, "card_no": card });
    for (command, request, code, field) in [
        ("file_open", late, "day_in_future", "on"),
        ("file_open", nobody, "empty", "name"),
        ("file_open", nameless, "empty", "name"),
        ("file_open", empty, "bad_number", "size"),
        ("file_open", damaged, "id_check_digit", "document_no"),
        (
            "survey_put",
            survey(&id, "2026-10-07", "1", None),
            "day_before",
            "on",
        ),
        (
            "survey_put",
            survey(&id, "2036-10-08", "1", None),
            "day_in_future",
            "on",
        ),
        (
            "survey_put",
            survey(&id, "2026-10-08", "", None),
            "empty",
            "income",
        ),
        ("survey_put", negative, "bad_number", "income"),
        ("survey_put", unread, "bad_money", "income"),
        ("survey_put", nobody_lives, "bad_number", "members"),
        (
            "account_put",
            card("12345", "沂水农商行", "赵德才"),
            "empty",
            "card_no",
        ),
        ("account_put", card(CARD, " ", "赵德才"), "empty", "bank"),
        (
            "account_put",
            card(CARD, "沂水农商行", ""),
            "empty",
            "holder",
        ),
        (
            "file_step",
            step(&id, "visited", "2026-10-08"),
            "own_act",
            "",
        ),
        (
            "file_step",
            step(&id, "reviewed", "2026-10-08"),
            "step_too_soon",
            "step",
        ),
        ("file_end", end(&id, "2026-10-07"), "day_before", "on"),
    ] {
        let said = request.to_string();
        assert_eq!(
            refused(&desk, command, request),
            (code.to_owned(), field.to_owned()),
            "{command} {said}"
        );
    }
    let head = view(&desk, &id)["family"][0]["id"].clone();
    let remove = json!({ "member": head, "why": "写错了" });
    assert_eq!(refused(&desk, "family_remove", remove).0, "head_stays");
}

#[test]
fn nothing_is_published_without_consent_and_no_objection_before_the_time_is_over() {
    let desk = Desk::new();
    let id = opened(&desk);
    desk.call("survey_put", survey(&id, "2026-10-10", "36000", None));
    word(&desk, &id, &json!({}));
    let publish = || step(&id, "published", "2026-10-12");
    assert_eq!(refused(&desk, "file_step", publish()).0, "no_consent");
    desk.call("consent_put", consent(&id, "publication", "2026-10-10"));
    let given = view(&desk, &id)["consents"][0]["id"].clone();
    let withdraw = json!({ "id": id, "consent": given, "on": "2026-10-11" });
    desk.call("consent_withdraw", withdraw);
    assert_eq!(
        refused(&desk, "file_step", publish()).0,
        "no_consent",
        "a consent taken back is none (个人信息保护法 第十五条)"
    );
    desk.call("consent_put", consent(&id, "publication", "2026-10-12"));
    desk.call("file_step", publish());
    // Five working days by default: Monday the 12th to Monday the 19th.
    let early = step(&id, "uncontested", "2026-10-16");
    let (code, field) = refused(&desk, "file_step", early);
    assert_eq!((code.as_str(), field.as_str()), ("still_published", "on"));
    desk.call("file_step", step(&id, "uncontested", "2026-10-26"));
    let early = decide(&id, "2026-10-27");
    assert_eq!(refused(&desk, "file_decide", early).0, "step_too_soon");
}

#[test]
fn what_stands_behind_the_second_unlock_stands_nowhere_else() {
    let (desk, id) = on_file(Desk::new());
    let head = view(&desk, &id)["family"][0]["id"].clone();
    desk.call(
        "health_put",
        json!({ "id": id, "member": head, "health": "uraemia", "what": ILLNESS, "insurance": "职工医保" }),
    );
    desk.call(
        "account_put",
        json!({ "id": id, "holder": "赵德才", "bank": "沂水农商行", "branch": "城东支行", "card_no": CARD }),
    );
    assert_eq!(view(&desk, &id)["has_account"], true);
    let request =
        json!({ "filter": "on_file", "union": null, "category": null, "after": null, "limit": 50 });
    let mut replies = vec![
        view(&desk, &id),
        desk.call("file_list", request),
        desk.call("file_find", json!({ "query": "赵德才" })),
        desk.call("today", json!({})),
    ];
    let looked = || -> Vec<Value> {
        let log = desk.call("history", json!({ "after": null, "limit": 50 }));
        log["acts"].as_array().unwrap().clone()
    };
    desk.call("sensitive_open", json!({ "passphrase": PASSPHRASE }));
    let before = looked().len();
    let secrets = desk.call("file_secrets", json!({ "id": id }));
    assert_eq!(secrets["account"]["card_no"], CARD);
    assert_eq!(secrets["health"][0]["what"], ILLNESS);
    let log = looked();
    assert_eq!(log.len(), before + 1, "every look is a line of the log");
    assert!(log[0].to_string().contains("看敏感内容"), "{}", log[0]);
    replies.push(json!(log));
    for reply in &replies {
        let said = reply.to_string();
        for planted in [
            CARD,
            ILLNESS,
            "沂水农商行",
            "城东支行",
            "uraemia",
            HEAD,
            WIFE,
            CHILD,
        ] {
            assert!(!said.contains(planted), "{planted} in {said}");
        }
    }
    // Nor is a name in the log, and nothing of it in the things of the day.
    for reply in &replies[3..] {
        assert!(!reply.to_string().contains("钱玉梅"), "{reply}");
    }

    // Somebody who only looks sees the file and not what is behind it.
    let add = json!({ "name": "王审计", "role": "reader", "passphrase": HERS });
    desk.call("operator_add", add);
    desk.call("ledger_lock", json!({}));
    let open = json!({ "at": desk.path("ledger"), "passphrase": HERS, "operator": null });
    desk.call("ledger_open", open);
    assert_eq!(view(&desk, &id)["name"], "赵德才");
    for (command, request, code) in [
        ("file_secrets", json!({ "id": id }), "sealed"),
        (
            "survey_put",
            survey(&id, "2026-11-02", "1", None),
            "not_allowed",
        ),
        ("file_end", end(&id, "2026-11-02"), "not_allowed"),
    ] {
        assert_eq!(refused(&desk, command, request).0, code, "{command}");
    }
}

#[test]
fn files_are_listed_by_union_and_an_unknown_one_is_said_to_be_so() {
    let (desk, id) = on_file(Desk::new());
    assert_eq!(view(&desk, &id)["union"], FACTORY);
    let request = json!({ "filter": "on_file", "union": TOWNSHIP, "category": null, "after": null, "limit": 50 });
    assert_eq!(desk.call("file_list", request)["rows"], json!([]));
    let unknown = "00000000-0000-7000-8000-000000000000";
    let failure = desk.refuse("file_get", json!({ "id": unknown }));
    assert!(!failure.hint.is_empty());
}
