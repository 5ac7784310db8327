//! The work report (工作总结): a table of sentences over named figures, filled from the records of a period. Pure.
//!
//! The table is data (assets/reports/work-report.json). A sentence is a list of clauses; `{figure}` stands for a number,
//! `{a ÷ b}` for a rate, `{@to}` for the last day and `{@elapsed}` for the share of its year that has gone by. A clause is left
//! out where a figure in it is not known: to the program, or in the records. It is left out as well where all its figures are
//! zero, unless it begins with `!`; the first clause of a sentence stays as long as anything in the sentence is not zero.

use super::figure::Figure;
use super::formula::{Formula, FormulaError};
use super::meaning::Unit;
use crate::shared::{Day, Fen, Period, tenths_of_percent};
use serde::Deserialize;

const SHIPPED: &str = include_str!("../../../../assets/reports/work-report.json");

/// Why the table does not read.
#[derive(Debug, thiserror::Error)]
pub enum ReportTableError {
    /// It is no such file.
    #[error("the table of the report does not read: {0}")]
    Malformed(#[from] serde_json::Error),
    /// A formula does not read.
    #[error("{clause:?}: {error}")]
    Formula {
        /// The clause.
        clause: String,
        /// What is wrong.
        error: FormulaError,
    },
    /// A brace that is not closed, or a word after `@` that means nothing.
    #[error("{0:?} has a gap that means nothing")]
    BadGap(String),
}

/// The table of a report's sentences.
#[derive(Debug, Clone)]
pub struct ReportTable {
    sections: Vec<TableSection>,
    /// Names that this program does not know: figures of areas that it does not have.
    unknown: Vec<String>,
}

#[derive(Debug, Clone)]
struct TableSection {
    title: String,
    sentences: Vec<Vec<Clause>>,
}

/// A part of a sentence.
#[derive(Debug, Clone)]
struct Clause {
    pieces: Vec<Piece>,
    /// Said at zero too.
    at_zero: bool,
    /// A figure in it is none of this program's.
    is_unknown: bool,
}

#[derive(Debug, Clone)]
enum Piece {
    Text(String),
    Number(Formula),
    Ratio(Formula, Formula),
    LastDay,
    Elapsed,
}

/// A part of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSection {
    /// Its title.
    pub title: String,
    /// Its sentences; none where the records say nothing.
    pub sentences: Vec<ReportSentence>,
}

/// A sentence of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSentence {
    /// As it is printed.
    pub text: String,
    /// The numbers in it, in order.
    pub numbers: Vec<ReportNumber>,
}

/// A number in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportNumber {
    /// Its formula, as an edition writes it.
    pub formula: String,
    /// The same in words.
    pub words: String,
    /// As it is printed.
    pub written: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTable {
    #[allow(dead_code, reason = "for the people who read the file")]
    source: Vec<String>,
    sections: Vec<WrittenSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSection {
    title: String,
    sentences: Vec<Vec<String>>,
}

impl ReportTable {
    /// The table that ships with the program.
    pub fn shipped() -> Self {
        Self::read(SHIPPED).expect("the shipped table is read in a test")
    }

    /// Reads a table from its file's text.
    pub fn read(text: &str) -> Result<Self, ReportTableError> {
        let written: WrittenTable = serde_json::from_str(text)?;
        let mut unknown = Vec::new();
        let mut sections = Vec::new();
        for section in written.sections {
            let mut sentences = Vec::new();
            for clauses in section.sentences {
                let clauses = clauses.iter().map(|text| Clause::read(text, &mut unknown));
                sentences.push(clauses.collect::<Result<_, _>>()?);
            }
            sections.push(TableSection {
                title: section.title,
                sentences,
            });
        }
        unknown.sort_unstable();
        unknown.dedup();
        Ok(Self { sections, unknown })
    }

    /// Names of figures in the table that this program does not know; what needs them is left out.
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }

    /// Writes the report of a period.
    pub fn compose(
        &self,
        period: Period,
        amount: &dyn Fn(Figure) -> Option<i64>,
    ) -> Vec<ReportSection> {
        let sections = self.sections.iter().map(|section| ReportSection {
            title: section.title.clone(),
            sentences: section
                .sentences
                .iter()
                .filter_map(|clauses| sentence(clauses, period, amount))
                .collect(),
        });
        sections.collect()
    }
}

/// The days of the year of a day, and how many of them have gone by.
fn elapsed(to: Day) -> Option<i64> {
    let from = to.first_of_year();
    let year = Period::new(from, from.plus_years(1).plus_days(-1))?;
    tenths_of_percent(year.elapsed(to), year.days())
}

fn percent(tenths: i64) -> String {
    format!("{}%", super::types::tenths(tenths))
}

fn sentence(
    clauses: &[Clause],
    period: Period,
    amount: &dyn Fn(Figure) -> Option<i64>,
) -> Option<ReportSentence> {
    let said: Vec<Option<Said>> = clauses
        .iter()
        .map(|clause| clause.say(period, amount))
        .collect();
    let is_something = said.iter().flatten().any(|said| !said.is_zero);
    // What follows leans on the first clause: without it the rest would say "of them" of nothing.
    if !is_something || said.first().is_none_or(Option::is_none) {
        return None;
    }
    let kept = said.into_iter().flatten().enumerate();
    let kept: Vec<Said> = kept
        .filter(|(at, said)| *at == 0 || !said.is_zero || said.at_zero)
        .map(|(_, said)| said)
        .collect();
    let texts: Vec<&str> = kept.iter().map(|said| said.text.as_str()).collect();
    Some(ReportSentence {
        text: format!("{}。", texts.join("，")),
        numbers: kept.iter().flat_map(|said| said.numbers.clone()).collect(),
    })
}

/// A clause with its numbers.
struct Said {
    text: String,
    numbers: Vec<ReportNumber>,
    is_zero: bool,
    at_zero: bool,
}

impl Clause {
    fn read(text: &str, unknown: &mut Vec<String>) -> Result<Self, ReportTableError> {
        let at_zero = text.starts_with('!');
        let mut rest = text.strip_prefix('!').unwrap_or(text);
        let (mut pieces, mut is_unknown) = (Vec::new(), false);
        let bad_gap = || ReportTableError::BadGap(text.to_owned());
        while let Some((before, after)) = rest.split_once('{') {
            let (gap, after) = after.split_once('}').ok_or_else(bad_gap)?;
            pieces.push(Piece::Text(before.to_owned()));
            rest = after;
            let mut formula = |part: &str| match Formula::parse(part) {
                Ok(formula) => Ok(Some(formula)),
                Err(FormulaError::UnknownName(name)) => {
                    unknown.push(name);
                    Ok(None)
                }
                Err(error) => Err(ReportTableError::Formula {
                    clause: text.to_owned(),
                    error,
                }),
            };
            let piece = match gap {
                "@to" => Some(Piece::LastDay),
                "@elapsed" => Some(Piece::Elapsed),
                gap if gap.starts_with('@') => return Err(bad_gap()),
                // A rate of two sums of money too: a form's formulas know only people and things.
                gap => match gap.split_once('÷') {
                    Some((part, whole)) => match (formula(part)?, formula(whole)?) {
                        (Some(part), Some(whole)) if part.unit() == whole.unit() => {
                            Some(Piece::Ratio(part, whole))
                        }
                        (Some(_), Some(_)) => return Err(bad_gap()),
                        _ => None,
                    },
                    None => formula(gap)?.map(Piece::Number),
                },
            };
            match piece {
                Some(piece) => pieces.push(piece),
                None => is_unknown = true,
            }
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Self {
            pieces,
            at_zero,
            is_unknown,
        })
    }

    /// What it says; nothing where a figure is not known.
    fn say(&self, period: Period, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<Said> {
        if self.is_unknown {
            return None;
        }
        let (mut text, mut numbers, mut is_zero) = (String::new(), Vec::new(), true);
        for piece in &self.pieces {
            let (formula, words, value, written) = match piece {
                Piece::Text(words) => {
                    text.push_str(words);
                    continue;
                }
                Piece::LastDay => {
                    text.push_str(&period.to.chinese());
                    continue;
                }
                Piece::Elapsed => {
                    text.push_str(&percent(elapsed(period.to)?));
                    continue;
                }
                Piece::Number(formula) => {
                    let value = formula.value(amount)?;
                    let written = match formula.unit() {
                        Unit::Money => Fen(value).to_string(),
                        Unit::Rate => percent(value),
                        Unit::Count | Unit::Day => value.to_string(),
                    };
                    (formula.text().to_owned(), formula.words(), value, written)
                }
                Piece::Ratio(part, whole) => {
                    let value = tenths_of_percent(part.value(amount)?, whole.value(amount)?)?;
                    (
                        format!("ratio({}, {})", part.text(), whole.text()),
                        format!("{} ÷ {}", part.words(), whole.words()),
                        value,
                        percent(value),
                    )
                }
            };
            is_zero &= value == 0;
            text.push_str(&written);
            numbers.push(ReportNumber {
                formula,
                words,
                written,
            });
        }
        Some(Said {
            text,
            numbers,
            is_zero,
            at_zero: self.at_zero,
        })
    }
}
