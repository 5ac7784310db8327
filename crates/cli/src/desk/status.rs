//! `desk status`: who has handed in.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 报送情况：谁交了，谁晚了
#[derive(Args)]
pub struct Status {
    /// 收件台账文件夹
    desk: String,
}

impl Status {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.desk, "desk_status", json!({}))?
            .into())
    }
}
