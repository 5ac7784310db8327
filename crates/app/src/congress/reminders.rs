//! 催办 as pages record and show it.

use super::Nothing;
use super::year::{union_year, whole_year};
use crate::form::{bad_request, day, day_if, said};
use crate::messages::number_advice;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{self, NewReminder, Reminder, reminders_of};
use taizhang_ledger::shared::{ReminderId, UnionId};
use taizhang_ledger::store::{Act, Entry, Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// A notice served on a union.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReminderLine {
    /// Its id: what its papers belong to.
    pub id: String,
    /// When it was served.
    pub on: String,
    /// Day by which the congress is to meet.
    pub meet_by: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// What is wrong with the way the number is written.
    pub document_advice: Option<String>,
    /// Why none was held, as the union says.
    pub reason: Option<String>,
    /// When it said so.
    pub answered_on: Option<String>,
}

/// The notices of a year, the newest first.
pub(super) fn lines(conn: &Reader, union: UnionId, year: i32) -> Answer<Vec<ReminderLine>> {
    Ok(reminders_of(conn, union, year.into())?
        .into_iter()
        .map(line)
        .collect())
}

fn line(reminder: Reminder) -> ReminderLine {
    ReminderLine {
        id: reminder.id.to_string(),
        on: reminder.served_on.to_string(),
        meet_by: reminder.meet_by.map(|day| day.to_string()),
        document_advice: reminder.document.as_deref().and_then(number_advice),
        document: reminder.document,
        reason: reminder.reason,
        answered_on: reminder.answered_on.map(|day| day.to_string()),
    }
}

/// A notice with the union it was served on, for its paper.
pub(crate) struct ReminderServed {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// The year that lacks a congress.
    pub year: i64,
    /// The notice.
    pub line: ReminderLine,
}

/// Finds one.
pub(crate) fn reminder_served(office: &Office, id: &str) -> Answer<ReminderServed> {
    let id: ReminderId = id.parse().map_err(|_| bad_request("id"))?;
    office.ledger()?.read(|conn| {
        let reminder = Reminder::get(conn, id)?;
        let union = Union::get(conn, reminder.trade_union)?;
        Ok(ReminderServed {
            union: union.code.to_string(),
            name: union.name,
            year: reminder.year,
            line: line(reminder),
        })
    })
}

/// A notice to be recorded.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressRemind {
    /// Code of the union.
    pub union: String,
    /// The year that lacks a congress.
    pub year: i32,
    /// When it was served.
    pub on: String,
    /// Day by which the congress is to meet.
    pub meet_by: Option<String>,
    /// 文号
    pub document: Option<String>,
}

/// Records that a notice was served on a union that has not met (催办).
pub fn congress_remind(
    office: &Office,
    request: CongressRemind,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let period = whole_year(request.year)?;
    let new = NewReminder {
        year: request.year.into(),
        served_on: day(&request.on, "on")?,
        meet_by: day_if(&request.meet_by, "meet_by")?,
        document: said(&request.document),
    };
    let entry = Entry::new(Act::RemindCongress, &union.name);
    office.transact(entry, |tx| -> Answer<_> {
        let held = union_year(tx.conn(), &union, period, &rules)?;
        congress::remind(tx, &union, held, new)?;
        Ok(Nothing {})
    })
}

/// What a union answered.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReminderAnswer {
    /// Which notice.
    pub id: String,
    /// When it answered.
    pub on: String,
    /// Why none was held.
    pub reason: String,
}

/// Records why a union has not met (原因).
pub fn reminder_answer(
    office: &Office,
    request: ReminderAnswer,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let id: ReminderId = request.id.parse().map_err(|_| bad_request("id"))?;
    let on = day(&request.on, "on")?;
    let entry = Entry::new(Act::RemindCongress, "未召开的原因");
    office.transact(entry, |tx| -> Answer<_> {
        tx.hold_ours(&Reminder::get(tx.conn(), id)?)?;
        congress::answer_reminder(tx, id, (on, &request.reason))?;
        Ok(Nothing {})
    })
}
