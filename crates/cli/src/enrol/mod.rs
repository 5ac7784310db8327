//! `enrol`: becoming known to the county.

mod accept;
mod request;

use crate::terminal::{Outcome, Terminal};
use clap::Subcommand;

/// 到县里登记：申请、收证书
#[derive(Subcommand)]
pub enum Enrol {
    Accept(accept::Accept),
    Request(request::Request),
}

impl Enrol {
    /// Runs the one that was asked for.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Accept(command) => command.run(terminal),
            Self::Request(command) => command.run(terminal),
        }
    }
}
