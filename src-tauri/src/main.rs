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

/// Goes without WebKit's DMA-BUF renderer, which leaves the window blank on some cards (tauri#5143, #8462). It is decided
/// before GTK starts; whoever sets the variable to anything decides for himself.
#[cfg(target_os = "linux")]
fn prefer_plain_rendering() {
    if let Err(error) = glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false) {
        eprintln!("DMA-BUF stays on: {error}");
    }
}

#[cfg(not(target_os = "linux"))]
fn prefer_plain_rendering() {}
