//! What can go wrong between ledger and bundle, as facts.

use std::path::PathBuf;
use taizhang_bundle::{EntropyFault, KeyFault, Refusal, SealError, ShortCode};
use taizhang_ledger::rulebook::RulebookError;
use taizhang_ledger::store::StoreError;

/// Why an exchange did not happen (报送、收件未成).
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The file is not what it should be.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The file comes from a practice ledger.
    #[error("a practice ledger's file")]
    Practice,
    /// A record belongs to another station than the one that signed.
    #[error("{kind} {id} belongs to {owner:?}")]
    ForeignRecord {
        /// Kind of record.
        kind: &'static str,
        /// Its id.
        id: String,
        /// Station it belongs to, if known.
        owner: Option<String>,
    },
    /// A union's code is known here as another union.
    #[error("code {code} is another union's")]
    CodeTaken {
        /// The code.
        code: String,
        /// Name of the union that has it here.
        name: String,
    },
    /// A record points at one that is not the station's own.
    #[error("{kind} {id} points at a foreign or missing {target}")]
    ForeignReference {
        /// Kind of record.
        kind: &'static str,
        /// Its id.
        id: String,
        /// Kind of what it points at.
        target: &'static str,
    },
    /// A kind of record that this program does not know or that does not travel.
    #[error("unknown kind {entity}")]
    UnknownKind {
        /// As named in the bundle.
        entity: String,
    },
    /// A line that does not read as a record of its kind, or has another spelling than ours.
    #[error("line {line} of {entity} is no record")]
    BadRecord {
        /// Kind of record.
        entity: &'static str,
        /// Line counted from 1.
        line: u64,
    },
    /// A text of a line holds a character that shows other than it reads: a control character, a direction mark, and in a
    /// person's name anything unseen.
    #[error("line {line} of {entity} holds the hidden character U+{:04X}", u32::from(*found))]
    HiddenCharacter {
        /// Kind of record.
        entity: &'static str,
        /// Line counted from 1.
        line: u64,
        /// The first such character.
        found: char,
    },
    /// After applying, the station's state here is not what the bundle says it is.
    #[error("the state after applying differs from the bundle's")]
    StateDiffers,
    /// A person at this desk has rejected this very bundle.
    #[error("rejected at this desk")]
    Rejected,
    /// The file needs the fingerprint from paper.
    #[error("the fingerprint {found} must be compared with the paper")]
    FingerprintNeeded {
        /// Of the file.
        found: ShortCode,
    },
    /// A union code is already certified for another station.
    #[error("{code} is certified for {station}")]
    ScopeTaken {
        /// The code.
        code: String,
        /// Whose it is.
        station: String,
    },
    /// No county has enrolled this station yet.
    #[error("not enrolled")]
    NotEnrolled,
    /// Unions of this ledger are not in the certificate.
    #[error("not in the certificate: {}", codes.join(", "))]
    CodesOutside {
        /// Their codes.
        codes: Vec<String>,
    },
    /// A receipt for a bundle that was never made here.
    #[error("the receipt answers {short_code}, which was not made here")]
    NotSentByUs {
        /// Short code of the header it answers.
        short_code: ShortCode,
    },
    /// A receipt for a bundle that this ledger does not know although it is ours: the ledger is an older copy.
    #[error("the receipt answers number {seq}, this ledger only knows {known}")]
    LedgerBehind {
        /// Number it answers.
        seq: i64,
        /// Highest number known here.
        known: i64,
    },
    /// The receipt names another state than the bundle had.
    #[error("the county's state differs from that of number {seq}")]
    ReceiptDiffers {
        /// Number it answers.
        seq: i64,
    },
    /// Nothing differs from what is in force.
    #[error("nothing to publish")]
    NothingNew,
    /// An edition of parameters that is not newer than the one in force.
    #[error("edition {found} is not newer than {held}")]
    RulesNotNewer {
        /// Number of the file.
        found: i64,
        /// Number in force here.
        held: i64,
    },
    /// An edition whose parameters cannot hold together.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// No sealed bundle of that number.
    #[error("no bundle {seq}")]
    NoBundle {
        /// The number.
        seq: i64,
    },
    /// No question or waiting bundle of that id.
    #[error("no item {id}")]
    NoItem {
        /// As asked.
        id: String,
    },
    /// The stick has too little room.
    #[error("{folder} has {free} bytes free, {need} are needed")]
    StickFull {
        /// The folder.
        folder: PathBuf,
        /// Bytes needed.
        need: u64,
        /// Bytes free; 0 when the system only said full.
        free: u64,
    },
    /// Another file has the name already.
    #[error("{file} exists with other content")]
    NameTaken {
        /// The file.
        file: PathBuf,
    },
    /// What was read back is not what was written.
    #[error("{file} read back differently")]
    ReadBackDiffers {
        /// The file.
        file: PathBuf,
    },
    /// Not a plain file, or not a bundle's name.
    #[error("{file} is no plain file")]
    NotAFile {
        /// The file.
        file: PathBuf,
    },
    /// The operating system refused.
    #[error("{path}: {source}")]
    Io {
        /// What was being read or written.
        path: PathBuf,
        /// The system's own error.
        source: std::io::Error,
    },
    /// Somebody asked to stop.
    #[error("stopped")]
    Stopped,
    /// Something stored does not read.
    #[error("stored {what} does not read")]
    Unreadable {
        /// What.
        what: &'static str,
    },
    /// The bundle could not be made.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A key could not be made or read.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// No random bytes.
    #[error(transparent)]
    Entropy(#[from] EntropyFault),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ExchangeError {
    /// Wraps an I/O error with the path it happened at.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Io {
            path: path.into(),
            source,
        }
    }

    /// The stable code by which a refused file is reported, or `None` if this is no matter of the file.
    #[must_use]
    pub fn refusal_code(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refusal) => Some(refusal.code()),
            Self::Practice => Some("practice_ledger"),
            // A row outside the sender's own is a matter of scope, whichever way it shows.
            Self::ForeignRecord { .. }
            | Self::ForeignReference { .. }
            | Self::ScopeTaken { .. } => Some("foreign_scope"),
            Self::CodeTaken { .. } => Some("union_code_taken"),
            Self::UnknownKind { .. } => Some("unknown_record_kind"),
            Self::BadRecord { .. } => Some("bad_record"),
            Self::HiddenCharacter { .. } => Some("hidden_character"),
            Self::StateDiffers => Some("state_differs"),
            Self::Rejected => Some("rejected_by_desk"),
            Self::FingerprintNeeded { .. } => Some("fingerprint_needed"),
            Self::NotSentByUs { .. } => Some("not_sent_by_us"),
            Self::LedgerBehind { .. } => Some("ledger_behind"),
            Self::ReceiptDiffers { .. } => Some("receipt_differs"),
            Self::NotAFile { .. } => Some("not_a_file"),
            _ => None,
        }
    }
}
