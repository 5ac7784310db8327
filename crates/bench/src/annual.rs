//! The annual return (年报) of a hundred thousand members in three thousand unions, with last year's and every check beside it,
//! against reading every column of the same tables once.

use crate::child::{self, Figures};
use crate::fill::{LEDGER, enrol};
use crate::table::{Line, median, millis};
use crate::{Run, office};
use rusqlite::types::ValueRef;
use serde_json::json;
use std::path::Path;
use std::time::Instant;

const UNIONS: u32 = 3_000;
const TURNS: usize = 5;
/// The tables of records that a return is worked out from, as far as this ledger has any rows in them.
const TABLES: [&str; 10] = [
    "person",
    "member",
    "membership_event",
    "trade_union",
    "union_event",
    "employer",
    "headcount",
    "cover",
    "body",
    "officer",
];

/// Measures and judges.
pub fn measure(folder: &Path, members: u32) -> Run<Vec<Line>> {
    child::run("annual-fill", folder, members)?;
    let found = child::run("annual", folder, members)?;
    let (ours, floor) = (found["ours"], found["floor"]);
    let line = Line::new(
        &format!("return of {members} members in {UNIONS} unions"),
        millis(ours),
        millis(floor),
        Some(ours / floor),
        "≤ 3 × one full scan",
        ours <= 3.0 * floor,
    );
    Ok(vec![line.with_note(
        "this year, last year worked out from the records, and every check; the floor reads every column of the same tables once",
    )])
}

/// The child that enters the unions with their firms, and enrols the members.
pub fn fill(folder: &Path, members: u32) -> Run<()> {
    let office = office::create(&folder.join(LEDGER))?;
    for number in 1..=UNIONS {
        let add = json!({
            "code": format!("371323-B{number}"), "name": format!("某某第{number}食品有限公司工会"),
            "employer_name": format!("某某第{number}食品有限公司"), "founded_on": "2015-03-01", "employees": 60, "women": 25,
        });
        office::call(&office, "union_add", add)?;
    }
    enrol(&office, members)
}

/// The child that builds the return, and reads the tables, in turn.
pub fn ours(folder: &Path) -> Run<Figures> {
    let office = office::open(&folder.join(LEDGER))?;
    let show = json!({ "edition": "base-2026-sample" });
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let began = Instant::now();
        office::call(&office, "return_show", show.clone())?;
        ours.push(began.elapsed().as_secs_f64());
        let began = Instant::now();
        scan(&office)?;
        floor.push(began.elapsed().as_secs_f64());
    }
    Ok(Figures::from([
        ("ours".to_owned(), median(ours)),
        ("floor".to_owned(), median(floor)),
    ]))
}

/// Reads every column of every row; what they hold is weighed so that nothing is left out.
fn scan(office: &taizhang_app::Office) -> Run<usize> {
    let ledger = office::ledger(office)?;
    let weight = ledger.read(|conn| {
        let mut weight = 0;
        for table in TABLES {
            let mut statement = conn.prepare(&format!("SELECT * FROM {table}"))?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    weight += match row.get_ref(column)? {
                        ValueRef::Null => 0,
                        ValueRef::Integer(_) | ValueRef::Real(_) => 8,
                        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.len(),
                    };
                }
            }
        }
        Ok::<_, taizhang_ledger::store::StoreError>(weight)
    })?;
    Ok(weight)
}
