//! `receipt`: the county's answer.

mod import;
mod undo;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 回执：导入、撤销
#[derive(Subcommand)]
pub enum Receipt {
    Import(import::Import),
    Undo(undo::Undo),
}

impl Receipt {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Import(command) => command.run(terminal),
            Self::Undo(command) => command.run(terminal),
        }
    }
}
