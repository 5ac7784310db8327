//! The desktop window of 工会台账: a shell that unpacks, calls the app and hands the answer back.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands a command its state and its app by value"
)]

mod call;
mod desk;
mod drives;
mod picks;
mod recent;

use desk::Desk;
use tauri::Manager as _;

fn main() {
    prefer_plain_rendering();
    let shown = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            // The second start brings the first window forward instead of fighting over the ledger.
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.unminimize().and_then(|()| window.set_focus());
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Desk::default())
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::cancel,
            picks::pick,
            drives::drives,
            recent::recent
        ])
        .run(tauri::generate_context!("tauri.conf.json"));
    if let Err(error) = shown {
        eprintln!("窗口打不开：{error}");
        std::process::exit(70);
    }
}

/// Starts itself again without WebKit's DMA-BUF renderer, which leaves the window blank on some cards (tauri#5143, #8462).
///
/// The variable must stand before GTK starts, and setting it in a running process is unsafe; a new image of the same
/// process is not. Whoever sets the variable to anything decides for himself.
#[cfg(target_os = "linux")]
fn prefer_plain_rendering() {
    use std::os::unix::process::CommandExt as _;
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none()
        && let Ok(program) = std::env::current_exe()
    {
        let failed = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(SWITCH, "1")
            .exec();
        eprintln!("restarting without DMA-BUF: {failed}");
    }
}

#[cfg(not(target_os = "linux"))]
fn prefer_plain_rendering() {}
