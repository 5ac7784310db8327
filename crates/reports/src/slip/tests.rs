//! The papers read back, and that each stays one page.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use super::*;
use crate::dump::{dump, part};
use crate::{Day, Existing};

fn written_on() -> Day {
    Day::new(2026, 10, 16).unwrap()
}

fn township() -> Office {
    Office {
        name: "许家湖镇总工会".to_owned(),
        code: "371323-XJH".to_owned(),
    }
}

fn code() -> ShortCode {
    ShortCode::new("3f9a71c08e24d5b610af").unwrap()
}

fn hand_in() -> HandIn {
    HandIn {
        number: 12,
        from: township(),
        to: "沂水县总工会".to_owned(),
        written: written_on(),
        coverage: Coverage::Since {
            from: Day::new(2026, 7, 21).unwrap(),
            to: Day::new(2026, 10, 16).unwrap(),
            receipt_of: 11,
            added: 64,
            changed: 29,
            left: 5,
        },
        other_records: 9,
        annual_return: Some("2026年年报 1 份，已封存".to_owned()),
        attachments: 11,
        short_code: code(),
        log_head: ShortCode::new("99887766554433221100").unwrap(),
    }
}

fn receipt() -> Receipt {
    Receipt {
        number: 12,
        by: "沂水县总工会".to_owned(),
        to: township(),
        received: written_on(),
        answers: code(),
        accepted: 105,
        returned: vec![ReturnedItem {
            record: "会员 王桂兰 371***********0021".to_owned(),
            reason: "同一证件号在另一工会在册（沂城街道总工会）".to_owned(),
        }],
        held: 0,
        members: 1226,
        short_code: ShortCode::new("00112233445566778899").unwrap(),
        log_head: ShortCode::new("99887766554433221100").unwrap(),
    }
}

fn into(write: impl FnOnce(&Path) -> Result<(), ReportError>) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("paper.xlsx");
    write(&target).unwrap();
    (folder, target)
}

#[test]
fn a_hand_in_slip_says_the_same_twice() {
    let (_folder, target) = into(|path| write_hand_in(path, Existing::Keep, &hand_in()));
    let cells = dump(&target);
    insta::assert_snapshot!("hand_in", cells);
    assert_eq!(cells.matches("3F9A 71C0 8E24 D5B6 10AF").count(), 2);
    assert_eq!(cells.matches("第 12 号").count(), 2);
}

#[test]
fn a_whole_hand_in_counts_the_roll() {
    let mut whole = hand_in();
    let as_of = Day::new(2026, 10, 16).unwrap();
    whole.coverage = Coverage::Whole {
        as_of,
        members: 1226,
    };
    whole.annual_return = None;
    let (_folder, target) = into(|path| write_hand_in(path, Existing::Keep, &whole));
    let cells = dump(&target);
    assert!(cells.contains("\"全部资料，截至2026年10月16日\""));
    assert!(cells.contains("\"在册 1226 人\""));
    assert!(cells.contains("B8 \"—\""));
}

#[test]
fn a_receipt_counts_and_lists_what_comes_back() {
    let (_folder, target) = into(|path| write_receipt(path, Existing::Keep, &receipt()));
    insta::assert_snapshot!("receipt", dump(&target));
}

#[test]
fn a_receipt_that_returns_nothing_has_no_second_sheet() {
    let mut clean = receipt();
    clean.returned.clear();
    let (_folder, target) = into(|path| write_receipt(path, Existing::Keep, &clean));
    let cells = dump(&target);
    assert!(cells.contains("没有退回的记录"));
    assert!(!cells.contains("[退回明细]"));
}

#[test]
fn an_enrolment_form_shows_the_fingerprint() {
    let enrolment = Enrolment {
        office: township(),
        desk: "沂水县总工会".to_owned(),
        scope: vec!["371323-XJH".to_owned(), "371323-HFSP".to_owned()],
        label: "办公室台式机".to_owned(),
        file_name: "371323XJH-enrol.TZB".to_owned(),
        written: written_on(),
        fingerprint: code(),
    };
    let (_folder, target) = into(|path| write_enrolment(path, Existing::Keep, &enrolment));
    insta::assert_snapshot!("enrolment", dump(&target));
}

fn recovery() -> Recovery {
    Recovery {
        office: township(),
        made: written_on(),
        groups: ["K7QX", "2M9D", "VB4T", "H3WN", "8RYC", "P5JL"]
            .map(str::to_owned)
            .to_vec(),
    }
}

#[test]
fn a_recovery_sheet_prints_the_code_in_groups() {
    let (_folder, target) = into(|path| write_recovery(path, Existing::Keep, &recovery()));
    insta::assert_snapshot!("recovery", dump(&target));
}

#[test]
fn a_recovery_code_is_not_in_its_debug_output() {
    let text = format!("{:?}", recovery());
    assert!(text.contains("许家湖镇总工会"));
    assert!(!text.contains("K7QX"));
}

/// Millimetres that the rows of a sheet take.
fn height(target: &Path) -> f64 {
    let sheet = part(target, "xl/worksheets/sheet1.xml");
    let points: f64 = sheet
        .split("<row ")
        .skip(1)
        .map(|row| {
            row.split(r#" ht=""#)
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
        })
        .map(|height| height.parse::<f64>().unwrap())
        .sum();
    points / 72.0 * 25.4
}

#[test]
fn two_copies_fill_one_a4_page_unscaled() {
    for (_folder, target) in [
        into(|path| write_hand_in(path, Existing::Keep, &hand_in())),
        into(|path| write_receipt(path, Existing::Keep, &receipt())),
    ] {
        let tall = height(&target);
        // 297 less the margins of 8 and 5 mm.
        assert!((270.0..=284.0).contains(&tall), "{tall}");
        let sheet = part(&target, "xl/worksheets/sheet1.xml");
        assert!(sheet.contains(r#"<pageSetUpPr fitToPage="1"/>"#));
    }
}
