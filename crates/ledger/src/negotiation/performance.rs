//! How contracts are kept (履约), and what surrounds them: yearly targets, visits, harmonious enterprises.

use super::rules::{NegotiationError, check_number, check_order, check_past, check_said};
use super::store::{clauses_of, targets_of};
use super::types::{
    ClauseCheck, Coaching, Contract, Harmony, HarmonyCheck, HarmonyLevel, HarmonyVerdict, Obstacle,
    Performance, PerformanceCheck, PlanTarget,
};
use crate::shared::{ClauseId, CoachingId, ContractId, Day, HarmonyId, PerformanceCheckId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// The ballot of what workers think of a contract (满意度测评).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SatisfactionBallot {
    /// 发出
    pub sent: i64,
    /// 收回
    pub returned: i64,
    /// 废票
    pub void: i64,
    /// 满意
    pub satisfied: i64,
}

/// Fewer valid ballots than this are not told upward: who answered how could be guessed (anchors §1.2).
pub const SMALL_GROUP: i64 = 5;

impl SatisfactionBallot {
    /// 满意率: satisfied among the valid ones that came back.
    pub fn rate(self) -> (i64, i64) {
        (self.satisfied, self.returned - self.void)
    }

    fn check(self) -> Result<(), NegotiationError> {
        check_number("sent", Some(self.sent), 10_000_000)?;
        check_number("returned", Some(self.returned), self.sent)?;
        check_number("void", Some(self.void), self.returned)?;
        check_number("satisfied", Some(self.satisfied), self.returned - self.void)
    }
}

impl PerformanceCheck {
    /// The ballot, where one was held.
    pub fn ballot(&self) -> Option<SatisfactionBallot> {
        Some(SatisfactionBallot {
            sent: self.sent?,
            returned: self.returned?,
            void: self.void?,
            satisfied: self.satisfied?,
        })
    }
}

/// A look at how a contract is kept.
#[derive(Debug, Clone)]
pub struct NewCheck {
    /// When.
    pub on_day: Day,
    /// Who looked.
    pub people: Option<String>,
    /// Day on which it was reported to the congress.
    pub reported_on: Option<Day>,
    /// The ballot, where one was held.
    pub ballot: Option<SatisfactionBallot>,
    /// How each clause was found.
    pub clauses: Vec<(ClauseId, Performance, Option<String>)>,
}

/// Records a look at how a contract is kept (履约检查).
pub fn check_contract(
    tx: &Tx<'_>,
    contract: ContractId,
    new: NewCheck,
) -> Result<PerformanceCheck, NegotiationError> {
    let contract = Contract::get(tx.conn(), contract)?;
    check_past(new.on_day, tx.author().day())?;
    check_order(new.on_day, new.reported_on)?;
    if let Some(on) = new.reported_on {
        check_past(on, tx.author().day())?;
    }
    if contract.effective_on.is_none_or(|from| new.on_day < from) {
        return Err(NegotiationError::NotInEffect { day: new.on_day });
    }
    if let Some(ballot) = new.ballot {
        ballot.check()?;
    }
    if new.clauses.is_empty() && new.ballot.is_none() {
        return Err(NegotiationError::Empty { what: "clauses" });
    }
    let mut looked_at: Vec<ClauseId> = new.clauses.iter().map(|(clause, ..)| *clause).collect();
    looked_at.sort_unstable();
    looked_at.dedup();
    if looked_at.len() < new.clauses.len() {
        return Err(NegotiationError::ClauseTwice);
    }
    let own = clauses_of(tx.conn(), contract.id)?;
    let check = tx.insert(PerformanceCheck {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        contract: contract.id,
        on_day: new.on_day,
        people: new.people,
        reported_on: new.reported_on,
        sent: new.ballot.map(|ballot| ballot.sent),
        returned: new.ballot.map(|ballot| ballot.returned),
        void: new.ballot.map(|ballot| ballot.void),
        satisfied: new.ballot.map(|ballot| ballot.satisfied),
    })?;
    for (clause, performance, note) in new.clauses {
        if !own.iter().any(|known| known.id == clause) {
            return Err(NegotiationError::Empty { what: "clauses" });
        }
        tx.insert(ClauseCheck {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            performance_check: check.id,
            clause,
            performance,
            note,
        })?;
    }
    Ok(check)
}

/// Records the day on which a look was reported to the congress (每年至少一次).
pub fn report_check(
    tx: &Tx<'_>,
    check: PerformanceCheckId,
    on: Day,
) -> Result<PerformanceCheck, NegotiationError> {
    let check = PerformanceCheck::get(tx.conn(), check)?;
    check_past(on, tx.author().day())?;
    check_order(check.on_day, Some(on))?;
    Ok(tx.put(PerformanceCheck {
        reported_on: Some(on),
        ..check
    })?)
}

/// Sets what a year is to bring (年度目标); said again, the new number holds.
pub fn set_target(
    tx: &Tx<'_>,
    union: &Union,
    year: i64,
    enterprises: i64,
) -> Result<PlanTarget, NegotiationError> {
    check_number("enterprises", Some(enterprises), 1_000_000)?;
    let known = targets_of(tx.conn(), union.id)?
        .into_iter()
        .find(|target| target.year == year);
    Ok(match known {
        Some(known) => tx.put(PlanTarget {
            enterprises,
            ..known
        })?,
        None => tx.insert(PlanTarget {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            year,
            enterprises,
        })?,
    })
}

/// Records a visit to an enterprise that does not negotiate (上门指导).
pub fn coach(
    tx: &Tx<'_>,
    union: &Union,
    (on_day, obstacle): (Day, Obstacle),
    advice: &str,
) -> Result<Coaching, NegotiationError> {
    check_past(on_day, tx.author().day())?;
    Ok(tx.insert(Coaching {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        on_day,
        obstacle,
        advice: check_said(advice, "advice")?,
        overcome_on: None,
        result: None,
    })?)
}

/// Records what came of a visit.
pub fn settle_coaching(
    tx: &Tx<'_>,
    coaching: CoachingId,
    overcome_on: Option<Day>,
    result: &str,
) -> Result<Coaching, NegotiationError> {
    let coaching = Coaching::get(tx.conn(), coaching)?;
    if let Some(on) = overcome_on {
        check_past(on, tx.author().day())?;
    }
    check_order(coaching.on_day, overcome_on)?;
    Ok(tx.put(Coaching {
        overcome_on,
        result: Some(check_said(result, "result")?),
        ..coaching
    })?)
}

/// A naming for harmonious labour relations.
#[derive(Debug, Clone)]
pub struct Naming {
    /// By whom.
    pub level: HarmonyLevel,
    /// When.
    pub named_on: Day,
    /// 文号
    pub document: Option<String>,
    /// Day by which it is looked at again.
    pub recheck_by: Option<Day>,
}

/// Records that a union's enterprise was named (命名).
pub fn name_harmonious(
    tx: &Tx<'_>,
    union: &Union,
    new: Naming,
) -> Result<Harmony, NegotiationError> {
    check_past(new.named_on, tx.author().day())?;
    check_order(new.named_on, new.recheck_by)?;
    Ok(tx.insert(Harmony {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        level: new.level,
        named_on: new.named_on,
        document: new.document,
        recheck_by: new.recheck_by,
    })?)
}

/// Records a re-check (复核).
pub fn recheck(
    tx: &Tx<'_>,
    harmony: HarmonyId,
    (on_day, verdict): (Day, HarmonyVerdict),
    findings: Option<String>,
    recheck_by: Option<Day>,
) -> Result<HarmonyCheck, NegotiationError> {
    let harmony = Harmony::get(tx.conn(), harmony)?;
    check_past(on_day, tx.author().day())?;
    check_order(harmony.named_on, Some(on_day))?;
    check_order(on_day, recheck_by)?;
    if verdict != HarmonyVerdict::Kept && findings.is_none() {
        return Err(NegotiationError::Empty { what: "findings" });
    }
    Ok(tx.insert(HarmonyCheck {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        harmony: harmony.id,
        on_day,
        verdict,
        findings,
        recheck_by,
    })?)
}
