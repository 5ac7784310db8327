//! 帮扶: who is in hardship, and what may be given (regulations §4, §11).

pub mod households;
pub mod privacy;
pub mod rules;
