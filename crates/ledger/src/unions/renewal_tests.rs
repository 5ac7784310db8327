#![allow(clippy::unwrap_used)]
//! Elections, leavings, protection and the three bodies, as tables of cases with their articles.

use super::polls::{
    Count, PollNotice, PollRules, ShareRule, check_count, delegates_for, least_candidates,
    poll_notices,
};
use super::protection::{Protection, Service, protection, serving_since};
use super::rules::{ConsentOf, PollPart, Threshold, UnionError};
use super::terms::check_term;
use super::together::{Step, is_in_step, together};
use super::{Body, BodyKind, Leaving, LeavingReason, Officer, UnionForm, check_leaving};
use crate::rulebook::Rulebook;
use crate::shared::{Day, PersonId};
use crate::store::tests::d;
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn body(kind: BodyKind, elected_on: &str, ends_on: &str) -> Body {
    Body {
        id: id(1),
        station: String::new(),
        revision: 1,
        retired: None,
        trade_union: id(2),
        kind,
        term_no: 3,
        elected_on: d(elected_on),
        years: 3,
        ends_on: d(ends_on),
        approval_no: None,
    }
}

fn officer(full_time: bool, from: &str, to: Option<&str>, contract: Option<&str>) -> Officer {
    Officer {
        id: id(3),
        station: String::new(),
        revision: 1,
        retired: None,
        body: id(1),
        person: id(4),
        post: "主席".to_owned(),
        full_time,
        from_day: d(from),
        to_day: to.map(d),
        votes: None,
        contract_until: contract.map(d),
    }
}

fn rules() -> PollRules {
    PollRules::of(Rulebook::shipped(), "371323", d("2026-11-22")).unwrap()
}

#[test]
fn a_term_is_three_or_five_years_and_of_a_federation_five() {
    // 工会法 Art. 16 (TERM-01, TERM-02).
    for (form, years, holds) in [
        (UnionForm::Standalone, 2, false),
        (UnionForm::Standalone, 3, true),
        (UnionForm::Standalone, 4, false),
        (UnionForm::Joint, 5, true),
        (UnionForm::Joint, 6, false),
        (UnionForm::Federation, 3, false),
        (UnionForm::Federation, 5, true),
    ] {
        assert_eq!(check_term(form, years).is_ok(), holds, "{form:?} {years}");
    }
}

#[test]
fn an_election_needs_two_thirds_to_come_and_more_than_half_of_those_who_should() {
    // 选举工作条例 (ELEC-02): both are counted on those who should attend.
    for (expected, present, votes, outcome) in [
        (100, 66, 51, "turnout 67"),
        (100, 67, 51, "holds"),
        (100, 67, 50, "votes 51"),
        (101, 68, 51, "holds"),
        (101, 67, 51, "turnout 68"),
        (30, 20, 16, "holds"),
        (30, 20, 15, "votes 16"),
        (31, 21, 15, "votes 16"),
        (100, 70, 71, "exceeds votes"),
        (100, 101, 51, "exceeds present"),
    ] {
        let count = Count {
            expected: Some(expected),
            present: Some(present),
            ..Count::default()
        };
        let found = match check_count(&count, &[("周立新".to_owned(), votes)], &rules()) {
            Ok(()) => "holds".to_owned(),
            Err(UnionError::TurnoutShort { needed, .. }) => format!("turnout {needed}"),
            Err(UnionError::VotesShort { needed, .. }) => format!("votes {needed}"),
            Err(UnionError::CountExceeds { part, .. }) => format!("exceeds {}", part.code()),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(found, outcome, "{expected} {present} {votes}");
    }
}

#[test]
fn what_was_not_written_down_of_an_election_is_not_checked() {
    let none = Count::default();
    assert!(check_count(&none, &[], &rules()).is_ok());
    let votes = [("周立新".to_owned(), 1)];
    assert!(matches!(
        check_count(&none, &votes, &rules()),
        Err(UnionError::ExpectedMissing)
    ));
    // Without those present a vote is still counted on those who should have come.
    let expected = Count {
        expected: Some(10),
        ..none
    };
    assert!(matches!(
        check_count(&expected, &votes, &rules()),
        Err(UnionError::VotesShort { needed: 6, .. })
    ));
    let negative = Count {
        seats: Some(-1),
        ..none
    };
    assert!(matches!(
        check_count(&negative, &[], &rules()),
        Err(UnionError::CountExceeds {
            part: PollPart::Seats,
            ..
        })
    ));
}

#[test]
fn candidates_are_five_percent_more_than_seats_rounded_up_to_people() {
    // ELEC-03.
    for (seats, least) in [(1, 2), (3, 4), (5, 6), (20, 21), (21, 23), (40, 42)] {
        assert_eq!(least_candidates(seats, 50), least, "{seats}");
    }
}

#[test]
fn an_unusual_election_is_worth_a_look_and_blocks_nothing() {
    let told = |kind, seats, candidates, no_relatives| {
        let count = Count {
            expected: Some(100),
            present: Some(90),
            seats: Some(seats),
            candidates: Some(candidates),
            no_relatives,
        };
        poll_notices(kind, Some(&count), &[], &rules())
            .iter()
            .map(|notice| match notice {
                PollNotice::NotCounted => "not counted",
                PollNotice::VotesMissing => "votes",
                PollNotice::SurplusShort { .. } => "surplus",
                PollNotice::UnusualSize { .. } => "size",
                PollNotice::RelativesNotDeclared => "relatives",
            })
            .collect::<Vec<_>>()
    };
    // ELEC-06: an odd number from 3 to 11, of the audit committee from 3 to 5; ELEC-03; 工会法 Art. 10 (ORG-03).
    for (kind, seats, candidates, no_relatives, expected) in [
        (BodyKind::Committee, 5, 6, true, &[][..]),
        (BodyKind::Committee, 5, 5, true, &["surplus"]),
        (BodyKind::Committee, 4, 5, true, &["size"]),
        (BodyKind::Committee, 11, 12, true, &[]),
        (BodyKind::Committee, 13, 14, true, &["size"]),
        (BodyKind::Audit, 7, 8, true, &["size"]),
        (BodyKind::Audit, 3, 4, false, &["relatives"]),
        (BodyKind::Women, 4, 5, true, &[]),
    ] {
        assert_eq!(
            told(kind, seats, candidates, no_relatives),
            expected,
            "{kind:?} {seats} {candidates}"
        );
    }
    let without = poll_notices(BodyKind::Committee, None, &[], &rules());
    assert_eq!(without, [PollNotice::NotCounted]);
}

#[test]
fn delegates_meet_from_a_hundred_members_on_in_numbers_of_the_table() {
    // ELEC-04, ELEC-05.
    for (members, delegates) in [
        (99, None),
        (100, Some((30, 40))),
        (200, Some((30, 40))),
        (201, Some((40, 60))),
        (1_000, Some((40, 60))),
        (1_001, Some((60, 90))),
        (5_001, Some((90, 130))),
        (10_001, Some((130, 180))),
        (50_000, Some((130, 180))),
        (50_001, Some((180, 240))),
    ] {
        assert_eq!(delegates_for(members, 100), delegates, "{members}");
    }
}

fn from_ten() -> Threshold {
    Threshold {
        number: 10,
        basis: String::new(),
    }
}

#[test]
fn bodies_are_in_step_when_all_that_should_stand_end_on_one_day() {
    let committee = || body(BodyKind::Committee, "2024-03-01", "2027-03-01");
    let audit = |ends| body(BodyKind::Audit, "2024-03-01", ends);
    let women = |ends| body(BodyKind::Women, "2024-03-01", ends);
    let same = "2027-03-01";
    // TERM-05; ORG-06 from ten women on; ORG-08 always.
    for (bodies, members, in_step, last) in [
        (
            vec![committee(), audit(same), women(same)],
            10,
            true,
            Step::Same,
        ),
        (vec![committee(), audit(same)], 10, false, Step::Lacking),
        (vec![committee(), audit(same)], 9, true, Step::MemberInstead),
        (vec![committee()], 9, false, Step::MemberInstead),
        (
            vec![committee(), audit(same), women("2027-03-02")],
            10,
            false,
            Step::Differs {
                committee_ends_on: d(same),
            },
        ),
        // A committee of its own that fewer women elected is compared like any.
        (
            vec![committee(), audit(same), women("2026-03-01")],
            3,
            false,
            Step::Differs {
                committee_ends_on: d(same),
            },
        ),
        (vec![audit(same), women(same)], 20, false, Step::Alone),
    ] {
        let from = from_ten();
        let beside = together(&bodies, members, &from);
        assert_eq!(is_in_step(&beside), in_step, "{bodies:?}");
        assert_eq!(beside[2].step, last, "{bodies:?}");
    }
}

#[test]
fn a_contract_holds_so_much_longer_as_the_service_or_to_the_terms_end() {
    // 工会法 Art. 19 (ELEC-09); corresponding days by 民法典 Art. 202.
    let term = body(BodyKind::Committee, "2024-03-01", "2027-03-01");
    let read = |officer: &Officer| protection(&term, officer, officer.from_day, d("2026-11-22"));
    let until = |officer: &Officer| match read(officer) {
        Some(Protection::Extended { until, .. }) => format!("extended {until}"),
        Some(Protection::ContractUnknown { service }) => format!("unknown {}", service.months),
        Some(Protection::ToTerm { until }) => format!("term {until}"),
        Some(Protection::ContractLonger { until }) => format!("contract {until}"),
        None => "none".to_owned(),
    };
    for (full_time, from, to, contract, expected) in [
        (
            true,
            "2024-03-01",
            None,
            Some("2026-12-31"),
            "extended 2029-12-31",
        ),
        // Two years and two months; the 31st of a month that has none is its last day.
        (
            true,
            "2024-03-01",
            Some("2026-05-01"),
            Some("2026-12-31"),
            "extended 2029-02-28",
        ),
        (
            true,
            "2024-03-01",
            Some("2026-05-11"),
            Some("2026-12-31"),
            "extended 2029-03-10",
        ),
        (true, "2024-03-01", None, None, "unknown 36"),
        (
            false,
            "2024-03-01",
            None,
            Some("2026-12-31"),
            "term 2027-03-01",
        ),
        (
            false,
            "2024-03-01",
            None,
            Some("2027-02-28"),
            "term 2027-03-01",
        ),
        (
            false,
            "2024-03-01",
            None,
            Some("2027-03-01"),
            "contract 2027-03-01",
        ),
        (false, "2024-03-01", None, None, "term 2027-03-01"),
        (false, "2024-03-01", Some("2026-05-01"), None, "none"),
    ] {
        let officer = officer(full_time, from, to, contract);
        assert_eq!(until(&officer), expected, "{officer:?}");
    }
    let audit = body(BodyKind::Audit, "2024-03-01", "2027-03-01");
    let line = officer(true, "2024-03-01", None, None);
    assert_eq!(
        protection(&audit, &line, line.from_day, d("2026-11-22")),
        None
    );
    // Past the term's end the service goes on until the next election.
    let Some(Protection::ContractUnknown { service }) =
        protection(&term, &line, line.from_day, d("2027-04-11"))
    else {
        panic!("a full-time chair is protected");
    };
    assert_eq!((service.months, service.days), (37, 10));
}

#[test]
fn service_is_counted_by_corresponding_days() {
    for (from, to, months, days) in [
        ("2023-09-22", "2026-11-22", 38, 0),
        ("2024-02-29", "2027-02-28", 36, 0),
        ("2024-02-29", "2025-02-27", 11, 29),
        ("2024-02-29", "2028-02-29", 48, 0),
        ("2024-01-31", "2024-03-01", 1, 1),
        ("2024-03-01", "2024-03-01", 0, 0),
        ("2024-03-01", "2024-02-01", 0, 0),
    ] {
        let service = Service::between(d(from), d(to));
        assert_eq!(
            (service.months, service.days),
            (months, days),
            "{from} {to}"
        );
    }
    // A service of 3 years and 2 months, the contract to a 29 February.
    let term = body(BodyKind::Committee, "2023-09-22", "2026-11-22");
    let line = officer(true, "2023-09-22", None, Some("2028-02-29"));
    let read = protection(&term, &line, line.from_day, d("2026-11-22"));
    let Some(Protection::Extended { until, .. }) = read else {
        panic!("a full-time chair is protected");
    };
    assert_eq!(until, d("2031-04-29"));
}

#[test]
fn full_time_service_runs_on_through_terms_without_one_between() {
    let terms: Vec<Body> = [
        ("2024-03-01", "2027-03-01"),
        ("2021-03-01", "2024-03-01"),
        ("2018-03-01", "2021-03-01"),
    ]
    .map(|(from, to)| body(BodyKind::Committee, from, to))
    .into();
    let who: PersonId = id(4);
    let since = |held: [Option<bool>; 3]| -> Day {
        let lines: Vec<Option<Officer>> = terms
            .iter()
            .zip(held)
            .map(|(term, full)| Some(officer(full?, &term.elected_on.to_string(), None, None)))
            .collect();
        let known: Vec<_> = terms
            .iter()
            .zip(&lines)
            .map(|(term, line)| (term, line.iter().map(|line| (line, who)).collect()))
            .collect();
        serving_since(&known, (&terms[0], lines[0].as_ref().unwrap(), who))
    };
    assert_eq!(since([Some(true), Some(true), Some(true)]), d("2018-03-01"));
    assert_eq!(
        since([Some(true), Some(true), Some(false)]),
        d("2021-03-01")
    );
    assert_eq!(since([Some(true), None, Some(true)]), d("2024-03-01"));
}

#[test]
fn a_chair_leaves_with_two_consents_or_by_more_than_half_of_all() {
    // 工会法 Art. 18 (ELEC-07, ELEC-08).
    let removal = ShareRule::of(
        Rulebook::shipped(),
        "union.removal_pass",
        "",
        d("2026-05-01"),
    );
    let removal = removal.unwrap();
    let term = body(BodyKind::Committee, "2024-03-01", "2027-03-01");
    let plain = |reason| Leaving {
        last_day: d("2026-05-01"),
        reason,
        own_consent_on: None,
        upper_consent_on: None,
        document: None,
        meeting_on: None,
        base: None,
        yes: None,
    };
    let check = |post: &str, leaving: &Leaving| match check_leaving(&term, post, leaving, &removal)
    {
        Ok(()) => "may leave".to_owned(),
        Err(UnionError::ReasonMissing { .. }) => "reason".to_owned(),
        Err(UnionError::ConsentMissing { of }) => format!("no {}", of.code()),
        Err(UnionError::AfterLeaving { what, .. }) => format!("late {}", what.code()),
        Err(UnionError::RemovalVotesMissing) => "no votes".to_owned(),
        Err(UnionError::RemovalShort { needed, .. }) => format!("short of {needed}"),
        Err(UnionError::CountExceeds { .. }) => "too many votes".to_owned(),
        Err(other) => panic!("{other}"),
    };
    let consented = |own: Option<&str>, upper: Option<&str>, document: Option<&str>| Leaving {
        own_consent_on: own.map(d),
        upper_consent_on: upper.map(d),
        document: document.map(str::to_owned),
        ..plain(Some(LeavingReason::Transferred))
    };
    let voted = |base: i64, yes: i64| Leaving {
        meeting_on: Some(d("2026-04-28")),
        base: Some(base),
        yes: Some(yes),
        ..plain(Some(LeavingReason::Removed))
    };
    let number = Some("许工〔2026〕9号");
    for (post, leaving, expected) in [
        ("主席", plain(None), "reason"),
        ("委员", plain(None), "reason"),
        ("主席", plain(Some(LeavingReason::Resigned)), "may leave"),
        ("主席", plain(Some(LeavingReason::Retired)), "may leave"),
        (
            "主席",
            plain(Some(LeavingReason::LeftEmployer)),
            "may leave",
        ),
        ("委员", plain(Some(LeavingReason::Transferred)), "may leave"),
        ("主席", consented(None, None, None), "no own_consent_on"),
        (
            "副主席",
            consented(Some("2026-04-01"), None, number),
            "no upper_consent_on",
        ),
        (
            "主席",
            consented(Some("2026-04-01"), Some("2026-04-20"), None),
            "no document",
        ),
        (
            "主席",
            consented(Some("2026-05-02"), Some("2026-04-20"), number),
            "late own_consent_on",
        ),
        (
            "主席",
            consented(Some("2026-05-01"), Some("2026-05-01"), number),
            "may leave",
        ),
        ("主席", plain(Some(LeavingReason::Removed)), "no meeting_on"),
        ("主席", voted(100, 50), "short of 51"),
        ("主席", voted(100, 51), "may leave"),
        ("副主席", voted(101, 50), "short of 51"),
        ("副主席", voted(101, 51), "may leave"),
        ("主席", voted(0, 0), "no votes"),
        ("主席", voted(50, 51), "too many votes"),
    ] {
        assert_eq!(check(post, &leaving), expected, "{post} {leaving:?}");
    }
    // On the term's last day nobody is asked why, and its consents are none of an audit committee.
    let last = Leaving {
        last_day: d("2027-03-01"),
        ..plain(None)
    };
    assert_eq!(check("主席", &last), "may leave");
    assert_eq!(ConsentOf::Meeting.label(), "会员（代表）大会");
}
