//! 帮扶: who is in hardship, and what may be given (regulations §4, §11); who is linked to whom, mutual aid, model workers.

pub mod aid;
pub mod households;
pub mod kinship;
pub mod models;
pub mod mutual;
pub mod privacy;
pub mod rounds;
pub mod rules;

#[cfg(test)]
mod tests;
