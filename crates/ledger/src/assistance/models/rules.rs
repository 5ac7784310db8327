//! Whether money came in time and in full. Pure.

use super::types::{Model, ModelPayment};
use crate::assistance::rules::model_worker_due;
use crate::shared::Day;

/// How a payment stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PayState {
    /// Its day is past and nothing was paid.
    Overdue,
    /// Less was paid than was due.
    Short,
    /// Paid in full, after its day.
    Late,
    /// Its day has not passed.
    Waiting,
    /// 按时足额: paid in full on its day or before.
    InTime,
    /// The person died or moved away before its day.
    NotDue,
}

impl PayState {
    /// Every state, the worst first.
    pub const ALL: [Self; 6] = [
        Self::Overdue,
        Self::Short,
        Self::Late,
        Self::Waiting,
        Self::InTime,
        Self::NotDue,
    ];

    /// As a code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Short => "short",
            Self::Late => "late",
            Self::Waiting => "waiting",
            Self::InTime => "in_time",
            Self::NotDue => "not_due",
        }
    }

    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::Overdue => "过期没有发",
            Self::Short => "没有发足",
            Self::Late => "发晚了",
            Self::Waiting => "还没有到期",
            Self::InTime => "按时足额",
            Self::NotDue => "不用发",
        }
    }
}

/// How a payment stands on a day (anchors §1.2 no. 65): in time is on the day it is due or before, in full is the amount due
/// or more.
pub fn pay_state(payment: &ModelPayment, model: &Model, on: Day) -> PayState {
    let is_here = model.moved_on.is_none_or(|moved| moved >= payment.due_on);
    if !is_here || !model_worker_due(payment.due_on, model.died_on) {
        return PayState::NotDue;
    }
    // What was paid after the day asked about was not paid yet then.
    let paid = payment.paid_on.filter(|paid| *paid <= on).zip(payment.paid);
    match paid {
        None if payment.due_on < on => PayState::Overdue,
        None => PayState::Waiting,
        Some((_, amount)) if amount < payment.due => PayState::Short,
        Some((paid, _)) if paid > payment.due_on => PayState::Late,
        Some(_) => PayState::InTime,
    }
}

/// 按时足额率: payments in time and in full, and payments that were due by the day. One whose day has not come counts in
/// neither, unless it was paid already.
pub fn in_time_rate(states: impl IntoIterator<Item = PayState>) -> (i64, i64) {
    states
        .into_iter()
        .fold((0, 0), |(part, whole), state| match state {
            PayState::InTime => (part + 1, whole + 1),
            PayState::Overdue | PayState::Short | PayState::Late => (part, whole + 1),
            PayState::Waiting | PayState::NotDue => (part, whole),
        })
}
