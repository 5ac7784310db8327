//! 法律援助: a matter that wins something back and is counted, the rota of the lawyers, and the analysis of a month.

use crate::petitions::{claim, register, today_of, unlock};
use crate::taking_back::cells;
use serde_json::{Value, json};
use taizhang_testkit::{Desk, TOWNSHIP};

#[test]
fn legal_aid_wins_something_back_and_is_counted() {
    let desk = Desk::new();
    let petition = register(&desk, claim("信〔2026〕1号", "2026-08-10"));
    let mut aid = json!({
        "id": null, "union": TOWNSHIP, "petition": petition, "form": "arbitration", "category": "pay", "name": "孙桂兰",
        "phone": "13905390077", "facts": "拖欠三个月工资", "people": 12, "representatives": 3, "migrant": true,
        "means_met": null, "applied_on": "2026-08-11", "known_on": "2026-07-31", "decided_on": "2026-08-13", "granted": true,
        "refused_why": null, "lawyer": "韩律师", "firm": "山东沂蒙律师事务所", "assigned_on": "2026-08-14",
        "mediation_on": null, "filed_on": null, "accepted_on": null, "award_until": null, "result_on": null, "result": null,
        "recovered": null,
    });
    let id = desk.call("legal_aid_put", aid.clone())["id"].clone();
    assert_eq!(today_of(&desk, "legal_aid"), []);
    let shown = desk.call("legal_aid_get", json!({ "id": id }));
    assert_eq!(shown["line"]["stands"], json!("申请仲裁的时效"));
    assert_eq!(shown["line"]["due"], json!("2027-08-02"));
    assert_eq!(shown["petition_number"], json!("信〔2026〕1号"));
    assert!(!shown.to_string().contains("孙桂兰"));
    // The commission has five days from the filing: they are its own, and are told of while they run.
    let filed = |aid: &Value, on: &str| {
        let mut filed = aid.clone();
        filed["id"] = id.clone();
        filed["filed_on"] = json!(on);
        desk.call("legal_aid_put", filed);
        let items = desk.call("today", json!({}))["items"].clone();
        let of = |item: &&Value| item["kind"] == "legal_aid" && item["waits"] == "仲裁委";
        items.as_array().unwrap().iter().filter(of).count()
    };
    for (on, waits) in [("2026-11-20", 1), ("2026-11-13", 0)] {
        assert_eq!(filed(&aid, on), waits, "{on}");
    }
    // What was written stays when the form does not say it again.
    for (field, value) in [
        ("id", id.clone()),
        ("name", Value::Null),
        ("facts", Value::Null),
        ("filed_on", json!("2026-08-20")),
        ("accepted_on", json!("2026-08-24")),
        ("result_on", json!("2026-09-28")),
        ("result", json!("won")),
        ("recovered", json!("36500.50")),
    ] {
        aid[field] = value;
    }
    desk.call("legal_aid_put", aid.clone());
    unlock(&desk);
    let contents = desk.call("legal_aid_text_get", json!({ "id": id, "reason": "回访" }));
    assert_eq!(
        (&contents["name"], &contents["facts"]),
        (&json!("孙桂兰"), &json!("拖欠三个月工资"))
    );
    assert_eq!(desk.figures(["917", "918"]), ["1", "36501"]);
    let open = json!({ "open": true, "form": null, "category": null, "query": "", "after": null, "limit": 10 });
    assert_eq!(desk.call("legal_aid_list", open)["rows"], json!([]));
    let analysis = desk.call(
        "petition_analysis",
        json!({ "from": "2026-08-01", "to": "2026-09-30" }),
    );
    assert_eq!(
        (
            &analysis["aids"],
            &analysis["aids_ended"],
            &analysis["recovered"]
        ),
        (&json!(1), &json!(1), &json!("36500.50"))
    );
    aid["result_on"] = json!("2026-11-23");
    let ahead = desk.refuse("legal_aid_put", aid);
    assert_eq!(
        (ahead.code.as_str(), ahead.fields[0].field.as_str()),
        ("day_in_future", "result_on")
    );
    // The county's figures come from the sealed return: here the records themselves stay.
    let said = desk
        .call("history", json!({ "after": null, "limit": 50 }))
        .to_string();
    assert!(!said.contains("孙桂兰"));
}

#[test]
fn the_rota_and_the_analysis_are_written_without_a_name() {
    let desk = Desk::new();
    register(&desk, claim("信〔2026〕1号", "2026-11-16"));
    let duty = |id: Value, on: &str, visitors: Value| {
        json!({
            "id": id, "union": TOWNSHIP, "on": on, "lawyer": "韩律师", "firm": "山东沂蒙律师事务所", "place": "镇总工会一楼",
            "visitors": visitors,
        })
    };
    desk.call("duty_put", duty(Value::Null, "2026-11-20", Value::Null));
    let rota = desk.call("duty_list", json!({ "after": null, "limit": 10 }));
    assert_eq!(rota["rows"][0]["owes"], json!(true));
    desk.call(
        "duty_put",
        duty(rota["rows"][0]["id"].clone(), "2026-11-20", json!(6)),
    );
    let to = desk.path("信访分析.xlsx");
    let month = json!({ "from": "2026-11-01", "to": "2026-11-30", "file": to });
    assert_eq!(
        desk.call("petition_analysis_write", month)["rows"],
        json!(4)
    );
    let cells = cells(&to);
    assert!(cells.iter().any(|cell| cell.contains("接待 6 人次")));
    assert!(cells.iter().any(|cell| cell == "欠薪"));
    assert!(!cells.iter().any(|cell| cell.contains("孙桂兰")));
    let backwards = json!({ "from": "2026-11-30", "to": "2026-11-01" });
    assert_eq!(
        desk.refuse("petition_analysis", backwards).code,
        "bad_period"
    );
}
