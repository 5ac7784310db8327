//! What each record of the organisation counts in (取数): unions, employers, head-counts, bodies, officers. Pure.
//!
//! Every number is the sum of the rows shown for it, because both come from the same walk ([`Books::each_row`]).

use super::figure::{Amounts, Fact, Figure, day_number};
use crate::people::Person;
use crate::shared::{BodyId, Day, EmployerId, Period, PersonId, Sex, UnionId};
use crate::unions::{Body, BodyKind, Cover, Employer, Headcount, Officer, Union, UnionForm};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The records of the organisation as they stood on the last day of the period.
#[derive(Debug, Clone)]
pub(super) struct Books {
    pub period: Period,
    /// By code.
    pub unions: Vec<Union>,
    pub employers: HashMap<EmployerId, Employer>,
    /// The newest of each employer.
    pub headcounts: HashMap<EmployerId, Headcount>,
    /// Those in force.
    pub covers: Vec<Cover>,
    /// The newest term of each body.
    pub bodies: HashMap<(UnionId, BodyKind), Body>,
    /// Those in post.
    pub officers: HashMap<BodyId, Vec<Officer>>,
    /// People who are officers.
    pub people: HashMap<PersonId, Person>,
}

/// A record that counts in a figure of one union.
pub(super) struct BookRow<'a> {
    pub figure: Figure,
    /// Index of the union.
    pub union: usize,
    pub id: Uuid,
    pub name: &'a str,
    pub amount: i64,
    /// What stands beside the name; written only when somebody looks.
    pub detail: &'a dyn Fn() -> String,
}

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
        self.employer.uscc.map_or_else(|| self.employer.id.to_string(), |code| code.to_string())
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
    fn day(&self) -> Day {
        self.period.to
    }

    /// Whether a union stands on the day. One whose founding day nobody recorded stands until it ends.
    pub fn stands(&self, union: &Union) -> bool {
        union.founded_on.is_none_or(|on| on <= self.day()) && union.ended_on.is_none_or(|on| on > self.day())
    }

    fn standing(&self) -> impl Iterator<Item = (usize, &Union)> {
        self.unions.iter().enumerate().filter(|(_, union)| self.stands(union))
    }

    fn body(&self, union: &Union, kind: BodyKind) -> Option<&Body> {
        self.bodies.get(&(union.id, kind))
    }

    /// Works out every figure of every union from the records of the organisation, and counts the rows of each.
    pub fn amounts(&self) -> (Vec<Amounts>, BTreeMap<Figure, u64>) {
        let mut amounts = vec![Amounts::none_yet(); self.unions.len()];
        let mut rows: BTreeMap<Figure, u64> = BTreeMap::new();
        self.each_row(&mut |row| {
            amounts[row.union].add(row.figure, row.amount);
            *rows.entry(row.figure).or_default() += u64::from(row.amount != 0);
        });
        for (at, union) in self.unions.iter().enumerate() {
            let amounts = &mut amounts[at];
            amounts.set(Figure::ReferenceDay, day_number(self.day()));
            if let Some(on) = union.founded_on {
                amounts.set(Figure::FoundedOn, day_number(on));
            }
            if let Some(body) = self.body(union, BodyKind::Committee) {
                amounts.set(Figure::ElectedOn, day_number(body.elected_on));
                amounts.set(Figure::TermEndsOn, day_number(body.ends_on));
                amounts.set(Figure::TermYears, body.years);
            }
        }
        (amounts, rows)
    }

    /// Walks over every row behind every figure of the organisation.
    pub fn each_row(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        for (at, union) in self.unions.iter().enumerate() {
            self.union_rows(at, union, f);
        }
        self.unit_rows(f);
        for (at, union) in self.standing() {
            self.officer_rows(at, union, f);
        }
    }

    fn union_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let form = || union.form.label().to_owned();
        let mut row = |figure: Figure, detail: &dyn Fn() -> String| {
            f(BookRow { figure, union: at, id: union.id.into(), name: &union.name, amount: 1, detail });
        };
        if let Some(on) = union.ended_on.filter(|on| self.period.contains(*on)) {
            row(Figure::UnionsEnded, &|| on.to_string());
        }
        if !self.stands(union) {
            return;
        }
        row(Figure::Unions, &form);
        match union.form {
            UnionForm::Standalone => row(Figure::UnionsStandalone, &form),
            UnionForm::Joint => row(Figure::UnionsJoint, &form),
            UnionForm::Industry | UnionForm::Regional => row(Figure::UnionsLeague, &form),
            UnionForm::Federation => row(Figure::UnionsFederation, &form),
            UnionForm::WorkCommittee | UnionForm::Branch | UnionForm::Group | UnionForm::Other => {}
        }
        if union.form.is_base() {
            row(Figure::UnionsBase, &form);
        }
        if let Some(on) = union.founded_on.filter(|on| self.period.contains(*on)) {
            row(Figure::UnionsFounded, &|| on.to_string());
        }
        if let Some(number) = &union.legal_person_no {
            row(Figure::UnionsLegal, &|| number.clone());
        }
        if let Some(code) = &union.uscc {
            row(Figure::UnionsCoded, &|| code.to_string());
        }
        for (kind, figure) in [
            (BodyKind::Committee, Figure::Committees),
            (BodyKind::Audit, Figure::AuditCommittees),
            (BodyKind::Women, Figure::WomenCommittees),
        ] {
            let Some(body) = self.body(union, kind) else { continue };
            let term = || format!("第{}届，{} 届满", body.term_no, body.ends_on);
            row(figure, &term);
            if kind == BodyKind::Committee {
                if self.period.contains(body.elected_on) {
                    row(Figure::CommitteesElected, &|| format!("{} 选举", body.elected_on));
                }
                if body.ends_on < self.day() {
                    row(Figure::CommitteesOverdue, &term);
                }
            }
        }
    }

    /// Every naming of an employer by a standing union.
    fn claims(&self) -> Vec<Claim<'_>> {
        let mut covers: HashMap<UnionId, Vec<EmployerId>> = HashMap::new();
        for cover in &self.covers {
            covers.entry(cover.trade_union).or_default().push(cover.employer);
        }
        let mut claims = Vec::new();
        for (at, union) in self.standing() {
            let covered = covers.get(&union.id).into_iter().flatten().map(|id| (*id, false));
            let mut named: Vec<(EmployerId, bool)> = union.employer.map(|id| (id, true)).into_iter().chain(covered).collect();
            named.sort_by_key(|(id, own)| (*id, !own));
            named.dedup_by_key(|(id, _)| *id);
            for (id, own) in named {
                if let Some(employer) = self.employers.get(&id) {
                    claims.push(Claim { union: at, employer, form: union.form, own });
                }
            }
        }
        claims
    }

    /// Employers that more than one base union names.
    pub fn shared_units(&self) -> Vec<SharedUnit> {
        let mut named: BTreeMap<String, SharedUnit> = BTreeMap::new();
        for claim in self.claims().iter().filter(|claim| claim.form.is_base() && claim.is_unit()) {
            let unit = named
                .entry(claim.key())
                .or_insert_with(|| SharedUnit { name: claim.employer.name.clone(), unions: Vec::new() });
            if !unit.unions.contains(&claim.union) {
                unit.unions.push(claim.union);
            }
        }
        named.into_values().filter(|unit| unit.unions.len() > 1).collect()
    }

    fn unit_rows(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        let claims = self.claims();
        // An employer counts once: for a base union before others, for its own union before one that covers it, and
        // for the smaller code.
        let mut owners: BTreeMap<String, &Claim<'_>> = BTreeMap::new();
        let rank = |claim: &Claim<'_>| (!claim.form.is_base(), !claim.own, claim.union, claim.employer.id);
        for claim in &claims {
            let owner = owners.entry(claim.key()).or_insert(claim);
            if rank(claim) < rank(owner) {
                *owner = claim;
            }
        }
        let mut row = |claim: &Claim<'_>, figure, amount, detail: &dyn Fn() -> String| {
            f(BookRow { figure, union: claim.union, id: claim.employer.id.into(), name: &claim.employer.name, amount, detail });
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
            row(claim, Figure::Employees, count.employees, &counted);
            for (part, figure, unknown) in [
                (count.women, Figure::EmployeesWomen, Some(Figure::UnitsWomenUnknown)),
                (count.migrant, Figure::EmployeesMigrant, Some(Figure::UnitsMigrantUnknown)),
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

    /// Each person once a union, whatever number of posts: full-time if one of them is, chair if one of them is.
    fn officer_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let mut posts: BTreeMap<PersonId, Vec<(BodyKind, &Officer)>> = BTreeMap::new();
        for kind in BodyKind::ALL {
            let officers = self.body(union, *kind).and_then(|body| self.officers.get(&body.id));
            for officer in officers.into_iter().flatten() {
                posts.entry(officer.person).or_default().push((*kind, officer));
            }
        }
        for (id, posts) in posts {
            let Some(person) = self.people.get(&id) else { continue };
            let full_time = posts.iter().any(|(_, officer)| officer.full_time);
            let titles = || {
                let titles: Vec<&str> = posts.iter().map(|(_, officer)| officer.post.as_str()).collect();
                format!("{}（{}）", titles.join("、"), if full_time { "专职" } else { "兼职" })
            };
            let mut row = |figure| {
                f(BookRow { figure, union: at, id: id.into(), name: &person.name, amount: 1, detail: &titles });
            };
            row(Figure::Officers);
            row(if full_time { Figure::OfficersFullTime } else { Figure::OfficersPartTime });
            if person.sex == Some(Sex::Female) {
                row(Figure::OfficersWomen);
            }
            if posts.iter().any(|(kind, officer)| is_chair(*kind, &officer.post)) {
                row(Figure::Chairs);
                if full_time {
                    row(Figure::ChairsFullTime);
                }
            }
        }
    }

    /// What is known about one union, in words; nothing about a union the ledger does not have.
    pub fn facts(&self, union: Option<&Union>) -> BTreeMap<Fact, String> {
        let Some(union) = union else { return BTreeMap::new() };
        let employer = union.employer.and_then(|id| self.employers.get(&id));
        let committee = self.body(union, BodyKind::Committee);
        let chair = committee.and_then(|body| self.officers.get(&body.id)).and_then(|officers| {
            let chair = officers.iter().find(|officer| is_chair(BodyKind::Committee, &officer.post))?;
            Some(self.people.get(&chair.person)?.name.clone())
        });
        let known = [
            (Fact::StatCode, union.stat_code.clone()),
            (Fact::Code, Some(union.code.to_string())),
            (Fact::Name, Some(union.name.clone())),
            (Fact::Form, Some(union.form.label().to_owned())),
            (Fact::Uscc, union.uscc.map(|code| code.to_string())),
            (Fact::LegalPersonNo, union.legal_person_no.clone()),
            (Fact::Address, union.address.clone()),
            (Fact::FoundedOn, union.founded_on.map(|on| on.to_string())),
            (Fact::ApprovalNo, union.approval_no.clone()),
            (Fact::Employer, employer.map(|employer| employer.name.clone())),
            (Fact::EmployerUscc, employer.and_then(|employer| employer.uscc).map(|code| code.to_string())),
            (Fact::UnitType, employer.and_then(|employer| employer.unit_type.clone())),
            (Fact::Industry, employer.and_then(|employer| employer.industry.clone())),
            (Fact::AdminCode, employer.and_then(|employer| employer.admin_code.clone())),
            (Fact::TermNo, committee.map(|body| format!("第{}届", body.term_no))),
            (Fact::ElectedOn, committee.map(|body| body.elected_on.to_string())),
            (Fact::TermEndsOn, committee.map(|body| body.ends_on.to_string())),
            (Fact::Chair, chair),
        ];
        known.into_iter().filter_map(|(fact, text)| Some((fact, text?))).collect()
    }
}

fn code_of(employer: &Employer) -> String {
    employer.uscc.map_or_else(|| "没有统一社会信用代码".to_owned(), |code| code.to_string())
}

fn is_chair(kind: BodyKind, post: &str) -> bool {
    kind == BodyKind::Committee && matches!(post.trim(), "主席" | "工会主席")
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
