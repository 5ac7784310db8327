//! 个人信息: what is kept of a family and why, what is to be forgotten, and everything about one person on paper (decision 28).

mod helped;
mod person;
mod purge;

pub use crate::list::ListWritten;
pub use crate::session::Nothing;
pub use person::{PersonExport, person_export};
pub use purge::{HardshipPurge, PurgeList, Purged, hardship_purge, hardship_purge_list};
pub(crate) use purge::{KEEP_YEARS, over};

use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use std::collections::BTreeMap;
use taizhang_ledger::assistance::privacy::{After, Class, KEPT, Kept};
use taizhang_ledger::store::Reach;
use ts_rs::TS;

/// What is collected, why and how long (收集什么、为什么、留多久).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrivacyFields {
    /// By record, in the order of the table.
    pub fields: Vec<PrivacyField>,
    /// Years for which a file is kept after it ended.
    pub keep_years: i64,
}

/// One sort of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrivacyField {
    /// 记在哪里
    pub record: String,
    /// 收集什么
    pub what: String,
    /// 为什么
    pub why: String,
    /// 依据
    pub basis: String,
    /// 敏感个人信息: shown behind the second unlock.
    pub sensitive: bool,
    /// 留多久
    pub keep: String,
    /// 给谁
    pub goes: String,
}

/// Lists what hardship files hold, and why.
pub fn privacy_fields(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<PrivacyFields> {
    let rules = RulesOfDay::read(office)?;
    let keep_years = rules.book.count(KEEP_YEARS, &rules.region, rules.today)?;
    Ok(PrivacyFields {
        fields: told()
            .map(|kept| PrivacyField {
                record: kept.kind.label().to_owned(),
                what: kept.what.to_owned(),
                why: kept.why.to_owned(),
                basis: kept.basis.to_owned(),
                sensitive: kept.class == Class::Sensitive,
                keep: format!("建档期间和结束后 {keep_years} 年；{}", after(kept)),
                goes: goes(kept).to_owned(),
            })
            .collect(),
        keep_years,
    })
}

/// The rows of the printed notice, by the names of its columns.
pub(crate) fn notice_rows() -> Vec<BTreeMap<&'static str, String>> {
    told()
        .map(|kept| {
            let sensitive = match kept.class {
                Class::Sensitive => "是",
                Class::Plain | Class::Technical => "",
            };
            BTreeMap::from([
                ("记在哪里", kept.kind.label().to_owned()),
                ("收集什么", kept.what.to_owned()),
                ("为什么", kept.why.to_owned()),
                ("敏感", sensitive.to_owned()),
                ("到期以后", after(kept).to_owned()),
            ])
        })
        .collect()
}

/// What says something about somebody.
fn told() -> impl Iterator<Item = &'static Kept> {
    KEPT.iter().filter(|kept| kept.class != Class::Technical)
}

fn after(kept: &Kept) -> &'static str {
    match kept.after {
        After::Stays => "去掉姓名，只作统计",
        After::Emptied | After::Becomes(_) | After::Nought => "清掉",
    }
}

fn goes(kept: &Kept) -> &'static str {
    match kept.kind.reach() {
        Reach::Home => "不出本单位",
        // Steps and papers of a file go where the file goes.
        Reach::Cases | Reach::County => "只送办理困难职工档案的收件单位",
    }
}
