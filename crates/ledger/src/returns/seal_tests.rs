#![allow(clippy::unwrap_used)]
//! Last year, explanations and the seal.

use super::edition::Editions;
use super::township::{EDITION, Township, busy_township, d, reporter, value};
use super::{LastYearSource, Return, ReturnError, Value, short_code, show};
use crate::unions::{self, Union};

#[test]
fn last_year_is_worked_out_from_the_same_records_until_a_return_was_sealed() {
    let town = Township::new();
    let factory = town.factory("371323-F1");
    town.enrol(factory, "李一", "2025-09-30");
    town.enrol(factory, "李二", "2025-10-01");
    let before = town.assess();
    let origin = before.last_year.clone().unwrap();
    assert_eq!(
        (origin.to, origin.source),
        (d("2025-09-30"), LastYearSource::Reckoned)
    );
    let members = |sheet: &Return| {
        sheet
            .lines()
            .find(|line| line.formula == "members")
            .unwrap()
            .last_year
            .clone()
    };
    assert_eq!(members(&before), Some(Value::Number(1)));

    let sealed = town.seal_explained("base-2025-sample");
    town.enrol(factory, "补登记", "2024-01-01");
    let after = town.assess();
    assert_eq!(
        after.last_year.clone().unwrap().source,
        LastYearSource::Sealed {
            short_code: sealed.short_code
        }
    );
    assert_eq!(
        (members(&after), value(&after, "members")),
        (Some(Value::Number(1)), Some(3))
    );
}

#[test]
fn editing_after_the_seal_does_not_change_what_was_sealed() {
    let town = busy_township();
    let sealed = town.seal_explained(EDITION);
    assert_eq!(sealed.short_code, short_code(&sealed.figures));
    assert_eq!(sealed.short_code.len(), 24);
    assert!(
        super::unseal(&sealed)
            .unwrap()
            .state_digest
            .is_some_and(|digest| digest.len() == 64)
    );
    let factory = town
        .ledger
        .read(|conn| Union::coded(conn, "371323-F1"))
        .unwrap();
    town.enrol(factory.id, "后来补的", "2022-01-01");
    let shown = town
        .ledger
        .read(|conn| show(conn, &Editions::shipped(), EDITION, &reporter()))
        .unwrap();
    assert_eq!(value(&shown.body, "members"), Some(7));
    assert_eq!(value(&town.assess(), "members"), Some(8));
    assert_eq!(shown.body.canonical(), sealed.figures);
    let seal = shown.seal.unwrap();
    assert_eq!(
        (seal.on, seal.by.as_str(), seal.short_code),
        (d("2026-11-22"), "李主席", sealed.short_code)
    );
}

#[test]
fn a_return_is_not_sealed_with_an_error_or_an_open_question_and_never_twice() {
    let town = busy_township();
    let open = town.assess().tally();
    assert_eq!((open.errors, open.explained), (0, 0));
    assert!(
        matches!(town.seal(EDITION), Err(ReturnError::Unexplained { open: n }) if n == open.verify)
    );

    // An error appears: the joint union names a factory that has its own union.
    let cover = town
        .write(|tx| unions::record_cover(tx, "371323-J1", "371323-F1厂", None, d("2024-01-01")))
        .unwrap();
    assert!(matches!(
        town.seal(EDITION),
        Err(ReturnError::ErrorsRemain { errors: 1 })
    ));
    assert!(matches!(
        town.explain("unit_once", "就这样"),
        Err(ReturnError::NotExplainable { .. })
    ));
    town.write(|tx| tx.retire::<unions::Cover>(cover.id, "登记错误"))
        .unwrap();

    let sealed = town.seal_explained(EDITION);
    assert!(
        matches!(town.seal(EDITION), Err(ReturnError::AlreadySealed { short_code, .. }) if short_code == sealed.short_code)
    );
    assert!(matches!(
        town.explain("audit_committee", "改一下"),
        Err(ReturnError::AlreadySealed { .. })
    ));
}

#[test]
fn an_explanation_is_kept_replaced_and_taken_back() {
    let town = busy_township();
    let said = || {
        let sheet = town.assess();
        sheet
            .findings
            .iter()
            .find(|finding| finding.id == "audit_committee")
            .unwrap()
            .explanation
            .clone()
    };
    assert_eq!(said(), None);
    town.explain("audit_committee", " 十二月选举。 ").unwrap();
    assert_eq!(said().as_deref(), Some("十二月选举。"));
    town.explain("audit_committee", "已定于十二月五日选举。")
        .unwrap();
    assert_eq!(said().as_deref(), Some("已定于十二月五日选举。"));
    town.explain("audit_committee", "").unwrap();
    assert_eq!(said(), None);
    assert!(matches!(
        town.explain("no_such", "为什么"),
        Err(ReturnError::NoFinding { .. })
    ));
    assert!(matches!(
        town.explain("audit_committee", &"长".repeat(501)),
        Err(ReturnError::NoteTooLong { length: 501 })
    ));
}

#[test]
fn a_sealed_return_that_was_tampered_with_does_not_read() {
    let town = busy_township();
    let mut sealed = town.seal_explained(EDITION);
    sealed.figures = sealed.figures.replacen("\"value\":7", "\"value\":8", 1);
    assert!(matches!(
        super::unseal(&sealed),
        Err(ReturnError::SealDamaged { .. })
    ));
}
