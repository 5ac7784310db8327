#![allow(clippy::unwrap_used)]
//! Which sentences a report has, and over which figures.

use super::amounts::Amounts;
use super::figure::Figure;
use super::report::{ReportTable, ReportTableError};
use super::township::d;
use crate::shared::Period;

fn table(sentences: &str) -> Result<ReportTable, ReportTableError> {
    ReportTable::read(&format!(
        r#"{{"source": [], "sections": [{{"title": "组织", "sentences": [{sentences}]}}]}}"#
    ))
}

fn said(sentences: &str, amounts: &Amounts) -> Vec<String> {
    let period = Period::new(d("2026-01-01"), d("2026-06-30")).unwrap();
    let table = table(sentences).unwrap();
    let sections = table.compose(period, &|figure| amounts.get(figure));
    let sentences = sections[0].sentences.iter();
    sentences.map(|one| one.text.clone()).collect()
}

#[test]
fn a_sentence_says_what_the_records_know_and_nothing_else() {
    let mut amounts = Amounts::none_yet();
    amounts.set(Figure::Unions, 5);
    amounts.set(Figure::UnionsBase, 4);
    amounts.set(Figure::Members, 128);
    amounts.set(Figure::AidMoney, 120_050);
    amounts.set(Figure::AidMoneyOwn, 60_025);
    for (sentence, expected) in [
        // Numbers, a sum, money in 元, a rate of people and one of money.
        (r#"["工会 {unions} 个"]"#, "工会 5 个。"),
        (r#"["工会 {unions + unions_base} 个"]"#, "工会 9 个。"),
        (r#"["发放 {aid_money} 元"]"#, "发放 1200.50 元。"),
        (r#"["基层占 {unions_base ÷ unions}"]"#, "基层占 80.0%。"),
        (
            r#"["本级占 {aid_money_own ÷ aid_money}"]"#,
            "本级占 50.0%。",
        ),
        // The day and the share of the year that has gone by: 181 of 365 days.
        (
            r#"["到{@to}，工会 {unions} 个", "时间过去 {@elapsed}，会员 {members} 人"]"#,
            "到2026年6月30日，工会 5 个，时间过去 49.6%，会员 128 人。",
        ),
        // A clause of zeros is left out, but for the marked one and the first.
        (
            r#"["工会 {unions} 个", "联合 {unions_joint} 个", "!超期 {committees_overdue} 个"]"#,
            "工会 5 个，超期 0 个。",
        ),
        (
            r#"["新建 {unions_founded} 个", "会员 {members} 人"]"#,
            "新建 0 个，会员 128 人。",
        ),
        // Nobody recorded a head-count: that clause is not known, and a rate of nothing is none.
        (
            r#"["会员 {members} 人", "职工 {employees} 人", "!召开率 {congresses_held ÷ congresses_due}"]"#,
            "会员 128 人。",
        ),
        // A figure of an area that this program does not have.
        (
            r#"["会员 {members} 人", "!飞船 {space_ships} 艘"]"#,
            "会员 128 人。",
        ),
    ] {
        assert_eq!(said(sentence, &amounts), [expected], "{sentence}");
    }
    for nothing in [
        // All zero, even where a clause is said at zero; the first clause not known.
        r#"["联合 {unions_joint} 个", "!超期 {committees_overdue} 个"]"#,
        r#"["职工 {employees} 人", "会员 {members} 人"]"#,
        r#"["飞船 {space_ships} 艘", "会员 {members} 人"]"#,
        r#"["时间过去 {@elapsed}"]"#,
    ] {
        assert!(said(nothing, &amounts).is_empty(), "{nothing}");
    }
}

#[test]
fn a_table_that_means_nothing_is_refused() {
    for bad in [
        r#"["工会 {unions 个"]"#,
        r#"["{@from} 工会 {unions} 个"]"#,
        r#"["工会 {unions +} 个"]"#,
        r#"["占 {aid_money ÷ members}"]"#,
        r#"["工会 {unions + aid_money} 个"]"#,
    ] {
        assert!(table(bad).is_err(), "{bad}");
    }
}

/// What the speech of 2014 gives (anchors §1), as far as this program has records of it.
#[test]
fn the_shipped_report_speaks_of_what_the_speech_speaks_of() {
    let shipped = ReportTable::shipped();
    let mut amounts = Amounts::none_yet();
    for figure in Figure::ALL {
        amounts.set(*figure, 1);
    }
    let period = Period::new(d("2026-01-01"), d("2026-12-31")).unwrap();
    let sections = shipped.compose(period, &|figure| amounts.get(figure));
    let numbers: Vec<&str> = sections
        .iter()
        .flat_map(|section| &section.sentences)
        .flat_map(|sentence| &sentence.numbers)
        .map(|number| number.formula.as_str())
        .collect();
    for wanted in [
        "unions",
        "members",
        "committees_elected",
        "committees_overdue",
        "warmth_raised",
        "warmth_walked_firms",
        "warmth_firms",
        "warmth_walked",
        "warmth_comforted",
        "petitions_received",
        "ratio(petitions_replied, petitions_received)",
        "ratio(congresses_held, congresses_due)",
        "ratio(openness_covered, openness_due)",
        "ratio(wage_covered, wage_due)",
        "wage_staff",
        "pair_households",
        "tuition_students",
        "model_workers",
    ] {
        assert!(numbers.contains(&wanted), "{wanted}");
    }
    // No name is there by a slip of the pen: what is not known yet belongs to dues and to activities.
    let others = [
        "fund_",
        "spend_",
        "levy_",
        "up_",
        "ban_",
        "audit",
        "contest",
        "skill_",
        "safety_",
        "hazards_",
        "innovations",
        "suggestions_",
        "methods",
        "training",
        "law_",
        "learning_",
        "women_people",
        "reading_rooms",
        "books",
        "rest_",
        "parks",
        "park_",
        "stations",
        "job_",
        "care_",
        "match_",
        "cards",
        "culture_",
        "publicity",
        "pioneer_",
        "models_named",
        "model_teams_named",
        "honours_named",
    ];
    for name in shipped.unknown() {
        assert!(
            others.iter().any(|other| name.starts_with(other)),
            "{name} is no figure of any area"
        );
    }
}
