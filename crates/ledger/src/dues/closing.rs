//! 经审 and 年度结账: findings of the funds audit and that they were put right; a year that is closed, and opened again.

use super::cash::{check_past, check_said};
use super::plans::last_day;
use super::rules::DuesError;
use super::spending::year_of;
use super::store::{LevyWanted, MonthWanted, audits, closing_of, dues_months, levies_page};
use super::types::{AuditFinding, YearClosing};
use crate::shared::{AuditFindingId, Day, Fen, UnionId};
use crate::store::{self, Record as _, Tx};
use crate::unions::Union;
use rusqlite::Connection;

/// What an audit found.
#[derive(Debug, Clone)]
pub struct AuditWords {
    /// 审查日期
    pub audited_on: Day,
    /// 审查的组织
    pub audited_by: String,
    /// 意见
    pub finding: String,
    /// 整改期限
    pub deadline: Day,
    /// 责任人
    pub duty: Option<String>,
}

/// Records a finding (经审意见).
pub fn find_fault(
    tx: &Tx<'_>,
    union: &Union,
    words: &AuditWords,
) -> Result<AuditFinding, DuesError> {
    check_past(words.audited_on, tx.author().day(), "audited_on")?;
    if words.deadline < words.audited_on {
        return Err(DuesError::DayBefore {
            what: "deadline",
            day: words.deadline,
            after: words.audited_on,
        });
    }
    Ok(tx.insert(AuditFinding {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        audited_on: words.audited_on,
        audited_by: check_said(&words.audited_by, "audited_by")?,
        finding: check_said(&words.finding, "finding")?,
        deadline: words.deadline,
        duty: words.duty.clone(),
        fixed_on: None,
        evidence: None,
    })?)
}

/// Records that a finding was put right (整改), with what shows it.
pub fn put_right(
    tx: &Tx<'_>,
    finding: AuditFindingId,
    on: Day,
    evidence: &str,
) -> Result<AuditFinding, DuesError> {
    let finding = AuditFinding::get(tx.conn(), finding)?;
    check_past(on, tx.author().day(), "on")?;
    if on < finding.audited_on {
        return Err(DuesError::DayBefore {
            what: "on",
            day: on,
            after: finding.audited_on,
        });
    }
    Ok(tx.put(AuditFinding {
        fixed_on: Some(on),
        evidence: Some(check_said(evidence, "evidence")?),
        ..finding
    })?)
}

/// What is still open in a year that is to be closed. None of it stands in the way: it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingNotice {
    /// Levies that were not paid in full, without a reason.
    Gaps {
        /// How many.
        levies: usize,
        /// How much.
        left: Fen,
    },
    /// Dues that were not paid.
    Arrears {
        /// In how many months.
        months: usize,
        /// How much.
        left: Fen,
    },
    /// Findings that nobody put right.
    Findings {
        /// How many.
        count: usize,
    },
}

/// Looks at what is open in a union's year.
pub fn notices_before_closing(
    conn: &Connection,
    union: UnionId,
    last: Day,
) -> store::Result<Vec<ClosingNotice>> {
    let period = year_of(last);
    let mut notices = Vec::new();
    let wanted = LevyWanted {
        union: Some(union),
        station: None,
        kind: None,
        period,
    };
    let gaps: Vec<i64> = levies_page(conn, &wanted, None, usize::MAX)?
        .into_iter()
        .filter(|one| one.paid < one.levy.due && one.levy.gap_reason.is_none())
        .map(|one| one.levy.due.0 - one.paid.0)
        .collect();
    if !gaps.is_empty() {
        notices.push(ClosingNotice::Gaps {
            levies: gaps.len(),
            left: Fen(gaps.iter().sum()),
        });
    }
    let wanted = MonthWanted {
        union: Some(union),
        station: None,
        period,
    };
    let owed: Vec<i64> = dues_months(conn, &wanted)?
        .into_iter()
        .map(|(month, paid)| month.due.0 - paid.0)
        .filter(|left| *left > 0)
        .collect();
    if !owed.is_empty() {
        notices.push(ClosingNotice::Arrears {
            months: owed.len(),
            left: Fen(owed.iter().sum()),
        });
    }
    let open = audits(conn, Some(union), period)?
        .into_iter()
        .filter(|finding| finding.fixed_on.is_none())
        .count();
    if open > 0 {
        notices.push(ClosingNotice::Findings { count: open });
    }
    Ok(notices)
}

/// Closes a year that is over (年度结账), or whose last day it is.
pub fn close_year(tx: &Tx<'_>, union: &Union, year: i64) -> Result<YearClosing, DuesError> {
    let today = tx.author().day();
    let last = last_day(year, i64::from(today.year()))?;
    if today < last {
        return Err(DuesError::YearNotOver { year });
    }
    if let Some(closed) = closing_of(tx.conn(), union.id, year)?.filter(YearClosing::holds) {
        return Err(DuesError::YearClosed {
            year,
            closed_on: closed.closed_on,
        });
    }
    Ok(tx.insert(YearClosing {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        year,
        closed_on: today,
        closed_by: tx.author().operator.to_owned(),
        reopened_on: None,
        reopened_why: None,
    })?)
}

/// Opens a year again, with the reason.
pub fn reopen_year(
    tx: &Tx<'_>,
    union: &Union,
    year: i64,
    why: &str,
) -> Result<YearClosing, DuesError> {
    let closed = closing_of(tx.conn(), union.id, year)?
        .filter(YearClosing::holds)
        .ok_or(DuesError::YearOpen { year })?;
    Ok(tx.put(YearClosing {
        reopened_on: Some(tx.author().day()),
        reopened_why: Some(check_said(why, "why")?),
        ..closed
    })?)
}
