//! The yearly reports of a public-owned unit (年度报告, 山东省厂务公开条例 Art. 14): which of the four were made in a year.
//!
//! A report is an item of a session that was closed, or was recorded by itself where the session is not kept here.

use super::store::reports_of;
use super::types::ReportTopic;
use crate::congress::{Matter, items_of, sessions_within};
use crate::shared::{Day, Period, SessionId, UnionId};
use crate::store;
use rusqlite::Connection;

/// A report that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// About what.
    pub topic: ReportTopic,
    /// When.
    pub on: Day,
    /// The session that heard it, where it is known.
    pub session: Option<SessionId>,
}

impl ReportTopic {
    /// The report that an item of an agenda is, if any.
    pub fn of(matter: Matter) -> Option<Self> {
        Some(match matter {
            Matter::ManagersAppraised => Self::Appraisal,
            Matter::ContractPerformance => Self::Contract,
            Matter::Welfare => Self::Welfare,
            Matter::Entertainment => Self::Entertainment,
            _ => return None,
        })
    }
}

/// Lists the reports that were made within a period, the first of each topic.
pub fn reported(conn: &Connection, union: UnionId, period: Period) -> store::Result<Vec<Reported>> {
    let mut made: Vec<Reported> = reports_of(conn, union, period)?
        .into_iter()
        .map(|report| Reported {
            topic: report.topic,
            on: report.on_day,
            session: report.session,
        })
        .collect();
    for (session, _) in sessions_within(conn, union, period)? {
        if session.closed_on.is_none() {
            continue;
        }
        let items = items_of(conn, session.id)?;
        made.extend(items.into_iter().filter_map(|item| {
            Some(Reported {
                topic: ReportTopic::of(item.matter)?,
                on: session.on_day,
                session: Some(session.id),
            })
        }));
    }
    made.sort_by_key(|report| report.on);
    let firsts = ReportTopic::ALL
        .iter()
        .filter_map(|topic| made.iter().find(|report| report.topic == *topic));
    Ok(firsts.copied().collect())
}
