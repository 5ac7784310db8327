//! `today`: what is due, as the home page shows it.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 今天要办的事
#[derive(Args)]
pub struct Today {
    /// 台账文件夹
    ledger: String,
}

impl Today {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal.ask_in(&self.ledger, "today", json!({}))?.into())
    }
}
