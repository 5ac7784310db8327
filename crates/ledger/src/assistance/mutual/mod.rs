//! 医疗互助: how many of a union take part in a year, and what was claimed and paid.
//!
//! Who claimed for which illness is entrusted to the union: the claims do not travel, what stands in a return are numbers of
//! people. Rules: anchors §1 no. 24.

mod acts;
mod store;
mod types;

pub use acts::{NewClaim, claim, pay_claim, put_year};
pub use store::{claims_of, members_on, year_of, years_in};
pub use types::{MutualClaim, MutualYear};

#[cfg(test)]
mod tests;
