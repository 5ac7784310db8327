//! `ledger rehearse`: whether a backup can be brought back.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 恢复演练：把备份真的恢复一遍，数一数，再扔掉
#[derive(Args)]
pub struct Rehearse {
    /// 台账文件夹
    ledger: String,
    /// 备份文件
    file: String,
}

impl Rehearse {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let request = json!({ "file": self.file, "passphrase": terminal.passphrase()? });
        Ok(terminal
            .ask_in(&self.ledger, "ledger_rehearse", request)?
            .into())
    }
}
