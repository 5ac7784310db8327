//! Organisations (组织): employers, unions and their tree, joint unions, bodies, terms and officers.
//!
//! Invariants: an employer and a union are two records with codes of their own; a union's code is lifelong; the union
//! tree is not the administrative tree (开发区 report like counties); a name, a merger or a split is a dated event and
//! never overwrites what was. Rules: 工会法 Art. 10–19, 45; see [`rules`].

mod acts;
mod correct;
mod election;
mod moves;
mod officers;
pub mod polls;
pub mod protection;
mod renewals;
pub mod rules;
mod store;
pub mod terms;
pub mod together;
mod types;

pub use acts::{
    Dissolution, Founding, Merger, Split, dissolve, employer, found, merge, record_cover,
    record_headcount, rename, split,
};
pub(crate) use correct::correct_founding;
pub use correct::{Correction, EmployerFacts, UnitType, correct};
pub(crate) use election::person_named;
pub use election::{Elected, Election, elect};
pub use moves::{Moving, move_away, move_here, moved_away, moved_here};
pub use officers::{Leaving, check_leaving, leave_post, set_contract, take_post};
pub use renewals::{AtHand, at_hand, close_renewal, record_renewal_step, things_of};
pub use rules::UnionError;
pub use store::{
    UnionView, bodies_of, count_members, departure_of, employer_headcount, employers_on,
    find_union, headcount_on, list_unions, newest_body, of_two_stations, officers_of, officers_on,
    poll_of, posts_of, same_firms, search_unions, unions_after, unions_named,
};
pub use types::{
    Body, BodyKind, Cover, Departure, Employer, FoundingWay, Headcount, LeavingReason,
    NotAUnionCode, Officer, Poll, Union, UnionCode, UnionEvent, UnionEventKind, UnionForm,
    UnionStatus, WorkersHome,
};

#[cfg(test)]
mod renewal_tests;
#[cfg(test)]
mod term_tests;
#[cfg(test)]
mod tests;
