//! `return build`: the workbook to print and stamp.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 把年报写成可以打印的 .xlsx
#[derive(Args)]
pub struct Build {
    /// 台账文件夹
    ledger: String,
    /// 年报版本
    #[arg(long, value_name = "E")]
    edition: String,
    /// 写到哪个 .xlsx 文件
    #[arg(long, value_name = "FILE")]
    out: String,
}

impl Build {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(
                &self.ledger,
                "return_build",
                json!({ "edition": self.edition, "to": self.out }),
            )?
            .into())
    }
}
