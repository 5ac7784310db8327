#![allow(clippy::unwrap_used)]
//! Membership: the rules as tables, acts, lists and search over a real ledger.

use super::rules::{
    DAY_UNKNOWN, Missing, RollNotice, check_step, may_vote, notices_on_joining, rejoin,
};
use super::{
    EndReason, EventKind, Matched, MemberStatus, MembershipEvent, Particulars, RetainReason,
    RollCounts, RollError, RollFilter, count_roll, edit, end, enrol, events_of, find_member,
    find_members, fold, missing, page_roll, resume, retain, roll_as_of, transfer,
};
use crate::people::{NotSame, Person, TwinReason, find_twins};
use crate::shared::{Day, Document, MemberId, Precision, Sex, UnionId, uuid_v7};
use crate::store::tests::{Desk, d, enrolment};
use crate::store::{Act, Record as _, StoreError};
use std::collections::BTreeSet;
use uuid::Uuid;

const WANG: &str = "371323198503140024";
const LI: &str = "371323197606300014";
const X_TAIL: &str = "37132319790715003X";

fn township() -> (Desk, UnionId, UnionId) {
    let desk = Desk::new();
    let factory = desk.found("371323-DZC", "沂河电子厂工会");
    let mill = desk.found("371323-FZC", "映泉纺织厂工会");
    (desk, factory, mill)
}

/// Events in the order of writing.
fn written(events: &[(EventKind, &str)]) -> Vec<MembershipEvent> {
    let nil = Uuid::nil();
    let event = |(at, (kind, on)): (usize, &(EventKind, &str))| MembershipEvent {
        id: uuid_v7(1, at as u32, [0; 6]).into(),
        station: String::new(),
        revision: 1,
        retired: None,
        member: nil.into(),
        on_day: d(on),
        precision: Precision::Day,
        kind: *kind,
        reason: None,
        other_union: None,
        document: None,
    };
    events.iter().enumerate().map(event).collect()
}

fn all(desk: &Desk) -> Vec<(String, MemberStatus)> {
    let filter = RollFilter {
        union: None,
        status: None,
        only_unqualified: false,
    };
    let page = desk
        .ledger
        .read(|conn| page_roll(conn, &filter, None, 100))
        .unwrap();
    page.rows
        .into_iter()
        .map(|row| (row.name, row.status))
        .collect()
}

fn status_on(desk: &Desk, member: MemberId, on: &str) -> MemberStatus {
    fold(
        &desk.ledger.read(|conn| events_of(conn, member)).unwrap(),
        Some(d(on)),
    )
    .status
}

#[test]
fn a_membership_is_what_its_events_up_to_the_day_make_of_it() {
    use EventKind::{Ended, Joined, MovedOut, Resumed, Retained};
    let life = written(&[
        (Joined, "2019-03-01"),
        (Retained, "2021-05-01"),
        (Resumed, "2022-05-01"),
        (Ended, "2024-01-31"),
        (Joined, "2025-01-01"),
    ]);
    for (on, status, since) in [
        ("2019-02-28", MemberStatus::NotYet, None),
        ("2019-03-01", MemberStatus::Active, Some("2019-03-01")),
        ("2021-04-30", MemberStatus::Active, Some("2019-03-01")),
        ("2021-05-01", MemberStatus::Retained, Some("2021-05-01")),
        ("2022-05-01", MemberStatus::Active, Some("2022-05-01")),
        ("2024-01-30", MemberStatus::Active, Some("2022-05-01")),
        ("2024-01-31", MemberStatus::Ended, Some("2024-01-31")),
        ("2026-01-01", MemberStatus::Active, Some("2025-01-01")),
    ] {
        let standing = fold(&life, Some(d(on)));
        assert_eq!(
            (standing.status, standing.since),
            (status, since.map(d)),
            "{on}"
        );
        assert_eq!(
            standing.joined.map(|(day, _)| day),
            (status != MemberStatus::NotYet).then(|| d("2019-03-01")),
            "{on}"
        );
    }
    // Of two events on one day the one written last holds, however they come out of the table.
    let mut same_day = written(&[(Joined, "2020-01-01"), (MovedOut, "2020-01-01")]);
    assert_eq!(fold(&same_day, None).status, MemberStatus::Ended);
    same_day.reverse();
    assert_eq!(fold(&same_day, None).status, MemberStatus::Ended);
}

#[test]
fn a_joining_day_is_corrected_up_to_what_happened_next() {
    use EventKind::{Ended, Joined, MovedIn, Resumed, Retained};
    let life = written(&[(Joined, "2019-03-01"), (Retained, "2021-05-01")]);
    let moved = written(&[(MovedIn, "2019-03-01")]);
    let ended = written(&[(Joined, "2019-03-01"), (Ended, "2019-03-01")]);
    let to = |events: &[MembershipEvent], day: &str, precision| {
        rejoin(events, (d(day), precision)).map(|event| event.map(|event| (event.on_day, event.id)))
    };
    for (day, precision) in [
        ("2021-05-01", Precision::Day),
        ("1999-01-01", Precision::Day),
        ("2019-03-01", Precision::Month),
    ] {
        assert_eq!(
            to(&life, day, precision).unwrap(),
            Some((d(day), life[0].id)),
            "{day}"
        );
    }
    assert_eq!(to(&life, "2019-03-01", Precision::Day).unwrap(), None);
    assert_eq!(to(&[], "2019-03-01", Precision::Day).unwrap(), None);
    for (events, day) in [(&life, "2021-05-02"), (&ended, "2019-03-02")] {
        assert!(matches!(
            to(events, day, Precision::Day),
            Err(RollError::AfterNextEvent { .. })
        ));
    }
    assert!(matches!(
        to(&moved, "2019-03-02", Precision::Day),
        Err(RollError::JoinedByTransfer)
    ));
    let resumed = written(&[(Joined, "2019-03-01"), (Resumed, "2020-01-01")]);
    assert!(to(&resumed, "2020-01-01", Precision::Day).is_ok());
}

#[test]
fn a_step_must_follow_from_where_the_membership_stands() {
    use EventKind::{Ended, Joined, MovedIn, MovedOut, Resumed, Retained};
    let active = written(&[(Joined, "2020-01-01")]);
    let retained = written(&[(Joined, "2020-01-01"), (Retained, "2021-01-01")]);
    let ended = written(&[(Joined, "2020-01-01"), (Ended, "2021-01-01")]);
    let fits = |events: &[MembershipEvent]| -> Vec<EventKind> {
        EventKind::ALL
            .iter()
            .copied()
            .filter(|step| check_step(events, *step, d("2022-01-01"), d("2026-11-22")).is_ok())
            .collect()
    };
    assert_eq!(fits(&[]), [Joined, MovedIn]);
    assert_eq!(fits(&active), [MovedOut, Retained, Ended]);
    assert_eq!(fits(&retained), [MovedOut, Resumed, Ended]);
    assert_eq!(fits(&ended), [Joined, MovedIn]);
    let check = |step, day| check_step(&retained, step, d(day), d("2026-11-22"));
    assert!(
        matches!(check(Resumed, "2020-12-31"), Err(RollError::BeforeLastEvent { last, .. }) if last == d("2021-01-01"))
    );
    assert!(check(Resumed, "2021-01-01").is_ok());
    assert!(check(Resumed, "2026-11-22").is_ok());
    assert!(matches!(
        check(Resumed, "2026-11-23"),
        Err(RollError::InFuture { .. })
    ));
    assert!(matches!(
        check(Joined, "2022-01-01"),
        Err(RollError::OutOfOrder {
            status: MemberStatus::Retained,
            step: Joined
        })
    ));
}

#[test]
fn only_an_active_member_votes() {
    let voters: Vec<MemberStatus> = MemberStatus::ALL
        .iter()
        .copied()
        .filter(|status| may_vote(*status))
        .collect();
    assert_eq!(voters, [MemberStatus::Active]);
}

#[test]
fn joining_under_sixteen_or_before_the_founding_is_worth_a_look() {
    let notices = |birth: &str, joined: &str| {
        notices_on_joining(Some(d(birth)), d(joined), Some(d("2015-05-18")))
    };
    assert_eq!(notices("1999-11-05", "2015-11-05"), []);
    assert_eq!(
        notices("1999-11-05", "2015-11-04"),
        [RollNotice::UnderSixteen { age: 15 }]
    );
    assert_eq!(
        notices("1985-03-14", "2015-05-17"),
        [RollNotice::BeforeFounding {
            founded_on: d("2015-05-18")
        }]
    );
    assert_eq!(notices_on_joining(None, d("2010-01-01"), None), []);
}

#[test]
fn a_record_tells_what_it_lacks() {
    let (desk, factory, _) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let view = desk.ledger.read(|conn| find_member(conn, wang)).unwrap();
    let standing = fold(&view.events, None);
    assert_eq!(missing(&view.person, &standing), [Missing::Phone]);
    let bare = Person {
        document_no: None,
        sex: None,
        birth: None,
        phone: Some("19900000001".into()),
        ..view.person.clone()
    };
    assert_eq!(
        missing(&bare, &standing),
        [Missing::Document, Missing::Sex, Missing::Birth]
    );
    let mut unknown_day = standing;
    unknown_day.joined = Some((DAY_UNKNOWN, Precision::Year));
    assert_eq!(
        missing(
            &Person {
                phone: Some("19900000001".into()),
                ..view.person
            },
            &unknown_day
        ),
        [Missing::JoinedOn]
    );
}

#[test]
fn sex_and_birth_come_from_the_number() {
    let (desk, factory, _) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let person = desk
        .ledger
        .read(|conn| super::person_of(conn, wang))
        .unwrap();
    assert_eq!(
        (person.sex, person.birth),
        (Some(Sex::Female), Some(d("1985-03-14")))
    );
}

#[test]
fn nobody_joins_twice() {
    let (desk, factory, mill) = township();
    desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    for union in [factory, mill] {
        let again = desk.act(Act::Enrol, |tx| {
            enrol(tx, &enrolment(union, "王晓燕", WANG, "2020-03-01"))
        });
        assert!(
            matches!(again, Err(RollError::AlreadyActive { union }) if union == "沂河电子厂工会")
        );
    }
    let nameless = desk.act(Act::Enrol, |tx| {
        enrol(tx, &enrolment(mill, " ", LI, "2020-03-01"))
    });
    assert!(matches!(nameless, Err(RollError::NameUnfit(_))));
    let early = desk.act(Act::Enrol, |tx| {
        enrol(tx, &enrolment(mill, "李志强", LI, "2026-11-23"))
    });
    assert!(matches!(early, Err(RollError::InFuture { .. })));
    assert_eq!(all(&desk), [("王晓燕".to_owned(), MemberStatus::Active)]);
}

#[test]
fn whoever_comes_back_is_the_same_person_and_keeps_what_is_known() {
    let (desk, factory, mill) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let full = Particulars {
        name: "王晓燕".to_owned(),
        document: Some(Document::read(WANG, None).unwrap()),
        phone: Some("19900000001".to_owned()),
        ..Particulars::default()
    };
    desk.act(Act::EditMember, |tx| edit(tx, wang, &full, None))
        .unwrap();
    desk.act(Act::End, |tx| {
        end(tx, wang, d("2020-01-01"), EndReason::Withdrawn)
    })
    .unwrap();
    // Home again: the same membership goes on.
    assert_eq!(desk.enrol(factory, "王晓燕", WANG, "2021-01-01"), wang);
    desk.act(Act::End, |tx| {
        end(tx, wang, d("2022-01-01"), EndReason::Withdrawn)
    })
    .unwrap();
    let there = desk.enrol(mill, "王晓燕", WANG, "2023-01-01");
    let (old, new) = desk
        .ledger
        .read(|conn| Ok::<_, StoreError>((find_member(conn, wang)?, find_member(conn, there)?)))
        .unwrap();
    assert_eq!(old.person.id, new.person.id);
    assert_eq!(new.person.phone.as_deref(), Some("19900000001"));
    assert_eq!(old.events.len(), 4);
    for (on, here, over_there) in [
        ("2020-06-01", MemberStatus::Ended, MemberStatus::NotYet),
        ("2021-06-01", MemberStatus::Active, MemberStatus::NotYet),
        ("2023-01-01", MemberStatus::Ended, MemberStatus::Active),
    ] {
        assert_eq!(
            (status_on(&desk, wang, on), status_on(&desk, there, on)),
            (here, over_there),
            "{on}"
        );
    }
}

#[test]
fn a_transfer_leaves_no_gap_and_no_overlap() {
    let (desk, factory, mill) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let there = desk
        .act(Act::Transfer, |tx| {
            transfer(tx, wang, mill, d("2025-06-01"), Some("接转函"))
        })
        .unwrap();
    assert_eq!(
        (
            status_on(&desk, wang, "2025-05-31"),
            status_on(&desk, there.id, "2025-05-31")
        ),
        (MemberStatus::Active, MemberStatus::NotYet)
    );
    assert_eq!(
        (
            status_on(&desk, wang, "2025-06-01"),
            status_on(&desk, there.id, "2025-06-01")
        ),
        (MemberStatus::Ended, MemberStatus::Active)
    );
    let events = desk.ledger.read(|conn| events_of(conn, there.id)).unwrap();
    assert_eq!(
        (
            events[0].kind,
            events[0].other_union,
            events[0].document.as_deref()
        ),
        (EventKind::MovedIn, Some(factory), Some("接转函"))
    );
    let same = desk.act(Act::Transfer, |tx| {
        transfer(tx, there.id, mill, d("2025-07-01"), None)
    });
    assert!(matches!(same, Err(RollError::SameUnion)));
    let left = desk.act(Act::Transfer, |tx| {
        transfer(tx, wang, mill, d("2025-07-01"), None)
    });
    assert!(matches!(
        left,
        Err(RollError::OutOfOrder {
            status: MemberStatus::Ended,
            step: EventKind::MovedOut
        })
    ));
    // And back again: the first membership goes on.
    let back = desk
        .act(Act::Transfer, |tx| {
            transfer(tx, there.id, factory, d("2026-01-01"), None)
        })
        .unwrap();
    assert_eq!(back.id, wang);
    assert_eq!(
        all(&desk),
        [
            ("王晓燕".to_owned(), MemberStatus::Active),
            ("王晓燕".to_owned(), MemberStatus::Ended)
        ]
    );
}

#[test]
fn a_retained_membership_is_taken_up_again_or_ends() {
    let (desk, factory, _) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    desk.act(Act::Retain, |tx| {
        retain(tx, wang, d("2021-01-01"), RetainReason::Unemployed)
    })
    .unwrap();
    assert_eq!(all(&desk)[0].1, MemberStatus::Retained);
    assert!(matches!(
        desk.act(Act::Retain, |tx| retain(
            tx,
            wang,
            d("2021-02-01"),
            RetainReason::Other
        )),
        Err(RollError::OutOfOrder { .. })
    ));
    desk.act(Act::Resume, |tx| resume(tx, wang, d("2022-01-01")))
        .unwrap();
    assert_eq!(all(&desk)[0].1, MemberStatus::Active);
    desk.act(Act::End, |tx| {
        end(tx, wang, d("2023-01-01"), EndReason::Deceased)
    })
    .unwrap();
    assert_eq!(all(&desk)[0].1, MemberStatus::Ended);
    let reasons: Vec<Option<String>> = desk
        .ledger
        .read(|conn| events_of(conn, wang))
        .unwrap()
        .into_iter()
        .map(|e| e.reason)
        .collect();
    assert_eq!(
        reasons,
        [
            None,
            Some("unemployed".to_owned()),
            None,
            Some("deceased".to_owned())
        ]
    );
}

#[test]
fn look_alikes_are_named_with_the_best_reason_and_not_asked_twice() {
    let (desk, factory, mill) = township();
    let phone = |name: &str, birth: Option<&str>, phone: &str| Particulars {
        name: name.to_owned(),
        birth: birth.map(d),
        phone: Some(phone.to_owned()),
        ..Particulars::default()
    };
    let add = |union, particulars| {
        let new = super::Enrolment {
            union,
            particulars,
            joined_on: d("2020-01-01"),
            precision: Precision::Day,
            document: None,
        };
        let id = desk.act(Act::Enrol, |tx| enrol(tx, &new)).unwrap().0.id;
        desk.ledger.read(|conn| super::person_of(conn, id)).unwrap()
    };
    let one = add(factory, phone("单小芳", Some("1990-02-01"), "19900000001"));
    let sounds = add(mill, phone("陕小方", Some("1990-02-01"), "19900000002"));
    let calls = add(mill, phone("赵立新", None, "19900000001"));
    add(mill, phone("陕小方", Some("1991-02-01"), "19900000003"));
    let twins = || -> Vec<(String, TwinReason)> {
        desk.ledger
            .read(|conn| find_twins(conn, &one))
            .unwrap()
            .into_iter()
            .map(|twin| (twin.person.name, twin.reason))
            .collect()
    };
    assert_eq!(
        twins(),
        [
            ("陕小方".to_owned(), TwinReason::NameAndBirth),
            ("赵立新".to_owned(), TwinReason::Phone)
        ]
    );
    let pair = desk
        .act(Act::NotSamePerson, |tx| {
            NotSame::remember(tx, sounds.id, one.id)
        })
        .unwrap();
    assert_eq!((pair.one, pair.other), (one.id, sounds.id));
    assert_eq!(twins(), [("赵立新".to_owned(), TwinReason::Phone)]);
    desk.act(Act::NotSamePerson, |tx| {
        NotSame::remember(tx, one.id, calls.id)
    })
    .unwrap();
    assert_eq!(twins(), []);
    let back = desk.ledger.read(|conn| find_twins(conn, &sounds)).unwrap();
    assert!(back.is_empty(), "said of one, known of the other");
}

#[test]
fn a_member_is_found_five_ways() {
    let (desk, factory, _) = township();
    let shan = enrolment(factory, "单小芳", X_TAIL, "2019-03-01");
    let shan = super::Enrolment {
        particulars: Particulars {
            phone: Some("19912345678".into()),
            ..shan.particulars
        },
        ..shan
    };
    desk.act(Act::Enrol, |tx| enrol(tx, &shan)).unwrap();
    desk.enrol(factory, "尉迟芳霞", WANG, "2019-03-01");
    let find = |query: &str| -> Vec<(String, Matched)> {
        desk.ledger
            .read(|conn| find_members(conn, query, 5))
            .unwrap()
            .into_iter()
            .map(|f| (f.row.name, f.matched))
            .collect()
    };
    let shan = |matched| vec![("单小芳".to_owned(), matched)];
    let yuchi = |matched| vec![("尉迟芳霞".to_owned(), matched)];
    assert_eq!(find("单小"), shan(Matched::Name));
    assert_eq!(find("尉 迟"), yuchi(Matched::Name));
    assert_eq!(find("shanxiao"), shan(Matched::Pinyin));
    assert_eq!(find("danxiao"), []);
    assert_eq!(find("YUCHI"), yuchi(Matched::Pinyin));
    assert_eq!(find("sxf"), shan(Matched::Initials));
    assert_eq!(find("ｙｃｆ"), yuchi(Matched::Initials));
    assert_eq!(find("003x"), shan(Matched::IdTail));
    assert_eq!(find("03X"), shan(Matched::IdTail));
    assert_eq!(find(WANG), yuchi(Matched::IdTail));
    assert_eq!(find("5678"), shan(Matched::PhoneTail));
    for nothing in ["", " ", "357", "王", "%", "sxf_", "'"] {
        assert_eq!(find(nothing), [], "{nothing:?}");
    }
    let limited = desk.ledger.read(|conn| find_members(conn, "s", 0)).unwrap();
    assert!(limited.is_empty());
}

#[test]
fn pages_show_everybody_once_also_among_many_of_one_name() {
    let (desk, factory, mill) = township();
    desk.act(Act::ImportRoll, |tx| {
        for number in 0..500 {
            let union = if number % 5 == 0 { mill } else { factory };
            enrol(
                tx,
                &enrolment(
                    union,
                    ["王伟", "李娜", "汪伟"][number % 3],
                    "",
                    "2020-01-01",
                ),
            )?;
        }
        Ok::<_, RollError>(())
    })
    .unwrap();
    let retained: Vec<MemberId> = {
        let filter = RollFilter {
            union: Some(mill),
            status: None,
            only_unqualified: false,
        };
        let page = desk
            .ledger
            .read(|conn| page_roll(conn, &filter, None, 7))
            .unwrap();
        page.rows.iter().map(|row| row.member).collect()
    };
    desk.act(Act::Retain, |tx| {
        retained
            .iter()
            .try_for_each(|id| retain(tx, *id, d("2021-01-01"), RetainReason::Other))
    })
    .unwrap();
    let walk = |filter: RollFilter, limit: usize| {
        let (mut seen, mut keys, mut after) = (BTreeSet::new(), Vec::new(), None);
        loop {
            let page = desk
                .ledger
                .read(|conn| page_roll(conn, &filter, after.as_ref(), limit))
                .unwrap();
            assert!(page.rows.len() <= limit);
            for row in &page.rows {
                assert!(seen.insert(row.member), "{} twice", row.name);
                keys.push((row.status, row.pinyin.clone(), row.member));
            }
            match page.next {
                Some(next) => after = Some(next),
                None => return keys,
            }
        }
    };
    let everyone = RollFilter {
        union: None,
        status: None,
        only_unqualified: false,
    };
    for limit in [1, 7, 100, 499, 500, 501] {
        let keys = walk(everyone, limit);
        assert_eq!(keys.len(), 500, "{limit}");
        assert!(keys.is_sorted(), "{limit}");
    }
    assert_eq!(
        walk(
            RollFilter {
                union: Some(mill),
                ..everyone
            },
            9
        )
        .len(),
        100
    );
    assert_eq!(
        walk(
            RollFilter {
                status: Some(MemberStatus::Retained),
                ..everyone
            },
            3
        )
        .len(),
        7
    );
    assert_eq!(
        walk(
            RollFilter {
                union: Some(factory),
                only_unqualified: true,
                ..everyone
            },
            50
        )
        .len(),
        400
    );
    let count = |union| desk.ledger.read(|conn| count_roll(conn, union)).unwrap();
    assert_eq!(
        count(None),
        RollCounts {
            active: 493,
            unqualified: 493,
            retained: 7
        }
    );
    assert_eq!(
        count(Some(mill)),
        RollCounts {
            active: 93,
            unqualified: 93,
            retained: 7
        }
    );
}

#[test]
fn the_roll_as_of_a_day_shows_who_had_joined_by_then() {
    let (desk, factory, mill) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    desk.enrol(factory, "李志强", LI, "2021-03-01");
    desk.act(Act::Transfer, |tx| {
        transfer(tx, wang, mill, d("2025-06-01"), None)
    })
    .unwrap();
    let as_of = |union, on: Option<Day>| {
        let mut lines = Vec::new();
        desk.ledger
            .read(|conn| {
                roll_as_of::<StoreError>(conn, union, on, &mut |_, person, standing| {
                    lines.push((person.name, standing.status));
                    Ok(())
                })
            })
            .unwrap();
        lines
    };
    let line = |name: &str, status| (name.to_owned(), status);
    assert_eq!(as_of(None, Some(d("2019-02-28"))), []);
    assert_eq!(
        as_of(None, Some(d("2020-01-01"))),
        [line("王晓燕", MemberStatus::Active)]
    );
    assert_eq!(
        as_of(Some(factory), None),
        [line("李志强", MemberStatus::Active)]
    );
    assert_eq!(as_of(Some(mill), Some(d("2025-05-31"))), []);
    assert_eq!(
        as_of(Some(mill), Some(d("2025-06-01"))),
        [line("王晓燕", MemberStatus::Active)]
    );
}

#[test]
fn a_correction_shows_at_once_in_list_and_search() {
    let (desk, factory, _) = township();
    let wang = desk.enrol(factory, "王小燕", WANG, "2019-03-01");
    let particulars = enrolment(factory, "王晓雁", WANG, "2019-03-01").particulars;
    let particulars = Particulars {
        phone: Some("19900000001".into()),
        department: Some("一车间".into()),
        ..particulars
    };
    desk.act(Act::EditMember, |tx| edit(tx, wang, &particulars, None))
        .unwrap();
    assert_eq!(
        desk.ledger.read(|conn| count_roll(conn, None)).unwrap(),
        RollCounts {
            active: 1,
            unqualified: 0,
            retained: 0
        }
    );
    assert_eq!(
        desk.ledger
            .read(|conn| find_members(conn, "王晓雁", 2))
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        desk.ledger
            .read(|conn| find_members(conn, "王小燕", 2))
            .unwrap()
            .len(),
        0
    );
    let member = desk
        .ledger
        .read(|conn| super::Member::get(conn, wang))
        .unwrap();
    assert_eq!(
        (member.department.as_deref(), member.revision),
        (Some("一车间"), 2)
    );
}

#[test]
fn a_number_of_somebody_active_cannot_be_given_to_another() {
    let (desk, factory, mill) = township();
    desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let li = desk.enrol(mill, "李志强", LI, "2019-03-01");
    let particulars = enrolment(mill, "李志强", WANG, "2019-03-01").particulars;
    let refused = desk.act(Act::EditMember, |tx| edit(tx, li, &particulars, None));
    assert!(
        matches!(refused, Err(RollError::AlreadyActive { union }) if union == "沂河电子厂工会")
    );
}
