//! The same activity of several unions in one grid (多家一起记): all lines go in or none.

use super::{kind_for, kinds, record};
use crate::form::{choice_if, day, filled};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::activities::{NewActivity, enter};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Lines of one grid at most: a township has a hundred and fifty enterprises.
const MOST: usize = 500;

/// The same activity of several unions.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityGrid {
    /// Code of the kind.
    pub kind: String,
    /// 名称, of every line that says none of its own.
    pub title: String,
    /// When, of every line that says none of its own.
    pub on: String,
    /// Code of the level.
    pub level: Option<String>,
    /// The lines.
    pub rows: Vec<ActivityGridRow>,
}

/// A line of the grid.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityGridRow {
    /// Code of the union.
    pub union: String,
    /// 名称, where this union's is another.
    pub title: Option<String>,
    /// When, where it was another day.
    pub on: Option<String>,
    /// What the kind asks, as typed.
    pub fields: BTreeMap<String, String>,
}

/// What was written, or why nothing was.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityGridSaved {
    /// Activities written: all of them, or none.
    pub written: i64,
    /// What is wrong, line by line.
    pub findings: Vec<ActivityGridFinding>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityGridFinding {
    /// The line, from 0.
    pub at: usize,
    /// The field, as `fields.people`; empty for the line as a whole.
    pub field: String,
    /// The sentence.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// Enters the same activity for several unions (多家一起记), in one act.
pub fn activity_grid_save(
    office: &Office,
    request: ActivityGrid,
    _: &dyn Progress,
) -> Answer<ActivityGridSaved> {
    if request.rows.is_empty() {
        return Err(Failure::new(
            "empty",
            "还没有写一家工会。",
            "选上工会，写上这家的数，再存。",
        )
        .at("rows"));
    }
    if request.rows.len() > MOST {
        return Err(Failure::new(
            "grid_too_long",
            format!("一次最多存 {MOST} 家。"),
            "请分几次存。",
        )
        .at("rows"));
    }
    let common = day(&request.on, "on")?;
    let level = choice_if(&request.level, "level")?;
    let kinds = kinds(office)?;
    let kind = kind_for(&kinds, &request.kind, None)?;
    let mut findings = Vec::new();
    let subject = format!("{}：{} 家工会", kind.name, request.rows.len());
    let done = record(office, &subject, |tx| {
        for (at, row) in request.rows.iter().enumerate() {
            let one = || -> Answer<()> {
                let union = Union::coded(tx.conn(), &row.union)?;
                tx.hold_ours(&union)?;
                let own = filled(&row.on).map(|text| day(text, "on")).transpose()?;
                let new = NewActivity {
                    title: filled(&row.title).unwrap_or(&request.title).to_owned(),
                    on_day: Some(own.unwrap_or(common)),
                    level,
                    fields: row.fields.clone(),
                    ..NewActivity::default()
                };
                enter(tx, &union, kind, None, &new)?;
                Ok(())
            };
            if let Err(failure) = one() {
                findings.push(finding(at, failure));
            }
        }
        match findings.is_empty() {
            true => Ok(()),
            // Only what stops here keeps the lines that were right from being written.
            false => Err(Failure::new("grid_wrong", "有几行不对。", "改好再存。")),
        }
    });
    match done {
        Ok(()) => Ok(ActivityGridSaved {
            written: request.rows.len() as i64,
            findings,
        }),
        Err(_) if !findings.is_empty() => Ok(ActivityGridSaved {
            written: 0,
            findings,
        }),
        Err(failure) => Err(failure),
    }
}

fn finding(at: usize, failure: Failure) -> ActivityGridFinding {
    ActivityGridFinding {
        at,
        field: failure
            .fields
            .first()
            .map(|fault| fault.field.clone())
            .unwrap_or_default(),
        message: failure.message,
        hint: failure.hint,
    }
}
