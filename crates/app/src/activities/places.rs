//! 阵地: places that last, as a list and one by one with who looked at them.

use super::card::{FieldLine, KindCard, field_lines, summary};
use super::list::unknown_kind;
use super::{MOST_ROWS, Names, cursor, kind_for, kinds, record, union_of};
use crate::form::{choice_if, day_if, id, id_if, said};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::activities::{
    ActivityFilter, Kinds, NewPlace, Place, PlaceCheck, check_due, checks_of, count_places,
    open_place, places_page,
};
use taizhang_ledger::shared::{ActivityPlaceId, Day};
use taizhang_ledger::store::{Reader, Record as _};
use ts_rs::TS;

/// Which places.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct PlaceList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// Code of the kind; `null` for all.
    pub kind: Option<String>,
    /// Words of name or address.
    #[serde(default)]
    pub query: String,
    /// Where the page begins.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of places.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlacePage {
    /// Those opened last first.
    pub rows: Vec<PlaceLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// All that the filter finds.
    pub total: i64,
}

/// A place.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceLine {
    /// Its id.
    pub id: String,
    /// Whether it belongs to this station.
    pub own: bool,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Code of the kind.
    pub kind: String,
    /// Its name.
    pub kind_name: String,
    /// 名称
    pub name: String,
    /// 地址
    pub address: Option<String>,
    /// Code of the level.
    pub level: Option<String>,
    /// In Chinese.
    pub level_label: Option<String>,
    /// 启用日期
    pub opened_on: String,
    /// Day from which on it is no more.
    pub closed_on: Option<String>,
    /// Its numbers in one line.
    pub summary: String,
    /// Day of the last look.
    pub checked_on: Option<String>,
    /// Last day of the next look.
    pub check_by: Option<String>,
    /// Days to it; negative when it is past.
    pub days_left: Option<i64>,
    /// What was found and nobody has mended.
    pub open_findings: i64,
}

pub(super) fn asked(office: &Office, request: &PlaceList) -> Answer<ActivityFilter> {
    Ok(ActivityFilter {
        union: union_of(office, &request.union)?,
        kind: said(&request.kind),
        period: None,
        words: request.query.trim().to_owned(),
    })
}

/// Lists places, a page at a time.
pub fn place_list(office: &Office, request: PlaceList, _: &dyn Progress) -> Answer<PlacePage> {
    let filter = asked(office, &request)?;
    let limit = request.limit.clamp(1, MOST_ROWS);
    let after = cursor(&request.after)?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let page = places_page(conn, &filter, after, limit)?;
        let last = page.last().filter(|_| page.len() == limit);
        let next = last.map(|last| format!("{} {}", last.opened_on, last.id));
        let mut names = Names::default();
        let about = (&kinds, station.as_str(), office.today());
        let rows = page.iter().map(|place| {
            let checks = checks_of(conn, place.id)?;
            line(conn, place, &checks, about, &mut names)
        });
        Ok(PlacePage {
            rows: rows.collect::<Answer<_>>()?,
            next,
            total: count_places(conn, &filter)?,
        })
    })
}

pub(super) fn line(
    conn: &Reader,
    place: &Place,
    checks: &[PlaceCheck],
    (kinds, station, today): (&Kinds, &str, Day),
    names: &mut Names,
) -> Answer<PlaceLine> {
    let (union, union_name) = names.of(conn, place.trade_union)?;
    let kind = kinds.version(&place.kind, place.version);
    // How often one has to look says the kind as it is now: a county that shortens it means the places that stand, too.
    let newest = kinds.newest(&place.kind);
    let due = newest.and_then(|kind| check_due(kind, place, checks, today));
    let last = checks.iter().map(|check| check.on_day).max();
    Ok(PlaceLine {
        id: place.id.to_string(),
        own: place.station == station,
        union,
        union_name,
        kind: place.kind.clone(),
        kind_name: kind.map_or_else(|| unknown_kind(&place.kind), |kind| kind.name.clone()),
        name: place.name.clone(),
        address: place.address.clone(),
        level: place.level.map(|level| level.code().to_owned()),
        level_label: place.level.map(|level| level.label().to_owned()),
        opened_on: place.opened_on.to_string(),
        closed_on: place.closed_on.map(|day| day.to_string()),
        summary: summary(kind, &field_lines(kind, &place.fields)),
        checked_on: last.map(|day| day.to_string()),
        check_by: due.map(|due| due.by.to_string()),
        days_left: due.map(|due| today.days_until(due.by)),
        open_findings: checks.iter().filter(|check| check.is_open()).count() as i64,
    })
}

/// Which place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceGet {
    /// Its id.
    pub id: String,
}

/// A place with everything that was said of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceView {
    /// Its line.
    pub line: PlaceLine,
    /// What its kind asks.
    pub fields: Vec<FieldLine>,
    /// The kind in the version it was entered by.
    pub kind: Option<KindCard>,
    /// Why it was closed.
    pub closed_why: Option<String>,
    /// Who looked at it, the newest first.
    pub checks: Vec<PlaceCheckLine>,
}

/// A look at a place.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceCheckLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// Who.
    pub by: String,
    /// What is to be mended.
    pub found: Option<String>,
    /// When it was.
    pub mended_on: Option<String>,
}

/// Reads a place.
pub fn place_get(office: &Office, request: PlaceGet, _: &dyn Progress) -> Answer<PlaceView> {
    let id: ActivityPlaceId = id(&request.id, "id")?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let place = Place::get(conn, id)?;
        let checks = checks_of(conn, id)?;
        let kind = kinds.version(&place.kind, place.version);
        let about = (&kinds, station.as_str(), office.today());
        Ok(PlaceView {
            line: line(conn, &place, &checks, about, &mut Names::default())?,
            fields: field_lines(kind, &place.fields),
            kind: kind.map(KindCard::of),
            closed_why: place.closed_why.clone(),
            checks: checks.into_iter().map(check_line).collect(),
        })
    })
}

fn check_line(check: PlaceCheck) -> PlaceCheckLine {
    PlaceCheckLine {
        id: check.id.to_string(),
        on: check.on_day.to_string(),
        by: check.by_whom,
        found: check.found,
        mended_on: check.mended_on.map(|day| day.to_string()),
    }
}

/// A place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlacePut {
    /// The id of one that is put right; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union.
    pub union: String,
    /// Code of the kind.
    pub kind: String,
    /// 名称
    pub name: String,
    /// 地址
    pub address: Option<String>,
    /// Code of the level.
    pub level: Option<String>,
    /// 启用日期
    pub opened_on: Option<String>,
    /// What the kind asks, as typed.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
}

/// A place that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceSaved {
    /// Its id.
    pub id: String,
}

/// Enters a place (登记阵地), or puts one right.
pub fn place_put(office: &Office, request: PlacePut, _: &dyn Progress) -> Answer<PlaceSaved> {
    let known: Option<ActivityPlaceId> = id_if(&request.id, "id")?;
    let new = NewPlace {
        name: request.name,
        address: request.address,
        level: choice_if(&request.level, "level")?,
        opened_on: day_if(&request.opened_on, "opened_on")?,
        fields: request.fields,
    };
    let union = crate::unions::coded(office, &request.union)?;
    let version = match known {
        None => None,
        Some(id) => Some(office.ledger()?.read(|conn| Place::get(conn, id))?.version),
    };
    let kinds = kinds(office)?;
    let kind = kind_for(&kinds, &request.kind, version)?;
    record(office, &format!("{}：{}", kind.name, union.name), |tx| {
        tx.hold_ours(&union)?;
        let saved = open_place(tx, &union, kind, known, &new)?;
        Ok(PlaceSaved {
            id: saved.id.to_string(),
        })
    })
}
