//! How a contract is kept: clause by clause, and what the workers say of it.

use super::*;

/// A women's contract of two years with three clauses.
fn women() -> (Desk, Union, Contract, Vec<Clause>) {
    let desk = Desk::new();
    let union = enterprise(&desk, "371323-DZC", "沂河电子厂");
    let term = ("2026-01-01", "2027-12-31");
    let contract = entered(
        &desk,
        &union,
        (ContractKind::Women, Scope::Enterprise),
        term,
    );
    let texts: Vec<(Subject, String)> = ["产假九十八天", "哺乳每天一小时", "每年一次妇科检查"]
        .map(|text| (Subject::Women, text.to_owned()))
        .into();
    let clauses = act(&desk, |tx| word_clauses(tx, contract.id, &texts)).unwrap();
    (desk, union, contract, clauses)
}

fn look(on: &str, clauses: Vec<(&Clause, Performance)>) -> NewCheck {
    NewCheck {
        on_day: d(on),
        people: Some("赵海燕、王晓燕".to_owned()),
        reported_on: None,
        ballot: None,
        clauses: clauses
            .into_iter()
            .map(|(clause, performance)| (clause.id, performance, None))
            .collect(),
    }
}

/// §3.5, §11: 履约率 is what was kept among what was looked at; kept in part is not kept.
#[test]
fn the_rate_is_of_the_clauses_that_were_looked_at() {
    let (desk, _, contract, clauses) = women();
    use Performance::{Done, Not, Partly};
    for (on, found, rate) in [
        ("2026-03-01", &[Done, Done, Done][..], (3, 3)),
        ("2026-06-01", &[Done, Partly, Not], (1, 3)),
        ("2026-09-01", &[Done, Done], (2, 2)),
        ("2026-10-01", &[Partly], (0, 1)),
    ] {
        let clauses = clauses.iter().zip(found.iter().copied()).collect();
        let check = act(&desk, |tx| {
            check_contract(tx, contract.id, look(on, clauses))
        })
        .unwrap();
        let lines = desk
            .ledger
            .read(|conn| clause_checks_of(conn, check.id))
            .unwrap();
        let read: Vec<Performance> = lines.iter().map(|line| line.performance).collect();
        assert_eq!((read.as_slice(), rules::performance(&read)), (found, rate));
    }
    let newest = desk
        .ledger
        .read(|conn| checks_of(conn, contract.id))
        .unwrap();
    assert_eq!(newest[0].on_day, d("2026-10-01"));
}

/// §3.5: 满意率 is the satisfied among the valid ballots that came back; none is more than the one it is part of.
#[test]
fn a_ballot_has_no_part_larger_than_its_whole() {
    let (desk, _, contract, _) = women();
    for (sent, returned, void, satisfied, found) in [
        (100, 90, 5, 80, Ok((80, 85))),
        (100, 100, 0, 100, Ok((100, 100))),
        (5, 4, 0, 4, Ok((4, 4))),
        (0, 0, 0, 0, Ok((0, 0))),
        (10, 10, 10, 0, Ok((0, 0))),
        (100, 101, 0, 80, Err(("returned", 100))),
        (100, 90, 91, 0, Err(("void", 90))),
        (100, 90, 5, 86, Err(("satisfied", 85))),
        (-1, 0, 0, 0, Err(("sent", 10_000_000))),
        (100, -1, 0, 0, Err(("returned", 100))),
        (100, 90, -1, 0, Err(("void", 90))),
        (100, 90, 0, -1, Err(("satisfied", 90))),
    ] {
        let ballot = SatisfactionBallot {
            sent,
            returned,
            void,
            satisfied,
        };
        let new = NewCheck {
            ballot: Some(ballot),
            ..look("2026-06-01", vec![])
        };
        match act(&desk, |tx| check_contract(tx, contract.id, new)) {
            Ok(check) => {
                assert_eq!(check.ballot(), Some(ballot));
                assert_eq!(Ok(ballot.rate()), found);
            }
            Err(NegotiationError::Number { what, most, .. }) => {
                assert_eq!(Err((what, most)), found)
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn a_look_is_at_the_contract_s_own_clauses_while_it_holds() {
    let (desk, union, contract, clauses) = women();
    let term = ("2026-01-01", "2026-12-31");
    let wages = entered(&desk, &union, (ContractKind::Wage, Scope::Enterprise), term);
    let texts = [(Subject::Bonus, "年终奖不少于一个月工资".to_owned())];
    let foreign = act(&desk, |tx| word_clauses(tx, wages.id, &texts)).unwrap();
    let check = |new| act(&desk, |tx| check_contract(tx, contract.id, new));
    let kept = |on| look(on, vec![(&clauses[0], Performance::Done)]);
    assert!(matches!(
        check(look("2026-06-01", vec![(&foreign[0], Performance::Done)])),
        Err(NegotiationError::Empty { what: "clauses" })
    ));
    assert!(matches!(
        check(look("2026-06-01", vec![])),
        Err(NegotiationError::Empty { what: "clauses" })
    ));
    assert!(matches!(
        check(kept("2025-12-31")),
        Err(NegotiationError::NotInEffect { day }) if day == d("2025-12-31")
    ));
    assert!(matches!(
        check(kept("2026-11-23")),
        Err(NegotiationError::InFuture { .. })
    ));
    check(kept("2026-01-01")).unwrap();
    check(kept(TODAY)).unwrap();
    let found = desk
        .ledger
        .read(|conn| checks_of(conn, contract.id))
        .unwrap();
    assert_eq!(found.len(), 2, "what was refused left nothing behind");
    // What is still a draft is not kept yet.
    let talks = Talks::of(ContractKind::Women).agreed().started().drafted();
    let id = talks.contract().id;
    let early = act(&talks.desk, |tx| {
        check_contract(tx, id, look("2026-10-01", vec![]))
    });
    assert!(matches!(early, Err(NegotiationError::NotInEffect { .. })));
}

/// S2 第三十一条, S4 第四十五条: reported to the congress, after the look and not before it comes.
#[test]
fn a_look_is_reported_after_it_was_taken() {
    let (desk, _, contract, clauses) = women();
    let kept = || look("2026-06-01", vec![(&clauses[0], Performance::Done)]);
    let said_at_once = |on: &str| {
        let new = NewCheck {
            reported_on: Some(d(on)),
            ..kept()
        };
        act(&desk, |tx| check_contract(tx, contract.id, new))
    };
    let check = said_at_once("2026-06-01").unwrap();
    let said_later = |on: &str| act(&desk, |tx| report_check(tx, check.id, d(on)));
    for (on, found) in [
        ("2026-05-31", "before"),
        ("2026-11-23", "future"),
        (TODAY, "fits"),
    ] {
        for told in [said_at_once(on), said_later(on)] {
            match told {
                Ok(check) => assert_eq!((check.reported_on, found), (Some(d(on)), "fits")),
                Err(NegotiationError::DayBefore { .. }) => assert_eq!(found, "before"),
                Err(NegotiationError::InFuture { .. }) => assert_eq!(found, "future"),
                Err(other) => panic!("{other}"),
            }
        }
    }
}

/// Anchors §1 no. 8, 12, 14: targets, visits and harmonious enterprises.
#[test]
fn targets_visits_and_namings_hold_their_days() {
    let (desk, union, ..) = women();
    let aim = |year, firms| act(&desk, |tx| set_target(tx, &union, year, firms));
    let first = aim(2026, 12).unwrap();
    let again = aim(2026, 15).unwrap();
    assert_eq!((again.id, again.enterprises), (first.id, 15));
    assert_ne!(aim(2027, 20).unwrap().id, first.id);
    assert!(matches!(
        aim(2026, -1),
        Err(NegotiationError::Number { .. })
    ));

    let visit = act(&desk, |tx| {
        coach(
            tx,
            &union,
            (d("2026-05-06"), Obstacle::Afraid),
            "带着样本上门讲了一遍",
        )
    });
    let visit = visit.unwrap();
    let settle = |on| {
        act(&desk, |tx| {
            settle_coaching(tx, visit.id, Some(d(on)), "发出要约")
        })
    };
    assert!(matches!(
        settle("2026-05-05"),
        Err(NegotiationError::DayBefore { .. })
    ));
    assert!(matches!(
        settle("2026-11-23"),
        Err(NegotiationError::InFuture { .. })
    ));
    assert_eq!(
        settle("2026-05-20").unwrap().overcome_on,
        Some(d("2026-05-20"))
    );

    let name = |recheck_by: &str| {
        let new = Naming {
            level: HarmonyLevel::County,
            named_on: d("2025-05-01"),
            document: None,
            recheck_by: Some(d(recheck_by)),
        };
        act(&desk, |tx| name_harmonious(tx, &union, new))
    };
    assert!(matches!(
        name("2025-04-30"),
        Err(NegotiationError::DayBefore { .. })
    ));
    let named = name("2027-05-01").unwrap();
    for (on, verdict, findings, holds) in [
        ("2025-04-30", HarmonyVerdict::Kept, None, false),
        ("2026-05-01", HarmonyVerdict::Kept, None, true),
        ("2026-05-01", HarmonyVerdict::ToMend, None, false),
        (
            "2026-05-01",
            HarmonyVerdict::ToMend,
            Some("欠缴社会保险"),
            true,
        ),
        ("2026-05-01", HarmonyVerdict::Lifted, None, false),
        ("2026-11-23", HarmonyVerdict::Kept, None, false),
    ] {
        let found = act(&desk, |tx| {
            recheck(
                tx,
                named.id,
                (d(on), verdict),
                findings.map(str::to_owned),
                None,
            )
        });
        assert_eq!(found.is_ok(), holds, "{on} {verdict:?}");
    }
}
