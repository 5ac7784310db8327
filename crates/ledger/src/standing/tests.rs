//! Rules of standing: levels, validity, the score of idleness; acts over a real ledger (regulations §2.4, anchors row 37).

#![allow(clippy::unwrap_used)]
use super::*;
use crate::calendar::Calendar;
use crate::cases::Given;
use crate::congress::{CongressForm, HeldYear, SessionKind, found_congress, open_session};
use crate::openness::{Channel, NewPosting, OpenItem, Owner, post};
use crate::rulebook::Rulebook;
use crate::shared::{Day, Period};
use crate::store::tests::{Desk, TODAY, d};
use crate::store::{Act, Record as _};
use crate::unions::{BodyKind, Election, Headcount, Union, elect, record_headcount};
use std::collections::BTreeMap;

const REGION: &str = "371323";

fn schemes() -> Schemes {
    Schemes::of(Rulebook::shipped()).unwrap()
}

fn star() -> Scheme {
    schemes().newest("congress_star").unwrap().clone()
}

#[test]
fn the_shipped_schemes_read_and_every_one_is_marked_as_a_sample() {
    for scheme in Schemes::shipped() {
        let text = serde_json::to_string(scheme).unwrap();
        assert_eq!(Scheme::read(&text).as_ref(), Ok(scheme));
        assert!(scheme.sample, "{}", scheme.code);
    }
    let schemes = schemes();
    let codes: Vec<&str> = schemes
        .graded()
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(codes, ["congress_star", "dual_four", "workers_home"]);
    assert_eq!((star().most(), schemes.idle().most()), (100, 100));
}

#[test]
fn what_is_no_scheme_is_refused() {
    type Spoil = fn(&mut Scheme);
    let cases: [(Spoil, SchemeError); 9] = [
        (
            |it| it.code = "Stern".to_owned(),
            SchemeError::Code("Stern".to_owned()),
        ),
        (
            |it| it.source = " ".to_owned(),
            SchemeError::Empty("source"),
        ),
        (|it| it.years = 0, SchemeError::BelowOne("years")),
        (|it| it.items.clear(), SchemeError::Empty("items")),
        (
            |it| it.items[1].code = "held".to_owned(),
            SchemeError::Twice("held".to_owned()),
        ),
        (
            |it| it.items[4].max = 0,
            SchemeError::Points("delegates".to_owned()),
        ),
        (
            |it| it.levels[1].from = 90,
            SchemeError::Level("四星级".to_owned()),
        ),
        (
            |it| it.levels[0].from = 101,
            SchemeError::Level("五星级".to_owned()),
        ),
        (
            |it| it.items[0].figure = None,
            SchemeError::Figure("held".to_owned()),
        ),
    ];
    for (spoil, error) in cases {
        let mut scheme = star();
        spoil(&mut scheme);
        let text = serde_json::to_string(&scheme).unwrap();
        assert_eq!(Scheme::read(&text), Err(error));
    }
    let mut ticked = schemes().newest("dual_four").unwrap().clone();
    ticked.items[0].max = 2;
    let text = serde_json::to_string(&ticked).unwrap();
    assert_eq!(
        Scheme::read(&text),
        Err(SchemeError::Points("plate".to_owned()))
    );
    assert!(matches!(
        Scheme::read("{"),
        Err(SchemeError::Malformed { line: 1, .. })
    ));
}

#[test]
fn a_countys_later_version_stands_before_the_shipped_one_which_stays_for_what_was_begun_under_it() {
    let own = Scheme {
        version: 2,
        sample: false,
        name: "沂水县职代会星级".to_owned(),
        ..star()
    };
    let book = Rulebook {
        schemes: vec![crate::rulebook::CountyText {
            name: own.key(),
            text: serde_json::to_string(&own).unwrap(),
        }],
        ..Rulebook::shipped().clone()
    };
    let schemes = Schemes::of(&book).unwrap();
    assert_eq!(schemes.newest("congress_star"), Some(&own));
    assert!(schemes.version("congress_star", 1).unwrap().sample);
    assert_eq!(schemes.graded()[0].name, "沂水县职代会星级");
}

#[test]
fn a_level_is_reached_at_its_threshold_and_not_a_point_below() {
    let scheme = star();
    for (points, level) in [
        (100, Some("五星级")),
        (90, Some("五星级")),
        (89, Some("四星级")),
        (80, Some("四星级")),
        (79, Some("三星级")),
        (70, Some("三星级")),
        (69, None),
        (0, None),
    ] {
        let found = level_of(&scheme, points).map(|level| level.name.as_str());
        assert_eq!(found, level, "{points}");
    }
    assert_eq!(total([Some(20), None, Some(5)]), 25);
}

/// 民法典 Art. 202: the corresponding day, and the end of the month where there is none.
#[test]
fn a_review_holds_to_the_corresponding_day() {
    for (reviewed, years, last) in [
        ("2026-11-10", 2, "2028-11-10"),
        ("2024-02-29", 1, "2025-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
        ("2026-02-28", 2, "2028-02-28"),
    ] {
        assert_eq!(
            valid_until(d(reviewed), years),
            d(last),
            "{reviewed} {years}"
        );
    }
}

fn row() -> GradingItem {
    let line = r#"{"id":"01a20ada-2c00-7000-8000-000000000026","station":"371323XJH","revision":1,"retired":null,"grading":"01a20ada-2c00-7000-8000-000000000025","item":"x","points":null,"done_on":null,"promised_on":null,"satisfied":null,"ballots":null,"note":null,"reviewed":null}"#;
    serde_json::from_str(line).unwrap()
}

#[test]
fn an_item_counts_what_the_review_gave_else_what_the_records_say_else_what_the_union_wrote() {
    let (star, lists) = (star(), schemes());
    let dual = lists.newest("dual_four").unwrap();
    let (held, typed) = (star.item("held").unwrap(), star.item("proposals").unwrap());
    let (plate, ballot) = (
        dual.item("plate").unwrap(),
        dual.item("union_appraised").unwrap(),
    );
    let says = Some(Fact::Congress(HeldYear::Held, None));
    let lacks = Some(Fact::Congress(HeldYear::WithoutMinutes, None));
    let scored = GradingItem {
        points: Some(8),
        ..row()
    };
    let reviewed = GradingItem {
        reviewed: Some(5),
        ..scored.clone()
    };
    let done = GradingItem {
        done_on: Some(d(TODAY)),
        ..row()
    };
    let promised = GradingItem {
        promised_on: Some(d(TODAY)),
        ..row()
    };
    let counted = GradingItem {
        satisfied: Some(0),
        ballots: Some(9),
        ..row()
    };
    for (scheme, item, row, fact, points) in [
        (&star, held, None, says, Some(20)),
        (&star, held, None, lacks, Some(0)),
        (&star, held, Some(&reviewed), says, Some(5)),
        (&star, typed, None, None, None),
        (&star, typed, Some(&scored), None, Some(8)),
        (&star, typed, Some(&reviewed), None, Some(5)),
        (dual, plate, Some(&promised), None, None),
        (dual, plate, Some(&done), None, Some(1)),
        (dual, ballot, Some(&done), None, None),
        (dual, ballot, Some(&counted), None, Some(1)),
    ] {
        assert_eq!(
            worth(scheme, item, row, fact, d(TODAY)),
            points,
            "{} {row:?}",
            item.code
        );
    }
}

/// Anchors §1, 空转判定: unions older than a year; a union whose founding is not known is.
#[test]
fn a_union_is_judged_from_the_corresponding_day_a_year_after_its_founding() {
    for (founded, as_of, judged) in [
        (Some("2025-11-22"), "2026-11-21", false),
        (Some("2025-11-22"), "2026-11-22", true),
        (Some("2024-02-29"), "2025-02-27", false),
        (Some("2024-02-29"), "2025-02-28", true),
        (None, "2026-11-22", true),
    ] {
        assert_eq!(
            is_judged(founded.map(d), d(as_of)),
            judged,
            "{founded:?} {as_of}"
        );
    }
    let year = last_year(d("2026-11-22"));
    assert_eq!((year.from, year.to), (d("2025-11-23"), d("2026-11-22")));
}

fn with_given<T>(work: impl FnOnce(&Given<'_>) -> T) -> T {
    let calendar: Calendar = Rulebook::shipped().calendar().unwrap();
    work(&Given {
        book: Rulebook::shipped(),
        region: REGION,
        calendar: &calendar,
        today: d(TODAY),
    })
}

fn scored(seen: &Seen) -> IdleScore {
    with_given(|given| idle_score(schemes().idle(), seen, given).unwrap())
}

/// 55 is the threshold: a term that runs, head-counts and hand-ins (50) are papers and not enough; a posting or a roll that
/// moved beside them is.
#[test]
fn a_union_stands_idle_below_the_threshold_and_not_at_it() {
    let papers = Seen {
        committee: Some(d(TODAY)),
        audit: Some(d(TODAY)),
        headcounts: 1,
        handed_in: Some(d(TODAY)),
        ..Seen::default()
    };
    let moved = Seen {
        moves: 1,
        ..papers.clone()
    };
    let at = Seen {
        postings: vec![0],
        handed_in: None,
        ..papers.clone()
    };
    let lapsed = Seen {
        audit: Some(d(TODAY).plus_days(-1)),
        ..at.clone()
    };
    for (seen, points, idle) in [
        (Seen::default(), 0, true),
        (papers, 50, true),
        (moved, 60, false),
        (at.clone(), 55, false),
        (lapsed, 45, true),
    ] {
        let score = scored(&seen);
        assert_eq!(
            (score.points(), score.is_idle()),
            (points, idle),
            "{seen:?}"
        );
        assert_eq!(score.lines.len(), 7);
    }
    let score = scored(&at);
    for (below, idle) in [(54, false), (55, false), (56, true)] {
        let other = IdleScore {
            below,
            ..score.clone()
        };
        assert_eq!(other.is_idle(), idle, "{below}");
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

/// Counted for one union and for all, the same stands there.
#[test]
fn the_evidence_of_one_union_is_that_of_the_pass_over_all() {
    let (desk, union) = factory();
    desk.enrol(union.id, "王晓燕", "", "2026-03-01");
    desk.act(Act::ElectBody, |tx| {
        for (kind, on) in [
            (BodyKind::Committee, "2021-11-21"),
            (BodyKind::Committee, "2023-12-01"),
            (BodyKind::Audit, "2021-11-21"),
        ] {
            elect(
                tx,
                &Election {
                    union: "371323-DZC",
                    kind,
                    term_no: 1 + i64::from(on > "2022"),
                    elected_on: d(on),
                    years: 3,
                    approval_no: None,
                    officers: &[],
                },
            )?;
        }
        Ok::<_, crate::unions::UnionError>(())
    })
    .unwrap();
    desk.act(Act::RecordHeadcount, |tx| {
        let line = r#"{"id":"01a20ada-2c00-7000-8000-000000000005","station":"","revision":0,"retired":null,"employer":"01a20ada-2c00-7000-8000-000000000004","on_day":"2026-09-20","employees":85,"women":40,"migrant":50,"dispatched":0}"#;
        let count: Headcount = serde_json::from_str(line).unwrap();
        record_headcount(tx, "371323-DZC", &count)
    })
    .unwrap();
    desk.act(Act::RecordCongress, |tx| {
        let term = (d("2025-01-05"), 3);
        let form = (CongressForm::General, 1);
        let congress = found_congress(tx, &union, form, term, &["3".to_owned()])?;
        open_session(tx, &congress, (SessionKind::Regular, d("2026-11-10")), None)
    })
    .unwrap();
    desk.act(Act::RecordOpenness, |tx| {
        let new = NewPosting {
            item: OpenItem::PrivateInsurance,
            title: "十月社会保险缴纳情况".to_owned(),
            channel: Channel::Board,
            from_day: d("2026-11-01"),
            to_day: None,
        };
        post(tx, &union, Owner::Private, &new)
    })
    .unwrap();
    let period = last_year(d(TODAY));
    let (one, mut all) = desk
        .ledger
        .read(|conn| {
            let one = Seen::of(conn, union.id, period)?;
            Ok::<_, crate::store::StoreError>((one, SeenByUnion::read(conn, period)?))
        })
        .unwrap();
    assert_eq!(all.take(union.id), one);
    assert_eq!((one.sessions.len(), &one.postings[..]), (1, &[0][..]));
    assert_eq!(
        (one.committee, one.audit),
        (Some(d("2026-12-01")), Some(d("2024-11-21")))
    );
    assert_eq!((one.moves, one.headcounts, one.handed_in), (1, 1, None));
    // The session has no minutes and the audit committee's term is over.
    let score = scored(&one);
    let found: Vec<&str> = score
        .lines
        .iter()
        .filter(|line| line.found)
        .map(|line| line.item.code.as_str())
        .collect();
    assert_eq!(
        (score.points(), &found[..]),
        (55, &["term", "openness", "roll", "headcount"][..])
    );
    let earlier = Period::new(d("2025-01-01"), d("2025-11-22")).unwrap();
    let before = desk
        .ledger
        .read(|conn| Seen::of(conn, union.id, earlier))
        .unwrap();
    assert_eq!(
        (before.sessions.len(), before.moves, before.headcounts),
        (0, 0, 0)
    );
}

/// A union answers anew once a year has gone by; one that works again and falls idle later is asked again.
#[test]
fn an_answer_stands_for_twelve_months() {
    let line = r#"{"id":"01a20ada-2c00-7000-8000-000000000027","station":"371323XJH","revision":1,"retired":null,"trade_union":"01a20ada-2c00-7000-8000-00000000000e","as_of":"2025-11-23","score":20,"below":40,"items":"[]","cause":"主席离职","plan":"补选主席","by_day":"2026-03-31","revived_on":null}"#;
    let answer: IdleAnswer = serde_json::from_str(line).unwrap();
    let old = IdleAnswer {
        as_of: d("2025-11-22"),
        ..answer.clone()
    };
    let back = IdleAnswer {
        revived_on: Some(d("2026-03-01")),
        ..old.clone()
    };
    let long_back = IdleAnswer {
        revived_on: Some(d("2025-11-22")),
        ..old.clone()
    };
    let idle = scored(&Seen::default());
    let busy = scored(&Seen {
        committee: Some(d(TODAY)),
        postings: vec![1],
        moves: 1,
        headcounts: 1,
        ..Seen::default()
    });
    for (score, answer, state) in [
        (Some(&idle), None, Some(IdleState::Idle)),
        (Some(&idle), Some(&answer), Some(IdleState::Answered)),
        (Some(&idle), Some(&old), Some(IdleState::Idle)),
        (Some(&idle), Some(&back), Some(IdleState::Revived)),
        (Some(&idle), Some(&long_back), Some(IdleState::Idle)),
        (Some(&busy), None, Some(IdleState::Active)),
        (Some(&busy), Some(&answer), Some(IdleState::Active)),
        (Some(&busy), Some(&back), Some(IdleState::Revived)),
        // Of a union of another station nothing is known but what it answered.
        (None, None, None),
        (None, Some(&old), Some(IdleState::Answered)),
        (None, Some(&back), Some(IdleState::Revived)),
    ] {
        assert_eq!(idle_state(score, answer, d(TODAY)), state, "{answer:?}");
    }
}

fn said(item: &str, points: Option<i64>) -> ItemScore {
    ItemScore {
        item: item.to_owned(),
        points,
        ..ItemScore::default()
    }
}

#[test]
fn an_item_takes_what_its_scheme_asks_for_and_nothing_else() {
    let (desk, union) = factory();
    let (star, lists) = (star(), schemes());
    let dual = lists.newest("dual_four").unwrap();
    let score = |scheme: &Scheme, said: ItemScore| {
        desk.act(Act::RecordStanding, |tx| {
            score_item(tx, &union, scheme, 2026, &said)
        })
    };
    assert!(matches!(
        score(&star, said("none", None)),
        Err(StandingError::NoItem { .. })
    ));
    for points in [-1, 11] {
        let refused = score(&star, said("proposals", Some(points)));
        assert!(
            matches!(refused, Err(StandingError::Points { max: 10, .. })),
            "{points}"
        );
    }
    for points in [0, 10] {
        assert_eq!(
            score(&star, said("proposals", Some(points)))
                .unwrap()
                .points,
            Some(points)
        );
    }
    assert!(matches!(
        score(&star, said("held", Some(20))),
        Err(StandingError::Computed { .. })
    ));
    let note = ItemScore {
        note: Some("三楼开的".to_owned()),
        ..said("held", None)
    };
    score(&star, note).unwrap();
    assert!(matches!(
        score(dual, said("plate", Some(1))),
        Err(StandingError::OtherSort { .. })
    ));
    let done = |item: &str, day: &str| ItemScore {
        done_on: Some(d(day)),
        ..said(item, None)
    };
    assert!(matches!(
        score(dual, done("plate", "2026-11-23")),
        Err(StandingError::InFuture { .. })
    ));
    assert!(matches!(
        score(&star, done("proposals", TODAY)),
        Err(StandingError::OtherSort { .. })
    ));
    score(dual, done("plate", TODAY)).unwrap();
    for (ballots, fits) in [
        ((30, 29), false),
        ((-1, 5), false),
        ((0, 0), false),
        ((0, 5), true),
        ((5, 5), true),
    ] {
        let counted = ItemScore {
            ballots: Some(ballots),
            ..said("union_appraised", None)
        };
        assert_eq!(score(dual, counted).is_ok(), fits, "{ballots:?}");
    }
    // One grading a scheme and year, whatever is said of its items.
    let gradings = desk
        .ledger
        .read(|conn| Grading::select(conn, "", &[]))
        .unwrap();
    assert_eq!(gradings.len(), 2);
}

#[test]
fn a_review_adds_its_points_up_and_closes_the_grading() {
    let (desk, union) = factory();
    let star = star();
    let score = |points| {
        desk.act(Act::RecordStanding, |tx| {
            score_item(tx, &union, &star, 2026, &said("proposals", Some(points)))
        })
    };
    let grading = score(9).unwrap().grading;
    let given = |points: &[(&str, i64)], on: &str| {
        let said = Review {
            by: "沂水县总工会".to_owned(),
            on: d(on),
            document_no: Some("沂工发〔2026〕9号".to_owned()),
            points: points
                .iter()
                .map(|(code, points)| ((*code).to_owned(), *points))
                .collect::<BTreeMap<_, _>>(),
        };
        desk.act(Act::RecordStanding, |tx| review(tx, grading, &star, &said))
    };
    let full = [
        ("held", 20),
        ("quorum", 15),
        ("decisions", 10),
        ("openness", 15),
        ("proposals", 10),
    ];
    assert!(matches!(
        given(&full, "2026-11-23"),
        Err(StandingError::InFuture { .. })
    ));
    assert!(matches!(
        given(&full, "2025-12-31"),
        Err(StandingError::DayBefore { .. })
    ));
    assert!(matches!(
        given(&[("held", 21)], TODAY),
        Err(StandingError::Points { .. })
    ));
    let reviewed = given(&full, "2026-11-20").unwrap();
    assert_eq!(
        (reviewed.total, reviewed.level.as_deref()),
        (Some(70), Some("三星级"))
    );
    assert_eq!(reviewed.valid_until, Some(d("2028-11-20")));
    assert!(matches!(score(5), Err(StandingError::Reviewed { .. })));
    assert!(matches!(
        given(&full, TODAY),
        Err(StandingError::Reviewed { .. })
    ));
    for (on, how) in [
        ("2028-11-20", Stands::Rated),
        ("2028-11-21", Stands::Expired),
    ] {
        assert_eq!(stands(Some(&reviewed), d(on)), how, "{on}");
    }
    let below = Grading {
        level: None,
        ..reviewed.clone()
    };
    assert_eq!(stands(Some(&below), d(TODAY)), Stands::Unrated);
    assert_eq!(stands(None, d(TODAY)), Stands::Nothing);
    // It stands for later years until one of them has its own.
    let (next, before, all) = desk
        .ledger
        .read(|conn| {
            Ok::<_, crate::store::StoreError>((
                grading_to(conn, union.id, "congress_star", 2027)?,
                grading_to(conn, union.id, "congress_star", 2025)?,
                gradings_to(conn, "congress_star", 2027)?,
            ))
        })
        .unwrap();
    assert_eq!((next.as_ref(), before), (Some(&reviewed), None));
    assert_eq!(all.get(&union.id), Some(&reviewed));
    let ending = |from: &str, to: &str| {
        let (station, period) = (
            desk.ledger.station(),
            Period {
                from: d(from),
                to: d(to),
            },
        );
        desk.ledger
            .read(|conn| reviews_ending(conn, &station, period))
            .unwrap()
            .len()
    };
    assert_eq!(
        (
            ending("2028-11-20", "2028-11-20"),
            ending("2028-11-21", "2029-01-01")
        ),
        (1, 0)
    );
}

#[test]
fn only_a_union_that_stands_idle_answers_and_its_score_is_kept_as_it_stood() {
    let (desk, union) = factory();
    let plan = |by: &str, cause: &str| NewAnswer {
        cause: cause.to_owned(),
        plan: "补选主席，三月底以前开职代会".to_owned(),
        by_day: d(by),
    };
    let answer = |union: &Union, seen: &Seen, said: NewAnswer| {
        let score = scored(seen);
        desk.act(Act::RecordStanding, |tx| {
            answer_idle(tx, union, &score, &said)
        })
    };
    let idle = Seen {
        headcounts: 1,
        ..Seen::default()
    };
    let young = Union {
        founded_on: Some(d("2025-11-23")),
        ..union.clone()
    };
    assert!(matches!(
        answer(&young, &idle, plan("2027-03-31", "新建")),
        Err(StandingError::TooYoung { .. })
    ));
    let busy = Seen {
        postings: vec![1],
        moves: 2,
        headcounts: 1,
        committee: Some(d(TODAY)),
        ..Seen::default()
    };
    assert!(matches!(
        answer(&union, &busy, plan("2027-03-31", "没有空转")),
        Err(StandingError::NotIdle {
            points: 55,
            below: 55
        })
    ));
    assert!(matches!(
        answer(&union, &idle, plan("2027-03-31", " ")),
        Err(StandingError::Empty { what: "cause" })
    ));
    assert!(matches!(
        answer(&union, &idle, plan("2026-11-21", "主席离职")),
        Err(StandingError::DayBefore { .. })
    ));
    let first = answer(&union, &idle, plan("2027-03-31", "主席离职")).unwrap();
    let again = answer(&union, &idle, plan("2027-02-28", "主席离职，没有补选")).unwrap();
    assert_eq!((first.id, again.score, again.below), (again.id, 10, 55));
    let kept: Vec<AnsweredItem> = serde_json::from_str(&again.items).unwrap();
    let found: Vec<&str> = kept
        .iter()
        .filter(|item| item.found)
        .map(|item| item.code.as_str())
        .collect();
    assert_eq!((kept.len(), &found[..]), (7, &["headcount"][..]));
    let open = |by: &str| -> usize {
        let (station, by): (String, Day) = (desk.ledger.station(), d(by));
        desk.ledger
            .read(|conn| answers_open(conn, &station, by))
            .unwrap()
            .len()
    };
    assert_eq!((open("2027-02-27"), open("2027-02-28")), (0, 1));
    let revived = |on: &str| desk.act(Act::RecordStanding, |tx| revive(tx, again.id, d(on)));
    assert!(matches!(
        revived("2026-11-21"),
        Err(StandingError::DayBefore { .. })
    ));
    assert!(matches!(
        revived("2026-11-23"),
        Err(StandingError::InFuture { .. })
    ));
    revived(TODAY).unwrap();
    assert_eq!(open("2027-12-31"), 0);
}
