//! The sessions of all unions (会议), the newest first, a page at a time.

use super::SessionLine;
use super::term::line;
use super::year::whole_year;
use crate::form::bad_request;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{Congress, count_sessions, session_page};
use taizhang_ledger::shared::{Day, SessionId};
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// A page of sessions.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionList {
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Where the page before ended.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of sessions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionPage {
    /// The newest first.
    pub rows: Vec<SessionOfUnion>,
    /// Sessions of the year.
    pub total: i64,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A session and whose it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionOfUnion {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// The session.
    pub session: SessionLine,
}

/// Lists the sessions of a year.
pub fn session_list(
    office: &Office,
    request: SessionList,
    _: &dyn Progress,
) -> Answer<SessionPage> {
    let rules = RulesOfDay::read(office)?;
    let period = whole_year(request.year.unwrap_or(rules.today.year()))?;
    let after = request.after.as_deref().map(place).transpose()?;
    office.ledger()?.read(|conn| {
        let found = session_page(conn, period, after, request.limit)?;
        let next = found
            .last()
            .filter(|_| found.len() == request.limit)
            .map(|session| format!("{}|{}", session.on_day, session.id));
        let rows = found.iter().map(|session| {
            let congress = Congress::get(conn, session.congress)?;
            let union = Union::get(conn, congress.trade_union)?;
            Ok(SessionOfUnion {
                union: union.code.to_string(),
                union_name: union.name,
                session: line(conn, &congress, session, &rules)?,
            })
        });
        Ok(SessionPage {
            rows: rows.collect::<Answer<Vec<_>>>()?,
            total: count_sessions(conn, period)?,
            next,
        })
    })
}

/// Reads the place where a page ended.
fn place(text: &str) -> Answer<(Day, SessionId)> {
    let read = |text: &str| {
        let (day, id) = text.split_once('|')?;
        Some((day.parse().ok()?, id.parse().ok()?))
    };
    read(text).ok_or_else(|| bad_request("after"))
}
