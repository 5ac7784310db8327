//! What lies on the disk: creating, opening, keys, damage, and that a refusal changes nothing.

use super::super::{DataKey, SCHEMA_VERSION, Slot, connection};
use super::{CHAIR, DEPUTY, Desk, RECOVERY, plan};
use crate::store::{Folder, Ledger, NewLedger, Passphrase, StoreError};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file of a folder with its hash.
fn hashes(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let hash = format!(
            "{:x?}",
            Sha256::digest(fs::read(entry.path()).unwrap()).as_slice()
        );
        files.insert(entry.file_name().into_string().unwrap(), hash);
    }
    files
}

fn open(folder: &Folder, passphrase: &str) -> Result<Ledger, StoreError> {
    Ledger::open(folder, &Passphrase::new(passphrase))
}

/// A closed ledger with one union and one member.
fn closed() -> (tempfile::TempDir, Folder) {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    desk.enrol(union, "王晓燕", "371323198503140024", "2019-03-01");
    desk.close()
}

fn flip(file: &Path, at: usize) {
    let mut bytes = fs::read(file).unwrap();
    bytes[at] ^= 0x40;
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_new_ledger_is_a_folder_of_database_slots_and_a_page_in_clear() {
    let (_keep, folder) = closed();
    let names: Vec<String> = hashes(folder.path()).into_keys().collect();
    assert_eq!(
        names,
        [
            "ledger.db",
            "ledger.db-journal",
            "ledger.json",
            "ledger.lock",
            "slot-chair.age",
            "slot-deputy.age",
            "slot-recovery.age"
        ]
    );
    let database = fs::read(folder.database()).unwrap();
    assert_ne!(&database[..16], b"SQLite format 3\0");
    for word in [
        "王晓燕",
        "371323198503140024",
        "trade_union",
        "CREATE TABLE",
    ] {
        assert!(
            !database
                .windows(word.len())
                .any(|bytes| bytes == word.as_bytes()),
            "{word} stands in clear"
        );
    }
}

#[test]
fn what_stands_in_clear_names_no_person() {
    let (_keep, folder) = closed();
    let text = fs::read_to_string(folder.path().join("ledger.json")).unwrap();
    let clear: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        clear,
        serde_json::json!({
            "format": "taizhang/1", "name": "许家湖镇总工会", "code": "371323-XJH", "kind": "union",
            "slots": ["chair", "deputy", "recovery"], "last_backup": null, "practice": false,
        })
    );
}

#[test]
fn every_slot_opens_the_ledger_and_says_whose_it_is() {
    let (_keep, folder) = closed();
    for (passphrase, label) in [(CHAIR, "chair"), (DEPUTY, "deputy"), (RECOVERY, "recovery")] {
        let ledger = open(&folder, passphrase).unwrap();
        assert_eq!(ledger.slot(), label);
        assert_eq!(ledger.station(), "371323XJH");
        assert_eq!(ledger.check().unwrap().findings, Vec::<String>::new());
    }
}

#[test]
fn a_wrong_passphrase_changes_nothing_on_disk() {
    let (_keep, folder) = closed();
    let before = hashes(folder.path());
    assert!(matches!(
        open(&folder, "松柏长青 2025"),
        Err(StoreError::WrongPassphrase)
    ));
    assert!(matches!(
        open(&folder, ""),
        Err(StoreError::WrongPassphrase)
    ));
    assert_eq!(hashes(folder.path()), before);
}

#[test]
fn a_ledger_without_slots_says_so_and_none_is_made_that_nobody_could_open() {
    let (keep, folder) = closed();
    for label in ["chair", "deputy", "recovery"] {
        fs::remove_file(folder.path().join(format!("slot-{label}.age"))).unwrap();
    }
    assert!(
        matches!(open(&folder, CHAIR), Err(StoreError::NoSlot { folder: f }) if f == folder.path())
    );
    let keyless = Folder::new(keep.path().join("keyless"));
    let made = Ledger::create(
        &keyless,
        &NewLedger {
            slots: vec![],
            ..plan()
        },
    );
    assert!(matches!(made, Err(StoreError::NoSlot { .. })));
    assert!(!keyless.path().exists());
}

#[test]
fn a_damaged_slot_is_named_and_the_others_still_open() {
    let (_keep, folder) = closed();
    fs::write(
        folder.path().join("slot-chair.age"),
        b"age-encryption.org/v1\n-> scr",
    )
    .unwrap();
    assert!(
        matches!(open(&folder, CHAIR), Err(StoreError::SlotDamaged { slot }) if slot == "chair")
    );
    assert_eq!(open(&folder, DEPUTY).unwrap().slot(), "deputy");
}

#[test]
fn a_missing_or_empty_database_is_never_made_again() {
    let (_keep, folder) = closed();
    fs::write(folder.database(), b"").unwrap();
    assert!(matches!(
        open(&folder, CHAIR),
        Err(StoreError::Damaged { .. })
    ));
    assert_eq!(fs::metadata(folder.database()).unwrap().len(), 0);
    fs::remove_file(folder.database()).unwrap();
    assert!(matches!(
        open(&folder, CHAIR),
        Err(StoreError::DatabaseMissing { .. })
    ));
    assert!(!folder.database().exists());
}

#[test]
fn a_flipped_bit_on_the_first_page_keeps_the_ledger_shut() {
    let (_keep, folder) = closed();
    let whole = fs::read(folder.database()).unwrap();
    for at in [0, 15, 100, 2000, 4095] {
        flip(&folder.database(), at);
        let damaged = hashes(folder.path());
        assert!(
            matches!(open(&folder, CHAIR), Err(StoreError::Damaged { .. })),
            "byte {at}"
        );
        assert_eq!(hashes(folder.path()), damaged);
        fs::write(folder.database(), &whole).unwrap();
    }
    open(&folder, CHAIR).unwrap();
}

#[test]
fn a_flipped_bit_on_a_later_page_is_found_by_the_check() {
    let (_keep, folder) = closed();
    let pages = fs::metadata(folder.database()).unwrap().len() / 4096;
    flip(&folder.database(), (pages as usize - 1) * 4096 + 1000);
    let found = open(&folder, CHAIR).and_then(|ledger| ledger.check());
    match found {
        Err(StoreError::Damaged { .. }) => {}
        Ok(health) => assert!(!health.findings.is_empty()),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_second_instance_is_told_so_and_may_open_once_the_first_is_gone() {
    let desk = Desk::new();
    let folder = desk.ledger.folder().clone();
    assert!(matches!(open(&folder, CHAIR), Err(StoreError::InUse)));
    let (_keep, folder) = desk.close();
    open(&folder, CHAIR).unwrap();
}

#[test]
fn a_folder_with_something_in_it_is_not_taken() {
    let keep = tempfile::tempdir().unwrap();
    fs::write(keep.path().join("notes.txt"), "会议记录").unwrap();
    let folder = Folder::new(keep.path());
    assert!(matches!(
        Ledger::create(&folder, &plan()),
        Err(StoreError::FolderTaken { .. })
    ));
    assert_eq!(hashes(keep.path()).len(), 1);
    assert!(matches!(
        open(&folder, CHAIR),
        Err(StoreError::NoLedger { .. })
    ));
}

#[test]
fn a_place_that_cannot_hold_a_folder_is_refused_and_left_as_it_was() {
    let keep = tempfile::tempdir().unwrap();
    let file = keep.path().join("a file");
    fs::write(&file, "no folder").unwrap();
    let made = Ledger::create(&Folder::new(file.join("ledger")), &plan());
    assert!(matches!(made, Err(StoreError::Io { .. })));
    assert_eq!(fs::read_to_string(&file).unwrap(), "no folder");
}

#[test]
fn what_the_system_says_becomes_the_fact_a_person_is_told() {
    use std::io::{Error, ErrorKind};
    let said = |kind: ErrorKind| StoreError::io("slot-chair.age")(Error::from(kind)).to_string();
    assert_eq!(said(ErrorKind::StorageFull), "the disk is full");
    assert_eq!(
        said(ErrorKind::ReadOnlyFilesystem),
        "slot-chair.age is read-only"
    );
    assert_eq!(
        said(ErrorKind::PermissionDenied),
        "slot-chair.age is read-only"
    );
    let sqlite = |code: i32| {
        StoreError::from(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(code),
            None,
        ))
    };
    assert!(matches!(
        sqlite(rusqlite::ffi::SQLITE_FULL),
        StoreError::DiskFull
    ));
    assert!(matches!(
        sqlite(rusqlite::ffi::SQLITE_READONLY),
        StoreError::ReadOnly { .. }
    ));
    assert!(matches!(
        sqlite(rusqlite::ffi::SQLITE_BUSY),
        StoreError::Busy
    ));
    assert!(matches!(
        sqlite(rusqlite::ffi::SQLITE_CORRUPT),
        StoreError::Damaged { .. }
    ));
    assert!(matches!(
        sqlite(rusqlite::ffi::SQLITE_NOTADB),
        StoreError::Damaged { .. }
    ));
    // What SQLCipher answers once a page's seal has failed; an error in our own SQL has words of its own.
    let nameless = |text: &str| {
        StoreError::from(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(1),
            Some(text.to_owned()),
        ))
    };
    assert!(matches!(
        nameless("SQL logic error"),
        StoreError::Damaged { .. }
    ));
    assert!(matches!(
        nameless("no such table: payroll"),
        StoreError::Sql(_)
    ));
    assert!(matches!(
        sqlite(rusqlite::ffi::SQLITE_CONSTRAINT),
        StoreError::Sql(_)
    ));
}

#[test]
fn a_ledger_of_a_newer_program_is_refused_and_left_unchanged() {
    let desk = Desk::new();
    desk.ledger
        .writer()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let (_keep, folder) = desk.close();
    let before = hashes(folder.path());
    match open(&folder, CHAIR) {
        Err(StoreError::NewerSchema { found: 99, known }) => assert_eq!(known, SCHEMA_VERSION),
        other => panic!("{other:?}"),
    }
    assert_eq!(hashes(folder.path()), before);
}

#[test]
fn the_settings_that_lose_nothing_are_really_set() {
    let desk = Desk::new();
    let text = |conn: &Connection, name: &str| {
        conn.pragma_query_value(None, name, |row| row.get::<_, String>(0))
            .unwrap()
    };
    let number = |conn: &Connection, name: &str| {
        conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0))
            .unwrap()
    };
    let writer = desk.ledger.writer();
    assert_eq!(text(&writer, "journal_mode"), "truncate");
    for (name, value) in [
        ("synchronous", 3),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("cell_size_check", 1),
        ("trusted_schema", 0),
    ] {
        assert_eq!(number(&writer, name), value, "{name}");
    }
    drop(writer);
    // The mmap pragma answers with nothing where mapping is compiled out, and with 0 where it is switched off.
    let mapped = |conn: &Connection| {
        conn.query_row("PRAGMA mmap_size", [], |row| row.get::<_, i64>(0))
            .unwrap_or(0)
    };
    desk.ledger
        .read::<_, StoreError>(|conn| {
            for (name, value) in [
                ("foreign_keys", 1),
                ("cell_size_check", 1),
                ("trusted_schema", 0),
            ] {
                assert_eq!(number(conn, name), value, "{name}");
            }
            assert_eq!(mapped(conn), 0);
            Ok(())
        })
        .unwrap();
    assert_eq!(mapped(&desk.ledger.writer()), 0);
}

#[test]
fn a_reader_cannot_write() {
    let desk = Desk::new();
    let wrote = desk.ledger.read(|conn| {
        conn.execute("DELETE FROM act", [])
            .map_err(StoreError::from)
    });
    assert!(matches!(wrote, Err(StoreError::ReadOnly { .. })));
}

#[test]
fn the_database_opens_with_no_other_key() {
    let desk = Desk::new();
    let other = DataKey::random().unwrap();
    let opened = connection::open_reader(&desk.ledger.folder().database(), &other);
    assert!(matches!(opened, Err(StoreError::Damaged { .. })));
    assert_eq!(
        format!("{other:?} {:?}", Passphrase::new("明文")),
        "DataKey(…) Passphrase(…)"
    );
}

#[test]
fn an_office_slot_asks_for_the_work_the_design_sets() {
    let key = DataKey::random().unwrap();
    let wrapped = Slot::wrap(&key, &Passphrase::new("很长的口令"), super::super::Cost(3)).unwrap();
    let head = String::from_utf8_lossy(&wrapped[..60]).into_owned();
    assert!(
        head.starts_with("age-encryption.org/v1\n-> scrypt "),
        "{head}"
    );
    assert!(head.lines().nth(1).unwrap().ends_with(" 3"), "{head}");
    assert_eq!(super::super::Cost::OFFICE.0, 16);
}

#[test]
fn a_staging_name_cannot_leave_its_folder() {
    let desk = Desk::new();
    for name in ["../ledger", "", "a/b", "..", "a.b"] {
        assert!(
            matches!(
                desk.ledger.stage(name),
                Err(StoreError::Absent {
                    kind: "staging",
                    ..
                })
            ),
            "{name}"
        );
        assert!(
            matches!(
                desk.ledger.unstage(name),
                Err(StoreError::Absent {
                    kind: "staging",
                    ..
                })
            ),
            "{name}"
        );
    }
    assert!(desk.ledger.folder().database().exists());
}

#[test]
fn staging_is_encrypted_survives_reopening_the_connection_and_goes_with_the_next_start() {
    let desk = Desk::new();
    let conn = desk.ledger.stage("batch-1").unwrap();
    conn.execute_batch("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('王晓燕')")
        .unwrap();
    drop(conn);
    let again = desk.ledger.stage("batch-1").unwrap();
    let kept: String = again
        .query_row("SELECT x FROM t", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, "王晓燕");
    drop(again);
    let file = desk.ledger.folder().staging().join("batch-1.db");
    assert_ne!(&fs::read(&file).unwrap()[..16], b"SQLite format 3\0");
    let (_keep, folder) = desk.close();
    open(&folder, CHAIR).unwrap();
    assert!(!file.exists());
}
