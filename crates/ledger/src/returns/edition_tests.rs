#![allow(clippy::unwrap_used)]
//! The shipped editions, and how a county's file is refused.

use super::edition::{EditionError, Editions, FormEdition, FormPlace};
use super::formula::FormulaError;
use super::township::{EDITION, d};

#[test]
fn the_shipped_editions_read_and_follow_one_another() {
    let editions = Editions::shipped();
    let listed: Vec<(&str, bool, &str)> = editions
        .list()
        .iter()
        .map(|e| {
            (
                e.code.as_str(),
                e.sample,
                e.previous.as_deref().unwrap_or(""),
            )
        })
        .collect();
    assert_eq!(
        listed,
        [
            ("base-2026-sample", true, "base-2025-sample"),
            ("upper-2026-sample", true, "upper-2025-sample"),
            ("base-2025-sample", true, ""),
            ("upper-2025-sample", true, ""),
        ]
    );
    let (this, last) = (&editions.list()[0], &editions.list()[2]);
    assert_eq!(
        (this.period.from, this.period.to),
        (d("2025-10-01"), d("2026-09-30"))
    );
    assert_eq!(last.period.to.plus_days(1), this.period.from);
}

#[test]
fn a_countys_file_is_refused_with_the_reason() {
    let text = include_str!("../../../../assets/forms/base-2026-sample.json");
    let refused =
        |from: &str, to: &str| FormEdition::read(&text.replacen(from, to, 1)).unwrap_err();
    assert!(
        matches!(refused("\"no\": \"102\"", "\"no\": \"101\""), EditionError::Twice(no) if no == "101")
    );
    assert!(matches!(
        refused("2025-10-01", "2027-10-01"),
        EditionError::Period
    ));
    assert!(matches!(
        refused("base-2026-sample", "年报"),
        EditionError::Code(_)
    ));
    assert!(
        matches!(refused("\"line\": \"202\"", "\"line\": \"299\""), EditionError::NoLine { line, .. } if line == "299")
    );
    let formula_of = |no: &str, error: FormulaError| EditionError::Formula {
        at: FormPlace::Line(no.to_owned()),
        error,
    };
    assert_eq!(
        refused("\"unions_league\"", "\"unions_legue\""),
        formula_of("105", FormulaError::UnknownName("unions_legue".to_owned()))
    );
    // A count cannot show a rate.
    let rate = "ratio(units, unions)";
    assert_eq!(
        refused("\"unions_founded\"", "\"ratio(units, unions)\""),
        formula_of("106", FormulaError::Mixed(rate.to_owned()))
    );
    // Lines that are worked out from one another, and one that is not there.
    assert_eq!(
        refused("\"unions_founded\"", "\"[106] + unions\""),
        formula_of("106", FormulaError::Cycle("106".to_owned()))
    );
    assert_eq!(
        refused("\"unions_founded\"", "\"[999]\""),
        formula_of("106", FormulaError::UnknownLine("999".to_owned()))
    );
    let round = text.replacen("\"unions_founded\"", "\"[107]\"", 1);
    let round = round.replacen("\"unions_ended\"", "\"[106]\"", 1);
    assert_eq!(
        FormEdition::read(&round).unwrap_err(),
        formula_of("106", FormulaError::Cycle("106".to_owned()))
    );
    assert!(
        matches!(Editions::shipped().add(text), Err(EditionError::Taken(code)) if code == EDITION)
    );
}

#[test]
fn a_county_writes_formulas_with_labels_and_with_the_numbers_of_lines() {
    let text = include_str!("../../../../assets/forms/base-2026-sample.json");
    let read = |formula: &str| {
        let text = text.replacen("\"unions_founded\"", &format!("\"{formula}\""), 1);
        let edition = FormEdition::read(&text).unwrap();
        edition.line("106").unwrap().source.text()
    };
    assert_eq!(read("本期新建工会"), "unions_founded");
    assert_eq!(
        read("[101] － （[102]＋[105]）"),
        "unions - (unions_base + unions_league)"
    );
    assert_eq!(read("own(工会干部)"), "own(officers)");
}

#[test]
fn the_form_of_the_unions_above_has_every_figure_of_the_base_form() {
    let editions = Editions::shipped();
    for year in ["2026", "2025"] {
        let find = |level: &str| editions.find(&format!("{level}-{year}-sample")).unwrap();
        let of = |edition: &FormEdition| -> Vec<String> {
            let lines = edition.lines().filter(|line| !line.source.is_own());
            lines.map(|line| line.source.text()).collect()
        };
        assert_eq!(of(find("upper")), of(find("base")), "{year}");
    }
}
