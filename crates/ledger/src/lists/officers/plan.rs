//! The plan for each row of the list. The rows are held together: those of one body begin one term.

use super::terms::{ListTerm, begun, beside_ledger};
use super::{OfficerField, OfficerSaid, said};
use crate::lists::near::exact;
use crate::lists::reading::Faulty;
use crate::lists::store::members_named;
use crate::lists::{Absent, ListChange, ListFault, ListQuestion, ListRow, ListTally, ListWarning};
use crate::people::Person;
use crate::shared::{Day, PersonId, Precision, UnionId};
use crate::sheets::{Part, SourceRow, Staging};
use crate::store;
use crate::unions::{
    Body, BodyKind, Union, UnionCode, UnionStatus, list_unions, newest_body, officers_of,
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// What taking a row does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerDeed {
    /// What the row says.
    pub said: OfficerSaid,
    /// Code of the union.
    pub union: UnionCode,
    /// The person, where the roll has exactly one; `None` takes one by name only.
    pub person: Option<PersonId>,
    /// The term that its rows begin; `None` for the newest one of the ledger.
    pub begins: Option<BegunTerm>,
}

/// A term that is entered with the first of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BegunTerm {
    /// 届次; `None` for the next one.
    pub number: Option<i64>,
    /// Day of the election.
    pub elected_on: Day,
    /// 3 or 5.
    pub years: i64,
}

struct Held {
    number: u32,
    name: String,
    said: Result<(OfficerSaid, Vec<ListWarning>), Faulty>,
    cells: Vec<String>,
}

type Row = ListRow<OfficerDeed>;

/// Makes the plan.
pub struct OfficerPlanner<'a> {
    staging: &'a Staging,
    conn: &'a Connection,
    station: String,
    unions: Vec<Union>,
    by_name: HashMap<String, usize>,
    by_code: HashMap<String, usize>,
    claimed: HashSet<(UnionId, BodyKind, String, String)>,
    held: Vec<Held>,
    /// The terms that the list begins.
    begun: HashMap<(UnionId, BodyKind), ListTerm>,
    tally: ListTally,
}

impl<'a> OfficerPlanner<'a> {
    /// Begins a plan. `own` is the ledger's own code.
    pub fn begin(
        staging: &'a Staging,
        conn: &'a Connection,
        own: &UnionCode,
    ) -> store::Result<Self> {
        staging.begin()?;
        let unions = list_unions(conn)?;
        let all = || unions.iter().enumerate();
        Ok(Self {
            by_name: all()
                .filter(|(_, union)| union.status != UnionStatus::Dissolved)
                .map(|(at, union)| (exact(&union.name), at))
                .collect(),
            by_code: all()
                .map(|(at, union)| (union.code.to_string(), at))
                .collect(),
            station: own.station(),
            staging,
            conn,
            unions,
            claimed: HashSet::new(),
            held: Vec::new(),
            begun: HashMap::new(),
            tally: ListTally::default(),
        })
    }

    /// Takes one row in.
    pub fn row(&mut self, source: &SourceRow<'_, OfficerField>, today: Day) {
        match said::read(source, today) {
            None => self.tally.skipped += 1,
            Some(said) => self.held.push(Held {
                number: source.number,
                name: source
                    .text(OfficerField::Name)
                    .unwrap_or_default()
                    .trim()
                    .to_owned(),
                said,
                cells: source.texts(),
            }),
        }
    }

    /// How many rows are held.
    pub fn held(&self) -> usize {
        self.held.len()
    }

    /// Places every row and ends the plan.
    pub fn finish(mut self) -> store::Result<ListTally> {
        let held = std::mem::take(&mut self.held);
        self.begun = self.terms(&held)?;
        for held in held {
            let mut row = match held.said {
                Err((fault, cell)) => Row {
                    cell,
                    name: held.name,
                    ..Row::refused(fault, String::new())
                },
                Ok((said, warnings)) => {
                    let name = said.name.clone();
                    let mut row = self.place(said, warnings)?;
                    row.name = name;
                    row
                }
            };
            row.row = held.number;
            if matches!(row.part, Part::Rejected | Part::Asked) {
                row.cells = held.cells;
                row.warnings.clear();
            }
            self.tally.count(&row, row.fault);
            self.staging.add(&row)?;
        }
        self.staging.end(&self.tally)?;
        Ok(self.tally)
    }

    /// The terms that the rows begin, one of each body at most.
    fn terms(&self, held: &[Held]) -> store::Result<HashMap<(UnionId, BodyKind), ListTerm>> {
        let mut written: HashMap<_, Vec<ListTerm>> = HashMap::new();
        for said in held.iter().filter_map(|held| held.said.as_ref().ok()) {
            let said = &said.0;
            let Some(union) = self.union_of(said) else {
                continue;
            };
            let newest = newest_body(self.conn, union.id, said.body, None)?;
            if let Ok(Some(term)) = beside_ledger(union, newest.as_ref(), said) {
                written.entry((union.id, said.body)).or_default().push(term);
            }
        }
        let terms = written.into_iter();
        Ok(terms
            .filter_map(|(body, terms)| Some((body, begun(&terms)?)))
            .collect())
    }

    fn place(&mut self, said: OfficerSaid, mut warnings: Vec<ListWarning>) -> store::Result<Row> {
        let Some(union) = self.union_of(&said) else {
            let about = said
                .union_name
                .or(said.union_code)
                .unwrap_or_else(|| "（没有写工会）".to_owned());
            return Ok(Row::refused(ListFault::UnionUnknown, about));
        };
        let union = union.clone();
        if union.station != self.station {
            return Ok(Row::refused(ListFault::NotOurs, union.name));
        }
        if union.status == UnionStatus::Dissolved {
            return Ok(Row::refused(ListFault::UnionEnded, union.name));
        }
        let key = (union.id, said.body, said.post.clone(), said.name.clone());
        if !self.claimed.insert(key) {
            return Ok(Row::refused(ListFault::DuplicateInFile, said.name));
        }
        let people = members_named(self.conn, union.id, &said.name)?;
        let by_phone = || {
            people
                .iter()
                .filter(|person| said.phone.is_some() && person.phone == said.phone)
        };
        let other_phone = |person: &Person| {
            let both = said.phone.as_ref().zip(person.phone.as_ref());
            both.is_some_and(|(said, known)| said != known)
        };
        let person = match (people.as_slice(), by_phone().count()) {
            ([], _) => None,
            // A namesake from outside is not the member.
            ([one], _) if !other_phone(one) => Some(one.id),
            (_, 1) => by_phone().next().map(|person| person.id),
            _ => {
                return Ok(Row {
                    part: Part::Asked,
                    question: Some(ListQuestion::SeveralPeople),
                    about: said.name,
                    ..Row::blank()
                });
            }
        };
        let newest = newest_body(self.conn, union.id, said.body, None)?;
        let begun = self.begun.get(&(union.id, said.body)).copied();
        let is_of_term = match &begun {
            Some(term) => term.check(&said),
            None => beside_ledger(&union, newest.as_ref(), &said).map(drop),
        };
        if let Err((fault, about)) = is_of_term {
            return Ok(Row::refused(fault, about));
        }
        // A month that means the day another row writes is not taken as its first.
        if let Some(term) = begun
            && term.from.precision == Precision::Day
            && term.is_begun_by(&said)
        {
            warnings.retain(|warning| *warning != ListWarning::DayRounded);
        }
        let body = newest.as_ref().filter(|_| begun.is_none());
        let mut row = self.settle(&union, body, begun, person, said)?;
        row.warnings.splice(0..0, warnings);
        Ok(row)
    }

    /// The union of a row: by code, by exact name, or the only one the ledger has.
    fn union_of(&self, said: &OfficerSaid) -> Option<&Union> {
        let at = match (&said.union_code, &said.union_name) {
            (Some(code), _) => self.by_code.get(code).copied(),
            (None, Some(name)) => self.by_name.get(&exact(name)).copied(),
            (None, None) => (self.unions.len() == 1).then_some(0),
        };
        at.map(|at| &self.unions[at])
    }

    fn settle(
        &self,
        union: &Union,
        body: Option<&Body>,
        begins: Option<ListTerm>,
        person: Option<PersonId>,
        said: OfficerSaid,
    ) -> store::Result<Row> {
        let mut row = Row::blank();
        let known = match body {
            Some(body) => officers_of(self.conn, body)?
                .into_iter()
                .find(|(officer, standing)| {
                    officer.to_day.is_none()
                        && officer.post == said.post
                        && person.map_or(standing.name == said.name, |person| standing.id == person)
                }),
            None => None,
        };
        row.part = match &known {
            None => Part::Added,
            Some((officer, _)) => match said.full_time.filter(|full| *full != officer.full_time) {
                Some(full) => {
                    let word = |full: bool| if full { "专职" } else { "兼职" }.to_owned();
                    row.changes.push(ListChange {
                        label: "专兼职".to_owned(),
                        old: word(officer.full_time),
                        new: word(full),
                    });
                    Part::Updated
                }
                None => Part::Unchanged,
            },
        };
        row.record = known.as_ref().map(|(officer, _)| officer.id.into());
        if known.is_none() && person.is_none() {
            row.warnings.push(ListWarning::NotAMember);
        }
        if row.part == Part::Added {
            row.about = format!("{} {}", union.name, said.body.label());
        }
        row.said = Some(OfficerDeed {
            said,
            union: union.code.clone(),
            person,
            begins: begins.map(|term| BegunTerm {
                number: term.number,
                elected_on: term.from.day,
                years: term.years,
            }),
        });
        Ok(row)
    }
}

/// Lists officers of present terms whom the sheet does not name, of the unions that it does: proposed for a look, never
/// ended.
pub fn absent_officers(conn: &Connection, staging: &Staging) -> store::Result<Vec<Absent>> {
    let named = staging.records()?;
    let mut codes = HashSet::new();
    for part in [Part::Added, Part::Updated, Part::Unchanged] {
        staging.each(part, &mut |row: Row| -> store::Result<()> {
            codes.extend(row.said.map(|deed| deed.union));
            Ok(())
        })?;
    }
    // Who stands in a row that was not taken is not absent.
    let mut not_taken = HashSet::new();
    for part in [Part::Asked, Part::Rejected] {
        staging.each(part, &mut |row: Row| -> store::Result<()> {
            not_taken.insert(row.name);
            Ok(())
        })?;
    }
    let mut absent = Vec::new();
    for union in list_unions(conn)?
        .iter()
        .filter(|union| codes.contains(&union.code))
    {
        for kind in BodyKind::ALL {
            let Some(body) = newest_body(conn, union.id, *kind, None)? else {
                continue;
            };
            for (officer, person) in officers_of(conn, &body)? {
                let is_named =
                    named.contains(&officer.id.into()) || not_taken.contains(&person.name);
                if officer.to_day.is_none() && !is_named {
                    absent.push(Absent {
                        name: person.name,
                        place: format!("{} {}{}", union.name, kind.label(), officer.post),
                    });
                }
            }
        }
    }
    Ok(absent)
}
