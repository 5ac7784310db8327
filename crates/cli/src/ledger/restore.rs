//! `ledger restore`: a backup into a new folder.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 把备份恢复到一个新文件夹
#[derive(Args)]
pub struct Restore {
    /// 备份文件
    file: String,
    /// 新的台账文件夹，空的或还没有的
    #[arg(long, value_name = "LEDGER")]
    to: String,
}

impl Restore {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let request =
            json!({ "file": self.file, "to": self.to, "passphrase": terminal.passphrase()? });
        Ok(terminal.ask("ledger_restore", request)?.into())
    }
}
