//! What a desk shows: who has handed in (报送情况), and what lies on a stick.

use super::Desk;
use super::answer::station_union;
use crate::{Checked, Errand, Result, bundles_in, verify_at_desk};
use std::path::{Path, PathBuf};
use taizhang_bundle::{Caps, Claim, Envelope, Kind};
use taizhang_ledger::filing::{self, StationHead, rules};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Ledger;

/// A station in the list of who has handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationStatus {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The newest bundle applied.
    pub head: Option<StationHead>,
    /// Members on its roll here.
    pub members: i64,
    /// Days beyond a month since it last handed in.
    pub late_days: i64,
    /// Whom to ring.
    pub phone: Option<String>,
    /// Last day of its certificate.
    pub certificate_ends: String,
}

/// Lists the stations by code.
pub fn stations(ledger: &Ledger, today: Day) -> Result<Vec<StationStatus>> {
    let desk = Desk::open(ledger, today)?;
    ledger.read(|conn| {
        desk.stations
            .iter()
            .map(|(line, certificate)| {
                let last = line.head.as_ref().map_or(line.enrolled_on, |head| head.on);
                Ok(StationStatus {
                    code: line.code.clone(),
                    name: line.name.clone(),
                    head: line.head.clone(),
                    members: filing::members_of_station(conn, &line.code)?,
                    late_days: rules::late_days(last, today),
                    phone: station_union(conn, &line.code)?.and_then(|union| union.phone),
                    certificate_ends: certificate.not_after.to_string(),
                })
            })
            .collect()
    })
}

/// A file on a stick, as far as it can be told.
#[derive(Debug)]
pub struct Scanned {
    /// The file.
    pub file: PathBuf,
    /// What it claims to be; anybody can write that.
    pub claim: Option<Claim>,
    /// Name of the station claimed, if it is enrolled.
    pub name: Option<String>,
    /// What the checks found.
    pub found: Result<Checked>,
}

/// Checks every bundle in a folder, taking none in. What claims to be a receipt or an enrolment is left out.
pub fn scan(errand: &Errand<'_>, folder: &Path) -> Result<Vec<Scanned>> {
    let known = errand.ledger.read(filing::list_stations)?;
    let mut scanned = Vec::new();
    for file in submissions_in(folder)? {
        let claim = claim_of(&file);
        let of_claim = claim.as_ref().and_then(|claim| {
            known
                .iter()
                .find(|line| line.code == claim.station.as_str())
        });
        let name = of_claim.map(|line| line.name.clone());
        scanned.push(Scanned {
            found: verify_at_desk(errand, &file),
            file,
            claim,
            name,
        });
    }
    Ok(scanned)
}

/// Lists the bundles in a folder that a desk may be meant to take: all but those that claim to be something else, such as
/// the receipts that lie on the same stick.
pub fn submissions_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let other = |file: &PathBuf| {
        claim_of(file).is_some_and(|claim| claim.kind != Kind::Submission.as_str())
    };
    Ok(bundles_in(folder)?
        .into_iter()
        .filter(|file| !other(file))
        .collect())
}

/// What a file claims to be, before anything is verified: enough to sort a stick's files, and no more.
fn claim_of(file: &Path) -> Option<Claim> {
    let bytes = crate::read_bundle(file).ok()?;
    Envelope::read(&bytes, &Caps::default()).ok()?.claim()
}
