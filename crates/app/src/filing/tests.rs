//! Handing in and taking in through the commands, as a shell would.
#![allow(clippy::unwrap_used)]

use super::{
    BundleExport, BundleVerify, EnrolAccept, EnrolRequest, Nothing, ReceiptImport, SlipWrite,
    bundle_export, bundle_verify, enrol_accept, enrol_request, filing_status, receipt_import,
    receipt_list, slip_write,
};
use crate::desk::{self, DeskDecide, DeskEnrol, DeskIntake, DeskScan};
use crate::session::{LedgerCreate, ledger_create};
use crate::{Config, Cost, Office, Quiet};
use std::path::Path;
use taizhang_ledger::shared::Day;
use tempfile::TempDir;

fn office(at: &Path, kind: &str, code: &str, name: &str) -> Office {
    let office = Office::new(Config {
        today: Day::new(2026, 11, 22),
        operator: None,
        cost: Cost(1),
        ..Config::default()
    });
    let request = LedgerCreate {
        at: at.display().to_string(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        code: code.to_owned(),
        passphrase: "白杨 春风 七号 河东 石桥".to_owned(),
        operator: Some("李主席".to_owned()),
        deputy_passphrase: None,
    };
    ledger_create(&office, request, &Quiet).unwrap();
    office
}

fn intake(county: &Office, file: &str, receipts: &str, preview: bool) -> desk::IntakeDone {
    let request = DeskIntake {
        files: vec![file.to_owned()],
        preview,
        receipts: Some(receipts.to_owned()),
        default: None,
    };
    desk::desk_intake(county, request, &Quiet).unwrap()
}

#[test]
fn a_union_is_enrolled_hands_in_and_reads_its_receipt() {
    let dir = TempDir::new().unwrap();
    let town = office(
        &dir.path().join("union"),
        "union",
        "371323-XJH",
        "许家湖镇总工会",
    );
    let county = office(&dir.path().join("desk"), "desk", "371323-0", "沂水县总工会");
    let stick = dir.path().join("stick").display().to_string();

    let refused = bundle_export(
        &town,
        BundleExport {
            to: stick.clone(),
            full: false,
        },
        &Quiet,
    )
    .unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.exit_code()),
        ("not_enrolled", 1)
    );
    let asked = enrol_request(&town, EnrolRequest { to: stick.clone() }, &Quiet).unwrap();
    let enrol = |fingerprint| DeskEnrol {
        file: asked.file.clone(),
        to: stick.clone(),
        fingerprint,
        cases: None,
        moved: false,
    };
    let shown = desk::desk_enrol(&county, enrol(None), &Quiet).unwrap_err();
    assert_eq!(shown.code, "fingerprint_needed");
    assert!(shown.message.contains(&asked.fingerprint));
    let typed = asked.fingerprint.to_uppercase().replace(' ', "-");
    let enrolled = desk::desk_enrol(&county, enrol(Some(typed)), &Quiet).unwrap();
    assert_eq!(
        (enrolled.station.as_str(), enrolled.name.as_str()),
        ("371323XJH", "许家湖镇总工会")
    );
    let accept = EnrolAccept {
        file: enrolled.file,
        fingerprint: Some(enrolled.fingerprint),
    };
    assert_eq!(
        enrol_accept(&town, accept, &Quiet).unwrap().county,
        "沂水县总工会"
    );

    let sent = bundle_export(
        &town,
        BundleExport {
            to: stick.clone(),
            full: false,
        },
        &Quiet,
    )
    .unwrap();
    assert_eq!(
        (
            sent.seq,
            sent.mode.as_str(),
            sent.records,
            sent.parts["trade_union"]
        ),
        (1, "full", 1, 1)
    );
    let status = filing_status(&town, Nothing {}, &Quiet).unwrap();
    assert_eq!(
        (
            status.enrolled,
            status.next_seq,
            status.outbox[0].written,
            status.outbox[0].received
        ),
        (true, 2, true, false)
    );
    let slip = slip_write(
        &town,
        SlipWrite {
            seq: 1,
            to: stick.clone(),
        },
        &Quiet,
    )
    .unwrap();
    assert!(slip.file.ends_with("交接单-第1号.xlsx"));

    let verify = |office: &Office| {
        bundle_verify(
            office,
            BundleVerify {
                file: sent.file.clone(),
                side: None,
            },
            &Quiet,
        )
    };
    let verified = verify(&county).unwrap();
    assert_eq!(
        (
            verified.kind.as_str(),
            verified.next.as_deref(),
            verified.short_code
        ),
        ("submission", Some("take"), sent.short_code)
    );
    assert!(verify(&town).unwrap().ok);
    let scanned = desk::desk_scan(
        &county,
        DeskScan {
            from: stick.clone(),
        },
        &Quiet,
    )
    .unwrap();
    assert_eq!(
        (
            scanned.files.len(),
            scanned.files[0].ok,
            scanned.files[0].seq
        ),
        (1, true, Some(1))
    );

    assert_eq!(intake(&county, &stick, &stick, true).receipts.len(), 0);
    let done = intake(&county, &stick, &stick, false);
    assert_eq!(
        (
            done.taken,
            done.refused.len(),
            done.bundles[0].added,
            done.receipts.len()
        ),
        (1, 0, 1, 1)
    );
    let again = intake(&county, &sent.file, &stick, false);
    assert_eq!(
        (
            again.taken,
            again.repeated[0].code.as_str(),
            &again.receipts
        ),
        (0, "already_received", &done.receipts)
    );
    let stations = desk::desk_status(&county, Nothing {}, &Quiet)
        .unwrap()
        .stations;
    assert_eq!(
        (
            stations[0].last_seq,
            stations[0].handed_in,
            stations[0].late_days
        ),
        (Some(1), true, 0)
    );

    let receipt = receipt_import(
        &town,
        ReceiptImport {
            file: stick,
            preview: false,
        },
        &Quiet,
    )
    .unwrap();
    assert_eq!(
        (receipt.seq, receipt.accepted, receipt.returned.len()),
        (1, 1, 0)
    );
    let list = receipt_list(&town, Nothing {}, &Quiet).unwrap().receipts;
    assert_eq!((list.len(), &list[0].short_code), (1, &receipt.short_code));
    let status = filing_status(&town, Nothing {}, &Quiet).unwrap();
    assert!(status.outbox[0].received && status.changed.is_empty());
}

#[test]
fn a_bad_file_is_refused_by_its_code_and_an_unknown_item_named() {
    let dir = TempDir::new().unwrap();
    let county = office(&dir.path().join("desk"), "desk", "371323-0", "沂水县总工会");
    let file = dir.path().join("X.TZB");
    std::fs::write(&file, "no bundle").unwrap();
    let verify = BundleVerify {
        file: file.display().to_string(),
        side: Some("desk".to_owned()),
    };
    assert_eq!(
        bundle_verify(&county, verify, &Quiet).unwrap_err().code,
        "container_not_canonical"
    );
    let done = intake(
        &county,
        &file.display().to_string(),
        &dir.path().display().to_string(),
        false,
    );
    assert_eq!(
        (done.taken, done.refused[0].code.as_str()),
        (0, "container_not_canonical")
    );
    let decide = DeskDecide {
        item: "none".to_owned(),
        verdict: "accept".to_owned(),
        remark: String::new(),
        receipts: None,
    };
    assert_eq!(
        desk::desk_decide(&county, decide, &Quiet).unwrap_err().code,
        "no_item"
    );
}
