//! 参数与规则包: what every rule reads, where it comes from, and the county's editions.

mod change;
mod editions;
mod list;
mod of_day;

pub(crate) use crate::session::Nothing;
pub use change::RuleChange;
use change::{InUse, change_line};
pub use editions::{
    HolidaysSet, ParameterSet, RulesCopy, RulesFile, RulesLook, RulesPublish, RulesPublished,
    YearTaskAdd, YearTaskEnd, holidays_set, parameter_set, rules_copy, rules_discard, rules_look,
    rules_publish, rules_take, year_task_add, year_task_end,
};
pub use list::{ParameterList, Parameters, parameter_list};
pub(crate) use of_day::RulesOfDay;

use crate::{Answer, Failure, Office};
use taizhang_ledger::rulebook::Parameter;
use taizhang_ledger::store::LedgerKind;

/// 收到要约后10日内，到 2026年6月30日
fn said(entry: &Parameter) -> String {
    match entry.to {
        Some(to) => format!("{}，到 {}", entry.value.words(), to.chinese()),
        None => entry.value.words(),
    }
}

/// A region in words, `own` being the county that this office belongs to.
fn place(region: &str, own: &str) -> String {
    match region {
        "" => "全国".to_owned(),
        "37" => "山东".to_owned(),
        code if code == own => "本县".to_owned(),
        code => code.to_owned(),
    }
}

/// What a county publishes for everybody is put in at its desk only.
pub(crate) fn at_a_desk(office: &Office, not_here: &str) -> Answer<()> {
    office.answers_for_office()?;
    match office.ledger()?.info().kind {
        LedgerKind::Desk => Ok(()),
        LedgerKind::Union => Err(Failure::new(
            "not_a_desk",
            not_here,
            "要改的请告诉县总工会，由县里发布。",
        )),
    }
}
