//! The rows of regulations §3.2 for the two Shandong columns, as tables.

use super::*;
use crate::cases::{CaseStep, NEGOTIATION, Plan, WAGE_NEGOTIATION};
use crate::clocks::{self, Length};
use crate::congress::decide;
use crate::negotiation::rules::check_term;
use crate::rulebook::{ClockFacts, Parameter, ParameterValue};
use crate::shared::Severity;
use uuid::Uuid;

/// A step that was taken; the day it sets is its own.
fn step(code: &str, on: &str) -> CaseStep {
    CaseStep {
        id: Uuid::from_u128(1).into(),
        station: String::new(),
        revision: 1,
        retired: None,
        case_file: Uuid::from_u128(2).into(),
        step: code.to_owned(),
        on_day: d(on),
        until: Some(d(on)),
        people: None,
        document: None,
        note: None,
    }
}

/// How a step of a plan stands after these.
fn reading(plan: &Plan, code: &str, mut steps: Vec<CaseStep>, given: Given<'_>) -> StageReading {
    steps.sort_by_key(|step| step.on_day);
    let readings = walk(plan, d("2026-06-01"), &steps, &[], given).unwrap();
    let mut readings = readings.into_iter();
    readings.find(|reading| reading.stage.code == code).unwrap()
}

/// S2 (工资集体协商条例) and S4 (劳动合同条例): each last day is in time, the day after it is late by one.
#[test]
fn every_step_with_days_has_its_last_day_and_its_article() {
    let (wages, general) = (&WAGE_NEGOTIATION, &NEGOTIATION);
    for (plan, code, (start, on), last, late, article) in [
        // A reply on the tenth day and on the eleventh.
        (
            wages,
            "agreed",
            ("offered", "2026-11-02"),
            "2026-11-12",
            "2026-11-13",
            "S2 第二十一条",
        ),
        (
            general,
            "agreed",
            ("offered", "2026-11-02"),
            "2026-11-12",
            "2026-11-13",
            "S4 第三十八条",
        ),
        // The fifth day is a Sunday.
        (
            wages,
            "announced",
            ("negotiators", "2026-11-03"),
            "2026-11-09",
            "2026-11-10",
            "S2 第十一条",
        ),
        // Ten days before and nine; five and four. A Sunday stays where it is.
        (
            wages,
            "materials",
            ("agreed", "2026-11-25"),
            "2026-11-15",
            "2026-11-16",
            "S2 第二十三条",
        ),
        (
            wages,
            "reported",
            ("agreed", "2026-11-20"),
            "2026-11-15",
            "2026-11-16",
            "S2 第二十四条",
        ),
        // The sixtieth day is Saturday 23 January.
        (
            wages,
            "signed",
            ("agreed", "2026-11-24"),
            "2027-01-25",
            "2027-01-26",
            "S2 第二十八条",
        ),
        // Filing on the eleventh day.
        (
            wages,
            "filed",
            ("signed", "2026-11-02"),
            "2026-11-12",
            "2026-11-13",
            "S2 第二十九条",
        ),
        (
            general,
            "filed",
            ("signed", "2026-11-02"),
            "2026-11-12",
            "2026-11-13",
            "S4 第四十一条",
        ),
        (
            wages,
            "published",
            ("effective", "2026-11-03"),
            "2026-11-10",
            "2026-11-11",
            "S2 第三十一条",
        ),
        (
            general,
            "published",
            ("effective", "2026-11-03"),
            "2026-11-10",
            "2026-11-11",
            "S4 第四十四条",
        ),
    ] {
        let article = article
            .replace("S2", "山东省企业工资集体协商条例")
            .replace("S4", "山东省劳动合同条例");
        for (on_day, late_by) in [(last, 0), (late, 1)] {
            let steps = vec![step(start, on), step(code, on_day)];
            let found = reading(plan, code, steps, given());
            let clock = found.clock.unwrap();
            assert_eq!(
                (clock.due, clock.late_by(), found.article, found.severity),
                (
                    Some(d(last)),
                    late_by,
                    Some(article.clone()),
                    Some(Severity::Error)
                ),
                "{code} on {on_day} after {start}"
            );
        }
    }
}

/// S4 names no days for the announcement, the materials, the report and the length of the talks; for the rest nobody does.
#[test]
fn a_step_without_days_in_its_regulation_has_no_clock() {
    for (plan, timed) in [
        (
            &WAGE_NEGOTIATION,
            &[
                "agreed",
                "announced",
                "materials",
                "reported",
                "signed",
                "filed",
                "effective",
                "published",
            ][..],
        ),
        (&NEGOTIATION, &["agreed", "filed", "effective", "published"]),
    ] {
        let found: Vec<&str> = plan
            .stages
            .iter()
            .filter(|stage| stage.clock.is_some())
            .map(|stage| stage.code)
            .collect();
        assert_eq!(found, timed, "{}", plan.turn);
        let last: Vec<&str> = plan.stages[12..].iter().map(|stage| stage.code).collect();
        assert_eq!(
            last,
            ["published", "upper_filed"],
            "S2 第三十一条, S4 第四十四条"
        );
    }
}

/// S2 第二十八条, S4 第三十九条: the days of a suspension do not count, and while it lasts there is no last day.
#[test]
fn a_suspension_stops_the_sixty_days() {
    for (pauses, last) in [
        (&[][..], Some("2027-01-25")),
        // Ten days, from 1 to 10 December: the seventieth is 2 February.
        (
            &[("suspended", "2026-12-01"), ("resumed", "2026-12-11")],
            Some("2027-02-02"),
        ),
        (
            &[
                ("suspended", "2026-12-01"),
                ("resumed", "2026-12-06"),
                ("suspended", "2026-12-14"),
                ("resumed", "2026-12-19"),
            ],
            Some("2027-02-02"),
        ),
        (&[("suspended", "2026-12-01")], None),
    ] {
        let mut steps = vec![step("agreed", "2026-11-24"), step("passed", "2026-11-30")];
        steps.extend(pauses.iter().map(|(code, on)| step(code, on)));
        let found = reading(
            &WAGE_NEGOTIATION,
            "signed",
            steps.clone(),
            given_on("2026-12-20"),
        );
        assert_eq!(found.clock.unwrap().due, last.map(d), "{pauses:?}");
        // Ordinary talks have no sixty days to stop.
        assert_eq!(reading(&NEGOTIATION, "signed", steps, given()).clock, None);
    }
}

/// S2 第三十条, S4 第四十一条; regulations §11: in effect the day after the last one to object, and nobody is late who waits.
#[test]
fn a_contract_takes_effect_when_fifteen_days_have_passed_without_an_objection() {
    for (kind, plan, article) in [
        (
            ContractKind::Wage,
            &WAGE_NEGOTIATION,
            "山东省企业工资集体协商条例 第三十条",
        ),
        (
            ContractKind::General,
            &NEGOTIATION,
            "山东省劳动合同条例 第四十一条",
        ),
        (
            ContractKind::Women,
            &NEGOTIATION,
            "山东省劳动合同条例 第四十一条",
        ),
    ] {
        for (filed, last, effective) in [
            ("2026-11-02", "2026-11-17", "2026-11-18"),
            // The fifteenth day is in the National Day week.
            ("2026-09-18", "2026-10-08", "2026-10-09"),
        ] {
            let found = reading(plan, "effective", vec![step("filed", filed)], given());
            let (due, article) = (Some(d(last)), Some(article.to_owned()));
            assert_eq!((found.clock.unwrap().due, found.article), (due, article));
            assert_eq!(found.severity, None);
            let first = earliest_effect(kind, d(filed), given()).unwrap();
            assert_eq!(first, Some(d(effective)), "{kind:?} {filed}");
        }
    }
}

/// S4 第四十二条: within three months before expiry; S2 says nothing of it.
#[test]
fn only_the_general_regulation_says_when_a_renewal_is_negotiated() {
    let rule = given()
        .book
        .clock("contract.renewal", REGION, d("2026-12-31"))
        .unwrap();
    let found = clocks::read(&rule, d("2026-12-31"), &[], &CALENDAR, d(TODAY));
    assert_eq!(
        (found.due, rule.severity),
        (Some(d("2026-09-30")), Severity::Hint)
    );
    assert_eq!(rule.article, "山东省劳动合同条例 第四十二条");
    assert_eq!(given().book.find("wage.renewal", REGION, d(TODAY)), None);
}

/// S4 第四十条: two thirds there, half of all; S2 第二十七条: more than half of all, with the congress's quorum (regulations §11).
#[test]
fn half_of_all_pass_a_general_contract_and_do_not_pass_one_about_wages() {
    let (half, more) = (
        "山东省劳动合同条例 第四十条",
        "山东省企业工资集体协商条例 第二十七条",
    );
    use ContractKind::{General, Other, Safety, Wage, Women};
    for (kind, present, yes, passed, basis) in [
        (General, 67, 50, true, half),
        (General, 67, 49, false, half),
        (General, 66, 66, false, half),
        (Women, 67, 50, true, half),
        (Safety, 67, 50, true, half),
        (Other, 67, 50, true, half),
        (Wage, 100, 50, false, more),
        (Wage, 67, 51, true, more),
        (Wage, 66, 66, false, more),
    ] {
        let votes = Votes {
            yes,
            ..Votes::default()
        };
        let about = (kind.matter(), kind.matter().power());
        let turnout = (100, present);
        let found = decide(
            given().book,
            REGION,
            d("2026-11-20"),
            about,
            turnout,
            Some(votes),
        );
        let found = found.unwrap().unwrap();
        assert_eq!(
            (found.passed, found.quorum.needed, found.basis.as_str()),
            (Some(passed), 67, basis),
            "{kind:?} {yes} of 100, {present} there"
        );
    }
}

/// S2 第十七条, S4 第四十二条: from one year to three; a year ends on the corresponding day or on its eve (regulations §11).
#[test]
fn a_contract_runs_from_one_to_three_years() {
    let (s2, s4) = (
        "山东省企业工资集体协商条例 第十七条",
        "山东省劳动合同条例 第四十二条",
    );
    for (kind, article) in [
        (ContractKind::Wage, s2),
        (ContractKind::General, s4),
        (ContractKind::Women, s4),
        (ContractKind::Safety, s4),
        (ContractKind::Other, s4),
    ] {
        for (from, to, holds) in [
            ("2026-10-01", "2027-09-29", false),
            ("2026-10-01", "2027-09-30", true),
            ("2026-10-01", "2027-10-01", true),
            ("2026-10-01", "2029-09-30", true),
            ("2026-10-01", "2029-10-01", true),
            ("2026-10-01", "2029-10-02", false),
            ("2026-10-01", "2030-09-30", false),
            ("2024-02-29", "2025-02-27", true),
            ("2024-02-29", "2025-02-26", false),
            ("2026-10-01", "2025-10-01", false),
        ] {
            match check_term(given().book, REGION, kind, (d(from), d(to))) {
                Ok(()) => assert!(holds, "{kind:?} from {from} to {to}"),
                Err(NegotiationError::Term { most, basis, .. }) => assert_eq!(
                    (holds, most, basis.as_str()),
                    (false, 3, article),
                    "{kind:?} from {from} to {to}"
                ),
                Err(other) => panic!("{other}"),
            }
        }
    }
}

/// A county's edition holds from its first day on: what was delivered before is answered in the days of before.
#[test]
fn a_county_s_days_hold_for_what_begins_under_them() {
    let shipped = given()
        .book
        .get("wage.offer_reply", REGION, d(TODAY))
        .unwrap();
    let ParameterValue::Clock(facts) = shipped.value.clone() else {
        panic!("a reply has days");
    };
    let days = Length {
        count: 7,
        ..facts.length
    };
    let county = Parameter {
        region: REGION.to_owned(),
        from: d("2026-06-01"),
        value: ParameterValue::Clock(ClockFacts {
            length: days,
            ..facts
        }),
        source: "沂水县集体协商办法".to_owned(),
        article: None,
        ..shipped.clone()
    };
    let edition = Rulebook {
        parameters: vec![shipped.clone(), county],
        ..Rulebook::default()
    };
    let book = Rulebook::shipped().overlaid(&edition).unwrap();
    for (delivered, last, article) in [
        (
            "2026-05-18",
            "2026-05-28",
            "山东省企业工资集体协商条例 第二十一条",
        ),
        ("2026-06-01", "2026-06-08", "沂水县集体协商办法"),
    ] {
        let given = Given {
            book: &book,
            ..given()
        };
        let found = reading(
            &WAGE_NEGOTIATION,
            "agreed",
            vec![step("offered", delivered)],
            given,
        );
        assert_eq!(
            (found.clock.unwrap().due, found.article.as_deref()),
            (Some(d(last)), Some(article))
        );
    }
}
