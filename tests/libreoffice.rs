//! The papers in somebody else's program: LibreOffice opens the annual return and has the same numbers. Runs in `make e2e`.

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use taizhang_testkit::{Desk, FACTORY, sample};

/// Every cell that holds something, sheet by sheet: its place, and what stands there.
fn cells(file: &Path) -> Vec<(String, usize, usize, String)> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let mut found = Vec::new();
    for (sheet, range) in book.worksheets() {
        for (row, column, cell) in range.used_cells() {
            let text = match cell {
                Data::Int(number) => (*number as f64).to_string(),
                Data::Float(number) => number.to_string(),
                other => other.to_string(),
            };
            if !text.is_empty() {
                found.push((sheet.clone(), row, column, text));
            }
        }
    }
    found
}

#[test]
#[ignore = "needs LibreOffice: `make e2e` installs it and runs this"]
fn libreoffice_reads_the_same_return_as_was_written() {
    let desk = Desk::new();
    desk.import(FACTORY, &sample("plain.xlsx"));
    let written = desk.folder().join("return.xlsx");
    desk.call(
        "return_build",
        json!({ "edition": "base-2026-sample", "to": written }),
    );
    let saved = desk.folder().join("saved");
    let status = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            desk.path("profile")
        ))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&saved)
        .arg(&written)
        .status()
        .unwrap();
    assert!(status.success());
    let (ours, theirs) = (cells(&written), cells(&saved.join("return.xlsx")));
    assert!(ours.len() > 100);
    assert_eq!(ours, theirs);
}
