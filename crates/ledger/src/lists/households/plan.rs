//! The plan for each row. Rows are held until all are read; then each household is placed whole.

use super::HouseholdField as Field;
use super::group::{Groups, Key, is_by_person, key_of};
use super::house::{House, Known, place};
use super::place::{Unions, file_of_key, open_line};
use super::said::{self, HouseholdSaid, MemberSaid, RowSaid};
use crate::assistance::households::rules::Thresholds;
use crate::assistance::households::{HardshipFile, Relation, files_of};
use crate::lists::reading::Faulty;
use crate::lists::{Absent, ListFault, ListRow, ListTally, ListWarning};
use crate::shared::{Day, HardshipFileId, UnionId};
use crate::sheets::{Part, SourceRow, Staging};
use crate::store::{self, Record as _};
use crate::unions::{Union, UnionCode};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap, HashSet};

/// What taking a row does. A household is taken with one of its rows, the others say only whose they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdDeed {
    /// The union that keeps the file.
    pub union: UnionId,
    /// What is done with the household.
    pub file: Option<Box<FileDeed>>,
}

/// What is done with a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileDeed {
    /// Its file; `None` opens one.
    pub known: Option<HardshipFileId>,
    /// What the sheet says of it.
    pub said: HouseholdSaid,
    /// What it says of its people, the worker first where the worker's row is there.
    pub family: Vec<MemberSaid>,
    /// Day of the application, of a new file.
    pub applied_on: Day,
    /// The day on which the county put it on file, of a new one that is no application.
    pub standing_on: Option<Day>,
    /// The day its figures are of.
    pub figures_on: Day,
}

/// A row that waits for the others of its household.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) key: Key,
    pub(super) said: Result<(RowSaid, Vec<ListWarning>), Faulty>,
    /// What the fault is about.
    pub(super) about: String,
    pub(super) cells: Vec<String>,
}

pub(super) type Row = ListRow<HouseholdDeed>;

/// Why a household cannot be taken, with what that is about.
pub(super) type NotTaken = (ListFault, String);

/// Makes the plan.
pub struct HouseholdPlanner<'a> {
    staging: &'a Staging,
    conn: &'a Connection,
    unions: Unions,
    /// What a category follows from.
    by: Thresholds,
    /// The day of figures that have none of their own.
    as_of: Day,
    groups: Groups,
    alone: u32,
    /// Which household of the sheet has somebody already.
    claimed: HashMap<String, u32>,
    tally: ListTally,
}

impl<'a> HouseholdPlanner<'a> {
    /// Begins a plan. `own` is the ledger's own code, `as_of` the day of figures whose day the sheet does not say.
    pub fn begin(
        staging: &'a Staging,
        conn: &'a Connection,
        own: &UnionCode,
        by: Thresholds,
        as_of: Day,
    ) -> store::Result<Self> {
        staging.begin()?;
        Ok(Self {
            unions: Unions::read(conn, own)?,
            staging,
            conn,
            by,
            as_of,
            groups: Groups::default(),
            alone: 0,
            claimed: HashMap::new(),
            tally: ListTally::default(),
        })
    }

    /// Takes one row in.
    pub fn row(&mut self, source: &SourceRow<'_, Field>, today: Day) -> store::Result<()> {
        let key = key_of(source);
        let Some(said) = said::read(source, key.is_head, today) else {
            self.tally.skipped += 1;
            return Ok(());
        };
        let together = if is_by_person(source) {
            self.groups.of(&key)
        } else {
            self.alone += 1;
            self.alone
        };
        let name = [Field::Name, Field::HeadName]
            .into_iter()
            .filter_map(|field| source.text(field).map(str::trim))
            .find(|text| !text.is_empty());
        let held = Held {
            number: source.number,
            name: name.unwrap_or_default().to_owned(),
            about: match &said {
                Ok(_) => String::new(),
                Err(fault) => about(source, *fault),
            },
            cells: source.texts(),
            said,
            key,
        };
        self.staging.hold(together, source.number, &held)
    }

    /// Places every household and ends the plan.
    pub fn finish(mut self) -> store::Result<ListTally> {
        let staging = self.staging;
        staging.each_held(&mut |together, rows: Vec<Held>| self.household(together, rows))?;
        staging.end(&self.tally)?;
        Ok(self.tally)
    }

    fn household(&mut self, together: u32, mut held: Vec<Held>) -> store::Result<()> {
        refuse_twins(&mut held);
        let mut rows = match self.house(together, &held)? {
            Ok(house) => {
                let rows = place(self.conn, &house, &held, &self.by)?;
                for row in held.iter().filter_map(taken) {
                    let document = row.member.document_no.clone();
                    self.claimed.insert(document, together);
                }
                rows
            }
            Err((known, (fault, about))) => held
                .iter()
                .map(|held| Row {
                    record: known.map(Into::into),
                    ..match &held.said {
                        Ok(_) => Row::refused(fault, about.clone()),
                        Err(_) => own_fault(held),
                    }
                })
                .collect(),
        };
        for (row, held) in rows.iter_mut().zip(held) {
            row.row = held.number;
            row.name = held.name;
            if row.part == Part::Rejected {
                row.cells = held.cells;
            }
            self.tally.count(row, row.fault);
            self.staging.add(row)?;
        }
        Ok(())
    }

    /// The household that rows are of, with its union and file; or why it is refused, with its file as far as one is known.
    #[allow(clippy::type_complexity)]
    fn house<'h>(
        &'h self,
        together: u32,
        held: &'h [Held],
    ) -> store::Result<Result<House<'h>, (Option<HardshipFileId>, NotTaken)>> {
        let head = held.iter().filter_map(taken).find(|row| is_head(row));
        let found = match head {
            Some(head) => open_line(self.conn, &head.member.document_no)?,
            None => None,
        };
        let file = match (head, found) {
            // The worker stands in another household's file.
            (Some(head), Some((line, file))) if line.relation != Relation::Head => {
                return Ok(Err((None, self.on_file(&head.member.name, &file))));
            }
            (_, Some((_, file))) => Some(file),
            (Some(_), None) => None,
            (None, None) => match held.iter().find(|row| row.said.is_ok()) {
                Some(row) => file_of_key(self.conn, &row.key)?,
                None => None,
            },
        };
        let refused = |fault: NotTaken| Ok(Err((file.as_ref().map(|file| file.id), fault)));
        if head.is_none() && file.is_none() {
            let fault = held.iter().find(|row| row.key.is_head && row.said.is_err());
            let about = fault.map_or(String::new(), |row| row.name.clone());
            return refused((ListFault::HeadMissing, about));
        }
        let none = HouseholdSaid::default();
        let said = head.map_or(&none, |head| &head.household);
        let keeper = file.as_ref().map(|file| file.trade_union);
        let union = match self.unions.of(said, keeper) {
            Ok(union) => union,
            Err(fault) => return refused(fault),
        };
        if let Some(file) = file.as_ref().filter(|file| file.trade_union != union.id) {
            return refused(self.on_file(&file.name, file));
        }
        for row in held.iter().filter_map(taken) {
            let (document, name) = (&row.member.document_no, &row.member.name);
            if self.claimed.get(document).is_some_and(|of| *of != together) {
                return refused((ListFault::DuplicateInFile, name.clone()));
            }
            if let Some((_, other)) = open_line(self.conn, document)?
                && file.as_ref().is_none_or(|file| file.id != other.id)
            {
                return refused(self.on_file(name, &other));
            }
        }
        let known = match file {
            Some(file) => Some(Known::read(self.conn, file)?),
            None => None,
        };
        Ok(Ok(House {
            union,
            known,
            head,
            as_of: self.as_of,
        }))
    }

    fn on_file(&self, name: &str, file: &HardshipFile) -> NotTaken {
        let union = self.unions.get(file.trade_union);
        let union = union.map_or("", |union: &Union| union.name.as_str());
        (ListFault::AlreadyOnFile, format!("{name}　{union}"))
    }
}

/// What a row says, unless it is refused.
pub(super) fn taken(held: &Held) -> Option<&RowSaid> {
    held.said.as_ref().ok().map(|(said, _)| said)
}

pub(super) fn is_head(said: &RowSaid) -> bool {
    said.member.relation == Relation::Head
}

/// A row refused for what stands in it.
pub(super) fn own_fault(held: &Held) -> Row {
    match &held.said {
        Ok(_) => Row::blank(),
        Err((fault, cell)) => Row {
            cell: *cell,
            ..Row::refused(*fault, held.about.clone())
        },
    }
}

/// A second worker in a household, and somebody written down twice, are refused; the first of each holds.
fn refuse_twins(held: &mut [Held]) {
    let mut heads = 0;
    let mut seen = HashSet::new();
    for row in held {
        let Some(said) = taken(row) else { continue };
        let (is_head, name) = (is_head(said), said.member.name.clone());
        if !seen.insert(said.member.document_no.clone()) {
            row.about = name;
            row.said = Err((ListFault::DuplicateInFile, None));
            continue;
        }
        heads += u32::from(is_head);
        if is_head && heads > 1 {
            row.about = name;
            row.said = Err((ListFault::HeadTwice, None));
        }
    }
}

/// What the sentence about a fault names: the length of a number, else the heading of the cell.
fn about(source: &SourceRow<'_, Field>, (fault, cell): Faulty) -> String {
    let text = cell.and_then(|at| source.cells.get(at));
    match fault {
        ListFault::IdLength => text
            .map_or(0, |cell| {
                let plain = crate::shared::half_width(&cell.text);
                plain.chars().filter(char::is_ascii_alphanumeric).count()
            })
            .to_string(),
        _ => cell
            .and_then(|at| source.fields.get(at).copied().flatten())
            .map_or(String::new(), |field| field.label().to_owned()),
    }
}

/// Lists files that are kept or applied for and that the sheet does not name, of the unions that it does: proposed for a look, never
/// ended.
pub fn absent_files(conn: &Connection, staging: &Staging) -> store::Result<Vec<Absent>> {
    let named = staging.records()?;
    let mut unions = BTreeSet::new();
    for part in [Part::Added, Part::Updated, Part::Unchanged] {
        staging.each(part, &mut |row: Row| -> store::Result<()> {
            unions.extend(row.said.map(|deed| deed.union));
            Ok(())
        })?;
    }
    // Whose row was not taken is not absent.
    let mut not_taken = HashSet::new();
    staging.each(Part::Rejected, &mut |row: Row| -> store::Result<()> {
        not_taken.insert(row.name);
        Ok(())
    })?;
    let mut absent = Vec::new();
    for id in unions {
        let union = Union::get(conn, id)?;
        for file in files_of(conn, id)? {
            let is_named = named.contains(&file.id.into()) || not_taken.contains(&file.name);
            if file.ended.is_none() && !is_named {
                absent.push(Absent {
                    name: file.name,
                    place: match file.file_no {
                        Some(no) => format!("{}　{no}", union.name),
                        None => union.name.clone(),
                    },
                });
            }
        }
    }
    Ok(absent)
}
