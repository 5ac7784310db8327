//! `officers`: the officers of unions.

mod import;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 工会干部：导入名册
#[derive(Subcommand)]
pub enum Officers {
    Import(import::Import),
}

impl Officers {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Import(command) => command.run(terminal),
        }
    }
}
