//! What is done about places that last: opened, looked at, mended, closed.

use super::acts::{check_level, check_offered};
use super::fields::read_fields;
use super::kinds::{ActivityKind, Shape};
use super::rules::{ActivityError, check_order, check_past, check_said, said};
use super::store::same_place;
use super::types::{Level, Place, PlaceCheck};
use crate::shared::{ActivityPlaceId, Day, PlaceCheckId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;
use std::collections::BTreeMap;

/// What is said of a place.
#[derive(Debug, Clone, Default)]
pub struct NewPlace {
    /// 名称
    pub name: String,
    /// 地址
    pub address: Option<String>,
    /// 级别
    pub level: Option<Level>,
    /// 启用日期
    pub opened_on: Option<Day>,
    /// What its kind asks, as typed.
    pub fields: BTreeMap<String, String>,
}

/// Enters a place (登记阵地), or corrects one.
pub fn open_place(
    tx: &Tx<'_>,
    union: &Union,
    kind: &ActivityKind,
    known: Option<ActivityPlaceId>,
    new: &NewPlace,
) -> Result<Place, ActivityError> {
    let other_kind = || ActivityError::OtherKind {
        name: kind.name.clone(),
    };
    let before = match known {
        Some(id) => Some(Place::get(tx.conn(), id)?),
        None => None,
    };
    let is_its_own = before
        .as_ref()
        .is_none_or(|before| before.kind == kind.code && before.version == kind.version);
    if kind.shape != Shape::Place || !is_its_own {
        return Err(other_kind());
    }
    check_offered(kind, known.is_some())?;
    let name = check_said(&new.name, "name")?;
    let opened_on = new
        .opened_on
        .ok_or(ActivityError::Empty { what: "opened_on" })?;
    check_past(opened_on, tx.author().day(), "opened_on")?;
    let closed_on = before.as_ref().and_then(|before| before.closed_on);
    if let Some(closed) = closed_on {
        check_order(opened_on, closed, "opened_on")?;
    }
    check_level(kind, new.level)?;
    let fields = read_fields(kind, &new.fields)?;
    if let Some(twin) = same_place(tx.conn(), union.id, &kind.code, &name, known)? {
        return Err(ActivityError::Twice {
            shape: Shape::Place,
            when: twin.opened_on.chinese(),
        });
    }
    let said = Place {
        id: known.unwrap_or_else(|| tx.new_id()),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        kind: kind.code.clone(),
        version: kind.version,
        name,
        address: said(&new.address),
        level: new.level,
        opened_on,
        closed_on,
        closed_why: before.as_ref().and_then(|before| before.closed_why.clone()),
        fields,
    };
    Ok(match before {
        Some(_) => tx.put(said)?,
        None => tx.insert(said)?,
    })
}

/// A look at a place.
#[derive(Debug, Clone)]
pub struct NewCheck {
    /// When.
    pub on_day: Day,
    /// Who.
    pub by_whom: String,
    /// What is to be mended, where something is.
    pub found: Option<String>,
}

/// Records a look at a place (查看、复查).
pub fn check_place(
    tx: &Tx<'_>,
    place: ActivityPlaceId,
    new: &NewCheck,
) -> Result<PlaceCheck, ActivityError> {
    let place = Place::get(tx.conn(), place)?;
    tx.hold_ours(&place)?;
    check_past(new.on_day, tx.author().day(), "on")?;
    check_order(place.opened_on, new.on_day, "on")?;
    if let Some(on) = place.closed_on.filter(|closed| new.on_day >= *closed) {
        return Err(ActivityError::Closed { on });
    }
    Ok(tx.insert(PlaceCheck {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        place: place.id,
        on_day: new.on_day,
        by_whom: check_said(&new.by_whom, "by")?,
        found: said(&new.found),
        mended_on: None,
    })?)
}

/// Records that what was found has been mended (整改完成).
pub fn mend(tx: &Tx<'_>, check: PlaceCheckId, on: Day) -> Result<PlaceCheck, ActivityError> {
    let check = PlaceCheck::get(tx.conn(), check)?;
    if !check.is_open() {
        return Err(ActivityError::NothingToMend);
    }
    check_past(on, tx.author().day(), "on")?;
    check_order(check.on_day, on, "on")?;
    Ok(tx.put(PlaceCheck {
        mended_on: Some(on),
        ..check
    })?)
}

/// Records from which day on a place is no more (停用、撤销).
pub fn close_place(
    tx: &Tx<'_>,
    place: ActivityPlaceId,
    on: Day,
    why: &str,
) -> Result<Place, ActivityError> {
    let place = Place::get(tx.conn(), place)?;
    if let Some(on) = place.closed_on {
        return Err(ActivityError::Closed { on });
    }
    check_past(on, tx.author().day(), "on")?;
    check_order(place.opened_on, on, "on")?;
    Ok(tx.put(Place {
        closed_on: Some(on),
        closed_why: Some(check_said(why, "why")?),
        ..place
    })?)
}

/// Takes a place off that was never there (删去).
pub fn drop_place(tx: &Tx<'_>, id: ActivityPlaceId, why: &str) -> Result<(), ActivityError> {
    let why = check_said(why, "why")?;
    Ok(tx.retire::<Place>(id, &why)?)
}
