//! Who is asked for what, how long a file is kept, and that every column says what it is for.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::assistance::households::{Consent, ConsentKind, FamilyMember, Relation, SchoolStage};
use crate::shared::{FamilyMemberId, Severity};
use crate::store::tests::{Desk, d};
use crate::store::{Reader, StoreError};
use std::collections::BTreeSet;
use uuid::Uuid;

fn id(number: u128) -> FamilyMemberId {
    Uuid::from_u128(number).into()
}

fn member(number: u128, birth: Option<&str>) -> FamilyMember {
    FamilyMember {
        id: id(number),
        station: "371323XJH".to_owned(),
        revision: 1,
        retired: None,
        hardship_file: Uuid::from_u128(900).into(),
        relation: if number == 1 {
            Relation::Head
        } else {
            Relation::Child
        },
        name: format!("成员{number}"),
        person: None,
        document_kind: None,
        document_no: None,
        sex: None,
        birth: birth.map(d),
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

fn consent(kind: ConsentKind, about: Option<u128>, on: &str, back: Option<&str>) -> Consent {
    Consent {
        id: Uuid::from_u128(800).into(),
        station: "371323XJH".to_owned(),
        revision: 1,
        retired: None,
        hardship_file: Uuid::from_u128(900).into(),
        family_member: about.map(id),
        kind,
        given_by: "单凤霞".to_owned(),
        relation: Some("本人".to_owned()),
        on_day: d(on),
        withdrawn_on: back.map(d),
    }
}

#[test]
fn one_to_four_households_are_not_shown_upward() {
    let cases = [
        (0, Some(0)),
        (1, None),
        (2, None),
        (4, None),
        (5, Some(5)),
        (31, Some(31)),
    ];
    for (count, shown) in cases {
        assert_eq!(suppressed(count), shown, "{count}");
    }
}

#[test]
fn the_fourteenth_birthday_itself_is_fourteen() {
    for (birth, on, child) in [
        ("2012-11-22", "2026-11-21", true),
        ("2012-11-22", "2026-11-22", false),
        ("2012-02-29", "2026-02-28", true),
        ("2012-02-29", "2026-03-01", false),
        ("2026-11-22", "2026-11-22", true),
    ] {
        assert_eq!(
            is_child(&member(2, Some(birth)), d(on)),
            child,
            "{birth} {on}"
        );
    }
    let mut unknown = member(2, None);
    assert!(!is_child(&unknown, d("2026-11-22")));
    unknown.stage = Some(SchoolStage::Primary);
    assert!(is_child(&unknown, d("2026-11-22")));
}

/// A birth, whether sick, whether at school, what was agreed, what is missing.
type Asked<'a> = (
    Option<&'a str>,
    bool,
    bool,
    Vec<Consent>,
    Option<ConsentNeed>,
);

/// Who is asked for what: whether the child of a birth is sick or at school, what was agreed, what is missing.
#[test]
fn health_needs_the_own_agreement_and_a_child_its_guardians() {
    let today = "2026-11-22";
    let child = Some("2013-01-01");
    let grown = Some("1985-03-14");
    let guardian = |about, on, back| vec![consent(ConsentKind::Guardian, about, on, back)];
    let sensitive = |about| vec![consent(ConsentKind::Sensitive, about, "2026-01-05", None)];
    let cases: Vec<Asked<'_>> = vec![
        // Nothing sensitive is recorded: nothing is asked.
        (grown, false, false, vec![], None),
        (child, false, false, vec![], None),
        // Article 29.
        (grown, true, false, vec![], Some(ConsentNeed::Health)),
        (grown, true, false, sensitive(Some(2)), None),
        (grown, true, false, sensitive(None), None),
        (
            grown,
            true,
            false,
            sensitive(Some(3)),
            Some(ConsentNeed::Health),
        ),
        (
            grown,
            true,
            false,
            guardian(Some(2), "2026-01-05", None),
            Some(ConsentNeed::Health),
        ),
        // A grown-up at school is asked for nothing.
        (grown, false, true, vec![], None),
        // Article 31.
        (child, true, false, vec![], Some(ConsentNeed::Child)),
        (child, false, true, vec![], Some(ConsentNeed::Child)),
        (
            child,
            true,
            true,
            sensitive(Some(2)),
            Some(ConsentNeed::Child),
        ),
        (
            child,
            true,
            true,
            guardian(Some(2), "2026-01-05", None),
            None,
        ),
        (child, true, true, guardian(None, "2026-01-05", None), None),
        // From its day on, and no longer on the day it is taken back.
        (child, true, true, guardian(Some(2), today, None), None),
        (
            child,
            true,
            true,
            guardian(Some(2), "2026-11-23", None),
            Some(ConsentNeed::Child),
        ),
        (
            child,
            true,
            true,
            guardian(Some(2), "2026-01-05", Some("2026-11-23")),
            None,
        ),
        (
            child,
            true,
            true,
            guardian(Some(2), "2026-01-05", Some(today)),
            Some(ConsentNeed::Child),
        ),
    ];
    for (at, (birth, sick, school, consents, missing)) in cases.into_iter().enumerate() {
        let mut one = member(2, birth);
        one.stage = school.then_some(SchoolStage::Primary);
        let sick: BTreeSet<_> = sick.then_some(id(2)).into_iter().collect();
        let gaps = missing_consents(&[member(1, grown), one], &sick, &consents, d(today));
        let needs: Vec<_> = gaps.iter().map(|gap| gap.need).collect();
        assert_eq!(needs, missing.into_iter().collect::<Vec<_>>(), "case {at}");
    }
    assert_eq!(ConsentNeed::Child.severity(), Severity::Error);
    assert_eq!(ConsentNeed::Child.article(), "个人信息保护法 第三十一条");
}

#[test]
fn what_leaves_the_office_needs_its_own_agreement() {
    let file = [consent(ConsentKind::File, None, "2026-01-05", None)];
    let today = d("2026-11-22");
    assert!(covers(&file, ConsentKind::File, None, today));
    assert!(!covers(&file, ConsentNeed::Account.kind(), None, today));
    assert!(!covers(&file, ConsentNeed::Publication.kind(), None, today));
}

#[test]
fn a_file_is_kept_to_the_last_day_of_its_fifth_year_and_proposed_the_day_after() {
    let over = |on: &str| is_over(d("2021-11-22"), 5, d(on));
    assert!(!over("2026-11-21"));
    assert!(!over("2026-11-22"));
    assert!(over("2026-11-23"));
    let leap = |on: &str| is_over(d("2024-02-29"), 5, d(on));
    assert!(!leap("2029-02-28"));
    assert!(leap("2029-03-02"));
}

/// A new column has to say what it is for before it can be kept.
#[test]
fn every_column_of_a_file_stands_in_the_table_once() {
    let desk = Desk::new();
    desk.ledger.read(told_once).unwrap();
}

fn told_once(conn: &Reader) -> Result<(), StoreError> {
    let mut kinds: BTreeSet<_> = KEPT.iter().map(|kept| kept.kind).collect();
    for column in ["hardship_file", "family_member"] {
        kinds.extend(store::kinds_with(conn, column)?);
    }
    for kind in kinds {
        let sql = format!("SELECT name FROM pragma_table_info('{}')", kind.name());
        let mut columns = conn.prepare(&sql)?;
        let columns = columns.query_map([], |row| row.get::<_, String>(0))?;
        for column in columns.map(Result::unwrap).skip(5) {
            let told = KEPT
                .iter()
                .filter(|kept| kept.kind == kind && kept.columns.contains(&column.as_str()))
                .count();
            assert_eq!(told, 1, "{}.{column}", kind.name());
        }
    }
    Ok(())
}
