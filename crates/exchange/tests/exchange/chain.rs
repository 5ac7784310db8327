//! Restored copies and cloned machines.

use crate::offices::{Office, World, passphrase};
use taizhang_exchange::ExchangeError;
use taizhang_ledger::filing::{Decision, InboxState, SentMode};
use taizhang_ledger::store::{Folder, Ledger, restore};

impl World {
    /// A ledger restored from a backup made now.
    fn copy(&self, name: &str) -> Folder {
        let backup = self.dir.path().join(format!("{name}.bak"));
        self.town.ledger.back_up(&backup, self.town.day).unwrap();
        let folder = Folder::new(self.dir.path().join(name));
        restore(&backup, &folder, &passphrase()).unwrap();
        folder
    }
}

#[test]
fn a_restored_copy_begins_a_new_epoch_and_hands_everything_in() {
    let world = World::with_members(10);
    let (first, ..) = world.round();
    let folder = world.copy("restored");
    world.town.enrol(world.factory, "赵立新", "E90000001");
    world.round();
    let restored = Office::around(Ledger::open(&folder, &passphrase()).unwrap());
    restored.enrol(world.factory, "钱多多", "E90000002");
    let sent = restored.export(&world.stick());
    assert_eq!((sent.seq, sent.mode), (2, SentMode::Full));
    assert_ne!(sent.epoch, first.epoch);
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    let facts = &report.bundles[0].facts;
    // The copy was one bundle older; the person it does not know is kept at the county, outside the digest.
    assert_eq!((facts.bundles_older, facts.added, facts.unnamed), (1, 3, 3));
    assert_eq!(restored.import(&report.receipts[0]).unwrap().seq, 2);
    restored.enrol(world.factory, "孙来福", "E90000003");
    let next = restored.export(&world.stick());
    assert_eq!(
        (next.seq, next.mode, next.epoch),
        (3, SentMode::Since, sent.epoch)
    );
    let report = world
        .county
        .take(&[&next.file], &world.stick(), Decision::Hold);
    assert_eq!(report.bundles[0].facts.added, 3);
}

#[test]
fn a_cloned_machine_that_writes_the_same_number_is_set_aside_and_a_person_decides() {
    let world = World::with_members(10);
    world.round();
    // Copied by hand, so nothing told the copy to begin a new epoch.
    let (from, to) = (
        world.dir.path().join("union"),
        world.dir.path().join("clone"),
    );
    std::fs::create_dir(&to).unwrap();
    for entry in std::fs::read_dir(&from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
    let clone = Office::around(Ledger::open(&Folder::new(&to), &passphrase()).unwrap());
    world.town.enrol(world.factory, "赵立新", "E90000001");
    clone.enrol(world.factory, "钱多多", "E90000002");
    let (one, other) = (
        world.town.export(&world.stick()),
        clone.export(&world.dir.path().join("other stick")),
    );
    assert_eq!((one.seq, other.seq), (2, 2));
    assert_eq!(one.epoch, other.epoch);
    world
        .county
        .take(&[&one.file], &world.stick(), Decision::Hold);
    let digest = world.county.digest_of("371323XJH");
    let report = world
        .county
        .take(&[&other.file], &world.stick(), Decision::Hold);
    assert_eq!(
        (report.set_aside[0].state, report.set_aside[0].reason),
        (InboxState::Quarantined, "second_header")
    );
    assert!(report.receipts.is_empty());
    assert_eq!(world.county.digest_of("371323XJH"), digest);

    let items = world.county.items();
    assert_eq!(
        (
            items.len(),
            items[0].left.union.as_str(),
            items[0].right.union.as_str()
        ),
        (1, "2", "2")
    );
    assert_ne!(items[0].left.id_masked, items[0].right.id_masked);
    let rejected = world.county.with(|errand| {
        taizhang_exchange::desk::decide(errand, &items[0].id, Decision::Return, "", None)
    });
    assert!(rejected.unwrap().is_none());
    assert_eq!(world.county.outcome(&other.file), "rejected_by_desk");
}

#[test]
fn a_parent_the_county_never_saw_is_set_aside() {
    let world = World::with_members(3);
    world.round();
    world.town.enrol(world.factory, "赵立新", "E90000001");
    world.town.export(&world.stick());
    let folder = world.copy("restored");
    let restored = Office::around(Ledger::open(&folder, &passphrase()).unwrap());
    let sent = restored.export(&world.stick());
    assert_eq!(world.county.outcome(&sent.file), "parent_unknown");
}

#[test]
fn a_receipt_for_a_number_not_reached_shows_that_the_ledger_is_an_older_copy() {
    let world = World::with_members(3);
    world.round();
    let folder = world.copy("older");
    world.town.enrol(world.factory, "赵立新", "E90000001");
    let (_, report, _) = world.round();
    let older = Office::around(Ledger::open(&folder, &passphrase()).unwrap());
    let refused = older.import(&report.receipts[0]).unwrap_err();
    assert!(matches!(
        refused,
        ExchangeError::LedgerBehind { seq: 2, known: 1 }
    ));
}
