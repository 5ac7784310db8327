#![allow(clippy::unwrap_used)]
//! Every figure down to its rows.

use super::edition::Editions;
use super::township::{EDITION, busy_township, value};
use super::{LineKind, LineSource, RowsWanted, Value, rows_behind};

#[test]
fn every_count_is_the_sum_of_its_rows_and_of_its_unions() {
    let town = busy_township();
    let sheet = town.assess();
    let editions = Editions::shipped();
    let edition = editions.find(EDITION).unwrap();
    let mut counted = 0;
    for line in sheet.lines().filter(|line| line.kind == LineKind::Count) {
        let wanted = RowsWanted {
            line: &line.no,
            union: None,
            reporter: "371323-XJH",
            after: None,
            limit: 1000,
        };
        let rows = town
            .ledger
            .read(|conn| rows_behind(conn, edition, &wanted))
            .unwrap();
        let total = line.value.as_ref().and_then(Value::number).unwrap_or(0);
        assert_eq!(
            rows.iter().map(|row| row.amount).sum::<i64>(),
            total,
            "{} {}",
            line.no,
            line.label
        );
        assert_eq!(
            line.by_union
                .iter()
                .filter_map(|union| union.value)
                .sum::<i64>(),
            total,
            "{} {}",
            line.no,
            line.label
        );
        assert_eq!(line.rows, rows.len() as u64, "{} {}", line.no, line.label);
        counted += rows.len();
    }
    assert!(
        counted > 40,
        "the township must have something to count: {counted}"
    );
    let figures: Vec<Option<i64>> = [
        "unions",
        "units",
        "units_joint",
        "employees",
        "members",
        "members_women",
        "members_migrant",
    ]
    .into_iter()
    .map(|formula| value(&sheet, formula))
    .collect();
    assert_eq!(
        figures,
        [
            Some(4),
            Some(5),
            Some(3),
            Some(92),
            Some(7),
            Some(1),
            Some(1)
        ]
    );
    assert_eq!(value(&sheet, "ratio(members, employees)"), Some(76));
}

#[test]
fn a_list_behind_a_figure_is_the_same_in_pages_as_in_one_piece() {
    let town = busy_township();
    let editions = Editions::shipped();
    let edition = editions.find(EDITION).unwrap();
    for formula in ["members", "units", "employees", "ratio(members, employees)"] {
        let blocks = edition.blocks.iter().flat_map(|block| &block.lines);
        let line = blocks
            .into_iter()
            .find(|line| line.source.text() == formula)
            .unwrap();
        assert!(matches!(line.source, LineSource::Formula(_)));
        let list = |after: Option<&str>, limit| {
            let wanted = RowsWanted {
                line: &line.no,
                union: None,
                reporter: "371323-XJH",
                after,
                limit,
            };
            town.ledger
                .read(|conn| rows_behind(conn, edition, &wanted))
                .unwrap()
        };
        let whole = list(None, 1000);
        let mut pages = Vec::new();
        let mut after: Option<String> = None;
        loop {
            let page = list(after.as_deref(), 2);
            let Some(last) = page.last() else { break };
            after = Some(last.place.clone());
            pages.extend(page);
        }
        assert!(whole.len() > 2, "{formula}");
        assert_eq!(pages, whole, "{formula}");
    }
    let wanted = RowsWanted {
        line: "205",
        union: Some("371323-F2"),
        reporter: "371323-XJH",
        after: None,
        limit: 10,
    };
    let rows = town
        .ledger
        .read(|conn| rows_behind(conn, edition, &wanted))
        .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (
            rows[0].name.as_str(),
            rows[0].union.as_str(),
            rows[0].detail.as_str()
        ),
        ("赵一", "371323-F2工会", "2026-01-05 入会")
    );
}
