//! `desk recover`: a ledger whose passphrases are all lost.

use crate::terminal::{Outcome, Terminal, read_passphrase};
use clap::Args;
use serde_json::json;

/// 用县里的恢复钥匙打开一本口令全丢了的台账，给主席设新口令
#[derive(Args)]
pub struct Recover {
    /// 收件台账文件夹
    desk: String,
    /// 要找回的台账文件夹，或它的一份备份
    from: String,
    /// 给的是备份时，恢复到哪个文件夹（空的或还没有的）
    #[arg(long, value_name = "DIR")]
    to: Option<String>,
    /// 存着主席新口令的文件
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: String,
}

impl Recover {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let passphrase = read_passphrase(&self.new_passphrase_file)?;
        Ok(terminal
            .ask_in(
                &self.desk,
                "desk_recover",
                json!({ "from": self.from, "to": self.to, "passphrase": passphrase }),
            )?
            .into())
    }
}
