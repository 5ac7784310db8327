//! 收支账: lines that a person writes into the cash book, and lines that are taken out of it.

use super::rules::DuesError;
use super::spending::{Bans, Confirmed, hold, weighed};
use super::store::{closing_of, dues_of_receipt, return_of_line};
use super::types::{FundReturn, Gift, LineItem, MemberDue, MoneyLine, Side, YearClosing};
use crate::cases::Given;
use crate::shared::{self, Day, Fen, MoneyLineId, UnionId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;
use rusqlite::Connection;

/// A line to write.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// 项目
    pub item: LineItem,
    /// 日期
    pub on: Day,
    /// 金额
    pub amount: Fen,
    /// From whom or to whom.
    pub party: Option<String>,
    /// 摘要
    pub what: Option<String>,
    /// 凭证号
    pub voucher: Option<String>,
    /// 审批人
    pub approved_by: Option<String>,
    /// What was found about the eight bans; of no meaning but for an expense.
    pub bans: Bans,
    /// What members are given something for.
    pub gift: Option<Gift>,
    /// To how many.
    pub people: Option<i64>,
    /// 备注
    pub note: Option<String>,
}

/// Writes a line of income, of what goes up or of spending. An expense is weighed first: what stands in the way, or is to be looked
/// at and was not, comes back as [`DuesError::Weighed`] and nothing is written.
pub fn record_line(
    tx: &Tx<'_>,
    union: &Union,
    new: &NewLine,
    given: Given<'_>,
    confirmed: Confirmed,
) -> Result<MoneyLine, DuesError> {
    if !new.item.is_written_directly() {
        return Err(DuesError::NotDirectly {
            item: new.item.label(),
        });
    }
    check_past(new.on, given.today, "on")?;
    check_amount(new.amount, "amount")?;
    hold_open(tx.conn(), union.id, new.on)?;
    let is_spending = new.item.side() == Side::Spending;
    if is_spending {
        let faults = weighed(tx, union, new, given)?;
        hold(faults, new.note.as_deref(), confirmed)?;
    }
    Ok(tx.insert(MoneyLine {
        party: new.party.clone(),
        what: new.what.clone(),
        voucher: new.voucher.clone(),
        approved_by: new.approved_by.clone(),
        bans: is_spending.then(|| new.bans.touched.join("\n")),
        gift: new.gift.filter(|_| is_spending),
        people: new.people.filter(|_| is_spending),
        note: new.note.clone(),
        ..blank(tx, union.id, new.item, (new.on, new.amount))
    })?)
}

/// Takes a line out of the book (作废), with the reason. Members whose dues it paid owe them again; money that was to come back is
/// awaited again.
pub fn drop_line(tx: &Tx<'_>, line: MoneyLineId, why: &str) -> Result<MoneyLine, DuesError> {
    let line = MoneyLine::get(tx.conn(), line)?;
    let why = check_said(why, "why")?;
    hold_open(tx.conn(), line.trade_union, line.on_day)?;
    for due in dues_of_receipt(tx.conn(), line.id)? {
        tx.put(MemberDue {
            paid_on: None,
            receipt: None,
            ..due
        })?;
    }
    if let Some(settled) = return_of_line(tx.conn(), line.id)? {
        tx.put(FundReturn {
            line: None,
            ..settled
        })?;
    }
    tx.retire::<MoneyLine>(line.id, &why)?;
    Ok(line)
}

/// A line of which only what every line has is said.
pub(super) fn blank(
    tx: &Tx<'_>,
    union: UnionId,
    item: LineItem,
    (on_day, amount): (Day, Fen),
) -> MoneyLine {
    MoneyLine {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union,
        item,
        on_day,
        amount,
        party: None,
        what: None,
        voucher: None,
        approved_by: None,
        levy: None,
        dues_month: None,
        channel: None,
        bans: None,
        gift: None,
        people: None,
        note: None,
    }
}

/// A closed year takes nothing that is dated in it (年度结账).
pub(super) fn hold_open(conn: &Connection, union: UnionId, on: Day) -> Result<(), DuesError> {
    let year = i64::from(on.year());
    match closing_of(conn, union, year)?.filter(YearClosing::holds) {
        Some(closing) => Err(DuesError::YearClosed {
            year,
            closed_on: closing.closed_on,
        }),
        None => Ok(()),
    }
}

pub(super) fn check_past(day: Day, today: Day, what: &'static str) -> Result<(), DuesError> {
    shared::check_past(day, today, || DuesError::InFuture { what, day })
}

pub(super) fn check_amount(amount: Fen, what: &'static str) -> Result<(), DuesError> {
    if amount <= Fen::ZERO {
        return Err(DuesError::Amount {
            what,
            given: amount,
        });
    }
    Ok(())
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, DuesError> {
    shared::check_said(text, || DuesError::Empty { what })
}
