//! Attachment files: sealed, named by their hash, read back verified, and in every backup that must open alone.

use super::{CHAIR, Desk, d};
use crate::attachments::Attachment;
use crate::shared::UnionId;
use crate::store::{Act, Folder, LARGEST_ATTACHMENT, Ledger, Passphrase, StoreError, restore};
use std::fs;

const PAPER: &[u8] = "关于同意许家湖镇总工会换届选举结果的批复".as_bytes();

fn attach(desk: &Desk, union: UnionId) -> String {
    let sha256 = desk.ledger.keep_attachment(PAPER).unwrap();
    desk.act(Act::Attach, |tx| {
        tx.insert(Attachment {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            subject: uuid::Uuid::from(union).into(),
            title: "换届批复".to_owned(),
            sha256: sha256.clone(),
            bytes: PAPER.len() as i64,
        })
    })
    .unwrap();
    sha256
}

fn with_paper() -> (Desk, String) {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    let sha256 = attach(&desk, union);
    (desk, sha256)
}

#[test]
fn a_paper_lies_sealed_under_its_hash_and_comes_back_whole() {
    let (desk, sha256) = with_paper();
    let folder = desk.ledger.folder().attachments();
    let names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, std::slice::from_ref(&sha256));
    let sealed = fs::read(folder.join(&sha256)).unwrap();
    assert!(!sealed.windows(6).any(|six| PAPER.starts_with(six)));
    assert_eq!(desk.ledger.attachment(&sha256).unwrap().as_slice(), PAPER);
}

#[test]
fn the_same_paper_twice_is_kept_once() {
    let (desk, sha256) = with_paper();
    let file = desk.ledger.folder().attachments().join(&sha256);
    let before = fs::read(&file).unwrap();
    assert_eq!(desk.ledger.keep_attachment(PAPER).unwrap(), sha256);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_damaged_and_a_missing_paper_are_told_apart_and_found_by_the_check() {
    let (desk, sha256) = with_paper();
    assert!(desk.ledger.check().unwrap().findings.is_empty());
    let file = desk.ledger.folder().attachments().join(&sha256);
    let mut sealed = fs::read(&file).unwrap();
    *sealed.last_mut().unwrap() ^= 1;
    fs::write(&file, &sealed).unwrap();
    assert!(matches!(
        desk.ledger.attachment(&sha256),
        Err(StoreError::AttachmentDamaged { .. })
    ));
    let findings = desk.ledger.check().unwrap().findings;
    assert_eq!(findings, [format!("attachment {sha256} is damaged")]);
    fs::remove_file(&file).unwrap();
    assert!(matches!(
        desk.ledger.attachment(&sha256),
        Err(StoreError::AttachmentMissing { .. })
    ));
    let findings = desk.ledger.check().unwrap().findings;
    assert_eq!(findings, [format!("attachment {sha256} is missing")]);
    // Added once more, it is whole again.
    desk.ledger.keep_attachment(PAPER).unwrap();
    assert!(desk.ledger.check().unwrap().findings.is_empty());
}

#[test]
fn a_paper_that_is_too_large_is_refused_and_nothing_is_kept() {
    let desk = Desk::new();
    let film = vec![0; LARGEST_ATTACHMENT as usize + 1];
    assert!(matches!(
        desk.ledger.keep_attachment(&film),
        Err(StoreError::AttachmentTooLarge { .. })
    ));
    assert!(!desk.ledger.folder().attachments().exists());
}

#[test]
fn a_name_that_is_no_hash_is_never_a_file() {
    let (desk, _) = with_paper();
    for name in ["../ledger.json", "", "A0", &"F".repeat(64)] {
        assert!(matches!(
            desk.ledger.attachment(name),
            Err(StoreError::AttachmentMissing { .. })
        ));
    }
}

fn restored(file: &std::path::Path, to: &std::path::Path) -> Ledger {
    let folder = Folder::new(to);
    restore(file, &folder, &Passphrase::new(CHAIR)).unwrap();
    Ledger::open(&folder, &Passphrase::new(CHAIR)).unwrap()
}

#[test]
fn a_backup_opens_alone_with_its_papers() {
    let (desk, sha256) = with_paper();
    let file = desk.path("copy.bak");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let copy = restored(&file, &desk.path("copy"));
    assert_eq!(copy.attachment(&sha256).unwrap().as_slice(), PAPER);
    assert!(copy.check().unwrap().findings.is_empty());
}

#[test]
fn a_snapshot_beside_the_papers_leaves_them_out_and_a_restore_takes_them_from_there() {
    let (desk, sha256) = with_paper();
    let backups = desk.ledger.folder().backups();
    fs::create_dir_all(&backups).unwrap();
    let file = backups.join("intake-2026-11-22-001.bak");
    desk.ledger.snapshot(&file).unwrap();
    let bytes = fs::read(&file).unwrap();
    let name = sha256.as_bytes();
    assert!(!bytes.windows(name.len()).any(|window| window == name));
    let copy = restored(&file, &desk.path("copy"));
    assert_eq!(copy.attachment(&sha256).unwrap().as_slice(), PAPER);
}

#[test]
fn a_paper_already_lost_is_no_reason_to_have_no_backup() {
    let (desk, sha256) = with_paper();
    fs::remove_file(desk.ledger.folder().attachments().join(&sha256)).unwrap();
    let file = desk.path("copy.bak");
    desk.ledger.back_up(&file, d("2026-11-22")).unwrap();
    let copy = restored(&file, &desk.path("copy"));
    assert_eq!(copy.check().unwrap().findings.len(), 1);
}
