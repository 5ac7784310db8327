//! A bundle that takes too many people off the roll waits for a person.

use crate::offices::World;
use taizhang_exchange::desk;
use taizhang_ledger::filing::{Decision, InboxState};
use taizhang_ledger::roll::{self, EndReason};

fn end(world: &World, count: usize) {
    let members = world.town.enrol_many(world.factory, 1000, 40);
    world.round();
    world.town.write(|tx| {
        for member in &members[..count] {
            roll::end(tx, *member, world.town.day, EndReason::Withdrawn).unwrap();
        }
    });
}

#[test]
fn five_people_who_leave_are_taken_without_asking() {
    let world = World::new();
    end(&world, 5);
    let (_, report, _) = world.round();
    assert_eq!(
        (report.set_aside.len(), report.bundles[0].facts.people_gone),
        (0, 5)
    );
}

#[test]
fn six_of_forty_wait_until_a_person_says_yes() {
    let world = World::new();
    end(&world, 6);
    let stick = world.stick();
    let before = world.county.digest_of("371323XJH");
    let sent = world.town.export(&stick);
    let report = world.county.take(&[&sent.file], &stick, Decision::Hold);
    assert_eq!(
        (report.set_aside[0].state, report.set_aside[0].reason),
        (InboxState::Waiting, "retires_many")
    );
    assert_eq!(report.set_aside[0].facts.people_gone, 6);
    assert_eq!(world.county.digest_of("371323XJH"), before);
    let item = &report.set_aside[0].item;
    let taken = world
        .county
        .with(|errand| desk::decide(errand, item, Decision::Accept, "", Some(&stick)))
        .unwrap()
        .unwrap();
    assert_eq!(
        world.county.digest_of("371323XJH"),
        world.town.digest_of("371323XJH")
    );
    assert_eq!(world.town.import(&taken.receipts[0]).unwrap().seq, 2);
    assert!(world.county.items().is_empty());
}
