//! What is done about activities and lines of the work log.

use super::fields::read_fields;
use super::kinds::{ActivityKind, Shape};
use super::rules::{ActivityError, check_order, check_past, check_said, said};
use super::store::same_activity;
use super::types::{Activity, Level};
use crate::shared::{ActivityId, Day};
use crate::store::{Record as _, Tx};
use crate::unions::Union;
use std::collections::BTreeMap;

/// What is said of an activity.
#[derive(Debug, Clone, Default)]
pub struct NewActivity {
    /// 名称
    pub title: String,
    /// When it began.
    pub on_day: Option<Day>,
    /// Last day of one that lasted longer.
    pub to_day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 级别
    pub level: Option<Level>,
    /// What its kind asks, as typed, by code of the field.
    pub fields: BTreeMap<String, String>,
    /// 说明
    pub note: Option<String>,
}

/// Enters an activity (记活动), or corrects one. One that is corrected is asked what its own version asks.
///
/// # Errors
/// A kind of another shape or that is given up, what is missing or no answer, a day ahead, the same activity a second time.
pub fn enter(
    tx: &Tx<'_>,
    union: &Union,
    kind: &ActivityKind,
    known: Option<ActivityId>,
    new: &NewActivity,
) -> Result<Activity, ActivityError> {
    let other_kind = || ActivityError::OtherKind {
        name: kind.name.clone(),
    };
    if !matches!(kind.shape, Shape::Event | Shape::Log) {
        return Err(other_kind());
    }
    let before = match known {
        Some(id) => Some(Activity::get(tx.conn(), id)?),
        None => None,
    };
    if let Some(before) = &before
        && (before.kind != kind.code || before.version != kind.version)
    {
        return Err(other_kind());
    }
    check_offered(kind, known.is_some())?;
    let title = check_said(&new.title, "title")?;
    let on_day = new.on_day.ok_or(ActivityError::Empty { what: "on" })?;
    check_past(on_day, tx.author().day(), "on")?;
    if let Some(to) = new.to_day {
        check_order(on_day, to, "to")?;
    }
    check_level(kind, new.level)?;
    let fields = read_fields(kind, &new.fields)?;
    if same_activity(tx.conn(), union.id, &kind.code, (on_day, &title), known)? {
        return Err(ActivityError::Twice {
            shape: kind.shape,
            when: on_day.chinese(),
        });
    }
    let said = Activity {
        id: known.unwrap_or_else(|| tx.new_id()),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        kind: kind.code.clone(),
        version: kind.version,
        title,
        on_day,
        to_day: new.to_day.filter(|to| *to != on_day),
        place: said(&new.place),
        level: new.level,
        fields,
        note: said(&new.note),
    };
    Ok(match before {
        Some(_) => tx.put(said)?,
        None => tx.insert(said)?,
    })
}

/// Takes an activity off (删去): it is counted no more and keeps all its words.
pub fn drop_activity(tx: &Tx<'_>, id: ActivityId, why: &str) -> Result<(), ActivityError> {
    let why = check_said(why, "why")?;
    Ok(tx.retire::<Activity>(id, &why)?)
}

/// What is given up is entered no more; what stands may be put right.
pub(super) fn check_offered(kind: &ActivityKind, is_known: bool) -> Result<(), ActivityError> {
    match kind.withdrawn && !is_known {
        true => Err(ActivityError::GivenUp {
            name: kind.name.clone(),
        }),
        false => Ok(()),
    }
}

/// A level where the kind has levels, and none where it has none. Of what is only done on a day it may be left out.
pub(super) fn check_level(kind: &ActivityKind, level: Option<Level>) -> Result<(), ActivityError> {
    let is_asked = kind.levelled && matches!(kind.shape, Shape::Place | Shape::Award);
    match level {
        None if is_asked => Err(ActivityError::Level),
        Some(_) if !kind.levelled => Err(ActivityError::Level),
        _ => Ok(()),
    }
}
