#![allow(clippy::unwrap_used)]
//! The language of formulas: what reads, what it gives, what is refused.

use super::figure::Figure;
use super::formula::{Condition, Formula, FormulaError};
use crate::shared::tenths_of_percent;

/// 3,398 members, 1,611 of them women, 3,961 employees; women employees unknown.
fn township(figure: Figure) -> Option<i64> {
    match figure {
        Figure::Members => Some(3398),
        Figure::MembersWomen => Some(1611),
        Figure::Employees => Some(3961),
        Figure::TermYears => Some(5),
        _ => None,
    }
}

fn value(text: &str) -> Option<i64> {
    Formula::parse(text).unwrap().value(&township)
}

#[test]
fn names_numbers_sums_and_brackets_are_worked_out() {
    assert_eq!(value("members"), Some(3398));
    assert_eq!(value("members - members_women"), Some(1787));
    assert_eq!(
        value("employees - (members - members_women) + 1"),
        Some(2175)
    );
    assert_eq!(value(" 12 "), Some(12));
}

#[test]
fn what_nobody_recorded_stays_unknown() {
    assert_eq!(value("employees_women"), None);
    assert_eq!(value("employees - employees_women"), None);
    assert_eq!(value("ratio(employees_women, employees)"), None);
}

#[test]
fn a_rate_has_one_decimal_and_rounds_halves_up() {
    assert_eq!(value("ratio(members, employees)"), Some(858));
    let cases = [
        (1, 3, Some(333)),
        (2, 3, Some(667)),
        (1, 2000, Some(1)),
        (1, 2001, Some(0)),
        (3, 2000, Some(2)),
        (5, 4, Some(1250)),
        (0, 7, Some(0)),
        (1, 0, None),
    ];
    for (part, whole, tenths) in cases {
        assert_eq!(tenths_of_percent(part, whole), tenths, "{part}/{whole}");
    }
}

#[test]
fn a_condition_holds_fails_or_cannot_be_told() {
    let holds = |text: &str| Condition::parse(text).unwrap().holds(&township);
    assert_eq!(holds("members <= employees"), Some(true));
    assert_eq!(holds("members_women >= members"), Some(false));
    assert_eq!(holds("members > 3398"), Some(false));
    assert_eq!(holds("members < 3399"), Some(true));
    assert_eq!(holds("members = 3398"), Some(true));
    assert_eq!(holds("term_years in 3, 5"), Some(true));
    assert_eq!(holds("members in 3, 5"), Some(false));
    assert_eq!(holds("employees_women <= employees"), None);
}

/// Money adds to money and makes a rate with money; nothing is nothing in every unit, and any other number is not.
#[test]
fn money_stands_beside_money_and_nothing() {
    let book = |figure: Figure| match figure {
        Figure::UpDone => Some(1_240_001),
        Figure::UpPlan => Some(2_000_000),
        Figure::FundIncome => Some(0),
        _ => None,
    };
    let rate = Formula::parse("ratio(up_done, up_plan)").unwrap();
    assert_eq!(rate.value(&book), Some(620));
    let holds = |text: &str| Condition::parse(text).unwrap().holds(&book);
    assert_eq!(holds("fund_income >= 0"), Some(true));
    assert_eq!(holds("up_done < 0"), Some(false));
    for text in [
        "fund_income >= 1",
        "fund_income >= members",
        "founded_on >= members",
    ] {
        assert!(
            matches!(Condition::parse(text), Err(FormulaError::Mixed(_))),
            "{text}"
        );
    }
    for text in ["ratio(up_done, members)", "up_done + members"] {
        assert!(
            matches!(Formula::parse(text), Err(FormulaError::Mixed(_))),
            "{text}"
        );
    }
}

#[test]
fn a_formula_that_does_not_read_is_refused_with_the_place() {
    assert_eq!(
        Formula::parse("membrs"),
        Err(FormulaError::UnknownName("membrs".to_owned()))
    );
    assert_eq!(
        Formula::parse("members members").unwrap_err().to_string(),
        "expected the end at \"members\""
    );
    assert_eq!(
        Formula::parse("ratio(members employees)")
            .unwrap_err()
            .to_string(),
        "expected , at \"employees)\""
    );
    assert_eq!(
        Formula::parse("").unwrap_err().to_string(),
        "expected a name or a number at \"\""
    );
    assert_eq!(
        Formula::parse(&"(".repeat(1001)),
        Err(FormulaError::TooLong)
    );
    assert!(matches!(
        Formula::parse("members + founded_on"),
        Err(FormulaError::Mixed(_))
    ));
    assert!(matches!(
        Formula::parse("ratio(members, employees) + 1"),
        Err(FormulaError::Mixed(_))
    ));
    assert!(matches!(
        Condition::parse("founded_on <= members"),
        Err(FormulaError::Mixed(_))
    ));
}

#[test]
fn the_rows_of_a_rate_are_those_of_its_part() {
    let terms = Formula::parse("ratio(members - members_women, employees)")
        .unwrap()
        .terms();
    assert_eq!(
        terms,
        [(Figure::Members, true), (Figure::MembersWomen, false)]
    );
}

#[test]
fn a_formula_reads_aloud() {
    assert_eq!(
        Formula::parse("ratio(members - members_women, employees)")
            .unwrap()
            .words(),
        "（会员 － 女会员） ÷ 职工"
    );
}

#[test]
fn a_formula_may_be_written_with_labels_and_full_width_signs() {
    let text = |text: &str| Formula::parse(text).unwrap().text().to_owned();
    assert_eq!(
        text("（会员 － 女会员） ÷ 职工"),
        "ratio(members - members_women, employees)"
    );
    assert_eq!(
        text("会员＋行业性、区域性工会联合会"),
        "members + unions_league"
    );
    assert_eq!(
        text("employees-(members-members_women)"),
        "employees - (members - members_women)"
    );
    let words = Formula::parse("ratio(members - members_women, employees)").unwrap();
    assert_eq!(Formula::parse(&words.words()).unwrap(), words);
    assert!(
        Condition::parse("女会员≤会员")
            .unwrap()
            .holds(&township)
            .unwrap()
    );
}
