//! Progress of long work, drawn on stderr only when a person is looking at it.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal as _;
use std::ops::ControlFlow;
use taizhang_app::Progress;

/// A bar, or nothing where stderr is a file or a pipe.
pub struct Bar(ProgressBar);

impl Bar {
    /// Draws on stderr.
    pub fn on_stderr() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new_spinner();
        bar.set_style(
            ProgressStyle::with_template("{spinner} {msg} {pos}")
                .expect("the template is well-formed"),
        );
        Self(bar)
    }
}

impl Progress for Bar {
    fn step(&self, part: &str, done: u64, total: Option<u64>) -> ControlFlow<()> {
        let text = total.map_or_else(|| part.to_owned(), |total| format!("{part}（共 {total}）"));
        self.0.set_message(text);
        self.0.set_position(done);
        self.0.tick();
        ControlFlow::Continue(())
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
