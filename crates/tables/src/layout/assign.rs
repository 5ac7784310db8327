//! Which column holds which field (列与字段的对应).

use std::collections::HashSet;

use super::heading::{Heading, Wanted};
use super::{Column, Found, Mapping};
use crate::cell::Row;
use crate::error::TablesError;

/// Data rows looked at to recognise a column by its content.
pub(crate) const SAMPLE_ROWS: usize = 50;
/// Share of a column's cells that must look like a field for the content alone to name it.
const SURE: f32 = 0.8;
/// Share that must for a doubtful heading to be believed.
const LIKELY: f32 = 0.5;

/// What the first data rows say about the columns.
pub(crate) struct Content {
    filled: Vec<usize>,
    distinct: Vec<f32>,
    /// For each field and column, the share of filled cells that look like the field.
    shares: Vec<Vec<f32>>,
}

impl Content {
    pub(crate) fn of(rows: &[&Row], width: usize, wanted: &[Wanted<'_>]) -> Self {
        let column = |c: usize| {
            rows.iter()
                .map(move |row| row.text(c).trim_matches(crate::cell::is_space))
                .filter(|text| !text.is_empty())
        };
        let filled: Vec<usize> = (0..width).map(|c| column(c).count()).collect();
        let distinct = (0..width)
            .map(|c| column(c).collect::<HashSet<_>>().len() as f32 / filled[c].max(1) as f32)
            .collect();
        let shares = wanted
            .iter()
            .map(|want| {
                (0..width)
                    .map(|c| {
                        let like = column(c).filter(|text| (want.spec.looks)(text)).count();
                        like as f32 / filled[c].max(1) as f32
                    })
                    .collect()
            })
            .collect();
        Self {
            filled,
            distinct,
            shares,
        }
    }

    pub(crate) fn is_filled(&self, column: usize) -> bool {
        self.filled.get(column).is_some_and(|n| *n > 0)
    }

    fn share(&self, field: usize, column: usize) -> f32 {
        self.shares[field].get(column).copied().unwrap_or(0.0)
    }
}

/// The columns being named.
pub(crate) struct Assignment<'a> {
    wanted: &'a [Wanted<'a>],
    headings: &'a [Heading],
    content: &'a Content,
    fields: Vec<Option<(String, Found)>>,
    /// Fields somebody said the sheet does not have.
    absent: HashSet<String>,
}

impl<'a> Assignment<'a> {
    pub(crate) fn new(
        wanted: &'a [Wanted<'a>],
        headings: &'a [Heading],
        content: &'a Content,
    ) -> Self {
        Self {
            wanted,
            headings,
            content,
            fields: vec![None; headings.len()],
            absent: HashSet::new(),
        }
    }

    /// Follows what a person chose. A heading that is not there is an error.
    pub(crate) fn follow_chosen(&mut self, mapping: &Mapping) -> Result<(), TablesError> {
        match self.follow(mapping, Found::Chosen) {
            None => Ok(()),
            Some((field, heading)) => Err(TablesError::NoColumn { field, heading }),
        }
    }

    /// Follows what was chosen for the same heading before, as far as it goes.
    pub(crate) fn follow_remembered(&mut self, mapping: &Mapping) {
        self.follow(mapping, Found::Remembered);
    }

    fn follow(&mut self, mapping: &Mapping, how: Found) -> Option<(String, String)> {
        let mut missing = None;
        for (field, heading) in mapping {
            if self.has(field) {
                continue;
            }
            if heading.is_empty() {
                self.absent.insert(field.clone());
                continue;
            }
            let free = |c: &usize| self.fields[*c].is_none();
            let by_text = (0..self.headings.len())
                .filter(free)
                .find(|c| self.headings[*c].text == *heading);
            let by_key = || {
                (0..self.headings.len())
                    .filter(free)
                    .find(|c| self.headings[*c].answers(heading))
            };
            let by_place = || {
                (0..self.headings.len())
                    .filter(free)
                    .find(|c| place_name(*c) == *heading)
            };
            match by_text.or_else(by_key).or_else(by_place) {
                Some(column) => self.fields[column] = Some((field.clone(), how)),
                None => missing = Some((field.clone(), heading.clone())),
            }
        }
        missing
    }

    fn has(&self, field: &str) -> bool {
        self.absent.contains(field) || self.fields.iter().flatten().any(|(name, _)| name == field)
    }

    fn is_open(&self, field: usize) -> bool {
        !self.has(self.wanted[field].spec.name)
    }

    /// Gives each field the column whose heading names it best; ties go to the column whose content
    /// fits better, then to the first.
    pub(crate) fn by_headings(&mut self) {
        let mut pairs = Vec::new();
        for (field, want) in self.wanted.iter().enumerate() {
            for (column, heading) in self.headings.iter().enumerate() {
                if heading.is_blank() {
                    continue;
                }
                let share = self.content.share(field, column);
                let Some(grade) = want.grade(heading) else {
                    continue;
                };
                if grade.needs_content && share < LIKELY {
                    continue;
                }
                // An empty column loses to a filled one that is named nearly as well.
                let empty = if self.content.is_filled(column) {
                    0.0
                } else {
                    4.0
                };
                pairs.push((grade.score + share - empty, field, column));
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, field, column) in pairs {
            if self.is_open(field) && self.fields[column].is_none() {
                self.give(field, column, Found::Heading);
            }
        }
    }

    /// Looks for required fields in what is left, and for any field in columns without a heading.
    pub(crate) fn by_content(&mut self) {
        let mut required: Vec<usize> = (0..self.wanted.len())
            .filter(|field| self.wanted[*field].spec.required)
            .collect();
        // "Two to four characters" fits half a sheet, an ID number one column: rare fits go first.
        required.sort_by_key(|field| self.candidates(*field).len());
        for field in required {
            let best = self.candidates(field).into_iter().max_by(|a, b| {
                let worth = |c: usize| self.content.share(field, c) * self.content.distinct[c];
                // The first of equals, where max_by would take the last.
                worth(*a).total_cmp(&worth(*b)).then(b.cmp(a))
            });
            if let (true, Some(column)) = (self.is_open(field), best) {
                self.give(field, column, Found::Content);
            }
        }
        for column in 0..self.headings.len() {
            if self.fields[column].is_some() || !self.headings[column].is_blank() {
                continue;
            }
            let settled = |field: usize| self.wanted[field].spec.required && !self.is_open(field);
            let fits: Vec<usize> = (0..self.wanted.len())
                .filter(|field| self.content.share(*field, column) >= SURE && !settled(*field))
                .collect();
            // A date without a heading may be any of several dates: that is for a person to say.
            if let [field] = fits[..]
                && self.is_open(field)
            {
                self.give(field, column, Found::Content);
            }
        }
    }

    /// Columns still free whose content looks like a field.
    fn candidates(&self, field: usize) -> Vec<usize> {
        (0..self.headings.len())
            .filter(|c| {
                self.fields[*c].is_none()
                    && self.content.share(field, *c) >= SURE
                    && !self.headings[*c].of_other_people()
            })
            .collect()
    }

    fn give(&mut self, field: usize, column: usize, how: Found) {
        self.fields[column] = Some((self.wanted[field].spec.name.to_owned(), how));
    }

    /// Returns whether every required field has a column, and whether any has.
    pub(crate) fn required(&self) -> (bool, bool) {
        let mut required = self.wanted.iter().filter(|want| want.spec.required);
        let named = |want: &Wanted<'_>| {
            self.fields
                .iter()
                .flatten()
                .any(|(name, _)| name == want.spec.name)
        };
        let all = required.clone().all(named);
        let none_asked = required.clone().next().is_none();
        (all, none_asked || required.any(named))
    }

    /// Returns how many columns have a field.
    pub(crate) fn named(&self) -> usize {
        self.fields.iter().flatten().count()
    }

    /// Lists the columns that have a heading or content.
    pub(crate) fn columns(self) -> Vec<Column> {
        let (headings, content) = (self.headings, self.content);
        self.fields
            .into_iter()
            .enumerate()
            .filter(|(c, field)| {
                field.is_some() || !headings[*c].is_blank() || content.is_filled(*c)
            })
            .map(|(index, field)| {
                let heading = match &headings[index].text {
                    text if text.is_empty() => place_name(index),
                    text => text.clone(),
                };
                let (field, how) = match field {
                    Some((field, how)) => (Some(field), how),
                    None => (None, Found::None),
                };
                Column {
                    index,
                    heading,
                    field,
                    how,
                }
            })
            .collect()
    }
}

/// Names a column that has no heading of its own.
pub(crate) fn place_name(column: usize) -> String {
    format!("第{}列", column + 1)
}
