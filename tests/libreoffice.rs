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

/// Every document as PDF: filled and blank, on as many pages as were looked at, in faces that have all of its letters.
#[test]
#[ignore = "needs LibreOffice: `make e2e` installs it and runs this"]
fn libreoffice_shows_every_document() {
    let desk = Desk::new();
    let list = desk.call("paper_list", json!({}));
    let mut files = Vec::new();
    for paper in list["papers"].as_array().unwrap() {
        let name = paper["name"].as_str().unwrap();
        let (values, rows) = crate::papers::filled(&crate::papers::form(&desk, name));
        for (kind, blank) in [("filled", false), ("blank", true)] {
            let to = desk.folder().join(format!("{name}-{kind}"));
            let request = json!({ "name": name, "union": FACTORY, "values": values, "rows": rows, "blank": blank, "to": to });
            let written = desk.call("paper_write", request)["file"]
                .as_str()
                .unwrap()
                .to_owned();
            files.push((format!("{name}-{kind}"), written));
        }
    }
    let saved = desk.folder().join("saved");
    let status = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            desk.path("profile")
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&saved)
        .args(files.iter().map(|(_, file)| file))
        .status()
        .unwrap();
    assert!(status.success());
    let mut long = Vec::new();
    for (name, _) in files {
        let pdf = saved.join(format!("{name}.pdf"));
        let text = |program: &str, arguments: &[&str]| {
            let out = Command::new(program)
                .args(arguments)
                .arg(&pdf)
                .output()
                .unwrap();
            assert!(out.status.success(), "{program} {name}");
            String::from_utf8(out.stdout).unwrap()
        };
        let pages = text("pdfinfo", &[]);
        let pages = pages
            .lines()
            .find_map(|line| line.strip_prefix("Pages:"))
            .unwrap()
            .trim()
            .to_owned();
        // A contract is a text of chapters; everything else goes to somebody's hand.
        let most = match name.as_str() {
            contract if contract.contains("集体合同-") => 7,
            offer if offer.starts_with("工资集体协商") => 3,
            // The text with its lines for the pen, and the receipt on a page of its own.
            opinion if opinion.starts_with("信访事项处理意见书") => 3,
            // Every field that is kept, with its purpose and how long.
            notice if notice.starts_with("个人信息处理告知书") => 5,
            // Everything an office did in half a year.
            report if report.starts_with("工作总结") => 5,
            _ => 2,
        };
        if !(1..=most).contains(&pages.parse::<u32>().unwrap()) {
            long.push(format!("{name} has {pages} pages"));
        }
        assert!(
            text("pdffonts", &[]).contains("CJK"),
            "{name} has no Chinese face"
        );
    }
    assert_eq!(long, Vec::<String>::new());
}
