//! What a person does with a return: work it out, explain a finding, seal it.

use super::amounts::Amounts;
use super::checks::check_all;
use super::earlier::{before, years_before};
use super::edition::{Editions, FormEdition};
use super::figures::RowCounts;
use super::over::{OwnBooks, amounts_in, places};
use super::rules::{NOTE_MAX, ReturnError, check_reopen, check_sealable};
use super::sheet::{Snapshot, UnionFigures, fill, set_beside, union_names};
use super::store;
use super::types::{LastYearSource, Reporter, Return, ReturnNote, SealedReturn, short_code};
use crate::filing::states_of;
use crate::shared::{Day, Period, Severity, UnionId};
use crate::store::{StateDigest, Tx};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// A return with its seal, if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The return: as sealed, or as the ledger gives it today.
    pub body: Return,
    /// Its seal.
    pub seal: Option<Seal>,
}

/// The seal of a return (封存).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// Day of sealing.
    pub on: Day,
    /// Who sealed it.
    pub by: String,
    /// Its short code.
    pub short_code: String,
}

/// Shows a return: the sealed one if there is one, else as the records give it now.
pub fn show(
    conn: &Connection,
    editions: &Editions,
    code: &str,
    reporter: &Reporter,
) -> Result<Sheet, ReturnError> {
    match store::find_sealed(conn, code, &reporter.station)? {
        Some(sealed) => {
            let body = unseal(&sealed)?;
            let seal = Seal {
                on: sealed.sealed_on,
                by: sealed.sealed_by,
                short_code: sealed.short_code,
            };
            Ok(Sheet {
                body,
                seal: Some(seal),
            })
        }
        None => Ok(Sheet {
            body: assess(conn, editions, code, reporter)?,
            seal: None,
        }),
    }
}

/// Whether a station has sealed the return of an edition.
pub fn is_sealed(conn: &Connection, code: &str, station: &str) -> crate::store::Result<bool> {
    Ok(store::find_sealed(conn, code, station)?.is_some())
}

/// Reads a sealed return back. What was sealed must still give its short code.
pub fn unseal(sealed: &SealedReturn) -> Result<Return, ReturnError> {
    let damaged = || ReturnError::SealDamaged {
        edition: sealed.edition.clone(),
    };
    if short_code(&sealed.figures) != sealed.short_code {
        return Err(damaged());
    }
    serde_json::from_str(&sealed.figures).map_err(|_| damaged())
}

/// Works a return out from the records: figures, last year's beside them, findings with their explanations.
pub fn assess(
    conn: &Connection,
    editions: &Editions,
    code: &str,
    reporter: &Reporter,
) -> Result<Return, ReturnError> {
    let edition = editions.find(code).ok_or_else(|| ReturnError::NoEdition {
        code: code.to_owned(),
    })?;
    let before = before(conn, editions, edition, reporter)?;
    let (snapshot, last) = snapshots(conn, edition, before.to_reckon(), reporter)?;
    let mut blocks = fill(edition, &snapshot);
    let earlier = before.earlier(edition, last);
    if let Some(earlier) = &earlier {
        set_beside(&mut blocks, &earlier.blocks);
    }
    let reckoned = earlier
        .as_ref()
        .is_some_and(|earlier| earlier.origin.source == LastYearSource::Reckoned);
    let years = years_before(conn, edition, reporter)?;
    let mut findings = check_all(edition, &snapshot, &blocks, reckoned, &years);
    let notes: HashMap<String, String> = store::list_notes(conn, code, &reporter.station)?
        .into_iter()
        .map(|note| (note.finding, note.text))
        .collect();
    for finding in findings
        .iter_mut()
        .filter(|finding| finding.severity == Severity::Verify)
    {
        finding.explanation = notes.get(&finding.id).cloned();
    }
    Ok(Return {
        edition: edition.code.clone(),
        title: edition.title.clone(),
        sample: edition.sample,
        period: edition.period,
        reporter: reporter.clone(),
        unions: union_names(
            &snapshot,
            &blocks,
            earlier
                .as_ref()
                .map_or(&[], |earlier| earlier.unions.as_slice()),
        ),
        last_year: earlier.map(|earlier| earlier.origin),
        blocks,
        findings,
        records: BTreeMap::new(),
        state_digest: None,
        replaces: None,
    })
}

/// What the records give for the edition's period and, where it is asked, for the one before.
pub(super) fn snapshots(
    conn: &Connection,
    edition: &FormEdition,
    before: Option<Period>,
    reporter: &Reporter,
) -> Result<(Snapshot, Option<Snapshot>), ReturnError> {
    let load = |period, counted_by| -> Result<OwnBooks, ReturnError> {
        let books = store::load_books(conn, period, counted_by)?;
        let mut unions = books.unions.iter();
        let own = unions.position(|union| union.code.as_str() == reporter.code);
        Ok(OwnBooks { books, own })
    };
    let mut years = vec![load(edition.period, edition.counted_by())?];
    if let Some(before) = before {
        // Only this year's figures may be stood in for: last year's are compared with, so they must be last year's.
        years.push(load(before, before.to)?);
    }
    let amounts = amounts_in(conn, &years, edition.counts_retained)?;
    // Nobody asks who stood in two unions a year ago.
    let mut people = store::people_in_two_unions(conn, edition.period)?;
    let of_year = years
        .iter()
        .zip(amounts)
        .map(|(year, counted)| snapshot(year, counted, std::mem::take(&mut people)));
    let mut of_year: Vec<Snapshot> = of_year.collect();
    let last = (of_year.len() > 1).then(|| of_year.remove(1));
    Ok((of_year.remove(0), last))
}

fn snapshot(
    OwnBooks { books, own }: &OwnBooks,
    (amounts, rows): (Vec<Amounts>, RowCounts),
    people: Vec<(String, Vec<UnionId>)>,
) -> Snapshot {
    let places = places(books);
    let unions = books.unions.iter().zip(amounts);
    let unions = unions.map(|(union, amounts)| UnionFigures {
        code: union.code.to_string(),
        name: union.name.clone(),
        amounts,
    });
    let at = |ids: Vec<UnionId>| {
        ids.iter()
            .filter_map(|id| places.get(id).copied())
            .collect()
    };
    Snapshot {
        facts: books.facts(own.map(|at| &books.unions[at])),
        rows,
        reporter: *own,
        shared_units: books
            .shared_units()
            .into_iter()
            .map(|unit| (unit.name, unit.unions))
            .collect(),
        shared_people: people
            .into_iter()
            .map(|(name, unions)| (name, at(unions)))
            .collect(),
        ..Snapshot::new(unions.collect(), books.period.to)
    }
}

/// Explains a finding, or takes the explanation back when the text is empty.
pub fn explain_finding(
    tx: &Tx<'_>,
    editions: &Editions,
    code: &str,
    reporter: &Reporter,
    finding: &str,
    text: &str,
) -> Result<(), ReturnError> {
    let text = text.trim();
    let length = text.chars().count();
    if length > NOTE_MAX {
        return Err(ReturnError::NoteTooLong { length });
    }
    refuse_sealed(tx, code, reporter)?;
    let body = assess(tx.conn(), editions, code, reporter)?;
    let found = body.findings.iter().find(|found| found.id == finding);
    let found = found.ok_or_else(|| ReturnError::NoFinding {
        finding: finding.to_owned(),
    })?;
    if found.severity != Severity::Verify {
        return Err(ReturnError::NotExplainable {
            finding: finding.to_owned(),
            severity: found.severity,
        });
    }
    let known = store::list_notes(tx.conn(), code, &reporter.station)?
        .into_iter()
        .find(|note| note.finding == finding);
    match (known, text.is_empty()) {
        (Some(note), true) => tx.retire::<ReturnNote>(note.id, "收回说明")?,
        (Some(note), false) => drop(tx.put(ReturnNote {
            text: text.to_owned(),
            ..note
        })?),
        (None, true) => {}
        (None, false) => drop(tx.insert(ReturnNote {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            edition: code.to_owned(),
            finding: finding.to_owned(),
            text: text.to_owned(),
        })?),
    }
    Ok(())
}

/// Seals a return: from now on it shows what it shows today.
pub fn seal(
    tx: &Tx<'_>,
    editions: &Editions,
    code: &str,
    reporter: &Reporter,
) -> Result<SealedReturn, ReturnError> {
    refuse_sealed(tx, code, reporter)?;
    let mut body = assess(tx.conn(), editions, code, reporter)?;
    check_sealable(&body, tx.author().day())?;
    body.replaces = store::last_reopened(tx.conn(), code, &reporter.station)?;
    body.records = store::count_records(tx.conn())?;
    body.state_digest = Some(StateDigest::of_station(tx.conn(), &reporter.station)?.to_hex());
    let figures = body.canonical();
    Ok(tx.insert(SealedReturn {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        edition: body.edition,
        from_day: body.period.from,
        to_day: body.period.to,
        sealed_on: tx.author().day(),
        sealed_by: tx.author().operator.to_owned(),
        short_code: short_code(&figures),
        figures,
    })?)
}

/// Opens a sealed return again (重新打开), so that it can be sealed anew. The seal goes out of force with the reason, which the
/// next one names. What the county has and did not send back stays as it is: it counts there.
pub fn reopen(
    tx: &Tx<'_>,
    code: &str,
    reporter: &Reporter,
    reason: &str,
) -> Result<SealedReturn, ReturnError> {
    let sealed = store::find_sealed(tx.conn(), code, &reporter.station)?;
    let sealed = sealed.ok_or_else(|| ReturnError::NotSealed {
        edition: code.to_owned(),
    })?;
    let state = states_of(tx.conn(), &[sealed.id.into()])?;
    check_reopen(state.first().copied(), reason)?;
    tx.retire::<SealedReturn>(sealed.id, reason.trim())?;
    Ok(sealed)
}

fn refuse_sealed(tx: &Tx<'_>, code: &str, reporter: &Reporter) -> Result<(), ReturnError> {
    match store::find_sealed(tx.conn(), code, &reporter.station)? {
        Some(sealed) => Err(sealed.into()),
        None => Ok(()),
    }
}

impl From<SealedReturn> for ReturnError {
    fn from(sealed: SealedReturn) -> Self {
        Self::AlreadySealed {
            on: sealed.sealed_on,
            short_code: sealed.short_code,
        }
    }
}
