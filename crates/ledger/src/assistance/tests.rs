#![allow(clippy::unwrap_used)]
//! A township with households on file and money to give: what the tests of aid and of rounds share.

use super::aid::{
    Aid, AidError, AidProject, AidTo, Confirmed, FundSource, Gift, NewAid, NewEntry, NewFund,
    PayWay, enter_money, give, open_fund,
};
use super::households::{FamilyMember, HardshipFile, Relation};
use crate::calendar::Calendar;
use crate::cases::hardship_plan::DECIDED;
use crate::cases::{Case, CaseKind, CaseStep, Given};
use crate::rulebook::Rulebook;
use crate::shared::{CaseId, Day, DocumentKind, Fen, FundId, HardshipFileId, UnionId};
use crate::store::tests::{Desk, TODAY, d};
use crate::store::{self, Act, Record as _, StoreError, Tx};
use crate::unions::Union;
use rusqlite::Connection;
use std::sync::LazyLock;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Rulebook::shipped().calendar().unwrap());

/// What the rules read.
pub(super) fn given() -> Given<'static> {
    Given {
        book: Rulebook::shipped(),
        region: "371323",
        calendar: &CALENDAR,
        today: d(TODAY),
    }
}

/// A township's ledger with its own union and one more.
pub(super) struct Town {
    pub(super) desk: Desk,
    pub(super) union: UnionId,
    pub(super) other: UnionId,
}

/// Somebody of a household, with nothing else known.
pub(super) fn member(
    tx: &Tx<'_>,
    file: HardshipFileId,
    relation: Relation,
    name: &str,
    document: Option<&str>,
) -> FamilyMember {
    FamilyMember {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        hardship_file: file,
        relation,
        name: name.to_owned(),
        person: None,
        document_kind: document.map(|_| DocumentKind::Other),
        document_no: document.map(str::to_owned),
        sex: None,
        birth: None,
        ethnicity: None,
        political: None,
        marriage: None,
        register: None,
        livelihood: None,
        month_income: None,
        phone: None,
        place: None,
        model_worker: None,
        stage: None,
        entered_year: None,
        school_years: None,
    }
}

/// A file with nothing else known.
pub(super) fn household(tx: &Tx<'_>, union: UnionId, case: CaseId, name: &str) -> HardshipFile {
    HardshipFile {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union,
        case_file: case,
        file_no: None,
        name: name.to_owned(),
        unit: None,
        unit_kind: None,
        labour_contract: None,
        phone: None,
        address: None,
        village: Some("许家湖村".to_owned()),
        housing: None,
        floor_area: None,
        size: 1,
        single_parent: false,
        no_earner: false,
        self_reliant: false,
        category: None,
        old_label: None,
        cause: None,
        cause_second: None,
        cause_text: None,
        excluded: None,
        ended: None,
        ended_on: None,
        ended_why: None,
        ended_approval: None,
    }
}

impl Town {
    pub(super) fn new() -> Self {
        let desk = Desk::new();
        let union = desk.found("371323-XJH", "许家湖镇总工会");
        let other = desk.found("371323-DZC", "沂河电子厂工会");
        Self { desk, union, other }
    }

    pub(super) fn act<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.desk.act(Act::RecordAid, work)
    }

    pub(super) fn read<T>(&self, f: impl FnOnce(&Connection) -> store::Result<T>) -> T {
        self.desk.ledger.read(|conn| f(conn)).unwrap()
    }

    /// Undoes the newest act.
    pub(super) fn ledger_undo(&self) {
        self.desk
            .ledger
            .undo(self.desk.newest_act(), &self.desk.author())
            .unwrap();
    }

    pub(super) fn household(&self, name: &str, document: &str) -> HardshipFileId {
        self.household_of(self.union, name, document)
    }

    pub(super) fn household_of(
        &self,
        union: UnionId,
        name: &str,
        document: &str,
    ) -> HardshipFileId {
        let made = self.act(|tx| {
            let case = tx.insert(Case {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                kind: CaseKind::Hardship,
                trade_union: union,
                anchor: d("2025-12-01"),
                closed_on: Some(d("2025-12-20")),
            })?;
            tx.insert(CaseStep {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                case_file: case.id,
                step: DECIDED.to_owned(),
                on_day: d("2025-12-20"),
                until: None,
                people: None,
                document: None,
                note: None,
            })?;
            let file = tx.insert(household(tx, union, case.id, name))?;
            tx.insert(member(tx, file.id, Relation::Head, name, Some(document)))?;
            Ok::<_, StoreError>(file.id)
        });
        made.unwrap()
    }

    /// A fund of the own union with so much money.
    pub(super) fn fund(&self, source: FundSource, amount: i64) -> FundId {
        let made = self.act(|tx| {
            let union = Union::get(tx.conn(), self.union)?;
            let new = NewFund {
                name: format!("2026年{}", source.label()),
                source,
                year: 2026,
                note: None,
            };
            let fund = open_fund(tx, &union, new)?;
            if amount > 0 {
                enter_money(tx, fund.id, entry("2026-01-01", amount))?;
            }
            Ok::<_, AidError>(fund.id)
        });
        made.unwrap()
    }

    /// Warmth money in cash, not signed for.
    pub(super) fn aid(&self, fund: FundId, to: AidTo, on: &str, amount: i64) -> NewAid {
        NewAid {
            trade_union: self.union,
            project: AidProject::Warmth,
            fund: Some(fund),
            on_day: Some(d(on)),
            to,
            payee: None,
            gifts: vec![Gift {
                way: PayWay::Cash,
                amount: Fen(amount),
                goods: None,
                quantity: None,
            }],
            approved_by: None,
            signed: false,
            relative: false,
            school_year: None,
            stage: None,
            visit: None,
            note: None,
        }
    }

    pub(super) fn give(
        &self,
        fund: FundId,
        to: AidTo,
        on: &str,
        amount: i64,
    ) -> Result<Vec<Aid>, AidError> {
        self.given(&self.aid(fund, to, on, amount))
    }

    pub(super) fn given(&self, new: &NewAid) -> Result<Vec<Aid>, AidError> {
        self.act(|tx| give(tx, new, given(), Confirmed::No))
    }

    pub(super) fn confirmed(&self, new: &NewAid) -> Result<Vec<Aid>, AidError> {
        self.act(|tx| give(tx, new, given(), Confirmed::Yes))
    }
}

/// Money that came in.
pub(super) fn entry(on: &str, amount: i64) -> NewEntry {
    let on_day: Day = d(on);
    NewEntry {
        on_day,
        amount: Fen(amount),
        from_whom: None,
        goods: None,
        round: None,
        note: None,
    }
}
