//! The receipt (回执): what the desk took, what it gives back and why, and what it decided.
//!
//! In the payload it is three record kinds (`receipt`, one line; `returned`; `verdict`) and, as
//! attachments named by the one line, the newest directory and the station's certificate, each
//! with its signature, so that stock `minisign` can check them.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::chain::Place;
use crate::document::Document;
use crate::entity::{EntityFile, EntityWriter};
use crate::json::{strict_json, to_canonical_json};
use crate::payload::Payload;
use crate::refusal::Refusal;
use crate::seal::SealError;
use crate::state::StateDigest;
use crate::values::{Digest, Epoch, Station};

/// How many records of one kind were taken and returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenCount {
    /// Record kind.
    pub entity: String,
    /// Records taken.
    pub taken: u64,
    /// Records returned.
    pub returned: u64,
}

/// Where the two attachments of a signed document lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentPlace {
    json: Digest,
    minisig: Digest,
}

/// What a receipt says of one bundle (回执正文).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptBody {
    /// SHA-256 of the acknowledged header.
    pub acknowledged: Digest,
    /// The station that handed in.
    pub station: Station,
    /// Epoch of the acknowledged bundle.
    pub epoch: Epoch,
    /// Its number; 0 for an enrolment.
    pub seq: u64,
    /// The newest bundle of this station that the desk has applied, if any.
    pub head: Option<Place>,
    /// The desk's digest of the station's state.
    pub state_digest: StateDigest,
    /// Counts by record kind.
    pub taken: Vec<TakenCount>,
    /// The day of the receipt: a floor for the station's clock.
    pub issued: NaiveDate,
}

/// A record given back (退回).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnedRow {
    /// The record's id.
    pub id: String,
    /// Its kind.
    pub entity: String,
    /// Why, as a code.
    pub reason: String,
    /// Why, in the desk's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whom to ask, as the desk wishes to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// What a desk may say of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    /// Accepted (通过).
    Accepted,
    /// Returned to be put right (退回).
    Returned,
    /// A question that wants an answer (询问).
    Question,
}

/// The desk's verdict (处理意见) on one item, such as an annual return or a return's 核实.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The item's id.
    pub id: String,
    /// The item's record kind.
    pub entity: String,
    /// The verdict.
    pub verdict: VerdictKind,
    /// In the desk's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// A whole receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// What it says of the bundle.
    pub body: ReceiptBody,
    /// Records given back, in any order; one reason each.
    pub returned: Vec<ReturnedRow>,
    /// Verdicts, in any order; one each.
    pub verdicts: Vec<Verdict>,
    /// The desk's newest directory, signed by its issuing key.
    pub directory: Document,
    /// The station's certificate, signed by the issuing key, when it is new.
    pub certificate: Option<Document>,
}

/// The one line of `receipt.jsonl`. The order of the fields is the order in the file. Its `id` is
/// the acknowledged header, since a receipt is about one bundle.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: Digest,
    station: Station,
    epoch: Epoch,
    seq: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head: Option<Place>,
    state_digest: StateDigest,
    taken: Vec<TakenCount>,
    issued: NaiveDate,
    directory: DocumentPlace,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certificate: Option<DocumentPlace>,
}

const BODY: &str = "receipt";
const RETURNED: &str = "returned";
const VERDICTS: &str = "verdict";

impl Receipt {
    /// Returns the files and attachments to put into a draft of kind `receipt`.
    ///
    /// # Errors
    /// [`SealError::Unsorted`] if a record is returned twice, and what the writer reports.
    pub fn to_parts(&self) -> Result<(Vec<EntityFile>, Vec<Vec<u8>>), SealError> {
        let mut attachments = Vec::new();
        let mut place = |document: &Document| {
            let texts = [&document.json, &document.minisig];
            attachments.extend(texts.map(|t| t.clone().into_bytes()));
            let [json, minisig] = texts.map(|t| Digest::of(t.as_bytes()));
            DocumentPlace { json, minisig }
        };
        let body = &self.body;
        let line = Line {
            id: body.acknowledged,
            station: body.station.clone(),
            epoch: body.epoch,
            seq: body.seq,
            head: body.head,
            state_digest: body.state_digest,
            taken: body.taken.clone(),
            issued: body.issued,
            directory: place(&self.directory),
            certificate: self.certificate.as_ref().map(&mut place),
        };
        let files = vec![
            write(BODY, &[line], |l| l.id.to_string())?,
            write(RETURNED, &self.returned, |r| r.id.clone())?,
            write(VERDICTS, &self.verdicts, |v| v.id.clone())?,
        ];
        Ok((files, attachments))
    }

    /// Reads the receipt out of an opened payload. The documents in it are not verified here:
    /// [`Document::open`] does that with the issuing key.
    ///
    /// # Errors
    /// `missing_part`, `bad_json`.
    pub fn read(payload: &Payload) -> Result<Self, Refusal> {
        let mut lines: Vec<Line> = read(payload, BODY)?;
        let line = match (lines.pop(), lines.is_empty()) {
            (Some(line), true) => line,
            _ => {
                return Err(Refusal::MissingPart {
                    what: "one line of receipt.jsonl",
                });
            }
        };
        let document = |place: &DocumentPlace| {
            Ok::<_, Refusal>(Document {
                json: text(payload, &place.json)?,
                minisig: text(payload, &place.minisig)?,
            })
        };
        Ok(Self {
            directory: document(&line.directory)?,
            certificate: line.certificate.as_ref().map(document).transpose()?,
            body: ReceiptBody {
                acknowledged: line.id,
                station: line.station,
                epoch: line.epoch,
                seq: line.seq,
                head: line.head,
                state_digest: line.state_digest,
                taken: line.taken,
                issued: line.issued,
            },
            returned: read(payload, RETURNED)?,
            verdicts: read(payload, VERDICTS)?,
        })
    }
}

fn write<T: Serialize>(
    entity: &str,
    rows: &[T],
    id: impl Fn(&T) -> String,
) -> Result<EntityFile, SealError> {
    let mut rows: Vec<&T> = rows.iter().collect();
    rows.sort_by_key(|row| id(row));
    let mut writer = EntityWriter::new(entity)?;
    for row in rows {
        writer.push(&to_canonical_json(row)?)?;
    }
    writer.finish()
}

fn read<T: DeserializeOwned + Serialize>(
    payload: &Payload,
    entity: &'static str,
) -> Result<Vec<T>, Refusal> {
    let mut lines = payload
        .lines(entity)?
        .ok_or(Refusal::MissingPart { what: entity })?;
    let mut rows = Vec::new();
    while let Some(line) = lines.next_line()? {
        let row = strict_json(line).map_err(|fault| Refusal::BadJson {
            place: format!("{entity}.jsonl.zst line {}", rows.len() + 1),
            fault,
        })?;
        rows.push(row);
    }
    Ok(rows)
}

fn text(payload: &Payload, sha256: &Digest) -> Result<String, Refusal> {
    payload
        .attachment(sha256)
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .map(str::to_owned)
        .ok_or(Refusal::MissingPart {
            what: "a signed document named by the receipt",
        })
}
