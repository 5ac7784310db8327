//! 今天: what is due, from first steps to the county's late stations.

use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, TOWNSHIP};

fn kinds(desk: &Desk) -> Vec<String> {
    let items = desk.call("today", json!({}))["items"].clone();
    items
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn item(desk: &Desk, kind: &str) -> Option<Value> {
    let items = desk.call("today", json!({}))["items"].clone();
    items
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == kind)
        .cloned()
}

#[test]
fn a_new_ledger_says_what_to_do_first() {
    let desk = Desk::of("union", TOWNSHIP, "许家湖镇总工会");
    assert_eq!(
        kinds(&desk),
        ["annual_return", "union_empty", "roll_empty", "backup"]
    );
}

#[test]
fn a_step_that_was_taken_is_no_longer_asked_for() {
    let desk = Desk::new();
    desk.enrol(0);
    desk.call("ledger_backup", json!({ "to": desk.path("one.bak") }));
    assert_eq!(
        kinds(&desk),
        ["annual_return", "congress_year", "openness_year", "idle"]
    );
}

#[test]
fn a_term_that_ends_in_half_a_year_shows_with_its_days_and_article() {
    let desk = Desk::new();
    desk.call(
        "body_elect",
        json!({
            "union": "371323-DZC", "kind": "committee", "term_no": 3, "elected_on": "2023-12-02", "years": 3,
            "approval_no": null, "officers": [{ "post": "chair", "name": "李秀芬", "full_time": true }],
        }),
    );
    let due = item(&desk, "term").unwrap();
    assert_eq!(
        (&due["target"], &due["due"]),
        (&json!("371323-DZC"), &json!("2026-12-02"))
    );
    assert_eq!(
        (&due["days_left"], &due["article"]),
        (&json!(10), &json!("工会法 第十六条"))
    );
}

/// What is due on a day in the practice township: kind, what, last day.
fn due_on(desk: Desk, day: &str) -> (Desk, Vec<(String, String, Option<String>)>) {
    let desk = desk.on(day);
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    let items = desk.call("today", json!({}))["items"].clone();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let line = |item: &Value| {
        let title = text(&item["title"]).unwrap();
        (text(&item["kind"]).unwrap(), title, text(&item["due"]))
    };
    let lines = items.as_array().unwrap().iter().map(line).collect();
    (desk, lines)
}

#[test]
fn the_sample_township_is_told_what_is_due_on_five_days() {
    let mut desk = Desk::unfounded();
    let works = |what: &str| {
        let title = format!("练手电子有限公司工会：{what}");
        ("term".to_owned(), title, Some("2027-02-10".to_owned()))
    };
    let sealed = |year: &str| {
        let title = format!("{year}年度基层工会统计年报表还没有封存");
        // Twenty-two days after the statistical year.
        let due = format!("{year}-10-22");
        ("annual_return".to_owned(), title, Some(due))
    };
    let meets = |what: &str, due: &str| {
        let title = format!("练手电子有限公司工会：{what}");
        ("session".to_owned(), title, Some(due.to_owned()))
    };
    let owed = || {
        let title = "2 家工会今年还没有开职代会".to_owned();
        (
            "congress_year".to_owned(),
            title,
            Some("2026-12-31".to_owned()),
        )
    };
    let minutes = || {
        let title = "练手板材有限公司工会：附会议记录".to_owned();
        ("session".to_owned(), title, None)
    };
    let silent = || {
        let title = "3 家工会今年还没有公开过厂务".to_owned();
        (
            "openness_year".to_owned(),
            title,
            Some("2026-12-31".to_owned()),
        )
    };
    let opinion = || {
        let title = "练手电子有限公司工会：意见要答复".to_owned();
        ("opinion".to_owned(), title, None)
    };
    let breakfast = || {
        let title = "练手电子有限公司工会：提案要答复".to_owned();
        ("proposal".to_owned(), title, Some("2026-12-02".to_owned()))
    };
    // The boards promised what they have not done.
    let promised = || {
        let title = "练手板材有限公司工会：双亮双争双述双评有一项过了日子".to_owned();
        ("promise".to_owned(), title, Some("2026-11-19".to_owned()))
    };
    let idle = || {
        let title = "3 家工会像是空转，先自己看看".to_owned();
        ("idle".to_owned(), title, Some("2026-12-31".to_owned()))
    };
    // The works' offer was served a week before; its naming is looked at again in December.
    let reply = || {
        let title = "练手电子有限公司工会：等对方书面答复".to_owned();
        (
            "negotiation".to_owned(),
            title,
            Some("2026-11-25".to_owned()),
        )
    };
    let recheck = || {
        let title = "练手电子有限公司工会：和谐企业要复核".to_owned();
        ("harmony".to_owned(), title, Some("2026-12-16".to_owned()))
    };
    // The claim about pay was accepted on 4 November: sixty days, past the New Year's rest.
    let decision = || {
        let title = "信〔2026〕1号：出具处理意见书".to_owned();
        ("petition".to_owned(), title, Some("2027-01-04".to_owned()))
    };
    // Of the pairs: a problem of 3 October that nobody solved, a household to be surveyed, and money that falls due.
    let problem = |days: i64| {
        let title = format!("董**：困难 {days} 天了还没有解决");
        (
            "help_problem".to_owned(),
            title,
            Some("2026-11-02".to_owned()),
        )
    };
    // An application whose publication ended on the 16th.
    let published = || {
        let title = "黄**的公示期满了".to_owned();
        (
            "file_published".to_owned(),
            title,
            Some("2026-11-16".to_owned()),
        )
    };
    let survey = || {
        let title = "丁立华：结亲户要摸底调查".to_owned();
        (
            "pair_survey".to_owned(),
            title,
            Some("2026-11-27".to_owned()),
        )
    };
    // A rest stop that opened on 28 May and is looked at every six months.
    let look = || {
        let title = "练手路爱心驿站：要去查看".to_owned();
        (
            "place_check".to_owned(),
            title,
            Some("2026-11-28".to_owned()),
        )
    };
    let money = |how: &str| {
        let title = format!("谭守成：荣誉津贴{how}");
        (
            "model_payment".to_owned(),
            title,
            Some("2026-12-02".to_owned()),
        )
    };
    // Of money: dues of September and a levy that were not paid in full, a finding of the audit, remitting that is behind the days, and
    // once the year is over its closing.
    let dues = || {
        let title = "会费没有收齐".to_owned();
        (
            "dues_unpaid".to_owned(),
            title,
            Some("2026-10-10".to_owned()),
        )
    };
    let levy = || {
        let title = "1 笔工会经费没有缴足".to_owned();
        (
            "levy_unpaid".to_owned(),
            title,
            Some("2026-10-15".to_owned()),
        )
    };
    let audit = || {
        let title = "练手电子有限公司工会：经审意见要整改".to_owned();
        (
            "audit_finding".to_owned(),
            title,
            Some("2026-11-27".to_owned()),
        )
    };
    let behind = || {
        let title = "经费上解慢了：练手电子有限公司工会等 2 家".to_owned();
        ("remittance_behind".to_owned(), title, None)
    };
    let books = || {
        let title = "2026 年的账还没有结".to_owned();
        ("year_open".to_owned(), title, Some("2027-03-31".to_owned()))
    };
    // A denunciation went on to whom it is for on 13 November: sixty days.
    let passed_on = || {
        let title = "信〔2026〕3号：转送的单位在办".to_owned();
        ("petition".to_owned(), title, Some("2027-01-12".to_owned()))
    };
    let after = |days, term| {
        let meeting = meets("开会、计票、闭会", "2026-12-04");
        let mut all = vec![
            dues(),
            levy(),
            sealed("2026"),
            problem(days),
            published(),
            promised(),
            reply(),
            survey(),
            audit(),
            look(),
            breakfast(),
            money("过期没有发（错误）"),
            meeting,
            recheck(),
            decision(),
            term,
            books(),
            minutes(),
            opinion(),
        ];
        // The hundred and first day of the problem is the sixtieth of the petition.
        if days <= 101 {
            all.push(passed_on());
        }
        all
    };
    let days = [
        // 80 days before the term of the works ends; the sample return ended in September.
        // Its congress meets in twelve days, so its papers go out within five; two unions owe the year a congress.
        (
            "2026-11-22",
            vec![
                dues(),
                levy(),
                sealed("2026"),
                problem(50),
                published(),
                promised(),
                meets("送达议题和议案", "2026-11-27"),
                meets("公开议程和议题", "2026-11-27"),
                survey(),
                audit(),
                look(),
                breakfast(),
                money("要发了"),
                recheck(),
                owed(),
                silent(),
                idle(),
                works("换届请示"),
                minutes(),
                opinion(),
                behind(),
                // Until its last day the answer lies with the other side.
                reply(),
                passed_on(),
            ],
        ),
        // The thirtieth day before, and the day before that one. The meeting was never closed.
        ("2027-01-10", after(99, works("换届请示"))),
        ("2027-01-11", after(100, works("换届选举"))),
        // The last day of the term, and the day after.
        ("2027-02-10", after(130, works("换届选举"))),
        ("2027-02-11", after(131, works("换届"))),
    ];
    for (day, expected) in days {
        let (again, found) = due_on(desk, day);
        assert_eq!(found, expected, "{day}");
        desk = again;
    }
}

#[test]
fn what_is_put_off_says_why_and_comes_back_on_its_day_or_when_it_is_asked_for() {
    let desk = Desk::new();
    let off =
        |until: &str, reason: &str| json!({ "item": "backup", "until": until, "reason": reason });
    assert_eq!(
        desk.refuse("today_snooze", off("2026-11-25", " ")).code,
        "reason_missing"
    );
    for day in ["2026-11-21", "2026-12-24"] {
        assert_eq!(
            desk.refuse("today_snooze", off(day, "U盘借出去了")).code,
            "day_outside"
        );
    }
    let other = json!({ "item": "none", "until": "2026-11-25", "reason": "U盘借出去了" });
    assert_eq!(desk.refuse("today_snooze", other).code, "not_due");
    desk.call("today_snooze", off("2026-11-25", "U盘借出去了"));
    assert!(!kinds(&desk).contains(&"backup".to_owned()));
    let away = desk.call("today", json!({}))["snoozed"][0].clone();
    assert_eq!(
        (&away["item"]["id"], &away["until"], &away["reason"]),
        (
            &json!("backup"),
            &json!("2026-11-25"),
            &json!("U盘借出去了")
        )
    );
    let undone = desk.call("undo_last", json!({}));
    assert!(kinds(&desk).contains(&"backup".to_owned()), "{undone}");
    desk.call("today_snooze", off("2026-11-25", "U盘借出去了"));
    desk.call("today_wake", json!({ "item": "backup" }));
    assert!(kinds(&desk).contains(&"backup".to_owned()));
    desk.call("today_snooze", off("2026-11-25", "U盘借出去了"));
    let desk = desk.on("2026-11-26");
    let open = json!({ "at": desk.path("ledger"), "passphrase": taizhang_testkit::PASSPHRASE, "operator": null });
    desk.call("ledger_open", open);
    assert!(kinds(&desk).contains(&"backup".to_owned()));
}

#[test]
fn the_list_of_the_day_is_put_on_paper_with_what_waits_at_its_end() {
    let desk = Desk::new();
    let off = json!({ "item": "backup", "until": "2026-11-25", "reason": "U盘借出去了" });
    desk.call("today_snooze", off);
    let listed = kinds(&desk).len();
    let written = desk.call("today_write", json!({ "to": desk.path("today.xlsx") }));
    assert_eq!(written["rows"], json!(listed + 1));
}

#[test]
fn the_county_sees_who_has_not_handed_in_and_what_waits_for_it() {
    let (union, county) = (Desk::new(), Desk::county());
    fs::create_dir(union.path("stick")).unwrap();
    let request = union.call("enrol_request", json!({ "to": union.path("stick") }));
    county.call(
        "desk_enrol",
        json!({ "file": request["file"], "to": union.path("stick"), "fingerprint": request["fingerprint"] }),
    );
    // Enrolled today: a month has to pass before a station is late.
    assert_eq!(item(&county, "late_station"), None);
    assert_eq!(item(&county, "annual_return"), None);
}
