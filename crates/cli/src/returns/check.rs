//! `return check`: what was found about the figures.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 核对年报：错误、核实、提示
#[derive(Args)]
pub struct Check {
    /// 台账文件夹
    ledger: String,
    /// 年报版本
    #[arg(long, value_name = "E")]
    edition: String,
}

impl Check {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(
                &self.ledger,
                "return_check",
                json!({ "edition": self.edition }),
            )?
            .into())
    }
}
