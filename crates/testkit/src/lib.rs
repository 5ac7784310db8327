//! An office in three lines, for tests: a fixed day, a temporary ledger, invented people.
//!
//! ```no_run
//! # use serde_json::json;
//! let desk = taizhang_testkit::Desk::new();
//! desk.enrol(0);
//! assert_eq!(desk.call("find", json!({ "query": "wxy", "limit": 5 }))["hits"][0]["name"], "王晓燕");
//! ```

pub mod stage;

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use taizhang_app::{Clock, Config, Cost, Failure, Office, Quiet, dispatch, invented_person};
use tempfile::TempDir;

/// The day on which every test plays.
pub const TODAY: &str = "2026-11-22";
/// The passphrase of every test ledger.
pub const PASSPHRASE: &str = "correct horse battery staple";
/// Code of the township's own union.
pub const TOWNSHIP: &str = "371323-XJH";
/// Code of the factory union that [`Desk::new`] enters.
pub const FACTORY: &str = "371323-DZC";

/// An office with a ledger in a temporary folder.
pub struct Desk {
    folder: TempDir,
    office: Office,
}

impl Desk {
    /// A township's office with one factory union.
    pub fn new() -> Self {
        let desk = Self::of("union", TOWNSHIP, "许家湖镇总工会");
        desk.add_union(FACTORY, "沂河电子厂工会");
        desk
    }

    /// A county's office.
    pub fn county() -> Self {
        Self::of("desk", "371323-YSX", "沂水县总工会")
    }

    /// An office of this kind, code and name, its ledger empty and open.
    pub fn of(kind: &str, code: &str, name: &str) -> Self {
        let desk = Self::unfounded();
        desk.call(
            "ledger_create",
            json!({
                "at": desk.path("ledger"), "kind": kind, "name": name, "code": code,
                "passphrase": PASSPHRASE, "operator": "赵主席", "deputy_passphrase": "deputy passphrase of tests",
            }),
        );
        desk
    }

    /// An office without a ledger.
    pub fn unfounded() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder can be made"),
            office: office(),
        }
    }

    /// The same computer on another day, its ledger closed.
    pub fn on(self, day: &str) -> Self {
        let today = day.parse().ok();
        let config = self.office.config().clone();
        Self {
            office: Office::new(Config { today, ..config }),
            folder: self.folder,
        }
    }

    /// Lets so many minutes pass on the computer's clock, or takes them back.
    pub fn pass(&self, minutes: i64) {
        let clock = self.office.config().clock.as_ref();
        clock
            .expect("a test office has a clock of its own")
            .pass(minutes);
    }

    /// Enters a standalone union with an employer of its own.
    pub fn add_union(&self, code: &str, name: &str) {
        let employer = name.trim_end_matches("工会");
        self.call(
            "union_add",
            json!({
                "code": code, "name": name, "form": "standalone", "employer_name": employer, "founded_on": "2015-05-18",
                "approval_no": "许工发〔2015〕3号",
            }),
        );
    }

    /// Takes the invented person of a number into the factory union; answers with the membership's id.
    pub fn enrol(&self, number: u32) -> String {
        self.enrol_in(FACTORY, number)
    }

    /// Takes the invented person of a number into a union; answers with the membership's id.
    pub fn enrol_in(&self, union: &str, number: u32) -> String {
        let person = invented_person(number);
        let saved = self.call(
            "member_enrol",
            json!({
                "union": union, "name": person.name, "document_no": person.citizen_no, "phone": person.phone,
                "department": person.department, "post": person.post, "joined_on": person.joined_on.to_string(),
            }),
        );
        saved["id"].as_str().expect("an id is a text").to_owned()
    }

    /// Opens a sheet, takes what can be taken, and answers with the preview.
    pub fn import(&self, union: &str, file: &Path) -> Value {
        let preview = self.look_at(union, file);
        self.call("roll_import_apply", json!({ "batch": preview["batch"] }));
        preview
    }

    /// Opens a sheet and takes nothing.
    pub fn look_at(&self, union: &str, file: &Path) -> Value {
        self.call(
            "roll_import_open",
            json!({ "file": file.display().to_string(), "union": union, "map": {}, "sheet": null }),
        )
    }

    /// Does what a command names. A test that expects it to work need not look at failures.
    #[track_caller]
    pub fn call(&self, command: &str, request: Value) -> Value {
        match dispatch(&self.office, command, request, &Quiet) {
            Ok(reply) => reply,
            Err(failure) => panic!("{command} failed: {failure:?}"),
        }
    }

    /// Does what a command names and answers with its failure.
    #[track_caller]
    pub fn refuse(&self, command: &str, request: Value) -> Failure {
        match dispatch(&self.office, command, request, &Quiet) {
            Ok(reply) => panic!("{command} was done: {reply}"),
            Err(failure) => failure,
        }
    }

    /// What lines of this year's return show; empty where nothing is recorded.
    pub fn figures<const N: usize>(&self, lines: [&str; N]) -> [String; N] {
        let form = self.call("return_show", json!({ "edition": "base-2026-sample" }));
        let blocks = form["blocks"].as_array().expect("a return has blocks");
        let shown: Vec<&Value> = blocks
            .iter()
            .flat_map(|block| block["lines"].as_array().into_iter().flatten())
            .collect();
        lines.map(|no| {
            let line = shown.iter().find(|line| line["no"] == json!(no));
            let line = line.expect("the edition has the line");
            line["value"].as_str().unwrap_or_default().to_owned()
        })
    }

    /// A path in the office's temporary folder.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// The temporary folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The office itself.
    pub fn office(&self) -> &Office {
        &self.office
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// An office on the fixed day, its key slots made quickly.
pub fn office() -> Office {
    let today = TODAY.parse().ok();
    Office::new(Config {
        today,
        operator: None,
        cost: Cost(1),
        clock: Some(Clock::default()),
    })
}

/// A sample roll of tests/samples/rolls.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/samples/rolls")
        .join(name)
}
