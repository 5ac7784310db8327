//! `receipt`: the county's answer.

mod import;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 回执：导入
#[derive(Subcommand)]
pub enum Receipt {
    Import(import::Import),
}

impl Receipt {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Import(command) => command.run(terminal),
        }
    }
}
