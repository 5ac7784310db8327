//! Where random bytes come from: an argument, so that a test can fix them.

use thiserror::Error;

/// Says that no random bytes could be had.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the system gave no random bytes: {0}")]
pub struct EntropyFault(pub String);

/// A source of random bytes (随机源) for salts, epochs and nonces.
///
/// Keys and the age layer draw from the system themselves: their libraries take no other source.
pub trait Entropy {
    /// Fills the buffer.
    ///
    /// # Errors
    /// [`EntropyFault`] if the source gives nothing; the buffer must then not be used.
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), EntropyFault>;
}

/// The operating system's source.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), EntropyFault> {
        getrandom::fill(buffer).map_err(|e| EntropyFault(e.to_string()))
    }
}
