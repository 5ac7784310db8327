#![allow(clippy::unwrap_used)]
//! Rounds over a real ledger: the list, the grid typed back, the figures apart.

use super::*;
use crate::assistance::aid::{
    AidError, AidFault, Confirmed, FundSource, NewEntry, aid_of_visit, balance_of, enter_money,
};
use crate::assistance::tests::{Town, entry, given};
use crate::shared::{Fen, FundId, HardshipFileId, RoundVisitId, WarmthRoundId};
use crate::store::Act;
use crate::store::Record as _;
use crate::store::tests::{d, founding};
use crate::unions::{self, Founding, Union};

fn opened(town: &Town, kind: RoundKind) -> WarmthRoundId {
    let made = town.act(|tx| {
        let union = Union::get(tx.conn(), town.union)?;
        let new = NewRound {
            kind,
            name: format!("2026年{}", kind.label()),
            year: 2026,
            from_day: d("2025-12-20"),
            to_day: d("2026-02-16"),
            note: None,
        };
        open_round(tx, &union, new)
    });
    made.unwrap().id
}

fn chosen(town: &Town, round: WarmthRoundId, stops: &[Stop], again: Again) -> usize {
    town.act(|tx| choose(tx, round, stops, again)).unwrap()
}

fn list(town: &Town, round: WarmthRoundId) -> Vec<RoundVisit> {
    town.read(|conn| visits_of(conn, round))
}

fn line(visit: RoundVisitId, fund: FundId, on: &str, cash: i64) -> WrittenBack {
    WrittenBack {
        visit,
        visited_on: Some(d(on)),
        cash: (cash > 0).then_some(Fen(cash)),
        goods: None,
        value: None,
        fund: Some(fund),
        signed: true,
        said: None,
    }
}

fn typed(town: &Town, round: WarmthRoundId, lines: &[WrittenBack]) -> Result<usize, AidError> {
    town.act(|tx| write_back(tx, round, lines, None, (given(), Confirmed::No)))
}

fn households(town: &Town, count: usize) -> Vec<HardshipFileId> {
    let one = |n| town.household(&format!("赵{n}"), &format!("37132319740308{n:04}"));
    (0..count).map(one).collect()
}

fn stops(files: &[HardshipFileId]) -> Vec<Stop> {
    files.iter().copied().map(Stop::Household).collect()
}

#[test]
fn the_figures_keep_raised_visited_and_comforted_enterprises_households_and_visits_apart() {
    let town = Town::new();
    let round = opened(&town, RoundKind::Warmth);
    let own = town.fund(FundSource::Own, 0);
    let gifts = town.fund(FundSource::Donation, 0);
    town.act(|tx| {
        enter_money(
            tx,
            own,
            NewEntry {
                round: Some(round),
                ..entry("2025-12-22", 500_000)
            },
        )?;
        let rice = Some("大米".to_owned());
        enter_money(
            tx,
            gifts,
            NewEntry {
                round: Some(round),
                goods: rice,
                ..entry("2025-12-23", 40_000)
            },
        )
    })
    .unwrap();
    let new = Founding {
        employer_name: Some("沂蒙纺织厂".to_owned()),
        ..founding("371323-FZC", "沂蒙纺织厂工会")
    };
    let firm = town
        .desk
        .act(Act::AddUnion, |tx| unions::found(tx, &new))
        .unwrap()
        .employer
        .unwrap();
    let files = households(&town, 3);
    chosen(&town, round, &stops(&files), Again::No);
    chosen(&town, round, &[Stop::Employer(firm)], Again::No);
    assert_eq!(
        chosen(&town, round, &stops(&files), Again::No),
        0,
        "on the list already"
    );
    assert_eq!(chosen(&town, round, &stops(&files[..1]), Again::Yes), 1);
    let visits = list(&town, round);
    assert_eq!(
        visits.iter().map(|visit| visit.place).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5]
    );
    let mut lines = vec![
        line(visits[0].id, own, "2026-01-20", 100_000),
        WrittenBack {
            goods: Some("大米".to_owned()),
            value: Some(Fen(10_000)),
            fund: Some(gifts),
            ..line(visits[1].id, gifts, "2026-01-20", 0)
        },
        // Visited and given nothing; visited once more and given nothing.
        line(visits[2].id, own, "2026-01-21", 0),
        WrittenBack {
            signed: false,
            ..line(visits[3].id, own, "2026-01-22", 200_000)
        },
        line(visits[4].id, own, "2026-02-01", 0),
    ];
    assert_eq!(typed(&town, round, &lines).unwrap(), 5);
    let figures = town.read(|conn| figures_of_round(conn, round));
    let raised = |source| figures.raised[&source];
    assert_eq!(
        raised(FundSource::Own),
        Raised {
            cash: Fen(500_000),
            goods: Fen::ZERO
        }
    );
    assert_eq!(
        raised(FundSource::Donation),
        Raised {
            cash: Fen::ZERO,
            goods: Fen(40_000)
        }
    );
    assert_eq!((figures.listed, figures.visits), (5, 5));
    assert_eq!(
        (figures.walked_households, figures.walked_employers),
        (3, 1)
    );
    assert_eq!(
        (figures.comforted_households, figures.comforted_employers),
        (2, 1)
    );
    assert_eq!(
        (figures.given_cash, figures.given_goods, figures.unsigned),
        (Fen(300_000), Fen(10_000), 1)
    );
    let year = town.read(|conn| figures_of_year(conn, RoundKind::Warmth, 2026));
    assert_eq!(year, figures);
    let heat = town.read(|conn| figures_of_year(conn, RoundKind::Cooling, 2026));
    assert_eq!(heat.visits, 0);
    // Saved once more, nothing is given twice.
    assert_eq!(typed(&town, round, &lines).unwrap(), 5);
    assert_eq!(town.read(|conn| figures_of_round(conn, round)), figures);
    // Put right: the old money goes back first.
    lines[0].cash = Some(Fen(150_000));
    typed(&town, round, &lines[..1]).unwrap();
    let given = town.read(|conn| aid_of_visit(conn, visits[0].id));
    assert_eq!((given.len(), given[0].amount), (1, Fen(150_000)));
    town.ledger_undo();
    assert_eq!(town.read(|conn| figures_of_round(conn, round)), figures);
}

#[test]
fn a_grid_is_taken_whole_or_not_at_all_and_every_fault_is_told_at_its_line() {
    let town = Town::new();
    let round = opened(&town, RoundKind::Warmth);
    let fund = town.fund(FundSource::Own, 450_000);
    let files = households(&town, 5);
    chosen(&town, round, &stops(&files), Again::No);
    let visits = list(&town, round);
    let goods = WrittenBack {
        goods: Some("米面".to_owned()),
        ..line(visits[1].id, fund, "2026-01-20", 0)
    };
    let lines = [
        line(visits[0].id, fund, "2026-01-20", 300_000),
        goods,
        line(visits[2].id, fund, "2026-01-20", 200_000),
        WrittenBack {
            visited_on: None,
            ..line(visits[3].id, fund, "2026-01-20", 100)
        },
        line(visits[4].id, fund, "2026-01-20", 300_001),
    ];
    let Err(AidError::Weighed(found)) = typed(&town, round, &lines) else {
        panic!("faults")
    };
    let at: Vec<usize> = found.iter().map(|line| line.line).collect();
    assert_eq!(at, [1, 2, 3, 4]);
    assert_eq!(found[0].faults, [AidFault::GoodsUnvalued]);
    // 4,500 came in, 3,000 went to the line before.
    assert_eq!(
        found[1].faults,
        [AidFault::Overdrawn {
            left: Fen(150_000),
            wanted: Fen(200_000)
        }]
    );
    assert_eq!(found[2].faults, [AidFault::DayMissing]);
    assert!(
        found[3]
            .faults
            .iter()
            .any(|fault| matches!(fault, AidFault::OverTime { .. }))
    );
    assert_eq!(
        town.read(|conn| balance_of(conn, fund)).left(),
        Fen(450_000)
    );
    assert!(
        list(&town, round)
            .iter()
            .all(|visit| visit.visited_on.is_none())
    );
    assert_eq!(typed(&town, round, &lines[..1]).unwrap(), 1);
    assert_eq!(
        town.read(|conn| balance_of(conn, fund)).left(),
        Fen(150_000)
    );
    let stays = town.act(|tx| drop_visit(tx, visits[0].id));
    assert!(matches!(stays, Err(AidError::Visited { .. })));
    town.act(|tx| drop_visit(tx, visits[1].id)).unwrap();
    assert_eq!(list(&town, round).len(), 4);
    let other = opened(&town, RoundKind::Warmth);
    assert!(matches!(
        typed(&town, other, &lines[..1]),
        Err(AidError::OtherRound { .. })
    ));
}

#[test]
fn a_second_gift_in_the_year_goes_through_confirmed_with_a_remark() {
    let town = Town::new();
    let fund = town.fund(FundSource::Own, 900_000);
    let files = households(&town, 1);
    let first = opened(&town, RoundKind::Warmth);
    let second = opened(&town, RoundKind::Warmth);
    for round in [first, second] {
        chosen(&town, round, &stops(&files), Again::No);
    }
    let visit = |round| list(&town, round)[0].id;
    typed(
        &town,
        first,
        &[line(visit(first), fund, "2026-01-20", 100_000)],
    )
    .unwrap();
    let again = line(visit(second), fund, "2026-02-10", 100_000);
    let confirm = |line: &WrittenBack| {
        let lines = std::slice::from_ref(line);
        town.act(|tx| write_back(tx, second, lines, None, (given(), Confirmed::Yes)))
    };
    for refused in [
        typed(&town, second, std::slice::from_ref(&again)),
        confirm(&again),
    ] {
        let Err(AidError::Weighed(found)) = refused else {
            panic!("a doubt")
        };
        assert!(matches!(found[0].faults[..], [AidFault::Again { .. }]));
    }
    let said = WrittenBack {
        said: Some("两节各一次".to_owned()),
        ..again
    };
    assert_eq!(confirm(&said).unwrap(), 1);
    let year = town.read(|conn| figures_of_year(conn, RoundKind::Warmth, 2026));
    assert_eq!(
        (
            year.walked_households,
            year.visits,
            year.comforted_households
        ),
        (1, 2, 1)
    );
}

#[test]
fn places_in_the_heat_are_counted_with_their_people_and_need_no_file() {
    let town = Town::new();
    let round = opened(&town, RoundKind::Cooling);
    let fund = town.fund(FundSource::Own, 100_000);
    let stop = Stop::Place("环卫二队".to_owned(), Some(30));
    chosen(&town, round, &[stop], Again::No);
    let plan_of = Plan {
        cadre: Some("周立新".to_owned()),
        fund: Some(fund),
        ..Plan::default()
    };
    assert_eq!(town.act(|tx| plan(tx, round, None, &plan_of)).unwrap(), 1);
    let visit = list(&town, round).remove(0);
    assert_eq!(
        (visit.cadre.as_deref(), visit.fund),
        (Some("周立新"), Some(fund))
    );
    let tea = WrittenBack {
        goods: Some("绿豆、矿泉水".to_owned()),
        value: Some(Fen(60_000)),
        fund: None,
        ..line(visit.id, fund, "2026-07-10", 0)
    };
    typed(&town, round, &[tea]).unwrap();
    let figures = town.read(|conn| figures_of_round(conn, round));
    assert_eq!(
        (
            figures.walked_places,
            figures.people,
            figures.comforted_places
        ),
        (1, 30, 1)
    );
    assert_eq!(
        (figures.walked_households, figures.given_goods),
        (0, Fen(60_000))
    );
}

#[test]
fn households_to_choose_from_are_open_not_on_the_list_and_sorted_by_name() {
    let town = Town::new();
    let round = opened(&town, RoundKind::Warmth);
    let fund = town.fund(FundSource::Own, 100_000);
    let files = households(&town, 4);
    let wanted = Wanted {
        unaided_since: Some(d("2026-01-01")),
        ..Wanted::default()
    };
    let names = |wanted: &Wanted| -> Vec<String> {
        let page = town.read(|conn| candidates(conn, Some(round), wanted, None, 9));
        page.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(names(&wanted), ["赵0", "赵1", "赵2", "赵3"]);
    town.give(
        fund,
        crate::assistance::aid::AidTo::Household(files[1], None),
        "2026-01-05",
        100,
    )
    .unwrap();
    chosen(&town, round, &stops(&files[..1]), Again::No);
    assert_eq!(names(&wanted), ["赵2", "赵3"]);
    assert_eq!(names(&Wanted::default()), ["赵1", "赵2", "赵3"]);
    assert_eq!(
        names(&Wanted {
            words: "3".to_owned(),
            ..Wanted::default()
        }),
        ["赵3"]
    );
    let first = town
        .read(|conn| candidates(conn, Some(round), &Wanted::default(), None, 1))
        .remove(0);
    let after = Some((first.pinyin.as_str(), first.file));
    let next = town.read(|conn| candidates(conn, Some(round), &Wanted::default(), after, 9));
    assert_eq!(next.len(), 2);
    let elsewhere = Wanted {
        union: Some(town.other),
        ..Wanted::default()
    };
    assert_eq!(names(&elsewhere), Vec::<String>::new());
}
