//! The desk (收件): enrols stations, takes in, shows who has handed in, asks and decides.

mod consolidated;
mod households;
mod intake;
mod items;
mod moved;
mod recover;
mod returns;
mod status;

pub use crate::list::{ListWrite, ListWritten};
pub use crate::session::Nothing;
pub use consolidated::{
    DeskConsolidated, DeskConsolidatedReply, DeskConsolidatedWrite, desk_consolidated,
    desk_consolidated_write,
};
pub use households::{DeskHouseholds, desk_households, desk_households_write};
pub use intake::{DeskIntake, IntakeDone, desk_intake};
pub use items::{
    Decided, DeskDecide, DeskItems, DeskItemsReply, desk_decide, desk_duplicates,
    desk_duplicates_write,
};
pub use moved::{DeskMoved, desk_moved};
pub use recover::{DeskRecover, DeskRecovered, desk_recover};
pub use returns::{
    DeskReturn, DeskReturnDecide, DeskReturnList, DeskReturnView, DeskReturns, desk_return,
    desk_return_decide, desk_returns,
};
pub use status::{DeskStatus, desk_status, desk_status_write};

use crate::filing::{errand, fingerprint};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_exchange::desk::{self, Grant, Scanned, Scope};
use ts_rs::TS;

/// A station to be enrolled.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskEnrol {
    /// The file `EN-….TZB`.
    pub file: String,
    /// A folder for the answer, such as the same stick.
    pub to: String,
    /// As on the sealed form; without it the file's own is named and nothing is done.
    pub fingerprint: Option<String>,
    /// Whether this desk handles hardship files (办理困难职工档案), so that they come along; without it as the answer before
    /// said, and yes with the first one.
    #[serde(default)]
    pub cases: Option<bool>,
    /// Whether unions that another station hands in have moved to this one (划转), as the county decided. Without it their codes
    /// are refused.
    #[serde(default)]
    pub moved: bool,
}

/// A station that may hand in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskEnrolled {
    /// Its code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Fingerprint of the answer, for the paper that goes back.
    pub fingerprint: String,
    /// The answer.
    pub file: String,
}

/// Enrols a station (登记).
pub fn desk_enrol(
    office: &Office,
    request: DeskEnrol,
    progress: &dyn Progress,
) -> Answer<DeskEnrolled> {
    office.answers_for_office()?;
    let paper = fingerprint(request.fingerprint.as_deref())?;
    let grant = request.cases.map(|cases| match cases {
        true => Grant::WithCases,
        false => Grant::WithoutCases,
    });
    let scope = match request.moved {
        true => Scope::Moved,
        false => Scope::OneStation,
    };
    let (file, to) = (Path::new(&request.file), Path::new(&request.to));
    let enrolled = errand(office, progress, |errand| {
        let terms = (grant, scope);
        Ok(desk::enrol_in(errand, file, to, paper.as_ref(), terms)?)
    })?;
    Ok(DeskEnrolled {
        station: enrolled.station,
        name: enrolled.name,
        fingerprint: enrolled.fingerprint.to_string(),
        file: enrolled.file.display().to_string(),
    })
}

/// Where to look.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskScan {
    /// A folder, such as a stick.
    pub from: String,
}

/// What lies there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskScanned {
    /// The bundles, by name.
    pub files: Vec<ScannedFile>,
}

/// A bundle on a stick.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScannedFile {
    /// The file.
    pub file: String,
    /// Station code; only claimed unless `ok`.
    pub station: Option<String>,
    /// Its name, if it is enrolled.
    pub name: Option<String>,
    /// Number; only claimed unless `ok`.
    pub seq: Option<u64>,
    /// Whether every check held.
    pub ok: bool,
    /// Why not, or what taking it in would do, as a code.
    pub code: Option<String>,
    /// Why not, in Chinese.
    pub message: Option<String>,
}

/// Checks what lies on a stick, taking nothing in.
pub fn desk_scan(
    office: &Office,
    request: DeskScan,
    progress: &dyn Progress,
) -> Answer<DeskScanned> {
    let scanned = errand(office, progress, |errand| {
        Ok(desk::scan(errand, Path::new(&request.from))?)
    })?;
    Ok(DeskScanned {
        files: scanned.into_iter().map(scanned_file).collect(),
    })
}

fn scanned_file(scanned: Scanned) -> ScannedFile {
    let file = scanned.file.display().to_string();
    let station = scanned
        .claim
        .as_ref()
        .map(|claim| claim.station.to_string());
    let seq = scanned.claim.map(|claim| claim.seq);
    match scanned.found {
        Ok(checked) => ScannedFile {
            file,
            station,
            name: scanned.name,
            seq,
            ok: true,
            code: checked.next.map(str::to_owned),
            message: None,
        },
        Err(error) => {
            let failure = Failure::from(error);
            let message = format!("{}{}", failure.message, failure.hint);
            ScannedFile {
                file,
                station,
                name: scanned.name,
                seq,
                ok: false,
                code: Some(failure.code),
                message: Some(message),
            }
        }
    }
}
