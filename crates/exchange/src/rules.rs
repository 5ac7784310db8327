//! Editions of parameters on the stick (规则包): a desk publishes, a union looks and takes.
//!
//! Everybody may read one, so it is signed and not encrypted. Its number is the edition's; only a higher one is taken.

use crate::errand::{app_label, hold_practice, station};
use crate::keys::{county, make_desk_keys};
use crate::stick::write_to_stick;
use crate::{Errand, ExchangeError, Part, Result, read_bundle};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::path::{Path, PathBuf};
use taizhang_bundle::{
    Caps, Digest, Draft, EntityFile, EntityWriter, Envelope, Epoch, Expectations, Kind, Payload,
    Refusal, Salt, SchemaWindow, Sealed, ShortCode, Span, StateDigest, SystemEntropy, seal,
    strict_json, to_canonical_json,
};
use taizhang_ledger::calendar::YearTable;
use taizhang_ledger::rulebook::{
    self, BookChange, CountyText, Edition, Parameter, Rulebook, TextKind, changes,
};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Act, Entry, Tx};

/// A rules bundle has a shape of its own that does not follow the ledger's.
const SHAPE: u32 = 1;
const PARAMETERS: &str = "rules_parameter";
const HOLIDAYS: &str = "rules_holidays";
/// Only in editions that carry such texts.
const TEMPLATES: &str = "rules_template";
const FORMS: &str = "rules_form";
const SCHEMES: &str = "rules_scheme";
const ACTIVITIES: &str = "rules_activity";
const TEXTS: [(TextKind, &str); 4] = [
    (TextKind::Template, TEMPLATES),
    (TextKind::Form, FORMS),
    (TextKind::Scheme, SCHEMES),
    (TextKind::Activity, ACTIVITIES),
];

/// An edition that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRules {
    /// Its number.
    pub number: i64,
    /// Where it lies.
    pub file: PathBuf,
    /// Short code, for the paper that goes with it.
    pub short_code: ShortCode,
}

/// What an edition would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesLook {
    /// Its number.
    pub number: i64,
    /// Day of issue.
    pub issued_on: Day,
    /// Short code.
    pub short_code: ShortCode,
    /// What would stand in another way than now.
    pub changes: Vec<BookChange>,
}

/// Publishes the draft as the next edition, in force here at once, and writes it to a stick.
pub fn publish(errand: &Errand<'_>, to: &Path) -> Result<PublishedRules> {
    let keys = make_desk_keys(errand)?;
    let entry = Entry::new(Act::PublishRules, "参数");
    let (edition, bytes) = errand.ledger.transact(entry, errand.author, |tx| {
        let conn = tx.conn();
        let book = rulebook::draft(conn)?;
        let after = Rulebook::shipped().overlaid(&book)?;
        if changes(&rulebook::in_force(conn)?, &after).is_empty() {
            return Err(ExchangeError::NothingNew);
        }
        let earlier = rulebook::newest_edition(conn)?;
        let sealed = seal_edition(errand, tx, &keys.issuing, earlier.as_ref(), &book)?;
        let edition = Edition {
            number: earlier.map_or(0, |earlier| earlier.number) + 1,
            issuer: errand.ledger.station(),
            issued_on: tx.author().day(),
            taken_on: tx.author().day(),
            header_sha256: sealed.header_sha256.to_string(),
            file_name: sealed.file_name,
            book,
        };
        rulebook::add_edition(tx, &edition, &sealed.bytes)?;
        Ok((edition, sealed.bytes))
    })?;
    let file = write_to_stick(errand, to, &edition.file_name, &bytes)?;
    Ok(PublishedRules {
        number: edition.number,
        file,
        short_code: short_code(&edition)?,
    })
}

/// Writes an edition that is there already to one more stick.
pub fn copy(errand: &Errand<'_>, number: i64, to: &Path) -> Result<PublishedRules> {
    let found = errand.ledger.read(|conn| {
        let edition = rulebook::list_editions(conn)?
            .into_iter()
            .find(|edition| edition.number == number);
        Ok::<_, ExchangeError>((edition, rulebook::edition_file(conn, number)?))
    })?;
    let (Some(edition), Some(bytes)) = found else {
        return Err(ExchangeError::NoBundle { seq: number });
    };
    let file = write_to_stick(errand, to, &edition.file_name, &bytes)?;
    Ok(PublishedRules {
        number,
        file,
        short_code: short_code(&edition)?,
    })
}

/// Says what an edition would change, and changes nothing.
pub fn look(errand: &Errand<'_>, file: &Path) -> Result<RulesLook> {
    let edition = open(errand, file)?.0;
    look_at(errand, &edition)
}

/// Takes an edition in.
pub fn take(errand: &Errand<'_>, file: &Path) -> Result<RulesLook> {
    let (edition, bytes) = open(errand, file)?;
    let told = look_at(errand, &edition)?;
    let subject = format!("第 {} 版参数", edition.number);
    errand
        .ledger
        .transact(Entry::new(Act::TakeRules, &subject), errand.author, |tx| {
            Ok::<_, ExchangeError>(rulebook::add_edition(tx, &edition, &bytes)?)
        })?;
    Ok(told)
}

fn look_at(errand: &Errand<'_>, edition: &Edition) -> Result<RulesLook> {
    let (before, newest) = errand.ledger.read(|conn| {
        Ok::<_, ExchangeError>((rulebook::in_force(conn)?, rulebook::newest_edition(conn)?))
    })?;
    if let Some(newest) = newest.filter(|newest| edition.number <= newest.number) {
        return Err(ExchangeError::RulesNotNewer {
            found: edition.number,
            held: newest.number,
        });
    }
    let after = Rulebook::shipped().overlaid(&edition.book)?;
    Ok(RulesLook {
        number: edition.number,
        issued_on: edition.issued_on,
        short_code: short_code(edition)?,
        changes: changes(&before, &after),
    })
}

/// Verifies an edition with the county's issuing key and reads it.
fn open(errand: &Errand<'_>, file: &Path) -> Result<(Edition, Vec<u8>)> {
    errand.step(Part::Check, 0, None)?;
    let bytes = read_bundle(file)?;
    let county = errand
        .ledger
        .read(county)?
        .ok_or(ExchangeError::NotEnrolled)?;
    let caps = Caps::default();
    let verified = Envelope::read(&bytes, &caps)?.verify(&[&county.directory.issuing])?;
    let accepted = verified.check(&Expectations {
        kinds: &[Kind::Rules],
        me: &errand.station()?,
        mine: &[],
        sender: &county.directory.issuer,
        certificate: None,
        schema: SchemaWindow {
            oldest: SHAPE,
            newest: SHAPE,
        },
    })?;
    let payload = accepted.open(&[], &caps)?;
    let header = payload.header();
    hold_practice(errand.ledger, &header.app)?;
    let edition = Edition {
        number: i64::try_from(header.seq)
            .map_err(|_| ExchangeError::Unreadable { what: "number" })?,
        issuer: header.station.to_string(),
        issued_on: Day::from_date(header.created).ok_or(ExchangeError::Unreadable {
            what: "day of issue",
        })?,
        taken_on: errand.author.day(),
        header_sha256: payload.header_sha256().to_string(),
        file_name: file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        book: Rulebook {
            parameters: read(&payload, PARAMETERS)?,
            holidays: read(&payload, HOLIDAYS)?,
            templates: read_if_any(&payload, TEMPLATES)?,
            forms: read_if_any(&payload, FORMS)?,
            schemes: read_if_any(&payload, SCHEMES)?,
            activities: read_if_any(&payload, ACTIVITIES)?,
        },
    };
    Ok((edition, bytes))
}

fn seal_edition(
    errand: &Errand<'_>,
    tx: &Tx<'_>,
    key: &taizhang_bundle::SigningKey,
    earlier: Option<&Edition>,
    book: &Rulebook,
) -> Result<Sealed> {
    let header: Option<Digest> = earlier
        .map(|earlier| crate::export::digest(&earlier.header_sha256))
        .transpose()?;
    let draft = Draft {
        kind: Kind::Rules,
        station: station(errand.ledger)?,
        addressee: None,
        cert_sha256: None,
        epoch: Epoch::draw(&mut SystemEntropy)?,
        parent: None,
        seq: earlier.map_or(0, |earlier| earlier.number).unsigned_abs() + 1,
        prev: header,
        span: Span::Full,
        schema: SHAPE,
        app: app_label(errand.ledger),
        created: tx.author().day().date(),
        clock_suspect: false,
        directory_version: 0,
        salt: Salt::draw(&mut SystemEntropy)?,
        scope: Vec::new(),
        files: entity_files(book)?,
        attachments: Vec::new(),
        retired: Vec::new(),
        state_digest: StateDigest::default(),
    };
    Ok(seal(draft, key, &[])?)
}

fn entity_files(book: &Rulebook) -> Result<Vec<EntityFile>> {
    let mut files = vec![
        write(PARAMETERS, &book.parameters, |entry: &Parameter| {
            format!("{}/{}/{}", entry.code, entry.region, entry.from)
        })?,
        write(HOLIDAYS, &book.holidays, |table: &YearTable| {
            table.year.to_string()
        })?,
    ];
    for (kind, entity) in TEXTS {
        if book.texts(kind).is_empty() {
            continue;
        }
        // Ids are ASCII and names are Chinese.
        let id = |text: &CountyText| Digest::of(text.name.as_bytes()).to_string();
        files.push(write(entity, book.texts(kind), id)?);
    }
    Ok(files)
}

/// A line of the bundle: what stands in it, under an id of its own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<T> {
    id: String,
    entry: T,
}

fn write<T: Serialize + Clone>(
    entity: &str,
    entries: &[T],
    id: impl Fn(&T) -> String,
) -> Result<EntityFile> {
    let mut lines: Vec<Line<T>> = entries
        .iter()
        .map(|entry| Line {
            id: id(entry),
            entry: entry.clone(),
        })
        .collect();
    lines.sort_by(|a, b| a.id.cmp(&b.id));
    let mut writer = EntityWriter::new(entity)?;
    for line in &lines {
        let bytes = to_canonical_json(line).map_err(|fault| ExchangeError::Seal(fault.into()))?;
        writer.push(&bytes)?;
    }
    Ok(writer.finish()?)
}

/// Reads the lines of an entity that not every edition has.
fn read_if_any<T: DeserializeOwned + Serialize>(
    payload: &Payload,
    entity: &'static str,
) -> Result<Vec<T>> {
    match payload.lines(entity)? {
        Some(_) => read(payload, entity),
        None => Ok(Vec::new()),
    }
}

fn read<T: DeserializeOwned + Serialize>(
    payload: &Payload,
    entity: &'static str,
) -> Result<Vec<T>> {
    let mut lines = payload
        .lines(entity)?
        .ok_or(Refusal::MissingPart { what: entity })?;
    let mut entries = Vec::new();
    while let Some(bytes) = lines.next_line()? {
        let line: Line<T> = strict_json(bytes).map_err(|fault| Refusal::BadJson {
            place: format!("{entity}.jsonl.zst line {}", entries.len() + 1),
            fault,
        })?;
        entries.push(line.entry);
    }
    Ok(entries)
}

fn short_code(edition: &Edition) -> Result<ShortCode> {
    Ok(crate::export::digest(&edition.header_sha256)?.short_code())
}
