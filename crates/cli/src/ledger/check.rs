//! `ledger check`: integrity, counts, digest.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 核对台账：完整、条数、摘要
#[derive(Args)]
pub struct Check {
    /// 台账文件夹
    ledger: String,
}

impl Check {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "ledger_check", json!({}))?
            .into())
    }
}
