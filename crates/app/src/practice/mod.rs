//! 练手: an invented township to try everything on, and the whole main job done on it once.
//!
//! Its ledger is marked as practice, so that a real desk refuses its bundles (decision 23); its passphrase is no secret.
//! Nobody and nothing in it exists. Everything is entered through the same commands that a person uses.

mod activities;
mod congress;
mod demo;
mod dues;
mod households;
mod keys;
mod kinship;
mod negotiation;
mod openness;
mod people;
mod petitions;
mod proposals;
mod sheet;
mod standing;
mod township;

pub use demo::{Demo, DemoDone, demo};
pub use people::{InventedPerson, invented_person};

use crate::session::{LedgerCard, LedgerOpen, Plan, card, ledger_open, make};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_ledger::store::{Folder, LedgerKind, Passphrase};
use ts_rs::TS;

/// The passphrase of every practice ledger. Shown wherever one is made: practice data needs no secret.
pub const PRACTICE_PASSPHRASE: &str = "练手专用口令不用保密";

/// Where to practise.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PracticeOpen {
    /// The folder: empty, not there yet, or a practice ledger made earlier.
    pub at: String,
}

/// The practice township, open.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PracticeOpened {
    /// Its cover.
    pub ledger: LedgerCard,
    /// Its passphrase, to be shown.
    pub passphrase: String,
    /// An invented roll with faults in it, to try the import on; beside the ledger's folder.
    pub sheet: String,
}

/// Opens the practice township, and makes it first where there is none.
pub fn practice_open(
    office: &Office,
    request: PracticeOpen,
    progress: &dyn Progress,
) -> Answer<PracticeOpened> {
    let at = Path::new(&request.at);
    let sheet = at.with_file_name("练手花名册.xlsx");
    if at.join("ledger.json").exists() {
        ledger_open(
            office,
            LedgerOpen {
                at: request.at,
                passphrase: PRACTICE_PASSPHRASE.to_owned(),
                operator: None,
            },
            progress,
        )?;
    } else {
        found(
            office,
            at,
            LedgerKind::Union,
            township::NAME,
            township::CODE,
        )?;
        township::settle(office, progress)?;
        township::enrol_all(office, progress)?;
        township::elect(office)?;
        congress::hold(office)?;
        proposals::raise(office)?;
        openness::show(office)?;
        negotiation::negotiate(office)?;
        petitions::come(office)?;
        households::help(office)?;
        kinship::link(office)?;
        dues::keep(office)?;
        activities::enter(office)?;
        standing::score(office)?;
    }
    sheet::write(
        &sheet,
        "练手板材有限公司职工入会花名册",
        &sheet::with_faults(400, 24),
    )?;
    Ok(PracticeOpened {
        ledger: card(office)?,
        passphrase: PRACTICE_PASSPHRASE.to_owned(),
        sheet: sheet.display().to_string(),
    })
}

/// Makes an empty practice ledger and opens it.
fn found(office: &Office, at: &Path, kind: LedgerKind, name: &str, code: &str) -> Answer<()> {
    let plan = Plan {
        folder: Folder::new(at),
        kind,
        name: name.to_owned(),
        code: code.parse()?,
        practice: true,
        chair: "主席".to_owned(),
    };
    make(
        office,
        plan,
        vec![("chair".to_owned(), Passphrase::new(PRACTICE_PASSPHRASE))],
    )
}
