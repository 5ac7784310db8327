//! `taizhang-cli`: the shapes and exit codes that checks outside the project rely on (design/product.md).
#![allow(clippy::unwrap_used)]

mod cli_exits;
mod cli_killed;

use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use taizhang_testkit::{PASSPHRASE, TODAY, sample};
use tempfile::TempDir;

/// A folder with a ledger in it, reached through the terminal only.
struct Room(TempDir);

impl Room {
    fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A ledger with a union.
    fn new() -> Self {
        let room = Self::empty();
        room.ok(&[
            "ledger",
            "create",
            &room.ledger(),
            "--kind",
            "union",
            "--name",
            "许家湖镇总工会",
            "--code",
            "371323-XJH",
        ]);
        room.ok(&[
            "union",
            "add",
            &room.ledger(),
            "--code",
            "371323-DZC",
            "--name",
            "沂河电子厂工会",
            "--employees",
            "260",
        ]);
        room
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn ledger(&self) -> String {
        self.path("ledger")
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_taizhang-cli"));
        command
            .current_dir(self.0.path())
            .env("TAIZHANG_PASSPHRASE", PASSPHRASE)
            .args(arguments)
            .args(["--today", TODAY]);
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code().unwrap(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    #[track_caller]
    fn json(&self, arguments: &[&str]) -> (i32, Value) {
        let (code, out, err) = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(err, "", "nothing goes to stderr when nobody looks at it");
        (
            code,
            serde_json::from_str(&out).unwrap_or_else(|_| panic!("not one JSON object: {out:?}")),
        )
    }

    #[track_caller]
    fn ok(&self, arguments: &[&str]) -> Value {
        let (code, reply) = self.json(arguments);
        assert_eq!(code, 0, "{reply}");
        reply
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn a_new_ledger_gives_a_recovery_code_once() {
    let room = Room::empty();
    let made = room.ok(&[
        "ledger",
        "create",
        "books",
        "--kind",
        "desk",
        "--name",
        "沂水县总工会",
        "--code",
        "371323-YSX",
    ]);
    assert_eq!(keys(&made), ["ledger", "recovery_code"]);
    assert_eq!(
        (&made["ledger"]["kind"], &made["ledger"]["code"]),
        (&json!("desk"), &json!("371323-YSX"))
    );
    assert_eq!(made["recovery_code"].as_str().unwrap().len(), 29);
}

#[test]
fn an_import_answers_with_the_counts_of_the_contract() {
    let room = Room::new();
    let office = sample("office.xlsx").display().to_string();
    let import = [
        "roll",
        "import",
        &room.ledger(),
        &office,
        "--union",
        "371323-DZC",
        "--rejects",
        &room.path("refused.xlsx"),
    ];
    let reply = room.ok(&import);
    assert_eq!(
        keys(&reply)[..10],
        [
            "rows",
            "accepted",
            "rejected",
            "added",
            "updated",
            "unchanged",
            "skipped",
            "warnings",
            "reasons",
            "batch"
        ]
    );
    assert_eq!(
        (
            &reply["rows"],
            &reply["accepted"],
            &reply["rejected"],
            &reply["added"]
        ),
        (&json!(245), &json!(207), &json!(38), &json!(207))
    );
    assert!(Path::new(&room.path("refused.xlsx")).exists());
    let again = room.ok(&import);
    assert_eq!(
        (&again["added"], &again["updated"], &again["unchanged"]),
        (&json!(0), &json!(0), &json!(207))
    );
    let undone = room.ok(&[
        "roll",
        "undo",
        &room.ledger(),
        reply["batch"].as_str().unwrap(),
    ]);
    assert!(undone["undone"].as_u64().unwrap() >= 207);
    assert_eq!(
        room.ok(&["ledger", "check", &room.ledger()])["counts"]["member"],
        json!(0)
    );
}

#[test]
fn a_dry_run_takes_nothing() {
    let room = Room::new();
    let file = sample("gbk.csv").display().to_string();
    let reply = room.ok(&[
        "roll",
        "import",
        &room.ledger(),
        &file,
        "--union",
        "371323-DZC",
        "--dry-run",
    ]);
    assert_eq!(
        (&reply["accepted"], &reply["added"], &reply["batch"]),
        (&json!(114), &json!(114), &Value::Null)
    );
    assert_eq!(
        room.ok(&["ledger", "check", &room.ledger()])["counts"]["member"],
        json!(0)
    );
}

#[test]
fn a_column_can_be_named_by_hand() {
    let room = Room::new();
    let person = taizhang_app::invented_person(0);
    fs::write(
        room.path("odd.csv"),
        format!("编码,大名,证照\n1,{},{}\n", person.name, person.citizen_no),
    )
    .unwrap();
    let map = ["--map", "name=大名", "--map", "document_no=证照"];
    let import = [
        &[
            "roll",
            "import",
            "ledger",
            "odd.csv",
            "--union",
            "371323-DZC",
        ][..],
        &map,
    ]
    .concat();
    assert_eq!(room.ok(&import)["added"], json!(1));
}

#[test]
fn unions_and_officers_go_in_from_the_terminal_and_the_bad_rows_come_back() {
    let room = Room::new();
    let write = |name: &str, text: &str| fs::write(room.path(name), text).unwrap();
    write(
        "firms.csv",
        "\u{feff}单位名称,统一社会信用代码,职工人数,工会名称\n沂河木业,,30人,沂河木业工会\n沂河饲料,913713,20,沂河饲料工会\n",
    );
    write(
        "officers.csv",
        "工会名称,姓名,职务,任期起,任期止\n沂河木业工会,孙立国,主席,2024.5.20,2027.5.19\n",
    );
    let firms = [
        "union",
        "import",
        "ledger",
        "firms.csv",
        "--as-of",
        "2026-09-30",
    ];
    let dry = room.ok(&[&firms[..], &["--dry-run"]].concat());
    assert_eq!((&dry["added"], &dry["batch"]), (&json!(1), &Value::Null));
    let taken = room.ok(&[&firms[..], &["--rejects", "back.xlsx"]].concat());
    assert_eq!(
        (&taken["added"], &taken["reasons"]),
        (&json!(1), &json!({ "list_uscc_wrong": 1 }))
    );
    let back = room.ok(&["unions", "import", "ledger", "back.xlsx", "--dry-run"]);
    assert_eq!((&back["rows"], &back["rejected"]), (&json!(1), &json!(1)));
    let officers = room.ok(&["officers", "import", "ledger", "officers.csv"]);
    assert_eq!(officers["added"], json!(1));
    for reply in [&officers, &taken] {
        let undone = room.ok(&["roll", "undo", "ledger", reply["batch"].as_str().unwrap()]);
        assert_eq!(undone["kept"], json!([]));
    }
    let counts = room.ok(&["ledger", "check", "ledger"])["counts"].clone();
    assert_eq!(
        (&counts["trade_union"], &counts["officer"], &counts["body"]),
        (&json!(2), &json!(0), &json!(0))
    );
}

#[test]
fn files_of_households_go_in_from_the_terminal_and_the_bad_rows_come_back() {
    let room = Room::new();
    let people = [0, 1].map(taizhang_app::invented_person);
    let sheet = format!(
        "\u{feff}职工,证照号,工会名称,家庭人口,困难类别,建档日期\n{},{},沂河电子厂工会,2,低保户,2025-03-18\n{},,沂河电子厂工会,2,低保户,2025-03-18\n",
        people[0].name, people[0].citizen_no, people[1].name
    );
    fs::write(room.path("files.csv"), sheet).unwrap();
    let file = [
        "file",
        "import",
        "ledger",
        "files.csv",
        "--as-of",
        "2026-09-30",
    ];
    let map = ["--map", "name=职工", "--map", "身份证号=证照号"];
    let dry = room.ok(&[&file[..], &map, &["--dry-run"]].concat());
    assert_eq!((&dry["added"], &dry["batch"]), (&json!(1), &Value::Null));
    let taken = room.ok(&[&file[..], &map, &["--rejects", "back.xlsx"]].concat());
    assert_eq!(
        (&taken["added"], &taken["reasons"]),
        (&json!(1), &json!({ "list_id_missing": 1 }))
    );
    let back = ["file", "import", "ledger", "back.xlsx", "--dry-run"];
    let back = room.ok(&[&back[..], &map].concat());
    assert_eq!((&back["rows"], &back["rejected"]), (&json!(1), &json!(1)));
    let counts = || room.ok(&["ledger", "check", "ledger"])["counts"].clone();
    assert_eq!(counts()["hardship_file"], json!(1));
    let undone = room.ok(&["roll", "undo", "ledger", taken["batch"].as_str().unwrap()]);
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(counts()["hardship_file"], json!(0));
    let (code, failure) = room.json(&[
        "file",
        "import",
        "ledger",
        "files.csv",
        "--as-of",
        "2036-01-01",
    ]);
    assert_eq!((code, &failure["code"]), (1, &json!("as_of_in_future")));
}

#[test]
fn a_search_answers_with_masked_hits() {
    let room = Room::new();
    room.ok(&[
        "roll",
        "import",
        "ledger",
        &sample("plain.xlsx").display().to_string(),
        "--union",
        "371323-DZC",
    ]);
    let hits = room.ok(&["roll", "find", "ledger", "王", "--limit", "3"])["hits"].clone();
    assert_eq!(hits.as_array().unwrap().len(), 3);
    assert_eq!(hits[0]["union"], json!("沂河电子厂工会"));
    assert!(hits[0]["id"].is_string() && hits[0]["name"].is_string());
    assert!(hits[0]["id_masked"].as_str().unwrap().contains('*'));
}

#[test]
fn an_export_tells_its_file_and_rows() {
    let room = Room::new();
    room.ok(&[
        "roll",
        "import",
        "ledger",
        &sample("gbk.csv").display().to_string(),
        "--union",
        "371323-DZC",
    ]);
    let reply = room.ok(&[
        "roll",
        "export",
        "ledger",
        "--out",
        "roll.xlsx",
        "--union",
        "371323-DZC",
        "--unmask",
        "--reason",
        "核对",
    ]);
    assert_eq!(reply, json!({ "file": "roll.xlsx", "rows": 114 }));
    assert!(Path::new(&room.path("roll.xlsx")).exists());
}

#[test]
fn unions_are_listed_with_their_codes() {
    let room = Room::new();
    let list = room.ok(&["union", "list", "ledger"]);
    let codes: Vec<&Value> = list["unions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|union| &union["code"])
        .collect();
    assert_eq!(codes, ["371323-DZC", "371323-XJH"]);
}

#[test]
fn a_check_tells_counts_and_digest() {
    let room = Room::new();
    let check = room.ok(&["ledger", "check", "ledger"]);
    assert_eq!(
        keys(&check),
        ["sound", "counts", "state_digest", "findings", "log_head"]
    );
    assert_eq!(check["state_digest"].as_str().unwrap().len(), 64);
}

#[test]
fn a_backup_is_restored_to_a_new_place() {
    let room = Room::new();
    let digest = room.ok(&["ledger", "check", "ledger"])["state_digest"].clone();
    room.ok(&["ledger", "backup", "ledger", "--to", "backup.tar"]);
    room.ok(&["ledger", "restore", "backup.tar", "--to", "again"]);
    assert_eq!(
        room.ok(&["ledger", "check", "again"])["state_digest"],
        digest
    );
}

#[test]
fn any_command_can_be_called_by_name() {
    let room = Room::new();
    let status = room.ok(&["call", "ledger", "office_status", "{}"]);
    assert_eq!(
        (&status["open"], &status["today"]),
        (&json!(true), &json!(TODAY))
    );
    let list = room.ok(&["call", "--list"]);
    let names: Vec<&Value> = list["commands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|command| &command["name"])
        .collect();
    assert_eq!(names[0], "office_status");
    assert!(names.len() > 40);
}

#[test]
fn a_document_is_written_with_what_is_known_and_what_is_set() {
    let room = Room::new();
    let (code, list) = room.json(&["paper", "list", &room.ledger()]);
    assert_eq!(code, 0);
    assert!(
        list["papers"]
            .as_array()
            .unwrap()
            .iter()
            .any(|paper| paper["name"] == "换届请示")
    );
    let write = [
        "paper",
        "write",
        &room.ledger(),
        "选举结果报告",
        "--union",
        "371323-DZC",
        "--out",
        &room.path("a"),
    ];
    let (code, failure) = room.json(&write);
    assert_eq!((code, failure["code"].as_str()), (1, Some("paper_fields")));
    let fields: Vec<&str> = failure["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["field"].as_str().unwrap())
        .collect();
    assert!(
        fields.contains(&"应到人数") && !fields.contains(&"工会名称"),
        "{fields:?}"
    );
    let set = [
        "--set",
        "上级工会=许家湖镇总工会",
        "--set",
        "届次=4",
        "--set",
        "选举日期=20261116",
        "--set",
        "应到人数=40",
        "--set",
        "实到人数=38",
        "--set",
        "发出选票=38",
        "--set",
        "有效选票=38",
        "--set",
        "任期年数=5",
        "--set",
        "任期届满日=2031-11-16",
        "--set",
        "当选人.1.姓名=张建国",
        "--set",
        "当选人.1.职务=主席",
    ];
    let (code, written) = room.json(&[&write[..], &set[..]].concat());
    assert_eq!(
        (code, written["file"].as_str()),
        (0, Some(room.path("a.docx").as_str()))
    );
    assert!(Path::new(&room.path("a.docx")).exists());
    let (code, _) = room.json(&[
        "paper",
        "write",
        &room.ledger(),
        "工作交接清单",
        "--blank",
        "--out",
        &room.path("b.xlsx"),
    ]);
    assert_eq!((code, Path::new(&room.path("b.xlsx")).exists()), (0, true));
}
