//! SQL of the roll as a list: today's by keyset, any day's by folding events.

use super::{Member, MemberStatus, MembershipEvent, Standing, fold};
use crate::people::Person;
use crate::shared::{Day, MemberId, UnionId};
use crate::store::{self, Record};
use rusqlite::{Connection, Row, ToSql, params};

/// Which members a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RollFilter {
    /// Of one union only.
    pub union: Option<UnionId>,
    /// Of one status; `None` shows every status, listed after one another.
    pub status: Option<MemberStatus>,
    /// Only those with something missing.
    pub only_unqualified: bool,
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollRow {
    /// The membership.
    pub member: MemberId,
    /// Its union.
    pub union: UnionId,
    /// 姓名
    pub name: String,
    /// Full pinyin.
    pub pinyin: String,
    /// Where it stands.
    pub status: MemberStatus,
    /// 出生日期
    pub birth: Option<Day>,
    /// Document number, in full: whoever shows it masks it.
    pub document_no: Option<String>,
    /// 手机, in full.
    pub phone: Option<String>,
}

/// A page of the roll, sorted by name as it sounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollPage {
    /// The lines.
    pub rows: Vec<RollRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<(MemberStatus, String, MemberId)>,
}

/// Fetches the page after a key. Costs the page, whatever the length of the roll.
pub fn page_roll(
    conn: &Connection,
    filter: &RollFilter,
    after: Option<&(MemberStatus, String, MemberId)>,
    limit: usize,
) -> store::Result<RollPage> {
    let statuses: Vec<MemberStatus> = match filter.status {
        Some(status) => vec![status],
        None => MemberStatus::ALL
            .iter()
            .copied()
            .skip_while(|s| after.is_some_and(|(at, ..)| *s != *at))
            .collect(),
    };
    let mut rows = Vec::new();
    for status in statuses {
        let start = after.filter(|(at, ..)| *at == status);
        page_of_status(
            conn,
            filter,
            status,
            start,
            limit + 1 - rows.len(),
            &mut rows,
        )?;
        if rows.len() > limit {
            break;
        }
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|row| (row.status, row.pinyin.clone(), row.member));
    Ok(RollPage { rows, next })
}

fn page_of_status(
    conn: &Connection,
    filter: &RollFilter,
    status: MemberStatus,
    after: Option<&(MemberStatus, String, MemberId)>,
    limit: usize,
    rows: &mut Vec<RollRow>,
) -> store::Result<()> {
    let mut sql = format!("SELECT {ROW} WHERE l.status = ?1");
    let mut values: Vec<&dyn ToSql> = vec![&status];
    if let Some((_, pinyin, member)) = after {
        sql.push_str(" AND (l.pinyin, l.member) > (?2, ?3)");
        values.extend([pinyin as &dyn ToSql, member]);
    }
    if let Some(union) = &filter.union {
        values.push(union);
        sql.push_str(&format!(" AND l.trade_union = ?{}", values.len()));
    }
    if filter.only_unqualified {
        sql.push_str(" AND l.qualified = 0");
    }
    let limit = limit as i64;
    values.push(&limit);
    sql.push_str(&format!(
        " ORDER BY l.pinyin, l.member LIMIT ?{}",
        values.len()
    ));
    let mut statement = conn.prepare_cached(&sql)?;
    for row in statement.query_map(values.as_slice(), roll_row)? {
        rows.push(row?);
    }
    Ok(())
}

/// Columns and tables of a [`RollRow`].
pub(super) const ROW: &str =
    "l.member, l.trade_union, l.name, l.pinyin, l.status, p.birth, p.document_no, p.phone
     FROM roll_line l JOIN person p ON p.id = l.person";

pub(super) fn roll_row(row: &Row<'_>) -> rusqlite::Result<RollRow> {
    Ok(RollRow {
        member: row.get(0)?,
        union: row.get(1)?,
        name: row.get(2)?,
        pinyin: row.get(3)?,
        status: row.get(4)?,
        birth: row.get(5)?,
        document_no: row.get(6)?,
        phone: row.get(7)?,
    })
}

/// Counts above the list. Exact up to [`RollCounts::EXACT_UP_TO`]; a larger roll is "more than".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RollCounts {
    /// 在册
    pub active: i64,
    /// 资料不齐 among the active.
    pub unqualified: i64,
    /// 保留会籍
    pub retained: i64,
}

impl RollCounts {
    /// Counting stops here.
    pub const EXACT_UP_TO: i64 = 10_000;
}

/// Counts the roll of one union or of all.
pub fn count_roll(conn: &Connection, union: Option<UnionId>) -> store::Result<RollCounts> {
    let up_to = RollCounts::EXACT_UP_TO + 1;
    let count = |status: MemberStatus, unqualified: &str| -> store::Result<i64> {
        let of_union = if union.is_some() {
            "AND trade_union = ?3"
        } else {
            "AND ?3 IS NULL"
        };
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 FROM roll_line WHERE status = ?1 {of_union} {unqualified} LIMIT ?2)"
        );
        Ok(conn
            .prepare_cached(&sql)?
            .query_row(params![status, up_to, union], |row| row.get(0))?)
    };
    Ok(RollCounts {
        active: count(MemberStatus::Active, "")?,
        unqualified: count(MemberStatus::Active, "AND qualified = 0")?,
        retained: count(MemberStatus::Retained, "")?,
    })
}

/// Fetches the page after a key as the roll stood on a day: those who were 在册 or 保留会籍 then. They come in the order of
/// the roll of today, so that the key is the same; a filter by status is by that of the day.
pub fn page_roll_as_of(
    conn: &Connection,
    filter: &RollFilter,
    on: Day,
    after: Option<&(MemberStatus, String, MemberId)>,
    limit: usize,
) -> store::Result<RollPage> {
    let today = RollFilter {
        status: None,
        ..*filter
    };
    let wanted = filter.status;
    let (mut rows, mut at) = (Vec::new(), after.cloned());
    // Whoever was not on the roll that day leaves room for the next one.
    loop {
        let page = page_roll(conn, &today, at.as_ref(), AS_OF_STEP)?;
        for mut row in page.rows {
            let status = fold(&super::events_of(conn, row.member)?, Some(on)).status;
            let there = matches!(status, MemberStatus::Active | MemberStatus::Retained);
            if !there || wanted.is_some_and(|wanted| wanted != status) {
                continue;
            }
            if rows.len() == limit {
                let last = rows.last().map(|(key, _): &(_, RollRow)| key).cloned();
                return Ok(RollPage {
                    rows: rows.into_iter().map(|(_, row)| row).collect(),
                    next: last,
                });
            }
            let key = (row.status, row.pinyin.clone(), row.member);
            row.status = status;
            rows.push((key, row));
        }
        at = page.next;
        if at.is_none() {
            let rows = rows.into_iter().map(|(_, row)| row).collect();
            return Ok(RollPage { rows, next: None });
        }
    }
}

/// Members looked at in one step of a page as of a day.
const AS_OF_STEP: usize = 500;

/// Counts the roll as it stood on a day; each count stops once there are more than [`RollCounts::EXACT_UP_TO`].
pub fn count_roll_as_of(
    conn: &Connection,
    union: Option<UnionId>,
    on: Day,
) -> store::Result<RollCounts> {
    let all = RollFilter {
        union,
        status: None,
        only_unqualified: false,
    };
    let mut counts = RollCounts {
        active: 0,
        unqualified: 0,
        retained: 0,
    };
    let mut at = None;
    loop {
        let page = page_roll(conn, &all, at.as_ref(), AS_OF_STEP)?;
        for row in page.rows {
            match fold(&super::events_of(conn, row.member)?, Some(on)).status {
                MemberStatus::Active => counts.active += 1,
                MemberStatus::Retained => counts.retained += 1,
                _ => {}
            }
        }
        at = page.next;
        if at.is_none() || counts.active > RollCounts::EXACT_UP_TO {
            return Ok(counts);
        }
    }
}

/// Walks over the roll as of a day, union by union and by name: member, person and standing of everybody on the roll that day (在册 or 保留会籍).
///
/// Membership is as of the day; name, post and telephone are as of now (decision 19). Within a union those who are 在册 today come
/// first: that is the order of the index, so the first line comes at once and nothing waits for a sort.
pub fn roll_as_of<E: From<store::StoreError>>(
    conn: &Connection,
    union: Option<UnionId>,
    on: Option<Day>,
    f: &mut dyn FnMut(Member, Person, Standing) -> Result<(), E>,
) -> Result<(), E> {
    let failed = |error: rusqlite::Error| E::from(error.into());
    let person_at = Member::COLUMNS.len();
    let event_at = person_at + Person::COLUMNS.len();
    let mut statement = conn
        .prepare(&roll_with_events(union.is_some()))
        .map_err(failed)?;
    let mut rows = statement
        .query(rusqlite::params_from_iter(union))
        .map_err(failed)?;
    let mut hand_over = |member: Member, person: Person, events: &[MembershipEvent]| {
        let standing = fold(events, on);
        let on_roll = matches!(
            standing.status,
            MemberStatus::Active | MemberStatus::Retained
        );
        if on_roll {
            f(member, person.standing(conn)?, standing)
        } else {
            Ok(())
        }
    };
    let mut at: Option<(Member, Person)> = None;
    let mut events = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let event = MembershipEvent::read(row, event_at).map_err(failed)?;
        if at
            .as_ref()
            .is_none_or(|(member, _)| member.id != event.member)
        {
            let next = (
                Member::read(row, 0).map_err(failed)?,
                Person::read(row, person_at).map_err(failed)?,
            );
            if let Some((member, person)) = at.replace(next) {
                hand_over(member, person, &events)?;
            }
            events.clear();
        }
        events.push(event);
    }
    match at {
        Some((member, person)) => hand_over(member, person, &events),
        None => Ok(()),
    }
}

/// The roll with person and events, one row an event. Looking each of them up in a statement of its own costs as much as reading it.
fn roll_with_events(of_union: bool) -> String {
    let of_union = if of_union {
        "WHERE r.trade_union = ?1"
    } else {
        ""
    };
    format!(
        "SELECT {}, {}, {} FROM roll_line r INDEXED BY roll_line_union
         CROSS JOIN member m ON m.id = r.member
         CROSS JOIN person p ON p.id = m.person
         CROSS JOIN membership_event e ON e.member = r.member AND e.retired IS NULL
         {of_union} ORDER BY r.trade_union, r.status, r.pinyin, r.member",
        Member::columns_of("m"),
        Person::columns_of("p"),
        MembershipEvent::columns_of("e"),
    )
}
