//! `demo`: the whole main job on an invented township.

use crate::progress::Bar;
use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 用一个编出来的乡镇把主要的事从头办一遍：花名册 → 年报 → 报送包 → 县里 → 回执
#[derive(Args)]
pub struct Demo {
    /// 放结果的文件夹，空的或还没有的
    #[arg(long, value_name = "DIR")]
    out: String,
}

impl Demo {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let reply = taizhang_app::dispatch(
            terminal.office(),
            "demo",
            json!({ "out": self.out }),
            &Bar::on_stderr(),
        )?;
        Ok(reply.into())
    }
}
