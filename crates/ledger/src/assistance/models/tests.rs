#![allow(clippy::unwrap_used)]
//! Model workers over a real ledger, and when their money came.

use super::*;
use crate::assistance::kinship::KinshipError as E;
use crate::assistance::kinship::tests::{act, union_at};
use crate::shared::{Fen, ModelWorker};
use crate::store::tests::{Desk, TODAY, d};
use crate::unions::Union;

fn facts(name: &str, level: ModelWorker, named_year: i64) -> ModelFacts {
    ModelFacts {
        person: None,
        name: name.to_owned(),
        level,
        named_year,
        hardship: false,
    }
}

fn due(on: &str, fen: i64) -> NewPayment {
    NewPayment {
        kind: PaymentKind::Festival,
        year: i64::from(d(on).year()),
        due_on: d(on),
        due: Fen(fen),
    }
}

fn entered() -> (Desk, Union, Model) {
    let desk = Desk::new();
    let union = union_at(&desk, "371323-DZC", "沂河电子厂工会");
    let new = facts("单玉山", ModelWorker::Provincial, 1995);
    let model = act(&desk, |tx| enter(tx, &union, None, &new)).unwrap();
    (desk, union, model)
}

/// Anchors §1.2 no. 65: on the day or before, the amount or more.
#[test]
fn money_is_in_time_on_its_day_and_in_full_at_its_amount() {
    let (desk, _, model) = entered();
    let owed = act(&desk, |tx| owe(tx, model.id, due("2026-02-10", 300_000))).unwrap();
    use PayState as S;
    for (paid, on, state) in [
        (None, "2026-02-10", S::Waiting),
        (None, "2026-02-11", S::Overdue),
        (Some(("2026-02-09", 300_000)), TODAY, S::InTime),
        (Some(("2026-02-10", 300_000)), TODAY, S::InTime),
        (Some(("2026-02-10", 300_001)), TODAY, S::InTime),
        (Some(("2026-02-11", 300_000)), TODAY, S::Late),
        (Some(("2026-02-10", 299_999)), TODAY, S::Short),
        (Some(("2026-02-11", 299_999)), TODAY, S::Short),
        // Paid later than the day one asks about.
        (Some(("2026-02-12", 300_000)), "2026-02-11", S::Overdue),
    ] {
        let payment = ModelPayment {
            paid_on: paid.map(|(day, _)| d(day)),
            paid: paid.map(|(_, amount)| Fen(amount)),
            ..owed.clone()
        };
        assert_eq!(pay_state(&payment, &model, d(on)), state, "{paid:?} {on}");
    }
    // Regulations §11: who died or moved before the day is not due; on the day itself still.
    for (gone, state) in [("2026-02-09", S::NotDue), ("2026-02-10", S::Overdue)] {
        let died = Model {
            died_on: Some(d(gone)),
            ..model.clone()
        };
        let moved = Model {
            moved_on: Some(d(gone)),
            ..model.clone()
        };
        assert_eq!(pay_state(&owed, &died, d(TODAY)), state, "died {gone}");
        assert_eq!(pay_state(&owed, &moved, d(TODAY)), state, "moved {gone}");
    }
    assert_eq!(
        in_time_rate([
            S::InTime,
            S::Late,
            S::Short,
            S::Overdue,
            S::Waiting,
            S::NotDue
        ]),
        (1, 4)
    );
    assert_eq!(in_time_rate([]), (0, 0));
}

#[test]
fn a_register_names_each_once_at_a_level() {
    let (desk, union, model) = entered();
    let put = |known, new: ModelFacts| act(&desk, |tx| enter(tx, &union, known, &new));
    use ModelWorker as L;
    assert!(matches!(
        put(None, facts(" ", L::National, 1990)),
        Err(E::Empty { what: "name" })
    ));
    assert!(matches!(
        put(None, facts("周梅", L::None, 1990)),
        Err(E::NoLevel)
    ));
    assert!(matches!(
        put(None, facts("周梅", L::Other, 1949)),
        Err(E::Year { .. })
    ));
    assert!(matches!(
        put(None, facts("周梅", L::Other, 2027)),
        Err(E::Year { to: 2026, .. })
    ));
    assert!(matches!(
        put(None, facts("单玉山", L::Provincial, 2000)),
        Err(E::ModelTwice { year: 1995 })
    ));
    assert!(
        put(None, facts("单玉山", L::National, 2000)).is_ok(),
        "named again at another level"
    );
    let changed = put(
        Some(model.id),
        ModelFacts {
            hardship: true,
            ..facts("单玉山", L::Provincial, 1996)
        },
    )
    .unwrap();
    assert_eq!(
        (changed.id, changed.named_year, changed.hardship),
        (model.id, 1996, true)
    );
}

#[test]
fn money_is_owed_once_a_day_and_not_to_one_who_is_gone() {
    let (desk, _, model) = entered();
    let put = |new| act(&desk, |tx| owe(tx, model.id, new));
    assert!(matches!(
        put(due("2026-02-10", 0)),
        Err(E::NoMoney { what: "due", .. })
    ));
    assert!(matches!(
        put(NewPayment {
            year: 2024,
            ..due("2026-02-10", 1)
        }),
        Err(E::Year {
            from: 2025,
            to: 2027,
            ..
        })
    ));
    let owed = put(due("2026-02-10", 300_000)).unwrap();
    assert!(matches!(
        put(due("2026-02-10", 1)),
        Err(E::PaymentTwice { .. })
    ));
    put(due("2027-02-01", 300_000)).unwrap();
    let pay_it = |on: &str, fen| act(&desk, |tx| pay(tx, owed.id, (d(on), Fen(fen)), None));
    assert!(matches!(pay_it("2026-11-23", 1), Err(E::InFuture { .. })));
    assert!(matches!(
        pay_it("2026-02-09", 0),
        Err(E::NoMoney { what: "paid", .. })
    ));
    assert!(pay_it("2026-02-09", 300_000).is_ok());
    assert!(matches!(
        act(&desk, |tx| bury(tx, model.id, d("2026-11-23"))),
        Err(E::InFuture { .. })
    ));
    act(&desk, |tx| bury(tx, model.id, d("2026-11-01"))).unwrap();
    assert!(matches!(
        put(due("2026-11-02", 1)),
        Err(E::NotDue { died: true, .. })
    ));
    assert!(put(due("2026-11-01", 1)).is_ok());
    assert!(matches!(
        act(&desk, |tx| move_away(tx, model.id, d("2026-10-01"), " ")),
        Err(E::Empty { what: "to" })
    ));
    act(&desk, |tx| {
        move_away(tx, model.id, d("2026-10-01"), "兰山区")
    })
    .unwrap();
    assert!(matches!(
        put(due("2026-10-20", 1)),
        Err(E::NotDue { died: false, .. })
    ));
}
