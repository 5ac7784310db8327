//! `union import`: looks at the table of employers and unions, gives the refused rows back, takes the good ones.

use crate::sheet::{LISTS, Sheet};
use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::{Map, json};

/// 导入单位和工会名册：好的收下，坏的写明原因退回
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    sheet: Sheet,
    /// 人数是哪一天的，例如 2026-09-30；不写按今天
    #[arg(long, value_name = "D")]
    as_of: Option<String>,
}

impl Import {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let about = Map::from_iter([
            ("kind".to_owned(), json!("unions")),
            ("as_of".to_owned(), json!(self.as_of)),
        ]);
        self.sheet.run(terminal, &LISTS, about)
    }
}
