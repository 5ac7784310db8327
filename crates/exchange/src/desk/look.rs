//! What a bundle would do to the roll, name by name (收之前看一看): asked inside the transaction that a preview gives up.

use crate::Result;
use std::collections::BTreeMap;
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::{
    FieldChange, Member, MembershipEvent, events_of, member_differences, person_differences,
};
use taizhang_ledger::shared::{MemberId, PersonId};
use taizhang_ledger::store::{Kind, Reader, Record as _};
use taizhang_ledger::unions::Union;
use uuid::Uuid;

/// Names of each sort that are told; a clerk who wants all of them takes the bundle in and looks at the roll.
const MOST: usize = 200;

/// Somebody on the roll.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// Name.
    pub name: String,
    /// Name of the union.
    pub union: String,
}

/// What is different about somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Who.
    pub who: Named,
    /// What it is called.
    pub label: String,
    /// As it stands.
    pub old: String,
    /// As it would be.
    pub new: String,
}

/// What a bundle would do to the roll, up to [`MOST`] names of each sort.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Memberships that are new here.
    pub newcomers: Vec<Named>,
    /// What is different about people who were here.
    pub changes: Vec<Changed>,
    /// Whether there is more of either than is told.
    pub is_cut: bool,
}

/// Collects, line by line of a merge, what stood before.
#[derive(Debug, Default)]
pub(super) struct Watch {
    newcomers: Vec<MemberId>,
    persons: BTreeMap<PersonId, Person>,
    members: BTreeMap<MemberId, Member>,
    events: Vec<Uuid>,
    is_cut: bool,
}

impl Watch {
    /// Notes a line that is about to be written; `is_known` if the record stood here before.
    pub fn note(&mut self, conn: &Reader, kind: Kind, id: Uuid, is_known: bool) -> Result<()> {
        let full = match kind {
            Kind::Person => self.persons.len() >= MOST,
            Kind::Member if is_known => self.members.len() >= MOST,
            Kind::Member => self.newcomers.len() >= MOST,
            Kind::MembershipEvent => self.events.len() >= MOST,
            _ => return Ok(()),
        };
        match (kind, is_known) {
            (Kind::Person, false) => {}
            _ if full => self.is_cut = true,
            (Kind::Person, true) => {
                let was = Person::get(conn, id)?;
                self.persons.insert(was.id, was);
            }
            (Kind::Member, true) => {
                let was = Member::get(conn, id)?;
                self.members.insert(was.id, was);
            }
            (Kind::Member, false) => self.newcomers.push(id.into()),
            _ => self.events.push(id),
        }
        Ok(())
    }

    /// Tells what all of it comes to, once every line is written.
    pub fn tell(self, conn: &Reader) -> Result<Look> {
        let mut look = Look {
            is_cut: self.is_cut,
            ..Look::default()
        };
        for member in &self.newcomers {
            look.newcomers
                .push(named(conn, &Member::get(conn, *member)?)?);
        }
        look.newcomers.sort_unstable();
        for (id, was) in &self.persons {
            let now = Person::get(conn, *id)?;
            let member = Member::select(conn, "AND person = ?1 ORDER BY id DESC LIMIT 1", &[id])?;
            let who = match member.first() {
                Some(member) => named(conn, member)?,
                None => Named {
                    name: now.name.clone(),
                    union: String::new(),
                },
            };
            tell(&mut look, &who, person_differences(was, &now));
        }
        for (id, was) in &self.members {
            let now = Member::get(conn, *id)?;
            tell(
                &mut look,
                &named(conn, &now)?,
                member_differences(was, &now),
            );
        }
        for event in &self.events {
            let event = MembershipEvent::get(conn, *event)?;
            // The joining of a newcomer is told by his being one.
            if event.retired.is_none() && !self.newcomers.contains(&event.member) {
                let member = Member::get(conn, event.member)?;
                look.changes.push(Changed {
                    who: named(conn, &member)?,
                    label: "会籍".to_owned(),
                    old: before(conn, &event)?,
                    new: said(&event),
                });
            }
        }
        Ok(look)
    }
}

fn tell(look: &mut Look, who: &Named, changes: Vec<FieldChange>) {
    look.changes
        .extend(changes.into_iter().map(|change| Changed {
            who: who.clone(),
            label: change.label,
            old: change.old,
            new: change.new,
        }));
}

fn named(conn: &Reader, member: &Member) -> Result<Named> {
    Ok(Named {
        name: Person::get(conn, member.person)?.standing(conn)?.name,
        union: Union::get(conn, member.trade_union)?.name,
    })
}

/// The change of membership before this one, in words.
fn before(conn: &Reader, event: &MembershipEvent) -> Result<String> {
    let events = events_of(conn, event.member)?;
    let earlier = events
        .iter()
        .take_while(|other| other.id != event.id)
        .last();
    Ok(earlier.map(said).unwrap_or_default())
}

/// 保留会籍（退休）
fn said(event: &MembershipEvent) -> String {
    match event.reason_label() {
        Some(reason) => format!("{}（{reason}）", event.kind.label()),
        None => event.kind.label().to_owned(),
    }
}
