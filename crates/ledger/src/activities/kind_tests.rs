#![allow(clippy::unwrap_used)]
//! What a kind may be, which is in force, and what becomes of one that is given up.

use super::*;
use crate::returns::Figure;
use crate::rulebook::{CountyText, Rulebook};
use std::collections::BTreeSet;

fn shipped(code: &str) -> ActivityKind {
    let kind = Kinds::shipped().iter().find(|kind| kind.code == code);
    kind.unwrap().clone()
}

fn text(kind: &ActivityKind) -> CountyText {
    CountyText {
        name: kind.key(),
        text: serde_json::to_string(kind).unwrap(),
    }
}

fn book(kinds: &[&ActivityKind]) -> Rulebook {
    Rulebook {
        activities: kinds.iter().map(|kind| text(kind)).collect(),
        ..Rulebook::default()
    }
}

#[test]
fn the_shipped_kinds_read_and_say_that_they_are_samples() {
    for kind in Kinds::shipped() {
        let text = serde_json::to_string(kind).unwrap();
        assert_eq!(
            ActivityKind::read(&text).as_ref(),
            Ok(kind),
            "{}",
            kind.code
        );
        assert!(kind.source.starts_with("示例"), "{}", kind.code);
    }
    let codes: BTreeSet<&str> = Kinds::shipped().iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes.len(), Kinds::shipped().len(), "no code stands twice");
}

/// Anchors §1: every row of tier S or L, but for those whose records other areas keep (decision 0031).
#[test]
fn every_programme_that_is_kept_here_has_a_kind() {
    let rows: BTreeSet<i64> = Kinds::shipped().iter().map(|kind| kind.row).collect();
    let kept_here = [
        7, 15, 21, 23, 26, 27, 28, 29, 30, 31, 32, 33, 44, 45, 46, 47, 52, 54, 55, 56, 57, 58, 59,
        60, 61, 62, 63, 64, 66, 67, 68, 69, 70, 71, 72, 73,
    ];
    assert_eq!(rows, BTreeSet::from(kept_here));
}

/// Regulations §5.2 block I: each of its indicators can be shown by a return.
#[test]
fn every_figure_of_the_return_has_a_kind_that_adds_to_it() {
    let fed: BTreeSet<Figure> = Kinds::shipped()
        .iter()
        .flat_map(|kind| kind.counts.iter().filter_map(|count| count.figure))
        .collect();
    let shown = Figure::ALL.iter().copied();
    assert_eq!(fed, shown.filter(|one| one.is_of_activities()).collect());
}

#[test]
fn what_is_no_kind_is_refused_with_what_is_wrong() {
    type Spoil = fn(&mut ActivityKind);
    let cases: [(&str, Spoil, KindError); 18] = [
        (
            "suggestion",
            |it| it.code = "Vorschlag".into(),
            KindError::Code("Vorschlag".into()),
        ),
        (
            "suggestion",
            |it| it.name = " ".into(),
            KindError::Empty("name"),
        ),
        (
            "suggestion",
            |it| it.source.clear(),
            KindError::Empty("source"),
        ),
        (
            "suggestion",
            |it| it.version = 0,
            KindError::Range("version"),
        ),
        ("suggestion", |it| it.row = 74, KindError::Range("row")),
        (
            "suggestion",
            |it| it.counts.clear(),
            KindError::Empty("counts"),
        ),
        (
            "rest_stop",
            |it| it.check_months = Some(0),
            KindError::Range("check_months"),
        ),
        (
            "suggestion",
            |it| it.check_months = Some(6),
            KindError::Shape("check_months"),
        ),
        (
            "suggestion",
            |it| it.recipient = Some(Recipient::Team),
            KindError::Shape("recipient"),
        ),
        (
            "pioneer_team",
            |it| it.levelled = false,
            KindError::Shape("levelled"),
        ),
        (
            "suggestion",
            |it| it.fields[1].code = "raised".into(),
            KindError::Twice("raised".into()),
        ),
        (
            "suggestion",
            |it| it.fields[1].at_most = Some("saving".into()),
            KindError::Field("adopted".into()),
        ),
        (
            "skill_training",
            |it| it.fields[3].options.clear(),
            KindError::Field("sort".into()),
        ),
        // Sums ask for a number; what is added to a figure of money is money.
        (
            "suggestion",
            |it| it.counts[0].field = None,
            KindError::Count("raised".into()),
        ),
        (
            "suggestion",
            |it| it.counts[0].field = Some("proposer".into()),
            KindError::Count("raised".into()),
        ),
        (
            "suggestion",
            |it| it.counts[2].figure = Some(Figure::SuggestionsRaised),
            KindError::Count("saving".into()),
        ),
        // Only figures that are counted of activities.
        (
            "suggestion",
            |it| it.counts[0].figure = Some(Figure::Members),
            KindError::Count("raised".into()),
        ),
        (
            "suggestion",
            |it| it.counts[0].of = CountOf::Standing,
            KindError::Count("raised".into()),
        ),
    ];
    for (code, spoil, error) in cases {
        let mut kind = shipped(code);
        spoil(&mut kind);
        let text = serde_json::to_string(&kind).unwrap();
        assert_eq!(ActivityKind::read(&text), Err(error), "{code}");
    }
    assert!(matches!(
        ActivityKind::read("{\n\"code\": 3}"),
        Err(KindError::Malformed { line: 2, .. })
    ));
}

#[test]
fn a_county_adds_a_kind_and_changes_one_and_the_old_version_still_reads() {
    let own = ActivityKind {
        code: "tea_party".into(),
        row: 0,
        ..shipped("culture_sport")
    };
    let newer = ActivityKind {
        version: 2,
        name: "劳动竞赛（新）".into(),
        ..shipped("labour_contest")
    };
    let kinds = Kinds::of(&book(&[&own, &newer]), std::iter::empty()).unwrap();
    assert_eq!(kinds.offered_one("tea_party").unwrap().version, 1);
    assert_eq!(kinds.offered_one("labour_contest").unwrap().version, 2);
    assert_eq!(
        kinds.version("labour_contest", 1).unwrap().name,
        "主题劳动竞赛"
    );
    assert_eq!(
        kinds.newest("labour_contest").unwrap().name,
        "劳动竞赛（新）"
    );
}

#[test]
fn a_kind_that_an_edition_drops_is_offered_no_more_and_still_known() {
    let own = ActivityKind {
        code: "tea_party".into(),
        row: 0,
        ..shipped("culture_sport")
    };
    let (before, now) = (book(&[&own]), Rulebook::default());
    let kinds = Kinds::of(&now, [&before].into_iter()).unwrap();
    assert!(kinds.offered_one("tea_party").is_none());
    assert_eq!(kinds.version("tea_party", 1), Some(&own));
    assert_eq!(kinds.newest("tea_party"), Some(&own));
    assert!(kinds.offered().iter().all(|kind| kind.code != "tea_party"));
    // One that ships is given up by a version that says so.
    let gone = ActivityKind {
        version: 2,
        withdrawn: true,
        ..shipped("labour_contest")
    };
    let kinds = Kinds::of(&book(&[&gone]), std::iter::empty()).unwrap();
    assert!(kinds.offered_one("labour_contest").is_none());
    assert!(kinds.version("labour_contest", 1).is_some());
    // And is back once a later one does not.
    let back = ActivityKind {
        version: 3,
        ..shipped("labour_contest")
    };
    let kinds = Kinds::of(&book(&[&gone, &back]), std::iter::empty()).unwrap();
    assert_eq!(kinds.offered_one("labour_contest").unwrap().version, 3);
}
