//! The way back into a ledger whose passphrases are lost: the county's recovery key.

use crate::offices::{Office, World, day, passphrase};
use std::fs;
use taizhang_bundle::{Directory, Identity, SignedDocument as _, SigningKey, strict_json};
use taizhang_exchange::desk;
use taizhang_ledger::filing::{self, Decision, KeyPurpose, key};
use taizhang_ledger::store::{ActLine, Cost, Folder, Ledger, Passphrase, StoreError, Unlock};

fn recovery_key(county: &Office) -> String {
    let pair = county.ledger.read(|conn| key(conn, KeyPurpose::Recovery));
    pair.unwrap().unwrap().secret
}

/// Closes the township's ledger and gives its folder.
fn close(town: Office) -> Folder {
    let folder = town.ledger.folder().clone();
    drop(town);
    folder
}

#[test]
fn an_enrolled_ledger_opens_with_the_countys_recovery_key_and_no_passphrase() {
    let world = World::with_members(3);
    let before = world.town.digest_of("371323XJH");
    assert!(
        world
            .town
            .ledger
            .info()
            .slots
            .contains(&"county".to_owned())
    );
    let secret = recovery_key(&world.county);
    let folder = close(world.town);
    // Every passphrase is lost, and the files that go with them.
    fs::remove_file(folder.path().join("slot-chair.age")).unwrap();
    let found = Office::around(Ledger::open(&folder, Unlock::RecoveryKey(&secret)).unwrap());
    assert_eq!(found.ledger.slot(), "county");
    assert_eq!(found.digest_of("371323XJH"), before);
}

#[test]
fn a_passphrase_does_not_trip_over_the_countys_slot_and_opens_as_before() {
    let world = World::with_members(1);
    let folder = close(world.town);
    assert_eq!(
        Ledger::open(&folder, &passphrase()).unwrap().slot(),
        "chair"
    );
    let other = Passphrase::new("别的口令");
    assert!(matches!(
        Ledger::open(&folder, &other),
        Err(StoreError::WrongPassphrase)
    ));
}

#[test]
fn another_key_opens_nothing_and_a_ledger_never_enrolled_says_so() {
    let world = World::with_members(1);
    let secret = recovery_key(&world.county);
    let county = close(world.county);
    assert!(matches!(
        Ledger::open(&county, Unlock::RecoveryKey(&secret)),
        Err(StoreError::NoCountySlot { .. })
    ));
    let stranger = Identity::generate().to_secret_text().to_string();
    let folder = close(world.town);
    for wrong in [stranger.as_str(), "no key"] {
        assert!(matches!(
            Ledger::open(&folder, Unlock::RecoveryKey(wrong)),
            Err(StoreError::WrongRecoveryKey)
        ));
    }
}

#[test]
fn a_directory_with_another_recovery_recipient_renews_the_slot() {
    let world = World::with_members(1);
    let old = recovery_key(&world.county);
    let new = Identity::generate();
    // The county has changed its recovery key; the next directory says so and rides on the next receipt.
    let pair = world
        .county
        .ledger
        .read(|conn| key(conn, KeyPurpose::Issuing));
    let issuing = SigningKey::from_secret_text(&pair.unwrap().unwrap().secret).unwrap();
    let (json, _) = world
        .county
        .ledger
        .read(filing::desk_directory)
        .unwrap()
        .unwrap();
    let mut directory: Directory = strict_json(json.as_bytes()).unwrap();
    directory.version += 1;
    directory.recovery = new.recipient();
    directory.issued = day("2026-11-22").date();
    let document = directory.sign(&issuing).unwrap();
    world
        .county
        .write(|tx| filing::set_desk_directory(tx, &document.json, &document.minisig).unwrap());

    let sent = world.town.export(&world.stick());
    let report = world
        .county
        .take(&[&sent.file], &world.stick(), Decision::Hold);
    world.town.import(&report.receipts[0]).unwrap();
    let folder = close(world.town);
    assert!(matches!(
        Ledger::open(&folder, Unlock::RecoveryKey(&old)),
        Err(StoreError::WrongRecoveryKey)
    ));
    let secret = new.to_secret_text().to_string();
    let found = Ledger::open(&folder, Unlock::RecoveryKey(&secret)).unwrap();
    let named = found.info().slots;
    assert_eq!(named.iter().filter(|slot| *slot == "county").count(), 1);
}

#[test]
fn the_county_opens_a_backup_and_the_chair_sets_a_new_passphrase() {
    let world = World::with_members(3);
    let before = world.town.digest_of("371323XJH");
    let backup = world.dir.path().join("kept.bak");
    world.town.ledger.back_up(&backup, world.town.day).unwrap();
    drop(world.town);
    let new = Passphrase::new("新主席的一句话 2027");
    let to = world.dir.path().join("found");
    let found = world
        .county
        .with(|errand| desk::recover(errand, &backup, Some(&to), &new, Cost(1)))
        .unwrap();
    assert_eq!(found.name, "许家湖镇总工会");
    let folder = Folder::new(&to);
    let ledger = Ledger::open(&folder, &new).unwrap();
    assert_eq!(ledger.slot(), "chair");
    let office = Office::around(ledger);
    assert_eq!(office.digest_of("371323XJH"), before);
    let newest = office
        .ledger
        .read(|conn| ActLine::page(conn, None, 1))
        .unwrap();
    assert_eq!(newest[0].subject, "主席口令（沂水县总工会代设）");
    drop(office);
    assert!(matches!(
        Ledger::open(&folder, &passphrase()),
        Err(StoreError::WrongPassphrase)
    ));
}
