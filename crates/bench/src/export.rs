//! Export (导出) of the roll through the program, against rust_xlsxwriter alone writing the same cells in constant memory.

use crate::child::{self, Figures};
use crate::fill::LEDGER;
use crate::table::{Line, median, seconds};
use crate::{Run, office};
use calamine::{DataRef, Reader as _, Xlsx, open_workbook};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::json;
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 5;
const FILE: &str = "roll.xlsx";

/// Measures and judges.
pub fn measure(folder: &Path, members: u32) -> Run<Vec<Line>> {
    let (mut ours, mut floors, mut peak) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..ROUNDS {
        let run = child::run("export", folder, members)?;
        ours.push(run["took"]);
        peak = peak.max(run["peak_mb"]);
        let floor = child::run("export-floor", folder, members)?;
        if floor["rows"] != run["rows"] + 1.0 {
            return Err(format!(
                "{} rows exported, {} in the floor",
                run["rows"], floor["rows"]
            )
            .into());
        }
        floors.push(floor["took"]);
    }
    let (took, floor) = (median(ours), median(floors));
    let name = format!("export of {members} members");
    Ok(vec![
        Line::new(
            &name,
            seconds(took),
            seconds(floor),
            Some(took / floor),
            "≤ 1.5 × floor",
            took <= 1.5 * floor,
        )
        .with_note(&format!("peak memory {peak:.0} MB")),
    ])
}

/// The child that exports through the program.
pub fn ours(folder: &Path) -> Run<Figures> {
    let office = office::open(&folder.join(LEDGER))?;
    let began = Instant::now();
    let reply = office::call(
        &office,
        "roll_export",
        json!({ "to": folder.join(FILE), "union": null, "as_of": null, "unmask_reason": null }),
    )?;
    let took = began.elapsed().as_secs_f64();
    Ok(Figures::from([
        ("took".into(), took),
        ("rows".into(), office::count(&reply, "rows")? as f64),
    ]))
}

/// The child that writes the same cells with nothing around it; they are read from our file before the clock starts.
pub fn floor(folder: &Path) -> Run<Figures> {
    let mut book: Xlsx<_> = open_workbook(folder.join(FILE))?;
    let first = book.sheet_names().first().cloned().ok_or("no sheet")?;
    let mut cells = book.worksheet_cells_reader(&first)?;
    let mut texts: Vec<(u32, u16, String)> = Vec::new();
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        match cell.get_value() {
            DataRef::String(text) => texts.push((row, column as u16, text.clone())),
            DataRef::SharedString(text) => texts.push((row, column as u16, (*text).to_owned())),
            _ => {}
        }
    }
    let began = Instant::now();
    let mut book = Workbook::new();
    book.set_tempdir(folder)?;
    let sheet = book.add_worksheet_with_constant_memory()?;
    // The cells are marked as text, as in every list: without that Excel makes a number of a document number.
    let as_text = Format::new().set_num_format("@");
    let columns = texts
        .iter()
        .map(|(_, column, _)| *column)
        .max()
        .unwrap_or(0);
    for column in 0..=columns {
        sheet.set_column_format(column, &as_text)?;
    }
    for (row, column, text) in &texts {
        sheet.write_string(*row, *column, text)?;
    }
    book.save(folder.join("floor.xlsx"))?;
    let took = began.elapsed().as_secs_f64();
    let rows = texts.last().map_or(0, |(row, ..)| row + 1);
    Ok(Figures::from([
        ("took".into(), took),
        ("rows".into(), f64::from(rows)),
    ]))
}
