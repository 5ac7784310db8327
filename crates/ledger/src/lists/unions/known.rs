//! What the ledger has, laid out so that a row finds its employer and its union at once.

use super::UnionSaid;
use crate::lists::near::{core, exact, is_near};
use crate::lists::store::{list_covers, list_employers};
use crate::shared::{EmployerId, UnionId, Uscc};
use crate::store;
use crate::unions::{Employer, Union, UnionCode, UnionStatus, list_unions};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// How a row stands to the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// This record.
    Known(usize),
    /// A record of nearly this name.
    Near(usize),
    /// None.
    New,
}

/// Employers and unions of the ledger.
pub(super) struct Known {
    pub employers: Vec<Employer>,
    pub unions: Vec<Union>,
    by_uscc: HashMap<Uscc, usize>,
    by_name: HashMap<String, usize>,
    employer_cores: Vec<String>,
    union_by_code: HashMap<String, usize>,
    union_by_name: HashMap<String, usize>,
    union_of: HashMap<EmployerId, Vec<usize>>,
    union_cores: Vec<(usize, String)>,
    covered: HashSet<(UnionId, EmployerId)>,
}

impl Known {
    pub(super) fn read(conn: &Connection) -> store::Result<Self> {
        let employers = list_employers(conn)?;
        let unions = list_unions(conn)?;
        let covered: HashSet<_> = list_covers(conn)?
            .into_iter()
            .map(|cover| (cover.trade_union, cover.employer))
            .collect();
        let standing = || {
            unions
                .iter()
                .enumerate()
                .filter(|(_, union)| union.status != UnionStatus::Dissolved)
        };
        let mut union_of: HashMap<EmployerId, Vec<usize>> = HashMap::new();
        for (at, union) in standing() {
            let own = union.employer.into_iter();
            let covers = covered.iter().filter(|(id, _)| *id == union.id);
            for employer in own.chain(covers.map(|(_, employer)| *employer)) {
                union_of.entry(employer).or_default().push(at);
            }
        }
        Ok(Self {
            by_uscc: index(&employers, |employer| employer.uscc),
            by_name: index(&employers, |employer| Some(exact(&employer.name))),
            employer_cores: employers
                .iter()
                .map(|employer| core(&employer.name))
                .collect(),
            union_by_code: index(&unions, |union| Some(union.code.to_string())),
            union_by_name: standing()
                .map(|(at, union)| (exact(&union.name), at))
                .collect(),
            union_cores: standing()
                .map(|(at, union)| (at, core(&union.name)))
                .collect(),
            union_of,
            covered,
            employers,
            unions,
        })
    }

    /// Finds the employer of a row: by its code, by its exact name unless the codes differ, else by a near name.
    pub(super) fn employer(&self, said: &UnionSaid) -> Match {
        let Some(name) = &said.employer_name else {
            return Match::New;
        };
        let differs = |at: usize| {
            let known = self.employers[at].uscc;
            known.is_some() && said.employer_uscc.is_some() && known != said.employer_uscc
        };
        if let Some(at) = said.employer_uscc.and_then(|code| self.by_uscc.get(&code)) {
            return Match::Known(*at);
        }
        if let Some(at) = self.by_name.get(&exact(name)).filter(|at| !differs(**at)) {
            return Match::Known(*at);
        }
        let core = core(name);
        self.employer_cores
            .iter()
            .enumerate()
            .find(|(at, other)| is_near(&core, other) && !differs(*at))
            .map_or(Match::New, |(at, _)| Match::Near(at))
    }

    /// Finds the union of a row: by code, by exact name, as the only union of its employer, else by a near name.
    pub(super) fn union(
        &self,
        said: &UnionSaid,
        name: &str,
        employer: Option<EmployerId>,
    ) -> Match {
        if let Some(code) = &said.union_code
            && let Some(at) = self.union_by_code.get(code.as_str())
        {
            return Match::Known(*at);
        }
        if let Some(at) = self.union_by_name.get(&exact(name)) {
            return Match::Known(*at);
        }
        if said.union_code.is_none()
            && let Some([at]) = employer
                .and_then(|id| self.union_of.get(&id))
                .map(Vec::as_slice)
        {
            return Match::Known(*at);
        }
        let core = core(name);
        self.union_cores
            .iter()
            .find(|(_, other)| is_near(&core, other))
            .map_or(Match::New, |(at, _)| Match::Near(*at))
    }

    /// The union of exactly this name.
    pub(super) fn named(&self, name: &str) -> Option<Uuid> {
        let at = self.union_by_name.get(&exact(name))?;
        Some(self.unions[*at].id.into())
    }

    /// Whether a union has this code, standing or ended: codes are lifelong.
    pub(super) fn has_code(&self, code: &UnionCode) -> bool {
        self.union_by_code.contains_key(code.as_str())
    }

    pub(super) fn covers(&self, union: UnionId, employer: EmployerId) -> bool {
        self.covered.contains(&(union, employer))
    }
}

fn index<T, K: std::hash::Hash + Eq>(
    records: &[T],
    key: impl Fn(&T) -> Option<K>,
) -> HashMap<K, usize> {
    records
        .iter()
        .enumerate()
        .filter_map(|(at, record)| Some((key(record)?, at)))
        .collect()
}
