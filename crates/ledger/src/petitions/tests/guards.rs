//! What cannot be recorded, each with its article; and what closes a petition and opens it again.

use super::*;

fn refuse(change: impl FnOnce(&mut NewPetition)) -> PetitionError {
    let desk = Desk::new();
    let union = union(&desk);
    let mut new = claim("信〔2026〕7号");
    change(&mut new);
    act(&desk, |tx| register(tx, &union, new, given())).unwrap_err()
}

#[test]
fn a_registration_is_refused_at_its_field() {
    use PetitionError as E;
    // Art. 20: five may come, six may not.
    assert!(matches!(
        refuse(|new| {
            new.people = 30;
            new.petitioners = ["甲一", "甲二", "甲三", "甲四", "甲五", "甲六"]
                .map(somebody)
                .to_vec();
        }),
        E::Representatives { given: 6, most: 5 }
    ));
    assert!(matches!(
        refuse(|new| new.petitioners = ["甲一", "甲二", "甲三", "甲四"].map(somebody).to_vec()),
        E::MoreNamesThanPeople {
            names: 4,
            people: 3
        }
    ));
    assert!(matches!(
        refuse(|new| new.people = 0),
        E::Number { what: "people", .. }
    ));
    assert!(matches!(
        refuse(|new| new.handler = " ".to_owned()),
        E::Empty { what: "handler" }
    ));
    assert!(matches!(
        refuse(|new| new.summary = String::new()),
        E::Empty { what: "summary" }
    ));
    // Art. 28
    assert!(matches!(refuse(|new| new.conflict = true), E::Conflict));
    // Art. 31(6)
    assert!(matches!(
        refuse(|new| new.kind = PetitionKind::Suggestion),
        E::DecidesNoClaim
    ));
    // Art. 30: the handler is the one denounced.
    assert!(matches!(
        refuse(|new| {
            (new.kind, new.decides) = (PetitionKind::Denunciation, false);
            new.against = Some("副主席周明".to_owned());
        }),
        E::ReachesDenounced { what: "handler" }
    ));
    for bad in ["7号", "信(2026)7号", "信〔2026〕07号", "信〔26〕7号", ""] {
        assert!(
            matches!(refuse(|new| new.number = bad.to_owned()), E::BadNumber(_)),
            "{bad}"
        );
    }
    assert!(matches!(
        refuse(|new| new.received_on = d("2026-11-25")),
        E::InFuture {
            what: "received_on",
            ..
        }
    ));
    assert!(matches!(
        refuse(|new| new.received_on = d("2022-04-30")),
        E::BeforeRegulation { .. }
    ));
    assert!(matches!(
        refuse(|new| new.same_as = Some("信〔2026〕99号".to_owned())),
        E::Mismatch { what: "same_as" }
    ));
}

#[test]
fn letters_may_be_signed_by_many_and_a_denunciation_by_nobody() {
    let desk = Desk::new();
    let union = union(&desk);
    let letter = NewPetition {
        channel: Channel::Letter,
        people: 30,
        petitioners: (0..30).map(|at| somebody(&format!("职工{at}"))).collect(),
        ..claim("信〔2026〕1号")
    };
    act(&desk, |tx| register(tx, &union, letter, given())).unwrap();
    let denunciation = NewPetition {
        kind: PetitionKind::Denunciation,
        decides: false,
        people: 1,
        petitioners: Vec::new(),
        ..claim("信〔2026〕2号")
    };
    act(&desk, |tx| register(tx, &union, denunciation, given())).unwrap();
    let next = desk.ledger.read(|conn| next_serial(conn, 2026)).unwrap();
    assert_eq!(next, 3);
    assert_eq!(desk.ledger.read(|conn| next_serial(conn, 2027)).unwrap(), 1);
}

#[test]
fn a_number_stands_once() {
    let matter = Matter::of(claim("信〔2026〕7号"));
    let again = act(&matter.desk, |tx| {
        register(tx, &matter.union, claim("信〔2026〕7号"), given())
    });
    assert!(matches!(
        again,
        Err(PetitionError::NumberTaken { next: 8, .. })
    ));
}

/// Art. 34: the sixtieth day, the sixty-first, and what an extension makes of it.
#[test]
fn a_reply_on_day_61_needs_an_extension_or_a_reason_and_counts_as_late() {
    // 13 September is a Sunday: Monday is the last day, Tuesday one too late.
    Matter::accepted().take("decided", "2026-09-14").unwrap();
    let matter = Matter::accepted();
    match matter.take("decided", "2026-09-15") {
        Err(PetitionError::LateReply {
            day_no: 62, due, ..
        }) => assert_eq!(due, d("2026-09-14")),
        other => panic!("{other:?}"),
    }
    let late = NewStep {
        note: Some("等单位提供考勤".to_owned()),
        ..bare("decided", "2026-09-15")
    };
    matter.record(late).unwrap();
    let stands = matter.standing_on("2026-09-20");
    assert_eq!(stands.settled_on, Some(d("2026-09-15")));
    assert!(!stands.settled_in_time && stands.replied_in_time);
    let extended = Matter::accepted();
    extended.extend("2026-09-10", "2026-10-12").unwrap();
    extended.take("decided", "2026-10-12").unwrap();
    assert!(extended.standing_on("2026-10-20").settled_in_time);
}

/// Art. 34: 经批准, 不超过三十日, 告知理由.
#[test]
fn an_extension_has_approval_reasons_and_thirty_days() {
    use PetitionError as E;
    let matter = Matter::accepted();
    let step = |change: fn(&mut NewStep)| {
        let mut step = NewStep {
            until: Some(d("2026-10-12")),
            people: Some("分管主席".to_owned()),
            note: Some("核对考勤".to_owned()),
            ..bare("extended", "2026-09-10")
        };
        change(&mut step);
        step
    };
    assert!(matches!(
        matter.record(step(|step| step.people = None)),
        Err(E::NoApproval)
    ));
    assert!(matches!(
        matter.record(step(|step| step.note = None)),
        Err(E::NoReasons)
    ));
    for until in [None, Some("2026-09-14"), Some("2026-10-14")] {
        let mut step = step(|_| {});
        step.until = until.map(d);
        match matter.record(step) {
            Err(E::ExtendedTo { due, last, .. }) => {
                // Ninety days from 15 July.
                assert_eq!((due, last), (d("2026-09-14"), d("2026-10-13")));
            }
            other => panic!("{until:?}: {other:?}"),
        }
    }
    assert!(matches!(
        matter.extend("2026-09-15", "2026-10-13"),
        Err(E::ExtendedTooLate { .. })
    ));
    matter.extend("2026-09-14", "2026-10-13").unwrap();
    assert!(matches!(
        matter.extend("2026-09-14", "2026-10-13"),
        Err(E::ExtendedTwice { .. })
    ));
}

#[test]
fn a_reply_comes_after_acceptance_and_says_four_things() {
    use crate::cases::CaseError;
    let matter = Matter::of(claim("信〔2026〕7号"));
    assert!(matches!(
        matter.take("decided", "2026-08-01"),
        Err(PetitionError::Case(CaseError::TooSoon { after: "受理" }))
    ));
    assert!(matches!(
        matter.take("noticed", "2026-07-12"),
        Err(PetitionError::DayBefore { what: "on", .. })
    ));
    assert!(matches!(
        matter.take("noticed", "2026-11-25"),
        Err(PetitionError::Case(CaseError::InFuture { .. }))
    ));
    matter.take("accepted", "2026-07-15").unwrap();
    // Art. 32
    for (lacking, what) in [
        (
            Decision {
                facts: None,
                ..decision()
            },
            "facts",
        ),
        (
            Decision {
                opinion: None,
                ..decision()
            },
            "opinion",
        ),
        (
            Decision {
                basis: None,
                ..decision()
            },
            "basis",
        ),
    ] {
        let step = bare("decided", "2026-08-01");
        let refused = act(&matter.desk, |tx| {
            record_petition_step(tx, matter.it, step, lacking, given())
        });
        assert!(matches!(refused, Err(PetitionError::Empty { what: found }) if found == what));
    }
}

/// Art. 19
#[test]
fn the_same_matter_is_not_accepted_twice() {
    let matter = Matter::of(claim("信〔2026〕7号"));
    let again = NewPetition {
        same_as: Some("信〔2026〕7号".to_owned()),
        ..claim("信〔2026〕8号")
    };
    let again = act(&matter.desk, |tx| {
        register(tx, &matter.union, again, given())
    })
    .unwrap();
    let accept = || {
        act(&matter.desk, |tx| {
            record_petition_step(
                tx,
                again.id,
                bare("accepted", "2026-07-20"),
                Decision::default(),
                given(),
            )
        })
    };
    assert!(matches!(accept(), Err(PetitionError::SamePending { at }) if at == "信〔2026〕7号"));
    matter.take("withdrawn", "2026-07-20").unwrap();
    accept().unwrap();
    let elsewhere = Matter::of(NewPetition {
        pending_elsewhere: Some("县信访局".to_owned()),
        ..claim("信〔2026〕9号")
    });
    assert!(matches!(
        elsewhere.take("accepted", "2026-07-20"),
        Err(PetitionError::SamePending { at }) if at == "县信访局"
    ));
}

/// Art. 23: what was forwarded is objected to within five working days, with reasons.
#[test]
fn an_objection_has_five_working_days_and_reasons() {
    use PetitionError as E;
    let of = |from: Option<&str>| {
        Matter::of(NewPetition {
            forwarded_from: from.map(str::to_owned),
            ..claim("信〔2026〕7号")
        })
    };
    let objection = |on: &str| NewStep {
        note: Some("不属于工会职权".to_owned()),
        ..bare("objected", on)
    };
    assert!(matches!(
        of(None).record(objection("2026-07-15")),
        Err(E::NotForwarded)
    ));
    let forwarded = of(Some("县信访局"));
    assert!(matches!(
        forwarded.take("objected", "2026-07-15"),
        Err(E::Empty { what: "note" })
    ));
    // Monday 13 July and five working days: Monday the 20th.
    assert!(matches!(
        forwarded.record(objection("2026-07-21")),
        Err(E::LateObjection { due }) if due == d("2026-07-20")
    ));
    forwarded.record(objection("2026-07-20")).unwrap();
    assert_eq!(forwarded.petition().closed_on, Some(d("2026-07-20")));
    assert!(matches!(
        forwarded.take("noticed", "2026-07-20"),
        Err(E::Closed { .. })
    ));
}

/// Art. 30
#[test]
fn a_denunciation_never_goes_to_who_is_denounced() {
    let matter = Matter::of(NewPetition {
        kind: PetitionKind::Denunciation,
        decides: false,
        against: Some("沂河电子厂 行政科".to_owned()),
        ..claim("信〔2026〕8号")
    });
    let route = |to: Option<&str>| {
        matter.record(NewStep {
            people: to.map(str::to_owned),
            ..bare("routed", "2026-07-20")
        })
    };
    assert!(matches!(
        route(None),
        Err(PetitionError::Empty { what: "people" })
    ));
    for to in ["沂河电子厂", "沂河电子厂行政科", "沂河电子厂行政科并报厂长"]
    {
        assert!(
            matches!(
                route(Some(to)),
                Err(PetitionError::ReachesDenounced { what: "people" })
            ),
            "{to}"
        );
    }
    let hand = |to: &str| {
        act(&matter.desk, |tx| {
            hand_over(tx, matter.it, to, "调整分工", d("2026-07-16"))
        })
    };
    assert!(matches!(
        hand("沂河电子厂行政科"),
        Err(PetitionError::ReachesDenounced { what: "handler" })
    ));
    assert_eq!(hand("王晓燕").unwrap().handler, "王晓燕");
    route(Some("县纪委监委")).unwrap();
    assert_eq!(matter.petition().closed_on, Some(d("2026-07-20")));
}

#[test]
fn a_review_opens_what_was_decided_and_its_answer_closes_it_again() {
    let matter = Matter::accepted();
    matter.take("decided", "2026-08-10").unwrap();
    assert_eq!(matter.petition().closed_on, Some(d("2026-08-10")));
    for (code, on, closed) in [
        ("review_asked", "2026-08-20", None),
        ("review_accepted", "2026-08-21", None),
        ("reviewed", "2026-09-10", Some("2026-09-10")),
        ("recheck_asked", "2026-09-20", None),
        ("rechecked", "2026-10-15", Some("2026-10-15")),
    ] {
        matter.take(code, on).unwrap();
        assert_eq!(matter.petition().closed_on, closed.map(d), "{code}");
    }
    // What was first decided in time stays so.
    assert!(matter.standing_on("2026-11-01").settled_in_time);
}

#[test]
fn a_correction_leaves_what_it_does_not_name_and_keeps_to_the_same_rules() {
    let matter = Matter::of(claim("信〔2026〕7号"));
    let correction = || Correction {
        channel: Channel::Visit,
        category: Category::Hours,
        people: 4,
        forwarded_from: None,
        pending_elsewhere: None,
        summary: None,
        claims: None,
        against: None,
        petitioners: None,
    };
    let correct = |new| act(&matter.desk, |tx| correct(tx, matter.it, new, given()));
    let it = correct(correction()).unwrap();
    assert_eq!((it.category, it.people), (Category::Hours, 4));
    let said = || {
        matter.desk.ledger.read::<_, StoreError>(|conn| {
            let people = petitioners(conn, matter.it)?.into_iter();
            let names: Vec<String> = people.map(|one| one.name).collect();
            Ok((petition_text(conn, matter.it)?.unwrap().summary, names))
        })
    };
    assert_eq!(
        said().unwrap(),
        ("拖欠三个月工资".to_owned(), vec!["孙桂兰".to_owned()])
    );
    let both = Correction {
        summary: Some("加班没有调休".to_owned()),
        petitioners: Some(vec![somebody("李志强"), somebody("赵海燕")]),
        ..correction()
    };
    correct(both).unwrap();
    let names = vec!["李志强".to_owned(), "赵海燕".to_owned()];
    assert_eq!(said().unwrap(), ("加班没有调休".to_owned(), names));
    let few = Correction {
        people: 1,
        ..correction()
    };
    assert!(matches!(
        correct(few),
        Err(PetitionError::MoreNamesThanPeople { .. })
    ));
    let six = ["甲一", "甲二", "甲三", "甲四", "甲五", "甲六"]
        .map(somebody)
        .to_vec();
    let six = Correction {
        people: 9,
        petitioners: Some(six),
        ..correction()
    };
    assert!(matches!(
        correct(six),
        Err(PetitionError::Representatives { given: 6, most: 5 })
    ));
}
