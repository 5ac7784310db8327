//! Start (启动) to a usable unlock page, against an empty Tauri window on the same screen: the program is ready when the field
//! of the passphrase has the cursor, the empty window when its page has loaded. Starts alternate.

use crate::table::{Line, median, millis};
use crate::{Run, office};
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use taizhang_testkit::stage::Stage;
use thirtyfour::support::block_on;

const STARTS: usize = 20;
/// Milliseconds since 1970 at which the page was ready, or null while it is not.
const OURS: &str = "const mark = performance.getEntriesByName('usable')[0];
    return mark ? performance.timeOrigin + mark.startTime : null";
const EMPTY: &str = "const loaded = performance.getEntriesByType('navigation')[0]?.loadEventEnd;
    return loaded ? performance.timeOrigin + loaded : null";

/// Measures and judges. Both windows stand built beside this program (`make bench` sees to it).
pub fn measure(folder: &Path) -> Run<Vec<Line>> {
    let built = std::env::current_exe()?
        .parent()
        .map(Path::to_path_buf)
        .ok_or("a program lies in a folder")?;
    let ledger = folder.join("ledger");
    drop(office::create(&ledger)?);
    let known = folder.join("org.taizhang.desktop");
    fs::create_dir_all(&known)?;
    fs::write(known.join("recent.json"), json!([ledger]).to_string())?;
    let stage = Stage::set(folder, &[]);
    let program = timed(folder, "ours", &built.join("taizhang"))?;
    let empty = timed(folder, "empty", &built.join("examples/empty-window"))?;
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    // The first start of each finds nothing in the system's cache.
    for round in 0..=STARTS {
        let (took, floor) = (
            start(&stage, folder, &program, OURS)?,
            start(&stage, folder, &empty, EMPTY)?,
        );
        if round > 0 {
            ours.push(took);
            floors.push(floor);
        }
    }
    let (took, floor) = (median(ours), median(floors));
    Ok(vec![
        Line::new(
            "start to the unlock page",
            millis(took),
            millis(floor),
            Some(took / floor),
            "≤ 1.3 × floor",
            took <= 1.3 * floor,
        )
        .with_note(&format!("median of {STARTS} starts each")),
    ])
}

/// A program that notes when it began and becomes the other.
fn timed(folder: &Path, name: &str, program: &Path) -> Run<PathBuf> {
    if !program.exists() {
        return Err(format!("{} is not built; `make bench` builds it", program.display()).into());
    }
    let script = folder.join(name);
    let began = folder.join("began");
    fs::write(
        &script,
        format!(
            "#!/bin/sh\ndate +%s%N > '{}'\nexec '{}' \"$@\"\n",
            began.display(),
            program.display()
        ),
    )?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    Ok(script)
}

/// Seconds from the start of a program until its page says that it is ready.
fn start(stage: &Stage, folder: &Path, program: &Path, ready: &str) -> Run<f64> {
    let page = stage.open(program);
    let until = Instant::now() + Duration::from_secs(60);
    let at = loop {
        let answer = block_on(page.execute(ready, Vec::new()))?.json().clone();
        if let Value::Number(millis) = answer {
            break millis.as_f64().ok_or("a moment is a number")?;
        }
        if Instant::now() > until {
            return Err("the page never was ready".into());
        }
        sleep(Duration::from_millis(20));
    };
    block_on(page.quit())?;
    let began: f64 = fs::read_to_string(folder.join("began"))?.trim().parse()?;
    Ok(at / 1e3 - began / 1e9)
}
