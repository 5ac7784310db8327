//! The return as a workbook: cover, tables, explanations, and where every figure comes from.

use super::{editions, reporter};
use crate::messages::blank::blank;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use taizhang_ledger::returns::{self, LineKind, Return, ReturnError, ReturnLine, Sheet, Value};
use taizhang_ledger::shared::Severity;
use taizhang_ledger::store::StateDigest;
use taizhang_reports::annual_return::{
    self as paper, AnnualReturn, Cover, Item, Provenance, Source, State,
};
use taizhang_reports::{Existing, ShortCode};
use ts_rs::TS;

/// Where the workbook of a return goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnBuild {
    /// Code of the edition.
    pub edition: String,
    /// The file.
    pub to: String,
}

/// The workbook that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnBuilt {
    /// The file.
    pub file: String,
    /// Short code on its cover; none on a draft.
    pub short_code: Option<String>,
}

/// Writes the workbook to print, sign and stamp. A return that is not sealed is written as a draft and says so.
pub fn return_build(
    office: &Office,
    request: ReturnBuild,
    progress: &dyn Progress,
) -> Answer<ReturnBuilt> {
    progress.go_on("汇总年报", 0, None)?;
    let ledger = office.ledger()?;
    let (editions, reporter) = (editions(&ledger)?, reporter(&ledger));
    let (sheet, digest) = ledger.read(|conn| {
        let sheet = returns::show(conn, &editions, &request.edition, &reporter)?;
        let digest = match &sheet.body.state_digest {
            Some(sealed) => sealed.clone(),
            None => StateDigest::of_station(conn, &reporter.station)?.to_hex(),
        };
        Ok::<_, ReturnError>((sheet, digest))
    })?;
    let notices = editions
        .find(&request.edition)
        .map(|edition| edition.notices.clone())
        .unwrap_or_default();
    let annual = lay_out(office, &sheet, notices, digest)?;
    progress.go_on("写年报表", 0, None)?;
    paper::write_annual_return(Path::new(&request.to), Existing::Replace, &annual)?;
    Ok(ReturnBuilt {
        file: request.to,
        short_code: sheet.seal.map(|seal| seal.short_code),
    })
}

fn lay_out(
    office: &Office,
    sheet: &Sheet,
    notices: Vec<String>,
    state_digest: String,
) -> Answer<AnnualReturn> {
    let body = &sheet.body;
    let blocks = body.blocks.iter().map(|block| paper::Block {
        title: block.title.clone(),
        lines: block
            .lines
            .iter()
            .map(|line| lay_out_line(line, body))
            .collect(),
    });
    let findings = body.findings.iter().map(|finding| paper::Finding {
        severity: match finding.severity {
            Severity::Error => paper::Severity::Error,
            Severity::Verify => paper::Severity::Warning,
            Severity::Hint => paper::Severity::Notice,
        },
        lines: finding.line.clone(),
        finding: finding.message.clone(),
        explanation: finding.explanation.clone().unwrap_or_default(),
    });
    // A sealed return says how many there were then.
    let records = match sheet.seal {
        Some(_) => body.records.clone(),
        None => office.ledger()?.read(returns::count_records)?,
    };
    Ok(AnnualReturn {
        cover: cover(office, sheet, notices)?,
        blocks: blocks.collect(),
        findings: findings.collect(),
        provenance: provenance(body, &records, state_digest),
    })
}

fn cover(office: &Office, sheet: &Sheet, notices: Vec<String>) -> Answer<Cover> {
    let body = &sheet.body;
    let state = match &sheet.seal {
        Some(seal) => State::Sealed(ShortCode::new(&seal.short_code)?),
        None => State::Draft,
    };
    let filled_on = sheet
        .seal
        .as_ref()
        .map_or_else(|| office.today(), |seal| seal.on);
    Ok(Cover {
        title: body.title.clone(),
        edition: if body.sample {
            "示例版".to_owned()
        } else {
            body.edition.clone()
        },
        union: body.reporter.name.clone(),
        code: body.reporter.code.clone(),
        period: format!(
            "{}至{}",
            body.period.from.chinese(),
            body.period.to.chinese()
        ),
        items: vec![Item {
            label: "表式".to_owned(),
            value: body.edition.clone(),
        }],
        responsible: None,
        filler: sheet.seal.as_ref().map(|seal| seal.by.clone()),
        phone: None,
        filled_on: paper_day(&filled_on.to_string()),
        state,
        notices,
    })
}

fn paper_day(text: &str) -> Option<taizhang_reports::Day> {
    taizhang_reports::Day::parse(text)
}

fn lay_out_line(line: &ReturnLine, body: &Return) -> paper::Line {
    let value = |value: &Option<Value>| {
        value
            .as_ref()
            .map_or(paper::Value::Missing, |value| cell(value, line.kind))
    };
    let notes = body
        .findings
        .iter()
        .filter(|finding| finding.line == line.no);
    // An empty line says why; a nought that nobody counted is on screen only, where the paper would be full of remarks.
    let empty = line.blank.as_ref().filter(|_| line.value.is_none());
    let notes: Vec<String> = notes
        .filter_map(|finding| finding.explanation.clone())
        .chain(empty.map(blank))
        .collect();
    paper::Line {
        no: line.no.clone(),
        label: line.label.clone(),
        indent: line.indent,
        unit: line.unit.clone(),
        value: value(&line.value),
        last_year: value(&line.last_year),
        change: value(&line.change().map(Value::Number)),
        note: notes.join("；"),
    }
}

fn cell(value: &Value, kind: LineKind) -> paper::Value {
    match (value, kind) {
        // A rate is kept in tenths of a percent; paper takes 1.0 for the whole.
        (Value::Number(number), LineKind::Percent) => {
            paper::Value::Percent(*number as f64 / 1000.0)
        }
        (Value::Number(number), LineKind::Money) => paper::Value::Money(*number),
        (Value::Number(number), _) => paper::Value::Count(*number),
        (Value::Text(text), LineKind::Date) => {
            paper_day(text).map_or_else(|| paper::Value::Text(text.clone()), paper::Value::Date)
        }
        (Value::Text(text), _) => paper::Value::Text(text.clone()),
    }
}

fn provenance(body: &Return, records: &BTreeMap<String, i64>, state_digest: String) -> Provenance {
    let line = |line: &ReturnLine| Source {
        no: line.no.clone(),
        from: line.formula.clone(),
        rows: line.rows,
    };
    Provenance {
        program: format!("taizhang {}", env!("CARGO_PKG_VERSION")),
        edition_code: body.edition.clone(),
        state_digest,
        records: records
            .iter()
            .map(|(kind, count)| (kind.clone(), count.unsigned_abs()))
            .collect(),
        lines: body.lines().map(line).collect(),
    }
}
