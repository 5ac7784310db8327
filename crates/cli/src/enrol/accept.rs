//! `enrol accept`: the certificate that comes back.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 收下县里发的证书
#[derive(Args)]
pub struct Accept {
    /// 台账文件夹
    ledger: String,
    /// 县里给的文件
    file: String,
    /// 纸上那份的指纹；不给则只显示，不登记
    #[arg(long, value_name = "F")]
    fingerprint: Option<String>,
}

impl Accept {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(
                &self.ledger,
                "enrol_accept",
                json!({ "file": self.file, "fingerprint": self.fingerprint }),
            )?
            .into())
    }
}
