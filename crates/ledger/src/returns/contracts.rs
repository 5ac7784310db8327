//! What contracts count in (取数): those in force, the enterprises and staff under a wage contract as a set, clauses kept. Pure
//! but for its loading.

use super::figure::Figure;
use super::figures::{BookRow, Books};
use crate::negotiation::{
    Contract, ContractKind, CoverState, CoverageOn, Scope, clauses_looked_at, contracts_on,
    coverage_among, coverage_on,
};
use crate::shared::{Day, Period, UnionId};
use crate::store;
use crate::unions::{BodyKind, Union};
use rusqlite::Connection;
use std::collections::HashMap;

/// Contracts as they stood on the last day of a period, and what was looked at within it.
#[derive(Debug, Clone, Default)]
pub(super) struct Contracts {
    /// In force on the day, by union.
    standing: HashMap<UnionId, Vec<Contract>>,
    /// Who is under a wage contract.
    wages: CoverageOn,
    /// Clauses kept and all.
    clauses: HashMap<UnionId, (i64, i64)>,
}

impl Contracts {
    /// Loads them, in a few passes for all unions.
    pub fn load(conn: &Connection, period: Period) -> store::Result<Self> {
        let mut standing: HashMap<UnionId, Vec<Contract>> = HashMap::new();
        for contract in contracts_on(conn, period.to, None)? {
            standing
                .entry(contract.trade_union)
                .or_default()
                .push(contract);
        }
        Ok(Self {
            standing,
            wages: coverage_on(conn, ContractKind::Wage, period.to)?,
            clauses: clauses_looked_at(conn, period)?,
        })
    }

    /// The same as if these were all the unions there are.
    pub fn among(&self, conn: &Connection, unions: &[Union], day: Day) -> store::Result<Self> {
        Ok(Self {
            wages: coverage_among(conn, unions, ContractKind::Wage, day)?,
            ..self.clone()
        })
    }
}

impl Books {
    /// The rows that contracts add to a standing union.
    pub(super) fn contract_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let none = Vec::new();
        let standing = self.contracts.standing.get(&union.id).unwrap_or(&none);
        let has = |kind: ContractKind| standing.iter().any(|contract| contract.kind == kind);
        for contract in standing {
            let mut row = |figure| {
                f(BookRow {
                    figure,
                    union: at,
                    id: contract.id.into(),
                    name: &contract.title,
                    amount: 1,
                    detail: &|| format!("{} 至 {}", contract.from_day, contract.to_day),
                });
            };
            match contract.kind {
                ContractKind::General => row(Figure::ContractsGeneral),
                ContractKind::Wage => row(Figure::ContractsWage),
                ContractKind::Women => row(Figure::ContractsWomen),
                ContractKind::Safety | ContractKind::Other => {}
            }
            if contract.kind == ContractKind::Wage && contract.scope != Scope::Enterprise {
                row(Figure::ContractsWageJoint);
            }
        }
        let mut row = |figure, amount, detail: &dyn Fn() -> String| {
            f(BookRow {
                figure,
                union: at,
                id: union.id.into(),
                name: &union.name,
                amount,
                detail,
            });
        };
        // 有女职工委员会、又有集体合同的工会 (anchors §1.2, no. 13).
        let has_women = self.bodies.contains_key(&(union.id, BodyKind::Women));
        if has_women && has(ContractKind::General) {
            let signed = has(ContractKind::Women);
            let words = || if signed { "签了" } else { "还没有签" }.to_owned();
            row(Figure::WomenContractDue, 1, &words);
            row(Figure::WomenContractSigned, i64::from(signed), &words);
        }
        if let Some((kept, checked)) = self.contracts.clauses.get(&union.id) {
            let words = || format!("检查 {checked} 条，已履行 {kept} 条");
            row(Figure::ClausesChecked, *checked, &words);
            row(Figure::ClausesKept, *kept, &words);
        }
    }

    /// The rows of the enterprises that negotiate wages: each once, under the union that names it first.
    pub(super) fn coverage_rows(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        let places: HashMap<UnionId, usize> =
            self.standing().map(|(at, union)| (union.id, at)).collect();
        for enterprise in self.contracts.wages.enterprises.values() {
            let (Some(at), Some(employer)) = (
                places.get(&enterprise.trade_union),
                self.employers.get(&enterprise.employer),
            ) else {
                continue;
            };
            let is_covered = enterprise.state == CoverState::Covered;
            let words = || enterprise.state.label().to_owned();
            let mut row = |figure, amount, detail: &dyn Fn() -> String| {
                f(BookRow {
                    figure,
                    union: *at,
                    id: employer.id.into(),
                    name: &employer.name,
                    amount,
                    detail,
                });
            };
            row(Figure::WageDue, 1, &words);
            row(Figure::WageCovered, i64::from(is_covered), &words);
            if let Some(staff) = enterprise.staff {
                let words = || format!("职工 {staff} 人");
                row(Figure::WageStaffDue, staff, &words);
                if is_covered {
                    row(Figure::WageStaff, staff, &words);
                }
            }
        }
    }
}
