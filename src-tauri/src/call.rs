//! One command for every command: unpack, dispatch to the app, hand the answer back.

use crate::desk::Desk;
use crate::recent;
use serde::Serialize;
use serde_json::Value;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use taizhang_app::{Failure, Progress, dispatch};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

/// How far long work has come, as the window sees it.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    part: String,
    done: u64,
    total: Option<u64>,
}

/// Does one command of the app on a thread of its own, so that the window stays awake.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
    request: Value,
    channel: Channel<Step>,
) -> Result<Value, Failure> {
    let request = desk.resolve(&name, request)?;
    recent::note(&app, &name, &request);
    let id = channel.id();
    let watcher = Watcher {
        channel,
        stop: desk.begin(id),
        last: Mutex::new(None),
    };
    let office = Arc::clone(&desk.office);
    let done =
        tauri::async_runtime::spawn_blocking(move || dispatch(&office, &name, request, &watcher))
            .await;
    desk.end(id);
    done.unwrap_or_else(|_| {
        Err(Failure::new(
            "internal",
            "这一步没有办成，资料没有坏。",
            "请关掉程序重新打开，再试一次。",
        ))
    })
}

/// Asks a running call to stop.
#[tauri::command]
pub fn cancel(desk: State<'_, Desk>, id: u32) {
    desk.stop(id);
}

/// Tells the window how far it is, ten times a second at most: more would only clog the way.
struct Watcher {
    channel: Channel<Step>,
    stop: Arc<AtomicBool>,
    last: Mutex<Option<(String, Instant)>>,
}

const PAUSE: Duration = Duration::from_millis(100);

impl Progress for Watcher {
    fn step(&self, part: &str, done: u64, total: Option<u64>) -> ControlFlow<()> {
        let mut last = self.last.lock().expect("no holder of this lock panics");
        let quiet = last
            .as_ref()
            .is_some_and(|(told, at)| told == part && at.elapsed() < PAUSE && Some(done) != total);
        if !quiet {
            *last = Some((part.to_owned(), Instant::now()));
            // A window that has gone needs no progress.
            let _ = self.channel.send(Step {
                part: part.to_owned(),
                done,
                total,
            });
        }
        if self.stop.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
