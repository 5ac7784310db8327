//! SQL of the return: members as they stood on a day, the records of the organisation, notes and sealed returns.

use super::aid::AidBooks;
use super::congresses::Congresses;
use super::contracts::Contracts;
use super::edition::FormEdition;
use super::figure::Figure;
use super::figures::Books;
use super::funds::FundBooks;
use super::kinship::Kinship;
use super::openness::Openness;
use super::petitions::Petitions;
use super::rules::ReturnError;
use super::types::{EarlierFigure, Replaced, ReturnNote, SealedReturn};
use crate::people::{Person, standing_id};
use crate::roll::EventKind;
use crate::shared::{
    Day, Employment, MemberId, ModelWorker, Period, PersonId, PlatformGroup, Sex, UnionId,
};
use crate::store::{self, Kind, Record as _};
use crate::unions::{Body, Cover, Employer, Headcount, Officer, Union, moved_away, moved_here};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, params, params_from_iter};
use std::collections::{BTreeMap, HashMap};

/// Column of what a membership was on the first of the days; those of the others follow.
const LAST: usize = 11;

/// The memberships on so many days, which are the first parameters. Several days are read at once, because reading a member costs more
/// than asking of one more day.
fn standing(days: usize) -> String {
    let last = |day: usize| {
        format!(
            "(SELECT l.on_day || l.kind FROM membership_event l
              WHERE l.member = m.id AND l.on_day <= ?{day} AND l.retired IS NULL ORDER BY l.on_day DESC, l.id DESC LIMIT 1)"
        )
    };
    let last: Vec<String> = (1..=days).map(last).collect();
    include_str!("standing.sql").replace("{last}", &last.join(", "))
}

/// A membership as it stood on the last day of a period.
#[derive(Debug, Clone)]
pub(super) struct StandingMember {
    pub id: MemberId,
    pub union: UnionId,
    pub name: String,
    women: bool,
    migrant: bool,
    employment: Option<Employment>,
    platform: bool,
    model: bool,
    documented: bool,
    sexed: bool,
    kind: EventKind,
    /// Day of the event that put it where it stands.
    pub since: Day,
    fresh: bool,
}

/// Whether somebody joined within a period: the member itself, or, where it came from another union, the same person there, on
/// whichever of her records.
const JOINED: &str = "SELECT 1 FROM membership_event j
    WHERE j.member = ?1 AND j.retired IS NULL AND j.kind = 'joined' AND j.on_day BETWEEN ?2 AND ?3";
const JOINED_ELSEWHERE: &str = "SELECT 1 FROM member o JOIN membership_event j ON j.member = o.id
    WHERE o.person IN (SELECT ?1 UNION ALL SELECT g.id FROM person g WHERE g.merged_into = ?1)
      AND o.retired IS NULL AND j.retired IS NULL AND j.kind = 'joined' AND j.on_day BETWEEN ?2 AND ?3";

/// The last event of a membership, as [`standing`] writes it: `2021-03-01joined`.
struct Last {
    day: Day,
    kind: EventKind,
}

impl FromSql for Last {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        let (day, kind) = text
            .split_at_checked(DAY_LETTERS)
            .ok_or(FromSqlError::InvalidType)?;
        let other = |error: Box<dyn std::error::Error + Send + Sync>| FromSqlError::Other(error);
        Ok(Self {
            day: day.parse().map_err(|error| other(Box::new(error)))?,
            kind: kind.parse().map_err(|error| other(Box::new(error)))?,
        })
    }
}

/// Letters of a day: `2021-03-01`.
const DAY_LETTERS: usize = 10;

impl StandingMember {
    /// Reads what a line of [`standing`] says of the member; where it stands is read day by day.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let sex: Option<Sex> = row.get(3)?;
        let employment: Option<Employment> = row.get(5)?;
        let group: Option<PlatformGroup> = row.get(9)?;
        let title: Option<ModelWorker> = row.get(10)?;
        Ok(Self {
            id: row.get(0)?,
            union: row.get(1)?,
            name: row.get(2)?,
            women: sex == Some(Sex::Female),
            sexed: sex.is_some(),
            migrant: row.get::<_, Option<bool>>(4)? == Some(true),
            employment,
            platform: match group {
                Some(group) => group != PlatformGroup::None,
                None => employment == Some(Employment::Platform),
            },
            model: title.is_some_and(|title| title != ModelWorker::None),
            documented: row.get(6)?,
            kind: EventKind::Joined,
            since: Day::MIN,
            fresh: false,
        })
    }

    /// Sets it where it stood on the last day of a period, the `at`-th of those that were asked; false where it had not begun.
    fn stand(
        &mut self,
        conn: &Connection,
        row: &Row<'_>,
        (at, period): (usize, Period),
    ) -> rusqlite::Result<bool> {
        let Some(Last { day, kind }) = row.get(LAST + at)? else {
            return Ok(false);
        };
        (self.since, self.kind) = (day, kind);
        // Whose last event is older cannot have joined within the period.
        self.fresh = day >= period.from
            && match kind {
                EventKind::Joined => true,
                EventKind::MovedIn => {
                    let person: PersonId = row.get(7)?;
                    conn.prepare_cached(JOINED_ELSEWHERE)?.exists(params![
                        person,
                        period.from,
                        period.to
                    ])?
                }
                _ => {
                    conn.prepare_cached(JOINED)?
                        .exists(params![self.id, period.from, period.to])?
                }
            };
        Ok(true)
    }

    /// A line of one day, where the membership had begun by then.
    fn on(conn: &Connection, row: &Row<'_>, period: Period) -> rusqlite::Result<Option<Self>> {
        let mut member = Self::read(row)?;
        Ok(member.stand(conn, row, (0, period))?.then_some(member))
    }

    /// The event that put the membership where it stands.
    pub fn event(&self) -> EventKind {
        self.kind
    }

    fn is_active(&self) -> bool {
        matches!(
            self.kind,
            EventKind::Joined | EventKind::MovedIn | EventKind::Resumed
        )
    }

    /// Whether the membership counts as one in a figure of the roll.
    pub fn counts_in(&self, figure: Figure, counts_retained: bool) -> bool {
        let retained = self.kind == EventKind::Retained;
        let counted = self.is_active() || (counts_retained && retained);
        match figure {
            Figure::Members => counted,
            Figure::MembersWomen => counted && self.women,
            Figure::MembersMigrant => counted && self.migrant,
            Figure::MembersDispatched => counted && self.employment == Some(Employment::Dispatched),
            Figure::MembersPlatform => counted && self.platform,
            Figure::MembersModel => counted && self.model,
            Figure::MembersRetained => retained,
            Figure::MembersJoined => counted && self.fresh,
            Figure::MembersUnsexed => counted && !self.sexed,
            Figure::MembersUndocumented => counted && !self.documented,
            _ => false,
        }
    }
}

/// Walks over the memberships that had begun by the last day of the period. One pass, whatever the length of the roll.
pub(super) fn each_standing(
    conn: &Connection,
    period: Period,
    f: &mut dyn FnMut(&StandingMember),
) -> store::Result<()> {
    each_standing_in(conn, &[period], &mut |_, member| f(member))
}

/// The same for several periods in one pass; told apart by their places.
pub(super) fn each_standing_in(
    conn: &Connection,
    periods: &[Period],
    f: &mut dyn FnMut(usize, &StandingMember),
) -> store::Result<()> {
    let mut statement = conn.prepare_cached(&standing(periods.len()))?;
    let days = periods.iter().map(|period| period.to);
    let mut rows = statement.query(params_from_iter(days))?;
    while let Some(row) = rows.next()? {
        let mut member = StandingMember::read(row)?;
        for (at, period) in periods.iter().enumerate() {
            if member.stand(conn, row, (at, *period))? {
                f(at, &member);
            }
        }
    }
    Ok(())
}

/// Lists members of one union that `fits` takes, in the order of entry, after a member and up to a limit.
pub(super) fn list_standing(
    conn: &Connection,
    period: Period,
    union: UnionId,
    after: Option<MemberId>,
    limit: usize,
    fits: &dyn Fn(&StandingMember) -> bool,
) -> store::Result<Vec<StandingMember>> {
    let sql = format!(
        "{} AND m.trade_union = ?2 AND (?3 IS NULL OR m.id > ?3) ORDER BY m.id",
        standing(1)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![period.to, union, after])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if found.len() == limit {
            break;
        }
        found.extend(StandingMember::on(conn, row, period)?.filter(fits));
    }
    Ok(found)
}

/// Lists the people who were active in two unions or more on the last day of the period, with those unions.
///
/// Only people with two memberships or with a number that two people carry can be: the others are not looked at. Retired records
/// are among those who are looked at, because an index finds them all, and drop out then.
pub(super) fn people_in_two_unions(
    conn: &Connection,
    period: Period,
) -> store::Result<Vec<(String, Vec<UnionId>)>> {
    let sql = format!(
        "{} AND m.person IN (
             SELECT person FROM member GROUP BY person HAVING count(*) > 1
             UNION SELECT id FROM person WHERE merged_into IS NOT NULL
             UNION SELECT merged_into FROM person WHERE merged_into IS NOT NULL
             UNION SELECT id FROM person WHERE document_no IN (
                 SELECT document_no FROM person WHERE document_no IS NOT NULL GROUP BY document_no HAVING count(*) > 1))",
        standing(1)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([period.to])?;
    let mut people: BTreeMap<String, (String, Vec<UnionId>)> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let member = StandingMember::on(conn, row, period)?;
        if let Some(member) = member.filter(StandingMember::is_active) {
            let (_, unions) = people
                .entry(row.get(8)?)
                .or_insert_with(|| (member.name, Vec::new()));
            if !unions.contains(&member.union) {
                unions.push(member.union);
            }
        }
    }
    Ok(people
        .into_values()
        .filter(|(_, unions)| unions.len() > 1)
        .collect())
}

/// Loads what a return needs to know of the organisation on the last day of the period.
///
/// An employer without a head-count by then takes its first one after that day, up to `counted_by`: in October nobody
/// has other figures than today's. A check says so wherever that happened.
pub(super) fn load_books(
    conn: &Connection,
    period: Period,
    counted_by: Day,
) -> Result<Books, ReturnError> {
    let day: &dyn ToSql = &period.to;
    let covers = "AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1) ORDER BY id";
    let officers = "AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1) ORDER BY id";
    let people = "AND id IN (SELECT person FROM officer WHERE retired IS NULL
        UNION SELECT merged_into FROM person WHERE merged_into IS NOT NULL)";
    // Of two head-counts or two elections the later day holds, and of one day the one written last: later rows win.
    let mut headcounts: HashMap<_, Headcount> = HashMap::new();
    for count in Headcount::select(conn, "AND on_day <= ?1 ORDER BY on_day, id", &[&counted_by])? {
        if count.on_day <= period.to || !headcounts.contains_key(&count.employer) {
            headcounts.insert(count.employer, count);
        }
    }
    let bodies = Body::select(conn, "AND elected_on <= ?1 ORDER BY elected_on, id", &[day])?;
    let employers = Employer::select(conn, "ORDER BY id", &[])?;
    let mut officers_of: HashMap<_, Vec<Officer>> = HashMap::new();
    for mut officer in Officer::select(conn, officers, &[day])? {
        officer.person = standing_id(conn, officer.person)?;
        officers_of.entry(officer.body).or_default().push(officer);
    }
    let moved_here = moved_here(conn)?;
    let mut unions = Union::select(conn, "AND status <> 'preparing' ORDER BY code", &[])?;
    unions.retain(|union| moved_here.get(&union.id).is_none_or(|on| *on <= period.to));
    Ok(Books {
        period,
        moved_away: moved_away(conn)?,
        moved_here,
        congresses: Congresses::load(conn, period, &unions)?,
        openness: Openness::load(conn, period)?,
        contracts: Contracts::load(conn, period)?,
        petitions: Petitions::load(conn, period)?,
        aid: AidBooks::load(conn, period)?,
        kinship: Kinship::load(conn, period)?,
        funds: FundBooks::load(conn, period)?,
        activities: crate::activities::load(conn, period)?,
        unions,
        employers: employers
            .into_iter()
            .map(|employer| (employer.id, employer))
            .collect(),
        headcounts,
        covers: Cover::select(conn, covers, &[day])?,
        bodies: bodies
            .into_iter()
            .map(|body| ((body.trade_union, body.kind), body))
            .collect(),
        officers: officers_of,
        people: Person::select(conn, people, &[])?
            .into_iter()
            .map(|person| (person.id, person))
            .collect(),
    })
}

/// Lists the unions that stand on the last day of an edition's period, by code.
pub fn standing_unions(conn: &Connection, edition: &FormEdition) -> store::Result<Vec<Union>> {
    let day = edition.period.to;
    let moved_here = moved_here(conn)?;
    let mut unions = Union::select(
        conn,
        "AND status <> 'preparing' AND (founded_on IS NULL OR founded_on <= ?1)
         AND (ended_on IS NULL OR ended_on > ?1) ORDER BY code",
        &[&day],
    )?;
    unions.retain(|union| moved_here.get(&union.id).is_none_or(|on| *on <= day));
    Ok(unions)
}

/// Counts the records that returns are worked out from. It looks at every one of them: asked where a seal or a paper says it.
pub fn count_records(conn: &Connection) -> store::Result<BTreeMap<String, i64>> {
    let kinds = [
        Kind::Body,
        Kind::Congress,
        Kind::Cover,
        Kind::Delegate,
        Kind::Employer,
        Kind::Headcount,
        Kind::Member,
        Kind::MembershipEvent,
        Kind::Officer,
        Kind::Person,
        Kind::Session,
        Kind::Union,
    ];
    kinds
        .into_iter()
        .map(|kind| Ok((kind.name().to_owned(), kind.count(conn)?)))
        .collect()
}

/// Lists what this station has said to the findings of an edition.
pub(super) fn list_notes(
    conn: &Connection,
    edition: &str,
    station: &str,
) -> store::Result<Vec<ReturnNote>> {
    ReturnNote::select(
        conn,
        "AND edition = ?1 AND station = ?2 ORDER BY id",
        &[&edition, &station],
    )
}

/// Lists the figures that a station took from a sheet for the year that ended on a day.
pub(super) fn list_earlier(
    conn: &Connection,
    to: Day,
    station: &str,
) -> store::Result<Vec<EarlierFigure>> {
    EarlierFigure::select(
        conn,
        "AND to_day = ?1 AND station = ?2 ORDER BY id",
        &[&to, &station],
    )
}

/// Lists the figures that a station took from sheets for years that ended before a day.
pub(super) fn list_earlier_years(
    conn: &Connection,
    before: Day,
    station: &str,
) -> store::Result<Vec<EarlierFigure>> {
    EarlierFigure::select(
        conn,
        "AND to_day < ?1 AND station = ?2 ORDER BY id",
        &[&before, &station],
    )
}

/// Lists what a station sealed for periods that ended before a day, in the order of sealing.
pub(super) fn list_sealed_before(
    conn: &Connection,
    before: Day,
    station: &str,
) -> store::Result<Vec<SealedReturn>> {
    SealedReturn::select(
        conn,
        "AND to_day < ?1 AND station = ?2 ORDER BY id",
        &[&before, &station],
    )
}

/// The seal that a station broke last on the return of an edition.
pub(super) fn last_reopened(
    conn: &Connection,
    edition: &str,
    station: &str,
) -> store::Result<Option<Replaced>> {
    let sql = "SELECT short_code, retired FROM sealed_return
               WHERE edition = ?1 AND station = ?2 AND retired IS NOT NULL ORDER BY id DESC LIMIT 1";
    let found = conn
        .prepare_cached(sql)?
        .query_row([edition, station], |row| {
            Ok(Replaced {
                short_code: row.get(0)?,
                why: row.get(1)?,
            })
        });
    Ok(found.optional()?)
}

/// Lists the newest sealed return of every station but one's own, by station (收到的年报).
pub(super) fn list_handed_in(
    conn: &Connection,
    edition: &str,
    own: &str,
) -> store::Result<Vec<SealedReturn>> {
    let clause = "AND edition = ?1 AND station <> ?2 ORDER BY station, id";
    let mut newest: BTreeMap<String, SealedReturn> = BTreeMap::new();
    for sealed in SealedReturn::select(conn, clause, &[&edition, &own])? {
        newest.insert(sealed.station.clone(), sealed);
    }
    Ok(newest.into_values().collect())
}

/// Finds the sealed return of an edition that a station made.
pub(super) fn find_sealed(
    conn: &Connection,
    edition: &str,
    station: &str,
) -> store::Result<Option<SealedReturn>> {
    let clause = "AND edition = ?1 AND station = ?2 ORDER BY id DESC LIMIT 1";
    Ok(SealedReturn::select(conn, clause, &[&edition, &station])?.pop())
}
