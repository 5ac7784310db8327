//! Keys meet for the first time.

use crate::offices::{Office, World};
use taizhang_exchange::{ExchangeError, desk};
use taizhang_ledger::filing::SentMode;
use taizhang_ledger::store::LedgerKind;

fn stranger(world: &World, practice: bool) -> Office {
    Office::make(
        &world.dir.path().join("stranger"),
        "371323-GZ",
        "高庄镇总工会",
        LedgerKind::Union,
        practice,
    )
}

#[test]
fn nobody_is_enrolled_without_the_fingerprint_from_paper() {
    let world = World::new();
    let town = stranger(&world, false);
    let request = town
        .with(|errand| taizhang_exchange::request(errand, &world.stick()))
        .unwrap();
    let refused = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), None, None))
        .unwrap_err();
    assert!(
        matches!(refused, ExchangeError::FingerprintNeeded { found } if found == request.fingerprint)
    );
    let wrong = "0000 0000 0000 0000 0000".parse().unwrap();
    let refused = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), Some(&wrong), None))
        .unwrap_err();
    assert_eq!(refused.refusal_code(), Some("fingerprint_differs"));

    let paper = Some(&request.fingerprint);
    let enrolled = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), paper, None))
        .unwrap();
    let again = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), paper, None))
        .unwrap();
    assert_eq!(enrolled, again);
    let refused = town
        .with(|errand| taizhang_exchange::accept(errand, &enrolled.file, None))
        .unwrap_err();
    assert_eq!(refused.refusal_code(), Some("fingerprint_needed"));
    let accepted = town
        .with(|errand| {
            taizhang_exchange::accept(errand, &enrolled.file, Some(&enrolled.fingerprint))
        })
        .unwrap();
    assert_eq!(accepted.county, "沂水县总工会");
}

#[test]
fn a_station_that_is_not_enrolled_cannot_hand_in() {
    let world = World::new();
    let town = stranger(&world, false);
    let refused = town
        .with(|errand| taizhang_exchange::export(errand, &world.stick(), SentMode::Since))
        .unwrap_err();
    assert!(matches!(refused, ExchangeError::NotEnrolled));
}

#[test]
fn a_practice_ledger_is_refused_by_a_real_desk() {
    let world = World::new();
    let town = stranger(&world, true);
    let request = town
        .with(|errand| taizhang_exchange::request(errand, &world.stick()))
        .unwrap();
    let paper = Some(&request.fingerprint);
    let refused = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), paper, None))
        .unwrap_err();
    assert_eq!(refused.refusal_code(), Some("practice_ledger"));
}

#[test]
fn a_union_outside_the_certificate_is_named_before_handing_in() {
    let world = World::new();
    world
        .town
        .found("371323-XJH02", "新建的联合工会", "371323-XJH");
    let refused = world
        .town
        .with(|errand| taizhang_exchange::export(errand, &world.stick(), SentMode::Since))
        .unwrap_err();
    assert!(matches!(refused, ExchangeError::CodesOutside { codes } if codes == ["371323-XJH02"]));
    world.enrol(&world.town);
    let (sent, report, _) = world.round();
    assert_eq!(sent.facts.parts["trade_union"], 3);
    assert!(report.refused.is_empty());
}

#[test]
fn a_code_certified_for_one_station_is_not_certified_for_another() {
    let world = World::new();
    let town = stranger(&world, false);
    town.found("371323-XJH01", "同一个编码", "371323-GZ");
    let request = town
        .with(|errand| taizhang_exchange::request(errand, &world.stick()))
        .unwrap();
    let paper = Some(&request.fingerprint);
    let refused = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), paper, None))
        .unwrap_err();
    assert!(matches!(refused, ExchangeError::ScopeTaken { code, .. } if code == "371323-XJH01"));
}

#[test]
fn the_countys_answer_verifies_at_the_station_that_asked() {
    let world = World::new();
    let town = stranger(&world, false);
    let request = town
        .with(|errand| taizhang_exchange::request(errand, &world.stick()))
        .unwrap();
    let paper = Some(&request.fingerprint);
    let enrolled = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &world.stick(), paper, None))
        .unwrap();
    town.with(|errand| {
        taizhang_exchange::accept(errand, &enrolled.file, Some(&enrolled.fingerprint)).unwrap();
        let checked = taizhang_exchange::verify_at_station(errand, &enrolled.file).unwrap();
        assert_eq!(checked.short_code, enrolled.fingerprint);
    });
}
