//! An activity is entered, put right, taken off.

use super::{kind_for, kinds, record};
use crate::form::{choice_if, day_if, id, id_if};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::activities::{Activity, NewActivity, drop_activity, enter};
use taizhang_ledger::shared::ActivityId;
use taizhang_ledger::store::Record as _;
use ts_rs::TS;

/// An activity.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityPut {
    /// The id of one that is put right; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union.
    pub union: String,
    /// Code of the kind.
    pub kind: String,
    /// 名称
    pub title: String,
    /// When, or when it began.
    pub on: Option<String>,
    /// Last day of one that lasted longer.
    pub until: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// Code of the level.
    pub level: Option<String>,
    /// What the kind asks, as typed, by code of the field.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// 说明
    pub note: Option<String>,
}

/// An activity that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivitySaved {
    /// Its id.
    pub id: String,
}

/// Enters an activity (记活动), or puts one right by the version it was entered by.
pub fn activity_put(
    office: &Office,
    request: ActivityPut,
    _: &dyn Progress,
) -> Answer<ActivitySaved> {
    let known: Option<ActivityId> = id_if(&request.id, "id")?;
    let new = NewActivity {
        title: request.title,
        on_day: day_if(&request.on, "on")?,
        to_day: day_if(&request.until, "until")?,
        place: request.place,
        level: choice_if(&request.level, "level")?,
        fields: request.fields,
        note: request.note,
    };
    let union = crate::unions::coded(office, &request.union)?;
    let version = match known {
        None => None,
        Some(id) => Some(
            office
                .ledger()?
                .read(|conn| Activity::get(conn, id))?
                .version,
        ),
    };
    let kinds = kinds(office)?;
    let kind = kind_for(&kinds, &request.kind, version)?;
    record(office, &format!("{}：{}", kind.name, union.name), |tx| {
        tx.hold_ours(&union)?;
        let saved = enter(tx, &union, kind, known, &new)?;
        Ok(ActivitySaved {
            id: saved.id.to_string(),
        })
    })
}

/// An activity to be taken off.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityDrop {
    /// Its id.
    pub id: String,
    /// Why.
    pub why: String,
}

/// Takes an activity off (删去): it counts no more; undoing brings it back.
pub fn activity_drop(
    office: &Office,
    request: ActivityDrop,
    _: &dyn Progress,
) -> Answer<super::Nothing> {
    let id: ActivityId = id(&request.id, "id")?;
    let name = {
        let kinds = kinds(office)?;
        let one = office.ledger()?.read(|conn| Activity::get(conn, id))?;
        kinds
            .version(&one.kind, one.version)
            .map_or(one.kind.clone(), |kind| kind.name.clone())
    };
    record(office, &format!("删去：{name}"), |tx| {
        drop_activity(tx, id, &request.why)?;
        Ok(super::Nothing {})
    })
}
