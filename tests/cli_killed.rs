//! kill -9 at each step: whatever moment the machine stops at, the ledger stands and a backup can be brought back.
//!
//! A step is a call that settles something on the disk. strace counts them in the real program and kills it at the first,
//! then at the second, and so on until it is through.

use super::Room;
use serde_json::{Value, json};
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::Command;
use taizhang_testkit::{Desk, PASSPHRASE, TODAY};

/// What settles something on the disk.
const STEPS: &str =
    "fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,rmdir,ftruncate";
const SIGKILL: i32 = 9;

/// A ledger of three members, its key slots quickly opened, and a backup of it on another disk.
fn room() -> Room {
    let room = Room::empty();
    let desk = Desk::new();
    (1..=3).for_each(|number| drop(desk.enrol(number)));
    desk.call("ledger_backup", json!({ "to": room.path("stick.tzbak") }));
    desk.call("ledger_lock", json!({}));
    fs::rename(desk.path("ledger"), room.ledger()).unwrap();
    room
}

/// Runs a command and kills it at its nth step; whether it came to that.
fn is_killed(step: usize, arguments: &[&str]) -> bool {
    let inject = format!("inject={STEPS}:signal=SIGKILL:when={step}");
    let ended = Command::new("strace")
        .args(["-f", "-qqq", "-o", "/dev/null"])
        .args(["-e", &format!("trace={STEPS}"), "-e", &inject])
        .arg(env!("CARGO_BIN_EXE_taizhang-cli"))
        .args(arguments)
        .args(["--today", TODAY])
        .env("TAIZHANG_PASSPHRASE", PASSPHRASE)
        .output()
        .expect("strace is there (make test installs it)");
    let is_killed =
        ended.status.signal() == Some(SIGKILL) || ended.status.code() == Some(128 + SIGKILL);
    assert!(
        is_killed || ended.status.success(),
        "step {step}: {}",
        String::from_utf8_lossy(&ended.stderr)
    );
    is_killed
}

/// Kills a command at each of its steps; `then` looks at what is left behind each time.
fn at_each_step(arguments: &[&str], then: &dyn Fn(usize)) {
    let mut step = 1;
    while is_killed(step, arguments) {
        then(step);
        step += 1;
    }
    assert!(step > 5, "killed at {} steps only", step - 1);
}

fn stands(room: &Room) {
    let health = room.ok(&["ledger", "check", &room.ledger()]);
    assert_eq!(health["findings"], json!([]), "{health}");
}

fn rehearsed(room: &Room, backup: &str) -> Value {
    room.ok(&["ledger", "rehearse", &room.ledger(), backup])["members"].clone()
}

#[test]
fn a_rehearsal_killed_at_any_step_leaves_ledger_and_backup_and_passes_the_next_time() {
    let room = room();
    let stick = room.path("stick.tzbak");
    let backup = fs::read(&stick).unwrap();
    at_each_step(&["ledger", "rehearse", &room.ledger(), &stick], &|step| {
        stands(&room);
        assert!(
            fs::read(&stick).unwrap() == backup,
            "step {step}: the backup was written to"
        );
        assert_eq!(rehearsed(&room, &stick), 3, "step {step}");
        let left = fs::read_dir(format!("{}/staging", room.ledger()))
            .unwrap()
            .count();
        assert_eq!(left, 0, "step {step}: a copy of the ledger was left behind");
    });
}

#[test]
fn a_backup_killed_at_any_step_leaves_a_backup_that_can_be_brought_back() {
    let room = room();
    let stick = room.path("stick.tzbak");
    at_each_step(
        &["ledger", "backup", &room.ledger(), "--to", &stick],
        &|step| {
            stands(&room);
            assert_eq!(rehearsed(&room, &stick), 3, "step {step}");
        },
    );
}

#[test]
fn a_restore_killed_at_any_step_is_done_by_doing_it_again() {
    let room = room();
    let (stick, to) = (room.path("stick.tzbak"), room.path("restored"));
    at_each_step(&["ledger", "restore", &stick, "--to", &to], &|step| {
        // Either it was all there already, or nothing was and it is done again.
        if !fs::exists(format!("{to}/ledger.db")).unwrap() {
            room.ok(&["ledger", "restore", &stick, "--to", &to]);
        }
        let health = room.ok(&["ledger", "check", &to]);
        assert_eq!(health["findings"], json!([]), "step {step}");
        assert_eq!(
            room.ok(&["ledger", "rehearse", &to, &stick])["members"],
            3,
            "step {step}"
        );
        fs::remove_dir_all(&to).unwrap();
    });
}
