//! `union list`: the tree, by code.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 列出台账里的工会
#[derive(Args)]
pub struct List {
    /// 台账文件夹
    ledger: String,
}

impl List {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "union_list", json!({}))?
            .into())
    }
}
