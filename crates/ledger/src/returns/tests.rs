#![allow(clippy::unwrap_used)]
//! Figures as of a day, over a real ledger.

use super::edition::Editions;
use super::store::each_standing;
use super::township::{EDITION, Township, d, of_unions, reporter, value};
use super::{Figure, Value, assess};
use crate::roll::{self, EventKind, Member, MemberStatus, MembershipEvent, RetainReason};
use crate::shared::{MemberId, Precision, Severity};
use crate::store::Record as _;
use crate::unions::{self, UnionForm};
use std::collections::BTreeMap;

#[test]
fn who_joins_on_the_last_day_counts_and_who_joins_the_day_after_does_not() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    town.enrol(factory, "李一", "2026-09-30");
    town.enrol(factory, "李二", "2026-10-01");
    let sheet = town.assess();
    assert_eq!(
        (value(&sheet, "members"), value(&sheet, "members_joined")),
        (Some(1), Some(1))
    );
}

#[test]
fn who_moves_on_the_last_day_counts_once_in_the_new_union_and_still_joined_this_year() {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let mover = town.enrol(one, "李一", "2026-03-01");
    town.write(|tx| roll::transfer(tx, mover, two, d("2026-09-30"), None))
        .unwrap();
    let sheet = town.assess();
    assert_eq!(of_unions(&sheet, "members"), [("371323-F2".to_owned(), 1)]);
    assert_eq!(
        of_unions(&sheet, "members_joined"),
        [("371323-F2".to_owned(), 1)]
    );
    assert_eq!(value(&sheet, "members"), Some(1));
}

#[test]
fn who_moves_the_day_after_counts_in_the_old_union() {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let mover = town.enrol(one, "李一", "2026-03-01");
    town.write(|tx| roll::transfer(tx, mover, two, d("2026-10-01"), None))
        .unwrap();
    assert_eq!(
        of_unions(&town.assess(), "members"),
        [("371323-F1".to_owned(), 1)]
    );
}

#[test]
fn a_retained_member_counts_only_where_the_edition_says_so() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    let retired = town.enrol(factory, "李一", "2010-01-01");
    town.write(|tx| roll::retain(tx, retired, d("2026-09-30"), RetainReason::Retired))
        .unwrap();
    let sheet = town.assess();
    assert_eq!(
        (value(&sheet, "members"), value(&sheet, "members_retained")),
        (Some(0), Some(1))
    );

    let text = include_str!("../../../../assets/forms/base-2026-sample.json");
    let counting = text
        .replace("\"counts_retained\": false", "\"counts_retained\": true")
        .replace(EDITION, "county-2026");
    let mut editions = Editions::shipped();
    editions.add(&counting).unwrap();
    let sheet = town
        .ledger
        .read(|conn| assess(conn, &editions, "county-2026", &reporter()))
        .unwrap();
    assert_eq!(
        (value(&sheet, "members"), value(&sheet, "members_retained")),
        (Some(1), Some(1))
    );
}

#[test]
fn standing_by_sql_is_standing_by_fold_whatever_the_order_of_events() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    let members: Vec<MemberId> = (0..24)
        .map(|n| town.enrol(factory, &format!("李{n}"), "2024-01-01"))
        .collect();
    // Events of every kind on a few days, several on one day, entered in an order that is not that of their days.
    town.write(|tx| {
        for (n, member) in members.iter().enumerate() {
            for step in 0..4 {
                let mix = n * 7 + step * 5 + n * step;
                tx.insert(MembershipEvent {
                    id: tx.new_id(),
                    station: String::new(),
                    revision: 0,
                    retired: None,
                    member: *member,
                    on_day: d([
                        "2026-09-29",
                        "2026-09-30",
                        "2026-10-01",
                        "2025-01-01",
                        "2023-06-01",
                    ][mix % 5]),
                    precision: Precision::Day,
                    kind: EventKind::ALL[(mix / 2) % EventKind::ALL.len()],
                    reason: None,
                    other_union: None,
                    document: None,
                })?;
            }
        }
        Ok::<_, crate::store::StoreError>(())
    })
    .unwrap();
    let edition = Editions::shipped();
    let period = edition.find(EDITION).unwrap().period;
    let mut by_sql = BTreeMap::new();
    town.ledger
        .read(|conn| {
            each_standing(conn, period, &mut |member| {
                let active = member.counts_in(Figure::Members, false);
                let retained = member.counts_in(Figure::MembersRetained, false);
                by_sql.insert(member.id, (active, retained));
            })
        })
        .unwrap();
    let mut by_fold = BTreeMap::new();
    for member in members {
        let events = town
            .ledger
            .read(|conn| roll::events_of(conn, member))
            .unwrap();
        let status = roll::fold(&events, Some(period.to)).status;
        by_fold.insert(
            member,
            (
                status == MemberStatus::Active,
                status == MemberStatus::Retained,
            ),
        );
    }
    assert_eq!(by_sql, by_fold);
    let kinds: std::collections::BTreeSet<_> = by_fold.values().collect();
    assert_eq!(
        kinds.len(),
        3,
        "the cases must tell active, retained and ended apart"
    );
}

#[test]
fn the_newest_head_count_on_or_before_the_last_day_holds() {
    let town = Township::new();
    town.factory("371323-F1");
    town.headcount("371323-F1", "2026-09-30", 60);
    town.headcount("371323-F1", "2026-10-01", 90);
    let sheet = town.assess();
    let line = sheet
        .lines()
        .find(|line| line.formula == "employees")
        .unwrap();
    assert_eq!(
        (&line.value, &line.last_year),
        (&Some(Value::Number(60)), &Some(Value::Number(40)))
    );
    assert_eq!(line.change(), Some(20));
}

#[test]
fn a_head_count_recorded_later_stands_in_and_is_to_be_explained() {
    let town = Township::new();
    town.found("371323-F1", UnionForm::Standalone);
    town.headcount("371323-F1", "2026-11-20", 60);
    town.headcount("371323-F1", "2026-11-21", 70);
    let sheet = town.assess();
    let line = sheet
        .lines()
        .find(|line| line.formula == "employees")
        .unwrap();
    assert_eq!(
        (&line.value, &line.last_year),
        (&Some(Value::Number(60)), &None)
    );
    assert!(
        sheet
            .findings
            .iter()
            .any(|found| found.id == "headcount_in_time" && found.severity == Severity::Verify)
    );
    // A return of the year before is too far away.
    assert_eq!(
        value(&town.assess_edition("base-2025-sample"), "employees"),
        None
    );
}

#[test]
fn what_nobody_recorded_is_blank_and_not_zero() {
    let town = Township::new();
    town.found("371323-F1", UnionForm::Standalone);
    let sheet = town.assess();
    assert_eq!(
        (value(&sheet, "employees"), value(&sheet, "members")),
        (None, Some(0))
    );
    assert!(
        sheet
            .findings
            .iter()
            .any(|finding| finding.id == "headcount_known")
    );
}

#[test]
fn an_employer_that_two_unions_name_counts_once_and_is_an_error() {
    let town = Township::new();
    town.factory("371323-F1");
    town.found("371323-J1", UnionForm::Joint);
    for unit in ["371323-F1厂", "甲商铺", "乙商铺"] {
        town.write(|tx| unions::record_cover(tx, "371323-J1", unit, None, d("2024-01-01")))
            .unwrap();
    }
    let sheet = town.assess();
    assert_eq!(
        (value(&sheet, "units"), value(&sheet, "employees")),
        (Some(3), Some(40))
    );
    let found = sheet
        .findings
        .iter()
        .find(|finding| finding.id == "unit_once")
        .unwrap();
    assert_eq!(found.severity, Severity::Error);
    assert_eq!(
        found.message,
        "1 家单位同时列在两家基层工会名下：371323-F1厂（371323-F1工会、371323-J1工会）。一家单位只统计一次，请改到一家名下。"
    );
}

#[test]
fn one_person_active_in_two_unions_is_to_be_explained() {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let first = town.enrol(one, "李一", "2026-03-01");
    // What the desk of two stations sees: a second membership that no act of one office would allow.
    town.write(|tx| {
        let member = Member::get(tx.conn(), first)?;
        let second = tx.insert(Member {
            id: tx.new_id(),
            trade_union: two,
            ..member
        })?;
        let event = roll::events_of(tx.conn(), first)?.remove(0);
        tx.insert(MembershipEvent {
            id: tx.new_id(),
            member: second.id,
            ..event
        })
    })
    .unwrap();
    let sheet = town.assess();
    let found = sheet
        .findings
        .iter()
        .find(|finding| finding.id == "member_once")
        .unwrap();
    assert_eq!(found.severity, Severity::Verify);
    assert_eq!(
        found.message,
        "1 人同时在两家工会在册：李一（371323-F1工会、371323-F2工会）。请办理转会，或写明原因。"
    );
}
