//! `union`: organisations.

mod add;
mod import;
mod list;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 组织：登记、导入名册、列出
#[derive(Subcommand)]
pub enum Union {
    Add(add::Add),
    Import(import::Import),
    List(list::List),
}

impl Union {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Add(command) => command.run(terminal),
            Self::Import(command) => command.run(terminal),
            Self::List(command) => command.run(terminal),
        }
    }
}
