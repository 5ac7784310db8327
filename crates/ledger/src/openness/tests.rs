//! Rules of openness, regulations §2.3.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::store::Act;
use crate::store::tests::{Desk, TODAY, d};
use crate::unions::{Union, UnitType};

/// OPN-03, OPN-04: eleven groups and seven, the last of which both have.
#[test]
fn a_public_owned_unit_makes_eleven_groups_open_and_another_seven() {
    for (unit, owner, items) in [
        (Some(UnitType::State), Owner::Public, 11),
        (Some(UnitType::StateHeldShares), Owner::Public, 11),
        (Some(UnitType::Collective), Owner::Public, 11),
        (Some(UnitType::Limited), Owner::Private, 7),
        (Some(UnitType::Private), Owner::Private, 7),
        (Some(UnitType::Social), Owner::Private, 7),
        (None, Owner::Private, 7),
    ] {
        assert_eq!(
            (Owner::of(unit), Owner::of(unit).items().count()),
            (owner, items),
            "{unit:?}"
        );
    }
}

/// OPN-01: institutions and authorities do it by reference, and are not counted.
#[test]
fn enterprises_and_private_non_enterprise_units_are_counted() {
    for (unit, counted) in [
        (Some(UnitType::State), true),
        (Some(UnitType::Foreign), true),
        (Some(UnitType::Social), true),
        (Some(UnitType::Institution), false),
        (Some(UnitType::Authority), false),
        (Some(UnitType::Individual), false),
        (None, true),
    ] {
        assert_eq!(must_open(unit), counted, "{unit:?}");
    }
}

/// Anchors §3: a leading group, a channel and a posting within the period; what shows it makes it count.
#[test]
fn coverage_needs_a_system_and_a_posting_of_the_period_with_what_shows_it() {
    for (system, postings, year, part) in [
        (false, vec![], OpenYear::NoSystem, 0),
        (false, vec![2], OpenYear::NoSystem, 0),
        (true, vec![], OpenYear::NothingPosted, 0),
        (true, vec![0, 0], OpenYear::WithoutEvidence, 0),
        (true, vec![0, 1], OpenYear::Covered, 1),
    ] {
        let found = open_year(system, &postings);
        assert_eq!(found, year, "{system} {postings:?}");
        assert_eq!(coverage_rate([found]), Coverage { part, whole: 1 });
    }
}

fn factory() -> (Desk, Union) {
    let desk = Desk::new();
    desk.found("371323-DZC", "沂河电子厂工会");
    let union = desk
        .ledger
        .read(|conn| Union::coded(conn, "371323-DZC"))
        .unwrap();
    (desk, union)
}

fn system(from: &str) -> NewSystem {
    NewSystem {
        from_day: d(from),
        leader: "李厂长".to_owned(),
        members: None,
        supervisors: None,
        channels: "厂门公开栏".to_owned(),
        opinion_box: None,
    }
}

fn posting(from: &str, to: Option<&str>) -> NewPosting {
    NewPosting {
        item: OpenItem::PrivateInsurance,
        title: "十月社会保险缴纳情况".to_owned(),
        channel: Channel::Board,
        from_day: d(from),
        to_day: to.map(d),
    }
}

#[test]
fn a_union_has_one_system_that_is_written_anew() {
    let (desk, union) = factory();
    let set = |new| desk.act(Act::RecordOpenness, |tx| set_up(tx, &union, new));
    let first = set(system("2026-01-05")).unwrap();
    let again = set(NewSystem {
        leader: "王厂长".to_owned(),
        ..system("2026-01-05")
    })
    .unwrap();
    assert_eq!((first.id, again.leader.as_str()), (again.id, "王厂长"));
    let empty = set(NewSystem {
        channels: " ".to_owned(),
        ..system("2026-01-05")
    });
    assert!(matches!(
        empty,
        Err(OpennessError::Empty { what: "channels" })
    ));
    assert!(matches!(
        set(system("2027-01-01")),
        Err(OpennessError::InFuture { .. })
    ));
}

#[test]
fn a_posting_begins_by_today_ends_after_it_began_and_stands_on_its_owners_list() {
    let (desk, union) = factory();
    let put = |owner, new| desk.act(Act::RecordOpenness, |tx| post(tx, &union, owner, &new));
    for (new, refused) in [
        (posting("2026-12-31", None), "future"),
        (posting("2026-11-10", Some("2026-11-09")), "order"),
    ] {
        let found = put(Owner::Private, new);
        match refused {
            "future" => assert!(matches!(found, Err(OpennessError::InFuture { .. }))),
            _ => assert!(matches!(found, Err(OpennessError::DayBefore { .. }))),
        }
    }
    assert!(matches!(
        put(Owner::Public, posting("2026-11-01", None)),
        Err(OpennessError::OtherOwner { .. })
    ));
    let hangs = put(Owner::Private, posting("2026-11-01", None)).unwrap();
    let end = |day| desk.act(Act::RecordOpenness, |tx| end_posting(tx, hangs.id, d(day)));
    assert!(matches!(
        end("2026-10-31"),
        Err(OpennessError::DayBefore { .. })
    ));
    assert_eq!(end(TODAY).unwrap().to_day, Some(d(TODAY)));
}

#[test]
fn an_opinion_is_answered_after_it_was_raised_and_put_right_after_that() {
    let (desk, union) = factory();
    let raised = desk
        .act(Act::RecordOpenness, |tx| {
            raise(
                tx,
                &union,
                &NewOpinion {
                    raised_on: d("2026-11-02"),
                    source: OpinionSource::Box,
                    content: "加班费没有列明细".to_owned(),
                },
            )
        })
        .unwrap();
    let settled = |answered: &str, by: Option<&str>, done: Option<&str>| {
        desk.act(Act::RecordOpenness, |tx| {
            settle(
                tx,
                raised.id,
                &Settling {
                    answered_on: d(answered),
                    adoption: Adoption::Adopted,
                    answer: "从十一月起逐人列明".to_owned(),
                    rectify_by: by.map(d),
                    rectified_on: done.map(d),
                },
            )
        })
    };
    for (answered, by, done) in [
        ("2026-11-01", None, None),
        ("2026-11-05", Some("2026-11-01"), None),
        ("2026-11-05", Some("2026-11-20"), Some("2026-11-01")),
    ] {
        assert!(
            matches!(
                settled(answered, by, done),
                Err(OpennessError::DayBefore { .. })
            ),
            "{answered} {by:?} {done:?}"
        );
    }
    settled("2026-11-05", Some("2026-11-30"), None).unwrap();
    let open = |desk: &Desk| {
        let station = desk.ledger.station();
        desk.ledger
            .read(|conn| opinions_open(conn, &station))
            .unwrap()
            .len()
    };
    assert_eq!(open(&desk), 1);
    settled("2026-11-05", Some("2026-11-30"), Some("2026-11-20")).unwrap();
    assert_eq!(open(&desk), 0);
}

#[test]
fn only_public_owned_units_file_the_yearly_reports() {
    let (desk, union) = factory();
    let file = |owner| {
        desk.act(Act::RecordOpenness, |tx| {
            file_report(
                tx,
                &union,
                owner,
                (ReportTopic::Welfare, d("2026-06-01")),
                None,
            )
        })
    };
    assert!(matches!(
        file(Owner::Private),
        Err(OpennessError::NotPublic)
    ));
    file(Owner::Public).unwrap();
}
