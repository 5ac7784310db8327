//! `desk intake`: takes the bundles of a stick and answers with receipts.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 收报送包，写回执
#[derive(Args)]
pub struct Intake {
    /// 收件台账文件夹
    desk: String,
    /// 报送包，或放着报送包的文件夹（U 盘）
    #[arg(required = true, value_name = "FILE|DIR")]
    files: Vec<String>,
    /// 只看会有什么变化，不收
    #[arg(long)]
    preview: bool,
    /// 回执写到哪个文件夹
    #[arg(long, value_name = "DIR", required_unless_present = "preview")]
    receipts: Option<String>,
    /// 重复与冲突先怎么办：accept 收下、return 退回、hold 先放着
    #[arg(long, value_parser = ["accept", "return", "hold"])]
    default: Option<String>,
}

impl Intake {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let request = json!({ "files": self.files, "preview": self.preview, "receipts": self.receipts, "default": self.default });
        Ok(terminal.ask_in(&self.desk, "desk_intake", request)?.into())
    }
}
