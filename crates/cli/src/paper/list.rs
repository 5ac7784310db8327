//! `paper list`: the documents there are, and where their templates come from.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 列出文书模板
#[derive(Args)]
pub struct List {
    /// 台账文件夹
    ledger: String,
}

impl List {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "paper_list", json!({}))?
            .into())
    }
}
