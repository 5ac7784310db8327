//! `roll undo`: a batch, whole.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 把一批导入整批撤销
#[derive(Args)]
pub struct Undo {
    /// 台账文件夹
    ledger: String,
    /// 导入时给的批号
    batch: String,
}

impl Undo {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(&self.ledger, "roll_undo", json!({ "batch": self.batch }))?
            .into())
    }
}
