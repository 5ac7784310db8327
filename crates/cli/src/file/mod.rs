//! `file`: the files of households in trouble.

mod import;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 困难职工档案：导入台账
#[derive(Subcommand)]
pub enum File {
    Import(import::Import),
}

impl File {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Import(command) => command.run(terminal),
        }
    }
}
