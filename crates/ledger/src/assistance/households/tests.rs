#![allow(clippy::unwrap_used)]
//! Households as tables and over a real ledger. 鲁会办〔2020〕58号 is the county's text on files, as in regulations §4.1.

use super::rules::{PaperFault, Papers, Thresholds, check_papers, is_sudden, propose, reckon};
use super::*;
use crate::assistance::rules::{Finding, Hardship};
use crate::calendar::Calendar;
use crate::cases::{CaseError, Given, NewStep};
use crate::rulebook::Rulebook;
use crate::shared::{DocumentKind, FamilyMemberId, Fen, Severity, Sex};
use crate::store::tests::{Desk, TODAY, d, founding};
use crate::store::{Act, StoreError, Tx};
use crate::unions::{self, Union};
use std::sync::LazyLock;

const REGION: &str = "371323";

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Rulebook::shipped().calendar().unwrap());

fn given() -> Given<'static> {
    Given {
        book: Rulebook::shipped(),
        region: REGION,
        calendar: &CALENDAR,
        today: d(TODAY),
    }
}

/// Under a standard of 1,062 元 a month.
fn thresholds(standard: Option<i64>) -> Thresholds {
    let by = Thresholds::read(Rulebook::shipped(), REGION, d(TODAY)).unwrap();
    assert_eq!((by.standard, by.times, by.sudden_permille), (None, 2, 800));
    Thresholds {
        standard: standard.map(Fen),
        ..by
    }
}

fn act<T, E: From<StoreError>>(
    desk: &Desk,
    work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    desk.act(Act::RecordHardship, work)
}

fn factory(desk: &Desk, code: &str) -> Union {
    let new = founding(code, &format!("{code}工会"));
    desk.act(Act::AddUnion, |tx| unions::found(tx, &new))
        .unwrap()
}

fn member(relation: Relation, name: &str, document: Option<&str>) -> MemberForm {
    MemberForm {
        relation,
        name: name.to_owned(),
        person: None,
        document: document.map(|number| (DocumentKind::Citizen, number.to_owned())),
        sex: None,
        birth: None,
        ethnicity: None,
        political: None,
        marriage: None,
        register: None,
        livelihood: None,
        month_income: None,
        phone: None,
        place: None,
        model_worker: None,
        stage: None,
        entered_year: None,
        school_years: None,
    }
}

fn form(size: i64) -> FileForm {
    FileForm {
        size,
        village: Some("东村".to_owned()),
        category: Some(Hardship::Relative),
        cause: Some(Cause::OwnIllness),
        ..FileForm::default()
    }
}

const HEAD: &str = "371323197403080015";
const CHILD: &str = "371323201503080011";

fn opened(desk: &Desk, union: &Union, name: &str, document: Option<&str>) -> HardshipFile {
    let family = vec![
        member(Relation::Head, name, document),
        member(Relation::Child, "赵小禾", None),
    ];
    act(desk, |tx| {
        open_file(tx, union, d("2026-10-08"), form(2), family)
    })
    .unwrap()
}

fn visit(on: &str, income: i64, rigid: i64) -> SurveyForm {
    SurveyForm {
        on_day: d(on),
        year: 2026,
        income: Fen(income),
        rigid: Fen(rigid),
        rigid_what: None,
        members: 2,
        per_capita: None,
        harmed: false,
        sudden_cost: None,
        surveyor: Some("周明、王芳".to_owned()),
        note: None,
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

fn take(desk: &Desk, file: &HardshipFile, code: &str, on: &str) -> Result<(), FileError> {
    act(desk, |tx| {
        record_file_step(tx, file, step(code, on), given()).map(drop)
    })
}

fn agree(desk: &Desk, file: &HardshipFile, on: &str) {
    let form = ConsentForm {
        kind: ConsentKind::Publication,
        member: None,
        given_by: "赵德才".to_owned(),
        relation: Some("本人".to_owned()),
        on_day: d(on),
    };
    act(desk, |tx| consent(tx, file, form)).unwrap();
}

fn found(income: i64, rigid: i64, members: i64) -> HardshipSurvey {
    HardshipSurvey {
        id: uuid::Uuid::nil().into(),
        station: String::new(),
        revision: 1,
        retired: None,
        hardship_file: uuid::Uuid::nil().into(),
        on_day: d("2026-10-20"),
        year: 2026,
        income: Fen(income),
        rigid: Fen(rigid),
        rigid_what: None,
        members,
        per_capita: None,
        harmed: false,
        sudden_cost: None,
        surveyor: None,
        note: None,
    }
}

#[test]
fn income_per_head_is_what_is_left_by_twelve_by_the_people_halves_up() {
    for (income, rigid, members, per_capita) in [
        (4_100_000, 1_860_000, 3, Some(62_222)),
        (1_200, 0, 1, Some(100)),
        (1_206, 0, 1, Some(101)),
        (1_205, 0, 1, Some(100)),
        (0, 1_200, 1, Some(-100)),
        (0, 1_206, 1, Some(-100)),
        (100, 0, 0, None),
    ] {
        let reckoned = reckon(&found(income, rigid, members));
        assert_eq!(
            reckoned.map(|it| it.per_capita.0),
            per_capita,
            "{income} − {rigid} by {members}"
        );
    }
}

#[test]
fn a_sudden_cost_counts_above_eighty_percent_of_the_years_income() {
    for (cost, harmed, sudden) in [
        (Some(800_000), false, false),
        (Some(800_001), false, true),
        (None, true, true),
        (None, false, false),
    ] {
        let survey = HardshipSurvey {
            sudden_cost: cost.map(Fen),
            harmed,
            ..found(1_000_000, 0, 2)
        };
        assert_eq!(is_sudden(&survey, 800), sudden, "{cost:?} {harmed}");
    }
}

#[test]
fn the_figures_speak_for_a_category_and_without_a_standard_for_none_by_income() {
    let line = 106_200 * 12 * 2;
    for (left, standard, proposed) in [
        (line - 1, Some(106_200), Finding::In(Hardship::Deep)),
        (line, Some(106_200), Finding::In(Hardship::Relative)),
        (2 * line - 1, Some(106_200), Finding::In(Hardship::Relative)),
        (2 * line, Some(106_200), Finding::Not),
        (line, None, Finding::StandardMissing),
    ] {
        let survey = found(left + 7, 7, 2);
        assert_eq!(propose(&survey, &thresholds(standard)), proposed, "{left}");
    }
}

#[test]
fn papers_that_do_not_agree_are_told_each_with_its_weight() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let file = opened(&desk, &union, "赵德才", Some(HEAD));
    let family = desk
        .ledger
        .read::<_, StoreError>(|conn| family_of(conn, file.id))
        .unwrap();
    let survey = found(4_100_000, 1_860_000, 2);
    let check = |file: &HardshipFile, family: &[FamilyMember], survey: Option<&HardshipSurvey>| {
        let papers = Papers {
            file,
            family,
            survey,
            account: None,
        };
        check_papers(papers, &thresholds(Some(50_000)))
    };
    assert_eq!(check(&file, &family, Some(&survey)), []);

    let said = |said: i64| HardshipSurvey {
        per_capita: Some(Fen(said)),
        ..survey.clone()
    };
    // 22,400.00 元 by 12 by 2 is 933.33: to the 分 or to the 元.
    assert_eq!(check(&file, &family, Some(&said(93_333))), []);
    assert_eq!(check(&file, &family, Some(&said(93_300))), []);
    assert_eq!(
        check(&file, &family, Some(&said(93_400))),
        [PaperFault::PerCapita {
            said: Fen(93_400),
            reckoned: Fen(93_333)
        }]
    );

    let larger = HardshipFile {
        size: 3,
        ..file.clone()
    };
    let faults = check(&larger, &family, Some(&survey));
    assert_eq!(
        faults,
        [
            PaperFault::Size {
                said: 3,
                counted: 2
            },
            PaperFault::Members {
                surveyed: 2,
                said: 3
            }
        ]
    );
    assert_eq!(
        faults.iter().map(PaperFault::severity).collect::<Vec<_>>(),
        [Severity::Error, Severity::Verify]
    );

    let mut other = family.clone();
    other[0].birth = Some(d("1974-03-09"));
    other[0].sex = Some(Sex::Female);
    assert_eq!(
        check(&file, &other, Some(&survey)),
        [
            PaperFault::Birth {
                name: "赵德才".to_owned(),
                said: d("1974-03-09"),
                by_document: d("1974-03-08")
            },
            PaperFault::Sex {
                name: "赵德才".to_owned()
            }
        ]
    );

    let deep = HardshipFile {
        category: Some(Hardship::Deep),
        ..file.clone()
    };
    let category = [PaperFault::Category {
        decided: Hardship::Deep,
        found: Finding::In(Hardship::Relative),
    }];
    let between = found(50_000 * 12 * 2, 0, 2);
    assert_eq!(check(&deep, &family, Some(&between)), category);
    assert_eq!(check(&file, &family, None), [PaperFault::NoSurvey]);
}

#[test]
fn an_application_walks_from_the_visit_to_the_county_and_then_help_may_be_given() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let file = opened(&desk, &union, "赵德才", Some(HEAD));
    let state = |desk: &Desk| {
        desk.ledger
            .read::<_, StoreError>(|conn| {
                Ok(find_files(conn, "zhaodecai", 9)?
                    .into_iter()
                    .map(|row| row.state)
                    .collect::<Vec<_>>())
            })
            .unwrap()
    };
    assert!(matches!(
        take(&desk, &file, "visited", "2026-10-12"),
        Err(FileError::OwnAct { code: "visited" })
    ));
    act(&desk, |tx| {
        survey(tx, &file, visit("2026-10-12", 4_100_000, 1_860_000))
    })
    .unwrap();
    assert!(matches!(
        take(&desk, &file, "published", "2026-10-13"),
        Err(FileError::NoConsent {
            kind: ConsentKind::Publication
        })
    ));
    agree(&desk, &file, "2026-10-12");
    take(&desk, &file, "published", "2026-10-13").unwrap();
    // Tuesday the 13th is not counted; the fifth working day is Tuesday the 20th.
    assert!(matches!(
        take(&desk, &file, "uncontested", "2026-10-20"),
        Err(FileError::StillPublished { until }) if until == d("2026-10-20")
    ));
    take(&desk, &file, "uncontested", "2026-10-21").unwrap();
    assert!(matches!(
        act(&desk, |tx| decide(
            tx,
            file.clone(),
            Hardship::Relative,
            step("", "2026-10-28"),
            given()
        )),
        Err(FileError::Case(CaseError::TooSoon { .. }))
    ));
    take(&desk, &file, "reviewed", "2026-10-23").unwrap();
    assert_eq!(state(&desk), [FileState::Applying]);
    let file = act(&desk, |tx| {
        decide(
            tx,
            file.clone(),
            Hardship::Deep,
            step("", "2026-10-28"),
            given(),
        )
    })
    .unwrap();
    assert_eq!(file.category, Some(Hardship::Deep));
    assert_eq!(state(&desk), [FileState::OnFile]);
    // A later survey is no step any more.
    act(&desk, |tx| {
        survey(tx, &file, visit("2026-11-20", 9_000_000, 0))
    })
    .unwrap();
    let ended = act(&desk, |tx| {
        end_file(
            tx,
            file.clone(),
            &EndForm {
                exit: Exit::Recovered,
                on: d("2026-11-21"),
                why: "收入高了".to_owned(),
                approval: "县总工会同意".to_owned(),
            },
        )
    })
    .unwrap();
    assert_eq!(state(&desk), [FileState::Ended]);
    assert!(matches!(
        act(&desk, |tx| survey(tx, &ended, visit("2026-11-22", 1, 0))),
        Err(FileError::Ended { on }) if on == Some(d("2026-11-21"))
    ));
}

#[test]
fn an_objection_sends_the_application_back_to_the_visit() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let file = opened(&desk, &union, "赵德才", Some(HEAD));
    let visited = |on| act(&desk, |tx| survey(tx, &file, visit(on, 4_100_000, 0)));
    visited("2026-10-12").unwrap();
    agree(&desk, &file, "2026-10-12");
    take(&desk, &file, "published", "2026-10-13").unwrap();
    take(&desk, &file, "contested", "2026-10-15").unwrap();
    assert!(matches!(
        take(&desk, &file, "uncontested", "2026-10-22"),
        Err(FileError::Case(CaseError::TooSoon { .. }))
    ));
    visited("2026-10-16").unwrap();
    take(&desk, &file, "published", "2026-10-16").unwrap();
    take(&desk, &file, "uncontested", "2026-10-26").unwrap();
}

#[test]
fn a_file_whose_papers_are_wrong_or_without_a_category_is_not_published() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let file = opened(&desk, &union, "赵德才", Some(HEAD));
    act(&desk, |tx| {
        survey(tx, &file, visit("2026-10-12", 4_100_000, 0))
    })
    .unwrap();
    agree(&desk, &file, "2026-10-12");
    let wrong = act(&desk, |tx| word_file(tx, file.clone(), form(4))).unwrap();
    assert!(matches!(
        take(&desk, &wrong, "published", "2026-10-13"),
        Err(FileError::Faults { count: 1 })
    ));
    let none = FileForm {
        category: None,
        ..form(2)
    };
    let none = act(&desk, |tx| word_file(tx, wrong.clone(), none)).unwrap();
    assert!(matches!(
        take(&desk, &none, "published", "2026-10-13"),
        Err(FileError::Empty { what: "category" })
    ));
}

#[test]
fn nobody_stands_in_two_open_files_and_an_ended_one_stands_in_no_ones_way() {
    let desk = Desk::new();
    let (one, other) = (factory(&desk, "371323-DZC"), factory(&desk, "371323-FZC"));
    let first = opened(&desk, &one, "赵德才", Some(HEAD));
    act(&desk, |tx| {
        put_member(
            tx,
            &first,
            None,
            member(Relation::Child, "赵小麦", Some(CHILD)),
        )
    })
    .unwrap();
    // The mother applies at her own factory, with the same child.
    let family = || {
        vec![
            member(Relation::Head, "钱小芬", None),
            member(Relation::Child, "赵小麦", Some(CHILD)),
        ]
    };
    let second = || {
        act(&desk, |tx| {
            open_file(tx, &other, d("2026-11-01"), form(2), family())
        })
    };
    assert!(matches!(
        second(),
        Err(FileError::AlreadyOnFile { union }) if union == "371323-DZC工会"
    ));
    let end = EndForm {
        exit: Exit::Cancelled,
        on: d("2026-11-02"),
        why: "搬走了".to_owned(),
        approval: "县总工会同意".to_owned(),
    };
    act(&desk, |tx| end_file(tx, first, &end)).unwrap();
    second().unwrap();
}

#[test]
fn bad_input_is_told_by_its_field() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let open = |on: &str, form: FileForm, family: Vec<MemberForm>| {
        act(&desk, |tx| open_file(tx, &union, d(on), form, family)).map(drop)
    };
    let head = || vec![member(Relation::Head, "赵德才", None)];
    assert!(matches!(
        open("2026-10-08", form(1), Vec::new()),
        Err(FileError::Empty { what: "name" })
    ));
    assert!(matches!(
        open("2027-01-01", form(1), head()),
        Err(FileError::InFuture { .. })
    ));
    assert!(matches!(
        open("2026-10-08", form(0), head()),
        Err(FileError::Number {
            what: "size",
            given: 0
        })
    ));
    let file = opened(&desk, &union, "赵德才", None);
    let visited = |form: SurveyForm| act(&desk, |tx| survey(tx, &file, form)).map(drop);
    assert!(matches!(
        visited(visit("2026-10-07", 1, 0)),
        Err(FileError::DayBefore { after, .. }) if after == d("2026-10-08")
    ));
    assert!(matches!(
        visited(SurveyForm {
            members: 0,
            ..visit("2026-10-12", 1, 0)
        }),
        Err(FileError::Number {
            what: "members",
            ..
        })
    ));
    assert!(matches!(
        visited(visit("2026-10-12", -1, 0)),
        Err(FileError::Number { what: "income", .. })
    ));
    let family = desk
        .ledger
        .read::<_, StoreError>(|conn| family_of(conn, file.id))
        .unwrap();
    assert!(matches!(
        act(&desk, |tx| remove_member(tx, family[0].id, "重了")),
        Err(FileError::HeadStays)
    ));
    act(&desk, |tx| remove_member(tx, family[1].id, "重了")).unwrap();
    let bank = |card: &str| AccountForm {
        holder: "赵德才".to_owned(),
        bank: "某某银行".to_owned(),
        branch: None,
        card_no: card.to_owned(),
    };
    assert!(matches!(
        act(&desk, |tx| put_account(tx, &file, bank("62ab"))),
        Err(FileError::Empty { what: "card_no" })
    ));
    act(&desk, |tx| {
        put_account(tx, &file, bank("6200 0000 0000 1234"))
    })
    .unwrap();
}

/// 个人信息保护法 第十四条: everybody agrees for himself; who signs for the household signs for everybody in it.
#[test]
fn a_consent_is_about_somebody_or_about_the_household_and_never_about_somebody_else() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let file = opened(&desk, &union, "赵德才", None);
    agree(&desk, &file, "2026-10-12");
    let (consents, family) = desk
        .ledger
        .read::<_, StoreError>(|conn| Ok((consents_of(conn, file.id)?, family_of(conn, file.id)?)))
        .unwrap();
    let given = consents[0].clone();
    let head = family[0].id;
    let other = FamilyMemberId::from(uuid::Uuid::from_u128(7));
    for (about, asked, holds) in [
        (None, None, true),
        (None, Some(head), true),
        (Some(head), Some(head), true),
        (Some(other), Some(head), false),
        (Some(head), None, false),
    ] {
        let consent = Consent {
            family_member: about,
            ..given.clone()
        };
        let found = covers(&[consent], ConsentKind::Publication, asked, d("2026-10-12"));
        assert_eq!(found, holds, "{about:?} {asked:?}");
    }
}

#[test]
fn a_consent_holds_from_its_day_until_it_is_taken_back() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    let file = opened(&desk, &union, "赵德才", None);
    agree(&desk, &file, "2026-10-12");
    let consents = || {
        desk.ledger
            .read::<_, StoreError>(|conn| consents_of(conn, file.id))
            .unwrap()
    };
    let id = consents()[0].id;
    act(&desk, |tx| withdraw_consent(tx, id, d("2026-11-01"))).unwrap();
    for (on, holds) in [
        ("2026-10-11", false),
        ("2026-10-12", true),
        ("2026-10-31", true),
        ("2026-11-01", false),
    ] {
        assert_eq!(
            covers(&consents(), ConsentKind::Publication, None, d(on)),
            holds,
            "{on}"
        );
    }
    assert!(matches!(
        act(&desk, |tx| withdraw_consent(tx, id, d("2026-10-01"))),
        Err(FileError::DayBefore { .. })
    ));
}

#[test]
fn the_list_pages_filters_and_searches_over_indexes() {
    let desk = Desk::new();
    let union = factory(&desk, "371323-DZC");
    for name in ["李长河", "孙桂兰", "王晓燕"] {
        opened(&desk, &union, name, None);
    }
    let query = |filter, after| FileQuery {
        filter,
        before: d("2026-11-22"),
        union: Some(union.id),
        category: None,
        after,
        limit: 2,
    };
    let (first, rest, count, by_sound) = desk
        .ledger
        .read::<_, StoreError>(|conn| {
            let first = list_files(conn, &query(FileFilter::Applying, None))?;
            let last = first.last().unwrap();
            let after = Some((last.key.clone(), last.file));
            Ok((
                first.iter().map(|row| row.name.clone()).collect::<Vec<_>>(),
                list_files(conn, &query(FileFilter::Applying, after))?,
                count_files(conn, &query(FileFilter::Applying, None), 10_000)?,
                find_files(conn, "sgl", 5)?,
            ))
        })
        .unwrap();
    assert_eq!(first, ["李长河", "孙桂兰"]);
    assert_eq!(rest[0].name, "王晓燕");
    assert_eq!((count, by_sound[0].name.as_str()), (3, "孙桂兰"));
    let due = desk
        .ledger
        .read::<_, StoreError>(|conn| list_files(conn, &query(FileFilter::Due, None)))
        .unwrap();
    assert_eq!(due, [], "an application is not due for a review");
}
