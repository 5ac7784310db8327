//! Terms that end (换届).

use super::{DueItem, item};
use crate::Answer;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::rules::{TermState, assess_term};
use taizhang_ledger::unions::{BodyKind, list_unions, newest_body};

/// Terms that end within 180 days or are over (TERM-03).
pub(super) fn ending(conn: &Reader, today: Day) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for union in list_unions(conn)?
        .into_iter()
        .filter(|union| union.ended_on.is_none())
    {
        for kind in BodyKind::ALL {
            let Some(body) = newest_body(conn, union.id, *kind, Some(today))? else {
                continue;
            };
            let ends = body.ends_on.chinese();
            let detail = match assess_term(body.ends_on, today) {
                TermState::Running => continue,
                TermState::Due(left) => format!("{ends}届满，还有 {left} 天"),
                TermState::Overdue(over) => format!("{ends}已届满，超期 {over} 天"),
            };
            let title = format!("{}：{}换届", union.name, kind.label());
            let mut due = item("term", title, detail, "登记换届")
                .by(body.ends_on, today)
                .about(union.code.to_string())
                .under("工会法 第十六条");
            due.id = format!("term-{}", body.id);
            items.push(due);
        }
    }
    Ok(items)
}
