//! Acts: all or nothing, one act line, one change line a record.

use super::{Desk, d};
use crate::operators::Operator;
use crate::store::{
    Act, ActLine, Entry, Moment, Record as _, Role, StoreError, setting, write_setting,
};
use crate::unions::Employer;

/// Change lines of an act: kind and whether the record was new.
fn changes(desk: &Desk, act: i64) -> Vec<(i64, bool)> {
    desk.ledger
        .read::<_, StoreError>(|conn| {
            let mut lines = conn
                .prepare("SELECT kind, before IS NULL FROM change WHERE act = ?1 ORDER BY seq")?;
            let rows = lines.query_map([act], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap()
}

fn acts(desk: &Desk) -> Vec<ActLine> {
    desk.ledger
        .read(|conn| ActLine::page(conn, None, 100))
        .unwrap()
}

#[test]
fn an_act_leaves_one_line_and_one_change_a_record() {
    let desk = Desk::new();
    let chair = Entry::new(Act::SetOperator, "李主席").because("换届");
    desk.ledger
        .transact(chair, &desk.author(), |tx| {
            Operator::set(tx, "李主席", Role::Chair)
        })
        .unwrap();
    let lines = acts(&desk);
    assert_eq!(lines.len(), 1);
    let line = &lines[0];
    assert_eq!(
        (line.seq, line.at, line.day),
        (1, 1_795_348_800_000, d("2026-11-22"))
    );
    assert_eq!(
        (line.operator.as_str(), line.act, line.subject.as_str()),
        ("李主席", Act::SetOperator, "李主席")
    );
    assert_eq!(
        (line.detail.as_deref(), line.records, line.undone),
        (Some("换届"), 1, false)
    );
    assert_eq!(changes(&desk, 1), [(10, true)]);
}

#[test]
fn a_text_that_shows_other_than_it_reads_is_not_stored() {
    let desk = Desk::new();
    for (name, found) in [
        ("张\u{202E}干事", '\u{202E}'),
        ("张\u{0}干事", '\u{0}'),
        ("张\u{2066}干事", '\u{2066}'),
    ] {
        let refused = desk
            .act(Act::SetOperator, |tx| Operator::set(tx, name, Role::Clerk))
            .unwrap_err();
        assert!(
            matches!(refused, StoreError::HiddenCharacter { kind: "operator", found: named } if named == found)
        );
    }
    desk.act(Act::SetOperator, |tx| {
        Operator::set(tx, "张干事\t（二）", Role::Clerk)
    })
    .unwrap();
}

#[test]
fn nothing_of_an_act_that_fails_stays() {
    let desk = Desk::new();
    let failed = desk.act(Act::SetOperator, |tx| {
        Operator::set(tx, "张干事", Role::Clerk)?;
        write_setting(tx, "theme", "大字")?;
        Err::<(), _>(StoreError::Busy)
    });
    assert!(matches!(failed, Err(StoreError::Busy)));
    assert_eq!(acts(&desk), []);
    assert_eq!(changes(&desk, 1), []);
    desk.ledger
        .read::<_, StoreError>(|conn| {
            assert_eq!(Operator::list(conn)?, []);
            assert_eq!(setting(conn, "theme")?, None);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_record_counts_its_revisions_and_saying_the_same_again_is_no_change() {
    let desk = Desk::new();
    let new = desk
        .act(Act::SetOperator, |tx| {
            Operator::set(tx, "张干事", Role::Clerk)
        })
        .unwrap();
    assert_eq!(
        (new.revision, new.station.as_str(), new.retired.as_deref()),
        (1, "371323XJH", None)
    );
    let same = desk
        .act(Act::SetOperator, |tx| {
            Operator::set(tx, "张干事", Role::Clerk)
        })
        .unwrap();
    assert_eq!(same, new);
    assert_eq!(changes(&desk, 2), []);
    let raised = desk
        .act(Act::SetOperator, |tx| {
            Operator::set(tx, "张干事", Role::Deputy)
        })
        .unwrap();
    assert_eq!((raised.revision, raised.role), (2, Role::Deputy));
    assert_eq!(changes(&desk, 3), [(10, false)]);
    let before: String = desk
        .ledger
        .read::<_, StoreError>(|conn| {
            Ok(
                conn.query_row("SELECT before FROM change WHERE act = 3", [], |row| {
                    row.get(0)
                })?,
            )
        })
        .unwrap();
    assert_eq!(before, new.line());
}

#[test]
fn a_record_cannot_be_put_under_another_station_or_revision() {
    let desk = Desk::new();
    let new = desk
        .act(Act::SetOperator, |tx| {
            Operator::set(tx, "张干事", Role::Clerk)
        })
        .unwrap();
    let forged = Operator {
        station: "371323YSX".to_owned(),
        revision: 40,
        role: Role::Reader,
        ..new
    };
    let put = desk.act(Act::SetOperator, |tx| tx.put(forged)).unwrap();
    assert_eq!((put.station.as_str(), put.revision), ("371323XJH", 2));
}

#[test]
fn a_retired_record_keeps_its_words_and_stands_in_no_list() {
    let desk = Desk::new();
    let new = desk
        .act(Act::SetOperator, |tx| {
            Operator::set(tx, "张干事", Role::Clerk)
        })
        .unwrap();
    desk.act(Act::SetOperator, |tx| tx.retire::<Operator>(new.id, "调走"))
        .unwrap();
    desk.ledger
        .read::<_, StoreError>(|conn| {
            assert_eq!(Operator::list(conn)?, []);
            let kept = Operator::get(conn, new.id)?;
            assert_eq!(
                (kept.name.as_str(), kept.revision, kept.retired.as_deref()),
                ("张干事", 2, Some("调走"))
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_another_station_wrote_is_taken_as_it_stands() {
    let desk = Desk::new();
    let line = r#"{"id":"01a20ada-2c00-7000-8000-000000000001","station":"371323DZC","revision":9,"retired":null,"name":"沂河电子厂","uscc":null,"unit_type":null,"industry":null,"admin_code":null,"address":null,"legal_representative":null,"phone":null}"#;
    let kind = crate::store::Kind::Employer;
    desk.ledger
        .transact(Entry::new(Act::Intake, "电子厂"), &desk.author(), |tx| {
            kind.take_line(tx, line)
        })
        .unwrap();
    let taken: Employer = desk
        .ledger
        .read(|conn| Ok::<_, StoreError>(Employer::select(conn, "", &[])?.remove(0)))
        .unwrap();
    assert_eq!((taken.station.as_str(), taken.revision), ("371323DZC", 9));
    assert_eq!(taken.line(), line);
    desk.ledger
        .transact(Entry::new(Act::Intake, "电子厂"), &desk.author(), |tx| {
            kind.take_line(tx, line)
        })
        .unwrap();
    assert_eq!(changes(&desk, 2), []);
    let broken = desk
        .ledger
        .transact(Entry::new(Act::Intake, "坏"), &desk.author(), |tx| {
            kind.take_line(tx, r#"{"id":1}"#)
        });
    assert!(matches!(
        broken,
        Err(StoreError::Unreadable {
            what: "employer",
            ..
        })
    ));
}

#[test]
fn readers_see_a_commit_at_once_and_nothing_before_it() {
    let desk = Desk::new();
    let own = desk.ledger.own_reader().unwrap();
    desk.act(Act::SetOperator, |tx| {
        Operator::set(tx, "张干事", Role::Clerk)?;
        assert_eq!(Operator::list(tx.conn())?.len(), 1);
        assert_eq!(Operator::list(&own)?, []);
        Ok::<_, StoreError>(())
    })
    .unwrap();
    assert_eq!(Operator::list(&own).unwrap().len(), 1);
}

#[test]
fn acts_are_numbered_in_the_order_of_writing_whatever_the_clock_says() {
    let desk = Desk::new();
    let mut author = desk.author();
    desk.ledger
        .transact(Entry::new(Act::BackUp, "一"), &author, |_| {
            Ok::<_, StoreError>(())
        })
        .unwrap();
    author.at = Moment {
        millis: 0,
        day: d("2020-01-01"),
    };
    desk.ledger
        .transact(Entry::new(Act::BackUp, "二"), &author, |_| {
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let subjects: Vec<String> = acts(&desk).into_iter().map(|line| line.subject).collect();
    assert_eq!(subjects, ["二", "一"]);
    let below: Vec<i64> = desk
        .ledger
        .read(|conn| ActLine::page(conn, Some(2), 5))
        .unwrap()
        .iter()
        .map(|l| l.seq)
        .collect();
    assert_eq!(below, [1]);
}

#[test]
fn the_last_act_on_a_record_is_found() {
    let desk = Desk::new();
    let new = desk
        .act(Act::SetOperator, |tx| {
            Operator::set(tx, "张干事", Role::Clerk)
        })
        .unwrap();
    desk.act(Act::SetOperator, |tx| {
        Operator::set(tx, "王干事", Role::Clerk)
    })
    .unwrap();
    let last = |id: uuid::Uuid| {
        desk.ledger
            .read(|conn| ActLine::last_on(conn, &[id]))
            .unwrap()
            .map(|line| line.seq)
    };
    assert_eq!(last(new.id.into()), Some(1));
    assert_eq!(last(uuid::Uuid::nil()), None);
}
