//! Gathers what a bundle says, in one view of the ledger: everything, or the newest whole state of every record changed
//! past the base. The cost of a `since` bundle follows the change.

use crate::entitlement::Entitlement;
use crate::{Errand, ExchangeError, Facts, Part, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use taizhang_bundle::{EntityFile, EntityWriter, RetiredRecord};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::filing::{self, Sent};
use taizhang_ledger::returns::SealedReturn;
use taizhang_ledger::roll::{Member, MemberStatus, MembershipEvent, events_of, fold};
use taizhang_ledger::shared::MemberId;
use taizhang_ledger::store::{Kind, Reader, Record as _, StateDigest};
use uuid::Uuid;

/// What was gathered.
pub(super) struct Collected {
    pub(super) watermark: i64,
    pub(super) files: Vec<EntityFile>,
    pub(super) retired: Vec<RetiredRecord>,
    pub(super) digest: StateDigest,
    pub(super) records: i64,
    pub(super) facts: Facts,
    /// Attachments among the records, whose bytes go along.
    pub(super) attachments: Vec<Attachment>,
    /// What the bundle newly says of each record, to be remembered.
    pub(super) said: Vec<(Kind, Uuid, [u8; 32])>,
}

/// The columns every line begins with.
#[derive(Deserialize)]
struct Head {
    station: String,
    retired: Option<String>,
}

fn head(kind: Kind, line: &str) -> Result<Head> {
    serde_json::from_str(line).map_err(|_| ExchangeError::Unreadable { what: kind.name() })
}

pub(super) fn collect(
    errand: &Errand<'_>,
    conn: &Reader,
    entitled: &Entitlement,
    station: &str,
    (base, before): (Option<&Sent>, Option<&Sent>),
) -> Result<Collected> {
    let watermark = filing::watermark(conn)?;
    let mut writing = Writing::default();
    let mut digest = StateDigest::default();
    let mut said = Vec::new();
    match (base, before) {
        (Some(base), Some(before)) => {
            digest = before.sealed.digest;
            let newer: BTreeSet<(Kind, Uuid)> =
                filing::changed_since(conn, before.sealed.watermark)?
                    .into_iter()
                    .collect();
            let changed = filing::changed_since(conn, base.sealed.watermark)?;
            let total = changed.len() as u64;
            for (done, (kind, id)) in (0..).zip(changed) {
                if done % 500 == 0 {
                    errand.step(Part::Collect, done, Some(total))?;
                }
                let Some(line) = kind.line_of(conn, id)? else {
                    continue;
                };
                // What the desk is not entitled to it has never been told either: sections that grow or shrink begin with
                // a full bundle.
                if head(kind, &line)?.station != station
                    || !entitled.takes_record(conn, kind, id)?
                {
                    continue;
                }
                let hash = StateDigest::line_hash(line.as_bytes());
                if newer.contains(&(kind, id)) {
                    if let Some(old) = filing::exported_hash(conn, kind, id)? {
                        digest.remove(&old);
                    }
                    digest.add(&hash);
                    said.push((kind, id, hash));
                }
                writing.push(kind, id, &line)?;
            }
        }
        _ => {
            for kind in Kind::ALL
                .iter()
                .copied()
                .filter(|kind| entitled.takes(*kind))
            {
                // The walk can only fail as a store; what else goes wrong waits here.
                let mut failed = None;
                kind.each_line(conn, station, &mut |id, line| {
                    if failed.is_none() {
                        match entitled.takes_record(conn, kind, id) {
                            Ok(true) => {}
                            Ok(false) => return Ok(()),
                            Err(error) => {
                                failed = Some(error);
                                return Ok(());
                            }
                        }
                        let hash = StateDigest::line_hash(line.as_bytes());
                        digest.add(&hash);
                        said.push((kind, id, hash));
                        let done = said.len() as u64;
                        let step = if done.is_multiple_of(500) {
                            errand.step(Part::Collect, done, None)
                        } else {
                            Ok(())
                        };
                        failed = step.and_then(|()| writing.push(kind, id, &line)).err();
                    }
                    Ok(())
                })?;
                if let Some(error) = failed {
                    return Err(error);
                }
            }
        }
    }
    let facts = writing.facts(conn, station, base)?;
    let attachments = writing
        .attachments
        .iter()
        .map(|id| Ok(Attachment::get(conn, *id)?))
        .collect::<Result<_>>()?;
    let (files, retired, records) = writing.finish()?;
    Ok(Collected {
        watermark,
        files,
        retired,
        digest,
        records,
        facts,
        attachments,
        said,
    })
}

/// The files of a bundle in the making.
#[derive(Default)]
struct Writing {
    writers: BTreeMap<Kind, EntityWriter>,
    rows: BTreeMap<Kind, u64>,
    retired: Vec<RetiredRecord>,
    /// Memberships touched: by their own line, their person's or their event's.
    members: BTreeSet<MemberId>,
    persons: BTreeSet<Uuid>,
    events: Vec<Uuid>,
    returns: Vec<Uuid>,
    attachments: Vec<Uuid>,
}

impl Writing {
    fn push(&mut self, kind: Kind, id: Uuid, line: &str) -> Result<()> {
        let writer = match self.writers.entry(kind) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(EntityWriter::new(kind.name())?)
            }
        };
        writer.push(line.as_bytes())?;
        *self.rows.entry(kind).or_default() += 1;
        if head(kind, line)?.retired.is_some() {
            self.retired.push(RetiredRecord {
                entity: kind.name().to_owned(),
                id: id.to_string(),
            });
            return Ok(());
        }
        match kind {
            Kind::Member => drop(self.members.insert(id.into())),
            Kind::Person => drop(self.persons.insert(id)),
            Kind::MembershipEvent => self.events.push(id),
            Kind::SealedReturn => self.returns.push(id),
            Kind::Attachment => self.attachments.push(id),
            _ => {}
        }
        Ok(())
    }

    fn facts(&mut self, conn: &Reader, station: &str, base: Option<&Sent>) -> Result<Facts> {
        let mut facts = Facts::default();
        for (kind, rows) in &self.rows {
            facts.parts.insert(kind.name().to_owned(), *rows);
        }
        facts.attachments = self
            .rows
            .get(&Kind::Attachment)
            .map_or(0, |rows| *rows as i64);
        for id in &self.returns {
            facts.returns.push(SealedReturn::get(conn, *id)?.edition);
        }
        let Some(base) = base else {
            let members = filing::own_members(conn)?;
            facts.members = Some(members);
            facts.added = members;
            return Ok(facts);
        };
        facts.from = Some(base.created_on.to_string());
        for event in &self.events {
            self.members
                .insert(MembershipEvent::get(conn, *event)?.member);
        }
        for person in &self.persons {
            self.members
                .extend(filing::memberships_of(conn, (*person).into())?);
        }
        for member in &self.members {
            if Member::find(conn, *member)?
                .is_none_or(|member| member.station != station || member.retired.is_some())
            {
                continue;
            }
            match fold(&events_of(conn, *member)?, None).status {
                MemberStatus::Ended => facts.left += 1,
                _ if filing::new_since(conn, (*member).into(), base.sealed.watermark)? => {
                    facts.added += 1
                }
                _ => facts.changed += 1,
            }
        }
        Ok(facts)
    }

    fn finish(self) -> Result<(Vec<EntityFile>, Vec<RetiredRecord>, i64)> {
        let records = self.rows.values().sum::<u64>() as i64;
        let files = self
            .writers
            .into_values()
            .map(EntityWriter::finish)
            .collect::<Result<_, _>>()?;
        Ok((files, self.retired, records))
    }
}
