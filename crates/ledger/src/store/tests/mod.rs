#![allow(clippy::unwrap_used)]
//! The store over real folders, and the desk that the other areas' tests sit at: fixed day, fixed ids, invented people.

mod attachments;
mod backups;
mod files;
mod putting_back;
mod records;
mod schema;
mod undoing;
mod writing;

use super::{
    Act, Author, Cost, Entry, Folder, Ledger, LedgerKind, Moment, NewLedger, Passphrase, Role,
    StoreError, Tx,
};
use crate::roll::{self, Enrolment, Particulars};
use crate::shared::{Day, Document, IdSequence, IdSource, MemberId, Precision, UnionId};
use crate::unions::{self, Founding, UnionForm};
use std::path::PathBuf;
use std::sync::Mutex;
use tempfile::TempDir;

/// The day on which every test plays.
pub(crate) const TODAY: &str = "2026-11-22";
/// Noon of that day, in milliseconds.
const MILLIS: u64 = 1_795_348_800_000;
/// The chair's passphrase.
pub(super) const CHAIR: &str = "松柏长青 2026";
/// The deputy's passphrase.
pub(super) const DEPUTY: &str = "deputy's own words";
/// The recovery code.
pub(super) const RECOVERY: &str = "7Q4K-91XD-RM2C-0HTV";

/// Reads a day.
pub(crate) fn d(text: &str) -> Day {
    text.parse().unwrap()
}

/// What every test ledger is made from.
pub(super) fn plan() -> NewLedger {
    NewLedger {
        name: "许家湖镇总工会".to_owned(),
        code: "371323-XJH".to_owned(),
        kind: LedgerKind::Union,
        practice: false,
        slots: vec![
            ("chair".to_owned(), Passphrase::new(CHAIR)),
            ("deputy".to_owned(), Passphrase::new(DEPUTY)),
            ("recovery".to_owned(), Passphrase::new(RECOVERY)),
        ],
        cost: Cost(1),
    }
}

/// Ids in order, with the same bytes where an office has random ones.
type FixedIds = IdSequence<fn() -> [u8; 6]>;

/// An open ledger in a folder that goes away with it.
pub(crate) struct Desk {
    /// The ledger.
    pub(crate) ledger: Ledger,
    ids: Mutex<FixedIds>,
    folder: TempDir,
}

impl Desk {
    /// A township's ledger, still empty.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::create(&Folder::new(folder.path().join("ledger")), &plan()).unwrap();
        Self {
            ledger,
            ids: Mutex::new(IdSequence::new(MILLIS, || [7; 6])),
            folder,
        }
    }

    /// A path beside the ledger.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Closes the ledger and keeps its folder.
    pub(super) fn close(self) -> (TempDir, Folder) {
        let folder = self.ledger.folder().clone();
        (self.folder, folder)
    }

    /// The author every act has unless said otherwise.
    pub(crate) fn author(&self) -> Author<'_> {
        self.author_named("李主席")
    }

    /// An author of another name.
    pub(crate) fn author_named<'a>(&'a self, operator: &'a str) -> Author<'a> {
        let at = Moment {
            millis: MILLIS as i64,
            day: d(TODAY),
        };
        Author::new(operator, Role::Chair, at, &self.ids as &Mutex<dyn IdSource>)
    }

    /// Runs one act.
    pub(crate) fn act<T, E: From<StoreError>>(
        &self,
        act: Act,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.ledger
            .transact(Entry::new(act, "测试"), &self.author(), work)
    }

    /// Number of the newest act.
    pub(crate) fn newest_act(&self) -> i64 {
        self.ledger
            .read(|conn| super::ActLine::page(conn, None, 1))
            .unwrap()[0]
            .seq
    }

    /// Enters a standalone union founded in 2015.
    pub(crate) fn found(&self, code: &str, name: &str) -> UnionId {
        self.act(Act::AddUnion, |tx| unions::found(tx, &founding(code, name)))
            .unwrap()
            .id
    }

    /// Takes somebody in whose document number, if not empty, is this one.
    pub(crate) fn enrol(
        &self,
        union: UnionId,
        name: &str,
        number: &str,
        joined_on: &str,
    ) -> MemberId {
        let enrolment = enrolment(union, name, number, joined_on);
        self.act(Act::Enrol, |tx| roll::enrol(tx, &enrolment))
            .unwrap()
            .0
            .id
    }
}

/// A standalone union of 2015.
pub(crate) fn founding(code: &str, name: &str) -> Founding {
    Founding {
        code: code.parse().unwrap(),
        name: name.to_owned(),
        parent: None,
        form: UnionForm::Standalone,
        uscc: None,
        founded_on: Some(d("2015-05-18")),
        approval_no: Some("许工发〔2015〕3号".to_owned()),
        employer_name: None,
        employer_uscc: None,
    }
}

/// A joining.
pub(crate) fn enrolment(union: UnionId, name: &str, number: &str, joined_on: &str) -> Enrolment {
    let document = (!number.is_empty()).then(|| Document::read(number, None).unwrap());
    Enrolment {
        union,
        particulars: Particulars {
            name: name.to_owned(),
            document,
            ..Particulars::default()
        },
        joined_on: d(joined_on),
        precision: Precision::Day,
        document: None,
    }
}
