//! Handing in what changed (续报): 100 changes among many members must cost what they cost among few.

use crate::child::{self, Figures};
use crate::county::County;
use crate::fill::{self, LEDGER};
use crate::table::{Line, median, millis};
use crate::{Run, office};
use serde_json::json;
use std::path::Path;
use std::time::Instant;

const CHANGES: usize = 100;
const ROUNDS: usize = 5;
/// The roll whose hand-in is the floor: so many that its hundred changes lie on pages of their own, as they do among more. Among
/// a thousand they share a dozen pages, and what is compared is then the page cache.
const FEW: u32 = 10_000;

/// Measures and judges.
pub fn measure(folder: &Path, members: u32) -> Run<Vec<Line>> {
    let few = FEW.min(members);
    let floor = child::run("since", &folder.join("few"), few)?["took"];
    let ours = child::run("since", &folder.join("many"), members)?["took"];
    Ok(vec![
        Line::new(
            &format!("since-bundle of {CHANGES} changes among {members} members"),
            millis(ours),
            millis(floor),
            Some(ours / floor),
            "≤ 1.5 × among few",
            ours <= 1.5 * floor,
        )
        .with_note(&format!("the floor is the same among {few} members; each is collected, sealed, written and read back")),
    ])
}

/// The child: a ledger whose county has everything, and then the same hundred members changed again and again.
pub fn ours(folder: &Path, members: u32) -> Run<Figures> {
    std::fs::create_dir_all(folder)?;
    fill::fill(folder, members)?;
    let office = office::open(&folder.join(LEDGER))?;
    let county = County::new(&folder.join("desk"))?;
    let stick = folder.join("stick");
    county.enrol(&office, &stick)?;
    let whole = office::call(
        &office,
        "bundle_export",
        json!({ "to": stick, "full": true }),
    )?;
    county.answer(&office, &whole["file"], &stick)?;

    let page = json!({ "union": null, "status": "active", "only_unqualified": false, "after": null, "limit": CHANGES });
    let page = office::call(&office, "member_page", page)?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        for row in page["rows"].as_array().ok_or("no rows")? {
            let form = json!({ "union": row["union_code"], "name": row["name"], "post": format!("第{round}岗") });
            office::call(
                &office,
                "member_edit",
                json!({ "id": row["id"], "form": form }),
            )?;
        }
        let began = Instant::now();
        let sent = office::call(
            &office,
            "bundle_export",
            json!({ "to": stick, "full": false }),
        )?;
        times.push(began.elapsed().as_secs_f64());
        if sent["parts"]["member"] != json!(CHANGES) {
            return Err(format!("{} members went along", sent["parts"]["member"]).into());
        }
    }
    Ok(Figures::from([("took".into(), median(times))]))
}
