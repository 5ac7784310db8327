//! SQL of members and their events.

use super::{EventKind, Member, MemberStatus, MembershipEvent};
use crate::people::{Person, RECORDS_OF};
use crate::shared::{Day, MemberId, MembershipEventId, Period, PersonId, UnionId};
use crate::sheets::Staging;
use crate::store::{self, Record as _};
use crate::unions::Union;
use rusqlite::{Connection, Row, params};
use std::collections::HashSet;

/// A member with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct MemberView {
    /// The membership.
    pub member: Member,
    /// The person.
    pub person: Person,
    /// The union.
    pub union: Union,
    /// Its events in order.
    pub events: Vec<MembershipEvent>,
}

/// Fetches a member with person, union and events.
pub fn find_member(conn: &Connection, id: MemberId) -> store::Result<MemberView> {
    let member = Member::get(conn, id)?;
    Ok(MemberView {
        person: Person::get(conn, member.person)?.standing(conn)?,
        union: Union::get(conn, member.trade_union)?,
        events: events_of(conn, member.id)?,
        member,
    })
}

/// Lists the standing events of a membership in order.
pub fn events_of(conn: &Connection, member: MemberId) -> store::Result<Vec<MembershipEvent>> {
    MembershipEvent::select(conn, "AND member = ?1 ORDER BY on_day, id", &[&member])
}

/// How many events of a kind a union had in a month (会籍变动).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthEvents {
    /// 1 to 12; of a period longer than a year the months of all its years together.
    pub month: usize,
    /// The union of the membership.
    pub union: UnionId,
    /// What happened.
    pub kind: EventKind,
    /// How many times.
    pub times: i64,
}

/// Counts the events of a period by month, union and kind, in one pass.
pub fn events_by_month(conn: &Connection, period: Period) -> store::Result<Vec<MonthEvents>> {
    let sql = "SELECT CAST(substr(e.on_day, 6, 2) AS INTEGER), m.trade_union, e.kind, count(*)
               FROM membership_event e JOIN member m ON m.id = e.member
               WHERE e.retired IS NULL AND m.retired IS NULL AND e.on_day BETWEEN ?1 AND ?2
               GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![period.from, period.to], |row| {
        Ok(MonthEvents {
            month: usize::from(row.get::<_, u8>(0)?),
            union: row.get(1)?,
            kind: row.get(2)?,
            times: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// An event with the member it happened to, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberMove {
    /// Its id.
    pub id: MembershipEventId,
    /// Whose.
    pub member: MemberId,
    /// 姓名
    pub name: String,
    /// The union of the membership.
    pub union: UnionId,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub on_day: Day,
}

/// Lists the events of some kinds within a period, by day, of the memberships in some unions: those that [`events_by_month`]
/// counts. Passes over the first of them.
pub fn moves_page(
    conn: &Connection,
    (period, kinds): (Period, &[EventKind]),
    unions: &HashSet<UnionId>,
    (skip, limit): (usize, usize),
) -> store::Result<Vec<MemberMove>> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    let kinds = serde_json::to_string(&kinds).expect("a list of codes serialises");
    let sql = "SELECT e.id, e.member, p.name, m.trade_union, e.kind, e.on_day
               FROM membership_event e JOIN member m ON m.id = e.member JOIN person p ON p.id = m.person
               WHERE e.retired IS NULL AND m.retired IS NULL AND e.on_day BETWEEN ?1 AND ?2
                 AND e.kind IN (SELECT value FROM json_each(?3))
               ORDER BY e.on_day, e.id";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![period.from, period.to, kinds], |row| {
        Ok(MemberMove {
            id: row.get(0)?,
            member: row.get(1)?,
            name: row.get(2)?,
            union: row.get(3)?,
            kind: row.get(4)?,
            on_day: row.get(5)?,
        })
    })?;
    let among = rows.filter(|row| row.as_ref().map_or(true, |one| unions.contains(&one.union)));
    Ok(among
        .skip(skip)
        .take(limit)
        .collect::<rusqlite::Result<_>>()?)
}

/// Lists the memberships of a person that are active or retained now, whichever of her records they stand on. The roll
/// line names the standing record.
pub fn active_memberships(conn: &Connection, person: PersonId) -> store::Result<Vec<Member>> {
    let clause =
        "AND id IN (SELECT member FROM roll_line WHERE person = ?1 AND status IN (?2, ?3))";
    // The same member may hold the line of an earlier spell; the line tells today's standing.
    Member::select(
        conn,
        &format!("{clause} ORDER BY id"),
        &[&person, &MemberStatus::Active, &MemberStatus::Retained],
    )
}

/// Finds the membership, of whatever standing, of a person in a union.
pub(super) fn membership_in(
    conn: &Connection,
    person: PersonId,
    union: UnionId,
) -> store::Result<Option<Member>> {
    let clause =
        format!("AND person IN {RECORDS_OF} AND trade_union = ?2 ORDER BY id DESC LIMIT 1");
    Ok(Member::select(conn, &clause, &[&person, &union])?.pop())
}

/// Fetches the person of a membership.
pub fn person_of(conn: &Connection, id: MemberId) -> store::Result<Person> {
    Person::get(conn, Member::get(conn, id)?.person)?.standing(conn)
}

/// Lists active members of the union whom the sheet does not name (decision 28): proposed as leavers, never removed.
pub fn absent_members(
    conn: &Connection,
    staging: &Staging,
    union: UnionId,
) -> store::Result<Vec<(MemberId, String)>> {
    let named = staging.records()?;
    let mut statement =
        conn.prepare("SELECT member, name FROM roll_line WHERE trade_union = ?1 AND status = ?2 ORDER BY pinyin, member")?;
    let read = |row: &Row<'_>| Ok((row.get::<_, MemberId>(0)?, row.get::<_, String>(1)?));
    let mut absent = Vec::new();
    for line in statement.query_map(params![union, MemberStatus::Active], read)? {
        let line = line?;
        if !named.contains(&line.0.into()) {
            absent.push(line);
        }
    }
    Ok(absent)
}

/// Counts the lines of the roll, whatever their status.
pub(super) fn count_lines(conn: &Connection) -> store::Result<u64> {
    let lines: i64 = conn.query_row("SELECT count(*) FROM roll_line", [], |row| row.get(0))?;
    Ok(lines.unsigned_abs())
}
