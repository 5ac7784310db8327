//! The same document on the rolls of two townships.

use crate::offices::World;
use taizhang_exchange::desk::{self, ItemKind};
use taizhang_ledger::filing::{Decision, FilingState, returned_rows};
use taizhang_ledger::roll;

#[test]
fn a_row_is_returned_with_the_other_union_named_and_its_telephone() {
    let world = World::new();
    let (neighbour, works) = world.neighbour();
    neighbour.enrol(works, "王桂兰", "E55555555");
    let theirs = neighbour.export(&world.stick());
    world
        .county
        .take(&[&theirs.file], &world.stick(), Decision::Hold);

    let twin = world.town.enrol(world.factory, "王桂兰", "E55555555");
    let other = world.town.enrol(world.factory, "李明", "E66666666");
    let stick = world.stick();
    let sent = world.town.export(&stick);
    let report = world.county.take(&[&sent.file], &stick, Decision::Return);
    let receipt = world.town.import(&report.receipts[0]).unwrap();
    assert_eq!(receipt.returned.len(), 1);
    let row = &receipt.returned[0];
    assert_eq!(
        (row.record, row.reason.as_str(), row.contact.as_str()),
        (twin.into(), "duplicate_elsewhere", "0539-2000000")
    );
    assert_eq!(row.remark, "沙沟镇总工会 沙沟镇某机械厂工会：王桂兰");
    assert_eq!(world.town.state(twin), FilingState::Returned);
    assert_eq!(world.town.state(other), FilingState::Received);

    // Put right: the row is no longer open, and the county closes the question by itself.
    world.town.edit_person(twin, |person| {
        person.document_no = Some("E55555556".to_owned())
    });
    assert_eq!(world.town.state(twin), FilingState::Local);
    assert!(
        world
            .town
            .ledger
            .read(|conn| returned_rows(conn, &[twin.into()]))
            .unwrap()
            .is_empty()
    );
    let (_, report, receipt) = world.round();
    assert!(receipt.returned.is_empty());
    assert_eq!(report.bundles[0].facts.needs_you, 0);
    let items = world.county.items();
    assert_eq!(
        (items[0].kind, items[0].verdict),
        (ItemKind::Duplicate, Some(Decision::Accept))
    );
    assert_eq!(world.town.state(twin), FilingState::Received);
}

#[test]
fn a_duplicate_held_back_is_asked_once_and_told_when_decided() {
    let world = World::new();
    let (neighbour, works) = world.neighbour();
    neighbour.enrol(works, "王桂兰", "E55555555");
    let theirs = neighbour.export(&world.stick());
    world
        .county
        .take(&[&theirs.file], &world.stick(), Decision::Hold);
    let twin = world.town.enrol(world.factory, "王桂兰", "E55555555");
    let (_, report, receipt) = world.round();
    assert_eq!(
        (report.bundles[0].facts.needs_you, receipt.returned.len()),
        (1, 0)
    );
    assert_eq!(world.town.state(twin), FilingState::Received);

    let items = world.county.items();
    assert_eq!((items.len(), items[0].verdict), (1, None));
    assert_eq!(
        (
            items[0].left.station.as_str(),
            items[0].right.station.as_str()
        ),
        ("沙沟镇总工会", "许家湖镇总工会")
    );
    assert_eq!(items[0].right.id_masked, items[0].left.id_masked);
    assert!(!items[0].right.id_masked.contains("5555555"));
    world
        .county
        .with(|errand| desk::decide(errand, &items[0].id, Decision::Return, "请核对", None))
        .unwrap();
    let (_, _, receipt) = world.round();
    assert_eq!(
        receipt.returned[0].remark,
        "沙沟镇总工会 沙沟镇某机械厂工会：王桂兰；请核对"
    );
    assert_eq!(world.town.state(twin), FilingState::Returned);
    let (_, _, receipt) = world.round();
    assert!(receipt.returned.is_empty(), "told once");
    assert_eq!(world.county.items().len(), 1);
}

#[test]
fn who_had_the_person_first_is_asked_to_move_him_out_once_the_later_row_is_let_stand() {
    let world = World::new();
    let (neighbour, works) = world.neighbour();
    let first = world.town.enrol(world.factory, "王桂兰", "E55555555");
    world.round();
    neighbour.enrol(works, "王桂兰", "E55555555");
    let stick = world.stick();
    let theirs = neighbour.export(&stick);
    world.county.take(&[&theirs.file], &stick, Decision::Hold);
    let items = world.county.items();
    world
        .county
        .with(|errand| desk::decide(errand, &items[0].id, Decision::Accept, "", None))
        .unwrap();

    let (_, report, receipt) = world.round();
    let row = &receipt.returned[0];
    assert_eq!(
        (row.record, row.reason.as_str(), row.contact.as_str()),
        (first.into(), "accepted_elsewhere", "0539-2000000")
    );
    assert_eq!(row.remark, "沙沟镇总工会 沙沟镇某机械厂工会：王桂兰");
    assert_eq!(world.town.state(first), FilingState::Returned);
    let header = &report.bundles[0].item;
    let paper = desk::receipt_facts(&world.county.ledger, header).unwrap();
    assert_eq!(paper.returned[0].2, "accepted_elsewhere");

    // Moved out: nothing is open on either side, and nobody is told twice.
    let today = world.town.day;
    world
        .town
        .write(|tx| roll::transfer_out(tx, first, today, "转往沙沟镇某机械厂工会").unwrap());
    assert_eq!(world.town.state(first), FilingState::Local);
    let (_, _, receipt) = world.round();
    assert!(receipt.returned.is_empty());
    assert_eq!(world.town.state(first), FilingState::Received);
}

#[test]
fn who_has_moved_the_person_out_already_is_not_asked_to() {
    let world = World::new();
    let (neighbour, works) = world.neighbour();
    let first = world.town.enrol(world.factory, "王桂兰", "E55555555");
    world.round();
    neighbour.enrol(works, "王桂兰", "E55555555");
    let stick = world.stick();
    let theirs = neighbour.export(&stick);
    world.county.take(&[&theirs.file], &stick, Decision::Accept);
    let today = world.town.day;
    world
        .town
        .write(|tx| roll::transfer_out(tx, first, today, "转往沙沟镇某机械厂工会").unwrap());
    let (_, _, receipt) = world.round();
    assert!(receipt.returned.is_empty());
}

#[test]
fn people_merged_at_the_station_are_one_at_the_desk_and_nobody_has_left() {
    let world = World::new();
    let (neighbour, works) = world.neighbour();
    neighbour.enrol(works, "王桂兰", "E55555555");
    let theirs = neighbour.export(&world.stick());
    world
        .county
        .take(&[&theirs.file], &world.stick(), Decision::Hold);
    let keep = world.town.enrol(world.factory, "王桂兰", "E77777777");
    let twin = world.town.enrol(world.factory, "王桂蓝", "E55555555");
    world.round();
    let open = || {
        let items = world.county.items();
        items.iter().filter(|item| item.verdict.is_none()).count()
    };
    assert_eq!(open(), 1);
    world.town.write(|tx| {
        use taizhang_ledger::{people, roll::Member, store::Record as _};
        let person = |id| Member::get(tx.conn(), id).unwrap().person;
        people::merge(tx, person(keep), person(twin)).unwrap();
    });
    let (_, report, _) = world.round();
    assert_eq!(report.bundles[0].facts.people_gone, 0);
    assert_eq!(
        world.county.digest_of("371323XJH"),
        world.town.digest_of("371323XJH")
    );
}
