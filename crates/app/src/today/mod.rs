//! 今天要办的事: what these areas can say is due.

pub(crate) use crate::session::Nothing;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::rules::{TermState, assess_term};
use taizhang_ledger::unions::{BodyKind, list_unions, newest_body};
use ts_rs::TS;

/// The list of what is due.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The day.
    pub day: String,
    /// Most pressing first.
    pub items: Vec<DueItem>,
}

/// One thing that is due.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DueItem {
    /// Stable id.
    pub id: String,
    /// What, in a few words.
    pub title: String,
    /// More of it.
    pub detail: String,
    /// Last day.
    pub due: Option<String>,
    /// Days to go; negative when overdue.
    pub days_left: Option<i64>,
    /// What settles it, in Chinese.
    pub act: String,
    /// Code of the union or id of the record it is about.
    pub target: String,
    /// The article it rests on.
    pub article: Option<String>,
}

/// Lists what is due today.
pub fn today(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<Today> {
    let day = office.today();
    office.ledger()?.read(|conn| {
        let mut items = terms(conn, day)?;
        items.sort_by_key(|item| item.days_left);
        Ok(Today {
            day: day.to_string(),
            items,
        })
    })
}

/// Terms that end within 180 days or are over (TERM-03).
fn terms(conn: &Reader, today: Day) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for union in list_unions(conn)?
        .into_iter()
        .filter(|union| union.ended_on.is_none())
    {
        for kind in BodyKind::ALL {
            let Some(body) = newest_body(conn, union.id, *kind, Some(today))? else {
                continue;
            };
            let (left, detail) = match assess_term(body.ends_on, today) {
                TermState::Running => continue,
                TermState::Due(left) => (
                    left,
                    format!("{}届满，还有 {left} 天", body.ends_on.chinese()),
                ),
                TermState::Overdue(over) => (
                    -over,
                    format!("{}已届满，超期 {over} 天", body.ends_on.chinese()),
                ),
            };
            items.push(DueItem {
                id: format!("term-{}", body.id),
                title: format!("{}：{}换届", union.name, kind.label()),
                detail,
                due: Some(body.ends_on.to_string()),
                days_left: Some(left),
                act: "登记换届".to_owned(),
                target: union.code.to_string(),
                article: Some("工会法 第十六条".to_owned()),
            });
        }
    }
    Ok(items)
}
