//! `bundle`: what travels on the stick.

mod export;
mod verify;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 报送包：生成、验看
#[derive(Subcommand)]
pub enum Bundle {
    Export(export::Export),
    Verify(verify::Verify),
}

impl Bundle {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Export(command) => command.run(terminal),
            Self::Verify(command) => command.run(terminal),
        }
    }
}
