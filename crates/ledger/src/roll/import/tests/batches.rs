//! Whole sheets: plan, apply, import again, undo.

use super::super::{Field, PlannedRow, Planner, Refusal, SourceRow, Tally, Warning, apply};
use super::{FIELDS, cells, headings};
use crate::roll::{
    self, EndReason, MemberStatus, RetainReason, RollError, RollFilter, absent_members,
};
use crate::shared::{MemberId, Precision, UnionId};
use crate::sheets::{Part, Staging, find_batch, find_mapping, remember_mapping};
use crate::store::tests::{Desk, TODAY, d};
use crate::store::{Act, Record as _, StoreError};
use std::collections::BTreeMap;

const WANG: &str = "371323198503140024";
const LI: &str = "371323197606300014";
const WEI: &str = "371323198301023575";

fn township() -> (Desk, UnionId, UnionId) {
    let desk = Desk::new();
    let factory = desk.found("371323-DZC", "沂河电子厂工会");
    let mill = desk.found("371323-FZC", "映泉纺织厂工会");
    (desk, factory, mill)
}

/// Plans a sheet whose columns are these.
fn plan_of(
    desk: &Desk,
    batch: &str,
    union: UnionId,
    fields: &[Option<Field>],
    rows: &[&[&str]],
) -> (Staging, Tally) {
    let staging = Staging::open(&desk.ledger, batch).unwrap();
    staging.set("file_name", &"花名册.xlsx").unwrap();
    staging.set("file_sha256", &"00").unwrap();
    let headings = headings();
    let tally = desk
        .ledger
        .read::<_, StoreError>(|conn| {
            let mut planner = Planner::begin(&staging, conn, union, d(TODAY))?;
            for (at, row) in rows.iter().enumerate() {
                let cells = cells(row);
                planner.row(&SourceRow {
                    number: at as u32 + 2,
                    cells: &cells,
                    fields,
                    headings: &headings,
                })?;
            }
            planner.finish()
        })
        .unwrap();
    (staging, tally)
}

fn plan(desk: &Desk, batch: &str, union: UnionId, rows: &[&[&str]]) -> (Staging, Tally) {
    plan_of(desk, batch, union, &FIELDS, rows)
}

fn take(desk: &Desk, batch: &str, staging: &Staging, union: UnionId) -> (u64, u64) {
    let applied = desk
        .act(Act::ImportRoll, |tx| {
            apply::<RollError>(tx, batch, staging, union, &mut |_| Ok(()))
        })
        .unwrap();
    (applied.added, applied.updated)
}

fn rows_of(staging: &Staging, part: Part) -> Vec<PlannedRow> {
    staging.page(Some(part), 0, 100).unwrap()
}

fn changes(row: &PlannedRow) -> Vec<(Field, &str, &str)> {
    row.changes
        .iter()
        .map(|change| {
            (
                change.field.unwrap(),
                change.old.as_str(),
                change.new.as_str(),
            )
        })
        .collect()
}

fn members(desk: &Desk, union: UnionId) -> Vec<(String, MemberStatus, MemberId)> {
    let filter = RollFilter {
        union: Some(union),
        status: None,
        only_unqualified: false,
    };
    let page = desk
        .ledger
        .read(|conn| roll::page_roll(conn, &filter, None, 100))
        .unwrap();
    page.rows
        .into_iter()
        .map(|row| (row.name, row.status, row.member))
        .collect()
}

#[test]
fn good_rows_go_in_bad_rows_come_back_and_a_second_time_nothing_is_new() {
    let (desk, factory, _) = township();
    let sheet: &[&[&str]] = &[
        &["1", "王晓燕", WANG, "女", "19900000001", "2019-03-01", "O"],
        &["2", "李志强", "371323197606300015", "男", "", "", ""],
        &["3", "", LI, "", "", "", ""],
        &["4", "王伟", "371323830102357", "", "", "", ""],
        &["5", "王伟", WEI, "", "", "", ""],
        &["合计", "5人", "", "", "", "", ""],
    ];
    let (staging, tally) = plan(&desk, "one", factory, sheet);
    let expected = Tally {
        rows: 5,
        accepted: 2,
        rejected: 3,
        added: 2,
        skipped: 1,
        reasons: BTreeMap::from([
            (Refusal::NameMissing, 1),
            (Refusal::IdCheckDigit, 1),
            (Refusal::IdDuplicateInFile, 1),
        ]),
        ..Tally::default()
    };
    assert_eq!(tally, expected);
    assert_eq!(staging.fact::<Tally>("tally").unwrap(), expected);
    let back = rows_of(&staging, Part::Rejected);
    assert_eq!(
        back[0].cells,
        ["2", "李志强", "371323197606300015", "男", "", "", ""]
    );
    assert_eq!(
        back.iter()
            .map(|row| (row.row, row.cell))
            .collect::<Vec<_>>(),
        [(3, Some(2)), (4, Some(1)), (6, Some(2))]
    );
    assert_eq!(members(&desk, factory), []);
    assert_eq!(take(&desk, "one", &staging, factory), (2, 0));
    let now = members(&desk, factory);
    assert_eq!(
        now.iter()
            .map(|(name, status, _)| (name.as_str(), *status))
            .collect::<Vec<_>>(),
        [
            ("王伟", MemberStatus::Active),
            ("王晓燕", MemberStatus::Active)
        ]
    );
    let wang = desk
        .ledger
        .read(|conn| roll::find_member(conn, now[1].2))
        .unwrap();
    assert_eq!(wang.member.unread.as_deref(), Some(r#"[["血型","O"]]"#));
    let (_, again) = plan(&desk, "two", factory, sheet);
    assert_eq!(
        (again.added, again.updated, again.unchanged, again.rejected),
        (0, 0, 2, 3)
    );
}

#[test]
fn only_a_taken_row_claims_its_number() {
    let (desk, factory, _) = township();
    let (staging, tally) = plan(
        &desk,
        "one",
        factory,
        &[
            &["1", "", WANG, "", "", "", ""],
            &["2", "王晓燕", WANG, "", "", "", ""],
            &["3", "王小燕", WANG, "", "", "", ""],
        ],
    );
    assert_eq!((tally.accepted, tally.rejected), (1, 2));
    assert_eq!(rows_of(&staging, Part::Added)[0].row, 3);
    assert_eq!(
        rows_of(&staging, Part::Rejected)[1].reason,
        Some(Refusal::IdDuplicateInFile)
    );
}

#[test]
fn what_changes_is_told_field_by_field_and_what_is_not_said_stays() {
    let (desk, factory, _) = township();
    let (staging, _) = plan(
        &desk,
        "one",
        factory,
        &[&["1", "王晓燕", WANG, "", "19900000001", "2019-03", ""]],
    );
    take(&desk, "one", &staging, factory);
    let (staging, tally) = plan(
        &desk,
        "two",
        factory,
        &[&["1", "王晓雁", WANG, "", "19900000002", "2019-03-05", ""]],
    );
    assert_eq!((tally.updated, tally.warnings), (1, 1));
    let row = rows_of(&staging, Part::Updated).remove(0);
    assert_eq!(
        changes(&row),
        [
            (Field::Name, "王晓燕", "王晓雁"),
            (Field::Phone, "199****0001", "199****0002"),
            (Field::JoinedOn, "2019-03-01", "2019-03-05")
        ]
    );
    assert_eq!(row.taken.unwrap().warnings, [Warning::NameDiffers]);
    assert_eq!(take(&desk, "two", &staging, factory), (0, 1));
    let (.., id) = members(&desk, factory).remove(0);
    let view = desk
        .ledger
        .read(|conn| roll::find_member(conn, id))
        .unwrap();
    assert_eq!(
        (view.person.name.as_str(), view.person.phone.as_deref()),
        ("王晓雁", Some("19900000002"))
    );
    assert_eq!(
        (
            view.events[0].on_day,
            view.events[0].precision,
            view.events.len()
        ),
        (d("2019-03-05"), Precision::Day, 1)
    );
    // Less is no change: an empty cell, and the month that holds the day.
    let (_, tally) = plan(
        &desk,
        "three",
        factory,
        &[&["1", "王晓雁", WANG, "", "", "2019-03", ""]],
    );
    assert_eq!((tally.unchanged, tally.updated), (1, 0));
}

#[test]
fn a_joining_day_after_a_later_event_is_not_taken() {
    let (desk, factory, _) = township();
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    desk.act(Act::Retain, |tx| {
        roll::retain(tx, wang, d("2021-01-01"), RetainReason::Other)
    })
    .unwrap();
    let (_, tally) = plan(
        &desk,
        "one",
        factory,
        &[&["1", "王晓燕", WANG, "", "", "2022-01-01", ""]],
    );
    assert_eq!((tally.unchanged, tally.updated), (1, 0));
    let (_, tally) = plan(
        &desk,
        "two",
        factory,
        &[&["1", "王晓燕", WANG, "", "", "2021-01-01", ""]],
    );
    assert_eq!((tally.unchanged, tally.updated), (0, 1));
}

#[test]
fn a_member_of_another_union_is_asked_about_and_never_joins_twice() {
    let (desk, factory, mill) = township();
    desk.enrol(mill, "王晓燕", WANG, "2019-03-01");
    let li = desk.enrol(mill, "李志强", LI, "2019-03-01");
    desk.act(Act::Retain, |tx| {
        roll::retain(tx, li, d("2021-01-01"), RetainReason::Retired)
    })
    .unwrap();
    let (staging, tally) = plan(
        &desk,
        "one",
        factory,
        &[
            &["1", "王晓燕", WANG, "", "", "", ""],
            &["2", "李志强", LI, "", "", "", ""],
        ],
    );
    assert_eq!(
        (tally.rows, tally.accepted, tally.asked, tally.warnings),
        (2, 2, 2, 2)
    );
    assert!(
        rows_of(&staging, Part::Asked)
            .iter()
            .all(|row| row.taken.as_ref().unwrap().warnings == [Warning::ActiveElsewhere])
    );
    assert_eq!(staging.page::<PlannedRow>(None, 0, 10).unwrap().len(), 2);
    assert_eq!(take(&desk, "one", &staging, factory), (0, 0));
    assert_eq!(members(&desk, factory), []);
}

#[test]
fn whoever_left_is_asked_about_here_and_may_join_elsewhere() {
    let (desk, factory, mill) = township();
    let wang = desk.enrol(mill, "王晓燕", WANG, "2019-03-01");
    desk.act(Act::End, |tx| {
        roll::end(tx, wang, d("2021-01-01"), EndReason::Withdrawn)
    })
    .unwrap();
    let sheet: &[&[&str]] = &[&["1", "王晓燕", WANG, "", "", "2022-01-01", ""]];
    let (staging, tally) = plan(&desk, "one", mill, sheet);
    assert_eq!((tally.asked, tally.warnings), (1, 0));
    assert_eq!(rows_of(&staging, Part::Asked)[0].member, Some(wang));
    let (staging, tally) = plan(&desk, "two", factory, sheet);
    assert_eq!(tally.added, 1);
    take(&desk, "two", &staging, factory);
    let there = members(&desk, factory)[0].2;
    let people = desk
        .ledger
        .read(|conn| {
            Ok::<_, StoreError>((
                roll::person_of(conn, wang)?.id,
                roll::person_of(conn, there)?.id,
            ))
        })
        .unwrap();
    assert_eq!(people.0, people.1);
}

#[test]
fn who_joined_between_plan_and_deed_does_not_join_again() {
    let (desk, factory, mill) = township();
    let (staging, tally) = plan(
        &desk,
        "one",
        factory,
        &[
            &["1", "王晓燕", WANG, "", "", "", ""],
            &["2", "王伟", WEI, "", "", "", ""],
        ],
    );
    assert_eq!(tally.added, 2);
    desk.enrol(mill, "王晓燕", WANG, "2019-03-01");
    assert_eq!(take(&desk, "one", &staging, factory), (1, 0));
    assert_eq!(members(&desk, factory).len(), 1);
}

const OWN: [Option<Field>; 5] = [
    Some(Field::RecordNo),
    Some(Field::Name),
    Some(Field::DocumentNo),
    Some(Field::Phone),
    None,
];

#[test]
fn our_own_export_masked_or_not_changes_nothing() {
    let (desk, factory, _) = township();
    let (staging, _) = plan(
        &desk,
        "one",
        factory,
        &[&["1", "王晓燕", WANG, "", "19900000001", "", ""]],
    );
    take(&desk, "one", &staging, factory);
    let id = members(&desk, factory)[0].2.to_string();
    for (batch, number, phone) in [
        ("two", "371***********0024", "199****0001"),
        ("three", WANG, "19900000001"),
    ] {
        let (_, tally) = plan_of(
            &desk,
            batch,
            factory,
            &OWN,
            &[&[&id, "王晓燕", number, phone, ""]],
        );
        assert_eq!(
            (tally.unchanged, tally.rows, tally.warnings),
            (1, 1, 0),
            "{batch}"
        );
    }
    // The same record twice, once hidden and once shown, is one number.
    let twice: &[&[&str]] = &[
        &[&id, "王晓燕", "371***********0024", "", ""],
        &["", "王晓燕", WANG, "", ""],
    ];
    let (_, tally) = plan_of(&desk, "four", factory, &OWN, twice);
    assert_eq!((tally.unchanged, tally.rejected), (1, 1));
    // A record number of another ledger with a hidden number says nothing.
    let foreign = "01a20ada-2c00-7000-8000-0000000000ff";
    let (_, tally) = plan_of(
        &desk,
        "five",
        factory,
        &OWN,
        &[&[foreign, "王晓燕", "371***********0024", "", ""]],
    );
    assert_eq!(tally.reasons, BTreeMap::from([(Refusal::IdMissing, 1)]));
}

#[test]
fn a_wrong_number_is_corrected_by_the_record_but_never_to_somebody_elses() {
    let (desk, factory, _) = township();
    let wang = desk
        .enrol(factory, "王晓燕", WANG, "2019-03-01")
        .to_string();
    desk.enrol(factory, "李志强", LI, "2019-03-01");
    let (staging, tally) = plan_of(
        &desk,
        "one",
        factory,
        &OWN,
        &[&[&wang, "王晓燕", "371323198503141238", "", ""]],
    );
    assert_eq!(tally.updated, 1);
    assert_eq!(
        changes(&rows_of(&staging, Part::Updated)[0])[0],
        (
            Field::DocumentNo,
            "371***********0024",
            "371***********1238"
        )
    );
    let (_, tally) = plan_of(
        &desk,
        "two",
        factory,
        &OWN,
        &[&[&wang, "王晓燕", LI, "", ""]],
    );
    assert_eq!((tally.asked, tally.updated), (1, 0));
}

#[test]
fn a_hidden_number_finds_the_person_who_comes_from_another_union() {
    let (desk, factory, mill) = township();
    let wang = desk.enrol(mill, "王晓燕", WANG, "2019-03-01");
    desk.act(Act::End, |tx| {
        roll::end(tx, wang, d("2021-01-01"), EndReason::Withdrawn)
    })
    .unwrap();
    let (staging, tally) = plan_of(
        &desk,
        "one",
        factory,
        &OWN,
        &[&[&wang.to_string(), "王晓燕", "371***********0024", "", ""]],
    );
    assert_eq!(tally.added, 1);
    take(&desk, "one", &staging, factory);
    let people = desk
        .ledger
        .read(|conn| crate::people::Person::select(conn, "", &[]))
        .unwrap();
    assert_eq!(people.len(), 1);
}

#[test]
fn who_is_missing_from_the_sheet_is_listed_and_left_alone() {
    let (desk, factory, _) = township();
    desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let li = desk.enrol(factory, "李志强", LI, "2019-03-01");
    let (staging, _) = plan(
        &desk,
        "one",
        factory,
        &[&["1", "王晓燕", WANG, "", "", "", ""]],
    );
    take(&desk, "one", &staging, factory);
    let absent = desk
        .ledger
        .read(|conn| absent_members(conn, &staging, factory))
        .unwrap();
    assert_eq!(absent, [(li, "李志强".to_owned())]);
    assert!(
        members(&desk, factory)
            .iter()
            .all(|(_, status, _)| *status == MemberStatus::Active)
    );
}

#[test]
fn a_batch_is_one_act_and_is_undone_whole() {
    let (desk, factory, _) = township();
    desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    let before = desk.ledger.check().unwrap().counts;
    let (staging, tally) = plan(
        &desk,
        "one",
        factory,
        &[
            &["1", "王晓雁", WANG, "", "19900000001", "2019-04-01", ""],
            &["2", "王伟", WEI, "", "", "", ""],
        ],
    );
    assert_eq!((tally.added, tally.updated), (1, 1));
    take(&desk, "one", &staging, factory);
    let act = desk
        .ledger
        .read(|conn| find_batch(conn, "one"))
        .unwrap()
        .unwrap();
    assert_eq!(act, desk.newest_act());
    assert_eq!(
        desk.ledger.read(|conn| find_batch(conn, "two")).unwrap(),
        None
    );
    let undone = desk.ledger.undo(act, &desk.author()).unwrap();
    // Three records of the new member, person and joining day of the known one.
    assert_eq!((undone.put_back, undone.kept), (5, vec![]));
    assert_eq!(desk.ledger.check().unwrap().counts, before);
    let (.., id) = members(&desk, factory).remove(0);
    let view = desk
        .ledger
        .read(|conn| roll::find_member(conn, id))
        .unwrap();
    assert_eq!(
        (
            view.person.name.as_str(),
            view.person.phone,
            view.events[0].on_day
        ),
        ("王晓燕", None, d("2019-03-01"))
    );
    // And the same sheet can be taken again.
    let (staging, tally) = plan(
        &desk,
        "two",
        factory,
        &[&["2", "王伟", WEI, "", "", "", ""]],
    );
    assert_eq!(tally.added, 1);
    assert_eq!(take(&desk, "two", &staging, factory), (1, 0));
}

#[test]
fn an_apply_that_is_stopped_leaves_nothing() {
    let (desk, factory, _) = township();
    let (staging, _) = plan(
        &desk,
        "one",
        factory,
        &[&["2", "王伟", WEI, "", "", "", ""]],
    );
    let stopped = desk.act(Act::ImportRoll, |tx| {
        apply::<RollError>(tx, "one", &staging, factory, &mut |_| Ok(()))?;
        Err::<(), RollError>(RollError::NameMissing)
    });
    assert!(stopped.is_err());
    assert_eq!(members(&desk, factory), []);
    assert_eq!(
        desk.ledger.read(|conn| find_batch(conn, "one")).unwrap(),
        None
    );
}

#[test]
fn a_mapping_is_remembered_for_its_heading_and_corrected() {
    let (desk, ..) = township();
    let mapping = |name: &str| BTreeMap::from([("name".to_owned(), name.to_owned())]);
    let find = |key: &str| desk.ledger.read(|conn| find_mapping(conn, key)).unwrap();
    assert_eq!(find("序号|姓名"), None);
    desk.act(Act::ImportRoll, |tx| {
        remember_mapping(tx, "序号|姓名", &mapping("姓名"))
    })
    .unwrap();
    desk.act(Act::ImportRoll, |tx| {
        remember_mapping(tx, "序号|姓名", &mapping("职工"))
    })
    .unwrap();
    assert_eq!(find("序号|姓名"), Some(mapping("职工")));
    assert_eq!(find("姓名"), None);
}

#[test]
fn words_that_mean_no_field_are_kept_from_every_sheet() {
    let (desk, factory, _) = township();
    let blood = |batch: &str, heading: &str, text: &str| {
        let staging = Staging::open(&desk.ledger, batch).unwrap();
        staging.set("file_name", &"花名册.xlsx").unwrap();
        staging.set("file_sha256", &"00").unwrap();
        let tally = desk
            .ledger
            .read::<_, StoreError>(|conn| {
                let mut planner = Planner::begin(&staging, conn, factory, d(TODAY))?;
                planner.row(&SourceRow {
                    number: 2,
                    cells: &cells(&["王晓燕", WANG, text]),
                    fields: &[Some(Field::Name), Some(Field::DocumentNo), None],
                    headings: &["姓名", "身份证号", heading].map(str::to_owned),
                })?;
                planner.finish()
            })
            .unwrap();
        take(&desk, batch, &staging, factory);
        (tally.added, tally.updated, tally.unchanged)
    };
    assert_eq!(blood("one", "血型", "O"), (1, 0, 0));
    assert_eq!(blood("two", "工号", "7"), (0, 1, 0));
    assert_eq!(blood("three", "血型", "O"), (0, 0, 1));
    assert_eq!(blood("four", "血型", "A"), (0, 1, 0));
    let (.., id) = members(&desk, factory).remove(0);
    let view = desk
        .ledger
        .read(|conn| roll::find_member(conn, id))
        .unwrap();
    assert_eq!(
        view.member.unread.as_deref(),
        Some(r#"[["工号","7"],["血型","A"]]"#)
    );
}
