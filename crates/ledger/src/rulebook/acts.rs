//! What a desk does with the draft of its next edition.

use super::awaited::awaited;
use super::store::{draft, in_force, newest_edition, write_draft};
use super::{CountyText, Parameter, ParameterValue, Rulebook, RulebookError, TextKind};
use crate::calendar::{YearTable, YearWindow};
use crate::shared::Day;
use crate::store::{StoreError, Tx};
use std::mem::discriminant;

/// Why the draft stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// The entry cannot stand.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The program reads no parameter of that code.
    #[error("no parameter {code}")]
    Unknown {
        /// The code.
        code: String,
    },
    /// Another task or parameter is called so.
    #[error("{name} is known already")]
    SameName {
        /// The name.
        name: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A new value from a day on (改参数).
#[derive(Debug, Clone)]
pub struct NewValue {
    /// Which parameter.
    pub code: String,
    /// Where it holds.
    pub region: String,
    /// First day.
    pub from: Day,
    /// What it says.
    pub value: ParameterValue,
    /// Document it comes from.
    pub source: String,
    /// Its article there.
    pub article: Option<String>,
}

/// Writes a new value into the draft. The entry of the same region that held until then ends on the eve; one of the same
/// first day is replaced. What other regions say of the code is restated, for an edition has the last word on a code.
pub fn set_value(tx: &Tx<'_>, new: &NewValue) -> Result<Parameter, DraftError> {
    let mut book = draft_with(tx, &new.code)?;
    let (name, kind) = known(&book, &new.code).ok_or_else(|| DraftError::Unknown {
        code: new.code.clone(),
    })?;
    if discriminant(&kind) != discriminant(&new.value) {
        return Err(RulebookError::Kind {
            code: new.code.clone(),
        }
        .into());
    }
    let of_place = |entry: &Parameter| entry.code == new.code && entry.region == new.region;
    book.parameters
        .retain(|entry| !of_place(entry) || entry.from != new.from);
    let until = book
        .parameters
        .iter()
        .filter(|entry| of_place(entry) && entry.from > new.from)
        .map(|entry| entry.from.plus_days(-1))
        .min();
    for entry in book.parameters.iter_mut().filter(|entry| of_place(entry)) {
        if entry.from < new.from && entry.to.is_none_or(|to| to >= new.from) {
            entry.to = Some(new.from.plus_days(-1));
        }
    }
    let entry = Parameter {
        code: new.code.clone(),
        name,
        region: new.region.clone(),
        from: new.from,
        to: until,
        value: new.value.clone(),
        source: new.source.trim().to_owned(),
        article: new.article.clone(),
        verify: false,
    };
    book.parameters.push(entry.clone());
    keep(tx, book)?;
    Ok(entry)
}

/// How the codes of a county's own tasks begin.
pub const OWN_TASK: &str = "year.own.";

/// A task of the year that a county adds (县里的一年的事).
#[derive(Debug, Clone)]
pub struct NewTask {
    /// What is to be done.
    pub name: String,
    /// Where it holds.
    pub region: String,
    /// First day.
    pub from: Day,
    /// When in every year.
    pub window: YearWindow,
    /// Document it comes from.
    pub source: String,
}

/// Writes a task of the county's own into the draft, under a code that none has yet. Its time is changed like any parameter.
pub fn add_task(tx: &Tx<'_>, new: NewTask) -> Result<Parameter, DraftError> {
    let standing = in_force(tx.conn())?;
    let mut book = draft(tx.conn())?;
    let known = || standing.parameters.iter().chain(&book.parameters);
    let name = new.name.trim();
    let same = known().find(|entry| entry.name == name && entry.to.is_none());
    if let Some(same) = same {
        return Err(DraftError::SameName {
            name: same.name.clone(),
        });
    }
    let numbers = known().filter_map(|entry| entry.code.strip_prefix(OWN_TASK)?.parse().ok());
    let number = numbers.max().unwrap_or(0_u32) + 1;
    let entry = Parameter {
        code: format!("{OWN_TASK}{number}"),
        name: name.to_owned(),
        region: new.region,
        from: new.from,
        to: None,
        value: ParameterValue::Window(new.window),
        source: new.source.trim().to_owned(),
        article: None,
        verify: false,
    };
    book.parameters.push(entry.clone());
    keep(tx, book)?;
    Ok(entry)
}

/// Ends a task of the county's own on the eve of a day (不再办): from that day on no year has it.
pub fn end_task(tx: &Tx<'_>, code: &str, on: Day) -> Result<(), DraftError> {
    if !code.starts_with(OWN_TASK) {
        return Err(DraftError::Unknown {
            code: code.to_owned(),
        });
    }
    let mut book = draft_with(tx, code)?;
    let of_task = |entry: &Parameter| entry.code == code;
    if !book.parameters.iter().any(of_task) {
        return Err(DraftError::Unknown {
            code: code.to_owned(),
        });
    }
    let eve = on.plus_days(-1);
    // What would only have begun by then never begins.
    book.parameters
        .retain(|entry| !of_task(entry) || entry.from <= eve);
    for entry in book.parameters.iter_mut().filter(|entry| of_task(entry)) {
        entry.to = Some(entry.to.map_or(eve, |to| to.min(eve)));
    }
    keep(tx, book)
}

/// Writes the rest days of a year into the draft (节假日安排).
pub fn set_year(tx: &Tx<'_>, table: YearTable) -> Result<(), DraftError> {
    let mut book = draft(tx.conn())?;
    book.holidays.retain(|known| known.year != table.year);
    book.holidays.push(table);
    keep(tx, book)
}

/// Puts a county's text into the draft, in the place of one of the same name (换模板、换表式).
pub fn set_text(tx: &Tx<'_>, kind: TextKind, text: CountyText) -> Result<(), DraftError> {
    let mut book = draft(tx.conn())?;
    let texts = book.texts_mut(kind);
    texts.retain(|known| known.name != text.name);
    texts.push(text);
    keep(tx, book)
}

/// Takes a county's text out of the draft, so that the shipped one holds again. Tells whether it was there.
pub fn drop_text(tx: &Tx<'_>, kind: TextKind, name: &str) -> Result<bool, DraftError> {
    let mut book = draft(tx.conn())?;
    let texts = book.texts_mut(kind);
    let before = texts.len();
    texts.retain(|known| known.name != name);
    let found = texts.len() < before;
    keep(tx, book)?;
    Ok(found)
}

/// Takes everything back that was written into the draft since the newest edition.
pub fn discard_draft(tx: &Tx<'_>) -> Result<(), DraftError> {
    let published = newest_edition(tx.conn())?.map(|edition| edition.book);
    Ok(write_draft(tx, &published.unwrap_or_default())?)
}

/// The draft with a code in it: what is in force of one that it does not name yet is restated.
fn draft_with(tx: &Tx<'_>, code: &str) -> Result<Rulebook, DraftError> {
    let mut book = draft(tx.conn())?;
    let of_code = |entry: &Parameter| entry.code == code;
    if !book.parameters.iter().any(of_code) {
        let standing = in_force(tx.conn())?.parameters.into_iter();
        book.parameters.extend(standing.filter(of_code));
    }
    Ok(book)
}

fn keep(tx: &Tx<'_>, mut book: Rulebook) -> Result<(), DraftError> {
    let key = |entry: &Parameter| (entry.code.clone(), entry.region.clone(), entry.from);
    book.parameters.sort_by_key(key);
    book.holidays.sort_by_key(|table| table.year);
    for kind in TextKind::ALL {
        book.texts_mut(kind).sort_by(|a, b| a.name.cmp(&b.name));
    }
    Rulebook::shipped().overlaid(&book)?;
    Ok(write_draft(tx, &book)?)
}

/// Name and kind of a code that the program reads.
fn known(book: &Rulebook, code: &str) -> Option<(String, ParameterValue)> {
    let entry = book.parameters.iter().find(|entry| entry.code == code);
    entry
        .map(|entry| (entry.name.clone(), entry.value.clone()))
        .or_else(|| {
            awaited()
                .into_iter()
                .find(|(known, ..)| *known == code)
                .map(|(_, name, value)| (name.to_owned(), value))
        })
}

/// What the program reads and nobody has said yet: code and name.
pub fn missing(book: &Rulebook) -> Vec<(&'static str, &'static str)> {
    awaited()
        .into_iter()
        .filter(|(code, ..)| !book.parameters.iter().any(|entry| entry.code == *code))
        .map(|(code, name, _)| (code, name))
        .collect()
}

/// A value of the kind that a code has, as a person writes it: `25`, `2200`（元）, `70%`, `过半数`, `3、5`, `10日`.
pub fn read_value(book: &Rulebook, code: &str, text: &str) -> Option<ParameterValue> {
    let (_, kind) = known(book, code)?;
    super::words::read(&kind, text.trim())
}
