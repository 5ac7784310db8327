//! 创建与排查: what unions score under a scheme, and which of them stand idle.

mod acts;
mod county;
pub(crate) mod idle;
pub(crate) mod idle_list;
pub(crate) mod record;
pub(crate) mod year;

pub(crate) use crate::session::Nothing;
pub use acts::{
    GradingReview, GradingScore, IdleAnswerPut, IdleRevive, grading_review, grading_score,
    idle_answer, idle_revive,
};
pub use county::{SchemeFile, SchemeSet, scheme_set};
pub use idle::{IdleGet, IdleView, idle_get};
pub use idle_list::{
    IdleCounted, IdleList, IdleListPage, IdleListWrite, idle_count, idle_list, idle_list_write,
};
pub use record::{GradingGet, GradingView, grading_get};
pub use year::{
    GradingCount, GradingCounted, GradingYear, GradingYearPage, GradingYearWrite, ListWritten,
    SchemeList, grading_count, grading_year, grading_year_write, scheme_list,
};

use crate::Answer;
use crate::rules::RulesOfDay;
use taizhang_ledger::cases::Given;
use taizhang_ledger::shared::Day;
use taizhang_ledger::standing::{Scheme, Schemes, StandingError};

impl RulesOfDay {
    /// The schemes in force.
    pub(crate) fn schemes(&self) -> Answer<Schemes> {
        Ok(Schemes::of(&self.book)?)
    }

    /// What a judgement on an earlier day is given.
    pub(crate) fn given_on(&self, on: Day) -> Given<'_> {
        Given {
            today: on.min(self.today),
            ..self.given()
        }
    }
}

/// The newest version of a scheme.
pub(crate) fn newest<'s>(schemes: &'s Schemes, code: &str) -> Answer<&'s Scheme> {
    let missing = || StandingError::NoScheme {
        code: code.to_owned(),
        version: 0,
    };
    Ok(schemes.newest(code).ok_or_else(missing)?)
}

/// The version that a grading was begun under.
pub(crate) fn version<'s>(schemes: &'s Schemes, code: &str, version: i64) -> Answer<&'s Scheme> {
    let missing = || StandingError::NoScheme {
        code: code.to_owned(),
        version,
    };
    Ok(schemes.version(code, version).ok_or_else(missing)?)
}
