//! `bundle verify`: whether a file would be taken, by this desk or by this union; changes nothing.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 验看一个报送包或回执，不收；有问题时退出码是 3
#[derive(Args)]
pub struct Verify {
    /// 文件
    file: String,
    /// 按这本收件台账来看
    #[arg(
        long,
        value_name = "LEDGER",
        required_unless_present = "ledger",
        conflicts_with = "ledger"
    )]
    desk: Option<String>,
    /// 按这本工会台账来看
    #[arg(long, value_name = "LEDGER")]
    ledger: Option<String>,
}

impl Verify {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let side = if self.desk.is_some() {
            "desk"
        } else {
            "ledger"
        };
        let at = self
            .desk
            .or(self.ledger)
            .expect("the command line asks for one of the two");
        Ok(terminal
            .ask_in(
                &at,
                "bundle_verify",
                json!({ "file": self.file, "side": side }),
            )?
            .into())
    }
}
