//! Attachments that travel: new ones since the base, all of them in a full bundle, kept under the desk's own key.

use crate::offices::{Office, World};
use std::fs;
use taizhang_exchange::Exported;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::filing::{Decision, SentMode};
use taizhang_ledger::shared::UnionId;

fn attach(office: &Office, union: UnionId, paper: &[u8]) -> String {
    let sha256 = office.ledger.keep_attachment(paper).unwrap();
    office.write(|tx| {
        tx.insert(Attachment {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            subject: uuid::Uuid::from(union).into(),
            title: "换届批复".to_owned(),
            sha256: sha256.clone(),
            bytes: paper.len() as i64,
        })
        .unwrap();
    });
    sha256
}

fn size(sent: &Exported) -> u64 {
    fs::metadata(&sent.file).unwrap().len()
}

/// Bytes that do not compress and differ by seed.
fn scan(seed: u8) -> Vec<u8> {
    let mut state = u32::from(seed) + 1;
    (0..300_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect()
}

#[test]
fn a_paper_goes_along_and_is_kept_under_the_desks_own_key() {
    let world = World::with_members(1);
    let sha256 = attach(&world.town, world.factory, &scan(1));
    let (sent, report, _) = world.round();
    assert_eq!((report.refused.len(), report.bundles.len()), (0, 1));
    assert!(size(&sent) > 300_000);
    assert_eq!(
        world.county.ledger.attachment(&sha256).unwrap().as_slice(),
        scan(1)
    );
    let file =
        |office: &Office| fs::read(office.ledger.folder().attachments().join(&sha256)).unwrap();
    assert_ne!(file(&world.town), file(&world.county));
    assert!(world.county.ledger.check().unwrap().findings.is_empty());
}

#[test]
fn after_a_receipt_only_new_papers_go_and_a_full_bundle_takes_them_all() {
    let world = World::with_members(1);
    let first = attach(&world.town, world.factory, &scan(1));
    world.round();
    let second = attach(&world.town, world.factory, &scan(2));
    let (since, ..) = world.round();
    assert!((300_000..600_000).contains(&size(&since)));
    for name in [&first, &second] {
        assert!(world.county.ledger.attachment(name).is_ok());
    }
    let full = world
        .town
        .with(|errand| taizhang_exchange::export(errand, &world.stick(), SentMode::Full))
        .unwrap();
    assert!(size(&full) > 600_000);
}

#[test]
fn a_paper_that_is_lost_at_home_holds_no_hand_in_up() {
    let world = World::with_members(1);
    let sha256 = attach(&world.town, world.factory, &scan(1));
    fs::remove_file(world.town.ledger.folder().attachments().join(&sha256)).unwrap();
    let (_, report, _) = world.round();
    assert_eq!((report.refused.len(), report.bundles.len()), (0, 1));
    assert!(world.county.ledger.attachment(&sha256).is_err());
    // The desk cannot be blamed for what never came.
    assert!(world.county.ledger.check().unwrap().findings.is_empty());
}

#[test]
fn a_preview_keeps_no_paper() {
    let world = World::with_members(1);
    attach(&world.town, world.factory, &scan(1));
    let sent = world.town.export(&world.stick());
    assert_eq!(world.county.outcome(&sent.file), "taken");
    assert!(!world.county.ledger.folder().attachments().exists());
    world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    assert!(world.county.ledger.folder().attachments().exists());
}
