//! `desk duplicates`: people two stations have.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 跨工会的重复与冲突
#[derive(Args)]
pub struct Duplicates {
    /// 收件台账文件夹
    desk: String,
}

impl Duplicates {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.desk, "desk_duplicates", json!({}))?
            .into())
    }
}
