//! 回录: a round's list typed back in one grid. All lines or none; what is wrong is told at its line and field, and the page keeps
//! what was typed.

use super::acts::Typed;
use super::give::only_doubts;
use super::record_aid;
use super::round_list::held;
use crate::form::{day_if, id, id_if, money_if, said};
use crate::messages;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::aid::{AidError, Confirmed};
use taizhang_ledger::assistance::rounds::{RoundVisit, WrittenBack, write_back};
use taizhang_ledger::store::Record as _;
use ts_rs::TS;

/// A list that was typed back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundSave {
    /// Id of the round.
    pub round: String,
    /// The lines that were typed, in the order of the page.
    pub rows: Vec<RoundRow>,
    /// 审批人 of all that is handed over.
    pub approved_by: Option<String>,
    /// What is to be looked at was looked at.
    #[serde(default)]
    pub confirmed: bool,
    /// Whether the page showed what households said (`shown` of the round). What was not shown stays as it stands.
    #[serde(default)]
    pub shown: bool,
}

/// A line as it was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundRow {
    /// Id of the line.
    pub visit: String,
    /// 走访日期
    pub on: Option<String>,
    /// 慰问金, in 元.
    pub cash: Option<String>,
    /// 慰问品
    pub goods: Option<String>,
    /// Their value, in 元.
    pub value: Option<String>,
    /// Id of the fund; `null` for the planned one.
    pub fund: Option<String>,
    /// 已签字
    pub signed: bool,
    /// 备注
    pub note: Option<String>,
}

/// What was written, or what stands in the way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundSaved {
    /// Lines that were written: all or none.
    pub written: usize,
    /// What is wrong or to be looked at, by line and field.
    pub findings: Vec<RowFinding>,
    /// Whether nothing is wrong: said again as confirmed, with a remark where one is asked for, it goes through.
    pub only_doubts: bool,
}

/// What was found at a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowFinding {
    /// Id of the line.
    pub visit: String,
    /// The field of the line.
    pub field: String,
    /// What.
    pub notice: Notice,
}

/// Types a list back in, as one act.
pub fn round_save(office: &Office, request: RoundSave, _: &dyn Progress) -> Answer<RoundSaved> {
    let (round, held) = held(office, &request.round)?;
    let rules = RulesOfDay::read(office)?;
    let mut findings = Vec::new();
    let mut lines = Vec::new();
    let typed = Typed::on(office, request.shown);
    for row in &request.rows {
        match read(row).and_then(|line| kept(office, line, typed)) {
            Ok(line) => lines.push(line),
            Err(failure) => findings.push(unread(row, failure)),
        }
    }
    if !findings.is_empty() {
        return Ok(RoundSaved {
            written: 0,
            findings,
            only_doubts: false,
        });
    }
    let confirmed = match request.confirmed {
        true => Confirmed::Yes,
        false => Confirmed::No,
    };
    let approved_by = said(&request.approved_by);
    let subject = format!("{}回录 {} 户", held.name, lines.len());
    let mut found = Vec::new();
    let written = record_aid(office, &subject, |tx| {
        let how = (rules.given(), confirmed);
        let written = write_back(tx, round, &lines, approved_by.as_deref(), how);
        if let Err(AidError::Weighed(lines)) = &written {
            found.clone_from(lines);
        }
        Ok(written?)
    });
    if found.is_empty() {
        return Ok(RoundSaved {
            written: written?,
            findings: Vec::new(),
            only_doubts: false,
        });
    }
    let only_doubts = only_doubts(&found);
    let findings = found.iter().flat_map(|line| {
        let visit = &request.rows[line.line].visit;
        line.faults.iter().map(move |fault| {
            let (field, notice) = messages::aid_notice(fault);
            RowFinding {
                visit: visit.clone(),
                field: if field == "amount" { "cash" } else { field }.to_owned(),
                notice,
            }
        })
    });
    Ok(RoundSaved {
        written: 0,
        findings: findings.collect(),
        only_doubts,
    })
}

fn read(row: &RoundRow) -> Answer<WrittenBack> {
    Ok(WrittenBack {
        visit: id(&row.visit, "visit")?,
        visited_on: day_if(&row.on, "on")?,
        cash: money_if(&row.cash, "cash")?,
        goods: said(&row.goods),
        value: money_if(&row.value, "value")?,
        fund: id_if(&row.fund, "fund")?,
        signed: row.signed,
        said: said(&row.note),
    })
}

/// The line with what a household said and the page did not show.
fn kept(office: &Office, mut line: WrittenBack, typed: Typed) -> Answer<WrittenBack> {
    let visit = office
        .ledger()?
        .read(|conn| RoundVisit::get(conn, line.visit))?;
    if visit.hardship_file.is_some() {
        typed.over(&mut line.said, &visit.said, "note")?;
    }
    Ok(line)
}

fn unread(row: &RoundRow, failure: Failure) -> RowFinding {
    let field = failure.fields.first().map(|fault| fault.field.clone());
    RowFinding {
        visit: row.visit.clone(),
        field: field.unwrap_or_else(|| "on".to_owned()),
        notice: Notice {
            severity: "error".to_owned(),
            code: failure.code,
            message: format!("{}{}", failure.message, failure.hint),
            article: None,
        },
    }
}
