//! 工会经费拨缴: what employers owe by their wages, what they paid and through which channel, and why less was paid.

use super::cash::{blank, check_amount, check_past, check_said, hold_open};
use super::rules::{DuesError, levy_due, whole_months};
use super::store::{levies_over, paid_of_levy};
use super::types::{Channel, Levy, LevyKind, LineItem, MoneyLine};
use crate::shared::{Day, Fen, LevyId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// What an employer owes.
#[derive(Debug, Clone)]
pub struct NewLevy {
    /// 种类
    pub kind: LevyKind,
    /// 缴款单位
    pub payer: String,
    /// First day of the time: that of a month.
    pub from: Day,
    /// Last day: that of a month of the same year.
    pub to: Day,
    /// 全部职工人数
    pub employees: Option<i64>,
    /// 工资总额 of all employees, not only of members (FEE-02, FEE-03).
    pub wages: Fen,
    /// 备注
    pub note: Option<String>,
}

/// A payment of it.
#[derive(Debug, Clone)]
pub struct Payment {
    /// 缴款日期
    pub on: Day,
    /// 金额
    pub amount: Fen,
    /// 渠道
    pub channel: Channel,
    /// 票据号
    pub voucher: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// Enters what an employer owes for a time, or corrects it. The share is that of the time's last day.
pub fn assess(
    tx: &Tx<'_>,
    union: &Union,
    known: Option<LevyId>,
    new: &NewLevy,
    permille: i64,
) -> Result<Levy, DuesError> {
    let payer = check_said(&new.payer, "payer")?;
    check_amount(new.wages, "wages")?;
    if let Some(given) = new.employees.filter(|people| *people <= 0) {
        return Err(DuesError::Number {
            what: "employees",
            given,
        });
    }
    let (from, to) = (new.from, new.to);
    let period = whole_months(from, to).ok_or(DuesError::NoMonths { from, to })?;
    check_past(from, tx.author().day(), "from")?;
    hold_open(tx.conn(), union.id, from)?;
    let over = levies_over(tx.conn(), (union.id, new.kind, &payer), period)?;
    if let Some(twice) = over.iter().find(|levy| Some(levy.id) != known) {
        return Err(DuesError::LevyTwice {
            from: twice.from_day,
            to: twice.to_day,
        });
    }
    let due = levy_due(new.wages, permille);
    let Some(known) = known else {
        return Ok(tx.insert(Levy {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            kind: new.kind,
            payer,
            from_day: from,
            to_day: to,
            employees: new.employees,
            wages: new.wages,
            due,
            gap_reason: None,
            note: new.note.clone(),
        })?);
    };
    let levy = Levy::get(tx.conn(), known)?;
    hold_open(tx.conn(), levy.trade_union, levy.from_day)?;
    let paid = paid_of_levy(tx.conn(), known)?;
    if paid > due {
        return Err(DuesError::BelowPaid { paid, due });
    }
    Ok(tx.put(Levy {
        payer,
        from_day: from,
        to_day: to,
        employees: new.employees,
        wages: new.wages,
        due,
        note: new.note.clone(),
        ..levy
    })?)
}

/// Records a payment (拨缴): a line of the cash book.
pub fn pay(tx: &Tx<'_>, levy: &Levy, payment: &Payment) -> Result<MoneyLine, DuesError> {
    check_past(payment.on, tx.author().day(), "on")?;
    check_amount(payment.amount, "amount")?;
    hold_open(tx.conn(), levy.trade_union, payment.on)?;
    if payment.on < levy.from_day {
        return Err(DuesError::DayBefore {
            what: "on",
            day: payment.on,
            after: levy.from_day,
        });
    }
    let left = Fen(levy.due.0 - paid_of_levy(tx.conn(), levy.id)?.0);
    if payment.amount > left {
        return Err(DuesError::OverPaid {
            given: payment.amount,
            left,
        });
    }
    let item = match levy.kind {
        LevyKind::Levy => LineItem::Levy,
        LevyKind::Prep => LineItem::Prep,
    };
    Ok(tx.insert(MoneyLine {
        party: Some(levy.payer.clone()),
        what: Some(format!(
            "{}年{}{}",
            levy.from_day.year(),
            months(levy),
            levy.kind.label()
        )),
        voucher: payment.voucher.clone(),
        levy: Some(levy.id),
        channel: Some(payment.channel),
        note: payment.note.clone(),
        ..blank(tx, levy.trade_union, item, (payment.on, payment.amount))
    })?)
}

/// `3月`, or `1至3月`.
fn months(levy: &Levy) -> String {
    let (from, to) = (levy.from_day.month(), levy.to_day.month());
    match from == to {
        true => format!("{from}月"),
        false => format!("{from}至{to}月"),
    }
}

/// Says why less was paid (欠缴原因).
pub fn explain_gap(tx: &Tx<'_>, levy: &Levy, why: &str) -> Result<Levy, DuesError> {
    Ok(tx.put(Levy {
        gap_reason: Some(check_said(why, "why")?),
        ..levy.clone()
    })?)
}
