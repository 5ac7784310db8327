//! Who sits at the table: seated, trained, gone.

use super::acts::of_negotiation;
use super::{Nothing, record};
use crate::form::{bad_request, choice, day, id, id_if, said};
use crate::{Answer, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::negotiation::{self, Negotiator, NewNegotiator};
use taizhang_ledger::shared::NegotiatorId;
use taizhang_ledger::store::Record as _;
use ts_rs::TS;

/// Somebody at the table.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiatorSeat {
    /// Id of the negotiation.
    pub id: String,
    /// `workers` or `employer`.
    pub side: String,
    /// `chief`, `member`, `adviser`, `recorder`.
    pub seat: String,
    /// Id of the person, where the roll has one.
    pub person: Option<String>,
    /// 姓名
    pub name: String,
    /// 职务、岗位
    pub post: Option<String>,
    /// 一线职工
    pub front_line: bool,
    /// What the person is to the firm and its union, its code.
    pub tie: String,
    /// How the person came to it.
    pub mandate: Option<String>,
    /// First day.
    pub from: String,
    /// Id of the one whose place it is.
    pub replaces: Option<String>,
}

/// Seats somebody at the table.
pub fn negotiator_seat(
    office: &Office,
    request: NegotiatorSeat,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = NewNegotiator {
        side: choice(&request.side, "side")?,
        seat: choice(&request.seat, "seat")?,
        person: id_if(&request.person, "person")?,
        name: request.name,
        post: said(&request.post),
        front_line: request.front_line,
        tie: choice(&request.tie, "tie")?,
        mandate: said(&request.mandate),
        from_day: day(&request.from, "from")?,
        replaces: id_if(&request.replaces, "replaces")?,
    };
    of_negotiation(office, &request.id, |tx, it| {
        negotiation::seat(tx, it.id, new)?;
        Ok(Nothing {})
    })
}

/// What happened to somebody at the table.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiatorChange {
    /// Id of the negotiator.
    pub id: String,
    /// `left`, `trained`, `mistake`.
    pub change: String,
    /// When; not asked for a mistake.
    pub on: Option<String>,
    /// Why the person left.
    pub why: Option<String>,
    /// Hours of the training.
    pub hours: Option<i64>,
}

/// Records that somebody left the table, was trained, or was entered by mistake.
pub fn negotiator_change(
    office: &Office,
    request: NegotiatorChange,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let negotiator: NegotiatorId = id(&request.id, "id")?;
    let on = || day(request.on.as_deref().unwrap_or_default(), "on");
    record(office, "协商代表", |tx| {
        tx.hold_ours(&Negotiator::get(tx.conn(), negotiator)?)?;
        match request.change.as_str() {
            "left" => {
                let why = request.why.as_deref().unwrap_or_default();
                negotiation::leave_table(tx, negotiator, on()?, why)?;
            }
            "trained" => {
                negotiation::train(tx, negotiator, on()?, request.hours.unwrap_or(0))?;
            }
            "mistake" => negotiation::unseat(tx, negotiator)?,
            _ => return Err(bad_request("change")),
        }
        Ok(Nothing {})
    })
}
