//! 困难职工档案: the household, its family, its surveys, and what only few may read.
//!
//! Invariants: where an application stands is folded from the steps of its case, whether help may be given from the file itself
//! ([`rules::FileState`]); a category is proposed by the figures and decided by a person; nobody stands in two open files.

mod acts;
pub(crate) mod line;
mod list;
mod private;
pub mod rules;
mod standing;
mod steps;
mod store;
mod types;

pub use acts::{
    EndForm, FileForm, MemberForm, end_file, open_file, put_member, remove_member, word_file,
};
pub use list::{
    FileFilter, FileQuery, FileRow, Spread, applying, count_files, due_for_survey, find_files,
    list_files, spread,
};
pub use private::{
    AccountForm, ConsentForm, consent, covers, put_account, put_health, withdraw_consent,
};
pub use rules::{FileError, FileState};
pub use standing::{OLD_FILE, enter_figures, enter_standing_file};
pub use steps::{SurveyForm, decide, published_with, record_file_step, survey};
pub(crate) use store::case_written;
pub use store::{
    account_of, consents_of, family_of, family_with, file_of_case, files_of, health_of, surveys_of,
};
pub use types::{
    Cause, Consent, ConsentKind, Exit, FamilyHealth, FamilyMember, HardshipFile, HardshipSurvey,
    Health, Housing, Livelihood, Marriage, PayAccount, Relation, SchoolStage, Settled,
};

#[cfg(test)]
mod tests;
