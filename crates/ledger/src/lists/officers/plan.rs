//! The plan for each row of the list.

use super::{OfficerField, OfficerSaid, said};
use crate::lists::near::exact;
use crate::lists::store::members_named;
use crate::lists::unions::years_between;
use crate::lists::{Absent, ListChange, ListFault, ListQuestion, ListRow, ListTally, ListWarning};
use crate::people::Person;
use crate::shared::{Day, PersonId, UnionId};
use crate::sheets::{Part, SourceRow, Staging};
use crate::store;
use crate::unions::{
    Body, BodyKind, Union, UnionCode, UnionForm, UnionStatus, list_unions, newest_body, officers_of,
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
    /// The term that the row begins, with its years; `None` for the newest one of the ledger.
    pub begins: Option<(Day, i64)>,
}

type Row = ListRow<OfficerDeed>;

/// Makes the plan, row after row.
pub struct OfficerPlanner<'a> {
    staging: &'a Staging,
    conn: &'a Connection,
    station: String,
    unions: Vec<Union>,
    by_name: HashMap<String, usize>,
    by_code: HashMap<String, usize>,
    claimed: HashSet<(UnionId, BodyKind, String, String)>,
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
            tally: ListTally::default(),
        })
    }

    /// Plans one row.
    pub fn row(&mut self, source: &SourceRow<'_, OfficerField>, today: Day) -> store::Result<()> {
        let mut row = match said::read(source, today) {
            None => {
                self.tally.skipped += 1;
                return Ok(());
            }
            Some(Err((fault, cell))) => Row {
                cell,
                name: source
                    .text(OfficerField::Name)
                    .unwrap_or_default()
                    .trim()
                    .to_owned(),
                ..Row::refused(fault, String::new())
            },
            Some(Ok((said, warnings))) => {
                let name = said.name.clone();
                let mut row = self.place(said)?;
                row.warnings.splice(0..0, warnings);
                Row { name, ..row }
            }
        };
        row.row = source.number;
        if matches!(row.part, Part::Rejected | Part::Asked) {
            row.cells = source.texts();
            row.warnings.clear();
        }
        self.tally.count(&row, row.fault);
        self.staging.add(&row)
    }

    /// Ends the plan.
    pub fn finish(self) -> store::Result<ListTally> {
        self.staging.end(&self.tally)?;
        Ok(self.tally)
    }

    fn place(&mut self, said: OfficerSaid) -> store::Result<Row> {
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
        match term(&union, newest.as_ref(), &said) {
            Err((fault, about)) => Ok(Row::refused(fault, about)),
            Ok(begins) => self.settle(
                &union,
                newest.as_ref().filter(|_| begins.is_none()),
                begins,
                person,
                said,
            ),
        }
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
        begins: Option<(Day, i64)>,
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
            begins,
        });
        Ok(row)
    }
}

/// The term a row is of: the newest one, or one that the row begins. Earlier terms are history.
fn term(
    union: &Union,
    newest: Option<&Body>,
    said: &OfficerSaid,
) -> Result<Option<(Day, i64)>, (ListFault, String)> {
    let begins = said
        .from_day
        .zip(said.to_day)
        .and_then(|(from, to)| Some((from, years_between(from, to)?)));
    let fits = |(from, years): (Day, i64)| {
        union.founded_on.is_none_or(|founded| from >= founded)
            && (union.form != UnionForm::Federation || years == 5)
    };
    let next_term = |newest: &Body| said.term_no.is_some_and(|number| number > newest.term_no);
    match (newest, begins) {
        (None, Some(begins)) if fits(begins) => Ok(Some(begins)),
        (Some(newest), Some(begins)) if begins.0 > newest.ends_on || next_term(newest) => {
            if begins.0 >= newest.elected_on && fits(begins) {
                Ok(Some(begins))
            } else {
                Err((ListFault::TermMissing, String::new()))
            }
        }
        (Some(newest), _) if said.term_no.is_some_and(|number| number < newest.term_no) => {
            Err((ListFault::TermBackwards, newest.elected_on.chinese()))
        }
        (Some(newest), _) if said.from_day.is_some_and(|from| from > newest.ends_on) => {
            Err((ListFault::TermMissing, String::new()))
        }
        (Some(newest), _) if said.to_day.is_some_and(|to| to < newest.elected_on) => {
            Err((ListFault::TermBackwards, newest.elected_on.chinese()))
        }
        (Some(_), _) => Ok(None),
        (None, _) => Err((ListFault::TermMissing, String::new())),
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
