//! `return import-last`: takes last year's figures from a sheet, gives the rows back that cannot be taken.

use crate::sheet::{LISTS, Sheet};
use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::{Map, json};

/// 导入上年年报数，填进“上年”一栏
#[derive(Args)]
pub struct ImportLast {
    #[command(flatten)]
    sheet: Sheet,
    /// 填到哪个年报版本的“上年”
    #[arg(long, value_name = "E")]
    edition: String,
}

impl ImportLast {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let about = Map::from_iter([
            ("kind".to_owned(), json!("figures")),
            ("edition".to_owned(), json!(self.edition)),
        ]);
        self.sheet.run(terminal, &LISTS, about)
    }
}
