//! 年报: what a person does with the annual return.

mod beside;
mod explain;
mod form;
mod form_book;
mod form_read;
mod sheet;
#[cfg(test)]
mod tests;
mod workbook;

use crate::messages::blank::blank;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::returns::{
    self, Editions, FormEdition, FormLevel, LastYearSource, LineKind, Reporter, Return,
    ReturnError, ReturnLine, Sheet, tenths,
};
use taizhang_ledger::rulebook::{self, CountyText};
use taizhang_ledger::shared::{Day, Fen, Severity};
use taizhang_ledger::store::{Act, Entry, Ledger};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

pub use crate::list::ListWritten;
pub use beside::{
    ReturnBeside, ReturnBesideReply, ReturnReopen, ReturnSince, ReturnSinceReply, ReturnWhy,
    ReturnWhyReply, return_beside, return_reopen, return_since, return_why,
};
pub use explain::{ReturnExplain, ReturnExplained, return_explain};
pub use form::{FormFile, FormSet, return_form_set};
pub use form_book::{FormTemplate, return_form_write};
pub use sheet::{
    ReturnBlank, ReturnBlock, ReturnChecked, ReturnFinding, ReturnLineRow, ReturnSealed,
    ReturnSheet,
};
pub use workbook::{ReturnBuild, ReturnBuilt, return_build};

/// A form edition in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EditionCard {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// 示例版
    pub sample: bool,
    /// First day of its period.
    pub from: String,
    /// Last day of its period.
    pub to: String,
}

/// The form editions, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EditionList {
    /// The editions.
    pub editions: Vec<EditionCard>,
}

/// Lists the form editions: those of the program and those that the county publishes.
pub fn return_editions(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<EditionList> {
    let ledger = office.ledger()?;
    let (editions, above) = (editions(&ledger)?, is_above(&ledger)?);
    Ok(EditionList {
        editions: wanted(&editions, above).map(card).collect(),
    })
}

/// Whether this office is above the base, so that it fills in the form of those as well. One whose union is not in its own
/// ledger may be.
fn is_above(ledger: &Ledger) -> Answer<bool> {
    let own = ledger.read(|conn| Union::find_coded(conn, &ledger.info().code))?;
    Ok(own.is_none_or(|union| !union.form.is_base()))
}

/// The editions that an office fills in.
fn wanted(editions: &Editions, above: bool) -> impl Iterator<Item = &FormEdition> {
    let list = editions.list().iter();
    list.filter(move |edition| above || edition.level == FormLevel::Base)
}

fn card(edition: &FormEdition) -> EditionCard {
    EditionCard {
        code: edition.code.clone(),
        title: edition.title.clone(),
        sample: edition.sample,
        from: edition.period.from.to_string(),
        to: edition.period.to.to_string(),
    }
}

/// Which return to show.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnShow {
    /// Code of the edition.
    pub edition: String,
}

/// Shows a return: as sealed, or as the records give it now.
pub fn return_show(
    office: &Office,
    request: ReturnShow,
    progress: &dyn Progress,
) -> Answer<ReturnSheet> {
    let ReturnShow { edition } = request;
    let sheet = load(office, &edition, progress)?;
    let why_not = why_not(office, &sheet)?;
    let Sheet { body, seal } = sheet;
    let tally = body.tally();
    Ok(ReturnSheet {
        from: body.period.from.to_string(),
        to: body.period.to.to_string(),
        last_year_from: body.last_year.as_ref().map(|origin| match &origin.source {
            LastYearSource::Sealed { short_code } => {
                format!("上年数取自已封存的年报，短码 {short_code}")
            }
            LastYearSource::Sheet { file } => format!("上年数取自导入的“{file}”"),
            LastYearSource::Reckoned => {
                format!("上年数按台账在 {} 的记录推算", origin.to.chinese())
            }
        }),
        blocks: body
            .blocks
            .iter()
            .map(|block| show_block(block, &body))
            .collect(),
        errors: tally.errors,
        verify: tally.verify,
        explained: tally.explained,
        hints: tally.hints,
        takes_earlier: seal.is_none() && !is_sealed_before(&body),
        can_seal: seal.is_none() && why_not.is_none(),
        why_not: why_not.filter(|_| seal.is_none()),
        sealed: seal.map(|seal| ReturnSealed {
            on: seal.on.to_string(),
            by: seal.by,
            short_code: seal.short_code,
        }),
        findings: body.findings.iter().map(show_finding).collect(),
        edition: body.edition,
        title: body.title,
        sample: body.sample,
    })
}

fn is_sealed_before(body: &Return) -> bool {
    body.last_year
        .as_ref()
        .is_some_and(|origin| matches!(origin.source, LastYearSource::Sealed { .. }))
}

fn show_block(block: &returns::ReturnBlock, body: &Return) -> ReturnBlock {
    let line = |line: &ReturnLine| ReturnLineRow {
        no: line.no.clone(),
        label: line.label.clone(),
        indent: line.indent,
        unit: line.unit.clone(),
        kind: line.kind.code().to_owned(),
        value: line.value.as_ref().map(|value| value.written(line.kind)),
        blank: line.blank.as_ref().map(blank),
        last_year: line
            .last_year
            .as_ref()
            .map(|value| value.written(line.kind)),
        change: line.change().map(|change| signed(change, line.kind)),
        severity: worst_at(body, &line.no).map(|severity| severity.code().to_owned()),
    };
    ReturnBlock {
        title: block.title.clone(),
        lines: block.lines.iter().map(line).collect(),
    }
}

fn worst_at(body: &Return, no: &str) -> Option<Severity> {
    body.findings
        .iter()
        .filter(|finding| finding.line == no)
        .map(|finding| finding.severity)
        .min()
}

fn signed(change: i64, kind: LineKind) -> String {
    let text = match kind {
        LineKind::Percent => tenths(change),
        LineKind::Money => Fen(change).to_string(),
        _ => change.to_string(),
    };
    if change > 0 { format!("+{text}") } else { text }
}

fn show_finding(finding: &returns::Finding) -> ReturnFinding {
    ReturnFinding {
        id: finding.id.clone(),
        severity: finding.severity.code().to_owned(),
        line: finding.line.clone(),
        message: finding.message.clone(),
        article: finding.article.clone(),
        explanation: finding.explanation.clone(),
    }
}

fn why_not(office: &Office, sheet: &Sheet) -> Answer<Option<String>> {
    let tally = sheet.body.tally();
    let open = tally.verify - tally.explained;
    let said = match (
        returns::check_sealable(&sheet.body, office.today()),
        tally.errors,
        open,
    ) {
        (Err(ReturnError::PeriodRuns { to }), ..) => {
            Some(format!("报告期到 {} 才结束", to.chinese()))
        }
        (_, 0, 0) => office
            .answers_for_office()
            .err()
            .map(|failure| failure.message),
        (_, errors, 0) => Some(format!("改好 {errors} 处错误，就能封存")),
        (_, 0, open) => Some(format!("说明 {open} 处核实，就能封存")),
        (_, errors, open) => Some(format!(
            "改好 {errors} 处错误，再说明 {open} 处核实，就能封存"
        )),
    };
    Ok(said)
}

/// Checks a return: the findings alone, for scripts.
pub fn return_check(
    office: &Office,
    request: ReturnShow,
    progress: &dyn Progress,
) -> Answer<ReturnChecked> {
    let ReturnShow { edition } = request;
    let body = load(office, &edition, progress)?.body;
    let tally = body.tally();
    Ok(ReturnChecked {
        errors: tally.errors,
        verify: tally.verify,
        explained: tally.explained,
        hints: tally.hints,
        findings: body.findings.iter().map(show_finding).collect(),
        blanks: body.lines().filter_map(blank_line).collect(),
    })
}

fn blank_line(line: &ReturnLine) -> Option<ReturnBlank> {
    Some(ReturnBlank {
        line: line.no.clone(),
        label: line.label.clone(),
        value: line.value.as_ref().map(|value| value.written(line.kind)),
        why: blank(line.blank.as_ref()?),
    })
}

/// What the office says to a finding.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnNote {
    /// Code of the edition.
    pub edition: String,
    /// The finding.
    pub finding: String,
    /// The explanation; empty takes it back.
    pub text: String,
}

/// Explains a 核实.
pub fn return_note(
    office: &Office,
    request: ReturnNote,
    progress: &dyn Progress,
) -> Answer<Nothing> {
    let ReturnNote {
        edition,
        finding,
        text,
    } = request;
    progress.go_on("存核实说明", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    office.transact(Entry::new(Act::ExplainFinding, &edition), |tx| {
        returns::explain_finding(tx, &editions, &edition, &reporter, &finding, &text)
    })?;
    Ok(Nothing {})
}

/// Seals a return (封存): chair or deputy only.
pub fn return_seal(
    office: &Office,
    request: ReturnShow,
    progress: &dyn Progress,
) -> Answer<ReturnSealed> {
    let ReturnShow { edition } = request;
    office.answers_for_office()?;
    progress.go_on("核对并封存年报", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    let sealed = office.transact(Entry::new(Act::SealReturn, &edition), |tx| {
        returns::seal(tx, &editions, &edition, &reporter)
    })?;
    Ok(ReturnSealed {
        on: sealed.sealed_on.to_string(),
        by: sealed.sealed_by,
        short_code: sealed.short_code,
    })
}

fn load(office: &Office, edition: &str, progress: &dyn Progress) -> Answer<Sheet> {
    progress.go_on("汇总年报", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    Ok(ledger.read(|conn| returns::show(conn, &editions, edition, &reporter))?)
}

/// Of the editions whose period ended last, the first that has not been sealed.
pub(crate) fn unsealed_edition(ledger: &Ledger, today: Day) -> Answer<Option<EditionCard>> {
    let (editions, above) = (editions(ledger)?, is_above(ledger)?);
    let over = wanted(&editions, above).filter(|edition| edition.period.to < today);
    let over: Vec<&FormEdition> = over.collect();
    let Some(last) = over.iter().map(|edition| edition.period.to).max() else {
        return Ok(None);
    };
    let station = ledger.station();
    for edition in over.into_iter().filter(|edition| edition.period.to == last) {
        let code = &edition.code;
        if !ledger.read(|conn| returns::is_sealed(conn, code, &station))? {
            return Ok(Some(card(edition)));
        }
    }
    Ok(None)
}

pub(crate) fn reporter(ledger: &Ledger) -> Reporter {
    let info = ledger.info();
    Reporter {
        station: ledger.station(),
        code: info.code,
        name: info.name,
    }
}

/// The editions of the program and those that the county publishes.
pub(crate) fn editions(ledger: &Ledger) -> Answer<Editions> {
    let countys = ledger.read(rulebook::in_force)?.forms;
    with_countys(&countys)
}

/// The editions of the program with these texts beside them.
fn with_countys(countys: &[CountyText]) -> Answer<Editions> {
    let mut editions = Editions::shipped();
    for own in countys {
        editions
            .add(&own.text)
            .map_err(|error| ReturnError::Edition {
                file: own.name.clone(),
                error,
            })?;
    }
    Ok(editions)
}

pub(crate) fn no_edition(code: &str) -> ReturnError {
    ReturnError::NoEdition {
        code: code.to_owned(),
    }
}
