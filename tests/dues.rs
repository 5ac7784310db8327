//! 经费: dues asked and paid, levies with their channels and shares, expenses with the eight bans, plans beside the days of the year,
//! money that goes back, audits, a year that is closed; what the county is told of it, and what the return counts.

use crate::hand_in::Pair;
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY, TOWNSHIP};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn levy(more: Value) -> Value {
    let said = json!({
        "id": null, "union": FACTORY, "kind": "levy", "payer": "沂河电子厂", "from": "2026-01-01", "to": "2026-03-31", "employees": 210,
        "wages": "2000000", "note": null,
    });
    with(said, more)
}

fn with(mut said: Value, more: Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        said[field] = value.clone();
    }
    said
}

fn pay(levy: &Value, on: &str, amount: &str, channel: &str) -> Value {
    json!({ "id": levy["id"], "on": on, "amount": amount, "channel": channel, "voucher": null, "note": null })
}

/// The eight bans, each answered with no.
fn clear(desk: &Desk) -> Value {
    desk.call("fund_choices", json!({}))["bans"].clone()
}

fn line(desk: &Desk, more: Value) -> Value {
    let said = json!({
        "union": FACTORY, "item": "culture", "on": "2026-05-06", "amount": "1260", "party": "沂水新华书店", "what": "职工书屋图书",
        "voucher": "2026-018", "approved_by": "周立新", "bans_clear": clear(desk), "bans_touched": [], "gift": null, "people": null,
        "note": null, "confirmed": false,
    });
    with(said, more)
}

fn opening(desk: &Desk, amount: &str) {
    let put = line(
        desk,
        json!({ "item": "opening", "on": "2026-01-01", "amount": amount }),
    );
    desk.call("money_put", put);
}

fn due(desk: &Desk, kind: &str) -> Vec<(String, Value)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let items = items.as_array().unwrap().iter();
    let of_kind = items.filter(|item| item["kind"] == json!(kind));
    of_kind
        .map(|item| (text(&item["title"]).to_owned(), item["days_left"].clone()))
        .collect()
}

fn year(desk: &Desk, year: i32) -> Value {
    desk.call("fund_year", json!({ "union": FACTORY, "year": year }))
}

#[test]
fn a_levy_is_reckoned_paid_by_channel_and_shared_to_the_fen() {
    let desk = Desk::new();
    let first = desk.call("levy_put", levy(json!({})));
    assert_eq!(first["due"], json!("40000.00"));
    let twice = desk.refuse("levy_put", levy(json!({ "from": "2026-03-01" })));
    assert_eq!(twice.code, "levy_twice");
    let odd = desk.refuse(
        "levy_put",
        levy(json!({ "from": "2026-04-02", "to": "2026-06-30" })),
    );
    assert_eq!(
        (odd.code.as_str(), odd.fields[0].field.as_str()),
        ("no_months", "from")
    );
    assert_eq!(due(&desk, "levy_unpaid").len(), 1);
    desk.call("levy_pay", pay(&first, "2026-04-10", "30000.01", "tax"));
    let over = desk.refuse("levy_pay", pay(&first, "2026-04-11", "10000", "own"));
    assert_eq!(over.code, "over_paid");
    desk.call("levy_pay", pay(&first, "2026-04-11", "9000", "own"));
    let view = desk.call("levy_get", json!({ "id": first["id"] }));
    assert_eq!(
        (&view["line"]["left"], &view["line"]["state"]),
        (&json!("999.99"), &json!("short"))
    );
    assert!(text(&view["order"]).contains("第四十四条"), "支付令");
    let shares: Vec<(&str, &str)> = view["payments"][0]["shares"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (text(&part["level"]), text(&part["amount"])))
        .collect();
    // 30000.01: six tenths rounded down, the 分 that is left goes up, and there to the larger remainder.
    assert_eq!(
        shares,
        [
            ("基层工会留成", "18000.00"),
            ("全国总工会", "1500.00"),
            ("省、市、县（比例待核实）", "10500.01")
        ]
    );
    assert_eq!(
        view["payments"][0]["rest_to"],
        json!("省、市、县（比例待核实）")
    );
    assert_eq!(view["payments"][0]["remitted"], json!(true));
    assert_eq!(view["payments"][1]["remitted"], json!(false));
    // A gap with a reason is not asked for any more.
    desk.call("levy_gap", json!({ "id": first["id"], "why": "三月停产" }));
    assert_eq!(due(&desk, "levy_unpaid").len(), 0);
    let list = desk.call(
        "levy_list",
        json!({ "union": null, "kind": null, "year": 2026, "after": null, "limit": 50 }),
    );
    assert_eq!(
        (&list["due"], &list["paid"], &list["left"]),
        (&json!("40000.00"), &json!("39000.01"), &json!("999.99"))
    );
    let to = desk.path("levies.xlsx");
    let asked = json!({ "union": null, "kind": null, "year": 2026, "after": null, "limit": 50 });
    let written = desk.call("levy_list_write", json!({ "list": asked, "to": to }));
    assert_eq!(written["rows"], json!(1));
    // The own share is income, the upper one is not.
    let view = year(&desk, 2026);
    assert_eq!(
        (
            &view["total_income"],
            &view["owed_up"],
            &view["remitted"]["done"],
            &view["on_the_way"]
        ),
        (
            &json!("23400.00"),
            &json!("15600.01"),
            &json!("12000.01"),
            &json!("12000.01")
        )
    );
}

#[test]
fn remitting_stands_beside_the_days_of_the_year_and_who_is_behind_comes_first() {
    let desk = Desk::new();
    desk.add_union("371323-YHB", "沂河包装厂工会");
    for (union, plan) in [(FACTORY, "16000"), ("371323-YHB", "1000")] {
        let lines =
            json!([{ "item": "remitted", "amount": plan }, { "item": "levy", "amount": "" }]);
        desk.call(
            "fund_plan_put",
            json!({ "union": union, "year": 2026, "lines": lines }),
        );
    }
    let none = desk.refuse(
        "fund_plan_put",
        json!({ "union": FACTORY, "year": 2026, "lines": [{ "item": "levy", "amount": "" }] }),
    );
    assert_eq!(none.code, "empty");
    // 22 November is day 326 of 365: 89.3 %.
    let send = |union: &str, amount: &str| {
        let put = line(
            &desk,
            json!({ "union": union, "item": "remitted", "amount": amount, "what": null, "party": "县总工会" }),
        );
        desk.call("money_put", put);
    };
    send("371323-YHB", "1000");
    send(FACTORY, "14290");
    let view = year(&desk, 2026);
    assert_eq!(
        (
            &view["remitted"]["rate"],
            &view["remitted"]["elapsed"],
            &view["remitted"]["behind"]
        ),
        (&json!("89.3%"), &json!("89.3%"), &json!(true)),
        "14290 ÷ 16000 is a hair less than 326 ÷ 365"
    );
    assert!(text(&view["remitted"]["formula"]).contains("本年上解计划"));
    let list = desk.call("fund_unions", json!({ "year": 2026 }));
    assert_eq!(
        (&list["unions"][0]["code"], &list["behind"]),
        (&json!(FACTORY), &json!(1))
    );
    assert_eq!(due(&desk, "remittance_behind").len(), 1);
    send(FACTORY, "0.42");
    assert_eq!(year(&desk, 2026)["remitted"]["behind"], json!(false));
    assert_eq!(due(&desk, "remittance_behind").len(), 0);
    let to = desk.path("unions.xlsx");
    let written = desk.call("fund_unions_write", json!({ "year": 2026, "to": to }));
    assert_eq!(written["rows"], json!(2));
}

/// 一年的事 of money: a budget counts from the day it was written, remitting once nothing of the year is owed any more.
#[test]
fn the_year_knows_when_the_budget_was_written_and_when_everything_went_up() {
    let desk = Desk::new();
    let done = |code: &str| {
        let months = desk.call("union_year", json!({ "year": 2026 }))["months"].clone();
        let mut tasks = months
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|month| month["tasks"].as_array().unwrap());
        tasks.find(|task| task["code"] == code).unwrap()["done"].clone()
    };
    assert_eq!(done("year.budget"), json!(null));
    let lines = json!([{ "item": "remitted", "amount": "12000" }]);
    desk.call(
        "fund_plan_put",
        json!({ "union": FACTORY, "year": 2026, "lines": lines }),
    );
    assert_eq!(done("year.budget"), json!("2026-11-22"));
    let owed = desk.call("levy_put", levy(json!({})));
    desk.call("levy_pay", pay(&owed, "2026-04-10", "10000", "own"));
    assert_eq!(
        (done("year.dues"), done("year.remittance")),
        (json!("2026-04-10"), json!(null))
    );
    let owes = year(&desk, 2026)["owed_up"].clone();
    let owes: f64 = text(&owes).parse().unwrap();
    for (amount, expected) in [
        (format!("{:.2}", owes - 0.01), json!(null)),
        ("0.01".to_owned(), json!("2026-11-20")),
    ] {
        let put = line(
            &desk,
            json!({ "item": "remitted", "amount": amount, "on": "2026-11-20", "what": null, "party": "县总工会" }),
        );
        desk.call("money_put", put);
        assert_eq!(done("year.remittance"), expected, "{amount}");
    }
}

#[test]
fn members_are_asked_by_their_base_and_who_is_retained_is_not() {
    let desk = Desk::new();
    let members: Vec<String> = (1..=4).map(|number| desk.enrol(number)).collect();
    desk.call(
        "member_retain",
        json!({ "id": members[3], "on": "2026-02-10", "reason": "retired" }),
    );
    let bases = |month: &str| {
        desk.call(
            "dues_bases",
            json!({ "union": FACTORY, "month": month, "from_row": 0, "limit": 50 }),
        )
    };
    let page = bases("2026-03");
    assert_eq!((&page["active"], &page["retained"]), (&json!(3), &json!(1)));
    let rows = page["rows"].as_array().unwrap();
    let excused = rows
        .iter()
        .find(|row| row["member"] == json!(members[3]))
        .unwrap();
    assert!(text(&excused["excused"]).contains("保留会籍"));
    let ask =
        |month: &str, lines: Value| json!({ "union": FACTORY, "month": month, "lines": lines });
    let base = |at: usize, base: &str| json!({ "member": members[at], "base": base });
    let refused = desk.refuse(
        "dues_ask",
        ask("2026-03", json!([base(0, "3219.50"), base(3, "5000")])),
    );
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("retained", "lines.1")
    );
    assert!(refused.hint.contains("工会会员会籍管理办法"));
    let lines = json!([base(0, "3,219.50"), base(1, "4876"), base(2, "5009.99")]);
    let asked = desk.call("dues_ask", ask("2026-03", lines));
    // The fixtures of FEE-05: 16.05, 24.35, 25.00.
    assert_eq!(
        (&asked["people"], &asked["due"]),
        (&json!(3), &json!("65.40"))
    );
    assert_eq!(due(&desk, "dues_unpaid").len(), 1);
    let month = |only: bool| {
        desk.call(
            "dues_month",
            json!({ "id": asked["id"], "only_unpaid": only, "after": null, "limit": 2 }),
        )
    };
    let page = month(false);
    assert_eq!(page["rows"].as_array().unwrap().len(), 2);
    let next = desk.call(
        "dues_month",
        json!({ "id": asked["id"], "only_unpaid": false, "after": page["next"], "limit": 2 }),
    );
    assert_eq!(
        (next["rows"].as_array().unwrap().len(), &next["next"]),
        (1, &Value::Null)
    );
    let collect = |who: Value, on: &str| json!({ "id": asked["id"], "who": who, "amount": null, "on": on, "voucher": "0001", "note": null });
    let some = desk.call(
        "dues_collect",
        collect(json!([page["rows"][0]["id"]]), "2026-04-05"),
    );
    assert_eq!(
        (&some["amount"], &some["people"]),
        (&json!("16.05"), &json!(1))
    );
    assert_eq!(month(true)["unpaid"], json!(2));
    let to = desk.path("arrears.xlsx");
    let written = desk.call(
        "dues_month_write",
        json!({ "id": asked["id"], "only_unpaid": true, "to": to }),
    );
    assert_eq!(written["rows"], json!(2));
    desk.call("dues_collect", collect(Value::Null, "2026-04-06"));
    let again = desk.refuse("dues_collect", collect(Value::Null, "2026-04-06"));
    assert_eq!(again.code, "nothing_unpaid");
    assert_eq!(due(&desk, "dues_unpaid").len(), 0);
    // The months after go by the same bases; who joined since is said.
    desk.enrol(5);
    let last = desk.call(
        "dues_ask_last",
        json!({ "union": FACTORY, "month": "2026-04" }),
    );
    assert_eq!(
        (&last["people"], &last["due"]),
        (&json!(3), &json!("65.40"))
    );
    let codes: Vec<&str> = last["notices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["code"]))
        .collect();
    assert_eq!(codes, ["no_base"]);
    // A line that was wrong comes off, and what it paid is owed again.
    desk.call(
        "money_drop",
        json!({ "id": some["line"], "why": "收错了人" }),
    );
    assert_eq!(month(true)["unpaid"], json!(1));
    desk.call("undo_last", json!({}));
    assert_eq!(month(true)["unpaid"], json!(0));
}

#[test]
fn bases_are_pasted_from_a_sheet_and_what_is_not_understood_is_said() {
    let desk = Desk::new();
    let members: Vec<String> = (1..=3).map(|number| desk.enrol(number)).collect();
    let name = |at: usize| {
        let page = desk.call(
            "dues_bases",
            json!({ "union": FACTORY, "month": "2026-03", "from_row": 0, "limit": 50 }),
        );
        let rows = page["rows"].as_array().unwrap().clone();
        let row = rows
            .iter()
            .find(|row| row["member"] == json!(members[at]))
            .unwrap()
            .clone();
        text(&row["name"]).to_owned()
    };
    let pasted = format!(
        "序号\t姓名\t工资\n1\t{}\t3219.50\n2\t{}\t好的\n3\t不认识的人\t4000\n4\t{}\t4876\n5\t{}\t4876\n",
        name(0),
        name(1),
        name(2),
        name(2)
    );
    let read = desk.call(
        "dues_paste",
        json!({ "union": FACTORY, "month": "2026-03", "text": pasted }),
    );
    assert_eq!(
        (read["lines"].as_array().unwrap().len(), &read["due"]),
        (2, &json!("40.40"))
    );
    let refused: Vec<(u64, &str)> = read["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["line"].as_u64().unwrap(), text(&one["message"])))
        .collect();
    assert_eq!(
        refused,
        [
            (3, "“好的”不是一笔钱"),
            (4, "这家工会的花名册里没有这个姓名"),
            (6, "上面已经有这名会员，只留一行")
        ]
    );
    let asked = desk.call(
        "dues_ask",
        json!({ "union": FACTORY, "month": "2026-03", "lines": read["lines"] }),
    );
    assert_eq!(asked["people"], json!(2));
}

#[test]
fn an_expense_answers_each_ban_and_one_that_touches_needs_a_reason() {
    let desk = Desk::new();
    opening(&desk, "5000");
    desk.call("money_put", line(&desk, json!({})));
    let unread = desk.refuse(
        "money_put",
        line(&desk, json!({ "bans_clear": [], "approved_by": null })),
    );
    let fields: Vec<&str> = unread.fields.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["approved_by", "bans"]);
    let bans = clear(&desk);
    let rest = json!(bans.as_array().unwrap()[1..]);
    let touched = json!({ "bans_clear": rest, "bans_touched": [bans[0]], "amount": "300" });
    let refused = desk.refuse("money_put", line(&desk, touched.clone()));
    assert_eq!(refused.code, "ban_touched");
    let sure = with(touched, json!({ "confirmed": true }));
    assert_eq!(
        desk.refuse("money_put", line(&desk, sure.clone())).code,
        "empty"
    );
    let explained = with(sure, json!({ "note": "已经退回" }));
    desk.call("money_put", line(&desk, explained));
    let page = |banned: bool| {
        desk.call(
            "money_list",
            json!({ "union": null, "item": null, "year": 2026, "month": null, "only_banned": banned, "after": null, "limit": 50 }),
        )
    };
    assert_eq!(
        (&page(false)["total"], &page(true)["total"]),
        (&json!(3), &json!(1))
    );
    // The balance is reckoned: 5000 less 1260 less 300.
    assert_eq!(year(&desk, 2026)["left"], json!("3440.00"));
    let gift = desk.refuse("money_put", line(&desk, json!({ "gift": "birthday" })));
    assert_eq!(gift.fields[0].field, "people");
    let choices = desk.call("fund_choices", json!({}));
    assert!(
        text(&choices["gifts"][0]["cap"]).contains("没有查到"),
        "no cap is invented"
    );
    desk.call(
        "fund_plan_put",
        json!({ "union": FACTORY, "year": 2026, "lines": [{ "item": "culture", "amount": "1600" }] }),
    );
    assert_eq!(
        desk.refuse("money_put", line(&desk, json!({ "amount": "40.01" })))
            .code,
        "over_budget"
    );
    desk.call("money_put", line(&desk, json!({ "amount": "40" })));
    let to = desk.path("book.xlsx");
    let list = json!({ "union": null, "item": null, "year": 2026, "month": null, "only_banned": false, "after": null, "limit": 50 });
    assert_eq!(
        desk.call("money_list_write", json!({ "list": list, "to": to }))["rows"],
        json!(4)
    );
}

#[test]
fn a_closed_year_takes_no_line_and_says_what_to_do() {
    let desk = Desk::new();
    let owed = desk.call(
        "levy_put",
        levy(json!({ "from": "2025-10-01", "to": "2025-12-31", "wages": "100000" })),
    );
    desk.call("levy_pay", pay(&owed, "2025-12-20", "1500", "own"));
    let open = due(&desk, "year_open");
    assert_eq!(open.len(), 1);
    assert!(open[0].0.contains("2025 年"));
    let close = |year: i64| json!({ "union": FACTORY, "year": year });
    assert_eq!(desk.refuse("year_close", close(2026)).code, "year_not_over");
    let closed = desk.call("year_close", close(2025));
    assert_eq!(closed["notices"][0]["code"], json!("gaps"));
    assert_eq!(due(&desk, "year_open").len(), 0);
    let late = desk.refuse("levy_pay", pay(&owed, "2025-12-31", "500", "own"));
    assert_eq!(late.code, "year_closed");
    assert!(late.hint.contains("记到今年") && late.hint.contains("打开"));
    let expense = line(&desk, json!({ "on": "2025-12-31" }));
    assert_eq!(desk.refuse("money_put", expense).code, "year_closed");
    let page = desk.call(
        "money_list",
        json!({ "union": null, "item": null, "year": 2025, "month": null, "only_banned": false, "after": null, "limit": 5 }),
    );
    let dropped = json!({ "id": page["rows"][0]["id"], "why": "错了" });
    assert_eq!(desk.refuse("money_drop", dropped).code, "year_closed");
    // What was done before the closing is not undone behind its back.
    assert_eq!(desk.refuse("undo_last", json!({})).code, "nothing_to_undo");
    desk.call("levy_pay", pay(&owed, "2026-01-05", "500", "own"));
    desk.call(
        "year_reopen",
        json!({ "union": FACTORY, "year": 2025, "why": "补一张票据" }),
    );
    let view = year(&desk, 2025);
    assert_eq!(
        (&view["closing"]["closed"], &view["closing"]["reopened_why"]),
        (&json!(false), &json!("补一张票据"))
    );
    let log = desk.call("history", json!({ "after": null, "limit": 20 }));
    let log = log.to_string();
    assert!(
        log.contains("年度结账") && log.contains("打开已结账的年度") && log.contains("补一张票据")
    );
}

#[test]
fn money_that_goes_back_follows_the_threshold_of_its_year() {
    let desk = Desk::new();
    let small = desk.call(
        "levy_put",
        levy(json!({ "from": "2024-01-01", "to": "2024-12-31", "wages": "1000000" })),
    );
    desk.call("levy_pay", pay(&small, "2024-12-20", "20000", "tax"));
    let page = |year: i32| desk.call("fund_return_list", json!({ "union": null, "year": year }));
    let of_2024 = page(2024);
    assert_eq!(
        (&of_2024["small"][0]["union"], &of_2024["small"][0]["left"]),
        (&json!(FACTORY), &json!("8000.00"))
    );
    assert!(text(&of_2024["threshold"]).contains("10000.00"));
    assert!(text(&page(2025)["threshold"]).contains("没有查到"));
    let ask = |year: i64, amount: &str| json!({ "union": FACTORY, "kind": "small", "year": year, "payer": null, "on": "2026-03-01", "amount": amount, "note": null });
    assert_eq!(
        desk.refuse("fund_return_declare", ask(2025, "1")).code,
        "no_threshold"
    );
    assert_eq!(
        desk.refuse("fund_return_declare", ask(2024, "8000.01"))
            .code,
        "over_return"
    );
    desk.call("fund_return_declare", ask(2024, "8000"));
    let declared = page(2024)["returns"][0].clone();
    assert_eq!(declared["came_on"], Value::Null);
    desk.call(
        "fund_return_receive",
        json!({ "id": declared["id"], "on": "2026-04-01", "voucher": null }),
    );
    assert_eq!(page(2024)["returns"][0]["came_on"], json!("2026-04-01"));
    assert_eq!(year(&desk, 2026)["total_income"], json!("8000.00"));
    // A preparatory fund is no income; after founding it goes back.
    let prep = desk.call(
        "levy_put",
        levy(json!({ "union": TOWNSHIP, "kind": "prep", "payer": "新厂", "wages": "50000" })),
    );
    desk.call("levy_pay", pay(&prep, "2026-04-10", "1000", "tax"));
    let held = desk.call("fund_year", json!({ "union": TOWNSHIP, "year": 2026 }));
    assert_eq!(
        (&held["held"], &held["total_income"]),
        (&json!("1000.00"), &json!("0.00"))
    );
    assert_eq!(page(2026)["funds"][0]["left"], json!("1000.00"));
}

#[test]
fn a_finding_that_is_due_stands_in_the_list_of_the_day() {
    let desk = Desk::new();
    let put = json!({
        "union": FACTORY, "audited_on": "2026-11-01", "audited_by": "镇总工会经审会", "finding": "票据没有签字", "deadline": "2026-12-07",
        "duty": null,
    });
    desk.call("audit_put", put.clone());
    assert_eq!(due(&desk, "audit_finding").len(), 1, "fifteen days before");
    desk.call("audit_put", with(put, json!({ "deadline": "2026-12-08" })));
    assert_eq!(due(&desk, "audit_finding").len(), 1, "not yet");
    let list = desk.call("audit_list", json!({ "union": null, "year": 2026 }));
    assert_eq!(list["open"], json!(2));
    let fix =
        json!({ "id": list["findings"][0]["id"], "on": "2026-11-20", "evidence": "补签的凭证" });
    desk.call("audit_fix", fix);
    assert_eq!(due(&desk, "audit_finding").len(), 0);
}

/// The return's period is 1 October to 30 September.
#[test]
fn the_return_counts_money_within_its_period_with_the_rows_behind_it() {
    let desk = Desk::new();
    opening(&desk, "5000");
    let owed = desk.call("levy_put", levy(json!({})));
    desk.call("levy_pay", pay(&owed, "2026-04-10", "30000.01", "tax"));
    desk.call("levy_pay", pay(&owed, "2026-10-01", "1000", "own"));
    desk.call(
        "dues_ask_sum",
        json!({ "union": FACTORY, "month": "2026-03", "people": 42, "due": "680.40", "note": null }),
    );
    let month =
        desk.call("dues_months", json!({ "union": null, "year": 2026 }))["months"][0].clone();
    let collect = json!({ "id": month["id"], "who": null, "amount": "600", "on": "2026-09-30", "voucher": null, "note": null });
    desk.call("dues_collect", collect);
    for (item, amount) in [
        ("upper_subsidy", "5000"),
        ("admin_subsidy", "2000"),
        ("remitted", "400"),
    ] {
        desk.call(
            "money_put",
            line(&desk, json!({ "item": item, "amount": amount })),
        );
    }
    desk.call("money_put", line(&desk, json!({})));
    desk.call(
        "money_put",
        line(
            &desk,
            json!({ "item": "rights", "amount": "240", "on": "2026-10-08" }),
        ),
    );
    desk.call(
        "fund_plan_put",
        json!({ "union": FACTORY, "year": 2026, "lines": [{ "item": "remitted", "amount": "20000" }] }),
    );
    let figures = desk.figures([
        "1201", "1202", "1203", "1204", "1209", "1212", "1215", "1221", "1231", "1232", "1233",
        "1234", "1235", "1236", "1237",
    ]);
    assert_eq!(
        figures,
        [
            "600.00", "18000.00", "5000.00", "2000.00", "25600.00", "1260.00", "0.00", "1260.00",
            "40000.00", "30000.01", "12000.01", "12400.01", "20000.00", "62.0", "0"
        ]
    );
    let shown = desk.call(
        "return_explain",
        json!({ "edition": "base-2026-sample", "line": "1234", "limit": 10 }),
    );
    let shown = shown.to_string();
    assert!(
        shown.contains("12000.01") || shown.contains("1200001"),
        "{shown}"
    );
}

#[test]
fn the_county_is_told_the_sums_and_no_member_s_base() {
    let pair = Pair::new();
    let union = &pair.union;
    let member = union.enrol(1);
    let lines = json!([{ "member": member, "base": "3219.50" }]);
    union.call(
        "dues_ask",
        json!({ "union": FACTORY, "month": "2026-03", "lines": lines }),
    );
    let owed = union.call("levy_put", levy(json!({})));
    union.call("levy_pay", pay(&owed, "2026-04-10", "40000", "tax"));
    opening(union, "5000");
    union.call("money_put", line(union, json!({})));
    let bundle = pair.export(true);
    pair.take(&json!([bundle["file"]]));
    let county = &pair.county;
    let months = county.call("dues_months", json!({ "union": null, "year": 2026 }));
    assert_eq!(
        (
            &months["months"][0]["people"],
            &months["months"][0]["due"],
            &months["months"][0]["own"]
        ),
        (&json!(1), &json!("16.05"), &json!(false))
    );
    let month = json!({ "id": months["months"][0]["id"], "only_unpaid": false, "after": null, "limit": 10 });
    assert_eq!(county.call("dues_month", month)["rows"], json!([]));
    let view = county.call("fund_year", json!({ "union": FACTORY, "year": 2026 }));
    assert_eq!(
        (
            &view["collected"]["done"],
            &view["total_spending"],
            &view["left"]
        ),
        (&json!("40000.00"), &json!("1260.00"), &json!("27740.00"))
    );
    let refused = county.refuse("money_put", line(county, json!({})));
    assert_eq!(refused.code, "not_ours");
}

#[test]
fn papers_carry_the_amount_in_capitals_and_the_year_its_items() {
    let desk = Desk::new();
    opening(&desk, "5000");
    let saved = desk.call("money_put", line(&desk, json!({})));
    let save = |name: &str, kind: &str, id: &Value, file: &str| {
        let about = json!({ "kind": kind, "id": id });
        let form = desk.call(
            "paper_form",
            json!({ "name": name, "union": null, "about": about }),
        );
        let to = desk.path(file);
        desk.call(
            "paper_write",
            json!({ "name": name, "union": null, "about": about, "values": form["values"], "rows": form["rows"], "blank": false, "to": to }),
        );
        assert!(fs::metadata(&to).unwrap().len() > 1000);
        form
    };
    let form = save("支出凭证", "money_line", &saved["id"], "voucher.xlsx");
    assert_eq!(form["values"]["金额"], json!("1260.00"));
    assert!(text(&form["values"]["八不准"]).contains("没有触及"));
    let form = save(
        "经费收支表",
        "fund_year",
        &json!(format!("{FACTORY}/2026")),
        "year.xlsx",
    );
    assert_eq!(form["values"]["本年结余"], json!("3740.00"));
    desk.call(
        "dues_ask_sum",
        json!({ "union": FACTORY, "month": "2026-03", "people": 42, "due": "680.40", "note": null }),
    );
    let month =
        desk.call("dues_months", json!({ "union": null, "year": 2026 }))["months"][0]["id"].clone();
    let form = save("会费缴纳通知", "dues_month", &month, "notice.docx");
    assert_eq!(form["values"]["欠缴合计"], json!("680.40"));
    // A month kept by its sum has no names: the notice prints the sum, and once all is paid, nothing.
    let owing = json!([{ "姓名": "42 人合计（没有逐人名单）", "应缴": "680.40" }]);
    assert_eq!(form["rows"]["欠缴"], owing);
    let collect = json!({ "id": month, "who": null, "amount": "600", "on": "2026-09-30", "voucher": "0001", "note": null });
    let paid = desk.call("dues_collect", collect);
    let form = save("会费收据", "money_line", &paid["line"], "receipt.xlsx");
    assert_eq!(form["values"]["收据号"], json!("0001"));
    let rest = json!({ "id": month, "who": null, "amount": "80.40", "on": "2026-10-08", "voucher": "0002", "note": null });
    let part = save("会费缴纳通知", "dues_month", &month, "again.docx");
    assert_eq!(part["rows"]["欠缴"][0]["应缴"], json!("80.40"));
    desk.call("dues_collect", rest);
    let done = save("会费缴纳通知", "dues_month", &month, "done.docx");
    assert_eq!(done["rows"]["欠缴"], json!([]));
}
