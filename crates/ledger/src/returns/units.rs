//! Which employer counts for which union (涵盖单位), once whatever number of unions names it, and its head-count. Pure.

use super::figure::Figure;
use super::figures::{BookRow, Books};
use crate::shared::{EmployerId, UnionId};
use crate::unions::{Employer, UnionForm};
use std::collections::{BTreeMap, HashMap};

/// An employer as a union names it.
struct Claim<'a> {
    union: usize,
    employer: &'a Employer,
    form: UnionForm,
    own: bool,
}

impl Claim<'_> {
    /// A joint union's own record only carries its head-count: the units are those it covers.
    fn is_unit(&self) -> bool {
        !(self.own && self.form == UnionForm::Joint)
    }

    /// Two records with one code are one employer.
    fn key(&self) -> String {
        self.employer
            .uscc
            .map_or_else(|| self.employer.id.to_string(), |code| code.to_string())
    }
}

/// An employer that more than one base union names (单位重复).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SharedUnit {
    pub name: String,
    /// Indexes of the unions.
    pub unions: Vec<usize>,
}

impl Books {
    /// Every naming of an employer by a standing union.
    fn claims(&self) -> Vec<Claim<'_>> {
        let mut covers: HashMap<UnionId, Vec<EmployerId>> = HashMap::new();
        for cover in &self.covers {
            covers
                .entry(cover.trade_union)
                .or_default()
                .push(cover.employer);
        }
        let mut claims = Vec::new();
        for (at, union) in self.standing() {
            let covered = covers
                .get(&union.id)
                .into_iter()
                .flatten()
                .map(|id| (*id, false));
            let mut named: Vec<(EmployerId, bool)> = union
                .employer
                .map(|id| (id, true))
                .into_iter()
                .chain(covered)
                .collect();
            named.sort_by_key(|(id, own)| (*id, !own));
            named.dedup_by_key(|(id, _)| *id);
            for (id, own) in named {
                if let Some(employer) = self.employers.get(&id) {
                    claims.push(Claim {
                        union: at,
                        employer,
                        form: union.form,
                        own,
                    });
                }
            }
        }
        claims
    }

    /// Employers that more than one base union names.
    pub fn shared_units(&self) -> Vec<SharedUnit> {
        let mut named: BTreeMap<String, SharedUnit> = BTreeMap::new();
        for claim in self
            .claims()
            .iter()
            .filter(|claim| claim.form.is_base() && claim.is_unit())
        {
            let unit = named.entry(claim.key()).or_insert_with(|| SharedUnit {
                name: claim.employer.name.clone(),
                unions: Vec::new(),
            });
            if !unit.unions.contains(&claim.union) {
                unit.unions.push(claim.union);
            }
        }
        named
            .into_values()
            .filter(|unit| unit.unions.len() > 1)
            .collect()
    }

    pub(super) fn unit_rows(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        let claims = self.claims();
        // An employer counts once: for a base union before others, for its own union before one that covers it, and
        // for the smaller code.
        let mut owners: BTreeMap<String, &Claim<'_>> = BTreeMap::new();
        let rank = |claim: &Claim<'_>| {
            (
                !claim.form.is_base(),
                !claim.own,
                claim.union,
                claim.employer.id,
            )
        };
        for claim in &claims {
            let owner = owners.entry(claim.key()).or_insert(claim);
            if rank(claim) < rank(owner) {
                *owner = claim;
            }
        }
        let mut row = |claim: &Claim<'_>, figure, amount, detail: &dyn Fn() -> String| {
            f(BookRow {
                figure,
                union: claim.union,
                id: claim.employer.id.into(),
                name: &claim.employer.name,
                amount,
                detail,
            });
        };
        for claim in claims.iter().filter(|claim| claim.is_unit()) {
            row(claim, Figure::UnitsNamed, 1, &|| code_of(claim.employer));
        }
        for claim in owners.into_values() {
            let employer = claim.employer;
            let code = || code_of(employer);
            if claim.is_unit() {
                row(claim, Figure::Units, 1, &code);
                if claim.form == UnionForm::Joint {
                    row(claim, Figure::UnitsJoint, 1, &code);
                }
                row(claim, unit_class(employer.unit_type.as_deref()), 1, &code);
            }
            let Some(count) = self.headcounts.get(&employer.id) else {
                if claim.is_unit() && !self.counted_as_a_whole(claim) {
                    row(claim, Figure::UnitsUncounted, 1, &code);
                }
                continue;
            };
            let counted = || format!("{} 登记", count.on_day);
            if count.on_day > self.day() {
                row(claim, Figure::UnitsCountedLate, 1, &counted);
            }
            row(claim, Figure::Employees, count.employees, &counted);
            for (part, figure, unknown) in [
                (
                    count.women,
                    Figure::EmployeesWomen,
                    Some(Figure::UnitsWomenUnknown),
                ),
                (
                    count.migrant,
                    Figure::EmployeesMigrant,
                    Some(Figure::UnitsMigrantUnknown),
                ),
                (count.dispatched, Figure::EmployeesDispatched, None),
            ] {
                match (part, unknown) {
                    (Some(part), _) => row(claim, figure, part, &counted),
                    (None, Some(unknown)) => row(claim, unknown, 1, &counted),
                    (None, None) => {}
                }
            }
        }
    }

    /// Whether a joint union has recorded one head-count for all its units together.
    fn counted_as_a_whole(&self, claim: &Claim<'_>) -> bool {
        let own = self.unions[claim.union].employer;
        claim.form == UnionForm::Joint && own.is_some_and(|own| self.headcounts.contains_key(&own))
    }
}

fn code_of(employer: &Employer) -> String {
    employer.uscc.map_or_else(
        || "没有统一社会信用代码".to_owned(),
        |code| code.to_string(),
    )
}

/// Which count a unit type of the union's form belongs to (regulations §5.4: 110–390 enterprises, 400 事业, 500 机关,
/// 600 个体, 700 民办非企业).
fn unit_class(unit_type: Option<&str>) -> Figure {
    match unit_type.and_then(|code| code.trim().parse::<u32>().ok()) {
        Some(110..=399) => Figure::UnitsEnterprise,
        Some(400..=599) => Figure::UnitsPublic,
        Some(600..=699) => Figure::UnitsIndividual,
        Some(700..=799) => Figure::UnitsSocial,
        _ => Figure::UnitsUntyped,
    }
}
