//! Which enterprises and which staff are under a contract on a day (覆盖). Sets, never sums: a firm with a contract of its own and
//! one of its trade counts once (anchors §1.2, no. 3 and 11).

use super::rules::negotiates;
use super::store::{bound_before, contracts_on, open_talks, signatories_of, signatories_on};
use super::types::{Contract, ContractKind, Scope};
use crate::shared::{ContractId, Day, EmployerId, UnionId};
use crate::store::{self, Record as _};
use crate::unions::{
    Cover, Employer, Headcount, Union, UnionForm, UnitType, list_unions, moved_here, same_firms,
};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How an enterprise stands to contracts of a kind (建制情况), from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoverState {
    /// Nothing, and nobody negotiates.
    None,
    /// 协商中: an offer was made, and there was no contract before.
    Talking,
    /// 到期未续: the last contract ran out, nobody negotiates.
    Expired,
    /// 到期正在续签: the last contract ran out, its successor is negotiated. Shown apart, not counted.
    Renewing,
    /// 合同在有效期内
    Covered,
}

impl CoverState {
    /// Every state, the best last.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Talking,
        Self::Expired,
        Self::Renewing,
        Self::Covered,
    ];

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Talking => "talking",
            Self::Expired => "expired",
            Self::Renewing => "renewing",
            Self::Covered => "covered",
        }
    }

    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "没有建制",
            Self::Talking => "正在协商",
            Self::Expired => "到期没有续签",
            Self::Renewing => "到期，正在续签",
            Self::Covered => "已建制",
        }
    }
}

/// An enterprise as the coverage sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enterprise {
    /// The enterprise.
    pub employer: EmployerId,
    /// The base union it belongs to, the first by id where several count it.
    pub trade_union: UnionId,
    /// Its staff on the day, as far as it is known.
    pub staff: Option<i64>,
    /// Contracts it is under.
    pub contracts: Vec<ContractId>,
    /// How it stands.
    pub state: CoverState,
}

/// The coverage of a day.
#[derive(Debug, Clone, Default)]
pub struct CoverageOn {
    /// Unionised enterprises by id.
    pub enterprises: BTreeMap<EmployerId, Enterprise>,
    /// The contracts that hold, by id.
    pub contracts: HashMap<ContractId, Contract>,
}

/// Counts of a coverage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CoverageCounts {
    /// Unionised enterprises that negotiate.
    pub whole: i64,
    /// Those under a contract.
    pub covered: i64,
    /// Staff of the first, as far as it is known.
    pub staff: i64,
    /// Staff of the second.
    pub staff_covered: i64,
}

impl CoverageOn {
    /// Counts all enterprises, or those that are wanted.
    pub fn count(&self, wanted: impl Fn(&Enterprise) -> bool) -> CoverageCounts {
        let mut counts = CoverageCounts::default();
        for enterprise in self.enterprises.values().filter(|one| wanted(one)) {
            let staff = enterprise.staff.unwrap_or(0);
            counts.whole += 1;
            counts.staff += staff;
            if enterprise.state == CoverState::Covered {
                counts.covered += 1;
                counts.staff_covered += staff;
            }
        }
        counts
    }
}

/// Reads the coverage of a day, for contracts of a kind. A few passes over whole tables, however many enterprises there are.
pub fn coverage_on(conn: &Connection, kind: ContractKind, on: Day) -> store::Result<CoverageOn> {
    let moved_here = moved_here(conn)?;
    let mut unions = list_unions(conn)?;
    // Before the day it came, a union belongs to the township it came from (regulations §11).
    unions.retain(|union| moved_here.get(&union.id).is_none_or(|from| *from <= on));
    coverage_among(conn, &unions, kind, on)
}

/// The same as if these were all the unions there are: what one station alone counts.
pub fn coverage_among(
    conn: &Connection,
    unions: &[Union],
    kind: ContractKind,
    on: Day,
) -> store::Result<CoverageOn> {
    let firms = Firms(same_firms(conn)?);
    let mut found = CoverageOn {
        enterprises: unionised(conn, unions, &firms, on)?,
        contracts: HashMap::new(),
    };
    let mut stamped = signatories_on(conn, on)?;
    let employer_of: HashMap<UnionId, EmployerId> = unions
        .iter()
        .filter_map(|union| Some((union.id, firms.one(union.employer?))))
        .collect();
    for contract in contracts_on(conn, on, Some(kind))? {
        // Beside each firm its staff as it said when it stamped, for those whose head-count nobody recorded.
        let bound: Vec<(EmployerId, Option<i64>)> = match contract.scope {
            Scope::Enterprise => employer_of
                .get(&contract.trade_union)
                .map(|employer| (*employer, None))
                .into_iter()
                .collect(),
            Scope::Industry | Scope::Region => stamped
                .remove(&contract.id)
                .unwrap_or_default()
                .into_iter()
                .map(|firm| (firms.one(firm.employer), firm.employees))
                .collect(),
        };
        for (firm, said) in bound {
            if let Some(enterprise) = found.enterprises.get_mut(&firm) {
                enterprise.staff = enterprise.staff.or(said);
                enterprise.state = CoverState::Covered;
                if !enterprise.contracts.contains(&contract.id) {
                    enterprise.contracts.push(contract.id);
                }
            }
        }
        found.contracts.insert(contract.id, contract);
    }
    uncovered(
        conn,
        kind,
        on,
        (&employer_of, &firms),
        &mut found.enterprises,
    )?;
    Ok(found)
}

/// Records that are one firm with another: a firm that two townships entered counts once.
struct Firms(HashMap<EmployerId, EmployerId>);

impl Firms {
    /// The record that stands for a firm.
    fn one(&self, employer: EmployerId) -> EmployerId {
        self.0.get(&employer).copied().unwrap_or(employer)
    }
}

/// How those without a contract stand: whether one ran out, whether talks are under way.
fn uncovered(
    conn: &Connection,
    kind: ContractKind,
    on: Day,
    (employer_of, firms): (&HashMap<UnionId, EmployerId>, &Firms),
    enterprises: &mut BTreeMap<EmployerId, Enterprise>,
) -> store::Result<()> {
    let mut talking: HashSet<EmployerId> = HashSet::new();
    for talks in open_talks(conn)? {
        if talks.kind != kind || talks.anchor > on {
            continue;
        }
        match (talks.scope, talks.follows) {
            (Scope::Enterprise, _) => {
                talking.extend(employer_of.get(&talks.trade_union));
            }
            // The firms of a trade talk again about the contract they stamped.
            (_, Some(before)) => {
                let bound = signatories_of(conn, before)?.into_iter();
                talking.extend(bound.map(|firm| firms.one(firm.employer)));
            }
            (_, None) => {}
        }
    }
    let clause =
        "AND kind = ?1 AND scope = ?2 AND effective_on <= ?3 AND coalesce(ended_on, to_day) < ?3";
    let mut earlier: HashSet<EmployerId> =
        Contract::select(conn, clause, &[&kind, &Scope::Enterprise, &on])?
            .into_iter()
            .filter_map(|contract| employer_of.get(&contract.trade_union).copied())
            .collect();
    let bound = bound_before(conn, kind, on)?.into_iter();
    earlier.extend(bound.map(|firm| firms.one(firm)));
    for enterprise in enterprises.values_mut() {
        if enterprise.state == CoverState::Covered {
            continue;
        }
        let (ran_out, talks) = (
            earlier.contains(&enterprise.employer),
            talking.contains(&enterprise.employer),
        );
        enterprise.state = match (ran_out, talks) {
            (true, true) => CoverState::Renewing,
            (true, false) => CoverState::Expired,
            (false, true) => CoverState::Talking,
            (false, false) => CoverState::None,
        };
    }
    Ok(())
}

/// The enterprises at which a base union stands on a day, its own and those it covers: the base of the rate (建会企业).
fn unionised(
    conn: &Connection,
    unions: &[Union],
    firms: &Firms,
    on: Day,
) -> store::Result<BTreeMap<EmployerId, Enterprise>> {
    let clause = "AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1)";
    let mut covered: HashMap<UnionId, Vec<EmployerId>> = HashMap::new();
    for cover in Cover::select(conn, clause, &[&on])? {
        covered
            .entry(cover.trade_union)
            .or_default()
            .push(firms.one(cover.employer));
    }
    let mut staff: HashMap<EmployerId, i64> = HashMap::new();
    for count in Headcount::select(conn, "AND on_day <= ?1 ORDER BY on_day, id", &[&on])? {
        staff.insert(firms.one(count.employer), count.employees);
    }
    let exempt: HashSet<EmployerId> = Employer::select(conn, "AND unit_type IS NOT NULL", &[])?
        .into_iter()
        .filter(|employer| {
            let unit: Option<UnitType> = employer.unit_type.as_ref().and_then(|t| t.parse().ok());
            !negotiates(unit)
        })
        .map(|employer| firms.one(employer.id))
        .collect();
    let stands = |union: &&Union| {
        union.form.is_base()
            && union.founded_on.is_none_or(|from| from <= on)
            && union.ended_on.is_none_or(|to| to > on)
    };
    let mut found = BTreeMap::new();
    for union in unions.iter().filter(stands) {
        // What a joint union has under its own name is a head-count, not a firm.
        let own = union
            .employer
            .filter(|_| union.form == UnionForm::Standalone)
            .map(|employer| firms.one(employer));
        let others = covered.remove(&union.id).unwrap_or_default();
        for employer in own
            .into_iter()
            .chain(others)
            .filter(|id| !exempt.contains(id))
        {
            found.entry(employer).or_insert(Enterprise {
                employer,
                trade_union: union.id,
                staff: staff.get(&employer).copied(),
                contracts: Vec::new(),
                state: CoverState::None,
            });
        }
    }
    Ok(found)
}
