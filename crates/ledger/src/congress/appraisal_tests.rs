#![allow(clippy::unwrap_used)]
//! Appraisals, seats on boards, elections by constituency: the arithmetic as tables, each bound held exactly and missed by one.

use super::*;
use crate::rulebook::Rulebook;
use crate::shared::{CongressId, ConstituencyId, Day, DelegateId, PersonId};
use crate::store::tests::d;
use crate::unions::UnitType;
use uuid::Uuid;

const REGION: &str = "371323";

fn on() -> Day {
    d("2026-11-20")
}

fn ballots(sent: i64, returned: i64, void: i64, grades: [i64; 4]) -> GradeBallots {
    GradeBallots {
        sent,
        returned,
        void,
        grades,
    }
}

#[test]
fn grades_and_void_ballots_are_what_came_back_of_what_went_out_to_those_who_were_there() {
    for (given, present, fault) in [
        (ballots(30, 29, 1, [20, 6, 1, 1]), 30, ""),
        (ballots(30, 30, 0, [30, 0, 0, 0]), 30, ""),
        (ballots(30, 29, 0, [20, 6, 1, 1]), 30, "sum"),
        (ballots(30, 29, 2, [20, 6, 1, 1]), 30, "sum"),
        (ballots(30, 31, 3, [20, 6, 1, 1]), 30, "returned"),
        (ballots(31, 29, 1, [20, 6, 1, 1]), 30, "sent"),
        (ballots(30, 29, -1, [22, 6, 1, 1]), 30, "negative"),
        (ballots(30, 29, 1, [30, -2, 0, 0]), 30, "negative"),
    ] {
        let found = match check_grades(&given, present) {
            Ok(()) => "",
            Err(AppraisalFault::OtherSum { .. }) => "sum",
            Err(AppraisalFault::MoreReturned { .. }) => "returned",
            Err(AppraisalFault::MoreSent { .. }) => "sent",
            Err(AppraisalFault::Negative) => "negative",
            Err(other) => panic!("{other}"),
        };
        assert_eq!(found, fault, "{given:?} of {present}");
    }
}

#[test]
fn a_rate_is_a_share_of_the_valid_ballots_halves_up() {
    let rates = |given: GradeBallots| {
        given
            .rates()
            .map(|rates| (rates.excellent, rates.competent, rates.incompetent))
    };
    assert_eq!(
        rates(ballots(72, 70, 2, [40, 20, 6, 2])),
        Some((588, 882, 29))
    );
    assert_eq!(
        rates(ballots(16, 16, 0, [1, 0, 0, 15])),
        Some((63, 63, 938)),
        "6.25 % is shown as 6.3"
    );
    assert_eq!(rates(ballots(3, 3, 3, [0; 4])), None, "nobody was valid");
}

/// 公司法 Art. 68, 76, 120, 130, 173: 299 and 300 employees, one supervisor of three and of four.
#[test]
fn boards_have_the_employees_that_the_company_law_wants() {
    let boards = |directors, supervisors, employee_directors, employee_supervisors| Boards {
        directors,
        supervisors,
        employee_directors,
        employee_supervisors,
    };
    let (limited, state) = (Some(UnitType::Limited), Some(UnitType::StateOwnedCompany));
    for (given, staff, unit, rules, article) in [
        (boards(5, 0, 0, 0), Some(299), limited, vec![], ""),
        (
            boards(5, 0, 0, 0),
            Some(300),
            limited,
            vec!["employee_director"],
            "第六十八条、第一百二十条",
        ),
        (boards(5, 0, 1, 0), Some(300), limited, vec![], ""),
        (boards(0, 0, 0, 0), Some(300), limited, vec![], ""),
        (boards(5, 0, 0, 0), None, limited, vec![], ""),
        (boards(5, 3, 0, 1), Some(300), limited, vec![], ""),
        (
            boards(5, 3, 0, 0),
            Some(300),
            limited,
            vec!["employee_director", "employee_supervisors"],
            "第六十八条、第一百二十条",
        ),
        (
            boards(5, 4, 0, 1),
            Some(300),
            limited,
            vec!["employee_supervisors"],
            "第七十六条、第一百三十条",
        ),
        (boards(5, 4, 0, 2), Some(300), limited, vec![], ""),
        (
            boards(3, 3, 0, 0),
            Some(50),
            limited,
            vec!["employee_supervisors"],
            "第七十六条、第一百三十条",
        ),
        (
            boards(3, 3, 0, 1),
            Some(50),
            state,
            vec!["state_director"],
            "第一百七十三条",
        ),
        (boards(3, 3, 1, 1), Some(50), state, vec![], ""),
    ] {
        let found = check_boards(Rulebook::shipped(), REGION, on(), given, (staff, unit)).unwrap();
        let named: Vec<&str> = found.iter().map(|short| short.rule).collect();
        assert_eq!(named, rules, "{given:?} {staff:?}");
        if let Some(first) = found.first() {
            assert!(first.basis.ends_with(article), "{}", first.basis);
        }
    }
}

fn election(name: &str, elected_on: &str, seats: i64) -> Constituency {
    Constituency {
        id: ConstituencyId::from(Uuid::from_u128(1)),
        station: String::new(),
        revision: 1,
        retired: None,
        congress: CongressId::from(Uuid::from_u128(2)),
        name: name.to_owned(),
        workers: 42,
        took_part: 28,
        seats,
        elected_on: d(elected_on),
    }
}

fn delegate(constituency: Option<&str>, from: &str, to: Option<&str>) -> Delegate {
    Delegate {
        id: DelegateId::from(Uuid::from_u128(3)),
        station: String::new(),
        revision: 1,
        retired: None,
        congress: CongressId::from(Uuid::from_u128(2)),
        person: PersonId::from(Uuid::from_u128(4)),
        constituency: constituency.map(str::to_owned),
        kind: DelegateKind::FrontLine,
        dispatched: false,
        post: None,
        from_day: d(from),
        to_day: to.map(d),
        votes: None,
        replaces: None,
    }
}

/// WC-12: two thirds of the workers take part, more than half of all of them are in favour.
#[test]
fn a_delegate_is_elected_by_more_than_half_of_all_workers_of_whom_two_thirds_took_part() {
    let book = Rulebook::shipped();
    for (workers, part, votes, enough, elected) in [
        (42, 28, 22, true, true),
        (42, 27, 22, false, true),
        (42, 28, 21, true, false),
        (43, 29, 22, true, true),
        (43, 28, 21, false, false),
        (1, 1, 1, true, true),
    ] {
        let given = Constituency {
            workers,
            took_part: part,
            ..election("一车间", "2024-02-20", 2)
        };
        let turnout = took_part(book, REGION, &given).unwrap();
        let favour = in_favour(book, REGION, &given, votes).unwrap();
        assert_eq!(
            (turnout.is_met(), favour.is_met()),
            (enough, elected),
            "{part} of {workers}, {votes} votes"
        );
        assert!(favour.basis.contains("企业民主管理规定"));
    }
}

#[test]
fn a_delegate_is_judged_by_the_last_election_before_her_first_day() {
    let held = [
        election("一车间", "2024-02-20", 2),
        election("一车间", "2026-05-10", 3),
        election("二车间", "2024-02-21", 1),
    ];
    let judged = |constituency, from| {
        election_of(&held, &delegate(constituency, from, None)).map(|one| one.elected_on)
    };
    for (constituency, from, day) in [
        (Some("一车间"), "2024-03-01", Some("2024-02-20")),
        (Some("一车间"), "2026-05-09", Some("2024-02-20")),
        (Some("一车间"), "2026-05-10", Some("2026-05-10")),
        (Some("一车间"), "2024-02-01", Some("2024-02-20")),
        (Some("三车间"), "2024-03-01", None),
        (None, "2024-03-01", None),
    ] {
        assert_eq!(
            judged(constituency, from),
            day.map(d),
            "{constituency:?} {from}"
        );
    }
}

#[test]
fn a_seat_is_vacant_from_the_day_after_its_delegate_left_and_the_last_election_says_how_many_there_are()
 {
    let held = [
        election("一车间", "2024-02-20", 2),
        election("一车间", "2026-05-10", 3),
    ];
    let delegates = [
        delegate(Some("一车间"), "2024-03-01", None),
        delegate(Some("一车间"), "2024-03-01", Some("2026-11-20")),
        delegate(Some("仓库"), "2024-03-01", None),
        delegate(None, "2024-03-01", None),
    ];
    let found = |on: &str| {
        let filled = fill(&held, &delegates, d(on));
        let line = |one: &Filled| (one.name.clone(), one.in_office, one.vacant());
        filled.iter().map(line).collect::<Vec<_>>()
    };
    let here = |in_office, vacant| ("一车间".to_owned(), in_office, Some(vacant));
    let other = || ("仓库".to_owned(), 1, None);
    assert_eq!(found("2026-11-20"), [here(2, 1), other()]);
    assert_eq!(found("2026-11-21"), [here(1, 2), other()]);
}
