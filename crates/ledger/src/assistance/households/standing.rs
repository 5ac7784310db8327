//! Files that were decided before the ledger began, and the figures that a sheet gives of a household (老档案).

use super::acts::{check_open, check_past};
use super::rules::FileError;
use super::steps::{SurveyForm, check_amounts, put_survey};
use super::types::{HardshipFile, HardshipSurvey};
use crate::cases::{Case, NewStep, enter_turned};
use crate::shared::Day;
use crate::store::{Record as _, Tx};

/// What the decision of a file says that came in from a sheet and was not taken here: the program's words, not anybody's.
pub const OLD_FILE: &str = "导入的老档案";

/// Puts a household on file that the county decided on before the ledger began (导入的老档案). The decision stands with its day and
/// says where it comes from; visit, publication and review are on paper and are not made up. The county named a category: one of
/// today's, or a label of its time.
pub fn enter_standing_file(
    tx: &Tx<'_>,
    file: &HardshipFile,
    decided_on: Day,
) -> Result<(), FileError> {
    check_open(file)?;
    check_past(decided_on, tx.author().day())?;
    if file.category.is_none() && file.old_label.is_none() {
        return Err(FileError::Empty { what: "category" });
    }
    let case = Case::get(tx.conn(), file.case_file)?;
    if decided_on < case.anchor {
        return Err(FileError::DayBefore {
            day: decided_on,
            after: case.anchor,
        });
    }
    let step = NewStep {
        step: String::new(),
        on_day: decided_on,
        until: None,
        people: None,
        document: None,
        note: Some(OLD_FILE.to_owned()),
    };
    Ok(enter_turned(tx, case, step)?)
}

/// Records what a sheet says that a household lived on. Nobody visited, so an application is no step further.
pub fn enter_figures(
    tx: &Tx<'_>,
    file: &HardshipFile,
    form: SurveyForm,
) -> Result<HardshipSurvey, FileError> {
    check_open(file)?;
    check_past(form.on_day, tx.author().day())?;
    check_amounts(&form)?;
    put_survey(tx, file, form)
}
