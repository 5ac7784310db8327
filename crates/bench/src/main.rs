//! Speed and memory (快慢和内存), each as a ratio to a floor measured in the same run. `make bench` runs it in a release build.
//!
//! `--rows N` scales everything down for a quick look, `--only import|export|search|pages|sessions|annual|board|files|since|intake|start` runs one part, `--write` puts
//! the table into docs/benchmarks.md; `growth` instead of these draws docs/benchmarks-growth.svg. Every measurement runs in a process of its own.

mod annual;
mod board;
mod child;
mod county;
mod export;
mod files;
mod fill;
mod growth;
mod import;
mod intake;
mod office;
mod pages;
mod people;
mod rows;
mod search;
mod sessions;
mod sheet;
mod since;
mod start;
mod table;
mod typed;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use taizhang_app::{Config, Office};

/// Result of a step of a benchmark; the first failure ends the run.
type Run<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Rows of a sheet and of an exported roll.
const SHEET_ROWS: u32 = 100_000;
/// Members of a ledger that is searched and paged.
const MEMBERS: u32 = 1_000_000;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let done = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["growth"] => grow().map(|()| true),
        ["child", job, folder, rows] => serve(job, Path::new(folder), rows).map(|()| true),
        _ => run(&args),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "bench: {error}");
            ExitCode::from(2)
        }
    }
}

/// What was asked for.
struct Wish {
    rows: Option<u32>,
    only: Option<String>,
    write: bool,
}

impl Wish {
    fn read(args: &[String]) -> Run<Self> {
        let mut wish = Self {
            rows: None,
            only: None,
            write: false,
        };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--rows" => wish.rows = Some(args.next().ok_or("--rows wants a number")?.parse()?),
                "--only" => wish.only = Some(args.next().ok_or("--only wants a part")?.clone()),
                "--write" => wish.write = true,
                other => {
                    return Err(format!(
                        "{other}? There are --rows N, --only import|export|search|pages|sessions|annual|board|files|since|intake|start and --write"
                    )
                    .into());
                }
            }
        }
        Ok(wish)
    }

    fn wants(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }
}

/// Runs the benchmarks and shows the table; true if everything holds.
fn run(args: &[String]) -> Run<bool> {
    let wish = Wish::read(args)?;
    let (rows, members) = (
        wish.rows.unwrap_or(SHEET_ROWS),
        wish.rows.unwrap_or(MEMBERS),
    );
    let mut lines = Vec::new();
    // Said as soon as it is known: a later part that fails takes no figure with it.
    let mut keep = |measured: Vec<table::Line>| -> Run<()> {
        writeln!(std::io::stdout(), "{}", table::laid_out(&measured))?;
        lines.extend(measured);
        Ok(())
    };
    if wish.wants("import") {
        tell("import")?;
        keep(import::measure(tempfile::tempdir()?.path(), rows)?)?;
    }
    if wish.wants("export") {
        tell("export")?;
        let folder = tempfile::tempdir()?;
        child::run("fill", folder.path(), rows)?;
        keep(export::measure(folder.path(), rows)?)?;
    }
    if wish.wants("search") || wish.wants("pages") {
        tell("filling a large ledger")?;
        let folder = tempfile::tempdir()?;
        child::run("fill", folder.path(), members)?;
        if wish.wants("search") {
            tell("search")?;
            keep(search::measure(folder.path(), members)?)?;
        }
        if wish.wants("pages") {
            tell("pages")?;
            keep(pages::measure(folder.path(), members)?)?;
        }
    }
    if wish.wants("sessions") {
        tell("sessions")?;
        keep(sessions::measure(tempfile::tempdir()?.path())?)?;
    }
    if wish.wants("annual") {
        tell("annual")?;
        keep(annual::measure(tempfile::tempdir()?.path(), rows)?)?;
    }
    if wish.wants("board") {
        tell("board")?;
        keep(board::measure(tempfile::tempdir()?.path())?)?;
    }
    if wish.wants("files") {
        tell("files")?;
        keep(files::measure(tempfile::tempdir()?.path(), wish.rows)?)?;
    }
    if wish.wants("since") {
        tell("since")?;
        keep(since::measure(tempfile::tempdir()?.path(), rows)?)?;
    }
    if wish.wants("intake") {
        tell("intake")?;
        let bundles = (rows / 100).max(10);
        keep(intake::measure(tempfile::tempdir()?.path(), bundles)?)?;
    }
    if wish.wants("start") {
        tell("start")?;
        keep(start::measure(tempfile::tempdir()?.path())?)?;
    }
    writeln!(std::io::stdout(), "{}", table::machine())?;
    if wish.write {
        let today = Office::new(Config::default()).today().to_string();
        table::write_down(&documents().join("benchmarks.md"), &today, &lines)?;
    }
    Ok(lines.iter().all(table::Line::holds))
}

/// Measures growth and draws it into the project's documents.
fn grow() -> Run<()> {
    let figures = growth::measure(&documents().join("benchmarks-growth.svg"))?;
    Ok(write!(std::io::stdout(), "{figures}")?)
}

fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

fn tell(part: &str) -> Run<()> {
    Ok(writeln!(std::io::stderr(), "{part} …")?)
}

/// Does one job in a process of its own and hands its figures back.
fn serve(job: &str, folder: &Path, rows: &str) -> Run<()> {
    let rows = rows.parse()?;
    let figures = match job {
        "import" => import::ours(folder)?,
        "import-floor" => import::floor(folder, rows)?,
        "fill" => fill::fill(folder, rows).map(|()| child::Figures::new())?,
        "search" => search::ours(folder, rows)?,
        "pages" => pages::ours(folder, rows)?,
        "sessions-fill" => sessions::fill(folder, rows).map(|()| child::Figures::new())?,
        "sessions" => sessions::ours(folder)?,
        "annual-fill" => annual::fill(folder, rows).map(|()| child::Figures::new())?,
        "annual" => annual::ours(folder)?,
        "board-fill" => board::fill(folder, rows).map(|()| child::Figures::new())?,
        "board" => board::ours(folder)?,
        "files-fill" => files::fill(folder, rows).map(|()| child::Figures::new())?,
        "files" => files::ours(folder, rows)?,
        "since" => since::ours(folder, rows)?,
        "intake-fill" => {
            intake::fill(folder, rows, intake::MEMBERS).map(|()| child::Figures::new())?
        }
        "intake-fill-large" => {
            let each = rows / growth::BUNDLES;
            intake::fill(folder, growth::BUNDLES, each).map(|()| child::Figures::new())?
        }
        "intake" => intake::ours(folder)?,
        "intake-floor" => intake::floor(folder)?,
        "export" => export::ours(folder)?,
        "export-floor" => export::floor(folder)?,
        other => return Err(format!("no job {other}").into()),
    };
    child::hand_back(figures)
}
