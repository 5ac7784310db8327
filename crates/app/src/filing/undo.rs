//! Undoing what was taken in (撤销收件、撤销收回执).

use super::{Nothing, errand};
use crate::{Answer, Office, Progress};
use serde::Serialize;
use taizhang_exchange as exchange;
use ts_rs::TS;

/// What was undone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FilingUndone {
    /// The acts that no longer stand, oldest first, in Chinese.
    pub acts: Vec<String>,
    /// Codes of the stations whose receipts no longer count: their bundles are to be taken in again.
    pub stations: Vec<String>,
    /// Where what stood before is kept.
    pub kept_as: String,
}

/// Undoes the last run of taking in, whole: bundles at a desk, receipts at a station.
pub fn filing_undo(office: &Office, _: Nothing, progress: &dyn Progress) -> Answer<FilingUndone> {
    office.answers_for_office()?;
    let back = errand(office, progress, |errand| {
        Ok(exchange::undo_taking_in(errand)?)
    })?;
    let acts = back.put_back.undone.iter();
    Ok(FilingUndone {
        acts: acts
            .map(|act| format!("{}：{}", act.act.label(), act.subject))
            .collect(),
        stations: back.stations,
        kept_as: back.put_back.kept_as.display().to_string(),
    })
}
