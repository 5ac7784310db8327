//! `roll export`: the roll as a sheet, masked unless a reason is given.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 导出花名册；号码默认打码
#[derive(Args)]
pub struct Export {
    /// 台账文件夹
    ledger: String,
    /// 导出到哪个 .xlsx 文件
    #[arg(long, value_name = "FILE")]
    out: String,
    /// 只导出这个工会
    #[arg(long, value_name = "CODE")]
    union: Option<String>,
    /// 会籍截至哪一天
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
    /// 写出完整号码（要主席或副主席，记入日志）
    #[arg(long, requires = "reason")]
    unmask: bool,
    /// 为什么要完整号码
    #[arg(long, value_name = "TEXT", requires = "unmask")]
    reason: Option<String>,
}

impl Export {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let request = json!({ "to": self.out, "union": self.union, "as_of": self.as_of, "unmask_reason": self.reason.filter(|_| self.unmask) });
        Ok(terminal
            .ask_in(&self.ledger, "roll_export", request)?
            .into())
    }
}
