//! What a person does about standing.

use super::record::{points_now, seen_in};
use super::{Nothing, newest, version};
use crate::congress::year::whole_year;
use crate::form::{day, day_if, id, said};
use crate::rules::RulesOfDay;
use crate::standing::idle::score_of;
use crate::{Answer, Office, Progress, unions};
use serde::Deserialize;
use taizhang_ledger::shared::{GradingId, IdleAnswerId};
use taizhang_ledger::standing::{
    self, Grading, IdleAnswer, ItemScore, NewAnswer, Review, grading_for, items_of,
};
use taizhang_ledger::store::{Act, Entry, Record as _, Tx};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// What a union says of an item.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GradingScore {
    /// Code of the union.
    pub union: String,
    /// Code of the scheme.
    pub scheme: String,
    /// The year.
    pub year: i32,
    /// Code of the item.
    pub item: String,
    /// 自评分
    pub points: Option<i64>,
    /// Day on which it was done.
    pub done_on: Option<String>,
    /// Day by which it is to be done.
    pub promised_on: Option<String>,
    /// 满意票
    pub satisfied: Option<i64>,
    /// 有效票
    pub ballots: Option<i64>,
    /// 说明
    pub note: Option<String>,
}

/// Scores or ticks an item (自评).
pub fn grading_score(office: &Office, request: GradingScore, _: &dyn Progress) -> Answer<Nothing> {
    whole_year(request.year)?;
    let ballots = match (request.satisfied, request.ballots) {
        (None, None) => None,
        (satisfied, ballots) => Some((satisfied.unwrap_or(0), ballots.unwrap_or(0))),
    };
    let score = ItemScore {
        item: request.item,
        points: request.points,
        done_on: day_if(&request.done_on, "done_on")?,
        promised_on: day_if(&request.promised_on, "promised_on")?,
        ballots,
        note: said(&request.note),
    };
    let schemes = RulesOfDay::read(office)?.schemes()?;
    let union = unions::coded(office, &request.union)?;
    record(office, &union.name, |tx| {
        tx.hold_ours(&union)?;
        let begun = grading_for(tx.conn(), union.id, &request.scheme, request.year)?;
        let scheme = match &begun {
            Some(grading) => version(&schemes, &grading.scheme, grading.version)?,
            None => newest(&schemes, &request.scheme)?,
        };
        standing::score_item(tx, &union, scheme, request.year, &score)?;
        Ok(())
    })
}

/// A review.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GradingReview {
    /// Which grading.
    pub grading: String,
    /// 复核单位
    pub by: String,
    /// When.
    pub on: String,
    /// 文号
    pub document_no: Option<String>,
    /// Points that the review gave; an item that is not named keeps what it counts now.
    pub points: Vec<ItemPoints>,
}

/// Points of an item.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ItemPoints {
    /// Code of the item.
    pub item: String,
    /// Points; 1 or 0 on a checklist.
    pub points: i64,
}

/// Records a review (复核).
pub fn grading_review(
    office: &Office,
    request: GradingReview,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let id: GradingId = id(&request.grading, "grading")?;
    let on = day(&request.on, "on")?;
    let rules = RulesOfDay::read(office)?;
    let schemes = rules.schemes()?;
    record(office, "复核", |tx| {
        let grading = Grading::get(tx.conn(), id)?;
        tx.hold_ours(&grading)?;
        let scheme = version(&schemes, &grading.scheme, grading.version)?;
        let rows = items_of(tx.conn(), id)?;
        let period = whole_year(grading.year as i32)?;
        let seen = seen_in(tx.conn(), &grading.trade_union, scheme, period)?;
        let mut points = points_now(scheme, &rows, &seen, &rules.given_on(period.to))?;
        points.extend(
            request
                .points
                .iter()
                .map(|one| (one.item.clone(), one.points)),
        );
        let said = Review {
            by: request.by.clone(),
            on,
            document_no: said(&request.document_no),
            points,
        };
        standing::review(tx, id, scheme, &said)?;
        Ok(())
    })
}

/// What a union answers about standing idle.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IdleAnswerPut {
    /// Code of the union.
    pub union: String,
    /// 原因
    pub cause: String,
    /// 整改计划
    pub plan: String,
    /// Day by which it is carried out.
    pub by: String,
}

/// Records a union's answer (答复), with the score as it stands today.
pub fn idle_answer(office: &Office, request: IdleAnswerPut, _: &dyn Progress) -> Answer<Nothing> {
    let new = NewAnswer {
        cause: request.cause,
        plan: request.plan,
        by_day: day(&request.by, "by")?,
    };
    let rules = RulesOfDay::read(office)?;
    let schemes = rules.schemes()?;
    let union = unions::coded(office, &request.union)?;
    record(office, &union.name, |tx| {
        tx.hold_ours(&union)?;
        let score = score_of(tx.conn(), &union, &schemes, &rules)?;
        standing::answer_idle(tx, &union, &score, &new)?;
        Ok(())
    })
}

/// A union that works again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IdleRevive {
    /// Which answer.
    pub answer: String,
    /// Since when.
    pub on: String,
}

/// Records that a union works again (已恢复).
pub fn idle_revive(office: &Office, request: IdleRevive, _: &dyn Progress) -> Answer<Nothing> {
    let id: IdleAnswerId = id(&request.answer, "answer")?;
    let on = day(&request.on, "on")?;
    record(office, "已恢复", |tx| {
        let answer = IdleAnswer::get(tx.conn(), id)?;
        tx.hold_ours(&answer)?;
        tx.hold_ours(&Union::get(tx.conn(), answer.trade_union)?)?;
        standing::revive(tx, id, on)?;
        Ok(())
    })
}

fn record(
    office: &Office,
    subject: &str,
    work: impl FnOnce(&Tx<'_>) -> Answer<()>,
) -> Answer<Nothing> {
    office.transact(Entry::new(Act::RecordStanding, subject), work)?;
    Ok(Nothing {})
}
