//! The main way: hand in, take in, receipt back.

use crate::offices::{World, day};
use std::fs;
use taizhang_exchange::desk::TakenAs;
use taizhang_ledger::cases::{self, CaseKind, NewStep};
use taizhang_ledger::due;
use taizhang_ledger::filing::{Decision, FilingState, SentMode};
use taizhang_ledger::roll::Member;
use taizhang_ledger::store::Record as _;

#[test]
fn the_steps_of_a_re_election_reach_the_county_and_what_was_put_off_stays_at_home() {
    let world = World::with_members(3);
    world.town.write(|tx| {
        let about = (CaseKind::Renewal, world.factory, day("2026-12-31"));
        let step = NewStep {
            step: "prepare".to_owned(),
            on_day: day("2026-09-01"),
            until: None,
            people: None,
            document: None,
            note: None,
        };
        cases::record_step(tx, about, &[], step).unwrap();
        let until = tx.author().day().plus_days(3);
        due::snooze(tx, "backup", until, "U盘借出去了").unwrap();
    });
    let (sent, report, _) = world.round();
    assert_eq!(
        (
            sent.facts.parts["case_file"],
            sent.facts.parts["case_step"],
            sent.facts.parts.get("snooze")
        ),
        (1, 1, None)
    );
    assert_eq!(report.bundles[0].facts.parts["case_step"], 1);
}

#[test]
fn seventy_five_members_go_to_the_county_and_its_receipt_comes_back() {
    let world = World::with_members(75);
    let preview = {
        let sent = world.town.export(&world.stick());
        assert_eq!(
            (sent.seq, sent.mode, sent.facts.members),
            (1, SentMode::Full, Some(75))
        );
        assert_eq!(sent.facts.parts["member"], 75);
        assert_eq!(sent.facts.parts["person"], 75);
        assert_eq!(sent.facts.parts["membership_event"], 75);
        assert_eq!(sent.facts.parts["trade_union"], 2);
        world.county.preview(&sent.file)
    };
    // 75 people, members and events; two unions.
    assert_eq!(preview.bundles[0].facts.added, 227);
    assert_eq!(world.county.digest_of("371323XJH"), "0".repeat(64));

    let file = fs::read_dir(world.stick())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let sent = file
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("TZ-371323XJH-")
        })
        .max()
        .unwrap();
    let report = world.county.take(&[&sent], &world.stick(), Decision::Hold);
    assert_eq!(report.bundles[0].taken_as, TakenAs::Merged);
    assert_eq!(report.bundles[0].facts, preview.bundles[0].facts);
    assert!(report.snapshot.unwrap().is_file());
    assert_eq!(
        world.county.digest_of("371323XJH"),
        world.town.digest_of("371323XJH")
    );
    assert_eq!(
        world
            .county
            .ledger
            .read(|conn| taizhang_ledger::filing::members_of_station(conn, "371323XJH"))
            .unwrap(),
        75
    );

    let member = world
        .town
        .ledger
        .read(|conn| Member::select(conn, "ORDER BY id LIMIT 1", &[]))
        .unwrap()[0]
        .id;
    assert_eq!(world.town.state(member), FilingState::Exported);
    let receipt = world.town.import(&report.receipts[0]).unwrap();
    assert_eq!(
        (receipt.seq, receipt.accepted, receipt.returned.len()),
        (1, 227, 0)
    );
    assert_eq!(world.town.state(member), FilingState::Received);
}

#[test]
fn the_second_bundle_holds_only_what_changed_since_the_receipt() {
    let world = World::with_members(75);
    world.round();
    let new = world.town.enrol(world.factory, "赵立新", "E90000001");
    assert_eq!(world.town.state(new), FilingState::Local);
    let (sent, report, receipt) = world.round();
    assert_eq!((sent.seq, sent.mode, sent.records), (2, SentMode::Since, 3));
    assert_eq!(
        (
            sent.facts.added,
            sent.facts.changed,
            sent.facts.left,
            sent.facts.members
        ),
        (1, 0, 0, None)
    );
    assert_eq!(
        (
            report.bundles[0].facts.added,
            report.bundles[0].facts.changed
        ),
        (3, 0)
    );
    assert_eq!(receipt.accepted, 3);
    assert_eq!(
        world.county.digest_of("371323XJH"),
        world.town.digest_of("371323XJH")
    );
    assert_eq!(world.town.state(new), FilingState::Received);
}

#[test]
fn the_same_bundle_again_changes_nothing_and_gets_the_same_receipt() {
    let world = World::with_members(5);
    let stick = world.stick();
    let sent = world.town.export(&stick);
    let first = world.county.take(&[&sent.file], &stick, Decision::Hold);
    let receipt = fs::read(&first.receipts[0]).unwrap();
    let digest = world.county.digest_of("371323XJH");
    let renamed = stick.join("COPY.TZB");
    fs::copy(&sent.file, &renamed).unwrap();
    let elsewhere = world.dir.path().join("second stick");
    for file in [&sent.file, &renamed] {
        let again = world.county.take(&[file], &elsewhere, Decision::Return);
        assert_eq!(again.bundles[0].taken_as, TakenAs::Again);
        assert_eq!(fs::read(&again.receipts[0]).unwrap(), receipt);
        assert!(again.snapshot.is_none());
    }
    assert_eq!(world.county.digest_of("371323XJH"), digest);
}

#[test]
fn a_lost_stick_costs_nothing() {
    let world = World::with_members(10);
    world.round();
    world.town.enrol(world.factory, "赵立新", "E90000001");
    let lost = world.town.export(&world.stick());
    fs::remove_file(&lost.file).unwrap();
    world.town.enrol(world.factory, "钱多多", "E90000002");
    let (third, report, receipt) = world.round();
    assert_eq!((lost.seq, third.seq, third.mode), (2, 3, SentMode::Since));
    assert_eq!(report.bundles[0].facts.added, 6);
    assert_eq!(receipt.seq, 3);
    assert_eq!(
        world.county.digest_of("371323XJH"),
        world.town.digest_of("371323XJH")
    );
}

#[test]
fn an_older_bundle_that_turns_up_late_is_covered_already() {
    let world = World::with_members(3);
    world.round();
    world.town.enrol(world.factory, "赵立新", "E90000001");
    let second = world.town.export(&world.stick());
    world.town.enrol(world.factory, "钱多多", "E90000002");
    let third = world.town.export(&world.stick());
    world
        .county
        .take(&[&third.file], &world.stick(), Decision::Hold);
    let digest = world.county.digest_of("371323XJH");
    assert_eq!(world.county.outcome(&second.file), "superseded");
    world
        .county
        .take(&[&second.file], &world.stick(), Decision::Hold);
    assert_eq!(world.county.digest_of("371323XJH"), digest);
    assert_eq!(digest, world.town.digest_of("371323XJH"));
}

#[test]
fn after_ten_bundles_without_an_answer_everything_goes_again() {
    let world = World::with_members(2);
    world.round();
    for n in 0..10 {
        world
            .town
            .enrol(world.factory, "赵立新", &format!("E9000000{n}"));
        assert_eq!(world.town.export(&world.stick()).mode, SentMode::Since);
    }
    world.town.enrol(world.factory, "赵立新", "E90000010");
    assert_eq!(world.town.export(&world.stick()).mode, SentMode::Full);
}

#[test]
fn a_bundle_that_never_reached_a_stick_is_written_again_byte_for_byte() {
    let world = World::with_members(2);
    let stick = world.stick();
    let first = world.town.export(&stick);
    let bytes = fs::read(&first.file).unwrap();
    // The second number is sealed, and the stick refuses: its name is taken by something else.
    world.town.enrol(world.factory, "赵立新", "E90000001");
    let taken = stick.join(
        first
            .file
            .file_name()
            .unwrap()
            .to_string_lossy()
            .replace("000001", "000002"),
    );
    fs::write(&taken, "something else").unwrap();
    let refused = world
        .town
        .with(|errand| taizhang_exchange::export(errand, &stick, SentMode::Since));
    assert!(matches!(
        refused,
        Err(taizhang_exchange::ExchangeError::NameTaken { .. })
    ));
    fs::remove_file(&taken).unwrap();
    let again = world.town.export(&stick);
    assert_eq!(again.seq, 2);
    let third = world.town.export(&stick);
    assert_eq!(third.seq, 3);
    assert_eq!(fs::read(&first.file).unwrap(), bytes);
}
