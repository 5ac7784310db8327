//! `paper`: documents from templates.

mod check;
mod list;
mod write;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 文书：列出、写出、检查模板
#[derive(Subcommand)]
pub enum Paper {
    List(list::List),
    Write(write::Write),
    Check(check::Check),
}

impl Paper {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::List(command) => command.run(terminal),
            Self::Write(command) => command.run(terminal),
            Self::Check(command) => command.run(terminal),
        }
    }
}
