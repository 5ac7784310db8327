//! The roll line: one member as it is searched and listed today. Derived; never the only place of a fact.

use super::rules::{fold, missing};
use super::store::events_of;
use super::{Member, MemberStatus, MembershipEvent};
use crate::people::{Person, RECORDS_OF};
use crate::shared::{MemberId, PersonId, UnionId, name_ends, search_keys};
use crate::store::{self, Record as _, Tx};
use rusqlite::{Connection, params};
use uuid::Uuid;

/// A roll line, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RollLine {
    member: MemberId,
    person: PersonId,
    union: UnionId,
    status: MemberStatus,
    qualified: bool,
    name: String,
    given: String,
    ending: String,
    pinyin: String,
    initials: String,
    id_tail: String,
    phone_tail: String,
}

impl RollLine {
    /// Derives the line from the records it stands for.
    pub(crate) fn derive(person: &Person, member: &Member, events: &[MembershipEvent]) -> Self {
        let standing = fold(events, None);
        let keys = search_keys(&person.name);
        let (given, ending) = name_ends(&person.name);
        Self {
            member: member.id,
            person: person.id,
            union: member.trade_union,
            status: standing.status,
            qualified: missing(person, &standing).is_empty(),
            name: person.name.clone(),
            given: given.to_owned(),
            ending: ending.to_owned(),
            pinyin: keys.pinyin,
            initials: keys.initials,
            id_tail: backwards(person.document_no.as_deref()),
            phone_tail: backwards(person.phone.as_deref()),
        }
    }

    /// Writes the line over what stood there.
    pub(crate) fn write(&self, conn: &Connection) -> store::Result<()> {
        conn.prepare_cached(
            "INSERT OR REPLACE INTO roll_line VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            self.member,
            self.person,
            self.union,
            self.status,
            self.qualified,
            self.name,
            self.given,
            self.ending,
            self.pinyin,
            self.initials,
            self.id_tail,
            self.phone_tail
        ])?;
        Ok(())
    }
}

/// Writes digits backwards, so that "the last digits" is a prefix.
pub(crate) fn backwards(text: Option<&str>) -> String {
    text.unwrap_or_default().chars().rev().collect()
}

/// Makes the line of a member again from its records.
pub(crate) fn refresh(conn: &Connection, member: Uuid) -> store::Result<()> {
    let member = Member::find(conn, member)?.filter(|m| m.retired.is_none());
    let Some(member) = member else { return Ok(()) };
    // An event may arrive before its person in a merge; the person's arrival makes the line.
    let Some(person) = Person::find(conn, member.person)? else {
        return Ok(());
    };
    let person = person.standing(conn)?;
    RollLine::derive(&person, &member, &events_of(conn, member.id)?).write(conn)
}

/// Notes that the lines of a person's memberships are stale, and of the records that gave way to hers.
pub(crate) fn stale_of_person(tx: &Tx<'_>, person: PersonId) -> store::Result<()> {
    let mut members = tx.conn().prepare_cached(&format!(
        "SELECT id FROM member WHERE person IN {RECORDS_OF}"
    ))?;
    let mut rows = members.query([person])?;
    while let Some(row) = rows.next()? {
        tx.stale_line(Uuid::from_bytes(row.get(0)?));
    }
    Ok(())
}

/// Keeps the line of a member in step; a retired member has none.
pub(super) fn member_written(member: &Member, tx: &Tx<'_>) -> store::Result<()> {
    if member.retired.is_some() {
        tx.conn()
            .prepare_cached("DELETE FROM roll_line WHERE member = ?1")?
            .execute([member.id])?;
    } else {
        tx.stale_line(member.id.into());
    }
    Ok(())
}

/// Keeps the line of an event's member in step.
pub(super) fn event_written(event: &MembershipEvent, tx: &Tx<'_>) -> store::Result<()> {
    tx.stale_line(event.member.into());
    Ok(())
}
