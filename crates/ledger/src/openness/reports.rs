//! The yearly reports of a public-owned unit (年度报告, 山东省厂务公开条例 Art. 14): which of the four were made in a year.
//!
//! A report is an item of a session that was closed, or was recorded by itself where the session is not kept here.

use super::rules::OpennessError;
use super::store::reports_of;
use super::types::ReportTopic;
use crate::congress::{
    Matter, Session, SessionItem, appraisals_of, items_of, quorum, sessions_within, turnout,
};
use crate::rulebook::Rulebook;
use crate::shared::{Day, Period, SessionId, UnionId};
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

/// Lists the reports that were made within a period, the first of each topic. Nobody writes down a second time what a
/// session heard: it counts once the session is over and could decide.
pub fn reported(
    conn: &Connection,
    union: UnionId,
    period: Period,
    (book, region): (&Rulebook, &str),
) -> Result<Vec<Reported>, OpennessError> {
    let mut made: Vec<Reported> = reports_of(conn, union, period)?
        .into_iter()
        .map(|report| Reported {
            topic: report.topic,
            on: report.on_day,
            session: report.session,
        })
        .collect();
    for (session, _) in sessions_within(conn, union, period)? {
        let (base, present) = turnout(conn, &session)?;
        let could_decide = quorum(book, region, session.on_day, base, present)?.is_met();
        if session.closed_on.is_none() || !could_decide {
            continue;
        }
        for item in items_of(conn, session.id)? {
            made.extend(of_item(conn, &session, &item)?);
        }
    }
    made.sort_by_key(|report| report.on);
    let firsts = ReportTopic::ALL
        .iter()
        .filter_map(|topic| made.iter().find(|report| report.topic == *topic));
    Ok(firsts.copied().collect())
}

/// The report that an item was; an appraisal is one only where somebody was appraised.
fn of_item(
    conn: &Connection,
    session: &Session,
    item: &SessionItem,
) -> Result<Option<Reported>, OpennessError> {
    let Some(topic) = ReportTopic::of(item.matter) else {
        return Ok(None);
    };
    if topic == ReportTopic::Appraisal && appraisals_of(conn, item.id)?.is_empty() {
        return Ok(None);
    }
    Ok(Some(Reported {
        topic,
        on: session.on_day,
        session: Some(session.id),
    }))
}
