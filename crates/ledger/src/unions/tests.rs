#![allow(clippy::unwrap_used)]
//! Unions: the rules as tables, and acts over a real ledger.

use super::rules::{self, StaffPart, Thresholds, UnionFacts, UnionNotice, check_headcount};
use super::terms::{check_term, term_ends};
use super::{
    Body, BodyKind, Dissolution, Elected, Election, Founding, Headcount, Merger, Split, UnionCode,
    UnionError, UnionEventKind, UnionForm, UnionStatus, dissolve, elect, employer, find_union,
    found, merge, record_cover, record_headcount, rename, search_unions, split,
};
use crate::roll::{self, MemberStatus, RetainReason};
use crate::rulebook::{ParameterValue, Rulebook};
use crate::shared::{MemberId, UnionId, Uscc};
use crate::store::tests::{Desk, d, founding};
use crate::store::{Act, StoreError};
use uuid::Uuid;

/// The township's federation with a factory and a mill below it.
fn township() -> (Desk, UnionId, UnionId) {
    let desk = Desk::new();
    let federation = Founding {
        form: UnionForm::Federation,
        ..founding("371323-XJH", "许家湖镇总工会")
    };
    desk.act(Act::AddUnion, |tx| found(tx, &federation))
        .unwrap();
    let below = |code: &str, name: &str| {
        let new = Founding {
            parent: Some("371323-XJH".parse().unwrap()),
            ..founding(code, name)
        };
        desk.act(Act::AddUnion, |tx| found(tx, &new)).unwrap().id
    };
    let factory = below("371323-DZC", "沂河电子厂工会");
    let mill = below("371323-FZC", "映泉纺织厂工会");
    (desk, factory, mill)
}

fn standing(desk: &Desk, member: MemberId, on: &str) -> MemberStatus {
    let events = desk
        .ledger
        .read(|conn| roll::events_of(conn, member))
        .unwrap();
    roll::fold(&events, Some(d(on))).status
}

fn events(desk: &Desk, code: &str) -> Vec<UnionEventKind> {
    desk.ledger
        .read(|conn| find_union(conn, code))
        .unwrap()
        .events
        .iter()
        .map(|(event, _)| event.kind)
        .collect()
}

fn count(
    employees: i64,
    women: Option<i64>,
    migrant: Option<i64>,
    dispatched: Option<i64>,
) -> Headcount {
    let nil = Uuid::nil();
    Headcount {
        id: nil.into(),
        station: String::new(),
        revision: 0,
        retired: None,
        employer: nil.into(),
        on_day: d("2026-09-30"),
        employees,
        women,
        migrant,
        dispatched,
    }
}

fn term(kind: BodyKind, elected_on: &str, ends_on: &str) -> Body {
    let nil = Uuid::nil();
    Body {
        id: nil.into(),
        station: String::new(),
        revision: 1,
        retired: None,
        trade_union: nil.into(),
        kind,
        term_no: 1,
        elected_on: d(elected_on),
        years: 5,
        ends_on: d(ends_on),
        approval_no: None,
    }
}

#[test]
fn a_term_has_three_or_five_years_and_a_federations_five() {
    // 工会法 Art. 16.
    for (form, years, fits) in [
        (UnionForm::Standalone, 3, true),
        (UnionForm::Standalone, 5, true),
        (UnionForm::Standalone, 4, false),
        (UnionForm::Standalone, 0, false),
        (UnionForm::Joint, 3, true),
        (UnionForm::Federation, 5, true),
        (UnionForm::Federation, 3, false),
    ] {
        assert_eq!(check_term(form, years).is_ok(), fits, "{form:?} {years}");
    }
}

#[test]
fn a_term_ends_on_the_corresponding_day() {
    for (elected_on, years, ends_on) in [
        ("2024-05-01", 5, "2029-05-01"),
        ("2023-11-22", 3, "2026-11-22"),
        ("2024-02-29", 5, "2029-02-28"),
        ("2024-02-29", 3, "2027-02-28"),
    ] {
        assert_eq!(term_ends(d(elected_on), years), d(ends_on));
    }
}

#[test]
fn no_part_of_the_staff_exceeds_it() {
    for (headcount, fault) in [
        (count(10, Some(10), Some(10), Some(10)), None),
        (count(0, Some(0), None, None), None),
        (count(10, None, None, None), None),
        (
            count(10, Some(11), None, None),
            Some((StaffPart::Women, 11)),
        ),
        (
            count(10, Some(10), Some(11), None),
            Some((StaffPart::Migrant, 11)),
        ),
        (
            count(10, None, None, Some(-1)),
            Some((StaffPart::Dispatched, -1)),
        ),
        (count(-1, None, None, None), Some((StaffPart::Women, 0))),
    ] {
        let found = match check_headcount(&headcount) {
            Ok(()) => None,
            Err(UnionError::PartExceedsWhole { part, number, .. }) => Some((part, number)),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(found, fault);
    }
}

/// The thresholds that ship.
fn from() -> Thresholds {
    Thresholds::of(Rulebook::shipped(), "371323", d("2026-11-24")).unwrap()
}

fn notices(facts: &UnionFacts<'_>) -> Vec<UnionNotice> {
    rules::notices(facts, &from())
}

#[test]
fn notices_begin_at_their_thresholds() {
    let committee = [
        term(BodyKind::Committee, "2024-05-01", "2029-05-01"),
        term(BodyKind::Audit, "2024-05-01", "2029-05-01"),
    ];
    let quiet = UnionFacts {
        bodies: &committee,
        approval_no: Some("许工发〔2015〕3号"),
        ..UnionFacts::default()
    };
    assert_eq!(notices(&quiet), []);
    // ORG-06, ORG-07.
    assert_eq!(
        notices(&UnionFacts {
            women_members: 9,
            employees: Some(199),
            ..quiet.clone()
        }),
        []
    );
    assert_eq!(
        notices(&UnionFacts {
            women_members: 10,
            employees: Some(200),
            ..quiet.clone()
        }),
        [
            UnionNotice::WomenCommitteeMissing {
                women: 10,
                from: from().women_committee,
            },
            UnionNotice::FullTimeChairPossible {
                employees: 200,
                from: from().full_time_chair,
            }
        ]
    );
    // ORG-01, ORG-08, ORG-02.
    let bare = UnionFacts {
        bodies: &[],
        approval_no: None,
        ..quiet
    };
    assert_eq!(
        notices(&UnionFacts {
            members: 24,
            ..bare.clone()
        }),
        [
            UnionNotice::AuditCommitteeMissing,
            UnionNotice::ApprovalMissing
        ]
    );
    assert_eq!(
        notices(&UnionFacts {
            members: 25,
            ..bare
        }),
        [
            UnionNotice::CommitteeMissing {
                members: 25,
                from: from().committee,
            },
            UnionNotice::AuditCommitteeMissing,
            UnionNotice::ApprovalMissing
        ]
    );
}

#[test]
fn a_county_that_asks_for_fewer_women_is_followed_from_its_day_on() {
    let mut book = Rulebook::shipped().clone();
    let mut own = book
        .find(
            "union.women_committee_from_women",
            "371323",
            d("2026-07-01"),
        )
        .unwrap()
        .clone();
    own.region = "371323".to_owned();
    own.from = d("2026-07-01");
    own.value = ParameterValue::Count(5);
    own.source = "示例通知".to_owned();
    book.parameters.push(own);
    let asked = |region, on| {
        Thresholds::of(&book, region, d(on))
            .unwrap()
            .women_committee
    };
    assert_eq!(asked("371323", "2026-06-30").number, 10);
    assert_eq!(asked("371323", "2026-07-01").number, 5);
    assert_eq!(asked("371323", "2026-07-01").basis, "示例通知 第十一条");
    assert_eq!(asked("371302", "2026-07-01").number, 10);
}

#[test]
fn audit_and_womens_committees_end_with_the_committee() {
    let bodies = [
        term(BodyKind::Committee, "2019-05-01", "2024-05-01"),
        term(BodyKind::Committee, "2024-05-01", "2029-05-01"),
        term(BodyKind::Audit, "2024-05-01", "2029-05-01"),
        term(BodyKind::Women, "2022-05-01", "2027-05-01"),
    ];
    let facts = UnionFacts {
        bodies: &bodies,
        approval_no: Some("x"),
        ..UnionFacts::default()
    };
    let expected = UnionNotice::OutOfStep {
        body: BodyKind::Women,
        ends_on: d("2027-05-01"),
        committee_ends_on: d("2029-05-01"),
    };
    assert_eq!(notices(&facts), [expected]);
}

#[test]
fn swapped_credit_codes_are_worth_a_look() {
    let enterprise: Uscc = "91371323MA3C00011K".parse().unwrap();
    let unions: Uscc = "81371323MA3C00011L".parse().unwrap();
    let audit = [term(BodyKind::Audit, "2024-05-01", "2029-05-01")];
    let facts = |employer, union| UnionFacts {
        bodies: &audit,
        approval_no: Some("x"),
        employer_uscc: Some(employer),
        union_uscc: Some(union),
        ..UnionFacts::default()
    };
    assert_eq!(notices(&facts(&enterprise, &unions)), []);
    assert_eq!(
        notices(&facts(&unions, &enterprise)),
        [
            UnionNotice::EmployerCodeIsUnions,
            UnionNotice::UnionCodeIsEmployers
        ]
    );
}

#[test]
fn a_union_code_has_one_form() {
    for good in ["371323-XJH", "371323-A", "371323-ABCD1234"] {
        assert_eq!(good.parse::<UnionCode>().unwrap().as_str(), good);
    }
    for bad in [
        "371323XJH",
        "371323-",
        "371323-xjh",
        "371323-ABCD12345",
        "37132-XJH",
        "３71323-XJH",
        "371323-X-H",
        "",
    ] {
        assert!(bad.parse::<UnionCode>().is_err(), "{bad}");
    }
}

#[test]
fn a_code_is_lifelong_and_a_withdrawn_entry_goes_on_under_it() {
    let (desk, factory, _) = township();
    let again = desk.act(Act::AddUnion, |tx| {
        found(tx, &founding("371323-DZC", "另一家工会"))
    });
    assert!(matches!(again, Err(UnionError::CodeTaken { name, .. }) if name == "沂河电子厂工会"));
    desk.ledger.undo(2, &desk.author()).unwrap();
    assert!(matches!(
        desk.ledger.read(|conn| find_union(conn, "371323-DZC")),
        Err(UnionError::NoUnion { .. })
    ));
    let entered = desk
        .act(Act::AddUnion, |tx| {
            found(tx, &founding("371323-DZC", "沂河电子有限公司工会"))
        })
        .unwrap();
    assert_eq!(
        (entered.id, entered.name.as_str(), entered.retired),
        (factory, "沂河电子有限公司工会", None)
    );
    assert_eq!(events(&desk, "371323-DZC"), [UnionEventKind::Founded]);
}

#[test]
fn a_union_needs_a_name_a_known_parent_and_a_day_that_has_come() {
    let desk = Desk::new();
    let attempt = |new: Founding| desk.act(Act::AddUnion, |tx| found(tx, &new)).unwrap_err();
    assert!(matches!(
        attempt(founding("371323-DZC", "　")),
        UnionError::NameMissing
    ));
    let orphan = Founding {
        parent: Some("371323-XJH".parse().unwrap()),
        ..founding("371323-DZC", "厂工会")
    };
    assert!(matches!(attempt(orphan), UnionError::NoUnion { code } if code == "371323-XJH"));
    let early = Founding {
        founded_on: Some(d("2026-11-23")),
        ..founding("371323-DZC", "厂工会")
    };
    assert!(matches!(attempt(early), UnionError::DayOutside { .. }));
    assert_eq!(desk.ledger.read(super::list_unions).unwrap(), []);
}

#[test]
fn an_earlier_name_stays_in_the_events_and_is_found() {
    let (desk, ..) = township();
    desk.act(Act::RenameUnion, |tx| {
        rename(
            tx,
            "371323-DZC",
            " 沂河科技工会 ",
            d("2026-01-05"),
            Some("沂工发〔2026〕1号"),
        )
    })
    .unwrap();
    let view = desk
        .ledger
        .read(|conn| find_union(conn, "371323-DZC"))
        .unwrap();
    assert_eq!(
        (view.union.name.as_str(), view.union.initials.as_str()),
        ("沂河科技工会", "yhkjgh")
    );
    let (renamed, _) = &view.events[1];
    assert_eq!(
        (renamed.old_name.as_deref(), renamed.new_name.as_deref()),
        (Some("沂河电子厂工会"), Some("沂河科技工会"))
    );
    assert_eq!(renamed.document.as_deref(), Some("沂工发〔2026〕1号"));
    for query in ["电子", "科技", "yhkj", "yihekeji"] {
        let found = desk
            .ledger
            .read(|conn| search_unions(conn, query, 5))
            .unwrap();
        assert_eq!(found.len(), 1, "{query}");
        assert_eq!(found[0].0.code.as_str(), "371323-DZC");
    }
    let too_early = desk.act(Act::RenameUnion, |tx| {
        rename(tx, "371323-DZC", "x", d("2015-05-17"), None)
    });
    assert!(matches!(too_early, Err(UnionError::DayOutside { .. })));
}

#[test]
fn a_merger_moves_the_members_as_they_stand_without_a_gap() {
    let (desk, factory, mill) = township();
    let works = desk.enrol(factory, "王晓燕", "371323198503140024", "2019-03-01");
    let retired = desk.enrol(factory, "李志强", "371323197606300014", "2016-03-01");
    desk.act(Act::Retain, |tx| {
        roll::retain(tx, retired, d("2024-01-01"), RetainReason::Retired)
    })
    .unwrap();
    let workshop = Founding {
        parent: Some("371323-DZC".parse().unwrap()),
        ..founding("371323-CJ1", "一车间分会")
    };
    desk.act(Act::AddUnion, |tx| found(tx, &workshop)).unwrap();
    let from = ["371323-DZC".to_owned()];
    let merger = Merger {
        from: &from,
        into: "371323-FZC",
        on: d("2026-06-01"),
        document: Some("沂工发〔2026〕9号"),
    };
    assert_eq!(
        desk.act(Act::MergeUnions, |tx| merge(tx, &merger)).unwrap(),
        2
    );

    assert_eq!(standing(&desk, works, "2026-05-31"), MemberStatus::Active);
    assert_eq!(standing(&desk, works, "2026-06-01"), MemberStatus::Ended);
    let there = roll::RollFilter {
        union: Some(mill),
        status: None,
        only_unqualified: false,
    };
    let page = desk
        .ledger
        .read(|conn| roll::page_roll(conn, &there, None, 10))
        .unwrap();
    let rows: Vec<(&str, MemberStatus)> = page
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.status))
        .collect();
    assert_eq!(
        rows,
        [
            ("王晓燕", MemberStatus::Active),
            ("李志强", MemberStatus::Retained)
        ]
    );
    for row in &page.rows {
        assert_eq!(
            standing(&desk, row.member, "2026-05-31"),
            MemberStatus::NotYet
        );
        assert_eq!(standing(&desk, row.member, "2026-06-01"), row.status);
    }

    assert_eq!(
        events(&desk, "371323-DZC"),
        [UnionEventKind::Founded, UnionEventKind::MergedInto]
    );
    assert_eq!(
        events(&desk, "371323-FZC"),
        [UnionEventKind::Founded, UnionEventKind::Took]
    );
    let ended = desk
        .ledger
        .read(|conn| find_union(conn, "371323-DZC"))
        .unwrap()
        .union;
    assert_eq!(
        (ended.status, ended.ended_on),
        (UnionStatus::Dissolved, Some(d("2026-06-01")))
    );
    let below = desk
        .ledger
        .read(|conn| find_union(conn, "371323-CJ1"))
        .unwrap();
    assert_eq!(below.parent.unwrap().id, mill);
    let after = desk.act(Act::RenameUnion, |tx| {
        rename(tx, "371323-DZC", "x", d("2026-07-01"), None)
    });
    assert!(matches!(after, Err(UnionError::Ended { .. })));
}

#[test]
fn a_merger_needs_another_union_and_is_undone_whole() {
    let (desk, factory, _) = township();
    desk.enrol(factory, "王晓燕", "371323198503140024", "2019-03-01");
    let (mill, factory) = (["371323-FZC".to_owned()], ["371323-DZC".to_owned()]);
    let into_itself = Merger {
        from: &mill,
        into: "371323-FZC",
        on: d("2026-06-01"),
        document: None,
    };
    assert!(matches!(
        desk.act(Act::MergeUnions, |tx| merge(tx, &into_itself)),
        Err(UnionError::NothingToMerge)
    ));
    let merger = Merger {
        from: &factory,
        ..into_itself
    };
    desk.act(Act::MergeUnions, |tx| merge(tx, &merger)).unwrap();
    let undone = desk.ledger.undo_last(&desk.author()).unwrap().unwrap();
    assert_eq!((undone.kind, undone.kept), (Act::MergeUnions, vec![]));
    let view = desk
        .ledger
        .read(|conn| find_union(conn, "371323-DZC"))
        .unwrap();
    assert_eq!(
        (view.union.status, view.union.ended_on, view.members),
        (UnionStatus::Standing, None, 1)
    );
}

#[test]
fn a_split_sends_only_its_own_members() {
    let (desk, factory, mill) = township();
    let goes = desk.enrol(factory, "王晓燕", "371323198503140024", "2019-03-01");
    let stays = desk.enrol(factory, "李志强", "371323197606300014", "2016-03-01");
    let foreign = desk.enrol(mill, "张海霞", "371323199208170022", "2020-03-01");
    let new = Founding {
        founded_on: Some(d("2026-06-01")),
        ..founding("371323-DZ2", "沂河电子二厂工会")
    };
    let mixed = [goes, foreign];
    let plan = |members| Split {
        from: "371323-DZC",
        new: new.clone(),
        on: d("2026-06-01"),
        document: None,
        members,
    };
    let refused = desk.act(Act::SplitUnion, |tx| split(tx, &plan(&mixed)));
    assert!(matches!(
        refused,
        Err(UnionError::Store(StoreError::Absent { kind: "member", .. }))
    ));
    assert!(
        desk.ledger
            .read(|conn| find_union(conn, "371323-DZ2"))
            .is_err()
    );
    desk.act(Act::SplitUnion, |tx| split(tx, &plan(&mixed[..1])))
        .unwrap();
    assert_eq!(standing(&desk, goes, "2026-06-01"), MemberStatus::Ended);
    assert_eq!(standing(&desk, stays, "2026-06-01"), MemberStatus::Active);
    assert_eq!(
        desk.ledger
            .read(|conn| find_union(conn, "371323-DZ2"))
            .unwrap()
            .members,
        1
    );
    assert_eq!(
        events(&desk, "371323-DZC"),
        [UnionEventKind::Founded, UnionEventKind::SplitOff]
    );
    assert_eq!(
        events(&desk, "371323-DZ2"),
        [UnionEventKind::Founded, UnionEventKind::SplitFrom]
    );
}

#[test]
fn a_union_with_members_ends_only_when_another_keeps_them() {
    let (desk, factory, mill) = township();
    desk.enrol(factory, "王晓燕", "371323198503140024", "2019-03-01");
    let end = Dissolution {
        code: "371323-DZC",
        on: d("2026-06-01"),
        document: None,
        keeper: None,
    };
    assert!(matches!(
        desk.act(Act::DissolveUnion, |tx| dissolve(tx, &end)),
        Err(UnionError::MembersRemain { members: 1 })
    ));
    let end = Dissolution {
        keeper: Some("371323-FZC"),
        ..end
    };
    let ended = desk
        .act(Act::DissolveUnion, |tx| dissolve(tx, &end))
        .unwrap();
    assert_eq!(ended.status, UnionStatus::Dissolved);
    assert_eq!(
        desk.ledger
            .read(|conn| super::count_members(conn, mill))
            .unwrap(),
        (1, 1)
    );
    assert_eq!(
        events(&desk, "371323-DZC"),
        [UnionEventKind::Founded, UnionEventKind::Dissolved]
    );
}

#[test]
fn an_election_sets_the_end_of_the_term_and_finds_the_one_member_of_that_name() {
    let (desk, factory, _) = township();
    let chair = desk.enrol(factory, "王晓燕", "371323198503140024", "2019-03-01");
    for number in ["371323197606300014", "371323199208170014"] {
        desk.enrol(factory, "李志强", number, "2019-03-01");
    }
    let elected = |name: &str, post: &str| Elected {
        name: name.to_owned(),
        post: post.to_owned(),
        full_time: false,
        votes: None,
        contract_until: None,
    };
    let officers = [
        elected("王晓燕", "主席"),
        elected("李志强", "委员"),
        elected("外来人", "委员"),
    ];
    let election = Election {
        union: "371323-DZC",
        kind: BodyKind::Committee,
        term_no: 2,
        elected_on: d("2024-02-29"),
        years: 3,
        approval_no: None,
        officers: &officers,
    };
    let body = desk.act(Act::ElectBody, |tx| elect(tx, &election)).unwrap();
    assert_eq!(body.ends_on, d("2027-02-28"));
    let wang = desk
        .ledger
        .read(|conn| roll::person_of(conn, chair))
        .unwrap();
    let held = desk
        .ledger
        .read(|conn| super::officers_of(conn, &body))
        .unwrap();
    let people: Vec<(&str, bool, bool)> = held
        .iter()
        .map(|(_, person)| {
            (
                person.name.as_str(),
                person.id == wang.id,
                person.document_no.is_some(),
            )
        })
        .collect();
    assert_eq!(
        people,
        [
            ("王晓燕", true, true),
            ("李志强", false, false),
            ("外来人", false, false)
        ]
    );
    let backwards = Election {
        elected_on: d("2023-02-28"),
        officers: &[],
        ..election.clone()
    };
    assert!(matches!(
        desk.act(Act::ElectBody, |tx| elect(tx, &backwards)),
        Err(UnionError::TermBackwards { .. })
    ));
    let four = Election {
        years: 4,
        ..election
    };
    assert!(matches!(
        desk.act(Act::ElectBody, |tx| elect(tx, &four)),
        Err(UnionError::TermYears { years: 4 })
    ));
}

#[test]
fn head_counts_are_dated_and_a_joint_unions_add_up() {
    let (desk, _, _) = township();
    let on = |day: &str, employees, women| Headcount {
        on_day: d(day),
        ..count(employees, women, None, None)
    };
    let record = |code: &str, count: Headcount| {
        desk.act(Act::RecordHeadcount, |tx| {
            record_headcount(tx, code, &count)
        })
    };
    record("371323-DZC", on("2024-12-31", 100, Some(40))).unwrap();
    record("371323-DZC", on("2025-12-31", 120, Some(50))).unwrap();
    assert!(matches!(
        record("371323-DZC", on("2026-11-23", 1, None)),
        Err(UnionError::DayOutside { .. })
    ));
    let sum = |code: &str, day| {
        let union = desk
            .ledger
            .read(|conn| super::Union::coded(conn, code))
            .unwrap();
        desk.ledger
            .read(|conn| super::headcount_on(conn, &union, Some(d(day))))
            .unwrap()
            .map(|c| (c.employees, c.women))
    };
    assert_eq!(sum("371323-DZC", "2024-12-30"), None);
    assert_eq!(sum("371323-DZC", "2025-12-30"), Some((100, Some(40))));
    assert_eq!(sum("371323-DZC", "2025-12-31"), Some((120, Some(50))));
    let joint = Founding {
        form: UnionForm::Joint,
        ..founding("371323-LH1", "镇区联合工会")
    };
    desk.act(Act::AddUnion, |tx| found(tx, &joint)).unwrap();
    desk.act(Act::RecordCover, |tx| {
        record_cover(tx, "371323-LH1", "沂河电子厂工会", None, d("2025-01-01"))
    })
    .unwrap();
    desk.act(Act::RecordCover, |tx| {
        record_cover(tx, "371323-LH1", "未报人数的店", None, d("2025-01-01"))
    })
    .unwrap();
    assert_eq!(sum("371323-LH1", "2025-12-31"), Some((120, Some(50))));
}

#[test]
fn an_employer_known_by_name_takes_its_code_when_it_comes() {
    let desk = Desk::new();
    let uscc: Uscc = "91371323MA3C00011K".parse().unwrap();
    let other: Uscc = "91371323MA3C0002XB".parse().unwrap();
    let enter = |name: &str, uscc: Option<&Uscc>| {
        desk.act(Act::AddUnion, |tx| employer(tx, name, uscc))
            .unwrap()
    };
    let first = enter("沂河电子厂", None);
    let coded = enter(" 沂河电子厂 ", Some(&uscc));
    assert_eq!((coded.id, coded.uscc.as_ref()), (first.id, Some(&uscc)));
    assert_eq!(enter("别的写法", Some(&uscc)).id, first.id);
    assert_ne!(enter("沂河电子厂", Some(&other)).id, first.id);
}
