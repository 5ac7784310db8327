//! `ledger`: the folder a union's records live in.

mod backup;
mod check;
mod create;
mod rehearse;
mod restore;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 台账：新建、核对、备份、演练、恢复
#[derive(Subcommand)]
pub enum Ledger {
    Backup(backup::Backup),
    Check(check::Check),
    Create(create::Create),
    Rehearse(rehearse::Rehearse),
    Restore(restore::Restore),
}

impl Ledger {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Backup(command) => command.run(terminal),
            Self::Check(command) => command.run(terminal),
            Self::Create(command) => command.run(terminal),
            Self::Rehearse(command) => command.run(terminal),
            Self::Restore(command) => command.run(terminal),
        }
    }
}
