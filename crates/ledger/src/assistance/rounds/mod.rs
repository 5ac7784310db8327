//! 送温暖 and 送清凉: a round with its list of households, enterprises and places, and what came of it.
//!
//! Invariants: what was handed over stands in the aid ledger and nowhere else; 走访 is a visit that was made, 慰问 is something
//! given; households, enterprises and visits are counts of their own (anchors §1.1, §1.2 row 19).

mod acts;
mod figures;
mod store;
mod types;

pub use acts::{
    Again, NewRound, Plan, Stop, WrittenBack, choose, drop_visit, open_round, plan, write_back,
};
pub use figures::{Raised, RoundFigures, figures_of_round, figures_of_year};
pub use store::{
    Candidate, Wanted, candidates, raised_within, rounds, rounds_ending, visits_of, visits_of_file,
    visits_within,
};
pub use types::{RoundKind, RoundVisit, WarmthRound};

#[cfg(test)]
mod tests;
