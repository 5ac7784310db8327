//! `ledger backup`: one file that opens alone.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 备份台账并读回核对
#[derive(Args)]
pub struct Backup {
    /// 台账文件夹
    ledger: String,
    /// 备份文件
    #[arg(long, value_name = "FILE")]
    to: String,
}

impl Backup {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "ledger_backup", json!({ "to": self.to }))?
            .into())
    }
}
