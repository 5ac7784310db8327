//! What is asked about an expense before it is written: approval, payee, the eight bans one by one, caps, balance, budget.
//!
//! The bans are a dated list (`spending.bans`: 基层工会经费收支管理办法, 总工办发〔2017〕32号, 待核实); caps of gifts are set by the
//! province, and where no parameter tells one there is none to hold against (FEE-12: Shandong's were not to be had).

use super::cash::NewLine;
use super::rules::{DuesError, SpendFault, each_of};
use super::store::{LineWanted, balance_of, festival_gifts, lines_total, plans_of};
use super::types::Gift;
pub use crate::assistance::aid::{Cap, Confirmed};
use crate::cases::Given;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Fen, Period, Severity};
use crate::store::Tx;
use crate::unions::Union;

/// What was found about the bans, word for word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bans {
    /// Looked at, and not touched.
    pub clear: Vec<String>,
    /// Touched.
    pub touched: Vec<String>,
}

/// Caps of what a member may be given (慰问标准上限).
#[derive(Debug, Clone, Copy)]
pub struct Caps;

impl Caps {
    /// The cap that holds in a county on a day; `None` where no parameter tells one.
    ///
    /// # Errors
    /// If the parameter is no money.
    pub fn of(
        book: &Rulebook,
        region: &str,
        on: Day,
        gift: Gift,
    ) -> Result<Option<Cap>, RulebookError> {
        let code = format!("gift.{}", gift.code());
        let Some(parameter) = book.find(&code, region, on) else {
            return Ok(None);
        };
        Ok(Some(Cap {
            amount: book.money(&code, region, on)?,
            basis: parameter.basis(),
            verify: parameter.verify,
        }))
    }
}

/// Everything that is asked about an expense.
#[derive(Debug, Clone)]
pub struct Spend<'a> {
    /// 金额
    pub amount: Fen,
    /// 收款人
    pub party: Option<&'a str>,
    /// 摘要
    pub what: Option<&'a str>,
    /// 审批人
    pub approved_by: Option<&'a str>,
    /// The bans there are.
    pub bans: &'a [String],
    /// What was found about them.
    pub found: &'a Bans,
    /// What members are given something for, and to how many.
    pub gift: Option<(Gift, Option<i64>)>,
    /// For each, what was given for festivals in the year before.
    pub festivals: Fen,
    /// The cap.
    pub cap: Option<Cap>,
    /// What the book has.
    pub left: Fen,
    /// What was spent of the head in the year, and its budget.
    pub budget: Option<(Fen, Fen)>,
}

/// Weighs an expense: faults first, then doubts.
pub fn weigh(spend: &Spend<'_>) -> Vec<SpendFault> {
    let is_empty = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
    let mut faults = Vec::new();
    if is_empty(spend.party) {
        faults.push(SpendFault::NoPayee);
    }
    if is_empty(spend.what) {
        faults.push(SpendFault::NoPurpose);
    }
    if is_empty(spend.approved_by) {
        faults.push(SpendFault::NotApproved);
    }
    let is_read =
        |ban: &&String| spend.found.clear.contains(ban) || spend.found.touched.contains(ban);
    let left: Vec<String> = spend
        .bans
        .iter()
        .filter(|ban| !is_read(ban))
        .cloned()
        .collect();
    if !left.is_empty() {
        faults.push(SpendFault::BansUnread { left });
    }
    faults.extend(of_gift(spend));
    let touched = spend
        .bans
        .iter()
        .filter(|ban| spend.found.touched.contains(ban));
    faults.extend(touched.map(|ban| SpendFault::BanTouched { ban: ban.clone() }));
    if spend.amount > spend.left {
        faults.push(SpendFault::Overdrawn { left: spend.left });
    }
    if let Some((spent, budget)) = spend.budget
        && Fen(spent.0 + spend.amount.0) > budget
    {
        faults.push(SpendFault::OverBudget {
            spent: Fen(spent.0 + spend.amount.0),
            budget,
        });
    }
    faults.sort_by_key(|fault| fault.severity() != Severity::Error);
    faults
}

fn of_gift(spend: &Spend<'_>) -> Option<SpendFault> {
    let (gift, people) = spend.gift?;
    let Some(people) = people.filter(|people| *people > 0) else {
        return Some(SpendFault::GiftUncounted);
    };
    let cap = spend.cap.clone()?;
    let mut each = each_of(spend.amount, people);
    // The cap of festivals is that of a year.
    if gift == Gift::Festival {
        each.0 += spend.festivals.0;
    }
    (each > cap.amount).then_some(SpendFault::OverCap { gift, each, cap })
}

/// The bans that hold on a day; none where the county has taken them off.
pub fn bans_on<'a>(
    book: &'a Rulebook,
    region: &str,
    on: Day,
) -> Result<&'a [String], RulebookError> {
    match book.find("spending.bans", region, on) {
        Some(_) => book.list("spending.bans", region, on),
        None => Ok(&[]),
    }
}

/// Weighs an expense with everything that the ledger knows.
pub(super) fn weighed(
    tx: &Tx<'_>,
    union: &Union,
    new: &NewLine,
    given: Given<'_>,
) -> Result<Vec<SpendFault>, DuesError> {
    let conn = tx.conn();
    let year = year_of(new.on);
    let festivals = festival_gifts(conn, union.id, year)?;
    let each = |line: &super::types::MoneyLine| {
        line.people
            .filter(|people| *people > 0)
            .map_or(0, |people| each_of(line.amount, people).0)
    };
    let cap = match new.gift {
        Some(gift) => Caps::of(given.book, given.region, new.on, gift)?,
        None => None,
    };
    let of_year = plans_of(conn, Some(union.id), i64::from(new.on.year()))?;
    let planned = of_year.iter().find(|plan| plan.item == new.item);
    let spent = lines_total(
        conn,
        &LineWanted {
            union: Some(union.id),
            item: Some(new.item),
            period: Some(year),
            only_banned: false,
        },
    )?;
    // An expense that is entered late must not be met by money that came later.
    let left = balance_of(conn, union.id, new.on, (given.book, given.region))?.left();
    Ok(weigh(&Spend {
        amount: new.amount,
        party: new.party.as_deref(),
        what: new.what.as_deref(),
        approved_by: new.approved_by.as_deref(),
        bans: bans_on(given.book, given.region, new.on)?,
        found: &new.bans,
        gift: new.gift.map(|gift| (gift, new.people)),
        festivals: Fen(festivals.iter().map(each).sum()),
        cap,
        left,
        budget: planned.map(|plan| (spent.1, plan.amount)),
    }))
}

/// Lets what was found stand, or says it. What is only to be looked at stands with a reason in the note.
pub(super) fn hold(
    faults: Vec<SpendFault>,
    note: Option<&str>,
    confirmed: Confirmed,
) -> Result<(), DuesError> {
    let is_wrong = faults
        .iter()
        .any(|fault| fault.severity() == Severity::Error);
    if is_wrong || (!faults.is_empty() && confirmed == Confirmed::No) {
        return Err(DuesError::Weighed(faults));
    }
    if !faults.is_empty() && note.is_none_or(|note| note.trim().is_empty()) {
        return Err(DuesError::Empty { what: "note" });
    }
    Ok(())
}

/// The calendar year of a day.
pub(super) fn year_of(day: Day) -> Period {
    let from = Day::new(day.year(), 1, 1).unwrap_or(day);
    let to = Day::new(day.year(), 12, 31).unwrap_or(day);
    Period { from, to }
}
