//! The form of one document: its fields, with what the ledger knows.

use super::about::{self, Subject};
use super::facts::{self, Facts};
use super::fill::PaperRow;
use super::{household, named};
use crate::form::filled;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_reports::documents::{Field, Kind, Need};
use ts_rs::TS;

/// Which document, about which union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperRef {
    /// 名称
    pub name: String,
    /// Code of the union; `null` for the office's own, or that of what it is about.
    pub union: Option<String>,
    /// What it is about beside the union.
    pub about: Option<PaperAbout>,
}

/// A record that a document is about.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperAbout {
    /// What it is: `session`, `proposal`, `reminder`, `openness`, `renewal`, `negotiation`, `contract`, `file`, `publication`
    /// (the households on one notice with a file), `pair`, `round`, `round_walked` (with what was found), `student`,
    /// `money_line`, `dues_month`, `fund_year`, `report` (the work of a period).
    pub kind: String,
    /// Its id; of openness and a renewal the code of the union, of a year of money `371323-XJH/2026`, of a report its days and its
    /// union: `2026-01-01_2026-06-30_371323-A`.
    pub id: String,
}

/// A field of the form.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperField {
    /// Its name, which is its label.
    pub name: String,
    /// `text`, `long`, `day`, `money`, `number`, `yes_no`, `document_number`, `choice`, `rows`.
    pub kind: String,
    /// What may be chosen.
    pub choices: Vec<String>,
    /// Whether it must be filled.
    pub required: bool,
    /// An invented example.
    pub example: String,
    /// What stands in a row.
    pub columns: Vec<PaperColumn>,
}

/// A column of repeated rows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperColumn {
    /// Its name.
    pub name: String,
    /// As of a field; never `rows`.
    pub kind: String,
    /// What may be chosen.
    pub choices: Vec<String>,
    /// Whether it must be filled.
    pub required: bool,
    /// An invented example.
    pub example: String,
}

/// The form of a document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperForm {
    /// 名称
    pub name: String,
    /// 用途
    pub purpose: String,
    /// 依据
    pub basis: String,
    /// `docx` or `xlsx`.
    pub extension: String,
    /// Code of the union it is about.
    pub union: Option<String>,
    /// What else it is about, in words: 三届四次职工代表大会.
    pub about: Option<String>,
    /// Its fields, in order.
    pub fields: Vec<PaperField>,
    /// What the ledger knows, by field.
    pub values: BTreeMap<String, String>,
    /// Rows that the ledger knows, by field.
    pub rows: BTreeMap<String, Vec<PaperRow>>,
    /// What was left out.
    pub remark: Option<String>,
    /// Something it prints is put away behind the second unlock; open, it is told.
    pub sealed: bool,
}

/// The fields of a document, with what the ledger knows of a union, of what it is about, and of today.
pub fn paper_form(office: &Office, request: PaperRef, _: &dyn Progress) -> Answer<PaperForm> {
    let template = named(office, &request.name)?.template;
    let about = request
        .about
        .map(|about| about::find(office, &about))
        .transpose()?;
    let union = match (&about, filled(&request.union)) {
        (Some(about), _) => about.union().map(str::to_owned),
        (None, Some(code)) => Some(facts::known(office, code)?.code.to_string()),
        (None, None) => facts::own_union(office)?,
    };
    let mut facts = facts::gather(office, union.as_deref(), &template)?;
    if let Some(about) = &about {
        about.tell(&mut facts);
        if matches!(about, Subject::File(_)) && template.field(household::NUMBER).is_some() {
            facts.remark = Some(household::REMARK.to_owned());
        }
        let told = |name: &&'static str| template.field(name).is_some();
        if facts.sensitive.iter().any(&told)
            && let Some((record, called)) = about.looked_at()
        {
            office.look_at(record, &called)?;
        }
        facts.sealed.retain(told);
    }
    let (values, rows) = prefill(&template.fields, &facts);
    Ok(PaperForm {
        purpose: template.purpose,
        basis: template.basis,
        extension: template.format.extension().to_owned(),
        union,
        about: about.as_ref().map(Subject::title),
        fields: template.fields.iter().map(shape).collect(),
        values,
        rows,
        sealed: !facts.sealed.is_empty(),
        remark: facts.remark,
        name: template.name,
    })
}

/// What the facts say of the fields there are.
pub(super) fn prefill(
    fields: &[Field],
    facts: &Facts,
) -> (BTreeMap<String, String>, BTreeMap<String, Vec<PaperRow>>) {
    let single = |field: &Field| {
        Some((
            field.name.clone(),
            facts.single.get(field.name.as_str())?.clone(),
        ))
    };
    let rows = |field: &Field| {
        let Kind::Rows { columns, .. } = &field.kind else {
            return None;
        };
        let known = facts.rows.get(field.name.as_str())?;
        let row = |row: &BTreeMap<&'static str, String>| -> PaperRow {
            columns
                .iter()
                .filter_map(|column| {
                    Some((column.name.clone(), row.get(column.name.as_str())?.clone()))
                })
                .collect()
        };
        Some((field.name.clone(), known.iter().map(row).collect()))
    };
    (
        fields.iter().filter_map(single).collect(),
        fields.iter().filter_map(rows).collect(),
    )
}

fn shape(field: &Field) -> PaperField {
    let columns = match &field.kind {
        Kind::Rows { columns, .. } => columns.iter().map(column).collect(),
        _ => Vec::new(),
    };
    let PaperColumn {
        name,
        kind,
        choices,
        required,
        example,
    } = column(field);
    PaperField {
        name,
        kind,
        choices,
        required,
        example,
        columns,
    }
}

fn column(field: &Field) -> PaperColumn {
    let (kind, choices) = match &field.kind {
        Kind::Text => ("text", &[][..]),
        Kind::Long => ("long", &[][..]),
        Kind::Day => ("day", &[][..]),
        Kind::Money => ("money", &[][..]),
        Kind::Number => ("number", &[][..]),
        Kind::YesNo => ("yes_no", &[][..]),
        Kind::DocumentNumber => ("document_number", &[][..]),
        Kind::Choice(words) => ("choice", words.as_slice()),
        Kind::Rows { .. } => ("rows", &[][..]),
    };
    PaperColumn {
        name: field.name.clone(),
        kind: kind.to_owned(),
        choices: choices.to_vec(),
        required: field.need == Need::Required,
        example: field.example.clone(),
    }
}
