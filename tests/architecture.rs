//! Holds the house to its plan: which crate may know which, who speaks SQL, who asks the clock, how large a file may be.
//!
//! Every rule is a pure function from sources to faults, so that each is also shown a counterexample it must find.
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The crates of the house and the crates of the house each may use (docs/architecture.md, layers).
const LAYERS: &[(&str, &[&str])] = &[
    ("taizhang-ledger", &[]),
    ("taizhang-bundle", &[]),
    ("taizhang-tables", &[]),
    ("taizhang-reports", &[]),
    ("taizhang-exchange", &["taizhang-ledger", "taizhang-bundle"]),
    (
        "taizhang-app",
        &[
            "taizhang-ledger",
            "taizhang-bundle",
            "taizhang-tables",
            "taizhang-reports",
            "taizhang-exchange",
        ],
    ),
    ("taizhang-cli", &["taizhang-app"]),
    ("taizhang", &["taizhang-app"]),
    ("taizhang-testkit", &["taizhang-app"]),
    (
        "taizhang-bench",
        &[
            "taizhang-app",
            "taizhang-bundle",
            "taizhang-ledger",
            "taizhang-testkit",
        ],
    ),
    ("taizhang-acceptance", &[]),
];

/// Foreign crates that only these may use. The bench measures against them and ships nowhere.
const RESERVED: &[(&str, &[&str])] = &[
    ("rusqlite", &["taizhang-ledger", "taizhang-bench"]),
    ("rusqlite_migration", &["taizhang-ledger"]),
    ("calamine", &["taizhang-tables", "taizhang-bench"]),
    ("rust_xlsxwriter", &["taizhang-reports", "taizhang-bench"]),
    ("docx-rs", &["taizhang-reports"]),
    ("minijinja", &["taizhang-reports"]),
    ("minisign", &["taizhang-bundle"]),
    ("ts-rs", &["taizhang-app"]),
    ("clap", &["taizhang-cli"]),
    ("tauri", &["taizhang"]),
    ("tauri-plugin-dialog", &["taizhang"]),
];

/// Words that stand only in these folders: the core is told the day and its paths, it does not ask for them.
const WORDS: &[(&str, &[&str])] = &[
    ("SystemTime::now", &["crates/app/", "crates/bench/"]),
    ("Utc::now", &[]),
    ("Local::now", &["crates/app/"]),
    ("env::var", &["crates/cli/", "crates/bench/", "src-tauri/"]),
    ("tauri::", &["src-tauri/"]),
    ("rusqlite::", &["crates/ledger/", "crates/bench/"]),
];

/// Files of the ledger beside `store.rs` and `store/` that speak SQL: the roll's projection.
/// The list may become shorter.
const SPEAK_SQL: &[&str] = &[
    "crates/ledger/src/assistance/households/line.rs",
    "crates/ledger/src/assistance/households/list.rs",
    "crates/ledger/src/roll/line.rs",
    "crates/ledger/src/roll/list.rs",
    "crates/ledger/src/roll/search.rs",
    "crates/ledger/src/unions/election.rs",
];

/// Of a file that is not a test: tables of cases may be long.
const MOST_LINES: usize = 500;

/// A source file: its path from the root with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.contains("/tests/")
            || self.path.ends_with("tests.rs")
            || self.path.ends_with(".test.ts")
    }

    /// The lines that are code, numbered from one.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(n, line)| (n + 1, line))
    }
}

/// Crates that use one they may not.
fn layer_faults(uses: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut faults = Vec::new();
    for (krate, names) in uses {
        let allowed = LAYERS.iter().find(|(name, _)| name == krate);
        let Some((_, allowed)) = allowed else {
            faults.push(format!("{krate} has no layer"));
            continue;
        };
        for name in names {
            let ours = name == "taizhang" || name.starts_with("taizhang-");
            let reserved = RESERVED.iter().find(|(foreign, _)| foreign == name);
            if ours && !allowed.contains(&name.as_str())
                || reserved.is_some_and(|(_, users)| !users.contains(&krate.as_str()))
            {
                faults.push(format!("{krate} uses {name}"));
            }
        }
    }
    faults
}

/// Words where they may not stand.
fn word_faults(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        for (word, folders) in WORDS {
            if folders.iter().any(|folder| source.path.starts_with(folder)) {
                continue;
            }
            for (line, _) in source.code().filter(|(_, text)| text.contains(word)) {
                faults.push(format!("{}:{line} says {word}", source.path));
            }
        }
    }
    faults
}

/// SQL where none belongs.
fn sql_faults(sources: &[Source]) -> Vec<String> {
    let speaks = |line: &str| {
        [
            "SELECT ",
            "INSERT INTO ",
            "INSERT OR ",
            "DELETE FROM ",
            "CREATE TABLE ",
        ]
        .iter()
        .any(|verb| line.contains(verb))
    };
    let may = |path: &str| {
        path.starts_with("crates/bench/")
            || path.starts_with("crates/ledger/")
                && (path.ends_with("/store.rs") || path.contains("/store/"))
            || SPEAK_SQL.contains(&path)
    };
    let strays = sources
        .iter()
        .filter(|source| !source.is_test() && !may(&source.path));
    strays
        .flat_map(|source| {
            let lines = source.code().filter(|(_, line)| speaks(line));
            lines.map(|(line, _)| format!("{}:{line} speaks SQL", source.path))
        })
        .collect()
}

/// Files without a module doc, and files too long to be about one thing.
fn shape_faults(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources {
        let mut lines = source.text.lines();
        let first = lines.find(|line| !line.is_empty() && !line.starts_with("#!["));
        if !first.is_some_and(|line| line.starts_with("//!")) {
            faults.push(format!("{} does not say what it is", source.path));
        }
        let lines = source.text.lines().count();
        if lines > MOST_LINES && !source.is_test() {
            faults.push(format!("{} has {lines} lines", source.path));
        }
    }
    faults
}

/// Pages that pass the one door, and areas that lean on each other.
fn page_faults(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources {
        if source.text.contains("@tauri-apps/") && source.path != "ui/src/api/call.ts" {
            faults.push(format!("{} knows Tauri", source.path));
        }
        let Some(area) = source
            .path
            .strip_prefix("ui/src/areas/")
            .and_then(|rest| rest.split('/').next())
        else {
            continue;
        };
        for (line, text) in source
            .code()
            .filter(|(_, text)| text.contains("from '") || text.contains("import("))
        {
            let other = text
                .split_once("areas/")
                .and_then(|(_, rest)| rest.split('/').next());
            if other.is_some_and(|other| other != area) || text.contains("'../") {
                faults.push(format!("{}:{line} leaves its area", source.path));
            }
        }
    }
    faults
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
            {
                let name = path
                    .strip_prefix(root())
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push(Source {
                    path: name,
                    text: fs::read_to_string(&path).unwrap(),
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn rust() -> Vec<Source> {
    sources(&["crates", "src-tauri", "tests"], &["rs"])
}

/// What each crate of the workspace uses when it ships; what only its tests use is left out.
fn uses() -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let out = Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&out.stdout).unwrap();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let shipped = |krate: &Value| {
        let all = list(&krate["dependencies"]);
        let shipped = all.into_iter().filter(|used| used["kind"].is_null());
        shipped
            .map(|used| used["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let crates = list(&metadata["packages"]);
    crates
        .iter()
        .map(|krate| (krate["name"].as_str().unwrap().to_owned(), shipped(krate)))
        .collect()
}

const NONE: &[String] = &[];

#[test]
fn a_crate_uses_only_what_its_layer_may_use() {
    let uses = uses();
    assert_eq!(
        uses.len(),
        LAYERS.len(),
        "every crate is seen: {:?}",
        uses.keys()
    );
    assert_eq!(layer_faults(&uses), NONE);
}

#[test]
fn the_core_asks_neither_the_clock_nor_the_environment_and_only_the_shell_knows_tauri() {
    assert_eq!(word_faults(&rust()), NONE);
}

#[test]
fn sql_stands_in_the_stores() {
    let rust = rust();
    assert_eq!(sql_faults(&rust), NONE);
    // An exception nobody needs any more goes.
    let needed = |path: &&str| {
        let source = rust.iter().find(|source| source.path == **path);
        source.is_some_and(|source| {
            let elsewhere = Source::new("crates/ledger/src/elsewhere.rs", &source.text);
            !sql_faults(&[elsewhere]).is_empty()
        })
    };
    let idle: Vec<_> = SPEAK_SQL.iter().filter(|path| !needed(path)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn a_file_says_what_it_is_and_is_about_one_thing() {
    assert_eq!(shape_faults(&rust()), NONE);
}

#[test]
fn the_pages_have_one_door_and_no_area_leans_on_another() {
    let pages = sources(&["ui/src"], &["ts", "vue"]);
    assert!(pages.iter().any(|page| page.path == "ui/src/api/call.ts"));
    assert_eq!(page_faults(&pages), NONE);
}

#[test]
fn the_window_is_locked_down() {
    let conf: Value =
        serde_json::from_str(&fs::read_to_string(root().join("tauri.conf.json")).unwrap()).unwrap();
    let (app, security) = (&conf["app"], &conf["app"]["security"]);
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert!(security["csp"].as_str().unwrap().starts_with(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ipc: http://ipc.localhost;"
    ));
    let capabilities = security["capabilities"].as_array().unwrap();
    assert_eq!(capabilities.len(), 1);
    assert!(capabilities[0]["remote"].is_null());
    let wanted = [
        "allow-call",
        "allow-cancel",
        "allow-pick",
        "allow-drives",
        "allow-recent",
    ];
    assert_eq!(capabilities[0]["permissions"], serde_json::json!(wanted));
}

#[test]
fn each_rule_finds_its_counterexample() {
    let uses = [
        ("taizhang-ledger", vec!["rusqlite", "taizhang-tables"]),
        ("taizhang-app", vec!["rusqlite", "taizhang-ledger"]),
        ("taizhang-cli", vec!["taizhang-ledger"]),
        ("taizhang-extra", vec![]),
    ];
    let uses = uses.map(|(krate, names)| {
        (
            krate.to_owned(),
            names.into_iter().map(str::to_owned).collect(),
        )
    });
    assert_eq!(
        layer_faults(&BTreeMap::from(uses)),
        [
            "taizhang-app uses rusqlite",
            "taizhang-cli uses taizhang-ledger",
            "taizhang-extra has no layer",
            "taizhang-ledger uses taizhang-tables",
        ]
    );

    let clock = Source::new(
        "crates/ledger/src/x.rs",
        "//! X.\n// not Local::now here\nlet t = Local::now();\n",
    );
    assert_eq!(
        word_faults(&[clock]),
        ["crates/ledger/src/x.rs:3 says Local::now"]
    );

    let stray = "//! X.\nconst A: &str = \"SELECT 1\";\n";
    let sql = [
        "crates/ledger/src/dues/rules.rs",
        "crates/ledger/src/dues/store.rs",
        "crates/app/src/store/a.rs",
    ];
    assert_eq!(
        sql_faults(&sql.map(|path| Source::new(path, stray))),
        [
            "crates/ledger/src/dues/rules.rs:2 speaks SQL",
            "crates/app/src/store/a.rs:2 speaks SQL"
        ]
    );

    let long = format!("//! X.\n{}", "x\n".repeat(MOST_LINES));
    assert_eq!(
        shape_faults(&[
            Source::new("a.rs", "fn a() {}\n"),
            Source::new("b.rs", &long)
        ]),
        ["a.rs does not say what it is", "b.rs has 501 lines"]
    );

    let page = "import { invoke } from '@tauri-apps/api/core'\nimport a from '@/areas/roll/a'\nimport b from '@/areas/dues/b'\n";
    assert_eq!(
        page_faults(&[Source::new("ui/src/areas/dues/P.vue", page)]),
        [
            "ui/src/areas/dues/P.vue knows Tauri",
            "ui/src/areas/dues/P.vue:2 leaves its area"
        ]
    );
}
