//! Intake (收件) of many small bundles, against the least that could take the same rows: each bundle verified, decrypted,
//! inflated and parsed, and the rows it brought written by bare statements into the same tables, one transaction a bundle.

use crate::child::{self, Figures};
use crate::county::County;
use crate::fill::member;
use crate::import::as_one_act;
use crate::rows::{Rows, Standing};
use crate::table::{Line, median, seconds};
use crate::{Run, office};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;
use taizhang_bundle::{
    Caps, Certificate, Envelope, Expectations, Identity, Kind, SchemaWindow, Station, strict_json,
};
use taizhang_ledger::unions::list_unions;

/// Members of one bundle.
pub const MEMBERS: u32 = 75;
const ROUNDS: usize = 3;
/// Everything that taking a bundle in writes, but the act itself.
const TABLES: [&str; 11] = [
    "employer",
    "trade_union",
    "union_event",
    "headcount",
    "person",
    "member",
    "membership_event",
    "roll_line",
    "change",
    "received",
    "inbox",
];

/// Measures and judges.
pub fn measure(folder: &Path, bundles: u32) -> Run<Vec<Line>> {
    child::run("intake-fill", folder, bundles)?;
    let (mut ours, mut floors, mut peak) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..ROUNDS {
        let run = child::run("intake", folder, bundles)?;
        peak = peak.max(run["peak_mb"]);
        ours.push(run["took"]);
        let floor = child::run("intake-floor", folder, bundles)?;
        if floor["rows"] != run["rows"] {
            return Err(
                format!("{} rows here, {} in the floor", run["rows"], floor["rows"]).into(),
            );
        }
        floors.push(floor["took"]);
    }
    let (took, floor) = (median(ours), median(floors));
    Ok(vec![
        Line::new(
            &format!("intake of {bundles} bundles of {MEMBERS} members"),
            seconds(took),
            seconds(floor),
            Some(took / floor),
            "≤ 1.5 × floor",
            took <= 1.5 * floor,
        )
        .with_note(&format!(
            "peak memory {peak:.0} MB; ours also asks about duplicates, keeps the digest, and seals a receipt for each"
        )),
    ])
}

/// The child that makes the stations, each with so many members, enrols them and writes their bundles. The desk is kept as it is before the intake.
pub fn fill(folder: &Path, bundles: u32, members: u32) -> Run<()> {
    let county = County::new(&folder.join("desk"))?;
    let stick = folder.join("stick");
    for number in 0..bundles {
        let at = folder.join(format!("station-{number}"));
        let name = format!("某某第{number}镇总工会");
        let office = office::create_as(&at, "union", &format!("371323-S{number}"), &name)?;
        let ledger = office::ledger(&office)?;
        let union = ledger.read(list_unions)?.first().ok_or("no union")?.id;
        let station = ledger.station();
        as_one_act(&office, |tx| {
            let (conn, act) = (tx.conn(), tx.act());
            for at in number * members..(number + 1) * members {
                Rows::of(at, &member(at), union, &station, Standing::Active).write(conn, act)?;
            }
            Ok(())
        })?;
        county.enrol(&office, &stick)?;
        office::call(
            &office,
            "bundle_export",
            json!({ "to": stick, "full": true }),
        )?;
        drop((ledger, office));
        fs::remove_dir_all(&at)?;
    }
    Ok(())
}

/// The bundles in the order in which they are taken in.
fn bundles(folder: &Path) -> Run<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder.join("stick"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Run<_>>()?;
    files.retain(|file| {
        file.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("TZ-"))
    });
    files.sort_unstable();
    Ok(files)
}

/// A copy of a ledger's folder.
fn copy(from: &Path, to: &Path) -> Run<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// The child that takes them in through the program, into a copy of the desk.
pub fn ours(folder: &Path) -> Run<Figures> {
    let at = folder.join("taken");
    copy(&folder.join("desk"), &at)?;
    let office = office::open(&at)?;
    let files = bundles(folder)?;
    let request = json!({ "files": files, "preview": false, "receipts": null, "default": null });
    let began = Instant::now();
    let taken = office::call(&office, "desk_intake", request)?;
    let took = began.elapsed().as_secs_f64();
    if taken["taken"] != json!(files.len()) {
        return Err(format!("{} of {} bundles taken", taken["taken"], files.len()).into());
    }
    Ok(Figures::from([
        ("took".into(), took),
        ("rows".into(), rows_in(&office)?),
    ]))
}

fn rows_in(office: &taizhang_app::Office) -> Run<f64> {
    office::ledger(office)?.read(|conn| {
        let mut rows = 0;
        for table in TABLES {
            rows += conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get::<_, i64>(0)
            })?;
        }
        Ok(rows as f64)
    })
}

/// What taking one bundle in wrote: rows by table.
type Group = Vec<(&'static str, Vec<Vec<Value>>)>;

/// The child that writes the same rows with nothing around it.
pub fn floor(folder: &Path) -> Run<Figures> {
    let (keys, groups) = {
        let office = office::open(&folder.join("taken"))?;
        office::ledger(&office)?.read(|conn| {
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>((keys(conn)?, groups(conn)?))
        })?
    };
    let at = folder.join("floor");
    copy(&folder.join("desk"), &at)?;
    let office = office::open(&at)?;
    let files = bundles(folder)?;
    let mut groups = groups.into_iter();
    let began = Instant::now();
    // With the cache that an intake has.
    office::ledger(&office)?.with_wide_writer(|| {
        for file in &files {
            read(&keys, file)?;
            let group = groups.next().ok_or("fewer groups than bundles")?;
            as_one_act(&office, |tx| write(tx.conn(), &group))?;
        }
        Run::Ok(())
    })??;
    let took = began.elapsed().as_secs_f64();
    Ok(Figures::from([
        ("took".into(), took),
        ("rows".into(), rows_in(&office)?),
    ]))
}

/// What opening takes: the desk's identity and name, and each station's certificate.
struct Keys {
    me: Station,
    identity: Identity,
    stations: Vec<Certificate>,
}

fn keys(conn: &Connection) -> Run<Keys> {
    let sql = "SELECT secret FROM key_pair WHERE purpose = 'decryption'";
    let secret: String = conn.query_row(sql, [], |row| row.get(0))?;
    let mut statement = conn.prepare("SELECT certificate FROM station ORDER BY code")?;
    let stations = statement
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|json| Ok(strict_json(json?.as_bytes())?))
        .collect::<Run<_>>()?;
    Ok(Keys {
        me: "3713230".parse()?,
        identity: Identity::from_secret_text(&secret)?,
        stations,
    })
}

/// Verifies, decrypts, inflates and parses one bundle.
fn read(keys: &Keys, file: &Path) -> Run<()> {
    let (bytes, caps) = (fs::read(file)?, Caps::default());
    let signers: Vec<_> = keys.stations.iter().map(|it| &it.signing).collect();
    let verified = Envelope::read(&bytes, &caps)?.verify(&signers)?;
    let certificate = keys
        .stations
        .iter()
        .find(|it| it.signing == *verified.verified_by())
        .ok_or("a stranger's bundle")?;
    let accepted = verified.check(&Expectations {
        kinds: &[Kind::Submission],
        me: &keys.me,
        mine: &[keys.identity.recipient()],
        sender: &certificate.station,
        certificate: Some(certificate),
        schema: SchemaWindow {
            oldest: 1,
            newest: u32::MAX,
        },
    })?;
    let payload = accepted.open(std::slice::from_ref(&keys.identity), &caps)?;
    for file in &payload.manifest().files {
        let Some(mut lines) = payload.lines(&file.entity)? else {
            continue;
        };
        while let Some(line) = lines.next_line()? {
            std::hint::black_box(serde_json::from_slice::<serde_json::Value>(line)?);
        }
    }
    Ok(())
}

/// The rows of each bundle, in the order of its taking. Each table is read once: asking it for one bundle after the other
/// would read it a thousand times.
fn groups(conn: &Connection) -> Run<Vec<Group>> {
    let mut groups: BTreeMap<i64, Group> = BTreeMap::new();
    for table in TABLES {
        let of_bundle = match table {
            "change" => "JOIN inbox i ON i.act = t.act",
            "inbox" => "JOIN inbox i USING (header_sha256)",
            "roll_line" => {
                "JOIN member m ON m.id = t.member JOIN inbox i ON i.header_sha256 = m.bundle"
            }
            _ => "JOIN inbox i ON i.header_sha256 = t.bundle",
        };
        let order = if table == "change" { ", t.rowid" } else { "" };
        let mut statement = conn.prepare(&format!(
            "SELECT i.act, t.* FROM {table} t {of_bundle} ORDER BY i.act{order}"
        ))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let group = groups.entry(row.get(0)?).or_default();
            if group.last().is_none_or(|(last, _)| *last != table) {
                group.push((table, Vec::new()));
            }
            let values = (1..columns)
                .map(|at| row.get(at))
                .collect::<Result<_, _>>()?;
            if let Some((_, rows)) = group.last_mut() {
                rows.push(values);
            }
        }
    }
    Ok(groups.into_values().collect())
}

fn write(conn: &Connection, group: &Group) -> Run<()> {
    for (table, rows) in group {
        let Some(first) = rows.first() else { continue };
        let places = vec!["?"; first.len()].join(",");
        let mut insert = conn.prepare_cached(&format!("INSERT INTO {table} VALUES ({places})"))?;
        for row in rows {
            insert.execute(params_from_iter(row))?;
        }
    }
    Ok(())
}
