//! `desk decide`: a verdict on one of them.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 对一条重复或冲突下结论
#[derive(Args)]
pub struct Decide {
    /// 收件台账文件夹
    desk: String,
    /// 条目编号（desk duplicates 里的 id）
    item: String,
    /// accept 收下、return 退回、hold 先放着
    #[arg(value_parser = ["accept", "return", "hold"])]
    verdict: String,
    /// 给对方看的话
    #[arg(long, value_name = "TEXT")]
    remark: Option<String>,
    /// 收下一份先放着的报送包时，回执写到哪个文件夹
    #[arg(long, value_name = "DIR")]
    receipts: Option<String>,
}

impl Decide {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal.ask_in(&self.desk, "desk_decide", json!({ "item": self.item, "verdict": self.verdict, "remark": self.remark.unwrap_or_default(), "receipts": self.receipts }))?.into())
    }
}
