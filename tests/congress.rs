//! 职代会: a congress founded, seated, held and closed; what is refused, with its rule; the year of all unions, its rate.

use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY};

/// A congress of so many delegates that began in March 2024.
fn seated(desk: &Desk, delegates: usize) -> Value {
    let found = json!({ "union": FACTORY, "form": "delegates", "term_no": 3, "from": "2024-03-01", "years": 3 });
    let congress = desk.call("congress_found", found)["congress"].clone();
    for number in 0..delegates {
        let seat = json!({
            "congress": congress, "name": format!("代表{number}"), "constituency": "一车间", "kind": "front_line",
            "dispatched": false, "post": null, "from": "2024-03-01",
        });
        desk.call("delegate_seat", seat);
    }
    congress
}

fn session(desk: &Desk, congress: &Value, on: &str) -> String {
    let open = json!({ "congress": congress, "kind": "regular", "on": on, "place": "一楼会议室" });
    desk.call("session_open", open)["session"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn view(desk: &Desk, session: &str) -> Value {
    desk.call("session_get", json!({ "session": session }))
}

/// Ticks the first so many.
fn come(desk: &Desk, session: &str, present: usize) {
    let all = view(desk, session)["delegates"].as_array().unwrap().clone();
    let ids: Vec<&Value> = all[..present].iter().map(|one| &one["id"]).collect();
    let tick = json!({ "session": session, "delegates": ids, "present": true });
    desk.call("session_tick", tick);
}

fn put(desk: &Desk, session: &str, matter: &str) -> Value {
    let item =
        json!({ "session": session, "matter": matter, "power": null, "title": "", "ballot": null });
    desk.call("session_item_put", item);
    view(desk, session)["items"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()["id"]
        .clone()
}

fn votes(item: &Value, yes: i64, no: i64) -> Value {
    json!({ "item": item, "yes": yes, "no": no, "abstained": 0, "void": 0 })
}

#[test]
fn fifty_one_of_seventy_six_can_decide_and_fifty_cannot() {
    let desk = Desk::new();
    let congress = seated(&desk, 76);
    let id = session(&desk, &congress, "2026-11-20");
    let item = put(&desk, &id, "welfare");
    come(&desk, &id, 50);
    desk.call("session_vote", votes(&item, 50, 0));
    let short = view(&desk, &id);
    assert_eq!(short["quorum"], json!(51));
    assert_eq!(short["items"][0]["passed"], json!(false));
    assert_eq!(
        short["items"][0]["outcome"],
        json!("到会不够 51 人，不能表决")
    );
    assert!(short["quorum_basis"].as_str().unwrap().contains("第十七条"));
    come(&desk, &id, 51);
    assert_eq!(view(&desk, &id)["items"][0]["passed"], json!(true));
}

#[test]
fn each_item_passes_by_its_own_share_and_says_how_many_votes_are_missing() {
    let desk = Desk::new();
    let congress = seated(&desk, 10);
    let id = session(&desk, &congress, "2026-11-20");
    come(&desk, &id, 8);
    let contract = put(&desk, &id, "collective_contract");
    let wage = put(&desk, &id, "wage_contract");
    put(&desk, &id, "work_report");
    desk.call("session_vote", votes(&contract, 5, 3));
    desk.call("session_vote", votes(&wage, 5, 3));
    let items = view(&desk, &id)["items"].clone();
    let said = |at: usize| (items[at]["needed"].clone(), items[at]["outcome"].clone());
    assert_eq!(said(0), (json!(5), json!("通过")));
    assert_eq!(said(1), (json!(6), json!("没通过，差 1 票")));
    assert_eq!(said(2), (Value::Null, json!("不表决")));
    assert!(items[1]["article"].as_str().unwrap().contains("第二十七条"));
}

#[test]
fn what_cannot_be_is_refused_with_its_rule() {
    let desk = Desk::new();
    let found = |from: &str, years: i64| json!({ "union": FACTORY, "form": "delegates", "term_no": 3, "from": from, "years": years });
    let six = desk.refuse("congress_found", found("2024-03-01", 6));
    assert_eq!(
        (six.code.as_str(), six.fields[0].field.as_str()),
        ("congress_years", "years")
    );
    let congress = seated(&desk, 3);
    assert_eq!(
        desk.refuse("congress_found", found("2025-01-01", 3)).code,
        "congress_runs"
    );
    let outside =
        json!({ "congress": congress, "kind": "regular", "on": "2027-03-02", "place": null });
    let outside = desk.refuse("session_open", outside);
    assert_eq!(outside.code, "outside_congress");
    assert!(
        outside.message.contains("2024年3月1日到2027年3月1日"),
        "{}",
        outside.message
    );
    let id = session(&desk, &congress, "2026-11-20");
    let item = put(&desk, &id, "wage_contract");
    let close = json!({ "session": id });
    assert_eq!(
        desk.refuse("session_close", close.clone()).code,
        "nobody_there"
    );
    come(&desk, &id, 2);
    assert_eq!(
        desk.refuse("session_close", close.clone()).code,
        "undecided"
    );
    assert_eq!(
        desk.refuse("session_vote", votes(&item, 2, 1)).code,
        "too_many_votes"
    );
    let all = view(&desk, &id)["delegates"].clone();
    let leave = json!({ "id": all[2]["id"], "last_day": "2026-10-31" });
    desk.call("delegate_leave", leave);
    let tick = json!({ "session": id, "delegates": [all[2]["id"]], "present": true });
    let left = desk.refuse("session_tick", tick);
    assert_eq!(left.code, "left_before");
    assert!(left.hint.contains("补选"), "{}", left.hint);
    desk.call("session_vote", votes(&item, 2, 0));
    desk.call("session_close", close);
    assert_eq!(
        desk.refuse("session_vote", votes(&item, 1, 0)).code,
        "session_closed"
    );
    // Closing can be taken back like anything else.
    desk.call("undo_last", json!({}));
    desk.call("session_vote", votes(&item, 1, 1));
}

#[test]
fn a_meeting_counts_as_held_once_its_minutes_are_there() {
    let desk = Desk::new();
    let congress = seated(&desk, 3);
    let row = |desk: &Desk| {
        let year = desk.call("congress_year", json!({ "year": 2026, "limit": 50 }));
        let rate = desk.call("congress_rate", json!({ "year": 2026 }));
        let rows = year["rows"].as_array().unwrap();
        let row = rows
            .iter()
            .find(|row| row["union"] == json!(FACTORY))
            .unwrap();
        (
            row["state"].as_str().unwrap().to_owned(),
            rate["held"].clone(),
        )
    };
    assert_eq!(row(&desk), ("none".to_owned(), json!(0)));
    let id = session(&desk, &congress, "2026-11-20");
    put(&desk, &id, "work_report");
    come(&desk, &id, 2);
    desk.call("session_close", json!({ "session": id }));
    assert_eq!(row(&desk), ("without_minutes".to_owned(), json!(0)));
    assert_eq!(
        view(&desk, &id)["notices"][0]["code"],
        json!("without_minutes")
    );
    let due = desk.call("today", json!({}))["items"].to_string();
    assert!(due.contains("附会议记录"), "{due}");
    fs::write(
        desk.path("会议记录.pdf"),
        "第三届职工代表大会第一次会议记录",
    )
    .unwrap();
    let paper =
        json!({ "kind": "session", "id": id, "title": "", "file": desk.path("会议记录.pdf") });
    desk.call("attachment_add", paper);
    assert_eq!(row(&desk), ("held".to_owned(), json!(1)));
    let to = desk.path("year.xlsx");
    let written = desk.call("congress_year_write", json!({ "year": 2026, "to": to }));
    assert!(written["rows"].as_u64().unwrap() >= 1);
    let before = desk.call("congress_rate", json!({ "year": 2025 }));
    assert_eq!(before["held"], json!(0), "a year counts its own sessions");
}

#[test]
fn the_day_asks_for_papers_seven_days_ahead_and_for_the_decisions_after() {
    let desk = Desk::new();
    let congress = seated(&desk, 3);
    let ahead = session(&desk, &congress, "2026-12-01");
    let lines = |desk: &Desk| {
        let today = desk.call("today", json!({}));
        let items = today["items"].as_array().unwrap().clone();
        items
            .iter()
            .filter(|item| item["kind"] == json!("session"))
            .map(|item| {
                (
                    item["title"].as_str().unwrap().to_owned(),
                    item["due"].clone(),
                )
            })
            .collect::<Vec<_>>()
    };
    let papers = (
        "沂河电子厂工会：送达议题和议案".to_owned(),
        json!("2026-11-24"),
    );
    assert!(lines(&desk).contains(&papers), "{:?}", lines(&desk));
    let date = json!({
        "session": ahead, "on": "2026-12-01", "place": null, "papers_on": "2026-11-21", "agenda_public_on": "2026-11-21",
        "public_from": null, "public_to": null,
    });
    desk.call("session_date", date);
    assert_eq!(lines(&desk), []);
}

#[test]
fn an_election_counts_name_by_name_and_a_ballot_with_more_names_than_seats_is_void() {
    let desk = Desk::new();
    let congress = seated(&desk, 10);
    let id = session(&desk, &congress, "2026-11-20");
    come(&desk, &id, 8);
    let stand = |seats: Value, names: Value| {
        json!({
            "session": id, "matter": "employee_director", "power": null, "title": "", "ballot": null, "seats": seats,
            "candidates": names,
        })
    };
    assert_eq!(
        desk.refuse("session_item_put", stand(Value::Null, json!([])))
            .code,
        "seats_missing"
    );
    assert_eq!(
        desk.refuse("session_item_put", stand(json!(2), json!(["冯桂香"])))
            .code,
        "too_few_names"
    );
    desk.call(
        "session_item_put",
        stand(json!(1), json!(["冯桂香", "代表3"])),
    );
    let item = view(&desk, &id)["items"][0].clone();
    assert_eq!(item["outcome"], json!("等计票"));
    let names: Vec<Value> = item["election"]["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name["id"].clone())
        .collect();
    let count = |valid: i64, void: i64, yes: [i64; 2]| {
        json!({
            "item": item["id"], "valid": valid, "void": void,
            "given": [
                { "candidate": names[0], "yes": yes[0], "no": 0 },
                { "candidate": names[1], "yes": yes[1], "no": 0 },
            ],
        })
    };
    let more = desk.refuse("session_elect", count(7, 1, [6, 2]));
    assert_eq!(more.code, "too_many_names");
    assert!(more.message.contains("每张最多选 1 人"), "{}", more.message);
    assert!(more.hint.contains("废票"), "{}", more.hint);
    desk.call("session_elect", count(7, 1, [5, 2]));
    let item = view(&desk, &id)["items"][0].clone();
    assert_eq!(
        (&item["outcome"], &item["passed"]),
        (&json!("选出 0 人，缺 1 人"), &json!(false)),
        "five of ten is not more than half of all"
    );
    desk.call("session_elect", count(8, 0, [6, 2]));
    let item = view(&desk, &id)["items"][0].clone();
    assert_eq!(
        (&item["outcome"], &item["passed"]),
        (&json!("选出 1 人"), &json!(true))
    );
    assert_eq!(item["election"]["candidates"][0]["standing"], json!("当选"));
    desk.call("session_close", json!({ "session": id }));
}

#[test]
fn papers_of_a_session_know_who_comes_what_is_decided_and_how_it_came_out() {
    let desk = Desk::new();
    let congress = seated(&desk, 10);
    let id = session(&desk, &congress, "2026-11-20");
    come(&desk, &id, 8);
    put(&desk, &id, "work_report");
    let wage = put(&desk, &id, "wage_contract");
    desk.call("session_vote", votes(&wage, 6, 2));
    let word = json!({ "item": wage, "title": "工资专项集体合同草案", "resolution": "会议同意由首席代表签字。" });
    desk.call("session_item_word", word);
    let form = |name: &str| {
        let about = json!({ "kind": "session", "id": id });
        desk.call(
            "paper_form",
            json!({ "name": name, "union": null, "about": about }),
        )
    };
    let resolution = form("职代会决议");
    assert_eq!(resolution["about"], json!("三届一次职工代表大会"));
    assert_eq!(resolution["union"], json!(FACTORY));
    for (field, said) in [
        ("届次", "3"),
        ("次数", "1"),
        ("应到代表", "10"),
        ("实到代表", "8"),
        ("会议日期", "2026-11-20"),
    ] {
        assert_eq!(resolution["values"][field], json!(said), "{field}");
    }
    assert_eq!(
        resolution["rows"]["决定事项"],
        json!([{
            "事项": "工资专项集体合同草案", "须得": "6", "赞成": "6", "反对": "2", "弃权": "0", "结果": "通过",
            "决议": "会议同意由首席代表签字。",
        }])
    );
    assert_eq!(
        resolution["rows"]["听取事项"],
        json!([{ "议题": "工作报告" }])
    );
    let people = form("职工代表名册")["rows"]["代表"].clone();
    assert_eq!(people.as_array().unwrap().len(), 10);
    assert_eq!(people[0]["类别"], json!("一线职工"));
    assert_eq!(
        form("职代会表决票")["rows"]["表决事项"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let unknown =
        json!({ "name": "职代会决议", "union": null, "about": { "kind": "payroll", "id": id } });
    assert_eq!(desk.refuse("paper_form", unknown).code, "bad_choice");
}

#[test]
fn sessions_of_all_unions_are_paged_the_newest_first() {
    let desk = Desk::new();
    let congress = seated(&desk, 3);
    for on in ["2026-03-02", "2026-07-01", "2026-11-20"] {
        session(&desk, &congress, on);
    }
    session(&desk, &congress, "2025-11-20");
    let page = |after: Value| {
        desk.call(
            "session_list",
            json!({ "year": 2026, "after": after, "limit": 2 }),
        )
    };
    let days = |page: &Value| {
        let rows = page["rows"].as_array().unwrap().clone();
        rows.iter()
            .map(|row| row["session"]["on"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let first = page(Value::Null);
    assert_eq!(
        (days(&first), &first["total"]),
        (
            vec!["2026-11-20".to_owned(), "2026-07-01".to_owned()],
            &json!(3)
        )
    );
    let second = page(first["next"].clone());
    assert_eq!(
        (days(&second), &second["next"]),
        (vec!["2026-03-02".to_owned()], &Value::Null)
    );
    assert_eq!(
        desk.refuse(
            "session_list",
            json!({ "year": 2026, "after": "x", "limit": 2 })
        )
        .code,
        "bad_request"
    );
}

#[test]
fn the_annual_return_counts_congresses_and_shows_the_unions_behind_the_rate() {
    let desk = Desk::new();
    let congress = seated(&desk, 4);
    let id = session(&desk, &congress, "2026-06-18");
    put(&desk, &id, "work_report");
    come(&desk, &id, 3);
    desk.call("session_close", json!({ "session": id }));
    let lines = ["601", "602", "603", "604", "605", "606"];
    assert_eq!(desk.figures(lines), ["1", "1", "0", "0.0", "0", "4"]);
    fs::write(desk.path("签到表.pdf"), "签到").unwrap();
    let paper =
        json!({ "kind": "session", "id": id, "title": "", "file": desk.path("签到表.pdf") });
    desk.call("attachment_add", paper);
    assert_eq!(desk.figures(lines), ["1", "1", "1", "100.0", "1", "4"]);
    let why = desk.call(
        "return_explain",
        json!({ "edition": "base-2026-sample", "line": "605", "limit": 10 }),
    );
    assert_eq!(why["rows"][0]["detail"], json!("2026-06-18"));
}

#[test]
fn a_union_that_owes_its_year_a_congress_is_reminded_and_says_why() {
    let desk = Desk::new();
    let remind = |on: &str, by: Value| json!({ "union": FACTORY, "year": 2026, "on": on, "meet_by": by, "document": "许工发[2026]012号" });
    for (on, by, code) in [
        ("2026-11-23", json!(null), "day_in_future"),
        ("2026-11-20", json!("2026-11-19"), "day_before"),
    ] {
        assert_eq!(desk.refuse("congress_remind", remind(on, by)).code, code);
    }
    desk.call("congress_remind", remind("2026-11-03", json!("2026-11-20")));
    let view = desk.call("congress_get", json!({ "union": FACTORY, "year": 2026 }));
    let notice = &view["reminders"][0];
    assert_eq!(
        (&view["state"], &notice["meet_by"]),
        (&json!("none"), &json!("2026-11-20"))
    );
    assert!(
        notice["document_advice"]
            .as_str()
            .unwrap()
            .contains("许工发〔2026〕12号"),
        "{notice}"
    );
    let due = || {
        let today = desk.call("today", json!({}));
        let items = today["items"].as_array().unwrap();
        items.iter().any(|item| item["kind"] == "reminder")
    };
    assert!(due(), "the day has passed");
    let answer = |on: &str, reason: &str| json!({ "id": notice["id"], "on": on, "reason": reason });
    for (on, reason, code) in [
        ("2026-11-02", "订单集中", "day_before"),
        ("2026-11-10", " ", "empty"),
    ] {
        assert_eq!(
            desk.refuse("reminder_answer", answer(on, reason)).code,
            code
        );
    }
    desk.call(
        "reminder_answer",
        answer("2026-11-10", "订单集中，改到十二月"),
    );
    let row = desk.call("congress_year", json!({ "year": 2026, "limit": 50 }))["rows"][0].clone();
    assert_eq!(
        (&row["reason"], &row["reminded"]),
        (&json!("订单集中，改到十二月"), &json!("2026-11-03"))
    );
    let congress = seated(&desk, 3);
    let id = session(&desk, &congress, "2026-11-20");
    come(&desk, &id, 3);
    desk.call("session_close", json!({ "session": id }));
    fs::write(desk.path("会议记录.pdf"), "记录").unwrap();
    let paper =
        json!({ "kind": "session", "id": id, "title": "", "file": desk.path("会议记录.pdf") });
    desk.call("attachment_add", paper);
    assert!(!due(), "it was held");
    let held = desk.refuse("congress_remind", remind("2026-11-21", json!(null)));
    assert_eq!(held.code, "held_already");
}

#[test]
fn a_notice_that_was_served_fills_its_paper() {
    let desk = Desk::new();
    desk.call(
        "congress_remind",
        json!({ "union": FACTORY, "year": 2026, "on": "2026-11-03", "meet_by": "2026-12-20", "document": "许工发〔2026〕12号" }),
    );
    let view = desk.call("congress_get", json!({ "union": FACTORY }));
    let about = json!({ "kind": "reminder", "id": view["reminders"][0]["id"] });
    let form = desk.call(
        "paper_form",
        json!({ "name": "限期召开职代会通知", "about": about }),
    );
    let known = form.to_string();
    for words in [
        "许工发〔2026〕12号",
        "许家湖镇总工会",
        "沂河电子厂工会",
        "2026-12-20",
    ] {
        assert!(known.contains(words), "{words} is not in {known}");
    }
}
