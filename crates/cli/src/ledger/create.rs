//! `ledger create`: a new ledger, and the recovery code that is shown once.

use crate::terminal::{Outcome, Reply, Terminal, read_passphrase};
use crate::words;
use clap::Args;
use serde_json::{Value, json};

/// 新建台账；没有副主席口令时给出恢复码，请抄下来收好
#[derive(Args)]
pub struct Create {
    /// 台账文件夹，空的或还没有的
    ledger: String,
    /// union 工会自己的台账，desk 收件的台账
    #[arg(long, value_parser = ["union", "desk"])]
    kind: String,
    /// 工会全称
    #[arg(long)]
    name: String,
    /// 工会编码，例如 371323-XJH
    #[arg(long)]
    code: String,
    /// 主席的姓名
    #[arg(long, value_name = "NAME")]
    operator: Option<String>,
    /// 存着副主席口令的文件
    #[arg(long, value_name = "FILE")]
    deputy_passphrase_file: Option<String>,
}

impl Create {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let deputy = self
            .deputy_passphrase_file
            .as_deref()
            .map(read_passphrase)
            .transpose()?;
        let request = json!({
            "at": self.ledger, "kind": self.kind, "name": self.name, "code": self.code, "operator": self.operator,
            "passphrase": terminal.passphrase()?, "deputy_passphrase": deputy,
        });
        let reply = terminal.ask("ledger_create", request)?;
        let mut text = words::readable(&reply);
        if reply["recovery_code"] != Value::Null {
            text.push_str("\n请把恢复码抄在纸上锁好：忘了口令时只有它能打开台账，以后不会再显示。");
        }
        Ok(Reply::new(reply, text))
    }
}
