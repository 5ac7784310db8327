//! What a desk shows (报送情况、重复与冲突) and what a person there decides.

use super::answer::station_union;
use super::intake::take_decided;
use super::{Desk, IntakeReport};
use crate::export::digest;
use crate::{Checked, Errand, ExchangeError, Result, bundles_in, verify_at_desk};
use std::path::{Path, PathBuf};
use taizhang_bundle::{Caps, Claim, Envelope, Kind};
use taizhang_ledger::filing::{
    self, Decision, InboxLine, InboxState, Question, StationHead, rules,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::Member;
use taizhang_ledger::shared::{Day, Document};
use taizhang_ledger::store::{Act, Entry, Ledger, Reader, Record as _};
use taizhang_ledger::unions::Union;

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

/// What a person must look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// The same document on two rolls.
    Duplicate,
    /// A bundle that waits.
    Bundle(InboxState),
}

/// One side of an item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Side {
    /// Name of the station.
    pub station: String,
    /// Name of the union; for a bundle, its number.
    pub union: String,
    /// Name of the person; for a bundle, its file.
    pub name: String,
    /// Masked document; for a bundle, its short code.
    pub id_masked: String,
}

/// Something to look at and decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id, for [`decide`].
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// Whom or what it is about.
    pub who: String,
    /// What stood here first.
    pub left: Side,
    /// What came later.
    pub right: Side,
    /// What was decided.
    pub verdict: Option<Decision>,
    /// Why a bundle waits, as a code.
    pub reason: Option<String>,
}

/// Lists everything that waits for a person, and what was decided before.
pub fn items(ledger: &Ledger) -> Result<Vec<Item>> {
    ledger.read(|conn| {
        let mut items = Vec::new();
        for line in filing::list_waiting(conn)? {
            items.push(bundle_item(conn, &line)?);
        }
        for question in filing::list_questions(conn)? {
            items.push(question_item(conn, &question)?);
        }
        Ok(items)
    })
}

fn question_item(conn: &Reader, question: &Question) -> Result<Item> {
    let side = |id| -> Result<Side> {
        let member = Member::get(conn, id)?;
        let person = Person::get(conn, member.person)?.standing(conn)?;
        let station = filing::find_station(conn, &member.station)?.map(|line| line.name);
        Ok(Side {
            station: station.unwrap_or_else(|| member.station.clone()),
            union: Union::get(conn, member.trade_union)?.name,
            name: person.name,
            id_masked: person
                .document_no
                .as_deref()
                .map(Document::mask)
                .unwrap_or_default(),
        })
    };
    let (left, right) = (side(question.one)?, side(question.other)?);
    Ok(Item {
        id: question.id.clone(),
        kind: ItemKind::Duplicate,
        who: right.name.clone(),
        left,
        right,
        verdict: question.verdict,
        reason: None,
    })
}

fn bundle_item(conn: &Reader, line: &InboxLine) -> Result<Item> {
    let station = filing::find_station(conn, &line.station)?;
    let name = station
        .as_ref()
        .map_or_else(|| line.station.clone(), |station| station.name.clone());
    let side = |seq: i64, file: String, header: &str| -> Result<Side> {
        let id_masked = digest(header)?.short_code().to_string();
        Ok(Side {
            station: name.clone(),
            union: seq.to_string(),
            name: file,
            id_masked,
        })
    };
    let head = station.and_then(|station| station.head);
    // Both are shown: for a second header the one it stands against, otherwise the newest one applied.
    let rival = filing::known_headers(conn, &line.station)?
        .into_iter()
        .find(|known| known.seq == line.seq && known.epoch == line.epoch);
    let left = match (rival, head) {
        (Some(rival), _) => side(rival.seq, rival.file_name, &rival.header_sha256)?,
        (None, Some(head)) => side(head.seq, String::new(), &head.header_sha256)?,
        (None, None) => Side::default(),
    };
    Ok(Item {
        id: line.header_sha256.clone(),
        kind: ItemKind::Bundle(line.state),
        who: name.clone(),
        left,
        right: side(line.seq, line.file_name.clone(), &line.header_sha256)?,
        verdict: None,
        reason: line.reason.clone(),
    })
}

/// Decides an item: a duplicate, told in the station's next receipt, or a bundle that waits, which `Accept` takes in and
/// `Return` rejects. Returns what was taken in, if anything was.
pub fn decide(
    errand: &Errand<'_>,
    id: &str,
    verdict: Decision,
    remark: &str,
    receipts: Option<&Path>,
) -> Result<Option<IntakeReport>> {
    let (question, line) = errand.ledger.read(|conn| {
        Ok::<_, ExchangeError>((
            filing::find_question(conn, id)?,
            filing::find_inbox(conn, id)?,
        ))
    })?;
    if let Some(question) = question {
        let subject = errand
            .ledger
            .read(|conn| question_item(conn, &question))?
            .who;
        let verdict = Some(verdict).filter(|verdict| *verdict != Decision::Hold);
        errand
            .ledger
            .transact(Entry::new(Act::Decide, &subject), errand.author, |tx| {
                filing::decide_question(tx, id, verdict, remark)
            })?;
        return Ok(None);
    }
    let waits =
        |line: &InboxLine| matches!(line.state, InboxState::Waiting | InboxState::Quarantined);
    let line = line
        .filter(waits)
        .ok_or_else(|| ExchangeError::NoItem { id: id.to_owned() })?;
    let bytes = errand.ledger.read(|conn| filing::inbox_bytes(conn, id))?;
    match verdict {
        Decision::Accept => take_decided(errand, &line, &bytes, receipts).map(Some),
        Decision::Hold => Ok(None),
        Decision::Return => {
            let subject = format!(
                "{} 第 {} 号 {}",
                line.station,
                line.seq,
                InboxState::Rejected.label()
            );
            let rejected = InboxLine {
                state: InboxState::Rejected,
                ..line
            };
            errand
                .ledger
                .transact(Entry::new(Act::Decide, &subject), errand.author, |tx| {
                    filing::enter_inbox(tx, &rejected, &bytes, None)
                })?;
            Ok(None)
        }
    }
}
