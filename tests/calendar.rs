//! 一年的事, 这一周, and what lies with others: the union year through the office, the county and the days of rest.

use crate::households;
use crate::rules::{pair, publish, set};
use serde_json::{Value, json};
use taizhang_testkit::{Desk, TOWNSHIP};

fn year(desk: &Desk, year: i32) -> Value {
    desk.call("union_year", json!({ "year": year }))
}

/// A task of a year's view.
fn task(view: &Value, code: &str) -> Value {
    let months = view["months"].as_array().unwrap().iter();
    let mut tasks = months.flat_map(|month| month["tasks"].as_array().unwrap());
    tasks.find(|task| task["code"] == code).unwrap().clone()
}

/// The lines of the day of a kind: title, detail, last day.
fn lines(desk: &Desk, kind: &str) -> Vec<Value> {
    let items = desk.call("today", json!({}))["items"].clone();
    let of = |item: &&Value| item["kind"] == kind;
    items
        .as_array()
        .unwrap()
        .iter()
        .filter(of)
        .cloned()
        .collect()
}

fn titles(desk: &Desk, kind: &str) -> Vec<String> {
    let title = |item: &Value| item["title"].as_str().unwrap().to_owned();
    lines(desk, kind).iter().map(title).collect()
}

/// The practice township on a day.
fn township_on(desk: Desk, day: &str) -> Desk {
    let desk = desk.on(day);
    desk.call("practice_open", json!({ "at": desk.path("practice") }));
    desk
}

#[test]
fn the_sample_township_is_told_which_times_of_the_year_begin_and_end_on_five_days() {
    let mut desk = Desk::unfounded();
    for (day, expected) in FIVE_DAYS {
        desk = township_on(desk, day);
        assert_eq!(titles(&desk, "year_task"), *expected, "{day}");
    }
}

/// The day before the time begins, its first, its seventh and its eighth day; the fourteenth from its end.
const FIVE_DAYS: &[(&str, &[&str])] = &[
    ("2026-12-31", &[]),
    ("2027-01-01", BEGUN),
    ("2027-01-07", BEGUN),
    ("2027-01-08", &[]),
    ("2027-02-15", &["元旦春节送温暖：发放、走访快结束了"]),
];

const BEGUN: &[&str] = &[
    "元旦春节送温暖：发放、走访开始了",
    "编本年预算，做上年决算，经费审查开始了",
    "主席述职、会员评议（双述双评）开始了",
];

#[test]
fn a_time_is_no_longer_told_of_once_the_records_show_that_it_is_used() {
    let desk = households::on(Desk::new(), "2027-01-02");
    assert_eq!(titles(&desk, "year_task"), BEGUN);
    let told = lines(&desk, "year_task");
    assert_eq!(
        (&told[0]["due"], &told[0]["target"]),
        (&json!("2027-02-28"), &json!("year.warmth"))
    );
    assert!(told[0]["article"].as_str().unwrap().contains("待核实"));
    assert_eq!(task(&year(&desk, 2027), "year.warmth")["done"], json!(null));
    let round = json!({
        "union": TOWNSHIP, "kind": "warmth", "name": "2027年元旦春节送温暖", "year": 2027, "from": "2027-01-04", "to": "2027-02-05",
        "note": null,
    });
    desk.call("round_open", round);
    assert_eq!(titles(&desk, "year_task"), BEGUN[1..]);
    let shown = task(&year(&desk, 2027), "year.warmth");
    assert_eq!(
        (&shown["done"], &shown["state"]),
        (&json!("2027-01-04"), &json!("on"))
    );
}

#[test]
fn a_year_stands_by_month_with_its_rest_days_and_worked_week_ends() {
    let desk = Desk::new();
    let view = year(&desk, 2026);
    let october = &view["months"][9];
    assert_eq!(october["rest"], json!(["国庆节 10月1日—10月7日"]));
    assert_eq!(october["worked"], json!(["10月10日"]));
    assert_eq!(
        task(&view, "returns.due")["to"],
        json!("2026-10-22"),
        "the day that the desk counts from as well"
    );
    assert_eq!(task(&view, "year.congress")["state"], json!("on"));
    assert!(view["holidays_from"].as_str().unwrap().contains("2026"));
    // Nobody has arranged 2027 yet: statutory days alone, and it is said.
    let next = year(&desk, 2027);
    assert_eq!(next["holidays_from"], json!(null));
    assert_eq!(next["months"][9]["rest"], json!(["国庆节 10月1日—10月3日"]));
    assert_eq!(next["months"][9]["worked"], json!([]));
    assert_eq!(task(&next, "year.warmth")["to"], json!("2027-02-28"));
    assert_eq!(
        task(&year(&desk, 2028), "year.warmth")["to"],
        json!("2028-02-29")
    );
    assert_eq!(
        desk.refuse("union_year", json!({ "year": 10_000 })).code,
        "year_unknown"
    );
}

/// The county's own month for offers: told before it is taken, from its year on; the years before keep theirs.
#[test]
fn a_county_gives_its_own_dates_and_old_years_keep_theirs() {
    let (county, union) = pair();
    let offers = |desk: &Desk, of: i32| {
        let task = task(&year(desk, of), "year.offers");
        (task["from"].clone(), task["to"].clone())
    };
    let may = |year: i32| {
        (
            json!(format!("{year}-05-01")),
            json!(format!("{year}-05-31")),
        )
    };
    for bad in ["3月31日—3月1日", "三月", "12月1日—2月底"] {
        let change = json!({
            "code": "year.offers", "from": "2027-01-01", "value": bad, "source": "示例通知〔2026〕9号", "article": null,
        });
        let failure = county.refuse("parameter_set", change);
        assert_eq!(failure.fields[0].field, "value", "{bad}");
    }
    set(&county, "year.offers", "2027-01-01", "3月1日—3月底");
    let file = publish(&county);
    let look = union.call("rules_look", json!({ "file": file }));
    let change = &look["changes"][0];
    assert_eq!(
        (&change["name"], &change["after"]),
        (&json!("集体协商集中要约行动月"), &json!("3月1日—3月31日"))
    );
    assert_eq!(offers(&union, 2027), may(2027), "looking changes nothing");
    union.call("rules_take", json!({ "file": file }));
    assert_eq!(offers(&union, 2026), may(2026));
    assert_eq!(
        offers(&union, 2027),
        (json!("2027-03-01"), json!("2027-03-31"))
    );
}

/// A county's own task of the year: on its unions' year and list from its edition on, and gone once the county ends it.
#[test]
fn a_county_adds_a_task_of_its_own_and_ends_it_again() {
    let (county, union) = pair();
    let add = |time: &str, name: &str| json!({ "name": name, "time": time, "from": "2026-11-01", "source": "示例通知〔2026〕12号" });
    for (time, name, code) in [
        ("12月15日—11月1日", "交年度材料", "bad_value"),
        ("11月1日—12月5日", " ", "rules_empty"),
        ("11月1日—12月5日", "夏季送清凉", "task_known"),
    ] {
        assert_eq!(county.refuse("year_task_add", add(time, name)).code, code);
    }
    assert_eq!(
        union
            .refuse("year_task_add", add("11月1日—12月5日", "交年度材料"))
            .code,
        "not_a_desk"
    );
    county.call("year_task_add", add("11月1日—12月5日", "交年度材料"));
    let taken = |file: Value| {
        union.call("rules_take", json!({ "file": file }));
    };
    taken(publish(&county));
    let shown = task(&year(&union, 2026), "year.own.1");
    assert_eq!(
        (&shown["name"], &shown["to"], &shown["told"]),
        (&json!("交年度材料"), &json!("2026-12-05"), &json!(false))
    );
    // Its last two weeks have begun.
    let told = lines(&union, "year_task");
    assert!(
        told.iter()
            .any(|line| line["title"] == "交年度材料快结束了" && line["due"] == "2026-12-05"),
        "{told:?}"
    );
    let shipped = json!({ "code": "year.offers", "from": "2026-11-02" });
    assert_eq!(
        county.refuse("year_task_end", shipped).code,
        "rules_unknown"
    );
    county.call(
        "year_task_end",
        json!({ "code": "year.own.1", "from": "2026-11-02" }),
    );
    taken(publish(&county));
    // The year in which it held one day keeps it.
    assert_eq!(
        task(&year(&union, 2026), "year.own.1")["from"],
        json!("2026-11-01")
    );
    let next = year(&union, 2027);
    assert!(!next.to_string().contains("year.own.1"), "{next}");
}

/// The records show what they can: a budget, money that went up, an activity of the programme.
#[test]
fn what_the_records_show_settles_a_task_of_the_year() {
    let desk = households::on(Desk::new(), "2027-06-02");
    assert_eq!(
        titles(&desk, "year_task"),
        ["安全生产月，安康杯开始了", "夏季送清凉开始了"]
    );
    let activity = json!({
        "id": null, "union": TOWNSHIP, "kind": "safety_cup", "title": "安康杯竞赛", "on": "2027-06-01", "until": null,
        "place": null, "level": null, "fields": { "people": "20", "teams": "2" }, "note": null,
    });
    desk.call("activity_put", activity);
    assert_eq!(titles(&desk, "year_task"), ["夏季送清凉开始了"]);
    assert_eq!(
        task(&year(&desk, 2027), "year.safety")["done"],
        json!("2027-06-01")
    );
}

#[test]
fn a_week_runs_from_monday_to_sunday_and_marks_who_rests_and_who_works() {
    let desk = Desk::new();
    let marks = |on: &str| {
        let week = desk.call("today_week", json!({ "on": on }));
        let mark = |day: &Value| {
            let mark = day["mark"].as_str().unwrap();
            format!("{}{}", day["weekday"].as_str().unwrap(), mark)
        };
        let marks: Vec<String> = week["days"].as_array().unwrap().iter().map(mark).collect();
        (week["from"].clone(), marks, week["without_table"].clone())
    };
    // Monday and Sunday of one week are the same week.
    let golden = marks("2026-10-05");
    assert_eq!(golden.0, json!("2026-10-05"));
    assert_eq!(
        golden.1,
        [
            "一国庆节",
            "二国庆节",
            "三国庆节",
            "四",
            "五",
            "六调休上班",
            "日周末"
        ]
    );
    assert_eq!(golden, marks("2026-10-11"));
    let new_year = marks("2026-12-31");
    assert_eq!(
        new_year.1,
        ["一", "二", "三", "四", "五元旦", "六周末", "日周末"]
    );
    assert_eq!(new_year.2, json!([2027]));
}

#[test]
fn what_is_due_stands_on_its_day_of_the_week_and_goes_on_paper() {
    let desk = township_on(Desk::unfounded(), "2026-11-22");
    let week = |on: Value| desk.call("today_week", json!({ "on": on }));
    let counts = |week: &Value| -> Vec<usize> {
        let days = week["days"].as_array().unwrap().iter();
        days.map(|day| day["items"].as_array().unwrap().len())
            .collect()
    };
    // Sunday is the last day of its week: a publication ended on Monday, a promise on Thursday; what is older stands apart.
    let now = week(json!(null));
    assert_eq!(
        (&now["from"], &now["to"]),
        (&json!("2026-11-16"), &json!("2026-11-22"))
    );
    assert_eq!(counts(&now), [1, 0, 0, 1, 0, 0, 0], "{now}");
    // Dues of September, a levy, the return and a problem of a household.
    assert_eq!(now["over"].as_array().unwrap().len(), 4, "{now}");
    let waits = now["waiting"].as_array().unwrap();
    assert!(waits.iter().any(|item| item["waits"] == "对方"), "{now}");
    // Next week: the papers of the congress, its agenda, a survey and a finding of the audit on Friday, a rest stop to be looked at
    // on Saturday; nothing of what is overdue.
    let next = week(json!("2026-11-23"));
    assert_eq!((&next["over"], &next["open"]), (&json!([]), &json!([])));
    assert_eq!(counts(&next), [0, 0, 0, 0, 4, 1, 0], "{next}");
    let to = desk.path("week.xlsx");
    let written = desk.call("today_week_write", json!({ "on": null, "to": to }));
    let count = |part: &str| now[part].as_array().unwrap().len();
    // A line for each of the five days without anything, and one for each thing.
    let lines = 5 + 2 + count("over") + count("open") + count("waiting") + count("snoozed");
    assert_eq!(written["rows"], json!(lines));
}

#[test]
fn a_bundle_without_its_receipt_waits_for_the_county_and_after_a_month_for_the_office() {
    let (_county, union) = pair();
    union.enrol(0);
    union.call(
        "bundle_export",
        json!({ "to": union.path("stick"), "full": true }),
    );
    let sent = &lines(&union, "hand_in")[0];
    assert_eq!(
        (&sent["waits"], &sent["group"], &sent["due"]),
        (
            &json!("沂水县总工会"),
            &json!("waiting"),
            &json!("2026-12-22")
        )
    );
    let mut union = union;
    for (day, waits) in [
        ("2026-12-21", json!("沂水县总工会")),
        ("2026-12-22", json!(null)),
    ] {
        union = households::on(union, day);
        assert_eq!(lines(&union, "hand_in")[0]["waits"], waits, "{day}");
    }
}

#[test]
fn an_application_that_was_reviewed_waits_for_the_county_until_it_has_decided() {
    let desk = Desk::new();
    let file = households::opened(&desk);
    assert_eq!(lines(&desk, "files_at_county"), Vec::<Value>::new());
    households::review(&desk, &file);
    let waits = &lines(&desk, "files_at_county")[0];
    assert_eq!(
        (&waits["title"], &waits["waits"]),
        (&json!("1 份困难职工建档申请等县里审批"), &json!("县总工会"))
    );
    desk.call("file_decide", households::decide(&file, "2026-11-02"));
    assert_eq!(lines(&desk, "files_at_county"), Vec::<Value>::new());
}
