//! The years before a return's (上年数、历年数): as they were sealed, else as a sheet of the office has them, else as the records
//! give them.

use super::acts::unseal;
use super::checks::EarlierYears;
use super::edition::{Editions, FormEdition};
use super::rules::ReturnError;
use super::sheet::{Snapshot, fill, union_names};
use super::store;
use super::types::{
    EarlierFigure, LastYear, LastYearSource, Reporter, ReturnBlock, UnionName, Value,
};
use crate::shared::{Day, Period};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// The year before, filled in.
pub(super) struct Earlier {
    pub origin: LastYear,
    pub blocks: Vec<ReturnBlock>,
    pub unions: Vec<UnionName>,
}

/// The figures that a sheet of the office gave for the year before the edition's.
pub fn figures_before(
    conn: &Connection,
    edition: &FormEdition,
    station: &str,
) -> crate::store::Result<Vec<EarlierFigure>> {
    store::list_earlier(conn, edition.year_before(), station)
}

/// Refuses figures from a sheet where they would count for nothing: the return is sealed, or the one before it is.
pub fn check_figures_wanted(
    conn: &Connection,
    edition: &FormEdition,
    station: &str,
) -> Result<(), ReturnError> {
    if let Some(sealed) = store::find_sealed(conn, &edition.code, station)? {
        return Err(sealed.into());
    }
    let before = edition.previous.as_deref();
    let before = before.map(|code| store::find_sealed(conn, code, station));
    match before.transpose()?.flatten() {
        Some(sealed) => Err(ReturnError::EarlierSealed {
            short_code: sealed.short_code,
        }),
        None => Ok(()),
    }
}

/// The year before: as it was sealed, else as a sheet of the office has it, else by this year's form from today's records
/// as of that period.
pub(super) enum Before {
    /// There is none.
    Nothing,
    /// It stands written.
    Written(Earlier),
    /// It is reckoned for this period.
    Reckoned(Period),
}

impl Before {
    /// The period that is to be reckoned, if any.
    pub(super) fn to_reckon(&self) -> Option<Period> {
        match self {
            Self::Reckoned(period) => Some(*period),
            Self::Nothing | Self::Written(_) => None,
        }
    }

    /// The year before, filled in: what was to be reckoned from what the records give for it.
    pub(super) fn earlier(
        self,
        edition: &FormEdition,
        reckoned: Option<Snapshot>,
    ) -> Option<Earlier> {
        match (self, reckoned) {
            (Self::Written(earlier), _) => Some(earlier),
            (Self::Reckoned(period), Some(snapshot)) => {
                let blocks = fill(edition, &snapshot);
                let unions = union_names(&snapshot, &blocks, &[]);
                let origin = LastYear {
                    to: period.to,
                    source: LastYearSource::Reckoned,
                };
                Some(Earlier {
                    origin,
                    blocks,
                    unions,
                })
            }
            (Self::Nothing | Self::Reckoned(_), _) => None,
        }
    }
}

/// Finds where the year before comes from.
pub(super) fn before(
    conn: &Connection,
    editions: &Editions,
    edition: &FormEdition,
    reporter: &Reporter,
) -> Result<Before, ReturnError> {
    let code = edition.previous.as_deref();
    let sealed = code.map(|code| store::find_sealed(conn, code, &reporter.station));
    if let Some(sealed) = sealed.transpose()?.flatten() {
        let body = unseal(&sealed)?;
        let origin = LastYear {
            to: sealed.to_day,
            source: LastYearSource::Sealed {
                short_code: sealed.short_code,
            },
        };
        return Ok(Before::Written(Earlier {
            origin,
            blocks: body.blocks,
            unions: body.unions,
        }));
    }
    let given = figures_before(conn, edition, &reporter.station)?;
    if let Some(last) = given.last() {
        let origin = LastYear {
            to: last.to_day,
            source: LastYearSource::Sheet {
                file: last.file.clone(),
            },
        };
        return Ok(Before::Written(Earlier {
            origin,
            blocks: filled_with(edition, &given),
            unions: Vec::new(),
        }));
    }
    let previous = code.and_then(|code| editions.find(code));
    Ok(previous.map_or(Before::Nothing, |previous| {
        Before::Reckoned(previous.period)
    }))
}

/// What each formula gave in the years that this office sealed or took from a sheet.
pub(super) fn years_before(
    conn: &Connection,
    edition: &FormEdition,
    reporter: &Reporter,
) -> Result<EarlierYears, ReturnError> {
    let mut by_year: BTreeMap<Day, HashMap<String, i64>> = BTreeMap::new();
    for figure in store::list_earlier_years(conn, edition.period.from, &reporter.station)? {
        if let Some(number) = figure.value.number() {
            let year = by_year.entry(figure.to_day).or_default();
            year.insert(figure.formula, number);
        }
    }
    // What was sealed holds over what a sheet says of the same year.
    for sealed in store::list_sealed_before(conn, edition.period.from, &reporter.station)? {
        let body = unseal(&sealed)?;
        // Half a year is no measure for a whole one; a leap day does not matter.
        if (body.period.days() - edition.period.days()).abs() > 31 {
            continue;
        }
        let year = by_year.entry(sealed.to_day).or_default();
        for line in body.lines() {
            if let Some(number) = line.value.as_ref().and_then(Value::number) {
                year.insert(line.formula.clone(), number);
            }
        }
    }
    let mut years = EarlierYears::new();
    for (formula, number) in by_year.into_values().flatten() {
        years.entry(formula).or_default().push(number);
    }
    Ok(years)
}

/// The form with figures that a sheet gave and nothing else: what it did not say is not made up.
fn filled_with(edition: &FormEdition, figures: &[EarlierFigure]) -> Vec<ReturnBlock> {
    let given: HashMap<&str, &Value> = figures
        .iter()
        .map(|figure| (figure.formula.as_str(), &figure.value))
        .collect();
    let mut blocks = fill(edition, &Snapshot::new(Vec::new(), edition.period.to));
    for line in blocks.iter_mut().flat_map(|block| &mut block.lines) {
        line.value = given.get(line.formula.as_str()).copied().cloned();
    }
    blocks
}
