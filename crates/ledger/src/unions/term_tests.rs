#![allow(clippy::unwrap_used)]
//! Terms on a day, re-elections and officers by date.

use super::polls::ShareRule;
use super::terms::{RenewalNotice, TermState, assess_term};
use super::{
    BodyKind, Elected, Election, Leaving, LeavingReason, Union, UnionError, elect, leave_post,
    newest_body, officers_on, take_post,
};
use crate::cases::{self, CaseError, CaseKind, NewStep, POSTPONED, StageState};
use crate::rulebook::{ParameterValue, Rulebook};
use crate::shared::{Day, UnionId};
use crate::store::Act;
use crate::store::tests::{Desk, d};

const UNION: &str = "371323-DZC";

fn due(left: i64, step: &str) -> TermState {
    let clock = match step {
        "换届准备" => "union.renewal_first",
        "换届请示" => "union.renewal_second",
        _ => "union.renewal_last",
    };
    TermState::Due {
        left,
        step: step.to_owned(),
        clock: clock.to_owned(),
    }
}

fn assessed(book: &Rulebook, postponed_to: Option<&str>, on: &str) -> TermState {
    let calendar = book.calendar().unwrap();
    let notice = RenewalNotice {
        book,
        calendar: &calendar,
        region: "371323",
    };
    assess_term(d("2026-11-22"), postponed_to.map(d), &notice, d(on))
}

#[test]
fn a_term_asks_for_its_re_election_half_a_year_a_quarter_and_a_month_before_its_end() {
    // TERM-03.
    for (on, state) in [
        ("2026-05-25", TermState::Running),
        ("2026-05-26", due(180, "换届准备")),
        ("2026-08-23", due(91, "换届准备")),
        ("2026-08-24", due(90, "换届请示")),
        ("2026-10-22", due(31, "换届请示")),
        ("2026-10-23", due(30, "换届选举")),
        ("2026-11-22", due(0, "换届选举")),
        ("2026-11-23", TermState::Overdue(1)),
        ("2027-11-22", TermState::Overdue(365)),
    ] {
        assert_eq!(assessed(Rulebook::shipped(), None, on), state, "{on}");
    }
}

#[test]
fn a_postponed_term_waits_for_its_day_and_is_overdue_from_its_end_once_that_lapsed() {
    // TERM-04; regulations §11: no cap of half a year, and the days run from the term's end.
    let postponed = |left| TermState::Postponed {
        until: d("2027-08-31"),
        left,
    };
    for (on, state) in [
        ("2026-05-25", TermState::Running),
        ("2026-10-23", postponed(312)),
        ("2026-11-23", postponed(281)),
        ("2027-08-31", postponed(0)),
        ("2027-09-01", TermState::Overdue(283)),
    ] {
        let found = assessed(Rulebook::shipped(), Some("2027-08-31"), on);
        assert_eq!(found, state, "{on}");
    }
}

#[test]
fn a_county_that_asks_earlier_is_followed() {
    let mut book = Rulebook::shipped().clone();
    for entry in &mut book.parameters {
        if entry.code == "union.renewal_first"
            && let ParameterValue::Clock(clock) = &mut entry.value
        {
            clock.length.count = 365;
        }
    }
    assert_eq!(assessed(&book, None, "2026-01-01"), due(325, "换届准备"));
}

/// A union whose committee's term ends on 2026-11-22, on the desk's day.
fn with_committee() -> (Desk, UnionId) {
    let desk = Desk::new();
    let union = desk.found(UNION, "沂河电子厂工会");
    desk.act(Act::ElectBody, |tx| elect(tx, &election("2021-11-22", &[])))
        .unwrap();
    (desk, union)
}

fn election<'a>(elected_on: &str, officers: &'a [Elected]) -> Election<'a> {
    Election {
        union: UNION,
        kind: BodyKind::Committee,
        term_no: 1,
        elected_on: d(elected_on),
        years: 5,
        approval_no: Some("临工组〔2021〕12号".to_owned()),
        officers,
    }
}

fn step(code: &str, on: &str) -> NewStep {
    NewStep {
        step: code.to_owned(),
        on_day: d(on),
        until: None,
        people: None,
        document: None,
        note: None,
    }
}

fn record(desk: &Desk, union: UnionId, step: NewStep) -> Result<(), CaseError> {
    let about = (CaseKind::Renewal, union, d("2026-11-22"));
    desk.act(Act::RecordStep, |tx| {
        cases::record_step(tx, about, &[], step)
    })
    .map(drop)
}

#[test]
fn a_postponement_needs_an_approval_and_a_day_after_the_end() {
    let (desk, union) = with_committee();
    let postpone = |until: Option<&str>, document: Option<&str>| NewStep {
        until: until.map(d),
        document: document.map(str::to_owned),
        ..step(POSTPONED, "2026-11-02")
    };
    let number = Some("临工发〔2026〕3号");
    assert!(matches!(
        record(&desk, union, postpone(Some("2027-05-22"), None)),
        Err(CaseError::ApprovalMissing)
    ));
    for until in [None, Some("2026-11-21"), Some("2026-11-22")] {
        assert!(matches!(
            record(&desk, union, postpone(until, number)),
            Err(CaseError::PostponedTo { .. })
        ));
    }
    let until = || {
        desk.ledger
            .read(|conn| cases::postponed_to(conn, union, d("2026-11-22")))
            .unwrap()
    };
    assert_eq!(until(), None);
    record(&desk, union, postpone(Some("2026-11-23"), number)).unwrap();
    assert_eq!(until(), Some(d("2026-11-23")));
    // Allowed once more: the last approval holds.
    record(&desk, union, postpone(Some("2027-05-22"), number)).unwrap();
    assert_eq!(until(), Some(d("2027-05-22")));
}

fn stages(desk: &Desk, union: UnionId, on: &str) -> Vec<(&'static str, &'static str, Option<Day>)> {
    let book = Rulebook::shipped();
    let calendar = book.calendar().unwrap();
    let given = cases::Given {
        book,
        region: "371323",
        calendar: &calendar,
        today: d(on),
    };
    desk.ledger
        .read(|conn| -> crate::store::Result<_> {
            let ends_on = d("2026-11-22");
            let steps = match cases::find_case(conn, CaseKind::Renewal, union, ends_on)? {
                Some(case) => cases::steps_of(conn, case.id)?,
                None => Vec::new(),
            };
            let walked = cases::walk(&cases::RENEWAL, ends_on, &steps, &[], given).unwrap();
            let state = |state: &StageState| match state {
                StageState::Done(_) => "done",
                StageState::Now => "now",
                StageState::Coming => "coming",
                StageState::Skipped => "skipped",
                StageState::Lacking(_) => "none",
            };
            Ok(walked
                .iter()
                .map(|reading| {
                    let due = reading.clock.as_ref().and_then(|clock| clock.due);
                    (reading.stage.code, state(&reading.state), due)
                })
                .collect())
        })
        .unwrap()
}

#[test]
fn a_re_election_walks_through_its_steps_and_ends_with_the_election() {
    let (desk, union) = with_committee();
    let before = |on| stages(&desk, union, on);
    assert_eq!(
        before("2026-06-01"),
        [
            ("prepare", "now", Some(d("2026-05-26"))),
            ("request", "coming", Some(d("2026-08-24"))),
            ("approved", "coming", None),
            ("candidates", "coming", None),
            ("candidates_approved", "coming", None),
            ("elected", "coming", Some(d("2026-10-23"))),
            ("report", "coming", None),
            ("confirmed", "coming", None),
            ("registered", "none", None),
            ("bank", "none", None),
        ]
    );
    record(&desk, union, step("prepare", "2026-06-02")).unwrap();
    record(&desk, union, step("request", "2026-08-03")).unwrap();
    assert!(matches!(
        record(&desk, union, step("request", "2026-08-04")),
        Err(CaseError::Recorded {
            label: "换届请示",
            ..
        })
    ));
    assert!(matches!(
        record(&desk, union, step("vote", "2026-08-04")),
        Err(CaseError::NoStep { .. })
    ));
    assert!(matches!(
        record(&desk, union, step("approved", "2099-01-01")),
        Err(CaseError::InFuture { .. })
    ));
    let state = |on| {
        let states = stages(&desk, union, on);
        states
            .iter()
            .map(|(_, state, _)| *state)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        state("2026-08-10"),
        [
            "done", "done", "now", "coming", "coming", "coming", "coming", "coming", "none", "none"
        ]
    );
    desk.act(Act::ElectBody, |tx| elect(tx, &election("2026-11-05", &[])))
        .unwrap();
    assert_eq!(
        state("2026-11-10"),
        [
            "done", "done", "skipped", "skipped", "skipped", "done", "now", "coming", "none",
            "none"
        ]
    );
    let open = || {
        desk.ledger
            .read(|conn| cases::open_cases(conn, union))
            .unwrap()
            .len()
    };
    // The election does not end it: its result is still to be reported and approved.
    assert_eq!(open(), 1);
    record(&desk, union, step("report", "2026-11-08")).unwrap();
    assert_eq!(open(), 1);
    record(&desk, union, step("confirmed", "2026-11-15")).unwrap();
    assert_eq!(open(), 0);
    assert!(matches!(
        record(&desk, union, step("approved", "2026-11-16")),
        Err(CaseError::Closed { on }) if on == d("2026-11-15")
    ));
    // What is undone is open again, back to before the election.
    for left in [1, 1, 1] {
        desk.ledger.undo_last(&desk.author()).unwrap();
        assert_eq!(open(), left);
    }
    assert_eq!(
        state("2026-11-10")[2..6],
        ["now", "coming", "coming", "coming"]
    );
}

#[test]
fn a_step_behind_the_election_comes_after_it_and_not_before_its_day() {
    let (desk, union) = with_committee();
    record(&desk, union, step("request", "2026-08-03")).unwrap();
    assert!(matches!(
        record(&desk, union, step("report", "2026-11-08")),
        Err(CaseError::TooSoon { after: "选举" })
    ));
    desk.act(Act::ElectBody, |tx| elect(tx, &election("2026-11-05", &[])))
        .unwrap();
    assert!(matches!(
        record(&desk, union, step("report", "2026-11-04")),
        Err(CaseError::OutOfOrder { .. })
    ));
    record(&desk, union, step("report", "2026-11-05")).unwrap();
}

fn leaving(last: &str) -> Leaving {
    Leaving {
        last_day: d(last),
        reason: None,
        own_consent_on: None,
        upper_consent_on: None,
        document: None,
        meeting_on: None,
        base: None,
        yes: None,
    }
}

#[test]
fn officers_are_those_of_the_day() {
    let elected = |name: &str, post: &str| Elected {
        name: name.to_owned(),
        post: post.to_owned(),
        full_time: false,
        votes: None,
        contract_until: None,
    };
    let (desk, _) = with_committee();
    let officers = [elected("王晓燕", "主席"), elected("李志强", "委员")];
    desk.act(Act::ElectBody, |tx| {
        elect(tx, &election("2024-03-01", &officers))
    })
    .unwrap();
    let body = desk
        .ledger
        .read(|conn| {
            let union = Union::find_coded(conn, UNION)?.unwrap();
            newest_body(conn, union.id, BodyKind::Committee, None)
        })
        .unwrap()
        .unwrap();
    let names = |on: &str| {
        let officers = desk
            .ledger
            .read(|conn| officers_on(conn, &body, d(on)))
            .unwrap();
        officers
            .into_iter()
            .map(|(officer, person)| format!("{}{}", officer.post, person.name))
            .collect::<Vec<_>>()
    };
    let chair = desk
        .ledger
        .read(|conn| officers_on(conn, &body, d("2024-03-01")))
        .unwrap()
        .remove(0)
        .0;
    let removal = ShareRule::of(
        Rulebook::shipped(),
        "union.removal_pass",
        "",
        d("2025-06-30"),
    );
    let removal = removal.unwrap();
    let leave = |last: &str| {
        let leaving = Leaving {
            reason: Some(LeavingReason::Resigned),
            ..leaving(last)
        };
        desk.act(Act::ChangeOfficer, |tx| {
            leave_post(tx, chair.id, &leaving, &removal)
        })
    };
    assert!(matches!(
        leave("2024-02-29"),
        Err(UnionError::DayOutside { .. })
    ));
    leave("2025-06-30").unwrap();
    assert!(matches!(
        leave("2025-07-31"),
        Err(UnionError::LeftAlready { .. })
    ));
    desk.act(Act::ChangeOfficer, |tx| {
        let by = elected("周立新", "主席");
        take_post(tx, (UNION, BodyKind::Committee), &by, d("2025-07-15"))
    })
    .unwrap();
    assert_eq!(names("2024-02-29"), Vec::<String>::new());
    assert_eq!(names("2025-06-30"), ["主席王晓燕", "委员李志强"]);
    assert_eq!(names("2025-07-01"), ["委员李志强"]);
    assert_eq!(names("2025-07-15"), ["委员李志强", "主席周立新"]);
}

#[test]
fn a_changed_notice_holds_for_terms_that_end_after_it_begins() {
    // regulations §11, decision 0019: a clock is read as of what it counts towards.
    let mut book = Rulebook::shipped().clone();
    let mut longer = book
        .find("union.renewal_second", "371323", d("2026-11-22"))
        .unwrap()
        .clone();
    longer.from = d("2026-11-01");
    let ParameterValue::Clock(facts) = &mut longer.value else {
        panic!("the notice is a clock");
    };
    facts.length.count = 120;
    for entry in &mut book.parameters {
        if entry.code == longer.code {
            entry.to = Some(d("2026-10-31"));
        }
    }
    book.parameters.push(longer);
    assert_eq!(assessed(&book, None, "2026-07-24"), due(121, "换届准备"));
    assert_eq!(assessed(&book, None, "2026-07-25"), due(120, "换届请示"));
}

#[test]
fn a_term_that_ended_before_any_parameter_began_is_over_all_the_same() {
    let calendar = Rulebook::shipped().calendar().unwrap();
    let notice = RenewalNotice {
        book: Rulebook::shipped(),
        calendar: &calendar,
        region: "371323",
    };
    let state = assess_term(d("1999-12-31"), None, &notice, d("2000-01-02"));
    assert_eq!(state, TermState::Overdue(2));
}
