//! Reads `tauri.conf.json` and declares the shell's commands, so that a command no capability names is refused.

fn main() {
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "cancel", "pick", "drives", "recent"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes)
        .expect("tauri.conf.json describes a window that can be built");
}
