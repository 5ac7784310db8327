//! 结亲连心、医疗互助、劳模: a year of three cadres and eight households; mutual aid and its claims; money to model workers, in time and not.

use crate::petitions::unlock;
use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

/// The file of a household of one person.
fn household(desk: &Desk, name: &str) -> String {
    let open = json!({
        "union": FACTORY, "applied_on": "2026-01-05",
        "form": { "size": 1, "village": "东关村", "cause": "own_illness" },
        "family": [{ "relation": "head", "name": name }],
    });
    text(&desk.call("file_open", open)["id"]).to_owned()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn link(file: &str, cadre: &str, from: &str) -> Value {
    json!({ "union": FACTORY, "file": file, "cadre": cadre, "post": null, "from": from, "surveyed_on": null })
}

fn visit(file: &str, pair: &Value, kind: &str, on: &str) -> Value {
    json!({
        "id": null, "file": file, "pair": pair, "member": null, "kind": kind, "on": on, "what": "去家里坐了坐，问了难处",
        "problem": null, "solved_on": null, "result": null, "by": "李秀芬",
    })
}

fn with(mut said: Value, more: &Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        said[field] = value.clone();
    }
    said
}

fn year(desk: &Desk) -> Value {
    desk.call("pair_list", json!({ "union": null, "year": 2026 }))
}

fn diary(desk: &Desk, more: &Value) -> Value {
    let asked = json!({ "union": null, "file": null, "cadre": null, "kind": null, "year": 2026, "month": null, "limit": 100 });
    desk.call("diary_list", with(asked, more))
}

fn due(desk: &Desk, kind: &str) -> Vec<(String, Value)> {
    let items = desk.call("today", json!({}))["items"].clone();
    let of_kind = |item: &&Value| item["kind"] == json!(kind);
    let items = items.as_array().unwrap().iter().filter(of_kind);
    items
        .map(|item| (text(&item["title"]).to_owned(), item["days_left"].clone()))
        .collect()
}

#[test]
fn a_year_of_three_cadres_and_eight_households_shows_who_is_loaded_how() {
    let desk = Desk::new();
    let files: Vec<String> = (1..=8)
        .map(|n| household(&desk, &format!("周凤{n}")))
        .collect();
    // Whoever asks for the factory sees nobody linked yet, and nobody is counted where nobody takes part.
    assert_eq!(year(&desk)["rate"]["whole"], json!(0));
    let mut pairs = Vec::new();
    for (cadre, own) in [("李秀芬", 0..2), ("周梅", 2..3), ("赵海燕", 3..8)] {
        for file in &files[own] {
            let linked = desk.call("pair_put", link(file, cadre, "2026-03-02"));
            pairs.push(linked["id"].clone());
        }
    }
    let view = year(&desk);
    assert_eq!(view["households"], json!(8));
    let load = |view: &Value, cadre: &str| {
        let loads = view["loads"].as_array().unwrap();
        let found = loads
            .iter()
            .find(|line| line["cadre"] == json!(cadre))
            .unwrap()
            .clone();
        (
            found["households"].as_array().unwrap().len(),
            text(&found["state"]).to_owned(),
            found["met"].as_bool().unwrap(),
        )
    };
    assert_eq!(
        load(&view, "李秀芬"),
        (2, "fits".to_owned(), false),
        "nobody visited yet"
    );
    for (at, kind) in [(0, "living"), (0, "rights"), (2, "training"), (3, "living")] {
        desk.call(
            "diary_put",
            visit(&files[at], &pairs[at], kind, "2026-05-06"),
        );
    }
    let view = year(&desk);
    assert_eq!(load(&view, "李秀芬"), (2, "fits".to_owned(), true));
    assert_eq!(load(&view, "周梅"), (1, "few".to_owned(), false));
    assert_eq!(load(&view, "赵海燕"), (5, "many".to_owned(), false));
    assert_eq!(
        (
            &view["rate"]["part"],
            &view["rate"]["whole"],
            &view["rate"]["rate"]
        ),
        (&json!(1), &json!(3), &json!("33.3%"))
    );
    assert!(text(&view["rate"]["formula"]).contains("2 至 4 户"));
    assert_eq!(
        view["loads"][0]["cadre"],
        json!("周梅"),
        "what is to be done stands first"
    );
    // The sixth household of one cadre is told; it is linked all the same.
    let more = desk.call("pair_put", link(&files[0], "赵海燕", "2026-11-20"));
    let codes: Vec<&str> = more["notices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["code"]))
        .collect();
    assert_eq!(codes, ["two_cadres", "too_many_households"]);
    let again = desk.refuse("pair_put", link(&files[0], "赵海燕", "2026-11-21"));
    assert_eq!(
        (again.code.as_str(), again.fields[0].field.as_str()),
        ("paired_already", "cadre")
    );
    // Two left: four remain, and the load fits.
    for (at, on) in [(6, "2026-10-31"), (7, "2026-10-31")] {
        desk.call(
            "pair_end",
            json!({ "id": pairs[at], "on": on, "why": "换人联系" }),
        );
    }
    assert_eq!(load(&year(&desk), "赵海燕"), (4, "fits".to_owned(), true));
    let to = desk.path("load.xlsx");
    let written = desk.call(
        "pair_list_write",
        json!({ "union": FACTORY, "year": 2026, "to": to }),
    );
    assert_eq!(written["rows"], json!(3));
    // Of the return, whose period ends in September, the load was not yet the better one.
    let figures = desk.figures([
        "1101", "1102", "1103", "1104", "1105", "1106", "1107", "1108", "1109",
    ]);
    assert_eq!(figures, ["3", "1", "33.3", "8", "4", "0", "1", "2", "1"]);
}

#[test]
fn what_was_done_is_listed_by_household_by_cadre_and_by_month_and_printed() {
    let desk = Desk::new();
    let (file, other) = (household(&desk, "周凤英"), household(&desk, "单玉山"));
    let pair = desk.call("pair_put", link(&file, "李秀芬", "2026-03-02"))["id"].clone();
    let early = desk.refuse("diary_put", visit(&file, &pair, "job", "2026-03-01"));
    assert_eq!(
        (early.code.as_str(), early.fields[0].field.as_str()),
        ("day_before", "on")
    );
    let not_his = desk.refuse("diary_put", visit(&other, &pair, "job", "2026-05-06"));
    assert_eq!(not_his.code, "other_household");
    let problem = json!({ "problem": "妻子没有活干" });
    let line = with(visit(&file, &pair, "placement", "2026-10-08"), &problem);
    let id = desk.call("diary_put", line)["id"].clone();
    desk.call("diary_put", visit(&file, &pair, "living", "2026-05-06"));
    desk.call(
        "diary_put",
        visit(&other, &Value::Null, "rights", "2026-05-07"),
    );
    for (asked, lines) in [
        (json!({}), 3),
        (json!({ "file": file }), 2),
        (json!({ "cadre": "李秀芬" }), 3),
        (json!({ "cadre": "王志强" }), 0),
        (json!({ "kind": "rights" }), 1),
        (json!({ "month": 5 }), 2),
        (json!({ "union": FACTORY }), 3),
        (json!({ "year": 2025 }), 0),
    ] {
        assert_eq!(diary(&desk, &asked)["total"], json!(lines), "{asked}");
    }
    let page = diary(&desk, &json!({}));
    assert_eq!(
        (&page["placed"], &page["raised"], &page["solved"]),
        (&json!(0), &json!(1), &json!(0))
    );
    // Thirty days after it was raised nobody has solved it: it stands in the list of the day.
    assert_eq!(
        due(&desk, "help_problem"),
        [("周**：困难 45 天了还没有解决".to_owned(), json!(-15))]
    );
    let settle = |more: Value| {
        with(
            json!({ "id": id, "solved_on": null, "result": null }),
            &more,
        )
    };
    assert_eq!(desk.refuse("diary_settle", settle(json!({}))).code, "empty");
    desk.call(
        "diary_settle",
        settle(json!({ "solved_on": "2026-11-20", "result": "禾沐食品包装岗" })),
    );
    assert_eq!(due(&desk, "help_problem"), []);
    let page = diary(&desk, &json!({}));
    assert_eq!((&page["placed"], &page["solved"]), (&json!(1), &json!(1)));
    assert_eq!(
        page["needs"][0],
        json!({ "state": "job", "label": "就业", "unions": 1 })
    );
    let asked = json!({ "union": null, "file": null, "cadre": null, "kind": null, "year": 2026, "month": null, "limit": 1 });
    let to = desk.path("diary.xlsx");
    assert_eq!(
        desk.call("diary_list_write", json!({ "asked": asked, "to": to }))["rows"],
        json!(3)
    );
    // The diary on paper has the pair and its two lines, once what they say is open.
    unlock(&desk);
    let about =
        json!({ "name": "民情日记", "union": null, "about": { "kind": "pair", "id": pair } });
    let form = desk.call("paper_form", about);
    assert_eq!(
        (&form["values"]["干部"], &form["values"]["结亲户"]),
        (&json!("李秀芬"), &json!("周凤英"))
    );
    let rows = form["rows"]["日记"].as_array().unwrap();
    assert_eq!(
        (rows.len(), &rows[1]["结果"]),
        (2, &json!("禾沐食品包装岗"))
    );
}

#[test]
fn the_survey_of_a_household_is_asked_for_a_week_before_its_month_ends() {
    let desk = Desk::new();
    let file = household(&desk, "周凤英");
    // The last day of a month from 30 October is 30 November, a Monday: eight days away.
    desk.call("pair_put", link(&file, "李秀芬", "2026-10-30"));
    assert_eq!(due(&desk, "pair_survey"), []);
    let other = household(&desk, "单玉山");
    let late = desk.call("pair_put", link(&other, "周梅", "2026-10-08"))["id"].clone();
    assert_eq!(
        due(&desk, "pair_survey"),
        [("周梅：结亲户要摸底调查".to_owned(), json!(-13))]
    );
    let survey = |on: &str| json!({ "id": late, "on": on });
    assert_eq!(
        desk.refuse("pair_survey", survey("2026-10-07")).code,
        "day_before"
    );
    assert_eq!(
        desk.refuse("pair_survey", survey("2026-11-23")).code,
        "day_in_future"
    );
    desk.call("pair_survey", survey("2026-11-20"));
    assert_eq!(due(&desk, "pair_survey"), []);
}

#[test]
fn mutual_aid_is_enrolled_by_members_and_its_claims_are_entrusted() {
    let desk = Desk::new();
    for number in 0..4 {
        desk.enrol(number);
    }
    let put = |people: i64, premium: &str| json!({ "union": FACTORY, "year": 2026, "people": people, "premium": premium });
    assert_eq!(desk.refuse("mutual_put", put(3, "0")).code, "no_money");
    assert_eq!(desk.refuse("mutual_put", put(0, "300")).code, "bad_number");
    assert_eq!(desk.call("mutual_put", put(3, "300"))["notices"], json!([]));
    let rated = desk.call("mutual_rate", json!({ "year": 2026 }));
    assert_eq!(
        (
            &rated["rate"]["part"],
            &rated["rate"]["whole"],
            &rated["rate"]["rate"]
        ),
        (&json!(3), &json!(4), &json!("75.0%"))
    );
    assert!(text(&rated["rate"]["formula"]).contains("会员人数"));
    let above = desk.call("mutual_put", put(5, "500"));
    assert_eq!(above["notices"][0]["code"], json!("more_than_members"));
    let page = desk.call(
        "mutual_list",
        json!({ "year": 2026, "state": null, "after": null, "limit": 10 }),
    );
    assert_eq!(
        (&page["rows"][0]["people"], &page["rows"][0]["above"]),
        (&json!(5), &json!(true))
    );
    let claim = |more: Value| {
        let plain = json!({
            "union": FACTORY, "year": 2026, "name": "王晓燕", "claimed_on": "2026-05-06", "bills": "32180.55",
            "paid_on": null, "paid": null, "note": "住院二十天",
        });
        with(plain, &more)
    };
    for (more, code, field) in [
        (json!({ "bills": "0" }), "no_money", "bills"),
        (
            json!({ "claimed_on": "2026-11-23" }),
            "day_in_future",
            "claimed_on",
        ),
        (
            json!({ "paid_on": "2026-05-05", "paid": "8000" }),
            "day_before",
            "paid_on",
        ),
        (json!({ "paid_on": "2026-06-01" }), "half_paid", "paid"),
        (json!({ "year": 2025 }), "not_enrolled", "year"),
        (json!({ "name": " " }), "empty", "name"),
    ] {
        let refused = desk.refuse("claim_put", claim(more));
        assert_eq!(
            (refused.code.as_str(), refused.fields[0].field.as_str()),
            (code, field)
        );
    }
    let id = desk.call("claim_put", claim(json!({})))["id"].clone();
    desk.call(
        "claim_pay",
        json!({ "id": id, "on": "2026-06-01", "paid": "8000" }),
    );
    let list = |open: bool| {
        desk.call(
            "claim_list",
            json!({ "union": FACTORY, "year": 2026, "open": open }),
        )
    };
    let shut = list(false);
    assert_eq!(
        (
            &shut["claims"][0]["name"],
            &shut["claims"][0]["note"],
            &shut["claims"][0]["paid"]
        ),
        (&json!("王**"), &Value::Null, &json!("8000.00"))
    );
    for told in ["晓燕", "住院", "32180"] {
        assert!(!shut.to_string().contains(told), "{told} in {shut}");
    }
    let asked = json!({ "union": FACTORY, "year": 2026, "open": true });
    assert_eq!(desk.refuse("claim_list", asked).code, "sealed");
    unlock(&desk);
    let open = list(true);
    assert_eq!(
        (&open["claims"][0]["bills"], &open["bills"]),
        (&json!("32180.55"), &json!("32180.55"))
    );
    assert_eq!(
        (&open["claims"][0]["name"], &open["claims"][0]["note"]),
        (&json!("王晓燕"), &json!("住院二十天"))
    );
    // The look is in the log, and the log names nobody.
    let log = desk
        .call("history", json!({ "after": null, "limit": 5 }))
        .to_string();
    assert!(
        log.contains("看敏感内容：互助金申领") && !log.contains("晓燕"),
        "{log}"
    );
    let figures = desk.figures(["1112"]);
    assert_eq!(figures, ["5"], "a return counts people and no claim");
}

#[test]
fn money_to_model_workers_is_in_time_late_short_or_not_due() {
    let desk = Desk::new();
    let put = |name: &str, year: i64| json!({ "id": null, "union": FACTORY, "name": name, "level": "provincial", "named_year": year, "hardship": false });
    for (name, year) in [
        ("单玉山", 1995),
        ("谭守成", 1998),
        ("董桂兰", 2005),
        ("柳长山", 2010),
        ("孙立国", 2015),
    ] {
        desk.call("model_put", put(name, year));
    }
    assert_eq!(
        desk.refuse("model_put", put("单玉山", 1996)).code,
        "model_twice"
    );
    assert_eq!(desk.refuse("model_put", put("周梅", 2027)).code, "bad_year");
    let list = || desk.call("model_list", json!({ "union": null, "year": 2026 }));
    let models = list()["models"].as_array().unwrap().clone();
    let id = |name: &str| {
        let found = models.iter().find(|model| model["name"] == json!(name));
        found.unwrap()["id"].clone()
    };
    let all: Vec<Value> = models.iter().map(|model| model["id"].clone()).collect();
    let owe = |models: &[Value], on: &str, due: &str| json!({ "models": models, "kind": "festival", "year": 2026, "due_on": on, "due": due });
    assert_eq!(
        desk.refuse("model_owe", owe(&all, "2026-02-10", "0")).code,
        "no_money"
    );
    assert_eq!(
        desk.refuse("model_owe", owe(&[], "2026-02-10", "3000"))
            .code,
        "empty"
    );
    assert_eq!(
        desk.call("model_owe", owe(&all, "2026-02-10", "3000"))["payments"],
        json!(5)
    );
    assert_eq!(
        desk.refuse("model_owe", owe(&all[..1], "2026-02-10", "3000"))
            .code,
        "payment_twice"
    );
    let payment = |name: &str| {
        let models = list()["models"].as_array().unwrap().clone();
        let found = models
            .iter()
            .find(|model| model["name"] == json!(name))
            .unwrap()
            .clone();
        found["payments"][0].clone()
    };
    let pay = |name: &str, on: &str, paid: &str| json!({ "id": payment(name)["id"], "on": on, "paid": paid, "evidence": "银行回单" });
    for (name, on, paid) in [
        ("单玉山", "2026-02-10", "3000"),
        ("谭守成", "2026-02-11", "3000"),
        ("董桂兰", "2026-02-09", "2999.99"),
    ] {
        desk.call("model_pay", pay(name, on, paid));
    }
    desk.call(
        "model_gone",
        json!({ "id": id("柳长山"), "how": "died", "on": "2026-02-09", "to": null }),
    );
    for (name, state) in [
        ("单玉山", "in_time"),
        ("谭守成", "late"),
        ("董桂兰", "short"),
        ("柳长山", "not_due"),
        ("孙立国", "overdue"),
    ] {
        assert_eq!(payment(name)["state"], json!(state), "{name}");
    }
    let view = list();
    assert_eq!(
        (
            &view["rate"]["part"],
            &view["rate"]["whole"],
            &view["rate"]["rate"]
        ),
        (&json!(1), &json!(4), &json!("25.0%"))
    );
    assert_eq!(view["living"], json!(4));
    let asked = due(&desk, "model_payment");
    let mut titles: Vec<&str> = asked.iter().map(|(title, _)| title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(
        titles,
        [
            "孙立国：春节慰问金过期没有发（错误）",
            "董桂兰：春节慰问金没有发足（错误）"
        ]
    );
    // What falls due in fifteen days is listed, in sixteen not; to the dead nothing is due.
    let gone = desk.refuse("model_owe", owe(&[id("柳长山")], "2026-12-01", "3000"));
    assert_eq!(
        (gone.code.as_str(), gone.fields[0].field.as_str()),
        ("not_due", "due_on")
    );
    for (on, listed) in [("2026-12-08", 2), ("2026-12-07", 3)] {
        desk.call("model_owe", owe(&[id("单玉山")], on, "1200"));
        assert_eq!(due(&desk, "model_payment").len(), listed, "{on}");
    }
    let to = desk.path("models.xlsx");
    let written = desk.call(
        "model_list_write",
        json!({ "union": null, "year": 2026, "to": to }),
    );
    assert_eq!(written["rows"], json!(7));
    let figures = desk.figures(["1114", "1115", "1116", "1117"]);
    assert_eq!(figures, ["4", "4", "1", "25.0"]);
}
