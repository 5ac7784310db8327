//! Who stamps a contract of a trade, with whose votes, and how a firm leaves it.

use super::*;

/// S2 第三十五条: more than half of all workers or delegates of each firm; an ordinary contract half or more (S4 第四十条).
#[test]
fn a_firm_stamps_when_enough_of_its_own_people_were_for_it() {
    for (kind, voters, yes, needed) in [
        (ContractKind::Wage, Some(30), Some(15), Some(16)),
        (ContractKind::Wage, Some(30), Some(16), None),
        (ContractKind::Wage, Some(31), Some(15), Some(16)),
        (ContractKind::Wage, Some(31), Some(16), None),
        (ContractKind::Wage, Some(1), Some(0), Some(1)),
        (ContractKind::Women, Some(30), Some(14), Some(15)),
        (ContractKind::Women, Some(30), Some(15), None),
        (ContractKind::Women, Some(31), Some(15), Some(16)),
        // Nobody is no majority of nobody.
        (ContractKind::Wage, Some(0), Some(0), Some(1)),
        (ContractKind::Women, Some(0), Some(0), Some(1)),
        // Decided elsewhere, by the congress of the trade.
        (ContractKind::Wage, None, None, None),
    ] {
        let desk = Desk::new();
        let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
        let firm = enterprise(&desk, "371323-F1", "沂河饭店");
        let term = ("2026-03-01", "2027-02-28");
        let contract = entered(&desk, &trade, (kind, Scope::Industry), term);
        let new = Stamp {
            voters,
            yes,
            ..stamp_of(&firm, "2026-03-01")
        };
        match act(&desk, |tx| stamp(tx, contract.id, &new, given())) {
            Ok(_) => assert_eq!(needed, None, "{kind:?} {yes:?} of {voters:?}"),
            Err(NegotiationError::FirmNotPassed { needed: found, .. }) => {
                assert_eq!(needed, Some(found), "{kind:?} {yes:?} of {voters:?}");
            }
            Err(other) => panic!("{other}"),
        }
    }
}

/// S2 第三十六条: those are bound who stamped, once, from their day to the day they leave.
#[test]
fn a_firm_stamps_once_leaves_and_may_stamp_again() {
    let desk = Desk::new();
    let (own, joint) = (Scope::Enterprise, Scope::Industry);
    let firm = enterprise(&desk, "371323-F1", "沂河饭店");
    let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
    let term = ("2026-03-01", "2027-02-28");
    let of_firm = entered(&desk, &firm, (ContractKind::Wage, own), term);
    let of_trade = entered(&desk, &trade, (ContractKind::Wage, joint), term);
    let put = |id, new| act(&desk, |tx| stamp(tx, id, &new, given()));
    assert!(matches!(
        put(of_firm.id, stamp_of(&firm, "2026-03-01")),
        Err(NegotiationError::NotJoint)
    ));
    for (what, new) in [
        (
            "employees",
            Stamp {
                employees: Some(-1),
                ..stamp_of(&firm, "2026-03-01")
            },
        ),
        (
            "voters",
            Stamp {
                voters: Some(-1),
                ..stamp_of(&firm, "2026-03-01")
            },
        ),
        (
            "yes",
            Stamp {
                voters: Some(30),
                yes: Some(31),
                ..stamp_of(&firm, "2026-03-01")
            },
        ),
        (
            "yes",
            Stamp {
                yes: Some(1),
                ..stamp_of(&firm, "2026-03-01")
            },
        ),
    ] {
        let found = put(of_trade.id, new);
        assert!(
            matches!(found, Err(NegotiationError::Number { what: field, .. }) if field == what),
            "{what}"
        );
    }
    assert!(matches!(
        put(of_trade.id, stamp_of(&firm, "2026-11-23")),
        Err(NegotiationError::InFuture { .. })
    ));
    let bound = put(of_trade.id, stamp_of(&firm, "2026-03-01")).unwrap();
    assert!(matches!(
        put(of_trade.id, stamp_of(&firm, "2026-04-01")),
        Err(NegotiationError::StampedAlready)
    ));
    let leave = |on: &str| act(&desk, |tx| leave_contract(tx, bound.id, d(on)));
    assert!(matches!(
        leave("2026-02-28"),
        Err(NegotiationError::DayBefore { .. })
    ));
    assert!(matches!(
        leave("2026-11-23"),
        Err(NegotiationError::InFuture { .. })
    ));
    assert_eq!(leave("2026-09-30").unwrap().to_day, Some(d("2026-09-30")));
    // Not while it was bound: on one day it would be bound twice.
    assert!(matches!(
        put(of_trade.id, stamp_of(&firm, "2026-09-30")),
        Err(NegotiationError::StampedAlready)
    ));
    put(of_trade.id, stamp_of(&firm, "2026-10-01")).unwrap();
}

/// S2 第三十五条: a draft of a trade is passed by the firms one by one, or by the congress of the trade.
#[test]
fn a_draft_of_a_trade_is_passed_by_firms_that_voted() {
    let desk = Desk::new();
    let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
    let firm = |number: u32| {
        enterprise(
            &desk,
            &format!("371323-F{number}"),
            &format!("沂河{number}号饭店"),
        )
    };
    let new = offer_of(ContractKind::Wage, Scope::Industry);
    let it = act(&desk, |tx| offer(tx, &trade, new)).unwrap().id;
    let take = |step| act(&desk, |tx| record_negotiation_step(tx, it, step, given()));
    take(bare("offered", "2026-08-03")).unwrap();
    take(NewStep {
        until: Some(d("2026-08-24")),
        ..bare("agreed", "2026-08-10")
    })
    .unwrap();
    act(&desk, |tx| meet(tx, it, meeting("2026-08-24"))).unwrap();
    let pass = || act(&desk, |tx| passed_by_firms(tx, it, d("2026-09-11")));
    assert!(matches!(pass(), Err(NegotiationError::NotVoted)));
    let wording = draft_of("餐饮业工资专项集体合同", "2026-09-07");
    let contract = act(&desk, |tx| draft(tx, it, &wording, given())).unwrap();
    let put = |new| act(&desk, |tx| stamp(tx, contract.id, &new, given()));
    put(stamp_of(&firm(1), "2026-09-10")).unwrap();
    put(Stamp {
        yes: Some(0),
        ..stamp_of(&firm(2), "2026-09-10")
    })
    .unwrap();
    assert!(matches!(pass(), Err(NegotiationError::NotVoted)));
    let counted = Stamp {
        voters: Some(30),
        yes: Some(16),
        ..stamp_of(&firm(3), "2026-09-10")
    };
    put(counted).unwrap();
    assert_eq!(pass().unwrap().code, "passed");
    let talks = Talks::of(ContractKind::Wage).agreed().started().drafted();
    let own = act(&talks.desk, |tx| {
        passed_by_firms(tx, talks.it, d("2026-09-11"))
    });
    assert!(matches!(own, Err(NegotiationError::NotJoint)));
}
