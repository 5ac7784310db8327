//! What is done about a place: somebody looked, something was mended, it was closed.

use super::{Nothing, record};
use crate::form::{day, id};
use crate::{Answer, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::activities::{NewCheck, Place, check_place, close_place, drop_place, mend};
use taizhang_ledger::shared::{ActivityPlaceId, PlaceCheckId};
use taizhang_ledger::store::Record as _;
use ts_rs::TS;

/// A look at a place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceCheckPut {
    /// Which place.
    pub id: String,
    /// When.
    pub on: String,
    /// Who.
    pub by: String,
    /// What is to be mended, where something is.
    pub found: Option<String>,
}

/// The place an act is about, by its name for the log.
fn named(office: &Office, place: ActivityPlaceId) -> Answer<String> {
    Ok(office.ledger()?.read(|conn| Place::get(conn, place))?.name)
}

/// Records a look at a place (记查看).
pub fn place_check(office: &Office, request: PlaceCheckPut, _: &dyn Progress) -> Answer<Nothing> {
    let place: ActivityPlaceId = id(&request.id, "id")?;
    let new = NewCheck {
        on_day: day(&request.on, "on")?,
        by_whom: request.by,
        found: request.found,
    };
    record(
        office,
        &format!("查看：{}", named(office, place)?),
        |tx| {
            check_place(tx, place, &new)?;
            Ok(Nothing {})
        },
    )
}

/// Something that was mended.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceMend {
    /// Id of the look that found it.
    pub id: String,
    /// When it was mended.
    pub on: String,
}

/// Records that what was found has been mended (记整改).
pub fn place_mend(office: &Office, request: PlaceMend, _: &dyn Progress) -> Answer<Nothing> {
    let check: PlaceCheckId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(office, "阵地：整改完成", |tx| {
        mend(tx, check, on)?;
        Ok(Nothing {})
    })
}

/// A place that is no more.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceClose {
    /// Which.
    pub id: String,
    /// From which day on.
    pub on: String,
    /// Why.
    pub why: String,
}

/// Records from which day on a place is no more (停用).
pub fn place_close(office: &Office, request: PlaceClose, _: &dyn Progress) -> Answer<Nothing> {
    let place: ActivityPlaceId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(
        office,
        &format!("停用：{}", named(office, place)?),
        |tx| {
            close_place(tx, place, on, &request.why)?;
            Ok(Nothing {})
        },
    )
}

/// A place that was never there.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceDrop {
    /// Which.
    pub id: String,
    /// Why.
    pub why: String,
}

/// Takes a place off that was entered by mistake (删去).
pub fn place_drop(office: &Office, request: PlaceDrop, _: &dyn Progress) -> Answer<Nothing> {
    let place: ActivityPlaceId = id(&request.id, "id")?;
    record(
        office,
        &format!("删去：{}", named(office, place)?),
        |tx| {
            drop_place(tx, place, &request.why)?;
            Ok(Nothing {})
        },
    )
}
