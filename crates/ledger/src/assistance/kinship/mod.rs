//! 结亲连心: which cadre is linked to which household, what was done for it, and how the cadres are loaded.
//!
//! Invariants: one cadre is linked to a household once at a time; a household whose file is closed is not linked anew; what was
//! done is a line of the diary, with or without a pair behind it. Rules: regulations §0 (结亲连心), anchors §1.2 no. 25; see
//! [`rules`].

mod acts;
mod load;
pub mod rules;
mod store;
mod types;

pub use acts::{
    NewHelp, NewPair, correct_help, end_pair, help, link, second_cadres, settle_help, survey_pair,
};
pub use load::{Cadre, CadreLoad, CadreSlot, LoadState, PairBounds, cadres_of, load};
pub use rules::KinshipError;
pub use store::{
    helps_of, helps_of_pair, helps_within, pairs_from, pairs_of, pairs_of_file, pairs_on,
    problems_open, solved_within,
};
pub use types::{Help, HelpKind, Pair};

#[cfg(test)]
pub(in crate::assistance) mod tests;
