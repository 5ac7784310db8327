//! What is done with a round: opened, its list chosen and planned, and typed back after the visits.

use super::store::visits_of;
use super::types::{RoundKind, RoundVisit, WarmthRound};
use crate::assistance::aid::{
    Aid, AidError, AidFault, AidTo, Confirmed, Gift, LineFindings, NewAid, PayWay, aid_of_visit,
    check_number, check_said, check_year, stands, wants_reason, weighed, write,
};
use crate::assistance::households::HardshipFile;
use crate::cases::Given;
use crate::shared::{Day, EmployerId, Fen, FundId, HardshipFileId, RoundVisitId, WarmthRoundId};
use crate::store::{Record as _, Tx};
use crate::unions::{Employer, Union};
use std::collections::HashSet;

/// A round to open.
#[derive(Debug, Clone)]
pub struct NewRound {
    /// 送温暖 or 送清凉
    pub kind: RoundKind,
    /// 名称
    pub name: String,
    /// The year it counts for.
    pub year: i64,
    /// First day.
    pub from_day: Day,
    /// Last day.
    pub to_day: Day,
    /// 备注
    pub note: Option<String>,
}

/// One to visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A household, by its file.
    Household(HardshipFileId),
    /// An enterprise.
    Employer(EmployerId),
    /// A place of work with so many people.
    Place(String, Option<i64>),
}

/// Whether who stands on the list may be put on it once more, for another visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// 再走访一次
    Yes,
    /// Who stands there already is left out.
    No,
}

/// What is meant to be brought.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// 走访人; what is left empty stays as it is, here and below.
    pub cadre: Option<String>,
    /// From which money.
    pub fund: Option<FundId>,
    /// 拟发金额
    pub amount: Option<Fen>,
    /// 拟发物品
    pub goods: Option<String>,
}

/// A line of the list as it was typed back (回录).
#[derive(Debug, Clone)]
pub struct WrittenBack {
    /// Which line.
    pub visit: RoundVisitId,
    /// When the visit was made.
    pub visited_on: Option<Day>,
    /// 慰问金
    pub cash: Option<Fen>,
    /// 慰问品
    pub goods: Option<String>,
    /// Their value.
    pub value: Option<Fen>,
    /// From which money; the planned one where it is left empty.
    pub fund: Option<FundId>,
    /// Whether the payee has signed.
    pub signed: bool,
    /// 备注
    pub said: Option<String>,
}

/// Opens a round.
pub fn open_round(tx: &Tx<'_>, union: &Union, new: NewRound) -> Result<WarmthRound, AidError> {
    check_year(new.year)?;
    if new.to_day < new.from_day {
        return Err(AidError::DayBefore {
            day: new.to_day,
            after: new.from_day,
        });
    }
    Ok(tx.insert(WarmthRound {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        kind: new.kind,
        name: check_said(&new.name, "name")?,
        year: new.year,
        from_day: new.from_day,
        to_day: new.to_day,
        note: new.note,
    })?)
}

/// Puts households, enterprises and places on the list, behind who stands there; how many were put on it.
pub fn choose(
    tx: &Tx<'_>,
    round: WarmthRoundId,
    stops: &[Stop],
    again: Again,
) -> Result<usize, AidError> {
    let round = WarmthRound::get(tx.conn(), round)?;
    let list = visits_of(tx.conn(), round.id)?;
    let mut there: HashSet<Target> = list.iter().map(target).collect();
    let mut place = list.last().map_or(0, |visit| visit.place);
    let mut added = 0;
    for stop in stops {
        let (file, employer, other, people) = match stop {
            Stop::Household(file) => (
                Some(HardshipFile::get(tx.conn(), *file)?.id),
                None,
                None,
                None,
            ),
            Stop::Employer(employer) => (
                None,
                Some(Employer::get(tx.conn(), *employer)?.id),
                None,
                None,
            ),
            Stop::Place(name, people) => {
                if let Some(people) = people {
                    check_number(*people, "people", (1, 1_000_000))?;
                }
                (None, None, Some(check_said(name, "name")?), *people)
            }
        };
        let visit = RoundVisit {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            round: round.id,
            place: place + 1,
            hardship_file: file,
            employer,
            other,
            people,
            cadre: None,
            fund: None,
            planned: None,
            planned_goods: None,
            visited_on: None,
            said: None,
        };
        if !there.insert(target(&visit)) && again == Again::No {
            continue;
        }
        tx.insert(visit)?;
        place += 1;
        added += 1;
    }
    Ok(added)
}

type Target = (Option<HardshipFileId>, Option<EmployerId>, Option<String>);

fn target(visit: &RoundVisit) -> Target {
    (visit.hardship_file, visit.employer, visit.other.clone())
}

/// Takes a line off the list that was not visited.
pub fn drop_visit(tx: &Tx<'_>, visit: RoundVisitId) -> Result<(), AidError> {
    let visit = RoundVisit::get(tx.conn(), visit)?;
    if let Some(on) = visit.visited_on {
        return Err(AidError::Visited { on });
    }
    Ok(tx.retire::<RoundVisit>(visit.id, "不走访了")?)
}

/// Says who goes and what is meant to be brought, for some lines of a list or for all that were not visited yet.
pub fn plan(
    tx: &Tx<'_>,
    round: WarmthRoundId,
    visits: Option<&[RoundVisitId]>,
    plan: &Plan,
) -> Result<usize, AidError> {
    let mut planned = 0;
    for visit in visits_of(tx.conn(), round)? {
        let is_meant = match visits {
            Some(visits) => visits.contains(&visit.id),
            None => visit.visited_on.is_none(),
        };
        if !is_meant {
            continue;
        }
        tx.put(RoundVisit {
            cadre: plan.cadre.clone().or(visit.cadre),
            fund: plan.fund.or(visit.fund),
            planned: plan.amount.or(visit.planned),
            planned_goods: plan.goods.clone().or(visit.planned_goods),
            ..visit
        })?;
        planned += 1;
    }
    Ok(planned)
}

/// Types a list back in (回录): the day of each visit, what was handed over, whether it was signed for. All lines or none: every fault
/// and doubt of every line comes back at its line, and the page keeps what was typed.
pub fn write_back(
    tx: &Tx<'_>,
    round: WarmthRoundId,
    lines: &[WrittenBack],
    approved_by: Option<&str>,
    (given, confirmed): (Given<'_>, Confirmed),
) -> Result<usize, AidError> {
    let round = WarmthRound::get(tx.conn(), round)?;
    let mut found = Vec::new();
    let mut written = 0;
    for (at, line) in lines.iter().enumerate() {
        let visit = RoundVisit::get(tx.conn(), line.visit)?;
        if visit.round != round.id {
            return Err(AidError::OtherRound { round: round.id });
        }
        let gifts = gifts_of(line);
        let fund = line.fund.or(visit.fund);
        let before = aid_of_visit(tx.conn(), visit.id)?;
        let is_same = !before.is_empty() && same(&before, line, &gifts, fund);
        if is_same {
            // Only the signature or the remark may have come since.
            for aid in before {
                tx.put(Aid {
                    signed: line.signed,
                    ..aid
                })?;
            }
        } else {
            for aid in before {
                tx.retire::<Aid>(aid.id, "回录改正")?;
            }
        }
        let mut faults = Vec::new();
        if gifts.is_empty() || is_same {
            if line.visited_on.is_some_and(|on| on > given.today) {
                let day = line.visited_on.unwrap_or(given.today);
                faults.push(AidFault::InFuture { day });
            }
        } else {
            let new = aid_of(tx, (&round, &visit), line, gifts, (fund, approved_by))?;
            faults = weighed(tx, &new, given)?;
            if stands(&faults, confirmed) {
                if wants_reason(&faults) && line.said.is_none() {
                    // Confirmed, but nobody said why: the doubt stands until the remark says it.
                    found.push(LineFindings { line: at, faults });
                    continue;
                }
                faults = Vec::new();
                // What was written of the lines before counts for this one: the balance, and the household's caps.
                write(tx, &new)?;
            }
        }
        if !faults.is_empty() {
            found.push(LineFindings { line: at, faults });
            continue;
        }
        tx.put(RoundVisit {
            visited_on: line.visited_on,
            said: line.said.clone(),
            fund,
            ..visit
        })?;
        written += 1;
    }
    match found.is_empty() {
        true => Ok(written),
        false => Err(AidError::Weighed(found)),
    }
}

fn gifts_of(line: &WrittenBack) -> Vec<Gift> {
    let cash = line
        .cash
        .filter(|cash| *cash != Fen::ZERO)
        .map(|amount| Gift {
            way: PayWay::Cash,
            amount,
            goods: None,
            quantity: None,
        });
    let has_goods = line.goods.is_some() || line.value.is_some_and(|value| value != Fen::ZERO);
    let goods = has_goods.then(|| Gift {
        way: PayWay::Goods,
        amount: line.value.unwrap_or(Fen::ZERO),
        goods: line.goods.clone(),
        quantity: None,
    });
    cash.into_iter().chain(goods).collect()
}

/// Whether what stands of a visit is what was typed, but for signature and remark.
fn same(before: &[Aid], line: &WrittenBack, gifts: &[Gift], fund: Option<FundId>) -> bool {
    before.len() == gifts.len()
        && gifts.iter().all(|gift| {
            before.iter().any(|aid| {
                (aid.way, aid.amount, &aid.goods) == (gift.way, gift.amount, &gift.goods)
                    && Some(aid.fund) == fund
                    && Some(aid.on_day) == line.visited_on
            })
        })
}

fn aid_of(
    tx: &Tx<'_>,
    (round, visit): (&WarmthRound, &RoundVisit),
    line: &WrittenBack,
    gifts: Vec<Gift>,
    (fund, approved_by): (Option<FundId>, Option<&str>),
) -> Result<NewAid, AidError> {
    let (to, payee) = match (visit.hardship_file, visit.employer) {
        (Some(file), _) => (AidTo::Household(file, None), None),
        (None, Some(employer)) => {
            let name = Employer::get(tx.conn(), employer)?.name;
            (AidTo::Employer(employer), Some(name))
        }
        (None, None) => (AidTo::Place, visit.other.clone()),
    };
    Ok(NewAid {
        trade_union: round.trade_union,
        project: round.kind.project(),
        fund,
        on_day: line.visited_on,
        to,
        payee,
        gifts,
        approved_by: approved_by.map(str::to_owned),
        signed: line.signed,
        relative: false,
        school_year: None,
        stage: None,
        visit: Some(visit.id),
        note: line.said.clone(),
    })
}
