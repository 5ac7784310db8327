//! What a contract may say, when it holds, how it ends.

use super::*;
use crate::rulebook::{Parameter, ParameterValue};
use crate::shared::Period;

/// A book in which the county has a minimum wage of 2010 元, from October 2025 on.
fn with_minimum() -> Rulebook {
    let minimum = Parameter {
        code: "wage.minimum_month".to_owned(),
        name: "月最低工资标准".to_owned(),
        region: REGION.to_owned(),
        from: d("2025-10-01"),
        to: None,
        value: ParameterValue::Money(Fen(201_000)),
        source: "鲁政字〔2025〕测试号".to_owned(),
        article: None,
        verify: false,
    };
    let edition = Rulebook {
        parameters: vec![minimum],
        ..Rulebook::default()
    };
    Rulebook::shipped().overlaid(&edition).unwrap()
}

fn below(found: Result<Contract, NegotiationError>) -> Option<(Fen, String)> {
    match found {
        Ok(_) => None,
        Err(NegotiationError::BelowFloor { floor, basis, .. }) => Some((floor, basis)),
        Err(other) => panic!("{other}"),
    }
}

/// S2 第十九条、第三十七条: whether of a firm, a trade or a place, none pays less than the minimum wage when it begins.
#[test]
fn no_contract_goes_below_the_minimum_wage_of_the_county() {
    let (book, desk) = (with_minimum(), Desk::new());
    let given = Given {
        book: &book,
        ..given()
    };
    let basis = "鲁政字〔2025〕测试号；山东省企业工资集体协商条例第十九条";
    for (code, form, scope) in [
        ("371323-DZC", UnionForm::Standalone, Scope::Enterprise),
        ("371323-CYH", UnionForm::Industry, Scope::Industry),
        ("371323-KFQ", UnionForm::Regional, Scope::Region),
    ] {
        let union = union_of_many(&desk, code, form);
        for (from, lowest, floor) in [
            ("2026-10-01", Some(200_999), Some(201_000)),
            ("2026-10-01", Some(201_000), None),
            ("2026-10-01", None, None),
            // Before the minimum was written down nothing is compared.
            ("2025-09-30", Some(200_999), None),
        ] {
            let to = d(from).plus_years(1).to_string();
            let mut new = signed_before(ContractKind::Wage, scope, (from, &to));
            new.terms.lowest_wage = lowest.map(Fen);
            let found = below(act(&desk, |tx| enter_contract(tx, &union, new, given)));
            let expected = floor.map(|fen| (Fen(fen), basis.to_owned()));
            assert_eq!(found, expected, "{scope:?} {lowest:?}");
        }
    }
    // A draft is held to it like a contract.
    let talks = Talks::of(ContractKind::Wage).agreed().started();
    let mut poor = draft_of("2026年合同", "2026-09-07");
    poor.lowest_wage = Some(Fen(200_999));
    let found = act(&talks.desk, |tx| draft(tx, talks.it, &poor, given));
    assert_eq!(below(found).unwrap().0, Fen(201_000));
    assert_eq!(talks.standing().1, Some("drafted"));
}

/// S2 第三十七条: an enterprise's contract is not below that of the trade whose contract it stamped.
#[test]
fn an_enterprise_does_not_go_below_the_contract_of_its_trade() {
    let desk = Desk::new();
    let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
    // In the contracts of these tests nobody is paid less than 2300 元.
    let joint = entered(
        &desk,
        &trade,
        (ContractKind::Wage, Scope::Industry),
        ("2026-03-01", "2027-02-28"),
    );
    let firm = |number: u32| {
        enterprise(
            &desk,
            &format!("371323-F{number}"),
            &format!("沂河{number}号饭店"),
        )
    };
    let (bound, left, free) = (firm(1), firm(2), firm(3));
    for one in [&bound, &left] {
        act(&desk, |tx| {
            stamp(tx, joint.id, &stamp_of(one, "2026-03-01"), given())
        })
        .unwrap();
    }
    let gone = desk
        .ledger
        .read(|conn| signatories_of(conn, joint.id))
        .unwrap()[1]
        .id;
    act(&desk, |tx| leave_contract(tx, gone, d("2026-09-30"))).unwrap();
    let basis = "山东省企业工资集体协商条例第三十七条";
    for (union, from, lowest, floor) in [
        (&bound, "2026-10-01", 229_999, Some(230_000)),
        (&bound, "2026-10-01", 230_000, None),
        // The contract of the trade does not hold yet.
        (&bound, "2026-02-28", 229_999, None),
        // The last day on which it was bound, and the day after it.
        (&left, "2026-09-30", 229_999, Some(230_000)),
        (&left, "2026-10-01", 229_999, None),
        (&free, "2026-10-01", 229_999, None),
    ] {
        let to = d(from).plus_years(1).to_string();
        let mut new = signed_before(ContractKind::Wage, Scope::Enterprise, (from, &to));
        new.terms.lowest_wage = Some(Fen(lowest));
        let found = below(act(&desk, |tx| enter_contract(tx, union, new, given())));
        let expected = floor.map(|fen| (Fen(fen), basis.to_owned()));
        assert_eq!(found, expected, "{} {from} {lowest}", union.name);
    }
}

/// S2 第三十条, S4 第四十一条: filed on 18 September, the fifteenth day is in the National Day week.
#[test]
fn a_contract_is_not_in_effect_before_the_days_to_object_are_over() {
    for kind in [ContractKind::Wage, ContractKind::General] {
        let talks = Talks::of(kind)
            .agreed()
            .started()
            .drafted()
            .passed()
            .signed()
            .filed();
        for on in ["2026-09-18", "2026-10-04", "2026-10-08"] {
            assert!(
                matches!(
                    talks.effect(on),
                    Err(NegotiationError::TooEarly { earliest, .. }) if earliest == d("2026-10-09")
                ),
                "{on}"
            );
        }
        let holds = talks.effect("2026-10-09").unwrap();
        assert_eq!(
            (holds.effective_on, holds.filing_no.as_deref()),
            (Some(d("2026-10-09")), Some("沂人社备〔2026〕18号"))
        );
    }
}

/// What became of the contract before when its follower came into effect on 9 October.
fn followed(kind: ContractKind, (from, to): (&str, &str), new_from: &str) -> Contract {
    let mut before = None;
    let talks = Talks::following(kind, |desk, union| {
        let contract = entered(desk, union, (kind, Scope::Enterprise), (from, to));
        before = Some(contract.id);
        before
    });
    let talks = talks.agreed().started();
    let new = Draft {
        from_day: d(new_from),
        to_day: d(new_from).plus_years(1),
        ..draft_of("2026年合同", "2026-09-07")
    };
    act(&talks.desk, |tx| draft(tx, talks.it, &new, given())).unwrap();
    let talks = talks.passed().signed().filed();
    talks.effect("2026-10-09").unwrap();
    let follower = talks
        .desk
        .ledger
        .read(|conn| follower_of(conn, before.unwrap()));
    assert_eq!(follower.unwrap().unwrap().id, talks.contract().id);
    let before = talks
        .desk
        .ledger
        .read(|conn| Contract::get(conn, before.unwrap()));
    before.unwrap()
}

/// §3.6 renewed: the chain has no day on which two of it hold.
#[test]
fn the_contract_before_ends_on_the_eve_of_its_follower() {
    for (term, new_from, ended_on) in [
        (
            ("2025-12-01", "2026-11-30"),
            "2026-10-01",
            Some("2026-10-08"),
        ),
        (
            ("2025-12-01", "2027-11-30"),
            "2026-12-01",
            Some("2026-11-30"),
        ),
        // It ends by itself.
        (("2025-12-01", "2026-11-30"), "2026-12-01", None),
        (("2025-10-09", "2026-10-08"), "2026-10-01", None),
    ] {
        let before = followed(ContractKind::Wage, term, new_from);
        assert_eq!(before.ended_on, ended_on.map(d), "{term:?} {new_from}");
        let why = ended_on.map(|_| "由“2026年合同”接替".to_owned());
        assert_eq!(before.ended_why, why);
    }
}

fn clauses(texts: &[&str]) -> Vec<(Subject, String)> {
    texts
        .iter()
        .map(|text| (Subject::PaySystem, (*text).to_owned()))
        .collect()
}

/// S2 第四十一条: what was signed is changed by going the whole way again.
#[test]
fn clauses_are_worded_anew_until_the_draft_was_passed() {
    let talks = Talks::of(ContractKind::Wage).agreed().started().drafted();
    let word = |texts: &[&str]| {
        act(&talks.desk, |tx| {
            word_clauses(tx, talks.contract().id, &clauses(texts))
        })
    };
    let first = word(&["每月十日前发工资", "加班另计"]).unwrap();
    let numbers: Vec<i64> = first.iter().map(|clause| clause.clause_no).collect();
    assert_eq!(numbers, [1, 2]);
    assert!(matches!(
        word(&["  "]),
        Err(NegotiationError::Empty { what: "text" })
    ));
    let second = word(&["每月五日前发工资"]).unwrap();
    let read = || {
        let id = talks.contract().id;
        talks.desk.ledger.read(|conn| clauses_of(conn, id)).unwrap()
    };
    assert_eq!(read(), second);
    talks.vote("2026-09-11", (100, 70), 60).unwrap();
    talks.sign("2026-09-14").unwrap();
    assert!(matches!(
        word(&["每月底发工资"]),
        Err(NegotiationError::Signed { on }) if on == d("2026-09-11")
    ));
    assert_eq!(read(), second);
    // After an objection it is a draft, and worded like one.
    talks.take("filed", "2026-09-18").unwrap();
    talks.object("2026-09-25").unwrap();
    word(&["每月八日前发工资"]).unwrap();
}

#[test]
fn a_contract_of_before_is_entered_as_it_was_signed() {
    let desk = Desk::new();
    let union = enterprise(&desk, "371323-DZC", "沂河电子厂");
    let of = |signed: &str, effective: &str, title: &str, scope| {
        let mut new = signed_before(ContractKind::General, scope, ("2025-03-01", "2028-02-29"));
        new.terms.on_day = d(signed);
        new.terms.title = title.to_owned();
        new.effective_on = d(effective);
        act(&desk, |tx| enter_contract(tx, &union, new, given()))
    };
    let own = Scope::Enterprise;
    assert!(matches!(
        of("2026-11-23", "2026-12-15", "合同", own),
        Err(NegotiationError::InFuture { .. })
    ));
    assert!(matches!(
        of("2025-03-02", "2025-03-01", "合同", own),
        Err(NegotiationError::DayBefore { .. })
    ));
    assert!(matches!(
        of("2025-03-01", "2025-03-20", " ", own),
        Err(NegotiationError::Empty { what: "title" })
    ));
    assert!(matches!(
        of("2025-03-01", "2025-03-20", "合同", Scope::Industry),
        Err(NegotiationError::WrongScope { .. })
    ));
    let known = of("2025-03-01", "2025-03-20", "集体合同", own).unwrap();
    assert_eq!(
        (known.negotiation, known.signed_on, known.effective_on),
        (None, Some(d("2025-03-01")), Some(d("2025-03-20")))
    );
    // Its clauses are entered once: they were agreed long ago.
    let word = || {
        act(&desk, |tx| {
            word_clauses(tx, known.id, &clauses(&["每月十日前发工资"]))
        })
    };
    word().unwrap();
    assert!(matches!(word(), Err(NegotiationError::Signed { .. })));
}

/// S2 第四十一条, S4 第四十三条: a contract ends early only while it holds, and says why.
#[test]
fn a_contract_is_ended_within_its_time() {
    let desk = Desk::new();
    let union = enterprise(&desk, "371323-DZC", "沂河电子厂");
    let kind = (ContractKind::Wage, Scope::Enterprise);
    let past = entered(&desk, &union, kind, ("2025-01-01", "2025-12-31"));
    let running = entered(&desk, &union, kind, ("2026-01-01", "2026-12-31"));
    let end =
        |id, on: &str, why: &str| act(&desk, |tx| end_contract(tx, id, &ending(on, why), given()));
    for (id, on, holds) in [
        (past.id, "2024-12-31", false),
        (past.id, "2026-01-01", false),
        (past.id, "2025-12-31", true),
        (running.id, "2025-12-31", false),
        (running.id, "2026-01-01", true),
        // What has ended ends no second time.
        (running.id, TODAY, false),
    ] {
        match end(id, on, "双方协商一致") {
            Ok(ended) => assert!(holds && ended.ended_on == Some(d(on)), "{on}"),
            Err(NegotiationError::NotInEffect { day }) => assert!(!holds && day == d(on), "{on}"),
            Err(other) => panic!("{other}"),
        }
    }
    let other = entered(&desk, &union, kind, ("2026-01-01", "2026-12-31"));
    assert!(matches!(
        end(other.id, "2026-11-23", "双方协商一致"),
        Err(NegotiationError::InFuture { .. })
    ));
    assert!(matches!(
        end(other.id, TODAY, " "),
        Err(NegotiationError::Empty { what: "why" })
    ));
    // S2 第四十一条: more than half of all.
    let half = Ending {
        yes: 2,
        ..ending(TODAY, "双方协商一致")
    };
    assert!(matches!(
        act(&desk, |tx| end_contract(tx, other.id, &half, given())),
        Err(NegotiationError::FirmNotPassed { needed: 3, .. })
    ));
    end(other.id, "2026-11-16", "双方协商一致").unwrap();
    let file = |on: &str| act(&desk, |tx| file_ending(tx, other.id, d(on)));
    assert!(matches!(
        file("2026-11-15"),
        Err(NegotiationError::DayBefore { .. })
    ));
    assert_eq!(
        file("2026-11-20").unwrap().ended_filed_on,
        Some(d("2026-11-20"))
    );
    // A draft does not hold, so it does not end.
    let talks = Talks::of(ContractKind::Wage).agreed().started().drafted();
    let id = talks.contract().id;
    let ended = act(&talks.desk, |tx| {
        end_contract(tx, id, &ending(TODAY, "不签了"), given())
    });
    assert!(matches!(ended, Err(NegotiationError::NotInEffect { .. })));
}

/// Regulations §3.2: S2 names no window for renewal, so the program reminds 60 and 90 days before.
#[test]
fn contracts_that_end_soon_are_found_by_their_last_day() {
    let desk = Desk::new();
    let union = enterprise(&desk, "371323-DZC", "沂河电子厂");
    let until = |from: &str, to: &str| {
        entered(
            &desk,
            &union,
            (ContractKind::Wage, Scope::Enterprise),
            (from, to),
        )
    };
    let _over = until("2025-11-22", "2026-11-21");
    let today = until("2025-11-22", TODAY);
    let in_90_days = until("2026-02-20", "2027-02-20");
    let _later = until("2026-02-21", "2027-02-21");
    let ended = until("2026-01-01", "2026-12-31");
    act(&desk, |tx| {
        end_contract(tx, ended.id, &ending("2026-06-30", "企业注销"), given())
    })
    .unwrap();
    let station = desk.ledger.station();
    let period = Period::new(d(TODAY), d(TODAY).plus_days(90)).unwrap();
    let found = desk
        .ledger
        .read(|conn| contracts_ending(conn, &station, period));
    let found: Vec<ContractId> = found.unwrap().iter().map(|contract| contract.id).collect();
    assert_eq!(found, [today.id, in_90_days.id]);
}
