//! A township and a county with ledgers on disk, a fixed day, and invented people.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use taizhang_bundle::ShortCode;
use taizhang_exchange::desk::{self, Intake, IntakeReport};
use taizhang_exchange::{Errand, ExchangeError, Exported, ImportedReceipt, Part};
use taizhang_ledger::filing::{Decision, FilingState, SentMode, states_of};
use taizhang_ledger::operators::Operator;
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::{self, Enrolment, Member, Particulars};
use taizhang_ledger::shared::{
    Day, Document, DocumentKind, IdSequence, MemberId, Precision, UnionId,
};
use taizhang_ledger::store::{
    Act, Author, Cost, Entry, Folder, Ledger, LedgerKind, Moment, NewLedger, Passphrase,
    Record as _, Role, StateDigest, Tx,
};
use taizhang_ledger::unions::{self, Founding, Union, UnionForm};
use tempfile::TempDir;

pub type Result<T> = std::result::Result<T, ExchangeError>;

type Ids = IdSequence<fn() -> [u8; 6]>;

/// An office with its ledger.
pub struct Office {
    pub ledger: Ledger,
    pub day: Day,
    ids: Mutex<Ids>,
}

fn random() -> [u8; 6] {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let next = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    [next[2], next[3], next[4], next[5], next[6], next[7]]
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn passphrase() -> Passphrase {
    Passphrase::new("许家湖 春风 白杨 七号")
}

impl Office {
    pub fn make(folder: &Path, code: &str, name: &str, kind: LedgerKind, practice: bool) -> Self {
        let new = NewLedger {
            name: name.to_owned(),
            code: code.to_owned(),
            kind,
            practice,
            slots: vec![("chair".to_owned(), passphrase())],
            cost: Cost(1),
        };
        let office = Self::around(Ledger::create(&Folder::new(folder), &new).unwrap());
        office.write(|tx| {
            Operator::set(tx, "李主席", Role::Chair).unwrap();
            unions::found(tx, &founding(code, name, None, UnionForm::Federation)).unwrap();
        });
        office
    }

    pub fn around(ledger: Ledger) -> Self {
        Self {
            ledger,
            day: day("2026-11-22"),
            ids: Mutex::new(IdSequence::new(1_795_305_600_000, random)),
        }
    }

    pub fn with<T>(&self, f: impl FnOnce(&Errand<'_>) -> T) -> T {
        let at = Moment {
            millis: 1_795_305_600_000,
            day: self.day,
        };
        let author = Author::new("李主席", Role::Chair, at, &self.ids);
        let go_on = |_: Part, _: u64, _: Option<u64>| ControlFlow::Continue(());
        f(&Errand {
            ledger: &self.ledger,
            author: &author,
            watch: &go_on,
        })
    }

    pub fn write<T>(&self, f: impl FnOnce(&Tx<'_>) -> T) -> T {
        let entry = Entry::new(Act::Enrol, "试");
        self.with(|errand| {
            errand
                .ledger
                .transact(entry, errand.author, |tx| Ok::<_, ExchangeError>(f(tx)))
                .unwrap()
        })
    }

    pub fn found(&self, code: &str, name: &str, parent: &str) -> UnionId {
        self.write(|tx| {
            unions::found(
                tx,
                &founding(code, name, Some(parent), UnionForm::Standalone),
            )
            .unwrap()
            .id
        })
    }

    pub fn enrol(&self, union: UnionId, name: &str, passport: &str) -> MemberId {
        self.write(|tx| enrol_in(tx, union, name, passport))
    }

    pub fn enrol_many(&self, union: UnionId, from: u32, count: u32) -> Vec<MemberId> {
        self.write(|tx| {
            (from..from + count)
                .map(|n| enrol_in(tx, union, "王晓燕", &format!("E{n:08}")))
                .collect()
        })
    }

    pub fn edit_person(&self, member: MemberId, change: impl FnOnce(&mut Person)) {
        self.write(|tx| {
            let member = Member::get(tx.conn(), member).unwrap();
            let mut person = Person::get(tx.conn(), member.person).unwrap();
            change(&mut person);
            tx.put(person).unwrap();
        });
    }

    pub fn export(&self, to: &Path) -> Exported {
        self.with(|errand| taizhang_exchange::export(errand, to, SentMode::Since))
            .unwrap()
    }

    pub fn import(&self, file: &Path) -> Result<ImportedReceipt> {
        self.with(|errand| taizhang_exchange::import(errand, file))
    }

    /// Takes files in with the receipts into a folder.
    pub fn take(&self, files: &[&Path], receipts: &Path, default: Decision) -> IntakeReport {
        let files: Vec<PathBuf> = files.iter().map(|file| (*file).to_owned()).collect();
        let how = Intake {
            preview: false,
            receipts: Some(receipts),
            default,
        };
        self.with(|errand| desk::intake(errand, &files, &how))
            .unwrap()
    }

    /// Everything that waits for a person, and then what was decided.
    pub fn items(&self) -> Vec<desk::Item> {
        [false, true]
            .into_iter()
            .flat_map(|decided| {
                let query = desk::ItemQuery {
                    decided,
                    station: None,
                    after: None,
                    limit: 50,
                };
                desk::items(&self.ledger, &query).unwrap().items
            })
            .collect()
    }

    pub fn preview(&self, file: &Path) -> IntakeReport {
        let how = Intake {
            preview: true,
            receipts: None,
            default: Decision::Hold,
        };
        self.with(|errand| desk::intake(errand, &[file.to_owned()], &how))
            .unwrap()
    }

    /// The code with which a file is refused, or what became of it.
    pub fn outcome(&self, file: &Path) -> &'static str {
        let report = self.preview(file);
        match (
            report.refused.first(),
            report.set_aside.first(),
            report.bundles.first(),
        ) {
            (Some(refused), ..) => refused.error.refusal_code().unwrap(),
            (_, Some(aside), _) => aside.reason,
            (_, _, Some(taken)) => match taken.taken_as {
                desk::TakenAs::Merged => "taken",
                desk::TakenAs::Again => "again",
                desk::TakenAs::Superseded => "superseded",
            },
            _ => "nothing",
        }
    }

    pub fn digest_of(&self, station: &str) -> String {
        self.ledger
            .read(|conn| StateDigest::of_station(conn, station))
            .unwrap()
            .to_hex()
    }

    pub fn state(&self, member: MemberId) -> FilingState {
        self.ledger
            .read(|conn| states_of(conn, &[member.into()]))
            .unwrap()[0]
    }
}

fn enrol_in(tx: &Tx<'_>, union: UnionId, name: &str, passport: &str) -> MemberId {
    let document = Document::read(passport, Some(DocumentKind::Passport)).unwrap();
    let enrolment = Enrolment {
        union,
        particulars: Particulars {
            name: name.to_owned(),
            document: Some(document),
            ..Particulars::default()
        },
        joined_on: day("2020-03-08"),
        precision: Precision::Day,
        document: None,
    };
    roll::enrol(tx, &enrolment).unwrap().0.id
}

fn founding(code: &str, name: &str, parent: Option<&str>, form: UnionForm) -> Founding {
    Founding {
        code: code.parse().unwrap(),
        name: name.to_owned(),
        parent: parent.map(|code| code.parse().unwrap()),
        form,
        uscc: None,
        founded_on: None,
        approval_no: None,
        employer_name: None,
        employer_uscc: None,
    }
}

/// A township with one enterprise union, enrolled at a county, and the sticks between them.
pub struct World {
    pub dir: TempDir,
    pub town: Office,
    pub county: Office,
    pub factory: UnionId,
}

impl World {
    pub fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let town = Office::make(
            &dir.path().join("union"),
            "371323-XJH",
            "许家湖镇总工会",
            LedgerKind::Union,
            false,
        );
        let factory = town.found("371323-XJH01", "沂水县某食品厂工会", "371323-XJH");
        let county = Office::make(
            &dir.path().join("desk"),
            "371323-0",
            "沂水县总工会",
            LedgerKind::Desk,
            false,
        );
        let world = Self {
            dir,
            town,
            county,
            factory,
        };
        world.enrol(&world.town);
        world
    }

    pub fn with_members(count: u32) -> Self {
        let world = Self::new();
        world.town.enrol_many(world.factory, 1, count);
        world
    }

    pub fn stick(&self) -> PathBuf {
        self.dir.path().join("stick")
    }

    /// Takes a station through the whole ceremony.
    pub fn enrol(&self, office: &Office) {
        self.enrol_at(office, &self.county);
    }

    pub fn enrol_at(&self, office: &Office, county: &Office) {
        let stick = self.stick();
        let request = office
            .with(|errand| taizhang_exchange::request(errand, &stick))
            .unwrap();
        let paper: ShortCode = request.fingerprint;
        let enrolled = county
            .with(|errand| desk::enrol(errand, &request.file, &stick, Some(&paper), None))
            .unwrap();
        office
            .with(|errand| {
                taizhang_exchange::accept(errand, &enrolled.file, Some(&enrolled.fingerprint))
            })
            .unwrap();
    }

    /// A second township at the same county.
    pub fn neighbour(&self) -> (Office, UnionId) {
        let office = Office::make(
            &self.dir.path().join("neighbour"),
            "371323-SS",
            "沙沟镇总工会",
            LedgerKind::Union,
            false,
        );
        let works = office.found("371323-SS01", "沙沟镇某机械厂工会", "371323-SS");
        office.write(|tx| {
            let mut union = Union::get(tx.conn(), works).unwrap();
            union.phone = Some("0539-2000000".to_owned());
            tx.put(union).unwrap();
        });
        self.enrol(&office);
        (office, works)
    }

    /// Hands in, takes in, and brings the receipt back.
    pub fn round(&self) -> (Exported, IntakeReport, ImportedReceipt) {
        let stick = self.stick();
        let sent = self.town.export(&stick);
        let report = self.county.take(&[&sent.file], &stick, Decision::Hold);
        let receipt = self.town.import(&report.receipts[0]).unwrap();
        (sent, report, receipt)
    }
}
