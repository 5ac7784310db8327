//! The table of figures (成绩表): what was measured, against what, and whether it holds.

use crate::Run;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// One measured thing.
#[derive(Debug)]
pub struct Line {
    name: String,
    ours: String,
    floor: String,
    ratio: Option<f64>,
    must: String,
    holds: bool,
    note: Option<String>,
}

impl Line {
    /// A thing with its figure, what it is held against, and the judgement.
    pub fn new(
        name: &str,
        ours: String,
        floor: String,
        ratio: Option<f64>,
        must: &str,
        holds: bool,
    ) -> Self {
        Self {
            name: name.to_owned(),
            ours,
            floor,
            ratio,
            must: must.to_owned(),
            holds,
            note: None,
        }
    }

    /// Adds what explains the figure.
    pub fn with_note(mut self, note: &str) -> Self {
        self.note = Some(note.to_owned());
        self
    }

    /// Whether it holds what it must.
    pub fn holds(&self) -> bool {
        self.holds
    }

    fn cells(&self) -> [String; 6] {
        let ratio = self
            .ratio
            .map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
        let ok = if self.holds { "yes" } else { "NO" };
        [
            self.name.clone(),
            self.ours.clone(),
            self.floor.clone(),
            ratio,
            self.must.clone(),
            ok.to_owned(),
        ]
    }
}

const HEADS: [&str; 6] = ["name", "ours", "floor", "ratio", "must hold", "ok?"];

/// Lays the lines out as a Markdown table that also reads well on a terminal, with the notes below.
pub fn laid_out(lines: &[Line]) -> String {
    let rows: Vec<[String; 6]> = std::iter::once(HEADS.map(str::to_owned))
        .chain(lines.iter().map(Line::cells))
        .collect();
    let widths: [usize; 6] = std::array::from_fn(|at| {
        rows.iter()
            .map(|row| row[at].chars().count())
            .max()
            .unwrap_or(0)
    });
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        for (cell, width) in row.iter().zip(widths) {
            let _ = write!(
                text,
                "| {cell}{} ",
                " ".repeat(width - cell.chars().count())
            );
        }
        text.push_str("|\n");
        if place == 0 {
            widths
                .iter()
                .for_each(|width| text.push_str(&format!("|{}", "-".repeat(width + 2))));
            text.push_str("|\n");
        }
    }
    for line in lines {
        if let Some(note) = &line.note {
            let _ = write!(text, "\n- {}: {note}", line.name);
        }
    }
    text.push('\n');
    text
}

/// Writes the table into the project's documents, with the machine it was measured on.
pub fn write_down(to: &Path, day: &str, lines: &[Line]) -> Run<()> {
    let text = format!(
        "# Benchmarks\n\nWritten by `make bench` with `--write` on {day}: {}. Times depend on the machine; what must hold are the ratios, each \
         measured\nbeside its floor in the same run. What a floor does is said at the head of its file in crates/bench/src.\n\n{}\nHow each grows from ten thousand members to a million (`make bench-growth`):\n\n![Time by members](benchmarks-growth.svg)\n",
        machine(),
        laid_out(lines)
    );
    Ok(fs::write(to, text)?)
}

/// The machine in a few words.
pub fn machine() -> String {
    let read = |file| fs::read_to_string(file).unwrap_or_default();
    let field = |text: &str, name: &str| {
        text.lines().find_map(|line| {
            line.strip_prefix(name)?
                .split_once(':')
                .map(|(_, value)| value.trim().to_owned())
        })
    };
    let processor = field(&read("/proc/cpuinfo"), "model name")
        .unwrap_or_else(|| "unknown processor".to_owned());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let system = read("/etc/os-release");
    let system = system
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .unwrap_or("Linux")
        .trim_matches('"')
        .to_owned();
    format!("{processor}, {cores} cores, {system}")
}

/// The middle of some measurements.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The value that so much of the measurements stays below: 0.99 for p99.
pub fn quantile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = ((values.len() as f64 * part).ceil() as usize).clamp(1, values.len().max(1)) - 1;
    values.get(at).copied().unwrap_or(f64::NAN)
}

/// How many times the second the first is.
pub fn ratio(a: f64, b: f64) -> f64 {
    a / b
}

/// Seconds for people.
pub fn seconds(value: f64) -> String {
    format!("{value:.2} s")
}

/// Seconds as milliseconds for people.
pub fn millis(value: f64) -> String {
    format!("{:.2} ms", value * 1000.0)
}
