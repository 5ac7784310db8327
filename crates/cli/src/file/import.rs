//! `file import`: looks at a sheet of households, gives the refused rows back, takes the good ones.

use crate::sheet::{LISTS, Sheet};
use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::{Map, json};

/// 导入困难职工档案：好的收下，坏的写明原因退回
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    sheet: Sheet,
    /// 表里没写日期的，按哪一天记，例如 2026-09-30；不写按今天
    #[arg(long, value_name = "D")]
    as_of: Option<String>,
}

impl Import {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let about = Map::from_iter([
            ("kind".to_owned(), json!("households")),
            ("as_of".to_owned(), json!(self.as_of)),
        ]);
        self.sheet.run(terminal, &LISTS, about)
    }
}
