//! Finding what holds, and telling what an edition changes. Pure.

use super::{CountyText, Parameter, ParameterValue, Rulebook, RulebookError, TextKind};
use crate::calendar::{Calendar, YearTable};
use crate::clocks::ClockRule;
use crate::shared::{Day, Fen, Share};
use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

impl Rulebook {
    /// Finds the entry that holds for an office on a day: of all regions whose code begins the office's, the narrowest.
    pub fn find(&self, code: &str, region: &str, on: Day) -> Option<&Parameter> {
        self.parameters
            .iter()
            .filter(|entry| {
                entry.code == code && region.starts_with(&entry.region) && entry.holds(on)
            })
            .max_by_key(|entry| entry.region.len())
    }

    /// The same, where a rule cannot do without it.
    pub fn get(&self, code: &str, region: &str, on: Day) -> Result<&Parameter, RulebookError> {
        self.find(code, region, on)
            .ok_or_else(|| RulebookError::Missing {
                code: code.to_owned(),
                on,
            })
    }

    /// A number.
    pub fn count(&self, code: &str, region: &str, on: Day) -> Result<i64, RulebookError> {
        match self.get(code, region, on)?.value {
            ParameterValue::Count(number) => Ok(number),
            _ => Err(of_another_kind(code)),
        }
    }

    /// A share in thousandths.
    pub fn permille(&self, code: &str, region: &str, on: Day) -> Result<i64, RulebookError> {
        match self.get(code, region, on)?.value {
            ParameterValue::Permille(share) => Ok(share),
            _ => Err(of_another_kind(code)),
        }
    }

    /// An amount of money.
    pub fn money(&self, code: &str, region: &str, on: Day) -> Result<Fen, RulebookError> {
        match self.get(code, region, on)?.value {
            ParameterValue::Money(fen) => Ok(fen),
            _ => Err(of_another_kind(code)),
        }
    }

    /// A share of a vote or a side.
    pub fn share(&self, code: &str, region: &str, on: Day) -> Result<Share, RulebookError> {
        match self.get(code, region, on)?.value {
            ParameterValue::Share(share) => Ok(share),
            _ => Err(of_another_kind(code)),
        }
    }

    /// What is allowed.
    pub fn list(&self, code: &str, region: &str, on: Day) -> Result<&[String], RulebookError> {
        match &self.get(code, region, on)?.value {
            ParameterValue::List(values) => Ok(values),
            _ => Err(of_another_kind(code)),
        }
    }

    /// A clock.
    pub fn clock(&self, code: &str, region: &str, on: Day) -> Result<ClockRule, RulebookError> {
        let entry = self.get(code, region, on)?;
        entry.clock().ok_or_else(|| of_another_kind(code))
    }

    /// Checks that it can be a book: spans that do not overlap, one kind for a code, nothing empty, tables that read.
    pub fn check(&self) -> Result<(), RulebookError> {
        for entry in &self.parameters {
            check_entry(entry)?;
        }
        let mut spans: BTreeMap<(&str, &str), Vec<&Parameter>> = BTreeMap::new();
        for entry in &self.parameters {
            spans
                .entry((&entry.code, &entry.region))
                .or_default()
                .push(entry);
        }
        for ((code, region), mut entries) in spans {
            entries.sort_by_key(|entry| entry.from);
            for pair in entries.windows(2) {
                if pair[0].to.is_none_or(|to| pair[1].from <= to) {
                    return Err(RulebookError::Overlap {
                        code: code.to_owned(),
                        region: region.to_owned(),
                        day: pair[1].from,
                    });
                }
            }
        }
        let mut kinds = BTreeMap::new();
        for entry in &self.parameters {
            let kind = discriminant(&entry.value);
            if *kinds.entry(&entry.code).or_insert(kind) != kind {
                return Err(of_another_kind(&entry.code));
            }
        }
        Calendar::new(&self.holidays)?;
        Ok(())
    }

    /// Lays a published edition over this one: it has the last word on every code and every year that it names. What it
    /// does not name stays, so that a program which knows more than the county's edition still has what it needs.
    pub fn overlaid(&self, edition: &Self) -> Result<Self, RulebookError> {
        let codes: BTreeSet<&str> = edition
            .parameters
            .iter()
            .map(|entry| entry.code.as_str())
            .collect();
        let years: BTreeSet<i32> = edition.holidays.iter().map(|table| table.year).collect();
        let kept = self
            .parameters
            .iter()
            .filter(|entry| !codes.contains(entry.code.as_str()));
        let mut parameters: Vec<Parameter> = kept.chain(&edition.parameters).cloned().collect();
        parameters.sort_by(|a, b| key(a).cmp(&key(b)));
        let kept = self
            .holidays
            .iter()
            .filter(|table| !years.contains(&table.year));
        let mut holidays: Vec<_> = kept.chain(&edition.holidays).cloned().collect();
        holidays.sort_by_key(|table| table.year);
        let book = Self {
            parameters,
            holidays,
            templates: overlaid_texts(&self.templates, &edition.templates),
            forms: overlaid_texts(&self.forms, &edition.forms),
            schemes: overlaid_texts(&self.schemes, &edition.schemes),
            activities: overlaid_texts(&self.activities, &edition.activities),
        };
        book.check()?;
        Ok(book)
    }
}

fn key(entry: &Parameter) -> (&str, &str, Day) {
    (&entry.code, &entry.region, entry.from)
}

fn check_entry(entry: &Parameter) -> Result<(), RulebookError> {
    let code = || entry.code.clone();
    if let Some(to) = entry.to.filter(|to| *to < entry.from) {
        return Err(RulebookError::Backwards {
            code: code(),
            from: entry.from,
            to,
        });
    }
    let digits = entry.region.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || !matches!(entry.region.len(), 0 | 2 | 4 | 6) {
        return Err(RulebookError::Region {
            code: code(),
            region: entry.region.clone(),
        });
    }
    let blank = |text: &str| text.trim().is_empty();
    if blank(&entry.code) || blank(&entry.name) || blank(&entry.source) {
        return Err(RulebookError::Empty { code: code() });
    }
    match &entry.value {
        ParameterValue::List(values)
            if values.is_empty() || values.iter().any(|value| blank(value)) =>
        {
            Err(RulebookError::Empty { code: code() })
        }
        ParameterValue::Clock(facts) if facts.length.count == 0 => {
            Err(RulebookError::NoLength { code: code() })
        }
        ParameterValue::Window(window) if window.from > window.to => {
            Err(RulebookError::WindowBackwards { code: code() })
        }
        _ => Ok(()),
    }
}

fn of_another_kind(code: &str) -> RulebookError {
    RulebookError::Kind {
        code: code.to_owned(),
    }
}

/// What an edition changes (变动).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookChange {
    /// An entry that is new: another value from its first day on, or something not known before.
    Added(Parameter),
    /// An entry that stands in another way than before.
    Altered {
        /// As it stood.
        before: Parameter,
        /// As it stands.
        after: Parameter,
    },
    /// An entry that is gone.
    Removed(Parameter),
    /// The rest days of a year are new or other than before.
    Holidays {
        /// The table as it was, if there was one.
        before: Option<YearTable>,
        /// The table as it is.
        after: YearTable,
    },
    /// A county's text is new or other than before.
    Text {
        /// What it is.
        kind: TextKind,
        /// The county's text of this name as it was, if it had one.
        before: Option<CountyText>,
        /// The text as it is.
        after: CountyText,
    },
    /// A county's text is gone: the shipped one holds again, where there is one.
    TextGone {
        /// What it was.
        kind: TextKind,
        /// The text as it was.
        before: CountyText,
    },
}

/// The texts of a later edition over those before, by name.
fn overlaid_texts(before: &[CountyText], edition: &[CountyText]) -> Vec<CountyText> {
    let named = |text: &&CountyText| edition.iter().any(|other| other.name == text.name);
    let kept = before.iter().filter(|text| !named(text));
    let mut texts: Vec<_> = kept.chain(edition).cloned().collect();
    texts.sort_by(|a, b| a.name.cmp(&b.name));
    texts
}

/// Tells what lies between two books, by code, region and first day.
pub fn changes(before: &Rulebook, after: &Rulebook) -> Vec<BookChange> {
    fn by_key(book: &Rulebook) -> BTreeMap<(&str, &str, Day), &Parameter> {
        book.parameters
            .iter()
            .map(|entry| (key(entry), entry))
            .collect()
    }
    let (old, new) = (by_key(before), by_key(after));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let mut changes: Vec<BookChange> = keys
        .into_iter()
        .filter_map(|key| match (old.get(key), new.get(key)) {
            (Some(before), Some(after)) if before != after => Some(BookChange::Altered {
                before: (*before).clone(),
                after: (*after).clone(),
            }),
            (None, Some(after)) => Some(BookChange::Added((*after).clone())),
            (Some(before), None) => Some(BookChange::Removed((*before).clone())),
            _ => None,
        })
        .collect();
    for table in &after.holidays {
        if !before.holidays.contains(table) {
            let known = before.holidays.iter().find(|old| old.year == table.year);
            changes.push(BookChange::Holidays {
                before: known.cloned(),
                after: table.clone(),
            });
        }
    }
    for kind in TextKind::ALL {
        let (old, new) = (before.texts(kind), after.texts(kind));
        for text in new.iter().filter(|text| !old.contains(text)) {
            let known = old.iter().find(|other| other.name == text.name);
            changes.push(BookChange::Text {
                kind,
                before: known.cloned(),
                after: text.clone(),
            });
        }
        let gone = |text: &&CountyText| new.iter().all(|other| other.name != text.name);
        for text in old.iter().filter(gone) {
            let before = text.clone();
            changes.push(BookChange::TextGone { kind, before });
        }
    }
    changes
}
