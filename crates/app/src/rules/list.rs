//! The parameters as they hold on a day.

use super::{RuleChange, change_line, place};
use crate::form::day_if;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::activities::in_use;
use taizhang_ledger::rulebook::{self, Rulebook, changes};
use taizhang_ledger::store::LedgerKind;
use ts_rs::TS;

/// Parameters as of which day.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ParameterList {
    /// The day; `null` for today.
    pub on: Option<String>,
}

/// All parameters.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Parameters {
    /// The day.
    pub on: String,
    /// Code of the county, whose entries come first.
    pub region: String,
    /// Number of the edition in force; 0 for the shipped book.
    pub edition: i64,
    /// Day on which that edition was issued.
    pub issued_on: Option<String>,
    /// The entries, by code.
    pub entries: Vec<ParameterLine>,
    /// What the program reads and nobody has said yet.
    pub missing: Vec<MissingParameter>,
    /// The years whose rest days are known.
    pub holidays: Vec<HolidayYear>,
    /// At a desk: what its next edition would change.
    pub draft: Vec<RuleChange>,
}

/// One dated entry.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ParameterLine {
    /// Its code.
    pub code: String,
    /// What it is.
    pub name: String,
    /// Where it holds.
    pub place: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Option<String>,
    /// What it says, in words.
    pub value: String,
    /// Law and article.
    pub basis: String,
    /// 待核实
    pub verify: bool,
    /// Whether it is the one that holds here on the day.
    pub holds: bool,
}

/// A parameter without a value.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingParameter {
    /// Its code.
    pub code: String,
    /// What it is.
    pub name: String,
}

/// The rest days of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolidayYear {
    /// The year.
    pub year: i32,
    /// The notice.
    pub source: String,
    /// 春节 2月15日—2月23日, one a line.
    pub rest: Vec<String>,
    /// Worked week-ends, as days.
    pub worked: Vec<String>,
}

/// Lists the parameters with their sources.
pub fn parameter_list(
    office: &Office,
    request: ParameterList,
    _: &dyn Progress,
) -> Answer<Parameters> {
    let on = day_if(&request.on, "on")?.unwrap_or_else(|| office.today());
    let ledger = office.ledger()?;
    let region = office.region()?;
    let (book, edition, draft, used) = ledger.read(|conn| {
        Ok::<_, crate::Failure>((
            rulebook::in_force(conn)?,
            rulebook::newest_edition(conn)?,
            rulebook::draft(conn)?,
            in_use(conn)?,
        ))
    })?;
    let next = match ledger.info().kind {
        LedgerKind::Desk => changes(&book, &Rulebook::shipped().overlaid(&draft)?),
        LedgerKind::Union => Vec::new(),
    };
    let entries: Vec<_> = book
        .parameters
        .iter()
        .map(|entry| ParameterLine {
            code: entry.code.clone(),
            name: entry.name.clone(),
            place: place(&entry.region, &region),
            from: entry.from.to_string(),
            to: entry.to.map(|to| to.to_string()),
            value: entry.value.words(),
            basis: entry.basis(),
            verify: entry.verify,
            holds: book.find(&entry.code, &region, on) == Some(entry),
        })
        .collect();
    let holidays = book.holidays.iter().map(|table| HolidayYear {
        year: table.year,
        source: table.source.clone(),
        rest: table
            .rest
            .iter()
            .map(|festival| format!("{} {}—{}", festival.name, festival.from, festival.to))
            .collect(),
        worked: table.worked.iter().map(ToString::to_string).collect(),
    });
    let missing = rulebook::missing(&book);
    let draft = next
        .into_iter()
        .map(|change| change_line(change, &region, &used))
        .collect();
    Ok(Parameters {
        on: on.to_string(),
        region,
        edition: edition.as_ref().map_or(0, |edition| edition.number),
        issued_on: edition.map(|edition| edition.issued_on.to_string()),
        entries,
        missing: missing
            .into_iter()
            .map(|(code, name)| MissingParameter {
                code: code.to_owned(),
                name: name.to_owned(),
            })
            .collect(),
        holidays: holidays.collect(),
        draft,
    })
}
