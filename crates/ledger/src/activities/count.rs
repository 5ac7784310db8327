//! What activities, places and honours count in (取数). Every figure is the sum of the rows shown for it, because both come from
//! the same walk ([`each_row`]). Pure but for its loading.

use super::kinds::{ActivityKind, CountOf, KindCount, Kinds, Shape};
use super::store::{
    activities_within, all_places, awards_until, checks_within, kinds_of_newest, newest_of_each,
};
use super::types::{Activity, Award, Place, PlaceCheck};
use crate::shared::{ActivityPlaceId, Day, Period, UnionId};
use crate::store;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// What is counted over a period.
#[derive(Debug, Clone)]
pub struct Records {
    period: Period,
    activities: Vec<Activity>,
    /// Of kinds whose newest counts, that of each union on or before the last day.
    newest: Vec<Activity>,
    places: HashMap<ActivityPlaceId, Place>,
    checks: Vec<PlaceCheck>,
    awards: Vec<Award>,
    kinds: Kinds,
}

impl Records {
    /// The period they are counted over.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The kinds they were entered by.
    pub fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// How many were entered by a kind that is not known here: no figure can have them.
    pub fn unknown(&self) -> i64 {
        let is_unknown = |kind: &str, version| self.kinds.version(kind, version).is_none();
        let activities = self.activities.iter();
        let places = self.places.values();
        let awards = self.awards.iter();
        (activities
            .filter(|it| is_unknown(&it.kind, it.version))
            .count()
            + places.filter(|it| is_unknown(&it.kind, it.version)).count()
            + awards.filter(|it| is_unknown(&it.kind, it.version)).count()) as i64
    }
}

/// Loads what is counted over a period, in a few passes for all unions.
pub fn load(conn: &Connection, period: Period) -> store::Result<Records> {
    let kinds = Kinds::load(conn)?;
    let mut newest = Vec::new();
    for kind in kinds_of_newest(&kinds) {
        newest.extend(newest_of_each(conn, &kind, period.to)?);
    }
    Ok(Records {
        period,
        activities: activities_within(conn, period)?,
        newest,
        places: all_places(conn)?,
        checks: checks_within(conn, period)?,
        awards: awards_until(conn, period.to)?,
        kinds,
    })
}

/// A record that counts in a figure of one union.
pub struct Counted<'a> {
    /// By the version it was entered by.
    pub kind: &'a ActivityKind,
    /// Which of its counts.
    pub count: &'a KindCount,
    /// Whose.
    pub union: UnionId,
    /// The record; of a union that counts once, the union.
    pub id: Uuid,
    /// What it is called; empty for a union, whose name stands elsewhere.
    pub name: &'a str,
    /// The day by which it counts.
    pub on: Option<Day>,
    /// How much.
    pub amount: i64,
}

/// One record with what its counts ask of it.
struct Item<'a> {
    kind: &'a ActivityKind,
    union: UnionId,
    id: Uuid,
    name: &'a str,
    on: Option<Day>,
}

/// Walks over every row behind every figure.
pub fn each_row<'a>(records: &'a Records, f: &mut dyn FnMut(Counted<'a>)) {
    activity_rows(records, f);
    newest_rows(records, f);
    place_rows(records, f);
    award_rows(records, f);
}

fn item<'a>(
    records: &'a Records,
    (kind, version): (&str, i64),
    (union, id): (UnionId, Uuid),
    (name, on): (&'a str, Option<Day>),
) -> Option<Item<'a>> {
    Some(Item {
        kind: records.kinds.version(kind, version)?,
        union,
        id,
        name,
        on,
    })
}

fn say<'a>(item: &Item<'a>, count: &'a KindCount, amount: i64, f: &mut dyn FnMut(Counted<'a>)) {
    if amount != 0 {
        f(Counted {
            kind: item.kind,
            count,
            union: item.union,
            id: item.id,
            name: item.name,
            on: item.on,
            amount,
        });
    }
}

fn of_activity<'a>(records: &'a Records, activity: &'a Activity) -> Option<Item<'a>> {
    item(
        records,
        (&activity.kind, activity.version),
        (activity.trade_union, activity.id.into()),
        (&activity.title, Some(activity.on_day)),
    )
}

fn activity_rows<'a>(records: &'a Records, f: &mut dyn FnMut(Counted<'a>)) {
    let mut seen: HashSet<(UnionId, &str, &str)> = HashSet::new();
    // By union, kind and count: of what counts once, the greatest.
    let mut most: BTreeMap<(UnionId, &str, &str), (i64, Item<'a>, &'a KindCount)> = BTreeMap::new();
    for activity in &records.activities {
        let Some(one) = of_activity(records, activity) else {
            continue;
        };
        for count in &one.kind.counts {
            if count.level.is_some() && count.level != activity.level {
                continue;
            }
            let given = count
                .field
                .as_ref()
                .and_then(|field| activity.fields.number(field));
            let key = (one.union, one.kind.code.as_str(), count.code.as_str());
            match count.of {
                CountOf::Events => say(&one, count, 1, f),
                CountOf::Sum => say(&one, count, given.unwrap_or(0), f),
                CountOf::Unions => {
                    if seen.insert(key) {
                        let union = Item {
                            id: one.union.into(),
                            name: "",
                            ..one_of(&one)
                        };
                        say(&union, count, 1, f);
                    }
                }
                CountOf::Most => {
                    let given = given.unwrap_or(0);
                    let known = most.get(&key).map_or(0, |(known, ..)| *known);
                    if given > known {
                        most.insert(key, (given, one_of(&one), count));
                    }
                }
                CountOf::Latest | CountOf::Standing | CountOf::Checked | CountOf::Named => {}
            }
        }
    }
    for (amount, one, count) in most.values() {
        say(one, count, *amount, f);
    }
}

/// The same item once more.
fn one_of<'a>(item: &Item<'a>) -> Item<'a> {
    Item {
        kind: item.kind,
        union: item.union,
        id: item.id,
        name: item.name,
        on: item.on,
    }
}

fn newest_rows<'a>(records: &'a Records, f: &mut dyn FnMut(Counted<'a>)) {
    for activity in &records.newest {
        let Some(one) = of_activity(records, activity) else {
            continue;
        };
        for count in &one.kind.counts {
            let is_meant = count.of == CountOf::Latest
                && (count.level.is_none() || count.level == activity.level);
            if let Some(field) = count.field.as_ref().filter(|_| is_meant) {
                say(&one, count, activity.fields.number(field).unwrap_or(0), f);
            }
        }
    }
}

fn of_place<'a>(records: &'a Records, place: &'a Place) -> Option<Item<'a>> {
    item(
        records,
        (&place.kind, place.version),
        (place.trade_union, place.id.into()),
        (&place.name, Some(place.opened_on)),
    )
}

fn place_rows<'a>(records: &'a Records, f: &mut dyn FnMut(Counted<'a>)) {
    let mut places: Vec<&Place> = records.places.values().collect();
    places.sort_by_key(|place| (place.opened_on, place.id));
    let on = records.period.to;
    for place in places.into_iter().filter(|place| place.stands_on(on)) {
        let Some(one) = of_place(records, place) else {
            continue;
        };
        for count in &one.kind.counts {
            if count.level.is_some() && count.level != place.level {
                continue;
            }
            match (count.of, &count.field) {
                (CountOf::Standing, _) => say(&one, count, 1, f),
                (CountOf::Sum, Some(field)) => {
                    say(&one, count, place.fields.number(field).unwrap_or(0), f);
                }
                _ => {}
            }
        }
    }
    // A place that was looked at twice is one place.
    let mut seen = HashSet::new();
    for check in &records.checks {
        let Some(place) = records.places.get(&check.place) else {
            continue;
        };
        let Some(one) = of_place(records, place).filter(|_| seen.insert(place.id)) else {
            continue;
        };
        let looked = Item {
            on: Some(check.on_day),
            ..one_of(&one)
        };
        for count in &one.kind.counts {
            let is_meant = count.level.is_none() || count.level == place.level;
            if count.of == CountOf::Checked && is_meant {
                say(&looked, count, 1, f);
            }
        }
    }
}

fn award_rows<'a>(records: &'a Records, f: &mut dyn FnMut(Counted<'a>)) {
    for award in &records.awards {
        let Some(one) = item(
            records,
            (&award.kind, award.version),
            (award.trade_union, award.id.into()),
            (&award.recipient, award.counted_on()),
        ) else {
            continue;
        };
        let is_named = one.on.is_some_and(|on| records.period.contains(on));
        let holds = award.holds_on(records.period.to);
        for count in &one.kind.counts {
            if count.level.is_some_and(|level| level != award.level) {
                continue;
            }
            match count.of {
                // What was revoked by the last day is no honour of the period.
                CountOf::Named if is_named && holds => say(&one, count, 1, f),
                CountOf::Standing if holds => say(&one, count, 1, f),
                _ => {}
            }
        }
    }
}

/// What a figure is called under the newest version of its kind, which may have another label than the version that counted.
pub fn count_label(kinds: &Kinds, kind: &str, count: &str) -> Option<String> {
    let newest = kinds.newest(kind)?;
    let found = newest.counts.iter().find(|one| one.code == count)?;
    Some(found.label.clone())
}

/// The shapes whose rows are activities that a page can open.
impl Shape {
    /// The page of one record, as the window routes it.
    pub fn page(self) -> &'static str {
        match self {
            Self::Event | Self::Log => "list",
            Self::Place => "places",
            Self::Award => "awards",
        }
    }
}
