//! 提案: raised by a delegate, examined, grouped, assigned, answered by a day, judged; the list, its figures and its papers.

use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

/// A factory whose congress has three delegates; its id and theirs.
struct Floor {
    desk: Desk,
    congress: Value,
    delegates: Vec<Value>,
}

impl Floor {
    fn new() -> Self {
        let desk = Desk::new();
        let found = json!({ "union": FACTORY, "form": "delegates", "term_no": 3, "from": "2024-03-01", "years": 3 });
        let congress = desk.call("congress_found", found)["congress"].clone();
        for (name, workshop) in [
            ("王晓燕", "一车间"),
            ("李志强", "二车间"),
            ("赵海燕", "三车间"),
        ] {
            let seat = json!({
                "congress": congress, "name": name, "constituency": workshop, "kind": "front_line",
                "dispatched": false, "post": "装配工", "from": "2024-03-01",
            });
            desk.call("delegate_seat", seat);
        }
        let lines = desk.call("congress_get", json!({ "union": FACTORY }))["delegates"].clone();
        let id = |name: &str| {
            let lines = lines.as_array().unwrap();
            lines.iter().find(|line| line["name"] == name).unwrap()["id"].clone()
        };
        let delegates = ["王晓燕", "李志强", "赵海燕"].map(id).to_vec();
        Self {
            desk,
            congress,
            delegates,
        }
    }

    fn wording(&self, title: &str, on: &str) -> Value {
        json!({
            "id": null, "congress": self.congress, "session": null, "on": on, "title": title,
            "reason": "夜班零点下班，公交已经停运", "suggestion": "零点十分加一趟班车",
            "proposer": self.delegates[0], "seconders": "李志强、赵海燕", "category": "living",
        })
    }

    fn raise(&self, title: &str) -> Value {
        let put = self.wording(title, "2026-09-01");
        self.desk.call("proposal_put", put)["id"].clone()
    }

    fn examine(&self, id: &Value, examination: &str, into: &Value) {
        self.desk
            .call("proposal_examine", examining(id, examination, into));
    }

    /// Accepted and assigned on a day.
    fn assign(&self, id: &Value, on: &str) {
        self.examine(id, "accepted", &Value::Null);
        self.desk.call("proposal_assign", assigning(id, on));
    }

    fn get(&self, id: &Value) -> Value {
        self.desk.call("proposal_get", json!({ "id": id }))
    }

    fn list(&self, state: &Value) -> Value {
        let page = json!({ "union": FACTORY, "congress": null, "query": "", "state": state, "after": null, "limit": 50 });
        self.desk.call("proposal_list", page)
    }
}

fn examining(id: &Value, examination: &str, into: &Value) -> Value {
    json!({ "id": id, "on": "2026-09-10", "examination": examination, "note": "和别的一件相同", "into": into })
}

fn assigning(id: &Value, on: &str) -> Value {
    json!({ "id": id, "department": "综合办公室", "handler": "赵立新", "on": on, "answer_by": null })
}

fn answering(id: &Value, on: &str) -> Value {
    json!({ "id": id, "on": on, "reply": "adopted", "answer": "从十一月起加一趟" })
}

fn feedback(id: &Value, on: &str, satisfaction: &str) -> Value {
    json!({ "id": id, "on": on, "satisfaction": satisfaction, "note": "班车还是接不上" })
}

#[test]
fn a_proposal_walks_from_its_raising_to_the_answer_that_satisfies() {
    let floor = Floor::new();
    let id = floor.raise("夜班班车加一趟");
    let raised = floor.get(&id);
    assert_eq!(
        (
            &raised["number"],
            &raised["state"],
            &raised["proposer_name"]
        ),
        (&json!(1), &json!("received"), &json!("王晓燕"))
    );
    assert_eq!(raised["seconders"], json!(["李志强", "赵海燕"]));
    assert_eq!(raised["notices"], json!([]), "two seconders are enough");
    floor.assign(&id, "2026-10-13");
    let round = floor.get(&id)["rounds"][0].clone();
    assert_eq!(
        (&round["due"], &round["days_left"], &round["words"]),
        (
            &json!("2026-11-12"),
            &json!(-10),
            &json!("最迟2026年11月12日答复，已超 10 天")
        )
    );
    assert!(round["clock"].as_str().unwrap().contains("30"), "{round}");
    assert!(round["article"].as_str().unwrap().contains("常见做法"));
    floor
        .desk
        .call("proposal_answer", answering(&id, "2026-11-13"));
    let late = floor.get(&id)["rounds"][0].clone();
    assert_eq!(
        (&late["words"], &late["days_left"]),
        (&json!("期限2026年11月12日，晚了 1 天"), &json!(-1))
    );
    floor.desk.call(
        "proposal_feedback",
        feedback(&id, "2026-11-16", "dissatisfied"),
    );
    let again = floor.get(&id);
    assert_eq!(again["state"], json!("again"));
    assert_eq!(again["rounds"].as_array().unwrap().len(), 2);
    floor
        .desk
        .call("proposal_answer", answering(&id, "2026-11-20"));
    floor.desk.call(
        "proposal_feedback",
        feedback(&id, "2026-11-22", "satisfied"),
    );
    let settled = floor.get(&id);
    assert_eq!(settled["label"], json!("办结"));
    assert_eq!(
        (
            &settled["rounds"][0]["satisfaction_label"],
            &settled["rounds"][1]["satisfaction_label"]
        ),
        (&json!("不满意"), &json!("满意"))
    );
    // Taken back, the last feedback is to be given again.
    floor.desk.call("undo_last", json!({}));
    assert_eq!(floor.get(&id)["state"], json!("answered"));
}

#[test]
fn undoing_goes_back_step_by_step_to_before_the_proposal() {
    let floor = Floor::new();
    let id = floor.raise("夜班班车加一趟");
    floor.assign(&id, "2026-10-13");
    floor
        .desk
        .call("proposal_answer", answering(&id, "2026-11-12"));
    for state in ["assigned", "accepted", "received"] {
        floor.desk.call("undo_last", json!({}));
        assert_eq!(floor.get(&id)["state"], json!(state));
    }
    floor.desk.call("undo_last", json!({}));
    assert_eq!(floor.list(&Value::Null)["total"], json!(0));
    assert!(floor.raise("另一件").is_string());
    assert_eq!(floor.list(&Value::Null)["rows"][0]["number"], json!(1));
}

#[test]
fn what_cannot_be_is_refused_with_what_to_do_next() {
    let floor = Floor::new();
    let id = floor.raise("夜班班车加一趟");
    let leave = json!({ "id": floor.delegates[0], "last_day": "2026-09-30" });
    floor.desk.call("delegate_leave", leave);
    let left = floor
        .desk
        .refuse("proposal_put", floor.wording("又一件", "2026-10-01"));
    assert_eq!(
        (left.code.as_str(), left.fields[0].field.as_str()),
        ("proposer_left", "proposer")
    );
    assert_eq!(
        left.message,
        "“王晓燕”2026年10月1日起不再是代表，不能提提案。"
    );
    let empty = floor
        .desk
        .refuse("proposal_put", floor.wording(" ", "2026-09-01"));
    assert_eq!(empty.message, "“案由”还没有写。");
    for (command, request, code) in [
        (
            "proposal_answer",
            answering(&id, "2026-11-12"),
            "not_to_answer",
        ),
        (
            "proposal_feedback",
            feedback(&id, "2026-11-12", "satisfied"),
            "no_feedback",
        ),
        (
            "proposal_assign",
            assigning(&id, "2026-10-13"),
            "not_to_assign",
        ),
        (
            "proposal_examine",
            examining(&id, "grouped", &json!(1)),
            "into_itself",
        ),
        (
            "proposal_examine",
            examining(&id, "grouped", &json!(9)),
            "into_nothing",
        ),
        (
            "proposal_examine",
            examining(&id, "grouped", &Value::Null),
            "into_nothing",
        ),
    ] {
        let refused = floor.desk.refuse(command, request.clone());
        assert_eq!(refused.code, code, "{request}");
        assert!(!refused.hint.is_empty(), "{code}");
    }
    floor.assign(&id, "2026-10-13");
    let early = floor
        .desk
        .refuse("proposal_answer", answering(&id, "2026-10-12"));
    assert_eq!(early.code, "day_before");
    let future = floor
        .desk
        .refuse("proposal_answer", answering(&id, "2026-11-23"));
    assert_eq!(future.code, "day_in_future");
}

#[test]
fn a_grouped_proposal_is_shown_under_the_one_it_goes_into() {
    let floor = Floor::new();
    let [one, two, three] = ["班车", "夜班班车", "夜里加车"].map(|title| floor.raise(title));
    floor.examine(&two, "grouped", &json!(1));
    let (under, into) = (floor.get(&one)["grouped"].clone(), floor.get(&two));
    assert_eq!(
        (
            &under[0]["number"],
            &under[0]["title"],
            &into["into"]["number"]
        ),
        (&json!(2), &json!("夜班班车"), &json!(1))
    );
    let gone = floor
        .desk
        .refuse("proposal_examine", examining(&three, "grouped", &json!(2)));
    assert_eq!(
        (gone.code.as_str(), gone.message.as_str()),
        ("into_gone", "第 2 号是“并案”，不能再并进去。")
    );
    let carries = floor
        .desk
        .refuse("proposal_examine", examining(&one, "refused", &Value::Null));
    assert_eq!(carries.code, "has_grouped");
}

#[test]
fn fewer_seconders_than_are_usual_are_to_be_verified_and_hinder_nothing() {
    let floor = Floor::new();
    let mut alone = floor.wording("夜班班车", "2026-09-01");
    alone["seconders"] = json!("李志强");
    let id = floor.desk.call("proposal_put", alone)["id"].clone();
    let notice = floor.get(&id)["notices"][0].clone();
    assert_eq!(
        (&notice["severity"], &notice["message"]),
        (&json!("verify"), &json!("附议 1 人，一般要 2 人以上。"))
    );
    assert!(notice["article"].as_str().unwrap().contains("常见做法"));
    floor.assign(&id, "2026-10-13");
    assert_eq!(floor.get(&id)["notices"], json!([]));
}

#[test]
fn the_list_is_filtered_by_state_paged_counted_and_written_as_a_sheet() {
    let floor = Floor::new();
    let ids: Vec<Value> = (1..=4).map(|n| floor.raise(&format!("第{n}件"))).collect();
    floor.assign(&ids[0], "2026-10-13");
    floor
        .desk
        .call("proposal_answer", answering(&ids[0], "2026-11-12"));
    floor.desk.call(
        "proposal_feedback",
        feedback(&ids[0], "2026-11-16", "satisfied"),
    );
    floor.assign(&ids[1], "2026-10-13");
    floor
        .desk
        .call("proposal_answer", answering(&ids[1], "2026-11-13"));
    floor.desk.call(
        "proposal_feedback",
        feedback(&ids[1], "2026-11-16", "fairly"),
    );
    floor.examine(&ids[2], "grouped", &json!(1));
    let settled = floor.list(&json!("settled"));
    assert_eq!(
        (
            &settled["total"],
            &settled["rows"][0]["words"],
            &settled["rows"][1]["words"]
        ),
        (&json!(2), &json!("满意"), &json!("基本满意"))
    );
    let page = |after: Value| json!({ "union": FACTORY, "congress": null, "query": "", "state": null, "after": after, "limit": 3 });
    let first = floor.desk.call("proposal_list", page(Value::Null));
    assert_eq!((&first["next"], &first["total"]), (&json!(3), &json!(4)));
    let second = floor
        .desk
        .call("proposal_list", page(first["next"].clone()));
    assert_eq!(
        (&second["rows"][0]["number"], &second["next"]),
        (&json!(4), &Value::Null)
    );
    let figures = floor.desk.call(
        "proposal_figures",
        json!({ "union": FACTORY, "congress": null }),
    );
    assert_eq!(
        figures,
        json!({
            "raised": 4, "accepted": 2, "grouped": 1, "refused": 0, "answered": 2, "in_time": 1,
            "feedback": 2, "satisfied": 1, "fairly": 1, "dissatisfied": 0,
        })
    );
    let to = floor.desk.path("proposals.xlsx");
    let write = json!({ "union": FACTORY, "congress": null, "to": to });
    assert_eq!(
        floor.desk.call("proposal_list_write", write)["rows"],
        json!(4)
    );
    let cells = crate::taking_back::cells(&to).join("\n");
    for said in [
        "满意率＝满意的件数÷已反馈的件数（1÷2）",
        "综合办公室",
        "并案",
    ] {
        assert!(cells.contains(said), "{said}: {cells}");
    }
}

#[test]
fn a_union_without_a_congress_has_an_empty_list_and_writes_no_sheet() {
    let desk = Desk::new();
    let page = desk.call(
        "proposal_list",
        json!({ "union": FACTORY, "congress": null, "query": "", "state": null, "after": null, "limit": 50 }),
    );
    assert_eq!(
        (&page["congress"], &page["rows"]),
        (&Value::Null, &json!([]))
    );
    let write = json!({ "union": FACTORY, "congress": null, "to": desk.path("none.xlsx") });
    assert_eq!(
        desk.refuse("proposal_list_write", write).code,
        "no_congress"
    );
}

#[test]
fn an_answer_is_on_the_list_of_the_day_fourteen_days_ahead_until_it_is_given() {
    let floor = Floor::new();
    let due = |desk: &Desk| {
        let items = desk.call("today", json!({}))["items"].clone();
        items
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["kind"] == "proposal")
            .cloned()
            .collect::<Vec<_>>()
    };
    // Agreed days, seen from 2026-11-22: fourteen days ahead, fifteen, and one that was missed.
    let mut ids = Vec::new();
    for by in ["2026-12-06", "2026-12-07", "2026-11-21"] {
        let id = floor.raise(by);
        floor.examine(&id, "accepted", &Value::Null);
        let mut assign = assigning(&id, "2026-10-13");
        assign["answer_by"] = json!(by);
        floor.desk.call("proposal_assign", assign);
        ids.push(id);
    }
    let items = due(&floor.desk);
    let seen: Vec<(&Value, &Value)> = items
        .iter()
        .map(|item| (&item["due"], &item["days_left"]))
        .collect();
    assert_eq!(
        seen,
        [
            (&json!("2026-11-21"), &json!(-1)),
            (&json!("2026-12-06"), &json!(14))
        ]
    );
    assert_eq!(items[0]["target"], ids[2]);
    floor
        .desk
        .call("proposal_answer", answering(&ids[2], "2026-11-22"));
    assert_eq!(due(&floor.desk).len(), 1);
    // One that did not satisfy is asked for again, by the clock.
    floor.desk.call(
        "proposal_feedback",
        feedback(&ids[2], "2026-11-22", "dissatisfied"),
    );
    let desk = floor.desk.on("2026-12-10");
    let open = json!({ "at": desk.path("ledger"), "passphrase": taizhang_testkit::PASSPHRASE, "operator": null });
    desk.call("ledger_open", open);
    let again = due(&desk);
    let again = again.iter().find(|item| item["target"] == ids[2]).unwrap();
    assert!(
        again["title"].as_str().unwrap().ends_with("提案要重新答复"),
        "{again}"
    );
    assert_eq!(again["due"], json!("2026-12-22"));
}

#[test]
fn the_form_is_filled_from_the_record_and_its_last_round() {
    let floor = Floor::new();
    let id = floor.raise("夜班班车加一趟");
    floor.assign(&id, "2026-10-13");
    for (on, said) in [("2026-11-12", "dissatisfied"), ("2026-11-20", "satisfied")] {
        floor.desk.call("proposal_answer", answering(&id, on));
        floor
            .desk
            .call("proposal_feedback", feedback(&id, on, said));
    }
    let about = json!({ "name": "职工代表提案表", "union": null, "about": { "kind": "proposal", "id": id } });
    let form = floor.desk.call("paper_form", about);
    for (field, value) in [
        ("案由", "夜班班车加一趟"),
        ("届次", "3"),
        ("提案编号", "1"),
        ("提案人", "王晓燕"),
        ("附议人", "李志强、赵海燕"),
        ("答复日期", "2026-11-20"),
        ("反馈", "满意"),
    ] {
        assert_eq!(form["values"][field], json!(value), "{field}: {form}");
    }
    assert!(
        form["remark"].as_str().unwrap().contains("第 2 次"),
        "{form}"
    );
}
