//! Standing of the invented township: the works scored itself under the sample scheme, the boards promised what it has not done.

use super::township::{BOARDS, WORKS};
use crate::standing::{GradingScore, grading_score};
use crate::{Answer, Office, Quiet};

pub(super) fn score(office: &Office) -> Answer<()> {
    for (item, points, note) in [
        ("delegates", 10, "三个选区，无记名投票"),
        ("contracts", 10, "工资专项集体合同提交上次职代会"),
        ("proposals", 8, "提案十二件，答复十一件"),
        ("training", 5, "四月培训一天"),
        ("inspection", 3, "巡视一次"),
    ] {
        let said = GradingScore {
            points: Some(points),
            note: Some(note.to_owned()),
            ..blank(office, WORKS.code, "congress_star", item)
        };
        grading_score(office, said, &Quiet)?;
    }
    let today = office.today();
    let hung = GradingScore {
        done_on: Some(today.plus_days(-40).to_string()),
        ..blank(office, BOARDS.code, "dual_four", "plate")
    };
    grading_score(office, hung, &Quiet)?;
    let promised = GradingScore {
        promised_on: Some(today.plus_days(-3).to_string()),
        ..blank(office, BOARDS.code, "dual_four", "identity")
    };
    grading_score(office, promised, &Quiet)?;
    Ok(())
}

/// An item of which nothing is said yet.
fn blank(office: &Office, union: &str, scheme: &str, item: &str) -> GradingScore {
    GradingScore {
        union: union.to_owned(),
        scheme: scheme.to_owned(),
        year: office.today().year(),
        item: item.to_owned(),
        points: None,
        done_on: None,
        promised_on: None,
        satisfied: None,
        ballots: None,
        note: None,
    }
}
