//! The desk (收件): enrols stations, takes in, shows who has handed in, asks and decides.

mod intake;
mod recover;

pub use crate::session::Nothing;
pub use intake::{DeskIntake, IntakeDone, desk_intake};
pub use recover::{DeskRecover, DeskRecovered, desk_recover};

use crate::filing::{errand, fingerprint};
use crate::messages::waiting_reason;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_exchange::desk::{self, Item, ItemKind, Scanned};
use taizhang_ledger::filing::{Decision, InboxState};
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
    let (file, to) = (Path::new(&request.file), Path::new(&request.to));
    let enrolled = errand(office, progress, |errand| {
        Ok(desk::enrol(errand, file, to, paper.as_ref())?)
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

/// Who has handed in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskStatus {
    /// By code.
    pub stations: Vec<StationRow>,
}

/// A station in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Number of its newest bundle here.
    pub last_seq: Option<i64>,
    /// Day it was taken in.
    pub last_on: Option<String>,
    /// Members on its roll here.
    pub members: i64,
    /// Whether it has ever handed in.
    pub handed_in: bool,
    /// Days beyond a month since it last did.
    pub late_days: i64,
    /// Whom to ring.
    pub phone: Option<String>,
    /// Last day of its certificate.
    pub certificate_ends: String,
}

/// Lists who has handed in (报送情况).
pub fn desk_status(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<DeskStatus> {
    let stations = desk::stations(&*office.ledger()?, office.today())?;
    let row = |station: desk::StationStatus| StationRow {
        code: station.code,
        name: station.name,
        last_seq: station.head.as_ref().map(|head| head.seq),
        last_on: station.head.as_ref().map(|head| head.on.to_string()),
        members: station.members,
        handed_in: station.head.is_some(),
        late_days: station.late_days,
        phone: station.phone,
        certificate_ends: station.certificate_ends,
    };
    Ok(DeskStatus {
        stations: stations.into_iter().map(row).collect(),
    })
}

/// What waits for a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskDuplicates {
    /// Undecided first.
    pub items: Vec<DeskItem>,
}

/// Something to decide.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskItem {
    /// What [`desk_decide`] takes.
    pub id: String,
    /// `duplicate`, `waiting` or `quarantined`.
    pub kind: String,
    /// Whom or what it is about.
    pub who: String,
    /// What stood here first.
    pub left: DeskSide,
    /// What came later.
    pub right: DeskSide,
    /// `accept`, `return`, or `null` while nobody has decided.
    pub verdict: Option<String>,
    /// Why it is asked, in Chinese.
    pub reason: String,
}

/// One side of an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskSide {
    /// Name of the station.
    pub station: String,
    /// Name of the union; of a bundle, its number.
    pub union: String,
    /// Name of the person; of a bundle, its file.
    pub name: String,
    /// Masked document; of a bundle, its short code.
    pub id_masked: String,
}

/// Lists duplicates and bundles that wait (重复与冲突).
pub fn desk_duplicates(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<DeskDuplicates> {
    let items = desk::items(&*office.ledger()?)?;
    Ok(DeskDuplicates {
        items: items.into_iter().map(desk_item).collect(),
    })
}

fn desk_item(item: Item) -> DeskItem {
    let side = |side: desk::Side| DeskSide {
        station: side.station,
        union: side.union,
        name: side.name,
        id_masked: side.id_masked,
    };
    let (kind, reason) = match item.kind {
        ItemKind::Duplicate => ("duplicate", "两个单位的名册上有同一个证件号码。".to_owned()),
        ItemKind::Bundle(state) => {
            let kind = if state == InboxState::Quarantined {
                "quarantined"
            } else {
                "waiting"
            };
            (
                kind,
                waiting_reason(item.reason.as_deref().unwrap_or_default()),
            )
        }
    };
    DeskItem {
        id: item.id,
        kind: kind.to_owned(),
        who: item.who,
        left: side(item.left),
        right: side(item.right),
        verdict: item.verdict.map(|verdict| verdict.code().to_owned()),
        reason,
    }
}

/// A decision.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskDecide {
    /// Id of the item.
    pub item: String,
    /// `accept`, `return` or `hold`. A bundle that waits is taken in by `accept` and rejected by `return`.
    pub verdict: String,
    /// The desk's own words.
    #[serde(default)]
    pub remark: String,
    /// A folder for the receipt, if a bundle is taken in.
    #[serde(default)]
    pub receipts: Option<String>,
}

/// What a decision did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Decided {
    /// The bundle that was taken in, if the item was one and the answer yes.
    pub taken: Option<IntakeDone>,
}

/// Decides an item (答复).
pub fn desk_decide(
    office: &Office,
    request: DeskDecide,
    progress: &dyn Progress,
) -> Answer<Decided> {
    office.answers_for_office()?;
    let decision = verdict(&request.verdict)?;
    let receipts = request.receipts.as_deref().map(Path::new);
    let report = errand(office, progress, |errand| {
        Ok(desk::decide(
            errand,
            &request.item,
            decision,
            &request.remark,
            receipts,
        )?)
    })?;
    Ok(Decided {
        taken: report.map(intake::done),
    })
}

fn verdict(text: &str) -> Answer<Decision> {
    text.parse().map_err(|_| {
        Failure::new(
            "bad_request",
            "答复只有三种。",
            "请选 accept（通过）、return（退回）或 hold（待查）。",
        )
        .at("verdict")
    })
}
