//! Files made to exhaust or to break the reader.
#![allow(clippy::unwrap_used)]

mod common;

use std::fmt::Write as _;

use common::{Desk, SHEET_NS, find, sample, workbook};
use proptest::prelude::*;
use taizhang_tables::{Book, Bound, Limits, TablesError};

fn bound(bytes: &[u8], limits: &Limits) -> Bound {
    let desk = Desk::new();
    match Book::open(&desk.put("bomb.xlsx", bytes), limits) {
        Err(TablesError::OverLimit { bound, .. }) => bound,
        other => panic!("{other:?}"),
    }
}

fn small() -> Limits {
    Limits {
        inflated_bytes: 1 << 20,
        token_bytes: 100_000,
        shared_strings: 1000,
        shared_string_bytes: 100_000,
        part_bytes: 200_000,
        declarations: 1000,
        parts: 20,
        ..Limits::default()
    }
}

#[test]
fn bombs_of_every_make_are_refused() {
    let blanks = " ".repeat(150_000);
    let cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(40_000);
    let sst = |inner: &str| format!("<sst xmlns=\"{SHEET_NS}\">{inner}</sst>");
    let many = sst(&"<si><t>a</t></si>".repeat(1001));
    let long = sst(&format!("<si><t>{}</t></si>", "ab".repeat(45_000)).repeat(2));
    let announced = format!("<sst xmlns=\"{SHEET_NS}\" uniqueCount=\"4000000000\"></sst>");
    let fonts = format!("<styleSheet>{}</styleSheet>", "<font/>".repeat(1001));
    let heavy = format!("<styleSheet>{}</styleSheet>", "<dxf></dxf>".repeat(20_000));
    let part = "xl/sharedStrings.xml";
    assert_eq!(bound(&workbook(&blanks, &[]), &small()), Bound::TokenBytes);
    assert_eq!(
        bound(&workbook(&cells, &[]), &small()),
        Bound::InflatedBytes
    );
    assert_eq!(
        bound(&workbook("", &[(part, &many)]), &small()),
        Bound::SharedStrings
    );
    assert_eq!(
        bound(&workbook("", &[(part, &announced)]), &small()),
        Bound::SharedStrings
    );
    assert_eq!(
        bound(&workbook("", &[(part, &long)]), &small()),
        Bound::SharedStringBytes
    );
    assert_eq!(
        bound(&workbook("", &[("xl/styles.xml", &fonts)]), &small()),
        Bound::Declarations
    );
    assert_eq!(
        bound(&workbook("", &[("xl/styles.xml", &heavy)]), &small()),
        Bound::PartBytes
    );
    let names: Vec<String> = (0..30).map(|n| format!("xl/media/{n}.png")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (&**name, "x")).collect();
    assert_eq!(bound(&workbook("", &parts), &small()), Bound::Parts);
}

#[test]
fn a_part_that_grows_a_thousandfold_is_refused_by_the_limits_everybody_has() {
    // 21 MB of cells without end, 100 KB on the stick.
    let cells = "<c></c>".repeat(3_000_000);
    let bytes = workbook(&cells, &[]);
    assert!(bytes.len() < 120_000);
    let desk = Desk::new();
    let refused = Book::open(&desk.put("bomb.xlsx", &bytes), &Limits::default()).unwrap_err();
    assert!(refused.is_bomb(), "{refused:?}");
    assert!(matches!(
        refused,
        TablesError::OverLimit {
            bound: Bound::InflationRatio,
            ..
        }
    ));
}

#[test]
fn a_quote_never_closed_ends_in_an_answer() {
    let mut text = String::from("姓名,身份证号\n\"钱春沂,371302196304054042\n");
    for n in 0..100_000 {
        writeln!(text, "钱春沂,{n}").unwrap();
    }
    let desk = Desk::new();
    let mut book = desk.open("a.csv", text.as_bytes()).unwrap();
    assert!(matches!(
        find(&mut book),
        Err(TablesError::OverLimit {
            bound: Bound::RowBytes,
            ..
        })
    ));
}

#[test]
fn a_workbook_cut_short_is_damaged() {
    let desk = Desk::new();
    for name in ["plain.xlsx", "old.xls"] {
        let whole = std::fs::read(sample(name)).unwrap();
        for keep in [10, 600, whole.len() / 2, whole.len() - 1] {
            if let Ok(mut book) = desk.open(name, &whole[..keep]) {
                // The last byte of an old workbook is padding.
                assert_eq!((name, keep), ("old.xls", whole.len() - 1));
                find(&mut book).unwrap();
            }
        }
    }
}

/// Opens, finds and reads to the end; only a panic or a hang is a failure.
fn survive(bytes: &[u8]) {
    let desk = Desk::new();
    let Ok(mut book) = desk.open("x", bytes) else {
        return;
    };
    let _ = find(&mut book);
    let names: Vec<String> = book.sheets().iter().map(|s| s.name.clone()).collect();
    for name in names {
        let Ok(mut rows) = book.rows(&name) else {
            continue;
        };
        let mut row = taizhang_tables::Row::default();
        while let Ok(true) = rows.read(&mut row) {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), head in 0..6_usize) {
        let heads: [&[u8]; 6] = [
            b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<table><tr><td>", b"\xff\xfe", b"\xef\xbb\xbf",
        ];
        survive(&[heads[head], &bytes].concat());
    }

    #[test]
    fn a_sample_with_bytes_changed_never_panics(
        file in prop::sample::select(vec!["office.xlsx", "two-line-head.xlsx", "old.xls", "gbk.csv", "html-renamed.xls", "tsv-renamed.xls"]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = std::fs::read(sample(file)).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        survive(&bytes);
    }
}
