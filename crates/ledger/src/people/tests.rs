#![allow(clippy::unwrap_used)]
//! Two records of one person, merged and parted; numbers corrected with what they were.

use super::rules::{Meeting, PeopleError, check_merge, meet};
use super::{Person, find_by_document, find_twins, given_way_to, merge, unmerge};
use crate::roll::{self, Member, RollCounts, active_memberships, count_roll, find_members};
use crate::shared::{MemberId, PersonId, UnionId};
use crate::store::tests::{Desk, d, enrolment};
use crate::store::{Act, Record as _};
use uuid::Uuid;

const WANG: &str = "371323198503140024";

fn person(name: &str, number: Option<&str>) -> Person {
    let mut person = Person {
        id: Uuid::from_u128(u128::from(name.len() as u64)).into(),
        station: "S".to_owned(),
        revision: 1,
        retired: None,
        name: name.to_owned(),
        document_kind: None,
        document_no: None,
        sex: None,
        birth: None,
        phone: None,
        ethnicity: None,
        political: None,
        education: None,
        household: None,
        registered_at: None,
        native_place: None,
        worked_since: None,
        skill: None,
        model_worker: None,
        hardship_worker: None,
        merged_into: None,
        note: None,
    };
    if let Some(number) = number {
        person.carry(&crate::shared::Document::read(number, None).unwrap());
    }
    person
}

#[test]
fn two_records_are_one_person_only_if_their_numbers_allow_it() {
    let (a, bb) = (person("a", Some(WANG)), person("bb", None));
    let ccc = person("ccc", Some("371323196001011012"));
    assert!(check_merge(&a, &bb, 0, "S").is_ok());
    let refused = |keep: &Person, gives_way: &Person, others, station| {
        check_merge(keep, gives_way, others, station).unwrap_err()
    };
    assert!(matches!(refused(&a, &a, 0, "S"), PeopleError::SameRecord));
    assert!(matches!(
        refused(&a, &bb, 0, "T"),
        PeopleError::NotOurs { .. }
    ));
    assert!(matches!(
        refused(&a, &bb, 1, "S"),
        PeopleError::HasOthers { .. }
    ));
    assert!(matches!(
        refused(&bb, &a, 0, "S"),
        PeopleError::DocumentWouldHide { .. }
    ));
    assert!(matches!(
        refused(&a, &ccc, 0, "S"),
        PeopleError::TwoNumbers { .. }
    ));
    let gone = Person {
        merged_into: Some(a.id),
        ..person("dddd", None)
    };
    assert!(matches!(
        refused(&a, &gone, 0, "S"),
        PeopleError::AlreadyMerged { .. }
    ));
}

#[test]
fn memberships_fold_in_one_union_and_clash_in_two() {
    let m = |n| MemberId::from(Uuid::from_u128(n));
    let u = |n| UnionId::from(Uuid::from_u128(n));
    let (x, y) = (u(1), u(2));
    assert_eq!(meet(&[], &[(m(1), x)]), Meeting::Fold(vec![]));
    assert_eq!(meet(&[(m(2), x)], &[]), Meeting::Fold(vec![]));
    assert_eq!(meet(&[(m(2), x)], &[(m(1), x)]), Meeting::Fold(vec![m(1)]));
    assert_eq!(meet(&[(m(2), x)], &[(m(1), y)]), Meeting::Clash(x, y));
}

/// A ledger with one union in which 王晓燕 stands twice, once without a number.
struct Twice {
    desk: Desk,
    union: UnionId,
    keep: MemberId,
    gives_way: MemberId,
}

impl Twice {
    fn new() -> Self {
        let desk = Desk::new();
        let union = desk.found("371323-DZC", "沂河电子厂工会");
        let keep = desk.enrol(union, "王晓燕", WANG, "2019-03-01");
        let gives_way = desk.enrol(union, "王小燕", "", "2020-05-01");
        Self {
            desk,
            union,
            keep,
            gives_way,
        }
    }

    fn record_of(&self, member: MemberId) -> PersonId {
        let found = self.desk.ledger.read(|conn| Member::get(conn, member));
        found.unwrap().person
    }

    fn merge(&self) -> Result<Person, PeopleError> {
        let (keep, gives_way) = (self.record_of(self.keep), self.record_of(self.gives_way));
        self.desk
            .act(Act::MergePeople, |tx| merge(tx, keep, gives_way))
    }

    fn unmerge(&self) -> Result<Person, PeopleError> {
        let gives_way = self.record_of(self.gives_way);
        self.desk
            .act(Act::UnmergePeople, |tx| unmerge(tx, gives_way))
    }

    fn counts(&self) -> RollCounts {
        self.desk
            .ledger
            .read(|conn| count_roll(conn, None))
            .unwrap()
    }

    fn found(&self, query: &str) -> Vec<MemberId> {
        let found = self.desk.ledger.read(|conn| find_members(conn, query, 10));
        found.unwrap().iter().map(|hit| hit.row.member).collect()
    }
}

#[test]
fn merged_records_count_and_are_found_once_and_parted_ones_twice_again() {
    let world = Twice::new();
    assert_eq!(world.counts().active, 2);
    world.merge().unwrap();
    assert_eq!(world.counts().active, 1);
    assert_eq!(world.found("wxy"), [world.keep]);
    assert_eq!(world.found("王小燕"), []);
    let gives_way = world.record_of(world.gives_way);
    let kept = world
        .desk
        .ledger
        .read(|conn| Person::get(conn, gives_way))
        .unwrap();
    assert_eq!(kept.name, "王小燕");
    assert_eq!(kept.merged_into, Some(world.record_of(world.keep)));

    world.unmerge().unwrap();
    assert_eq!(world.counts().active, 2);
    assert_eq!(world.found("王小燕"), [world.gives_way]);
    let keep = world.record_of(world.keep);
    let left = world.desk.ledger.read(|conn| given_way_to(conn, keep));
    assert!(left.unwrap().is_empty());
}

#[test]
fn a_merge_is_undone_like_any_act_and_parting_is_not() {
    let world = Twice::new();
    world.merge().unwrap();
    let undone = world
        .desk
        .ledger
        .undo(world.desk.newest_act(), &world.desk.author())
        .unwrap();
    assert!(undone.kept.is_empty());
    assert_eq!(world.counts().active, 2);
    world.merge().unwrap();
    world.unmerge().unwrap();
    assert!(!Act::UnmergePeople.can_be_undone());
    assert!(matches!(
        world.unmerge(),
        Err(PeopleError::NotMerged { .. })
    ));
}

#[test]
fn nobody_comes_to_stand_on_two_rolls_by_a_merge() {
    let world = Twice::new();
    let other = world.desk.found("371323-FZC", "沂河纺织厂工会");
    let there = world.desk.enrol(other, "王晓燕", "", "2021-01-01");
    let (keep, gives_way) = (world.record_of(world.keep), world.record_of(there));
    let merging = || {
        world
            .desk
            .act(Act::MergePeople, |tx| merge(tx, keep, gives_way))
    };
    match merging().unwrap_err() {
        PeopleError::OnTwoRolls { one, other, .. } => {
            assert_eq!(
                (one.as_str(), other.as_str()),
                ("沂河电子厂工会", "沂河纺织厂工会")
            );
        }
        error => panic!("{error}"),
    }
    world
        .desk
        .act(Act::End, |tx| {
            roll::end(tx, there, d("2026-01-01"), roll::EndReason::Withdrawn)
        })
        .unwrap();
    let ending = world.desk.newest_act();
    merging().unwrap();
    // The ending cannot be taken back any more: it would put the person on two rolls.
    let undone = world
        .desk
        .ledger
        .undo(ending, &world.desk.author())
        .unwrap();
    assert_eq!((undone.put_back, undone.kept.len()), (0, 1));
}

#[test]
fn a_merged_person_moves_joins_and_is_recognised_as_one() {
    let world = Twice::new();
    world.merge().unwrap();
    let other = world.desk.found("371323-FZC", "沂河纺织厂工会");
    let refused = world
        .desk
        .act(Act::Enrol, |tx| {
            roll::enrol(tx, &enrolment(other, "王晓燕", WANG, "2026-05-01"))
        })
        .unwrap_err();
    assert!(matches!(refused, roll::RollError::AlreadyActive { .. }));
    world
        .desk
        .act(Act::Transfer, |tx| {
            roll::transfer(tx, world.keep, other, d("2026-06-01"), None)
        })
        .unwrap();
    let keep = world.record_of(world.keep);
    let active = world
        .desk
        .ledger
        .read(|conn| active_memberships(conn, keep))
        .unwrap();
    assert_eq!(active.len(), 1);
    assert_eq!(active[0].trade_union, other);
    assert_ne!(active[0].trade_union, world.union);
}

#[test]
fn a_number_on_the_record_that_gave_way_still_finds_the_person() {
    let world = Twice::new();
    let gives_way = world.record_of(world.gives_way);
    world
        .desk
        .act(Act::EditMember, |tx| {
            let mut person = Person::get(tx.conn(), gives_way).unwrap();
            person.carry(
                &crate::shared::Document::read(
                    "E12345678",
                    Some(crate::shared::DocumentKind::Passport),
                )
                .unwrap(),
            );
            tx.put(person)
        })
        .unwrap();
    world.merge().unwrap();
    let found = world
        .desk
        .ledger
        .read(|conn| find_by_document(conn, "E12345678"))
        .unwrap()
        .unwrap();
    assert_eq!(found.id, world.record_of(world.keep));
    let twins = world.desk.ledger.read(|conn| find_twins(conn, &found));
    assert_eq!(twins.unwrap(), []);
}

#[test]
fn a_wrong_number_is_corrected_and_what_it_was_is_kept() {
    let world = Twice::new();
    let person = world.record_of(world.keep);
    let right =
        crate::shared::Document::read("E12345678", Some(crate::shared::DocumentKind::Passport))
            .unwrap();
    let particulars = roll::Particulars {
        name: "王晓燕".to_owned(),
        document: Some(right),
        ..roll::Particulars::default()
    };
    world
        .desk
        .act(Act::EditMember, |tx| {
            roll::edit(tx, world.keep, &particulars, None)
        })
        .unwrap();
    let act = world.desk.newest_act();
    let before: String = world
        .desk
        .ledger
        .read::<_, crate::store::StoreError>(|conn| {
            let sql = "SELECT before FROM change WHERE act = ?1 AND record = ?2";
            Ok(conn.query_row(sql, rusqlite::params![act, person], |row| row.get(0))?)
        })
        .unwrap();
    assert!(before.contains(WANG));
    let now = world.desk.ledger.read(|conn| Person::get(conn, person));
    assert_eq!(now.unwrap().document_no.as_deref(), Some("E12345678"));
    world.desk.ledger.undo(act, &world.desk.author()).unwrap();
    let now = world.desk.ledger.read(|conn| Person::get(conn, person));
    assert_eq!(now.unwrap().document_no.as_deref(), Some(WANG));
}
