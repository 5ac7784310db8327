//! `return`: the annual return.

mod build;
mod check;
mod explain;
mod import_last;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 年报：核对、解释、生成
#[derive(Subcommand)]
pub enum Return {
    Build(build::Build),
    Check(check::Check),
    Explain(explain::Explain),
    ImportLast(import_last::ImportLast),
}

impl Return {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Build(command) => command.run(terminal),
            Self::Check(command) => command.run(terminal),
            Self::Explain(command) => command.run(terminal),
            Self::ImportLast(command) => command.run(terminal),
        }
    }
}
