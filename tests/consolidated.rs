//! 汇总年报: a county of thirty townships, added up by the desk and counted by this test on its own.

use crate::contracts::own_contract;
use crate::lists_in::uscc;
use crate::rules::enrol;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use taizhang_testkit::Desk;

const EDITION: &str = "base-2026-sample";
const TOWNSHIPS: usize = 30;

/// A firm as this test plans it. Two townships may name the same one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Firm {
    number: usize,
    employees: i64,
    women: i64,
    under_contract: bool,
}

/// A union of a township: its firm, and numbers of the invented people who are its members.
struct PlannedUnion {
    code: String,
    firm: Firm,
    members: Vec<u32>,
}

/// What a township enters. The last firm of every even township is the one before it has as well.
fn plan(township: usize) -> Vec<PlannedUnion> {
    (0..3)
        .map(|nth| {
            let number = match (nth, township % 2) {
                (2, 0) => (township - 1) * 3 + 2,
                _ => township * 3 + nth,
            };
            let employees = 24 + (number as i64 * 7) % 50;
            let first = (township * 3 + nth) * 5;
            PlannedUnion {
                code: format!("371323-T{township:02}{nth}"),
                firm: Firm {
                    number,
                    employees,
                    women: employees / 3,
                    under_contract: number % 4 == 0,
                },
                members: (first..first + 2 + number % 3).map(|n| n as u32).collect(),
            }
        })
        .collect()
}

fn township(number: usize) -> Desk {
    let code = format!("371323-T{number:02}");
    let desk = Desk::of("union", &code, &format!("第{number}镇总工会"));
    for union in plan(number) {
        let name = format!("第{}厂", union.firm.number);
        let add = json!({
            "code": union.code, "name": format!("{name}工会{number}"), "employer_name": name,
            "employer_uscc": uscc(union.firm.number), "founded_on": "2018-05-18", "employees": union.firm.employees,
            "women": union.firm.women,
        });
        desk.call("union_add", add);
        for member in &union.members {
            desk.enrol_in(&union.code, *member);
        }
        if union.firm.under_contract {
            own_contract(&desk, &union.code);
        }
    }
    desk
}

/// Explains what is to be explained, and seals.
pub fn seal(desk: &Desk) -> String {
    let sheet = desk.call("return_show", json!({ "edition": EDITION }));
    assert_eq!(sheet["errors"], json!(0), "{}", sheet["findings"]);
    for finding in sheet["findings"].as_array().unwrap() {
        if finding["severity"] == json!("verify") {
            let note =
                json!({ "edition": EDITION, "finding": finding["id"], "text": "已核对，属实。" });
            desk.call("return_note", note);
        }
    }
    let sealed = desk.call("return_seal", json!({ "edition": EDITION }));
    sealed["short_code"].as_str().unwrap().to_owned()
}

/// Carries a bundle to the county, and its receipt home.
pub fn carry(county: &Desk, union: &Desk) -> Value {
    let stick = union.path("stick");
    let bundle = union.call("bundle_export", json!({ "to": stick, "full": false }));
    let intake =
        json!({ "files": [bundle["file"]], "preview": false, "receipts": stick, "default": null });
    let taken = county.call("desk_intake", intake);
    assert_eq!(taken["taken"], json!(1), "{taken}");
    union.call("receipt_import", json!({ "file": taken["receipts"][0] }))
}

pub fn decide(county: &Desk, stations: &[String], verdict: &str, remark: &str) {
    let answer =
        json!({ "edition": EDITION, "stations": stations, "verdict": verdict, "remark": remark });
    county.call("desk_return_decide", answer);
}

pub fn consolidated(county: &Desk) -> Value {
    county.call("desk_consolidated", json!({ "edition": EDITION }))
}

pub fn line<'a>(sheet: &'a Value, no: &str) -> &'a Value {
    let blocks = sheet["blocks"].as_array().unwrap().iter();
    let mut lines = blocks.flat_map(|block| block["lines"].as_array().unwrap());
    lines.find(|line| line["no"] == json!(no)).unwrap()
}

fn station(number: usize) -> String {
    format!("371323T{number:02}")
}

#[test]
fn the_consolidated_return_of_a_whole_county_is_what_counting_by_hand_gives() {
    let county = Desk::county();
    for number in 1..=TOWNSHIPS {
        let desk = township(number);
        enrol(&county, &desk);
        seal(&desk);
        carry(&county, &desk);
    }
    let stations: Vec<String> = (1..=TOWNSHIPS).map(station).collect();
    // Nothing is in the sum before the county has said yes, and everything that is not is named.
    let before = consolidated(&county);
    assert_eq!(line(&before, "205")["value"], Value::Null);
    assert_eq!(before["absent"].as_array().unwrap().len(), TOWNSHIPS);
    decide(&county, &stations, "accept", "");

    // By hand: every firm once, whatever number of townships names it; every member of every union.
    let unions: Vec<PlannedUnion> = (1..=TOWNSHIPS).flat_map(plan).collect();
    let firms: BTreeSet<Firm> = unions.iter().map(|union| union.firm).collect();
    let members: Vec<u32> = unions
        .iter()
        .flat_map(|union| union.members.clone())
        .collect();
    let women = members.iter().filter(|number| *number % 5 < 2).count();
    let employees: i64 = firms.iter().map(|firm| firm.employees).sum();
    let covered = firms.iter().filter(|firm| firm.under_contract).count();
    let rate = |part: i64, whole: i64| {
        let tenths = (part * 2000 + whole) / (whole * 2);
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let by_hand: BTreeMap<&str, String> = [
        // The townships' own unions are organisations, but no base unions.
        ("101", (unions.len() + TOWNSHIPS).to_string()),
        ("102", unions.len().to_string()),
        ("108", firms.len().to_string()),
        ("201", employees.to_string()),
        (
            "202",
            firms.iter().map(|firm| firm.women).sum::<i64>().to_string(),
        ),
        ("205", members.len().to_string()),
        ("206", women.to_string()),
        ("210", rate(members.len() as i64, employees)),
        ("804", firms.len().to_string()),
        ("805", covered.to_string()),
        ("806", rate(covered as i64, firms.len() as i64)),
    ]
    .into();
    let sheet = consolidated(&county);
    for (no, value) in &by_hand {
        assert_eq!(line(&sheet, no)["value"], json!(value), "line {no}");
    }
    assert_eq!(sheet["absent"], json!([]));
    assert_eq!(sheet["unions_outside"], json!([]));
    // Fifteen firms stand in two returns; each is named with both townships.
    assert_eq!(line(&sheet, "108")["twice"], json!("15"));
    let twice = sheet["twice"].as_array().unwrap();
    assert_eq!(twice.len(), 15, "{twice:?}");
    assert_eq!(twice[0]["kind"], json!("unit"));
    assert_eq!(twice[0]["stations"].as_array().unwrap().len(), 2);

    // A figure goes down to township, bundle, union and row.
    let parts = line(&sheet, "205")["parts"].as_array().unwrap();
    let first = &parts[0];
    assert_eq!(
        (&first["station"], &first["bundle"]),
        (&json!("371323T01"), &json!(1))
    );
    let union = &first["unions"][0];
    let rows = json!({ "edition": EDITION, "line": "205", "union": union["code"], "limit": 50 });
    let rows = county.call("return_explain", rows)["rows"].clone();
    assert_eq!(
        json!(rows.as_array().unwrap().len().to_string()),
        union["value"]
    );
    let written = county.call(
        "desk_consolidated_write",
        json!({ "edition": EDITION, "to": county.path("汇总.xlsx") }),
    );
    assert!(written["rows"].as_u64().unwrap() > 100);
}

#[test]
fn what_is_missing_or_was_sent_back_is_named_and_adds_nothing() {
    let county = Desk::county();
    let desks: Vec<Desk> = (1..=3).map(township).collect();
    for desk in &desks {
        enrol(&county, desk);
    }
    seal(&desks[0]);
    seal(&desks[1]);
    carry(&county, &desks[0]);
    carry(&county, &desks[1]);
    decide(&county, &[station(1)], "accept", "");
    let bare =
        json!({ "edition": EDITION, "stations": [station(2)], "verdict": "return", "remark": "" });
    assert_eq!(county.refuse("desk_return_decide", bare).code, "empty");
    decide(
        &county,
        &[station(2)],
        "return",
        "职工数和上年差得太多，请再核对。",
    );
    let states = |desk: &Desk| -> Vec<(String, String)> {
        let list = desk.call("desk_returns", json!({ "edition": EDITION }));
        let rows = list["stations"].as_array().unwrap().clone().into_iter();
        rows.map(|row| {
            let text = |key: &str| row[key].as_str().unwrap().to_owned();
            (text("station"), text("state"))
        })
        .collect()
    };
    let expected = [(1, "accepted"), (2, "returned"), (3, "missing")];
    let expected = expected.map(|(number, state)| (station(number), state.to_owned()));
    assert_eq!(states(&county), expected);
    let sheet = consolidated(&county);
    assert_eq!(sheet["absent"].as_array().unwrap().len(), 2);
    let members: usize = plan(1).iter().map(|union| union.members.len()).sum();
    assert_eq!(line(&sheet, "205")["value"], json!(members.to_string()));
    // The unions of the township whose return was sent back stand in no sum, and are named: its three and its own.
    assert_eq!(sheet["unions_outside"].as_array().unwrap().len(), 4);

    // What was sent back goes home with the next receipt, is opened again for a reason, and sealed anew.
    let union = &desks[1];
    let reopen = |reason: &str| json!({ "edition": EDITION, "reason": reason });
    assert_eq!(
        union.refuse("return_reopen", reopen("改职工数")).code,
        "county_has_it"
    );
    union.enrol_in("371323-T020", 900);
    let receipt = carry(&county, union);
    let back = &receipt["returned"][0];
    assert_eq!(back["remark"], json!("职工数和上年差得太多，请再核对。"));
    assert!(back["name"].as_str().unwrap().contains("年报"), "{back}");
    // The list of the day asks for it, apart from the office's own matters, until it is sealed anew.
    let asked = || {
        let items = union.call("today", json!({}))["items"].clone();
        let of = |item: &&Value| item["group"] == "returned";
        items
            .as_array()
            .unwrap()
            .iter()
            .filter(of)
            .cloned()
            .collect::<Vec<_>>()
    };
    let item = &asked()[0];
    assert_eq!(
        (&item["kind"], &item["act"]),
        (&json!("returned_return"), &json!("去答复"))
    );
    let detail = item["detail"].as_str().unwrap();
    assert!(detail.contains("职工数和上年差得太多"), "{detail}");
    assert_eq!(union.refuse("return_reopen", reopen(" ")).code, "no_reason");
    union.call("return_reopen", reopen("县里退回，改职工数"));
    seal(union);
    assert_eq!(asked(), Vec::<Value>::new());
    carry(&county, union);
    assert_eq!(states(&county)[1].1, "received");
    let view = json!({ "edition": EDITION, "station": station(2) });
    let view = county.call("desk_return", view);
    let replaces = view["replaces"].as_str().unwrap();
    assert!(replaces.contains("县里退回，改职工数"), "{replaces}");
    // A question to one explanation goes home as well.
    let note = view["notes"][0]["id"].clone();
    let ask = json!({
        "edition": EDITION, "stations": [station(2)], "verdict": "return", "remark": "",
        "questions": [{ "note": note, "text": "哪几家？" }],
    });
    county.call("desk_return_decide", ask);
    union.enrol_in("371323-T020", 901);
    let receipt = carry(&county, union);
    let returned = receipt["returned"].as_array().unwrap();
    assert!(
        returned
            .iter()
            .any(|row| row["remark"] == json!("哪几家？")),
        "{returned:?}"
    );
}

#[test]
fn a_record_corrected_after_the_seal_leaves_it_and_is_shown_beside_it() {
    let desk = township(1);
    seal(&desk);
    let since = || desk.call("return_since", json!({ "edition": EDITION }));
    assert_eq!(since()["lines"], json!([]));
    let shown = || desk.figures(["202"]);
    let sealed = shown();
    let count = json!({
        "union": "371323-T010", "on": "2026-09-20", "employees": 30, "women": 40, "migrant": null, "dispatched": null,
    });
    // More women than staff: the form itself refuses that. Fewer staff than members is what a check finds.
    assert_eq!(
        desk.refuse("headcount_record", count).code,
        "part_exceeds_whole"
    );
    let count = json!({
        "union": "371323-T010", "on": "2026-09-20", "employees": 1, "women": 0, "migrant": null, "dispatched": null,
    });
    desk.call("headcount_record", count);
    assert_eq!(shown(), sealed, "the seal stays");
    let now = since();
    let lines: Vec<&str> = now["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["no"].as_str().unwrap())
        .collect();
    assert!(
        lines.contains(&"201") && lines.contains(&"202"),
        "{lines:?}"
    );
    assert!(!now["findings"].as_array().unwrap().is_empty(), "{now}");
}

#[test]
fn the_calendar_year_stands_beside_the_statistical_year_and_a_change_says_why() {
    let desk = township(1);
    let beside = desk.call("return_beside", json!({ "edition": EDITION }));
    assert_eq!(beside["here"], json!("2025-10-01 至 2026-09-30"));
    assert_eq!(beside["there"], json!("2026-01-01 至 2026-12-31"));
    let upper = json!({ "edition": EDITION, "with": "upper-2026-sample" });
    let lines = desk.call("return_beside", upper)["lines"].clone();
    let members = lines
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["no"] == json!("205"));
    let members = members.unwrap();
    assert_eq!(members["value"], members["other"]);
    assert!(
        members["remark"].as_str().unwrap().contains("编号"),
        "{members}"
    );
    let why = desk.call("return_why", json!({ "edition": EDITION, "line": "205" }));
    let sum: i64 = why["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["amount"].as_str().unwrap().parse::<i64>().unwrap())
        .sum();
    let number = |key: &str| why[key].as_str().unwrap().parse::<i64>().unwrap();
    assert_eq!(number("after") - number("before"), sum, "{why}");
    assert!(number("after") > 0, "{why}");
}

#[test]
fn a_county_writes_its_own_form_in_a_workbook_and_is_told_the_cell_that_is_wrong() {
    let county = Desk::county();
    let file = county.path("表式.xlsx");
    county.call(
        "return_form_write",
        json!({ "edition": EDITION, "to": file }),
    );
    // As it was written it has the code of a form that is there.
    let set = json!({ "file": file });
    assert_eq!(county.refuse("return_form_set", set).code, "bad_edition");
}
