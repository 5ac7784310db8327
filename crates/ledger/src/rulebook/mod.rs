//! 参数: every threshold, rate, cap, list, term and clock that a rule reads, as dated entries with their source.
//!
//! Entries ship with the program; a county publishes its own edition (规则包), whose entries stand in place of the shipped
//! ones of the same code. The entry of the narrowest region that is valid on the day holds: county over city over
//! province over nation. History is kept, so an old period is judged by its own entries.

mod acts;
mod awaited;
mod rules;
mod shipped;
mod store;
mod types;
mod words;

pub use acts::{
    DraftError, NewTask, NewValue, OWN_TASK, add_task, discard_draft, drop_text, end_task, missing,
    read_value, set_text, set_value, set_year,
};
pub use rules::{BookChange, changes};
pub use store::{
    Edition, add_edition, draft, edition_file, in_force, list_editions, newest_edition, write_draft,
};
pub use types::{
    ClockFacts, CountyText, Parameter, ParameterValue, Rulebook, RulebookError, TextKind,
};

#[cfg(test)]
mod tests;
