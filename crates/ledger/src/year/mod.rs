//! 一年的事: the union year's calendar (regulations §8.2), when a year each task has its time, and what the records show of it.
//!
//! The times are dated parameters (`year.…`), so a county gives its own dates with its edition and an old year keeps those it
//! had. Whoever asks about a task whose time nobody knows is told nothing, rather than a time that was made up.

mod rules;
mod store;
mod types;

pub use rules::{CLOSING_DAYS, OPENED_DAYS, Phase, phase, time_in, window_in};
pub use store::first_trace;
pub use types::{TASKS, Trace, YearTask, task, tasks};

#[cfg(test)]
mod tests;
