//! From the offer to the contract in force: the order of the steps, what sends back, what a congress decides.

use super::*;
use crate::cases::CaseError;

/// Nothing is wrong with a step, or what is.
fn fate(taken: &Taken) -> String {
    match taken {
        Ok(stage) => format!("took {}", stage.code),
        Err(NegotiationError::Case(CaseError::TooSoon { after })) => format!("first {after}"),
        Err(NegotiationError::Case(CaseError::OutOfOrder { after, on, .. })) => {
            format!("not before {after} {on}")
        }
        Err(NegotiationError::Case(CaseError::Recorded { label, on })) => {
            format!("recorded {label} {on}")
        }
        Err(NegotiationError::Case(CaseError::Turned { label, on })) => {
            format!("turned {label} {on}")
        }
        Err(NegotiationError::Case(CaseError::Closed { on })) => format!("closed {on}"),
        Err(NegotiationError::Case(CaseError::InFuture { day })) => format!("future {day}"),
        Err(NegotiationError::Case(CaseError::NoStep { code })) => format!("no {code}"),
        Err(NegotiationError::OwnAct { code }) => format!("{code} has its act"),
        Err(NegotiationError::ReplyRuns { until }) => format!("reply runs to {until}"),
        Err(NegotiationError::Empty { what }) => format!("{what} empty"),
        Err(NegotiationError::DayBefore { day, after }) => format!("{day} before {after}"),
        Err(other) => panic!("{other}"),
    }
}

/// §3.6: each step comes after those it rests on, whatever was left out between them.
#[test]
fn a_step_waits_for_those_it_rests_on() {
    for kind in [ContractKind::Wage, ContractKind::General] {
        let talks = Talks::of(kind);
        for (code, on, found) in [
            ("offered", "2026-08-04", "recorded 送达要约 2026-08-03"),
            ("announced", "2026-08-12", "first 产生协商代表"),
            ("materials", "2026-08-12", "first 同意协商"),
            ("reported", "2026-08-12", "first 同意协商"),
            ("started", "2026-08-12", "first 同意协商"),
            ("suspended", "2026-08-12", "first 同意协商"),
            ("dispute", "2026-08-12", "first 同意协商"),
            ("silent", "2026-08-13", "reply runs to 2026-08-13"),
            ("refused", "2026-08-02", "not before 送达要约 2026-08-03"),
            ("filed", "2026-08-12", "first 首席代表签字"),
            ("published", "2026-08-12", "first 生效"),
            ("upper_filed", "2026-08-12", "first 生效"),
            ("refused", "2026-11-23", "future 2026-11-23"),
            ("celebrated", "2026-08-12", "no celebrated"),
            ("drafted", "2026-08-12", "drafted has its act"),
            ("passed", "2026-08-12", "passed has its act"),
            ("not_passed", "2026-08-12", "not_passed has its act"),
            ("signed", "2026-08-12", "signed has its act"),
            ("objected", "2026-08-12", "objected has its act"),
            ("effective", "2026-08-12", "effective has its act"),
            ("agreed", "2026-08-12", "until empty"),
        ] {
            assert_eq!(fate(&talks.take(code, on)), found, "{code}");
        }
        let backwards = talks.agree("2026-08-10", "2026-08-09");
        assert_eq!(fate(&backwards), "2026-08-09 before 2026-08-10");
        let early = talks.agree("2026-08-02", "2026-08-24");
        assert_eq!(fate(&early), "not before 送达要约 2026-08-03");
    }
}

/// S2 第二十七条、第二十八条, S4 第四十条: the congress comes before the signature.
#[test]
fn nobody_signs_before_the_congress_has_passed_the_draft() {
    for kind in [ContractKind::Wage, ContractKind::General] {
        let talks = Talks::of(kind).agreed().started().drafted();
        let sign = |on| fate(&talks.sign(on).map(|_| talks.reading("signed").stage));
        assert_eq!(sign("2026-09-14"), "first 职代会通过");
        talks.vote("2026-09-11", (100, 70), 60).unwrap();
        assert_eq!(sign("2026-09-10"), "not before 职代会通过 2026-09-11");
        assert_eq!(sign("2026-09-11"), "took signed");
        assert_eq!(talks.contract().signed_on, Some(d("2026-09-11")));
        assert_eq!(sign("2026-09-14"), "recorded 首席代表签字 2026-09-11");
    }
}

/// S2 第二十一条, S4 第三十八条: the answer of the eleventh day is an answer, and late.
#[test]
fn a_late_reply_is_recorded_and_told() {
    for kind in [ContractKind::Wage, ContractKind::General] {
        for (on, late_by) in [("2026-08-13", 0), ("2026-08-14", 1)] {
            let talks = Talks::of(kind);
            talks.agree(on, "2026-09-01").unwrap();
            assert_eq!(talks.reading("agreed").clock.unwrap().late_by(), late_by);
            talks.meet("2026-09-01").unwrap();
        }
    }
}

/// §3.6: refused, silent: they may come again and again, and an agreement after all is one.
#[test]
fn a_refusal_and_a_silence_hold_nothing_up() {
    let talks = Talks::of(ContractKind::Wage);
    for (code, on) in [
        ("silent", "2026-08-14"),
        ("refused", "2026-08-20"),
        ("silent", "2026-08-25"),
        ("refused", "2026-08-25"),
        ("refused", "2026-09-02"),
    ] {
        assert_eq!(fate(&talks.take(code, on)), format!("took {code}"));
    }
    assert_eq!(talks.standing(), (vec!["offered"], Some("agreed")));
    talks.agree("2026-09-10", "2026-09-25").unwrap();
    assert_eq!(talks.reading("agreed").clock.unwrap().late_by(), 28);
}

/// S2 第十一条 asks for the announcement; talks that have begun do not wait for it.
#[test]
fn a_step_that_was_not_recorded_does_not_hold_up_the_next_one() {
    let talks = Talks::of(ContractKind::Wage).agreed();
    talks.take("negotiators", "2026-08-12").unwrap();
    assert_eq!(talks.standing().1, Some("announced"));
    talks.meet("2026-08-24").unwrap();
    let done = vec!["offered", "agreed", "negotiators", "started"];
    assert_eq!(talks.standing(), (done, Some("drafted")));
    let announced = talks.reading("announced");
    assert!(matches!(announced.state, StageState::Skipped));
    assert_eq!(announced.clock, None);
    // Written down afterwards, it is done, and its lateness is told.
    talks.take("announced", "2026-08-24").unwrap();
    assert_eq!(talks.reading("announced").clock.unwrap().late_by(), 7);
    assert_eq!(talks.standing().1, Some("drafted"));
}

#[test]
fn the_first_meeting_of_a_round_begins_the_talks_and_meetings_are_numbered_through() {
    let talks = Talks::of(ContractKind::Wage);
    assert!(matches!(
        talks.meet("2026-08-24"),
        Err(NegotiationError::Case(CaseError::TooSoon {
            after: "同意协商"
        }))
    ));
    let talks = talks.agreed();
    for (on, number) in [("2026-08-24", 1), ("2026-08-31", 2), ("2026-08-31", 3)] {
        assert_eq!(talks.meet(on).unwrap().meeting_no, number);
    }
    assert!(matches!(
        talks.meet("2026-11-23"),
        Err(NegotiationError::InFuture { .. })
    ));
    let empty = NewMeeting {
        workers_present: -1,
        ..meeting("2026-09-01")
    };
    let refused = act(&talks.desk, |tx| meet(tx, talks.it, empty));
    assert!(matches!(refused, Err(NegotiationError::Number { .. })));
    let StageState::Done(started) = talks.reading("started").state else {
        panic!("the talks have begun");
    };
    assert_eq!(started.on_day, d("2026-08-24"));
}

/// §3.6: fail → negotiating. What came before the table is kept, the rest is done again, on the same contract.
#[test]
fn a_draft_that_failed_goes_back_to_the_table() {
    let talks = Talks::of(ContractKind::Wage).agreed();
    talks.take("negotiators", "2026-08-12").unwrap();
    let talks = talks.started().drafted();
    let first = talks.contract();
    assert_eq!(
        fate(&talks.vote("2026-09-11", (100, 70), 50)),
        "took not_passed"
    );
    let kept = vec!["offered", "agreed", "negotiators"];
    assert_eq!(talks.standing(), (kept.clone(), Some("started")));
    assert!(matches!(
        talks.draft("2026-09-14"),
        Err(NegotiationError::Case(CaseError::TooSoon {
            after: "开始协商"
        }))
    ));
    // A day before the vote would be undone by it.
    let early = talks
        .meet("2026-09-10")
        .map(|_| talks.reading("started").stage);
    assert_eq!(fate(&early), "not before 职代会没有通过 2026-09-11");
    assert_eq!(talks.meet("2026-09-11").unwrap().meeting_no, 2);
    assert_eq!(talks.draft("2026-09-16").unwrap().id, first.id);
    assert_eq!(
        fate(&talks.vote("2026-09-18", (100, 70), 51)),
        "took passed"
    );
    assert_eq!(
        talks.standing(),
        (
            [kept, vec!["started", "drafted", "passed"]].concat(),
            Some("signed")
        )
    );
}

/// §3.6: objection → negotiating; S2 第三十条, S4 第四十一条. The fifteen days are those of the new filing.
#[test]
fn an_objection_makes_the_contract_a_draft_again() {
    for kind in [ContractKind::Wage, ContractKind::General] {
        let talks = Talks::of(kind)
            .agreed()
            .started()
            .drafted()
            .passed()
            .signed();
        assert_eq!(fate(&talks.object("2026-09-25")), "first 报送人社部门");
        let talks = talks.filed();
        let first = talks.contract();
        assert_eq!(
            fate(&talks.object("2026-09-17")),
            "not before 报送人社部门 2026-09-18"
        );
        assert_eq!(fate(&talks.object("2026-09-25")), "took objected");
        assert_eq!(talks.contract().signed_on, None);
        assert_eq!(
            talks.standing(),
            (vec!["offered", "agreed"], Some("started"))
        );
        talks.meet("2026-09-28").unwrap();
        assert_eq!(talks.draft("2026-10-09").unwrap().id, first.id);
        talks.vote("2026-10-12", (100, 70), 60).unwrap();
        talks.sign("2026-10-13").unwrap();
        talks.take("filed", "2026-10-14").unwrap();
        assert!(matches!(
            talks.effect("2026-10-29"),
            Err(NegotiationError::TooEarly { earliest, .. }) if earliest == d("2026-10-30")
        ));
        let holds = talks.effect("2026-10-30").unwrap();
        assert_eq!(
            (holds.id, holds.signed_on, holds.effective_on),
            (first.id, Some(d("2026-10-13")), Some(d("2026-10-30")))
        );
    }
}

#[test]
fn nothing_goes_back_once_the_contract_is_in_effect() {
    let talks = Talks::of(ContractKind::Wage).in_force();
    assert_eq!(fate(&talks.object("2026-10-12")), "turned 生效 2026-10-09");
    let failed = talks.vote("2026-10-12", (100, 70), 10);
    assert_eq!(fate(&failed), "recorded 职代会通过 2026-09-11");
    assert!(matches!(
        talks.draft("2026-10-12"),
        Err(NegotiationError::Signed { .. })
    ));
    assert_eq!(talks.contract().signed_on, Some(d("2026-09-14")));
}

/// S2 第三十一条, S4 第四十四条: published and with the union above, it is done.
#[test]
fn talks_are_over_when_the_contract_was_published_and_is_with_the_union_above() {
    for order in [["published", "upper_filed"], ["upper_filed", "published"]] {
        let talks = Talks::of(ContractKind::Wage).in_force();
        assert_eq!(
            fate(&talks.take(order[0], "2026-10-08")),
            "not before 生效 2026-10-09"
        );
        talks.take(order[0], "2026-10-14").unwrap();
        assert_eq!(talks.case().closed_on, None);
        talks.take(order[1], "2026-10-12").unwrap();
        assert_eq!(talks.case().closed_on, Some(d("2026-10-14")));
        assert_eq!(fate(&talks.object("2026-10-15")), "closed 2026-10-14");
        assert_eq!(
            fate(&talks.take("dispute", "2026-10-15")),
            "closed 2026-10-14"
        );
    }
}

/// §0.3, S2 第二十七条, S4 第四十条: by the votes of the session itself, each kind by its own share.
#[test]
fn a_congress_decides_by_its_own_votes() {
    use ContractKind::{General, Wage, Women};
    for (kind, present, yes, code) in [
        (Wage, 100, 50, "not_passed"),
        (Wage, 67, 51, "passed"),
        (Wage, 66, 66, "not_passed"),
        (General, 67, 50, "passed"),
        (General, 67, 49, "not_passed"),
        (General, 66, 66, "not_passed"),
        (Women, 67, 50, "passed"),
    ] {
        let talks = Talks::of(kind).agreed().started().drafted();
        let found = talks.vote("2026-09-11", (100, present), yes).unwrap();
        assert_eq!(found.code, code, "{kind:?} {yes} of 100, {present} there");
        let item = talks.negotiation().session_item.unwrap();
        let found = talks
            .desk
            .ledger
            .read(|conn| negotiation_of_item(conn, item));
        assert_eq!(found.unwrap().unwrap().id, talks.it);
    }
}

#[test]
fn a_draft_is_decided_by_a_closed_session_of_its_own_union_about_its_own_matter() {
    let talks = Talks::of(ContractKind::Wage).agreed().started();
    let (desk, own) = (&talks.desk, &talks.congress);
    let early = voted(
        desk,
        own,
        (Matter::WageContract, "2026-09-11"),
        (100, 70),
        60,
    );
    assert_eq!(fate(&talks.decide(early)), "first 形成草案");
    talks.draft("2026-09-14").unwrap();
    assert_eq!(fate(&talks.decide(early)), "not before 形成草案 2026-09-14");

    let neighbour = enterprise(desk, "371323-SPC", "沂河食品厂");
    let theirs = congress_of(desk, &neighbour);
    let foreign = voted(
        desk,
        &theirs,
        (Matter::WageContract, "2026-09-15"),
        (100, 70),
        60,
    );
    assert!(matches!(
        talks.decide(foreign),
        Err(NegotiationError::WrongSession)
    ));

    let wage = item_about(Matter::WageContract);
    let open = put_to_vote(desk, own, (&wage, "2026-09-16"), (100, 70), 60);
    assert!(matches!(
        talks.decide(open),
        Err(NegotiationError::WrongSession)
    ));

    for matter in [
        Matter::CollectiveContract,
        Matter::SpecialContract,
        Matter::Welfare,
    ] {
        let other = voted(desk, own, (matter, "2026-09-17"), (100, 70), 60);
        assert!(matches!(
            talks.decide(other),
            Err(NegotiationError::WrongMatter { found, wanted: Matter::WageContract }) if found == matter
        ));
    }
    let heard = NewItem {
        power: Some(Power::Hear),
        ..wage
    };
    let heard = put_to_vote(desk, own, (&heard, "2026-09-18"), (100, 70), 0);
    close(desk, heard);
    assert!(matches!(
        talks.decide(heard),
        Err(NegotiationError::NotVoted)
    ));
    assert_eq!(talks.standing().1, Some("passed"));

    close(desk, open);
    assert_eq!(fate(&talks.decide(open)), "took passed");
}
