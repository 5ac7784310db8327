//! `desk enrol`: a certificate for a station.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 给来登记的工会发证书
#[derive(Args)]
pub struct Enrol {
    /// 收件台账文件夹
    desk: String,
    /// 登记申请文件
    file: String,
    /// 证书写到哪个文件夹
    #[arg(long, value_name = "DIR")]
    to: String,
    /// 纸上那份的指纹；不给则只显示，不登记
    #[arg(long, value_name = "F")]
    fingerprint: Option<String>,
    /// 本处不办理困难职工档案：证书里不写，报送包里就不带
    #[arg(long)]
    no_cases: bool,
    /// 里面有从别的单位划转过来的工会（县里批准的）
    #[arg(long)]
    moved: bool,
}

impl Enrol {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        Ok(terminal
            .ask_in(
                &self.desk,
                "desk_enrol",
                json!({
                    "file": self.file, "to": self.to, "fingerprint": self.fingerprint,
                    "cases": if self.no_cases { Some(false) } else { None }, "moved": self.moved,
                }),
            )?
            .into())
    }
}
