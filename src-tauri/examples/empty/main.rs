//! A window with nothing in it: what the start of the program is measured against (crates/bench/src/start.rs).

fn main() {
    let shown = tauri::Builder::default().run(tauri::generate_context!(
        "src-tauri/examples/empty/tauri.conf.json"
    ));
    if let Err(error) = shown {
        eprintln!("{error}");
        std::process::exit(70);
    }
}
