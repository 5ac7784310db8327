//! 会费: members are asked by their base, or a union by its sum, and pay.

use super::cash::{blank, check_amount, check_past, hold_open};
use super::rules::{DuesError, member_due};
use super::store::{asked_in, dues_of_member, month_of, paid_of_month, unpaid_in};
use super::types::{DuesMonth, DuesWay, LineItem, MemberDue, MoneyLine};
use crate::roll::{MemberStatus, find_member, fold};
use crate::shared::{Day, Fen, MemberDueId, MemberId};
use crate::store::Tx;
use crate::unions::Union;
use std::collections::HashSet;

/// A member who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub member: MemberId,
    /// 缴费基数: the wage of the month; bonuses, allowances, royalties and relief are not counted (FEE-05), in public bodies only
    /// the pay of post and grade (FEE-06).
    pub base: Fen,
}

/// Why a member cannot be asked for dues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueFault {
    /// 保留会籍: while it is retained no dues are asked (工会会员会籍管理办法, MEM-09).
    Retained {
        /// 姓名
        name: String,
        /// Since when.
        since: Option<Day>,
    },
    /// No member at the end of the month.
    NoMember {
        /// 姓名
        name: String,
        /// Whether somebody who left; else one who had not joined.
        left: bool,
    },
    /// A member of another union.
    Elsewhere {
        /// 姓名
        name: String,
        /// Name of that union.
        union: String,
    },
    /// A base below nothing.
    NoBase {
        /// 姓名
        name: String,
    },
    /// The month was paid already.
    Paid {
        /// 姓名
        name: String,
        /// When.
        on: Day,
    },
}

/// How dues were paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paying {
    /// 缴费日期
    pub on: Day,
    /// 收据号
    pub voucher: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// Asks members of a union for the dues of a month (逐人登记): new lines are added, lines that are not paid yet are corrected. All
/// or nothing: members of whom none can be asked come back as [`DuesError::DueFaults`].
pub fn ask_each(
    tx: &Tx<'_>,
    union: &Union,
    month: Day,
    lines: &[Asked],
    permille: i64,
) -> Result<DuesMonth, DuesError> {
    if lines.is_empty() {
        return Err(DuesError::Empty { what: "lines" });
    }
    let kept = open_month(tx, union, month, DuesWay::Each)?;
    let on = month.last_of_month().min(tx.author().day());
    let mut faults = Vec::new();
    let mut known = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let earlier = dues_of_member(tx.conn(), kept.id, line.member)?;
        match fault(tx, union, line, earlier.as_ref(), on)? {
            Some(fault) => faults.push((at, fault)),
            None => known.push(earlier),
        }
    }
    if !faults.is_empty() {
        return Err(DuesError::DueFaults(faults));
    }
    for (line, earlier) in lines.iter().zip(known) {
        let due = member_due(line.base, permille);
        match earlier {
            Some(earlier) => tx.put(MemberDue {
                base: line.base,
                due,
                ..earlier
            })?,
            None => tx.insert(MemberDue {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                dues_month: kept.id,
                member: line.member,
                base: line.base,
                due,
                paid_on: None,
                receipt: None,
            })?,
        };
    }
    let (people, due) = asked_in(tx.conn(), kept.id)?;
    Ok(tx.put(DuesMonth {
        people,
        due,
        ..kept
    })?)
}

fn fault(
    tx: &Tx<'_>,
    union: &Union,
    line: &Asked,
    earlier: Option<&MemberDue>,
    on: Day,
) -> Result<Option<DueFault>, DuesError> {
    let view = find_member(tx.conn(), line.member)?;
    let name = view.person.name;
    if view.member.trade_union != union.id {
        let union = view.union.name;
        return Ok(Some(DueFault::Elsewhere { name, union }));
    }
    let standing = fold(&view.events, Some(on));
    Ok(match standing.status {
        MemberStatus::Retained => Some(DueFault::Retained {
            name,
            since: standing.since,
        }),
        MemberStatus::Ended | MemberStatus::NotYet => {
            let left = standing.status == MemberStatus::Ended;
            Some(DueFault::NoMember { name, left })
        }
        MemberStatus::Active if line.base < Fen::ZERO => Some(DueFault::NoBase { name }),
        MemberStatus::Active => earlier
            .and_then(|earlier| earlier.paid_on)
            .map(|on| DueFault::Paid { name, on }),
    })
}

/// Keeps the dues of a union in a month by their sum (按工会汇总), or corrects it.
pub fn ask_sum(
    tx: &Tx<'_>,
    union: &Union,
    month: Day,
    (people, due): (i64, Fen),
    note: Option<String>,
) -> Result<DuesMonth, DuesError> {
    if people <= 0 {
        return Err(DuesError::Number {
            what: "people",
            given: people,
        });
    }
    check_amount(due, "due")?;
    let kept = open_month(tx, union, month, DuesWay::Sum)?;
    let paid = paid_of_month(tx.conn(), kept.id)?;
    if paid > due {
        return Err(DuesError::BelowPaid { paid, due });
    }
    Ok(tx.put(DuesMonth {
        people,
        due,
        note,
        ..kept
    })?)
}

/// The record of a month, a new one where there is none.
fn open_month(
    tx: &Tx<'_>,
    union: &Union,
    month: Day,
    way: DuesWay,
) -> Result<DuesMonth, DuesError> {
    let month = month.first_of_month();
    check_past(month, tx.author().day(), "month")?;
    hold_open(tx.conn(), union.id, month)?;
    match month_of(tx.conn(), union.id, month)? {
        Some(kept) if kept.way == way => Ok(kept),
        Some(_) => Err(DuesError::OtherWay { month }),
        None => Ok(tx.insert(DuesMonth {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            month,
            way,
            people: 0,
            due: Fen::ZERO,
            note: None,
        })?),
    }
}

/// Records that members paid (收会费): one line in the cash book for all of them. `who` names some; `None` is everybody who owes.
pub fn collect(
    tx: &Tx<'_>,
    month: &DuesMonth,
    who: Option<&[MemberDueId]>,
    paying: &Paying,
) -> Result<MoneyLine, DuesError> {
    check_paying(tx, month, paying)?;
    let chosen: Option<HashSet<MemberDueId>> = who.map(|who| who.iter().copied().collect());
    let owing: Vec<MemberDue> = unpaid_in(tx.conn(), month.id)?
        .into_iter()
        .filter(|one| {
            chosen
                .as_ref()
                .is_none_or(|chosen| chosen.contains(&one.id))
        })
        .collect();
    let amount = Fen(owing.iter().map(|one| one.due.0).sum());
    if owing.is_empty() || amount == Fen::ZERO {
        return Err(DuesError::NothingUnpaid);
    }
    let people = i64::try_from(owing.len()).ok();
    let line = tx.insert(line_of(tx, month, amount, people, paying))?;
    for one in owing {
        tx.put(MemberDue {
            paid_on: Some(paying.on),
            receipt: Some(line.id),
            ..one
        })?;
    }
    Ok(line)
}

/// Records what a union handed in of a month that is kept by its sum.
pub fn collect_sum(
    tx: &Tx<'_>,
    month: &DuesMonth,
    amount: Fen,
    paying: &Paying,
) -> Result<MoneyLine, DuesError> {
    if month.way != DuesWay::Sum {
        return Err(DuesError::OtherWay { month: month.month });
    }
    check_paying(tx, month, paying)?;
    check_amount(amount, "amount")?;
    let left = Fen(month.due.0 - paid_of_month(tx.conn(), month.id)?.0);
    if amount > left {
        return Err(DuesError::OverPaid {
            given: amount,
            left,
        });
    }
    Ok(tx.insert(line_of(tx, month, amount, None, paying))?)
}

fn check_paying(tx: &Tx<'_>, month: &DuesMonth, paying: &Paying) -> Result<(), DuesError> {
    check_past(paying.on, tx.author().day(), "on")?;
    hold_open(tx.conn(), month.trade_union, paying.on)
}

fn line_of(
    tx: &Tx<'_>,
    month: &DuesMonth,
    amount: Fen,
    people: Option<i64>,
    paying: &Paying,
) -> MoneyLine {
    MoneyLine {
        what: Some(format!(
            "{}年{}月会费",
            month.month.year(),
            month.month.month()
        )),
        voucher: paying.voucher.clone(),
        dues_month: Some(month.id),
        people,
        note: paying.note.clone(),
        ..blank(tx, month.trade_union, LineItem::Dues, (paying.on, amount))
    }
}
