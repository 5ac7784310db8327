//! SQL of activities, places, honours and singles.

use super::types::{Activity, Award, Level, Place, PlaceCheck, Single, SingleFollow};
use super::{ActivityKind, Kinds, Shape};
use crate::shared::{
    ActivityId, ActivityPlaceId, AwardId, Day, Period, SingleId, UnionId, fold_name,
};
use crate::store::{self, Kind, Record};
use rusqlite::{Connection, ToSql};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// What a list of activities is filtered by.
#[derive(Debug, Clone, Default)]
pub struct ActivityFilter {
    /// Of one union.
    pub union: Option<UnionId>,
    /// Code of the kind.
    pub kind: Option<String>,
    /// Days within which they began.
    pub period: Option<Period>,
    /// Words of title, place or note.
    pub words: String,
}

/// Where the next page of activities begins: behind this one.
pub type ActivityCursor = (Day, Uuid);

/// The conditions of an [`ActivityFilter`] in a table, where words are looked for in two of its columns.
const MATCHES: &str = "AND (?1 IS NULL OR trade_union = ?1) AND (?2 IS NULL OR kind = ?2)
    AND (?3 = '' OR instr(title, ?3) > 0 OR instr(coalesce(place, ''), ?3) > 0 OR instr(coalesce(note, ''), ?3) > 0
        OR instr(fields, ?3) > 0)";

/// A page of activities, the newest first.
pub fn activities_page(
    conn: &Connection,
    filter: &ActivityFilter,
    after: Option<ActivityCursor>,
    limit: usize,
) -> store::Result<Vec<Activity>> {
    let (from, to) = bounds(filter.period);
    let behind = match after {
        Some(_) => "AND (on_day, id) < (?6, ?7)",
        // The parameters have to be named where nothing is compared with them.
        None => "AND (?6 IS NULL OR ?7 IS NULL)",
    };
    let clause = format!(
        "{MATCHES} AND on_day BETWEEN ?4 AND ?5 {behind} ORDER BY on_day DESC, id DESC LIMIT ?8"
    );
    let (day, id) = after.unzip();
    let id = id.map(|id| id.into_bytes());
    let words = filter.words.trim();
    let limit = limit as i64;
    let values: [&dyn ToSql; 8] = [
        &filter.union,
        &filter.kind,
        &words,
        &from,
        &to,
        &day,
        &id,
        &limit,
    ];
    Activity::select(conn, &clause, &values)
}

/// How many activities a filter finds.
pub fn count_activities(conn: &Connection, filter: &ActivityFilter) -> store::Result<i64> {
    let (from, to) = bounds(filter.period);
    let sql = format!(
        "SELECT count(*) FROM activity WHERE retired IS NULL {MATCHES} AND on_day BETWEEN ?4 AND ?5"
    );
    let words = filter.words.trim();
    Ok(conn
        .prepare_cached(&sql)?
        .query_row((filter.union, &filter.kind, words, from, to), |row| {
            row.get(0)
        })?)
}

/// First and last day of a period, or of all time.
fn bounds(period: Option<Period>) -> (Day, Day) {
    period.map_or((Day::MIN, Day::MAX), |period| (period.from, period.to))
}

/// How many activities of each kind began within a period, of one union or of all.
pub fn counts_by_kind(
    conn: &Connection,
    union: Option<UnionId>,
    period: Period,
) -> store::Result<BTreeMap<String, i64>> {
    let sql = "SELECT kind, count(*) FROM activity
               WHERE retired IS NULL AND (?1 IS NULL OR trade_union = ?1) AND on_day BETWEEN ?2 AND ?3 GROUP BY kind";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((union, period.from, period.to), |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the same activity stands: same union, kind, day and title.
pub(super) fn same_activity(
    conn: &Connection,
    union: UnionId,
    kind: &str,
    (on, title): (Day, &str),
    but: Option<ActivityId>,
) -> store::Result<bool> {
    let clause = "AND trade_union = ?1 AND kind = ?2 AND on_day = ?3 AND title = ?4 AND (?5 IS NULL OR id <> ?5) LIMIT 1";
    let found = Activity::select(conn, clause, &[&union, &kind, &on, &title, &but])?;
    Ok(!found.is_empty())
}

/// The activities that began within a period, by union and day.
pub(super) fn activities_within(conn: &Connection, period: Period) -> store::Result<Vec<Activity>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day, id";
    Activity::select(conn, clause, &[&period.from, &period.to])
}

/// The newest activity of a kind of each union on or before a day.
pub(super) fn newest_of_each(
    conn: &Connection,
    kind: &str,
    on: Day,
) -> store::Result<Vec<Activity>> {
    let clause = "AND kind = ?1 AND on_day <= ?2 AND NOT EXISTS (
            SELECT 1 FROM activity n
            WHERE n.trade_union = activity.trade_union AND n.kind = ?1 AND n.on_day <= ?2 AND n.retired IS NULL
              AND (n.on_day, n.id) > (activity.on_day, activity.id))
        ORDER BY id";
    Activity::select(conn, clause, &[&kind, &on])
}

/// Whether the same place stands: same union, kind and name.
pub(super) fn same_place(
    conn: &Connection,
    union: UnionId,
    kind: &str,
    name: &str,
    but: Option<ActivityPlaceId>,
) -> store::Result<Option<Place>> {
    let clause = "AND trade_union = ?1 AND kind = ?2 AND name = ?3 AND closed_on IS NULL AND (?4 IS NULL OR id <> ?4) LIMIT 1";
    Ok(Place::select(conn, clause, &[&union, &kind, &name, &but])?.pop())
}

const PLACES: &str = "AND (?1 IS NULL OR trade_union = ?1) AND (?2 IS NULL OR kind = ?2)
    AND (?3 = '' OR instr(name, ?3) > 0 OR instr(coalesce(address, ''), ?3) > 0)";

/// A page of places, those opened last first; the filter's days do not matter.
pub fn places_page(
    conn: &Connection,
    filter: &ActivityFilter,
    after: Option<ActivityCursor>,
    limit: usize,
) -> store::Result<Vec<Place>> {
    let behind = match after {
        Some(_) => "AND (opened_on, id) < (?4, ?5)",
        None => "AND (?4 IS NULL OR ?5 IS NULL)",
    };
    let clause = format!("{PLACES} {behind} ORDER BY opened_on DESC, id DESC LIMIT ?6");
    let (day, id) = after.unzip();
    let id = id.map(|id| id.into_bytes());
    let words = filter.words.trim();
    let limit = limit as i64;
    Place::select(
        conn,
        &clause,
        &[&filter.union, &filter.kind, &words, &day, &id, &limit],
    )
}

/// How many places a filter finds.
pub fn count_places(conn: &Connection, filter: &ActivityFilter) -> store::Result<i64> {
    let sql = format!("SELECT count(*) FROM activity_place WHERE retired IS NULL {PLACES}");
    let words = filter.words.trim();
    Ok(conn
        .prepare_cached(&sql)?
        .query_row((filter.union, &filter.kind, words), |row| row.get(0))?)
}

/// Lists the places that stand on a day, by the day they opened.
pub fn places_on(conn: &Connection, on: Day) -> store::Result<Vec<Place>> {
    let clause =
        "AND opened_on <= ?1 AND (closed_on IS NULL OR closed_on > ?1) ORDER BY opened_on, id";
    Place::select(conn, clause, &[&on])
}

/// Every place: a look that was taken counts even where the place was closed since.
pub(super) fn all_places(conn: &Connection) -> store::Result<HashMap<ActivityPlaceId, Place>> {
    let places = Place::select(conn, "", &[])?.into_iter();
    Ok(places.map(|place| (place.id, place)).collect())
}

/// Lists the looks at a place, the newest first.
pub fn checks_of(conn: &Connection, place: ActivityPlaceId) -> store::Result<Vec<PlaceCheck>> {
    PlaceCheck::select(
        conn,
        "AND place = ?1 ORDER BY on_day DESC, id DESC",
        &[&place],
    )
}

/// The looks at every place up to a day, in one pass.
pub fn checks_by_place(
    conn: &Connection,
    on: Day,
) -> store::Result<HashMap<ActivityPlaceId, Vec<PlaceCheck>>> {
    let mut found: HashMap<ActivityPlaceId, Vec<PlaceCheck>> = HashMap::new();
    for check in PlaceCheck::select(conn, "AND on_day <= ?1 ORDER BY on_day, id", &[&on])? {
        found.entry(check.place).or_default().push(check);
    }
    Ok(found)
}

/// What a list of honours is filtered by.
#[derive(Debug, Clone, Default)]
pub struct AwardFilter {
    /// Of one union.
    pub union: Option<UnionId>,
    /// Code of the kind.
    pub kind: Option<String>,
    /// 级别
    pub level: Option<Level>,
    /// 年度
    pub year: Option<i64>,
    /// Words of recipient, document or deeds.
    pub words: String,
}

const AWARDS: &str = "AND (?1 IS NULL OR trade_union = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR level = ?3)
    AND (?4 IS NULL OR year = ?4)
    AND (?5 = '' OR instr(recipient, ?5) > 0 OR instr(coalesce(document_no, ''), ?5) > 0 OR instr(coalesce(deeds, ''), ?5) > 0)";

/// A page of honours, the newest year first.
pub fn awards_page(
    conn: &Connection,
    filter: &AwardFilter,
    after: Option<(i64, Uuid)>,
    limit: usize,
) -> store::Result<Vec<Award>> {
    let behind = match after {
        Some(_) => "AND (year, id) < (?6, ?7)",
        None => "AND (?6 IS NULL OR ?7 IS NULL)",
    };
    let clause = format!("{AWARDS} {behind} ORDER BY year DESC, id DESC LIMIT ?8");
    let (year, id) = after.unzip();
    let id = id.map(|id| id.into_bytes());
    let words = filter.words.trim();
    let limit = limit as i64;
    let values: [&dyn ToSql; 8] = [
        &filter.union,
        &filter.kind,
        &filter.level,
        &filter.year,
        &words,
        &year,
        &id,
        &limit,
    ];
    Award::select(conn, &clause, &values)
}

/// How many honours a filter finds.
pub fn count_awards(conn: &Connection, filter: &AwardFilter) -> store::Result<i64> {
    let sql = format!("SELECT count(*) FROM award WHERE retired IS NULL {AWARDS}");
    let words = filter.words.trim();
    let values = (filter.union, &filter.kind, filter.level, filter.year, words);
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(values, |row| row.get(0))?)
}

/// Honours that were given by a day, whatever became of them, by year.
pub(super) fn awards_until(conn: &Connection, on: Day) -> store::Result<Vec<Award>> {
    let year = i64::from(on.year());
    Award::select(conn, "AND year <= ?1 ORDER BY year, id", &[&year])
}

/// Whether the same honour stands: union, kind, level, year and name.
pub(super) fn same_award(
    conn: &Connection,
    union: UnionId,
    (kind, level, year): (&str, Level, i64),
    recipient: &str,
    but: Option<AwardId>,
) -> store::Result<bool> {
    let clause = "AND trade_union = ?1 AND kind = ?2 AND level = ?3 AND year = ?4 AND (?5 IS NULL OR id <> ?5) ORDER BY id";
    let found = Award::select(conn, clause, &[&union, &kind, &level, &year, &but])?;
    let key = fold_name(recipient);
    Ok(found.iter().any(|other| fold_name(&other.recipient) == key))
}

/// Lists the singles of a union or of all, those who agreed last first; who took the consent back is not among them.
pub fn singles_of(conn: &Connection, union: Option<UnionId>) -> store::Result<Vec<Single>> {
    let clause = "AND (?1 IS NULL OR trade_union = ?1) AND withdrawn_on IS NULL ORDER BY consented_on DESC, id DESC";
    Single::select(conn, clause, &[&union])
}

/// Whether somebody of that name and year stands in the union's list.
pub(super) fn same_single(
    conn: &Connection,
    union: UnionId,
    (name, birth_year): (&str, i64),
    but: Option<SingleId>,
) -> store::Result<Option<Single>> {
    let clause = "AND trade_union = ?1 AND birth_year = ?2 AND withdrawn_on IS NULL AND (?3 IS NULL OR id <> ?3) ORDER BY id";
    let key = fold_name(name);
    let found = Single::select(conn, clause, &[&union, &birth_year, &but])?;
    Ok(found
        .into_iter()
        .find(|other| fold_name(&other.name) == key))
}

/// Lists what followed, the newest first.
pub fn follows_of(conn: &Connection, single: SingleId) -> store::Result<Vec<SingleFollow>> {
    let clause = "AND single = ?1 ORDER BY on_day DESC, id DESC";
    SingleFollow::select(conn, clause, &[&single])
}

/// What is counted of singles of each union within a period.
pub(super) fn singles_tally(
    conn: &Connection,
    period: Period,
) -> store::Result<HashMap<UnionId, super::SinglesTally>> {
    let mut tally: HashMap<UnionId, super::SinglesTally> = HashMap::new();
    let sql = "SELECT trade_union, count(*) FROM single
               WHERE retired IS NULL AND consented_on BETWEEN ?1 AND ?2 GROUP BY trade_union";
    let mut people = conn.prepare_cached(sql)?;
    let mut rows = people.query((period.from, period.to))?;
    while let Some(row) = rows.next()? {
        tally.entry(row.get(0)?).or_default().people = row.get(1)?;
    }
    let sql = "SELECT s.trade_union, count(*), count(DISTINCT CASE WHEN f.outcome = 'couple' THEN f.single END)
               FROM single_follow f JOIN single s ON s.id = f.single
               WHERE f.retired IS NULL AND s.retired IS NULL AND f.on_day BETWEEN ?1 AND ?2 GROUP BY s.trade_union";
    let mut follows = conn.prepare_cached(sql)?;
    let mut rows = follows.query((period.from, period.to))?;
    while let Some(row) = rows.next()? {
        let of_union = tally.entry(row.get(0)?).or_default();
        (of_union.follows, of_union.couples) = (row.get(1)?, row.get(2)?);
    }
    Ok(tally)
}

/// The card and every line of what followed, retired ones too.
pub(super) fn records_of_single(
    conn: &Connection,
    single: SingleId,
) -> store::Result<Vec<(Kind, Uuid)>> {
    let mut records = vec![(Kind::Single, single.into())];
    let mut follows = conn.prepare_cached("SELECT id FROM single_follow WHERE single = ?1")?;
    let rows = follows.query_map([single], |row| row.get(0).map(Uuid::from_bytes))?;
    for id in rows {
        records.push((Kind::SingleFollow, id?));
    }
    Ok(records)
}

/// Names that somebody has or had, in the table and in the log.
pub(super) fn names_of_single(conn: &Connection, single: SingleId) -> store::Result<Vec<String>> {
    let sql = "SELECT name FROM single WHERE id = ?1
        UNION SELECT before ->> 'name' FROM change WHERE before IS NOT NULL AND record = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([single], |row| row.get::<_, Option<String>>(0))?;
    let names = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    // Single letters stand in every sentence.
    let mut names: Vec<String> = names
        .into_iter()
        .flatten()
        .filter(|name| name.chars().count() > 1)
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    Ok(names)
}

/// How much was entered by each version of each kind, whoever entered it.
pub fn in_use(conn: &Connection) -> store::Result<BTreeMap<(String, i64), i64>> {
    let sql = "SELECT kind, version, count(*) FROM (
            SELECT kind, version FROM activity WHERE retired IS NULL
            UNION ALL SELECT kind, version FROM activity_place WHERE retired IS NULL
            UNION ALL SELECT kind, version FROM award WHERE retired IS NULL)
        GROUP BY kind, version";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The looks that were taken within a period.
pub(super) fn checks_within(conn: &Connection, period: Period) -> store::Result<Vec<PlaceCheck>> {
    let clause = "AND on_day BETWEEN ?1 AND ?2 ORDER BY on_day, id";
    PlaceCheck::select(conn, clause, &[&period.from, &period.to])
}

/// Kinds of which the newest of each union counts.
pub(super) fn kinds_of_newest(kinds: &Kinds) -> Vec<String> {
    let newest = |kind: &&ActivityKind| {
        matches!(kind.shape, Shape::Event | Shape::Log)
            && kind
                .counts
                .iter()
                .any(|count| count.of == super::CountOf::Latest)
    };
    let all = kinds.all();
    all.into_iter()
        .filter(newest)
        .map(|kind| kind.code.clone())
        .collect()
}
