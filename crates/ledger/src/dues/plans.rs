//! 年度计划和预算, and money that goes back: of preparatory funds after founding, to small payers by declaration.

use super::cash::{blank, check_amount, check_past, check_said, hold_open};
use super::rules::{DuesError, is_small_payer};
use super::spending::year_of;
use super::store::{levy_payments, plans_of, returns_of, sums};
use super::types::{FundPlan, FundReturn, LevyKind, LineItem, MoneyLine, ReturnKind, Side};
use crate::rulebook::Rulebook;
use crate::shared::{Day, Fen, FundReturnId, Period};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// The first year that a plan may be of.
const FIRST_YEAR: i64 = 2000;

/// Sets a line of a year's plan (收缴、上解计划，收支预算); said again, the new amount holds.
pub fn plan(
    tx: &Tx<'_>,
    union: &Union,
    (year, item): (i64, LineItem),
    amount: Fen,
    note: Option<String>,
) -> Result<FundPlan, DuesError> {
    let day = last_day(year, i64::from(tx.author().day().year()) + 1)?;
    if matches!(item.side(), Side::Opening | Side::Held) {
        return Err(DuesError::NotDirectly { item: item.label() });
    }
    if amount < Fen::ZERO {
        return Err(DuesError::Amount {
            what: "amount",
            given: amount,
        });
    }
    hold_open(tx.conn(), union.id, day)?;
    let known = plans_of(tx.conn(), Some(union.id), year)?;
    if let Some(known) = known.into_iter().find(|plan| plan.item == item) {
        return Ok(tx.put(FundPlan {
            amount,
            note,
            ..known
        })?);
    }
    Ok(tx.insert(FundPlan {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        year,
        item,
        amount,
        note,
    })?)
}

/// The last day of a year that may be written about.
pub(super) fn last_day(year: i64, most: i64) -> Result<Day, DuesError> {
    let given = || DuesError::Year {
        given: year,
        least: FIRST_YEAR,
        most,
    };
    if !(FIRST_YEAR..=most).contains(&year) {
        return Err(given());
    }
    let day = i32::try_from(year)
        .ok()
        .and_then(|year| Day::new(year, 12, 31));
    day.ok_or_else(given)
}

/// Money that is asked back.
#[derive(Debug, Clone)]
pub struct NewReturn {
    /// 种类
    pub kind: ReturnKind,
    /// The year in which it was paid.
    pub year: i64,
    /// 缴款单位 of a preparatory fund.
    pub payer: Option<String>,
    /// 申报日期
    pub declared_on: Day,
    /// 申报金额
    pub amount: Fen,
    /// 备注
    pub note: Option<String>,
}

/// Records that money was asked back by declaration (申报返还). A small payer gets back what went up in the year, where that is
/// under the year's threshold (FEE-09, FEE-10); a founded union what was paid before it stood (FEE-08).
pub fn declare(
    tx: &Tx<'_>,
    union: &Union,
    new: &NewReturn,
    rules: (&Rulebook, &str),
) -> Result<FundReturn, DuesError> {
    check_past(new.declared_on, tx.author().day(), "on")?;
    check_amount(new.amount, "amount")?;
    let last = last_day(new.year, i64::from(tx.author().day().year()))?;
    let payer = new.payer.as_deref().unwrap_or_default();
    let (paid, payer) = match new.kind {
        ReturnKind::Small => (small_paid(tx, union, year_of(last), rules)?, None),
        ReturnKind::Prep => {
            let payer = check_said(payer, "payer")?;
            let paid = levy_payments(tx.conn(), LevyKind::Prep, &payer, new.year)?;
            (paid, Some(payer))
        }
    };
    // A preparatory fund is that of its payer, whichever union asks; a small payer's money is its own.
    let whose = (new.kind == ReturnKind::Small).then_some(union.id);
    let declared: i64 = returns_of(tx.conn(), whose, Some(new.year))?
        .iter()
        .filter(|one| one.kind == new.kind && one.payer == payer)
        .map(|one| one.amount.0)
        .sum();
    let most = Fen(paid.0 - declared);
    if new.amount > most {
        return Err(DuesError::OverReturn {
            given: new.amount,
            most,
        });
    }
    Ok(tx.insert(FundReturn {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        kind: new.kind,
        year: new.year,
        payer,
        declared_on: new.declared_on,
        amount: new.amount,
        line: None,
        note: new.note.clone(),
    })?)
}

/// What a small payer sent up in a year.
fn small_paid(
    tx: &Tx<'_>,
    union: &Union,
    year: Period,
    (book, region): (&Rulebook, &str),
) -> Result<Fen, DuesError> {
    if book
        .find("dues.small_payer_under", region, year.to)
        .is_none()
    {
        return Err(DuesError::NoThreshold {
            year: i64::from(year.to.year()),
        });
    }
    let under = book.money("dues.small_payer_under", region, year.to)?;
    let of_year = sums(tx.conn(), Some(union.id), year, (book, region))?;
    let remitted = of_year
        .get(&union.id)
        .map_or(Fen::ZERO, |of_year| of_year.remitted);
    if is_small_payer(remitted, under) {
        Ok(remitted)
    } else {
        Err(DuesError::NotSmall { remitted, under })
    }
}

/// Records that the money came (返还到账): a line of the cash book.
pub fn receive(
    tx: &Tx<'_>,
    declared: FundReturnId,
    on: Day,
    voucher: Option<String>,
) -> Result<MoneyLine, DuesError> {
    let declared = FundReturn::get(tx.conn(), declared)?;
    if declared.line.is_some() {
        return Err(DuesError::Settled);
    }
    check_past(on, tx.author().day(), "on")?;
    if on < declared.declared_on {
        return Err(DuesError::DayBefore {
            what: "on",
            day: on,
            after: declared.declared_on,
        });
    }
    hold_open(tx.conn(), declared.trade_union, on)?;
    let item = match declared.kind {
        ReturnKind::Prep => LineItem::PrepReturn,
        ReturnKind::Small => LineItem::SmallReturn,
    };
    let line = tx.insert(MoneyLine {
        party: declared.payer.clone(),
        what: Some(format!("{}年{}", declared.year, declared.kind.label())),
        voucher,
        ..blank(tx, declared.trade_union, item, (on, declared.amount))
    })?;
    tx.put(FundReturn {
        line: Some(line.id),
        ..declared
    })?;
    Ok(line)
}
