//! Every clock of regulations §4.4 with its last day, the day after it and its article.

use super::*;
use crate::cases::petition_plan::{PETITION_ANSWER, PETITION_CLAIM, PETITION_DENUNCIATION};
use crate::cases::{CaseStep, Need, Plan, StageReading, walk};
use uuid::Uuid;

fn step(code: &str, on: &str) -> CaseStep {
    CaseStep {
        id: Uuid::from_u128(1).into(),
        station: String::new(),
        revision: 1,
        retired: None,
        case_file: Uuid::from_u128(2).into(),
        step: code.to_owned(),
        on_day: d(on),
        until: None,
        people: None,
        document: None,
        note: None,
    }
}

fn reading(plan: &Plan, code: &str, mut steps: Vec<CaseStep>, day: &str) -> StageReading {
    steps.sort_by_key(|step| step.on_day);
    let walked = walk(
        plan,
        d("2026-11-02"),
        &steps,
        &[Need::Forwarded],
        given_on(day),
    )
    .unwrap();
    let mut walked = walked.into_iter();
    walked.find(|reading| reading.stage.code == code).unwrap()
}

#[test]
fn every_step_with_days_has_its_last_day_and_its_article() {
    let (claim, answer, denounced) = (&PETITION_CLAIM, &PETITION_ANSWER, &PETITION_DENUNCIATION);
    for (plan, code, steps, last, late, article) in [
        // Five working days from Monday 2 November: the next Monday.
        (
            claim,
            "objected",
            vec![],
            "2026-11-09",
            "2026-11-10",
            "信访工作条例 第二十三条",
        ),
        (
            denounced,
            "objected",
            vec![],
            "2026-11-09",
            "2026-11-10",
            "信访工作条例 第二十三条",
        ),
        // Fifteen days.
        (
            claim,
            "noticed",
            vec![],
            "2026-11-17",
            "2026-11-18",
            "信访工作条例 第二十三条",
        ),
        (
            answer,
            "noticed",
            vec![],
            "2026-11-17",
            "2026-11-18",
            "信访工作条例 第二十三条",
        ),
        (
            denounced,
            "routed",
            vec![],
            "2026-11-17",
            "2026-11-18",
            "信访工作条例 第二十二条",
        ),
        // The sixtieth day from 3 November is Saturday 2 January, in the New Year's rest: the next working day.
        (
            claim,
            "decided",
            vec![step("accepted", "2026-11-03")],
            "2027-01-04",
            "2027-01-05",
            "信访工作条例 第三十四条",
        ),
        (
            claim,
            "review_asked",
            vec![step("decided", "2026-11-03")],
            "2026-12-03",
            "2026-12-04",
            "信访工作条例 第三十五条",
        ),
        // Three working days from Thursday 5 November.
        (
            claim,
            "review_accepted",
            vec![
                step("decided", "2026-11-03"),
                step("review_asked", "2026-11-05"),
            ],
            "2026-11-10",
            "2026-11-11",
            "山东省信访条例 第三十三条、第四十二条至第四十四条",
        ),
        // The thirtieth day is Saturday 5 December.
        (
            claim,
            "reviewed",
            vec![
                step("decided", "2026-11-03"),
                step("review_asked", "2026-11-05"),
            ],
            "2026-12-07",
            "2026-12-08",
            "信访工作条例 第三十五条",
        ),
        (
            claim,
            "recheck_asked",
            vec![step("reviewed", "2026-11-03")],
            "2026-12-03",
            "2026-12-04",
            "信访工作条例 第三十六条",
        ),
        (
            claim,
            "recheck_accepted",
            vec![step("recheck_asked", "2026-11-05")],
            "2026-11-10",
            "2026-11-11",
            "山东省信访条例 第三十三条、第四十二条至第四十四条",
        ),
        (
            claim,
            "rechecked",
            vec![step("recheck_asked", "2026-11-03")],
            "2026-12-03",
            "2026-12-04",
            "信访工作条例 第三十六条",
        ),
    ] {
        let on_time = reading(plan, code, steps.clone(), last);
        let clock = on_time.clock.as_ref().unwrap();
        assert_eq!(
            (clock.due, clock.days_left),
            (Some(d(last)), Some(0)),
            "{code}"
        );
        assert_eq!(on_time.article.as_deref(), Some(article), "{code}");
        let after = reading(plan, code, steps, late);
        assert!(after.clock.unwrap().late_by() > 0, "{code}");
    }
}

/// 第三十六条: 听证所需时间不计入.
#[test]
fn a_hearing_stops_the_recheck() {
    let steps = |heard: Option<&str>| {
        let mut steps = vec![
            step("accepted", "2026-10-09"),
            step("recheck_asked", "2026-11-03"),
            step("hearing", "2026-11-10"),
        ];
        steps.extend(heard.map(|on| step("heard", on)));
        steps
    };
    let due = |code, heard| {
        reading(&PETITION_CLAIM, code, steps(heard), "2026-11-12")
            .clock
            .unwrap()
            .due
    };
    assert_eq!(due("rechecked", None), None);
    // Ten days from the 10th to the 19th are not counted; the 40th is Sunday 13 December.
    assert_eq!(due("rechecked", Some("2026-11-20")), Some(d("2026-12-14")));
    // The sixty days go on: the sixtieth from 9 October is 8 December.
    let running = vec![
        step("accepted", "2026-10-09"),
        step("hearing", "2026-11-10"),
    ];
    let decided = reading(&PETITION_CLAIM, "decided", running, "2026-11-12");
    assert_eq!(decided.clock.unwrap().due, Some(d("2026-12-08")));
}

/// 第三十四条: 六十日, 延长不超过三十日.
#[test]
fn an_extension_moves_the_last_day_of_the_decision_to_the_day_it_sets() {
    let matter = Matter::accepted();
    assert_eq!(matter.due("decided", "2026-09-14"), "2026-09-14");
    matter.extend("2026-09-10", "2026-10-09").unwrap();
    assert_eq!(matter.due("decided", "2026-09-14"), "2026-10-09");
    assert!(!matter.standing_on("2026-10-09").overdue);
    assert!(matter.standing_on("2026-10-10").overdue);
}

#[test]
fn what_was_not_forwarded_has_nothing_to_object_to() {
    let walked = walk(&PETITION_CLAIM, d("2026-11-02"), &[], &[], given()).unwrap();
    assert!(walked[0].clock.is_none());
    assert_eq!(
        walked[0].state,
        crate::cases::StageState::Lacking(Need::Forwarded)
    );
}
