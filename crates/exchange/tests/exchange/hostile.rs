//! What must never be merged.

use crate::offices::{Office, World};
use std::fs;
use taizhang_exchange::ExchangeError;
use taizhang_ledger::filing::{Decision, KeyPurpose, key, newest_receipted, put_key};
use taizhang_ledger::people::Person;
use taizhang_ledger::store::{LedgerKind, Record as _};

#[test]
fn an_altered_file_is_refused_at_every_stage() {
    let world = World::with_members(3);
    let sent = world.town.export(&world.stick());
    let good = fs::read(&sent.file).unwrap();
    let bad = world.stick().join("BAD.TZB");
    let outcome = |bytes: &[u8]| {
        fs::write(&bad, bytes).unwrap();
        world.county.outcome(&bad)
    };
    assert_eq!(outcome(&good[..good.len() - 1]), "container_not_canonical");
    assert_eq!(
        outcome(&[&good[..], b"x"].concat()),
        "container_not_canonical"
    );
    let flipped = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    };
    // Byte 600 lies in header.json, the last third in the payload.
    assert_eq!(outcome(&flipped(600)), "bad_signature");
    assert_eq!(outcome(&flipped(good.len() - 4096)), "payload_altered");
    assert_eq!(outcome(&good), "taken");
}

#[test]
fn a_strangers_key_and_another_counties_bundle_are_refused() {
    let world = World::with_members(3);
    let dir = world.dir.path();
    let other = Office::make(
        &dir.join("other desk"),
        "371324-0",
        "兰陵县总工会",
        LedgerKind::Desk,
        false,
    );
    let sent = world.town.export(&world.stick());
    assert_eq!(other.outcome(&sent.file), "unknown_key");
    // Known there too, by an enrolment of its own, and this bundle still is not meant for it.
    let stick = dir.join("third stick");
    let request = world
        .town
        .with(|errand| taizhang_exchange::request(errand, &stick))
        .unwrap();
    other
        .with(|errand| {
            taizhang_exchange::desk::enrol(
                errand,
                &request.file,
                &stick,
                Some(&request.fingerprint),
                None,
            )
        })
        .unwrap();
    assert_eq!(other.outcome(&sent.file), "wrong_recipient");
    // A receipt is no submission, and a bundle no receipt.
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    assert_eq!(world.county.outcome(&report.receipts[0]), "wrong_kind");
    assert_eq!(
        world.town.import(&sent.file).unwrap_err().refusal_code(),
        Some("wrong_kind")
    );
}

#[test]
fn a_row_of_another_station_refuses_the_whole_bundle() {
    let world = World::with_members(3);
    let (neighbour, works) = world.neighbour();
    let theirs = neighbour.enrol(works, "王桂兰", "E55555555");
    let file = neighbour.export(&world.stick()).file;
    world.county.take(&[&file], &world.stick(), Decision::Hold);
    let line = neighbour.ledger.read(|conn| {
        let person = taizhang_ledger::roll::Member::get(conn, theirs)?.person;
        Person::get(conn, person)
    });
    // Signed with a good key, and claiming somebody else's person as its own.
    let stolen = Person {
        station: "371323XJH".to_owned(),
        ..line.unwrap()
    };
    world.town.write(|tx| tx.take(&stolen).unwrap());
    let sent = world.town.export(&world.stick());
    let before = world.county.digest_of("371323XJH");
    assert_eq!(world.county.outcome(&sent.file), "foreign_scope");
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    assert_eq!((report.refused.len(), report.bundles.len()), (1, 0));
    assert_eq!(world.county.digest_of("371323XJH"), before);
}

#[test]
fn only_an_imported_receipt_of_our_county_moves_the_base() {
    let world = World::with_members(3);
    let sent = world.town.export(&world.stick());
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    assert!(world.town.ledger.read(newest_receipted).unwrap().is_none());

    // The same words under another receipt key.
    let forged = world.dir.path().join("forged");
    let forger = Office::make(
        &world.dir.path().join("forger"),
        "371323-0",
        "沂水县总工会",
        LedgerKind::Desk,
        false,
    );
    let (thief, _) = (
        Office::make(
            &world.dir.path().join("thief"),
            "371323-XJH",
            "许家湖镇总工会",
            LedgerKind::Union,
            false,
        ),
        (),
    );
    world.enrol_at(&thief, &forger);
    let fake = thief.export(&forged);
    let fake = forger.take(&[&fake.file], &forged, Decision::Hold);
    assert_eq!(
        world
            .town
            .import(&fake.receipts[0])
            .unwrap_err()
            .refusal_code(),
        Some("unknown_key")
    );

    // A true receipt, for another station.
    let (neighbour, works) = world.neighbour();
    neighbour.enrol(works, "王桂兰", "E55555555");
    let theirs = neighbour.export(&world.stick());
    let foreign = world
        .county
        .take(&[&theirs.file], &world.stick(), Decision::Hold);
    assert_eq!(
        world
            .town
            .import(&foreign.receipts[0])
            .unwrap_err()
            .refusal_code(),
        Some("wrong_recipient")
    );
    assert!(world.town.ledger.read(newest_receipted).unwrap().is_none());

    world.town.import(&report.receipts[0]).unwrap();
    assert_eq!(
        world
            .town
            .ledger
            .read(newest_receipted)
            .unwrap()
            .unwrap()
            .seq,
        1
    );
}

#[test]
fn a_receipt_for_a_header_never_sent_is_refused() {
    let world = World::with_members(3);
    // A second machine holds the same keys and hands in under the same number.
    let twin = Office::make(
        &world.dir.path().join("twin"),
        "371323-XJH",
        "许家湖镇总工会",
        LedgerKind::Union,
        false,
    );
    twin.found("371323-XJH01", "沂水县某食品厂工会", "371323-XJH");
    for purpose in [KeyPurpose::Signing, KeyPurpose::Receiving] {
        let pair = world
            .town
            .ledger
            .read(|conn| key(conn, purpose))
            .unwrap()
            .unwrap();
        twin.write(|tx| put_key(tx, purpose, &pair).unwrap());
    }
    let trust = world
        .town
        .ledger
        .read(taizhang_ledger::filing::county)
        .unwrap()
        .unwrap();
    twin.write(|tx| taizhang_ledger::filing::set_county(tx, &trust).unwrap());
    let sent = twin.export(&world.dir.path().join("twin stick"));
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    world.town.export(&world.stick());
    let refused = world.town.import(&report.receipts[0]).unwrap_err();
    assert!(matches!(refused, ExchangeError::NotSentByUs { .. }));
    assert!(world.town.ledger.read(newest_receipted).unwrap().is_none());
}

#[test]
fn only_plain_bundle_files_on_a_stick_are_opened() {
    let world = World::with_members(1);
    let stick = world.stick();
    world.town.export(&stick);
    fs::write(stick.join("autorun.inf"), "x").unwrap();
    fs::write(stick.join(".HIDDEN.TZB"), "x").unwrap();
    fs::create_dir(stick.join("FOLDER.TZB")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/dev/zero", stick.join("LINK.TZB")).unwrap();
    let names = taizhang_exchange::bundles_in(&stick).unwrap();
    let starts: Vec<String> = names
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy()[..2].to_owned())
        .collect();
    assert_eq!(starts, ["CT", "EN", "TZ"]);
}
