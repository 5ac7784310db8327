//! The lists of the whole ledger: unions with their employers, officers, the figures of last year's return, the files of
//! households in trouble.

use super::acts::{Applied, BatchRef, RejectsWritten, RollRejects, take_in, write_rejects};
use super::page::{
    ChangeView, ImportPage, ImportRow, RollImportPage, absent_page, cells_of, nameless, plan_page,
};
use super::sheet::{ImportPreview, Opened, Table, Wanted};
use super::{About, Kind, batch, no_batch};
use crate::form::{bad_choice, day_if};
use crate::messages::{list_fault_sentence, list_question_sentence};
use crate::returns::{editions, no_edition, reporter};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use taizhang_ledger::assistance::households::rules::Thresholds;
use taizhang_ledger::lists::figures::{self, FigureDeed, FigureField, FigurePlanner, absent_lines};
use taizhang_ledger::lists::households::{
    self, HouseholdDeed, HouseholdField, HouseholdPlanner, absent_files,
};
use taizhang_ledger::lists::officers::{
    self, OfficerDeed, OfficerField, OfficerPlanner, absent_officers,
};
use taizhang_ledger::lists::unions::{self, UnionDeed, UnionField, UnionPlanner, absent_unions};
use taizhang_ledger::lists::{Absent, ListFault, ListRow, ListTally, MOST_ROWS};
use taizhang_ledger::returns::{self, FormEdition};
use taizhang_ledger::shared::Day;
use taizhang_ledger::sheets::{Part, SheetField as _, Staging};
use taizhang_ledger::store::{Act, Ledger};
use taizhang_ledger::unions::UnionCode;
use taizhang_reports::refusals::RefusedRow;
use ts_rs::TS;

/// A list to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListImportOpen {
    /// `unions`, `officers`, `figures` or `households`.
    pub kind: String,
    /// The file.
    pub file: String,
    /// What a person put right: field code to heading.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
    /// Which sheet, where several look like such lists.
    pub sheet: Option<String>,
    /// The day the counts hold on, and the day of a household's figures that have none of their own; today if none is given.
    pub as_of: Option<String>,
    /// Of figures: code of the edition that they are to stand beside.
    pub edition: Option<String>,
    /// What a person said to a row in question: row number to whether it is the record like it.
    #[serde(default)]
    pub answers: BTreeMap<u32, bool>,
}

/// Opens a list and plans every row. Nothing is written.
pub fn list_import_open(
    office: &Office,
    request: ListImportOpen,
    progress: &dyn Progress,
) -> Answer<ImportPreview> {
    let as_of = day_if(&request.as_of, "as_of")?.unwrap_or(office.today());
    if as_of > office.today() {
        return Err(Failure::new(
            "as_of_in_future",
            "表里数字的日期还没有到。",
            "请写今天或以前的一天。",
        )
        .at("as_of"));
    }
    let wanted = Wanted {
        file: &request.file,
        map: &request.map,
        sheet: request.sheet.as_deref(),
        kind: &format!("{}:", request.kind),
    };
    match request.kind.as_str() {
        "unions" => {
            let kind = Kind::Unions { as_of };
            let (mut opened, staging) = Opened::open::<UnionField>(office, &wanted, progress)?;
            set_about(&staging, kind, &opened)?;
            let planned = plan_unions(office, &mut opened, &staging, &request, as_of, progress);
            finish::<UnionField>(opened, staging, planned)
        }
        "officers" => {
            let (mut opened, staging) = Opened::open::<OfficerField>(office, &wanted, progress)?;
            set_about(&staging, Kind::Officers, &opened)?;
            let planned = plan_officers(office, &mut opened, &staging, progress);
            finish::<OfficerField>(opened, staging, planned)
        }
        "figures" => {
            let form = figures_form(office, &request)?;
            let (mut opened, staging) = Opened::open::<FigureField>(office, &wanted, progress)?;
            let edition = form.code.clone();
            set_about(&staging, Kind::Figures { edition }, &opened)?;
            let planned = plan_figures(office, &mut opened, &staging, &request, &form, progress);
            finish::<FigureField>(opened, staging, planned)
        }
        "households" => {
            let (mut opened, staging) = Opened::open::<HouseholdField>(office, &wanted, progress)?;
            set_about(&staging, Kind::Households, &opened)?;
            let planned = plan_households(office, &mut opened, &staging, as_of, progress);
            finish::<HouseholdField>(opened, staging, planned)
        }
        other => Err(bad_choice(other, "kind")),
    }
}

type Plan = (ListTally, Vec<Vec<String>>, u64);

fn set_about(staging: &Staging, kind: Kind, opened: &Opened) -> Answer<()> {
    let table = opened.table.clone();
    Ok(staging.set("about", &About { kind, table })?)
}

fn finish<F: taizhang_ledger::sheets::SheetField>(
    opened: Opened,
    staging: Staging,
    planned: Answer<Plan>,
) -> Answer<ImportPreview> {
    match planned {
        Ok((tally, samples, absent)) => {
            Ok(opened.preview::<F, ListFault>(&tally, |fault| fault.code(), &samples, absent))
        }
        Err(failure) => Err(opened.give_up(staging, failure)),
    }
}

fn plan_unions(
    office: &Office,
    opened: &mut Opened,
    staging: &Staging,
    request: &ListImportOpen,
    as_of: Day,
    progress: &dyn Progress,
) -> Answer<Plan> {
    let ledger = opened.ledger.clone();
    let (conn, today) = (ledger.own_reader()?, office.today());
    let own: UnionCode = ledger.info().code.parse()?;
    let answers = request.answers.clone();
    let mut planner = UnionPlanner::begin(staging, &conn, own.clone(), as_of, answers)?;
    let samples = opened.each::<UnionField>(progress, &mut |row| {
        planner.row(row, today);
        not_too_many(planner.held(), MOST_ROWS)
    })?;
    let tally = planner.finish()?;
    let absent = ledger.read(|conn| absent_unions(conn, staging, &own))?;
    Ok((tally, samples, absent.len() as u64))
}

fn plan_officers(
    office: &Office,
    opened: &mut Opened,
    staging: &Staging,
    progress: &dyn Progress,
) -> Answer<Plan> {
    let ledger = opened.ledger.clone();
    let (conn, today) = (ledger.own_reader()?, office.today());
    let own: UnionCode = ledger.info().code.parse()?;
    let mut planner = OfficerPlanner::begin(staging, &conn, &own)?;
    let samples = opened.each::<OfficerField>(progress, &mut |row| {
        planner.row(row, today);
        not_too_many(planner.held(), MOST_ROWS)
    })?;
    let tally = planner.finish()?;
    let absent = ledger.read(|conn| absent_officers(conn, staging))?;
    Ok((tally, samples, absent.len() as u64))
}

/// The form that figures are to stand beside, where they are still wanted.
fn figures_form(office: &Office, request: &ListImportOpen) -> Answer<FormEdition> {
    let ledger = office.ledger()?;
    let form = form(&ledger, request.edition.as_deref().unwrap_or_default())?;
    let station = reporter(&ledger).station;
    ledger.read(|conn| returns::check_figures_wanted(conn, &form, &station))?;
    Ok(form)
}

fn form(ledger: &Ledger, code: &str) -> Answer<FormEdition> {
    let editions = editions(ledger)?;
    Ok(editions.find(code).ok_or_else(|| no_edition(code))?.clone())
}

fn plan_figures(
    office: &Office,
    opened: &mut Opened,
    staging: &Staging,
    request: &ListImportOpen,
    form: &FormEdition,
    progress: &dyn Progress,
) -> Answer<Plan> {
    let ledger = opened.ledger.clone();
    let (conn, today) = (ledger.own_reader()?, office.today());
    let station = reporter(&ledger).station;
    let answers = request.answers.clone();
    let mut planner = FigurePlanner::begin(staging, &conn, form, &station, answers)?;
    let mut rows = 0;
    let samples = opened.each::<FigureField>(progress, &mut |row| {
        rows += 1;
        not_too_many(rows, MOST_ROWS)?;
        Ok(planner.row(row, today)?)
    })?;
    let tally = planner.finish()?;
    Ok((tally, samples, absent_lines(form, staging)?.len() as u64))
}

fn plan_households(
    office: &Office,
    opened: &mut Opened,
    staging: &Staging,
    as_of: Day,
    progress: &dyn Progress,
) -> Answer<Plan> {
    let ledger = opened.ledger.clone();
    let (conn, today) = (ledger.own_reader()?, office.today());
    let own: UnionCode = ledger.info().code.parse()?;
    let rules = RulesOfDay::read(office)?;
    let by = Thresholds::read(&rules.book, &rules.region, rules.today)?;
    let mut planner = HouseholdPlanner::begin(staging, &conn, &own, by, as_of)?;
    let mut rows = 0;
    let samples = opened.each::<HouseholdField>(progress, &mut |row| {
        rows += 1;
        not_too_many(rows, households::MOST_ROWS)?;
        Ok(planner.row(row, today)?)
    })?;
    let tally = planner.finish()?;
    let absent = ledger.read(|conn| absent_files(conn, staging))?;
    Ok((tally, samples, absent.len() as u64))
}

fn not_too_many(rows: usize, most: usize) -> Answer<()> {
    if rows <= most {
        return Ok(());
    }
    Err(Failure::new(
        "list_too_long",
        format!("这张表超过 {most} 行，不像是一份名册。"),
        "请看看是不是选错了文件；真有这么多，请分成几张表导入。",
    ))
}

fn absent(ledger: &Ledger, staging: &Staging, kind: &Kind) -> Answer<Vec<Absent>> {
    match kind {
        Kind::Unions { .. } => {
            let own: UnionCode = ledger.info().code.parse()?;
            Ok(ledger.read(|conn| absent_unions(conn, staging, &own))?)
        }
        Kind::Officers => Ok(ledger.read(|conn| absent_officers(conn, staging))?),
        Kind::Figures { edition } => Ok(absent_lines(&form(ledger, edition)?, staging)?),
        Kind::Households => Ok(ledger.read(|conn| absent_files(conn, staging))?),
        Kind::Roll { .. } => Err(no_batch()),
    }
}

/// Fetches rows of a plan.
pub fn list_import_page(
    office: &Office,
    request: RollImportPage,
    _: &dyn Progress,
) -> Answer<ImportPage> {
    let (ledger, staging, about) = batch(office, &request.batch)?;
    if request.part == "absent" {
        let absent = absent(&ledger, &staging, &about.kind)?;
        let name = |record: &Absent| format!("{}　{}", record.name, record.place);
        return Ok(absent_page(&request, &absent, name));
    }
    match about.kind {
        Kind::Unions { .. } => plan_page(&request, &staging, |row: ListRow<UnionDeed>| {
            view(&about.table, row)
        }),
        Kind::Officers => plan_page(&request, &staging, |row: ListRow<OfficerDeed>| {
            view(&about.table, row)
        }),
        Kind::Figures { .. } => plan_page(&request, &staging, |row: ListRow<FigureDeed>| {
            view(&about.table, row)
        }),
        Kind::Households => plan_page(&request, &staging, |row: ListRow<HouseholdDeed>| {
            masked(&about.table, view(&about.table, row))
        }),
        Kind::Roll { .. } => Err(no_batch()),
    }
}

fn view<S>(table: &Table, row: ListRow<S>) -> ImportRow {
    let message = sentence(&row);
    ImportRow {
        reason: row
            .fault
            .map(|fault| fault.code().to_owned())
            .or(row.question.map(|question| question.code().to_owned())),
        message,
        cells: cells_of(table, &row.cells, row.cell),
        changes: row
            .changes
            .into_iter()
            .map(|change| ChangeView {
                field: change.label.clone(),
                label: change.label,
                old: change.old,
                new: change.new,
            })
            .collect(),
        warnings: row
            .warnings
            .iter()
            .map(|warning| warning.label().to_owned())
            .collect(),
        ..nameless(row.row, row.name)
    }
}

/// A row of a household without whole numbers, and with nothing that stands behind the second unlock once it is taken: what is
/// wrong stands in the message, and the cells themselves in the office's own sheet.
fn masked(table: &Table, mut row: ImportRow) -> ImportRow {
    for field in HouseholdField::ALL.iter().filter(|field| field.is_masked()) {
        let heading = table.mapping.get(field.code());
        let at = heading.and_then(|heading| table.headings.iter().position(|it| it == heading));
        if let Some(cell) = at.and_then(|at| row.cells.get_mut(at)) {
            cell.text = field.shown(&cell.text);
        }
    }
    row
}

fn sentence<S>(row: &ListRow<S>) -> Option<String> {
    let fault = row
        .fault
        .map(|fault| list_fault_sentence(fault, &row.about));
    let question = || {
        row.question
            .map(|question| list_question_sentence(question, &row.about))
    };
    // Of what is new: the code the union gets, the body the officer is of.
    let place = || {
        let is_new = row.part == Part::Added && !row.about.is_empty();
        is_new.then(|| format!("记在：{}。", row.about))
    };
    fault.or_else(question).or_else(place)
}

/// Takes a planned list in: one act.
pub fn list_import_apply(
    office: &Office,
    request: BatchRef,
    progress: &dyn Progress,
) -> Answer<Applied> {
    let (ledger, staging, about) = batch(office, &request.batch)?;
    let tally: ListTally = staging.fact("tally")?;
    let total = tally.added + tally.updated;
    let batch = (&*ledger, request.batch.as_str(), &about.table);
    let applied = match about.kind {
        Kind::Unions { as_of } => {
            let own: UnionCode = ledger.info().code.parse()?;
            take_in(
                office,
                batch,
                (Act::ImportUnions, total),
                progress,
                &mut |tx, go_on| unions::apply(tx, &request.batch, &staging, &own, as_of, go_on),
            )?
        }
        Kind::Officers => take_in(
            office,
            batch,
            (Act::ImportOfficers, total),
            progress,
            &mut |tx, go_on| officers::apply(tx, &request.batch, &staging, go_on),
        )?,
        Kind::Figures { edition } => {
            let to_day = form(&ledger, &edition)?.year_before();
            take_in(
                office,
                batch,
                (Act::ImportEarlierFigures, total),
                progress,
                &mut |tx, _| figures::apply(tx, &request.batch, &staging, to_day),
            )?
        }
        Kind::Households => take_in(
            office,
            batch,
            (Act::ImportHouseholds, total),
            progress,
            &mut |tx, go_on| households::apply(tx, &request.batch, &staging, go_on),
        )?,
        Kind::Roll { .. } => return Err(no_batch()),
    };
    Ok(Applied {
        batch: request.batch.clone(),
        added: applied.added,
        updated: applied.updated,
        unchanged: tally.unchanged,
        rejected: tally.rejected,
    })
}

/// Writes the rows that were refused and those in question under the office's own headings, with the reason of each.
pub fn list_rejects(
    office: &Office,
    request: RollRejects,
    progress: &dyn Progress,
) -> Answer<RejectsWritten> {
    let (_, staging, about) = batch(office, &request.batch)?;
    let rows = match about.kind {
        Kind::Unions { .. } => going_back::<UnionDeed>(&staging)?,
        Kind::Officers => going_back::<OfficerDeed>(&staging)?,
        Kind::Figures { .. } => going_back::<FigureDeed>(&staging)?,
        Kind::Households => going_back::<HouseholdDeed>(&staging)?,
        Kind::Roll { .. } => return Err(no_batch()),
    };
    write_rejects(office, &about.table, rows, &request.to, progress)
}

fn going_back<S: serde::Serialize + DeserializeOwned>(
    staging: &Staging,
) -> Answer<Vec<RefusedRow>> {
    let mut rows = Vec::new();
    for part in [Part::Rejected, Part::Asked] {
        staging.each(part, &mut |row: ListRow<S>| -> Answer<()> {
            rows.push((
                row.row,
                RefusedRow {
                    reason: sentence(&row).unwrap_or_default(),
                    faulty: row.cell.into_iter().collect(),
                    numbers: Vec::new(),
                    cells: row.cells,
                },
            ));
            Ok(())
        })?;
    }
    rows.sort_by_key(|(number, _)| *number);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}
