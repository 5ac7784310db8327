//! Import (导入) of an office's sheet through the program's commands, against the least that could give the same rows:
//! the sheet streamed once, and the rows written by bare statements into the same tables in one transaction.

use crate::child::{self, Figures};
use crate::rows::{Rows, Standing};
use crate::table::{Line, median, ratio, seconds};
use crate::{Run, office, sheet, typed};
use calamine::{Xlsx, open_workbook};
use serde_json::json;
use std::hint::black_box;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;
use taizhang_app::Office;
use taizhang_ledger::shared::IdSequence;
use taizhang_ledger::store::{Act, Author, Entry, Moment, Role, Tx};
use taizhang_ledger::unions::list_unions;

/// Ours and floor take turns, so that a busy moment of the machine falls on both.
const ROUNDS: usize = 3;
const SHEET: &str = "office.xlsx";
const TABLES: [&str; 5] = [
    "person",
    "member",
    "membership_event",
    "change",
    "roll_line",
];

/// Measures and judges.
pub fn measure(folder: &Path, rows: u32) -> Run<Vec<Line>> {
    let taken = f64::from(sheet::write(&folder.join(SHEET), rows)?);
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(child::run("import", folder, rows)?);
        floors.push(child::run("import-floor", folder, rows)?);
        let (ours, floor) = (&ours[ours.len() - 1], &floors[floors.len() - 1]);
        // A floor that wrote other rows would prove nothing.
        for name in TABLES
            .iter()
            .flat_map(|table| [format!("{table} rows"), format!("{table} letters")])
        {
            if ours[&name] != floor[&name] {
                return Err(format!(
                    "{name}: {} here, {} in the floor",
                    ours[&name], floor[&name]
                )
                .into());
            }
        }
        if ours["member rows"] != taken {
            return Err(
                format!("{} members taken, {taken} were to be", ours["member rows"]).into(),
            );
        }
    }
    let middle = |runs: &[Figures], name: &str| median(runs.iter().map(|run| run[name]).collect());
    let (took, floor) = (middle(&ours, "took"), middle(&floors, "took"));
    let peak = ours.iter().map(|run| run["peak_mb"]).fold(0.0, f64::max);
    let note = format!(
        "{taken} rows taken; preview {}, taking in {}; processor time {} against {}",
        seconds(middle(&ours, "open")),
        seconds(middle(&ours, "apply")),
        seconds(middle(&ours, "cpu")),
        seconds(middle(&floors, "cpu")),
    );
    let name = format!("import of {rows} rows");
    Ok(vec![
        Line::new(
            &name,
            seconds(took),
            seconds(floor),
            Some(took / floor),
            "≤ 1.5 × floor",
            took <= 1.5 * floor,
        )
        .with_note(&note),
        Line::new(
            &format!("{name}: peak memory"),
            format!("{peak:.0} MB"),
            "–".into(),
            None,
            "≤ 150 MB",
            peak <= 150.0,
        ),
        Line::new(
            &format!("{name}: processor time"),
            seconds(middle(&ours, "cpu")),
            seconds(middle(&floors, "cpu")),
            Some(ratio(middle(&ours, "cpu"), middle(&floors, "cpu"))),
            "(shown only)",
            true,
        ),
    ])
}

/// Imports one sheet through the program; seconds.
pub fn once(folder: &Path, rows: u32) -> Run<f64> {
    sheet::write(&folder.join(SHEET), rows)?;
    Ok(child::run("import", folder, rows)?["took"])
}

/// The child that imports through the program.
pub fn ours(folder: &Path) -> Run<Figures> {
    let home = tempfile::tempdir_in(folder)?;
    let office = office::create(&home.path().join("ledger"))?;
    let union = office::add_union(&office, 1)?;
    let (cpu, began) = (child::processor()?, Instant::now());
    let file = folder.join(SHEET);
    let preview = office::call(
        &office,
        "roll_import_open",
        json!({ "file": file, "union": union, "sheet": null }),
    )?;
    let open = began.elapsed();
    let batch = preview["batch"]
        .as_str()
        .ok_or("the preview names no batch")?;
    for part in ["added", "rejected"] {
        office::call(
            &office,
            "roll_import_page",
            json!({ "batch": batch, "part": part, "after": 0, "limit": 50 }),
        )?;
    }
    office::call(&office, "roll_import_apply", json!({ "batch": batch }))?;
    let (took, cpu) = (began.elapsed(), child::processor()? - cpu);
    let mut figures = contents(&office)?;
    figures.insert("took".into(), took.as_secs_f64());
    figures.insert("open".into(), open.as_secs_f64());
    figures.insert("apply".into(), (took - open).as_secs_f64());
    figures.insert("cpu".into(), cpu);
    Ok(figures)
}

/// The child that streams the sheet and writes the same rows. What the rows say is made ready before the clock starts.
pub fn floor(folder: &Path, rows: u32) -> Run<Figures> {
    let home = tempfile::tempdir_in(folder)?;
    let office = office::create(&home.path().join("ledger"))?;
    office::add_union(&office, 1)?;
    let ledger = office::ledger(&office)?;
    let union = ledger
        .read(list_unions)?
        .into_iter()
        .find(|union| union.code.to_string() == "371323-B1")
        .ok_or("no union")?;
    let ready: Vec<Option<Rows>> = (0..rows)
        .map(|number| {
            typed::typed(number).taken.map(|taken| {
                Rows::of(
                    number,
                    &taken,
                    union.id,
                    &ledger.station(),
                    Standing::Active,
                )
            })
        })
        .collect();
    let (cpu, began) = (child::processor()?, Instant::now());
    let mut book: Xlsx<_> = open_workbook(folder.join(SHEET))?;
    let mut cells = book.worksheet_cells_reader("Sheet1")?;
    as_one_act(&office, |tx| {
        let (conn, act) = (tx.conn(), tx.act());
        let mut line = 0;
        while let Some(cell) = cells.next_cell()? {
            let at = cell.get_position().0;
            black_box(cell.get_value());
            if at == line {
                continue;
            }
            line = at;
            // Three lines stand above the first row.
            if let Some(Some(rows)) = ready.get((line as usize).wrapping_sub(3)) {
                rows.write(conn, act)?;
            }
        }
        Ok(())
    })?;
    let (took, cpu) = (began.elapsed(), child::processor()? - cpu);
    let mut figures = contents(&office)?;
    figures.insert("took".into(), took.as_secs_f64());
    figures.insert("cpu".into(), cpu);
    Ok(figures)
}

/// Runs bare SQL inside one transaction on the ledger's own connection: same key, same settings.
pub fn as_one_act(office: &Office, work: impl FnOnce(&Tx<'_>) -> Run<()>) -> Run<()> {
    let ids = Mutex::new(IdSequence::new(0, (|| [0; 6]) as fn() -> [u8; 6]));
    let at = Moment {
        millis: 0,
        day: office::today(),
    };
    let author = Author::new("主席", Role::Chair, at, &ids);
    office::ledger(office)?.transact(Entry::new(Act::ImportRoll, SHEET), &author, work)
}

/// Rows of the tables and the letters in them, ids aside: two ledgers with the same rows give the same figures.
fn contents(office: &Office) -> Run<Figures> {
    office::ledger(office)?.read(|conn| {
        let mut figures = Figures::new();
        for table in TABLES {
            let columns: String = conn.query_row(
                "SELECT group_concat('coalesce(length(' || name || '), 0)', ' + ') FROM pragma_table_info(?1)
                 WHERE type <> 'BLOB' AND name NOT IN ('seq', 'act')",
                [table],
                |row| row.get(0),
            )?;
            let sql = format!("SELECT count(*), coalesce(sum({columns}), 0) FROM {table}");
            let (rows, letters): (i64, i64) = conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
            figures.insert(format!("{table} rows"), rows as f64);
            figures.insert(format!("{table} letters"), letters as f64);
        }
        Ok(figures)
    })
}
