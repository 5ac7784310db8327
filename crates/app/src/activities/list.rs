//! Activities as a list, and one of them.

use super::card::{FieldLine, KindCard, field_lines, summary};
use super::span::span;
use super::{MOST_ROWS, Names, cursor, kinds, union_of};
use crate::form::{id, said};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::activities::{
    Activity, ActivityFilter, Kinds, activities_page, count_activities, counts_by_kind,
};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::shared::ActivityId;
use taizhang_ledger::store::{Reader, Record as _};
use ts_rs::TS;

/// Which activities.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ActivityList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// Code of the kind; `null` for all.
    pub kind: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Words of title, place, note or answers.
    #[serde(default)]
    pub query: String,
    /// Where the page begins, as the page before said.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of activities.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityPage {
    /// The year.
    pub year: i32,
    /// The newest first.
    pub rows: Vec<ActivityLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// All that the filter finds.
    pub total: i64,
    /// How many of each kind the year has, of the union that is asked for, whatever the other filters.
    pub kinds: Vec<KindCount>,
}

/// How many of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindCount {
    /// Code of the kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// How many.
    pub count: i64,
}

/// An activity.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityLine {
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
    /// Its name, by the version it was entered by.
    pub kind_name: String,
    /// 名称
    pub title: String,
    /// When, or when it began.
    pub on: String,
    /// Last day of one that lasted longer.
    pub until: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// Code of the level.
    pub level: Option<String>,
    /// In Chinese.
    pub level_label: Option<String>,
    /// Its numbers in one line.
    pub summary: String,
}

/// What is asked for, read once.
pub(super) fn asked(office: &Office, request: &ActivityList) -> Answer<(i32, ActivityFilter)> {
    let (year, period) = span(office, request.year, &None)?;
    let filter = ActivityFilter {
        union: union_of(office, &request.union)?,
        kind: said(&request.kind),
        period: Some(period),
        words: request.query.trim().to_owned(),
    };
    Ok((year, filter))
}

/// Lists activities of a year, a page at a time.
pub fn activity_list(
    office: &Office,
    request: ActivityList,
    _: &dyn Progress,
) -> Answer<ActivityPage> {
    let (year, filter) = asked(office, &request)?;
    let limit = request.limit.clamp(1, MOST_ROWS);
    let after = cursor(&request.after)?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let page = activities_page(conn, &filter, after, limit)?;
        let last = page.last().filter(|_| page.len() == limit);
        let next = last.map(|last| format!("{} {}", last.on_day, last.id));
        let mut names = Names::default();
        let rows = page
            .iter()
            .map(|one| line(conn, one, &kinds, &station, &mut names));
        Ok(ActivityPage {
            year,
            rows: rows.collect::<Answer<_>>()?,
            next,
            total: count_activities(conn, &filter)?,
            kinds: by_kind(conn, &filter, &kinds)?,
        })
    })
}

fn by_kind(conn: &Reader, filter: &ActivityFilter, kinds: &Kinds) -> Answer<Vec<KindCount>> {
    let Some(period) = filter.period else {
        return Ok(Vec::new());
    };
    let counts = counts_by_kind(conn, filter.union, period)?;
    let count = |(kind, count): (String, i64)| KindCount {
        name: kinds
            .newest(&kind)
            .map_or_else(|| kind.clone(), |known| known.name.clone()),
        kind,
        count,
    };
    Ok(counts.into_iter().map(count).collect())
}

pub(super) fn line(
    conn: &Reader,
    one: &Activity,
    kinds: &Kinds,
    station: &str,
    names: &mut Names,
) -> Answer<ActivityLine> {
    let (union, union_name) = names.of(conn, one.trade_union)?;
    let kind = kinds.version(&one.kind, one.version);
    Ok(ActivityLine {
        id: one.id.to_string(),
        own: one.station == station,
        union,
        union_name,
        kind: one.kind.clone(),
        kind_name: kind.map_or_else(|| unknown_kind(&one.kind), |kind| kind.name.clone()),
        title: one.title.clone(),
        on: one.on_day.to_string(),
        until: one.to_day.map(|day| day.to_string()),
        place: one.place.clone(),
        level: one.level.map(|level| level.code().to_owned()),
        level_label: one.level.map(|level| level.label().to_owned()),
        summary: summary(kind, &field_lines(kind, &one.fields)),
    })
}

/// A kind that no edition here has.
pub(super) fn unknown_kind(code: &str) -> String {
    format!("不认识的种类（{code}）")
}

/// Which activity.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityGet {
    /// Its id.
    pub id: String,
}

/// An activity with everything that was said of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityView {
    /// Its line.
    pub line: ActivityLine,
    /// What its kind asks, in its order.
    pub fields: Vec<FieldLine>,
    /// 说明
    pub note: Option<String>,
    /// The kind in the version it was entered by; `null` where no edition here has it.
    pub kind: Option<KindCard>,
    /// Version of the kind.
    pub version: i64,
    /// Photographs and papers.
    pub papers: i64,
}

/// Reads an activity.
pub fn activity_get(
    office: &Office,
    request: ActivityGet,
    _: &dyn Progress,
) -> Answer<ActivityView> {
    let id: ActivityId = id(&request.id, "id")?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let one = Activity::get(conn, id)?;
        let kind = kinds.version(&one.kind, one.version);
        Ok(ActivityView {
            line: line(conn, &one, &kinds, &station, &mut Names::default())?,
            fields: field_lines(kind, &one.fields),
            kind: kind.map(KindCard::of),
            version: one.version,
            papers: Attachment::of(conn, one.id)?.len() as i64,
            note: one.note,
        })
    })
}
