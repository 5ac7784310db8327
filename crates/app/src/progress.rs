//! Progress of long work, and the way to stop it.

use crate::Failure;
use std::ops::ControlFlow;

/// Told how far long work has come; answers whether to go on.
pub trait Progress: Sync {
    /// `part` names what is being done, in Chinese; `total` is `None` while it is not known.
    fn step(&self, part: &str, done: u64, total: Option<u64>) -> ControlFlow<()>;
}

impl dyn Progress + '_ {
    /// Reports a step and turns a wish to stop into the failure that says nothing was changed.
    pub fn go_on(&self, part: &str, done: u64, total: Option<u64>) -> Result<(), Failure> {
        match self.step(part, done, total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Failure::stopped()),
        }
    }
}

/// Nobody is watching.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn step(&self, _part: &str, _done: u64, _total: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}
