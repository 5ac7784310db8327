//! Coverage as sets: who is counted, once, from which day to which.

use super::*;
use crate::shared::EmployerId;
use crate::unions::{Dissolution, Employer, Headcount, UnitType, record_cover, record_headcount};

const WAGE: ContractKind = ContractKind::Wage;

fn coverage(desk: &Desk, on: &str) -> CoverageOn {
    desk.ledger
        .read(|conn| coverage_on(conn, WAGE, d(on)))
        .unwrap()
}

/// 建会企业, 已建制, and the staff of both.
fn counted(desk: &Desk, on: &str) -> (i64, i64, i64, i64) {
    let counts = coverage(desk, on).count(|_| true);
    (
        counts.whole,
        counts.covered,
        counts.staff,
        counts.staff_covered,
    )
}

fn state(desk: &Desk, union: &Union, on: &str) -> Option<CoverState> {
    let found = coverage(desk, on);
    Some(found.enterprises.get(&union.employer.unwrap())?.state)
}

fn own(desk: &Desk, union: &Union, term: (&str, &str)) -> Contract {
    entered(desk, union, (WAGE, Scope::Enterprise), term)
}

fn count(desk: &Desk, union: &Union, on: &str, employees: i64) {
    let new = Headcount {
        id: uuid::Uuid::nil().into(),
        station: String::new(),
        revision: 0,
        retired: None,
        employer: union.employer.unwrap(),
        on_day: d(on),
        employees,
        women: None,
        migrant: None,
        dispatched: None,
    };
    desk.act(Act::RecordHeadcount, |tx| {
        record_headcount(tx, union.code.as_str(), &new)
    })
    .unwrap();
}

fn stamped(desk: &Desk, contract: &Contract, firm: &Union, on: &str) -> Signatory {
    act(desk, |tx| {
        stamp(tx, contract.id, &stamp_of(firm, on), given())
    })
    .unwrap()
}

/// S2 第三十六条: an industry contract over sixty restaurants covers those that stamped it, as long as they are bound.
#[test]
fn a_contract_of_a_trade_covers_the_firms_that_stamped_it() {
    let desk = Desk::new();
    let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
    let firms: Vec<Union> = (1..=61)
        .map(|number| {
            enterprise(
                &desk,
                &format!("371323-F{number:02}"),
                &format!("沂河{number}号饭店"),
            )
        })
        .collect();
    let joint = entered(
        &desk,
        &trade,
        (WAGE, Scope::Industry),
        ("2026-03-01", "2027-02-28"),
    );
    // Nobody has stamped: a contract over nobody.
    assert_eq!(counted(&desk, TODAY), (61, 0, 0, 0));
    act(&desk, |tx| {
        firms[..60].iter().try_for_each(|firm| {
            stamp(tx, joint.id, &stamp_of(firm, "2026-03-05"), given()).map(drop)
        })
    })
    .unwrap();
    let left = desk
        .ledger
        .read(|conn| signatories_of(conn, joint.id))
        .unwrap()[0]
        .id;
    act(&desk, |tx| leave_contract(tx, left, d("2026-09-30"))).unwrap();
    for (on, covered) in [
        ("2026-03-04", 0),
        ("2026-03-05", 60),
        ("2026-09-30", 60),
        ("2026-10-01", 59),
        ("2027-02-28", 59),
        ("2027-03-01", 0),
    ] {
        assert_eq!(counted(&desk, on), (61, covered, 0, 0), "{on}");
    }
    assert_eq!(state(&desk, &firms[60], TODAY), Some(CoverState::None));
    assert_eq!(state(&desk, &firms[0], TODAY), Some(CoverState::Expired));
    assert_eq!(state(&desk, &firms[1], TODAY), Some(CoverState::Covered));
}

/// Anchors §1.2 no. 3: one firm, two contracts, one covered firm.
#[test]
fn a_firm_under_its_own_contract_and_one_of_its_trade_counts_once() {
    let desk = Desk::new();
    let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
    let place = union_of_many(&desk, "371323-KFQ", UnionForm::Regional);
    let firm = enterprise(&desk, "371323-F1", "沂河饭店");
    count(&desk, &firm, "2026-01-01", 40);
    let term = ("2026-03-01", "2027-02-28");
    let one = own(&desk, &firm, term);
    let two = entered(&desk, &trade, (WAGE, Scope::Industry), term);
    let three = entered(&desk, &place, (WAGE, Scope::Region), term);
    stamped(&desk, &two, &firm, "2026-03-01");
    stamped(&desk, &three, &firm, "2026-03-01");
    assert_eq!(counted(&desk, TODAY), (1, 1, 40, 40));
    let found = coverage(&desk, TODAY);
    let contracts = &found.enterprises[&firm.employer.unwrap()].contracts;
    assert_eq!(contracts, &[one.id, two.id, three.id]);
    assert_eq!(found.contracts.len(), 3);
    // Under one of them it is still covered.
    act(&desk, |tx| {
        end_contract(tx, one.id, &ending("2026-06-30", "并入行业合同"), given())
    })
    .unwrap();
    assert_eq!(counted(&desk, TODAY), (1, 1, 40, 40));
    // A contract about something else is not one about wages.
    let other = desk
        .ledger
        .read(|conn| coverage_on(conn, ContractKind::Women, d(TODAY)));
    assert_eq!(other.unwrap().count(|_| true).covered, 0);
}

/// Both ends of the term count, and so does the day on which it took effect.
#[test]
fn a_contract_covers_from_its_first_day_in_effect_to_its_last() {
    for (effective, ended, first, last) in [
        ("2026-03-01", None, "2026-03-01", "2027-02-28"),
        // Filed late: in effect after its term began.
        ("2026-03-20", None, "2026-03-20", "2027-02-28"),
        // In effect before its term begins.
        ("2026-02-10", None, "2026-03-01", "2027-02-28"),
        ("2026-03-01", Some("2026-10-31"), "2026-03-01", "2026-10-31"),
    ] {
        let desk = Desk::new();
        let firm = enterprise(&desk, "371323-DZC", "沂河电子厂");
        let mut new = signed_before(WAGE, Scope::Enterprise, ("2026-03-01", "2027-02-28"));
        new.terms.on_day = d("2026-02-01");
        new.effective_on = d(effective);
        let contract = act(&desk, |tx| enter_contract(tx, &firm, new, given())).unwrap();
        if let Some(on) = ended {
            act(&desk, |tx| {
                end_contract(tx, contract.id, &ending(on, "企业停产"), given())
            })
            .unwrap();
        }
        let (before, after) = (d(first).plus_days(-1), d(last).plus_days(1));
        for (on, expected) in [
            // Not yet begun is not run out.
            (before.to_string(), CoverState::None),
            (first.to_owned(), CoverState::Covered),
            (last.to_owned(), CoverState::Covered),
            (after.to_string(), CoverState::Expired),
        ] {
            assert_eq!(state(&desk, &firm, &on), Some(expected), "{effective} {on}");
        }
    }
}

/// §3.6: what is drafted, passed, signed and filed covers nobody.
#[test]
fn only_a_contract_in_effect_covers() {
    let talks = Talks::of(WAGE)
        .agreed()
        .started()
        .drafted()
        .passed()
        .signed()
        .filed();
    assert_eq!(
        state(&talks.desk, &talks.union, TODAY),
        Some(CoverState::Talking)
    );
    talks.effect("2026-10-09").unwrap();
    assert_eq!(
        state(&talks.desk, &talks.union, "2026-10-08"),
        Some(CoverState::Talking)
    );
    assert_eq!(
        state(&talks.desk, &talks.union, "2026-10-09"),
        Some(CoverState::Covered)
    );
}

/// Anchors §1.2 no. 3: expired and under renewal is shown apart and not counted.
#[test]
fn a_firm_whose_contract_ran_out_is_renewing_or_expired() {
    for (ran_out, talks, expected) in [
        (false, false, CoverState::None),
        (false, true, CoverState::Talking),
        (true, false, CoverState::Expired),
        (true, true, CoverState::Renewing),
    ] {
        let desk = Desk::new();
        let firm = enterprise(&desk, "371323-DZC", "沂河电子厂");
        if ran_out {
            own(&desk, &firm, ("2025-08-01", "2026-07-31"));
        }
        if talks {
            let new = offer_of(WAGE, Scope::Enterprise);
            act(&desk, |tx| offer(tx, &firm, new)).unwrap();
            // Talks about something else are none about wages.
        } else {
            let new = offer_of(ContractKind::Women, Scope::Enterprise);
            act(&desk, |tx| offer(tx, &firm, new)).unwrap();
        }
        assert_eq!(state(&desk, &firm, TODAY), Some(expected));
        assert_eq!(counted(&desk, TODAY), (1, 0, 0, 0));
        // The offer is of 3 August: the day before nobody was talking.
        let before = if ran_out {
            CoverState::Expired
        } else {
            CoverState::None
        };
        assert_eq!(state(&desk, &firm, "2026-08-02"), Some(before));
    }
}

/// S2 第二条: enterprises; institutions and authorities are paid by the state.
#[test]
fn institutions_and_authorities_are_left_out() {
    for (unit, whole) in [
        (None, 1),
        (Some(UnitType::Private), 1),
        (Some(UnitType::State), 1),
        (Some(UnitType::Social), 1),
        (Some(UnitType::Individual), 1),
        (Some(UnitType::Institution), 0),
        (Some(UnitType::Authority), 0),
    ] {
        let desk = Desk::new();
        let union = enterprise(&desk, "371323-DZC", "沂河单位");
        own(&desk, &union, ("2026-03-01", "2027-02-28"));
        desk.act(Act::EditUnion, |tx| {
            let employer = Employer::get(tx.conn(), union.employer.unwrap())?;
            let unit_type = unit.map(|unit: UnitType| unit.code().to_owned());
            tx.put(Employer {
                unit_type,
                ..employer
            })
        })
        .unwrap();
        assert_eq!(counted(&desk, TODAY), (whole, whole, 0, 0), "{unit:?}");
    }
}

/// Anchors §1.2 no. 3: the firms of a joint union are unionised as well, each once, as long as it covers them.
#[test]
fn the_firms_that_a_joint_union_covers_are_in_the_base() {
    let desk = Desk::new();
    let joint = union_of_many(&desk, "371323-LHG", UnionForm::Joint);
    let firm = enterprise(&desk, "371323-F1", "沂河饭店");
    let cover = |name: &str, from: &str| {
        desk.act(Act::RecordCover, |tx| {
            record_cover(tx, "371323-LHG", name, None, d(from))
        })
        .unwrap()
    };
    let shop = cover("沂河五金店", "2026-02-01").employer;
    // It has a union of its own already.
    cover("沂河饭店", "2026-02-01");
    for (on, whole) in [("2026-01-31", 1), ("2026-02-01", 2), (TODAY, 2)] {
        assert_eq!(counted(&desk, on), (whole, 0, 0, 0), "{on}");
    }
    let contract = entered(
        &desk,
        &joint,
        (WAGE, Scope::Region),
        ("2026-03-01", "2027-02-28"),
    );
    let stamp_by = |employer: EmployerId| Stamp {
        employer,
        ..stamp_of(&firm, "2026-03-01")
    };
    act(&desk, |tx| stamp(tx, contract.id, &stamp_by(shop), given())).unwrap();
    assert_eq!(counted(&desk, TODAY), (2, 1, 0, 0));
    let found = coverage(&desk, TODAY);
    assert_eq!(found.enterprises[&shop].trade_union, joint.id);
    // A firm without a union that stamped is under the contract and not in the base.
    let stranger = desk
        .act(Act::EditUnion, |tx| unions::employer(tx, "外县饭店", None))
        .unwrap();
    act(&desk, |tx| {
        stamp(tx, contract.id, &stamp_by(stranger.id), given())
    })
    .unwrap();
    assert_eq!(counted(&desk, TODAY), (2, 1, 0, 0));
}

/// Anchors §1.2, 覆盖职工: the head-count of the day, not the roll, and of each firm once.
#[test]
fn staff_are_those_of_the_head_count_of_the_day() {
    let desk = Desk::new();
    let (one, two) = (
        enterprise(&desk, "371323-DZC", "沂河电子厂"),
        enterprise(&desk, "371323-SPC", "沂河食品厂"),
    );
    own(&desk, &one, ("2026-03-01", "2027-02-28"));
    count(&desk, &one, "2026-06-30", 120);
    count(&desk, &one, "2026-01-01", 100);
    count(&desk, &two, "2026-01-01", 50);
    for (on, found) in [
        ("2025-12-31", (2, 0, 0, 0)),
        ("2026-02-28", (2, 0, 150, 0)),
        ("2026-03-01", (2, 1, 150, 100)),
        ("2026-06-29", (2, 1, 150, 100)),
        ("2026-06-30", (2, 1, 170, 120)),
    ] {
        assert_eq!(counted(&desk, on), found, "{on}");
    }
    let found = coverage(&desk, TODAY).count(|firm| firm.trade_union == two.id);
    assert_eq!((found.whole, found.covered, found.staff), (1, 0, 50));
    assert_eq!(
        coverage(&desk, "2025-12-31").enterprises[&one.employer.unwrap()].staff,
        None
    );
}

/// Anchors §1.2 no. 3: a closed enterprise leaves both sides; before its union was founded it was on neither.
#[test]
fn a_union_that_ended_leaves_both_sides() {
    let desk = Desk::new();
    let (one, two) = (
        enterprise(&desk, "371323-DZC", "沂河电子厂"),
        enterprise(&desk, "371323-SPC", "沂河食品厂"),
    );
    for firm in [&one, &two] {
        count(&desk, firm, "2026-01-01", 100);
        own(&desk, firm, ("2026-03-01", "2027-02-28"));
    }
    desk.act(Act::DissolveUnion, |tx| {
        let end = Dissolution {
            code: "371323-SPC",
            on: d("2026-10-15"),
            document: None,
            keeper: None,
        };
        unions::dissolve(tx, &end)
    })
    .unwrap();
    for (on, found) in [
        // Both unions were founded on 18 May 2015.
        ("2015-05-17", (0, 0, 0, 0)),
        ("2015-05-18", (2, 0, 0, 0)),
        ("2026-10-14", (2, 2, 200, 200)),
        // As in every other rate, the day on which it ended is not its own any more.
        ("2026-10-15", (1, 1, 100, 100)),
        (TODAY, (1, 1, 100, 100)),
    ] {
        assert_eq!(counted(&desk, on), found, "{on}");
    }
}
