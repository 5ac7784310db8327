//! 劳模帮扶: the register of model workers, what each is due and whether it came in time and in full (按时足额).
//!
//! Money is not due to one who died or moved away before its day. Rules: anchors §1 no. 65, regulations §11; see [`rules`].

mod acts;
pub mod rules;
mod store;
mod types;

pub use acts::{ModelFacts, NewPayment, bury, enter, move_away, owe, pay};
pub use rules::{PayState, in_time_rate, pay_state};
pub use store::{models_of, payments_due, payments_in, payments_of};
pub use types::{Model, ModelPayment, PaymentKind};

#[cfg(test)]
mod tests;
