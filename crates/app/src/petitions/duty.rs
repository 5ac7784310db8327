//! The rota of the lawyers on duty (律师值班).

use super::{Nothing, held, record};
use crate::form::{bad_request, day, id, id_if};
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{self, DutyDay, NewDuty, duties_page};
use taizhang_ledger::shared::DutyDayId;
use ts_rs::TS;

/// A page of the rota.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DutyList {
    /// Where the page begins, as the page before said.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of the rota.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DutyPage {
    /// The latest day first.
    pub rows: Vec<DutyLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A lawyer's day on duty.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DutyLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// 律师
    pub lawyer: String,
    /// 律师事务所
    pub firm: String,
    /// 地点
    pub place: String,
    /// 接待人次
    pub visitors: Option<i64>,
    /// Whether the day is over and nobody wrote down how many came.
    pub owes: bool,
}

/// Lists the rota, a page at a time.
pub fn duty_list(office: &Office, request: DutyList, _: &dyn Progress) -> Answer<DutyPage> {
    let limit = request.limit.clamp(1, 200);
    let place = |text: &str| {
        let (day, duty) = text.split_once(' ').ok_or_else(|| bad_request("after"))?;
        let day = day.parse().map_err(|_| bad_request("after"))?;
        Answer::Ok((day, id(duty, "after")?))
    };
    let after = request.after.as_deref().map(place).transpose()?;
    let page = office
        .ledger()?
        .read(|conn| duties_page(conn, after, limit))?;
    let next = page.last().filter(|_| page.len() == limit);
    let today = office.today();
    Ok(DutyPage {
        next: next.map(|last| format!("{} {}", last.on_day, last.id)),
        rows: page
            .into_iter()
            .map(|duty| DutyLine {
                id: duty.id.to_string(),
                on: duty.on_day.to_string(),
                owes: duty.visitors.is_none() && duty.on_day < today,
                lawyer: duty.lawyer,
                firm: duty.firm,
                place: duty.place,
                visitors: duty.visitors,
            })
            .collect(),
    })
}

/// A day on duty, as typed in the form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DutyPut {
    /// Id of the day; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union.
    pub union: String,
    /// When.
    pub on: String,
    /// 律师
    pub lawyer: String,
    /// 律师事务所
    pub firm: String,
    /// 地点
    pub place: String,
    /// 接待人次, once the day is over.
    pub visitors: Option<i64>,
}

/// Records a day on duty, or who was received on it.
pub fn duty_put(office: &Office, request: DutyPut, _: &dyn Progress) -> Answer<Nothing> {
    let union = unions::coded(office, &request.union)?;
    let known: Option<DutyDayId> = id_if(&request.id, "id")?;
    let new = NewDuty {
        on_day: day(&request.on, "on")?,
        lawyer: request.lawyer,
        firm: request.firm,
        place: request.place,
        visitors: request.visitors,
    };
    let subject = format!("{}律师值班", new.on_day.chinese());
    record(office, &subject, |tx| {
        tx.hold_ours(&union)?;
        petitions::put_duty(tx, &union, known, &new)?;
        Ok(Nothing {})
    })
}

/// A day to be taken off the rota.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DutyDrop {
    /// Its id.
    pub id: String,
}

/// Takes a day off the rota.
pub fn duty_drop(office: &Office, request: DutyDrop, _: &dyn Progress) -> Answer<Nothing> {
    let duty = held::<DutyDay>(office, id::<DutyDayId>(&request.id, "id")?)?;
    let subject = format!("{}律师值班", duty.on_day.chinese());
    record(office, &subject, |tx| {
        tx.hold_ours(&duty)?;
        petitions::drop_duty(tx, duty.id)?;
        Ok(Nothing {})
    })
}
