//! What the shell keeps while the window is open: the office, the paths behind pick-ids, the work that can be stopped.

use serde_json::Value;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use taizhang_app::{Config, Failure, Office};

/// The shell's own state.
pub struct Desk {
    pub office: Arc<Office>,
    picks: Mutex<HashMap<String, PathBuf>>,
    next_pick: AtomicU64,
    running: Mutex<HashMap<u32, Arc<AtomicBool>>>,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            office: Arc::new(Office::new(config())),
            picks: Mutex::default(),
            next_pick: AtomicU64::new(1),
            running: Mutex::default(),
        }
    }
}

/// A fixed day and quick key slots for the journeys, in debug builds only.
#[cfg(debug_assertions)]
fn config() -> Config {
    let today = std::env::var("TAIZHANG_TODAY")
        .ok()
        .and_then(|text| text.parse().ok());
    Config {
        today,
        ..Config::default()
    }
}

#[cfg(not(debug_assertions))]
fn config() -> Config {
    Config::default()
}

/// Which fields of which command are paths. The window never sees a path it could make up: it holds pick-ids.
const PATHS: &[(&str, &[&str])] = &[
    ("ledger_create", &["at"]),
    ("ledger_peek", &["at"]),
    ("ledger_open", &["at"]),
    ("ledger_backup", &["to"]),
    ("ledger_rehearse", &["file"]),
    ("ledger_restore", &["file", "to"]),
    ("practice_open", &["at"]),
    ("demo", &["out"]),
    ("history_write", &["to"]),
    ("union_list_write", &["to"]),
    ("roll_export", &["to"]),
    ("roll_import_open", &["file"]),
    ("roll_rejects", &["to"]),
    ("list_import_open", &["file"]),
    ("list_rejects", &["to"]),
    ("attachment_add", &["file"]),
    ("attachment_save", &["to"]),
    ("return_build", &["to"]),
    ("return_form_write", &["to"]),
    ("rates_write", &["to"]),
    ("work_report_write", &["to"]),
    ("enrol_request", &["to"]),
    ("enrol_accept", &["file"]),
    ("bundle_export", &["to"]),
    ("bundle_verify", &["file", "desk", "ledger"]),
    ("slip_write", &["to"]),
    ("enrolment_form_write", &["to"]),
    ("receipt_slip_write", &["to"]),
    ("recovery_paper_write", &["to"]),
    ("receipt_import", &["file"]),
    ("desk_enrol", &["file", "to"]),
    ("desk_scan", &["from"]),
    ("desk_intake", &["files", "receipts"]),
    ("desk_status_write", &["to"]),
    ("desk_duplicates_write", &["to"]),
    ("desk_households_write", &["to"]),
    ("desk_consolidated_write", &["to"]),
    ("desk_decide", &["receipts"]),
    ("desk_recover", &["from", "to"]),
    ("rules_publish", &["to"]),
    ("rules_copy", &["to"]),
    ("rules_look", &["file"]),
    ("rules_take", &["file"]),
    ("paper_write", &["to"]),
    ("return_form_set", &["file"]),
    ("paper_check", &["file"]),
    ("paper_template_write", &["to"]),
    ("paper_replace", &["file"]),
    ("today_write", &["to"]),
    ("today_week_write", &["to"]),
    ("renewal_list_write", &["to"]),
    ("congress_year_write", &["to"]),
    ("proposal_list_write", &["to"]),
    ("openness_year_write", &["to"]),
    ("grading_year_write", &["to"]),
    ("idle_list_write", &["to"]),
    ("scheme_set", &["file"]),
    ("campaign_letters", &["folder"]),
    ("coverage_list_write", &["to"]),
    ("petition_analysis_write", &["file"]),
    ("aid_list_write", &["to"]),
    ("fund_unions_write", &["to"]),
    ("dues_month_write", &["to"]),
    ("levy_list_write", &["to"]),
    ("money_list_write", &["to"]),
    ("round_paper_write", &["to"]),
    ("tuition_list_write", &["to"]),
    ("person_export", &["to"]),
    ("file_list_write", &["to"]),
    ("pair_list_write", &["to"]),
    ("diary_list_write", &["to"]),
    ("mutual_list_write", &["to"]),
    ("model_list_write", &["to"]),
    ("activity_kind_write", &["to"]),
    ("activity_kind_set", &["file"]),
    ("activity_list_write", &["to"]),
    ("activity_year_write", &["to"]),
    ("place_list_write", &["to"]),
    ("award_list_write", &["to"]),
];

impl Desk {
    /// Keeps a path and gives the id the window may use for it: the same one for the same path.
    pub fn keep(&self, path: PathBuf) -> String {
        let mut picks = self.picks();
        if let Some((id, _)) = picks.iter().find(|(_, known)| **known == path) {
            return id.clone();
        }
        let id = format!("pick:{}", self.next_pick.fetch_add(1, Ordering::Relaxed));
        picks.insert(id.clone(), path);
        id
    }

    /// Puts the paths in place of the pick-ids in a request.
    pub fn resolve(&self, command: &str, mut request: Value) -> Result<Value, Failure> {
        let fields = PATHS
            .iter()
            .find(|(name, _)| *name == command)
            .map_or(&[][..], |(_, fields)| fields);
        for field in fields {
            match request.get_mut(field) {
                Some(Value::String(text)) => *text = self.path_behind(text)?,
                Some(Value::Array(items)) => {
                    for item in items {
                        if let Value::String(text) = item {
                            *text = self.path_behind(text)?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(request)
    }

    /// The path behind `pick:7`, or behind `pick:7/NAME` for a file that lies directly in a picked folder.
    fn path_behind(&self, pick: &str) -> Result<String, Failure> {
        let unknown = || Failure::new("no_pick", "没有选好文件或文件夹。", "请重新选一次。");
        let (id, name) = pick
            .split_once('/')
            .map_or((pick, None), |(id, name)| (id, Some(name)));
        let mut path = self.picks().get(id).cloned().ok_or_else(unknown)?;
        if let Some(name) = name {
            if name.is_empty() || name == ".." || name.contains(['/', '\\', ':', '\0']) {
                return Err(unknown());
            }
            path.push(name);
        }
        path.into_os_string().into_string().map_err(|_| unknown())
    }

    /// Notes that a call is running and can be stopped under this id.
    pub fn begin(&self, id: u32) -> Arc<AtomicBool> {
        let stop = Arc::new(AtomicBool::new(false));
        self.running().insert(id, Arc::clone(&stop));
        stop
    }

    /// Notes that a call has ended.
    pub fn end(&self, id: u32) {
        self.running().remove(&id);
    }

    /// Asks a running call to stop.
    pub fn stop(&self, id: u32) {
        if let Some(stop) = self.running().get(&id) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    fn picks(&self) -> MutexGuard<'_, HashMap<String, PathBuf>> {
        self.picks.lock().expect("no holder of this lock panics")
    }

    fn running(&self) -> MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.running.lock().expect("no holder of this lock panics")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_window_names_no_path_of_its_own() {
        let desk = Desk::default();
        let refused = desk.resolve(
            "roll_import_open",
            json!({"file": "/etc/passwd", "union": "371323-A"}),
        );
        assert_eq!(refused.expect_err("a bare path is refused").code, "no_pick");
    }

    #[test]
    fn a_pick_stands_for_its_path_and_for_files_directly_in_it() {
        let desk = Desk::default();
        let pick = desk.keep(PathBuf::from("/stick"));
        let request = json!({"files": [pick, format!("{pick}/A.TZB")], "receipts": null});
        let resolved = desk
            .resolve("desk_intake", request)
            .expect("both are known");
        assert_eq!(
            resolved,
            json!({"files": ["/stick", "/stick/A.TZB"], "receipts": null})
        );
        assert!(
            desk.resolve("desk_intake", json!({"files": [format!("{pick}/../x")]}))
                .is_err()
        );
    }

    /// Fields that are called like a path and are a day or a union.
    const NO_PATHS: &[&str] = &[
        "union_rename.from",
        "officer_take.from",
        "cover_record.from",
        "congress_found.from",
        "delegate_seat.from",
        "board_seat_put.from",
        "system_set.from",
        "posting_put.from",
        "posting_put.to",
        "posting_end.to",
        "negotiator_seat.from",
        "levy_put.from",
        "levy_put.to",
        "aid_list.file",
        "aid_give.file",
        "round_open.from",
        "round_open.to",
        "pair_put.from",
        "pair_put.file",
        "diary_list.file",
        "diary_put.file",
        "model_gone.to",
        "return_beside.from",
        "return_beside.to",
        "rates.from",
        "rates.to",
        "rate_rows.from",
        "rate_rows.to",
        "rates_write.from",
        "work_report.from",
        "work_report.to",
        "work_report_write.from",
        "petition_analysis.from",
        "petition_analysis.to",
        "petition_analysis_write.from",
        "petition_analysis_write.to",
        "member_transfer.to",
        "parameter_set.from",
        "year_rows.from",
        "year_rows.to",
        "year_task_add.from",
        "year_task_end.from",
    ];

    #[test]
    fn every_field_that_takes_a_path_is_listed() {
        let named = [
            "at", "to", "from", "file", "files", "folder", "out", "receipts",
        ];
        let mut missing = Vec::new();
        for command in taizhang_app::commands() {
            let mut shapes = HashMap::new();
            (command.declare)(&mut |name, text| drop(shapes.insert(name, text)));
            let Some(shape) = shapes.get(&(command.request)()) else {
                continue;
            };
            let listed = PATHS
                .iter()
                .find(|(name, _)| *name == command.name)
                .map_or(&[][..], |(_, fields)| fields);
            for field in named {
                // A field begins its line; within a line the word stands in its description.
                let has = shape.contains(&format!("\n{field}: "));
                let place = format!("{}.{field}", command.name);
                if has && !listed.contains(&field) && !NO_PATHS.contains(&place.as_str()) {
                    missing.push(place);
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn fields_that_are_no_paths_are_left_alone() {
        let desk = Desk::default();
        let request = json!({"id": "x", "to": "371323-B", "on": "2026-11-22"});
        assert_eq!(
            desk.resolve("member_transfer", request.clone())
                .expect("no path in it"),
            request
        );
    }
}
