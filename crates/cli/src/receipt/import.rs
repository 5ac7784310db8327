//! `receipt import`: the base moves, returned rows are marked.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 导入县里的回执
#[derive(Args)]
pub struct Import {
    /// 台账文件夹
    ledger: String,
    /// 回执文件
    file: String,
}

impl Import {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "receipt_import", json!({ "file": self.file }))?
            .into())
    }
}
