//! `return explain`: the records behind one figure.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 一个数是由哪些记录得来的
#[derive(Args)]
pub struct Explain {
    /// 台账文件夹
    ledger: String,
    /// 年报版本
    #[arg(long, value_name = "E")]
    edition: String,
    /// 行号
    #[arg(long, value_name = "LINE")]
    line: String,
    /// 只看这个工会
    #[arg(long, value_name = "CODE")]
    union: Option<String>,
    /// 上一页给的 next
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
    /// 最多列几条
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: u32,
}

impl Explain {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal.ask_in(&self.ledger, "return_explain", json!({ "edition": self.edition, "line": self.line, "union": self.union, "after": self.after, "limit": self.limit }))?.into())
    }
}
