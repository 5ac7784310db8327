//! What waits for a person at a desk (重复与冲突), and what that person decides.

use super::IntakeReport;
use super::answer::station_union;
use super::intake::take_decided;
use crate::export::digest;
use crate::{Errand, ExchangeError, Result};
use std::path::Path;
use taizhang_ledger::filing::{self, Decision, InboxLine, InboxState, Question};
use taizhang_ledger::roll::rules::DAY_UNKNOWN;
use taizhang_ledger::roll::{MemberView, find_member, fold};
use taizhang_ledger::shared::{Day, Document, Precision};
use taizhang_ledger::store::{Act, Entry, Ledger, Reader};

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
    /// Code of the station.
    pub code: String,
    /// Name of the station.
    pub station: String,
    /// Name of the union; for a bundle, its number.
    pub union: String,
    /// Code of the union; empty for a bundle. The same on both sides where the union moved from one station to the other.
    pub union_code: String,
    /// Name of the person; for a bundle, its file.
    pub name: String,
    /// Masked document; for a bundle, its short code.
    pub id_masked: String,
    /// 入会日期, if it is known.
    pub joined: Option<(Day, Precision)>,
    /// Whom to ring.
    pub phone: Option<String>,
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

/// Which items to list.
#[derive(Debug, Clone, Copy)]
pub struct ItemQuery<'a> {
    /// Those decided, instead of those that wait.
    pub decided: bool,
    /// Of one station only, by its code.
    pub station: Option<&'a str>,
    /// After this item of the page before.
    pub after: Option<&'a str>,
    /// At most so many questions.
    pub limit: usize,
}

/// A page of items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemPage {
    /// The bundles that wait, on the first page; then the questions.
    pub items: Vec<Item>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Lists what waits for a person, in the order it came, or what was decided, the newest first.
pub fn items(ledger: &Ledger, query: &ItemQuery<'_>) -> Result<ItemPage> {
    let &ItemQuery {
        decided,
        station,
        after,
        limit,
    } = query;
    ledger.read(|conn| {
        let mut items = Vec::new();
        if !decided && after.is_none() {
            for line in filing::list_waiting(conn)? {
                if station.is_none_or(|station| station == line.station) {
                    items.push(bundle_item(conn, &line)?);
                }
            }
        }
        let mut questions = filing::list_questions(conn, decided, station, after, limit + 1)?;
        let has_more = questions.len() > limit;
        questions.truncate(limit);
        let next = questions.last().filter(|_| has_more);
        let next = next.map(|question| question.id.clone());
        for question in questions {
            items.push(question_item(conn, &question)?);
        }
        Ok(ItemPage { items, next })
    })
}

/// Counts what waits for a person.
pub fn count_waiting(ledger: &Ledger) -> Result<u64> {
    ledger.read(|conn| {
        let bundles = filing::list_waiting(conn)?.len() as u64;
        Ok(bundles + filing::count_open_questions(conn)?.unsigned_abs())
    })
}

fn question_item(conn: &Reader, question: &Question) -> Result<Item> {
    let side = |id| -> Result<Side> {
        let MemberView {
            member,
            person,
            union,
            events,
        } = find_member(conn, id)?;
        let line = filing::find_station(conn, &member.station)?;
        let above = station_union(conn, &member.station)?;
        Ok(Side {
            station: line.map_or_else(|| member.station.clone(), |line| line.name),
            code: member.station,
            phone: union.phone.or_else(|| above?.phone),
            union: union.name,
            union_code: union.code.to_string(),
            name: person.name,
            id_masked: person
                .document_no
                .as_deref()
                .map(Document::mask)
                .unwrap_or_default(),
            joined: fold(&events, None)
                .joined
                .filter(|(day, _)| *day != DAY_UNKNOWN),
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
    let phone = station_union(conn, &line.station)?.and_then(|union| union.phone);
    let side = |seq: i64, file: String, header: &str| -> Result<Side> {
        let id_masked = digest(header)?.short_code().to_string();
        Ok(Side {
            code: line.station.clone(),
            station: name.clone(),
            union: seq.to_string(),
            union_code: String::new(),
            name: file,
            id_masked,
            joined: None,
            phone: phone.clone(),
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
