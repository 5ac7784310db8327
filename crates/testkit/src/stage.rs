//! A screen that nobody sees and a driver on it: what windows are opened on by the journeys and by the benchmark of the start.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use thirtyfour::support::block_on;
use thirtyfour::{Capabilities, WebDriver};

/// Long enough for the driver on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The screen, and the driver that opens windows on it. Both end with it, and every window with them.
#[derive(Debug)]
pub struct Stage {
    screen: Child,
    driver: Child,
    port: u16,
}

impl Stage {
    /// Sets the stage for programs that live in `home`, with these variables beside the usual ones.
    pub fn set(home: &Path, variables: &[(&str, &std::ffi::OsStr)]) -> Self {
        let (screen, display) = new_screen();
        let port = TcpListener::bind(("127.0.0.1", 0))
            .and_then(|listener| listener.local_addr())
            .expect("a port is free")
            .port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("DISPLAY", display)
            // Without a session bus the window cannot be taken for a second start of the developer's own.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .envs(
                ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"]
                    .map(|name| (name, home)),
            )
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(variables.iter().copied())
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed (`make e2e` does it)");
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "the driver never listened");
            sleep(Duration::from_millis(50));
        }
        Self {
            screen,
            driver,
            port,
        }
    }

    /// Opens a program's window.
    pub fn open(&self, program: &Path) -> WebDriver {
        let mut wanted = Capabilities::new();
        wanted
            .set(
                "webkitgtk:browserOptions",
                serde_json::json!({ "binary": program, "args": [] }),
            )
            .expect("a path is JSON");
        let driver = format!("http://127.0.0.1:{}", self.port);
        let until = Instant::now() + PATIENCE;
        // A driver that has only just begun to listen may drop the first call without an answer.
        loop {
            match block_on(WebDriver::new(&driver, wanted.clone())) {
                Ok(window) => return window,
                Err(error) => assert!(Instant::now() < until, "the window opens: {error}"),
            }
            sleep(Duration::from_millis(500));
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // A window goes with its screen, should the driver have left it behind.
        for child in [&mut self.driver, &mut self.screen] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts a screen that nobody sees and returns it with its name.
fn new_screen() -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x800x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed (`make e2e` does it)");
    let mut number = String::new();
    let out = screen.stdout.take().expect("its output is piped");
    BufReader::new(out)
        .read_line(&mut number)
        .expect("the screen tells its number");
    (screen, format!(":{}", number.trim()))
}
