//! 催办: a notice served on a union that owes its year a congress (WC-08), and why it says it has not met.
//!
//! Whoever serves it owns the record: a township reminds its enterprises, a county's desk the unions of its stations.

use super::rate::HeldYear;
use super::rules::{CongressError, check_order, check_owing, check_past};
use super::types::Reminder;
use crate::shared::{Day, ReminderId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// A notice to be served.
#[derive(Debug, Clone)]
pub struct NewReminder {
    /// The year that lacks a congress.
    pub year: i64,
    /// When it was served.
    pub served_on: Day,
    /// Day by which the congress is to meet.
    pub meet_by: Option<Day>,
    /// 文号
    pub document: Option<String>,
}

/// Records that a notice was served (送达催办通知). `held` is what the union's year says now.
pub fn remind(
    tx: &Tx<'_>,
    union: &Union,
    held: HeldYear,
    new: NewReminder,
) -> Result<Reminder, CongressError> {
    check_owing(new.year, held)?;
    check_past(new.served_on, tx.author().day())?;
    if let Some(day) = new.meet_by {
        check_order(new.served_on, day)?;
    }
    Ok(tx.insert(Reminder {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        year: new.year,
        served_on: new.served_on,
        meet_by: new.meet_by,
        document: new.document,
        reason: None,
        answered_on: None,
    })?)
}

/// Records why the union has not met, as it says (原因).
pub fn answer_reminder(
    tx: &Tx<'_>,
    reminder: ReminderId,
    (answered_on, reason): (Day, &str),
) -> Result<Reminder, CongressError> {
    let reminder = Reminder::get(tx.conn(), reminder)?;
    check_order(reminder.served_on, answered_on)?;
    check_past(answered_on, tx.author().day())?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(CongressError::ReasonMissing);
    }
    Ok(tx.put(Reminder {
        reason: Some(reason.to_owned()),
        answered_on: Some(answered_on),
        ..reminder
    })?)
}
