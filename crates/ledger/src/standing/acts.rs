//! What is done about standing: an item scored or ticked, a grading reviewed, an answer about standing idle.

use super::grading::{level_of, valid_until};
use super::idle::{IdleScore, is_judged};
use super::rules::{
    StandingError, check_after, check_open, check_past, check_points, check_said, check_score,
    item_of,
};
use super::schemes::Scheme;
use super::store::{answer_of, grading_for, items_of};
use super::types::{Grading, GradingItem, IdleAnswer};
use crate::shared::{Day, GradingId, IdleAnswerId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;
use std::collections::BTreeMap;

/// What a union says of an item.
#[derive(Debug, Clone, Default)]
pub struct ItemScore {
    /// Code of the item.
    pub item: String,
    /// 自评分
    pub points: Option<i64>,
    /// Day on which it was done.
    pub done_on: Option<Day>,
    /// Day by which it is to be done.
    pub promised_on: Option<Day>,
    /// Satisfied of valid ballots.
    pub ballots: Option<(i64, i64)>,
    /// 说明
    pub note: Option<String>,
}

/// Scores or ticks an item (自评、打勾). The first one begins the union's grading of the year, under this version of the
/// scheme.
pub fn score_item(
    tx: &Tx<'_>,
    union: &Union,
    scheme: &Scheme,
    year: i32,
    said: &ItemScore,
) -> Result<GradingItem, StandingError> {
    let item = item_of(scheme, &said.item)?;
    check_score(scheme, item, said, tx.author().day())?;
    let grading = match grading_for(tx.conn(), union.id, &scheme.code, year)? {
        Some(known) => known,
        None => tx.insert(Grading {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            scheme: scheme.code.clone(),
            version: scheme.version,
            year: year.into(),
            reviewed_by: None,
            reviewed_on: None,
            document_no: None,
            total: None,
            level: None,
            valid_until: None,
        })?,
    };
    check_open(&grading)?;
    let row = row_of(tx, grading.id, &said.item)?;
    let (satisfied, ballots) = said.ballots.unzip();
    put(
        tx,
        GradingItem {
            points: said.points,
            done_on: said.done_on,
            promised_on: said.promised_on,
            satisfied,
            ballots,
            note: said.note.clone(),
            ..row
        },
    )
}

/// What a review says.
#[derive(Debug, Clone)]
pub struct Review {
    /// 复核单位
    pub by: String,
    /// When.
    pub on: Day,
    /// 文号
    pub document_no: Option<String>,
    /// Points of every item, by its code; one that is left out got none.
    pub points: BTreeMap<String, i64>,
}

/// Records the review of a grading (复核): total, level and last day follow from its points.
pub fn review(
    tx: &Tx<'_>,
    grading: GradingId,
    scheme: &Scheme,
    said: &Review,
) -> Result<Grading, StandingError> {
    let grading = Grading::get(tx.conn(), grading)?;
    check_open(&grading)?;
    let by = check_said(&said.by, "by")?;
    check_past(said.on, tx.author().day())?;
    if let Some(first) = Day::new(grading.year as i32, 1, 1) {
        check_after(said.on, first)?;
    }
    for (code, points) in &said.points {
        check_points(item_of(scheme, code)?, *points)?;
    }
    let mut sum = 0;
    for item in &scheme.items {
        let given = said.points.get(&item.code).copied().unwrap_or(0);
        sum += given;
        let row = row_of(tx, grading.id, &item.code)?;
        put(
            tx,
            GradingItem {
                reviewed: Some(given),
                ..row
            },
        )?;
    }
    Ok(tx.put(Grading {
        reviewed_by: Some(by),
        reviewed_on: Some(said.on),
        document_no: said.document_no.clone(),
        total: Some(sum),
        level: level_of(scheme, sum).map(|level| level.name.clone()),
        valid_until: Some(valid_until(said.on, scheme.years)),
        ..grading
    })?)
}

/// The row of an item, new where nothing is said of it yet.
fn row_of(tx: &Tx<'_>, grading: GradingId, item: &str) -> Result<GradingItem, StandingError> {
    let known = items_of(tx.conn(), grading)?
        .into_iter()
        .find(|row| row.item == item);
    Ok(known.unwrap_or_else(|| GradingItem {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        grading,
        item: item.to_owned(),
        points: None,
        done_on: None,
        promised_on: None,
        satisfied: None,
        ballots: None,
        note: None,
        reviewed: None,
    }))
}

/// A row that was never written has no revision.
fn put(tx: &Tx<'_>, row: GradingItem) -> Result<GradingItem, StandingError> {
    Ok(match row.revision {
        0 => tx.insert(row)?,
        _ => tx.put(row)?,
    })
}

/// What a union answers.
#[derive(Debug, Clone)]
pub struct NewAnswer {
    /// 原因
    pub cause: String,
    /// 整改计划
    pub plan: String,
    /// Day by which it is carried out.
    pub by_day: Day,
}

/// Records a union's answer about standing idle (答复), with the score as it stood; a second one of the same day is written
/// over the first.
pub fn answer_idle(
    tx: &Tx<'_>,
    union: &Union,
    score: &IdleScore,
    said: &NewAnswer,
) -> Result<IdleAnswer, StandingError> {
    if let Some(founded_on) = union
        .founded_on
        .filter(|day| !is_judged(Some(*day), score.as_of))
    {
        return Err(StandingError::TooYoung { founded_on });
    }
    if !score.is_idle() {
        return Err(StandingError::NotIdle {
            points: score.points(),
            below: score.below,
        });
    }
    let cause = check_said(&said.cause, "cause")?;
    let plan = check_said(&said.plan, "plan")?;
    check_after(said.by_day, score.as_of)?;
    let before = answer_of(tx.conn(), union.id)?.filter(|known| known.as_of == score.as_of);
    let items = serde_json::to_string(&score.answered()).expect("items are plain data");
    let answer = |id, revived_on| IdleAnswer {
        id,
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        as_of: score.as_of,
        score: score.points(),
        below: score.below,
        items,
        cause,
        plan,
        by_day: said.by_day,
        revived_on,
    };
    Ok(match before {
        Some(known) => tx.put(answer(known.id, known.revived_on))?,
        None => tx.insert(answer(tx.new_id(), None))?,
    })
}

/// Records the day on which a union that had stood idle worked again (已恢复).
pub fn revive(tx: &Tx<'_>, answer: IdleAnswerId, on: Day) -> Result<IdleAnswer, StandingError> {
    let answer = IdleAnswer::get(tx.conn(), answer)?;
    check_past(on, tx.author().day())?;
    check_after(on, answer.as_of)?;
    Ok(tx.put(IdleAnswer {
        revived_on: Some(on),
        ..answer
    })?)
}
