#![allow(clippy::unwrap_used)]
//! Dues, levies, the cash book, returns, audits and closing over a real ledger.

use super::rules_tests::{REGION, bans, year};
use super::*;
use crate::calendar::Calendar;
use crate::cases::Given;
use crate::roll::{self, RetainReason};
use crate::rulebook::Rulebook;
use crate::shared::Fen;
use crate::store::tests::{Desk, TODAY, d};
use crate::store::{Act, Record as _, StoreError, Tx};
use crate::unions::Union;
use DuesError as E;

fn act<T, E: From<StoreError>>(
    desk: &Desk,
    work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    desk.act(Act::RecordFunds, work)
}

fn founded() -> (Desk, Union) {
    let desk = Desk::new();
    let id = desk.found("371323-DZC", "沂河电子厂工会");
    let union = desk.ledger.read(|conn| Union::get(conn, id)).unwrap();
    (desk, union)
}

fn asked(member: crate::shared::MemberId, base: i64) -> Asked {
    Asked {
        member,
        base: Fen(base),
    }
}

fn paying(on: &str) -> Paying {
    Paying {
        on: d(on),
        voucher: Some("0001".to_owned()),
        note: None,
    }
}

/// MEM-09: while membership is retained no dues are asked.
#[test]
fn dues_are_asked_of_members_and_not_of_those_who_are_retained() {
    let (desk, union) = founded();
    let month = d("2026-03-01");
    let wang = desk.enrol(union.id, "王晓燕", "", "2019-03-01");
    let zhou = desk.enrol(union.id, "周立新", "", "2019-03-01");
    let late = desk.enrol(union.id, "赵海燕", "", "2026-04-01");
    desk.act(Act::Retain, |tx| {
        roll::retain(tx, zhou, d("2026-03-31"), RetainReason::Retired)
    })
    .unwrap();
    let ask = |month, lines: &[Asked]| act(&desk, |tx| ask_each(tx, &union, month, lines, 5));
    let Err(E::DueFaults(faults)) = ask(
        month,
        &[asked(wang, 321_950), asked(zhou, 1), asked(late, 1)],
    ) else {
        panic!("retained and not yet joined");
    };
    assert_eq!(
        faults,
        [
            (
                1,
                DueFault::Retained {
                    name: "周立新".to_owned(),
                    since: Some(d("2026-03-31"))
                }
            ),
            (
                2,
                DueFault::NoMember {
                    name: "赵海燕".to_owned(),
                    left: false
                }
            ),
        ]
    );
    let none = desk
        .ledger
        .read(|conn| month_of(conn, union.id, month))
        .unwrap();
    assert_eq!(none, None, "nothing was written");
    // In February, before it was retained, the dues are owed.
    let february = ask(
        d("2026-02-01"),
        &[asked(wang, 321_950), asked(zhou, 487_600)],
    )
    .unwrap();
    assert_eq!((february.people, february.due), (2, Fen(1605 + 2435)));
    // A base that was corrected holds.
    let february = ask(d("2026-02-01"), &[asked(wang, 1000)]).unwrap();
    assert_eq!((february.people, february.due), (2, Fen(5 + 2435)));
    assert!(matches!(
        ask(d("2026-12-01"), &[asked(wang, 1)]),
        Err(E::InFuture { .. })
    ));
    assert!(matches!(ask(month, &[]), Err(E::Empty { what: "lines" })));
    assert!(matches!(
        act(&desk, |tx| ask_sum(
            tx,
            &union,
            d("2026-02-01"),
            (2, Fen(1)),
            None
        )),
        Err(E::OtherWay { .. })
    ));
}

#[test]
fn what_members_paid_is_one_line_of_the_book_and_comes_off_with_it() {
    let (desk, union) = founded();
    let month = d("2026-03-01");
    let wang = desk.enrol(union.id, "王晓燕", "", "2019-03-01");
    let zhou = desk.enrol(union.id, "周立新", "", "2019-03-01");
    let kept = act(&desk, |tx| {
        ask_each(
            tx,
            &union,
            month,
            &[asked(wang, 321_950), asked(zhou, 487_600)],
            5,
        )
    })
    .unwrap();
    let of = |member| {
        desk.ledger
            .read(|conn| dues_of_member(conn, kept.id, member))
            .unwrap()
            .unwrap()
    };
    let take =
        |who: Option<Vec<_>>, on| act(&desk, |tx| collect(tx, &kept, who.as_deref(), &paying(on)));
    assert!(matches!(take(None, "2026-11-23"), Err(E::InFuture { .. })));
    let line = take(Some(vec![of(wang).id]), "2026-04-05").unwrap();
    assert_eq!((line.amount, line.people), (Fen(1605), Some(1)));
    assert_eq!(of(wang).paid_on, Some(d("2026-04-05")));
    assert!(matches!(
        act(&desk, |tx| ask_each(tx, &union, month, &[asked(wang, 1)], 5)),
        Err(E::DueFaults(faults)) if matches!(faults[0].1, DueFault::Paid { .. })
    ));
    assert_eq!(take(None, "2026-04-06").unwrap().amount, Fen(2435));
    assert!(matches!(take(None, "2026-04-06"), Err(E::NothingUnpaid)));
    let paid = desk
        .ledger
        .read(|conn| paid_of_month(conn, kept.id))
        .unwrap();
    assert_eq!(paid, kept.due, "what was paid is what the book says");
    act(&desk, |tx| drop_line(tx, line.id, "收错了人")).unwrap();
    assert_eq!((of(wang).paid_on, of(wang).receipt), (None, None));
    let owed = desk.ledger.read(|conn| arrears_of(conn, kept.id)).unwrap();
    assert_eq!(owed, (1, Fen(1605)));
}

#[test]
fn a_month_may_be_kept_by_its_sum() {
    let (desk, union) = founded();
    let month = d("2026-03-01");
    let ask = |people, due| {
        act(&desk, |tx| {
            ask_sum(tx, &union, month, (people, Fen(due)), None)
        })
    };
    assert!(matches!(ask(0, 1), Err(E::Number { what: "people", .. })));
    assert!(matches!(ask(1, 0), Err(E::Amount { what: "due", .. })));
    let kept = ask(42, 68_040).unwrap();
    let take = |amount| {
        act(&desk, |tx| {
            collect_sum(tx, &kept, Fen(amount), &paying("2026-04-05"))
        })
    };
    take(68_000).unwrap();
    assert!(matches!(take(41), Err(E::OverPaid { left: Fen(40), .. })));
    assert!(matches!(
        ask(42, 67_999),
        Err(E::BelowPaid {
            paid: Fen(68_000),
            ..
        })
    ));
    take(40).unwrap();
}

fn levy(payer: &str, from: &str, to: &str, wages: i64) -> NewLevy {
    NewLevy {
        kind: LevyKind::Levy,
        payer: payer.to_owned(),
        from: d(from),
        to: d(to),
        employees: Some(210),
        wages: Fen(wages),
        note: None,
    }
}

fn payment(on: &str, amount: i64, channel: Channel) -> Payment {
    Payment {
        on: d(on),
        amount: Fen(amount),
        channel,
        voucher: None,
        note: None,
    }
}

#[test]
fn a_levy_is_owed_once_and_paid_no_more_than_in_full() {
    let (desk, union) = founded();
    let put = |known, new: &NewLevy| act(&desk, |tx| assess(tx, &union, known, new, 20));
    let first = levy("沂河电子厂", "2026-01-01", "2026-03-31", 200_000_000);
    let owed = put(None, &first).unwrap();
    assert_eq!(owed.due, Fen(4_000_000));
    for (new, what) in [
        (levy(" ", "2026-04-01", "2026-06-30", 1), "payer"),
        (levy("沂河电子厂", "2026-04-01", "2026-06-30", 0), "wages"),
        (
            NewLevy {
                employees: Some(0),
                ..levy("沂河电子厂", "2026-04-01", "2026-06-30", 1)
            },
            "employees",
        ),
    ] {
        match put(None, &new) {
            Err(
                E::Empty { what: found }
                | E::Amount { what: found, .. }
                | E::Number { what: found, .. },
            ) => {
                assert_eq!(found, what);
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(
        put(None, &levy("沂河电子厂", "2026-03-01", "2026-03-31", 1)),
        Err(E::LevyTwice { .. })
    ));
    assert!(
        put(
            None,
            &levy("沂河包装厂", "2026-03-01", "2026-03-31", 100_000)
        )
        .is_ok()
    );
    let give = |one: &Payment| act(&desk, |tx| pay(tx, &owed, one));
    assert!(matches!(
        give(&payment("2025-12-31", 1, Channel::Tax)),
        Err(E::DayBefore { .. })
    ));
    give(&payment("2026-04-10", 3_000_000, Channel::Tax)).unwrap();
    assert!(matches!(
        give(&payment("2026-04-11", 1_000_001, Channel::Own)),
        Err(E::OverPaid {
            left: Fen(1_000_000),
            ..
        })
    ));
    give(&payment("2026-04-11", 1_000_000, Channel::Own)).unwrap();
    assert!(matches!(
        put(
            Some(owed.id),
            &levy("沂河电子厂", "2026-01-01", "2026-03-31", 199_000_000)
        ),
        Err(E::BelowPaid { .. })
    ));
    // What the tax office collected has gone up on the way; of what came directly the upper share is to be remitted.
    let rules = (Rulebook::shipped(), REGION);
    let books = desk
        .ledger
        .read(|conn| sums(conn, None, year(2026), rules))
        .unwrap();
    let book = &books[&union.id];
    assert_eq!(
        (book.collected, book.owed_up, book.remitted, book.left()),
        (
            Fen(4_000_000),
            Fen(1_600_000),
            Fen(1_200_000),
            Fen(2_400_000)
        )
    );
}

fn expense(on: &str, amount: i64) -> NewLine {
    NewLine {
        item: LineItem::Culture,
        on: d(on),
        amount: Fen(amount),
        party: Some("沂水新华书店".to_owned()),
        what: Some("图书".to_owned()),
        voucher: Some("2026-018".to_owned()),
        approved_by: Some("周立新".to_owned()),
        bans: Bans {
            clear: bans(),
            touched: Vec::new(),
        },
        gift: None,
        people: None,
        note: None,
    }
}

fn record(desk: &Desk, union: &Union, new: &NewLine, confirmed: Confirmed) -> Result<MoneyLine, E> {
    let calendar = Calendar::default();
    let given = Given {
        book: Rulebook::shipped(),
        region: REGION,
        calendar: &calendar,
        today: d(TODAY),
    };
    act(desk, |tx| record_line(tx, union, new, given, confirmed))
}

#[test]
fn an_expense_that_touches_a_ban_stands_only_with_a_reason() {
    let (desk, union) = founded();
    let income = NewLine {
        item: LineItem::UpperSubsidy,
        ..expense("2026-02-01", 500_000)
    };
    assert_eq!(
        record(&desk, &union, &income, Confirmed::No).unwrap().bans,
        None
    );
    let line = record(
        &desk,
        &union,
        &expense("2026-02-02", 400_000),
        Confirmed::No,
    )
    .unwrap();
    assert_eq!(line.bans.as_deref(), Some(""));
    let touched = NewLine {
        bans: Bans {
            clear: bans()[1..].to_vec(),
            touched: bans()[..1].to_vec(),
        },
        ..expense("2026-02-03", 100)
    };
    assert!(matches!(
        record(&desk, &union, &touched, Confirmed::No),
        Err(E::Weighed(_))
    ));
    assert!(matches!(
        record(&desk, &union, &touched, Confirmed::Yes),
        Err(E::Empty { what: "note" })
    ));
    let explained = NewLine {
        note: Some("已退回".to_owned()),
        ..touched
    };
    let line = record(&desk, &union, &explained, Confirmed::Yes).unwrap();
    assert_eq!(line.bans.as_deref(), Some("不准使用工会经费请客送礼"));
    let unread = NewLine {
        bans: Bans::default(),
        note: Some("说明".to_owned()),
        ..expense("2026-02-04", 100)
    };
    assert!(matches!(
        record(&desk, &union, &unread, Confirmed::Yes),
        Err(E::Weighed(_))
    ));
    // More than the book had on that day, though money came later.
    assert!(matches!(
        record(&desk, &union, &expense("2026-01-31", 1), Confirmed::No),
        Err(E::Weighed(_))
    ));
    let levy = NewLine {
        item: LineItem::Levy,
        ..expense("2026-02-04", 100)
    };
    assert!(matches!(
        record(&desk, &union, &levy, Confirmed::No),
        Err(E::NotDirectly { .. })
    ));
    let banned = LineWanted {
        only_banned: true,
        ..LineWanted::default()
    };
    assert_eq!(
        desk.ledger
            .read(|conn| lines_total(conn, &banned))
            .unwrap()
            .0,
        1
    );
}

/// A closed year takes nothing dated in it; it is opened again with a reason, and both stand.
#[test]
fn a_closed_year_takes_no_line_until_it_is_opened_with_a_reason() {
    let (desk, union) = founded();
    let owed = act(&desk, |tx| {
        assess(
            tx,
            &union,
            None,
            &levy("沂河电子厂", "2025-10-01", "2025-12-31", 100_000_000),
            20,
        )
    })
    .unwrap();
    let close = |year| act(&desk, |tx| close_year(tx, &union, year));
    assert!(matches!(close(2026), Err(E::YearNotOver { year: 2026 })));
    assert!(matches!(close(1999), Err(E::Year { .. })));
    let notices = desk
        .ledger
        .read(|conn| notices_before_closing(conn, union.id, d("2025-12-31")))
        .unwrap();
    assert_eq!(
        notices,
        [ClosingNotice::Gaps {
            levies: 1,
            left: Fen(2_000_000)
        }]
    );
    close(2025).unwrap();
    assert!(matches!(close(2025), Err(E::YearClosed { year: 2025, .. })));
    let late = act(&desk, |tx| {
        pay(tx, &owed, &payment("2025-12-31", 1, Channel::Own))
    });
    assert!(matches!(late, Err(E::YearClosed { year: 2025, .. })));
    assert!(matches!(
        record(&desk, &union, &expense("2025-12-31", 1), Confirmed::No),
        Err(E::YearClosed { .. })
    ));
    assert!(matches!(
        act(&desk, |tx| plan(
            tx,
            &union,
            (2025, LineItem::Remitted),
            Fen(1),
            None
        )),
        Err(E::YearClosed { .. })
    ));
    // What is paid in the new year is a line of the new year.
    assert!(
        act(&desk, |tx| pay(
            tx,
            &owed,
            &payment("2026-01-01", 1, Channel::Own)
        ))
        .is_ok()
    );
    let open = |why: &str| act(&desk, |tx| reopen_year(tx, &union, 2025, why));
    assert!(matches!(open(" "), Err(E::Empty { what: "why" })));
    open("补一张票据").unwrap();
    assert!(matches!(open("再打开"), Err(E::YearOpen { year: 2025 })));
    assert!(
        act(&desk, |tx| pay(
            tx,
            &owed,
            &payment("2025-12-31", 1, Channel::Own)
        ))
        .is_ok()
    );
    close(2025).unwrap();
    let kept = desk.ledger.read(|conn| closings(conn, 2025)).unwrap();
    assert_eq!(kept.len(), 2, "the first closing and its opening stand");
}

#[test]
fn what_comes_back_is_no_more_than_was_paid() {
    let (desk, union) = founded();
    let prep = NewLevy {
        kind: LevyKind::Prep,
        ..levy("新厂", "2025-01-01", "2025-03-31", 50_000_000)
    };
    let owed = act(&desk, |tx| assess(tx, &union, None, &prep, 20)).unwrap();
    act(&desk, |tx| {
        pay(tx, &owed, &payment("2025-04-10", 1_000_000, Channel::Tax))
    })
    .unwrap();
    let ask = |kind, year, payer: Option<&str>, amount| {
        let new = NewReturn {
            kind,
            year,
            payer: payer.map(str::to_owned),
            declared_on: d("2026-03-01"),
            amount: Fen(amount),
            note: None,
        };
        act(&desk, |tx| {
            declare(tx, &union, &new, (Rulebook::shipped(), REGION))
        })
    };
    let prep = |amount| ask(ReturnKind::Prep, 2025, Some("新厂"), amount);
    assert!(matches!(
        ask(ReturnKind::Prep, 2025, None, 1),
        Err(E::Empty { what: "payer" })
    ));
    assert!(matches!(prep(1_000_001), Err(E::OverReturn { .. })));
    let declared = prep(600_000).unwrap();
    assert!(matches!(
        prep(400_001),
        Err(E::OverReturn {
            most: Fen(400_000),
            ..
        })
    ));
    let come = |on| act(&desk, |tx| receive(tx, declared.id, d(on), None));
    assert!(matches!(come("2026-02-28"), Err(E::DayBefore { .. })));
    let line = come("2026-04-01").unwrap();
    assert_eq!(
        (line.item, line.amount),
        (LineItem::PrepReturn, Fen(600_000))
    );
    assert!(matches!(come("2026-04-01"), Err(E::Settled)));
    act(&desk, |tx| drop_line(tx, line.id, "重记")).unwrap();
    assert!(come("2026-04-02").is_ok(), "awaited again");
    // The threshold of small payers is known to the end of 2024.
    assert!(matches!(
        ask(ReturnKind::Small, 2025, None, 1),
        Err(E::NoThreshold { year: 2025 })
    ));
    assert!(matches!(
        ask(ReturnKind::Small, 2024, None, 1),
        Err(E::NotSmall { .. })
    ));
    let small = act(&desk, |tx| {
        assess(
            tx,
            &union,
            None,
            &levy("沂河电子厂", "2024-01-01", "2024-12-31", 100_000_000),
            20,
        )
    })
    .unwrap();
    act(&desk, |tx| {
        pay(tx, &small, &payment("2024-12-20", 2_000_000, Channel::Tax))
    })
    .unwrap();
    assert!(matches!(
        ask(ReturnKind::Small, 2024, None, 800_001),
        Err(E::OverReturn {
            most: Fen(800_000),
            ..
        })
    ));
    assert!(ask(ReturnKind::Small, 2024, None, 800_000).is_ok());
}

#[test]
fn a_finding_is_put_right_with_what_shows_it() {
    let (desk, union) = founded();
    let words = |on: &str, deadline: &str, finding: &str| AuditWords {
        audited_on: d(on),
        audited_by: "镇总工会经审会".to_owned(),
        finding: finding.to_owned(),
        deadline: d(deadline),
        duty: None,
    };
    let put = |words: &AuditWords| act(&desk, |tx| find_fault(tx, &union, words));
    assert!(matches!(
        put(&words("2026-11-23", "2026-12-01", "票据")),
        Err(E::InFuture { .. })
    ));
    assert!(matches!(
        put(&words("2026-03-10", "2026-03-09", "票据")),
        Err(E::DayBefore { .. })
    ));
    assert!(matches!(
        put(&words("2026-03-10", "2026-03-10", " ")),
        Err(E::Empty { what: "finding" })
    ));
    let found = put(&words("2026-03-10", "2026-04-10", "票据没有签字")).unwrap();
    let open = |by: &str| {
        desk.ledger
            .read(|conn| open_audits(conn, &found.station, d(by)))
            .unwrap()
            .len()
    };
    assert_eq!((open("2026-04-09"), open("2026-04-10")), (0, 1));
    let fix = |on: &str, evidence| act(&desk, |tx| put_right(tx, found.id, d(on), evidence));
    assert!(matches!(
        fix("2026-03-09", "补签"),
        Err(E::DayBefore { .. })
    ));
    assert!(matches!(
        fix("2026-04-02", ""),
        Err(E::Empty { what: "evidence" })
    ));
    fix("2026-04-02", "补签的凭证").unwrap();
    assert_eq!(open("2026-12-31"), 0);
}

#[test]
fn a_plan_said_again_holds_anew() {
    let (desk, union) = founded();
    let put = |year, item, amount| {
        act(&desk, |tx| {
            plan(tx, &union, (year, item), Fen(amount), None)
        })
    };
    let first = put(2026, LineItem::Remitted, 100).unwrap();
    assert_eq!(put(2026, LineItem::Remitted, 200).unwrap().id, first.id);
    assert!(matches!(
        put(2026, LineItem::Remitted, -1),
        Err(E::Amount { .. })
    ));
    assert!(matches!(
        put(2026, LineItem::Opening, 1),
        Err(E::NotDirectly { .. })
    ));
    assert!(matches!(
        put(2028, LineItem::Remitted, 1),
        Err(E::Year { most: 2027, .. })
    ));
    let plans = desk.ledger.read(|conn| plans_of(conn, None, 2026)).unwrap();
    assert_eq!(
        plans.iter().map(|plan| plan.amount).collect::<Vec<_>>(),
        [Fen(200)]
    );
}
