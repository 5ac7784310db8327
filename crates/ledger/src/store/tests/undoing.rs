//! Undo: a new act that puts back what was, as far as nothing has been built on it.

use super::{Desk, d};
use crate::roll::{self, EndReason, EventKind, Member, MemberStatus, RetainReason, events_of};
use crate::shared::{MemberId, UnionId};
use crate::store::{Act, ActLine, Entry, Kind, Record as _, StateDigest, StoreError};
use crate::unions::{self, Union};

const WANG: &str = "371323198503140024";

/// Two unions and one member of the first.
fn township() -> (Desk, UnionId, UnionId, MemberId) {
    let desk = Desk::new();
    let factory = desk.found("371323-DZC", "沂河电子厂工会");
    let mill = desk.found("371323-FZC", "映泉纺织厂工会");
    let wang = desk.enrol(factory, "王晓燕", WANG, "2019-03-01");
    (desk, factory, mill, wang)
}

/// Every membership of the roll: union and standing.
fn roll_lines(desk: &Desk) -> Vec<(UnionId, MemberStatus)> {
    let all = roll::RollFilter {
        union: None,
        status: None,
        only_unqualified: false,
    };
    let page = desk
        .ledger
        .read(|conn| roll::page_roll(conn, &all, None, 100))
        .unwrap();
    page.rows
        .iter()
        .map(|row| (row.union, row.status))
        .collect()
}

#[test]
fn undoing_a_correction_puts_the_earlier_words_back_under_a_new_revision() {
    let (desk, ..) = township();
    desk.act(Act::RenameUnion, |tx| {
        unions::rename(tx, "371323-DZC", "沂河科技工会", d("2026-01-05"), None)
    })
    .unwrap();
    let undone = desk.ledger.undo(desk.newest_act(), &desk.author()).unwrap();
    assert_eq!(
        (
            undone.kind,
            undone.subject.as_str(),
            undone.put_back,
            undone.kept
        ),
        (Act::RenameUnion, "测试", 2, vec![])
    );
    let union = desk
        .ledger
        .read(|conn| Union::coded(conn, "371323-DZC"))
        .unwrap();
    assert_eq!(
        (union.name.as_str(), union.pinyin.as_str(), union.revision),
        ("沂河电子厂工会", "yihedianzichanggonghui", 3)
    );
}

#[test]
fn an_undo_is_in_the_log_itself_and_cannot_be_repeated_or_undone() {
    let (desk, ..) = township();
    let act = desk.newest_act();
    desk.ledger.undo(act, &desk.author_named("张干事")).unwrap();
    let lines = desk
        .ledger
        .read(|conn| ActLine::page(conn, None, 2))
        .unwrap();
    assert_eq!(
        (lines[0].act, lines[0].operator.as_str(), lines[0].undone),
        (Act::Undo, "张干事", false)
    );
    assert_eq!((lines[1].seq, lines[1].undone), (act, true));
    assert!(matches!(
        desk.ledger.undo(act, &desk.author()),
        Err(StoreError::NotUndoable {
            why: "already undone",
            ..
        })
    ));
    assert!(matches!(
        desk.ledger.undo(act + 1, &desk.author()),
        Err(StoreError::NotUndoable { .. })
    ));
    assert!(matches!(
        desk.ledger.undo(99, &desk.author()),
        Err(StoreError::Absent { .. })
    ));
}

#[test]
fn undoing_an_enrolment_takes_person_member_and_line_away() {
    let (desk, ..) = township();
    let before = desk.ledger.check().unwrap();
    let act = {
        let factory = desk
            .ledger
            .read(|conn| Union::coded(conn, "371323-DZC"))
            .unwrap()
            .id;
        desk.enrol(factory, "李志强", "", "2020-01-01");
        desk.newest_act()
    };
    let undone = desk.ledger.undo(act, &desk.author()).unwrap();
    assert_eq!((undone.put_back, undone.kept.len()), (3, 0));
    assert_eq!(desk.ledger.check().unwrap().counts, before.counts);
    assert_eq!(
        desk.ledger
            .read(|conn| roll::find_members(conn, "李志强", 5))
            .unwrap(),
        []
    );
    // Nothing is erased: the retired records stay and travel.
    assert_ne!(desk.ledger.check().unwrap().digest, before.digest);
}

#[test]
fn undoing_a_transfer_brings_the_member_home() {
    let (desk, factory, mill, wang) = township();
    let there = desk
        .act(Act::Transfer, |tx| {
            roll::transfer(tx, wang, mill, d("2025-06-01"), None)
        })
        .unwrap();
    assert_eq!(
        roll_lines(&desk),
        [(mill, MemberStatus::Active), (factory, MemberStatus::Ended)]
    );
    let undone = desk.ledger.undo_last(&desk.author()).unwrap().unwrap();
    assert_eq!(
        (undone.kind, undone.put_back, undone.kept),
        (Act::Transfer, 3, vec![])
    );
    assert_eq!(roll_lines(&desk), [(factory, MemberStatus::Active)]);
    let gone = desk
        .ledger
        .read(|conn| Member::get(conn, there.id))
        .unwrap();
    assert_eq!(gone.retired.as_deref(), Some("撤销"));
    // And the way is free again.
    desk.act(Act::Transfer, |tx| {
        roll::transfer(tx, wang, mill, d("2025-06-01"), None)
    })
    .unwrap();
    assert_eq!(
        roll_lines(&desk),
        [(mill, MemberStatus::Active), (factory, MemberStatus::Ended)]
    );
}

#[test]
fn what_a_later_act_has_changed_is_kept_and_listed() {
    let (desk, factory, ..) = township();
    desk.act(Act::RenameUnion, |tx| {
        unions::rename(tx, "371323-DZC", "沂河科技工会", d("2026-01-05"), None)
    })
    .unwrap();
    let first = desk.newest_act();
    desk.act(Act::RenameUnion, |tx| {
        unions::rename(tx, "371323-DZC", "沂河集团工会", d("2026-03-05"), None)
    })
    .unwrap();
    let undone = desk.ledger.undo(first, &desk.author()).unwrap();
    assert_eq!(undone.kept, [(Kind::Union, factory.into())]);
    assert_eq!(undone.put_back, 1);
    assert_eq!(
        desk.ledger
            .read(|conn| Union::coded(conn, "371323-DZC"))
            .unwrap()
            .name,
        "沂河集团工会"
    );
}

#[test]
fn a_later_act_that_was_undone_itself_does_not_stand_in_the_way() {
    let (desk, ..) = township();
    desk.act(Act::RenameUnion, |tx| {
        unions::rename(tx, "371323-DZC", "沂河科技工会", d("2026-01-05"), None)
    })
    .unwrap();
    let first = desk.newest_act();
    desk.act(Act::RenameUnion, |tx| {
        unions::rename(tx, "371323-DZC", "沂河集团工会", d("2026-03-05"), None)
    })
    .unwrap();
    desk.ledger.undo(first + 1, &desk.author()).unwrap();
    assert_eq!(desk.ledger.undo(first, &desk.author()).unwrap().kept, []);
    assert_eq!(
        desk.ledger
            .read(|conn| Union::coded(conn, "371323-DZC"))
            .unwrap()
            .name,
        "沂河电子厂工会"
    );
}

#[test]
fn a_transfer_that_membership_has_gone_on_from_is_kept_whole() {
    let (desk, factory, mill, wang) = township();
    let there = desk
        .act(Act::Transfer, |tx| {
            roll::transfer(tx, wang, mill, d("2025-06-01"), None)
        })
        .unwrap();
    let transfer = desk.newest_act();
    desk.act(Act::Retain, |tx| {
        roll::retain(tx, there.id, d("2026-02-01"), RetainReason::Retired)
    })
    .unwrap();
    let undone = desk.ledger.undo(transfer, &desk.author()).unwrap();
    assert_eq!((undone.put_back, undone.kept.len()), (0, 3));
    assert_eq!(
        roll_lines(&desk),
        [
            (mill, MemberStatus::Retained),
            (factory, MemberStatus::Ended)
        ]
    );
}

#[test]
fn undoing_a_joining_leaves_a_member_who_has_left_since() {
    let (desk, factory, _, wang) = township();
    let joining = desk.newest_act();
    desk.act(Act::End, |tx| {
        roll::end(tx, wang, d("2026-05-01"), EndReason::Withdrawn)
    })
    .unwrap();
    let undone = desk.ledger.undo(joining, &desk.author()).unwrap();
    assert_eq!(undone.put_back, 0);
    let kinds: Vec<Kind> = undone.kept.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [Kind::MembershipEvent, Kind::Member, Kind::Person]);
    assert_eq!(roll_lines(&desk), [(factory, MemberStatus::Ended)]);
    let events = desk.ledger.read(|conn| events_of(conn, wang)).unwrap();
    assert_eq!(
        events.iter().map(|event| event.kind).collect::<Vec<_>>(),
        [EventKind::Joined, EventKind::Ended]
    );
}

#[test]
fn a_union_with_members_is_not_undone_from_under_them() {
    let (desk, factory, ..) = township();
    let undone = desk.ledger.undo(1, &desk.author()).unwrap();
    assert_eq!(undone.kept, [(Kind::Union, factory.into())]);
    assert!(
        desk.ledger
            .read(|conn| Union::find_coded(conn, "371323-DZC"))
            .unwrap()
            .is_some()
    );
}

#[test]
fn an_operator_undoes_their_own_acts_one_after_another() {
    let (desk, _, _, wang) = township();
    let clerk = desk.author_named("张干事");
    desk.ledger
        .transact(Entry::new(Act::End, "王晓燕"), &clerk, |tx| {
            roll::end(tx, wang, d("2026-05-01"), EndReason::Withdrawn)
        })
        .unwrap();
    assert_eq!(
        desk.ledger.undo_last(&clerk).unwrap().unwrap().kind,
        Act::End
    );
    assert_eq!(desk.ledger.undo_last(&clerk).unwrap(), None);
    let chair = desk.author();
    let undone: Vec<Act> = std::iter::from_fn(|| desk.ledger.undo_last(&chair).unwrap())
        .map(|undone| undone.kind)
        .collect();
    assert_eq!(undone, [Act::Enrol, Act::AddUnion, Act::AddUnion]);
    assert_eq!(roll_lines(&desk), []);
}

#[test]
fn undoing_step_by_step_stops_at_a_seal_or_a_hand_in() {
    for closing in [Act::SealReturn, Act::ReopenReturn, Act::ExportBundle] {
        let (desk, ..) = township();
        desk.ledger
            .transact(
                Entry::new(closing, "2026"),
                &desk.author_named("王副主席"),
                |_| Ok::<_, StoreError>(()),
            )
            .unwrap();
        assert_eq!(desk.ledger.undo_last(&desk.author()).unwrap(), None);
    }
    for looking in [
        Act::Reveal,
        Act::LookPetition,
        Act::BackUp,
        Act::ExportRoll,
        Act::WritePaper,
    ] {
        let (desk, ..) = township();
        desk.act(looking, |_| Ok::<_, StoreError>(())).unwrap();
        assert_eq!(
            desk.ledger.undo_last(&desk.author()).unwrap().unwrap().kind,
            Act::Enrol
        );
    }
}

#[test]
fn acts_that_showed_sealed_or_sent_something_stand() {
    let standing: Vec<&str> = Act::ALL
        .iter()
        .filter(|act| !act.can_be_undone())
        .map(|act| act.code())
        .collect();
    assert_eq!(
        standing,
        [
            "found",
            "set_operator",
            "set_passphrase",
            "look_petition",
            "close_year",
            "reopen_year",
            "unmerge_people",
            "reveal",
            "unseal",
            "look_sensitive",
            "export_person",
            "forget",
            "export_roll",
            "export_refused",
            "seal_return",
            "reopen_return",
            "enrolment",
            "export_bundle",
            "import_receipt",
            "intake",
            "decide",
            "set_parameters",
            "publish_rules",
            "take_rules",
            "back_up",
            "rehearse",
            "restore",
            "write_paper",
            "undo",
        ]
    );
}

#[test]
fn the_digest_of_a_station_is_the_sum_of_its_lines() {
    let (desk, ..) = township();
    let (whole, sum) = desk
        .ledger
        .read::<_, StoreError>(|conn| {
            let mut sum = StateDigest::default();
            for kind in Kind::ALL.iter().filter(|kind| kind.travels()) {
                kind.each_line(conn, "371323XJH", &mut |_, line| {
                    sum.add(&StateDigest::line_hash(line.as_bytes()));
                    Ok(())
                })?;
            }
            Ok((StateDigest::of_station(conn, "371323XJH")?, sum))
        })
        .unwrap();
    assert_eq!(whole, sum);
    assert_ne!(whole, StateDigest::default());
    let other = desk
        .ledger
        .read(|conn| StateDigest::of_station(conn, "371323YSX"))
        .unwrap();
    assert_eq!(other, StateDigest::default());
}
