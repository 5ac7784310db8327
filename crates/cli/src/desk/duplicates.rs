//! `desk duplicates`: people two stations have, those that wait first, then those decided.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 跨工会的重复与冲突
#[derive(Args)]
pub struct Duplicates {
    /// 收件台账文件夹
    desk: String,
}

impl Duplicates {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        terminal.open(&self.desk)?;
        let mut items = Vec::new();
        for decided in [false, true] {
            let mut after = json!(null);
            loop {
                let request = json!({ "decided": decided, "after": after });
                let page = terminal.ask("desk_duplicates", request)?;
                items.extend(page["items"].as_array().cloned().unwrap_or_default());
                after = page["next"].clone();
                if after.is_null() {
                    break;
                }
            }
        }
        Ok(json!({ "items": items }).into())
    }
}
