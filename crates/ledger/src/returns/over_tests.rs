#![allow(clippy::unwrap_used)]
//! Figures over any period are those of the return of that period.

use super::edition::Editions;
use super::figure::Figure;
use super::over::{Among, amounts_over, manner};
use super::rates::{ScoredRate, rate_rows, rates_over};
use super::township::{busy_township, d, value};
use super::{ReturnError, meaning::Rows};
use crate::shared::Period;
use crate::unions::{self, Founding, UnionForm};

fn year() -> Period {
    Period::new(d("2025-10-01"), d("2026-09-30")).unwrap()
}

#[test]
fn the_figures_of_a_returns_period_are_the_returns() {
    let town = busy_township();
    let sheet = town.assess();
    let editions = Editions::shipped();
    let amounts = town
        .ledger
        .read(|conn| amounts_over(conn, &editions, year(), Among::All))
        .unwrap();
    let mut compared = 0;
    for line in sheet.lines() {
        let Ok(figure) = line.formula.parse::<Figure>() else {
            continue;
        };
        if figure.rows() == Rows::None {
            continue;
        }
        assert_eq!(
            amounts.get(figure),
            value(&sheet, &line.formula),
            "{} {}",
            line.no,
            line.label
        );
        compared += 1;
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn only_the_return_of_a_period_lets_a_later_head_count_stand_in() {
    let editions = Editions::shipped();
    for (from, to, counted_by) in [
        ("2025-10-01", "2026-09-30", "2027-03-30"),
        ("2026-01-01", "2026-09-30", "2026-09-30"),
        ("2026-01-01", "2026-06-30", "2026-06-30"),
    ] {
        let period = Period::new(d(from), d(to)).unwrap();
        assert_eq!(
            manner(&editions, period).counted_by,
            d(counted_by),
            "{from} {to}"
        );
    }
}

#[test]
fn a_union_is_counted_with_everything_beneath_it() {
    let town = busy_township();
    let league = "371323-L1";
    town.found(league, UnionForm::Industry);
    let below = Founding {
        code: "371323-F3".parse().unwrap(),
        name: "371323-F3工会".to_owned(),
        parent: Some(league.parse().unwrap()),
        form: UnionForm::Standalone,
        uscc: None,
        founded_on: Some(d("2020-05-01")),
        approval_no: None,
        employer_name: Some("371323-F3厂".to_owned()),
        employer_uscc: None,
    };
    let below = town.write(|tx| unions::found(tx, &below)).unwrap().id;
    town.enrol(below, "周一", "2022-03-01");
    let editions = Editions::shipped();
    let over = |among| {
        town.ledger
            .read(|conn| amounts_over(conn, &editions, year(), among))
    };
    let members = |among| over(among).unwrap().get(Figure::Members);
    assert_eq!(members(Among::All), Some(8));
    assert_eq!(members(Among::Beneath(league)), Some(1));
    assert_eq!(members(Among::Beneath("371323-F2")), Some(1));
    assert_eq!(
        over(Among::Beneath(league)).unwrap().get(Figure::Unions),
        Some(2)
    );
    let none = over(Among::Beneath("371323-NO"));
    assert!(matches!(none, Err(ReturnError::NoUnion { .. })), "{none:?}");
}

#[test]
fn the_lists_behind_a_rate_add_up_to_it() {
    let town = busy_township();
    let editions = Editions::shipped();
    let rates = town
        .ledger
        .read(|conn| rates_over(conn, &editions, year(), Among::All))
        .unwrap();
    assert_eq!(
        rates.iter().map(|one| one.rate).collect::<Vec<_>>(),
        ScoredRate::ALL
    );
    for one in rates {
        let rows = town
            .ledger
            .read(|conn| rate_rows(conn, &editions, year(), Among::All, one.rate))
            .unwrap();
        assert_eq!(
            rows.iter().map(|row| row.part).sum::<i64>(),
            one.part,
            "{:?}",
            one.rate
        );
        assert_eq!(
            rows.iter().map(|row| row.whole).sum::<i64>(),
            one.whole,
            "{:?}",
            one.rate
        );
        if one.rate == ScoredRate::Congress {
            assert_eq!(
                rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
                ["371323-F1工会", "371323-F2工会", "371323-J1工会"]
            );
            assert!(rows.iter().all(|row| !row.is_done), "nobody met");
        }
    }
}
