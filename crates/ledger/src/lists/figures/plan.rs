//! The plan for each row of the sheet.

use super::FigureField;
use super::said::{self, FigureSaid, name_of, read_value};
use crate::lists::{Absent, ListChange, ListFault, ListQuestion, ListRow, ListTally};
use crate::returns::{EarlierFigure, FormEdition, FormLine, Value, figures_before};
use crate::shared::Day;
use crate::sheets::{Part, SourceRow, Staging};
use crate::store;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What taking a row does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureDeed {
    /// Number of the line in this year's form.
    pub no: String,
    /// What the line shows.
    pub formula: String,
    /// The figure.
    pub value: Value,
}

type Row = ListRow<FigureDeed>;

/// Makes the plan, row after row.
pub struct FigurePlanner<'a> {
    staging: &'a Staging,
    lines: Vec<&'a FormLine>,
    names: Vec<String>,
    known: HashMap<String, EarlierFigure>,
    answers: BTreeMap<u32, bool>,
    claimed: HashSet<usize>,
    /// The line of the row before.
    last: Option<usize>,
    tally: ListTally,
}

impl<'a> FigurePlanner<'a> {
    /// Begins a plan. `answers` says of rows in question whether they are the line of their number.
    pub fn begin(
        staging: &'a Staging,
        conn: &Connection,
        edition: &'a FormEdition,
        station: &str,
        answers: BTreeMap<u32, bool>,
    ) -> store::Result<Self> {
        staging.begin()?;
        let lines: Vec<&FormLine> = edition.lines().collect();
        Ok(Self {
            names: lines.iter().map(|line| name_of(&line.label)).collect(),
            known: figures_before(conn, edition, station)?
                .into_iter()
                .map(|figure| (figure.formula.clone(), figure))
                .collect(),
            staging,
            lines,
            answers,
            claimed: HashSet::new(),
            last: None,
            tally: ListTally::default(),
        })
    }

    /// Plans one row.
    pub fn row(&mut self, source: &SourceRow<'_, FigureField>, today: Day) -> store::Result<()> {
        let Some(said) = said::read(source, today) else {
            self.tally.skipped += 1;
            return Ok(());
        };
        let mut row = match self.line_of(&said, source.number) {
            Ok(at) => self.place(at, &said, source),
            Err(row) => {
                // What follows may stand below this line, which nobody knows.
                self.last = None;
                *row
            }
        };
        row.name = said.label;
        row.row = source.number;
        if matches!(row.part, Part::Rejected | Part::Asked) {
            row.cells = source.texts();
        }
        self.tally.count(&row, row.fault);
        self.staging.add(&row)
    }

    /// Ends the plan.
    pub fn finish(self) -> store::Result<ListTally> {
        self.staging.end(&self.tally)?;
        Ok(self.tally)
    }

    /// The line a row is about, or what there is to say instead.
    fn line_of(&self, said: &FigureSaid, row: u32) -> Result<usize, Box<Row>> {
        let name = name_of(&said.label);
        let numbered = said
            .no
            .as_ref()
            .and_then(|no| self.lines.iter().position(|line| line.no == *no));
        if let Some(at) = numbered.filter(|at| self.names[*at] == name) {
            return Ok(at);
        }
        let named: Vec<usize> = (0..self.lines.len())
            .filter(|at| self.names[*at] == name)
            .collect();
        let answer = self.answers.get(&row);
        match (named.as_slice(), numbered, answer) {
            ([one], ..) => Ok(*one),
            ([], Some(at), Some(true)) => Ok(at),
            ([], Some(at), None) => {
                let line = self.lines[at];
                let about = format!("{} {}", line.no, line.label);
                Err(Box::new(Row::asked(ListQuestion::FigureNear, about)))
            }
            ([], ..) => Err(refused(ListFault::FigureUnknown, said)),
            (several, ..) => several
                .iter()
                .copied()
                .find(|at| self.last.is_some_and(|last| self.is_below(*at, last)))
                .ok_or_else(|| refused(ListFault::FigureAmbiguous, said)),
        }
    }

    /// Whether a line and the one before it in the sheet stand below the same line, or it stands below that one.
    fn is_below(&self, at: usize, last: usize) -> bool {
        let parent = self.parent(at);
        parent == Some(last) || (parent.is_some() && parent == self.parent(last))
    }

    fn parent(&self, at: usize) -> Option<usize> {
        let indent = self.lines[at].indent;
        (0..at)
            .rev()
            .find(|before| self.lines[*before].indent < indent)
    }

    fn place(&mut self, at: usize, said: &FigureSaid, source: &SourceRow<'_, FigureField>) -> Row {
        self.last = Some(at);
        let line = self.lines[at];
        let title = format!("{} {}", line.no, line.label);
        if !self.claimed.insert(at) {
            return Row::refused(ListFault::DuplicateInFile, title);
        }
        let Some(value) = read_value(&said.value, line.kind) else {
            return Row {
                cell: source.index(FigureField::Value),
                ..Row::refused(ListFault::FigureUnread, title)
            };
        };
        let formula = line.source.text();
        let known = self.known.get(&formula);
        let written = value.written(line.kind);
        let mut row = Row {
            record: known.map(|figure| figure.id.into()),
            ..Row::blank()
        };
        row.part = match known {
            None => {
                row.about = format!("{title}　{written}");
                Part::Added
            }
            Some(figure) if figure.value == value => Part::Unchanged,
            Some(figure) => {
                row.changes.push(ListChange {
                    label: title,
                    old: figure.value.written(line.kind),
                    new: written,
                });
                Part::Updated
            }
        };
        row.said = Some(FigureDeed {
            no: line.no.clone(),
            formula,
            value,
        });
        row
    }
}

fn refused(fault: ListFault, said: &FigureSaid) -> Box<Row> {
    Box::new(Row::refused(fault, said.label.clone()))
}

/// Lists the lines of the form that the sheet says nothing of: their 上年 stays as it is.
pub fn absent_lines(edition: &FormEdition, staging: &Staging) -> store::Result<Vec<Absent>> {
    let mut named = HashSet::new();
    for part in [Part::Added, Part::Updated, Part::Unchanged] {
        staging.each(part, &mut |row: Row| -> store::Result<()> {
            named.extend(row.said.map(|deed| deed.no));
            Ok(())
        })?;
    }
    let absent = edition.lines().filter(|line| !named.contains(&line.no));
    Ok(absent
        .map(|line| Absent {
            name: line.label.clone(),
            place: line.no.clone(),
        })
        .collect())
}
