//! Backups: one file that opens alone, and counts only after it was read back.

use super::super::{Folder, Ledger, Passphrase, StoreError, restore};
use super::{CHAIR, DEPUTY, Desk, d};
use crate::filing;
use crate::store::Act;
use std::fs::{self, File};
use std::path::Path;

/// An office with one member.
fn office() -> Desk {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    desk.enrol(union, "王晓燕", "371323198503140024", "2019-03-01");
    desk
}

fn members(ledger: &Ledger) -> i64 {
    let health = ledger.check().unwrap();
    assert_eq!(health.findings, Vec::<String>::new());
    health
        .counts
        .iter()
        .find(|(kind, _)| kind.name() == "member")
        .unwrap()
        .1
}

fn tar_of(file: &Path, members: &[(&str, &[u8])]) {
    let mut tar = tar::Builder::new(File::create(file).unwrap());
    for (name, bytes) in members {
        let mut header = tar::Header::new_ustar();
        header.as_ustar_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_cksum();
        tar.append(&header, *bytes).unwrap();
    }
    tar.finish().unwrap();
}

#[test]
fn a_backup_is_verified_and_noted_in_the_clear_page() {
    let desk = office();
    let file = desk.path("backup.tzb");
    let backup = desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    assert_eq!(backup.file, file);
    assert_eq!(backup.bytes, fs::metadata(&file).unwrap().len());
    assert_eq!(backup.health, desk.ledger.check().unwrap());
    assert_eq!(
        desk.ledger.info().last_backup.as_deref(),
        Some("2026-11-22")
    );
    assert!(!desk.path("backup.part").exists());
    assert_eq!(
        fs::read_dir(desk.ledger.folder().staging())
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn a_backup_opens_alone_with_any_slot_and_goes_its_own_way() {
    let desk = office();
    desk.act(Act::Enrolment, |tx| filing::begin_epoch(tx, "0a1b2c3d"))
        .unwrap();
    assert!(!desk.ledger.read(filing::epoch_must_begin).unwrap());
    let file = desk.path("backup.tzb");
    let made = desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let alone = tempfile::tempdir().unwrap();
    let moved = alone.path().join("on a stick.tzb");
    fs::rename(&file, &moved).unwrap();
    let (_keep, _folder) = desk.close();
    let folder = Folder::new(alone.path().join("restored"));
    restore(&moved, &folder, &Passphrase::new(DEPUTY)).unwrap();
    let ledger = Ledger::open(&folder, &Passphrase::new(CHAIR)).unwrap();
    assert_eq!(members(&ledger), 1);
    assert_eq!(ledger.check().unwrap().digest, made.health.digest);
    assert!(
        ledger.read(filing::epoch_must_begin).unwrap(),
        "a restored ledger begins a new epoch"
    );
}

#[test]
fn a_backup_may_be_made_while_pages_are_read_and_written_between_two() {
    let desk = office();
    let union = desk
        .ledger
        .read(|conn| crate::unions::Union::coded(conn, "371323-DZC"))
        .unwrap()
        .id;
    let reader = desk.ledger.own_reader().unwrap();
    let count = || {
        reader
            .query_row("SELECT count(*) FROM member", [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap()
    };
    desk.ledger
        .back_up(&desk.path("one.tzb"), d("2026-11-21"))
        .unwrap();
    desk.enrol(union, "李志强", "371323197606300014", "2020-01-01");
    assert_eq!(count(), 2);
    let second = desk
        .ledger
        .back_up(&desk.path("two.tzb"), d("2026-11-22"))
        .unwrap();
    assert_eq!(second.health.digest, desk.ledger.check().unwrap().digest);
    for (file, expected) in [("one.tzb", 1), ("two.tzb", 2)] {
        let folder = Folder::new(desk.path(&format!("{file} restored")));
        restore(&desk.path(file), &folder, &Passphrase::new(CHAIR)).unwrap();
        assert_eq!(
            members(&Ledger::open(&folder, &Passphrase::new(CHAIR)).unwrap()),
            expected
        );
    }
}

#[test]
fn a_log_that_was_tampered_with_stands_in_the_way_of_no_backup_and_is_told_after_the_restore() {
    let desk = office();
    let tampered = "UPDATE act SET operator = '别人' WHERE seq = 2";
    desk.ledger.writer().execute_batch(tampered).unwrap();
    let file = desk.path("backup.tzb");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let to = Folder::new(desk.path("restored"));
    restore(&file, &to, &Passphrase::new(CHAIR)).unwrap();
    let restored = Ledger::open(&to, &Passphrase::new(CHAIR)).unwrap();
    let findings = restored.check().unwrap().findings;
    assert_eq!(
        findings,
        ["line 2 of the log does not follow the one before"]
    );
}

#[test]
fn a_restore_with_a_wrong_passphrase_or_into_a_used_folder_leaves_nothing_behind() {
    let desk = office();
    let file = desk.path("backup.tzb");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let folder = Folder::new(desk.path("restored"));
    assert!(matches!(
        restore(&file, &folder, &Passphrase::new("错的口令")),
        Err(StoreError::WrongPassphrase)
    ));
    assert!(!folder.path().exists());
    assert!(!desk.path(".restored.restoring").exists());
    fs::create_dir(folder.path()).unwrap();
    fs::write(folder.path().join("mine"), "x").unwrap();
    assert!(matches!(
        restore(&file, &folder, &Passphrase::new(CHAIR)),
        Err(StoreError::FolderTaken { .. })
    ));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_restore_that_was_cut_short_can_be_tried_again() {
    let desk = office();
    let file = desk.path("backup.tzb");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    fs::create_dir(desk.path(".restored.restoring")).unwrap();
    fs::write(desk.path(".restored.restoring").join("ledger.db"), "half").unwrap();
    restore(
        &file,
        &Folder::new(desk.path("restored")),
        &Passphrase::new(CHAIR),
    )
    .unwrap();
    assert!(!desk.path(".restored.restoring").exists());
}

#[test]
fn a_backup_of_a_newer_program_is_not_restored() {
    let desk = office();
    desk.ledger
        .writer()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let file = desk.path("backup.tzb");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let folder = Folder::new(desk.path("restored"));
    let refused = restore(&file, &folder, &Passphrase::new(CHAIR));
    assert!(matches!(
        refused,
        Err(StoreError::NewerSchema { found: 99, .. })
    ));
    assert!(!folder.path().exists());
}

#[test]
fn a_cut_or_damaged_backup_is_refused() {
    let desk = office();
    let file = desk.path("backup.tzb");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let whole = fs::read(&file).unwrap();
    let folder = Folder::new(desk.path("restored"));
    for length in [0, 100, 512, 4000, whole.len() / 2] {
        fs::write(&file, &whole[..length]).unwrap();
        let refused = restore(&file, &folder, &Passphrase::new(CHAIR));
        assert!(
            matches!(refused, Err(StoreError::NotABackup { .. })),
            "{length}: {refused:?}"
        );
    }
    // The database is the last member; a bit of its last page.
    let mut flipped = whole;
    let at = flipped.len() - 2000;
    flipped[at] ^= 1;
    fs::write(&file, flipped).unwrap();
    let refused = restore(&file, &folder, &Passphrase::new(CHAIR));
    assert!(
        matches!(refused, Err(StoreError::Damaged { .. })),
        "{refused:?}"
    );
    assert!(!folder.path().exists());
}

#[test]
fn names_that_are_not_ours_are_refused() {
    let keep = tempfile::tempdir().unwrap();
    let file = keep.path().join("backup.tzb");
    let whole: &[(&str, &[u8])] = &[("ledger.json", b"{}"), ("ledger.db", b"x")];
    for foreign in [
        "../ledger.db",
        "/etc/motd",
        "slot-chair.age/x",
        "attachments/short",
        "notes.txt",
        "ledger.db",
        "attachments/../x",
    ] {
        let mut with = whole.to_vec();
        with.push((foreign, b"x"));
        tar_of(&file, &with);
        let refused = restore(
            &file,
            &Folder::new(keep.path().join("to")),
            &Passphrase::new(CHAIR),
        );
        assert!(
            matches!(refused, Err(StoreError::NotABackup { .. })),
            "{foreign}: {refused:?}"
        );
    }
    for part in [&whole[..1], &whole[1..]] {
        tar_of(&file, part);
        let refused = restore(
            &file,
            &Folder::new(keep.path().join("to")),
            &Passphrase::new(CHAIR),
        );
        assert!(matches!(refused, Err(StoreError::NotABackup { .. })));
    }
    tar_of(&file, whole);
    let keyless = restore(
        &file,
        &Folder::new(keep.path().join("to")),
        &Passphrase::new(CHAIR),
    );
    assert!(matches!(keyless, Err(StoreError::NoSlot { .. })));
    assert_eq!(fs::read_dir(keep.path()).unwrap().count(), 1);
}

#[test]
fn a_backup_that_cannot_be_written_leaves_no_half_file() {
    let desk = office();
    let nowhere = desk.path("no such folder").join("backup.tzb");
    assert!(matches!(
        desk.ledger.back_up(&nowhere, d("2026-11-22")),
        Err(StoreError::Io { .. })
    ));
    assert_eq!(desk.ledger.info().last_backup, None);
    assert_eq!(
        fs::read_dir(desk.ledger.folder().staging())
            .unwrap()
            .count(),
        0
    );
}
