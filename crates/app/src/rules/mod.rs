//! 参数与规则包: what every rule reads, where it comes from, and the county's editions.

mod editions;
mod list;
mod of_day;

pub(crate) use crate::session::Nothing;
pub use editions::{
    HolidaysSet, ParameterSet, RulesCopy, RulesFile, RulesLook, RulesPublish, RulesPublished,
    holidays_set, parameter_set, rules_copy, rules_discard, rules_look, rules_publish, rules_take,
};
pub use list::{ParameterList, Parameters, parameter_list};
pub(crate) use of_day::RulesOfDay;

use crate::{Answer, Failure, Office};
use serde::Serialize;
use taizhang_ledger::rulebook::{BookChange, Parameter, TextKind};
use taizhang_ledger::store::LedgerKind;
use ts_rs::TS;

/// One thing that an edition changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleChange {
    /// What it is about.
    pub name: String,
    /// Where it holds.
    pub place: String,
    /// From which day; empty for the rest days of a year.
    pub from: String,
    /// What it said; empty if it is new.
    pub before: String,
    /// What it will say; empty if it is gone.
    pub after: String,
}

fn change_line(change: BookChange, own: &str) -> RuleChange {
    let line = |entry: &Parameter, before: String, after: String| RuleChange {
        name: entry.name.clone(),
        place: place(&entry.region, own),
        from: entry.from.to_string(),
        before,
        after,
    };
    match &change {
        BookChange::Added(entry) => line(entry, String::new(), said(entry)),
        BookChange::Altered { before, after } => line(after, said(before), said(after)),
        BookChange::Removed(entry) => line(entry, said(entry), String::new()),
        BookChange::Holidays { year } => RuleChange {
            name: format!("{year} 年节假日安排"),
            place: String::new(),
            from: String::new(),
            before: String::new(),
            after: "照新表".to_owned(),
        },
        BookChange::Text { kind, name } => text_line(
            *kind,
            name,
            ["照县里的模板", "加上县里的表式", "照县里的办法"],
        ),
        BookChange::TextGone { kind, name } => text_line(
            *kind,
            name,
            ["恢复自带的模板", "不用县里的表式了", "不用县里的办法了"],
        ),
    }
}

fn text_line(kind: TextKind, name: &str, after: [&str; 3]) -> RuleChange {
    let [of_template, of_form, of_scheme] = after;
    let (what, after) = match kind {
        TextKind::Template => ("文书模板", of_template),
        TextKind::Form => ("年报表式", of_form),
        TextKind::Scheme => ("评定办法", of_scheme),
    };
    RuleChange {
        name: format!("{what}：{name}"),
        place: "本县".to_owned(),
        from: String::new(),
        before: String::new(),
        after: after.to_owned(),
    }
}

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
