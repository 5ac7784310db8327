//! 办事过程: what walks through dated steps, with papers and clocks. A re-election is one; a negotiation, a hardship file and
//! a petition have the same shape and differ in their plan only.
//!
//! A plan ([`Plan`]) says which steps there are and which parameter of the rulebook each is timed by. The steps that were
//! taken are records; where a case stands is folded from them ([`walk`]), never stored.

mod acts;
pub mod hardship_plan;
pub mod negotiation_plan;
pub mod petition_plan;
mod plans;
mod rules;
mod store;
mod types;
mod walk;

pub use acts::{About, NewStep, close, record_step};
pub(crate) use acts::{begin, elected, enter_turned, take_step};
pub use hardship_plan::HARDSHIP;
pub use negotiation_plan::{NEGOTIATION, WAGE_NEGOTIATION};
pub use plans::{CONFIRMED, ELECTED, POSTPONED, RENEWAL};
pub use rules::{CaseError, Need, Plan, Stage, Start, check_step};
pub use store::{each_open_case, find_case, open_cases, postponed_to, steps_of};
pub use types::{Case, CaseKind, CaseStep};
pub use walk::{Given, StageReading, StageState, next_step, walk};
