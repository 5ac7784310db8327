//! `roll import`: looks at a roll, gives the refused rows back, takes the good ones.

use crate::sheet::{Commands, Sheet};
use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::{Map, json};

/// 导入一份花名册：好的收下，坏的写明原因退回
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    sheet: Sheet,
    /// 收进哪个工会
    #[arg(long, value_name = "CODE")]
    union: String,
}

const COMMANDS: Commands = Commands {
    open: "roll_import_open",
    apply: "roll_import_apply",
    rejects: "roll_rejects",
    returns_questions: false,
};

impl Import {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let about = Map::from_iter([("union".to_owned(), json!(self.union))]);
        self.sheet.run(terminal, &COMMANDS, about)
    }
}
