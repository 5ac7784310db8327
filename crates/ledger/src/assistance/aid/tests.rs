#![allow(clippy::unwrap_used)]
//! The guards before aid is given, as tables with their sources, and funds and aid over a real ledger.

use super::balance::{Balance, Part};
use super::rules::{AidFault, Asked, Caps, Earlier, ForWhom, Payee, school_year_of, weigh};
use super::*;
use crate::assistance::households::{
    Consent, ConsentKind, Exit, FamilyMember, HardshipFile, Relation, SchoolStage,
};
use crate::assistance::tests::{Town, member};
use crate::rulebook::Rulebook;
use crate::shared::{Day, Fen, Period, Severity};
use crate::store::Record as _;
use crate::store::tests::d;

fn caps() -> Caps {
    Caps::of(Rulebook::shipped(), "371323", d("2026-02-01")).unwrap()
}

fn full() -> Balance {
    Balance {
        cash_in: Fen(10_000_000),
        ..Balance::default()
    }
}

fn cash(amount: i64) -> Part {
    Part {
        way: PayWay::Cash,
        amount: Fen(amount),
        named: false,
    }
}

fn goods(amount: i64, named: bool) -> Part {
    Part {
        way: PayWay::Goods,
        amount: Fen(amount),
        named,
    }
}

fn had(on: &str, project: AidProject, amount: i64) -> Earlier {
    Earlier {
        on_day: d(on),
        project,
        amount: Fen(amount),
        other_union: None,
    }
}

/// Warmth money for a household on file on 1 February 2026, nothing in the way; `change` makes it otherwise.
fn found(
    parts: &[Part],
    earlier: &[Earlier],
    change: impl FnOnce(&mut Asked<'_>),
) -> Vec<AidFault> {
    let caps = caps();
    let mut asked = Asked {
        project: AidProject::Warmth,
        on_day: Some(d("2026-02-01")),
        today: d("2026-11-22"),
        parts,
        payee: Payee::OnFile {
            worker: "赵德才"
        },
        for_whom: None,
        holder: None,
        earlier,
        balance: Some(full()),
        caps: &caps,
        relative: false,
        approved_by: None,
        operator: "李主席",
    };
    change(&mut asked);
    weigh(&asked)
}

/// 先建档、后帮扶 (V2:S27): no file, or a closed one, is an error; who works in the heat and model workers need none.
#[test]
fn a_household_has_its_file_first() {
    let with = |project, payee| {
        found(&[cash(50_000)], &[], |asked| {
            asked.project = project;
            asked.payee = payee;
        })
    };
    let closed = Payee::Closed {
        how: Some(Exit::Recovered),
    };
    let ended = AidFault::FileEnded {
        how: Some(Exit::Recovered),
    };
    for (project, payee, faults) in [
        (AidProject::Warmth, Payee::Nobody, vec![AidFault::NoFile]),
        (AidProject::Living, Payee::Nobody, vec![AidFault::NoFile]),
        (
            AidProject::Living,
            Payee::Applying,
            vec![AidFault::FileApplying],
        ),
        (AidProject::Cooling, Payee::Nobody, vec![]),
        (AidProject::ModelWorker, Payee::Nobody, vec![]),
        (AidProject::Warmth, Payee::Place, vec![]),
        (AidProject::Medical, closed, vec![ended.clone()]),
        (AidProject::Cooling, closed, vec![ended]),
    ] {
        assert_eq!(with(project, payee), faults, "{project:?} {payee:?}");
    }
}

/// 每人每次三千元、每人每年六千元 (V2:S27; the calendar year, and warmth money only: regulations §11).
#[test]
fn warmth_is_capped_at_a_time_and_in_a_calendar_year() {
    use AidProject::{Living, Warmth};
    let over = |faults: &[AidFault]| -> Vec<(&str, i64)> {
        let of = |fault: &AidFault| match fault {
            AidFault::OverTime { given, .. } => Some(("time", given.0)),
            AidFault::OverYear { paid, .. } => Some(("year", paid.0)),
            _ => None,
        };
        faults.iter().filter_map(of).collect()
    };
    let january = |amount| had("2026-01-05", Warmth, amount);
    for (parts, earlier, expected) in [
        (vec![cash(300_000)], vec![], vec![]),
        (vec![cash(300_001)], vec![], vec![("time", 300_001)]),
        // Goods count at their value, and one visit is one time.
        (vec![cash(280_000), goods(20_000, true)], vec![], vec![]),
        (
            vec![cash(280_000), goods(20_001, true)],
            vec![],
            vec![("time", 300_001)],
        ),
        // What was handed over the same day, in another line, is the same time.
        (
            vec![cash(1)],
            vec![had("2026-02-01", Warmth, 300_000)],
            vec![("time", 300_001)],
        ),
        // 6,000.00 and 6,000.01 in a year.
        (vec![cash(300_000)], vec![january(300_000)], vec![]),
        (
            vec![cash(300_000)],
            vec![january(300_001)],
            vec![("year", 600_001)],
        ),
        (
            vec![cash(300_000)],
            vec![had("2025-12-31", Warmth, 300_000), january(300_000)],
            vec![],
        ),
        (
            vec![cash(300_000)],
            vec![had("2026-01-05", Living, 900_000)],
            vec![],
        ),
    ] {
        assert_eq!(
            over(&found(&parts, &earlier, |_| {})),
            expected,
            "{parts:?} {earlier:?}"
        );
    }
    let other = found(&[cash(900_000)], &[], |asked| asked.project = Living);
    assert_eq!(other, [], "no other project has this cap");
    let firm = found(&[cash(900_000)], &[], |asked| asked.payee = Payee::Place);
    assert_eq!(firm, [], "nor has an enterprise");
    let said = found(&[cash(300_001)], &[], |_| {});
    let [AidFault::OverTime { cap, .. }] = &said[..] else {
        panic!("{said:?}")
    };
    assert!(
        cap.verify && cap.basis.contains("送温暖资金使用管理办法"),
        "{cap:?}"
    );
}

#[test]
fn the_same_project_twice_in_a_calendar_year_is_looked_at_also_where_another_union_gave_it() {
    use AidProject::{Living, Medical};
    let again =
        |earlier: Earlier| found(&[cash(50_000)], &[earlier], |asked| asked.project = Living);
    let seen = AidFault::Again {
        on: d("2026-01-01"),
        amount: Fen(40_000),
    };
    assert_eq!(
        again(had("2026-01-01", Living, 40_000)),
        std::slice::from_ref(&seen)
    );
    assert_eq!(seen.severity(), Severity::Verify);
    assert_eq!(again(had("2025-12-31", Living, 40_000)), []);
    assert_eq!(again(had("2026-01-01", Medical, 40_000)), []);
    let elsewhere = Earlier {
        other_union: Some("沂河电子厂工会".to_owned()),
        ..had("2026-03-01", Living, 40_000)
    };
    let union = "沂河电子厂工会".to_owned();
    let on = d("2026-03-01");
    assert_eq!(again(elsewhere), [AidFault::Elsewhere { union, on }]);
}

#[test]
fn goods_have_a_value_and_a_name_and_money_is_more_than_nothing() {
    for (part, faults) in [
        (goods(0, true), vec![AidFault::GoodsUnvalued]),
        (goods(-1, true), vec![AidFault::GoodsUnvalued]),
        (goods(1, false), vec![AidFault::GoodsUnnamed]),
        (goods(1, true), vec![]),
        (cash(0), vec![AidFault::NoAmount]),
        (cash(1), vec![]),
    ] {
        assert_eq!(found(&[part], &[], |_| {}), faults, "{part:?}");
    }
}

/// Goods that were given to the union are no money; goods bought take their price from the money.
#[test]
fn a_fund_gives_no_more_than_it_has_money_and_goods_apart() {
    let fund = |cash_in, goods_in, cash_out, goods_out| Balance {
        cash_in: Fen(cash_in),
        goods_in: Fen(goods_in),
        cash_out: Fen(cash_out),
        goods_out: Fen(goods_out),
    };
    for (balance, parts, left) in [
        (fund(1_000, 0, 0, 0), vec![cash(1_000)], None),
        (fund(1_000, 0, 0, 0), vec![cash(1_001)], Some(1_000)),
        (fund(1_000, 0, 900, 0), vec![cash(101)], Some(100)),
        (fund(1_000, 500, 0, 0), vec![cash(1_001)], Some(1_000)),
        (fund(1_000, 500, 0, 0), vec![goods(1_500, true)], None),
        (
            fund(1_000, 500, 0, 0),
            vec![goods(1_501, true)],
            Some(1_500),
        ),
        // 300 of goods were bought: 700 are left as money.
        (fund(1_000, 0, 0, 300), vec![cash(701)], Some(700)),
        (
            fund(1_000, 0, 0, 0),
            vec![cash(900), goods(101, true)],
            Some(100),
        ),
        (fund(0, 0, 0, 0), vec![cash(1)], Some(0)),
    ] {
        let faults = found(&parts, &[], |asked| asked.balance = Some(balance));
        let wanted = parts.last().unwrap().amount;
        let expected = left.map(|left| AidFault::Overdrawn {
            left: Fen(left),
            wanted,
        });
        assert_eq!(faults, Vec::from_iter(expected), "{balance:?} {parts:?}");
    }
    let none = found(&[cash(1)], &[], |asked| asked.balance = None);
    assert_eq!(none, [AidFault::FundMissing]);
}

/// §4.3 alerts: a relative of the operator needs another's approval.
#[test]
fn a_relative_of_the_operator_needs_the_approval_of_another() {
    for (approved_by, fault) in [
        (None, AidFault::RelativeUnapproved),
        (Some("　"), AidFault::RelativeUnapproved),
        (Some("李主席"), AidFault::RelativeUnapproved),
        (
            Some("周立新"),
            AidFault::Relative {
                approved_by: "周立新".to_owned(),
            },
        ),
    ] {
        let faults = found(&[cash(1)], &[], |asked| {
            asked.relative = true;
            asked.approved_by = approved_by;
        });
        let is_doubt = fault.severity() == Severity::Verify;
        assert_eq!(
            (faults, is_doubt),
            (vec![fault], approved_by == Some("周立新"))
        );
    }
}

/// §4.2: the account is the worker's own. Cash does not ask.
#[test]
fn an_account_of_somebody_else_is_looked_at() {
    let other = AidFault::OtherHolder {
        holder: "钱小芬".to_owned(),
        worker: "赵德才".to_owned(),
    };
    for (way, holder, faults) in [
        (PayWay::Card, Some("钱小芬"), vec![other.clone()]),
        (PayWay::Transfer, Some("钱小芬"), vec![other]),
        (PayWay::Cash, Some("钱小芬"), vec![]),
        (PayWay::Card, Some("赵德才"), vec![]),
        (PayWay::Card, None, vec![]),
    ] {
        let part = Part { way, ..cash(100) };
        let seen = found(&[part], &[], |asked| asked.holder = holder);
        assert_eq!(seen, faults, "{way:?} {holder:?}");
    }
}

/// 个人信息保护法第三十一条: a child under fourteen, to the day.
#[test]
fn a_child_under_fourteen_needs_a_guardians_consent() {
    for (birth, guardian_agreed, missing) in [
        ("2012-02-02", false, true),
        ("2012-02-02", true, false),
        ("2012-02-01", false, false),
        ("2020-01-01", false, true),
    ] {
        let faults = found(&[cash(1)], &[], |asked| {
            asked.for_whom = Some(ForWhom {
                name: "赵小满",
                birth: Some(d(birth)),
                guardian_agreed,
            });
        });
        let name = "赵小满".to_owned();
        let expected = missing.then_some(AidFault::GuardianMissing { name });
        assert_eq!(
            faults,
            Vec::from_iter(expected),
            "{birth} {guardian_agreed}"
        );
    }
}

#[test]
fn a_day_that_has_not_come_or_is_missing_stands_in_the_way_and_faults_come_before_doubts() {
    let ahead = found(&[cash(1)], &[], |asked| {
        asked.on_day = Some(d("2026-11-23"))
    });
    assert_eq!(
        ahead,
        [AidFault::InFuture {
            day: d("2026-11-23")
        }]
    );
    let none = found(&[cash(1)], &[], |asked| asked.on_day = None);
    assert_eq!(none, [AidFault::DayMissing]);
    let both = found(
        &[cash(1)],
        &[had("2026-01-05", AidProject::Warmth, 1)],
        |asked| {
            asked.balance = Some(Balance::default());
        },
    );
    assert_eq!(both[0].severity(), Severity::Error);
    assert_eq!(both[1].severity(), Severity::Verify);
}

#[test]
fn a_school_year_begins_with_september() {
    for (day, year) in [
        ("2026-08-31", 2025),
        ("2026-09-01", 2026),
        ("2027-01-01", 2026),
    ] {
        assert_eq!(school_year_of(d(day)), year, "{day}");
    }
}

#[test]
fn a_balance_follows_from_what_came_in_and_what_was_given_and_the_line_of_the_file_tells_the_newest_aid()
 {
    let town = Town::new();
    let fund = town.fund(FundSource::Fiscal, 500_000);
    let file = town.household("赵德才", "371323197403080010");
    let left = || town.read(|conn| balance_of(conn, fund)).left();
    let aided_on = || -> Option<Day> {
        let sql = "SELECT aided_on FROM file_line WHERE file = ?1";
        town.read(|conn| Ok(conn.query_row(sql, [file], |row| row.get(0))?))
    };
    assert_eq!((left(), aided_on()), (Fen(500_000), None));
    let first = town
        .give(fund, AidTo::Household(file, None), "2026-01-20", 100_000)
        .unwrap();
    let second = town.given(&NewAid {
        project: AidProject::Medical,
        ..town.aid(fund, AidTo::Household(file, None), "2026-03-01", 50_000)
    });
    assert_eq!((left(), aided_on()), (Fen(350_000), Some(d("2026-03-01"))));
    let second = second.unwrap();
    town.act(|tx| take_back(tx, second[0].id, "本人退回"))
        .unwrap();
    assert_eq!((left(), aided_on()), (Fen(400_000), Some(d("2026-01-20"))));
    assert_eq!(first[0].payee, "赵德才");
    let used = town.act(|tx| drop_fund(tx, fund, "记错"));
    assert!(matches!(
        used,
        Err(AidError::FundUsed {
            given: Fen(100_000)
        })
    ));
    town.ledger_undo();
    assert_eq!(left(), Fen(350_000), "undone, the aid stands again");
}

#[test]
fn a_doubt_goes_through_confirmed_and_with_a_reason_where_it_is_the_same_again() {
    let town = Town::new();
    let fund = town.fund(FundSource::Own, 500_000);
    let file = town.household("赵德才", "371323197403080010");
    let to = AidTo::Household(file, None);
    town.give(fund, to, "2026-01-20", 100_000).unwrap();
    let mut again = town.aid(fund, to, "2026-02-10", 100_000);
    let doubts = town.given(&again).unwrap_err();
    assert!(
        matches!(&doubts, AidError::Weighed(lines) if matches!(lines[0].faults[..], [AidFault::Again { .. }]))
    );
    let unsaid = town.confirmed(&again).unwrap_err();
    assert!(matches!(unsaid, AidError::Empty { what: "note" }));
    again.note = Some("家里失火".to_owned());
    assert_eq!(town.confirmed(&again).unwrap().len(), 1);
    // An error is not confirmed away.
    let over = NewAid {
        note: again.note,
        ..town.aid(fund, to, "2026-02-11", 300_001)
    };
    assert!(matches!(town.confirmed(&over), Err(AidError::Weighed(_))));
}

#[test]
fn a_household_that_two_unions_keep_has_one_cap() {
    let town = Town::new();
    let fund = town.fund(FundSource::Own, 2_000_000);
    let mine = town.household("赵德才", "371323197403080010");
    let other = town.household_of(town.other, "赵德才", "371323197403080010");
    let given = NewAid {
        trade_union: town.other,
        ..town.aid(fund, AidTo::Household(other, None), "2026-01-20", 300_000)
    };
    town.given(&given).unwrap();
    let second = town.aid(fund, AidTo::Household(mine, None), "2026-02-01", 300_000);
    let Err(AidError::Weighed(lines)) = town.given(&second) else {
        panic!("the same household elsewhere")
    };
    assert!(
        matches!(lines[0].faults[..], [AidFault::Elsewhere { .. }]),
        "{lines:?}"
    );
    let noted = NewAid {
        note: Some("两家商量过".to_owned()),
        ..second
    };
    town.confirmed(&noted).unwrap();
    let third = town.aid(fund, AidTo::Household(mine, None), "2026-03-01", 1);
    let Err(AidError::Weighed(lines)) = town.given(&third) else {
        panic!("over the year")
    };
    assert!(
        matches!(
            lines[0].faults[0],
            AidFault::OverYear {
                paid: Fen(600_001),
                ..
            }
        ),
        "{lines:?}"
    );
}

#[test]
fn the_ledger_of_aid_is_read_page_by_page_and_by_what_was_asked() {
    let town = Town::new();
    let fund = town.fund(FundSource::Own, 9_000_000);
    for n in 0..5 {
        let file = town.household(&format!("赵{n}"), &format!("37132319740308{n:04}"));
        town.give(
            fund,
            AidTo::Household(file, None),
            &format!("2026-01-0{}", n / 2 + 1),
            100,
        )
        .unwrap();
    }
    let wanted = AidWanted {
        signed: Some(false),
        ..AidWanted::default()
    };
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = town.read(|conn| aid_page(conn, &wanted, after, 2));
        let Some(last) = page.last() else { break };
        after = Some((last.on_day, last.id));
        seen.extend(page.iter().map(|aid| aid.payee.clone()));
    }
    assert_eq!(seen, ["赵4", "赵3", "赵2", "赵1", "赵0"]);
    assert_eq!(town.read(|conn| aid_total(conn, &wanted)), (5, Fen(500)));
    let all = town.read(|conn| aid_page(conn, &wanted, None, 9));
    let ids: Vec<_> = all.iter().map(|aid| aid.id).collect();
    assert_eq!(town.act(|tx| sign(tx, &ids[..2])).unwrap(), 2);
    assert_eq!(town.read(|conn| aid_total(conn, &wanted)).0, 3);
    let year = Period::new(d("2026-01-01"), d("2026-12-31")).unwrap();
    let sums = town.read(|conn| sums_by_month(conn, year));
    assert_eq!(
        (sums.len(), sums[0].amount, sums[0].times),
        (1, Fen(500), 5)
    );
}

#[test]
fn a_student_without_tuition_aid_in_the_school_year_is_listed() {
    let town = Town::new();
    let fund = town.fund(FundSource::Own, 9_000_000);
    let file = town.household("赵德才", "371323197403080010");
    let student = town.act(|tx| {
        Ok::<_, AidError>(tx.insert(FamilyMember {
            stage: Some(SchoolStage::University),
            birth: Some(d("2007-05-01")),
            ..member(tx, file, Relation::Child, "赵小满", None)
        })?)
    });
    let student = student.unwrap();
    let list = |year| town.read(|conn| students(conn, year));
    assert_eq!((list(2026).len(), list(2026)[0].times), (1, 0));
    let tuition = NewAid {
        project: AidProject::Schooling,
        ..town.aid(
            fund,
            AidTo::Household(file, Some(student.id)),
            "2026-08-27",
            300_000,
        )
    };
    // Before September the old school year runs: the new one is said.
    let aid = town
        .given(&NewAid {
            school_year: Some(2026),
            ..tuition
        })
        .unwrap();
    assert_eq!(
        (aid[0].school_year, aid[0].stage),
        (Some(2026), Some(SchoolStage::University))
    );
    assert_eq!(
        (list(2026)[0].given, list(2025)[0].given),
        (Fen(300_000), Fen::ZERO)
    );
    let child = town.act(|tx| {
        Ok::<_, AidError>(tx.insert(FamilyMember {
            stage: Some(SchoolStage::Middle),
            birth: Some(d("2014-05-01")),
            ..member(tx, file, Relation::Child, "赵小暑", None)
        })?)
    });
    let child = child.unwrap();
    let of_child = NewAid {
        project: AidProject::Living,
        ..town.aid(
            fund,
            AidTo::Household(file, Some(child.id)),
            "2026-08-28",
            100,
        )
    };
    let Err(AidError::Weighed(lines)) = town.given(&of_child) else {
        panic!("no consent")
    };
    assert_eq!(
        lines[0].faults,
        [AidFault::GuardianMissing {
            name: "赵小暑".to_owned()
        }]
    );
    town.act(|tx| {
        Ok::<_, AidError>(tx.insert(Consent {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            hardship_file: file,
            family_member: Some(child.id),
            kind: ConsentKind::Guardian,
            given_by: "赵德才".to_owned(),
            relation: Some("父亲".to_owned()),
            on_day: d("2026-08-01"),
            withdrawn_on: None,
        })?)
    })
    .unwrap();
    town.given(&of_child).unwrap();
    town.act(|tx| {
        let file = HardshipFile::get(tx.conn(), file)?;
        Ok::<_, AidError>(tx.put(HardshipFile {
            ended: Some(Exit::Recovered),
            ..file
        })?)
    })
    .unwrap();
    assert_eq!(list(2026), [], "who left is no longer asked for");
}
