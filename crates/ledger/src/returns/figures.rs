//! What each record of the organisation counts in (取数): unions, employers, head-counts, bodies, officers. Pure.
//!
//! Every number is the sum of the rows shown for it, because both come from the same walk ([`Books::each_row`]).

use super::aid::AidBooks;
use super::amounts::{Amounts, day_number};
use super::congresses::Congresses;
use super::contracts::Contracts;
use super::fact::Fact;
use super::figure::Figure;
use super::funds::FundBooks;
use super::kinship::Kinship;
use super::openness::Openness;
use super::petitions::Petitions;
use crate::activities::Records as Activities;
use crate::people::Person;
use crate::shared::{BodyId, Day, EmployerId, Period, PersonId, Sex, UnionId};
use crate::unions::{Body, BodyKind, Cover, Employer, Headcount, Officer, Union, UnionForm};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// The records of the organisation as they stood on the last day of the period.
#[derive(Debug, Clone)]
pub(super) struct Books {
    pub period: Period,
    /// By code. One that came from another township after the day belongs there (regulations §11), and is not among them.
    pub unions: Vec<Union>,
    /// The days unions came to the station that keeps them.
    pub moved_here: HashMap<UnionId, Day>,
    /// The days unions left for another station.
    pub moved_away: HashMap<UnionId, Day>,
    pub employers: HashMap<EmployerId, Employer>,
    /// The newest of each employer on or before the day, else the first one after it that may stand in.
    pub headcounts: HashMap<EmployerId, Headcount>,
    /// Those in force.
    pub covers: Vec<Cover>,
    /// The newest term of each body.
    pub bodies: HashMap<(UnionId, BodyKind), Body>,
    /// Those in post.
    pub officers: HashMap<BodyId, Vec<Officer>>,
    /// 职代会
    pub congresses: Congresses,
    /// 厂务公开
    pub openness: Openness,
    /// 集体合同
    pub contracts: Contracts,
    /// 信访和法律援助
    pub petitions: Petitions,
    /// 困难帮扶
    pub aid: AidBooks,
    /// 结亲连心、医疗互助、劳模
    pub kinship: Kinship,
    /// 经费
    pub funds: FundBooks,
    /// 活动、阵地、荣誉
    pub activities: Activities,
    /// People who are officers.
    pub people: HashMap<PersonId, Person>,
}

/// How many rows stand behind each figure.
#[derive(Debug, Clone, Default)]
pub(super) struct RowCounts {
    /// Of all unions.
    pub all: BTreeMap<Figure, u64>,
    /// Of the union that reports.
    pub own: BTreeMap<Figure, u64>,
}

impl RowCounts {
    /// Counts one row more.
    pub fn add(&mut self, figure: Figure, is_own: bool) {
        *self.all.entry(figure).or_default() += 1;
        if is_own {
            *self.own.entry(figure).or_default() += 1;
        }
    }
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

/// A row of a record that names its union by id.
pub(super) struct OwnRow<'a> {
    pub figure: Figure,
    pub union: UnionId,
    pub id: Uuid,
    pub name: &'a str,
    pub amount: i64,
    pub detail: String,
}

/// Where each union stands among those of the books.
pub(super) struct Places(HashMap<UnionId, usize>);

impl Places {
    /// Hands a row over; one of a union that is not among them belongs to nobody's return.
    pub fn hand_over(&self, row: &OwnRow<'_>, f: &mut dyn FnMut(BookRow<'_>)) {
        if let Some(at) = self.0.get(&row.union) {
            f(BookRow {
                figure: row.figure,
                union: *at,
                id: row.id,
                name: row.name,
                amount: row.amount,
                detail: &|| row.detail.clone(),
            });
        }
    }

    /// Whether a union is among them.
    pub fn has(&self, union: UnionId) -> bool {
        self.0.contains_key(&union)
    }
}

impl Books {
    /// Where each union stands.
    pub(super) fn places(&self) -> Places {
        let unions = self.unions.iter().enumerate();
        Places(unions.map(|(at, union)| (union.id, at)).collect())
    }

    pub(super) fn day(&self) -> Day {
        self.period.to
    }

    /// Whether a union stands on the day. One whose founding day nobody recorded stands until it ends.
    pub fn stands(&self, union: &Union) -> bool {
        union.founded_on.is_none_or(|on| on <= self.day())
            && union.ended_on.is_none_or(|on| on > self.day())
    }

    pub(super) fn standing(&self) -> impl Iterator<Item = (usize, &Union)> {
        self.unions
            .iter()
            .enumerate()
            .filter(|(_, union)| self.stands(union))
    }

    /// The books as if these were all the unions there are: what one station alone counts.
    pub fn among(&self, conn: &Connection, codes: &HashSet<&str>) -> crate::store::Result<Self> {
        let unions = self.unions.iter();
        let unions: Vec<Union> = unions
            .filter(|union| codes.contains(union.code.as_str()))
            .cloned()
            .collect();
        Ok(Self {
            contracts: self.contracts.among(conn, &unions, self.day())?,
            unions,
            ..self.clone()
        })
    }

    fn body(&self, union: &Union, kind: BodyKind) -> Option<&Body> {
        self.bodies.get(&(union.id, kind))
    }

    /// Works out every figure of every union from the records of the organisation, and counts the rows of each, those of one
    /// union apart.
    pub fn amounts(&self, own: Option<usize>) -> (Vec<Amounts>, RowCounts) {
        let mut amounts = vec![Amounts::none_yet(); self.unions.len()];
        let mut rows = RowCounts::default();
        self.each_row(&mut |row| {
            amounts[row.union].add(row.figure, row.amount);
            if row.amount != 0 {
                rows.add(row.figure, Some(row.union) == own);
            }
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
        self.coverage_rows(f);
        self.aid_rows(f);
        self.fund_rows(f);
        self.activity_rows(f);
        for (at, union) in self.standing() {
            self.officer_rows(at, union, f);
            self.congress_rows(at, union, f);
            self.openness_rows(at, union, f);
            self.contract_rows(at, union, f);
            self.petition_rows(at, union, f);
            self.kinship_rows(at, union, f);
        }
    }

    fn union_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let form = || union.form.label().to_owned();
        let mut row = |figure: Figure, detail: &dyn Fn() -> String| {
            f(BookRow {
                figure,
                union: at,
                id: union.id.into(),
                name: &union.name,
                amount: 1,
                detail,
            });
        };
        // One that went to another township is not gone: it is counted there.
        let ended = union
            .ended_on
            .filter(|_| !self.moved_away.contains_key(&union.id));
        if let Some(on) = ended.filter(|on| self.period.contains(*on)) {
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
        if union.seal == Some(true) {
            row(Figure::UnionsSealed, &form);
        }
        if let Some(account) = &union.bank_account {
            row(Figure::UnionsBanked, &|| account.clone());
        }
        if let Some(code) = &union.uscc {
            row(Figure::UnionsCoded, &|| code.to_string());
        }
        for (kind, figure) in [
            (BodyKind::Committee, Figure::Committees),
            (BodyKind::Audit, Figure::AuditCommittees),
            (BodyKind::Women, Figure::WomenCommittees),
        ] {
            let Some(body) = self.body(union, kind) else {
                continue;
            };
            let term = || format!("第{}届，{} 届满", body.term_no, body.ends_on);
            row(figure, &term);
            if kind == BodyKind::Committee {
                if self.period.contains(body.elected_on) {
                    row(Figure::CommitteesElected, &|| {
                        format!("{} 选举", body.elected_on)
                    });
                }
                if body.ends_on < self.day() {
                    row(Figure::CommitteesOverdue, &term);
                }
            }
        }
    }

    /// Each person once a union, whatever number of posts: full-time if one of them is, chair if one of them is.
    fn officer_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let mut posts: BTreeMap<PersonId, Vec<(BodyKind, &Officer)>> = BTreeMap::new();
        for kind in BodyKind::ALL {
            let officers = self
                .body(union, *kind)
                .and_then(|body| self.officers.get(&body.id));
            for officer in officers.into_iter().flatten() {
                posts
                    .entry(officer.person)
                    .or_default()
                    .push((*kind, officer));
            }
        }
        for (id, posts) in posts {
            let Some(person) = self.people.get(&id) else {
                continue;
            };
            let full_time = posts.iter().any(|(_, officer)| officer.full_time);
            let titles = || {
                let titles: Vec<&str> = posts
                    .iter()
                    .map(|(_, officer)| officer.post.as_str())
                    .collect();
                format!(
                    "{}（{}）",
                    titles.join("、"),
                    if full_time { "专职" } else { "兼职" }
                )
            };
            let mut row = |figure| {
                f(BookRow {
                    figure,
                    union: at,
                    id: id.into(),
                    name: &person.name,
                    amount: 1,
                    detail: &titles,
                });
            };
            row(Figure::Officers);
            row(if full_time {
                Figure::OfficersFullTime
            } else {
                Figure::OfficersPartTime
            });
            if person.sex == Some(Sex::Female) {
                row(Figure::OfficersWomen);
            }
            if posts
                .iter()
                .any(|(kind, officer)| is_chair(*kind, &officer.post))
            {
                row(Figure::Chairs);
                if full_time {
                    row(Figure::ChairsFullTime);
                }
            }
        }
    }

    /// What is known about one union, in words; nothing about a union the ledger does not have.
    pub fn facts(&self, union: Option<&Union>) -> BTreeMap<Fact, String> {
        let Some(union) = union else {
            return BTreeMap::new();
        };
        let employer = union.employer.and_then(|id| self.employers.get(&id));
        let committee = self.body(union, BodyKind::Committee);
        let chair = committee
            .and_then(|body| self.officers.get(&body.id))
            .and_then(|officers| {
                let chair = officers
                    .iter()
                    .find(|officer| is_chair(BodyKind::Committee, &officer.post))?;
                Some(self.people.get(&chair.person)?.name.clone())
            });
        let known = [
            (Fact::StatCode, union.stat_code.clone()),
            (Fact::Code, Some(union.code.to_string())),
            (Fact::Name, Some(union.name.clone())),
            (Fact::Form, Some(union.form.label().to_owned())),
            (Fact::Uscc, union.uscc.map(|code| code.to_string())),
            (Fact::LegalPersonNo, union.legal_person_no.clone()),
            (
                Fact::LegalPersonUntil,
                union.legal_person_until.map(|on| on.to_string()),
            ),
            (
                Fact::LegalRepresentative,
                union.legal_representative.clone(),
            ),
            (
                Fact::WorkersHome,
                union.workers_home.map(|level| level.label().to_owned()),
            ),
            (
                Fact::FoundingWay,
                union.founding_way.map(|way| way.label().to_owned()),
            ),
            (Fact::Address, union.address.clone()),
            (Fact::FoundedOn, union.founded_on.map(|on| on.to_string())),
            (Fact::ApprovalNo, union.approval_no.clone()),
            (
                Fact::Employer,
                employer.map(|employer| employer.name.clone()),
            ),
            (
                Fact::EmployerUscc,
                employer
                    .and_then(|employer| employer.uscc)
                    .map(|code| code.to_string()),
            ),
            (
                Fact::UnitType,
                employer.and_then(|employer| employer.unit_type.clone()),
            ),
            (
                Fact::Industry,
                employer.and_then(|employer| employer.industry.clone()),
            ),
            (
                Fact::AdminCode,
                employer.and_then(|employer| employer.admin_code.clone()),
            ),
            (
                Fact::TermNo,
                committee.map(|body| format!("第{}届", body.term_no)),
            ),
            (
                Fact::ElectedOn,
                committee.map(|body| body.elected_on.to_string()),
            ),
            (
                Fact::TermEndsOn,
                committee.map(|body| body.ends_on.to_string()),
            ),
            (Fact::Chair, chair),
        ];
        known
            .into_iter()
            .filter_map(|(fact, text)| Some((fact, text?)))
            .collect()
    }
}

fn is_chair(kind: BodyKind, post: &str) -> bool {
    kind == BodyKind::Committee && matches!(post.trim(), "主席" | "工会主席")
}
