//! Opening a roll: what it is, which column means what, and the plan for each row. Nothing is written to the roll.

use super::sheet::{ImportPreview, Opened, Wanted};
use super::{About, Kind};
use crate::{Answer, Office, Progress, unions};
use serde::Deserialize;
use std::collections::BTreeMap;
use taizhang_ledger::roll::absent_members;
use taizhang_ledger::roll::import::{Field, Planner, Refusal, Tally};
use taizhang_ledger::shared::UnionId;
use taizhang_ledger::sheets::Staging;
use ts_rs::TS;

/// A sheet to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollImportOpen {
    /// The file.
    pub file: String,
    /// Code of the union it is the roll of.
    pub union: String,
    /// What a person put right: field code to heading.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
    /// Which sheet, where several look like rolls.
    pub sheet: Option<String>,
}

/// Opens a sheet and plans every row.
pub fn roll_import_open(
    office: &Office,
    request: RollImportOpen,
    progress: &dyn Progress,
) -> Answer<ImportPreview> {
    let union = unions::coded(office, &request.union)?;
    let wanted = Wanted {
        file: &request.file,
        map: &request.map,
        sheet: request.sheet.as_deref(),
        kind: "",
    };
    let (mut opened, staging) = Opened::open::<Field>(office, &wanted, progress)?;
    let about = About {
        kind: Kind::Roll { union: union.id },
        table: opened.table.clone(),
    };
    staging.set("about", &about)?;
    match plan(office, &mut opened, &staging, union.id, progress) {
        Ok((tally, samples, absent)) => {
            Ok(opened.preview::<Field, Refusal>(&tally, |reason| reason.code(), &samples, absent))
        }
        Err(failure) => Err(opened.give_up(staging, failure)),
    }
}

fn plan(
    office: &Office,
    opened: &mut Opened,
    staging: &Staging,
    union: UnionId,
    progress: &dyn Progress,
) -> Answer<(Tally, Vec<Vec<String>>, u64)> {
    let ledger = opened.ledger.clone();
    let conn = ledger.own_reader()?;
    let mut planner = Planner::begin(staging, &conn, union, office.today())?;
    let samples = opened.each::<Field>(progress, &mut |row| Ok(planner.row(row)?))?;
    let tally = planner.finish()?;
    let absent = ledger.read(|conn| absent_members(conn, staging, union))?;
    Ok((tally, samples, absent.len() as u64))
}
