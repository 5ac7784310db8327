//! The shelf of snapshots, and putting the ledger back to one of them.

use super::super::{Occasion, StoreError, setting, write_setting};
use super::{Desk, d};
use crate::store::Act;

/// A desk that has taken something in: one union more, after the snapshot.
fn taken() -> (Desk, String) {
    let desk = Desk::new();
    desk.found("371323-DZC", "沂河电子厂工会");
    let before = desk.ledger.check().unwrap().digest.to_hex();
    desk.ledger
        .keep_snapshot(Occasion::Merge, d("2026-11-22"))
        .unwrap();
    desk.act(Act::Intake, |tx| write_setting(tx, "taken", "yes"))
        .unwrap();
    (desk, before)
}

fn undo(desk: &Desk) -> Result<usize, StoreError> {
    let back = desk
        .ledger
        .undo_taking_in(&desk.author(), |_, tx, undone| {
            write_setting(tx, "carried", &undone.len().to_string())
        })?;
    Ok(back.undone.len())
}

fn value(desk: &Desk, name: &str) -> Option<String> {
    desk.ledger.read(|conn| setting(conn, name)).unwrap()
}

#[test]
fn what_was_taken_in_goes_and_what_must_outlast_it_stays() {
    let (desk, before) = taken();
    assert_eq!(undo(&desk).unwrap(), 1);
    assert_eq!(value(&desk, "taken"), None);
    assert_eq!(value(&desk, "carried").as_deref(), Some("1"));
    let health = desk.ledger.check().unwrap();
    assert_eq!(
        (health.digest.to_hex(), health.findings),
        (before, Vec::new())
    );
    // The ledger goes on as if it had been opened anew.
    desk.found("371323-YKC", "岸堤矿业工会");
    assert_eq!(
        desk.ledger.snapshots(Occasion::Undo).unwrap().len(),
        1,
        "what stood before is kept"
    );
}

#[test]
fn undoing_is_one_step_and_the_log_names_what_went() {
    let (desk, _) = taken();
    undo(&desk).unwrap();
    let newest = desk
        .ledger
        .read(|conn| super::super::ActLine::page(conn, None, 1))
        .unwrap();
    assert_eq!(
        (newest[0].act, newest[0].subject.as_str()),
        (Act::Undo, "收件 测试")
    );
    assert!(matches!(undo(&desk), Err(StoreError::NothingTakenIn)));
}

#[test]
fn after_anything_else_was_done_it_is_refused_and_nothing_changes() {
    let (desk, _) = taken();
    desk.found("371323-YKC", "岸堤矿业工会");
    assert!(matches!(undo(&desk), Err(StoreError::NotUndoable { .. })));
    assert_eq!(value(&desk, "taken").as_deref(), Some("yes"));
    assert!(desk.ledger.snapshots(Occasion::Undo).unwrap().is_empty());
}

#[test]
fn a_later_run_that_took_nothing_hides_no_earlier_one() {
    let (desk, _) = taken();
    desk.ledger
        .keep_snapshot(Occasion::Merge, d("2026-11-22"))
        .unwrap();
    assert_eq!(undo(&desk).unwrap(), 1);
}

#[test]
fn the_shelf_keeps_seven_days_and_four_weeks() {
    let desk = Desk::new();
    // 2026-11-02 is a Monday.
    let mut made = Vec::new();
    for day in 0..35 {
        made.extend(
            desk.ledger
                .keep_daily(d("2026-11-02").plus_days(day))
                .unwrap(),
        );
    }
    assert_eq!(made.len(), 35 + 5);
    assert_eq!(
        desk.ledger.keep_daily(d("2026-12-06")).unwrap(),
        Vec::<std::path::PathBuf>::new()
    );
    for (occasion, newest, kept) in [
        (Occasion::Daily, "daily-2026-12-06", 7),
        (Occasion::Weekly, "weekly-2026-11-30", 4),
    ] {
        let found = desk.ledger.snapshots(occasion).unwrap();
        assert_eq!(found.len(), kept);
        let last = found[kept - 1]
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        assert!(last.starts_with(newest), "{last}");
    }
    assert_eq!(
        desk.ledger.info().last_backup,
        None,
        "they lie on the same disk"
    );
}
