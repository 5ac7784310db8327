//! Closed lists (代码表) of a roll: what is stored, what is shown, and the many ways offices write it.
//!
//! Codes follow the national standards where there is one (regulations §6.5); the other lists carry plain words.

mod coded;
mod ethnicity;
mod person;
mod work;

pub use coded::UnknownCode;
pub(crate) use coded::{coded, find_way};
pub use ethnicity::Ethnicity;
pub use person::{Education, Household, Political, Sex, read_yes_no, yes_or_no};
pub use work::{Employment, ModelWorker, PlatformGroup, WorkStatus};
