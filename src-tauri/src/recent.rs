//! Ledgers opened before on this computer: their folders, and nothing of what is in them.

use crate::desk::Desk;
use crate::picks::Picked;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use tauri::{AppHandle, Manager as _, State};

const MOST: usize = 5;

/// Lists them, the newest first; those that have gone are left out.
#[tauri::command]
pub fn recent(app: AppHandle, desk: State<'_, Desk>) -> Vec<Picked> {
    let known = read(&app)
        .into_iter()
        .filter(|path| path.join("ledger.json").exists());
    known
        .map(|path| Picked::keep(&desk, "open-folder", path))
        .collect()
}

/// Notes the folder of a ledger that is being made or opened.
pub fn note(app: &AppHandle, command: &str, request: &Value) {
    let field = match command {
        "ledger_create" | "ledger_open" | "practice_open" => "at",
        "ledger_restore" => "to",
        _ => return,
    };
    let Some(folder) = request
        .get(field)
        .and_then(Value::as_str)
        .map(PathBuf::from)
    else {
        return;
    };
    let mut known = read(app);
    known.retain(|path| *path != folder);
    known.insert(0, folder);
    known.truncate(MOST);
    if let Some(file) = file(app) {
        // A list that cannot be written costs one more click at the next start, nothing else.
        let _ = fs::create_dir_all(file.parent().unwrap_or(&file));
        let _ = fs::write(file, serde_json::to_vec(&known).unwrap_or_default());
    }
}

fn read(app: &AppHandle) -> Vec<PathBuf> {
    file(app)
        .and_then(|file| fs::read(file).ok())
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

fn file(app: &AppHandle) -> Option<PathBuf> {
    app.path()
        .app_config_dir()
        .ok()
        .map(|folder| folder.join("recent.json"))
}
