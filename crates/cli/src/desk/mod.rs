//! `desk`: the county's side.

mod decide;
mod duplicates;
mod enrol;
mod intake;
mod recover;
mod status;
mod undo;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 收件：登记工会、收包、报送情况、重复与冲突、撤销收件、找回台账
#[derive(Subcommand)]
pub enum Desk {
    Decide(decide::Decide),
    Duplicates(duplicates::Duplicates),
    Enrol(enrol::Enrol),
    Intake(intake::Intake),
    Recover(recover::Recover),
    Status(status::Status),
    Undo(undo::Undo),
}

impl Desk {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Decide(command) => command.run(terminal),
            Self::Duplicates(command) => command.run(terminal),
            Self::Enrol(command) => command.run(terminal),
            Self::Intake(command) => command.run(terminal),
            Self::Recover(command) => command.run(terminal),
            Self::Status(command) => command.run(terminal),
            Self::Undo(command) => command.run(terminal),
        }
    }
}
