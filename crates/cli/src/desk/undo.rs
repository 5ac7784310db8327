//! `desk undo`: what was last taken in goes back, whole.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 整份撤销最近一次收件；之后又办了别的事就不能撤
#[derive(Args)]
pub struct Undo {
    /// 收件台账文件夹
    desk: String,
}

impl Undo {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.desk, "filing_undo", json!({}))?
            .into())
    }
}
