//! Each measurement in a process of its own (独立进程): its peak memory and processor time are nobody else's.

use crate::Run;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a measurement found, by name; times in seconds.
pub type Figures = BTreeMap<String, f64>;

/// Runs a job in a new process of this program and takes its figures.
pub fn run(job: &str, folder: &Path, rows: u32) -> Run<Figures> {
    let out = Command::new(std::env::current_exe()?)
        .args(["child", job])
        .arg(folder)
        .arg(rows.to_string())
        .stderr(Stdio::inherit())
        .output()?;
    if !out.status.success() {
        return Err(format!("{job} failed: {}", out.status).into());
    }
    let text = String::from_utf8(out.stdout)?;
    text.lines()
        .map(|line| {
            let (name, value) = line.split_once('\t').ok_or("a figure without a name")?;
            Ok((name.to_owned(), value.parse()?))
        })
        .collect()
}

/// Hands the figures back to the parent, and with them the peak memory of this process.
pub fn hand_back(mut figures: Figures) -> Run<()> {
    figures.insert("peak_mb".to_owned(), peak_mb()?);
    let mut out = std::io::stdout().lock();
    for (name, value) in figures {
        writeln!(out, "{name}\t{value}")?;
    }
    Ok(())
}

/// Largest resident memory so far, in MB of 1,000,000 bytes.
fn peak_mb() -> Run<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .ok_or("this system tells no VmHWM")?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kib * 1.024 / 1000.0)
}

/// Processor time of this process, in seconds: steadier than the clock where others work on the same machine.
pub fn processor() -> Run<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
    let after = stat.rsplit_once(')').ok_or("this system tells no times")?.1;
    let fields: Vec<&str> = after.split_whitespace().collect();
    let (user, system): (f64, f64) = (fields[11].parse()?, fields[12].parse()?);
    Ok((user + system) / 100.0)
}
