//! SQL of unions.

use super::{
    Body, BodyKind, Cover, Departure, Employer, Headcount, Officer, Poll, Union, UnionCode,
    UnionError, UnionEvent, UnionEventKind,
};
use crate::people::{Person, RECORDS_OF};
use crate::roll::{Matched, MemberStatus};
use crate::shared::{BodyId, Day, EmployerId, OfficerId, PersonId, Sex, UnionId};
use crate::store::{self, Record as _};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::collections::{HashMap, HashSet};

/// A union with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct UnionView {
    /// The union.
    pub union: Union,
    /// The union above it.
    pub parent: Option<Union>,
    /// Its employer.
    pub employer: Option<Employer>,
    /// What happened to it, in order, with the other union of a merger or split.
    pub events: Vec<(UnionEvent, Option<Union>)>,
    /// Units it covers.
    pub covers: Vec<(Cover, Employer)>,
    /// Terms, newest first, with their officers.
    pub bodies: Vec<(Body, Vec<(Officer, Person)>)>,
    /// Newest head-count.
    pub headcount: Option<Headcount>,
    /// Members active now.
    pub members: i64,
    /// Women among them.
    pub women_members: i64,
}

impl Union {
    /// Fetches a union by its code, whatever its status.
    pub fn coded(conn: &Connection, code: &str) -> Result<Self, UnionError> {
        Self::find_coded(conn, code)?.ok_or_else(|| UnionError::NoUnion {
            code: code.to_owned(),
        })
    }

    /// Finds a union by its code. Of one that a desk has from two stations, the record of the station that keeps it now: it
    /// stands, and came last.
    pub fn find_coded(conn: &Connection, code: &str) -> store::Result<Option<Self>> {
        let clause = "AND code = ?1 ORDER BY ended_on IS NULL, (
            SELECT max(e.on_day) FROM union_event e
            WHERE e.trade_union = trade_union.id AND e.kind = 'moved_here' AND e.retired IS NULL), id";
        Ok(Self::select(conn, clause, &[&code])?.pop())
    }

    /// Lists every record of a code: more than one only at a desk, of a union that moved between its stations.
    pub fn all_coded(conn: &Connection, code: &str) -> store::Result<Vec<Self>> {
        Self::select(conn, "AND code = ?1 ORDER BY id", &[&code])
    }
}

/// Lists the records of unions that a desk has from more than one station, by code.
pub fn of_two_stations(conn: &Connection) -> store::Result<Vec<Union>> {
    let clause = "AND code IN (SELECT code FROM trade_union WHERE retired IS NULL GROUP BY code HAVING count(*) > 1)
        ORDER BY code, ended_on IS NULL, id";
    Union::select(conn, clause, &[])
}

/// The newest day of a sort of move, by union.
pub(super) fn moves_of(
    conn: &Connection,
    kind: UnionEventKind,
) -> store::Result<HashMap<UnionId, Day>> {
    let events = UnionEvent::select(conn, "AND kind = ?1 ORDER BY on_day, id", &[&kind])?;
    let events = events.into_iter();
    Ok(events
        .map(|event| (event.trade_union, event.on_day))
        .collect())
}

/// Finds the record of a code whose entry was undone.
pub(super) fn withdrawn_union(
    conn: &Connection,
    station: &str,
    code: &UnionCode,
) -> store::Result<Option<UnionId>> {
    let sql = "SELECT id FROM trade_union WHERE code = ?1 AND station = ?2 AND retired IS NOT NULL
         ORDER BY id DESC LIMIT 1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row(rusqlite::params![code, station], |row| row.get(0))
        .optional()?)
}

/// Lists every union of the ledger by code.
pub fn list_unions(conn: &Connection) -> store::Result<Vec<Union>> {
    Union::select(conn, "ORDER BY code", &[])
}

/// Employer records that are one firm with another, as its code tells, by the record that stands for all of them.
pub fn same_firms(conn: &Connection) -> store::Result<HashMap<EmployerId, EmployerId>> {
    let sql = "SELECT e.id, (SELECT min(x.id) FROM employer x WHERE x.uscc = e.uscc AND x.retired IS NULL)
               FROM employer e
               WHERE e.retired IS NULL AND e.uscc IN
                   (SELECT uscc FROM employer WHERE uscc IS NOT NULL AND retired IS NULL GROUP BY uscc HAVING count(*) > 1)";
    let mut statement = conn.prepare_cached(sql)?;
    let firms = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(firms.collect::<rusqlite::Result<_>>()?)
}

/// Finds the unions of these words in name or code.
pub fn unions_named(conn: &Connection, words: &str) -> store::Result<HashSet<UnionId>> {
    let sql = "SELECT id FROM trade_union
               WHERE retired IS NULL AND (instr(name, ?1) > 0 OR instr(code, upper(?1)) > 0)";
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map([words], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Lists unions of these words in name or code, by code, after a code and up to a limit.
pub fn unions_after(
    conn: &Connection,
    words: &str,
    after: &str,
    limit: usize,
) -> store::Result<Vec<Union>> {
    let clause =
        "AND code > ?1 AND (instr(name, ?2) > 0 OR instr(code, ?2) > 0) ORDER BY code LIMIT ?3";
    Union::select(conn, clause, &[&after, &words, &(limit as i64)])
}

/// Fetches a union with everything that belongs to it.
pub fn find_union(conn: &Connection, code: &str) -> Result<UnionView, UnionError> {
    let union = Union::coded(conn, code)?;
    let parent = union.parent.map(|id| Union::get(conn, id)).transpose()?;
    let employer = union
        .employer
        .map(|id| Employer::get(conn, id))
        .transpose()?;
    let covers = Cover::select(
        conn,
        "AND trade_union = ?1 ORDER BY from_day, id",
        &[&union.id],
    )?
    .into_iter()
    .map(|cover| Ok((Employer::get(conn, cover.employer)?, cover)))
    .map(|pair: store::Result<_>| pair.map(|(employer, cover)| (cover, employer)))
    .collect::<store::Result<_>>()?;
    let bodies = bodies_of(conn, union.id)?
        .into_iter()
        .map(|body| Ok((officers_of(conn, &body)?, body)))
        .map(|pair: store::Result<_>| pair.map(|(officers, body)| (body, officers)))
        .collect::<store::Result<_>>()?;
    let events = UnionEvent::select(
        conn,
        "AND trade_union = ?1 ORDER BY on_day, id",
        &[&union.id],
    )?
    .into_iter()
    .map(|event| {
        let other = event.other.map(|id| Union::find(conn, id)).transpose()?;
        Ok((event, other.flatten()))
    })
    .collect::<store::Result<_>>()?;
    let (members, women_members) = count_members(conn, union.id)?;
    Ok(UnionView {
        parent,
        employer,
        events,
        covers,
        bodies,
        headcount: headcount_on(conn, &union, None)?,
        members,
        women_members,
        union,
    })
}

/// Finds the event of a union's founding (建会).
pub(super) fn founding_of(conn: &Connection, union: UnionId) -> store::Result<Option<UnionEvent>> {
    let clause = "AND trade_union = ?1 AND kind = 'founded' ORDER BY id LIMIT 1";
    Ok(UnionEvent::select(conn, clause, &[&union])?.pop())
}

/// Lists the terms of a union's bodies, newest first.
pub fn bodies_of(conn: &Connection, union: UnionId) -> store::Result<Vec<Body>> {
    Body::select(
        conn,
        "AND trade_union = ?1 ORDER BY elected_on DESC, kind <> 'committee', kind, id DESC",
        &[&union],
    )
}

/// Finds the newest term of one body elected on or before a day; `None` takes any day.
pub fn newest_body(
    conn: &Connection,
    union: UnionId,
    kind: BodyKind,
    on: Option<Day>,
) -> store::Result<Option<Body>> {
    let on = on.unwrap_or(Day::MAX);
    let clause = "AND trade_union = ?1 AND kind = ?2 AND elected_on <= ?3 ORDER BY elected_on DESC, id DESC LIMIT 1";
    Ok(Body::select(conn, clause, &[&union, &kind, &on])?.pop())
}

/// Lists the posts a person holds now (工会职务), with the term and the union each belongs to.
pub fn posts_of(conn: &Connection, person: PersonId) -> store::Result<Vec<(Officer, Body, Union)>> {
    let held = format!("AND person IN {RECORDS_OF} AND to_day IS NULL ORDER BY id");
    let mut posts = Vec::new();
    for officer in Officer::select(conn, &held, &[&person])? {
        let body = Body::get(conn, officer.body)?;
        let newest = newest_body(conn, body.trade_union, body.kind, None)?;
        if newest.is_some_and(|newest| newest.id == body.id) {
            let union = Union::get(conn, body.trade_union)?;
            posts.push((officer, body, union));
        }
    }
    Ok(posts)
}

/// Lists the officers of a term.
pub fn officers_of(conn: &Connection, body: &Body) -> store::Result<Vec<(Officer, Person)>> {
    let officers = Officer::select(conn, "AND body = ?1 ORDER BY id", &[&body.id])?;
    officers
        .into_iter()
        .map(|officer| Ok((Person::get(conn, officer.person)?.standing(conn)?, officer)))
        .map(|pair: store::Result<_>| pair.map(|(p, o)| (o, p)))
        .collect()
}

/// How the election of a term went, where that was recorded.
pub fn poll_of(conn: &Connection, body: BodyId) -> store::Result<Option<Poll>> {
    Ok(Poll::select(conn, "AND body = ?1 ORDER BY id", &[&body])?.pop())
}

/// Why an officer left, where that was recorded.
pub fn departure_of(conn: &Connection, officer: OfficerId) -> store::Result<Option<Departure>> {
    Ok(Departure::select(conn, "AND officer = ?1 ORDER BY id", &[&officer])?.pop())
}

/// Lists who held a post of a body on a day (某日在任).
pub fn officers_on(
    conn: &Connection,
    body: &Body,
    on: Day,
) -> store::Result<Vec<(Officer, Person)>> {
    let mut officers = officers_of(conn, body)?;
    officers.retain(|(officer, _)| {
        officer.from_day <= on && officer.to_day.is_none_or(|last| on <= last)
    });
    Ok(officers)
}

/// Finds the head-count of one employer that holds on a day: the newest on or before it.
pub fn employer_headcount(
    conn: &Connection,
    employer: EmployerId,
    on: Option<Day>,
) -> store::Result<Option<Headcount>> {
    let on = on.unwrap_or(Day::MAX);
    let clause = "AND employer = ?1 AND on_day <= ?2 ORDER BY on_day DESC, id DESC LIMIT 1";
    Ok(Headcount::select(conn, clause, &[&employer, &on])?.pop())
}

/// Lists the employers that a union stands in on a day: its own and those it covers.
pub fn employers_on(
    conn: &Connection,
    union: &Union,
    on: Option<Day>,
) -> store::Result<Vec<EmployerId>> {
    let on = on.unwrap_or(Day::MAX);
    let clause =
        "AND trade_union = ?1 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2) ORDER BY id";
    let covered = Cover::select(conn, clause, &[&union.id, &on])?;
    let mut employers: Vec<EmployerId> = union
        .employer
        .into_iter()
        .chain(covered.into_iter().map(|c| c.employer))
        .collect();
    employers.sort_unstable();
    employers.dedup();
    Ok(employers)
}

/// Adds up the head-counts of a union's employers that hold on a day; `None` if none is recorded.
///
/// The sum carries the id of the first; a part unknown for one employer is unknown for the sum.
pub fn headcount_on(
    conn: &Connection,
    union: &Union,
    on: Option<Day>,
) -> store::Result<Option<Headcount>> {
    let mut sum: Option<Headcount> = None;
    for employer in employers_on(conn, union, on)? {
        let Some(next) = employer_headcount(conn, employer, on)? else {
            continue;
        };
        sum = Some(match sum {
            None => next,
            Some(so_far) => Headcount {
                employees: so_far.employees + next.employees,
                women: so_far.women.zip(next.women).map(|(a, b)| a + b),
                migrant: so_far.migrant.zip(next.migrant).map(|(a, b)| a + b),
                dispatched: so_far.dispatched.zip(next.dispatched).map(|(a, b)| a + b),
                ..so_far
            },
        });
    }
    Ok(sum)
}

/// Counts the active members of a union, and the women among them.
pub fn count_members(conn: &Connection, union: UnionId) -> store::Result<(i64, i64)> {
    let sql = "SELECT count(*), count(*) FILTER (WHERE p.sex = ?3) FROM roll_line l JOIN person p ON p.id = l.person
               WHERE l.trade_union = ?1 AND l.status = ?2";
    Ok(conn
        .prepare_cached(sql)?
        .query_row(params![union, MemberStatus::Active, Sex::Female], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?)
}

/// Lists ids of the memberships of a union that are active or retained.
pub(super) fn living_memberships(
    conn: &Connection,
    union: UnionId,
) -> store::Result<Vec<crate::shared::MemberId>> {
    let mut statement = conn.prepare("SELECT member FROM roll_line WHERE trade_union = ?1 AND status IN (?2, ?3) ORDER BY member")?;
    let rows = statement.query_map(
        params![union, MemberStatus::Active, MemberStatus::Retained],
        |row| row.get(0),
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Finds an employer by its code, else by its exact name.
pub(super) fn find_employer(
    conn: &Connection,
    name: &str,
    uscc: Option<&crate::shared::Uscc>,
) -> store::Result<Option<Employer>> {
    if let Some(uscc) = uscc
        && let Some(known) =
            Employer::select(conn, "AND uscc = ?1 ORDER BY id LIMIT 1", &[uscc])?.pop()
    {
        return Ok(Some(known));
    }
    Ok(Employer::select(
        conn,
        "AND name = ?1 AND (uscc IS NULL OR ?2) ORDER BY id LIMIT 1",
        &[&name, &uscc.is_none()],
    )?
    .pop())
}

/// Finds unions by a part of the name, by full pinyin or by initials, current names before earlier ones.
pub fn search_unions(
    conn: &Connection,
    query: &str,
    limit: usize,
) -> store::Result<Vec<(Union, Matched)>> {
    let typed: String = crate::shared::half_width(query)
        .split_whitespace()
        .collect::<String>()
        .to_lowercase();
    if typed.is_empty() || typed.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Vec::new());
    }
    let limit = limit as i64;
    if typed.bytes().all(|b| b.is_ascii_alphanumeric()) {
        let above = format!("{typed}\u{10FFFF}");
        let mut found = Vec::new();
        for (matched, column) in [(Matched::Initials, "initials"), (Matched::Pinyin, "pinyin")] {
            let clause = format!("AND {column} >= ?1 AND {column} < ?2 ORDER BY {column} LIMIT ?3");
            for union in Union::select(conn, &clause, &[&typed, &above, &limit])? {
                if !found
                    .iter()
                    .any(|(known, _): &(Union, Matched)| known.id == union.id)
                {
                    found.push((union, matched));
                }
            }
        }
        return Ok(found);
    }
    // Unions are at most some thousands: a look at every name is quick, and people remember the middle of a name.
    let clause = "AND (instr(lower(name), ?1) OR id IN
                      (SELECT trade_union FROM union_event WHERE retired IS NULL AND instr(lower(old_name), ?1)))
                  ORDER BY instr(lower(name), ?1) = 0, code LIMIT ?2";
    Ok(Union::select(conn, clause, &[&typed, &limit])?
        .into_iter()
        .map(|union| (union, Matched::Name))
        .collect())
}
