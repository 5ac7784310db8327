//! `enrol request`: the file that goes to the county.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 写出登记申请，带到县里
#[derive(Args)]
pub struct Request {
    /// 台账文件夹
    ledger: String,
    /// 写到哪个文件夹
    #[arg(long, value_name = "DIR")]
    to: String,
}

impl Request {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "enrol_request", json!({ "to": self.to }))?
            .into())
    }
}
