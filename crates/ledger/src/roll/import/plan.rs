//! The plan for each row: new, changed field by field, unchanged, to be asked, or refused.

use super::Field;
use super::check::{Checked, Refusal, SourceRow, Taken, Warning, check_row};
use super::merge::merge;
use crate::people::{Person, RECORDS_OF, find_by_document};
use crate::roll::FieldChange;
use crate::roll::{Member, MemberStatus, MembershipEvent, events_of, fold};
use crate::shared::{Day, MemberId, UnionId};
use crate::sheets::{self, Part, Planned, Staging};
use crate::store::{self, Record as _};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use uuid::Uuid;

/// The plan for one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRow {
    /// The sheet's row number.
    pub row: u32,
    /// What is to happen.
    pub part: Part,
    /// What the row says, if it is taken.
    pub taken: Option<Taken>,
    /// The member it is about, if known.
    pub member: Option<MemberId>,
    /// What would change.
    pub changes: Vec<FieldChange>,
    /// Why it is refused.
    pub reason: Option<Refusal>,
    /// Index of the faulty cell.
    pub cell: Option<usize>,
    /// Characters of the number, where its length is the matter.
    pub length: usize,
    /// Whether the faulty cell holds a number in the sheet.
    pub is_number: bool,
    /// The row as the sheet has it, kept for rows that go back to the office.
    pub cells: Vec<String>,
}

impl Planned for PlannedRow {
    fn row(&self) -> u32 {
        self.row
    }

    fn part(&self) -> Part {
        self.part
    }

    fn is_warned(&self) -> bool {
        self.taken
            .as_ref()
            .is_some_and(|taken| !taken.warnings.is_empty())
    }

    fn record(&self) -> Option<Uuid> {
        self.member.map(Into::into)
    }
}

/// Counts of a plan of a roll.
pub type Tally = sheets::Tally<Refusal>;

/// Makes the plan, row after row.
pub struct Planner<'a> {
    staging: &'a Staging,
    conn: &'a Connection,
    union: UnionId,
    today: Day,
    /// Sixteen bytes of the SHA-256 of each number taken: half the memory of the numbers, and a sheet may have a million.
    claimed: HashSet<[u8; 16]>,
    tally: Tally,
}

impl<'a> Planner<'a> {
    /// Begins a plan for one union.
    pub fn begin(
        staging: &'a Staging,
        conn: &'a Connection,
        union: UnionId,
        today: Day,
    ) -> store::Result<Self> {
        staging.begin()?;
        Ok(Self {
            staging,
            conn,
            union,
            today,
            claimed: HashSet::new(),
            tally: Tally::default(),
        })
    }

    /// Plans one row.
    pub fn row(&mut self, source: &SourceRow<'_>) -> store::Result<()> {
        let mut planned = match check_row(source, self.today) {
            Checked::Skipped => {
                self.tally.skipped += 1;
                return Ok(());
            }
            Checked::Refused {
                reason,
                cell,
                length,
            } => refused(source, reason, cell, length),
            Checked::Taken(taken) => self.place(source, *taken)?,
        };
        self.tally.count(&planned, planned.reason);
        if planned.part == Part::Rejected {
            planned.cells = source.texts();
        }
        self.staging.add(&planned)
    }

    /// Ends the plan.
    pub fn finish(self) -> store::Result<Tally> {
        self.staging.end(&self.tally)?;
        Ok(self.tally)
    }

    fn place(&mut self, source: &SourceRow<'_>, mut taken: Taken) -> store::Result<PlannedRow> {
        let known = self.recognise(&taken)?;
        let number = taken
            .document_no
            .clone()
            .or_else(|| known.as_ref().and_then(|k| k.person.document_no.clone()));
        // Only a taken row claims its number (decision 25).
        if let Some(number) = number {
            if !self.claimed.insert(mark_of(&number)) {
                let cell = source
                    .fields
                    .iter()
                    .position(|f| *f == Some(Field::DocumentNo));
                return Ok(refused(source, Refusal::IdDuplicateInFile, cell, 0));
            }
        } else if known.is_none() {
            // A masked cell whose record number is not of this ledger says nothing at all.
            return Ok(refused(source, Refusal::IdMissing, None, 0));
        }
        let mut planned = PlannedRow {
            row: source.number,
            part: Part::Added,
            taken: None,
            member: None,
            changes: Vec::new(),
            reason: None,
            cell: None,
            length: 0,
            is_number: false,
            cells: Vec::new(),
        };
        if let Some(known) = known {
            planned.member = known.here.as_ref().map(|(member, _)| member.id);
            match &known.here {
                Some((member, events)) if fold(events, None).status != MemberStatus::Ended => {
                    planned.changes = merge(
                        &mut known.person.clone(),
                        &mut member.clone(),
                        events,
                        &taken,
                    )
                    .changes;
                    planned.part = if planned.changes.is_empty() {
                        Part::Unchanged
                    } else {
                        Part::Updated
                    };
                    if known.person.name != taken.name {
                        taken.warnings.push(Warning::NameDiffers);
                    }
                }
                Some(_) => planned.part = Part::Asked,
                None if known.lives_elsewhere || known.person.document_no.is_none() => {
                    planned.part = Part::Asked
                }
                // The new membership must find the person again, also when the sheet hides the number.
                None if taken.document_no.is_none() => {
                    taken.document_kind = known.person.document_kind;
                    taken.document_no.clone_from(&known.person.document_no);
                }
                None => {}
            }
            if known.numbered_as_another {
                planned.part = Part::Asked;
                planned.changes.clear();
            }
            if planned.part == Part::Asked && known.lives_elsewhere {
                taken.warnings.push(Warning::ActiveElsewhere);
            }
        }
        planned.taken = Some(taken);
        Ok(planned)
    }

    fn recognise(&self, taken: &Taken) -> store::Result<Option<Known>> {
        let by_record = match taken
            .record_no
            .as_deref()
            .and_then(|text| text.parse::<MemberId>().ok())
        {
            Some(id) => Member::find(self.conn, id)?.filter(|member| member.retired.is_none()),
            None => None,
        };
        let person = match (&by_record, &taken.document_no) {
            (Some(member), _) => Some(Person::get(self.conn, member.person)?.standing(self.conn)?),
            (None, Some(number)) => find_by_document(self.conn, number)?,
            (None, None) => None,
        };
        let Some(person) = person else {
            return Ok(None);
        };
        let numbered_as_another = match &taken.document_no {
            Some(number) if by_record.is_some() => {
                find_by_document(self.conn, number)?.is_some_and(|other| other.id != person.id)
            }
            _ => false,
        };
        let mut here = None;
        let mut lives_elsewhere = false;
        let all = format!("AND person IN {RECORDS_OF} ORDER BY id");
        for member in Member::select(self.conn, &all, &[&person.id])? {
            let events = events_of(self.conn, member.id)?;
            if member.trade_union == self.union {
                // Of two records of one person one membership may have ended: the other is meant.
                if !here.as_ref().is_some_and(lives) {
                    here = Some((member, events));
                }
            } else {
                // A retained membership is one too: nobody joins twice (MEM-03).
                lives_elsewhere |= matches!(
                    fold(&events, None).status,
                    MemberStatus::Active | MemberStatus::Retained
                );
            }
        }
        Ok(Some(Known {
            person,
            here,
            lives_elsewhere,
            numbered_as_another,
        }))
    }
}

fn lives((_, events): &(Member, Vec<MembershipEvent>)) -> bool {
    fold(events, None).status != MemberStatus::Ended
}

struct Known {
    person: Person,
    here: Option<(Member, Vec<MembershipEvent>)>,
    lives_elsewhere: bool,
    /// The row's record is one person's and its document another's: a person must look.
    numbered_as_another: bool,
}

fn mark_of(number: &str) -> [u8; 16] {
    let hash: [u8; 32] = Sha256::digest(number.as_bytes()).into();
    *hash.first_chunk().expect("32 bytes hold 16")
}

fn refused(
    source: &SourceRow<'_>,
    reason: Refusal,
    cell: Option<usize>,
    length: usize,
) -> PlannedRow {
    PlannedRow {
        row: source.number,
        part: Part::Rejected,
        taken: None,
        member: None,
        changes: Vec::new(),
        reason: Some(reason),
        cell,
        length,
        is_number: cell
            .and_then(|at| source.cells.get(at))
            .is_some_and(|cell| cell.is_number),
        cells: Vec::new(),
    }
}
