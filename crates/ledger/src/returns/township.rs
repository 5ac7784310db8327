#![allow(clippy::unwrap_used)]
//! A township to try the return on: a real ledger in a folder that goes away with it.

use super::edition::Editions;
use super::{Reporter, Return, ReturnError, SealedReturn, Value, assess, explain_finding, seal};
use crate::roll::{self, Enrolment, Particulars};
use crate::shared::{
    Day, Document, IdSource, MemberId, Precision, Severity, Sex, UnionId, uuid_v7,
};
use crate::store::{
    Act, Author, Cost, Entry, Folder, Ledger, LedgerKind, Moment, NewLedger, Passphrase, Role, Tx,
};
use crate::unions::{self, BodyKind, Elected, Election, Founding, Headcount, UnionForm};
use uuid::Uuid;

pub(super) const EDITION: &str = "base-2026-sample";

struct Counter(u32);

impl IdSource for Counter {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        uuid_v7(1_795_478_400_000, self.0, [0; 6])
    }
}

/// A township's ledger in a folder that goes away with it.
pub(super) struct Township {
    pub ledger: Ledger,
    ids: std::sync::Mutex<Counter>,
    _folder: tempfile::TempDir,
}

pub(super) fn d(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn reporter() -> Reporter {
    Reporter {
        station: "371323XJH".into(),
        code: "371323-XJH".into(),
        name: "许家湖镇总工会".into(),
    }
}

impl Township {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let new = NewLedger {
            name: "许家湖镇总工会".to_owned(),
            code: "371323-XJH".to_owned(),
            kind: LedgerKind::Union,
            practice: true,
            slots: vec![("chair".to_owned(), Passphrase::new("映泉纺织 2026"))],
            cost: Cost(2),
        };
        let ledger = Ledger::create(&Folder::new(folder.path().join("ledger")), &new).unwrap();
        let town = Self {
            ledger,
            ids: std::sync::Mutex::new(Counter(0)),
            _folder: folder,
        };
        town.found("371323-XJH", UnionForm::Federation);
        town
    }

    pub fn write<T, E: From<crate::store::StoreError>>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let at = Moment {
            millis: 1_795_478_400_000,
            day: d("2026-11-22"),
        };
        let author = Author::new("李主席", Role::Chair, at, &self.ids);
        self.ledger
            .transact(Entry::new(Act::EditUnion, "年报测试"), &author, work)
    }

    pub fn found(&self, code: &str, form: UnionForm) -> UnionId {
        let base = form.is_base();
        let new = Founding {
            code: code.parse().unwrap(),
            name: format!("{code}工会"),
            parent: None,
            form,
            uscc: None,
            founded_on: Some(d("2020-05-01")),
            approval_no: None,
            employer_name: (base && form == UnionForm::Standalone).then(|| format!("{code}厂")),
            employer_uscc: None,
        };
        self.write(|tx| unions::found(tx, &new)).unwrap().id
    }

    /// A factory with committee and audit committee and forty employees.
    pub fn factory(&self, code: &str) -> UnionId {
        let id = self.found(code, UnionForm::Standalone);
        self.elect(code, BodyKind::Committee);
        self.elect(code, BodyKind::Audit);
        self.headcount(code, "2025-08-31", 40);
        id
    }

    pub fn elect(&self, code: &str, kind: BodyKind) {
        let officers = [Elected {
            name: format!("{code}主席"),
            post: "主席".to_owned(),
            full_time: false,
            votes: None,
            contract_until: None,
        }];
        let election = Election {
            union: code,
            kind,
            term_no: 2,
            elected_on: d("2024-05-01"),
            years: 5,
            approval_no: None,
            officers: if kind == BodyKind::Committee {
                &officers
            } else {
                &[]
            },
        };
        self.write(|tx| unions::elect(tx, &election)).unwrap();
    }

    pub fn headcount(&self, code: &str, on: &str, employees: i64) {
        let ids = Uuid::nil();
        let count = Headcount {
            id: ids.into(),
            station: String::new(),
            revision: 0,
            retired: None,
            employer: ids.into(),
            on_day: d(on),
            employees,
            women: Some(employees / 2),
            migrant: Some(employees / 4),
            dispatched: Some(0),
        };
        self.write(|tx| unions::record_headcount(tx, code, &count))
            .unwrap();
    }

    pub fn enrol(&self, union: UnionId, name: &str, joined_on: &str) -> MemberId {
        self.enrol_with(
            union,
            Particulars {
                name: name.to_owned(),
                sex: Some(Sex::Male),
                ..Particulars::default()
            },
            joined_on,
        )
    }

    pub fn enrol_with(
        &self,
        union: UnionId,
        particulars: Particulars,
        joined_on: &str,
    ) -> MemberId {
        let new = Enrolment {
            union,
            particulars,
            joined_on: d(joined_on),
            precision: Precision::Day,
            document: None,
        };
        self.write(|tx| roll::enrol(tx, &new)).unwrap().0.id
    }

    pub fn assess(&self) -> Return {
        self.assess_edition(EDITION)
    }

    pub fn assess_edition(&self, edition: &str) -> Return {
        self.ledger
            .read(|conn| assess(conn, &Editions::shipped(), edition, &reporter()))
            .unwrap()
    }

    pub fn explain(&self, finding: &str, text: &str) -> Result<(), ReturnError> {
        self.write(|tx| {
            explain_finding(
                tx,
                &Editions::shipped(),
                EDITION,
                &reporter(),
                finding,
                text,
            )
        })
    }

    pub fn seal(&self, edition: &str) -> Result<SealedReturn, ReturnError> {
        self.write(|tx| seal(tx, &Editions::shipped(), edition, &reporter()))
    }

    pub fn seal_explained(&self, edition: &str) -> SealedReturn {
        for finding in self
            .assess_edition(edition)
            .findings
            .iter()
            .filter(|f| f.severity == Severity::Verify)
        {
            self.write(|tx| {
                explain_finding(
                    tx,
                    &Editions::shipped(),
                    edition,
                    &reporter(),
                    &finding.id,
                    "属实。",
                )
            })
            .unwrap();
        }
        self.seal(edition).unwrap()
    }
}

/// The value of the line that shows a formula. Tests know formulas, not line numbers.
pub(super) fn value(sheet: &Return, formula: &str) -> Option<i64> {
    sheet
        .lines()
        .find(|line| line.formula == formula)
        .unwrap()
        .value
        .as_ref()
        .and_then(Value::number)
}

pub(super) fn of_unions(sheet: &Return, formula: &str) -> Vec<(String, i64)> {
    let line = sheet.lines().find(|line| line.formula == formula).unwrap();
    line.by_union
        .iter()
        .filter_map(|union| Some((union.code.clone(), union.value?)))
        .collect()
}

/// Two factories, a joint union of three shops and people of every sort.
pub(super) fn busy_township() -> Township {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let joint = town.found("371323-J1", UnionForm::Joint);
    for shop in ["甲商铺", "乙商铺", "丙商铺"] {
        town.write(|tx| unions::record_cover(tx, "371323-J1", shop, None, d("2024-01-01")))
            .unwrap();
    }
    town.headcount("371323-J1", "2026-06-30", 12);
    for n in 0..5 {
        town.enrol(one, &format!("王{n}"), "2022-03-01");
    }
    let woman = Particulars {
        name: "赵一".to_owned(),
        document: Some(Document::read("371323198512310021", None).unwrap()),
        migrant: Some(true),
        ..Particulars::default()
    };
    town.enrol_with(two, woman, "2026-01-05");
    town.enrol(joint, "孙一", "2026-02-01");
    town
}
