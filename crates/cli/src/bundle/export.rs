//! `bundle export`: what is new since the county's last receipt, or everything.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 做一个报送包，写到 U 盘
#[derive(Args)]
pub struct Export {
    /// 台账文件夹
    ledger: String,
    /// 写到哪个文件夹
    #[arg(long, value_name = "DIR")]
    to: String,
    /// 全量（不只是上次回执以后改过的）
    #[arg(long)]
    full: bool,
}

impl Export {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(
                &self.ledger,
                "bundle_export",
                json!({ "to": self.to, "full": self.full }),
            )?
            .into())
    }
}
