//! `paper check`: what is wrong with a template's file, line by line.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 检查一个模板文件，什么都不改
#[derive(Args)]
pub struct Check {
    /// 台账文件夹
    ledger: String,
    /// 模板文件（.txt）
    file: String,
}

impl Check {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let request = json!({ "file": self.file });
        Ok(terminal
            .ask_in(&self.ledger, "paper_check", request)?
            .into())
    }
}
