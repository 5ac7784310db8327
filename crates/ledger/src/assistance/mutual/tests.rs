#![allow(clippy::unwrap_used)]
//! Mutual aid over a real ledger.

use super::*;
use crate::assistance::kinship::KinshipError as E;
use crate::assistance::kinship::tests::{act, union_at};
use crate::shared::{Fen, tenths_of_percent};
use crate::store::tests::{Desk, TODAY, d};

fn new(claimed_on: &str, bills: i64, paid: Option<(&str, i64)>) -> NewClaim {
    NewClaim {
        year: 2026,
        name: "王晓燕".to_owned(),
        person: None,
        claimed_on: d(claimed_on),
        bills: Fen(bills),
        paid_on: paid.map(|(on, _)| d(on)),
        paid: paid.map(|(_, amount)| Fen(amount)),
        note: None,
    }
}

#[test]
fn so_many_take_part_in_a_year_and_the_last_number_holds() {
    let desk = Desk::new();
    let union = union_at(&desk, "371323-DZC", "沂河电子厂工会");
    let put = |year, people, fen| act(&desk, |tx| put_year(tx, &union, year, (people, Fen(fen))));
    assert!(matches!(
        put(2026, 0, 1),
        Err(E::Number {
            what: "people",
            given: 0
        })
    ));
    assert!(matches!(put(2026, -3, 1), Err(E::Number { .. })));
    assert!(matches!(
        put(2026, 10, 0),
        Err(E::NoMoney {
            what: "premium",
            ..
        })
    ));
    assert!(matches!(put(1992, 10, 1), Err(E::Year { from: 1993, .. })));
    assert!(matches!(put(2028, 10, 1), Err(E::Year { to: 2027, .. })));
    let first = put(2026, 180, 1_800_000).unwrap();
    let again = put(2026, 186, 1_860_000).unwrap();
    assert_eq!((again.id, again.people), (first.id, 186));
    assert!(
        put(2027, 190, 1_900_000).is_ok(),
        "next year's is collected before it begins"
    );
    let read = desk.ledger.read(|conn| years_in(conn, 2026)).unwrap();
    assert_eq!(read.len(), 1);
    desk.enrol(union.id, "王晓燕", "", "2026-05-01");
    let members = |on: &str| {
        desk.ledger
            .read(|conn| members_on(conn, None, d(on)))
            .unwrap()
    };
    assert_eq!(members("2026-04-30").get(&union.id), None);
    assert_eq!(members("2026-05-01").get(&union.id), Some(&1));
    // Anchors §1 no. 24: enrolled ÷ members.
    assert_eq!(tenths_of_percent(read[0].people, 248), Some(750));
}

#[test]
fn a_claim_wants_a_year_that_was_joined_days_in_order_and_money() {
    let desk = Desk::new();
    let union = union_at(&desk, "371323-DZC", "沂河电子厂工会");
    let put = |new| act(&desk, |tx| claim(tx, &union, new));
    assert!(matches!(
        put(new("2026-05-06", 100, None)),
        Err(E::NotEnrolled { year: 2026 })
    ));
    act(&desk, |tx| {
        put_year(tx, &union, 2026, (186, Fen(1_860_000)))
    })
    .unwrap();
    for (new, found) in [
        (new("2026-05-06", 3_218_055, None), "fits"),
        (new("2026-11-23", 3_218_055, None), "claimed_on"),
        (new(TODAY, 3_218_055, None), "fits"),
        (new("2026-05-06", 0, None), "bills"),
        (new("2026-05-06", 100, Some(("2026-05-05", 100))), "before"),
        (new("2026-05-06", 100, Some(("2026-05-06", 100))), "fits"),
        (new("2026-05-06", 100, Some(("2026-11-23", 100))), "paid_on"),
        (new("2026-05-06", 100, Some(("2026-06-01", 0))), "paid"),
        (
            NewClaim {
                paid: None,
                ..new("2026-05-06", 100, Some(("2026-06-01", 1)))
            },
            "half paid",
        ),
        (
            NewClaim {
                name: " ".to_owned(),
                ..new("2026-05-06", 100, None)
            },
            "name",
        ),
    ] {
        let told = match put(new.clone()) {
            Ok(_) => "fits",
            Err(E::InFuture { what, .. } | E::NoMoney { what, .. } | E::Empty { what }) => what,
            Err(E::DayBefore { .. }) => "before",
            Err(E::HalfPaid { what: "paid" }) => "half paid",
            Err(other) => panic!("{other}"),
        };
        assert_eq!(told, found, "{new:?}");
    }
    let claims = desk
        .ledger
        .read(|conn| claims_of(conn, Some(union.id), 2026))
        .unwrap();
    assert_eq!(claims.len(), 3, "what was refused left nothing behind");
    let open = claims.iter().find(|claim| claim.paid.is_none()).unwrap();
    let pay = |on: &str, fen| act(&desk, |tx| pay_claim(tx, open.id, d(on), Fen(fen)));
    assert!(matches!(pay("2026-05-05", 1), Err(E::DayBefore { .. })));
    assert_eq!(pay(TODAY, 800_000).unwrap().paid, Some(Fen(800_000)));
}

#[test]
fn a_claim_stays_in_the_office_and_the_number_of_people_travels() {
    use crate::store::Kind;
    assert!(!Kind::MutualClaim.travels());
    for kind in [
        Kind::MutualYear,
        Kind::Pair,
        Kind::Help,
        Kind::ModelWorker,
        Kind::ModelPayment,
    ] {
        assert!(kind.travels(), "{}", kind.name());
    }
}
