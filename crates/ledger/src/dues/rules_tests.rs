#![allow(clippy::unwrap_used)]
//! What is owed, the split, progress and the weighing of an expense, as tables with their articles.

use super::rules::{
    DueState as S, Progress, due_state, each_of, is_small_payer, levy_due, member_due, whole_months,
};
use super::spending::{Spend, weigh};
use super::split::{Level, Shares, split};
use super::*;
use crate::assistance::aid::Cap;
use crate::rulebook::Rulebook;
use crate::shared::{Day, Fen, Period};
use crate::store::tests::{TODAY, d};

pub(super) const REGION: &str = "371323";
/// The list of bans as it ships.
const BANS: usize = 8;

pub(super) fn year(year: i32) -> Period {
    Period {
        from: Day::new(year, 1, 1).unwrap(),
        to: Day::new(year, 12, 31).unwrap(),
    }
}

fn shares(own: i64, above: &[(Level, i64)]) -> Shares {
    Shares {
        own,
        above: above.to_vec(),
    }
}

/// FEE-05: 0.05 元 of every full ten 元; the fixtures of regulations §1.4.
#[test]
fn dues_ignore_what_is_below_ten_yuan() {
    for (base, due) in [
        (321_950, 1605),
        (487_600, 2435),
        (500_999, 2500),
        (1000, 5),
        (999, 0),
        (1999, 5),
        (2000, 10),
        (0, 0),
        (-5, 0),
    ] {
        assert_eq!(member_due(Fen(base), 5), Fen(due), "{base}");
    }
}

/// FEE-02: 2 % of the wages of all employees; halves up (§11).
#[test]
fn a_levy_is_a_fiftieth_of_all_wages() {
    for (wages, due) in [
        (10_000_000_000, 200_000_000),
        (100, 2),
        (24, 0),
        (25, 1),
        (74, 1),
        (75, 2),
        (0, 0),
    ] {
        assert_eq!(levy_due(Fen(wages), 20), Fen(due), "{wages}");
    }
}

/// FEE-07: the base union keeps 60, five points go to the 全总; what no parameter tells stays together, and nothing is lost.
#[test]
fn a_payment_is_shared_to_the_fen() {
    use Level as L;
    let shipped = shares(600, &[(L::National, 50)]);
    for (paid, own, above, rest) in [
        (
            10_000,
            6000,
            vec![(L::National, 500), (L::Untold, 3500)],
            vec![],
        ),
        (
            1,
            0,
            vec![(L::National, 0), (L::Untold, 1)],
            vec![L::Untold],
        ),
        // Four 分 of ten go up: half a 分 and three and a half; of equal remainders the higher level takes the rest.
        (
            10,
            6,
            vec![(L::National, 1), (L::Untold, 3)],
            vec![L::National],
        ),
        (0, 0, vec![(L::National, 0), (L::Untold, 0)], vec![]),
    ] {
        let parts = split(Fen(paid), &shipped);
        assert_eq!(parts.own, Fen(own), "{paid}");
        let above: Vec<_> = above
            .into_iter()
            .map(|(level, fen)| (level, Fen(fen)))
            .collect();
        assert_eq!((parts.above, parts.rest_to), (above, rest), "{paid}");
    }
    let all = shares(
        600,
        &[
            (L::National, 50),
            (L::Province, 100),
            (L::City, 100),
            (L::County, 150),
        ],
    );
    for paid in 0..2000 {
        for shares in [&shipped, &all] {
            let parts = split(Fen(paid), shares);
            let above: i64 = parts.above.iter().map(|(_, part)| part.0).sum();
            assert_eq!((parts.own.0 + parts.upper.0, above), (paid, parts.upper.0));
            assert!(parts.above.iter().all(|(_, part)| part.0 >= 0));
        }
    }
    // Nine 分, five kept and four up: 0.5, 1, 1 and 1.5.
    let parts = split(Fen(9), &all);
    assert_eq!(parts.rest_to, [L::National]);
    assert_eq!(
        parts
            .above
            .iter()
            .map(|(_, part)| part.0)
            .collect::<Vec<_>>(),
        [1, 1, 1, 1]
    );
    // Shares that come to more than the upper part are not believed.
    let wrong = shares(600, &[(L::National, 300), (L::Province, 200)]);
    assert_eq!(split(Fen(100), &wrong).above, [(L::Untold, Fen(40))]);
}

#[test]
fn the_shares_of_a_day_are_those_of_the_parameters() {
    let book = Rulebook::shipped();
    let found = Shares::of(book, REGION, d("2026-05-01")).unwrap();
    assert_eq!(found, shares(600, &[(Level::National, 50)]));
}

#[test]
fn what_is_owed_waits_on_its_last_day_and_is_overdue_after_it() {
    let last = d("2026-04-15");
    for (due, paid, on, state) in [
        (100, 0, "2026-04-15", S::Waiting),
        (100, 0, "2026-04-16", S::Overdue),
        (100, 99, "2026-04-15", S::Waiting),
        (100, 1, "2026-04-16", S::Short),
        (100, 100, "2026-04-16", S::Paid),
        (0, 0, "2026-04-16", S::Paid),
    ] {
        assert_eq!(
            due_state(Fen(due), Fen(paid), last, d(on)),
            state,
            "{paid} {on}"
        );
    }
}

/// Anchors §1.2: 时间过半、任务过半, by days, today included (§11).
#[test]
fn half_the_task_is_due_when_half_the_year_is_over() {
    for (done, planned, on, behind) in [
        (50, 100, "2026-07-01", false),
        // The 183rd day of 365 is more than half.
        (50, 100, "2026-07-02", true),
        (100, 100, "2026-12-31", false),
        (99, 100, "2026-12-31", true),
        (0, 100, "2025-12-31", false),
        (0, 0, "2026-12-31", false),
    ] {
        let progress = Progress {
            done: Fen(done),
            planned: Fen(planned),
            year: year(2026),
            on: d(on),
        };
        assert_eq!(progress.is_behind(), behind, "{done} {on}");
    }
}

/// FEE-10: under the threshold, and something went up.
#[test]
fn a_small_payer_sent_up_less_than_the_threshold() {
    for (remitted, small) in [(0, false), (1, true), (999_999, true), (1_000_000, false)] {
        assert_eq!(
            is_small_payer(Fen(remitted), Fen(1_000_000)),
            small,
            "{remitted}"
        );
    }
}

#[test]
fn a_started_fen_counts_whole_for_each() {
    for (amount, people, each) in [(100, 3, 34), (99, 3, 33), (1, 2, 1)] {
        assert_eq!(each_of(Fen(amount), people), Fen(each));
    }
}

#[test]
fn a_levy_is_of_whole_months_of_one_year() {
    for (from, to, whole) in [
        ("2026-01-01", "2026-03-31", true),
        ("2026-02-01", "2026-02-28", true),
        ("2024-02-01", "2024-02-28", false),
        ("2026-01-02", "2026-03-31", false),
        ("2026-01-01", "2026-03-30", false),
        ("2025-12-01", "2026-01-31", false),
        ("2026-03-01", "2026-01-31", false),
    ] {
        assert_eq!(whole_months(d(from), d(to)).is_some(), whole, "{from} {to}");
    }
}

pub(super) fn bans() -> Vec<String> {
    bans_on(Rulebook::shipped(), REGION, d(TODAY))
        .unwrap()
        .to_vec()
}

/// The eight bans are looked at one by one; caps hold where there is one.
#[test]
fn an_expense_is_weighed_before_it_is_written() {
    use SpendFault as F;
    let all = bans();
    assert_eq!(all.len(), BANS);
    let clear = Bans {
        clear: all.clone(),
        touched: Vec::new(),
    };
    let cap = Cap {
        amount: Fen(50_000),
        basis: "测试".to_owned(),
        verify: true,
    };
    let fine = Spend {
        amount: Fen(100_000),
        party: Some("沂水新华书店"),
        what: Some("图书"),
        approved_by: Some("周立新"),
        bans: &all,
        found: &clear,
        gift: None,
        festivals: Fen::ZERO,
        cap: None,
        left: Fen(100_000),
        budget: Some((Fen(0), Fen(100_000))),
    };
    assert_eq!(weigh(&fine), []);
    let touched = Bans {
        clear: all[1..].to_vec(),
        touched: vec![all[0].clone()],
    };
    let half = Bans {
        clear: all[2..].to_vec(),
        touched: vec![all[0].clone()],
    };
    let ban = || F::BanTouched {
        ban: all[0].clone(),
    };
    let over = |gift, each| F::OverCap {
        gift,
        each: Fen(each),
        cap: cap.clone(),
    };
    for (spend, faults) in [
        (
            Spend {
                party: Some(" "),
                ..fine.clone()
            },
            vec![F::NoPayee],
        ),
        (
            Spend {
                what: None,
                ..fine.clone()
            },
            vec![F::NoPurpose],
        ),
        (
            Spend {
                approved_by: None,
                ..fine.clone()
            },
            vec![F::NotApproved],
        ),
        (
            Spend {
                found: &touched,
                ..fine.clone()
            },
            vec![ban()],
        ),
        (
            Spend {
                found: &half,
                ..fine.clone()
            },
            vec![
                F::BansUnread {
                    left: vec![all[1].clone()],
                },
                ban(),
            ],
        ),
        (
            Spend {
                left: Fen(99_999),
                ..fine.clone()
            },
            vec![F::Overdrawn { left: Fen(99_999) }],
        ),
        (
            Spend {
                budget: Some((Fen(1), Fen(100_000))),
                ..fine.clone()
            },
            vec![F::OverBudget {
                spent: Fen(100_001),
                budget: Fen(100_000),
            }],
        ),
        (
            Spend {
                gift: Some((Gift::Birthday, None)),
                ..fine.clone()
            },
            vec![F::GiftUncounted],
        ),
        // No cap is known: there is nothing to hold against (FEE-12).
        (
            Spend {
                gift: Some((Gift::Birthday, Some(1))),
                ..fine.clone()
            },
            vec![],
        ),
        (
            Spend {
                gift: Some((Gift::Birthday, Some(2))),
                cap: Some(cap.clone()),
                ..fine.clone()
            },
            vec![],
        ),
        (
            Spend {
                gift: Some((Gift::Birthday, Some(1))),
                cap: Some(cap.clone()),
                ..fine.clone()
            },
            vec![over(Gift::Birthday, 100_000)],
        ),
        // Of festivals the year counts.
        (
            Spend {
                gift: Some((Gift::Festival, Some(2))),
                cap: Some(cap.clone()),
                festivals: Fen(1),
                ..fine.clone()
            },
            vec![over(Gift::Festival, 50_001)],
        ),
    ] {
        assert_eq!(weigh(&spend), faults);
    }
}

#[test]
fn no_cap_of_gifts_is_known_for_shandong() {
    for gift in Gift::ALL {
        let cap = Caps::of(Rulebook::shipped(), REGION, d(TODAY), *gift).unwrap();
        assert_eq!(cap, None, "{gift:?}");
    }
}
