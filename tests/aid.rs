//! 送温暖和送清凉: a Spring Festival round over three hundred households from the list to the figures, a grid with faults, a round
//! in the heat.

use serde_json::{Value, json};
use std::fs;
use taizhang_app::invented_person;
use taizhang_testkit::{Desk, FACTORY, PASSPHRASE, TOWNSHIP};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// A household of one on file since November 2025: walked through every step a household walks through.
pub fn household(desk: &Desk, number: u32) -> String {
    let person = invented_person(number);
    household_of(desk, &person.name, &person.citizen_no, &json!([]))
}

pub fn household_of(desk: &Desk, name: &str, document: &str, others: &Value) -> String {
    let mut family = vec![json!({ "relation": "head", "name": name, "document_no": document })];
    family.extend(others.as_array().unwrap().iter().cloned());
    let size = family.len();
    let form = json!({
        "village": "许家湖村", "address": "许家湖镇许家湖村", "phone": "13800000000", "size": size, "category": "deep", "cause": "low_income",
    });
    let opened = desk.call(
        "file_open",
        json!({ "union": FACTORY, "applied_on": "2025-11-03", "form": form, "family": family }),
    );
    let id = text(&opened["id"]).to_owned();
    let survey = json!({
        "id": id, "on": "2025-11-05", "year": 2025, "income": "3600", "rigid": "0", "rigid_what": null, "members": size,
        "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": "周立新、王敏", "note": null,
    });
    desk.call("survey_put", survey);
    let consent = json!({ "id": id, "kind": "publication", "member": null, "given_by": name, "relation": null, "on": "2025-11-05" });
    desk.call("consent_put", consent);
    for (step, on) in [
        ("published", "2025-11-06"),
        ("uncontested", "2025-11-20"),
        ("reviewed", "2025-11-21"),
    ] {
        let step = json!({ "id": id, "step": step, "on": on, "people": "周立新", "document": null, "note": null });
        desk.call("file_step", step);
    }
    let decide = json!({ "id": id, "category": "deep", "on": "2025-11-24", "people": null, "document": null, "note": null });
    desk.call("file_decide", decide);
    id
}

pub fn fund(desk: &Desk, name: &str, source: &str) -> String {
    let add =
        json!({ "union": TOWNSHIP, "name": name, "source": source, "year": 2026, "note": null });
    text(&desk.call("fund_add", add)["id"]).to_owned()
}

pub fn enter(desk: &Desk, fund: &str, amount: &str, goods: &Value, round: &Value) {
    let request = json!({
        "fund": fund, "on": "2025-12-22", "amount": amount, "from_whom": "县总工会", "goods": goods, "round": round, "note": null,
    });
    desk.call("fund_enter", request);
}

fn round(desk: &Desk, kind: &str, name: &str) -> String {
    let request = json!({
        "union": TOWNSHIP, "kind": kind, "name": name, "year": 2026, "from": "2025-12-20", "to": "2026-02-16", "note": null,
    });
    text(&desk.call("round_open", request)["id"]).to_owned()
}

fn all_of(round: &str) -> Value {
    json!({ "round": round, "what": "household", "query": "", "category": null, "village": null, "after": null, "limit": 1 })
}

fn view(desk: &Desk, round: &str) -> Value {
    desk.call("round_get", json!({ "id": round }))
}

fn row(visit: &Value, on: &str, cash: &str) -> Value {
    json!({
        "visit": visit["id"], "on": on, "cash": cash, "goods": null, "value": null, "fund": null, "signed": true, "note": null,
    })
}

fn save(desk: &Desk, round: &str, rows: &[Value]) -> Value {
    desk.call(
        "round_save",
        json!({ "round": round, "rows": rows, "approved_by": "赵主席" }),
    )
}

#[test]
fn a_spring_festival_round_over_three_hundred_households_goes_from_the_list_to_the_figures() {
    let desk = Desk::new();
    desk.add_union("371323-FZC", "沂蒙纺织厂工会");
    let files: Vec<String> = (0..300).map(|number| household(&desk, number)).collect();
    let spring = round(&desk, "warmth", "2026年元旦春节送温暖");
    let fiscal = fund(&desk, "2026年送温暖专项", "fiscal");
    let gifts = fund(&desk, "2026年爱心企业捐赠", "donation");
    enter(&desk, &fiscal, "250000", &Value::Null, &json!(spring));
    enter(
        &desk,
        &gifts,
        "30000",
        &json!("大米 300 袋"),
        &json!(spring),
    );

    // 选人: page by page, then all that were never aided this year, then the enterprises.
    let mut ask = all_of(&spring);
    ask["unaided"] = json!(true);
    ask["limit"] = json!(100);
    let page = desk.call("round_candidates", ask.clone());
    assert_eq!(page["rows"].as_array().unwrap().len(), 100);
    ask["after"] = page["next"].clone();
    let second = desk.call("round_candidates", ask.clone());
    assert_ne!(page["rows"][0]["id"], second["rows"][0]["id"]);
    let choose = json!({ "round": spring, "all": ask });
    assert_eq!(desk.call("round_choose", choose)["added"], json!(300));
    let firms = json!({ "round": spring, "what": "employer", "category": null, "village": null, "after": null, "limit": 10 });
    let firms = desk.call("round_candidates", firms)["rows"].clone();
    let ids: Vec<&Value> = firms
        .as_array()
        .unwrap()
        .iter()
        .map(|firm| &firm["id"])
        .collect();
    assert_eq!(ids.len(), 2, "{firms}");
    desk.call("round_choose", json!({ "round": spring, "employers": ids }));
    let plan = json!({ "round": spring, "visits": null, "cadre": "周立新", "fund": fiscal, "amount": "800", "goods": "大米 1 袋" });
    assert_eq!(desk.call("round_plan", plan)["added"], json!(302));

    // 打印: the list to walk by, and the sheet to sign.
    let paper = |what: &str, name: &str| {
        let to = desk.path(name);
        let written = desk.call(
            "round_paper_write",
            json!({ "round": spring, "what": what, "to": to }),
        );
        assert_eq!(written["rows"], json!(302), "{what}");
        fs::metadata(text(&written["file"])).unwrap().len()
    };
    assert!(paper("walk", "walk.docx") > 10_000);
    assert!(paper("sign", "sign.xlsx") > 10_000);

    // 回录: every household 800 and a bag of rice of 100, three of them not at home, one given nothing, both firms money.
    let shown = view(&desk, &spring);
    let visits = shown["visits"].as_array().unwrap();
    assert_eq!(visits[0]["phone"], json!("138****0000"));
    let mut rows = Vec::new();
    for (at, visit) in visits.iter().enumerate() {
        let mut typed = row(visit, "2026-01-20", "800");
        match at {
            0..3 => continue,
            3 => typed["cash"] = Value::Null,
            300.. => typed["cash"] = json!("5,000"),
            _ => {}
        }
        typed["signed"] = json!(at % 10 != 9);
        rows.push(typed);
    }
    let saved = save(&desk, &spring, &rows);
    assert_eq!(
        (&saved["written"], &saved["findings"]),
        (&json!(299), &json!([])),
        "{saved}"
    );
    let rice: Vec<Value> = (10..20)
        .map(|at| {
            let mut typed = row(&visits[at], "2026-01-20", "");
            typed["goods"] = json!("大米 1 袋");
            typed["value"] = json!("100");
            typed["fund"] = json!(gifts);
            typed
        })
        .collect();
    // Said over what was typed before: the rows say all that was handed over, so money becomes rice and goes back.
    assert_eq!(save(&desk, &spring, &rice)["written"], json!(10));

    let figures = view(&desk, &spring)["figures"].clone();
    let raised = json!([
        { "source": "财政拨款", "cash": "250000.00", "goods": "0.00" },
        { "source": "社会捐赠", "cash": "0.00", "goods": "30000.00" },
    ]);
    assert_eq!(
        (&figures["raised"], &figures["raised_total"]),
        (&raised, &json!("280000.00"))
    );
    let counts = |of: &Value| {
        let n = |key: &str| of[key].as_i64().unwrap();
        [
            n("listed"),
            n("visits"),
            n("walked_households"),
            n("comforted_households"),
            n("walked_employers"),
            n("comforted_employers"),
        ]
    };
    // 297 households were visited, one of them given nothing.
    assert_eq!(counts(&figures), [302, 299, 297, 296, 2, 2]);
    // 286 times 800 and two firms 5,000; ten bags of 100.
    assert_eq!(
        (&figures["given_cash"], &figures["given_goods"]),
        (&json!("238800.00"), &json!("1000.00"))
    );
    let year = desk.call("round_year", json!({ "kind": "warmth", "year": 2026 }));
    assert_eq!(counts(&year["figures"]), counts(&figures));
    // A household that is visited three times is one household and three visits.
    for _ in 0..2 {
        desk.call(
            "round_choose",
            json!({ "round": spring, "households": [files[0]], "again": true }),
        );
    }
    let shown = view(&desk, &spring);
    let again: Vec<Value> = shown["visits"].as_array().unwrap()[302..]
        .iter()
        .map(|visit| row(visit, "2026-02-01", ""))
        .collect();
    save(&desk, &spring, &again);
    let figures = view(&desk, &spring)["figures"].clone();
    assert_eq!(
        (&figures["visits"], &figures["listed"]),
        (&json!(301), &json!(304))
    );
    assert!(counts(&figures)[2] <= 298);

    let left = |name: &str| {
        let funds = desk.call("fund_list", json!({}))["funds"].clone();
        let of = funds
            .as_array()
            .unwrap()
            .iter()
            .find(|fund| fund["name"] == name)
            .unwrap();
        (
            text(&of["left"]).to_owned(),
            text(&of["cash_left"]).to_owned(),
        )
    };
    assert_eq!(left("2026年送温暖专项").0, "11200.00");
    assert_eq!(
        left("2026年爱心企业捐赠"),
        ("29000.00".to_owned(), "0.00".to_owned())
    );
    // 年报: block ten shows the same, with its rows.
    let lines = desk.figures([
        "1001", "1008", "1010", "1011", "1014", "1017", "1021", "1022",
    ]);
    assert_eq!(
        lines,
        [
            "300",
            "296",
            "239800.00",
            "238800.00",
            "1000.00",
            "280000.00",
            "2",
            "296"
        ]
    );
    let explain =
        json!({ "edition": "base-2026-sample", "line": "1022", "after": null, "limit": 5 });
    let explained = desk.call("return_explain", explain);
    assert_eq!(explained["total"], json!(296));
    assert!(
        !explained
            .to_string()
            .contains(&invented_person(5).citizen_no)
    );
    // 没有签字的: more than a week ago.
    let open = desk.call("aid_list", json!({ "signed": false, "limit": 100 }));
    let due = desk.call("today", json!({}))["items"].clone();
    let due = due
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == "aid_unsigned")
        .unwrap()
        .clone();
    assert!(
        text(&due["title"]).starts_with(&format!("{} 笔", open["total"])),
        "{due}"
    );
    let ids: Vec<&Value> = open["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["id"])
        .collect();
    desk.call("aid_sign", json!({ "ids": ids }));
    assert!(
        !desk
            .call("today", json!({}))
            .to_string()
            .contains("aid_unsigned")
    );
    // The filled list, and the last save taken back.
    assert!(paper_of(&desk, &spring, "walked") > 10_000);
    desk.call("undo_last", json!({}));
    assert_eq!(
        desk.call("aid_list", json!({ "signed": false, "limit": 1 }))["total"],
        open["total"]
    );
}

fn paper_of(desk: &Desk, round: &str, what: &str) -> u64 {
    let to = desk.path("filled.docx");
    let written = desk.call(
        "round_paper_write",
        json!({ "round": round, "what": what, "to": to }),
    );
    fs::metadata(text(&written["file"])).unwrap().len()
}

#[test]
fn a_grid_with_faults_is_not_taken_and_each_is_told_at_its_row_and_field() {
    let desk = Desk::new();
    let spring = round(&desk, "warmth", "2026年春节送温暖");
    let money = fund(&desk, "2026年送温暖专项", "fiscal");
    enter(&desk, &money, "8000", &Value::Null, &json!(spring));
    for number in 0..6 {
        household(&desk, number);
    }
    desk.call(
        "round_choose",
        json!({ "round": spring, "all": all_of(&spring) }),
    );
    desk.call(
        "round_plan",
        json!({ "round": spring, "visits": null, "fund": money }),
    );
    let shown = view(&desk, &spring);
    let visits = shown["visits"].as_array().unwrap();
    let mut rows: Vec<Value> = visits
        .iter()
        .map(|visit| row(visit, "2026-01-20", "500"))
        .collect();
    rows[1]["cash"] = json!("五百");
    rows[2]["on"] = json!("2026-13-01");
    let unread = save(&desk, &spring, &rows);
    let fields = |saved: &Value| -> Vec<(String, String)> {
        let found = saved["findings"].as_array().unwrap();
        let of = |one: &Value| {
            (
                text(&one["field"]).to_owned(),
                text(&one["notice"]["code"]).to_owned(),
            )
        };
        found.iter().map(of).collect()
    };
    let said = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    assert_eq!(
        fields(&unread),
        [said("cash", "bad_money"), said("on", "bad_day")]
    );
    rows[1]["cash"] = json!("3000.01");
    rows[2] = row(&visits[2], "2026-01-20", "");
    rows[2]["goods"] = json!("大米");
    rows[3]["cash"] = json!("7600");
    let wrong = save(&desk, &spring, &rows);
    let found = fields(&wrong);
    assert!(found.contains(&said("cash", "over_cap_time")), "{wrong}");
    assert!(found.contains(&said("value", "goods_unvalued")), "{wrong}");
    assert!(found.contains(&said("fund", "fund_overdrawn")), "{wrong}");
    assert_eq!(
        (&wrong["written"], &wrong["only_doubts"]),
        (&json!(0), &json!(false))
    );
    let cap = wrong.to_string();
    assert!(
        cap.contains("送温暖资金使用管理办法") && cap.contains("待核实"),
        "the cap with its source"
    );
    assert_eq!(view(&desk, &spring)["figures"]["visits"], json!(0));
    // The good ones alone go through; the second gift of a household is a doubt.
    assert_eq!(save(&desk, &spring, &rows[..1])["written"], json!(1));
    let second = round(&desk, "warmth", "2026年元宵慰问");
    desk.call(
        "round_choose",
        json!({ "round": second, "all": all_of(&second) }),
    );
    desk.call(
        "round_plan",
        json!({ "round": second, "visits": null, "fund": money }),
    );
    let shown = view(&desk, &second);
    let mut again = row(&shown["visits"][0], "2026-02-12", "500");
    let first = shown["visits"]
        .as_array()
        .unwrap()
        .iter()
        .find(|visit| visit["name"] == visits[0]["name"]);
    again["visit"] = first.unwrap()["id"].clone();
    let doubt = save(&desk, &second, std::slice::from_ref(&again));
    assert_eq!(fields(&doubt), [said("note", "same_project")]);
    assert_eq!(doubt["only_doubts"], json!(true));
    again["note"] = json!("家里失火，再慰问一次");
    let confirmed =
        json!({ "round": second, "rows": [again], "approved_by": null, "confirmed": true });
    assert_eq!(desk.call("round_save", confirmed)["written"], json!(1));
}

#[test]
fn a_round_in_the_heat_counts_places_and_people() {
    let desk = Desk::new();
    let heat = round(&desk, "cooling", "2026年送清凉");
    let money = fund(&desk, "2026年送清凉", "own");
    enter(&desk, &money, "5000", &Value::Null, &json!(heat));
    let places =
        json!([{ "name": "环卫二队", "people": 30 }, { "name": "沂河大桥工地", "people": 45 }]);
    assert_eq!(
        desk.call("round_choose", json!({ "round": heat, "places": places }))["added"],
        json!(2)
    );
    desk.call(
        "round_plan",
        json!({ "round": heat, "visits": null, "fund": money }),
    );
    let shown = view(&desk, &heat);
    let rows: Vec<Value> = shown["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|visit| {
            let mut typed = row(visit, "2026-07-15", "");
            typed["goods"] = json!("绿豆、矿泉水");
            typed["value"] = json!("600");
            typed
        })
        .collect();
    assert_eq!(save(&desk, &heat, &rows)["written"], json!(2));
    let figures =
        desk.call("round_year", json!({ "kind": "cooling", "year": 2026 }))["figures"].clone();
    assert_eq!(
        (
            &figures["walked_places"],
            &figures["people"],
            &figures["comforted_places"],
            &figures["given_goods"]
        ),
        (&json!(2), &json!(75), &json!(2), &json!("1200.00"))
    );
    let before = desk.on("2026-02-12");
    before.call(
        "ledger_open",
        json!({ "at": before.path("ledger"), "passphrase": PASSPHRASE }),
    );
    round(&before, "warmth", "2026年春节送温暖");
    let due = before.call("today", json!({}))["items"].clone();
    let due = due
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == "round_ending")
        .unwrap()
        .clone();
    assert_eq!(
        (&due["due"], &due["detail"]),
        (&json!("2026-02-16"), &json!("名单还没有选"))
    );
}
