#![allow(clippy::unwrap_used)]
//! Cross-checks of the shipped sample edition as tables: one sound union, and what one wrong figure makes of it.

use super::amounts::{Amounts, day_number};
use super::checks::{EarlierYears, check_all};
use super::edition::Editions;
use super::figure::Figure;
use super::rules::{ReturnError, changes_over, check_sealable, leaves_span};
use super::sheet::{Snapshot, UnionFigures, fill, set_beside};
use super::types::{Finding, Reporter, Return, tenths};
use crate::shared::{Day, Severity};
use Figure as F;

fn d(text: &str) -> i64 {
    day_number(text.parse().unwrap())
}

/// A factory's union at which nothing is wrong.
fn sound() -> Amounts {
    let mut amounts = Amounts::none_yet();
    let figures = [
        (F::Unions, 1),
        (F::UnionsBase, 1),
        (F::UnionsStandalone, 1),
        (F::Units, 1),
        (F::UnitsNamed, 1),
        (F::UnitsEnterprise, 1),
        (F::Employees, 40),
        (F::EmployeesWomen, 20),
        (F::EmployeesMigrant, 10),
        (F::EmployeesDispatched, 5),
        (F::Members, 24),
        (F::MembersWomen, 9),
        (F::MembersMigrant, 6),
        (F::Committees, 1),
        (F::AuditCommittees, 1),
        (F::Officers, 3),
        (F::Chairs, 1),
        (F::FoundedOn, d("2020-05-01")),
        (F::ElectedOn, d("2024-05-01")),
        (F::TermEndsOn, d("2029-05-01")),
        (F::TermYears, 5),
        (F::ReferenceDay, d("2026-09-30")),
    ];
    figures
        .into_iter()
        .for_each(|(figure, value)| amounts.set(figure, value));
    amounts
}

fn snapshot(unions: &[Amounts]) -> Snapshot {
    let named = |(at, amounts): (usize, &Amounts)| UnionFigures {
        code: format!("371323-U{at}"),
        name: format!("第{at}工会"),
        amounts: amounts.clone(),
    };
    Snapshot::new(
        unions.iter().enumerate().map(named).collect(),
        "2026-09-30".parse().unwrap(),
    )
}

fn findings_of(snapshot: &Snapshot) -> Vec<Finding> {
    let editions = Editions::shipped();
    let edition = editions.find("base-2026-sample").unwrap();
    check_all(
        edition,
        snapshot,
        &fill(edition, snapshot),
        true,
        &EarlierYears::new(),
    )
}

#[test]
fn a_sound_union_has_no_findings() {
    assert_eq!(findings_of(&snapshot(&[sound()])), []);
}

/// Changed figures, and every finding that follows.
type Case = (
    &'static [(Figure, i64)],
    &'static [(&'static str, Severity)],
);

#[test]
fn each_wrong_figure_is_found_and_its_boundary_is_not() {
    use Severity::{Error, Hint, Verify};
    let cases: &[Case] = &[
        // A part may be all of the whole, not more (§5.3).
        (&[(F::EmployeesWomen, 40)], &[]),
        (
            &[(F::EmployeesWomen, 41)],
            &[("employees_women_within:371323-U0", Error)],
        ),
        (
            &[(F::EmployeesMigrant, 41)],
            &[("employees_migrant_within:371323-U0", Error)],
        ),
        (
            &[(F::EmployeesDispatched, 41)],
            &[("employees_dispatched_within:371323-U0", Error)],
        ),
        (&[(F::Members, 40)], &[]),
        (&[(F::Members, 41)], &[("members_within:371323-U0", Verify)]),
        (
            &[(F::Members, 8)],
            &[("members_women_within_members:371323-U0", Error)],
        ),
        (&[(F::EmployeesWomen, 9)], &[]),
        (
            &[(F::EmployeesWomen, 8)],
            &[("members_women_within_women:371323-U0", Error)],
        ),
        // Where some unit's women are not recorded, the sum of the others says nothing.
        (&[(F::EmployeesWomen, 8), (F::UnitsWomenUnknown, 1)], &[]),
        (&[(F::MembersMigrant, 10)], &[]),
        (
            &[(F::MembersMigrant, 11)],
            &[("members_migrant_within_migrant:371323-U0", Error)],
        ),
        (
            &[(F::MembersMigrant, 25), (F::EmployeesMigrant, 30)],
            &[("members_migrant_within_members:371323-U0", Error)],
        ),
        // ORG-01: 25 members and no committee.
        (&[(F::Committees, 0), (F::Members, 24)], &[]),
        (
            &[(F::Committees, 0), (F::Members, 25)],
            &[("committee_from_25", Verify)],
        ),
        // ORG-06: ten women members and no women's committee.
        (
            &[(F::MembersWomen, 10)],
            &[("women_committee_from_10", Verify)],
        ),
        (&[(F::MembersWomen, 10), (F::WomenCommittees, 1)], &[]),
        // ORG-08
        (&[(F::AuditCommittees, 0)], &[("audit_committee", Verify)]),
        // Units: one for its own union, two or more for a joint one.
        (
            &[(F::UnitsNamed, 2)],
            &[("standalone_one_unit:371323-U0", Error)],
        ),
        (&[(F::UnitsNamed, 0)], &[("standalone_has_unit", Verify)]),
        (
            &[(F::UnionsStandalone, 0), (F::UnionsJoint, 1)],
            &[("joint_covers_two:371323-U0", Error)],
        ),
        (
            &[
                (F::UnionsStandalone, 0),
                (F::UnionsJoint, 1),
                (F::UnitsNamed, 2),
            ],
            &[],
        ),
        (&[(F::Units, 2)], &[("parts_of_units", Error)]),
        (
            &[(F::UnitsEnterprise, 0), (F::UnitsUntyped, 1)],
            &[("unit_type_known", Hint)],
        ),
        (&[(F::UnitsUncounted, 1)], &[("headcount_known", Verify)]),
        (
            &[(F::UnitsCountedLate, 1)],
            &[("headcount_in_time", Verify)],
        ),
        // Founding ≤ election ≤ reference day ≤ end of term.
        (&[(F::FoundedOn, 738_276)], &[]),
        (
            &[(F::FoundedOn, 739_373)],
            &[("founded_before_elected:371323-U0", Error)],
        ),
        (
            &[(F::ElectedOn, 739_889)],
            &[("elected_before_reference:371323-U0", Error)],
        ),
        (&[(F::TermEndsOn, 739_888)], &[]),
        (&[(F::TermEndsOn, 739_887)], &[("term_running", Verify)]),
        // Art. 16: three or five years; a federation five.
        (&[(F::TermYears, 3)], &[]),
        (&[(F::TermYears, 4)], &[("term_years:371323-U0", Error)]),
        (
            &[(F::TermYears, 3), (F::UnionsFederation, 1)],
            &[("term_years_federation:371323-U0", Error)],
        ),
        (
            &[(F::Officers, 0)],
            &[("officers_of_committee:371323-U0", Error)],
        ),
        (&[(F::Chairs, 2)], &[("one_chair:371323-U0", Error)]),
        // ORG-07 permits, so it is a hint.
        (&[(F::Employees, 199)], &[]),
        (&[(F::Employees, 200)], &[("full_time_chair", Hint)]),
        (&[(F::MembersUnsexed, 1)], &[("sex_known", Hint)]),
        (&[(F::MembersUndocumented, 1)], &[("document_known", Hint)]),
        // A union that has ended must have no members left.
        (
            &[(F::Unions, 0), (F::UnionsBase, 0), (F::UnionsStandalone, 0)],
            &[("members_of_ended", Verify)],
        ),
    ];
    assert_eq!((d("2024-05-01"), d("2026-09-30")), (739_006, 739_888));
    for (changes, expected) in cases {
        let mut amounts = sound();
        changes
            .iter()
            .for_each(|(figure, value)| amounts.set(*figure, *value));
        let found = findings_of(&snapshot(&[amounts]));
        let found: Vec<(&str, Severity)> = found
            .iter()
            .map(|finding| (finding.id.as_str(), finding.severity))
            .collect();
        assert_eq!(found, *expected, "{changes:?}");
    }
}

#[test]
fn a_finding_says_which_union_and_which_figures() {
    let mut wrong = sound();
    wrong.set(F::EmployeesWomen, 41);
    wrong.set(F::AuditCommittees, 0);
    let mut other = sound();
    other.set(F::AuditCommittees, 0);
    let found = findings_of(&snapshot(&[sound(), wrong, other]));
    let said: Vec<&str> = found
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "第1工会：女职工 41 人，多于职工 40 人。",
            "2 家工会没有登记经费审查组织：第1工会、第2工会。"
        ]
    );
    assert_eq!(found[0].line, "202");
    assert_eq!(found[1].article.as_deref(), Some("工会法第四十五条"));
}

#[test]
fn a_finding_about_dates_says_the_days() {
    let mut wrong = sound();
    wrong.set(F::FoundedOn, d("2024-05-02"));
    let found = findings_of(&snapshot(&[wrong]));
    assert_eq!(
        found[0].message,
        "第0工会：建会日期 2024-05-02 晚于本届选举日期 2024-05-01。"
    );
}

#[test]
fn thirty_percent_is_allowed_and_more_is_not() {
    for (value, last_year, over) in [
        (130, 100, false),
        (131, 100, true),
        (70, 100, false),
        (69, 100, true),
        (1301, 1000, true),
        (13, 10, false),
        (0, 10, true),
        (10, 0, false),
        (0, 0, false),
    ] {
        assert_eq!(
            changes_over(value, last_year, 30),
            over,
            "{value} after {last_year}"
        );
    }
}

#[test]
fn a_large_change_is_found_at_its_line_with_its_share() {
    let editions = Editions::shipped();
    let edition = editions.find("base-2026-sample").unwrap();
    let mut before = sound();
    before.set(F::MembersMigrant, 4);
    let mut blocks = fill(edition, &snapshot(&[sound()]));
    set_beside(&mut blocks, &fill(edition, &snapshot(&[before])));
    let found = check_all(
        edition,
        &snapshot(&[sound()]),
        &blocks,
        false,
        &EarlierYears::new(),
    );
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].id.as_str(), found[0].line.as_str()),
        ("change:207", "207")
    );
    assert_eq!(
        found[0].message,
        "其中：农民工会员比上年多 50.0%，超过 30%。属实的话，请写明原因。"
    );
    let line = blocks
        .iter()
        .flat_map(|block| &block.lines)
        .find(|line| line.no == "207")
        .unwrap();
    assert_eq!(
        (line.change(), line.by_union[0].last_year),
        (Some(2), Some(4))
    );
}

#[test]
fn tenths_are_written_with_one_decimal_and_their_sign() {
    let written = [tenths(858), tenths(1000), tenths(-5), tenths(9), tenths(0)];
    assert_eq!(written, ["85.8", "100.0", "-0.5", "0.9", "0.0"]);
}

fn sheet(findings: &[(Severity, Option<&str>)]) -> Return {
    let editions = Editions::shipped();
    let edition = editions.find("base-2026-sample").unwrap();
    let findings = findings
        .iter()
        .enumerate()
        .map(|(at, (severity, explanation))| Finding {
            id: format!("f{at}"),
            severity: *severity,
            line: "205".to_owned(),
            message: String::new(),
            article: None,
            explanation: explanation.map(str::to_owned),
        });
    let reporter = Reporter {
        station: String::new(),
        code: String::new(),
        name: String::new(),
    };
    Return {
        edition: edition.code.clone(),
        title: edition.title.clone(),
        sample: true,
        period: edition.period,
        reporter,
        last_year: None,
        unions: Vec::new(),
        blocks: Vec::new(),
        findings: findings.collect(),
        records: Default::default(),
        state_digest: None,
        replaces: None,
    }
}

#[test]
fn sealing_needs_no_error_every_explanation_and_the_end_of_the_period() {
    use Severity::{Error, Hint, Verify};
    let later: Day = "2026-10-01".parse().unwrap();
    let sealable = |findings: &[(Severity, Option<&str>)]| check_sealable(&sheet(findings), later);
    assert!(sealable(&[]).is_ok());
    assert!(sealable(&[(Hint, None), (Verify, Some("二期投产"))]).is_ok());
    assert!(matches!(
        sealable(&[(Verify, Some("一")), (Verify, None)]),
        Err(ReturnError::Unexplained { open: 1 })
    ));
    assert!(matches!(
        sealable(&[(Error, Some("算了")), (Verify, None)]),
        Err(ReturnError::ErrorsRemain { errors: 1 })
    ));
    let last_day = "2026-09-30".parse().unwrap();
    assert!(matches!(
        check_sealable(&sheet(&[]), last_day),
        Err(ReturnError::PeriodRuns { .. })
    ));
}

#[test]
fn a_figure_leaves_the_span_of_its_own_years_by_more_than_its_width() {
    for (value, known, at_least, left) in [
        // 120 to 160: forty of room on either side.
        (200, &[120, 160, 140][..], 10, None),
        (201, &[120, 160, 140], 10, Some((120, 160))),
        (80, &[120, 160, 140], 10, None),
        (79, &[120, 160, 140], 10, Some((120, 160))),
        // Small numbers jump: two instead of none is no outlier, nor is eleven after years of one.
        (2, &[0, 0, 0], 10, None),
        (11, &[1, 1, 1], 10, None),
        (12, &[1, 1, 1], 10, Some((1, 1))),
        (7, &[], 10, None),
    ] {
        assert_eq!(
            leaves_span(value, known, at_least),
            left,
            "{value} {known:?}"
        );
    }
}
