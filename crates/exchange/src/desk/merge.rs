//! Merging (并入): every row of the signing station and its certificate's scope, or none at all.

use super::Arrival;
use super::look::Watch;
use crate::{Errand, ExchangeError, IntakeFacts, Part, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use taizhang_bundle::{Mode, Refusal, RetiredRecord, UnionCode};
use taizhang_ledger::filing::{self, Received};
use taizhang_ledger::roll::{Member, MembershipEvent};
use taizhang_ledger::shared::{AttachmentId, NameFault, PersonId, check_name};
use taizhang_ledger::store::{Kind, Record as _, StateDigest, StoreError, Tx};
use taizhang_ledger::unions::Union;
use uuid::Uuid;

/// What merging did.
pub(super) struct Merged {
    pub(super) facts: IntakeFacts,
    pub(super) digest: StateDigest,
    /// People whose own line, membership or event changed.
    pub(super) persons: BTreeSet<PersonId>,
    /// Attachments that the bundle names and that stand.
    pub(super) attachments: Vec<AttachmentId>,
    /// What it does to the roll, where somebody only looks.
    pub(super) watch: Option<Watch>,
}

/// The columns of a line that merging looks at, whatever its kind.
#[derive(Deserialize)]
struct Line {
    id: Uuid,
    station: String,
    retired: Option<String>,
    #[serde(default)]
    code: Option<UnionCode>,
    #[serde(default)]
    trade_union: Option<Uuid>,
    #[serde(default)]
    person: Option<Uuid>,
    #[serde(default)]
    member: Option<Uuid>,
    #[serde(default)]
    body: Option<Uuid>,
    #[serde(default)]
    case_file: Option<Uuid>,
    #[serde(default)]
    employer: Option<Uuid>,
    #[serde(default)]
    subject: Option<Uuid>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    merged_into: Option<Uuid>,
}

impl Line {
    /// What the line points at: all of it must be the station's own.
    fn targets(&self) -> impl Iterator<Item = (Kind, Uuid)> {
        let all = [
            (Kind::Union, self.trade_union),
            (Kind::Person, self.person),
            (Kind::Person, self.merged_into),
            (Kind::Member, self.member),
            (Kind::Body, self.body),
            (Kind::Case, self.case_file),
            (Kind::Employer, self.employer),
        ];
        all.into_iter()
            .filter_map(|(kind, id)| id.map(|id| (kind, id)))
    }
}

/// Writes every line of an opened bundle. Ownership decides: a row of anybody else refuses the whole bundle.
pub(super) fn merge(
    errand: &Errand<'_>,
    tx: &Tx<'_>,
    arrival: &Arrival,
    watch: Option<Watch>,
) -> Result<Merged> {
    let bundle = arrival.payload.header_sha256().to_string();
    tx.came_by(Some(&bundle));
    let mut merging = Merging {
        tx,
        arrival,
        bundle,
        merged: Merged {
            facts: IntakeFacts::default(),
            digest: arrival.station.digest,
            persons: BTreeSet::new(),
            attachments: Vec::new(),
            watch,
        },
        targets: BTreeSet::new(),
        subjects: BTreeSet::new(),
        retired: Vec::new(),
        events: Vec::new(),
    };
    if arrival.payload.header().mode == Mode::Full {
        // A full bundle names everything anew. What it does not name is kept, and stands outside the digest.
        filing::release_received(tx, &arrival.station.code)?;
        merging.merged.digest = StateDigest::default();
    }
    let total = arrival
        .payload
        .manifest()
        .files
        .iter()
        .map(|file| file.rows)
        .sum();
    let mut done = 0;
    for file in &arrival.payload.manifest().files {
        let unknown = || ExchangeError::UnknownKind {
            entity: file.entity.clone(),
        };
        let kind = Kind::find(&file.entity)
            .filter(|kind| kind.travels())
            .ok_or_else(unknown)?;
        if !arrival.certificate.sections.contains(&file.entity) {
            return Err(unknown());
        }
        let Some(mut lines) = arrival.payload.lines(&file.entity)? else {
            continue;
        };
        let mut row = 0;
        while let Some(line) = lines.next_line()? {
            if done % 500 == 0 {
                errand.step(Part::Merge, done, Some(total))?;
            }
            row += 1;
            done += 1;
            merging.take(kind, row, line)?;
        }
        merging.merged.facts.parts.insert(file.entity.clone(), row);
    }
    let merged = merging.close()?;
    tx.came_by(None);
    Ok(merged)
}

/// A person's name must be one that entry by hand would take.
fn hold_name(kind: Kind, row: u64, line: &Line) -> Result<()> {
    let (Kind::Person, Some(name)) = (kind, &line.name) else {
        return Ok(());
    };
    check_name(name).map_err(|fault| match fault {
        NameFault::Unseen { found } => ExchangeError::HiddenCharacter {
            entity: kind.name(),
            line: row,
            found,
        },
        NameFault::Missing | NameFault::TooLong { .. } => ExchangeError::BadRecord {
            entity: kind.name(),
            line: row,
        },
    })
}

struct Merging<'a, 't> {
    tx: &'a Tx<'t>,
    arrival: &'a Arrival,
    bundle: String,
    merged: Merged,
    targets: BTreeSet<(Kind, Uuid)>,
    /// Records of any kind that attachments belong to.
    subjects: BTreeSet<Uuid>,
    retired: Vec<RetiredRecord>,
    events: Vec<Uuid>,
}

impl Merging<'_, '_> {
    fn take(&mut self, kind: Kind, row: u64, bytes: &[u8]) -> Result<()> {
        let bad = || ExchangeError::BadRecord {
            entity: kind.name(),
            line: row,
        };
        let text = std::str::from_utf8(bytes).map_err(|_| bad())?;
        let line: Line = serde_json::from_str(text).map_err(|_| bad())?;
        let known = self.known(kind, &line)?;
        self.hold_scope(kind, &line)?;
        hold_name(kind, row, &line)?;
        let hash = StateDigest::line_hash(bytes);
        if line.retired.is_some() {
            self.retired.push(RetiredRecord {
                entity: kind.name().to_owned(),
                id: line.id.to_string(),
            });
        }
        let facts = &mut self.merged.facts;
        if known.as_ref().is_some_and(|known| known.hash == hash) {
            facts.unchanged += 1;
        } else {
            match (&known, &line.retired) {
                (_, Some(_)) => facts.retired += 1,
                (None, None) => facts.added += 1,
                (Some(_), None) => facts.changed += 1,
            }
            if let Some(watch) = self
                .merged
                .watch
                .as_mut()
                .filter(|_| line.retired.is_none())
            {
                watch.note(self.tx.conn(), kind, line.id, known.is_some())?;
            }
            self.write(kind, text, &line).map_err(|error| match error {
                ExchangeError::Store(StoreError::HiddenCharacter { found, .. }) => {
                    ExchangeError::HiddenCharacter {
                        entity: kind.name(),
                        line: row,
                        found,
                    }
                }
                // The line was signed, and is not what its kind allows: the sender's fault, not the disk's.
                ExchangeError::Store(StoreError::Unreadable { .. } | StoreError::Sql(_)) => bad(),
                other => other,
            })?;
            if kind.line_of(self.tx.conn(), line.id)?.as_deref() != Some(text) {
                // Another spelling of the same record would make two truths of one.
                return Err(bad());
            }
        }
        if let Some(old) = known.filter(|known| known.in_force) {
            self.merged.digest.remove(&old.hash);
        }
        self.merged.digest.add(&hash);
        let now = Received {
            station: line.station.clone(),
            bundle: self.bundle.clone(),
            hash,
            in_force: true,
        };
        filing::put_received(self.tx, kind, line.id, &now)?;
        if kind == Kind::Attachment && line.retired.is_none() {
            self.merged.attachments.push(line.id.into());
        }
        self.targets.extend(line.targets());
        self.subjects.extend(line.subject);
        Ok(())
    }

    /// What is known of the record, if it is the sender's: named so in the line, and not somebody else's here.
    fn known(&self, kind: Kind, line: &Line) -> Result<Option<Received>> {
        let station = &self.arrival.station.code;
        let foreign = |owner| ExchangeError::ForeignRecord {
            kind: kind.name(),
            id: line.id.to_string(),
            owner,
        };
        if line.station != *station {
            return Err(foreign(Some(line.station.clone())));
        }
        match filing::received(self.tx.conn(), kind, line.id)? {
            Some(known) if known.station != *station => Err(foreign(Some(known.station))),
            None if kind.line_of(self.tx.conn(), line.id)?.is_some() => Err(foreign(None)),
            known => Ok(known),
        }
    }

    /// A standing union must be in the certificate, and its code nobody else's: another station's only where the desk has
    /// granted the code to both, because the union moved from the one to the other (划转).
    fn hold_scope(&self, kind: Kind, line: &Line) -> Result<()> {
        let (Kind::Union, Some(code)) = (kind, &line.code) else {
            return Ok(());
        };
        if line.retired.is_some() {
            return Ok(());
        }
        if !self.arrival.certificate.codes.contains(code) {
            return Err(Refusal::ForeignScope { code: code.clone() }.into());
        }
        for other in Union::all_coded(self.tx.conn(), code.as_str())? {
            let own = Uuid::from(other.id) == line.id;
            if !own && (other.station == line.station || !self.granted(&other.station, code)?) {
                return Err(ExchangeError::CodeTaken {
                    code: code.to_string(),
                    name: other.name,
                });
            }
        }
        Ok(())
    }

    /// Whether the desk's certificate of a station names a union code.
    fn granted(&self, station: &str, code: &UnionCode) -> Result<bool> {
        let Some(line) = filing::find_station(self.tx.conn(), station)? else {
            return Ok(false);
        };
        let certificate = crate::keys::read_certificate(&line.certificate)?;
        Ok(certificate.codes.contains(code))
    }

    fn write(&mut self, kind: Kind, text: &str, line: &Line) -> Result<()> {
        kind.take_line(self.tx, text)?;
        match kind {
            Kind::Person => drop(self.merged.persons.insert(line.id.into())),
            Kind::Member => self.merged.persons.extend(line.person.map(PersonId::from)),
            Kind::MembershipEvent => self.events.push(line.id),
            _ => {}
        }
        Ok(())
    }

    /// Holds what can only be told once every line is there.
    fn close(mut self) -> Result<Merged> {
        let conn = self.tx.conn();
        for event in &self.events {
            let member = MembershipEvent::get(conn, *event)?.member;
            self.merged
                .persons
                .extend(Member::find(conn, member)?.map(|member| member.person));
        }
        let station = Some(self.arrival.station.code.as_str());
        let foreign = |kind, id: &Uuid, target| ExchangeError::ForeignReference {
            kind,
            id: id.to_string(),
            target,
        };
        for (kind, id) in &self.targets {
            let owner = filing::received(conn, *kind, *id)?.map(|known| known.station);
            if owner.as_deref() != station {
                return Err(foreign("record", id, kind.name()));
            }
        }
        for id in &self.subjects {
            if filing::owner_of(conn, *id)?.as_deref() != station {
                return Err(foreign(Kind::Attachment.name(), id, "record"));
            }
        }
        self.retired.sort_unstable();
        if self.retired != self.arrival.payload.manifest().retired {
            return Err(Refusal::ManifestMismatch {
                what: "other records are retired than it lists",
            }
            .into());
        }
        self.merged.facts.unnamed = filing::count_released(conn, &self.arrival.station.code)?;
        if self.merged.digest.to_hex() != self.arrival.payload.manifest().state_digest.to_string() {
            return Err(ExchangeError::StateDiffers);
        }
        Ok(self.merged)
    }
}
