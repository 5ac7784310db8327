#![allow(clippy::unwrap_used)]
//! A congress from its founding to a closed session, over a real ledger; the arithmetic as tables.

use super::*;
use crate::rulebook::Rulebook;
use crate::shared::Share;
use crate::shared::{Day, Severity};
use crate::store::Act;
use crate::store::tests::{Desk, TODAY, d};
use crate::unions::Union;

const REGION: &str = "371323";
const YEARS: [&str; 3] = ["3", "4", "5"];

fn on() -> Day {
    d("2026-11-20")
}

fn votes(yes: i64, no: i64, abstained: i64) -> Votes {
    Votes {
        yes,
        no,
        abstained,
        void: 0,
    }
}

/// §0.3, §2.2: of 100 delegates 50 votes pass a collective contract and not a wage contract; present ones do not matter.
#[test]
fn a_matter_passes_by_its_own_share_of_all_delegates() {
    let book = Rulebook::shipped();
    for (matter, base, present, yes, needed, share, passed) in [
        (
            Matter::CollectiveContract,
            100,
            67,
            50,
            50,
            Share::HalfOrMore,
            true,
        ),
        (
            Matter::CollectiveContract,
            100,
            66,
            66,
            50,
            Share::HalfOrMore,
            false,
        ),
        (
            Matter::SpecialContract,
            101,
            68,
            50,
            51,
            Share::HalfOrMore,
            false,
        ),
        (
            Matter::SpecialContract,
            101,
            68,
            51,
            51,
            Share::HalfOrMore,
            true,
        ),
        (
            Matter::WageContract,
            100,
            100,
            50,
            51,
            Share::MoreThanHalf,
            false,
        ),
        (
            Matter::WageContract,
            100,
            67,
            51,
            51,
            Share::MoreThanHalf,
            true,
        ),
        (Matter::Welfare, 67, 45, 34, 34, Share::MoreThanHalf, true),
        (Matter::Welfare, 67, 45, 33, 34, Share::MoreThanHalf, false),
        (
            Matter::EmployeeDirector,
            30,
            20,
            16,
            16,
            Share::MoreThanHalf,
            true,
        ),
        (
            Matter::EmployeeDirector,
            30,
            20,
            15,
            16,
            Share::MoreThanHalf,
            false,
        ),
    ] {
        let about = (matter, matter.power());
        let outcome = decide(
            book,
            REGION,
            on(),
            about,
            (base, present),
            Some(votes(yes, 0, 0)),
        );
        let outcome = outcome.unwrap().unwrap();
        assert_eq!(
            (outcome.needed, outcome.share, outcome.passed),
            (needed, share, Some(passed)),
            "{matter:?} {yes} of {base}"
        );
        assert_eq!(outcome.missing(votes(yes, 0, 0)), (needed - yes).max(0));
    }
}

#[test]
fn what_is_heard_or_discussed_is_not_voted_on() {
    let book = Rulebook::shipped();
    for matter in Matter::ALL {
        let about = (*matter, matter.power());
        let outcome = decide(book, REGION, on(), about, (100, 100), None).unwrap();
        let is_voted_on = matches!(matter.power(), Power::Pass | Power::Elect);
        assert_eq!(outcome.is_some(), is_voted_on, "{matter:?}");
        assert_eq!(outcome.and_then(|outcome| outcome.passed), None);
    }
}

/// WC-08 and the bad input of the issue: 51 of 76 are enough, 50 are not.
#[test]
fn two_thirds_of_all_delegates_are_enough() {
    let book = Rulebook::shipped();
    for (base, present, needed, is_met) in [
        (76, 51, 51, true),
        (76, 50, 51, false),
        (30, 20, 20, true),
        (31, 20, 21, false),
        (99, 66, 66, true),
        (100, 66, 67, false),
        (101, 68, 68, true),
        (200, 134, 134, true),
        (0, 0, 0, false),
    ] {
        let found = quorum(book, REGION, on(), base, present).unwrap();
        assert_eq!(
            (found.needed, found.is_met()),
            (needed, is_met),
            "{present} of {base}"
        );
    }
}

/// WC-04, WC-05, WC-06: each bound holds exactly and is missed by one.
#[test]
fn the_composition_is_compared_with_each_rule_at_its_bound() {
    let book = Rulebook::shipped();
    let mix = |all, front_line, managers, women| Composition {
        all,
        front_line,
        managers,
        women,
        dispatched: 0,
    };
    for (delegates, staff, short) in [
        (mix(30, 21, 6, 14), (Some(600), Some(280)), vec![]),
        (mix(29, 21, 5, 14), (Some(500), Some(240)), vec!["numbers"]),
        (mix(30, 21, 6, 14), (Some(601), Some(280)), vec!["numbers"]),
        (
            mix(30, 20, 6, 14),
            (Some(600), Some(280)),
            vec!["front_line"],
        ),
        (mix(30, 21, 7, 14), (Some(600), Some(280)), vec!["managers"]),
        (mix(30, 21, 6, 13), (Some(600), Some(280)), vec!["women"]),
        (mix(30, 21, 6, 0), (None, None), vec![]),
        (mix(0, 0, 0, 0), (Some(600), None), vec!["numbers"]),
    ] {
        let found = compose(
            book,
            REGION,
            on(),
            CongressForm::Delegates,
            delegates,
            staff,
        )
        .unwrap();
        let rules: Vec<&str> = found.iter().map(|short| short.rule).collect();
        assert_eq!(rules, short, "{delegates:?} {staff:?}");
    }
    let general = compose(
        book,
        REGION,
        on(),
        CongressForm::General,
        mix(0, 0, 0, 0),
        (Some(80), None),
    );
    assert_eq!(general.unwrap(), []);
    let elsewhere = compose(
        book,
        "320500",
        on(),
        CongressForm::Delegates,
        mix(30, 0, 0, 0),
        (None, None),
    );
    assert_eq!(
        elsewhere.unwrap(),
        [],
        "Shandong's share of the front line is Shandong's"
    );
    let women = compose(
        book,
        REGION,
        on(),
        CongressForm::Delegates,
        mix(30, 30, 0, 0),
        (Some(100), Some(50)),
    );
    assert_eq!(women.unwrap()[0].severity, Severity::Hint);
}

/// A factory with a congress of three delegates.
pub(super) fn factory() -> (Desk, Union, Congress) {
    let desk = Desk::new();
    let id = desk.found("371323-DZC", "沂河电子厂工会");
    let union = desk
        .ledger
        .read(|conn| Union::coded(conn, "371323-DZC"))
        .unwrap();
    assert_eq!(union.id, id);
    let congress = desk
        .act(Act::FoundCongress, |tx| found(tx, &union, "2024-03-01", 3))
        .unwrap();
    for name in ["王晓燕", "李志强", "赵海燕"] {
        desk.act(Act::SeatDelegate, |tx| {
            take_seat(tx, &union, &congress, &seat(name, "2024-03-01"))
        })
        .unwrap();
    }
    (desk, union, congress)
}

fn found(
    tx: &crate::store::Tx<'_>,
    union: &Union,
    from: &str,
    years: i64,
) -> Result<Congress, CongressError> {
    let allowed = YEARS.map(str::to_owned);
    found_congress(
        tx,
        union,
        (CongressForm::Delegates, 3),
        (d(from), years),
        &allowed,
    )
}

fn seat(name: &str, from: &str) -> Seat {
    Seat {
        name: name.to_owned(),
        constituency: Some("一车间".to_owned()),
        kind: DelegateKind::FrontLine,
        dispatched: false,
        post: None,
        from_day: d(from),
        votes: None,
        replaces: None,
    }
}

fn regular(on: &str) -> (SessionKind, Day) {
    (SessionKind::Regular, d(on))
}

fn item(matter: Matter) -> NewItem {
    NewItem {
        matter,
        power: None,
        title: matter.label().to_owned(),
        ballot: None,
        slate: None,
    }
}

#[test]
fn a_session_is_opened_ticked_voted_in_and_closed() {
    let (desk, _, congress) = factory();
    let session = desk
        .act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular("2026-11-20"), None)
        })
        .unwrap();
    assert_eq!(session.session_no, 1);
    let delegates = desk
        .ledger
        .read(|conn| delegates_on(conn, congress.id, session.on_day))
        .unwrap();
    let tick = |at: usize, here| {
        desk.act(Act::RecordCongress, |tx| {
            mark_present(tx, session.id, delegates[at].id, here)
        })
    };
    tick(0, true).unwrap();
    tick(1, true).unwrap();
    tick(2, true).unwrap();
    tick(2, false).unwrap();
    let put = |matter| {
        desk.act(Act::RecordCongress, |tx| {
            put_item(tx, session.id, &item(matter))
        })
        .unwrap()
    };
    let report = put(Matter::WorkReport);
    let wage = put(Matter::WageContract);
    assert_eq!(
        (report.place, report.ballot, wage.ballot),
        (1, None, Some(Ballot::Secret))
    );
    let close = || desk.act(Act::RecordCongress, |tx| close_session(tx, session.id));
    assert!(
        matches!(close(), Err(CongressError::Undecided { items }) if items == ["工资专项集体合同草案"])
    );
    let vote = |id, votes| desk.act(Act::RecordCongress, |tx| record_vote(tx, id, votes));
    assert!(matches!(
        vote(wage.id, votes(2, 1, 0)),
        Err(CongressError::TooManyVotes {
            given: 3,
            present: 2
        })
    ));
    assert!(matches!(
        vote(wage.id, votes(-1, 1, 0)),
        Err(CongressError::Negative)
    ));
    assert!(matches!(
        vote(report.id, votes(1, 0, 0)),
        Err(CongressError::NotVotedOn { .. })
    ));
    vote(wage.id, votes(2, 0, 0)).unwrap();
    let closed = close().unwrap();
    assert_eq!(
        (closed.base, closed.present, closed.closed_on),
        (Some(3), Some(2), Some(d(TODAY)))
    );
    assert!(matches!(close(), Err(CongressError::Closed { .. })));
    assert!(matches!(tick(2, true), Err(CongressError::Closed { .. })));
    assert!(matches!(
        vote(wage.id, votes(1, 0, 0)),
        Err(CongressError::Closed { .. })
    ));
}

#[test]
fn a_delegate_who_left_is_counted_no_more_and_cannot_be_ticked() {
    let (desk, union, congress) = factory();
    let delegates = desk
        .ledger
        .read(|conn| delegates_of(conn, congress.id))
        .unwrap();
    let leave = |day| {
        desk.act(Act::SeatDelegate, |tx| {
            leave_seat(tx, delegates[0].id, d(day))
        })
    };
    assert!(matches!(
        leave("2024-02-29"),
        Err(CongressError::DayBefore { .. })
    ));
    assert!(matches!(
        leave("2026-12-31"),
        Err(CongressError::InFuture { .. })
    ));
    leave("2026-10-31").unwrap();
    let session = desk
        .act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular("2026-11-20"), None)
        })
        .unwrap();
    let tick = desk.act(Act::RecordCongress, |tx| {
        mark_present(tx, session.id, delegates[0].id, true)
    });
    assert!(
        matches!(tick, Err(CongressError::LeftBefore { until, .. }) if until == d("2026-10-31"))
    );
    let count = |day| {
        desk.ledger
            .read(|conn| delegates_on(conn, congress.id, d(day)))
            .unwrap()
            .len()
    };
    assert_eq!((count("2026-10-31"), count("2026-11-01")), (3, 2));
    let seat_again = |name: &str| {
        desk.act(Act::SeatDelegate, |tx| {
            take_seat(tx, &union, &congress, &seat(name, "2026-11-02"))
        })
    };
    assert!(matches!(
        seat_again("李志强"),
        Err(CongressError::SeatedAlready { .. })
    ));
    seat_again("孙丽").unwrap();
    assert_eq!(count("2026-11-20"), 3);
}

#[test]
fn a_term_has_its_length_and_its_sessions_lie_within_it() {
    let (desk, union, congress) = factory();
    let again =
        |from: &str, years| desk.act(Act::FoundCongress, |tx| found(tx, &union, from, years));
    assert!(matches!(
        again("2026-11-01", 2),
        Err(CongressError::TermYears { years: 2, .. })
    ));
    assert!(matches!(
        again("2026-11-01", 6),
        Err(CongressError::TermYears { years: 6, .. })
    ));
    assert!(
        matches!(again("2026-11-01", 3), Err(CongressError::TermRuns { until }) if until == d("2027-03-01"))
    );
    let open = |on: &str| {
        desk.act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular(on), None)
        })
    };
    assert!(matches!(
        open("2024-02-29"),
        Err(CongressError::OutsideTerm { .. })
    ));
    assert!(matches!(
        open("2027-03-02"),
        Err(CongressError::OutsideTerm { .. })
    ));
    let ahead = open("2027-03-01").unwrap();
    let close = desk.act(Act::RecordCongress, |tx| close_session(tx, ahead.id));
    assert!(matches!(close, Err(CongressError::InFuture { .. })));
}

/// WC-10, OPN-05, OPN-06: each last day holds exactly and is missed by one.
#[test]
fn what_surrounds_a_session_has_its_last_days() {
    let (desk, _, congress) = factory();
    let session = desk
        .act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular("2026-11-20"), None)
        })
        .unwrap();
    let book = Rulebook::shipped();
    let calendar = book.calendar().unwrap();
    let read = |papers: &str, from: Option<&str>, to: Option<&str>, region| {
        let session = Session {
            papers_on: Some(d(papers)),
            public_from: from.map(d),
            public_to: to.map(d),
            closed_on: Some(d("2026-11-20")),
            ..session.clone()
        };
        let days = session_days(book, &calendar, region, &session, d("2026-11-22"));
        days.into_iter()
            .map(|day| (day.rule.code, day.due.to_string(), day.kept))
            .collect::<Vec<_>>()
    };
    let kept = |papers, from, to| {
        read(papers, from, to, REGION)
            .into_iter()
            .map(|(_, _, kept)| kept)
            .collect::<Vec<_>>()
    };
    // 20 November is a Friday: three days end on Monday the 23rd.
    assert_eq!(
        read("2026-11-13", None, None, REGION),
        [
            ("congress.papers", "2026-11-13", Kept::InTime),
            ("openness.agenda", "2026-11-13", Kept::Open(-9)),
            ("openness.decision", "2026-11-23", Kept::Open(1)),
        ]
        .map(|(code, due, kept)| (code.to_owned(), due.to_owned(), kept))
    );
    let missed = Kept::Open(-9);
    for (papers, from, to, expected) in [
        (
            "2026-11-14",
            Some("2026-11-23"),
            None,
            vec![Kept::Late(1), missed, Kept::InTime, Kept::Open(16)],
        ),
        (
            "2026-11-13",
            Some("2026-11-24"),
            Some("2026-12-09"),
            vec![Kept::InTime, missed, Kept::Late(1), Kept::InTime],
        ),
        (
            "2026-11-13",
            Some("2026-11-20"),
            Some("2026-12-04"),
            vec![Kept::InTime, missed, Kept::InTime, Kept::Late(1)],
        ),
    ] {
        assert_eq!(kept(papers, from, to), expected, "{from:?} {to:?}");
    }
    let elsewhere = read("2026-11-13", None, None, "320500");
    assert_eq!(elsewhere.len(), 1, "the rules of openness are Shandong's");
}

#[test]
fn days_around_a_session_follow_each_other_and_its_own_day_is_fixed_by_closing() {
    let (desk, _, congress) = factory();
    let session = desk
        .act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular("2026-11-20"), None)
        })
        .unwrap();
    let dates =
        |on: &str, papers: Option<&str>, from: Option<&str>, to: Option<&str>| SessionDates {
            on_day: d(on),
            place: Some("一楼会议室".to_owned()),
            papers_on: papers.map(d),
            agenda_public_on: None,
            public_from: from.map(d),
            public_to: to.map(d),
        };
    let date = |new| desk.act(Act::RecordCongress, |tx| date_session(tx, session.id, new));
    for wrong in [
        dates("2026-11-20", Some("2026-11-21"), None, None),
        dates("2026-11-20", None, Some("2026-11-19"), None),
        dates("2026-11-20", None, Some("2026-11-21"), Some("2026-11-20")),
        dates("2026-11-20", None, None, Some("2026-11-19")),
    ] {
        assert!(matches!(date(wrong), Err(CongressError::DayBefore { .. })));
    }
    assert!(matches!(
        date(dates("2027-03-02", None, None, None)),
        Err(CongressError::OutsideTerm { .. })
    ));
    let moved = date(dates("2026-11-19", Some("2026-11-12"), None, None)).unwrap();
    assert_eq!(
        (moved.on_day, moved.papers_on),
        (d("2026-11-19"), Some(d("2026-11-12")))
    );
    let delegates = desk
        .ledger
        .read(|conn| delegates_of(conn, congress.id))
        .unwrap();
    desk.act(Act::RecordCongress, |tx| {
        mark_present(tx, session.id, delegates[0].id, true)?;
        close_session(tx, session.id)
    })
    .unwrap();
    assert!(matches!(
        date(dates("2026-11-18", None, None, None)),
        Err(CongressError::Closed { .. })
    ));
    date(dates(
        "2026-11-19",
        Some("2026-11-12"),
        Some("2026-11-20"),
        None,
    ))
    .unwrap();
}

#[test]
fn a_general_meeting_is_counted_and_an_item_is_reworded_or_dropped_while_it_is_open() {
    let desk = Desk::new();
    desk.found("371323-DZC", "沂河电子厂工会");
    let union = desk
        .ledger
        .read(|conn| Union::coded(conn, "371323-DZC"))
        .unwrap();
    let allowed = YEARS.map(str::to_owned);
    let congress = desk
        .act(Act::FoundCongress, |tx| {
            let term = (CongressForm::General, 1);
            found_congress(tx, &union, term, (d("2026-01-01"), 5), &allowed)
        })
        .unwrap();
    let refused = desk.act(Act::SeatDelegate, |tx| {
        take_seat(tx, &union, &congress, &seat("王晓燕", "2026-01-01"))
    });
    assert!(matches!(refused, Err(CongressError::NoDelegates)));
    let session = desk
        .act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular("2026-11-20"), None)
        })
        .unwrap();
    let count = |turnout| {
        desk.act(Act::RecordCongress, |tx| {
            count_present(tx, session.id, turnout)
        })
    };
    assert!(matches!(count((80, 0)), Err(CongressError::NobodyThere)));
    assert!(matches!(
        count((80, 81)),
        Err(CongressError::MoreThanAll { .. })
    ));
    count((80, 60)).unwrap();
    let put = |matter| {
        desk.act(Act::RecordCongress, |tx| {
            put_item(tx, session.id, &item(matter))
        })
        .unwrap()
    };
    let (report, welfare) = (put(Matter::WorkReport), put(Matter::Welfare));
    desk.act(Act::RecordCongress, |tx| drop_item(tx, report.id))
        .unwrap();
    let word = |title: &str, resolution: Option<&str>| {
        desk.act(Act::RecordCongress, |tx| {
            word_item(tx, welfare.id, title, resolution.map(str::to_owned))
        })
    };
    assert!(matches!(word(" ", None), Err(CongressError::TitleMissing)));
    word("职工福利费使用方案", None).unwrap();
    desk.act(Act::RecordCongress, |tx| {
        record_vote(tx, welfare.id, votes(60, 0, 0))?;
        close_session(tx, session.id)
    })
    .unwrap();
    assert!(matches!(
        word("另一方案", None),
        Err(CongressError::Closed { .. })
    ));
    let worded = word(
        "职工福利费使用方案",
        Some("会议通过《职工福利费使用方案》。"),
    )
    .unwrap();
    assert!(worded.resolution.is_some());
}

#[test]
fn delegates_are_ticked_and_not_counted() {
    let (desk, _, congress) = factory();
    let counted = desk.act(Act::RecordCongress, |tx| {
        let session = open_session(tx, &congress, regular("2026-11-20"), None)?;
        count_present(tx, session.id, (3, 3))
    });
    assert!(matches!(counted, Err(CongressError::Ticked)));
}

/// WC-09: elected is who has more than half of all delegates, as far as the seats reach; a tie for the last seat elects neither.
#[test]
fn elected_is_who_has_more_than_half_of_all_as_far_as_the_seats_reach() {
    use Standing::{Elected as E, NotElected as N, Tied as T, Waiting as W};
    let book = Rulebook::shipped();
    let about = (Matter::EmployeeDirector, Power::Elect);
    for (turnout, seats, votes, expected) in [
        ((100, 80), 1, vec![Some(51), Some(29)], vec![E, N]),
        ((100, 80), 1, vec![Some(50), Some(30)], vec![N, N]),
        ((100, 66), 1, vec![Some(66)], vec![N]),
        ((100, 67), 1, vec![Some(51)], vec![E]),
        (
            (30, 30),
            2,
            vec![Some(20), Some(19), Some(18)],
            vec![E, E, N],
        ),
        (
            (30, 30),
            2,
            vec![Some(20), Some(18), Some(18)],
            vec![E, T, T],
        ),
        (
            (30, 30),
            2,
            vec![Some(18), Some(18), Some(18)],
            vec![T, T, T],
        ),
        (
            (30, 30),
            3,
            vec![Some(18), Some(18), Some(18)],
            vec![E, E, E],
        ),
        (
            (30, 30),
            2,
            vec![Some(16), Some(15), Some(15)],
            vec![E, N, N],
        ),
        ((30, 30), 1, vec![None, None], vec![W, W]),
    ] {
        let outcome = decide(book, REGION, d(TODAY), about, turnout, None)
            .unwrap()
            .unwrap();
        assert_eq!(
            elect(&outcome, seats, &votes),
            expected,
            "{turnout:?} {seats} {votes:?}"
        );
    }
}

#[test]
fn an_election_takes_a_slate_and_its_ballots_carry_no_more_names_than_seats() {
    let (desk, _, congress) = factory();
    let session = desk
        .act(Act::RecordCongress, |tx| {
            open_session(tx, &congress, regular("2026-11-20"), None)
        })
        .unwrap();
    let delegates = desk
        .ledger
        .read(|conn| delegates_of(conn, congress.id))
        .unwrap();
    desk.act(Act::RecordCongress, |tx| {
        delegates
            .iter()
            .try_for_each(|one| mark_present(tx, session.id, one.id, true))
    })
    .unwrap();
    let put = |seats, names: &[&str]| {
        let slate = Slate {
            seats,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        desk.act(Act::RecordCongress, |tx| {
            let new = NewItem {
                slate: Some(slate.clone()),
                ..item(Matter::EmployeeDirector)
            };
            put_item(tx, session.id, &new)
        })
    };
    assert!(matches!(
        put(0, &["孙丽"]),
        Err(CongressError::SeatsMissing)
    ));
    assert!(matches!(
        put(2, &["孙丽", " "]),
        Err(CongressError::TooFewNames { names: 1, seats: 2 })
    ));
    assert!(matches!(
        put(1, &["孙丽", "孙丽"]),
        Err(CongressError::StandsTwice { .. })
    ));
    let election = put(1, &["孙丽", "周明"]).unwrap();
    let names = desk
        .ledger
        .read(|conn| candidates_of(conn, election.id))
        .unwrap();
    let close = || desk.act(Act::RecordCongress, |tx| close_session(tx, session.id));
    assert!(matches!(close(), Err(CongressError::Undecided { .. })));
    let vote = desk.act(Act::RecordCongress, |tx| {
        record_vote(tx, election.id, votes(3, 0, 0))
    });
    assert!(matches!(vote, Err(CongressError::OtherCount { .. })));
    let count = |ballots, given: [(i64, i64); 2]| {
        let given: Vec<Given> = names
            .iter()
            .zip(given)
            .map(|(name, (yes, no))| Given {
                candidate: name.id,
                yes,
                no,
            })
            .collect();
        desk.act(Act::RecordCongress, |tx| {
            record_election(tx, election.id, ballots, &given)
        })
    };
    assert!(matches!(
        count((3, 1), [(2, 0), (1, 0)]),
        Err(CongressError::TooManyVotes {
            given: 4,
            present: 3
        })
    ));
    assert!(matches!(
        count((2, 1), [(3, 0), (0, 0)]),
        Err(CongressError::MoreThanBallots { given: 3, valid: 2 })
    ));
    // Two ballots for one seat carry two names: a third name stood on one of them beside another.
    assert!(matches!(
        count((2, 1), [(2, 0), (1, 1)]),
        Err(CongressError::TooManyNames {
            marked: 3,
            valid: 2,
            seats: 1
        })
    ));
    assert!(matches!(
        count((-1, 0), [(0, 0), (0, 0)]),
        Err(CongressError::Negative)
    ));
    count((3, 0), [(2, 1), (1, 1)]).unwrap();
    close().unwrap();
    assert!(matches!(
        count((3, 0), [(1, 0), (1, 0)]),
        Err(CongressError::Closed { .. })
    ));
}

#[test]
fn an_election_that_is_dropped_takes_its_names_along() {
    let (desk, _, congress) = factory();
    let (election, _) = desk
        .act(Act::RecordCongress, |tx| {
            let session = open_session(tx, &congress, regular("2026-11-20"), None)?;
            let slate = Slate {
                seats: 1,
                names: vec!["孙丽".to_owned()],
            };
            let new = NewItem {
                slate: Some(slate),
                ..item(Matter::EmployeeDirector)
            };
            let election = put_item(tx, session.id, &new)?;
            drop_item(tx, election.id)?;
            Ok::<_, CongressError>((election, session))
        })
        .unwrap();
    let left = desk
        .ledger
        .read(|conn| candidates_of(conn, election.id))
        .unwrap();
    assert_eq!(left, []);
}
