//! 信访: a claim from the register to the recheck, a denunciation whose words are planted and looked for everywhere, what is
//! refused, and the return.

use crate::rules::pair;
use serde_json::{Value, json};
use taizhang_testkit::{Desk, PASSPHRASE, TOWNSHIP};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The same office on a later day.
fn on(desk: Desk, day: &str) -> Desk {
    let desk = desk.on(day);
    let open = json!({ "at": desk.path("ledger"), "passphrase": PASSPHRASE });
    desk.call("ledger_open", open);
    desk
}

/// The chair types her passphrase once more.
pub fn unlock(desk: &Desk) {
    desk.call("sensitive_open", json!({ "passphrase": PASSPHRASE }));
}

/// A joint visit of twelve about pay.
pub fn claim(number: &str, received_on: &str) -> Value {
    json!({
        "union": TOWNSHIP, "number": number, "received_on": received_on, "kind": "claim", "decides": true, "channel": "visit",
        "category": "pay", "people": 12, "forwarded_from": null, "handler": "周明", "conflict": false, "same_as": null,
        "pending_elsewhere": null, "summary": "拖欠三个月工资", "claims": "补发工资", "against": "沂河电子厂",
        "petitioners": [{ "name": "孙桂兰", "phone": "13905390077", "workplace": "沂河电子厂", "address": null }],
    })
}

/// Words that stand nowhere but in a denunciation.
const PLANTED: [&str; 5] = ["柏松年", "13905398888", "私设小金库", "严查到底", "鲁大川"];

fn denunciation(number: &str, received_on: &str) -> Value {
    let mut new = claim(number, received_on);
    new["kind"] = json!("denunciation");
    new["decides"] = json!(false);
    new["channel"] = json!("letter");
    new["category"] = json!("other");
    new["people"] = json!(1);
    new["summary"] = json!("反映厂里私设小金库");
    new["claims"] = json!("请求严查到底");
    new["against"] = json!("厂长鲁大川");
    new["petitioners"] =
        json!([{ "name": "柏松年", "phone": "13905398888", "workplace": null, "address": null }]);
    new
}

pub fn register(desk: &Desk, new: Value) -> String {
    text(&desk.call("petition_register", new)["id"]).to_owned()
}

fn step(id: &str, code: &str, on: &str) -> Value {
    json!({
        "id": id, "step": code, "on": on, "until": null, "people": null, "document": null, "note": null, "facts": null,
        "opinion": null, "basis": null,
    })
}

fn take(desk: &Desk, id: &str, code: &str, on: &str) {
    desk.call("petition_step", step(id, code, on));
}

fn decision(id: &str, on: &str) -> Value {
    let mut step = step(id, "decided", on);
    step["document"] = json!("许工信复〔2026〕3号");
    step["facts"] = json!("欠十二人三个月工资");
    step["opinion"] = json!("年底以前补发");
    step["basis"] = json!("劳动法第五十条");
    step
}

fn view(desk: &Desk, id: &str) -> Value {
    desk.call("petition_get", json!({ "id": id }))
}

fn stage(desk: &Desk, id: &str, code: &str) -> Value {
    let view = view(desk, id);
    let mut stages = view["stages"].as_array().unwrap().iter();
    stages.find(|stage| stage["code"] == code).unwrap().clone()
}

fn list(desk: &Desk, state: Option<&str>, query: &str) -> Value {
    let ask = json!({ "state": state, "kind": null, "category": null, "query": query, "after": null, "limit": 20 });
    desk.call("petition_list", ask)
}

pub fn today_of(desk: &Desk, kind: &str) -> Vec<(String, String)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let of = items
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["kind"] == kind);
    of.map(|item| {
        (
            text(&item["title"]).to_owned(),
            text(&item["due"]).to_owned(),
        )
    })
    .collect()
}

#[test]
fn a_claim_goes_from_the_register_to_the_recheck() {
    let desk = Desk::new();
    assert_eq!(
        desk.call("petition_choices", json!({}))["next_number"],
        json!("信〔2026〕1号")
    );
    let id = register(&desk, claim("信〔2026〕1号", "2026-11-16"));
    assert_eq!(
        desk.call("petition_choices", json!({}))["next_number"],
        json!("信〔2026〕2号")
    );
    // 告知: fifteen days.
    assert_eq!(
        today_of(&desk, "petition"),
        [(
            "信〔2026〕1号：书面告知".to_owned(),
            "2026-12-01".to_owned()
        )]
    );
    let early = desk.refuse("petition_step", decision(&id, "2026-11-20"));
    assert_eq!(
        (early.code.as_str(), early.message.as_str()),
        ("step_too_soon", "还没有记“受理”，这一步在它后面。")
    );
    take(&desk, &id, "noticed", "2026-11-17");
    take(&desk, &id, "accepted", "2026-11-18");
    // Sixty days from 18 November end on Sunday 17 January.
    assert_eq!(stage(&desk, &id, "decided")["due"], json!("2027-01-18"));
    let desk = on(desk, "2027-01-15");
    let mut extension = step(&id, "extended", "2027-01-15");
    extension["until"] = json!("2027-02-17");
    extension["note"] = json!("考勤还要核对");
    assert_eq!(
        desk.refuse("petition_step", extension.clone()).code,
        "extension_unapproved"
    );
    extension["people"] = json!("分管主席");
    let far = desk.refuse("petition_step", extension.clone());
    assert_eq!(
        (far.code.as_str(), far.fields[0].field.as_str()),
        ("extended_to", "until")
    );
    extension["until"] = json!("2027-02-10");
    extension["note"] = Value::Null;
    assert_eq!(
        desk.refuse("petition_step", extension.clone()).code,
        "extension_unreasoned"
    );
    extension["note"] = json!("考勤还要核对");
    desk.call("petition_step", extension);
    assert_eq!(stage(&desk, &id, "decided")["due"], json!("2027-02-10"));
    // The reasons are told to who unlocks, not in the head.
    assert!(!view(&desk, &id).to_string().contains("考勤"));
    let desk = on(desk, "2027-02-10");
    desk.call("petition_step", decision(&id, "2027-02-10"));
    assert_eq!(view(&desk, &id)["state"], json!("closed"));
    assert_eq!(
        list(&desk, Some("closed"), "")["rows"][0]["stands"],
        json!("出具处理意见书")
    );
    let desk = on(desk, "2027-04-30");
    for (code, on, state) in [
        ("review_asked", "2027-03-01", "overdue"),
        ("review_accepted", "2027-03-03", "overdue"),
        ("reviewed", "2027-03-29", "closed"),
        ("recheck_asked", "2027-04-20", "overdue"),
        ("hearing", "2027-04-22", "overdue"),
        ("heard", "2027-04-26", "overdue"),
        ("recheck_accepted", "2027-04-22", "open"),
        ("rechecked", "2027-04-30", "closed"),
    ] {
        take(&desk, &id, code, on);
        assert_eq!(view(&desk, &id)["state"], json!(state), "{code}");
    }
    let sealed = desk.refuse("petition_text_get", json!({ "id": id, "reason": "复核" }));
    assert_eq!(sealed.code, "sealed");
    unlock(&desk);
    let contents = desk.call("petition_text_get", json!({ "id": id, "reason": "复核" }));
    assert_eq!(contents["petitioners"][0]["name"], json!("孙桂兰"));
    assert_eq!(contents["opinion"], json!("年底以前补发"));
    assert_eq!(contents["steps"][0]["note"], json!("考勤还要核对"));
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["label"], json!("查看信访内容：信〔2026〕1号"));
    assert_eq!(newest["can_undo"], json!(false));
}

#[test]
fn a_reply_on_day_61_is_answered_and_counts_as_late() {
    let desk = Desk::new();
    let id = register(&desk, claim("信〔2026〕1号", "2026-08-31"));
    take(&desk, &id, "noticed", "2026-09-01");
    // The sixtieth day is Thursday 5 November.
    take(&desk, &id, "accepted", "2026-09-06");
    assert_eq!(
        list(&desk, Some("overdue"), "")["rows"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let late = desk.refuse("petition_step", decision(&id, "2026-11-06"));
    assert_eq!(
        (late.code.as_str(), late.message.as_str()),
        (
            "reply_late",
            "受理后第 61 日才答复，最后一日是2026年11月5日，没有批准过延期（信访工作条例 第三十四条）。"
        )
    );
    let mut said = decision(&id, "2026-11-06");
    said["note"] = json!("单位迟迟不给考勤");
    desk.call("petition_step", said);
    let notice = view(&desk, &id)["notices"][0].clone();
    assert_eq!(
        (&notice["severity"], &notice["message"]),
        (
            &json!("error"),
            &json!("答复比期限晚了 1 日，统计按超期计。")
        )
    );
    // The return of the year to 30 September has it: noticed in time, settled late.
    assert_eq!(
        desk.figures(["911", "912", "913", "914", "915", "916"]),
        ["1", "12", "1", "100.0", "0", "0.0"]
    );
    let rows = desk.call(
        "return_explain",
        json!({ "edition": "base-2026-sample", "line": "911", "limit": 10 }),
    );
    assert_eq!(rows["rows"][0]["name"], json!("信〔2026〕1号"));
    assert!(!rows.to_string().contains("孙桂兰"));
}

#[test]
fn what_a_denunciation_says_stands_nowhere_but_behind_the_unlock() {
    let (county, desk) = pair();
    let id = register(&desk, denunciation("信〔2026〕1号", "2026-09-21"));
    let mut route = step(&id, "routed", "2026-09-25");
    route["people"] = json!("厂长鲁大川");
    let refused = desk.refuse("petition_step", route.clone());
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("reaches_denounced", "people")
    );
    let heads = || {
        let about = json!({ "kind": "petition", "id": id });
        let papers = ["检举控告转送函", "信访登记表", "信访事项告知书"].map(|name| {
            desk.call(
                "paper_form",
                json!({ "name": name, "union": null, "about": about }),
            )
        });
        let period = json!({ "from": "2026-09-01", "to": "2026-09-30" });
        let explained = |line: &str| {
            desk.call(
                "return_explain",
                json!({ "edition": "base-2026-sample", "line": line, "limit": 10 }),
            )
        };
        [
            view(&desk, &id),
            list(&desk, None, ""),
            desk.call("today", json!({})),
            desk.call("petition_analysis", period),
            desk.call("return_show", json!({ "edition": "base-2026-sample" })),
            explained("911"),
            explained("913"),
            desk.call("history", json!({ "after": null, "limit": 100 })),
            desk.call("find", json!({ "query": "柏松年", "limit": 5 })),
            json!(papers),
        ]
    };
    let grep = |when: &str| {
        for head in heads() {
            let said = head.to_string();
            for word in PLANTED {
                assert!(
                    word == "柏松年" && head.get("query").is_some() || !said.contains(word),
                    "{when}: {word} in {said}"
                );
            }
        }
    };
    grep("open");
    for words in PLANTED {
        assert!(
            list(&desk, None, words)["rows"]
                .as_array()
                .unwrap()
                .is_empty(),
            "{words}"
        );
    }
    route["people"] = json!("县纪委监委");
    desk.call("petition_step", route);
    grep("routed");
    unlock(&desk);
    let contents = desk
        .call("petition_text_get", json!({ "id": id, "reason": null }))
        .to_string();
    assert!(PLANTED.iter().all(|word| contents.contains(word)));
    grep("looked at");
    // Its scan is kept with it, called by its number in the log, and does not travel.
    std::fs::write(desk.path("letter.txt"), PLANTED.join("，")).unwrap();
    let attach = json!({ "kind": "petition", "id": id, "title": "柏松年的信", "file": desk.path("letter.txt") });
    desk.call("attachment_add", attach);
    assert_eq!(view(&desk, &id)["papers"], json!(1));
    let newest = desk.call("history", json!({ "after": null, "limit": 1 }))["acts"][0].clone();
    assert_eq!(newest["label"], json!("添加附件：信〔2026〕1号"));
    grep("with its scan");
    let file = desk.call(
        "bundle_export",
        json!({ "to": desk.path("stick"), "full": true }),
    )["file"]
        .clone();
    let raw = std::fs::read(text(&file)).unwrap();
    for word in PLANTED {
        assert!(
            !raw.windows(word.len())
                .any(|window| window == word.as_bytes()),
            "{word}"
        );
    }
    county.call(
        "desk_intake",
        json!({ "files": [file], "preview": false, "receipts": county.path("ledger"), "default": null }),
    );
    let counts = county.call("ledger_check", json!({}))["counts"].clone();
    for kind in [
        "petition",
        "petition_text",
        "petitioner",
        "petition_step",
        "legal_aid",
        "duty_day",
        "case_file",
        "case_step",
        "attachment",
    ] {
        assert_eq!(counts[kind], json!(0), "{kind}");
    }
}

#[test]
fn papers_of_a_petition_are_named_with_its_contents_and_each_that_is_taken_out_is_a_line() {
    let desk = Desk::new();
    let id = register(&desk, claim("信〔2026〕1号", "2026-11-16"));
    std::fs::write(desk.path("wages.txt"), "七月到九月的工资条").unwrap();
    let attach =
        json!({ "kind": "petition", "id": id, "title": "工资条", "file": desk.path("wages.txt") });
    // Who registers it keeps the scan without seeing what stands there.
    let added = desk.call("attachment_add", attach);
    let list = json!({ "kind": "petition", "id": id });
    let save = json!({ "id": added["id"], "to": desk.path("again.txt") });
    assert_eq!(desk.refuse("attachment_list", list.clone()).code, "sealed");
    assert_eq!(desk.refuse("attachment_save", save.clone()).code, "sealed");
    let look = json!({ "id": added["id"] });
    assert_eq!(desk.refuse("attachment_picture", look).code, "sealed");
    assert!(!std::path::Path::new(&desk.path("again.txt")).exists());
    unlock(&desk);
    let lines = || {
        let seen = desk.call(
            "history",
            json!({ "after": null, "limit": 20, "sort": "seen" }),
        );
        let acts = seen["acts"].as_array().unwrap().clone();
        let of = |act: &&Value| text(&act["label"]) == "查看信访内容：信〔2026〕1号";
        acts.iter().filter(of).count()
    };
    desk.call("petition_text_get", json!({ "id": id, "reason": null }));
    let papers = desk.call("attachment_list", list)["attachments"].clone();
    assert_eq!(papers[0]["title"], json!("工资条"));
    assert_eq!(lines(), 1, "the names stand with the contents: one look");
    desk.call("attachment_save", save);
    assert_eq!(lines(), 2);
    assert_eq!(
        std::fs::read_to_string(desk.path("again.txt")).unwrap(),
        "七月到九月的工资条"
    );
}

#[test]
fn a_deputy_looks_at_a_denunciation_and_a_clerk_does_not() {
    let desk = Desk::new();
    let id = register(&desk, denunciation("信〔2026〕1号", "2026-11-16"));
    let ours = register(&desk, claim("信〔2026〕2号", "2026-11-16"));
    desk.call(
        "operator_add",
        json!({ "name": "小李", "role": "clerk", "passphrase": "clerk passphrase of tests" }),
    );
    desk.call("ledger_lock", json!({}));
    let open = json!({ "at": desk.path("ledger"), "passphrase": "clerk passphrase of tests" });
    desk.call("ledger_open", open);
    unlock(&desk);
    let look = |id: &str| json!({ "id": id, "reason": null });
    assert_eq!(
        desk.refuse("petition_text_get", look(&id)).code,
        "not_allowed"
    );
    desk.call("petition_text_get", look(&ours));
}

#[test]
fn bad_input_is_answered_at_its_field() {
    let desk = Desk::new();
    register(&desk, claim("信〔2026〕1号", "2026-11-16"));
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut new = claim("信〔2026〕2号", "2026-11-16");
        change(&mut new);
        let failure = desk.refuse("petition_register", new);
        let field = failure
            .fields
            .first()
            .map_or(String::new(), |fault| fault.field.clone());
        (failure.code, field, failure.message)
    };
    let one =
        |name: &str| json!({ "name": name, "phone": null, "workplace": null, "address": null });
    let six = ["一", "二", "三", "四", "五", "六"].map(one);
    for ((code, field), (got, at, message)) in [
        (
            ("too_many_representatives", "petitioners"),
            refused(&|new| new["petitioners"] = json!(six)),
        ),
        (
            ("number_taken", "number"),
            refused(&|new| new["number"] = json!("信〔2026〕1号")),
        ),
        (
            ("bad_petition_number", "number"),
            refused(&|new| new["number"] = json!("信(2026)第3号")),
        ),
        (
            ("day_in_future", "received_on"),
            refused(&|new| new["received_on"] = json!("2026-11-23")),
        ),
        (
            ("bad_day", "received_on"),
            refused(&|new| new["received_on"] = json!("前天")),
        ),
        (
            ("conflict_of_interest", "handler"),
            refused(&|new| new["conflict"] = json!(true)),
        ),
        (
            ("decides_no_claim", "decides"),
            refused(&|new| new["kind"] = json!("suggestion")),
        ),
        (
            ("bad_number", "people"),
            refused(&|new| new["people"] = json!(0)),
        ),
        (
            ("mismatch", "same_as"),
            refused(&|new| new["same_as"] = json!("信〔2026〕99号")),
        ),
        (
            ("empty", "summary"),
            refused(&|new| new["summary"] = json!(" ")),
        ),
    ] {
        assert_eq!((got.as_str(), at.as_str()), (code, field), "{message}");
    }
    let (.., message) = refused(&|new| new["number"] = json!("信(2026)第3号"));
    assert_eq!(
        message,
        "编号年份要用六角括号〔〕括起来，序号前面不写“第”。是不是“信〔2026〕3号”？"
    );
    // The same person with the same sort of matter: told, not refused.
    let again = desk.call("petition_register", claim("信〔2026〕2号", "2026-11-20"));
    assert!(text(&again["advice"][0]).contains("信〔2026〕1号"));
}

#[test]
fn the_papers_of_a_claim_know_it() {
    let desk = Desk::new();
    let id = register(&desk, claim("信〔2026〕1号", "2026-11-02"));
    take(&desk, &id, "noticed", "2026-11-03");
    take(&desk, &id, "accepted", "2026-11-03");
    desk.call("petition_step", decision(&id, "2026-11-18"));
    let form = |name: &str| {
        let about = json!({ "kind": "petition", "id": id });
        desk.call(
            "paper_form",
            json!({ "name": name, "union": null, "about": about }),
        )["values"]
            .clone()
    };
    let about = json!({ "kind": "petition", "id": id });
    let ask = json!({ "name": "信访事项处理意见书", "union": null, "about": about });
    assert_eq!(desk.refuse("paper_form", ask).code, "sealed");
    unlock(&desk);
    let opinion = form("信访事项处理意见书");
    for (field, value) in [
        ("信访人", "孙桂兰等12人"),
        ("信访编号", "信〔2026〕1号"),
        ("意见书文号", "许工信复〔2026〕3号"),
        ("查明的事实", "欠十二人三个月工资"),
        ("法律依据", "劳动法第五十条"),
        ("受理日期", "2026-11-03"),
    ] {
        assert_eq!(opinion[field], json!(value), "{field}");
    }
    let register = form("信访登记表");
    assert_eq!(
        (&register["信访形式"], &register["办理期限"]),
        (&json!("走访"), &json!("2027-01-04"))
    );
    assert_eq!(form("信访事项告知书")["受理"], json!("是"));
}

#[test]
fn what_was_registered_wrongly_is_corrected_without_looking_at_the_rest() {
    let desk = Desk::new();
    let id = register(&desk, claim("信〔2026〕1号", "2026-11-16"));
    let mut new = json!({
        "id": id, "channel": "letter", "category": "injury", "people": 14, "forwarded_from": "县信访局",
        "pending_elsewhere": null, "summary": null, "claims": null, "against": null, "petitioners": null,
    });
    desk.call("petition_correct", new.clone());
    let shown = view(&desk, &id);
    assert_eq!(
        (&shown["category_label"], &shown["people"]),
        (&json!("工伤"), &json!(14))
    );
    // It was forwarded after all: now there are five working days to object.
    assert_eq!(stage(&desk, &id, "objected")["due"], json!("2026-11-23"));
    unlock(&desk);
    let contents = desk.call("petition_text_get", json!({ "id": id, "reason": null }));
    assert_eq!(
        (&contents["summary"], &contents["petitioners"][0]["name"]),
        (&json!("拖欠三个月工资"), &json!("孙桂兰"))
    );
    new["people"] = json!(0);
    assert_eq!(desk.refuse("petition_correct", new).code, "bad_number");
}

#[test]
fn what_was_passed_on_waits_for_whoever_has_it_as_long_as_they_may_take() {
    let mut desk = Desk::new();
    let id = register(&desk, denunciation("信〔2026〕1号", "2026-10-01"));
    let mut route = step(&id, "routed", "2026-10-05");
    route["people"] = json!("县纪委");
    desk.call("petition_step", route);
    let waiting = |desk: &Desk| {
        let items = desk.call("today", json!({}))["items"].clone();
        let of = |item: &&Value| item["kind"] == "petition" && item["group"] == "waiting";
        let found = items.as_array().unwrap().iter().find(of).cloned();
        found.map(|item| {
            (
                text(&item["title"]).to_owned(),
                text(&item["due"]).to_owned(),
            )
        })
    };
    // Sixty days from 5 October: Friday 4 December.
    let told = (
        "信〔2026〕1号：转送的单位在办".to_owned(),
        "2026-12-04".to_owned(),
    );
    assert_eq!(waiting(&desk), Some(told.clone()));
    for (day, expected) in [("2026-12-04", Some(told)), ("2026-12-05", None)] {
        desk = on(desk, day);
        assert_eq!(waiting(&desk), expected, "{day}");
    }
}
