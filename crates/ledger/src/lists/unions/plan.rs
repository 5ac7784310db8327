//! The plan for each row of the table. The rows are held together: several of them may be one joint union.

use super::known::{Known, Match};
use super::{UnionField, UnionSaid, merge, said};
use crate::lists::near::exact;
use crate::lists::reading::Faulty;
use crate::lists::{Absent, ListFault, ListQuestion, ListRow, ListTally, ListWarning};
use crate::shared::{Day, EmployerId};
use crate::sheets::{Part, SourceRow, Staging};
use crate::store;
use crate::unions::{Union, UnionCode, UnionForm, UnionStatus, count_members};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What taking a row does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnionDeed {
    /// What the row says.
    pub said: UnionSaid,
    /// The employer of the ledger; `None` enters one, if the row names one.
    pub employer: Option<EmployerId>,
    /// The union: known or to be founded under this code. `None` for an employer without one.
    pub union: Option<UnionCode>,
    /// The form of a union that is to be founded.
    pub form: UnionForm,
}

type Row = ListRow<UnionDeed>;

struct Held {
    number: u32,
    said: Result<(UnionSaid, Vec<ListWarning>), Faulty>,
    cells: Vec<String>,
    /// The union as the row writes it, also of a row that cannot be read: what is named is not absent.
    union: Option<String>,
}

/// Makes the plan.
pub struct UnionPlanner<'a> {
    staging: &'a Staging,
    conn: &'a Connection,
    own: UnionCode,
    as_of: Day,
    answers: BTreeMap<u32, bool>,
    known: Known,
    held: Vec<Held>,
    /// Codes given to unions that the sheet founds, by name.
    given: HashMap<String, UnionCode>,
    claimed: HashSet<String>,
    tally: ListTally,
}

impl<'a> UnionPlanner<'a> {
    /// Begins a plan. `own` is the ledger's own code, `as_of` the day of the counts, `answers` says of a row in question
    /// whether it is the record like it.
    pub fn begin(
        staging: &'a Staging,
        conn: &'a Connection,
        own: UnionCode,
        as_of: Day,
        answers: BTreeMap<u32, bool>,
    ) -> store::Result<Self> {
        staging.begin()?;
        Ok(Self {
            known: Known::read(conn)?,
            staging,
            conn,
            own,
            as_of,
            answers,
            held: Vec::new(),
            given: HashMap::new(),
            claimed: HashSet::new(),
            tally: ListTally::default(),
        })
    }

    /// Takes one row in.
    pub fn row(&mut self, source: &SourceRow<'_, UnionField>, today: Day) {
        match said::read(source, today) {
            None => self.tally.skipped += 1,
            Some(said) => self.held.push(Held {
                number: source.number,
                said,
                cells: source.texts(),
                union: source.text(UnionField::UnionName).map(str::to_owned),
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
        let firms = firms_of(&held);
        for held in held {
            let name = name_of(&held);
            let mut row = match held.said {
                Err((fault, cell)) => Row {
                    cell,
                    ..Row::refused(fault, String::new())
                },
                Ok((said, warnings)) => {
                    let mut row = self.place(held.number, said, &firms)?;
                    row.warnings.splice(0..0, warnings);
                    row
                }
            };
            row.row = held.number;
            let named = || self.known.named(held.union.as_deref()?);
            row.record = row.record.or_else(named);
            row.name = if row.name.is_empty() { name } else { row.name };
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

    fn place(
        &mut self,
        number: u32,
        said: UnionSaid,
        firms: &HashMap<String, usize>,
    ) -> store::Result<Row> {
        let answer = self.answers.get(&number).copied();
        let employer = match (self.known.employer(&said), answer) {
            (Match::Known(at), _) | (Match::Near(at), Some(true)) => Some(at),
            (Match::Near(at), None) => {
                let about = self.near_pair(at, &said);
                return Ok(Row::asked(ListQuestion::EmployerNear, about));
            }
            (Match::New | Match::Near(_), _) => None,
        };
        if let Some(fault) = self.claim(&said, employer) {
            return Ok(fault);
        }
        if let Some(employer) = employer.map(|at| &self.known.employers[at])
            && employer.station != self.station()
        {
            return Ok(Row::refused(ListFault::NotOurs, employer.name.clone()));
        }
        let employer = employer.map(|at| self.known.employers[at].id);
        let Some(name) = said.union_name.clone() else {
            return self.settle(
                UnionDeed {
                    said,
                    employer,
                    union: None,
                    form: UnionForm::Standalone,
                },
                None,
            );
        };
        let union = match (self.known.union(&said, &name, employer), answer) {
            (Match::Known(at), _) | (Match::Near(at), Some(true)) => Some(at),
            (Match::Near(at), None) => {
                let near = &self.known.unions[at];
                return Ok(Row {
                    record: Some(near.id.into()),
                    ..Row::asked(ListQuestion::UnionNear, near.name.clone())
                });
            }
            (Match::New | Match::Near(_), _) => None,
        };
        match union {
            Some(at) => self.join(self.known.unions[at].clone(), said, employer),
            None => self.found(&name, said, employer, firms),
        }
    }

    /// The employer that a row comes near, and its union where that is only near too: one answer is for both, so both are shown.
    fn near_pair(&self, at: usize, said: &UnionSaid) -> String {
        let employer = self.known.employers[at].name.clone();
        let name = said.union_name.as_deref();
        match name.map(|name| {
            self.known
                .union(said, name, Some(self.known.employers[at].id))
        }) {
            Some(Match::Near(union)) => {
                format!("{employer}、{}", self.known.unions[union].name)
            }
            _ => employer,
        }
    }

    fn station(&self) -> String {
        self.own.station()
    }

    /// A row about a union of the ledger.
    fn join(
        &self,
        union: Union,
        said: UnionSaid,
        employer: Option<EmployerId>,
    ) -> store::Result<Row> {
        if union.station != self.station() {
            return Ok(Row::refused(ListFault::NotOurs, union.name));
        }
        if union.status == UnionStatus::Dissolved {
            return Ok(Row::refused(ListFault::UnionEnded, union.name));
        }
        if let Some(code) = said.union_code.as_ref().filter(|code| **code != union.code) {
            return Ok(Row::refused(
                ListFault::CodeTaken,
                format!("{}（{}），表里是 {code}", union.name, union.code),
            ));
        }
        let is_its = |id: EmployerId| union.employer == Some(id) || self.known.covers(union.id, id);
        let stands_alone = !covers_many(union.form);
        let names_other = said.employer_name.is_some() && !employer.is_some_and(is_its);
        if stands_alone && union.employer.is_some() && names_other {
            return Ok(Row::asked(ListQuestion::OtherEmployer, union.name));
        }
        let deed = UnionDeed {
            said,
            employer,
            union: Some(union.code.clone()),
            form: union.form,
        };
        self.settle(deed, Some(&union))
    }

    /// A row about a union that is not in the ledger.
    fn found(
        &mut self,
        name: &str,
        said: UnionSaid,
        employer: Option<EmployerId>,
        firms: &HashMap<String, usize>,
    ) -> store::Result<Row> {
        let key = exact(name);
        let is_first = !self.given.contains_key(&key);
        let mut warning = None;
        let code = match (&said.union_code, self.given.get(&key)) {
            (_, Some(code)) => code.clone(),
            (Some(code), None) if self.given.values().any(|given| given == code) => {
                return Ok(Row::refused(ListFault::CodeTaken, code.to_string()));
            }
            (Some(code), None) => code.clone(),
            (None, None) => match self.next_code() {
                Some(code) => {
                    warning = Some(ListWarning::CodeGiven);
                    code
                }
                None => return Ok(Row::refused(ListFault::CodeMissing, String::new())),
            },
        };
        if is_first {
            self.given.insert(key.clone(), code.clone());
        }
        let several = firms.get(&key).is_some_and(|firms| *firms > 1);
        let form = match said.form {
            Some(form) if !several || covers_many(form) => form,
            _ if several => UnionForm::Joint,
            Some(form) => form,
            None => UnionForm::Standalone,
        };
        let about = code.to_string();
        let deed = UnionDeed {
            said,
            employer,
            union: Some(code),
            form,
        };
        let mut row = self.settle(deed, None)?;
        row.about = about;
        row.warnings.extend(warning);
        Ok(row)
    }

    /// The next free code after the ledger's own: 371323-XJH, 371323-XJH01, 371323-XJH02.
    fn next_code(&self) -> Option<UnionCode> {
        let free = |code: &UnionCode| {
            !self.known.has_code(code) && !self.given.values().any(|given| given == code)
        };
        (1..1000)
            .filter_map(|n| format!("{}{n:02}", self.own.as_str()).parse().ok())
            .find(free)
    }

    /// Works out what the row changes.
    fn settle(&self, deed: UnionDeed, union: Option<&Union>) -> store::Result<Row> {
        let said = &deed.said;
        let mut warnings = Vec::new();
        let mut changes = Vec::new();
        let employer = deed
            .employer
            .and_then(|id| self.known.employers.iter().find(|e| e.id == id));
        if let Some(mut employer) = employer.cloned() {
            changes.extend(merge::employer(&mut employer, said));
        }
        if let Some((_, counts)) = merge::headcount(self.conn, deed.employer, said, self.as_of)? {
            changes.extend(counts);
        }
        if let Some(union) = union {
            changes.extend(merge::union(&mut union.clone(), said));
            if said
                .union_name
                .as_ref()
                .is_some_and(|name| exact(name) != exact(&union.name))
            {
                warnings.push(ListWarning::NameDiffers);
            }
            let (members, _) = count_members(self.conn, union.id)?;
            if members > 0 && said.members.is_some_and(|said| said != members) {
                warnings.push(ListWarning::MembersDiffer);
            }
        }
        let terms = merge::terms(self.conn, union, deed.form, said)?;
        changes.extend(terms.iter().map(merge::NewTerm::change));
        let is_new = (union.is_none() && deed.union.is_some())
            || (deed.employer.is_none() && said.employer_name.is_some());
        if !is_new
            && let (Some(union), Some(id)) = (union, deed.employer)
            && union.employer != Some(id)
            && !self.known.covers(union.id, id)
        {
            changes.push(crate::lists::ListChange {
                label: "单位".to_owned(),
                old: String::new(),
                new: said.employer_name.clone().unwrap_or_default(),
            });
        }
        let part = match (is_new, changes.is_empty()) {
            (true, _) => Part::Added,
            (false, false) => Part::Updated,
            (false, true) => Part::Unchanged,
        };
        let names = [said.union_name.as_deref(), said.employer_name.as_deref()];
        let name = names.into_iter().flatten().next();
        let name = name.unwrap_or_default().to_owned();
        Ok(Row {
            part,
            name,
            changes: if is_new { Vec::new() } else { changes },
            warnings,
            record: union.map(|union| union.id.into()),
            said: Some(deed),
            ..Row::blank()
        })
    }

    /// An employer stands in one row, and so does a union without one.
    fn claim(&mut self, said: &UnionSaid, employer: Option<usize>) -> Option<Row> {
        let key = match (employer, &said.employer_name, &said.employer_uscc) {
            (Some(at), _, _) => format!("id {at}"),
            (None, Some(_), Some(code)) => format!("uscc {code}"),
            (None, Some(name), None) => format!("name {}", exact(name)),
            (None, None, _) => format!(
                "union {}",
                exact(said.union_name.as_deref().unwrap_or_default())
            ),
        };
        let about = said
            .employer_name
            .clone()
            .or_else(|| said.union_name.clone());
        (!self.claimed.insert(key))
            .then(|| Row::refused(ListFault::DuplicateInFile, about.unwrap_or_default()))
    }
}

/// Whether a union of this form covers several units.
pub(super) fn covers_many(form: UnionForm) -> bool {
    matches!(
        form,
        UnionForm::Joint | UnionForm::Industry | UnionForm::Regional
    )
}

/// How many rows name each union.
fn firms_of(held: &[Held]) -> HashMap<String, usize> {
    let mut firms = HashMap::new();
    for name in held
        .iter()
        .filter_map(|held| held.said.as_ref().ok()?.0.union_name.as_ref())
    {
        *firms.entry(exact(name)).or_default() += 1;
    }
    firms
}

fn name_of(held: &Held) -> String {
    let said = held.said.as_ref().ok().map(|(said, _)| said);
    said.and_then(|said| {
        said.union_name
            .clone()
            .or_else(|| said.employer_name.clone())
    })
    .unwrap_or_default()
}

/// Lists standing unions of this ledger that the sheet does not name, without the ledger's own: proposed for a look,
/// never dissolved.
pub fn absent_unions(
    conn: &Connection,
    staging: &Staging,
    own: &UnionCode,
) -> store::Result<Vec<Absent>> {
    let named = staging.records()?;
    Ok(Known::read(conn)?
        .unions
        .into_iter()
        .filter(|union| {
            union.status != UnionStatus::Dissolved
                && union.station == own.station()
                && union.code != *own
                && !named.contains(&union.id.into())
        })
        .map(|union| Absent {
            name: union.name,
            place: union.code.to_string(),
        })
        .collect())
}
