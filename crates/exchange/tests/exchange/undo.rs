//! Undoing what was taken in, after receipts have left the house.

use crate::offices::World;
use taizhang_exchange::{ExchangeError, TakenBack};
use taizhang_ledger::filing::{self, Decision, SentMode};
use taizhang_ledger::store::StoreError;

use crate::offices::Office;

fn undo(office: &Office) -> Result<TakenBack, ExchangeError> {
    office.with(taizhang_exchange::undo_taking_in)
}

#[test]
fn undoing_an_intake_restores_the_digest_and_the_bundle_can_be_taken_again() {
    let world = World::with_members(5);
    let before = world.county.digest_of("371323XJH");
    let (sent, report, _) = world.round();
    let taken = world.county.digest_of("371323XJH");
    let back = undo(&world.county).unwrap();
    assert_eq!(back.stations, ["371323XJH"]);
    assert_eq!(world.county.digest_of("371323XJH"), before);
    assert_eq!(world.county.outcome(&sent.file), "taken");
    let again = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    assert_eq!(world.county.digest_of("371323XJH"), taken);
    assert_ne!(
        again.receipts[0], report.receipts[0],
        "the number of a receipt that left the house is not used again"
    );
}

#[test]
fn a_station_that_counts_from_an_undone_receipt_waits_until_its_bundle_is_taken_again() {
    let world = World::with_members(5);
    let (first, ..) = world.round();
    undo(&world.county).unwrap();
    world.town.enrol(world.factory, "赵立新", "E90000001");
    let next = world.town.export(&world.stick());
    assert_eq!(next.mode, SentMode::Since);
    assert_eq!(world.county.outcome(&next.file), "base_unknown");
    world
        .county
        .take(&[&first.file], &world.stick(), Decision::Hold);
    assert_eq!(world.county.outcome(&next.file), "taken");
}

#[test]
fn the_receipt_of_the_second_intake_takes_the_place_of_the_first() {
    let world = World::with_members(5);
    let (neighbour, works) = world.neighbour();
    neighbour.enrol(works, "王晓燕", "E00000001");
    let theirs = neighbour.export(&world.stick());
    world
        .county
        .take(&[&theirs.file], &world.stick(), Decision::Hold);
    let sent = world.town.export(&world.stick());
    // Every doubtful row sent back, by mistake.
    let wrong = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Return);
    assert_eq!(
        world
            .town
            .import(&wrong.receipts[0])
            .unwrap()
            .returned
            .len(),
        1
    );
    undo(&world.county).unwrap();
    let right = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Accept);
    assert_eq!(world.town.import(&right.receipts[0]).unwrap().returned, []);
    assert!(
        world
            .town
            .ledger
            .read(filing::open_returns)
            .unwrap()
            .is_empty()
    );
    // The first one, found on an old stick, changes nothing any more.
    world.town.import(&wrong.receipts[0]).unwrap();
    assert!(
        world
            .town
            .ledger
            .read(filing::open_returns)
            .unwrap()
            .is_empty()
    );
    world.town.enrol(world.factory, "赵立新", "E90000001");
    let next = world.town.export(&world.stick());
    assert_eq!(world.county.outcome(&next.file), "taken");
}

#[test]
fn a_whole_run_is_undone_at_once() {
    let world = World::with_members(2);
    let (neighbour, works) = world.neighbour();
    neighbour.enrol(works, "钱多多", "E70000001");
    let files = [
        world.town.export(&world.stick()).file,
        neighbour.export(&world.stick()).file,
    ];
    world
        .county
        .take(&[&files[0], &files[1]], &world.stick(), Decision::Hold);
    let back = undo(&world.county).unwrap();
    assert_eq!(back.stations, ["371323SS", "371323XJH"]);
    assert_eq!(back.put_back.undone.len(), 2);
}

#[test]
fn after_another_station_was_enrolled_the_intake_stands() {
    let world = World::with_members(2);
    world.round();
    world.neighbour();
    assert!(matches!(
        undo(&world.county),
        Err(ExchangeError::Store(StoreError::NotUndoable { .. }))
    ));
}

#[test]
fn a_station_takes_back_a_receipt_it_took_in() {
    let world = World::with_members(2);
    world.round();
    let receipted = |office: &Office| office.ledger.read(filing::newest_receipted).unwrap();
    assert!(receipted(&world.town).is_some());
    let back = undo(&world.town).unwrap();
    assert_eq!((back.stations.len(), back.put_back.undone.len()), (0, 1));
    assert!(receipted(&world.town).is_none());
}

#[test]
fn a_look_at_a_receipt_changes_nothing() {
    let world = World::with_members(2);
    let sent = world.town.export(&world.stick());
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    let seen = world
        .town
        .with(|errand| taizhang_exchange::look(errand, &report.receipts[0]))
        .unwrap();
    assert!(
        world
            .town
            .ledger
            .read(filing::newest_receipted)
            .unwrap()
            .is_none()
    );
    assert_eq!(world.town.import(&report.receipts[0]).unwrap(), seen);
}
