//! 民主评议、职工董事监事、选区选举: managers appraised at a session, employees on the boards, delegates by constituency.

use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

/// A congress of so many delegates of the first shop that began in March 2024.
fn seated(desk: &Desk, delegates: usize) -> Value {
    let found = json!({ "union": FACTORY, "form": "delegates", "term_no": 3, "from": "2024-03-01", "years": 3 });
    let congress = desk.call("congress_found", found)["congress"].clone();
    for number in 0..delegates {
        desk.call(
            "delegate_seat",
            seat(&congress, &format!("代表{number}"), "2024-03-01", None),
        );
    }
    congress
}

fn seat(congress: &Value, name: &str, from: &str, votes: Option<i64>) -> Value {
    json!({
        "congress": congress, "name": name, "constituency": "一车间", "kind": "front_line", "dispatched": false,
        "post": null, "from": from, "votes": votes,
    })
}

/// A session to which everybody came.
fn session(desk: &Desk, congress: &Value) -> String {
    let open =
        json!({ "congress": congress, "kind": "regular", "on": "2026-11-20", "place": null });
    let id = desk.call("session_open", open)["session"]
        .as_str()
        .unwrap()
        .to_owned();
    let all = view(desk, &id)["delegates"].as_array().unwrap().clone();
    let ids: Vec<&Value> = all.iter().map(|one| &one["id"]).collect();
    desk.call(
        "session_tick",
        json!({ "session": id, "delegates": ids, "present": true }),
    );
    id
}

fn view(desk: &Desk, session: &str) -> Value {
    desk.call("session_get", json!({ "session": session }))
}

fn congress(desk: &Desk) -> Value {
    desk.call("congress_get", json!({ "union": FACTORY }))
}

/// Puts an item on the agenda; its id.
fn put(desk: &Desk, session: &str, matter: &str, names: &[&str]) -> Value {
    let seats = (!names.is_empty()).then_some(1);
    let item = json!({
        "session": session, "matter": matter, "power": null, "title": "", "ballot": null, "seats": seats, "candidates": names,
    });
    desk.call("session_item_put", item);
    let items = view(desk, session)["items"].as_array().unwrap().clone();
    items.last().unwrap()["id"].clone()
}

/// The ballots on a manager: sent, returned, void, and the four grades.
fn found(item: &Value, name: &str, counts: [i64; 7]) -> Value {
    let [
        sent,
        returned,
        void,
        excellent,
        competent,
        basic,
        incompetent,
    ] = counts;
    json!({
        "item": item, "id": null, "name": name, "post": "生产部经理", "sent": sent, "returned": returned, "void": void,
        "excellent": excellent, "competent": competent, "basic": basic, "incompetent": incompetent,
    })
}

fn typed(desk: &Desk, unit_type: &str, employees: i64) {
    let known = desk.call("union_get", json!({ "code": FACTORY }));
    let edit = json!({
        "code": FACTORY, "form": "standalone", "employer_name": known["employer_name"], "unit_type": unit_type,
    });
    desk.call("union_edit", edit);
    let count = json!({ "union": FACTORY, "on": "2026-09-30", "employees": employees, "women": null, "migrant": null, "dispatched": null });
    desk.call("headcount_record", count);
}

fn codes(notices: &Value) -> Vec<String> {
    let all = notices.as_array().unwrap().iter();
    all.map(|one| one["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_appraisal_is_counted_before_the_session_closes_and_its_sums_hold() {
    let desk = Desk::new();
    let id = session(&desk, &seated(&desk, 10));
    let item = put(&desk, &id, "managers_appraised", &[]);
    for (counts, code, field, said) in [
        (
            [10, 9, 1, 5, 2, 1, 1],
            "grades_sum",
            "returned",
            "合计 10 张，收回是 9 张",
        ),
        (
            [10, 11, 1, 6, 2, 1, 1],
            "more_returned",
            "returned",
            "多于发出的 10 张",
        ),
        ([11, 9, 1, 5, 2, 1, 0], "more_sent", "sent", "到会的 10 人"),
    ] {
        let refused = desk.refuse("session_appraise", found(&item, "孙长河", counts));
        assert_eq!(
            (refused.code.as_str(), refused.fields[0].field.as_str()),
            (code, field)
        );
        assert!(refused.message.contains(said), "{}", refused.message);
    }
    desk.call(
        "session_appraise",
        found(&item, "孙长河", [10, 9, 1, 5, 2, 1, 0]),
    );
    let again = desk.refuse(
        "session_appraise",
        found(&item, "孙长河", [10, 9, 1, 5, 2, 1, 0]),
    );
    assert_eq!(again.code, "appraised_twice");
    let shown = view(&desk, &id)["items"][0].clone();
    assert_eq!(shown["outcome"], json!("评议 1 人"));
    let line = shown["appraisal"]["managers"][0].clone();
    let counts = &line["counts"];
    assert_eq!(
        (
            &counts["valid"],
            &counts["excellent_rate"],
            &counts["competent_rate"],
            &counts["incompetent_rate"]
        ),
        (&json!(8), &json!("62.5%"), &json!("87.5%"), &json!("0.0%"))
    );
    assert!(
        shown["appraisal"]["formula"]
            .as_str()
            .unwrap()
            .contains("有效票＝收回－废票")
    );
    // A slip of the pen is put right on its own line.
    let mut corrected = found(&item, "孙长河", [10, 10, 1, 6, 2, 1, 0]);
    corrected["id"] = line["id"].clone();
    desk.call("session_appraise", corrected);
    let managers = view(&desk, &id)["items"][0]["appraisal"]["managers"].clone();
    assert_eq!(
        (
            managers.as_array().unwrap().len(),
            &managers[0]["counts"]["valid"]
        ),
        (1, &json!(9))
    );
    let paper = desk.call(
        "paper_form",
        json!({ "name": "职代会决议", "union": null, "about": { "kind": "session", "id": id } }),
    );
    assert_eq!(
        paper["rows"]["评议结果"],
        json!([{ "姓名": "孙长河", "职务": "生产部经理", "有效票": "9", "优秀": "6", "称职": "2", "基本称职": "1", "不称职": "0", "称职以上": "88.9%" }])
    );
    desk.call("session_close", json!({ "session": id }));
    let late = desk.refuse(
        "session_appraise",
        found(&item, "赵经理", [10, 9, 1, 5, 2, 1, 0]),
    );
    assert_eq!(late.code, "session_closed");
    let late = desk.refuse("appraisal_drop", json!({ "id": line["id"] }));
    assert_eq!(late.code, "session_closed");
}

#[test]
fn only_an_item_that_appraises_takes_ballots_on_a_manager() {
    let desk = Desk::new();
    let id = session(&desk, &seated(&desk, 5));
    let item = put(&desk, &id, "work_report", &[]);
    let refused = desk.refuse(
        "session_appraise",
        found(&item, "孙长河", [5, 5, 0, 5, 0, 0, 0]),
    );
    assert_eq!(refused.code, "not_appraised");
    assert!(refused.hint.contains("评议监督"), "{}", refused.hint);
}

#[test]
fn managers_appraised_at_a_session_are_reported_for_the_year_and_nobody_writes_it_twice() {
    let desk = Desk::new();
    typed(&desk, "110", 80);
    let id = session(&desk, &seated(&desk, 3));
    let report = |desk: &Desk| {
        desk.call("openness_get", json!({ "union": FACTORY, "year": 2026 }))["reports"][0].clone()
    };
    let item = put(&desk, &id, "managers_appraised", &[]);
    desk.call(
        "session_appraise",
        found(&item, "孙长河", [3, 3, 0, 3, 0, 0, 0]),
    );
    assert_eq!(
        report(&desk)["on"],
        Value::Null,
        "an open session has appraised nobody"
    );
    desk.call("session_close", json!({ "session": id }));
    let done = report(&desk);
    assert_eq!(
        (
            &done["topic"],
            &done["on"],
            &done["session"],
            &done["session_title"]
        ),
        (
            &json!("appraisal"),
            &json!("2026-11-20"),
            &json!(id),
            &json!("三届一次职工代表大会")
        )
    );
    let owed = |desk: &Desk| {
        desk.call("today", json!({}))
            .to_string()
            .contains("年度报告没有做全")
    };
    assert!(owed(&desk), "three reports are still owed");
    for topic in ["contract", "welfare", "entertainment"] {
        let file = json!({ "union": FACTORY, "topic": topic, "on": "2026-11-20", "session": id });
        desk.call("report_file", file);
    }
    assert!(!owed(&desk));
}

#[test]
fn a_board_has_the_employees_that_the_company_law_wants() {
    let desk = Desk::new();
    typed(&desk, "159", 300);
    seated(&desk, 3);
    let set = |directors: i64, supervisors: i64| json!({ "union": FACTORY, "directors": directors, "supervisors": supervisors, "on": "2026-11-01" });
    let small = desk.refuse("board_set", set(2, 0));
    assert_eq!(
        (small.code.as_str(), small.fields[0].field.as_str()),
        ("board_small", "directors")
    );
    assert!(small.hint.contains("第六十八条"), "{}", small.hint);
    desk.call("board_set", set(5, 0));
    let notices = congress(&desk)["board"]["notices"].clone();
    assert_eq!(codes(&notices), ["employee_director"]);
    assert_eq!(notices[0]["severity"], json!("verify"));
    assert!(
        notices[0]["message"]
            .as_str()
            .unwrap()
            .contains("职工 300 人")
    );
    assert!(
        notices[0]["article"]
            .as_str()
            .unwrap()
            .contains("第一百二十条")
    );
    typed(&desk, "159", 299);
    assert_eq!(congress(&desk)["board"]["notices"], json!([]));
    desk.call("board_set", set(5, 4));
    let seat = |name: &str, role: &str, years: i64| json!({ "union": FACTORY, "name": name, "role": role, "from": "2024-03-01", "years": years });
    let long = desk.refuse("board_seat_put", seat("代表1", "supervisor", 4));
    assert_eq!(long.code, "board_years");
    assert!(long.hint.contains("第七十条"), "{}", long.hint);
    desk.call("board_seat_put", seat("代表1", "supervisor", 3));
    let notices = congress(&desk)["board"]["notices"].clone();
    assert_eq!(
        codes(&notices),
        ["employee_supervisors"],
        "one of four is less than a third"
    );
    assert!(
        notices[0]["article"]
            .as_str()
            .unwrap()
            .contains("第七十六条")
    );
    let both = desk.refuse("board_seat_put", seat("代表1", "director", 3));
    assert_eq!(both.code, "board_other");
    assert!(both.hint.contains("第七十六条"), "{}", both.hint);
    desk.call("board_set", set(5, 3));
    assert_eq!(
        congress(&desk)["board"]["notices"],
        json!([]),
        "one of three is a third"
    );
    let line = congress(&desk)["board"]["seats"][0].clone();
    assert_eq!(line["ends_on"], json!("2027-03-01"));
    let leave = |day: &str| json!({ "id": line["id"], "last_day": day, "reason": "工作调动" });
    assert_eq!(
        desk.refuse("board_seat_leave", leave("2024-02-29")).code,
        "day_before"
    );
    desk.call("board_seat_leave", leave("2026-11-10"));
    desk.call("board_seat_put", seat("代表1", "director", 3));
}

#[test]
fn a_supervisor_who_is_a_manager_is_asked_about() {
    let desk = Desk::new();
    typed(&desk, "159", 80);
    let term = seated(&desk, 1);
    let mut manager = seat(&term, "梁主任", "2024-03-01", None);
    manager["kind"] = json!("manager");
    desk.call("delegate_seat", manager);
    for (name, role) in [("代表0", "supervisor"), ("梁主任", "supervisor")] {
        let sits = json!({ "union": FACTORY, "name": name, "role": role, "from": "2026-01-01", "years": 3 });
        desk.call("board_seat_put", sits);
    }
    let notices = congress(&desk)["board"]["notices"].clone();
    assert_eq!(codes(&notices), ["managing_supervisor"]);
    assert!(notices[0]["message"].as_str().unwrap().contains("梁主任"));
    assert!(notices[0]["article"].as_str().unwrap().contains("待核实"));
}

#[test]
fn whom_a_closed_session_elected_is_entered_in_one_act_and_the_end_of_the_term_is_announced() {
    let desk = Desk::new();
    typed(&desk, "159", 320);
    let id = session(&desk, &seated(&desk, 5));
    let item = put(&desk, &id, "employee_director", &["代表1", "代表2"]);
    let names = view(&desk, &id)["items"][0]["election"]["candidates"].clone();
    let given = |at: usize, yes: i64| json!({ "candidate": names[at]["id"], "yes": yes, "no": 0 });
    let count = json!({ "item": item, "valid": 5, "void": 0, "given": [given(0, 4), given(1, 1)] });
    desk.call("session_elect", count);
    let take = |at: usize| json!({ "candidate": names[at]["id"] });
    assert_eq!(
        desk.refuse("board_seat_elected", take(0)).code,
        "board_still_open"
    );
    desk.call("session_close", json!({ "session": id }));
    let candidate = |at: usize| view(&desk, &id)["items"][0]["election"]["candidates"][at].clone();
    assert_eq!(
        (&candidate(0)["seat"], &candidate(1)["seat"]),
        (&json!("职工董事"), &Value::Null)
    );
    assert_eq!(
        desk.refuse("board_seat_elected", take(1)).code,
        "board_not_elected"
    );
    desk.call("board_seat_elected", take(0));
    assert_eq!(
        (&candidate(0)["seat"], &candidate(0)["seated"]),
        (&Value::Null, &json!(true))
    );
    assert_eq!(
        desk.refuse("board_seat_elected", take(0)).code,
        "board_seated"
    );
    let line = congress(&desk)["board"]["seats"][0].clone();
    assert_eq!(
        (
            &line["name"],
            &line["elected_at"],
            &line["session"],
            &line["from"],
            &line["ends_on"]
        ),
        (
            &json!("代表1"),
            &json!("三届一次职工代表大会"),
            &json!(id),
            &json!("2026-11-20"),
            &json!("2029-11-20")
        )
    );
    let asks = |day: &str, desk: Desk| {
        let desk = desk.on(day);
        let open = json!({ "at": desk.path("ledger"), "passphrase": taizhang_testkit::PASSPHRASE, "operator": null });
        desk.call("ledger_open", open);
        let items = desk.call("today", json!({}))["items"]
            .as_array()
            .unwrap()
            .clone();
        let found = items
            .into_iter()
            .find(|item| item["kind"] == json!("board_term"));
        (desk, found)
    };
    let (desk, early) = asks("2029-08-21", desk);
    assert_eq!(early, None, "ninety-one days ahead");
    let (_, due) = asks("2029-08-22", desk);
    let due = due.unwrap();
    assert_eq!(
        (&due["due"], &due["target"]),
        (&json!("2029-11-20"), &json!(FACTORY))
    );
    assert!(due["article"].as_str().unwrap().contains("第七十条"));
}

#[test]
fn a_constituency_says_who_was_elected_by_too_few_and_which_seat_is_vacant() {
    let desk = Desk::new();
    let term = seated(&desk, 2);
    let lines = |desk: &Desk| congress(desk)["delegates"].clone();
    let elected = |took_part: i64, votes: [Option<i64>; 2]| {
        let all = lines(&desk);
        json!({
            "congress": term, "id": congress(&desk)["constituencies"][0]["election"]["id"], "name": "一车间", "workers": 42,
            "took_part": took_part, "seats": 2, "elected_on": "2024-02-20",
            "votes": [{ "delegate": all[0]["id"], "votes": votes[0] }, { "delegate": all[1]["id"], "votes": votes[1] }],
        })
    };
    let more = desk.refuse("constituency_put", elected(43, [None, None]));
    assert_eq!(
        (more.code.as_str(), more.fields[0].field.as_str()),
        ("more_than_workers", "took_part")
    );
    let more = desk.refuse("constituency_put", elected(28, [Some(29), None]));
    assert_eq!(more.code, "more_votes");
    assert!(more.message.contains("代表0"), "{}", more.message);
    assert_eq!(
        congress(&desk)["constituencies"][0]["election"],
        Value::Null,
        "nothing of it was kept"
    );
    desk.call("constituency_put", elected(28, [Some(22), Some(21)]));
    let found = congress(&desk);
    let lacks = |at: usize| found["delegates"][at]["lacking"].clone();
    assert_eq!(lacks(0), Value::Null, "22 of 42 are more than half");
    assert_eq!(lacks(1), json!("21 票，不到一车间 42 人的过半数（22 票）"));
    assert!(codes(&found["notices"]).contains(&"too_few_in_favour".to_owned()));
    assert!(
        !codes(&found["notices"]).contains(&"too_few_took_part".to_owned()),
        "28 of 42 are two thirds"
    );
    desk.call("constituency_put", elected(27, [Some(22), Some(22)]));
    let found = congress(&desk);
    let notice = found["notices"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["code"] == "too_few_took_part")
        .unwrap()
        .clone();
    assert_eq!(notice["severity"], json!("verify"));
    assert!(
        notice["article"]
            .as_str()
            .unwrap()
            .contains("企业民主管理规定")
    );
    assert!(notice["article"].as_str().unwrap().contains("待核实"));
    // One leaves, the seat is filled by the same shop.
    let left = lines(&desk)[1].clone();
    let follow = |from: &str| {
        let mut follow = seat(&term, "新代表", from, Some(25));
        follow["replaces"] = left["id"].clone();
        follow["constituency"] = json!("二车间");
        follow
    };
    assert_eq!(
        desk.refuse("delegate_seat", follow("2026-11-01")).code,
        "not_vacant"
    );
    desk.call(
        "delegate_leave",
        json!({ "id": left["id"], "last_day": "2026-10-31" }),
    );
    let line = |desk: &Desk| congress(desk)["constituencies"][0].clone();
    assert_eq!(
        (&line(&desk)["vacant"], &line(&desk)["words"]),
        (&json!(1), &json!("缺 1 名，要补选"))
    );
    let early = desk.refuse("delegate_seat", follow("2026-10-31"));
    assert_eq!(early.code, "not_vacant");
    let mut many = follow("2026-11-01");
    many["votes"] = json!(28);
    assert_eq!(
        desk.refuse("delegate_seat", many).code,
        "more_votes",
        "27 took part"
    );
    desk.call("delegate_seat", follow("2026-11-01"));
    assert_eq!(
        (&line(&desk)["vacant"], &line(&desk)["words"]),
        (&json!(0), &Value::Null)
    );
    let all = lines(&desk);
    let new = all
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == json!("新代表"))
        .unwrap();
    assert_eq!(
        (&new["replaces"], &new["constituency"]),
        (&left["name"], &json!("一车间"))
    );
    let mut twice = follow("2026-11-02");
    twice["name"] = json!("又一人");
    assert_eq!(desk.refuse("delegate_seat", twice).code, "seat_filled");
}

#[test]
fn a_delegate_who_left_the_roll_is_named_and_keeps_her_seat_until_somebody_says_so() {
    let desk = Desk::new();
    let member = desk.enrol(0);
    let name = desk.call("member_get", json!({ "id": member }))["name"].clone();
    let term = seated(&desk, 1);
    desk.call(
        "delegate_seat",
        seat(&term, name.as_str().unwrap(), "2024-03-01", None),
    );
    assert!(!codes(&congress(&desk)["notices"]).contains(&"delegates_gone".to_owned()));
    let end = json!({ "id": member, "on": "2026-10-15", "reason": "withdrawn" });
    desk.call("member_end", end);
    let found = congress(&desk);
    assert!(codes(&found["notices"]).contains(&"delegates_gone".to_owned()));
    let lines = found["delegates"].as_array().unwrap().clone();
    let of = |name: &Value| {
        lines
            .iter()
            .find(|line| line["name"] == *name)
            .unwrap()
            .clone()
    };
    let gone = of(&name);
    assert_eq!(
        (&gone["gone"], &gone["gone_since"], &gone["to"]),
        (&json!(true), &json!("2026-10-15"), &Value::Null)
    );
    assert_eq!(
        of(&json!("代表0"))["gone"],
        json!(false),
        "who was never on the roll is not judged by it"
    );
    assert_eq!(found["mix"]["all"], json!(2));
    desk.call(
        "delegate_leave",
        json!({ "id": gone["id"], "last_day": gone["gone_since"] }),
    );
    assert!(!codes(&congress(&desk)["notices"]).contains(&"delegates_gone".to_owned()));
}
