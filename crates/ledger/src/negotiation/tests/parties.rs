//! Who may sit at the table, as tables.

use super::Regulation::{General, Wage};
use super::*;
use crate::shared::Severity;
use uuid::Uuid;

/// Somebody at the table since 1 September.
fn seated(side: Side, seat: Seat, number: u128) -> Negotiator {
    let of_side = match side {
        Side::Workers => 100,
        Side::Employer => 200,
    };
    Negotiator {
        id: Uuid::from_u128(of_side + number).into(),
        station: String::new(),
        revision: 1,
        retired: None,
        negotiation: Uuid::from_u128(1).into(),
        side,
        seat,
        person: None,
        name: format!("{}{number}号", side.label()),
        post: None,
        front_line: false,
        tie: if side == Side::Workers {
            Tie::Staff
        } else {
            Tie::Manager
        },
        mandate: None,
        from_day: d("2026-09-01"),
        to_day: None,
        left_why: None,
        replaces: None,
        trained_on: None,
        trained_hours: None,
    }
}

/// A table of so many on each side, the first of each its chief, so many of the workers from the front line.
fn table(workers: u128, employer: u128, front_line: u128) -> Vec<Negotiator> {
    let side = |side, all| {
        (1..=all).map(move |number| Negotiator {
            front_line: side == Side::Workers && number <= front_line,
            ..seated(
                side,
                if number == 1 {
                    Seat::Chief
                } else {
                    Seat::Member
                },
                number,
            )
        })
    };
    side(Side::Workers, workers)
        .chain(side(Side::Employer, employer))
        .collect()
}

/// What is found, in words.
fn said(regulation: Regulation, people: &[Negotiator], given: Given<'_>) -> Vec<String> {
    let found = assess_parties(regulation, people, given).unwrap();
    found
        .iter()
        .map(|finding| {
            let fault = match &finding.fault {
                PartyFault::Unequal { workers, employer } => {
                    format!("{workers} against {employer}")
                }
                PartyFault::TooFew { side, has, least } => {
                    format!("{} {has} of {least}", side.code())
                }
                PartyFault::Chiefs { side, has } => format!("{} {has} chiefs", side.code()),
                PartyFault::FrontLine { has, needed } => format!("front line {has} of {needed}"),
                PartyFault::Incompatible { side, tie, .. } => {
                    format!("{} for {}", tie.code(), side.code())
                }
                PartyFault::BothSides { name } => format!("{name} on both"),
                PartyFault::ChiefFromOutside { name } => format!("{name} from outside"),
                PartyFault::Outsiders { side, has, most } => {
                    format!("{} {has} outsiders over {most}", side.code())
                }
                PartyFault::Vacant { name, clock, .. } => {
                    format!("{name} gone, by {}", clock.due.unwrap())
                }
            };
            format!("{}: {fault}", finding.severity.code())
        })
        .collect()
}

/// The articles of what is found.
fn articles(regulation: Regulation, people: &[Negotiator]) -> Vec<String> {
    let found = assess_parties(regulation, people, given()).unwrap();
    found.into_iter().map(|finding| finding.article).collect()
}

/// S2 第七条, S4 第三十四条: as many on one side as on the other, three at least, one chief each.
#[test]
fn both_sides_are_of_one_number_three_at_least() {
    for (workers, employer, faults) in [
        (3, 3, &[][..]),
        (9, 9, &[]),
        (2, 2, &["error: workers 2 of 3", "error: employer 2 of 3"]),
        (3, 4, &["error: 3 against 4"]),
        (4, 3, &["error: 4 against 3"]),
        (2, 3, &["error: 2 against 3", "error: workers 2 of 3"]),
    ] {
        let people = table(workers, employer, workers);
        for (regulation, article) in [
            (Wage, "山东省企业工资集体协商条例 第七条"),
            (General, "山东省劳动合同条例第三十四条"),
        ] {
            assert_eq!(
                said(regulation, &people, given()),
                faults,
                "{workers} {employer}"
            );
            let found = articles(regulation, &people);
            assert!(found.iter().all(|found| found == article), "{found:?}");
        }
    }
}

/// S2 第七条、第八条, S4 第三十四条.
#[test]
fn each_side_has_one_chief() {
    for (side, seat, chiefs) in [
        (Side::Workers, Seat::Member, "error: workers 0 chiefs"),
        (Side::Employer, Seat::Member, "error: employer 0 chiefs"),
        (Side::Workers, Seat::Chief, "error: workers 3 chiefs"),
        (Side::Employer, Seat::Chief, "error: employer 3 chiefs"),
    ] {
        let mut people = table(3, 3, 3);
        for person in people.iter_mut().filter(|person| person.side == side) {
            person.seat = seat;
        }
        for regulation in [Wage, General] {
            assert_eq!(said(regulation, &people, given()), [chiefs]);
        }
    }
    let nobody = [
        "error: workers 0 of 3",
        "error: workers 0 chiefs",
        "error: employer 0 of 3",
        "error: employer 0 chiefs",
    ];
    assert_eq!(said(Wage, &[], given()), nobody);
}

/// S2 第七条: a third of the workers' side or more; S4 asks for none.
#[test]
fn a_third_of_the_workers_side_comes_from_the_front_line_where_wages_are_negotiated() {
    for (workers, front_line, needed) in [
        (3, 0, Some("error: front line 0 of 1")),
        (3, 1, None),
        (4, 1, Some("error: front line 1 of 2")),
        (4, 2, None),
        (5, 1, Some("error: front line 1 of 2")),
        (5, 2, None),
        (6, 1, Some("error: front line 1 of 2")),
        (6, 2, None),
        (7, 2, Some("error: front line 2 of 3")),
        (7, 3, None),
    ] {
        let people = table(workers, workers, front_line);
        let found = said(Wage, &people, given());
        assert_eq!(found, Vec::from_iter(needed), "{front_line} of {workers}");
        assert_eq!(said(General, &people, given()), [""; 0]);
    }
    let found = articles(Wage, &table(3, 3, 0));
    assert_eq!(found, ["山东省企业工资集体协商条例 第七条"]);
}

/// S2 第十条: managers, investors and their close relatives are not the workers' side, the union's people not the
/// employer's. S4 says nothing of it, so it is only worth a look there.
#[test]
fn who_stands_with_the_other_side_does_not_sit_on_this_one() {
    for (tie, for_workers, for_employer) in [
        (Tie::Staff, true, true),
        (Tie::Manager, false, true),
        (Tie::Investor, false, true),
        (Tie::Relative, false, true),
        (Tie::UnionStaff, true, false),
        (Tie::Outside, true, true),
    ] {
        for (side, may) in [(Side::Workers, for_workers), (Side::Employer, for_employer)] {
            for (seat, at) in [(Seat::Chief, 0), (Seat::Member, 2)] {
                let mut people = table(3, 3, 3);
                let at = if side == Side::Workers { at } else { at + 3 };
                people[at].tie = tie;
                // Somebody from outside as the chief is another fault.
                if tie == Tie::Outside && seat == Seat::Chief {
                    continue;
                }
                for (regulation, severity) in [(Wage, "error"), (General, "verify")] {
                    let fault = format!("{severity}: {} for {}", tie.code(), side.code());
                    let faults: Vec<String> = (!may).then_some(fault).into_iter().collect();
                    assert_eq!(said(regulation, &people, given()), faults);
                    let cited = articles(regulation, &people);
                    assert!(
                        cited
                            .iter()
                            .all(|it| it == "山东省企业工资集体协商条例第十条")
                    );
                }
            }
        }
    }
}

/// S2 第十条, 部令22号 第二十四条: nobody speaks for both, known by who it is or, where the roll has nobody, by name.
#[test]
fn one_person_does_not_sit_on_both_sides() {
    let (one, other) = (
        Some(Uuid::from_u128(7).into()),
        Some(Uuid::from_u128(8).into()),
    );
    for (workers, employer, both) in [
        ((one, "吴建国"), (one, "吴建国（厂办）"), true),
        ((one, "吴建国"), (other, "吴建国"), false),
        ((one, "吴建国"), (None, "吴建国"), true),
        ((None, "吴建国"), (None, "吴建国"), true),
        ((None, "吴建国"), (None, "吴建军"), false),
    ] {
        let mut people = table(3, 3, 3);
        (people[2].person, people[2].name) = (workers.0, workers.1.to_owned());
        (people[5].person, people[5].name) = (employer.0, employer.1.to_owned());
        let faults = Vec::from_iter(both.then_some("error: 吴建国 on both"));
        for regulation in [Wage, General] {
            assert_eq!(
                said(regulation, &people, given()),
                faults,
                "{workers:?} {employer:?}"
            );
        }
    }
}

/// 部令22号 第二十三条: a third of a side at most, and no chief, comes from outside; the nation's rule, so worth a look.
#[test]
fn too_many_from_outside_and_a_chief_from_outside_are_to_be_verified() {
    for (all, outside, most) in [
        (3, 1, None),
        (3, 2, Some(1)),
        (5, 1, None),
        (5, 2, Some(1)),
        (6, 2, None),
        (6, 3, Some(2)),
    ] {
        for side in [Side::Workers, Side::Employer] {
            let mut people = table(all, all, all);
            let members = people
                .iter_mut()
                .filter(|it| it.side == side && it.seat == Seat::Member);
            members.take(outside).for_each(|it| it.tie = Tie::Outside);
            let fault =
                most.map(|most| format!("verify: {} {outside} outsiders over {most}", side.code()));
            assert_eq!(
                said(Wage, &people, given()),
                Vec::from_iter(fault),
                "{outside} of {all}"
            );
        }
    }
    for (at, fault) in [
        (0, "verify: 职工方1号 from outside"),
        (3, "verify: 企业方1号 from outside"),
    ] {
        let mut people = table(3, 3, 3);
        people[at].tie = Tie::Outside;
        for regulation in [Wage, General] {
            assert_eq!(said(regulation, &people, given()), [fault]);
            assert_eq!(articles(regulation, &people), ["集体合同规定第二十三条"]);
        }
    }
}

/// S2 第十二条、第二十六条: advisers and recorders are not negotiators; whoever has not come yet or has left does not count.
#[test]
fn only_negotiators_in_office_are_counted() {
    let guest = |seat| seated(Side::Workers, seat, 9);
    let member = |from: &str, to: Option<&str>| Negotiator {
        from_day: d(from),
        to_day: to.map(d),
        ..guest(Seat::Member)
    };
    for (other, counts) in [
        (guest(Seat::Adviser), false),
        (guest(Seat::Recorder), false),
        (member("2026-11-22", None), true),
        (member("2026-11-23", None), false),
        (member("2026-09-01", Some("2026-11-22")), true),
        (member("2026-09-01", Some("2026-11-21")), false),
    ] {
        let mut people = table(3, 3, 3);
        people.push(other);
        let faults = Vec::from_iter(counts.then_some("error: 4 against 3"));
        assert_eq!(said(Wage, &people, given()), faults);
    }
}

/// 部令22号 第三十一条: fifteen days, S2 第十四条 says promptly. The fifteenth day of the second is a Saturday.
#[test]
fn an_empty_place_is_told_at_once_and_is_an_error_after_fifteen_days() {
    for (left, today, found) in [
        ("2026-11-02", "2026-11-02", None),
        (
            "2026-11-02",
            "2026-11-03",
            Some("hint: 职工方9号 gone, by 2026-11-17"),
        ),
        (
            "2026-11-02",
            "2026-11-17",
            Some("hint: 职工方9号 gone, by 2026-11-17"),
        ),
        (
            "2026-11-02",
            "2026-11-18",
            Some("error: 职工方9号 gone, by 2026-11-17"),
        ),
        (
            "2026-11-06",
            "2026-11-23",
            Some("hint: 职工方9号 gone, by 2026-11-23"),
        ),
        (
            "2026-11-06",
            "2026-11-24",
            Some("error: 职工方9号 gone, by 2026-11-23"),
        ),
    ] {
        let gone = Negotiator {
            to_day: Some(d(left)),
            left_why: Some("调离".to_owned()),
            ..seated(Side::Workers, Seat::Member, 9)
        };
        for regulation in [Wage, General] {
            let with = |other: Negotiator| {
                let mut people = table(3, 3, 3);
                // Three against three, whether she has left or leaves today.
                if d(left) == d(today) {
                    people.remove(2);
                }
                people.push(other);
                people
            };
            let people = with(gone.clone());
            assert_eq!(
                said(regulation, &people, given_on(today)),
                Vec::from_iter(found),
                "{today}"
            );
            let adviser = Negotiator {
                seat: Seat::Adviser,
                ..gone.clone()
            };
            // Whose mandate ended with the contract left no place empty, nor did an adviser.
            let ended = Negotiator {
                left_why: None,
                ..gone.clone()
            };
            if found.is_some() {
                for other in [adviser, ended] {
                    assert_eq!(said(regulation, &with(other), given_on(today)), [""; 0]);
                }
                let mut people = with(gone.clone());
                people[2].replaces = Some(gone.id);
                assert_eq!(said(regulation, &people, given_on(today)), [""; 0]);
            }
        }
    }
    let gone = Negotiator {
        to_day: Some(d("2026-11-02")),
        left_why: Some("调离".to_owned()),
        ..seated(Side::Employer, Seat::Member, 9)
    };
    let mut people = table(3, 3, 3);
    people.push(gone);
    assert_eq!(articles(Wage, &people), ["集体合同规定 第三十一条"]);
    let found = assess_parties(Wage, &people, given()).unwrap();
    assert_eq!(found[0].severity, Severity::Error);
}

/// S2 第八条、第九条、第十二条: how each came to the table is written, but of the employer's members, whom its chief names.
#[test]
fn whoever_sits_at_the_table_has_a_mandate() {
    let with = |side, seat, post: Option<&str>, mandate: Option<&str>| Negotiator {
        post: post.map(str::to_owned),
        mandate: mandate.map(str::to_owned),
        ..seated(side, seat, 1)
    };
    for (side, seat, post, mandate, gap) in [
        (
            Side::Workers,
            Seat::Chief,
            None,
            None,
            Some(MandateGap::Workers),
        ),
        (
            Side::Workers,
            Seat::Member,
            None,
            None,
            Some(MandateGap::Workers),
        ),
        (
            Side::Workers,
            Seat::Member,
            None,
            Some("工会提名，过半数通过"),
            None,
        ),
        (
            Side::Workers,
            Seat::Adviser,
            None,
            None,
            Some(MandateGap::Adviser),
        ),
        (Side::Employer, Seat::Adviser, None, Some("委托书"), None),
        (
            Side::Employer,
            Seat::Chief,
            Some("总经理"),
            None,
            Some(MandateGap::EmployerChief),
        ),
        (
            Side::Employer,
            Seat::Chief,
            Some("总经理"),
            Some("授权书"),
            None,
        ),
        (
            Side::Employer,
            Seat::Chief,
            Some("法定代表人、总经理"),
            None,
            None,
        ),
        (Side::Employer, Seat::Member, None, None, None),
        (Side::Workers, Seat::Recorder, None, None, None),
    ] {
        let people = [with(side, seat, post, mandate)];
        let found: Vec<MandateGap> = mandate_gaps(&people, d(TODAY))
            .into_iter()
            .map(|(_, gap)| gap)
            .collect();
        assert_eq!(
            found,
            Vec::from_iter(gap),
            "{side:?} {seat:?} {post:?} {mandate:?}"
        );
    }
    let gone = Negotiator {
        to_day: Some(d("2026-11-01")),
        ..with(Side::Workers, Seat::Chief, None, None)
    };
    assert!(mandate_gaps(&[gone], d(TODAY)).is_empty());
}
