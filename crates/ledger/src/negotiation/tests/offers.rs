//! Offers, one by one and in bulk, and what is written down at the table.

use super::*;
use crate::negotiation::rules::check_scope;

/// S2 第二十一条, S4 第三十八条: either side, in writing.
#[test]
fn either_side_makes_an_offer_and_not_twice_about_the_same() {
    for kind in [
        ContractKind::Wage,
        ContractKind::General,
        ContractKind::Women,
    ] {
        for offered_by in [Side::Workers, Side::Employer] {
            let desk = Desk::new();
            let union = enterprise(&desk, "371323-DZC", "沂河电子厂");
            let make = |kind, on: &str, title: &str| {
                let new = Offer {
                    offered_by,
                    letter_on: d(on),
                    title: title.to_owned(),
                    ..offer_of(kind, Scope::Enterprise)
                };
                act(&desk, |tx| offer(tx, &union, new))
            };
            assert!(matches!(
                make(kind, "2026-11-23", "协商"),
                Err(NegotiationError::InFuture { .. })
            ));
            assert!(matches!(
                make(kind, TODAY, " "),
                Err(NegotiationError::Empty { what: "title" })
            ));
            let made = make(kind, "2026-08-03", "2026年协商").unwrap();
            assert_eq!((made.offered_by, made.kind), (offered_by, kind));
            assert!(matches!(
                make(kind, TODAY, "又一次"),
                Err(NegotiationError::UnderWay { title }) if title == "2026年协商"
            ));
            make(ContractKind::Safety, TODAY, "另一件").unwrap();
        }
    }
}

#[test]
fn the_same_is_offered_again_after_the_talks_are_over() {
    let talks = Talks::of(ContractKind::Wage).in_force();
    let again = || {
        let new = offer_of(ContractKind::Wage, Scope::Enterprise);
        act(&talks.desk, |tx| offer(tx, &talks.union, new))
    };
    assert!(matches!(again(), Err(NegotiationError::UnderWay { .. })));
    talks.take("published", "2026-10-12").unwrap();
    talks.take("upper_filed", "2026-10-12").unwrap();
    again().unwrap();
}

/// 劳动合同法 第五十三条, S4 第三十一条: an enterprise's own union, or one over several firms of a trade or place.
#[test]
fn a_union_negotiates_for_those_it_stands_over() {
    for (form, own, of_many) in [
        (UnionForm::Standalone, true, false),
        (UnionForm::Joint, false, true),
        (UnionForm::Industry, false, true),
        (UnionForm::Regional, false, true),
        (UnionForm::Federation, false, true),
        (UnionForm::WorkCommittee, false, false),
        (UnionForm::Branch, false, false),
        (UnionForm::Group, false, false),
        (UnionForm::Other, false, false),
    ] {
        for (scope, fits) in [
            (Scope::Enterprise, own),
            (Scope::Industry, of_many),
            (Scope::Region, of_many),
        ] {
            assert_eq!(check_scope(form, scope).is_ok(), fits, "{form:?} {scope:?}");
        }
    }
    let desk = Desk::new();
    let trade = union_of_many(&desk, "371323-CYH", UnionForm::Industry);
    let make = |scope| {
        act(&desk, |tx| {
            offer(tx, &trade, offer_of(ContractKind::Wage, scope))
        })
    };
    assert!(matches!(
        make(Scope::Enterprise),
        Err(NegotiationError::WrongScope {
            form: UnionForm::Industry,
            scope: Scope::Enterprise
        })
    ));
    make(Scope::Industry).unwrap();
    // Of a place is another matter than of a trade.
    make(Scope::Region).unwrap();
}

fn campaign() -> Campaign {
    Campaign {
        name: " 2026年集中要约行动月 ".to_owned(),
        kind: ContractKind::Wage,
        title: "2026年工资协商".to_owned(),
        letter_on: d("2026-03-02"),
        numbered: "许工要约〔2026〕".to_owned(),
        first: 8,
    }
}

/// Anchors §1 no. 10: letters in order, without gaps, and none to those at the table already.
#[test]
fn offers_in_bulk_number_their_letters_and_pass_over_those_at_the_table() {
    let desk = Desk::new();
    let unions: Vec<Union> = ["甲", "乙", "丙", "丁", "戊"]
        .iter()
        .zip('A'..)
        .map(|(name, code)| enterprise(&desk, &format!("371323-{code}"), &format!("沂河{name}厂")))
        .collect();
    act(&desk, |tx| {
        offer(
            tx,
            &unions[1],
            offer_of(ContractKind::Wage, Scope::Enterprise),
        )
    })
    .unwrap();
    // Talks about something else are not those.
    act(&desk, |tx| {
        offer(
            tx,
            &unions[2],
            offer_of(ContractKind::Women, Scope::Enterprise),
        )
    })
    .unwrap();
    let send = |new: &Campaign| act(&desk, |tx| offer_many(tx, &unions, new));
    let letters = |sent: &[Negotiation]| -> Vec<(usize, String)> {
        let place = |it: &Negotiation| unions.iter().position(|one| one.id == it.trade_union);
        let line = |it: &Negotiation| (place(it).unwrap(), it.letter_no.clone().unwrap());
        sent.iter().map(line).collect()
    };
    let sent = send(&campaign()).unwrap();
    let numbered = |number: i64| format!("许工要约〔2026〕{number}号");
    let expected = [
        (0, numbered(8)),
        (2, numbered(9)),
        (3, numbered(10)),
        (4, numbered(11)),
    ];
    assert_eq!(letters(&sent), expected);
    assert!(
        sent.iter()
            .all(|it| it.campaign.as_deref() == Some("2026年集中要约行动月"))
    );
    let listed = desk
        .ledger
        .read(|conn| negotiations_in(conn, "2026年集中要约行动月"));
    assert_eq!(
        letters(&listed.unwrap()),
        expected,
        "the tenth behind the ninth"
    );
    assert_eq!(
        desk.ledger.read(campaigns).unwrap(),
        ["2026年集中要约行动月"]
    );
    assert_eq!(send(&campaign()).unwrap(), []);
    let unnamed = Campaign {
        name: " ".to_owned(),
        ..campaign()
    };
    assert!(matches!(
        send(&unnamed),
        Err(NegotiationError::Empty { what: "campaign" })
    ));
}

#[test]
fn offers_in_bulk_go_to_unions_of_enterprises_or_not_at_all() {
    let desk = Desk::new();
    let unions = [
        enterprise(&desk, "371323-DZC", "沂河电子厂"),
        union_of_many(&desk, "371323-CYH", UnionForm::Industry),
    ];
    let sent = act(&desk, |tx| offer_many(tx, &unions, &campaign()));
    assert!(matches!(sent, Err(NegotiationError::WrongScope { .. })));
    let found = desk.ledger.read(|conn| negotiations_of(conn, unions[0].id));
    assert_eq!(found.unwrap(), []);
}

fn newcomer(name: &str, from: &str) -> NewNegotiator {
    NewNegotiator {
        side: Side::Workers,
        seat: Seat::Member,
        person: None,
        name: name.to_owned(),
        post: Some("挡车工".to_owned()),
        front_line: true,
        tie: Tie::Staff,
        mandate: Some("工会提名，职工大会过半数通过".to_owned()),
        from_day: d(from),
        replaces: None,
    }
}

/// S2 第十一条、第十四条: from the day they were chosen to the contract's end, or to the day they leave, which has its reason.
#[test]
fn somebody_sits_at_the_table_from_a_day_and_leaves_it_with_a_reason() {
    let talks = Talks::of(ContractKind::Wage);
    let sit = |new| act(&talks.desk, |tx| seat(tx, talks.it, new));
    assert!(matches!(
        sit(newcomer("王晓燕", "2026-11-23")),
        Err(NegotiationError::InFuture { .. })
    ));
    assert!(matches!(
        sit(newcomer(" ", "2026-08-12")),
        Err(NegotiationError::Empty { what: "name" })
    ));
    let first = sit(newcomer("王晓燕", "2026-08-12")).unwrap();
    let leave = |on: &str, why: &str| act(&talks.desk, |tx| leave_table(tx, first.id, d(on), why));
    assert!(matches!(
        leave("2026-08-11", "调离"),
        Err(NegotiationError::DayBefore { .. })
    ));
    assert!(matches!(
        leave("2026-11-23", "调离"),
        Err(NegotiationError::InFuture { .. })
    ));
    assert!(matches!(
        leave("2026-11-02", " "),
        Err(NegotiationError::Empty { what: "why" })
    ));
    leave("2026-11-02", "调离").unwrap();
    let people = || {
        let found = talks
            .desk
            .ledger
            .read(|conn| negotiators_of(conn, talks.it));
        found.unwrap()
    };
    let vacancies = || {
        let found = assess_parties(Regulation::Wage, &people(), given()).unwrap();
        let empty = found
            .iter()
            .filter(|it| matches!(it.fault, PartyFault::Vacant { .. }));
        empty.count()
    };
    assert_eq!(vacancies(), 1);
    let other = sit(NewNegotiator {
        replaces: Some(first.id),
        ..newcomer("孙丽", "2026-11-16")
    });
    assert_eq!(vacancies(), 0);
    let other = other.unwrap().id;
    let trained = act(&talks.desk, |tx| train(tx, other, d("2026-11-20"), 8)).unwrap();
    assert_eq!(
        (trained.trained_on, trained.trained_hours),
        (Some(d("2026-11-20")), Some(8))
    );
    let wrong = act(&talks.desk, |tx| train(tx, other, d("2026-11-20"), -1));
    assert!(matches!(wrong, Err(NegotiationError::Number { .. })));
    // Entered by mistake: the place is empty again.
    act(&talks.desk, |tx| unseat(tx, other)).unwrap();
    assert_eq!((people().len(), vacancies()), (1, 1));
}

/// S2 第二十三条: asked for, and given on the day or later.
#[test]
fn what_is_asked_for_is_given_after_it_was_asked_for() {
    let talks = Talks::of(ContractKind::Wage);
    let ask = |known, asked: &str, given: Option<&str>| {
        let new = NewMaterial {
            what: "上年度工资总额".to_owned(),
            from_side: Side::Employer,
            asked_on: d(asked),
            given_on: given.map(d),
            note: None,
        };
        act(&talks.desk, |tx| put_material(tx, talks.it, known, new))
    };
    let asked = ask(None, "2026-08-11", None).unwrap();
    for (asked_on, given_on, found) in [
        ("2026-11-23", None, "future"),
        ("2026-08-11", Some("2026-11-23"), "future"),
        ("2026-08-11", Some("2026-08-10"), "before"),
        ("2026-08-11", Some("2026-08-11"), "fits"),
        ("2026-08-11", Some("2026-08-14"), "fits"),
    ] {
        match ask(Some(asked.id), asked_on, given_on) {
            Ok(written) => assert_eq!((written.id, found), (asked.id, "fits")),
            Err(NegotiationError::InFuture { .. }) => assert_eq!(found, "future"),
            Err(NegotiationError::DayBefore { .. }) => assert_eq!(found, "before"),
            Err(other) => panic!("{other}"),
        }
    }
    let listed = talks
        .desk
        .ledger
        .read(|conn| materials_of(conn, talks.it))
        .unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].given_on, Some(d("2026-08-14")));
}

/// §3.3: one line for a subject, the last words stand.
#[test]
fn what_the_sides_say_of_a_subject_is_written_anew() {
    let talks = Talks::of(ContractKind::Wage);
    let write = |subject, agreed: Option<&str>| {
        let new = NewTopic {
            subject,
            workers_say: Some("涨百分之六".to_owned()),
            employer_says: Some("涨百分之四".to_owned()),
            agreed: agreed.map(str::to_owned),
        };
        act(&talks.desk, |tx| put_topic(tx, talks.it, new)).unwrap()
    };
    let first = write(Subject::AverageWage, None);
    write(Subject::Bonus, None);
    let again = write(Subject::AverageWage, Some("涨百分之五"));
    assert_eq!(again.id, first.id);
    let listed = talks
        .desk
        .ledger
        .read(|conn| topics_of(conn, talks.it))
        .unwrap();
    let agreed: Vec<_> = listed
        .iter()
        .map(|it| (it.subject, it.agreed.as_deref()))
        .collect();
    assert_eq!(
        agreed,
        [
            (Subject::AverageWage, Some("涨百分之五")),
            (Subject::Bonus, None)
        ]
    );
}
