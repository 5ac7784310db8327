#![allow(clippy::unwrap_used)]
//! Why a line is empty, case by case over real ledgers.

use super::acts::assess;
use super::blank::Blank;
use super::edition::Editions;
use super::fact::Fact;
use super::figure::Figure;
use super::topic::Topic;
use super::township::{Township, busy_township};
use super::types::{Reporter, Return};
use crate::unions::{BodyKind, UnionForm};

fn why(sheet: &Return, formula: &str) -> Option<Blank> {
    let mut lines = sheet.lines();
    let line = lines.find(|line| line.formula == formula);
    line.unwrap().blank.clone()
}

#[test]
fn each_reason_names_what_is_missing() {
    let town = Township::new();
    let sheet = town.assess();
    let fact = |fact| Some(Blank::NotRecorded { fact });
    let figure = |figure| Some(Blank::NoInput { figure });
    let form = UnionForm::Federation;
    for (formula, expected) in [
        (
            "employer",
            Some(Blank::OtherForm {
                fact: Fact::Employer,
                form,
            }),
        ),
        (
            "unit_type",
            Some(Blank::OtherForm {
                fact: Fact::UnitType,
                form,
            }),
        ),
        ("stat_code", fact(Fact::StatCode)),
        ("workers_home", fact(Fact::WorkersHome)),
        ("legal_person_no", fact(Fact::LegalPersonNo)),
        (
            "legal_person_until",
            Some(Blank::NoCertificate {
                fact: Fact::LegalPersonUntil,
            }),
        ),
        ("term_no", Some(Blank::NoCommittee { fact: Fact::TermNo })),
        ("chair", Some(Blank::NoCommittee { fact: Fact::Chair })),
        ("employees", figure(Figure::Employees)),
        ("employees_dispatched", figure(Figure::EmployeesDispatched)),
        ("ratio(members, employees)", figure(Figure::Employees)),
        (
            "ratio(members_women, members)",
            Some(Blank::NothingToShare {
                whole: "会员".to_owned(),
            }),
        ),
        (
            "petitions_received",
            Some(Blank::NoRecords {
                topic: Topic::Petitions,
            }),
        ),
        (
            "contests",
            Some(Blank::NoRecords {
                topic: Topic::Contests,
            }),
        ),
        // A count of unions is a count, also where it is nought; what is there has no reason.
        ("unions_joint", None),
        ("unions", None),
        ("name", None),
    ] {
        assert_eq!(why(&sheet, formula), expected, "{formula}");
    }
}

#[test]
fn an_office_that_its_own_ledger_does_not_have_knows_nothing_of_itself() {
    let town = Township::new();
    let stranger = Reporter {
        station: "371323ZG".into(),
        code: "371323-ZG".into(),
        name: "诸葛镇总工会".into(),
    };
    let editions = Editions::shipped();
    for edition in ["base-2026-sample", "upper-2026-sample"] {
        let sheet = town
            .ledger
            .read(|conn| assess(conn, &editions, edition, &stranger))
            .unwrap();
        let own = sheet
            .lines()
            .filter(|line| line.blank == Some(Blank::NoReporter));
        assert!(own.count() >= 9, "{edition}");
        assert_eq!(why(&sheet, "chair"), Some(Blank::NoReporter));
        assert_eq!(
            why(&sheet, "audit_committees >= 1"),
            Some(Blank::NoReporter)
        );
        assert_eq!(why(&sheet, "unions"), None);
    }
}

#[test]
fn a_nought_beside_records_of_its_matter_was_counted() {
    let sheet = busy_township().assess();
    // There are members, none of them a model worker; no petition of any sort.
    assert_eq!(why(&sheet, "members_model"), None);
    assert_eq!(
        why(&sheet, "petitions_people"),
        Some(Blank::NoRecords {
            topic: Topic::Petitions
        })
    );
}

#[test]
fn a_committee_without_a_chair_says_just_that() {
    let town = Township::new();
    town.elect("371323-XJH", BodyKind::Committee);
    assert_eq!(why(&town.assess(), "chair"), None);
    assert_eq!(why(&town.assess(), "term_no"), None);
}

#[test]
fn a_sealed_return_keeps_its_reasons_and_one_without_them_still_reads() {
    let town = busy_township();
    let sealed = town.seal_explained(super::township::EDITION);
    let body: Return = serde_json::from_str(&sealed.figures).unwrap();
    assert_eq!(
        why(&body, "stat_code"),
        Some(Blank::NotRecorded {
            fact: Fact::StatCode
        })
    );
    let mut bare: serde_json::Value = serde_json::from_str(&sealed.figures).unwrap();
    for block in bare["blocks"].as_array_mut().unwrap() {
        for line in block["lines"].as_array_mut().unwrap() {
            line.as_object_mut().unwrap().remove("blank");
        }
    }
    let old: Return = serde_json::from_value(bare).unwrap();
    assert_eq!(why(&old, "stat_code"), None);
}

#[test]
fn every_figure_of_a_matter_finds_its_way_back_to_it() {
    for topic in Topic::ALL {
        let figures: Vec<Figure> = topic.figures().collect();
        assert!(!figures.is_empty(), "{topic}");
        assert!(
            figures
                .iter()
                .all(|figure| Topic::of(*figure) == Some(*topic))
        );
    }
    // What a form may count and no matter has is a count of unions, of staff, or a day.
    let alone: Vec<&str> = Figure::ALL
        .iter()
        .filter(|figure| Topic::of(**figure).is_none())
        .map(|figure| figure.code())
        .collect();
    let known = [
        "unions",
        "employees",
        "founded_on",
        "elected_on",
        "term_",
        "reference_day",
    ];
    assert!(
        alone
            .iter()
            .all(|code| known.iter().any(|known| code.starts_with(known))),
        "{alone:?}"
    );
}
