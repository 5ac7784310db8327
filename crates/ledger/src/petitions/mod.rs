//! 信访与法律援助: who came, with what, what became of it and by when; the lawyers on duty and what they won back.
//!
//! Invariants: nothing of this area travels, the county sees the counts of the return; what a petition says and who petitions
//! stand in records of their own, so that no list can show them; where a petition stands is folded from its steps, and its
//! steps are this area's, not those of a case, because those travel (decision 27). Rules: regulations §4.4, §4.5.

mod acts;
mod aid;
mod counts;
mod register;
pub mod rules;
mod store;
mod types;

pub use acts::{Decision, hand_over, record_petition_step};
pub use aid::{AidClock, NewAid, NewDuty, aid_clocks, drop_duty, put_aid, put_duty};
pub use counts::{Counts, Tally, TallyError, counts_in, is_ended_in, tallies};
pub use register::{Correction, NewPetition, NewPetitioner, correct, register};
pub use rules::{PetitionError, Standing, is_ours, standing};
pub use store::{
    AidCursor, AidFilter, PetitionCursor, PetitionFilter, PetitionsState, aid_of_petition, aids_in,
    aids_page, duties_page, named_open, next_serial, open_aids, open_petitions, petition_steps,
    petition_text, petitioners, petitions_closed_since, petitions_in, petitions_page, steps_in,
};
pub use types::{
    AidForm, AidResult, Category, Channel, DutyDay, LegalAid, Petition, PetitionKind, PetitionStep,
    PetitionText, Petitioner,
};

#[cfg(test)]
mod tests;
