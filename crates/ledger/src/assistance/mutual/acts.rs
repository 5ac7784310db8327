//! What is done about mutual aid.

use super::store::year_of;
use super::types::{MutualClaim, MutualYear};
use crate::assistance::kinship::rules::{
    KinshipError, check_money, check_order, check_paid, check_past, check_said, check_year, said,
};
use crate::shared::{Day, Fen, MutualClaimId, PersonId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// The first year that can be recorded: mutual aid for workers did not begin before.
const FIRST_YEAR: i64 = 1993;

/// Records how many of a union take part in a year; said again, the new number holds. Next year's may be recorded already:
/// it is collected before the year begins.
pub fn put_year(
    tx: &Tx<'_>,
    union: &Union,
    year: i64,
    (people, premium): (i64, Fen),
) -> Result<MutualYear, KinshipError> {
    let last = i64::from(tx.author().day().year()) + 1;
    check_year(year, (FIRST_YEAR, last), "year")?;
    if !(1..=10_000_000).contains(&people) {
        return Err(KinshipError::Number {
            what: "people",
            given: people,
        });
    }
    check_money(premium, "premium")?;
    Ok(match year_of(tx.conn(), union.id, year)? {
        Some(known) => tx.put(MutualYear {
            people,
            premium,
            ..known
        })?,
        None => tx.insert(MutualYear {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            year,
            people,
            premium,
        })?,
    })
}

/// A claim.
#[derive(Debug, Clone)]
pub struct NewClaim {
    /// 年度
    pub year: i64,
    /// 姓名
    pub name: String,
    /// The same person on the roll.
    pub person: Option<PersonId>,
    /// 申领日期
    pub claimed_on: Day,
    /// 医疗费用
    pub bills: Fen,
    /// 发放日期
    pub paid_on: Option<Day>,
    /// 互助金
    pub paid: Option<Fen>,
    /// What else was said.
    pub note: Option<String>,
}

/// Records a claim (申领) of a union that takes part in the year.
pub fn claim(tx: &Tx<'_>, union: &Union, new: NewClaim) -> Result<MutualClaim, KinshipError> {
    let today = tx.author().day();
    check_past(new.claimed_on, today, "claimed_on")?;
    check_money(new.bills, "bills")?;
    check_paid(new.paid_on, new.paid, today)?;
    check_order(new.claimed_on, new.paid_on, "paid_on")?;
    let name = check_said(&new.name, "name")?;
    if year_of(tx.conn(), union.id, new.year)?.is_none() {
        return Err(KinshipError::NotEnrolled { year: new.year });
    }
    Ok(tx.insert(MutualClaim {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        year: new.year,
        name,
        person: new.person,
        claimed_on: new.claimed_on,
        bills: new.bills,
        paid_on: new.paid_on,
        paid: new.paid,
        note: said(new.note),
    })?)
}

/// Records what was paid on a claim (发放); said again, the new amount holds.
pub fn pay_claim(
    tx: &Tx<'_>,
    claim: MutualClaimId,
    on: Day,
    paid: Fen,
) -> Result<MutualClaim, KinshipError> {
    let claim = MutualClaim::get(tx.conn(), claim)?;
    check_paid(Some(on), Some(paid), tx.author().day())?;
    check_order(claim.claimed_on, Some(on), "paid_on")?;
    Ok(tx.put(MutualClaim {
        paid_on: Some(on),
        paid: Some(paid),
        ..claim
    })?)
}
