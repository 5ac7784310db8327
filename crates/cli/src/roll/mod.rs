//! `roll`: members.

mod export;
mod find;
mod import;
mod undo;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 会员花名册：导入、撤销、查找、导出
#[derive(Subcommand)]
pub enum Roll {
    Export(export::Export),
    Find(find::Find),
    Import(import::Import),
    Undo(undo::Undo),
}

impl Roll {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Export(command) => command.run(terminal),
            Self::Find(command) => command.run(terminal),
            Self::Import(command) => command.run(terminal),
            Self::Undo(command) => command.run(terminal),
        }
    }
}
