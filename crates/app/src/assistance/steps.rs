//! The way of an application, and how a file ends.

use super::{Nothing, on_file};
use crate::form::{choice, day, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::assistance::households::{self, EndForm};
use taizhang_ledger::cases::NewStep;
use ts_rs::TS;

/// A step of an application.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileStep {
    /// Id of the file.
    pub id: String,
    /// Code of the step.
    pub step: String,
    /// When.
    pub on: String,
    /// Who did it.
    pub people: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

impl FileStep {
    fn read(&self) -> Answer<NewStep> {
        Ok(NewStep {
            step: self.step.clone(),
            on_day: day(&self.on, "on")?,
            until: None,
            people: said(&self.people),
            document: said(&self.document),
            note: said(&self.note),
        })
    }
}

/// Records a step: 公示, 公示有异议, 公示无异议, 审核.
pub fn file_step(office: &Office, request: FileStep, _: &dyn Progress) -> Answer<Nothing> {
    let step = request.read()?;
    let rules = RulesOfDay::read(office)?;
    on_file(office, &request.id, |tx, file| {
        households::record_file_step(tx, &file, step, rules.given())?;
        Ok(Nothing {})
    })
}

/// What the county decided.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileDecide {
    /// Id of the file.
    pub id: String,
    /// 困难类别, its code
    pub category: String,
    /// When.
    pub on: String,
    /// Who decided.
    pub people: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

/// Records that the county put a household on file (县总工会审批).
pub fn file_decide(office: &Office, request: FileDecide, _: &dyn Progress) -> Answer<Nothing> {
    let category = choice(&request.category, "category")?;
    let step = NewStep {
        step: String::new(),
        on_day: day(&request.on, "on")?,
        until: None,
        people: said(&request.people),
        document: said(&request.document),
        note: said(&request.note),
    };
    let rules = RulesOfDay::read(office)?;
    on_file(office, &request.id, |tx, file| {
        households::decide(tx, file, category, step, rules.given())?;
        Ok(Nothing {})
    })
}

/// The end of a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileEnd {
    /// Id of the file.
    pub id: String,
    /// 脱困、注销、退档, its code
    pub exit: String,
    /// When.
    pub on: String,
    /// Why.
    pub why: String,
    /// Who approved it, or the number of the approval.
    pub approval: String,
}

/// Ends a file.
pub fn file_end(office: &Office, request: FileEnd, _: &dyn Progress) -> Answer<Nothing> {
    let form = EndForm {
        exit: choice(&request.exit, "exit")?,
        on: day(&request.on, "on")?,
        why: request.why,
        approval: request.approval,
    };
    on_file(office, &request.id, |tx, file| {
        households::end_file(tx, file, &form)?;
        Ok(Nothing {})
    })
}
