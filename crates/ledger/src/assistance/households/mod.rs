//! 困难职工档案: the household, its family, its surveys, and what only few may read.

pub(crate) mod line;
mod store;
mod types;

pub use store::{
    account_of, consents_of, family_of, family_with, file_of_case, files_of, health_of, surveys_of,
};
pub use types::{
    Cause, Consent, ConsentKind, Exit, FamilyHealth, FamilyMember, HardshipFile, HardshipSurvey,
    Health, Housing, Livelihood, Marriage, PayAccount, Relation, SchoolStage,
};
