//! Exit codes, and where failures are written.

use super::{Room, keys};
use serde_json::json;
use taizhang_testkit::{PASSPHRASE, sample};

#[test]
fn the_operators_name_can_be_given() {
    let room = Room::new();
    let (code, failure) = room.json(&["union", "list", "ledger", "--as", "陌生人"]);
    assert_eq!((code, &failure["code"]), (1, &json!("no_operator")));
}

#[test]
fn the_users_matter_is_exit_1_with_the_failure_on_stdout() {
    let room = Room::new();
    let (code, failure) = room.json(&[
        "union",
        "add",
        "ledger",
        "--code",
        "371323-DZC",
        "--name",
        "又一个",
    ]);
    assert_eq!(code, 1);
    assert_eq!(keys(&failure), ["code", "message", "hint", "fields"]);
    assert_eq!(failure["code"], json!("code_taken"));
}

#[test]
fn a_command_that_is_not_written_right_is_exit_2() {
    let room = Room::empty();
    assert_eq!(room.json(&["roll", "import", "ledger"]).0, 2);
    assert_eq!(room.json(&["nonsense"]).1["code"], json!("usage"));
    assert_eq!(room.run(&["union", "list"]).0, 2);
    let room = Room::new();
    assert_eq!(room.json(&["call", "ledger", "no_such_command", "{}"]).0, 2);
    assert_eq!(
        room.json(&["call", "ledger", "union_get", "{\"name\":1}"])
            .1["code"],
        json!("bad_request")
    );
}

#[test]
fn a_file_or_key_that_does_not_fit_is_exit_3() {
    let room = Room::new();
    std::fs::write(room.path("wrong.txt"), "wrong horse battery staple\n").unwrap();
    let (code, failure) = room.json(&["union", "list", "ledger", "--passphrase-file", "wrong.txt"]);
    assert_eq!((code, &failure["code"]), (3, &json!("wrong_passphrase")));
    assert_eq!(room.json(&["union", "list", "nowhere"]).0, 3);
    std::fs::write(room.path("photo.xlsx"), b"\xFF\xD8\xFF\xE0").unwrap();
    assert_eq!(
        room.json(&[
            "roll",
            "import",
            "ledger",
            "photo.xlsx",
            "--union",
            "371323-DZC"
        ])
        .0,
        3
    );
}

#[test]
fn a_passphrase_file_may_end_with_a_line_end() {
    let room = Room::new();
    std::fs::write(room.path("right.txt"), format!("{PASSPHRASE}\r\n")).unwrap();
    assert_eq!(
        room.json(&["union", "list", "ledger", "--passphrase-file", "right.txt"])
            .0,
        0
    );
}

#[test]
fn without_json_a_person_reads_chinese() {
    let room = Room::new();
    let (code, out, err) = room.run(&[
        "roll",
        "import",
        "ledger",
        &sample("plain.xlsx").display().to_string(),
        "--union",
        "371323-DZC",
    ]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(
        out.starts_with("300 行：收下 300（新增 300、更新 0、没有变化 0），退回 0"),
        "{out}"
    );
    let (code, out, err) = room.run(&[
        "roll",
        "import",
        "ledger",
        "nothing.xlsx",
        "--union",
        "371323-DZC",
    ]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.starts_with("文件打不开：文件不在了。"), "{err}");
}
