//! SQL of negotiations and contracts.

use super::types::{
    Clause, ClauseCheck, Coaching, Contract, ContractKind, Harmony, HarmonyCheck, HarmonyVerdict,
    Material, Meeting, Negotiation, Negotiator, Performance, PerformanceCheck, PlanTarget, Scope,
    Signatory, Topic,
};
use crate::cases::{Case, CaseStep, steps_of};
use crate::shared::{
    CaseId, ContractId, Day, EmployerId, HarmonyId, NegotiationId, PerformanceCheckId, Period,
    SessionItemId, UnionId,
};
use crate::store::{self, Record};
use rusqlite::{Connection, ToSql};
use std::collections::HashMap;

/// Lists the negotiations of a union, the newest first.
pub fn negotiations_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Negotiation>> {
    Negotiation::select(conn, "AND trade_union = ?1 ORDER BY id DESC", &[&union])
}

/// Lists the negotiations of a campaign (集中要约行动月), in the order of their letters.
pub fn negotiations_in(conn: &Connection, campaign: &str) -> store::Result<Vec<Negotiation>> {
    // The tenth letter comes behind the ninth, not behind the first.
    let clause = "AND campaign = ?1 ORDER BY length(letter_no), letter_no, id";
    Negotiation::select(conn, clause, &[&campaign])
}

/// Names of the campaigns there were, the newest first.
pub fn campaigns(conn: &Connection) -> store::Result<Vec<String>> {
    let sql = "SELECT campaign FROM negotiation WHERE retired IS NULL AND campaign IS NOT NULL
               GROUP BY campaign ORDER BY max(id) DESC";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The negotiation whose draft an item of a congress decided.
pub fn negotiation_of_item(
    conn: &Connection,
    item: SessionItemId,
) -> store::Result<Option<Negotiation>> {
    Ok(Negotiation::select(conn, "AND session_item = ?1 LIMIT 1", &[&item])?.pop())
}

/// Finds the open negotiation of a union about a kind of contract.
pub(super) fn under_way(
    conn: &Connection,
    union: UnionId,
    (kind, scope): (ContractKind, Scope),
) -> store::Result<Option<Negotiation>> {
    let clause = "AND trade_union = ?1 AND kind = ?2 AND scope = ?3
                  AND case_file IN (SELECT id FROM case_file WHERE closed_on IS NULL) ORDER BY id LIMIT 1";
    Ok(Negotiation::select(conn, clause, &[&union, &kind, &scope])?.pop())
}

/// The open negotiations of a station, each with the day it is about and with its steps in order.
pub fn open_negotiations(
    conn: &Connection,
    station: &str,
) -> store::Result<Vec<(Negotiation, Day, Vec<CaseStep>)>> {
    let clause = "AND station = ?1 AND case_file IN (SELECT id FROM case_file WHERE retired IS NULL AND closed_on IS NULL)
                  ORDER BY id";
    let open = Negotiation::select(conn, clause, &[&station])?.into_iter();
    let open = open.map(|negotiation| {
        let anchor = Case::get(conn, negotiation.case_file)?.anchor;
        let steps = steps_of(conn, negotiation.case_file)?;
        Ok((negotiation, anchor, steps))
    });
    let mut open: Vec<_> = open.collect::<store::Result<_>>()?;
    open.sort_by_key(|(_, anchor, _)| *anchor);
    Ok(open)
}

/// A negotiation, as much of it as a board of ten thousand, a coverage and a year's list ask for.
#[derive(Debug, Clone, Copy)]
pub struct BriefTalks {
    /// Its id.
    pub id: NegotiationId,
    /// The union that negotiates.
    pub trade_union: UnionId,
    /// Its case.
    pub case_file: CaseId,
    /// 合同种类
    pub kind: ContractKind,
    /// For one enterprise, a trade or a region.
    pub scope: Scope,
    /// The contract it is to follow.
    pub follows: Option<ContractId>,
    /// The day it is about.
    pub anchor: Day,
}

/// The open negotiations of all stations, in one pass.
pub fn open_talks(conn: &Connection) -> store::Result<Vec<BriefTalks>> {
    talks(conn, "c.closed_on IS NULL", &[])
}

/// The negotiations that began within a period, by union and in the order of their days (发起的协商).
pub fn talks_begun(conn: &Connection, period: Period) -> store::Result<Vec<BriefTalks>> {
    let clause = "c.anchor BETWEEN ?1 AND ?2 ORDER BY n.trade_union, c.anchor, n.id";
    talks(conn, clause, &[&period.from, &period.to])
}

fn talks(conn: &Connection, clause: &str, values: &[&dyn ToSql]) -> store::Result<Vec<BriefTalks>> {
    let sql = format!(
        "SELECT n.id, n.trade_union, n.case_file, n.kind, n.scope, n.follows, c.anchor
         FROM negotiation n JOIN case_file c ON c.id = n.case_file
         WHERE n.retired IS NULL AND c.retired IS NULL AND {clause}"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(values, |row| {
        Ok(BriefTalks {
            id: row.get(0)?,
            trade_union: row.get(1)?,
            case_file: row.get(2)?,
            kind: row.get(3)?,
            scope: row.get(4)?,
            follows: row.get(5)?,
            anchor: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists who sits or sat at the table, the chiefs first.
pub fn negotiators_of(
    conn: &Connection,
    negotiation: NegotiationId,
) -> store::Result<Vec<Negotiator>> {
    let clause = "AND negotiation = ?1
                  ORDER BY side DESC, CASE seat WHEN 'chief' THEN 0 WHEN 'member' THEN 1 WHEN 'adviser' THEN 2 ELSE 3 END, id";
    Negotiator::select(conn, clause, &[&negotiation])
}

/// Lists what was asked for before the talks.
pub fn materials_of(conn: &Connection, negotiation: NegotiationId) -> store::Result<Vec<Material>> {
    Material::select(
        conn,
        "AND negotiation = ?1 ORDER BY asked_on, id",
        &[&negotiation],
    )
}

/// Lists the meetings at the table, in order.
pub fn meetings_of(conn: &Connection, negotiation: NegotiationId) -> store::Result<Vec<Meeting>> {
    Meeting::select(
        conn,
        "AND negotiation = ?1 ORDER BY meeting_no, id",
        &[&negotiation],
    )
}

/// Lists the subjects of the talks, in the order they came up.
pub fn topics_of(conn: &Connection, negotiation: NegotiationId) -> store::Result<Vec<Topic>> {
    Topic::select(conn, "AND negotiation = ?1 ORDER BY id", &[&negotiation])
}

/// The contract that a negotiation drafts.
pub fn contract_of(
    conn: &Connection,
    negotiation: NegotiationId,
) -> store::Result<Option<Contract>> {
    let clause = "AND negotiation = ?1 ORDER BY id DESC LIMIT 1";
    Ok(Contract::select(conn, clause, &[&negotiation])?.pop())
}

/// Lists the contracts of a union, the newest first.
pub fn contracts_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Contract>> {
    let clause = "AND trade_union = ?1 ORDER BY from_day DESC, id DESC";
    Contract::select(conn, clause, &[&union])
}

/// The contract that follows another one (续订).
pub fn follower_of(conn: &Connection, contract: ContractId) -> store::Result<Option<Contract>> {
    Ok(Contract::select(
        conn,
        "AND follows = ?1 ORDER BY id DESC LIMIT 1",
        &[&contract],
    )?
    .pop())
}

/// Lists the contracts that hold on a day, of a kind or of all.
pub fn contracts_on(
    conn: &Connection,
    on: Day,
    kind: Option<ContractKind>,
) -> store::Result<Vec<Contract>> {
    let clause = "AND effective_on <= ?1 AND from_day <= ?1 AND coalesce(ended_on, to_day) >= ?1
                  AND (?2 IS NULL OR kind = ?2) ORDER BY id";
    Contract::select(conn, clause, &[&on, &kind])
}

/// Lists the contracts of a station whose term ends within a period and which did not end before.
pub fn contracts_ending(
    conn: &Connection,
    station: &str,
    period: Period,
) -> store::Result<Vec<Contract>> {
    let clause = "AND station = ?1 AND ended_on IS NULL AND effective_on IS NOT NULL AND to_day BETWEEN ?2 AND ?3
                  ORDER BY to_day, id";
    Contract::select(conn, clause, &[&station, &period.from, &period.to])
}

/// Lists the contracts of a station that ended early and were not filed as ended.
pub fn contracts_unfiled(conn: &Connection, station: &str) -> store::Result<Vec<Contract>> {
    let clause = "AND station = ?1 AND ended_on IS NOT NULL AND ended_filed_on IS NULL ORDER BY ended_on, id";
    Contract::select(conn, clause, &[&station])
}

/// Lists the contracts of a trade or place that a firm stamped and that hold on a day.
pub fn joint_contracts_of(
    conn: &Connection,
    employer: EmployerId,
    on: Day,
) -> store::Result<Vec<Contract>> {
    let clause = "AND id IN (SELECT contract FROM signatory WHERE retired IS NULL AND employer = ?1 AND stamped_on <= ?2
                             AND (to_day IS NULL OR to_day >= ?2))
                  AND effective_on <= ?2 AND from_day <= ?2 AND coalesce(ended_on, to_day) >= ?2 ORDER BY id";
    Contract::select(conn, clause, &[&employer, &on])
}

/// Lists the clauses of a contract in order.
pub fn clauses_of(conn: &Connection, contract: ContractId) -> store::Result<Vec<Clause>> {
    Clause::select(
        conn,
        "AND contract = ?1 ORDER BY clause_no, id",
        &[&contract],
    )
}

/// Lists the firms that stamped a contract, in order.
pub fn signatories_of(conn: &Connection, contract: ContractId) -> store::Result<Vec<Signatory>> {
    Signatory::select(
        conn,
        "AND contract = ?1 ORDER BY stamped_on, id",
        &[&contract],
    )
}

/// The firms bound on a day, by contract, of all contracts of trades and places.
pub fn signatories_on(
    conn: &Connection,
    on: Day,
) -> store::Result<HashMap<ContractId, Vec<Signatory>>> {
    let clause = "AND stamped_on <= ?1 AND (to_day IS NULL OR to_day >= ?1) ORDER BY contract, id";
    grouped(conn, clause, &[&on], |signatory: &Signatory| {
        signatory.contract
    })
}

/// Firms that were bound by a contract of their trade or place which ended, or which they left, before a day.
pub(super) fn bound_before(
    conn: &Connection,
    kind: ContractKind,
    on: Day,
) -> store::Result<Vec<EmployerId>> {
    let sql = "SELECT DISTINCT s.employer FROM signatory s JOIN contract c ON c.id = s.contract
               WHERE s.retired IS NULL AND c.retired IS NULL AND c.kind = ?1 AND c.effective_on <= ?2
                 AND min(coalesce(s.to_day, c.to_day), coalesce(c.ended_on, c.to_day)) < ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((kind, on), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists the looks at a contract, the newest first.
pub fn checks_of(conn: &Connection, contract: ContractId) -> store::Result<Vec<PerformanceCheck>> {
    let clause = "AND contract = ?1 ORDER BY on_day DESC, id DESC";
    PerformanceCheck::select(conn, clause, &[&contract])
}

/// Lists how the clauses were found at a look.
pub fn clause_checks_of(
    conn: &Connection,
    check: PerformanceCheckId,
) -> store::Result<Vec<ClauseCheck>> {
    ClauseCheck::select(conn, "AND performance_check = ?1 ORDER BY id", &[&check])
}

/// How the clauses looked at within a period were found, by the union of their contract: kept and all.
pub fn clauses_looked_at(
    conn: &Connection,
    period: Period,
) -> store::Result<HashMap<UnionId, (i64, i64)>> {
    let sql = "SELECT k.trade_union, count(*) FILTER (WHERE c.performance = ?3), count(*)
               FROM clause_check c JOIN performance_check p ON p.id = c.performance_check JOIN contract k ON k.id = p.contract
               WHERE c.retired IS NULL AND p.retired IS NULL AND k.retired IS NULL AND p.on_day BETWEEN ?1 AND ?2
               GROUP BY k.trade_union";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((period.from, period.to, Performance::Done), |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists the targets of a union, by year.
pub fn targets_of(conn: &Connection, union: UnionId) -> store::Result<Vec<PlanTarget>> {
    PlanTarget::select(conn, "AND trade_union = ?1 ORDER BY year, id", &[&union])
}

/// Lists the visits to a union's enterprise, the newest first.
pub fn coachings_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Coaching>> {
    Coaching::select(
        conn,
        "AND trade_union = ?1 ORDER BY on_day DESC, id DESC",
        &[&union],
    )
}

/// Visits within a period to enterprises that do not negotiate, and what was overcome within it, by union (不敢、不愿、不会协商).
pub fn coachings_within(
    conn: &Connection,
    period: Period,
) -> store::Result<HashMap<UnionId, (i64, i64)>> {
    let sql = "SELECT trade_union, sum(on_day BETWEEN ?1 AND ?2), sum(coalesce(overcome_on BETWEEN ?1 AND ?2, 0))
               FROM coaching WHERE retired IS NULL GROUP BY trade_union";
    by_union(conn, sql, period)
}

/// Negotiators who were trained within a period, and all who sat at a table within it, by union (协商代表培训).
pub fn negotiators_trained(
    conn: &Connection,
    period: Period,
) -> store::Result<HashMap<UnionId, (i64, i64)>> {
    let sql = "SELECT g.trade_union, sum(coalesce(n.trained_on BETWEEN ?1 AND ?2, 0)), count(*)
               FROM negotiator n JOIN negotiation g ON g.id = n.negotiation
               WHERE n.retired IS NULL AND g.retired IS NULL AND n.seat IN ('chief', 'member')
                 AND n.from_day <= ?2 AND (n.to_day IS NULL OR n.to_day >= ?1)
               GROUP BY g.trade_union";
    by_union(conn, sql, period)
}

/// Two counts of each union over a period.
fn by_union(
    conn: &Connection,
    sql: &str,
    period: Period,
) -> store::Result<HashMap<UnionId, (i64, i64)>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((period.from, period.to), |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists what a union's enterprise was named, the newest first.
pub fn harmony_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Harmony>> {
    Harmony::select(
        conn,
        "AND trade_union = ?1 ORDER BY named_on DESC, id DESC",
        &[&union],
    )
}

/// Lists the namings of a station that stand and are looked at again by a day, with that day.
pub fn harmony_due(
    conn: &Connection,
    station: &str,
    by: Day,
) -> store::Result<Vec<(Harmony, Day)>> {
    let mut found = Vec::new();
    for harmony in Harmony::select(conn, "AND station = ?1 ORDER BY id", &[&station])? {
        let last = harmony_checks_of(conn, harmony.id)?.pop();
        let is_lifted = last
            .as_ref()
            .is_some_and(|check| check.verdict == HarmonyVerdict::Lifted);
        let due = last.map_or(harmony.recheck_by, |check| check.recheck_by);
        if let Some(due) = due.filter(|due| !is_lifted && *due <= by) {
            found.push((harmony, due));
        }
    }
    Ok(found)
}

/// Lists the re-checks of a naming, in order.
pub fn harmony_checks_of(
    conn: &Connection,
    harmony: HarmonyId,
) -> store::Result<Vec<HarmonyCheck>> {
    HarmonyCheck::select(conn, "AND harmony = ?1 ORDER BY on_day, id", &[&harmony])
}

fn grouped<T: Record, K: std::hash::Hash + Eq>(
    conn: &Connection,
    clause: &str,
    values: &[&dyn ToSql],
    key: impl Fn(&T) -> K,
) -> store::Result<HashMap<K, Vec<T>>> {
    let mut found: HashMap<K, Vec<T>> = HashMap::new();
    for record in T::select(conn, clause, values)? {
        found.entry(key(&record)).or_default().push(record);
    }
    Ok(found)
}
