//! Search (查找) while somebody types: every keystroke of names, pinyin, initials and last digits, against counting
//! `LIKE '%…%'` over the same table on the same connection.

use crate::child::{self, Figures};
use crate::fill::{LEDGER, member};
use crate::table::{Line, median, millis, quantile};
use crate::{Run, office};
use serde_json::json;
use std::path::Path;
use std::time::Instant;
use taizhang_ledger::roll::find_members;
use taizhang_ledger::shared::{name_ends, search_keys};

/// As many lines as the list shows.
const LIMIT: usize = 50;
/// People somebody looks for.
const SOUGHT: u32 = 150;
/// Counts with LIKE for each way: they are slow and much alike.
const LIKES: usize = 5;
const WAYS: [(&str, &str); 6] = [
    ("name", "name"),
    ("given name", "given"),
    ("pinyin", "pinyin"),
    ("initials", "initials"),
    ("id tail", "id_tail"),
    ("phone tail", "phone_tail"),
];

/// Measures and judges.
pub fn measure(folder: &Path, members: u32) -> Run<Vec<Line>> {
    let found = child::run("search", folder, members)?;
    let mut lines: Vec<Line> = WAYS
        .iter()
        .map(|(way, _)| {
            let [p50, p99, like] =
                ["p50", "p99", "like"].map(|what| found[&format!("{way} {what}")]);
            let ours = format!("p50 {}, p99 {}", millis(p50), millis(p99));
            // The slowest keystrokes are held against the usual count.
            let holds = p99 <= 0.020 && like >= 20.0 * p99;
            Line::new(
                &format!("search by {way}, {members} members"),
                ours,
                millis(like),
                Some(p99 / like),
                "p99 ≤ 20 ms, ≤ 0.05 × floor",
                holds,
            )
        })
        .collect();
    let (p50, p99) = (found["command p50"], found["command p99"]);
    let whole = format!("p50 {}, p99 {}", millis(p50), millis(p99));
    let name = format!("the whole command find, {members} members");
    lines.push(
        Line::new(&name, whole, "–".into(), None, "p99 ≤ 20 ms", p99 <= 0.020).with_note(&format!(
            "{} keystrokes over all six ways, {LIMIT} lines each; peak memory {:.0} MB",
            found["keystrokes"], found["peak_mb"]
        )),
    );
    Ok(lines)
}

/// The child that searches.
pub fn ours(folder: &Path, members: u32) -> Run<Figures> {
    let office = office::open(&folder.join(LEDGER))?;
    let ledger = office::ledger(&office)?;
    let mut figures = Figures::new();
    let mut commands = Vec::new();
    for (way, column) in WAYS {
        let typed = keystrokes(way, members);
        let mut times = Vec::new();
        for query in &typed {
            let began = Instant::now();
            ledger.read(|conn| find_members(conn, query, LIMIT))?;
            times.push(began.elapsed().as_secs_f64());
            let began = Instant::now();
            office::call(&office, "find", json!({ "query": query, "limit": LIMIT }))?;
            commands.push(began.elapsed().as_secs_f64());
        }
        let mut likes = Vec::new();
        for query in typed.iter().rev().step_by(7).take(LIKES) {
            let tail = column.ends_with("_tail");
            let part: String = if tail {
                query.chars().rev().collect()
            } else {
                query.clone()
            };
            let began = Instant::now();
            ledger.read(|conn| -> Run<i64> {
                let sql = format!("SELECT count(*) FROM roll_line WHERE {column} LIKE ?1");
                Ok(conn.query_row(&sql, [format!("%{part}%")], |row| row.get(0))?)
            })?;
            likes.push(began.elapsed().as_secs_f64());
        }
        figures.insert(format!("{way} p50"), quantile(&mut times, 0.5));
        figures.insert(format!("{way} p99"), quantile(&mut times, 0.99));
        figures.insert(format!("{way} like"), median(likes));
    }
    figures.insert("keystrokes".into(), commands.len() as f64);
    figures.insert("command p50".into(), quantile(&mut commands, 0.5));
    figures.insert("command p99".into(), quantile(&mut commands, 0.99));
    Ok(figures)
}

/// What stands in the search box after each keystroke of one way.
fn keystrokes(way: &str, members: u32) -> Vec<String> {
    let mut typed = Vec::new();
    for sought in 0..SOUGHT {
        let person =
            member((u64::from(sought) * u64::from(members) / u64::from(SOUGHT)) as u32).person;
        let keys = search_keys(&person.name);
        let whole = match way {
            "name" => person.name,
            "given name" => name_ends(&person.name).0.to_owned(),
            "pinyin" => keys.pinyin,
            "initials" => keys.initials,
            "id tail" => person.citizen_no[12..].to_owned(),
            _ => person.phone.get(7..).unwrap_or_default().to_owned(),
        };
        let letters: Vec<char> = whole.chars().collect();
        typed
            .extend((1..=letters.len()).map(|length| letters[..length].iter().collect::<String>()));
    }
    typed
}
