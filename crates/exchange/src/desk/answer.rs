//! The answer (回执): counts, rows sent back, decisions, the newest directory; sealed in the transaction that takes the
//! rows, so that a bundle merged always has its receipt and the same one for ever.

use super::households::elsewhere;
use super::twins::still_stands;
use super::{Arrival, Desk, Own, epoch, number};
use crate::errand::app_label;
use crate::export::digest;
use crate::{ExchangeError, IntakeFacts, Result};
use std::collections::BTreeMap;
use taizhang_bundle::{
    Digest, Draft, Epoch, Kind, Place, Receipt, ReceiptBody, ReturnedRow, Salt, Sealed, Span,
    SystemEntropy, TakenCount, Verdict, VerdictKind, seal,
};
use taizhang_ledger::filing::{self, Decision, DeskChain, JudgedReturn, Question};
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::Member;
use taizhang_ledger::shared::{MemberId, UnionId};
use taizhang_ledger::store::{
    Kind as RecordKind, Reader, Record as _, SCHEMA_VERSION, StateDigest, Tx,
};
use taizhang_ledger::unions::{Union, UnionCode};

/// Reason code of a row sent back because another station has the same document on its roll.
pub(crate) const DUPLICATE: &str = "duplicate_elsewhere";
/// Reason code of a row sent back because the desk let the same person stand at another station.
pub(crate) const ELSEWHERE: &str = "accepted_elsewhere";

/// Reason code of a return that the desk sent back.
pub(crate) const RETURN_BACK: &str = "return_sent_back";
/// Reason code of an explanation that the desk asks about.
pub(crate) const EXPLAIN_MORE: &str = "explain_more";

/// Where the desk's next receipt stands in its own chain.
pub(super) struct NextPlace {
    pub(super) epoch: Epoch,
    pub(super) seq: u64,
    pub(super) prev: Option<Digest>,
}

/// Takes the desk's next place. A desk restored from a backup, or one that undid an intake, begins a new epoch.
pub(super) fn next_place(tx: &Tx<'_>) -> Result<NextPlace> {
    let chain = filing::desk_chain(tx.conn())?;
    Ok(NextPlace {
        epoch: match &chain.epoch {
            Some(known) => epoch(known)?,
            None => Epoch::draw(&mut SystemEntropy)?,
        },
        seq: number(chain.seq + 1)?,
        prev: chain.head.as_deref().map(digest).transpose()?,
    })
}

impl NextPlace {
    /// Moves the desk's chain on to what was sealed here.
    pub(super) fn keep(&self, tx: &Tx<'_>, sealed: &Sealed) -> Result<()> {
        let head = Some(sealed.header_sha256.to_string());
        let seq =
            i64::try_from(self.seq).map_err(|_| ExchangeError::Unreadable { what: "number" })?;
        Ok(filing::set_desk_chain(
            tx,
            &DeskChain {
                epoch: Some(self.epoch.to_string()),
                seq,
                head,
            },
        )?)
    }
}

/// Seals the receipt of a bundle that was just merged, and notes which decisions it tells.
pub(super) fn answer(
    tx: &Tx<'_>,
    desk: &Desk<'_>,
    arrival: &Arrival,
    state: StateDigest,
    facts: &mut IntakeFacts,
) -> Result<Sealed> {
    let own: &Own = desk.own.as_ref().ok_or(ExchangeError::NotEnrolled)?;
    let header = arrival.payload.header();
    let questions = filing::untold(tx.conn(), &arrival.station.code)?;
    let (mut returned, mut verdicts) = decisions(tx.conn(), &questions)?;
    let judged = filing::untold_judged(tx.conn(), &arrival.station.code)?;
    for one in &judged {
        answer_return(one, &mut returned, &mut verdicts);
    }
    facts.returned = returned.len() as i64;
    let taken = counts(facts, &returned);
    let held = still_held(tx.conn(), &arrival.station.code)?;
    let to_move = held
        .iter()
        .map(|question| back(tx.conn(), question, question.one))
        .collect::<Result<Vec<_>>>()?;
    let elsewhere = elsewhere(tx.conn(), &arrival.station.code, tx.author().day())?;
    facts.households = elsewhere.pairs;
    let state_digest = state.to_hex().parse().map_err(crate::enrol::unreadable)?;
    let receipt = Receipt {
        body: ReceiptBody {
            acknowledged: arrival.payload.header_sha256(),
            station: header.station.clone(),
            epoch: header.epoch,
            seq: header.seq,
            head: Some(Place {
                epoch: header.epoch,
                seq: header.seq,
                header_sha256: arrival.payload.header_sha256(),
            }),
            state_digest,
            taken,
            issued: tx.author().day().date(),
        },
        returned: returned
            .into_values()
            .chain(to_move)
            .chain(elsewhere.rows)
            .collect(),
        verdicts: verdicts.into_values().collect(),
        directory: own.document.clone(),
        certificate: None,
    };
    let place = next_place(tx)?;
    let (files, attachments) = receipt.to_parts()?;
    let draft = Draft {
        kind: Kind::Receipt,
        station: desk.me.clone(),
        addressee: Some(header.station.clone()),
        cert_sha256: None,
        epoch: place.epoch,
        parent: None,
        seq: place.seq,
        prev: place.prev,
        span: Span::Full,
        schema: SCHEMA_VERSION as u32,
        app: app_label(desk.ledger),
        created: tx.author().day().date(),
        clock_suspect: false,
        directory_version: own.directory.version,
        salt: Salt::draw(&mut SystemEntropy)?,
        scope: Vec::new(),
        files,
        attachments,
        retired: Vec::new(),
        state_digest,
    };
    let sealed = seal(
        draft,
        &own.keys.receipt,
        std::slice::from_ref(&arrival.certificate.recipient),
    )?;
    place.keep(tx, &sealed)?;
    let told = sealed.header_sha256.to_string();
    for question in questions.iter().filter(|question| {
        question
            .verdict
            .is_some_and(|verdict| verdict != Decision::Hold)
    }) {
        filing::tell_question(tx, &question.id, &told)?;
    }
    for question in &held {
        filing::tell_holder(tx, &question.id, &told)?;
    }
    for one in judged.iter().filter(|one| one.verdict != Decision::Hold) {
        filing::tell_judged(tx, one.record, &told)?;
    }
    Ok(sealed)
}

fn counts(facts: &IntakeFacts, returned: &BTreeMap<String, ReturnedRow>) -> Vec<TakenCount> {
    let back = |entity: &str| returned.values().filter(|row| row.entity == entity).count() as u64;
    let of_kind = |(entity, rows): (&String, &u64)| TakenCount {
        entity: entity.clone(),
        taken: rows.saturating_sub(back(entity)),
        returned: back(entity),
    };
    facts.parts.iter().map(of_kind).collect()
}

type Decisions = (BTreeMap<String, ReturnedRow>, BTreeMap<String, Verdict>);

/// What the receipt says of each membership asked about. One that goes back gets no verdict beside it.
fn decisions(conn: &Reader, questions: &[Question]) -> Result<Decisions> {
    let mut returned = BTreeMap::new();
    let mut verdicts = BTreeMap::new();
    for question in questions {
        let row = back(conn, question, question.other)?;
        let id = row.id.clone();
        match question.verdict {
            Some(Decision::Return) => drop(returned.insert(id, row)),
            Some(Decision::Accept) => {
                let accepted = Verdict {
                    id: row.id,
                    entity: row.entity,
                    verdict: VerdictKind::Accepted,
                    remark: None,
                    contact: None,
                };
                verdicts.insert(id, accepted);
            }
            Some(Decision::Hold) | None => {
                let asked = Verdict {
                    id: row.id,
                    entity: row.entity,
                    verdict: VerdictKind::Question,
                    remark: row.remark,
                    contact: row.contact,
                };
                verdicts.insert(id, asked);
            }
        }
    }
    verdicts.retain(|id, _| !returned.contains_key(id));
    Ok((returned, verdicts))
}

/// What the receipt says of a return, or of an explanation in it.
fn answer_return(
    judged: &JudgedReturn,
    returned: &mut BTreeMap<String, ReturnedRow>,
    verdicts: &mut BTreeMap<String, Verdict>,
) {
    let (id, entity) = (judged.record.to_string(), judged.kind.name().to_owned());
    match judged.verdict {
        Decision::Accept => {
            let accepted = Verdict {
                id: id.clone(),
                entity,
                verdict: VerdictKind::Accepted,
                remark: None,
                contact: None,
            };
            verdicts.insert(id, accepted);
        }
        Decision::Return => {
            let reason = match judged.kind {
                RecordKind::ReturnNote => EXPLAIN_MORE,
                _ => RETURN_BACK,
            };
            let row = ReturnedRow {
                id: id.clone(),
                entity,
                reason: reason.to_owned(),
                remark: Some(judged.remark.clone()).filter(|remark| !remark.is_empty()),
                contact: None,
            };
            returned.insert(id, row);
        }
        Decision::Hold => {}
    }
}

/// Questions in which this station had the person first, the later row was let stand, and both are still on a roll.
fn still_held(conn: &Reader, station: &str) -> Result<Vec<Question>> {
    let mut held = Vec::new();
    for question in filing::unheld(conn, station)? {
        if still_stands(conn, &question)? {
            held.push(question);
        }
    }
    Ok(held)
}

/// One side of a question as it goes back, with the other side named and its telephone: the two offices are to ring each
/// other.
fn back(conn: &Reader, question: &Question, side: MemberId) -> Result<ReturnedRow> {
    let (reason, counterpart) = if side == question.one {
        (ELSEWHERE, question.other)
    } else {
        (DUPLICATE, question.one)
    };
    let (who, contact) = named(conn, counterpart)?;
    Ok(ReturnedRow {
        id: side.to_string(),
        entity: RecordKind::Member.name().to_owned(),
        reason: reason.to_owned(),
        remark: Some(if question.remark.is_empty() {
            who
        } else {
            format!("{who}；{}", question.remark)
        }),
        contact,
    })
}

/// The union in which somebody is a member, and its telephone.
fn named(conn: &Reader, member: MemberId) -> Result<(String, Option<String>)> {
    let member = Member::get(conn, member)?;
    let person = Person::get(conn, member.person)?.standing(conn)?;
    let (who, phone) = reached(conn, member.trade_union, &member.station)?;
    Ok((format!("{who}：{}", person.name), phone))
}

/// What a union is called with the station it belongs to, and its telephone or the station's.
pub(super) fn reached(
    conn: &Reader,
    union: UnionId,
    station: &str,
) -> Result<(String, Option<String>)> {
    let union = Union::get(conn, union)?;
    let station = station_union(conn, station)?;
    let phone = union
        .phone
        .clone()
        .or_else(|| station.as_ref().and_then(|station| station.phone.clone()));
    let above = station
        .filter(|station| station.id != union.id)
        .map(|station| format!("{} ", station.name))
        .unwrap_or_default();
    Ok((format!("{above}{}", union.name), phone))
}

/// The union that a station writes as.
pub(super) fn station_union(conn: &Reader, station: &str) -> Result<Option<Union>> {
    let Some((county, own)) = station.split_at_checked(6) else {
        return Ok(None);
    };
    let code: Result<UnionCode, _> = format!("{county}-{own}").parse();
    Ok(match code {
        Ok(code) => Union::find_coded(conn, code.as_str())?,
        Err(_) => None,
    })
}
