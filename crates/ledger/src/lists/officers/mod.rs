//! The officers of unions (工会干部名册): a row puts a person in a post of the newest term of the union's committee, audit
//! committee or women's committee, or begins that term.
//!
//! The post says which body: 经审… the audit committee, 女职工… the women's, every other the committee. A person is the one
//! member of the union who bears the name, told apart by telephone where there are several; who is no member is known
//! by name only, as in an election. A term is 3 or 5 years (工会法 Art. 16); the rows of one body begin one term together, so
//! they are held before any is placed.

mod apply;
mod fields;
mod plan;
mod said;
mod terms;

pub use apply::apply;
pub use fields::OfficerField;
pub use plan::{BegunTerm, OfficerDeed, OfficerPlanner, absent_officers};
pub use said::OfficerSaid;
#[cfg(test)]
pub(super) use said::read_post;
#[cfg(test)]
pub(super) use terms::{begun, written};
