//! The list (会员页): pages by keyset with the counts above them, at the start and deep inside, for every filter the page offers.

use crate::child::{self, Figures};
use crate::fill::LEDGER;
use crate::table::{Line, median, millis, quantile};
use crate::{Run, office};
use serde_json::json;
use std::path::Path;
use std::time::Instant;

const LIMIT: usize = 50;
/// Pages turned from each starting point.
const TURNS: usize = 20;
const FILTERS: [(&str, Option<&str>, &str, bool); 6] = [
    ("every status", None, "all", false),
    ("active", None, "active", false),
    ("retained", None, "retained", false),
    ("unqualified", None, "active", true),
    ("one union", Some("371323-B7"), "active", false),
    ("one union, unqualified", Some("371323-B7"), "active", true),
];

/// Measures and judges.
pub fn measure(folder: &Path, members: u32) -> Run<Vec<Line>> {
    let found = child::run("pages", folder, members)?;
    let mut lines: Vec<Line> = FILTERS
        .iter()
        .map(|(name, ..)| {
            let [p50, p99] = ["p50", "p99"].map(|what| found[&format!("{name} {what}")]);
            let ours = format!("p50 {}, p99 {}", millis(p50), millis(p99));
            let floor = if *name == "active" {
                millis(found["offset"])
            } else {
                "–".to_owned()
            };
            let ratio = (*name == "active").then(|| p99 / found["offset"]);
            Line::new(
                &format!("page of {LIMIT}, {name}, {members} members"),
                ours,
                floor,
                ratio,
                "p99 ≤ 50 ms",
                p99 <= 0.050,
            )
        })
        .collect();
    if let Some(line) = lines.pop() {
        lines.push(line.with_note("pages from the start and from the middle of the roll, counts included; the floor of “active” is the same page by OFFSET"));
    }
    Ok(lines)
}

/// The child that turns pages.
pub fn ours(folder: &Path, members: u32) -> Run<Figures> {
    let office = office::open(&folder.join(LEDGER))?;
    let mut figures = Figures::new();
    for (name, union, status, only_unqualified) in FILTERS {
        let mut times = Vec::new();
        // A place in the middle: the roll is sorted by sound, and these come from anywhere in it.
        let middle = if status == "all" { "active" } else { status };
        let places = ["guo", "liu", "wangjian"]
            .map(|sound| format!("{middle}|{sound}|00000000-0000-7000-8000-000000000000"));
        for start in std::iter::once(None).chain(places.map(Some)) {
            let mut after = start;
            for _ in 0..TURNS {
                let request = json!({
                    "union": union, "status": status, "only_unqualified": only_unqualified, "after": after, "limit": LIMIT,
                });
                let began = Instant::now();
                let page = office::call(&office, "member_page", request)?;
                times.push(began.elapsed().as_secs_f64());
                after = page["next"].as_str().map(str::to_owned);
                if after.is_none() {
                    break;
                }
            }
        }
        figures.insert(format!("{name} p50"), quantile(&mut times, 0.5));
        figures.insert(format!("{name} p99"), quantile(&mut times, 0.99));
    }
    let mut offsets = Vec::new();
    for _ in 0..5 {
        let began = Instant::now();
        office::ledger(&office)?.read(|conn| -> Run<()> {
            let sql =
                "SELECT l.member, l.name, p.birth FROM roll_line l JOIN person p ON p.id = l.person
                       WHERE l.status = 'active' ORDER BY l.pinyin, l.member LIMIT ?1 OFFSET ?2";
            let mut statement = conn.prepare(sql)?;
            let mut rows = statement.query([LIMIT as i64, i64::from(members / 2)])?;
            while rows.next()?.is_some() {}
            Ok(())
        })?;
        offsets.push(began.elapsed().as_secs_f64());
    }
    figures.insert("offset".into(), median(offsets));
    Ok(figures)
}
