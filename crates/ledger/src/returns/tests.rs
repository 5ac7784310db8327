#![allow(clippy::unwrap_used)]
//! The return over a real ledger: figures as of a day, the rows behind them, explanations and the seal.

use super::edition::{EditionError, Editions, FormEdition};
use super::store::each_standing;
use super::{
    Figure, LineSource, Reporter, Return, ReturnError, RowsWanted, Severity, Value, assess, explain_finding, rows_behind, seal, short_code,
    show,
};
use crate::roll::{self, Enrolment, EventKind, Member, MemberStatus, MembershipEvent, Particulars, RetainReason};
use crate::shared::{Day, Document, IdSource, MemberId, Precision, Sex, UnionId, uuid_v7};
use crate::store::{
    Act, Author, Cost, Entry, Folder, Ledger, LedgerKind, Moment, NewLedger, Passphrase, Record as _, Role, Tx,
};
use crate::unions::{self, BodyKind, Elected, Election, Founding, Headcount, Union, UnionForm};
use std::collections::BTreeMap;
use uuid::Uuid;

const EDITION: &str = "base-2026-sample";

struct Counter(u32);

impl IdSource for Counter {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        uuid_v7(1_795_478_400_000, self.0, [0; 6])
    }
}

/// A township's ledger in a folder that goes away with it.
struct Township {
    ledger: Ledger,
    ids: std::sync::Mutex<Counter>,
    _folder: tempfile::TempDir,
}

fn d(text: &str) -> Day {
    text.parse().unwrap()
}

fn reporter() -> Reporter {
    Reporter { station: "371323XJH".into(), code: "371323-XJH".into(), name: "许家湖镇总工会".into() }
}

impl Township {
    fn new() -> Self {
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
        let town = Self { ledger, ids: std::sync::Mutex::new(Counter(0)), _folder: folder };
        town.found("371323-XJH", UnionForm::Federation);
        town
    }

    fn write<T, E: From<crate::store::StoreError>>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let at = Moment { millis: 1_795_478_400_000, day: d("2026-11-22") };
        let author = Author::new("李主席", Role::Chair, at, &self.ids);
        self.ledger.transact(Entry::new(Act::EditUnion, "年报测试"), &author, work)
    }

    fn found(&self, code: &str, form: UnionForm) -> UnionId {
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
    fn factory(&self, code: &str) -> UnionId {
        let id = self.found(code, UnionForm::Standalone);
        self.elect(code, BodyKind::Committee);
        self.elect(code, BodyKind::Audit);
        self.headcount(code, "2025-08-31", 40);
        id
    }

    fn elect(&self, code: &str, kind: BodyKind) {
        let officers = [Elected { name: format!("{code}主席"), post: "主席".to_owned(), full_time: false }];
        let election = Election {
            union: code,
            kind,
            term_no: 2,
            elected_on: d("2024-05-01"),
            years: 5,
            approval_no: None,
            officers: if kind == BodyKind::Committee { &officers } else { &[] },
        };
        self.write(|tx| unions::elect(tx, &election)).unwrap();
    }

    fn headcount(&self, code: &str, on: &str, employees: i64) {
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
        self.write(|tx| unions::record_headcount(tx, code, &count)).unwrap();
    }

    fn enrol(&self, union: UnionId, name: &str, joined_on: &str) -> MemberId {
        self.enrol_with(union, Particulars { name: name.to_owned(), sex: Some(Sex::Male), ..Particulars::default() }, joined_on)
    }

    fn enrol_with(&self, union: UnionId, particulars: Particulars, joined_on: &str) -> MemberId {
        let new = Enrolment { union, particulars, joined_on: d(joined_on), precision: Precision::Day, document: None };
        self.write(|tx| roll::enrol(tx, &new)).unwrap().0.id
    }

    fn assess(&self) -> Return {
        self.assess_edition(EDITION)
    }

    fn assess_edition(&self, edition: &str) -> Return {
        self.ledger.read(|conn| assess(conn, &Editions::shipped(), edition, &reporter())).unwrap()
    }

    fn explain(&self, finding: &str, text: &str) -> Result<(), ReturnError> {
        self.write(|tx| explain_finding(tx, &Editions::shipped(), EDITION, &reporter(), finding, text))
    }

    fn seal(&self, edition: &str) -> Result<super::SealedReturn, ReturnError> {
        self.write(|tx| seal(tx, &Editions::shipped(), edition, &reporter()))
    }

    fn seal_explained(&self, edition: &str) -> super::SealedReturn {
        for finding in self.assess_edition(edition).findings.iter().filter(|f| f.severity == Severity::Verify) {
            self.write(|tx| explain_finding(tx, &Editions::shipped(), edition, &reporter(), &finding.id, "属实。")).unwrap();
        }
        self.seal(edition).unwrap()
    }
}

/// The value of the line that shows a formula. Tests know formulas, not line numbers.
fn value(sheet: &Return, formula: &str) -> Option<i64> {
    sheet.lines().find(|line| line.formula == formula).unwrap().value.as_ref().and_then(Value::number)
}

fn of_unions(sheet: &Return, formula: &str) -> Vec<(String, i64)> {
    let line = sheet.lines().find(|line| line.formula == formula).unwrap();
    line.by_union.iter().filter_map(|union| Some((union.code.clone(), union.value?))).collect()
}

#[test]
fn who_joins_on_the_last_day_counts_and_who_joins_the_day_after_does_not() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    town.enrol(factory, "李一", "2026-09-30");
    town.enrol(factory, "李二", "2026-10-01");
    let sheet = town.assess();
    assert_eq!((value(&sheet, "members"), value(&sheet, "members_joined")), (Some(1), Some(1)));
}

#[test]
fn who_moves_on_the_last_day_counts_once_in_the_new_union_and_still_joined_this_year() {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let mover = town.enrol(one, "李一", "2026-03-01");
    town.write(|tx| roll::transfer(tx, mover, two, d("2026-09-30"), None)).unwrap();
    let sheet = town.assess();
    assert_eq!(of_unions(&sheet, "members"), [("371323-F2".to_owned(), 1)]);
    assert_eq!(of_unions(&sheet, "members_joined"), [("371323-F2".to_owned(), 1)]);
    assert_eq!(value(&sheet, "members"), Some(1));
}

#[test]
fn who_moves_the_day_after_counts_in_the_old_union() {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let mover = town.enrol(one, "李一", "2026-03-01");
    town.write(|tx| roll::transfer(tx, mover, two, d("2026-10-01"), None)).unwrap();
    assert_eq!(of_unions(&town.assess(), "members"), [("371323-F1".to_owned(), 1)]);
}

#[test]
fn a_retained_member_counts_only_where_the_edition_says_so() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    let retired = town.enrol(factory, "李一", "2010-01-01");
    town.write(|tx| roll::retain(tx, retired, d("2026-09-30"), RetainReason::Retired)).unwrap();
    let sheet = town.assess();
    assert_eq!((value(&sheet, "members"), value(&sheet, "members_retained")), (Some(0), Some(1)));

    let text = include_str!("../../../../assets/forms/base-2026-sample.json");
    let counting = text.replace("\"counts_retained\": false", "\"counts_retained\": true").replace(EDITION, "county-2026");
    let mut editions = Editions::shipped();
    editions.add(&counting).unwrap();
    let sheet = town.ledger.read(|conn| assess(conn, &editions, "county-2026", &reporter())).unwrap();
    assert_eq!((value(&sheet, "members"), value(&sheet, "members_retained")), (Some(1), Some(1)));
}

#[test]
fn standing_by_sql_is_standing_by_fold_whatever_the_order_of_events() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    let members: Vec<MemberId> = (0..24).map(|n| town.enrol(factory, &format!("李{n}"), "2024-01-01")).collect();
    // Events of every kind on a few days, several on one day, entered in an order that is not that of their days.
    town.write(|tx| {
        for (n, member) in members.iter().enumerate() {
            for step in 0..4 {
                let mix = n * 7 + step * 5 + n * step;
                tx.insert(MembershipEvent {
                    id: tx.new_id(),
                    station: String::new(),
                    revision: 0,
                    retired: None,
                    member: *member,
                    on_day: d(["2026-09-29", "2026-09-30", "2026-10-01", "2025-01-01", "2023-06-01"][mix % 5]),
                    precision: Precision::Day,
                    kind: EventKind::ALL[(mix / 2) % EventKind::ALL.len()],
                    reason: None,
                    other_union: None,
                    document: None,
                })?;
            }
        }
        Ok::<_, crate::store::StoreError>(())
    })
    .unwrap();
    let edition = Editions::shipped();
    let period = edition.find(EDITION).unwrap().period;
    let mut by_sql = BTreeMap::new();
    town.ledger
        .read(|conn| {
            each_standing(conn, period, &mut |member| {
                let active = member.counts_in(Figure::Members, false);
                let retained = member.counts_in(Figure::MembersRetained, false);
                by_sql.insert(member.id, (active, retained));
            })
        })
        .unwrap();
    let mut by_fold = BTreeMap::new();
    for member in members {
        let events = town.ledger.read(|conn| roll::events_of(conn, member)).unwrap();
        let status = roll::fold(&events, Some(period.to)).status;
        by_fold.insert(member, (status == MemberStatus::Active, status == MemberStatus::Retained));
    }
    assert_eq!(by_sql, by_fold);
    let kinds: std::collections::BTreeSet<_> = by_fold.values().collect();
    assert_eq!(kinds.len(), 3, "the cases must tell active, retained and ended apart");
}

/// Two factories, a joint union of three shops and people of every sort.
fn busy_township() -> Township {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let joint = town.found("371323-J1", UnionForm::Joint);
    for shop in ["甲商铺", "乙商铺", "丙商铺"] {
        town.write(|tx| unions::record_cover(tx, "371323-J1", shop, None, d("2024-01-01"))).unwrap();
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

#[test]
fn every_count_is_the_sum_of_its_rows_and_of_its_unions() {
    let town = busy_township();
    let sheet = town.assess();
    let editions = Editions::shipped();
    let edition = editions.find(EDITION).unwrap();
    let mut counted = 0;
    for line in sheet.lines().filter(|line| line.kind == super::LineKind::Count) {
        let wanted = RowsWanted { line: &line.no, union: None, after: None, limit: 1000 };
        let rows = town.ledger.read(|conn| rows_behind(conn, edition, &wanted)).unwrap();
        let total = line.value.as_ref().and_then(Value::number).unwrap_or(0);
        assert_eq!(rows.iter().map(|row| row.amount).sum::<i64>(), total, "{} {}", line.no, line.label);
        assert_eq!(line.by_union.iter().filter_map(|union| union.value).sum::<i64>(), total, "{} {}", line.no, line.label);
        assert_eq!(line.rows, rows.len() as u64, "{} {}", line.no, line.label);
        counted += rows.len();
    }
    assert!(counted > 40, "the township must have something to count: {counted}");
    let figures: Vec<Option<i64>> = ["unions", "units", "units_joint", "employees", "members", "members_women", "members_migrant"]
        .into_iter()
        .map(|formula| value(&sheet, formula))
        .collect();
    assert_eq!(figures, [Some(4), Some(5), Some(3), Some(92), Some(7), Some(1), Some(1)]);
    assert_eq!(value(&sheet, "ratio(members, employees)"), Some(76));
}

#[test]
fn a_list_behind_a_figure_is_the_same_in_pages_as_in_one_piece() {
    let town = busy_township();
    let editions = Editions::shipped();
    let edition = editions.find(EDITION).unwrap();
    for formula in ["members", "units", "employees", "ratio(members, employees)"] {
        let blocks = edition.blocks.iter().flat_map(|block| &block.lines);
        let line = blocks.into_iter().find(|line| line.source.text() == formula).unwrap();
        assert!(matches!(line.source, LineSource::Formula(_)));
        let list = |after: Option<&str>, limit| {
            let wanted = RowsWanted { line: &line.no, union: None, after, limit };
            town.ledger.read(|conn| rows_behind(conn, edition, &wanted)).unwrap()
        };
        let whole = list(None, 1000);
        let mut pages = Vec::new();
        let mut after: Option<String> = None;
        loop {
            let page = list(after.as_deref(), 2);
            let Some(last) = page.last() else { break };
            after = Some(last.place.clone());
            pages.extend(page);
        }
        assert!(whole.len() > 2, "{formula}");
        assert_eq!(pages, whole, "{formula}");
    }
    let wanted = RowsWanted { line: "205", union: Some("371323-F2"), after: None, limit: 10 };
    let rows = town.ledger.read(|conn| rows_behind(conn, edition, &wanted)).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].name.as_str(), rows[0].union.as_str(), rows[0].detail.as_str()), ("赵一", "371323-F2工会", "2026-01-05 入会"));
}

#[test]
fn the_newest_head_count_on_or_before_the_last_day_holds() {
    let town = Township::new();
    town.factory("371323-F1");
    town.headcount("371323-F1", "2026-09-30", 60);
    town.headcount("371323-F1", "2026-10-01", 90);
    let sheet = town.assess();
    let line = sheet.lines().find(|line| line.formula == "employees").unwrap();
    assert_eq!((&line.value, &line.last_year), (&Some(Value::Number(60)), &Some(Value::Number(40))));
    assert_eq!(line.change(), Some(20));
}

#[test]
fn what_nobody_recorded_is_blank_and_not_zero() {
    let town = Township::new();
    town.found("371323-F1", UnionForm::Standalone);
    let sheet = town.assess();
    assert_eq!((value(&sheet, "employees"), value(&sheet, "members")), (None, Some(0)));
    assert!(sheet.findings.iter().any(|finding| finding.id == "headcount_known"));
}

#[test]
fn an_employer_that_two_unions_name_counts_once_and_is_an_error() {
    let town = Township::new();
    town.factory("371323-F1");
    town.found("371323-J1", UnionForm::Joint);
    for unit in ["371323-F1厂", "甲商铺", "乙商铺"] {
        town.write(|tx| unions::record_cover(tx, "371323-J1", unit, None, d("2024-01-01"))).unwrap();
    }
    let sheet = town.assess();
    assert_eq!((value(&sheet, "units"), value(&sheet, "employees")), (Some(3), Some(40)));
    let found = sheet.findings.iter().find(|finding| finding.id == "unit_once").unwrap();
    assert_eq!(found.severity, Severity::Error);
    assert_eq!(
        found.message,
        "1 家单位同时列在两家基层工会名下：371323-F1厂（371323-F1工会、371323-J1工会）。一家单位只统计一次，请改到一家名下。"
    );
}

#[test]
fn one_person_active_in_two_unions_is_to_be_explained() {
    let town = Township::new();
    let (one, two) = (town.factory("371323-F1"), town.factory("371323-F2"));
    let first = town.enrol(one, "李一", "2026-03-01");
    // What the desk of two stations sees: a second membership that no act of one office would allow.
    town.write(|tx| {
        let member = Member::get(tx.conn(), first)?;
        let second = tx.insert(Member { id: tx.new_id(), trade_union: two, ..member })?;
        let event = roll::events_of(tx.conn(), first)?.remove(0);
        tx.insert(MembershipEvent { id: tx.new_id(), member: second.id, ..event })
    })
    .unwrap();
    let sheet = town.assess();
    let found = sheet.findings.iter().find(|finding| finding.id == "member_once").unwrap();
    assert_eq!(found.severity, Severity::Verify);
    assert_eq!(found.message, "1 人同时在两家工会在册：李一（371323-F1工会、371323-F2工会）。请办理转会，或写明原因。");
}

#[test]
fn last_year_is_worked_out_from_the_same_records_until_a_return_was_sealed() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    town.enrol(factory, "李一", "2025-09-30");
    town.enrol(factory, "李二", "2025-10-01");
    let before = town.assess();
    let origin = before.last_year.clone().unwrap();
    assert_eq!((origin.to, origin.sealed), (d("2025-09-30"), None));
    let members = |sheet: &Return| sheet.lines().find(|line| line.formula == "members").unwrap().last_year.clone();
    assert_eq!(members(&before), Some(Value::Number(1)));

    let sealed = town.seal_explained("base-2025-sample");
    town.enrol(factory, "补登记", "2024-01-01");
    let after = town.assess();
    assert_eq!(after.last_year.clone().unwrap().sealed, Some(sealed.short_code));
    assert_eq!((members(&after), value(&after, "members")), (Some(Value::Number(1)), Some(3)));
}

#[test]
fn editing_after_the_seal_does_not_change_what_was_sealed() {
    let town = busy_township();
    let sealed = town.seal_explained(EDITION);
    assert_eq!(sealed.short_code, short_code(&sealed.figures));
    assert_eq!(sealed.short_code.len(), 24);
    assert!(super::unseal(&sealed).unwrap().state_digest.is_some_and(|digest| digest.len() == 64));
    let factory = town.ledger.read(|conn| Union::coded(conn, "371323-F1")).unwrap();
    town.enrol(factory.id, "后来补的", "2022-01-01");
    let shown = town.ledger.read(|conn| show(conn, &Editions::shipped(), EDITION, &reporter())).unwrap();
    assert_eq!(value(&shown.body, "members"), Some(7));
    assert_eq!(value(&town.assess(), "members"), Some(8));
    assert_eq!(shown.body.canonical(), sealed.figures);
    let seal = shown.seal.unwrap();
    assert_eq!((seal.on, seal.by.as_str(), seal.short_code), (d("2026-11-22"), "李主席", sealed.short_code));
}

#[test]
fn a_return_is_not_sealed_with_an_error_or_an_open_question_and_never_twice() {
    let town = busy_township();
    let open = town.assess().tally();
    assert_eq!((open.errors, open.explained), (0, 0));
    assert!(matches!(town.seal(EDITION), Err(ReturnError::Unexplained { open: n }) if n == open.verify));

    // An error appears: the joint union names a factory that has its own union.
    let cover = town.write(|tx| unions::record_cover(tx, "371323-J1", "371323-F1厂", None, d("2024-01-01"))).unwrap();
    assert!(matches!(town.seal(EDITION), Err(ReturnError::ErrorsRemain { errors: 1 })));
    assert!(matches!(town.explain("unit_once", "就这样"), Err(ReturnError::NotExplainable { .. })));
    town.write(|tx| tx.retire::<unions::Cover>(cover.id, "登记错误")).unwrap();

    let sealed = town.seal_explained(EDITION);
    assert!(matches!(town.seal(EDITION), Err(ReturnError::AlreadySealed { short_code, .. }) if short_code == sealed.short_code));
    assert!(matches!(town.explain("audit_committee", "改一下"), Err(ReturnError::AlreadySealed { .. })));
}

#[test]
fn an_explanation_is_kept_replaced_and_taken_back() {
    let town = busy_township();
    let said = || {
        let sheet = town.assess();
        sheet.findings.iter().find(|finding| finding.id == "audit_committee").unwrap().explanation.clone()
    };
    assert_eq!(said(), None);
    town.explain("audit_committee", " 十二月选举。 ").unwrap();
    assert_eq!(said().as_deref(), Some("十二月选举。"));
    town.explain("audit_committee", "已定于十二月五日选举。").unwrap();
    assert_eq!(said().as_deref(), Some("已定于十二月五日选举。"));
    town.explain("audit_committee", "").unwrap();
    assert_eq!(said(), None);
    assert!(matches!(town.explain("no_such", "为什么"), Err(ReturnError::NoFinding { .. })));
    assert!(matches!(town.explain("audit_committee", &"长".repeat(501)), Err(ReturnError::NoteTooLong { length: 501 })));
}

#[test]
fn a_sealed_return_that_was_tampered_with_does_not_read() {
    let town = busy_township();
    let mut sealed = town.seal_explained(EDITION);
    sealed.figures = sealed.figures.replacen("\"value\":7", "\"value\":8", 1);
    assert!(matches!(super::unseal(&sealed), Err(ReturnError::SealDamaged { .. })));
}

#[test]
fn the_shipped_editions_read_and_follow_one_another() {
    let editions = Editions::shipped();
    let listed: Vec<(&str, bool, &str)> =
        editions.list().iter().map(|e| (e.code.as_str(), e.sample, e.previous.as_deref().unwrap_or(""))).collect();
    assert_eq!(listed, [("base-2026-sample", true, "base-2025-sample"), ("base-2025-sample", true, "")]);
    let (this, last) = (&editions.list()[0], &editions.list()[1]);
    assert_eq!((this.period.from, this.period.to), (d("2025-10-01"), d("2026-09-30")));
    assert_eq!(last.period.to.plus_days(1), this.period.from);
}

#[test]
fn a_countys_file_is_refused_with_the_reason() {
    let text = include_str!("../../../../assets/forms/base-2026-sample.json");
    let refused = |from: &str, to: &str| FormEdition::read(&text.replacen(from, to, 1)).unwrap_err();
    assert!(matches!(refused("\"no\": \"102\"", "\"no\": \"101\""), EditionError::Twice(no) if no == "101"));
    assert!(matches!(refused("2025-10-01", "2027-10-01"), EditionError::Period));
    assert!(matches!(refused("base-2026-sample", "年报"), EditionError::Code(_)));
    assert!(matches!(refused("\"line\": \"202\"", "\"line\": \"299\""), EditionError::NoLine { line, .. } if line == "299"));
    let wrong_name = refused("\"unions_league\"", "\"unions_legue\"");
    assert!(matches!(&wrong_name, EditionError::Malformed { why, .. } if why.contains("unions_legue")), "{wrong_name}");
    // A count cannot show a rate.
    assert!(matches!(refused("\"unions_founded\"", "\"ratio(units, unions)\""), EditionError::Malformed { .. }));
    assert!(matches!(Editions::shipped().add(text), Err(EditionError::Taken(code)) if code == EDITION));
}
