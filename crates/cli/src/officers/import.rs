//! `officers import`: looks at the list of officers, gives the refused rows back, takes the good ones.

use crate::sheet::{LISTS, Sheet};
use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::{Map, json};

/// 导入工会干部名册：好的收下，坏的写明原因退回
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    sheet: Sheet,
}

impl Import {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let about = Map::from_iter([("kind".to_owned(), json!("officers"))]);
        self.sheet.run(terminal, &LISTS, about)
    }
}
