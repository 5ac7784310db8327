//! 期限: a dated step must be done within a time after an event, or so long before one; a term ends on its day.
//!
//! A clock is data: its length, where it starts, the article it rests on, how much it weighs when it is missed, and from
//! when to when it is law. The counting follows 民法典 Art. 200–204 and the readings of regulations §11: the first day is not
//! counted; a deadline moves past days of rest, a term and a notice counted back do not.

mod rules;
mod types;
mod words;

pub use rules::{Doubt, Reading, first_running, read};
pub use types::{ClockRule, Counting, Length, Pause, Unit};

#[cfg(test)]
mod tests;
