//! What the files of households ask for: publications that have ended, and visits that are due.

use super::{DueItem, item};
use crate::assistance::due_before;
use crate::assistance::subject;
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::assistance::households::{HardshipFile, applying, due_for_survey};
use taizhang_ledger::cases::hardship_plan::UNCONTESTED;
use taizhang_ledger::cases::{Case, StageState, steps_of, walk};
use taizhang_ledger::clocks;
use taizhang_ledger::store::Record as _;

/// A visit is listed so many days before its year is full.
const NOTICE_DAYS: i64 = 30;
/// Households are counted to this number; beyond it they are many.
const MANY: i64 = 10_000;
/// Applications that are looked at one by one.
const APPLYING: i64 = 200;

/// What the files of this station's unions ask for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = Vec::new();
        let seen_before = due_before(&rules, rules.today.plus_days(NOTICE_DAYS))?;
        let (count, oldest) = due_for_survey(conn, &station, seen_before, MANY)?;
        if let Some(oldest) = oldest {
            let rule = rules
                .book
                .clock("assistance.resurvey", &rules.region, oldest)?;
            let reading = clocks::read(&rule, oldest, &[], rules.calendar(), rules.today);
            let mut line = item(
                "file_review",
                format!("{count} 户困难职工该入户复核了"),
                "档案满一年：还困难的重新入户、重报材料，不困难的办脱困、注销或退档",
                "去看",
            )
            .under(&rule.article);
            if let Some(due) = reading.due {
                line = line.by(due, rules.today);
            }
            items.push(line);
        }
        for id in applying(conn, &station, APPLYING)? {
            let file = HardshipFile::get(conn, id)?;
            let case = Case::get(conn, file.case_file)?;
            let steps = steps_of(conn, case.id)?;
            let walked = walk(case.kind.plan(), case.anchor, &steps, &[], rules.given())?;
            let now = walked
                .into_iter()
                .find(|reading| matches!(reading.state, StageState::Now));
            let Some(clock) = now
                .filter(|reading| reading.stage.code == UNCONTESTED)
                .and_then(|reading| reading.clock)
            else {
                continue;
            };
            if let (Some(due), Some(left)) = (clock.due, clock.days_left)
                && left < 0
            {
                let line = item(
                    "file_published",
                    format!("{}的公示期满了", subject(&file)),
                    clock.words,
                    "去记",
                );
                items.push(line.by(due, rules.today).about(id.to_string()));
            }
        }
        Ok(items)
    })
}
